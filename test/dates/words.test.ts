import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as words from '../../src/dates/words.js';

const source = readFileSync(new URL('../../src/dates/words.ts', import.meta.url), 'utf8');
const lists = [...source.matchAll(/export const (\w+) = list\(([\s\S]*?)\n?\);/g)].map(([, name, body]) => [
  name as string,
  [...(body as string).matchAll(/'([^']*)'|"([^"]*)"/g)].flatMap((part) =>
    (part[1] ?? part[2] ?? '').split(' ').filter(Boolean),
  ),
]) as [string, string[]][];

test.each(lists)('%s names each word once, in its key form', (_, list) => {
  expect(list.length).toBeGreaterThan(0);
  expect(list.filter((word, i) => list.indexOf(word) !== i)).toEqual([]);
  expect(list.filter((word) => word !== word.toLowerCase())).toEqual([]);
});

test('months and weekdays are numbered from one', () => {
  expect(new Set(Object.values(words.MONTHS))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]));
  expect(new Set(Object.values(words.WEEKDAYS))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7]));
});
