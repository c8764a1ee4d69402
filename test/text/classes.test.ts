import { describe, expect, it } from 'vitest';
import type { ParsedArticle } from '../../src/model.js';
import { wordClass } from '../../src/text/classes.js';
import { parseText } from '../../src/text/index.js';
import { tokenize } from '../../src/text/tokens.js';

const article = (text: string): ParsedArticle =>
  parseText({
    text,
    zones: [{ kind: 'body', start: 0, end: text.length }],
  } as unknown as ParsedArticle);

describe('wordClass', () => {
  const lists = wordClass(new Set(['denied', 'rejected']));
  const pattern = wordClass(/^refut/);
  const test = wordClass((key) => key.length === 3);

  it.each([
    ['Denied', [true, false, false]],
    ['refutes', [false, true, false]],
    ['the', [false, false, true]],
    ['markets', [false, false, false]],
  ])('tells what %s is', (word, expected) => {
    const [token] = tokenize(word);
    expect([lists, pattern, test].map((kind) => kind.is(token!))).toEqual(expected);
  });

  it('is asked of each spelling once', () => {
    let asked = 0;
    const counted = wordClass((key) => {
      if (key === 'ceasefire') asked++;
      return true;
    });
    for (const token of tokenize('ceasefire ceasefire Ceasefire')) counted.is(token);
    expect(asked).toBe(2);
  });

  it('finds its words in a sentence and no other', () => {
    const { tokens, sentences } = article('The army denied it. Markets were calm.');
    expect(sentences.map((sentence) => lists.in(tokens, sentence))).toEqual([true, false]);
  });

  it('takes classes that come after words have been asked', () => {
    const { tokens, sentences } = article('Markets were calm.');
    expect(lists.in(tokens, sentences[0]!)).toBe(false);
    const late = Array.from({ length: 40 }, (_, n) => wordClass((key) => n % 2 === 0 && key === 'calm'));
    expect(late.map((kind) => kind.in(tokens, sentences[0]!))).toEqual(late.map((_, n) => n % 2 === 0));
    expect(late.map((kind) => kind.is(tokens[2]!))).toEqual(late.map((_, n) => n % 2 === 0));
  });
});
