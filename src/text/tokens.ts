import type { Token, TokenKind } from '../model.js';
import { charClass, DIGIT, LETTER, OTHER, SPACE } from './chars.js';
import { codesOf } from './codes.js';
import { wordAt } from './words.js';

export { wordKey } from './key.js';

const DOT = 46;
const COMMA = 44;

function isHyphen(code: number): boolean {
  return code === 45 || code === 0x2010 || code === 0x2011;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2bc;
}

function isWordClass(kind: number): boolean {
  return kind >= LETTER;
}

/** The code point at `i` of [0, end): surrogate pairs count as one. */
function pointAt(codes: Uint16Array, i: number, end: number): number {
  const code = codes[i]!;
  if (code < 0xd800 || code > 0xdbff || i + 1 >= end) return code;
  const low = codes[i + 1]!;
  return low >= 0xdc00 && low <= 0xdfff ? (code - 0xd800) * 0x400 + low - 0xdc00 + 0x10000 : code;
}

/** A text being read: the units of its part from `start` on, and the tokens found. */
interface Reading {
  text: string;
  start: number;
  codes: Uint16Array;
  end: number;
  tokens: Token[];
}

function push({ text, start, codes, tokens }: Reading, from: number, to: number, kind: TokenKind): void {
  const word = wordAt(codes, from, to, kind, text, start);
  tokens.push({
    text: word.text,
    lower: word.lower,
    start: start + from,
    end: start + to,
    kind,
    capital: word.capital,
    word,
  });
}

/**
 * Adds the tokens of `text.slice(start, end)` to `tokens`, with offsets into `text`. Words keep inner hyphens and apostrophes ("20-year-old",
 * "Sana'a"), dotted abbreviations ("U.S.") and numbers their separators ("1,500"); a possessive "'s" is a token of its own; "12-15" is three.
 */
export function tokenizeInto(tokens: Token[], text: string, start: number, stop: number): void {
  const codes = codesOf(text, start, stop);
  const end = stop - start;
  const reading: Reading = { text, start, codes, end, tokens };
  for (let i = 0; i < end; ) {
    const code = pointAt(codes, i, end);
    const kind = charClass(code);
    if (kind === SPACE) {
      i++;
      continue;
    }
    if (kind === OTHER) {
      let to = i + (code > 0xffff ? 2 : 1);
      if (code === DOT) while (to < end && codes[to] === DOT) to++;
      push(reading, i, to, 'punct');
      i = to;
      continue;
    }
    if (kind === LETTER && codes[i + 1] === DOT) {
      const to = dottedEnd(codes, i, end);
      if (to > i) {
        push(reading, i, to, 'word');
        i = to;
        continue;
      }
    }
    i = readWord(reading, i);
  }
}

/** The tokens of a text, or of a part of it: see `tokenizeInto`. */
export function tokenize(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  tokenizeInto(tokens, text, start, end);
  return tokens;
}

/** Where a dotted abbreviation ("U.S.", "a.m.") that begins at `i` ends, or `i` where there is none. */
function dottedEnd(codes: Uint16Array, i: number, end: number): number {
  let to = i;
  while (to + 1 < end && charClass(codes[to]!) === LETTER && codes[to + 1] === DOT) to += 2;
  return to - i >= 4 ? to : i;
}

/** What a run of letters, digits and marks has in it, as bits. */
const HAS_LETTER = 1;
const HAS_OTHER = 2;

/** Where the run of letters, digits and marks from `at` on ends, times four, and what it has. */
function runEnd(codes: Uint16Array, at: number, end: number): number {
  let to = at;
  let has = 0;
  while (to < end) {
    const code = pointAt(codes, to, end);
    const kind = charClass(code);
    if (!isWordClass(kind)) break;
    if (kind === LETTER) has |= HAS_LETTER;
    if (kind !== DIGIT) has |= HAS_OTHER;
    to += code > 0xffff ? 2 : 1;
  }
  return to * 4 + has;
}

/** Reads the word or number that begins at `start`; gives where it ends. */
function readWord(reading: Reading, start: number): number {
  const { codes, end } = reading;
  let run = runEnd(codes, start, end);
  let to = run >> 2;
  let has = run & 3;
  if ((has & HAS_OTHER) === 0) {
    while (to + 1 < end && (codes[to] === DOT || codes[to] === COMMA)) {
      if (charClass(codes[to + 1]!) !== DIGIT) break;
      to++;
      while (to < end && charClass(codes[to]!) === DIGIT) to++;
    }
    const joined = to + 1 < end && isHyphen(codes[to]!) && charClass(pointAt(codes, to + 1, end)) === LETTER;
    if (!joined) {
      push(reading, start, to, 'number');
      return possessive(codes, to, end) ? suffix(reading, to) : to;
    }
  }
  let lastJoin = -1;
  while (to + 1 < end) {
    const joiner = codes[to]!;
    const apostrophe = isApostrophe(joiner);
    if (!apostrophe && !isHyphen(joiner)) break;
    if (!isWordClass(charClass(pointAt(codes, to + 1, end)))) break;
    lastJoin = apostrophe ? to : -1;
    run = runEnd(codes, to + 1, end);
    to = run >> 2;
    has |= run & 3;
  }
  if ((has & HAS_LETTER) === 0) {
    push(reading, start, to, 'punct');
    return to;
  }
  if (lastJoin > start && to === lastJoin + 2 && (codes[lastJoin + 1]! | 32) === 115) {
    push(reading, start, lastJoin, 'word');
    push(reading, lastJoin, to, 'word');
  } else push(reading, start, to, 'word');
  return to;
}

/** Whether "'s" stands at `at`. */
function possessive(codes: Uint16Array, at: number, end: number): boolean {
  return (
    at + 1 < end &&
    isApostrophe(codes[at]!) &&
    (codes[at + 1]! | 32) === 115 &&
    !(at + 2 < end && isWordClass(charClass(pointAt(codes, at + 2, end))))
  );
}

function suffix(reading: Reading, at: number): number {
  const to = Math.min(reading.end, at + 2);
  push(reading, at, to, 'word');
  return to;
}
