import type { Token } from '../model.js';
import { type WordClass, wordClass } from '../text/classes.js';

/** Phrases by their first word, longest first: matched word by word against the key forms of tokens. */
export interface PhraseTable<T> {
  byFirst: ReadonlyMap<string, readonly { words: readonly string[]; value: T }[]>;
  /** The words that a phrase begins with. */
  opens: WordClass;
}

/** A table of phrases ("at least" → value). */
export function phraseTable<T>(rows: readonly (readonly [phrase: string, value: T])[]): PhraseTable<T> {
  const byFirst = new Map<string, { words: string[]; value: T }[]>();
  for (const [phrase, value] of rows) {
    const words = phrase.split(' ');
    const list = byFirst.get(words[0]!) ?? [];
    list.push({ words, value });
    byFirst.set(words[0]!, list);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { byFirst, opens: wordClass(byFirst) };
}

/** The longest phrase that stands at token `i` and ends before `to`, with the token index after it. */
export function phraseAt<T>(
  table: PhraseTable<T>,
  tokens: readonly Token[],
  i: number,
  to: number,
): { value: T; words: readonly string[]; to: number } | null {
  if (i >= to || !table.opens.is(tokens[i]!)) return null;
  const list = table.byFirst.get(tokens[i]!.lower)!;
  for (const { words, value } of list) {
    if (i + words.length > to) continue;
    let k = 1;
    while (k < words.length && tokens[i + k]!.lower === words[k]) k++;
    if (k === words.length) return { value, words, to: i + k };
  }
  return null;
}
