import type { DateMention, ParsedArticle } from '../model.js';
import { visible } from '../text/tidy.js';
import { backgrounds, type Read } from './background.js';
import { isoDay } from './calendar.js';
import { combine } from './combine.js';
import { findAtoms } from './find.js';
import { modify } from './modify.js';
import { numericOrder } from './order.js';
import { isOfMourning, isReport } from './report.js';
import { basisOf, resolve } from './resolve.js';
import { openStory, remember, type Story } from './story.js';
import { tenseOf } from './tense.js';
import type { Atom, Expr } from './types.js';

/** Every temporal expression of the article, resolved, in text order; what cannot be known has null dates and basis `unresolved`. */
export function findDates(article: ParsedArticle): DateMention[] {
  const seen = { ...article, text: visible(article.text) };
  const atoms = atomsOf(seen);
  if (atoms.length === 0) return [];
  const story = openStory(article.written, atoms);
  story.written = dayWritten(atoms, story) ?? story.published;
  story.order = numericOrder(atoms, seen.text, story);
  const reads: (Read & { future: boolean })[] = [];
  for (const atom of atoms) {
    const tense = tenseOf(article, atom);
    const value = resolve(atom.expr, atom.part, story, tense);
    // "at dawn" says nothing where no day was named before
    if (!value && atom.rule.startsWith('part-of-the-day')) continue;
    if (value) remember(story, atom, value, seen.text);
    const future =
      tense === 'future' &&
      mayLieAhead(atom.expr) &&
      value !== null &&
      story.published !== null &&
      value.last >= story.published;
    reads.push({ atom, value, future, report: isReport(article, atom) });
  }
  const background = backgrounds(reads, story);
  return reads.map((read, i) => mention(article, read, background[i]!));
}

/** How many days before publication the day of a dateline may lie and still be that of the same story. */
const WRITTEN_DAYS = 3;

/** "KABUL, Aug. 2": a story printed on 3 August calls 2 August "today". Null where the dateline names no such day. */
function dayWritten(atoms: readonly Atom[], story: Story): number | null {
  if (story.published === null) return null;
  for (const { expr, sentence } of atoms) {
    if (sentence.zone !== 'dateline' || expr.kind !== 'day') continue;
    const day = resolve(expr, null, story, 'past')?.first ?? null;
    if (day !== null && day <= story.published && story.published - day <= WRITTEN_DAYS) return day;
  }
  return null;
}

function atomsOf(article: ParsedArticle): Atom[] {
  const atoms: Atom[] = [];
  for (const sentence of article.sentences) {
    const found = findAtoms(article, sentence);
    if (found.length === 0) continue;
    for (const atom of modify(combine(found, article.text), article.text)) {
      while (atom.token > sentence.from && article.tokens[atom.token]!.start > atom.start) atom.token--;
      atoms.push(atom);
    }
  }
  return atoms;
}

function mention(article: ParsedArticle, read: Read & { future: boolean }, background: boolean): DateMention {
  const { atom, value, future, report } = read;
  const { start, end } = atom;
  const role = report ? 'report' : isSince(article, atom) ? 'since' : isOfMourning(article, atom) ? 'mourning' : null;
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
    ...(role ? { role } : {}),
  };
}

/** "The past three days" and "overnight" end with publication, whatever the verb. */
function mayLieAhead(expr: Expr): boolean {
  return (
    expr.kind !== 'span' && expr.kind !== 'overnight' && expr.kind !== 'same' && !(expr.kind === 'unit' && expr.n < 0)
  );
}

/** How many words before a date "since" may stand: "since the beginning of the conflict in March 2011". */
const SINCE_REACH = 10;

/** Whether a date says since when: "since 2 May", "since the truce was signed last week". */
function isSince({ text, tokens }: ParsedArticle, { token, end, sentence }: Atom): boolean {
  // "since the war began on 7 October, when gunmen killed 1,200": the day of the 1,200 too
  const reach = /^,? (?:when|in which)\b/.test(text.slice(end, end + 12)) ? 2 : SINCE_REACH;
  for (let i = token - 1; i >= Math.max(sentence.from, token - reach); i--) {
    const { lower, kind } = tokens[i]!;
    if (lower === 'since') return true;
    if (kind !== 'word' && !/^['’]s$/.test(lower)) return false;
  }
  return false;
}
