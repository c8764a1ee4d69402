import type { DateBasis } from '../model.js';
import { addMonths, civil, dayNumber, isDay, mondayOf, monthLength, weekdayNumber } from './calendar.js';
import { narrow } from './narrow.js';
import { monthValue, precisionOf, single, value, yearValue } from './period.js';
import type { Story } from './story.js';
import type { Expr, Part, Tense, Value, YearHint } from './types.js';
import type { Unit } from './words.js';

/**
 * Days ahead of publication that a day without a year may lie and still be the coming one: papers print the next day's date, and
 * what is planned, or holds "until" then, lies ahead.
 */
const AHEAD: Readonly<Record<Tense, number>> = { past: 3, open: 90, future: 330 };

/** The value of an expression in its article, or null where it cannot be known. */
export function resolve(expr: Expr, part: Part | null, story: Story, tense: Tense): Value | null {
  const whole = resolveWhole(expr, story, tense);
  return whole && part !== null ? narrow(whole, part, story) : whole;
}

function resolveWhole(expr: Expr, story: Story, tense: Tense): Value | null {
  switch (expr.kind) {
    case 'day': {
      const year =
        expr.year ?? eventYear(expr, story) ?? dayYear(expr.month, expr.day, expr.hint, expr.weekday, story, tense);
      return year === null || !isDay(year, expr.month, expr.day) ? null : single(dayNumber(year, expr.month, expr.day));
    }
    case 'numeric': {
      const { a, b, year } = expr;
      const order = story.order ?? (a === b ? 'dmy' : null);
      if (year === null || order === null) return null;
      const [month, day] = order === 'dmy' ? [b, a] : [a, b];
      return isDay(year, month, day) ? single(dayNumber(year, month, day)) : null;
    }
    case 'monthday':
      return monthDay(expr, story);
    case 'month': {
      const year = expr.year ?? monthYear(expr.month, expr.hint, story, tense);
      return year === null ? null : monthValue(year, expr.month);
    }
    case 'year':
      return yearValue(expr.year);
    case 'years':
      return yearValue(expr.from, expr.to);
    case 'season': {
      const year = expr.year ?? monthYear(expr.month, expr.hint, story, tense, 3);
      return year === null ? null : monthValue(year, expr.month, 3);
    }
    case 'weekday':
      return weekday(expr, story, tense);
    case 'weekend':
      return weekend(expr.n, story.published, tense);
    case 'anniversary':
      return anniversary(expr.years, story.published);
    case 'unit':
      return unitValue(expr, story);
    case 'span':
      return span(expr.unit, expr.n, expr.unit === 'day' ? story.written : story.published);
    case 'same':
      return same(expr.unit, story);
    case 'overnight':
      return story.written === null ? null : value(story.written - 1, story.written);
    case 'range':
      return rangeValue(expr, story, tense);
    case 'days':
      return daysAround(expr, resolveWhole(expr.at, story, tense));
    case 'vague':
      return null;
  }
}

/** "the week to 12 May" ends with that day, "the week beginning 9 May" begins with it, "the week of 9 May" is the calendar week around it. */
function daysAround({ days, side }: Extract<Expr, { kind: 'days' }>, at: Value | null): Value | null {
  if (!at) return null;
  if (days === null) return value(mondayOf(at.first), mondayOf(at.first) + 6);
  return side === 'to' ? value(at.last - days + 1, at.last) : value(at.first, at.first + days - 1);
}

/** The day of a month that the words do not name. */
function monthDay({ day, weekday, months }: Extract<Expr, { kind: 'monthday' }>, story: Story): Value | null {
  if (weekday !== null) {
    if (story.published === null) return null;
    for (let at = story.published + AHEAD.past; at > story.published - NTH_DAYS; at--)
      if (civil(at).day === day && weekdayNumber(at) === weekday) return single(at);
    return weekdayBack(weekday, story.published);
  }
  const now = story.published;
  const from = months === null ? (story.any?.last ?? now) : now;
  if (from === null) return null;
  const here = civil(from);
  const { year, month } = addMonths(here.year, here.month, months ?? 0);
  if (!isDay(year, month, day)) return null;
  const found = dayNumber(year, month, day);
  // nothing was named before: the last such day
  if (months !== null || story.any || found <= from) return single(found);
  const before = addMonths(year, month, -1);
  return isDay(before.year, before.month, day) ? single(dayNumber(before.year, before.month, day)) : null;
}

/** Days before publication in which "Tuesday the 17th" is looked for. */
const NTH_DAYS = 62;

/** The year that is known of a day, unless the article was written before. */
function eventYear({ event, month, day }: Extract<Expr, { kind: 'day' }>, story: Story): number | null {
  if (event === undefined || story.year === null) return null;
  const now = story.published ?? dayNumber(story.year, 12, 31);
  return dayNumber(event, month, day) <= now ? event : null;
}

