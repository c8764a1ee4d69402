import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/index.js';
import type { Article } from '../../src/model.js';
import { parseText } from '../../src/text/index.js';

const NEWS = 'Nine soldiers were killed near the border, the defence ministry said in a statement.';
const MORE = 'The ministry blamed rebels, who have fought the government for nine years.';

function article(text: string, title: string | null = null): Article {
  return readArticle({
    id: 'a',
    path: null,
    text,
    title,
    published: null,
    publishedBasis: null,
    publisher: null,
    url: null,
  });
}

/** What a text is made of: one letter a zone. */
const LETTERS = {
  title: 'T',
  bullet: '*',
  dateline: 'D',
  body: 'B',
  caption: 'C',
  byline: 'Y',
  header: 'H',
  boilerplate: 'x',
};

function shape(found: Article): string {
  return found.zones.map((zone) => LETTERS[zone.kind]).join('');
}

const ROWS: [string, string, string, string | null][] = [
  ['one sentence', NEWS, 'B', null],
  ['one sentence without a full stop', 'A bomb explodes in the house of a party leader', 'B', null],
  ['two words', 'Nine dead', 'B', null],
  ['title and body', `Border raid kills nine\n\n${NEWS}`, 'TB', 'Border raid kills nine'],
  ['title without an empty line', `Border raid kills nine\n${NEWS}\n${MORE}`, 'TBB', 'Border raid kills nine'],
  ['a question', `Who killed nine soldiers?\n\n${NEWS}\n\n${MORE}`, 'TBB', 'Who killed nine soldiers?'],
  [
    'headline with a full stop',
    `Nine Soldiers Killed in Border Raid.\n\n${NEWS}`,
    'TB',
    'Nine Soldiers Killed in Border Raid.',
  ],
  ['title twice', `Border raid kills nine\n\nBorder raid kills nine\n\n${NEWS}`, 'TxB', 'Border raid kills nine'],
  ['section, title', `World\n\nBorder raid kills nine\n\n${NEWS}`, 'xTB', 'Border raid kills nine'],
  ['title and site', `Border raid kills nine | The Valley Herald\n\n${NEWS}`, 'TxB', 'Border raid kills nine'],
  [
    'words of a picture first',
    `border soldiers raid bridge\n\nBorder Raid Kills Nine Soldiers\n\n${NEWS}`,
    'CTB',
    'Border Raid Kills Nine Soldiers',
  ],
  [
    'standfirst',
    `Border raid kills nine\n\nRebels blamed for the worst attack in years.\n\n${NEWS}`,
    'TBB',
    'Border raid kills nine',
  ],
  [
    'caption before a dateline',
    `Border raid kills nine\n\nSoldiers guard the bridge over the border river\n\nKABUL (AP) — ${NEWS}`,
    'TCDB',
    'Border raid kills nine',
  ],
  ['photo credit', `Border raid kills nine\n\n(Photo: A. Khan)\n\n${NEWS}`, 'TCB', 'Border raid kills nine'],
  ['byline', `Border raid kills nine\n\nBy Asif Khan\n\n${NEWS}`, 'TYB', 'Border raid kills nine'],
  [
    'bullets',
    `Border raid kills nine\n\n• Nine soldiers dead\n• Rebels blamed\n\n${NEWS}`,
    'T**B',
    'Border raid kills nine',
  ],
  [
    'lines with semicolons',
    `Border raid kills nine\n\nNine soldiers dead;\nRebels blamed for raid;\n\n${NEWS}`,
    'T**B',
    'Border raid kills nine',
  ],
  [
    'bullets in the body',
    `Border raid kills nine\n\n${NEWS}\n\n• Two men of Kunar were hurt.\n• One is missing since Sunday.`,
    'TBBB',
    'Border raid kills nine',
  ],
  ['sub-heading', `Border raid kills nine\n\n${NEWS}\n\nYears of war\n\n${MORE}`, 'TBTB', 'Border raid kills nine'],
  ['dateline', `KABUL, Afghanistan (AP) — ${NEWS}\n\n${MORE}`, 'DBB', null],
  [
    'upper case',
    `REBELS KILL NINE\n\nLIMA, 3 MAY 89 (AFP) -- [TEXT] NINE SOLDIERS WERE KILLED TODAY NEAR THE CITY.`,
    'TDB',
    'REBELS KILL NINE',
  ],
  ['front matter', `Title: Border raid\nDate: 3 May 2019\nSource: The Herald\n\n${NEWS}`, 'HHHB', 'Border raid'],
  [
    'log',
    '07/20/2015: Two policemen killed in Helmand\n07/21/2015: Car bomb kills five people in Kabul\n07/22/2015: Mortar kills shepherd in Kunar',
    'BBB',
    null,
  ],
  [
    'titled log',
    'Incidents of the week\n\n07/20/2015: Two policemen killed in Helmand\n07/21/2015: Car bomb kills five people in Kabul\n07/22/2015: Mortar kills shepherd in Kunar',
    'TBBB',
    'Incidents of the week',
  ],
  [
    'tweet',
    `Border raid kills nine\n\n${NEWS}\n\nNine of our sons died today — Ministry (@mod) April 3, 2016\n\n${MORE}`,
    'TBxB',
    'Border raid kills nine',
  ],
  [
    'read link',
    `Border raid kills nine\n\n${NEWS}\n\nRead: Nine years of war\n\n${MORE}`,
    'TBxB',
    'Border raid kills nine',
  ],
  ['sources', `Border raid kills nine\n\n${NEWS}\n\nSources: AP, Reuters`, 'TBx', 'Border raid kills nine'],
  [
    'picture file',
    `Border raid kills nine\n\nraid-12.jpg Soldiers of the border guard on patrol near the river on Sunday.\n\n${NEWS}`,
    'TCB',
    'Border raid kills nine',
  ],
  [
    'picture agency first',
    `Border raid kills nine\n\nThis file photo shows soldiers on the border. (AFP/Ana Ruiz)\n\n${NEWS}`,
    'TCB',
    'Border raid kills nine',
  ],
  [
    'buttons in another script',
    `Border raid kills nine\n\n${NEWS}\n\nПоказать больше\n\n${MORE}\n\nПохожие статьи`,
    'TBxBx',
    'Border raid kills nine',
  ],
  ['labelled date without a title', `date 2021-11-04 ${NEWS}`, 'HB', null],
  [
    'names of the writers',
    `Border raid kills nine\n\n${NEWS}\n${MORE}\nKarim Rami/Ana Ruiz`,
    'TBBY',
    'Border raid kills nine',
  ],
  [
    'blog',
    `Sunday, May 5, 2019\n\nBorder raid kills nine\n\n${NEWS}\n\nPosted by Ana at 4:30 PM\nLabels: border, war\n0 Comments:\nPost a Comment\n<< Home`,
    'HTBYxxxx',
    'Border raid kills nine',
  ],
  [
    'invitation after a box',
    `Border raid kills nine\n\n${NEWS}\n\nRelated Articles\n\nAhoy there, reader! Join us on our long journey through all the stories of the world that you will ever want to read.`,
    'TBxx',
    'Border raid kills nine',
  ],
  [
    'number of the record',
    `DEV-AB3-0012 (NOSC)\n\n   LIMA, 3 MAY 89 (AFP) -- [TEXT] NINE SOLDIERS WERE KILLED TODAY NEAR THE CITY.`,
    'xDB',
    null,
  ],
  ['writer, day, place', `Ana Ruiz\n2018.07.17\nDagupan, Philippines\n\n${NEWS}`, 'YHDB', null],
  ['only a comment link', `No Comments\n\n${NEWS}`, 'xB', null],
];

