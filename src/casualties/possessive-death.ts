import { type Clause, word } from './clause.js';
import type { Draft } from './draft.js';
import { draft } from './drafts.js';
import type { EffectTrigger } from './effect-triggers.js';
import type { EffectWord } from './effects.js';
import { nounOf } from './nouns.js';

const CAUSES = /^(?:caus(?:e|ed|es|ing)|to|in)$/;
/** "Led to", "resulted in": what a preposition needs before it to be a cause. */
const LEADS = /^(?:led|leads?|leading|result(?:ed|s|ing)?|end(?:ed|s|ing)?)$/;
const SUDDEN = /^(?:immediate|instant|instantaneous|tragic|subsequent|violent)$/;
const DETERMINER = /^(?:the|an?|his|her|its|their)$/;

/** "The strike caused the mayor's death", "shelling led to a woman's death": one person dead; "the mayor's death was confirmed" tells of it only. */
export function possessiveDeath(clause: Clause, trigger: EffectTrigger, reading: EffectWord): Draft[] | null {
  if (word(clause, trigger.from) !== 'death') return null;
  let k = trigger.from - 1;
  if (SUDDEN.test(word(clause, k))) k--;
  if (!/^['’]s$/.test(word(clause, k))) return null;
  const owner = nounOf(word(clause, k - 1));
  if (owner?.class !== 'person' || owner.plural) return null;
  let first = k - 2;
  for (let n = 0; n < 3 && !DETERMINER.test(word(clause, first)); n++) first--;
  if (!DETERMINER.test(word(clause, first))) return null;
  const cause = word(clause, first - 1);
  if (!CAUSES.test(cause) || (!cause.startsWith('caus') && !LEADS.test(word(clause, first - 2)))) return null;
  return [draft('noun-of', trigger, reading, [], { self: 1 })];
}
