import type { Token } from '../model.js';

// One alternative a line: dotted abbreviations ("U.S.", "a.m."); numbers with separators, which grow into words when letters
// follow ("20-year-old", "2nd", "82mm"); words with inner hyphens and apostrophes; an ellipsis; any other mark.
const TOKEN =
  /(?<![\p{L}\p{N}])\p{L}\.(?:\p{L}\.)+|\d+(?:[.,]\d+)*(?![\p{L}\p{N}]|[-‐‑]\p{L})|[\p{L}\p{N}\p{M}]+(?:[.,](?=\d)\d+)*(?:[-‐‑'’ʼ][\p{L}\p{N}\p{M}]+)*|\.{2,}|[^\s]/gu;
const POSSESSIVE = /['’ʼ][sS]$/u;
const HAS_LETTER = /\p{L}/u;
const CURLY = /[’ʼ‘]/g;
const HYPHEN = /[‐‑]/g;

/** The key under which word lists know a word: lower-case, with straight apostrophes and plain hyphens. */
export function wordKey(text: string): string {
  const lower = text.toLowerCase();
  return /^[\x20-\x7e]*$/.test(lower) ? lower : lower.replace(CURLY, "'").replace(HYPHEN, '-');
}

function token(text: string, start: number, kind: Token['kind']): Token {
  const lower = kind === 'word' ? wordKey(text) : text;
  const first = text[0] as string;
  return {
    text,
    lower,
    start,
    end: start + text.length,
    kind,
    capital: kind === 'word' && first !== first.toLowerCase(),
  };
}

/** The tokens of `text.slice(start, end)`, with offsets into `text`. A possessive "'s" is a token of its own; "12-15" is three. */
export function tokenize(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = start;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const at = match.index;
    if (at >= end) break;
    const raw = match[0];
    if (!HAS_LETTER.test(raw)) {
      const digit = raw.charCodeAt(0) >= 48 && raw.charCodeAt(0) <= 57;
      if (digit && /[-‐‑]/.test(raw)) {
        // "12-15", "2014-08-04": digits joined by hyphens are numbers with marks between them
        for (const part of raw.matchAll(/[\d.,]+|[^\d.,]/g)) {
          tokens.push(token(part[0], at + part.index, /\d/.test(part[0]) ? 'number' : 'punct'));
        }
      } else tokens.push(token(raw, at, digit ? 'number' : 'punct'));
      continue;
    }
    const possessive = raw.length > 2 ? POSSESSIVE.exec(raw) : null;
    if (possessive) {
      tokens.push(
        token(raw.slice(0, possessive.index), at, HAS_LETTER.test(raw.slice(0, possessive.index)) ? 'word' : 'number'),
      );
      tokens.push(token(raw.slice(possessive.index), at + possessive.index, 'word'));
    } else tokens.push(token(raw, at, 'word'));
  }
  return tokens;
}
