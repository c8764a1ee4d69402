import { type Clause, phraseOn, triggerOn, word } from './clause.js';
import type { Draft } from './draft.js';
import { draft } from './drafts.js';

/** "Twenty people were hurt, three of them fatally": a number of those told of before that died. */
export function readFatally(clause: Clause, drafts: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  for (let k = clause.sentence.from + 1; k < clause.sentence.to; k++) {
    if (!/^(?:fatally|mortally)$/.test(word(clause, k)) || triggerOn(clause, k)) continue;
    const count = phraseOn(clause, k - 1);
    if (count?.to !== k || count.q?.form !== 'number' || count.cls !== 'bare') continue;
    const all = drafts.findLast(({ effect, trigger }) => effect === 'wounded' && trigger.from < k);
    const victims = all?.victims ?? all?.phrases[0] ?? null;
    found.push(draft('fatally', { from: k, to: k + 1, readings: [] }, { effect: 'killed' }, [count], { victims }));
  }
  return found;
}
