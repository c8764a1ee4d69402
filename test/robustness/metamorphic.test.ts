import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { expectSound, objectOf } from './article.js';
import { LAYOUTS, REWORDINGS, TOWNS, WEEKDAYS } from './rewordings.js';

type Row = [name: string, one: string, other: string];

/** The numbers of an article's claims: effect and bounds, in the order of the text. */
function numbersOf(text: string): string[] {
  return objectOf(text).casualties.map(
    ({ effect, count_low, count_best, count_high }) => `${effect} ${count_low}/${count_best}/${count_high}`,
  );
}

const SAME: Row[] = [
  ['word and digit', 'Nine soldiers were killed in Kano on Sunday.', '9 soldiers were killed in Kano on Sunday.'],
  ['word and digit, compound', 'Twenty-three people died in Goma on Friday.', '23 people died in Goma on Friday.'],
  ['word and digit, hedged', 'At least seven civilians were wounded.', 'At least 7 civilians were wounded.'],
  ['thousands with and without comma', 'The war has killed 1,200 soldiers.', 'The war has killed 1200 soldiers.'],
  ['past and present perfect', 'A bomb killed six people in Mosul.', 'A bomb has killed six people in Mosul.'],
  ['past and past perfect', 'A bomb killed six people in Mosul.', 'A bomb had killed six people in Mosul.'],
  ['passive past and present perfect', 'Four guards were killed.', 'Four guards have been killed.'],
  ['active and passive', 'Rebels killed 14 soldiers in Kano.', '14 soldiers were killed by rebels in Kano.'],
  ['active and passive, wounded', 'Shelling wounded five civilians.', 'Five civilians were wounded by shelling.'],
  ['active and passive, captured', 'Rebels captured three soldiers.', 'Three soldiers were captured by rebels.'],
  ['who said it, before and after', 'Police said three men were killed.', 'Three men were killed, police said.'],
  ['day first and last', 'On Sunday, eight people were killed in Kano.', 'Eight people were killed in Kano on Sunday.'],
  ['straight and curly quotes', '"Six people were killed," he said.', '“Six people were killed,” he said.'],
  ['another verb', 'Eleven fighters were killed.', 'Eleven fighters were slain.'],
  ['killed and shot dead', 'Gunmen killed two officers.', 'Gunmen shot dead two officers.'],
  ['British and American', 'Ten labourers were killed.', 'Ten laborers were killed.'],
  ['line breaks', 'Five soldiers were killed and two wounded.', 'Five soldiers were killed\nand two wounded.'],
];

describe('said in another way, the numbers are the same', () => {
  test.each(SAME)('%s', (_, one, other) => {
    expect(numbersOf(one)).not.toEqual([]);
    expect(numbersOf(other)).toEqual(numbersOf(one));
  });
});

const COUNTRIES = [
  ['Nigeria', 'Nigerian', 'Kano'],
  ['Syria', 'Syrian', 'Aleppo'],
  ['Ukraine', 'Ukrainian', 'Kharkiv'],
  ['Colombia', 'Colombian', 'Cali'],
  ['Somalia', 'Somali', 'Mogadishu'],
  ['Afghanistan', 'Afghan', 'Kandahar'],
  ['Ethiopia', 'Ethiopian', 'Mekelle'],
  ['Iraq', 'Iraqi', 'Mosul'],
  ['Pakistan', 'Pakistani', 'Quetta'],
  ['Libya', 'Libyan', 'Benghazi'],
];

describe('in another country, the same happens there', () => {
  test.each(COUNTRIES)('%s', (country, people, town) => {
    const text = `Nine ${people} soldiers were killed in ${town}, ${country}, on Sunday, when rebels attacked their base.\n`;
    const [claim, ...others] = objectOf(text).casualties;
    expect(others).toEqual([]);
    expect(claim).toMatchObject({
      effect: 'killed',
      count_low: 9,
      count_best: 9,
      count_high: 9,
      victim_kind: 'military',
      victim_actor: `${people} Armed Forces`,
      place: town,
      country,
      date_start: '2014-08-03',
      date_precision: 1,
    });
  });
});

const ways = REWORDINGS.flatMap(({ name, text, tells, ways }) =>
  ways.split('|').map((way) => [name, text.replace('~', way), tells] as const),
);

describe('in any words, the same is told', () => {
  test.each(ways)('%s: %s', (_, text, tells) => {
    const { casualties } = objectOf(text);
    expect(casualties).toHaveLength(1);
    expect(casualties[0]).toMatchObject(tells);
  });
  test('two hundred ways and more', () => expect(new Set(ways.map(([, text]) => text)).size).toBeGreaterThan(200));
});

test.each(Object.entries(WEEKDAYS))('on %s', (day, date_start) => {
  for (const text of [
    `Seven villagers were killed near Goma on ${day}, police said.`,
    `On ${day}, seven villagers were killed near Goma, police said.`,
    `Seven villagers were killed on ${day} when rebels attacked Goma.`,
  ])
    expect(objectOf(text).casualties).toMatchObject([{ count_best: 7, date_start, place: 'Goma' }]);
});

test.each(TOWNS.split('|').map((row) => row.split(' ')))('in %s', (place, country) => {
  expect(objectOf(`Seven villagers were killed in ${place} on Sunday, police said.`).casualties).toMatchObject([
    { count_best: 7, place, country: country!.replace('-', ' ') },
  ]);
});

const sentences = ['positive', 'negative'].flatMap((name) =>
  readFileSync(new URL(`../casualties/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => /[.?!"”]$/.test(line.split(' => ')[0]!) && !line.startsWith('#'))
    .map((line) => line.split(' => ')[0]!)
    .filter((_, n) => n % 4 === 0),
);

describe('laid out in another way, the numbers are the same', () => {
  test.each(Object.entries(LAYOUTS))('%s', (_, layout) => {
    for (const sentence of sentences) {
      const text = layout(sentence);
      expectSound(text, objectOf(text));
      expect([text, numbersOf(text)]).toEqual([text, numbersOf(sentence)]);
    }
  });
});

const told = (sentence: string): string =>
  `${/^[A-Z][a-z]/.test(sentence) ? sentence[0]!.toLowerCase() : sentence[0]}${sentence.slice(1)}`;

describe('who tells of it is not among the victims', () => {
  for (const text of sentences.filter((text) =>
    /^(?:A|An|The|At|Some|Nine|Three|Two|Four|Six|Up|About)\b[^?"“”]*\.$/.test(text),
  ))
    test(text, () => {
      expect(numbersOf(`${text.slice(0, -1)}, police said.`)).toEqual(numbersOf(text));
      expect(numbersOf(`Police said ${told(text)}`)).toEqual(numbersOf(text));
    });
});
