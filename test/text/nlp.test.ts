import { expect, test } from 'vitest';
import { partOfSpeech } from '../../src/text/nlp.js';

const ROWS: [string, string, 'noun' | 'verb'][] = [
  ['A rocket landed near the base.', 'rocket', 'noun'],
  ['The rebels marched to the capital.', 'marched', 'verb'],
  ['Soldiers seized the bridge at dawn.', 'seized', 'verb'],
  ['The strike hit a warehouse.', 'strike', 'noun'],
];

test.each(ROWS)('%s: %s', (sentence, word, expected) => {
  expect(partOfSpeech(sentence, word)).toBe(expected);
});
