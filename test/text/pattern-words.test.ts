import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../scripts/pattern-words.mjs';

/** Patterns that the build turns into look-ups of words, and their words. */
const LISTS: [source: string, words: string][] = [
  ['^said$', 'said'],
  ['^(?:said|says)$', 'said says'],
  ['^attacks?$', 'attacks attack'],
  ['^(?:bombs?|mine)$', 'bombs bomb mine'],
  ['^servicem[ae]n$', 'serviceman servicemen'],
  ['^foil(?:ing|ed)?$', 'foiling foiled foil'],
  ['^(?:us\\$|no\\.)$', 'us$ no.'],
  ['^[,;:.]$', ', ; : .'],
  ['^(?:co-?op|[(])$', 'co-op coop ('],
];

/** Patterns that match more than a list of words. */
const OTHERS = [
  '^a|b$',
  'said$',
  '^said',
  '^\\d$',
  '^[a-z]$',
  '^[^,]$',
  '^go+$',
  '^(go)$',
  '^(?=go)$',
  '^go.$',
  '^go{2}$',
  '^goo??$',
  '^(?:a|b)|c$',
  '^\\p{L}$',
];

describe('a pattern that is a list of words', () => {
  test.each(LISTS)('%s', (source, words) => {
    expect(wordsOf(source)).toEqual(words.split(' '));
    for (const word of words.split(' ')) expect(word).toMatch(new RegExp(source));
  });
  test.each(OTHERS)('is not %s', (source) => {
    expect(wordsOf(source)).toBeNull();
  });
});
