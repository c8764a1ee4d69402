/**
 * Days as integers: 0 is 1970-01-01 of the proleptic Gregorian calendar, so no clock, time zone or locale is ever asked.
 * The conversion is Howard Hinnant's `days_from_civil` (public domain).
 */

/** A calendar day in its parts; `month` 1–12. */
export interface Civil {
  year: number;
  month: number;
  day: number;
}

/** The day number of a date; days past the end of the month run on into the next. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Year, month and day of a day number. */
export function civil(number: number): Civil {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  const day = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** How many days the month has (28–31). */
export function monthLength(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether such a day exists. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
}

/** ISO weekday of a day number: 1 Monday … 7 Sunday. */
export function weekdayNumber(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the week (Monday–Sunday) that the day number is in. */
export function mondayOf(number: number): number {
  return number - weekdayNumber(number) + 1;
}

/** Month `n` months after the given one. */
export function addMonths(year: number, month: number, n: number): { year: number; month: number } {
  const index = year * 12 + month - 1 + n;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

/** ISO 8601 text of a day number. */
export function isoDay(number: number): string {
  const { year, month, day } = civil(number);
  return `${year < 1000 ? String(year).padStart(4, '0') : year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)/;

/** The day number of an ISO day ("2014-08-04", a time after it is ignored), or null where it is none. */
export function parseIso(iso: string): number | null {
  const match = ISO.exec(iso);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDay(year, month, day) ? dayNumber(year, month, day) : null;
}

/** The ISO day `days` days after an ISO day; throws on what is no ISO day. */
export function addDays(iso: string, days: number): string {
  return isoDay(required(iso) + days);
}

/** ISO weekday (1 Monday … 7 Sunday) of an ISO day; throws on what is no ISO day. */
export function weekdayOf(iso: string): number {
  return weekdayNumber(required(iso));
}

/** Days from ISO day `a` to ISO day `b` (negative where b is earlier); throws on what is no ISO day. */
export function daysBetween(a: string, b: string): number {
  return required(b) - required(a);
}

function required(iso: string): number {
  const number = parseIso(iso);
  if (number === null) throw new Error(`no ISO day: "${iso}"`);
  return number;
}
