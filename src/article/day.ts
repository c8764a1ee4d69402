import type { DatePrecision } from '../model.js';

/** A day, month or year as it is written somewhere: `date` is its first day. */
export interface WrittenDate {
  date: string;
  precision: DatePrecision;
  /** 0 Sunday … 6 Saturday, where the words name it. */
  weekday: number | null;
  /** The words name another weekday than the calendar. */
  weekdayWrong: boolean;
  /** Day and month cannot be told apart ("03/04/2016"): only the year is taken. */
  ambiguous: boolean;
  /** How many characters were read. */
  length: number;
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const WD = '(?:(?<wd>sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?\\.?,?\\s{1,3}(?:the\\s)?)?';
const MON =
  '(?<mon>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '(?<d>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR4 = '(?<y>(?:19|20)\\d\\d)(?!\\d)';

interface Form {
  name: string;
  eg: string;
  pattern: RegExp;
}

const form = (name: string, eg: string, source: string): Form => ({ name, eg, pattern: new RegExp(source, 'iy') });

/** The ways in which a publication date is written, tried in this order. */
export const DATE_FORMS: readonly Form[] = [
  form('iso', '2014-08-04', `${WD}${YEAR4}(?<sep>[-/.])(?<m>\\d{1,2})\\k<sep>(?<d>\\d{1,2})(?!\\d)`),
  form('compact', '20140804', `(?<y>(?:19|20)\\d\\d)(?<m>[01]\\d)(?<d>[0-3]\\d)(?!\\d)`),
  form('day-month-year', 'Mon, 4th August 2014', `${WD}${DAY}(?:\\s{1,2}of)?[\\s-]{1,3}${MON},?[\\s-]{1,3}${YEAR4}`),
  form('month-day-year', 'Monday, Aug. 4, 2014', `${WD}${MON}[\\s-]{1,2}${DAY}(?:,?\\s{0,3}|-)${YEAR4}`),
  form('numeric', 'Sunday 03/04/2016', `${WD}(?<a>\\d{1,2})(?<sep>[-/.])(?<b>\\d{1,2})\\k<sep>${YEAR4}`),
  form('day-month-short-year', '14 Nov 89', `${WD}${DAY}[\\s-]{1,3}${MON}[\\s-]{1,3}['’]?(?<yy>\\d\\d)(?![\\d:])`),
  form('month-year', 'August 2014', `${MON},?\\s{1,2}${YEAR4}`),
  form('year-month', '2014-08', `${YEAR4}-(?<m>0[1-9]|1[0-2])(?![\\d-])`),
];

/** Days since 1970 of a calendar day, or null where there is no such day. */
export function dayNumber(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const days = Date.UTC(year, month - 1, day) / 86_400_000;
  return new Date(days * 86_400_000).getUTCMonth() === month - 1 ? days : null;
}

/** 0 Sunday … 6 Saturday of a calendar day. */
export function weekdayOf(year: number, month: number, day: number): number | null {
  const days = dayNumber(year, month, day);
  return days === null ? null : (((days + 4) % 7) + 7) % 7;
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Reads a date that stands at `at`; the year must be written. Null where none stands there or the day does not exist. */
export function readDate(text: string, at = 0): WrittenDate | null {
  for (const { pattern } of DATE_FORMS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const value = readGroups(match.groups as Record<string, string | undefined>);
    if (value) return Object.assign(value, { length: match[0].length });
  }
  return null;
}

function readGroups(groups: Record<string, string | undefined>): Omit<WrittenDate, 'length'> | null {
  const { wd, mon, d, m, a, b, sep, y, yy } = groups;
  const weekday = wd ? WEEKDAYS.indexOf(wd.slice(0, 3).toLowerCase()) : null;
  const year = y ? Number(y) : Number(yy) + (Number(yy) >= 50 ? 1900 : 2000);
  const month = mon ? MONTHS.indexOf(mon.slice(0, 3).toLowerCase()) + 1 : m ? Number(m) : null;
  if (a && b) return numeric(Number(a), Number(b), year, sep === '.', weekday);
  if (month === null) return null;
  if (d === undefined)
    return { date: iso(year, month, 1), precision: 4, weekday: null, weekdayWrong: false, ambiguous: false };
  return day(year, month, Number(d), weekday);
}

function day(year: number, month: number, d: number, weekday: number | null): Omit<WrittenDate, 'length'> | null {
  const real = weekdayOf(year, month, d);
  if (real === null) return null;
  return {
    date: iso(year, month, d),
    precision: 1,
    weekday,
    weekdayWrong: weekday !== null && weekday !== real,
    ambiguous: false,
  };
}

/** "03/04/2016": the weekday decides between day-first and month-first, then what can be a month, then the dots of "03.04.2016". */
function numeric(a: number, b: number, year: number, dotted: boolean, weekday: number | null) {
  const dayFirst = day(year, b, a, weekday);
  const monthFirst = day(year, a, b, weekday);
  if (!dayFirst || !monthFirst || a === b) return dayFirst ?? monthFirst;
  if (weekday !== null && dayFirst.weekdayWrong !== monthFirst.weekdayWrong)
    return dayFirst.weekdayWrong ? monthFirst : dayFirst;
  if (dotted) return dayFirst;
  return { date: iso(year, 1, 1), precision: 5 as const, weekday, weekdayWrong: false, ambiguous: true };
}

const CLOCK =
  '\\d{1,2}(?:[:.h]\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?|\\d{2})?\\s{0,2}(?:[ap]\\.?m\\.?)?\\s{0,2}(?:hrs|hours|(?:GMT|UTC)(?:[+-]\\d{1,2}(?::?\\d{2})?)?|Z|[A-Z]{2,4}T|IST|MSK|[+-]\\d{2}:?\\d{2})?';
const BEFORE = new RegExp(
  `(?:(?:first|last|originally|date(?: of)?|article|news)\\s)?(?:publish(?:ed|ing)|publication(?: date)?|posted|updated?|modified|created|issued|released|dated?)?(?:\\s(?:on|at))?\\s*:?\\s*(?:${CLOCK},\\s)?`,
  'iy',
);
const AFTER = new RegExp(`(?:T|,?\\s{0,3}(?:at\\s|[-–|@]\\s?)?|\\s?\\(?)${CLOCK}\\)?\\.?$`, 'i');

/** Reads a whole metadata string as a date; anything left over but a time of day makes it null. The written day counts, whatever the zone. */
export function parseDate(value: string): WrittenDate | null {
  const text = value.trim();
  if (text.length > 80) return null;
  if (/^(?:19|20)\d\d$/.test(text))
    return { date: `${text}-01-01`, precision: 5, weekday: null, weekdayWrong: false, ambiguous: false, length: 4 };
  BEFORE.lastIndex = 0;
  const skipped = BEFORE.exec(text)?.[0].length ?? 0;
  for (const at of skipped > 0 ? [0, skipped] : [0]) {
    const found = readDate(text, at);
    if (!found) continue;
    const rest = text.slice(at + found.length);
    // a cut-off "Nov 29, 20" or "14 Nov 20" may stand for any year of the century
    if (/\b(?:19|20)$/.test(text) && /^\D*\d{1,2}\D+\d\d$/.test(text)) return null;
    if (rest === '' || /^[.,;:\s]*$/.test(rest) || AFTER.test(rest)) {
      const clean = AFTER.exec(rest);
      if (clean && clean.index > 0) return null;
      return found;
    }
  }
  return null;
}
