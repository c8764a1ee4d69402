import { expect, test } from 'vitest';
import { tokenize } from '../../src/text/tokens.js';

const ROWS: [string, string][] = [
  ['at least 1,500 people', 'at|least|1,500|people'],
  ['a 20-year-old F-16 pilot', 'a|20-year-old|F-16|pilot'],
  ['12-15 killed on 2014-08-04', '12|-|15|killed|on|2014|-|08|-|04'],
  ['Azerbaijan’s U.S. envoy in Sana’a', 'Azerbaijan|’s|U.S.|envoy|in|Sana’a'],
  ['STEPANAKERT (Arminfo.am)—The 82mm', 'STEPANAKERT|(|Arminfo|.|am|)|—|The|82mm'],
  ['at 00:05 a.m. on the 2nd', 'at|00|:|05|a.m.|on|the|2nd'],
  ['Qaraxanbəyli, 3.5 km', 'Qaraxanbəyli|,|3.5|km'],
  ["the 1980s and 1990's", "the|1980s|and|1990|'s"],
  ['3.5km from a 1,000-strong force', '3.5|km|from|a|1,000-strong|force'],
  ['20-30-year-olds', '20|-|30-year-olds'],
  ['Kabul,5 men', 'Kabul|,|5|men'],
  ['killed.5 others', 'killed|.|5|others'],
  ['U.S.-led, K.D.F', 'U.S.|-|led|,|K.D.|F'],
  ['soldiers’ graves … wait...', 'soldiers|’|graves|…|wait|...'],
  ['N’Djamena and Ra’s al-‘Ayn', 'N’Djamena|and|Ra|’s|al|-|‘|Ayn'],
  ['army 🇦🇲 won ✊🏼', 'army|🇦|🇲|won|✊|🏼'],
  ["don't, we've, it's", "don't|,|we've|,|it|'s"],
  ['Cafe\u0301 №5', 'Cafe\u0301|№|5'],
  ['$1.5m and 5%', '$|1.5|m|and|5|%'],
  ['T-72B3s', 'T-72B3s'],
  ['', ''],
];

test.each(ROWS)('%s', (text, expected) => {
  const tokens = tokenize(text);
  expect(tokens.map((token) => token.text).join('|')).toBe(expected);
  for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
});

test('kinds, keys and capitals', () => {
  const [rank, name, count, mark] = tokenize('Ölmez’s 1,500 !').filter((_, i) => i !== 1);
  expect(tokenize('Sana’a')[0]).toMatchObject({ lower: "sana'a", kind: 'word', capital: true });
  expect(tokenize('T‑72')[0]).toMatchObject({ lower: 't-72', kind: 'word' });
  expect(rank).toMatchObject({ lower: 'ölmez', capital: true, kind: 'word' });
  expect([name?.kind, count?.kind, mark]).toEqual(['number', 'punct', undefined]);
  expect(tokenize('al-Amri Élysée iPhone').map((token) => token.capital)).toEqual([false, true, false]);
});

test('a slice is tokenised with offsets into the whole', () => {
  const text = 'One. Two three. Four';
  expect(tokenize(text, 5, 14).map((token) => [token.text, token.start])).toEqual([
    ['Two', 5],
    ['three', 9],
  ]);
});
