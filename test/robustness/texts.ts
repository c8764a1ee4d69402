import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { generatedTexts } from '../../bench/articles.mjs';
import { HOSTILE_PIECES } from '../../bench/hostile.mjs';

const FIXTURES = new URL('../../fixtures/articles/', import.meta.url);

/** The fixtures' names and texts. */
export const fixtures: readonly (readonly [name: string, text: string])[] = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => [name, readFileSync(new URL(name, FIXTURES), 'utf8')] as const);

/** No more of a fixture is changed than this, so that many can be tried. */
const LENGTH = 3000;
const PIECES = [
  ...Object.values(HOSTILE_PIECES),
  ' killed ',
  ' 17 ',
  ' and ',
  '\n\n',
  '. ',
  ' on Sunday ',
  'İstanbul',
  'ß',
];

interface Change {
  kind: 'cut' | 'double' | 'insert' | 'upper' | 'lower' | 'swap';
  /** Where, as a share of the text. */
  at: number;
  size: number;
  piece: string;
}

function changed(text: string, changes: readonly Change[]): string {
  return changes.reduce((before, { kind, at, size, piece }) => {
    const from = Math.floor(at * before.length);
    const part = before.slice(from, from + size);
    const into = {
      cut: '',
      double: part + part,
      insert: piece + part,
      upper: part.toUpperCase(),
      lower: part.toLowerCase(),
      swap: [...part.split(' ')].reverse().join(' '),
    }[kind];
    return before.slice(0, from) + into + before.slice(from + size);
  }, text);
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('cut', 'double', 'insert', 'upper', 'lower', 'swap'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  size: fc.integer({ min: 1, max: 200 }),
  piece: fc.constantFrom(...PIECES),
});

/** Fixtures with cuts, doublings, insertions, turns and changes of case. */
export const changedFixture: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...fixtures.map(([, text]) => text)), fc.array(change, { minLength: 1, maxLength: 8 }))
  .map(([text, changes]) => changed(text.slice(0, LENGTH), changes));

/** Fixtures from which paragraphs were taken out, or in which they change places: every sentence is still one that somebody wrote. */
export const rearrangedFixture: fc.Arbitrary<string> = fc
  .constantFrom(...fixtures.map(([, text]) => text.trim().split(/\n\s*\n/)))
  .chain(([title, ...paragraphs]) =>
    fc.shuffledSubarray(paragraphs, { minLength: Math.min(1, paragraphs.length) }).map((some) => [title, ...some]),
  )
  .map((paragraphs) => `${paragraphs.join('\n\n')}\n`);

/** Articles from the generator of the benchmark. */
export const generatedArticle: fc.Arbitrary<string> = fc
  .tuple(fc.integer({ min: 0, max: 2 ** 31 }), fc.integer({ min: 1, max: 12 }))
  .map(([seed, sentences]) => generatedTexts(1, sentences, seed)[0]!);

const WORDS =
  'killed wounded 5 nine dozens at least more than people soldiers civilians including children in near Kano Aleppo on Sunday July 12 2014 the a of and by , . “ ” ( ) police army said denied after from captured tanks helicopter shot down who were was been had not no one'.split(
    ' ',
  );

/** Words of the news in any order. */
export const wordSalad: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...WORDS), { minLength: 5, maxLength: 80 })
  .map((words) => words.join(' '));

/** Every word that stands in the sources of the passes: whatever a rule looks for is among them. */
export const ruleWords: readonly string[] = [
  ...new Set(
    [
      'actors',
      'article',
      'casualties',
      'context',
      'dates',
      'events',
      'incidents',
      'materiel',
      'places',
      'quantities',
      'text',
    ]
      .map((name) => new URL(`../../src/${name}/`, import.meta.url))
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.ts'))
          .sort()
          .flatMap(
            (name) =>
              readFileSync(new URL(name, folder), 'utf8')
                .toLowerCase()
                .match(/[a-z]{2,}/g) ?? [],
          ),
      ),
  ),
];

/** Words of the news and of the rules in any order, in sentences, in any case. */
export const ruleSalad: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...WORDS) }, fc.constantFrom(...ruleWords)), {
      minLength: 1,
      maxLength: 30,
    }),
    fc.constantFrom('as it is', 'capitals', 'capitalised', 'below a title'),
  )
  .map(([words, form]) => {
    const text = words.join(' ');
    if (form === 'capitals') return text.toUpperCase();
    if (form === 'capitalised') return words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join(' ');
    return form === 'below a title' ? `Bomb kills nine in Kano\n\n${text}.\n\nTwo more died.` : text;
  });

export const anyText: fc.Arbitrary<string> = fc.oneof(
  changedFixture,
  rearrangedFixture,
  generatedArticle,
  wordSalad,
  ruleSalad,
);
