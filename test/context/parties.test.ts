import { expect, test } from 'vitest';
import { PARTY_RULES } from '../../src/context/parties.js';
import { extract } from './claims.js';

/** A text, words of it, and the actor whom they name; null where the text does not settle whom. */
const ROWS: [text: string, words: string, party: string | null][] = [
  ['Russian forces shelled Sumy. An analyst called hunger the worst enemy of the town.', 'enemy', null],
  ['Russian forces shelled Sumy. Residents said the enemy fired 20 shells.', 'the enemy', null],
  ['The Ukrainian army said the enemy fired 20 shells.', 'the enemy', 'Russian Armed Forces'],
  ['The Malian army said the enemy fired 20 shells.', 'the enemy', null],
  [
    'Russia’s defence ministry said its troops repelled three attacks near Sokol. The enemy lost 370 soldiers.',
    'The enemy',
    'Ukrainian Armed Forces',
  ],
  [
    'Operational information of the General Staff of Ukraine. The enemy launched 71 strikes.',
    'The enemy',
    'Russian Armed Forces',
  ],
];

const partyAt = (text: string, words: string): string | null => {
  const start = text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  const actor = extract(text, '2023-05-10').actors.find(({ mentions }) =>
    mentions.some((mention) => mention.start === start && mention.text === words),
  );
  return actor?.name ?? null;
};

test.each(PARTY_RULES)('$name', ({ eg, words, party }) => expect(partyAt(eg, words)).toBe(party));

test.each(ROWS)('%s', (text, words, party) => expect(partyAt(text, words)).toBe(party));

/** A text, and of each claim its count, whose the victims are and who did it. */
const CLAIMS: [text: string, claims: string][] = [
  ['The Ukrainian army said that Russia lost 64 soldiers near Bakhmut.', '64 Russian Armed Forces, -'],
  [
    'Russian forces attacked Bakhmut. The Ukrainian army said the enemy lost 64 soldiers killed and 98 wounded.',
    '64 Russian Armed Forces, - | 98 Russian Armed Forces, -',
  ],
  [
    'Ukraine’s General Staff said enemy drones killed two civilians in Kharkiv. Russian forces also shelled Sumy.',
    '2 -, Russian Armed Forces',
  ],
  [
    'Russian forces shelled Sumy. “Five of our soldiers were wounded,” said Ukrainian President Volodymyr Zelensky.',
    '5 Ukrainian Armed Forces, Russian Armed Forces',
  ],
  ['Azerbaijan attacked Armenian positions. Armenia said both sides lost 10 soldiers.', '10 -, Azerbaijan'],
  ['Sudanese troops fought the Rapid Support Forces. Ten fighters on both sides were killed.', '10 -, -'],
  [
    'Armenia came under fire from Azerbaijani forces. The country’s military said three soldiers were killed.',
    '3 Armenian Armed Forces, Azerbaijani Armed Forces',
  ],
];

test.each(CLAIMS)('%s', (text, claims) => {
  const told = extract(text, '2023-05-10').casualties.map(
    (claim) => `${claim.count_best} ${claim.victim_actor ?? '-'}, ${claim.perpetrator_actor ?? '-'}`,
  );
  expect(told.join(' | ')).toBe(claims);
});
