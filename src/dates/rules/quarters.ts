import { pattern } from '../patterns.js';
import type { Expr, Groups, Rule, YearHint } from '../types.js';

const NTH: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, last: 4, final: 4 };
const ALL = Object.keys(NTH);
/** "The last quarter" alone is the one before this. */
const WORDS = ALL.filter((word) => NTH[word] !== 4 || word === 'fourth');

/** What firms and statistics report by the quarter. */
const REPORTED =
  'net|earnings?|profits?|loss|losses|results?|sales|revenues?|income|growth|gdp|output|exports?|imports?|deliveries|inflation|report|figures|data';

/** The three months of a quarter of the calendar year; fiscal ones begin nobody knows when. */
function quarter(nth: number, year: number | null, hint: YearHint | null = null): Expr {
  return { kind: 'season', year, month: 3 * nth - 2, hint };
}

const nthOf = (groups: Groups): number => NTH[(groups.nth as string).toLowerCase()] as number;

/** Quarters of a year. */
export const QUARTER_RULES: readonly Rule[] = [
  {
    name: 'quarter-year',
    on: ALL,
    pattern: pattern(`(?<=\\b(?<left>the )?)(?<nth>${ALL.join('|')})[ -]quarter(?:,? |,? of |,? in ){year}`),
    value: (g) => quarter(nthOf(g), Number(g.year)),
    eg: 'Attacks doubled in the third quarter of 2013.',
  },
  {
    name: 'quarter-last-year',
    on: WORDS,
    pattern: pattern(`(?<=\\b(?<left>the )?)(?<nth>${WORDS.join('|')}) quarter of (?<hint>last|this|next) year\\b`),
    value: (g) => quarter(nthOf(g), null, (g.hint as string).toLowerCase() as YearHint),
    eg: 'Attacks doubled in the third quarter of last year.',
  },
  {
    name: 'year-quarter',
    on: 'year',
    pattern: pattern(`{year}['’]s (?<nth>${WORDS.join('|')}) quarter\\b`),
    value: (g) => quarter(nthOf(g), Number(g.year)),
    eg: "Attacks doubled in 2013's third quarter.",
  },
  {
    name: 'quarter-number-year',
    on: ['q1', 'q2', 'q3', 'q4'],
    pattern: pattern('q(?<nth>[1-4])(?:,? |,? of ){year}'),
    value: (g) => quarter(Number(g.nth), Number(g.year)),
    eg: 'Q3 2013 saw 40 attacks.',
  },
  {
    name: 'quarter',
    on: WORDS,
    pattern: pattern(
      `(?<=\\b(?:in|for|during|by|since|over) (?<left>the ))(?<nth>${WORDS.join('|')}) quarter\\b(?! (?:of|century|hour|mile|final|lead|touchdown)\\b|{dash})`,
    ),
    value: (g) => quarter(nthOf(g), null),
    eg: 'The toll fell in the second quarter.',
  },
  {
    name: 'quarter-of-results',
    on: WORDS,
    pattern: pattern(`(?<nth>${WORDS.join('|')}){dash}quarter(?= (?:net )?(?:${REPORTED})\\b)`),
    value: (g) => quarter(nthOf(g), null),
    eg: 'The firm reported second-quarter results.',
  },
];
