import type { CountQualifier, Token } from '../model.js';
import { perWord } from '../text/words.js';
import { isNoCount, numberAt } from './numbers.js';
import { phraseAt, phraseTable } from './phrases.js';
import { DEFINITE, EXACT, HEDGES, MONTHS, MORE, SCALES, TENS, UNITS, VAGUE } from './words.js';

/** A number of something, with its bounds as the codebook gives them; tokens [from, to). */
export interface Quantity {
  from: number;
  to: number;
  low: number | null;
  best: number | null;
  high: number | null;
  qualifier: CountQualifier;
  /** `vague`: "several"; `number`: all that has a value. */
  form: 'number' | 'vague';
  /** "another three", "25 more", "20 other": in addition to those named before. */
  more: boolean;
  /** "the three", "all 12", "his two": named before. */
  definite: boolean;
  /** The words end with "of": "dozens of", "a number of". */
  of: boolean;
}

const vague = phraseTable(VAGUE);
const exact = phraseTable(EXACT);
const hedges = phraseTable(HEDGES);

type Bounds = Pick<Quantity, 'low' | 'best' | 'high' | 'qualifier'>;

/** The bounds that a hedge makes of a value. */
export function bounds(value: number, qualifier: CountQualifier): Bounds {
  if (qualifier === 'at_least') return { low: value, best: value, high: null, qualifier };
  if (qualifier === 'at_most') return { low: null, best: null, high: value, qualifier };
  return { low: value, best: value, high: value, qualifier };
}

/** A number as read so far: its bounds, and where it ends. */
type Found = Bounds & { form: Quantity['form']; to: number };

/** A value with its hedge, of the one shape that all numbers found have. */
function hedgedAs(value: number, qualifier: CountQualifier, to: number): Found {
  const { low, best, high } = bounds(value, qualifier);
  return { low, best, high, qualifier, form: 'number', to };
}

/** Whether a word that can be a noun and is no name follows: "between 1,000 and 1800 people". */
function nounFollows(tokens: readonly Token[], at: number, end: number): boolean {
  const next = at < end ? tokens[at]! : null;
  const isName = next?.capital && next.text !== next.text.toUpperCase();
  return next?.kind === 'word' && !isName && /s$|people$|men$|women$|children$/.test(next.lower);
}

const RANGE_MARKS = new Set(['-', '–', '—', 'to', 'or']);

/** "12-15", "8 to 30", "two or three": the second number of a range whose first ends at `at`. */
function rangeEnd(
  tokens: readonly Token[],
  first: number,
  at: number,
  end: number,
): { value: number; to: number } | null {
  if (at + 1 >= end || !RANGE_MARKS.has(tokens[at]!.lower)) return null;
  // "500 to well over 1,000"
  const hedge = tokens[at]!.lower === 'to' ? phraseAt(hedges, tokens, at + 1, end) : null;
  const from = hedge && hedge.value !== 'exact' ? hedge.to : at + 1;
  const second = numberAt(tokens, from, end);
  if (!second || second.value <= first) return null;
  if (isNoCount(tokens, from, second.to, at, end)) return null;
  return second;
}

const STARTS: ReadonlySet<string> = new Set([
  ...vague.byFirst.keys(),
  ...exact.byFirst.keys(),
  ...hedges.byFirst.keys(),
  ...UNITS.keys(),
  ...TENS.keys(),
  ...SCALES.keys(),
  'between',
  'a',
]);

/** Whether a quantity can begin with the token: cheap, so that most tokens are looked at no further. */
const canStart = perWord(({ kind, lower }) => {
  if (kind === 'number') return true;
  if (kind === 'punct') return false;
  if (STARTS.has(lower)) return true;
  const first = lower.charCodeAt(0);
  return (first >= 48 && first <= 57) || lower.includes('-');
});

