import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../src/text/sentences.js';
import { tokenize } from '../../src/text/tokens.js';

function sentences(text: string): string[] {
  const tokens = tokenize(text);
  return splitSentences(tokens, 0, tokens.length, { kind: 'body', start: 0, end: text.length }, 0, 0).map((s) =>
    text.slice(s.start, s.end),
  );
}

/** Where " / " stands a sentence ends. */
const ROWS: string[] = [
  'Nine died. / Two were hurt.',
  'Gen. Ali Khan and Lt. Col. Omar Said were killed on Aug. 2 in Baghdad.',
  'He left the U.S. / The army followed at 5 a.m. on Friday.',
  '"We lost two men." / The ministry gave no details.',
  'Residents fled. / “They burned houses,” he said.',
  'Over 100 were injured. when gunmen came.',
  'J. Smith was shot. / No one claimed it.',
  // ranks, titles, names
  'Maj. Gen. Petro Bondar met Sgt. 1st Class Oleh Hnat and Dr. Iryna Lys.',
  'Lt.Gen. Hassan al-Amri commands it.',
  'Abu Bakr b. Salem and Sheikh M. A. Yusuf were freed.',
  'Pvt. E. J. Ramos Jr. was wounded. / He is 20.',
  'The plane came from St. Petersburg. / It was empty.',
  // abbreviations that are words too
  'Battalion No. 5 retreated. / No. 7 held.',
  'The rebels said no. / The army advanced.',
  'He works for Halo Inc. / The firm clears mines.',
  'Two people died in Gary, Ind. on Sunday.',
  'It happened on Sat. Dec. 4 near Homs.',
  'Mines, shells etc. were found. / They were destroyed.',
  'He saw Plan B. / The rest is known.',
  // times of day
  'The raid began at 5 p.m. / Israeli forces left at dawn.',
  'The raid began at 5 p.m. Friday and ended at 7 a.m. Kabul time.',
  'Fire stopped at 10.30 a.m. in Goma.',
  // numbers
  'About 3.5 km away, 1,500 people fled. / 15 others stayed.',
  'It fell in 2014. / Then came 2015.',
  'The vote was held on 4. / Police watched.',
  '1. Withdraw the guns by May 2. / Then talk.',
  // quotes, brackets
  '“Stop!” he shouted. / Nobody did.',
  'She asked "why?" and left. / (The army did not answer.) / He wept.',
  'He said: “It is over.” / “Is it?” she asked.',
  "'They came at night.' / The boy ran.",
  '«Vivos los queremos», said Ana. / «No,» said Luis.',
  'Four men died.[3] / Two fled.[12] / More came.',
  // ellipses
  'They waited... / Then the shells came … and went.',
  'They fired at a group of hunters ...," the chief said.',
  // missing spaces
  'Five were killed.The army denied it.'.replace('.The', './The'),
  'It began in 2014./The war goes on.',
  'They left Kabul./The road was closed.',
  'See Arminfo.am for more.',
  'FIVE SOLDIERS DIED./THE ARMY DENIED IT.',
  // upper-case wires
  'GEN. RAUL PAZ SAID THREE DIED. / TWO GUERRILLAS ESCAPED. / LT. COL. SOTO WAS HURT.',
  // lists on one line
  'Losses: / • two tanks / • one gun / • nine men',
  // agency after the last sentence
  'The town fell. / - Reuters',
  'Was it a raid? / Yes! / It was.',
  'The force, known as K.D.F. troops, left. / It returned.',
  'The convoy of the U.N. “was hit”.',
];

describe('sentences end where they end', () => {
  test.each(ROWS)('%s', (row) => {
    const expected = row.split(/ ?\/ ?/);
    const text = row.replaceAll(' / ', ' ').replaceAll('/', '');
    expect(sentences(text)).toEqual(expected);
  });
});

test('a text without full stops is cut into pieces of bounded length', () => {
  const words = 'gun '.repeat(5000);
  expect(sentences(words).length).toBeGreaterThan(3);
  expect(sentences('gun, '.repeat(5000)).length).toBeGreaterThan(9);
  expect(sentences(words).join('').replaceAll(' ', '').length).toBe(15_000);
});
