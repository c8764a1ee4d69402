import type { Atom, Expr, Part } from './types.js';
import { countOf, unitOf } from './values.js';
import { PARTS } from './words.js';

/** Words before or after an expression that belong to it; `part` is what they narrow it to, `night` makes a night of a range. */
interface Modifier {
  name: string;
  side: 'left' | 'right';
  pattern: RegExp;
  fits: (expr: Expr) => boolean;
  part?: (word: string) => Part | null;
  change?: (expr: Expr, word: string) => Expr;
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

const COUNT = '\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|couple of|few';

/** "first three months": where they stand and how many; "a few" are its early or late part. */
function unitsOf(words: string): Part | null {
  const [side, count = '', word] = words.toLowerCase().split(/\s+(?:of\s+)?/);
  const end = side === 'first' || side === 'opening' ? 'first' : 'last';
  if (count === 'few') return end === 'first' ? 'early' : 'late';
  const [n, unit] = [countOf(count === 'couple' ? 'two' : count), unitOf(word)];
  return n === null || !unit ? null : { side: end, n, unit };
}

const NTH: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, last: 5, final: 5 };
const partOf = (word: string): Part | null => PARTS[word.toLowerCase().replace(/\s+/g, ' ')] ?? null;
/** "week", "three days", "48 hours": how many days they are; a day and its night are two. */
function daysOf(words: string): number {
  const [count, unit] = words.toLowerCase().split(/\s+/);
  if (unit === undefined) return 7;
  const n = countOf(count) as number;
  return unit === 'hours' ? n / 24 + 1 : unit === 'weeks' ? 7 * n : n;
}

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
    pattern:
      /,?\s+(?:(?:early|late|mid)[\s-]+|at\s+)?(?<word>morning|afternoon|evening|night|noon|midnight|midday|dawn)\b/iy,
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
    name: 'units-of-period',
    side: 'left',
    pattern: new RegExp(
      `(?<=\\b(?<all>(?:the\\s+)?(?<word>(?:first|opening|last|final|closing)\\s+(?:${COUNT})\\s+(?:days|weeks|months|years))\\s+(?:of|in)\\s+(?:the\\s+)?))`,
      'iy',
    ),
    fits: isPeriod,
    part: unitsOf,
    eg: 'In the first three months of 2013 nobody died.',
  },
  {
    name: 'so-far',
    side: 'left',
    pattern: /(?<=\b(?<all>(?<word>so\s+far)\s+(?:in\s+)?))/iy,
    fits: isPeriod,
    part: () => 'toNow',
    eg: 'So far this year nobody died.',
  },
  {
    name: 'so-far-after',
    side: 'right',
    pattern: /,?\s+(?<word>so\s+far)\b/iy,
    fits: isPeriod,
    part: () => 'toNow',
    eg: 'Two people died this month so far.',
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
    name: 'days-to-day',
    side: 'left',
    pattern: new RegExp(
      `(?<=\\b(?<all>(?:the\\s+)?(?<word>(?:(?:${COUNT})\\s+(?:days|weeks)|(?:24|48|72)\\s+hours|week))\\s+(?:up\\s+to|to|ending|ended|until|through)\\s+(?:on\\s+)?))`,
      'iy',
    ),
    fits: isDay,
    change: (at, word) => ({ kind: 'days', days: daysOf(word), at, side: 'to' }),
    eg: 'In the week to 12 May 2013 nobody died.',
  },
  {
    name: 'week-of-day',
    side: 'left',
    pattern: /(?<=\b(?<all>the\s+week\s+(?<word>of|beginning|starting|commencing)\s+(?:on\s+)?))/iy,
    fits: isDay,
    change: (at, word) => ({ kind: 'days', days: word.toLowerCase() === 'of' ? null : 7, at, side: 'from' }),
    eg: 'In the week of 9 May 2013 nobody died.',
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
    expr: change ? change(atom.expr, groups?.word ?? '') : atom.expr,
    rule: `${atom.rule}+${name}`,
  };
}

function growRight(atom: Atom, { name, pattern, part }: Modifier, text: string, to: number): Atom {
  pattern.lastIndex = atom.end;
  const match = pattern.exec(text);
  if (!match || atom.end + match[0].length > to) return atom;
  return {
    ...atom,
    end: atom.end + match[0].length,
    part: (part ? part(match.groups?.word ?? '') : null) ?? atom.part,
    rule: `${atom.rule}+${name}`,
  };
}
