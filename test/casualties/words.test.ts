import { expect, test } from 'vitest';
import { claimsOf } from './show.js';

/** The words for number and victims of a sentence's claims. */
const words = (text: string): string =>
  claimsOf(text)
    .map(({ count_text, victim_text }) => `${count_text ?? '-'} | ${victim_text ?? '-'}`)
    .join('; ');

test.each([
  ['The raid killed nine of its soldiers.', 'nine | its soldiers'],
  ['The shelling killed 12 other villagers.', '12 | villagers'],
  // a number that is only "more" has a word too
  ['The army suffered more deaths on Monday.', 'more | The army'],
  ['The ministry said that 49 [troops] were killed.', '49 | troops'],
  ['They deny reports that Major-General Sami Haddad was captured.', '- | Major-General Sami Haddad'],
])('%s', (text, expected) => expect(words(text)).toBe(expected));
