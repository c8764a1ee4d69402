import { isDay } from './calendar.js';
import type { Expr, Groups, YearHint } from './types.js';
import { MONTHS, NUMBERS, UNITS, type Unit, WEEKDAYS } from './words.js';

/** From words to the parts of an expression; every function returns null where the words name no such thing. */

export function monthOf(word: string | undefined): number | null {
  return word ? (MONTHS[word.toLowerCase()] ?? null) : null;
}

export function weekdayOfWord(word: string | undefined): number | null {
  return word ? (WEEKDAYS[word.toLowerCase()] ?? null) : null;
}

/** "three", "3", "twenty-one", "a dozen", "a couple of". */
export function countOf(word: string | undefined): number | null {
  if (!word) return null;
  const key = word.toLowerCase().replace(/\s+/g, ' ');
  if (/^\d/.test(key)) return Number(key);
  if (key === 'a dozen') return 12;
  if (key === 'half a dozen') return 6;
  if (key.startsWith('a couple')) return 2;
  const [tens, ones] = key.split(/[- ]/);
  const first = NUMBERS[tens as string];
  if (first === undefined) return null;
  return ones ? first + (NUMBERS[ones] ?? 0) : first;
}

export function unitOf(word: string | undefined): Unit | null {
  return word ? (UNITS[word.toLowerCase()] ?? null) : null;
}

export function day(
  year: number | null,
  month: number | null,
  date: number,
  extra: { weekday?: number | null; hint?: YearHint | null } = {},
): Expr | null {
  // a leap year where the year is unknown, so that 29 February may be one
  if (month === null || !isDay(year ?? 2000, month, date)) return null;
  return { kind: 'day', year, month, day: date, weekday: extra.weekday ?? null, hint: extra.hint ?? null };
}

/** Day, month and year from groups `day`, `month`, `year` (the last may be missing); `event` is the year that is known of it. */
export function dayFrom({ day: date, month, year }: Groups, event: number | null = null): Expr | null {
  const found = day(year ? Number(year) : null, monthOf(month), Number(date));
  return found && event !== null && !year ? ({ ...found, event } as Expr) : found;
}

export function month(year: number | null, number: number | null, hint: YearHint | null = null): Expr | null {
  return number === null ? null : { kind: 'month', year, month: number, hint };
}

export function range(from: Expr | null, to: Expr | null): Expr | null {
  return from && to ? { kind: 'range', from, to } : null;
}

/** A year of two digits: the last such year that is no later than `latest`. */
export function fullYear(digits: string, latest: number): number {
  const year = Math.floor(latest / 100) * 100 + Number(digits);
  return year > latest ? year - 100 : year;
}
