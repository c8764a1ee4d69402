import type { DatePrecision } from '../model.js';
import { addMonths, dayNumber, monthLength } from './calendar.js';
import type { Value } from './types.js';

/** UCDP GED's precision of a number of days. */
export function precisionOf(first: number, last: number): DatePrecision {
  const days = last - first + 1;
  return days <= 1 ? 1 : days <= 6 ? 2 : days <= 8 ? 3 : days <= 31 ? 4 : 5;
}

/** The days from one to another, both inclusive. */
export function value(first: number, last: number, precision: DatePrecision = precisionOf(first, last)): Value {
  return { first, last, precision };
}

/** Some months from one on. */
export function monthValue(year: number, month: number, months = 1): Value {
  const end = addMonths(year, month, months - 1);
  return value(
    dayNumber(year, month, 1),
    dayNumber(end.year, end.month, monthLength(end.year, end.month)),
    months > 1 ? 5 : 4,
  );
}

/** Whole years. */
export function yearValue(from: number, to = from): Value {
  return value(dayNumber(from, 1, 1), dayNumber(to, 12, 31), 5);
}

/** One day. */
export const single = (day: number): Value => ({ first: day, last: day, precision: 1 });
