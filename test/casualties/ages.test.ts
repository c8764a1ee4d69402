import { expect, test } from 'vitest';
import { claimsOf } from './show.js';

/** Victims of a sentence: count, names, ages. */
const victims = (text: string): string =>
  claimsOf(text)
    .map((c) => `${c.count_best} ${c.victim_names?.join(' + ') ?? '-'} ${c.victim_ages?.join(',') ?? '-'}`)
    .join('; ');

test.each([
  ['A 14-year-old boy was killed in the raid.', '1 - 14'],
  ['Karim Daoud, 31, was killed by a sniper.', '1 Karim Daoud 31'],
  ['Karim Daoud, 31, and his sister Lena, 24, were killed by a sniper.', '2 Karim Daoud + Lena 31,24'],
  ['The bomb killed Karim Daoud, 31, Lena Roth, 28, and their son.', '3 Karim Daoud + Lena Roth 31,28'],
  ['Two brothers, aged 12 and 14, were killed by a shell.', '2 - 12,14'],
  ['Father Anton Brandt (48) and Brother Emil Roth (68) were murdered.', '2 Anton Brandt + Emil Roth 48,68'],
  ['A girl aged nine died in the shelling.', '1 - 9'],
  ['Twenty-five-year-old Amira Haddad was shot dead.', '1 Amira Haddad 25'],
  ['A farmer, 40, was shot dead.', '1 - 40'],
  // numbers that are no ages
  ['Nine men were killed, 31 kilometres from Gao.', '9 - -'],
  ['The 20-year-old war killed nine pilgrims.', '9 - -'],
])('%s', (text, expected) => {
  expect(victims(text)).toBe(expected);
});
