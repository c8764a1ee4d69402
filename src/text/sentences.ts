import type { Sentence, Token, Zone } from '../model.js';
import { ABBREVIATIONS, AFTER_CLOCK, AMBIGUOUS, NUMBERED, OPENERS, TITLES } from './abbreviations.js';
import { perWord } from './words.js';

const CLOSERS = new Set(['"', '”', '’', "'", ')', ']', '»', '“']);
const QUOTE_OPENERS = new Set(['"', '“', '‘', "'", '(', '[', '«', '„']);
const BULLETS = new Set(['•', '●', '▪', '■', '◦', '‣']);
const DASHES = new Set(['-', '–', '—', '--']);
/** Sentences longer than this many tokens are cut at a mark, at twice as many anywhere: no pass need fear a text without full stops. */
const LONGEST = 500;

function isTerminal(text: string): boolean {
  return (
    text === '.' ||
    text === '!' ||
    text === '?' ||
    text === '…' ||
    (text.length > 1 && text[0] === '.' && text[1] === '.')
  );
}

/** "killed.The": whether a mark without a space after it ends the sentence. */
function endsUnspaced(before: Token | undefined, next: Token): boolean {
  if (!before || !next.capital || next.text.length < 2) return false;
  if (next.text === next.text.toUpperCase())
    return before.kind === 'word' && next.text.length > 2 && OPENERS.has(next.lower);
  if (before.kind === 'number') return before.text.length !== 1 || OPENERS.has(next.lower);
  return before.kind === 'word' && (before.capital ? OPENERS.has(next.lower) : before.text.length > 1);
}

/** Whether the full stop after the word `before` only marks it as an abbreviation. */
function abbreviates(before: Token, next: Token, opensQuote: boolean): boolean {
  if (before.text.length === 1 && before.capital)
    return !opensQuote && (next.text.length === 1 || !OPENERS.has(next.lower));
  // "Abu Bakr b. Salem"
  if (before.text === 'b') return next.capital;
  if (NUMBERED.has(before.lower)) return next.kind === 'number';
  if (!ABBREVIATIONS.has(before.lower)) return false;
  if (AMBIGUOUS.has(before.lower))
    return before.capital && (next.capital || next.kind === 'number') && !OPENERS.has(next.lower);
  return TITLES.has(before.lower) || !(next.capital && OPENERS.has(next.lower));
}

/** Whether the sentence that begins at `begin` ends with the mark at `i` (its closing quotes and brackets included, at `last`). */
function endsHere(tokens: readonly Token[], begin: number, i: number, last: number, to: number): boolean {
  if (last + 1 >= to) return true;
  const mark = tokens[i]!;
  const before = i > begin ? tokens[i - 1] : undefined;
  const closed = tokens[last]!;
  const next = tokens[last + 1]!;
  const spaced = next.start > closed.end;
  const stop = mark.text === '.' || mark.text === '!' || mark.text === '?';
  if (!stop) return spaced && next.capital;
  // "1. Withdraw", "A. The": the mark of a list
  if (
    mark.text === '.' &&
    i === begin + 1 &&
    before &&
    last === i &&
    (before.kind === 'number' || before.text.length === 1)
  )
    return false;
  const opensQuote = QUOTE_OPENERS.has(next.text);
  if (!spaced) return endsUnspaced(before, next);
  if (DASHES.has(next.text))
    return next.end < (tokens[last + 2]?.start ?? 0) && tokens[last + 2]!.capital && last + 2 < to;
  if (!(next.capital || next.kind === 'number' || opensQuote)) return false;
  if (mark.text !== '.' || last > i || !before || before.end !== mark.start) return true;
  return !abbreviates(before, next, opensQuote);
}

/** "the U.S. The", "at 5 p.m. Israeli forces": whether a dotted abbreviation at `i` ends the sentence. */
function endsAtAbbreviation(tokens: readonly Token[], i: number, to: number): boolean {
  const { text, lower } = tokens[i]!;
  if (text.length < 4 || text[text.length - 1] !== '.' || text[text.length - 3] !== '.' || i + 1 >= to) return false;
  const next = tokens[i + 1]!;
  if (QUOTE_OPENERS.has(next.text) && next.start > tokens[i]!.end) return tokens[i + 2]?.capital === true;
  if (!next.capital || next.start === tokens[i]!.end) return false;
  if (lower !== 'a.m.' && lower !== 'p.m.') return OPENERS.has(next.lower);
  return !AFTER_CLOCK.has(next.lower) && tokens[i + 2]?.lower !== 'time' && tokens[i + 3]?.lower !== 'time';
}

/** Closing quotes, brackets and reference marks ("[1]") that belong to the mark at `i`. */
function lastCloser(tokens: readonly Token[], i: number, to: number): number {
  let last = i;
  while (last + 1 < to && tokens[last + 1]!.start === tokens[last]!.end) {
    const { text } = tokens[last + 1]!;
    if (isTerminal(text) || CLOSERS.has(text)) last++;
    else if (text === '[' && last + 3 < to && tokens[last + 3]!.text === ']' && tokens[last + 2]!.text.length <= 3)
      last += 3;
    else break;
  }
  return last;
}

/** What a word says of its sentence's case: -1 nothing, 1 capitals, 0 small letters. */
const upperCase = perWord(({ text, lower, kind, capital }) => {
  if (kind !== 'word' || text.length < 2) return -1;
  return capital && text !== lower && text === text.toUpperCase() ? 1 : 0;
});

function isUpper(tokens: readonly Token[], from: number, to: number): boolean {
  let upper = 0;
  let lower = 0;
  for (let i = from; i < to; i++) {
    const said = upperCase(tokens[i]!);
    if (said === 1) upper++;
    else if (said === 0) lower++;
  }
  return upper > 2 && upper > 4 * lower;
}

/** Splits one zone's tokens [from, to) into sentences; `index` numbers them on. */
export function splitSentences(
  tokens: readonly Token[],
  from: number,
  to: number,
  zone: Zone,
  paragraph: number,
  index: number,
): Sentence[] {
  const sentences: Sentence[] = [];
  const push = (a: number, b: number): void => {
    if (b <= a) return;
    sentences.push({
      index: index + sentences.length,
      from: a,
      to: b,
      start: tokens[a]!.start,
      end: tokens[b - 1]!.end,
      paragraph,
      zone: zone.kind,
      upper: isUpper(tokens, a, b),
      classes: [],
    });
  };
  let begin = from;
  const cut = (at: number): void => {
    push(begin, at);
    begin = at;
  };
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    const { text } = token;
    if (token.kind === 'punct') {
      if (isTerminal(text)) {
        const last = lastCloser(tokens, i, to);
        if (endsHere(tokens, begin, i, last, to)) cut(last + 1);
        i = last;
      } else if (i > begin && BULLETS.has(text)) cut(i);
      else if (i - begin > LONGEST) cut(i + 1);
    } else if (text.length > 3 && text[text.length - 1] === '.') {
      if (endsAtAbbreviation(tokens, i, to)) cut(i + 1);
    } else if (i - begin > 2 * LONGEST) cut(i + 1);
  }
  push(begin, to);
  return sentences;
}
