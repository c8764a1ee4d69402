import { expect, test } from 'vitest';
import { claimsOf } from './show.js';

/** Text → its claims of people killed: what a number takes in. */
const PARTITIONS: [name: string, text: string, claims: string[]][] = [
  [
    'parts that add up, in one place',
    'Twenty-one people were killed in Manbij on Tuesday. Fifteen died in a raid on the market while six were killed in their homes.',
    ['21 incident', '15 incident < 21', '6 incident < 21'],
  ],
  [
    'parts that add up, in two towns: a sum',
    'Attacks killed 16 people in Syria on Tuesday. Ten people were killed in Aleppo. Six people were killed in Homs.',
    ['16 total', '10 incident < 16', '6 incident < 16'],
  ],
  [
    'a small sum by chance, in other towns',
    'Four people were killed in Homs on Tuesday. Gunmen killed two soldiers in Aleppo. Two women were killed in Idlib.',
    ['4 incident', '2 incident', '2 incident'],
  ],
  [
    'dozens over several places',
    'Fighting killed dozens of people in three parts of Syria on Tuesday. Four people were killed in Aleppo. Two soldiers died in Homs.',
    ['24 total', '4 incident < 24', '2 incident < 24'],
  ],
  [
    'dozens in one place',
    'A bomb killed dozens of people in Syria on Tuesday. Four people were killed in Aleppo by gunmen.',
    ['24 incident', '4 incident'],
  ],
  [
    'parts that do not add up',
    'Air strikes killed at least 35 people in northern Syria on Tuesday. Thirty people were killed in Shaddadi.',
    ['35 total', '30 incident < 35'],
  ],
  [
    'a larger number in between ends the count',
    'Attacks killed 18 people in Syria on Tuesday. Fourteen people were killed in Homs. Shells killed 57 people in Aleppo. Four people were killed in Idlib.',
    ['18 total', '14 incident < 18', '57 incident', '4 incident < 18'],
  ],
  [
    'one bomb has no parts elsewhere',
    'A car bomb killed 20 people in Aleppo on Tuesday. Gunmen killed five people in Homs.',
    ['20 incident', '5 incident'],
  ],
  [
    'what happened elsewhere is no part',
    'Air strikes killed 20 people in Syria on Tuesday. Elsewhere, gunmen killed five people in Homs.',
    ['20 incident', '5 incident'],
  ],
  [
    'more than the whole is no part',
    'Air strikes killed 20 people in Syria on Tuesday. Shells killed 25 people in Homs.',
    ['20 incident', '25 incident'],
  ],
  [
    'a total at the end of the sentence',
    'The agency said six teachers died in the strike on Idlib on Tuesday while the Observatory said that 35 people in total had died.',
    ['6 incident < 35', '35 incident'],
  ],
];

test.each(PARTITIONS)('%s', (_name, text, claims) => {
  expect(claimsOf(text)).toEqual(claims);
});
