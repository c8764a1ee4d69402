import { expect, test } from 'vitest';
import { findActors, victimActor } from '../../src/actors/index.js';
import { articleOf, table } from './read.js';

/** A text, the words of the victims in it, and whose they are. */
const ROWS: [text: string, victims: string, actor: string | null][] = [
  ['Hamas said that four of its fighters died.', 'its fighters', 'Hamas'],
  ['Two Egyptians were killed in a blast.', 'Two Egyptians', 'Civilians of Egypt'],
  ['Tamil Tiger rebels killed 14 sailors of Sri Lanka.', '14 sailors of Sri Lanka', 'Sri Lankan Armed Forces'],
  ['Nine Azeri soldiers were killed.', 'Nine Azeri soldiers', 'Azerbaijani Armed Forces'],
  ['It counted 25 dead for the Azerbaijani side.', 'the Azerbaijani side', 'Azerbaijani Armed Forces'],
  ['Five Palestinian civilians died.', 'Five Palestinian civilians', 'Civilians of Palestine'],
  ['Two Taliban commanders were shot.', 'Two Taliban commanders', 'Taliban'],
  ['Azerbaijan attacked. It lost one of its soldiers.', 'one of its soldiers', 'Azerbaijani Armed Forces'],
  ['Armenia accused Turkey of killing its citizens.', 'its citizens', 'Civilians of Armenia'],
  ['Three Iraqi policemen were hurt.', 'Three Iraqi policemen', 'Iraqi Police'],
  ['Four members of Boko Haram fell.', 'Four members of Boko Haram', 'Boko Haram'],
  ['An Afghan family was killed.', 'An Afghan family', 'Civilians of Afghanistan'],
  ['Ten villagers died.', 'Ten villagers', null],
  ['A woman and her child died.', 'A woman and her child', null],
  ['Six people died.', 'Six people', null],
];

test.each(ROWS)('%s', (text, victims, actor) => {
  const article = articleOf(text);
  const start = text.indexOf(victims);
  expect(victimActor(article, findActors(article, [], table), { start, end: start + victims.length })).toBe(actor);
});
