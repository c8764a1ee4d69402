import { wordClass } from '../text/classes.js';
import { codesOf } from '../text/codes.js';
import { wordAt } from '../text/words.js';

const STOP_WORDS = wordClass(
  new Set(
    'the of and to in a that is was for on with as by at from it he they were had has have been be an are this which its their after said who not but his or'.split(
      ' ',
    ),
  ),
);
const SAMPLE = 2000;

/** Latin letters, and everything from "À" on. */
function isLetter(code: number): boolean {
  return code >= 0xc0 || code === 0xb5 || ((code | 32) >= 97 && (code | 32) <= 122);
}

/** 'en' where English stop words make up the share that they have in news, else null; texts of a few words are given the benefit of the doubt. */
export function guessLanguage(text: string, start: number, end: number): string | null {
  const stop = Math.min(end - start, SAMPLE);
  const codes = codesOf(text, start, start + stop);
  let words = 0;
  let stops = 0;
  for (let i = 0; i < stop; i++) {
    if (!isLetter(codes[i]!)) continue;
    const from = i;
    while (i < stop && isLetter(codes[i]!)) i++;
    words++;
    if (i - from <= 5 && STOP_WORDS.is({ word: wordAt(codes, from, i, 'word', text, start) })) stops++;
  }
  if (words === 0) return null;
  return stops / words >= (words < 40 ? 0.12 : 0.2) ? 'en' : null;
}
