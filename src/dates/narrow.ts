import type { DatePrecision } from '../model.js';
import { addMonths, civil, dayNumber } from './calendar.js';
import { monthValue, value } from './period.js';
import type { Story } from './story.js';
import type { Part, Value } from './types.js';

/** What the words leave of a period: "early", "the first half of", "so far". */
export function narrow(whole: Value, part: Part, story: Story): Value {
  const { first, last } = whole;
  const days = last - first + 1;
  if (part === 'toNow' || part === 'fromNow') {
    const now = story.published;
    if (now === null || now < first || now > last) return whole;
    const cut = part === 'toNow' ? value(first, now) : value(now, last);
    return {
      ...cut,
      precision: Math.max(2, cut.precision, whole.precision === 5 ? 5 : whole.precision === 4 ? 4 : 2) as DatePrecision,
    };
  }
  if (typeof part === 'object') return inUnits(whole, part);
  if (typeof part === 'number') {
    const from = part === 5 ? last - 6 : first + 7 * (part - 1);
    return value(from, from + 6);
  }
  if (part === 'firstHalf' || part === 'secondHalf') {
    const half = days > 40 ? halfOf(whole) : first + Math.floor(days / 2);
    return part === 'firstHalf' ? { ...whole, last: half - 1 } : { ...whole, first: half };
  }
  if (days === 7) {
    const from = part === 'early' ? first : part === 'mid' ? first + 1 : first + 4;
    return value(from, from + 2);
  }
  const third = part === 'early' ? 0 : part === 'mid' ? 1 : 2;
  if (days <= 31) {
    const from = first + 10 * third;
    return { first: from, last: third === 2 ? last : from + 9, precision: whole.precision };
  }
  return { ...thirdOf(whole, third), precision: whole.precision };
}

/** Some units at the begin or end of a period; the period itself where they would fill it. */
function inUnits(whole: Value, { side, n, unit }: Extract<Part, object>): Value {
  const { year, month } = civil(whole.first);
  if (unit === 'day' || unit === 'week') {
    const days = unit === 'day' ? n : 7 * n;
    if (days >= whole.last - whole.first) return whole;
    return side === 'first' ? value(whole.first, whole.first + days - 1) : value(whole.last - days + 1, whole.last);
  }
  const months = Math.round((whole.last - whole.first + 1) / 30.44);
  const size = unit === 'month' ? n : 12 * n;
  if (size >= months) return whole;
  const from = side === 'first' ? { year, month } : addMonths(year, month, months - size);
  return monthValue(from.year, from.month, size);
}

/** The day with which the second half of some months begins. */
function halfOf({ first, last }: Value): number {
  const { year, month } = civil(first);
  const half = addMonths(year, month, Math.round((last - first + 1) / 30.44) / 2);
  return dayNumber(half.year, Math.floor(half.month), 1);
}

/** The first, second or last third of some whole months; of a decade, of its years. */
function thirdOf({ first, last }: Value, third: number): Value {
  const { year, month } = civil(first);
  const months = Math.round((last - first + 1) / 30.44);
  const size = months > 24 ? 12 * Math.round(months / 36) : months / 3;
  const from = addMonths(year, month, Math.round(size * third));
  const to = third === 2 ? null : addMonths(year, month, Math.round(size * (third + 1)));
  return value(dayNumber(from.year, from.month, 1), to ? dayNumber(to.year, to.month, 1) - 1 : last);
}
