import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generatedTexts } from '../../bench/articles.mjs';
import { HOSTILE_PIECES } from '../../bench/hostile.mjs';
import { folderWith, run } from '../run.js';
import { expectSound, killedOf, objectOf, saidOf } from './article.js';

const FIXTURES = new URL('../../fixtures/articles/', import.meta.url);
const fixtures = readdirSync(FIXTURES)
  .sort()
  .map((name) => [name, readFileSync(new URL(name, FIXTURES), 'utf8')] as const);
const texts = fixtures.map(([, text]) => text);

describe('whatever was done to a text, rows stand where they say, bounds are in order, ids are there once', () => {
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
  /** Cuts, doublings, insertions and changes of case, each at a share of the text. */
  const change = fc.record({
    kind: fc.constantFrom('cut', 'double', 'insert', 'upper', 'lower', 'swap'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    size: fc.integer({ min: 1, max: 200 }),
    piece: fc.constantFrom(...PIECES),
  });
  const changed = (text: string, changes: (typeof change extends fc.Arbitrary<infer T> ? T : never)[]): string =>
    changes.reduce((before, { kind, at, size, piece }) => {
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

  test('fixtures, changed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(change, { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        (text, changes, known) => {
          const other = changed(text.slice(0, 3000), changes);
          expectSound(other, objectOf(other, known ? '2014-08-04' : null));
        },
      ),
      { numRuns: 150, seed: 10 },
    );
  });
  test('generated articles', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), fc.integer({ min: 1, max: 12 }), (seed, sentences) => {
        const text = generatedTexts(1, sentences, seed)[0]!;
        expectSound(text, objectOf(text));
      }),
      { numRuns: 80, seed: 10 },
    );
  });
  test('words of the news in any order', () => {
    const WORDS =
      'killed wounded 5 nine dozens at least more than people soldiers civilians including children in near Kano Aleppo on Sunday July 12 2014 the a of and by , . “ ” ( ) police army said denied captured tanks helicopter shot down who were was been had not no one'.split(
        ' ',
      );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { minLength: 5, maxLength: 80 }), (words) => {
        const text = words.join(' ');
        expectSound(text, objectOf(text));
      }),
      { numRuns: 200, seed: 10 },
    );
  });
});

describe('the same bytes', () => {
  const articles = Object.fromEntries(fixtures.slice(0, 5));
  test('in any order of the files', async () => {
    const folder = folderWith(articles);
    const files = Object.keys(articles).map((name) => `${folder}/${name}`);
    const lines = async (list: string[]) => (await run([...list, '--format', 'ndjson'])).out.trim().split('\n');
    const [there, back] = [await lines(files), await lines([...files].reverse())];
    expect(there.length).toBe(files.length);
    expect(back.reverse()).toEqual(there);
    for (const line of there) expect(JSON.parse(line)).toHaveProperty('events');
  });
  test('in every time zone and language', () => {
    const bin = new URL('../../bin/extract.js', import.meta.url).pathname;
    const files = fixtures.slice(0, 3).map(([name]) => new URL(name, FIXTURES).pathname);
    const under = (env: Record<string, string>) =>
      execFileSync(process.execPath, [bin, '--format', 'json', ...files], {
        env: { ...process.env, ...env },
      }).toString();
    const here = under({ TZ: 'UTC', LANG: 'C' });
    expect(JSON.parse(here)).toHaveLength(3);
    expect(under({ TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' })).toBe(here);
    expect(under({ TZ: 'America/Los_Angeles', LANG: 'de_DE.UTF-8' })).toBe(here);
  });
});

const COMMENTS = `

3 thoughts on “this article”

Moussa says:
June 18, 2019 at 4:12 pm
It was not five, it was 19 dead. My cousin saw 40 soldiers killed in Gao!

Leave a Reply
`;
const UNRELATED =
  'The weather service expects rain in the coming days, and farmers in the valley hope for a better harvest than in the spring.\n\n';

describe('what is not the news of a claim leaves it as it is', () => {
  test.each(fixtures)('%s with a comment section below', (_, text) => {
    expect(saidOf(objectOf(text.trimEnd() + COMMENTS))).toEqual(saidOf(objectOf(text)));
  });
  test.each(fixtures)('%s with a paragraph about the weather before its last', (_, text) => {
    const at = text.search(/\n\s*\n/);
    if (at < 0) return;
    const before = `${text.slice(0, at)}\n\n${UNRELATED}${text.slice(at).trimStart()}`;
    expect(saidOf(objectOf(before))).toEqual(saidOf(objectOf(text)));
  });
});

describe('told twice is counted once', () => {
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
});