/** The quantity at token `i` of a sentence [begin, end), or null. Numbers that count nothing (dates, ages, prices …) are none. */
export function quantityAt(tokens: readonly Token[], i: number, begin: number, end: number): Quantity | null {
  if (i >= end || !canStart(tokens[i]!)) return null;
  let j = i;
  let qualifier: CountQualifier = 'exact';
  let more = false;
  let definite = false;
  let hedged = false;
  for (let step = 0; step < 4; step++) {
    const hedge = phraseAt(hedges, tokens, j, end);
    if (!hedge) break;
    if (hedge.value !== 'exact' && qualifier === 'exact') qualifier = hedge.value;
    if (hedge.words.some((word) => MORE.has(word)) && hedge.value === 'exact') more = true;
    if (hedge.value === 'exact' && DEFINITE.has(hedge.words[0]!)) definite = true;
    if (hedge.value !== 'exact') hedged = true;
    j = hedge.to;
  }
  const between = tokens[j]?.lower === 'between' ? numberAt(tokens, j + 1, end) : null;
  let found: Found | null = null;
  if (between && between.to + 1 < end && /^(?:and|to|-|–)$/.test(tokens[between.to]!.lower)) {
    const second = numberAt(tokens, between.to + 1, end);
    const noYears = between.value < 1_400 || between.value > 2_099;
    if (
      second &&
      second.value > between.value &&
      (!isNoCount(tokens, between.to + 1, second.to, j, end) || (noYears && nounFollows(tokens, second.to, end)))
    )
      found = { low: between.value, best: null, high: second.value, qualifier: 'range', form: 'number', to: second.to };
  }
  if (!found) {
    const fixed = phraseAt(exact, tokens, j, end);
    const number = fixed ? { value: fixed.value, to: fixed.to } : numberAt(tokens, j, end);
    if (number && (fixed || !isNoCount(tokens, j, number.to, begin, end))) {
      if (fixed?.words[0] === 'no' && (definite || tokens[fixed.to]?.kind !== 'word')) return null;
      if (fixed?.words[0] === 'both') definite = true;
      const second = fixed ? null : rangeEnd(tokens, number.value, number.to, end);
      if (second)
        found = {
          low: number.value,
          best: null,
          high: second.value,
          qualifier: 'range',
          form: 'number',
          to: second.to,
        };
      else found = hedgedAs(number.value, qualifier, number.to);
    }
  }
  if (!found) {
    // hedge words are quantities of their own too: "some people", "a number of", "more injuries", "over several"
    const at = phraseAt(vague, tokens, j, end) ?? (j > i && !hedged ? null : phraseAt(vague, tokens, i, end));
    if (!at) return null;
    const low = at.value;
    if (
      tokens[at.to]?.lower === 'than' ||
      (at.words.length === 1 && at.words[0] === 'most' && tokens[at.to]?.lower !== 'of') ||
      // "a group commander"
      (at.words.at(-1) === 'group' && tokens[at.to]?.lower !== 'of')
    )
      return null;
    found = { low, best: null, high: null, qualifier: 'vague', form: 'vague', to: at.to };
    if (at.words.at(-1) === 'more' || at.words.at(-1) === 'other') more = true;
  }
  let to = found.to;
  // "eleven (11) persons"
  if (
    found.form === 'number' &&
    to + 2 < end &&
    tokens[to]!.text === '(' &&
    tokens[to + 1]!.kind === 'number' &&
    tokens[to + 2]!.text === ')'
  )
    to += 3;
  if (
    found.form === 'number' &&
    to + 1 < end &&
    tokens[to]!.lower === 'or' &&
    /^(?:more|so)$/.test(tokens[to + 1]!.lower)
  ) {
    const value = found.best ?? found.low;
    if (tokens[to + 1]!.lower === 'more' && value !== null) found = hedgedAs(value, 'at_least', found.to);
    else if (value !== null && found.qualifier === 'exact') found.qualifier = 'approximate';
    to += 2;
  }
  while (
    to < end &&
    /^(?:more|other|additional|further|fellow)$/.test(tokens[to]!.lower) &&
    tokens[to + 1]?.lower !== 'than'
  ) {
    more = true;
    to++;
  }
  let of = false;
  if (found.form === 'vague' && to < end && tokens[to]!.lower === 'of') {
    of = true;
    to++;
  } else if (
    to < end &&
    tokens[to]!.lower === 'of' &&
    /^(?:couple|pair|dozen|score|hundred|thousand|million)$/.test(tokens[to - 1]!.lower)
  ) {
    of = true;
    to++;
  }
  if (MONTHS.has(tokens[i]!.lower)) return null;
  return {
    from: i,
    to,
    low: found.low,
    best: found.best,
    high: found.high,
    qualifier: found.qualifier,
    form: found.form,
    more,
    definite,
    of,
  };
}
