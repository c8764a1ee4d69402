import { type Clause, phraseOn, word } from './clause.js';
import { bodies, counted, hostage, lives, lost, noun, suicide, tally, toll } from './constructions.js';
import type { Draft } from './draft.js';
import type { Reader } from './drafts.js';
import type { EffectTrigger } from './effect-triggers.js';
import type { Form } from './effects.js';
import { flee } from './flee.js';
import { hospital, injuries } from './injuries.js';
import { hypothetical } from './negative.js';
import { adj, ed } from './participles.js';
import { isSaying } from './people.js';
import { burned, tail } from './to-death.js';
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
  const number = numberOf(clause, trigger);
  if (number !== null) {
    const reading = trigger.readings.find((r) => r.form === 'ed')!;
    const found = toll(clause, { ...trigger, from: number }, reading, done);
    const counted = phraseOn(clause, trigger.from - 1);
    const victims = counted?.cls === 'person' ? counted : null;
    if (found) return found.map((each) => ({ ...each, trigger, victims: each.victims ?? victims }));
  }
  for (const reading of trigger.readings) {
    const found = READERS[reading.form](clause, trigger, reading, done);
    if (found && SEIZED.test(word(clause, trigger.from)) && reading.effect === 'abducted') return taken(clause, found);
    if (found) return isDestroyed(clause, trigger) ? found.filter((each) => isTroops(clause, each)) : found;
  }
  return [];
}

const SEIZED = /^seiz(?:ed|es?|ing)$/;
const OFFICIAL =
  /^(?:police|policemen|officers|troops|soldiers|army|authorities|customs|forces|navy|guards?|agents|security|government|marines|commandos|detectives|gendarmes|prosecutors|court|officials|military|coastguard)$/;

/** "Gunmen seized seven villagers": who is taken by others than the authorities; soldiers who are taken are captured. */
function taken(clause: Clause, found: readonly Draft[]): Draft[] {
  return found.flatMap((each) => {
    const { phrases, trigger } = each;
    if (!phrases.every(({ cls, q, article }) => cls === 'person' && (q !== null || article))) return [];
    let from = trigger.from;
    // "police said nine workers were seized": who says so took nobody, unless of themselves
    while (
      from > clause.sentence.from &&
      !isSaying(word(clause, from - 1)) &&
      !/^(?:they|it)$/.test(word(clause, from))
    )
      from--;
    if (/^(?:they|it)$/.test(word(clause, from))) from = clause.sentence.from;
    const around = clause.tokens.slice(from, trigger.from);
    const by = word(clause, trigger.to) === 'by' ? clause.tokens.slice(trigger.to, trigger.to + 5) : [];
    const [agent, subject] = by.length > 0 ? [by, []] : [[], around];
    if ([...agent, ...subject].some(({ lower }) => OFFICIAL.test(lower))) return [];
    return [phrases.every(({ kind }) => kind === 'military') ? { ...each, effect: 'captured' as const } : each];
  });
}

/** "Destroyed 40 servicemen" is said of troops; of others it means what they own. */
const isDestroyed = (clause: Clause, trigger: EffectTrigger): boolean => /^destroy/.test(word(clause, trigger.from));
const isTroops = (clause: Clause, { phrases }: Draft): boolean =>
  phrases.every(({ q, headWord, to }) => q !== null && TROOPS.test(headWord) && !/^carriers?$/.test(word(clause, to)));
const TROOPS =
  /^(?:servicem[ae]n|soldiers?|troops|personnel|militants?|militiam[ae]n|fighters?|terrorists?|mercenar(?:y|ies)|saboteurs?|insurgents?|rebels?|gunm[ae]n|nationalists?|commandos?|marines?|invaders?|occupiers?)$/;

/** "The number of rebel fighters killed in the battles has risen to 39", "brought to nine the number of those killed": where "number" stands. */
function numberOf(clause: Clause, trigger: EffectTrigger): number | null {
  if (!trigger.readings.some((r) => r.form === 'ed')) return null;
  for (let k = trigger.from - 1, n = 0; n < 9 && k > clause.sentence.from; k--, n++) {
    if (word(clause, k) === 'of' && word(clause, k - 1) === 'number')
      return word(clause, k - 2) === 'the' ? k - 1 : null;
    if (clause.tokens[k]!.kind === 'punct' || word(clause, k) === 'were') return null;
  }
  return null;
}
