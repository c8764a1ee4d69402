import type { Token } from '../model.js';
import { charClass, DIGIT, LETTER, OTHER, SPACE } from './chars.js';

const CURLY = /[’ʼ‘]/g;
const HYPHEN = /[‐‑]/g;
const DOT = 46;
const COMMA = 44;

/** The key under which word lists know a word: lower-case, with straight apostrophes and plain hyphens. */
export function wordKey(text: string): string {
  const lower = text.toLowerCase();
  return /^[\x20-\x7e]*$/.test(lower) ? lower : lower.replace(CURLY, "'").replace(HYPHEN, '-');
}

function isHyphen(code: number): boolean {
  return code === 45 || code === 0x2010 || code === 0x2011;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2bc;
}

function isWordClass(kind: number): boolean {
  return kind >= LETTER;
}

function isCapital(code: number, text: string): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  const first = text[0] as string;
  return first !== first.toLowerCase();
}

/** The code point at `i`: surrogate pairs count as one. */
function pointAt(text: string, i: number): number {
  const code = text.charCodeAt(i);
  return code >= 0xd800 && code <= 0xdfff ? (text.codePointAt(i) as number) : code;
}

/**
 * The tokens of `text.slice(start, end)`, with offsets into `text`. Words keep inner hyphens and apostrophes ("20-year-old", "Sana'a"), dotted
 * abbreviations ("U.S.") and numbers their separators ("1,500"); a possessive "'s" is a token of its own; "12-15" is three.
 */
export function tokenize(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  const word = (from: number, to: number, ascii: boolean): void => {
    const slice = text.slice(from, to);
    tokens.push({
      text: slice,
      lower: ascii ? slice.toLowerCase() : wordKey(slice),
      start: from,
      end: to,
      kind: 'word',
      capital: isCapital(text.charCodeAt(from), slice),
    });
  };
  const plain = (from: number, to: number, kind: 'number' | 'punct'): void => {
    const slice = text.slice(from, to);
    tokens.push({ text: slice, lower: slice, start: from, end: to, kind, capital: false });
  };
  for (let i = start; i < end; ) {
    const code = pointAt(text, i);
    const kind = charClass(code);
    if (kind === SPACE) {
      i++;
      continue;
    }
    if (kind === OTHER) {
      let to = i + (code > 0xffff ? 2 : 1);
      if (code === DOT) while (to < end && text.charCodeAt(to) === DOT) to++;
      plain(i, to, 'punct');
      i = to;
      continue;
    }
    if (kind === LETTER && text.charCodeAt(i + 1) === DOT) {
      const to = dottedEnd(text, i, end);
      if (to > i) {
        word(i, to, code < 128);
        i = to;
        continue;
      }
    }
    i = readWord(text, i, end, word, plain);
  }
  return tokens;
}

/** Where a dotted abbreviation ("U.S.", "a.m.") that begins at `i` ends, or `i` where there is none. */
function dottedEnd(text: string, i: number, end: number): number {
  let to = i;
  while (to + 1 < end && charClass(text.charCodeAt(to)) === LETTER && text.charCodeAt(to + 1) === DOT) to += 2;
  return to - i >= 4 ? to : i;
}

function readWord(
  text: string,
  start: number,
  end: number,
  word: (from: number, to: number, ascii: boolean) => void,
  plain: (from: number, to: number, kind: 'number' | 'punct') => void,
): number {
  let to = start;
  let ascii = true;
  let digits = true;
  let letters = false;
  const run = (): void => {
    while (to < end) {
      const code = pointAt(text, to);
      const kind = charClass(code);
      if (!isWordClass(kind)) break;
      if (kind === LETTER) letters = true;
      if (kind !== DIGIT) digits = false;
      if (code > 127) ascii = false;
      to += code > 0xffff ? 2 : 1;
    }
  };
  run();
  if (digits) {
    while (to + 1 < end && (text.charCodeAt(to) === DOT || text.charCodeAt(to) === COMMA)) {
      if (charClass(text.charCodeAt(to + 1)) !== DIGIT) break;
      to++;
      while (to < end && charClass(text.charCodeAt(to)) === DIGIT) to++;
    }
    const joined = to + 1 < end && isHyphen(text.charCodeAt(to)) && charClass(pointAt(text, to + 1)) === LETTER;
    if (!joined) {
      plain(start, to, 'number');
      return possessive(text, to, end) ? suffix(text, to, end, word) : to;
    }
  }
  let lastJoin = -1;
  while (to + 1 < end) {
    const joiner = text.charCodeAt(to);
    const apostrophe = isApostrophe(joiner);
    if (!apostrophe && !isHyphen(joiner)) break;
    if (!isWordClass(charClass(pointAt(text, to + 1)))) break;
    if (joiner > 127) ascii = false;
    lastJoin = apostrophe ? to : -1;
    to++;
    run();
  }
  if (!letters) {
    plain(start, to, 'punct');
    return to;
  }
  if (lastJoin > start && to === lastJoin + 2 && (text.charCodeAt(lastJoin + 1) | 32) === 115) {
    word(start, lastJoin, ascii);
    word(lastJoin, to, text.charCodeAt(lastJoin) < 128);
  } else word(start, to, ascii);
  return to;
}

/** Whether "'s" stands at `at`. */
function possessive(text: string, at: number, end: number): boolean {
  return (
    at + 1 < end &&
    isApostrophe(text.charCodeAt(at)) &&
    (text.charCodeAt(at + 1) | 32) === 115 &&
    !(at + 2 < end && isWordClass(charClass(pointAt(text, at + 2))))
  );
}

function suffix(
  text: string,
  at: number,
  end: number,
  word: (from: number, to: number, ascii: boolean) => void,
): number {
  const to = Math.min(end, at + 2);
  word(at, to, text.charCodeAt(at) < 128);
  return to;
}
