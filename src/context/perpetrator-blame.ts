import type { ActorMention } from '../model.js';
import type { Reading } from './claimant-speaker.js';
import { BE, subjectOf, violent } from './perpetrator-subject.js';

/** Notes somebody who takes or is given the blame at a token. */
type Add = (mention: ActorMention | null, rule: 'blamed', deed: number) => void;

/** "X claimed responsibility", "claimed the attack", "blamed X", "accused X of", "X is blamed", "X was behind the attack". */
export function readBlame(reading: Reading, i: number, add: Add): void {
  const { tokens, sentence, at } = reading;
  const { lower } = tokens[i]!;
  if (CLAIMS.test(lower)) {
    for (let k = i + 1; k < Math.min(i + 5, sentence.to); k++) {
      const object = tokens[k]!.lower;
      if (!/^(?:responsibility|credit)$/.test(object) && !(/^claim/.test(lower) && DEEDS.test(object))) continue;
      add(subjectOf(reading, i) ?? lastMention(reading, i), 'blamed', i);
      return;
    }
  } else if (lower === 'behind' || lower === 'responsible') {
    let verb = i - 1;
    while (verb > sentence.from && HEDGES.test(tokens[verb]!.lower)) verb--;
    if (verb < i - 1 && BE.test(tokens[verb + 1]!.lower))
      add(subjectOf(reading, verb + 1) ?? at.get(verb) ?? null, 'blamed', i);
  } else if (BLAMES.test(lower)) {
    if (/ed$/.test(lower) && BE.test(tokens[i - 1]?.lower ?? '') && !/^(?:on|to)$/.test(tokens[i + 1]?.lower ?? '')) {
      let verb = i - 1;
      while (verb > sentence.from && HEDGES.test(tokens[verb - 1]!.lower)) verb--;
      add(subjectOf(reading, verb) ?? at.get(verb - 1) ?? null, 'blamed', i);
      return;
    }
    for (let k = i + 1; k < Math.min(i + 9, sentence.to); k++) {
      const mention = at.get(k);
      if (!mention || !violent(mention)) continue;
      add(mention, 'blamed', i);
      return;
    }
  }
}

/** Verbs of taking responsibility. */
export const CLAIMS = /^(?:claimed|claims|claim|claiming|admitted|took|taken)$/;
const DEEDS = /^(?:it|attacks?|bombings?|assaults?|blasts?|killings?|raids?|ambush|shootings?|murders?|operation)$/;
/** Verbs of laying the blame. */
export const BLAMES =
  /^(?:blamed|blame|blames|blaming|accused|accuses|accusing|attributed|suspect|suspects|suspected|pointed)$/;
/** Between a suspect and "behind": "is most likely thought to be behind". */
const HEDGES =
  /^(?:is|was|are|were|been|be|being|has|have|had|to|most|mostly|likely|thought|believed|suspected|said|widely|probably|allegedly|reportedly|presumed|also|may|might|could)$/;

function lastMention({ sentence, at }: Reading, before: number): ActorMention | null {
  for (let k = before - 1; k >= sentence.from; k--) if (at.has(k)) return at.get(k)!;
  return null;
}
