import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  civil,
  dayNumber,
  daysBetween,
  isoDay,
  mondayOf,
  parseIso,
  weekdayOf,
} from '../../src/dates/calendar.js';
import { datesOf } from './read.js';

const WORDS = (
  'July August May March Sunday Monday Sat 28 2 1994 2014 the of in on night early late last next week month year ago later same day days three ' +
  'between and to from - – / . , ( ) [ ] 07/20/2014 1990s 2nd 20th mid-1916 May-1 overnight yesterday now said will killed Christmas Day \n'
).split(' ');

describe('whatever the text', () => {
  test('every mention stands where it says, in order, without overlap, and begins no later than it ends', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }), fc.boolean(), (words, known) => {
        const text = words.join(' ');
        let end = 0;
        for (const mention of datesOf(text, known ? '2014-08-04' : null)) {
          expect(text.slice(mention.start, mention.end)).toBe(mention.text);
          expect(mention.start).toBeGreaterThanOrEqual(end);
          end = mention.end;
          expect(mention.date_start === null).toBe(mention.date_end === null);
          expect(mention.date_start === null).toBe(mention.date_basis === 'unresolved');
          if (mention.date_start !== null) expect(mention.date_start <= (mention.date_end as string)).toBe(true);
        }
      }),
      { numRuns: 500, seed: 4 },
    );
  });

  test.each([
    ['digits', '1'.repeat(100_000)],
    ['spaced digits', '12 '.repeat(30_000)],
    ['spaces', `July${' '.repeat(100_000)}28`],
    ['months', 'May '.repeat(25_000)],
    ['days and months', '2 May '.repeat(15_000)],
    ['capitals', 'A'.repeat(100_000)],
    ['quotes', '“”"'.repeat(30_000)],
    ['slashes', '1/1/'.repeat(25_000)],
    ['hyphens', 'may-'.repeat(25_000)],
    ['articles', 'the same '.repeat(10_000)],
    ['early late', 'early late '.repeat(10_000)],
  ])('a hundred thousand characters of %s take no time', (_, text) => {
    const from = performance.now();
    datesOf(text, '2014-08-04');
    expect(performance.now() - from).toBeLessThan(2000);
  });
});

describe('the calendar', () => {
  test('agrees with the one of the platform', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 60_000 }), (number) => {
        const date = new Date(number * 864e5);
        expect(isoDay(number)).toBe(date.toISOString().slice(0, 10));
        const { year, month, day } = civil(number);
        expect([year, month, day]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
        expect(dayNumber(year, month, day)).toBe(number);
        expect(weekdayOf(isoDay(number)) % 7).toBe(date.getUTCDay());
      }),
      { numRuns: 300, seed: 4 },
    );
  });
  test.each([
    [addDays('2014-08-04', -1), '2014-08-03'],
    [addDays('2016-02-28', 1), '2016-02-29'],
    [addDays('2013-12-31', 1), '2014-01-01'],
    [isoDay(mondayOf(parseIso('2014-08-10') as number)), '2014-08-04'],
    [daysBetween('2014-08-04', '2014-09-04'), 31],
    [daysBetween('2014-08-04', '2014-08-03'), -1],
    [parseIso('2014-02-29'), null],
    [parseIso('in 2014'), null],
  ])('%s is %s', (got, want) => expect(got).toBe(want));
  test('what is no day is an error', () => expect(() => addDays('2014-13-01', 1)).toThrow('no ISO day'));
});
