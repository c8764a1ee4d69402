import { type Clause, phraseOn, word } from './clause.js';
import type { Draft } from './draft.js';
import { CONJUNCTIONS } from './grammar.js';
import { joinedRight } from './joined.js';
import { isMilitant } from './nouns.js';
import { isPeople } from './people.js';

/** "Nine soldiers were killed, as were two civilians", "39 people died, as did four of the attackers": what was said holds of others too. */
export function likewise(clause: Clause, drafts: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  const { from, to } = clause.sentence;
  for (let k = from + 1; k < to - 2; k++) {
    if (word(clause, k) !== 'as' || !/^(?:did|was|were|have|has)$/.test(word(clause, k + 1))) continue;
    const phrase = phraseOn(clause, k + 2);
    if (!phrase || phrase.from !== k + 2 || !isPeople(phrase, true) || phrase.cls === 'pronoun') continue;
    if (!phrase.q && !phrase.article && !phrase.definite) continue;
    const before = drafts.findLast((draft) => draft.trigger.to <= k && draft.whole === null && !draft.none);
    if (!before || drafts.some(({ phrases }) => phrases.some((other) => other.from === phrase.from))) continue;
    const trigger = { from: k + 1, to: k + 2, readings: before.trigger.readings };
    const phrases = joinedRight(clause, phrase, true);
    found.push({ ...before, rule: 'likewise', trigger, phrases, victims: null, self: 0, attackers: false });
  }
  return found;
}

/** "In addition to the bomber, 15 people were killed", "ten died, not counting the attackers": they died too. */
export function besides(clause: Clause, drafts: readonly Draft[]): Draft[] {
  const { from, to } = clause.sentence;
  const killed = drafts.find((draft) => draft.effect === 'killed' && draft.whole === null && !draft.none);
  if (!killed || drafts.some(({ attackers }) => attackers)) return [];
  for (let k = from; k < to - 2; k++) {
    const after = afterBesides(clause, k);
    if (after < 0) continue;
    const phrase = phraseOn(clause, after);
    if (!phrase || phrase.from !== after || !phrase.definite || !isMilitant(phrase.headWord)) continue;
    if (drafts.some(({ phrases }) => phrases.some((other) => other.from === phrase.from))) return [];
    const opens = k === from || /^[,(]$/.test(word(clause, k - 1)) || CONJUNCTIONS.has(word(clause, k - 1));
    if (!opens) continue;
    const trigger = { from: k, to: after, readings: killed.trigger.readings };
    return [{ ...killed, rule: 'besides', trigger, phrases: [phrase], victims: null, self: 0, attackers: true }];
  }
  return [];
}

const BESIDES = new Map([
  ['in', ['addition', 'to']],
  ['besides', []],
  ['apart', ['from']],
  ['aside', ['from']],
  ['as', ['well', 'as']],
  ['not', ['counting|including']],
  ['excluding', []],
]);

/** The token after words that set somebody apart from a number at `k`, or -1. */
function afterBesides(clause: Clause, k: number): number {
  const rest = BESIDES.get(word(clause, k));
  if (!rest) return -1;
  for (let n = 0; n < rest.length; n++) if (!rest[n]!.split('|').includes(word(clause, k + 1 + n))) return -1;
  return k + 1 + rest.length;
}
