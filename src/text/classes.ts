import type { Sentence, Token, Word } from '../model.js';

/** Classes that one number holds, a bit each. */
const WIDTH = 30;

type Test = (lower: string) => boolean;

/**
 * Words of one kind, such as those that deny: asked of each spelling once, and of each sentence once, so that a pass leaves the
 * sentences alone that have nothing for it.
 */
export interface WordClass {
  is(token: Pick<Token, 'word'>): boolean;
  /** Whether any word of the sentence is one. */
  in(tokens: readonly Token[], sentence: Sentence): boolean;
}

/** The tests of the classes that share a number; none is added once a word has been asked. */
const groups: { tests: Test[]; asked: boolean }[] = [];

function classify(word: Word, n: number): number {
  const group = groups[n]!;
  group.asked = true;
  let bits = 0;
  for (let i = 0; i < group.tests.length; i++) if (group.tests[i]!(word.lower)) bits |= 1 << i;
  word.classes[n] = bits;
  return bits;
}

function gather(tokens: readonly Token[], sentence: Sentence, n: number): number {
  let bits = 0;
  for (let i = sentence.from; i < sentence.to; i++) {
    const { word } = tokens[i]!;
    bits |= word.classes[n] ?? classify(word, n);
  }
  sentence.classes[n] = bits;
  return bits;
}

/** A class by the keys (`lower`) of its words: a list of them, a pattern, or a test. */
export function wordClass(words: RegExp | { has(key: string): boolean } | Test): WordClass {
  const test: Test =
    typeof words === 'function' ? words : words instanceof RegExp ? (key) => words.test(key) : (key) => words.has(key);
  let group = groups.at(-1);
  if (!group || group.asked || group.tests.length === WIDTH) {
    group = { tests: [], asked: false };
    groups.push(group);
  }
  const n = groups.length - 1;
  const bit = 1 << group.tests.length;
  group.tests.push(test);
  return {
    is: ({ word }) => ((word.classes[n] ?? classify(word, n)) & bit) !== 0,
    in: (tokens, sentence) => ((sentence.classes[n] ?? gather(tokens, sentence, n)) & bit) !== 0,
  };
}
