import { pattern } from '../patterns.js';
import type { Expr, Groups, Rule, Site } from '../types.js';
import { day, dayFrom, fullYear, monthOf, range } from '../values.js';
import { COUNTED, EVENT_DAYS, HOLIDAYS } from '../words.js';
import { after, before, isNameGiver } from './site.js';

/** Whether a word begins with a capital. */
const capitalised = (word: string | undefined): boolean => word !== undefined && word[0] !== word[0]?.toLowerCase();

/** Refuses "in May 12 people were killed" and "march 5 km": the number counts what follows. */
function countsOn(site: Site): boolean {
  const next = after(site);
  // "On July 28 rebels attacked": only a day stands after "on"
  if (before(site)?.lower === 'on') return false;
  return next !== undefined && COUNTED.has(next.lower) && next.lower !== 'people' && next.lower !== 'others';
}

/** "may 5" and "march 5" in lower case are rarely dates. */
function lowerAmbiguous({ month }: Groups): boolean {
  return /^(?:may|march|mar|dec|jan)$/i.test(month ?? '') && !capitalised(month);
}

/** Refuses what only looks like a day of a month. */
function plain(groups: Groups, site: Site): boolean {
  return !lowerAmbiguous(groups) && !countsOn(site) && !isNameGiver(site, after(site));
}

/** The year of "the September 11 attacks" and their like, which need none; null for any other day. */
function eventYear(month: number | null, date: number, site: Site): number | null {
  const found = EVENT_DAYS.find((event) => event.month === month && event.day === date);
  if (!found) return null;
  const around = site.text.slice(Math.max(0, site.start - 16), site.end + 24);
  return found.nouns.test(around) && (!found.about || found.about.test(site.text)) ? found.year : null;
}

