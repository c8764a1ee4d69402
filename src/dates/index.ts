import type { DateMention, ParsedArticle } from '../model.js';
import { isBackground } from './background.js';
import { civil, isoDay } from './calendar.js';
import { combine } from './combine.js';
import { findAtoms } from './find.js';
import { modify } from './modify.js';
import { numericOrder } from './order.js';
import { basisOf, resolve } from './resolve.js';
import { openStory, type Story, yearOf } from './story.js';
import { isFuture, isReport } from './tense.js';
import type { Atom, Expr, Value } from './types.js';

/** Every temporal expression of the article, resolved, in text order; what cannot be known has null dates and basis `unresolved`. */
export function findDates(article: ParsedArticle): DateMention[] {
  const atoms: Atom[] = [];
  for (const sentence of article.sentences) {
    const found = findAtoms(article, sentence);
    if (found.length > 0) for (const atom of modify(combine(found, article.text), article.text)) atoms.push(atom);
  }
  if (atoms.length === 0) return [];
  const story = openStory(article.published, atoms);
  story.order = numericOrder(atoms, article.text, story);
  const newest = newestDay(atoms, story);
  const old = story.narrative && story.published !== null;
  const mentions: DateMention[] = [];
  for (const atom of atoms) {
    const ahead = isFuture(article, atom);
    const value = resolve(atom.expr, atom.part, story, ahead);
    if (!value && atom.rule.startsWith('part-of-the-day')) continue;
    const future = ahead && value !== null && story.published !== null && value.last >= story.published;
    const background = isBackground(atom.expr, value, story, newest, old);
    remember(story, atom, value, article.text);
    mentions.push(mention(article, atom, value, background, future));
  }
  return mentions;
}

function mention(
  article: ParsedArticle,
  atom: Atom,
  value: Value | null,
  background: boolean,
  future: boolean,
): DateMention {
  const { start, end } = atom;
  return {
    text: article.text.slice(start, end),
    start,
    end,
    date_start: value ? isoDay(value.first) : null,
    date_end: value ? isoDay(value.last) : null,
    date_precision: value?.precision ?? null,
    date_basis: value ? basisOf(atom.expr) : 'unresolved',
    background,
    sentence: atom.sentence.index,
    rule: atom.rule,
    ...(future ? { tense: 'future' as const } : {}),
    ...(isReport(article, atom) ? { role: 'report' as const } : {}),
  };
}

/** Keeps what later expressions are told from. */
function remember(story: Story, atom: Atom, value: Value | null, text: string): void {
  if (!value) return;
  if (value.precision <= 2) story.last = value;
  story.any = value;
  const { expr } = atom;
  const own = yearOf(expr);
  // a bare year is the year of a narrative, but proves nothing of a news text
  if (own === null && !story.narrative) return;
  if (isYears(expr) && (story.year === null || !isTold(atom, text))) return;
  if (own === null && expr.kind !== 'day' && expr.kind !== 'month' && expr.kind !== 'range') return;
  const { year, month } = civil(isYears(expr) ? value.first : value.last);
  // a whole year is as near to its January as to its December
  story.anchor = year * 12 + (isYears(expr) ? MIDYEAR : month - 1);
}

/** The latest day that the text gives in full. */
function newestDay(atoms: readonly Atom[], story: Story): number | null {
  let newest: number | null = null;
  for (const { expr, part } of atoms) {
    if (yearOf(expr) === null) continue;
    const value = resolve(expr, part, story, false);
    if (value && (newest === null || value.last > newest)) newest = value.last;
  }
  return newest;
}

const isYears = (expr: Expr): boolean =>
  expr.kind === 'year' || expr.kind === 'years' || (expr.kind === 'range' && expr.from.kind === 'year');

const MIDYEAR = 6;
const TELLING = /\b(?:in|by|during|throughout|until|early|late|mid|months of|half of)[\s-]+(?:the\s+)?$/i;
const HEADING_LENGTH = 80;

/** Whether the narrative moves to that year: "in 1917", or a heading; "the constitution of 1793" only names it. */
function isTold({ start, sentence }: Atom, text: string): boolean {
  if (TELLING.test(text.slice(Math.max(0, start - 18), start))) return true;
  return (
    sentence.end - sentence.start < HEADING_LENGTH && !/[.!?:]["”)]?$/.test(text.slice(sentence.start, sentence.end))
  );
}
