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
import type { Atom, Value } from './types.js';

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
    const future = isFuture(article, atom);
    const value = resolve(atom.expr, atom.part, story, future);
    if (!value && atom.rule.startsWith('part-of-the-day')) continue;
    const background = isBackground(atom.expr, value, story, newest, old);
    remember(story, atom, value);
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
function remember(story: Story, atom: Atom, value: Value | null): void {
  if (!value) return;
  if (value.precision <= 2) story.last = value;
  story.any = value;
  const { expr } = atom;
  const own = yearOf(expr);
  // a bare year is the year of a narrative, but proves nothing of a news text
  if (own === null && !story.narrative) return;
  if (expr.kind === 'year' && story.year === null) return;
  const { year, month } = civil(value.last);
  if (own !== null || expr.kind === 'day' || expr.kind === 'month' || expr.kind === 'range')
    story.anchor = year * 12 + month - 1;
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
