import type { Sentence, Token } from '../model.js';
import { readLongTail } from './chrono.js';
import type { Atom } from './types.js';
import { day } from './values.js';
import { MONTHS, ORDINALS } from './words.js';

const BEFORE = 24;
const AFTER = 16;

/** Dates that our own rules do not read but chrono does, at a month's name beside an ordinal in words or a slash; else null. */
export function longTailAt(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  index: number,
  done: number,
): Atom | null {
  if (!needsChrono(tokens, sentence, index)) return null;
  const token = tokens[index]!;
  const from = Math.max(done, sentence.start, token.start - BEFORE);
  const read = readLongTail(text.slice(from, Math.min(sentence.end, token.end + AFTER)));
  const expr = read && day(read.year, read.month, read.day);
  if (!expr || from + read.start > token.start || from + read.end < token.end) return null;
  let first = index;
  while (first > sentence.from && tokens[first]!.start > from + read.start) first--;
  return { start: from + read.start, end: from + read.end, expr, part: null, rule: 'chrono', sentence, token: first };
}

function needsChrono(tokens: readonly Token[], sentence: Sentence, index: number): boolean {
  const key = tokens[index]!.lower;
  const at = (i: number): string => (i >= sentence.from && i < sentence.to ? tokens[i]!.lower : '');
  if (key.charCodeAt(0) <= 57) return /^\d{1,2}[a-z]{3,9}(?:\d\d){1,2}$/.test(key);
  if (MONTHS[key] === undefined) return false;
  const next = at(index + 1);
  if (next === '/' || at(index - 1) === '/') return true;
  if (ORDINALS.has(next) || (next === 'the' && ORDINALS.has(at(index + 2)))) return at(index + 2) !== 'half';
  return at(index - 1) === 'of' && ORDINALS.has(at(index - 2));
}
