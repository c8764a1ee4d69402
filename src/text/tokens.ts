import type { Token, TokenKind } from '../model.js';
import { charClass, DIGIT, LETTER, OTHER, SPACE } from './chars.js';
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
  const push = (from: number, to: number, kind: TokenKind): void => {
    const word = wordAt(text, from, to, kind);
    tokens.push({ text: word.text, lower: word.lower, start: from, end: to, kind, capital: word.capital, word });
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
      push(i, to, 'punct');
      i = to;
      continue;
    }
    if (kind === LETTER && text.charCodeAt(i + 1) === DOT) {
      const to = dottedEnd(text, i, end);
      if (to > i) {
        push(i, to, 'word');
        i = to;
        continue;
      }
    }
    i = readWord(text, i, end, push);
  }
  return tokens;
}

/** Where a dotted abbreviation ("U.S.", "a.m.") that begins at `i` ends, or `i` where there is none. */
function dottedEnd(text: string, i: number, end: number): number {
  let to = i;
  while (to + 1 < end && charClass(text.charCodeAt(to)) === LETTER && text.charCodeAt(to + 1) === DOT) to += 2;
  return to - i >= 4 ? to : i;
}

type Push = (from: number, to: number, kind: TokenKind) => void;

function readWord(text: string, start: number, end: number, push: Push): number {
  let to = start;
  let digits = true;
  let letters = false;
  const run = (): void => {
    while (to < end) {
      const code = pointAt(text, to);
      const kind = charClass(code);
      if (!isWordClass(kind)) break;
      if (kind === LETTER) letters = true;
      if (kind !== DIGIT) digits = false;
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
      push(start, to, 'number');
      return possessive(text, to, end) ? suffix(to, end, push) : to;
    }
  }
  let lastJoin = -1;
  while (to + 1 < end) {
    const joiner = text.charCodeAt(to);
    const apostrophe = isApostrophe(joiner);
    if (!apostrophe && !isHyphen(joiner)) break;
    if (!isWordClass(charClass(pointAt(text, to + 1)))) break;
    lastJoin = apostrophe ? to : -1;
    to++;
    run();
  }
  if (!letters) {
    push(start, to, 'punct');
    return to;
  }
  if (lastJoin > start && to === lastJoin + 2 && (text.charCodeAt(lastJoin + 1) | 32) === 115) {
    push(start, lastJoin, 'word');
    push(lastJoin, to, 'word');
  } else push(start, to, 'word');
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

function suffix(at: number, end: number, push: Push): number {
  const to = Math.min(end, at + 2);
  push(at, to, 'word');
  return to;
}
