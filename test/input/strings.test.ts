import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringList, stringSet } from '../../src/input/strings.js';

const WORDS = ['', 'a', 'ab', 'b', 'ba', 'é', '“', '😀', '\ud83d', 'a'.repeat(70_000)];

test('a list gives its strings back by number', () => {
  const list = stringList();
  const many = [...WORDS, ...Array.from({ length: 5000 }, (_, n) => `id-${n}`)];
  expect(many.map((text) => list.add(text))).toEqual(many.map((_, n) => n + 1));
  expect(many.map((_, n) => list.get(n))).toEqual(many);
});

test('a set knows what was added, and nothing else', () => {
  const set = stringSet();
  for (let n = 0; n < 20_000; n += 2) set.add(`id-${n}`);
  for (const text of WORDS) set.add(text);
  for (let n = 0; n < 20_000; n++) expect(set.has(`id-${n}`), `id-${n}`).toBe(n % 2 === 0);
  for (const text of WORDS) expect(set.has(text)).toBe(true);
  expect(set.has('aba')).toBe(false);
});

test('a set is as one of the language', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary', maxLength: 3 })),
      fc.array(fc.string({ maxLength: 2 })),
      (added, asked) => {
        const [own, usual] = [stringSet(), new Set(added)];
        for (const text of added) own.add(text);
        for (const text of [...added, ...asked]) expect(own.has(text)).toBe(usual.has(text));
      },
    ),
  );
});
