import type { Published } from '../model.js';
import { civil, parseIso } from './calendar.js';
import type { Atom, Expr, Value } from './types.js';

/** What the article tells about its time, and what the last dates read were. */
export interface Story {
  /** Day of publication, or null where it is not known to the day. */
  published: number | null;
  /** The day on which the text says "today": that of the dateline where it names one, else that of publication. */
  written: number | null;
  /** Year and (where known) month of publication. */
  year: number | null;
  month: number | null;
  /** A long read of other times: what has no year takes it from the date before, not from the publication. */
  narrative: boolean;
  /** Which part of "03/04/2016" comes first, where the article shows it. */
  order: 'dmy' | 'mdy' | null;
  /** The years of days that the text gives in full, by month · 100 + day (0 where it gives two). */
  known: ReadonlyMap<number, number>;
  /** The only year of the days and months that the text gives in full, or null. */
  onlyYear: number | null;
  /** False where nothing is known of the publication and the text is news: old dates in it prove nothing of the new ones. */
  proved: boolean;
  /** The last day (or days of a week) named. */
  last: Value | null;
  /** The last date of any size. */
  any: Value | null;
  /** The last date that came with a year of its own, as year · 12 + month. */
  anchor: number | null;
}

/** Reads the whole article's expressions for what decides about each. */
export function openStory(published: Published, atoms: readonly Atom[]): Story {
  const day = published.date === null ? null : parseIso(published.date);
  const precision = published.precision ?? 5;
  const date = day === null ? null : civil(day);
  const story: Story = {
    published: precision <= 2 ? day : null,
    written: precision <= 2 ? day : null,
    year: date?.year ?? null,
    month: date && precision <= 4 ? date.month : null,
    narrative: false,
    order: null,
    known: knownDays(atoms),
    onlyYear: onlyYear(atoms),
    proved: true,
    last: null,
    any: null,
    anchor: null,
  };
  const { old, recent, daily } = countDates(story.year, atoms);
  story.narrative = story.year === null || (old >= 5 && old >= 4 * (recent + daily));
  if (story.year === null && daily > 0 && old < 4 * daily) story.proved = false;
  return story;
}

/** The first year that an expression gives in words, or null. */
export function yearOf(expr: Expr): number | null {
  if (expr.kind === 'range') return yearOf(expr.from) ?? yearOf(expr.to);
  if (expr.kind === 'years') return expr.from;
  return 'year' in expr ? expr.year : null;
}

/** How many dates of the text come with years well before publication (days and months count double), and how many are told from it. */
function countDates(year: number | null, atoms: readonly Atom[]): { old: number; recent: number; daily: number } {
  let [old, recent, daily] = [0, 0, 0];
  for (const { expr } of atoms) {
    const own = yearOf(expr);
    if (own !== null) {
      if (year === null || own < year - 1) old += isYears(expr) ? 1 : 2;
      else recent++;
    } else if (isDaily(expr)) daily++;
  }
  return { old, recent, daily };
}

/** "Monday", "yesterday", "overnight": told from the publication day, as news is. */
export function isDaily(expr: Expr): boolean {
  const { kind } = expr;
  if (kind === 'unit') return expr.anchor === 'published';
  return kind === 'weekday' || kind === 'span' || kind === 'overnight' || kind === 'weekend';
}

function knownDays(atoms: readonly Atom[]): Map<number, number> {
  const known = new Map<number, number>();
  for (const { expr } of atoms) {
    for (const day of expr.kind === 'range' ? [expr.from, expr.to] : [expr]) {
      if (day.kind !== 'day' || day.year === null) continue;
      const key = day.month * 100 + day.day;
      const before = known.get(key);
      known.set(key, before === undefined || before === day.year ? day.year : 0);
    }
  }
  return known;
}

function onlyYear(atoms: readonly Atom[]): number | null {
  let only: number | null = null;
  for (const { expr } of atoms) {
    if (isYears(expr)) continue;
    const year = yearOf(expr);
    if (year === null || year === only) continue;
    if (only !== null) return null;
    only = year;
  }
  return only;
}

/** Keeps what later expressions are told from. */
export function remember(story: Story, atom: Atom, value: Value, text: string): void {
  if (value.precision <= 2) story.last = value;
  story.any = value;
  const { expr } = atom;
  const own = yearOf(expr);
  // a bare year is the year of a narrative, but proves nothing of a news text
  if (own === null && !story.narrative) return;
  if (isYears(expr) && !(story.year === null ? isHeading(atom, text) : isTold(atom, text))) return;
  if (own === null && expr.kind !== 'day' && expr.kind !== 'month' && expr.kind !== 'range') return;
  const { year, month } = civil(isYears(expr) ? value.first : value.last);
  // a whole year is as near to its January as to its December
  story.anchor = year * 12 + (isYears(expr) ? MIDYEAR : month - 1);
}

const MIDYEAR = 6;
const TELLING = /\b(?:in|by|during|throughout|until|early|late|mid|months of|half of)[\s-]+(?:the\s+)?$/i;
const HEADING_LENGTH = 80;

const isYears = (expr: Expr): boolean =>
  expr.kind === 'year' || expr.kind === 'years' || (expr.kind === 'range' && expr.from.kind === 'year');

/** "2002" on a line of its own, "Bombings in 1995" above a list: the year of the days below, whenever it was written. */
function isHeading({ start, end }: Atom, text: string): boolean {
  const line = text.slice(text.lastIndexOf('\n', start) + 1, start);
  return (
    line.length < HEADING_LENGTH &&
    /^$|\bin $/.test(line.trimStart()) &&
    /^[ \t]*(?:\r?\n)/.test(text.slice(end, end + 9))
  );
}

/** Whether the narrative moves to that year: "in 1917", or a heading; "the constitution of 1793" only names it. */
function isTold({ start, sentence, part }: Atom, text: string): boolean {
  if (part !== null || TELLING.test(text.slice(Math.max(0, start - 18), start))) return true;
  return (
    sentence.end - sentence.start < HEADING_LENGTH && !/[.!?:]["”)]?$/.test(text.slice(sentence.start, sentence.end))
  );
}
