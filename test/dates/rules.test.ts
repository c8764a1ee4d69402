import { describe, expect, test } from 'vitest';
import { COMBINATIONS, combine } from '../../src/dates/combine.js';
import { findAtoms } from '../../src/dates/find.js';
import { MODIFIERS, modify } from '../../src/dates/modify.js';
import { RULES } from '../../src/dates/rules/index.js';
import { articleOf } from './read.js';

const ROWS = [...RULES, ...COMBINATIONS, ...MODIFIERS];

/** The names of all rules that take part in reading the text. */
function rulesOf(text: string): string[] {
  const article = articleOf(text);
  return article.sentences.flatMap((sentence) => {
    const atoms = findAtoms(article, sentence);
    const joined = combine(atoms, text);
    const modified = modify(joined, text).flatMap(({ rule }, i) => rule.slice(joined[i]!.rule.length + 1).split('+'));
    return [...atoms, ...joined].map(({ rule }) => rule).concat(modified);
  });
}

describe('every rule reads its example', () => {
  test.each(ROWS.map(({ name, eg }) => [name, eg]))('%s: %s', (name, eg) => expect(rulesOf(eg)).toContain(name));
});

test('every rule has a name of its own and an example of its own', () => {
  expect(new Set(ROWS.map(({ name }) => name)).size).toBe(ROWS.length);
  expect(new Set(ROWS.map(({ eg }) => eg)).size).toBe(ROWS.length);
});
