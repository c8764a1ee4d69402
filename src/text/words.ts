import type { Token, TokenKind, Word } from '../model.js';
import { wordKey } from './key.js';

/** Spellings remembered from article to article; beyond these the next article begins anew. */
const MOST = 1 << 15;
const FIRST_SLOTS = 1 << 12;
/** Characters; longer ones are no words of a language, and not kept. */
const LONGEST = 64;

/** Spellings by a hash of their characters: open addressing, for each slot the number of the word and one (0: empty) and its hash. */
let table = new Int32Array(2 * FIRST_SLOTS);
let words: Word[] = [];
let hashes: number[] = [];
/** The characters of all words, one after the other, and where each word's begin. */
let chars = new Uint16Array(8 * FIRST_SLOTS);
let starts: number[] = [0];

function isCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  const first = text[0] as string;
  return first !== first.toLowerCase();
}

/** Digits only and few: as a key such a string would be a number. */
const FEW_DIGITS = /^\d{1,10}$/;
const names: Record<string, boolean> = Object.create(null);

/**
 * The string as the engine keeps names: one in memory for every spelling, apart from the text that it was cut from, so that comparing two of them
 * (`lower === 'of'`, a look-up in a set) is comparing two addresses.
 */
function interned(text: string): string {
  if (FEW_DIGITS.test(text)) return JSON.parse(`"${text}"`) as string;
  names[text] = true;
  for (const name in names) {
    delete names[name];
    return name;
  }
  return text;
}

function grow(): void {
  const mask = table.length - 1;
  table = new Int32Array(2 * table.length);
  for (let n = 0; n < words.length; n++) {
    const hash = hashes[n]!;
    let slot = hash & mask;
    while (table[2 * slot] !== 0) slot = (slot + 1) & mask;
    table[2 * slot] = n + 1;
    table[2 * slot + 1] = hash;
  }
}

function newWord(text: string, kind: TokenKind): Word {
  const word = kind === 'word';
  const lower = word ? interned(wordKey(text)) : text;
  return { text, lower, kind, capital: word && isCapital(text), memo: [], classes: [] };
}

/**
 * The word at [from, to) of the units of a text from `start` on: one object for every spelling, so that what lists say of it is looked up once.
 */
export function wordAt(
  codes: Uint16Array,
  from: number,
  to: number,
  kind: TokenKind,
  text: string,
  start: number,
): Word {
  const length = to - from;
  if (length > LONGEST) return newWord(text.slice(start + from, start + to), kind);
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ codes[i]!, 0x01000193);
  hash = (hash ^ (hash >>> 15)) & 0x3fffffff;
  const mask = (table.length >> 1) - 1;
  let slot = hash & mask;
  for (let n = table[2 * slot]!; n !== 0; n = table[2 * slot]!) {
    if (table[2 * slot + 1] === hash) {
      const at = starts[n - 1]!;
      const word = words[n - 1]!;
      if (starts[n]! - at === length && word.kind === kind) {
        let i = 0;
        while (i < length && chars[at + i] === codes[from + i]) i++;
        if (i === length) return word;
      }
    }
    slot = (slot + 1) & mask;
  }
  return keep(codes, from, to, newWord(interned(text.slice(start + from, start + to)), kind), hash, slot);
}

function keep(codes: Uint16Array, from: number, to: number, word: Word, hash: number, slot: number): Word {
  const at = starts[words.length]!;
  const end = at + to - from;
  if (end > chars.length) {
    const more = new Uint16Array(2 * chars.length);
    more.set(chars);
    chars = more;
  }
  chars.set(codes.subarray(from, to), at);
  words.push(word);
  starts.push(end);
  hashes.push(hash);
  table[2 * slot] = words.length;
  table[2 * slot + 1] = hash;
  if (words.length * 4 > table.length) grow();
  return word;
}

/** Forgets the words of earlier articles once they are many; those in use stay as they are. */
export function limitWords(): void {
  if (words.length <= MOST) return;
  table = new Int32Array(2 * FIRST_SLOTS);
  words = [];
  hashes = [];
  starts = [0];
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
