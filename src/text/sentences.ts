import type { Sentence, Token, Zone } from '../model.js';
import { ABBREVIATIONS, AMBIGUOUS, OPENERS } from './abbreviations.js';

const TERMINAL = new Set(['.', '!', '?', '…', '...', '..']);
const CLOSERS = new Set(['"', '”', '’', "'", ')', ']', '»', '“']);
const LONE_INITIAL = /^\p{Lu}$/u;

/** Whether the sentence ends with the mark at `i` (its closing quotes and brackets included, at `last`). */
function endsHere(tokens: readonly Token[], i: number, last: number, to: number): boolean {
  if (last + 1 >= to) return true;
  const mark = tokens[i]!;
  const before = tokens[i - 1];
  const closed = tokens[last]!;
  const next = tokens[last + 1]!;
  const spaced = next.start > closed.end;
  if (mark.text !== '.' && mark.text !== '!' && mark.text !== '?') return spaced && next.capital;
  const opensQuote = next.kind === 'punct' && /["“‘'([•]/.test(next.text);
  if (!spaced) return before?.kind === 'word' && !before.capital && next.capital && /\p{Ll}/u.test(next.text);
  if (!(next.capital || next.kind === 'number' || opensQuote)) return false;
  if (mark.text !== '.' || last > i || !before || before.end !== mark.start) return true;
  if (LONE_INITIAL.test(before.text) && !opensQuote) return false;
  if (!ABBREVIATIONS.has(before.lower)) return true;
  return AMBIGUOUS.has(before.lower) && !(before.capital && (next.capital || next.kind === 'number'));
}

/** "the U.S. The": a dotted abbreviation ends a sentence only before a word that opens one. */
function endsAtAbbreviation(tokens: readonly Token[], i: number, to: number): boolean {
  const next = tokens[i + 1];
  return (
    tokens[i]!.text.length > 3 &&
    /\.\p{L}\.$/u.test(tokens[i]!.text) &&
    i + 1 < to &&
    next!.capital &&
    OPENERS.has(next!.lower)
  );
}

function isUpper(tokens: readonly Token[], from: number, to: number): boolean {
  let upper = 0;
  let lower = 0;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word' || token.text.length < 2) continue;
    if (token.text === token.text.toUpperCase()) upper++;
    else lower++;
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
    });
  };
  let begin = from;
  for (let i = from; i < to; i++) {
    const text = tokens[i]!.text;
    if (!TERMINAL.has(text)) {
      if (endsAtAbbreviation(tokens, i, to)) {
        push(begin, i + 1);
        begin = i + 1;
      }
      continue;
    }
    let last = i;
    while (
      last + 1 < to &&
      (TERMINAL.has(tokens[last + 1]!.text) || CLOSERS.has(tokens[last + 1]!.text)) &&
      tokens[last + 1]!.start === tokens[last]!.end
    )
      last++;
    if (!endsHere(tokens, i, last, to)) continue;
    push(begin, last + 1);
    begin = last + 1;
    i = last;
  }
  push(begin, to);
  return sentences;
}
