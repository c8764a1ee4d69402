import { expect, test } from 'vitest';
import { splitSentences } from '../../src/text/sentences.js';
import { tokenize } from '../../src/text/tokens.js';

const ROWS: [string, number][] = [
  ['Nine died. Two were hurt.', 2],
  ['Gen. Ali Khan and Lt. Col. Omar Said were killed on Aug. 2 in Baghdad.', 1],
  ['He left the U.S. The army followed at 5 a.m. on Friday.', 2],
  ['"We lost two men." The ministry gave no details.', 2],
  ['Residents fled. “They burned houses,” he said.', 2],
  ['Over 100 were injured. when gunmen came.', 1],
  ['Five were killed.The army denied it.', 2],
  ['J. Smith was shot. No one claimed it.', 2],
];

test.each(ROWS)('%s', (text, count) => {
  const tokens = tokenize(text);
  const sentences = splitSentences(tokens, 0, tokens.length, { kind: 'body', start: 0, end: text.length }, 0, 0);
  expect(sentences.length, sentences.map((s) => text.slice(s.start, s.end)).join(' / ')).toBe(count);
});