describe('zones', () => {
  test.each(ROWS)('%s', (_, text, expected, title) => {
    const found = article(text);
    expect(shape(found)).toBe(expected);
    expect(found.title).toBe(title);
  });
});

test('the title of the record is the title, and its line in the text too', () => {
  const found = article(`Kicker of the page\n\nBorder raid kills nine\n\n${NEWS}`, 'Border raid kills nine');
  expect(found.title).toBe('Border raid kills nine');
  expect(found.zones.find((zone) => zone.kind === 'title')?.start).toBe(20);
});

test('a dated line below the news dates it', () => {
  const text = `${NEWS}\n${MORE}\nTuesday, October 23, 2007\nSubscribe to:\nPost Comments (Atom)\nNo comments:`;
  expect(article(text).published).toEqual({ date: '2007-10-23', precision: 1, basis: 'header' });
});

test('a source line with a time dates the text', () => {
  const text = `Border raid kills nine\n\nSource: Wire| 2019-09-23 15:26:05|Editor: Ana Ruiz\n\n${NEWS}`;
  expect(article(text).published.date).toBe('2019-09-23');
});

test('front matter gives title, publisher, address', () => {
  const found = article(
    `---\ntitle: "Border raid"\npublisher: The Herald\nurl: https://example.org/1\ntags:\n  - war\n---\n${NEWS}`,
  );
  expect(found).toMatchObject({ title: 'Border raid', publisher: 'The Herald', url: 'https://example.org/1' });
  expect(shape(found)).toMatch(/^H+B$/);
});

test('a place and a colon is no front matter', () => {
  expect(article(`PESHAWAR: ${NEWS}`).dateline).toBe('Peshawar');
  expect(article(`Kabul: ${NEWS}`).publisher).toBeNull();
});

test.each([
  [NEWS, 'en'],
  ['Neuf soldats ont été tués près de la frontière, a annoncé le ministère de la défense dans un communiqué.', null],
  ['Nueve soldados murieron cerca de la frontera, dijo el ministerio de defensa en un comunicado el domingo.', null],
  ['', null],
])('language of %j', (text, language) => {
  expect(article(text).language).toBe(language);
});

test('sentences come only from zones that may be reported from', () => {
  const text = `Border raid kills nine\n\nBy Asif Khan\n\n${NEWS}\n\n3 Comments\n\nJoe said:\n\nThey killed 40!`;
  const parsed = parseText(article(text));
  expect(parsed.sentences.map((sentence) => sentence.zone)).toEqual(['title', 'body']);
  for (const token of parsed.tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
});

/** Texts made to hurt: each must be read in time linear in its length. */
const HOSTILE: [string, string][] = [
  ['quotes', '"'],
  ['curly quotes', '“'],
  ['spaces', ' '],
  ['digits', '7'],
  ['capitals', 'A'],
  ['capitalised words', 'Aa '],
  ['initials', 'A. '],
  ['full stops', '. '],
  ['dashes', ' - '],
  ['brackets', '(A '],
  ['line ends', '\n'],
  ['short lines', 'A\n'],
  ['openers', 'No Comments\n'],
  ['markers', 'Joe said:\n'],
  ['numbered lines', '1. I am\n'],
  ['dated lines', '3 April 2016\n'],
  ['links', 'Read: a\n'],
  ['boxes', 'Related Stories\nNine soldiers were killed near the border on Sunday.\n'],
];

test.each(HOSTILE)('300 KB of %s', (_, piece) => {
  const long = (size: number): number => {
    const text = piece.repeat(Math.ceil(size / piece.length));
    const before = process.cpuUsage().user;
    parseText(article(text));
    return process.cpuUsage().user - before;
  };
  long(30_000);
  expect(long(300_000)).toBeLessThan(6_000_000);
});
