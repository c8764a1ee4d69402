import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleObject } from '../../src/model.js';
import { killedOf, objectOf, saidOf } from './article.js';
import { changedFixture, fixtures, generatedArticle, rearrangedFixture } from './texts.js';

const comment = fc.tuple(
  fc.constantFrom('Moussa', 'Anna K.', 'reader77', 'Old Soldier'),
  fc.constantFrom('June 18, 2019 at 4:12 pm', '2 hours ago', '18/06/2019', 'March 3, 2021 at 11:05 am'),
  fc.constantFrom(
    'It was not five, it was 19 dead. My cousin saw 40 soldiers killed in Gao!',
    'RIP to the 12 civilians. The army shot dead 7 in my village on Sunday too.',
    'They lost 300 men and three tanks in Aleppo, why does nobody write that?',
    'Good article.',
  ),
);
const comments = fc
  .tuple(
    fc.constantFrom('3 thoughts on “this article”', 'Comments', '2 Comments', 'Leave a comment'),
    fc.array(comment, { minLength: 1, maxLength: 3 }),
  )
  .map(([heading, all]) =>
    [
      '',
      '',
      heading,
      '',
      ...all.map(([who, when, what]) => `${who} says:\n${when}\n${what}\n`),
      'Leave a Reply',
      '',
    ].join('\n'),
  );

const unrelated = fc.constantFrom(
  'The weather service expects rain in the coming days, and farmers in the valley hope for a better harvest than in the spring.',
  'The museum will show paintings from the last century, its director told visitors at the opening.',
  'Prices of bread and fuel have doubled since the spring, according to traders.',
);

/** Shorter texts have more comments than news: nothing tells them apart. */
const SHORTEST = 300;
const kinds = {
  'changed fixtures': changedFixture,
  'rearranged fixtures': rearrangedFixture,
  'generated articles': generatedArticle,
};

/**
 * All that is reported, without what is told of the text as a whole, and without how many sentences stand before a date: a garbled first line
 * is a title or none by what follows it.
 */
const reported = ({ casualties, materiel, dates, places, actors, events }: ArticleObject) => ({
  casualties,
  materiel,
  dates: dates.map((date) => ({ ...date, sentence: null })),
  places,
  actors,
  events,
});

function expectCommentsIgnored(text: string, below: string): void {
  const news = text.trimEnd();
  expect(reported(objectOf(news + below))).toEqual(reported(objectOf(news)));
}

/** Before the whole article, and before its second paragraph. */
function expectNoPartIn(before: string, text: string): void {
  const said = saidOf(objectOf(text));
  expect(saidOf(objectOf(`${before}\n\n${text}`))).toEqual(said);
  const at = text.search(/\n\s*\n/);
  if (at < 0) return;
  const between = `${text.slice(0, at)}\n\n${before}\n\n${text.slice(at).trimStart()}`;
  expect(saidOf(objectOf(between))).toEqual(said);
}

/** How many words a sentence must have to be nobody else's, where it names neither day nor place. */
const OWN_WORDS = 10;

/** At the end of the article; gives whether there was a claim to repeat. */
function expectCountedOnce(text: string, pick: number): boolean {
  const object = objectOf(text);
  const claim = object.casualties[pick % object.casualties.length];
  if (!claim || claim.evidence.split(/\s+/).length <= OWN_WORDS) return false;
  const again = objectOf(`${text.trimEnd()}\n\n${claim.evidence.replace(/\s+/g, ' ')}\n`);
  expect([claim.evidence, killedOf(again)]).toEqual([claim.evidence, killedOf(object)]);
  return true;
}

describe.each(Object.entries(kinds))('what is not the news of a claim leaves it as it is: %s', (_, texts) => {
  test('a comment section below changes nothing', () => {
    const long = texts.filter((text) => text.length >= SHORTEST);
    fc.assert(fc.property(long, comments, expectCommentsIgnored), { numRuns: 60, seed: 10 });
  });
  test('an unrelated paragraph before changes no claim', () => {
    fc.assert(
      fc.property(texts, unrelated, (text, before) => expectNoPartIn(before, text)),
      { numRuns: 60, seed: 10 },
    );
  });
  test('a sentence told again is not counted again', () => {
    let told = 0;
    fc.assert(
      fc.property(texts, fc.nat(), (text, pick) => {
        if (expectCountedOnce(text, pick)) told++;
      }),
      { numRuns: 100, seed: 10 },
    );
    expect(told).toBeGreaterThan(40);
  });
});

describe('the fixtures as they are', () => {
  const [below] = fc.sample(comments, { numRuns: 1, seed: 3 });
  const [before] = fc.sample(unrelated, { numRuns: 1, seed: 3 });
  test.each(fixtures)('%s', (_, text) => {
    expectCommentsIgnored(text, below!);
    expectNoPartIn(before!, text);
    for (let pick = 0; pick < objectOf(text).casualties.length; pick++) expectCountedOnce(text, pick);
  });
});

describe('told twice is counted once, with much or little said', () => {
  test.each([
    'Nine soldiers were killed in Kano on Sunday, police said.',
    'At least 12 civilians died when a bomb exploded at a market in Aleppo on July 12.',
    'Gunmen shot dead three policemen near Mogadishu on Saturday.',
    'An air strike killed 40 fighters and wounded 17 in Kandahar on Friday, the ministry said.',
    'The army said it had lost two soldiers in fighting near Goma on Thursday.',
  ])('%s', (sentence) => {
    const once = objectOf(`${sentence}\n\nThe road has been closed.\n`);
    const twice = objectOf(`${sentence}\n\nThe road has been closed.\n\n${sentence}\n`);
    expect(killedOf(once)).toBeGreaterThan(0);
    expect(killedOf(twice)).toBe(killedOf(once));
  });
  test.each([
    [
      'a log by days',
      'Shelling in Donetsk\n\n2 August: Two people were killed by shelling.\n\n3 August: Two people were killed by shelling.',
      4,
    ],
    [
      'two bombs',
      'A bomb exploded in Kano on Sunday. Three people were killed.\n\nA bomb exploded in Jos on Sunday. Three people were killed.',
      6,
    ],
  ])('%s: what may be told of several is counted each time', (_, text, killed) => {
    expect(killedOf(objectOf(text))).toBe(killed);
  });
});
