import { expect, test } from 'vitest';
import { claimWords, days, eventWords, figure, several, where } from '../../src/cli/words.js';
import { objectOf } from '../robustness/article.js';

test.each([
  [9, 9, 9, '9'],
  [50, 50, null, 'at least 50'],
  [2, null, null, 'at least 2'],
  [12, null, 15, '12–15'],
  [3, 4, 9, '3–9, best 4'],
  [null, null, 1000, 'up to 1000'],
  [null, null, null, 'an unknown number'],
])('%s/%s/%s is "%s"', (low, best, high, words) => expect(figure(low, best, high)).toBe(words));

test.each([
  [null, null, 'no date'],
  [null, '2014-08-01', 'until 2014-08-01'],
  ['2014-08-01', null, '2014-08-01'],
  ['2014-08-01', '2014-08-01', '2014-08-01'],
  ['2014-08-01', '2014-08-03', '2014-08-01 to 2014-08-03'],
])('%s and %s are "%s"', (date_start, date_end, words) => expect(days({ date_start, date_end })).toBe(words));

test.each([
  [null, null, 'no place'],
  [null, 'Mali', 'Mali'],
  ['Mali', 'Mali', 'Mali'],
  ['Gao', 'Mali', 'Gao, Mali'],
  ['Line of Contact', null, 'Line of Contact'],
])('%s in %s is "%s"', (place, country, words) => expect(where({ place, country })).toBe(words));

test('one event, two events', () =>
  expect([several(1, 'event'), several(2, 'event')]).toEqual(['1 event', '2 events']));

test('claims and events in one line each', () => {
  const { casualties, materiel, events } = objectOf(
    'Rebels killed 16 soldiers, including four officers, and destroyed two army tanks in Gao on Sunday, the Malian army said.',
  );
  const lines = casualties.map((claim) => claimWords(claim).join(' · '));
  expect(lines).toHaveLength(2);
  expect(lines[0]).toBe(
    'killed 16 soldiers · of Malian Armed Forces · by Rebels · 2014-08-03 · Gao, Mali · says Malian Armed Forces · incident',
  );
  expect(lines[1]).toMatch(/^killed 4 .*officers · .* · part of a-c1$/);
  expect(claimWords(materiel[0]!)[0]).toBe('destroyed 2 tank');
  expect(eventWords(events[0]!).join(' · ')).toMatch(/^2014-08-03 · Gao, Mali · .* · killed 16 · tank 2 · incident$/);
});
