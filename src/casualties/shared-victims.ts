import { type Clause, triggerOn, verbGroup, word } from './clause.js';
import type { Draft } from './draft.js';
import { claims } from './drafts.js';
import type { EffectTrigger } from './effect-triggers.js';
import type { EffectWord } from './effects.js';
import { isAdverb } from './grammar.js';
import { joinedRight } from './joined.js';
import { objectOf } from './people.js';

/** Drafts that share the victims of the effect named just before ("were kidnapped and later killed"). */
export function shared(
  clause: Clause,
  trigger: EffectTrigger,
  reading: EffectWord,
  done: readonly Draft[],
  rule: string,
): Draft[] | null {
  let k = verbGroup(clause, trigger.from).start - 1;
  let joined = false;
  for (let n = 0; n < 4; n++) {
    const w = word(clause, k);
    if (w === 'and' || w === 'or' || w === '/' || w === 'then' || w === '&' || w === 'but') joined = true;
    else if (w === ',' && reading.effect === 'wounded' && /^(?:or|and)$/.test(word(clause, trigger.to))) joined = true;
    else if (reading.effect === 'wounded' && triggerOn(clause, k)) {
      // headlines: "175 fighters killed, injured in"
      joined = true;
      break;
    } else if (!(w === ',' || isAdverb(w))) break;
    k--;
  }
  if (!joined) return null;
  const before = triggerOn(clause, k);
  if (!before) return null;
  const last = done.filter((d) => d.trigger === before && d.whole === null);
  if (last.length === 0) return null;
  const both = reading.effect === 'wounded' && last.every((d) => d.effect === 'killed');
  if (both || (reading.effect === 'killed' && last.every((d) => d.effect === 'wounded'))) {
    // "killed and injured": one number for both
    for (const d of last) d.effect = 'killed_or_wounded';
    return [];
  }
  if (last.every((d) => d.effect === reading.effect || d.effect === 'killed_or_wounded')) return [];
  if (last.every((d) => d.effect === 'abducted') && reading.effect === 'killed')
    return last.map((d) => ({ ...d, effect: 'killed' as const, trigger, rule }));
  return last.map((d) => ({ ...d, effect: reading.effect, trigger, rule }));
}

/** "killed and injured 20", "killed or wounded several hundred": the effect named next shares the object. */
function sharedNext(clause: Clause, trigger: EffectTrigger): EffectTrigger | null {
  let k = trigger.to;
  const w = word(clause, k);
  if (w === 'and' || w === 'or' || w === '/' || w === '&') k++;
  else return null;
  if (word(clause, k) === 'or') k++;
  // "kidnapped and then murdered"
  while (isAdverb(word(clause, k))) k++;
  return triggerOn(clause, k);
}

/** "killed and wounded dozens": the claim is the next trigger's, for both effects. */
export function followedByTrigger(clause: Clause, trigger: EffectTrigger, reading: EffectWord): Draft[] | null {
  const next = sharedNext(clause, trigger);
  if (!next) return null;
  const object = objectOf(clause, next.to, reading.strict);
  if (!object) return null;
  const other = next.readings.find((r) => /^(?:ed|ing|fin)$/.test(r.form));
  if (!other) return null;
  const effect = reading.effect === other.effect ? reading.effect : 'killed_or_wounded';
  const pair = new Set([reading.effect, other.effect]);
  if (effect === 'killed_or_wounded' && !(pair.has('killed') && pair.has('wounded')))
    return claims('active', trigger, reading, joinedRight(clause, object, true));
  return claims('active', trigger, { ...reading, effect }, joinedRight(clause, object, reading.strict));
}
