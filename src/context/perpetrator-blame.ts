import type { Actor, ActorMention, Token } from '../model.js';
import type { Reading } from './claimant-speaker.js';
import { SAY_VERBS } from './claimant-words.js';
import { isOfOtherDeeds } from './other-deeds.js';
import { BE, subjectOf, violent } from './perpetrator-subject.js';
import { isUnnamed } from './unnamed.js';

/** Notes somebody who takes or is given the blame at a token. */
type Add = (mention: ActorMention | null, rule: 'blamed', deed: number) => void;

/** "X claimed responsibility", "claimed the attack", "blamed X", "accused X of", "X is blamed", "X was behind the attack", "the killers belonged to X". */
export function readBlame(reading: Reading, i: number, add: Add): void {
  const { tokens, sentence, at } = reading;
  const { lower } = tokens[i]!;
  if (CLAIMS.test(lower)) {
    if (isOfOtherDeeds(reading, i)) return;
    for (let k = i + 1; k < Math.min(i + 5, sentence.to); k++) {
      const object = tokens[k]!.lower;
      if (!/^(?:responsibility|credit)$/.test(object) && !(/^claim/.test(lower) && DEEDS.test(object))) continue;
      // "claimed it had killed three" is a claim of its own
      if (object === 'it' && OWN_VERB.test(tokens[k + 1]?.lower ?? '')) break;
      add(subjectOf(reading, i) ?? lastMention(reading, i), 'blamed', i);
      return;
    }
  } else if (lower === 'said') {
    if (saysOfItself(reading, i)) add(subjectOf(reading, i) ?? lastMention(reading, i), 'blamed', i);
  } else if (lower === 'behind' || lower === 'responsible') {
    if (isOfOtherDeeds(reading, i)) return;
    let verb = i - 1;
    while (verb > sentence.from && HEDGES.test(tokens[verb]!.lower)) verb--;
    if (verb < i - 1 && BE.test(tokens[verb + 1]!.lower))
      add(
        // "the Taliban said they were behind the attack"
        isOwn(tokens[verb]!.lower) && SAY_VERBS.has(tokens[verb - 1]?.lower ?? '')
          ? subjectOf(reading, verb - 1)
          : (subjectOf(reading, verb + 1) ?? at.get(verb) ?? null),
        'blamed',
        i,
      );
  } else if (IDENTIFIES.test(lower)) {
    const mention = identity(reading, i);
    if (mention) add(mention, 'blamed', i);
  } else if (BLAMES.test(lower)) {
    if (isOfOtherDeeds(reading, i) || isNoun(reading, i)) return;
    if (/ed$/.test(lower) && BE.test(tokens[i - 1]?.lower ?? '') && !/^(?:on|to)$/.test(tokens[i + 1]?.lower ?? '')) {
      let verb = i - 1;
      while (verb > sentence.from && HEDGES.test(tokens[verb - 1]!.lower)) verb--;
      add(subjectOf(reading, verb) ?? at.get(verb - 1) ?? null, 'blamed', i);
      return;
    }
    // "the rebels, accused by the army": who accuses gets no blame
    if (tokens[i + 1]?.lower === 'by') return;
    const from = GIVES.test(lower) ? givenTo(reading, i) : i;
    for (let k = from + 1; k < Math.min(from + 9, sentence.to); k++) {
      const mention = at.get(k);
      if (!mention || !violent(mention)) continue;
      add(mention, 'blamed', i);
      return;
    }
  }
}

/** "14 of the suspects", "arrested on suspicion of": nobody is blamed. */
function isNoun({ tokens, sentence }: Reading, i: number): boolean {
  if (i === sentence.from) return /^suspects?$/.test(tokens[i]!.lower);
  const { lower, kind } = tokens[i - 1]!;
  if (tokens[i]!.lower === 'suspicion') return /^(?:on|under|of)$/.test(lower);
  return (
    /^suspects?$/.test(tokens[i]!.lower) &&
    (kind === 'number' ||
      /^(?:the|a|an|of|these|those|both|all|other|prime|main|key|armed|two|three|four|five|six|several|and|as)$/.test(
        lower,
      ))
  );
}

/** Words that say whose the attackers were. */
export const IDENTIFIES = /^(?:identified|belonged|belong|belonging)$/;
const ATTACKERS =
  /^(?:attackers?|assailants?|gunm[ae]n|killers?|shooters?|bombers?|perpetrators?|militants|assassins?|raiders|kidnappers?|culprits?|suspects?|hijackers?|hostage-takers?)$/;

