import type { DatePrecision, Sentence, Token } from '../model.js';
import type { Unit } from './words.js';

/** Which year a date without one belongs to, when the words say so: "August last year", "July of that year". */
export type YearHint = 'last' | 'this' | 'next' | 'that' | 'previous' | 'following';

/** What an expression counts from: the publication day, the last date of the text, or (`present`) whichever of them the article tells from. */
export type Anchor = 'published' | 'narrative' | 'present';

/** What the words say, before the article tells what day it is. Unknown parts are null. */
export type Expr =
  | {
      kind: 'day';
      year: number | null;
      month: number;
      day: number;
      weekday: number | null;
      hint: YearHint | null;
      /** The year that everybody knows of it ("the September 11 attacks"), unless the article is older. */
      event?: number;
    }
  /** "03/04/2016": which number is the month depends on the article. */
  | { kind: 'numeric'; a: number; b: number; year: number | null; weekday: number | null }
  /** "the 20th": its month comes from the narrative, from its weekday ("Tuesday the 17th") or counts from the month of publication. */
  | { kind: 'monthday'; day: number; weekday: number | null; months: number | null }
  | { kind: 'month'; year: number | null; month: number; hint: YearHint | null }
  | { kind: 'year'; year: number }
  /** "the 1990s" */
  | { kind: 'years'; from: number; to: number }
  /** A season or a quarter: three months from `month` on. */
  | { kind: 'season'; year: number | null; month: number; hint: YearHint | null }
  /** `week` counts calendar weeks from that of publication ("Thursday last week": −1). */
  | {
      kind: 'weekday';
      weekday: number;
      which: 'last' | 'beforeLast' | 'this' | 'next' | 'following' | null;
      week: number | null;
    }
  /** The n-th day, calendar week, month or year after (before, if negative) the anchor's. */
  | { kind: 'unit'; unit: Unit; n: number; anchor: Anchor }
  | { kind: 'weekend'; n: number }
  /** "two years ago today" */
  | { kind: 'anniversary'; years: number }
  /** "the past 48 hours": `n` units that end on the publication day. */
  | { kind: 'span'; unit: Unit; n: number }
  /** "the same day", "that month": what the narrative named last. */
  | { kind: 'same'; unit: Unit }
  /** The night before the publication day and its morning. */
  | { kind: 'overnight' }
  | { kind: 'range'; from: Expr; to: Expr }
  /** Some days that end ("the week to 12 May") or begin ("the week beginning 9 May") with a day; of no number, its calendar week. */
  | { kind: 'days'; days: number | null; at: Expr; side: 'to' | 'from' }
  /** Words that are a date whose value nobody can tell. */
  | { kind: 'vague' };

/**
 * How the words narrow a period. `toNow` is "earlier this year", `fromNow` "later this week", a number the n-th week of a month (5 the
 * last), `first` and `last` some units at its begin or end ("the first three months of").
 */
export type Part =
  | 'early'
  | 'mid'
  | 'late'
  | 'toNow'
  | 'fromNow'
  | 'firstHalf'
  | 'secondHalf'
  | number
  | { side: 'first' | 'last'; n: number; unit: Unit };

/** Where the sentence puts an expression: plainly ahead, possibly ahead ("would", "until"), or not. */
export type Tense = 'past' | 'open' | 'future';

/** One expression where it stands, as found. */
export interface Atom {
  start: number;
  end: number;
  expr: Expr;
  part: Part | null;
  rule: string;
  sentence: Sentence;
  /** Index of the token that its first word is (or is part of). */
  token: number;
}

/** Where a rule is tried: `start` and `end` of the match, `index` the token it was tried at. */
export interface Site {
  text: string;
  tokens: readonly Token[];
  sentence: Sentence;
  index: number;
  start: number;
  end: number;
}

export type Groups = Record<string, string | undefined>;

/** A resolved value: day numbers, both inclusive. */
export interface Value {
  first: number;
  last: number;
  precision: DatePrecision;
}

/**
 * One way of naming a date. `on` are the (lower-case) words or the class of the token at which `pattern` is tried; the pattern may
 * look behind, and its group `left` then belongs to the expression. `value` may still refuse. `eg` is an example, run as a test.
 */
export interface Rule {
  name: string;
  on: TokenClass | readonly string[];
  pattern: RegExp;
  value: (groups: Groups, site: Site) => Expr | null;
  eg: string;
}

/** `number` 1–31 or a part of a numeric date, `year` four digits, `ordinal` a word that begins with a digit ("2nd", "1990s"). */
export type TokenClass = 'month' | 'weekday' | 'number' | 'year' | 'ordinal';
