import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ArticleObject } from '../../src/model.js';
import { STORIES } from '../events/stories.js';
import { readStyles } from '../styles/read.js';
import { objectOf } from './article.js';
import { RETELLINGS } from './retellings.js';
import { fixtures } from './texts.js';

interface Text {
  name: string;
  text: string;
  published: string | null;
}

const folder = (name: string): URL => new URL(`../${name}/`, import.meta.url);
const styled = ['styles', 'fresh'].flatMap((name) =>
  readdirSync(folder(name))
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => readStyles(readFileSync(new URL(file, folder(name)), 'utf8'))),
);
const sentences = readFileSync(new URL('positive.txt', folder('casualties')), 'utf8')
  .split('\n')
  .filter((line) => line.includes(' => '))
  .map((line) => line.split(' => ')[0]!);

/** Every short article and sentence of the tests, and the fixtures. */
const TEXTS: readonly Text[] = [
  ...STORIES,
  ...styled,
  ...fixtures.map(([name, text]) => ({ name, text, published: null })),
  ...sentences.map((text) => ({ name: text, text, published: '2014-08-04' })),
];

/** Retellings after which something else is told, by a part of the text, and why. */
const OTHERWISE: readonly (readonly [retelling: string, part: string, why: string])[] = [
  ['slain for killed, passive', 'climbers were slain on Everest', 'an avalanche kills, but does not slay'],
  ['slain for killed, passive', 'slain and six hurt when a lorry', 'an accident kills, but does not slay'],
  ['active becomes passive', 'Hospital says nine', 'a headline is no sentence'],
  [
    'who says it comes first',
    'An official in Cairo said Egyptians',
    'whether Egyptians are civilians is told by who speaks of them',
  ],
  ['without on', 'funeral of a baker shot dead Friday', 'right behind the dead the day may be that of the funeral'],
  ['other countries', 'Staff of the Armed Forces of Cameroon', 'who the enemy is follows from the war of the country'],
];
const isOtherwise = (name: string, text: string): boolean =>
  OTHERWISE.some(([retelling, part]) => retelling === name && text.includes(part));

/** The claims of an article, in any order: numbers, kinds and days, and unless `loose` what belongs together, who says so and where. */
function told({ casualties }: ArticleObject, loose: boolean): string[] {
  return casualties
    .map((claim) => {
      const { effect, count_low, count_best, count_high, count_qualifier, victim_kind, date_start, date_end } = claim;
      const numbers = `${effect} ${count_low}/${count_best}/${count_high} ${count_qualifier} ${victim_kind} ${date_start}..${date_end}`;
      if (loose) return numbers;
      const { scope, part_of, same_as, claimant, place, perpetrator_actor } = claim;
      return `${numbers} ${scope} ${part_of !== null} ${same_as !== null} ${claimant} ${place} ${perpetrator_actor}`;
    })
    .sort();
}

describe('told otherwise, every text of the tests says the same', () => {
  let tried = 0;
  test.each(RETELLINGS)(
    '$name',
    ({ name, retold, loose = false }) => {
      const before = tried;
      for (const { text, published } of TEXTS) {
        const others = retold(text).filter((other) => !isOtherwise(name, other));
        if (others.length === 0) continue;
        const usual = told(objectOf(text, published), loose);
        for (const other of others)
          expect([other, ...told(objectOf(other, published), loose)]).toEqual([other, ...usual]);
        tried += others.length;
      }
      expect(tried).toBeGreaterThan(before);
    },
    120_000,
  );
  test('two thousand and more retellings', () => expect(tried).toBeGreaterThan(2000));
});
