import type { Atom, Expr, Part } from './types.js';
import { PARTS } from './words.js';

/** Words before or after an expression that belong to it; `part` is what they narrow it to, `night` makes a night of a range. */
interface Modifier {
  name: string;
  side: 'left' | 'right';
  pattern: RegExp;
  fits: (expr: Expr) => boolean;
  part?: (word: string) => Part | null;
  change?: (expr: Expr) => Expr;
  eg: string;
}

const isDay = (expr: Expr): boolean =>
  expr.kind === 'day' ||
  expr.kind === 'numeric' ||
  expr.kind === 'weekday' ||
  expr.kind === 'monthday' ||
  (expr.kind === 'unit' && expr.unit === 'day') ||
  (expr.kind === 'same' && expr.unit === 'day');
const isDayOrDays = (expr: Expr): boolean => isDay(expr) || (expr.kind === 'range' && isDay(expr.from));
const isPeriod = (expr: Expr): boolean =>
  expr.kind === 'month' ||
  expr.kind === 'year' ||
  expr.kind === 'years' ||
  expr.kind === 'season' ||
  ((expr.kind === 'unit' || expr.kind === 'same') && expr.unit !== 'day');
const isMonth = (expr: Expr): boolean =>
  expr.kind === 'month' || ((expr.kind === 'unit' || expr.kind === 'same') && expr.unit === 'month');

const NTH: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, last: 5, final: 5 };
const partOf = (word: string): Part | null => PARTS[word.toLowerCase().replace(/\s+/g, ' ')] ?? null;
const yesterdayOf = (expr: Expr): Expr => ({
  kind: 'range',
  from: { kind: 'unit', unit: 'day', n: -1, anchor: 'narrative' },
  to: expr,
});

/** Tried in this order, each once, outwards from the expression. Left patterns look back from where it begins. */
export const MODIFIERS: readonly Modifier[] = [
  {
    name: 'part-of-day-after',
    side: 'right',
    pattern: /,?\s+(?:(?:early|late|mid)[\s-]+)?(?<word>morning|afternoon|evening|night|noon|midnight|midday|dawn)\b/iy,
    fits: isDay,
    eg: 'Gunmen attacked the market on Monday night.',
  },
  {
    name: 'early-late',
    side: 'left',
    pattern:
      /(?<=\b(?<all>(?:the\s+)?(?:very\s+)?(?<word>early|late|mid|beginning|start|end|middle)[\s-]+(?:(?:in|of|on|the)\s+){0,4}))/iy,
    fits: isPeriod,
    part: partOf,
    eg: 'In early October 2013 they met.',
  },
  {
    name: 'part-of-period',
    side: 'left',
    pattern:
      /(?<=\b(?<all>(?:the\s+)?(?:very\s+)?(?<word>outset|onset|close|(?:first|early|opening|last|final|closing)\s+days)\s+of\s+(?:the\s+)?))/iy,
    fits: isPeriod,
    part: partOf,
    eg: 'In the last days of March 2011 he fled.',
  },
  {
    name: 'half-of-period',
    side: 'left',
    pattern: /(?<=\b(?<all>(?:the\s+)?(?<word>first|second|latter)\s+(?:half|part)\s+of\s+(?:the\s+)?))/iy,
    fits: isPeriod,
    part: (word) => (word.toLowerCase() === 'first' ? 'firstHalf' : 'secondHalf'),
    eg: 'In the first half of 2013 nobody died.',
  },
  {
    name: 'week-of-month',
    side: 'left',
    pattern:
      /(?<=\b(?<all>(?:the\s+)?(?<word>first|second|third|fourth|last|final)\s+week\s+(?:of|in)\s+(?:the\s+)?))/iy,
    fits: isMonth,
    part: (word) => NTH[word.toLowerCase()] ?? null,
    eg: 'In the last week of August 2013 it fell.',
  },
  {
    name: 'earlier-later',
    side: 'left',
    pattern: /(?<=\b(?<all>(?<word>earlier|later)\s+(?:(?:in|on)\s+)?(?:the\s+)?))/iy,
    fits: isPeriod,
    part: (word) => (word.toLowerCase() === 'earlier' ? 'toNow' : 'fromNow'),
    eg: 'The presidents will meet later this week.',
  },
  {
    name: 'overnight-into',
    side: 'left',
    pattern: /(?<=\b(?<all>overnight\s+into\s+))/iy,
    fits: isDay,
    change: yesterdayOf,
    eg: 'Shells fell overnight into Monday.',
  },
  {
    name: 'night-of',
    side: 'left',
    pattern:
      /(?<=\b(?<all>(?:the\s+)?(?:(?:very\s+)?(?:early|late|wee|small|pre-dawn|predawn|morning|night|evening|afternoon|dawn|nights|hours|overnight)\s+){1,3}(?:(?:hours\s+)?(?:of|on|between|from)\s+)?(?:the\s+)?))/iy,
    fits: isDayOrDays,
    eg: 'On the night of August 1 to 2 an attack was thwarted.',
  },
  {
    name: 'earlier-on-day',
    side: 'left',
    pattern: /(?<=\b(?<all>(?:earlier|later)\s+(?:on\s+)?(?:the\s+)?))/iy,
    fits: isDay,
    eg: 'Gunmen had attacked the market earlier on Monday.',
  },
];

/** The atoms with the words around them that belong to them; none grows into its neighbour. */
export function modify(atoms: readonly Atom[], text: string): Atom[] {
  return atoms.map((atom, i) => {
    const from = i > 0 ? atoms[i - 1]!.end : atom.sentence.start;
    const to = i + 1 < atoms.length ? atoms[i + 1]!.start : atom.sentence.end;
    let grown = atom;
    for (const modifier of MODIFIERS) {
      if (!modifier.fits(grown.expr)) continue;
      grown = modifier.side === 'left' ? growLeft(grown, modifier, text, from) : growRight(grown, modifier, text, to);
    }
    return grown;
  });
}

function growLeft(atom: Atom, { name, pattern, part, change }: Modifier, text: string, from: number): Atom {
  pattern.lastIndex = atom.start;
  const groups = pattern.exec(text)?.groups;
  const length = groups?.all?.length ?? 0;
  if (length === 0 || atom.start - length < from) return atom;
  return {
    ...atom,
    start: atom.start - length,
    part: (part ? part(groups?.word ?? '') : null) ?? atom.part,
    expr: change ? change(atom.expr) : atom.expr,
    rule: `${atom.rule}+${name}`,
  };
}

function growRight(atom: Atom, { name, pattern }: Modifier, text: string, to: number): Atom {
  pattern.lastIndex = atom.end;
  const match = pattern.exec(text);
  if (!match || atom.end + match[0].length > to) return atom;
  return { ...atom, end: atom.end + match[0].length, rule: `${atom.rule}+${name}` };
}
