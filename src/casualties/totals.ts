import { type Clause, phraseOn, word } from './clause.js';
import type { Draft } from './draft.js';

/** "42 servicemen were killed …, for a total of 84": the sum that includes the number before it. */
export function totalOf(clause: Clause, drafts: readonly Draft[]): Draft | null {
  for (let k = clause.sentence.from; k < clause.sentence.to; k++) {
    if (word(clause, k) !== 'total' || word(clause, k + 1) !== 'of') continue;
    if (!/^(?:for|to|making|bringing)$/.test(word(clause, k - 2))) continue;
    const phrase = phraseOn(clause, k) ?? phraseOn(clause, k + 2);
    if (
      !phrase?.q ||
      (phrase.cls !== 'bare' && phrase.cls !== 'person') ||
      drafts.some((d) => d.phrases.includes(phrase))
    )
      return null;
    const part = [...drafts].reverse().find((d) => d.trigger.to <= k && d.whole === null && !d.none);
    if (!part) return null;
    const total: Draft = { ...part, rule: 'total-of', phrases: [phrase], victims: null, self: 0, attackers: false };
    for (const draft of drafts)
      if (draft.effect === part.effect && draft.whole === null && draft.trigger.to <= k) draft.whole = total;
    return total;
  }
  return null;
}
