import { type Clause, word } from './clause.js';
import {
  bodies,
  burned,
  counted,
  flee,
  hostage,
  lives,
  lost,
  noun,
  suicide,
  tail,
  tally,
  toll,
} from './constructions.js';
import type { Draft } from './draft.js';
import type { Reader } from './drafts.js';
import type { EffectTrigger } from './effect-triggers.js';
import type { Form } from './effects.js';
import { hospital, injuries } from './injuries.js';
import { hypothetical } from './negative.js';
import { adj, ed } from './participles.js';
import { fin, ing, intr } from './verbs.js';

const READERS: Readonly<Record<Form, Reader>> = {
  ed,
  ing,
  fin,
  intr,
  adj,
  noun,
  counted,
  toll,
  tally,
  lives,
  lost,
  suicide,
  bodies,
  hospital,
  burned,
  injuries,
  flee,
  hostage,
  tail,
};

/** The claims of one effect word: its readings are tried in order until one finds victims (an empty list: there are none). */
export function readTrigger(clause: Clause, trigger: EffectTrigger, done: readonly Draft[]): Draft[] {
  if (hypothetical(clause, trigger)) return [];
  if (isNumberOf(clause, trigger)) {
    const reading = trigger.readings.find((r) => r.form === 'ed')!;
    const found = toll(clause, trigger, reading, done);
    if (found) return found;
  }
  for (const reading of trigger.readings) {
    const found = READERS[reading.form](clause, trigger, reading, done);
    if (found) return isDestroyed(clause, trigger) ? found.filter((each) => isTroops(clause, each)) : found;
  }
  return [];
}

/** "Destroyed 40 servicemen" is said of troops; of others it means what they own. */
const isDestroyed = (clause: Clause, trigger: EffectTrigger): boolean => /^destroy/.test(word(clause, trigger.from));
const isTroops = (clause: Clause, { phrases }: Draft): boolean =>
  phrases.every(({ q, headWord, to }) => q !== null && TROOPS.test(headWord) && !/^carriers?$/.test(word(clause, to)));
const TROOPS =
  /^(?:servicem[ae]n|soldiers?|troops|personnel|militants?|militiam[ae]n|fighters?|terrorists?|mercenar(?:y|ies)|saboteurs?|insurgents?|rebels?|gunm[ae]n|nationalists?|commandos?|marines?|invaders?|occupiers?)$/;

/** "The number of rebel fighters killed in the battles has risen to 39": the number comes after the effect. */
function isNumberOf(clause: Clause, trigger: EffectTrigger): boolean {
  if (!trigger.readings.some((r) => r.form === 'ed')) return false;
  for (let k = trigger.from - 1, n = 0; n < 9 && k > clause.sentence.from; k--, n++) {
    if (word(clause, k) === 'of' && word(clause, k - 1) === 'number') return word(clause, k - 2) === 'the';
    if (clause.tokens[k]!.kind === 'punct' || word(clause, k) === 'were') return false;
  }
  return false;
}
