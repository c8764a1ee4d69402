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
];

test.each(ROWS)('%s', (text, expected) => {
  const tokens = tokenize(text);
  expect(tokens.map((token) => token.text).join('|')).toBe(expected);
  for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
});
