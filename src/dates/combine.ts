import type { Atom, Expr, YearHint } from './types.js';

/** Two neighbours that are one expression together, or tell something of each other. */
interface Combination {
  name: string;
  /** What stands between the two. */
  gap: RegExp;
  /** The expression of both, or null where they do not go together. */
  join: (a: Atom, b: Atom, text: string) => Expr | null;
  eg: string;
}

const BRACKETED =
  /^\.?,?\s{0,9}(?:(?:early |late )?(?:night|evening|morning|afternoon))?,?\s{0,9}(?:[([]|,?\s{0,9}(?:the\s+)?)$/i;
const JUXTAPOSED = /^,?\s+(?:(?:night|evening|morning|afternoon)\s+)?(?:of\s+)?$/i;
const RANGE =
  /^(?:\s+(?:night|evening|morning|afternoon))?(?:\s*[-‐‑‒–—−]+\s*|,?\s+(?:to|into|through|until|till|thru)\s+(?:the\s+)?)$/i;
const BETWEEN = /^(?:\s+(?:night|evening|morning|afternoon))?,?\s+and\s+(?:the\s+)?$/i;

const isDayLike = (expr: Expr): boolean =>
  expr.kind === 'day' ||
  expr.kind === 'numeric' ||
  expr.kind === 'weekday' ||
  expr.kind === 'monthday' ||
  (expr.kind === 'unit' && expr.unit === 'day');
const isYearUnit = (expr: Expr): boolean => (expr.kind === 'unit' || expr.kind === 'same') && expr.unit === 'year';

function hintOf(expr: Expr): YearHint | null {
  if (expr.kind === 'same') return 'that';
  if (expr.kind !== 'unit') return null;
  if (expr.anchor === 'narrative') return expr.n < 0 ? 'previous' : 'following';
  return expr.n === 0 ? 'this' : expr.n === -1 ? 'last' : expr.n === 1 ? 'next' : null;
}

/** A range whose ends lend each other month and year. */
function rangeOf(a: Expr, b: Expr): Expr | null {
  let [from, to] = [a, b];
  if (from.kind === 'range' || to.kind === 'range') return null;
  if (
    (from.kind === 'day' || from.kind === 'month' || from.kind === 'season') &&
    from.year === null &&
    'year' in to &&
    to.year !== null &&
    (to.kind === 'day' || to.kind === 'month' || to.kind === 'season')
  ) {
    const over =
      from.month > to.month ||
      (from.month === to.month && from.kind === 'day' && to.kind === 'day' && from.day > to.day);
    from = { ...from, year: over ? to.year - 1 : to.year };
  }
  if (isDayLike(from) && isDayLike(to)) return { kind: 'range', from, to };
  if (from.kind === to.kind && (from.kind === 'month' || from.kind === 'year' || from.kind === 'season'))
    return { kind: 'range', from, to };
  if (from.kind === 'month' && to.kind === 'day' && to.year !== null) return { kind: 'range', from, to };
  if (from.kind === 'day' && to.kind === 'month') return { kind: 'range', from, to };
  return null;
}

/** The list, in the order in which the combinations are tried. */
export const COMBINATIONS: readonly Combination[] = [
  {
    name: 'weekday+day',
    gap: BRACKETED,
    join: ({ expr: a }, { expr: b }) => {
      if (a.kind === 'weekday' && (b.kind === 'day' || b.kind === 'numeric')) return { ...b, weekday: a.weekday };
      if (a.kind === 'unit' && a.unit === 'day' && a.anchor === 'published' && b.kind === 'day') return b;
      if (a.kind === 'weekday' && b.kind === 'range') return b;
      return null;
    },
    eg: 'He was shot on Monday [28 July] in the market.',
  },
  {
    name: 'day+weekday',
    gap: /^\s*[,([]\s*$/,
    join: ({ expr: a }, { expr: b }) =>
      a.kind === 'day' && b.kind === 'weekday' && b.which === null ? { ...a, weekday: b.weekday } : null,
    eg: 'He was shot on 28 July (Monday) in the market.',
  },
  {
    name: 'weekday+week',
    gap: JUXTAPOSED,
    join: ({ expr: a }, { expr: b }) =>
      a.kind === 'weekday' && a.which === null && b.kind === 'unit' && b.unit === 'week' && b.anchor === 'published'
        ? { ...a, week: b.n }
        : null,
    eg: 'He was shot on Thursday last week.',
  },
  {
    name: 'week+weekday',
    gap: /^,?\s+(?:on\s+)?$/,
    join: ({ expr: a }, { expr: b }) =>
      b.kind === 'weekday' && b.which === null && a.kind === 'unit' && a.unit === 'week' && a.anchor === 'published'
        ? { ...b, week: a.n }
        : null,
    eg: 'He was last week Thursday killed in his house.',
  },
  {
    name: 'day+its-weekday',
    gap: /^\s*[([]\s*$/,
    join: ({ expr: a }, { expr: b }) =>
      a.kind === 'unit' && a.unit === 'day' && a.anchor === 'published' && b.kind === 'weekday' ? a : null,
    eg: 'He was shot yesterday (Monday) in the market.',
  },
  {
    name: 'years-ago+today',
    gap: /^\s+$/,
    join: ({ expr: a }, { expr: b }) =>
      a.kind === 'unit' && a.unit === 'year' && a.n < 0 && b.kind === 'unit' && b.unit === 'day' && b.n === 0
        ? { kind: 'anniversary', years: -a.n }
        : null,
    eg: 'He was shot two years ago today.',
  },
  {
    name: 'date+year-hint',
    gap: JUXTAPOSED,
    join: ({ expr: a }, { expr: b }) => {
      const hint = isYearUnit(b) ? hintOf(b) : null;
      return hint &&
        (a.kind === 'day' || a.kind === 'month' || a.kind === 'season') &&
        a.year === null &&
        a.hint === null
        ? { ...a, hint }
        : null;
    },
    eg: 'The truce of August last year did not hold.',
  },
  {
    name: 'weekend+date',
    gap: /^\s*[([]\s*$/,
    join: ({ expr: a }, { expr: b }) => (a.kind === 'weekend' && b.kind === 'range' ? b : null),
    eg: 'Over the weekend (26-27 July) two were killed.',
  },
  {
    name: 'range',
    gap: RANGE,
    join: ({ expr: a }, { expr: b }) => rangeOf(a, b),
    eg: 'Of the deaths reported from Friday to Saturday, two were in town.',
  },
  {
    name: 'between',
    gap: BETWEEN,
    join: (a, b, text) =>
      /\b(?:between|nights? of)\s+(?:the\s+)?(?:(?:night|evening|morning|afternoon) of\s+)?$/i.test(
        text.slice(Math.max(0, a.start - 40), a.start),
      )
        ? rangeOf(a.expr, b.expr)
        : null,
    eg: 'Thirty were killed between Thursday and yesterday.',
  },
];

/** Joins neighbouring atoms of one sentence; of lists ("August and September 1914") the first takes the year from the last. */
export function combine(atoms: readonly Atom[], text: string): Atom[] {
  const joined: Atom[] = [];
  for (const atom of atoms) {
    let current = atom;
    for (let last = joined.at(-1); last; last = joined.at(-1)) {
      const both = joinTwo(last, current, text);
      if (!both) break;
      joined.pop();
      current = both;
    }
    joined.push(current);
  }
  lendYears(joined, text);
  return joined;
}

function joinTwo(a: Atom, b: Atom, text: string): Atom | null {
  if (b.start - a.end > 24) return null;
  const gap = text.slice(a.end, b.start);
  for (const { name, gap: pattern, join } of COMBINATIONS) {
    if (!pattern.test(gap)) continue;
    const expr = join(a, b, text);
    if (!expr) continue;
    const close = /[([]\s*$/.test(gap) && /[)\]]/.test(text[b.end] ?? '') ? 1 : 0;
    return { start: a.start, end: b.end + close, expr, part: a.part, rule: name, sentence: a.sentence, token: a.token };
  }
  return null;
}

const LISTED = /^\s{0,9}(?:,|,?\s{0,9}(?:and|or|&))\s+(?:(?:in|on|the|of|early|late|mid)\s+)*$/i;

function lendYears(atoms: readonly Atom[], text: string): void {
  for (let i = atoms.length - 2; i >= 0; i--) {
    const [a, b] = [atoms[i]!, atoms[i + 1]!];
    const [x, y] = [a.expr, b.expr];
    if ((x.kind !== 'day' && x.kind !== 'month' && x.kind !== 'season') || x.year !== null || x.hint !== null) continue;
    if ((y.kind !== 'day' && y.kind !== 'month' && y.kind !== 'season') || (y.year === null && y.hint === null))
      continue;
    if (x.kind !== y.kind || x.month > y.month || b.start - a.end > 20 || !LISTED.test(text.slice(a.end, b.start)))
      continue;
    a.expr = { ...x, year: y.year, hint: y.hint };
  }
}
