import type { Phrase } from './chunk.js';
import { type Clause, phraseOn, triggerOn, word } from './clause.js';
import type { Draft } from './draft.js';
import type { EffectTrigger } from './effect-triggers.js';
import type { EffectWord } from './effects.js';
import { isAdverb } from './grammar.js';
import { groupClaims } from './groups.js';
import { joinedLeft, joinedRight } from './joined.js';
import { isPeople, subjectOf } from './people.js';

/** Reads the claims of one reading of an effect word; null: this reading does not apply, an empty list: it applies and nobody was hit. */
export type Reader = (
  clause: Clause,
  trigger: EffectTrigger,
  reading: EffectWord,
  done: readonly Draft[],
) => Draft[] | null;

/** A draft of what one effect word says of some people, all else at rest. */
export const draft = (
  rule: string,
  trigger: EffectTrigger,
  reading: Pick<EffectWord, 'effect'>,
  phrases: Phrase[],
  more: Partial<Draft> = {},
): Draft => ({
  effect: reading.effect,
  rule,
  trigger,
  phrases,
  victims: null,
  none: false,
  whole: null,
  self: 0,
  attackers: false,
  ...more,
});

export const claims = (
  rule: string,
  trigger: EffectTrigger,
  reading: EffectWord,
  phrases: Phrase[],
  more: Partial<Draft> = {},
): Draft[] => groupClaims(phrases).map((group) => draft(rule, trigger, areDead(group) ? DEAD : reading, group, more));

const DEAD = { effect: 'killed' } as const;

/** "One dead soldier and four civilians injured": those called dead are not hurt. */
const areDead = (group: readonly Phrase[]): boolean =>
  group.length > 0 && group.every(({ adjective }) => adjective === 'killed');

/** The phrase that ends right before token `at`, adverbs and opening quotes skipped. */
export function adjacentLeft(clause: Clause, at: number): Phrase | null {
  let k = at - 1;
  for (let n = 0; n < 4; n++) {
    const phrase = phraseOn(clause, k);
    if (phrase) {
      if (phrase.cls === 'time') {
        k = phrase.from - 1;
        if (word(clause, k) === 'on') k--;
        continue;
      }
      return phrase.to === k + 1 ? phrase : null;
    }
    const w = word(clause, k);
    if (triggerOn(clause, k)) return null;
    if ((isAdverb(w) && w !== 'said') || w === '"' || w === '-') k--;
    else return null;
  }
  return null;
}

export const passive = (
  clause: Clause,
  trigger: EffectTrigger,
  reading: EffectWord,
  start: number,
  rule: string,
): Draft[] | null => {
  const subject = subjectOf(clause, start, reading.strict);
  if (!subject) return null;
  const joined = joinedLeft(clause, subject);
  const group = isOnePerson(joined) && /^(?:was|is|has)$/.test(word(clause, start)) ? joined.slice(0, 1) : joined;
  return claims(rule, trigger, reading, [...group, ...companions(clause, trigger.to)]);
};

const ROLE =
  /^(?:leader|founder|co-founder|editor|editor-in-chief|owner|publisher|chief|commander|head|director|chairman|president|secretary|member|spokesman|spokeswoman|candidate|mayor|governor|minister|lawmaker|lawyer|politician|activist|campaigner|journalist|reporter|writer|poet|blogger|broadcaster|scholar|cleric|professor|organizer|organiser|ex-\w+)$/;

/** "The opposition leader and a founder of the paper was shot dead": two offices and a singular verb are one person. */
const isOnePerson = (group: readonly Phrase[]): boolean =>
  group.length === 2 && group.every(({ q, plural, name, headWord }) => !q && !plural && !name && ROLE.test(headWord));

/** "was killed along with two others", "clubbed to death alongside his son". */
function companions(clause: Clause, at: number): Phrase[] {
  const end = Math.min(clause.sentence.to, at + 9);
  for (let k = at; k < end; k++) {
    const w = word(clause, k);
    if (w === ',' && /^(?:along|together|alongside)$/.test(word(clause, k + 1))) continue;
    if (/^[,;:.]$/.test(w) || triggerOn(clause, k)) return [];
    const start =
      w === 'alongside' ? k + 1 : (w === 'along' || w === 'together') && word(clause, k + 1) === 'with' ? k + 2 : -1;
    if (start < 0) continue;
    const phrase = phraseOn(clause, start);
    if (!phrase || phrase.from !== start || !isPeople(phrase, true) || (!phrase.q && phrase.plural)) return [];
    return joinedRight(clause, phrase, true).map((p) => (p.q ? { ...p, q: { ...p.q, more: true } } : p));
  }
  return [];
}