const HOLIDAY_WORDS = [...new Set(Object.keys(HOLIDAYS).map((name) => name.split(/['’ ]/)[0] as string))];

const NUMBERED_EVENTS: Readonly<Record<string, Expr | null>> = {
  '9/11': day(2001, 9, 11),
  '7/7': day(2005, 7, 7),
  '26/11': day(2008, 11, 26),
};

/** Days of a month in words and digits; the longest forms come first, since the first that fits wins. */
export const DAY_RULES: readonly Rule[] = [
  {
    name: 'month-day-to-month-day',
    on: 'month',
    pattern: pattern('{month}\\s*{day}(?:,? {year})?{to}{month2}\\s*{day2}(?:,? {year2})?'),
    value: (g, site) => {
      if (!plain(g, site)) return null;
      const second = g.year2 ? Number(g.year2) : null;
      return range(
        day(g.year ? Number(g.year) : null, monthOf(g.month), Number(g.day)),
        day(second, monthOf(g.month2), Number(g.day2)),
      );
    },
    eg: 'Fighting went on from September 27 to November 10, 2010.',
  },
  {
    name: 'month-days',
    on: 'month',
    pattern: pattern('{month} {day}(?:{to}| and |, ){day2}(?!/)(?:,? {year})?'),
    value: (g, site) => {
      if (!plain(g, site)) return null;
      const [from, to] = [Number(g.day), Number(g.day2)];
      if (to <= from) return null;
      const joint = site.text.slice(site.start, site.end).match(/\sand\s|,\s*\d{1,2}\b(?!\d)/);
      const adjacent = to === from + 1;
      const next = after(site);
      // "on March 30 and 12 people": the second number counts; "on July 11, 15 …" too
      if (joint && !g.year && next?.kind === 'word' && !PLACING.has(next.lower)) return null;
      if (joint && !/\sand\s/.test(joint[0]) && !g.year) return null;
      if (joint && !adjacent && before(site)?.lower !== 'between') return null;
      const year = g.year ? Number(g.year) : null;
      const number = monthOf(g.month);
      return range(day(year, number, from), day(year, number, to));
    },
    eg: 'The clashes of July 12-14 killed two.',
  },
  {
    name: 'month-day-year',
    on: 'month',
    pattern: pattern('{month}\\s*(?<day>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?\\b(?:\\s*,\\s*|\\s+of\\s+|\\s+){year}'),
    value: (g) => (lowerAmbiguous(g) ? null : dayFrom(g)),
    eg: 'On June 20 of 1992 they met.',
  },
  {
    name: 'month-day',
    on: 'month',
    pattern: pattern('{month}\\s*(?:the )?{day}(?!{dash}year)'),
    value: (g, site) => (plain(g, site) ? dayFrom(g, eventYear(monthOf(g.month), Number(g.day), site)) : null),
    eg: 'On July 28, soldiers began an offensive.',
  },
  {
    name: 'day-month-to-day-month',
    on: 'number',
    pattern: pattern('{day} (?:of )?{month}(?:,? {year})?{to}(?:the )?{day2} (?:of )?{month2}(?:,? {year2})?'),
    value: (g) =>
      lowerAmbiguous(g)
        ? null
        : range(dayFrom(g), day(g.year2 ? Number(g.year2) : null, monthOf(g.month2), Number(g.day2))),
    eg: 'The siege lasted from 30 April to 5 May 1990.',
  },
  {
    name: 'days-month',
    on: 'number',
    pattern: pattern('{day}(?:{to}(?:the )?| and (?:the )?){day2} (?:of )?{month}(?:,? {year})?'),
    value: (g, site) => {
      const [from, to] = [Number(g.day), Number(g.day2)];
      if (to <= from || lowerAmbiguous(g)) return null;
      const joint = / and /i.test(site.text.slice(site.start, site.end));
      if (joint && to !== from + 1 && before(site)?.lower !== 'between') return null;
      const year = g.year ? Number(g.year) : null;
      return range(day(year, monthOf(g.month), from), day(year, monthOf(g.month), to));
    },
    eg: 'It went on in the night of 3-4 May.',
  },
  {
    name: 'day-month-year',
    on: 'number',
    pattern: pattern('{day}\\s*(?:of |{dash})?{month}(?:,? |{dash}| of ){year}'),
    value: (g) => (lowerAmbiguous(g) ? null : dayFrom(g)),
    eg: 'Published 12 February 2013.',
  },
  {
    name: 'day-month-short-year',
    on: 'number',
    pattern: pattern(
      "{day}(?:[\\s-]{month}[\\s-]['’]?(?<short>\\d\\d)\\b(?=\\s*(?:$|[^\\s\\w.,:]))|-{month2}-(?<short2>\\d\\d)\\b(?![\\d-]))",
    ),
    value: (g) => day(fullYear((g.short ?? g.short2) as string, 2049), monthOf(g.month ?? g.month2), Number(g.day)),
    eg: 'GUATEMALA CITY, 14 NOV 89 (LOCAL RADIO)',
  },
  {
    name: 'day-of-list',
    on: 'number',
    pattern: pattern(
      '(?<=\\b(?:on|of|in|from|since|dated|the|and|,) ){day}(?=(?:, (?:the )?(?:3[01]|[12]?\\d)(?:st|nd|rd|th)?\\b){0,4},? and (?:the )?(?:3[01]|[12]?\\d)(?:st|nd|rd|th)? (?:of )?{month}(?:,? {year})?)',
    ),
    value: (g) => (lowerAmbiguous(g) ? null : dayFrom(g)),
    eg: 'He was held on 14 and 16 July 2013.',
  },
  {
    name: 'day-month',
    on: 'number',
    pattern: pattern('{day}\\s*(?:of )?{month}(?!\\w)'),
    value: (g, site) => {
      if (lowerAmbiguous(g)) return null;
      // "killed 12 May Day marchers": a name follows the month
      const next = after(site);
      if (/^may$/i.test(g.month ?? '') && next?.lower === 'day') return null;
      return isNameGiver(site, next) ? null : dayFrom(g, eventYear(monthOf(g.month), Number(g.day), site));
    },
    eg: 'On the 2nd of August the army withdrew.',
  },
  {
    name: 'year-month-day',
    on: 'year',
    pattern: pattern('{year}(?:,? |{dash}){month}(?: |{dash}){day}'),
    value: (g) => dayFrom(g),
    eg: '2013 March 14: two dead.',
  },
  {
    name: 'iso-day',
    on: 'year',
    pattern: pattern(
      '(?<year>(?:1[89]|20)\\d\\d)(?<mark>[-/.])(?<month>0?[1-9]|1[0-2])\\k<mark>(?<day>[0-2]?\\d|3[01])(?:T\\d\\d:\\d\\d(?::\\d\\d)?Z?)?\\b(?!\\d)',
    ),
    value: (g) => day(Number(g.year), Number(g.month), Number(g.day)),
    eg: 'Log of 2013-03-14: two dead.',
  },
  {
    name: 'numeric-dots',
    on: 'number',
    pattern: pattern('(?<day>[0-2]?\\d|3[01])\\.(?<month>0?[1-9]|1[0-2])\\.(?<year>(?:19|20)\\d\\d)\\b'),
    value: (g) => day(Number(g.year), Number(g.month), Number(g.day)),
    eg: 'On 14.03.2013 the village was shelled.',
  },
  {
    name: 'numeric-slashes',
    on: 'number',
    pattern: pattern(
      '(?<a>0?[1-9]|[12]\\d|3[01])(?<mark>[-/])(?<b>0?[1-9]|[12]\\d|3[01])\\k<mark>(?<year>(?:19|20)\\d\\d|\\d\\d)\\b(?![-/\\d])',
    ),
    value: (g, site) => {
      const [a, b] = [Number(g.a), Number(g.b)];
      if (a > 12 && b > 12) return null;
      const short = (g.year as string).length === 2;
      if (short && (g.mark === '-' || before(site)?.text === '-')) return null;
      const year = short ? fullYear(g.year as string, 2049) : Number(g.year);
      if (a > 12) return day(year, b, a);
      if (b > 12) return day(year, a, b);
      return { kind: 'numeric', a, b, year, weekday: null };
    },
    eg: '07/20/2013: four killed.',
  },
  {
    name: 'military-time',
    on: 'number',
    pattern: pattern(
      '(?<day>3[01]|[12]\\d|0[1-9])(?:[01]\\d|2[0-4])[0-5]\\d[A-Z]?:?\\s*(?<month>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\\s*(?<short>(?:19|20)?\\d\\d)\\b',
    ),
    value: ({ day: date, month, short = '' }) =>
      day(short.length === 4 ? Number(short) : fullYear(short, 2049), monthOf(month), Number(date)),
    eg: '141830Z NOV 06: a patrol was hit.',
  },
  {
    name: 'nth-of-month',
    on: 'ordinal',
    pattern: pattern(
      '(?<=\\b(?<left>the ))(?<day>3[01]|[12]\\d|[1-9])(?:st|nd|rd|th) of (?<month>this|last|next|the same|that) month\\b',
    ),
    value: ({ day: date, month: which = '' }) => ({
      kind: 'monthday',
      day: Number(date),
      weekday: null,
      months: { this: 0, last: -1, next: 1 }[which.toLowerCase()] ?? null,
    }),
    eg: 'He was shot on the 24th of last month.',
  },
  {
    name: 'the-nth',
    on: 'ordinal',
    pattern: pattern(
      '(?<=(?:on|until|till|by|since|from|of) (?<left>the ))(?<day>3[01]|[12]\\d|[1-9])(?:st|nd|rd|th)\\b(?= (?:and|the|was|were|had|they|he|it|but|when|of the month)\\b|\\s*[,.;:)])',
    ),
    value: (g) => ({ kind: 'monthday', day: Number(g.day), weekday: null, months: null }),
    eg: 'They attacked on 18 May, and again on the 20th.',
  },
  {
    name: 'holiday',
    on: HOLIDAY_WORDS,
    pattern: pattern('{holiday}(?:,? (?:of )?{year})?'),
    value: (g, site) => {
      const name = (g.holiday as string).toLowerCase().replace('’', "'").replace(/\s+/g, ' ');
      const [number, date] = HOLIDAYS[name] as [number, number];
      // the churches of the East keep other days
      if (/^(?:orthodox|coptic|eastern|armenian)$/.test(before(site)?.lower ?? '')) return null;
      return capitalised(g.holiday) ? day(g.year ? Number(g.year) : null, number, date) : null;
    },
    eg: 'Churches were attacked on Christmas Day.',
  },
  {
    name: 'numbered-event',
    on: 'number',
    pattern: pattern('(?:9/11\\b(?!/)|(?:7/7|26/11)(?= (?:attacks?|bombings?|bombers?|terror|london|mumbai)\\b))'),
    value: (_, site) => NUMBERED_EVENTS[site.text.slice(site.start, site.end)] ?? null,
    eg: 'The deadliest since the 9/11 attacks.',
  },
];

/** Words that may follow a day given as a bare number: they place the event, they are not counted. */
const PLACING = new Set(
  'in at near by on when as and the with after before of against during from killed left was were that which he they it are is for but while'.split(
    ' ',
  ),
);
