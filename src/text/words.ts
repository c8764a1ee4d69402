import type { Token, TokenKind, Word } from '../model.js';
import { wordKey } from './key.js';

/** Spellings remembered from article to article; beyond these the next article begins anew. */
const MOST = 1 << 15;
const FIRST_SLOTS = 1 << 12;
/** Characters; longer ones are no words of a language, and not kept. */
const LONGEST = 64;

/** Spellings by a hash of their characters: open addressing, 0 for an empty slot, else the number of the word and one. */
let table = new Int32Array(FIRST_SLOTS);
let words: Word[] = [];
let hashes: number[] = [];

function isCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  const first = text[0] as string;
  return first !== first.toLowerCase();
}

/** The same string in as little memory as it can take, apart from the text that it was cut from. */
function ownCopy(text: string): string {
  for (let i = 0; i < text.length; i++)
    if (text.charCodeAt(i) > 127) return Buffer.from(text, 'utf16le').toString('utf16le');
  return Buffer.from(text, 'latin1').toString('latin1');
}

function grow(): void {
  const mask = table.length * 2 - 1;
  table = new Int32Array(mask + 1);
  hashes.forEach((hash, n) => {
    let slot = hash & mask;
    while (table[slot] !== 0) slot = (slot + 1) & mask;
    table[slot] = n + 1;
  });
}

function newWord(text: string, kind: TokenKind): Word {
  const word = kind === 'word';
  return { text, lower: word ? wordKey(text) : text, kind, capital: word && isCapital(text), memo: [], classes: [] };
}

/** The word that stands at [from, to) of a text: one object for every spelling, so that what lists say of it is looked up once. */
export function wordAt(text: string, from: number, to: number, kind: TokenKind): Word {
  if (to - from > LONGEST) return newWord(text.slice(from, to), kind);
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = (hash ^ (hash >>> 15)) & 0x3fffffff;
  const mask = table.length - 1;
  let slot = hash & mask;
  for (let n = table[slot]!; n !== 0; n = table[slot]!) {
    if (hashes[n - 1] === hash) {
      const word = words[n - 1]!;
      const known = word.text;
      if (known.length === to - from && word.kind === kind) {
        let i = 0;
        while (i < known.length && known.charCodeAt(i) === text.charCodeAt(from + i)) i++;
        if (i === known.length) return word;
      }
    }
    slot = (slot + 1) & mask;
  }
  const word = newWord(ownCopy(text.slice(from, to)), kind);
  words.push(word);
  hashes.push(hash);
  table[slot] = words.length;
  if (words.length * 2 > table.length) grow();
  return word;
}

/** Forgets the words of earlier articles once they are many; those in use stay as they are. */
export function limitWords(): void {
  if (words.length <= MOST) return;
  table = new Int32Array(FIRST_SLOTS);
  words = [];
  hashes = [];
}

let slots = 0;

/** `of` for tokens, worked out once for every spelling: for what depends on the word alone. */
export function perWord<T extends NonNullable<unknown> | null>(
  of: (word: Word) => T,
): (token: Pick<Token, 'word'>) => T {
  const slot = slots++;
  return ({ word }) => {
    const known = word.memo[slot];
    if (known !== undefined) return known as T;
    const found = of(word);
    word.memo[slot] = found;
    return found;
  };
}