/** "The killers belonged to X", "identified the attackers as members of X": who X is. */
function identity({ tokens, sentence, at }: Reading, i: number): ActorMention | null {
  const { lower } = tokens[i]!;
  const near = tokens.slice(Math.max(sentence.from, i - 6), Math.min(i + 7, sentence.to));
  if (!near.some((token) => ATTACKERS.test(token.lower))) return null;
  const link = lower === 'identified' ? 'as' : 'to';
  let from = i + 1;
  while (from < Math.min(i + 11, sentence.to) && tokens[from]!.lower !== link) from++;
  if (tokens[from]?.lower !== link) return null;
  for (let k = from + 1; k < Math.min(from + 6, sentence.to); k++) {
    const mention = at.get(k);
    if (mention && mention.actor.side !== null && violent(mention)) return mention;
  }
  return null;
}

const isOwn = (word: string): boolean => /^(?:it|they|he|she)$/.test(word);

const DONE = /^(?:sent|fired|planted|launched|staged|ordered|conducted|mounted|dispatched|detonated)$/;
const TOLD = /^(?:the|this|that|those|these|both|all)$/;
const MEANS =
  /^(?:attacks?|bombings?|assaults?|blasts?|raids?|ambush|shootings?|strikes?|operation|bombers?|gunmen|attackers|fighters|bombs?|rockets?|missiles?|shells?|drones?|mines?)$/;

/** "X said that it had fired the missile", "said its men had carried out the attacks": of what has been told. */
function saysOfItself({ tokens, sentence }: Reading, said: number): boolean {
  let i = said + 1;
  if (tokens[i]?.lower === 'that') i++;
  if (!/^(?:it|they|he|its|their|his)$/.test(tokens[i]?.lower ?? '')) return false;
  for (let n = 0; n < 4 && i < sentence.to; n++, i++) {
    const { lower } = tokens[i]!;
    const done = DONE.test(lower) || (lower === 'carried' && tokens[i + 1]?.lower === 'out');
    if (!done) continue;
    const object = lower === 'carried' ? i + 2 : i + 1;
    if (!TOLD.test(tokens[object]?.lower ?? '')) return false;
    return tokens.slice(object + 1, Math.min(object + 4, sentence.to)).some((token) => MEANS.test(token.lower));
  }
  return false;
}

/** Verbs of taking responsibility. */
export const CLAIMS = /^(?:claimed|claims|claim|claiming|admitted|took|taken|takes|taking)$/;
/** Whether somebody takes the blame himself at this token, "claimed by" too, rather than being given it. */
const takesBlame = ({ lower }: Token): boolean => /^(?:claim|by$|took|admitted)/.test(lower);

/** Of those who take or are given the blame, in text order, the one to believe: who has a name and takes it, then a named suspect, then "militants". */
export function mostBlamed(blamed: Iterable<{ actor: Actor; deed: Token }>): Actor | null {
  let suspect: Actor | null = null;
  let unnamed: Actor | null = null;
  for (const { actor, deed } of blamed) {
    if (isUnnamed(actor)) unnamed ??= actor;
    else if (takesBlame(deed)) return actor;
    else suspect ??= actor;
  }
  return suspect ?? unnamed;
}

const OWN_VERB = /^(?:had|has|have|was|were|is|would|will|could|did|killed|shot|carried|hit|struck|fired|also|never)$/;
const DEEDS = /^(?:it|attacks?|bombings?|assaults?|blasts?|killings?|raids?|ambush|shootings?|murders?|operation)$/;
/** Verbs of laying the blame. */
export const BLAMES =
  /^(?:blamed|blame|blames|blaming|accused|accuses|accusing|attributed|suspect|suspects|suspected|suspicion|pointed)$/;
/** Of them the verbs that name the deed first: "attributed it to the Taliban". */
const GIVES = /^(?:attributed|pointed)$/;

/** The "to" behind such a verb, or the verb where there is none. */
function givenTo({ tokens, sentence }: Reading, verb: number): number {
  for (let k = verb + 1; k < Math.min(verb + 9, sentence.to); k++)
    if (tokens[k]!.lower === 'to' || tokens[k]!.lower === 'at') return k;
  return verb;
}

/** Between a suspect and "behind": "is most likely thought to be behind". */
const HEDGES =
  /^(?:is|was|are|were|been|be|being|has|have|had|to|most|mostly|likely|thought|believed|suspected|said|widely|probably|allegedly|reportedly|presumed|also|may|might|could)$/;

function lastMention({ sentence, at }: Reading, before: number): ActorMention | null {
  for (let k = before - 1; k >= sentence.from; k--) if (at.has(k)) return at.get(k)!;
  return null;
}
