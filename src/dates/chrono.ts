import { createRequire } from 'node:module';
import type * as English from 'chrono-node/en';

/** Loaded on first need: most articles never have a date that only chrono reads, and its start costs a tenth of a second. */
let english: typeof English | null = null;

/** A day that chrono reads: the year only where the words give it. */
export interface LongTailDay {
  start: number;
  end: number;
  year: number | null;
  month: number;
  day: number;
}

// a fixed reference: nothing that depends on it is taken over
const REFERENCE = { instant: new Date(Date.UTC(2000, 0, 1, 12)), timezone: 0 };

/** The first day of the month named in a short text ("the second of July", "05/Oct/2016"), or null. */
export function readLongTail(text: string): LongTailDay | null {
  english ??= createRequire(import.meta.url)('chrono-node/en') as typeof English;
  for (const { index, text: words, start } of english.strict.parse(text, REFERENCE)) {
    const [month, day] = [start.get('month'), start.get('day')];
    if (month === null || day === null || !start.isCertain('month') || !start.isCertain('day')) continue;
    const end = index + words.trimEnd().length;
    return { start: index, end, year: start.isCertain('year') ? start.get('year') : null, month, day };
  }
  return null;
}
