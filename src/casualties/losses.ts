import { bounds, type Quantity } from '../quantities/find.js';
import { numberAt } from '../quantities/numbers.js';
import { type Clause, phraseOn, word } from './clause.js';
import type { Draft } from './draft.js';
import { draft } from './drafts.js';
import { isAdverb } from './grammar.js';

const TROOPS = /^(?:personnel|manpower|troops|servicemen|soldiers)$/;
const MARK = /^[-‒–—:]$/;
/** How many words before the list its heading may speak of losses. */
const HEADING = 60;

const isLoss = (lower: string): boolean => /^(?:losses|casualties|lost|eliminated|liquidated)$/.test(lower);

/**
 * "Enemy losses: personnel – about 950 (+40), tanks – 8 (+2)": the line for people of a list of losses. The number with a plus sign is
 * what the last day added to a running toll.
 */
export function readLosses(clause: Clause): Draft[] {
  const { tokens, sentence } = clause;
  for (let k = sentence.from; k < Math.min(sentence.to, sentence.from + HEADING); k++) {
    if (!TROOPS.test(word(clause, k)) || !MARK.test(word(clause, k + 1))) continue;
    let at = k + 2;
    while (isAdverb(word(clause, at)) && !phraseOn(clause, at)) at++;
    const phrase = phraseOn(clause, at);
    if (!phrase?.q || phrase.from > at) continue;
    if (!tokens.slice(Math.max(0, k - HEADING), sentence.to).some(({ lower }) => isLoss(lower))) continue;
    const trigger = { from: k, to: k + 1, readings: [] };
    const reading = { effect: 'killed' as const, form: 'counted' as const, strict: false };
    const military = { cls: 'person' as const, kind: 'military' as const, plural: true, headWord: word(clause, k) };
    const whole = draft('loss-list', trigger, reading, [{ ...phrase, ...military }]);
    const q = addedAt(clause, phrase.q);
    const added = q && { ...phrase, ...military, from: q.from, to: q.to, head: -1, q };
    const part = added && draft('loss-list', trigger, reading, [added], { whole });
    return part ? [whole, part] : [whole];
  }
  return [];
}

/** "(+40)" right after the number. */
function addedAt(clause: Clause, before: Quantity): Quantity | null {
  const { to: at } = before;
  if (word(clause, at) !== '(' || word(clause, at + 1) !== '+') return null;
  const added = numberAt(clause.tokens, at + 2, clause.sentence.to);
  return added && { ...before, from: at + 2, to: added.to, ...bounds(added.value, 'exact') };
}