/** How the words say where the value comes from. */
export function basisOf(expr: Expr): DateBasis {
  if (expr.kind === 'range') {
    const [from, to] = [basisOf(expr.from), basisOf(expr.to)];
    return from === 'explicit' && to === 'explicit' ? 'explicit' : from === 'context' ? 'context' : 'relative';
  }
  if (expr.kind === 'days') return basisOf(expr.at);
  if (expr.kind === 'same') return 'context';
  if (expr.kind === 'years' || ('year' in expr && expr.year !== null)) return 'explicit';
  return 'relative';
}

/** The year of a day that comes without one. */
function dayYear(
  month: number,
  day: number,
  hint: YearHint | null,
  weekday: number | null,
  story: Story,
  tense: Tense,
): number | null {
  if (hint) return hintedYear(month, hint, story);
  if (story.narrative) return narrativeYear(month, story);
  const year = story.year as number;
  const known = story.known.get(month * 100 + day);
  if (known && known >= year - 3 && known <= year + 1) return known;
  if (story.published === null) return monthYear(month, null, story, tense);
  if (weekday !== null) {
    for (const candidate of [year, year - 1, year + 1])
      if (
        isDay(candidate, month, day) &&
        weekdayNumber(dayNumber(candidate, month, day)) === weekday &&
        dayNumber(candidate, month, day) <= story.published + 60
      )
        return candidate;
  }
  const limit = story.published + AHEAD[tense];
  if (tense === 'future') {
    const near = dayNumber(year, month, day) >= story.published - AHEAD.past;
    return near ? year : year + 1;
  }
  if (dayNumber(year + 1, month, day) <= limit) return year + 1;
  return dayNumber(year, month, day) <= limit ? year : year - 1;
}

/** The year of a month (or of a season that begins with it) that comes without one. */
function monthYear(month: number, hint: YearHint | null, story: Story, tense: Tense, months = 1): number | null {
  if (hint) return hintedYear(month, hint, story, months);
  if (story.narrative) return narrativeYear(month, story);
  const { year, month: now } = story;
  if (year === null || now === null) return year;
  if (tense === 'future') return month >= now ? year : year + 1;
  return month <= now ? year : year - 1;
}

function hintedYear(month: number, hint: YearHint, story: Story, months = 1): number | null {
  const { year, month: now } = story;
  if (hint === 'last') return year === null ? null : year - 1;
  if (hint === 'this') return year;
  if (hint === 'next') return year === null ? null : year + 1;
  if (hint === 'that') return story.any ? civil(story.any.last).year : null;
  const base =
    story.narrative && story.any ? civil(story.any.first) : year === null || now === null ? null : { year, month: now };
  if (!base) return null;
  if (hint === 'previous') return month + months - 1 < base.month ? base.year : base.year - 1;
  return month > base.month ? base.year : base.year + 1;
}

/** From the date before; across the turn of a year the nearer one. */
function narrativeYear(month: number, story: Story): number | null {
  if (!story.proved) return null;
  if (story.anchor === null) return story.onlyYear;
  const year = Math.floor(story.anchor / 12);
  const at = story.anchor % 12;
  return month - 1 - at <= -10 ? year + 1 : month - 1 - at >= 10 ? year - 1 : year;
}

function weekday(expr: Extract<Expr, { kind: 'weekday' }>, story: Story, tense: Tense): Value | null {
  if (expr.which === 'following') {
    const from = story.last?.last ?? null;
    return from === null ? null : single(from + 1 + ((expr.weekday - weekdayNumber(from + 1) + 7) % 7));
  }
  const now = story.published;
  if (now === null || story.year === null) return null;
  if (expr.week !== null) return single(mondayOf(now) + 7 * expr.week + expr.weekday - 1);
  const back = (weekdayNumber(now) - expr.weekday + 7) % 7;
  if (expr.which === 'next') return single(now + (7 - back));
  if (expr.which === 'last' || expr.which === 'beforeLast')
    return single(now - (back === 0 ? 7 : back) - (expr.which === 'last' ? 0 : 7));
  if (tense === 'future') return single(back === 0 ? now : now + 7 - back);
  return weekdayBack(expr.weekday, now);
}

/** The most recent such weekday, today included. */
const weekdayBack = (weekday: number, now: number): Value => single(now - ((weekdayNumber(now) - weekday + 7) % 7));

/** Saturday and Sunday: the last ones begun, or the coming ones. */
function weekend(n: number, now: number | null, tense: Tense): Value | null {
  if (now === null) return null;
  const saturday = mondayOf(now) + 5;
  const begun = saturday <= now;
  const coming = begun ? saturday + 7 : saturday;
  const current = begun || tense === 'future' ? saturday : saturday - 7;
  const first = n < 0 ? saturday - 7 : n > 0 ? coming : current;
  return value(first, first + 1);
}

function unitValue(expr: Extract<Expr, { kind: 'unit' }>, story: Story): Value | null {
  const { unit, n } = expr;
  let from = unit === 'day' ? story.written : story.published;
  if (expr.anchor === 'narrative') {
    const told = unit === 'day' || unit === 'week' ? story.last : (story.any ?? story.last);
    if (told) from = n < 0 ? told.first : told.last;
    else if (n > 0) return null;
  } else if (expr.anchor === 'present' && story.narrative) from = story.any ? story.any.last : null;
  if (from === null) return expr.anchor === 'narrative' ? null : ofYear(unit, n, story);
  return shifted(from, unit, n);
}

/** Publication known to the month or year only: what is told in such units can still be said. */
function ofYear(unit: Unit, n: number, story: Story): Value | null {
  if (story.year === null || story.published !== null) return null;
  if (unit === 'year') return yearValue(story.year + n);
  if (unit !== 'month' || story.month === null) return null;
  const { year, month } = addMonths(story.year, story.month, n);
  return monthValue(year, month);
}

function shifted(from: number, unit: Unit, n: number): Value {
  if (unit === 'day') return single(from + n);
  if (unit === 'week') return value(mondayOf(from) + 7 * n, mondayOf(from) + 7 * n + 6);
  const { year, month } = civil(from);
  if (unit === 'month') {
    const to = addMonths(year, month, n);
    return monthValue(to.year, to.month);
  }
  return yearValue(year + n * (unit === 'decade' ? 10 : 1));
}

function anniversary(years: number, now: number | null): Value | null {
  if (now === null) return null;
  const { year, month, day } = civil(now);
  return isDay(year - years, month, day) ? single(dayNumber(year - years, month, day)) : null;
}

function span(unit: Unit, n: number, now: number | null): Value | null {
  if (now === null) return null;
  if (unit === 'day') return value(now - n, now);
  if (unit === 'week') return { ...value(now - 7 * n, now), precision: n === 1 ? 3 : precisionOf(now - 7 * n, now) };
  const { year, month, day } = civil(now);
  const from = addMonths(year, month, -n * (unit === 'month' ? 1 : unit === 'year' ? 12 : 120));
  const first = dayNumber(from.year, from.month, Math.min(day, monthLength(from.year, from.month)));
  return { first, last: now, precision: unit === 'month' && n === 1 ? 4 : 5 };
}

function same(unit: Unit, story: Story): Value | null {
  if (unit === 'day') return story.last;
  return story.any ? shifted(story.any.last, unit, 0) : null;
}

function rangeValue(expr: Extract<Expr, { kind: 'range' }>, story: Story, tense: Tense): Value | null {
  let to = resolveWhole(expr.to, story, tense);
  if (expr.to.kind === 'day' && expr.to.year === null && expr.from.kind === 'day' && expr.from.year !== null)
    to = dayAfter(expr.to, expr.from);
  if (!to) return null;
  let from: Value | null;
  if (expr.from.kind === 'unit' && expr.from.anchor === 'narrative')
    from = shifted(to.first, expr.from.unit, expr.from.n);
  else if (expr.from.kind === 'day' && expr.from.year === null) from = dayBefore(expr.from, to.last);
  else if (expr.from.kind === 'month' && expr.from.year === null && !expr.from.hint) from = monthBefore(expr.from, to);
  else from = resolveWhole(expr.from, story, tense);
  if (from && expr.from.kind === 'weekday' && from.first > to.first) from = single(from.first - 7);
  if (!from || from.first > to.last) return null;
  return value(from.first, to.last);
}

/** "December 30" of a range that ends on a known day: the last such day before it. */
function dayBefore({ month, day }: { month: number; day: number }, last: number): Value | null {
  for (let year = civil(last).year, tries = 0; tries < 2; year--, tries++)
    if (isDay(year, month, day) && dayNumber(year, month, day) <= last) return single(dayNumber(year, month, day));
  return null;
}

/** "From January" of a range that ends in a known month: the last such month up to it. */
function monthBefore({ month }: { month: number }, to: Value): Value {
  const end = civil(to.first);
  return monthValue(month <= end.month ? end.year : end.year - 1, month);
}

/** "August 3" of a range that begins on a day with its year: the first such day after it. */
function dayAfter(
  { month, day }: { month: number; day: number },
  from: { year: number | null; month: number },
): Value | null {
  const year = (from.year as number) + (month < from.month ? 1 : 0);
  return isDay(year, month, day) ? single(dayNumber(year, month, day)) : null;
}
