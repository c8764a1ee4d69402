import { VIOLENCE } from '../incidents/data/violence.js';
import { wordClass } from '../text/classes.js';
import { type Clause, word } from './clause.js';
import type { EffectTrigger } from './effect-triggers.js';

const ILLNESS =
  /^(?:malnutrition|hunger|dehydration|hypothermia|diseases?|illness|cancer|thirst|exposure|typhoid|malaria|cholera|natural|exhaustion|suffocation-by-gas|diphtheria|covid-19|covid|pneumonia|leukaemia|leukemia|stroke|cardiac|coronary|heart|kidney|liver|tuberculosis|ebola|overdose|aids|diabetes|meningitis|sepsis|influenza|flu)$/;
const VIOLENT = wordClass(VIOLENCE);
const GENTLY = /^(?:peacefully|naturally|quietly|childless|penniless)$/;
/** An age at which a death that is told with it, and with nothing violent, is taken for a natural one (years). */
const OLD = 75;
const OLDEST = 120;
const REACH = 7;

/** "Died of cancer", "died at 91", "died peacefully", "died in her sleep", "drowned in a river": nobody did it. */
export function isNaturalDeath(clause: Clause, { from, to }: EffectTrigger): boolean {
  const { sentence, tokens } = clause;
  if (GENTLY.test(word(clause, to))) return true;
  if (word(clause, from) === 'drowned' && !VIOLENT.in(tokens, sentence)) return true;
  for (let k = to; k < Math.min(sentence.to - 1, to + REACH); k++) {
    const w = word(clause, k);
    if (/^[.;:]$/.test(w)) return false;
    if (/^(?:of|from|after)$/.test(w))
      for (let i = k + 1; i < k + 5; i++)
        if (ILLNESS.test(word(clause, i)) && word(clause, i + 1) !== 'of') return true;
    if (w === 'in' && /^(?:his|her|their)$/.test(word(clause, k + 1)) && word(clause, k + 2) === 'sleep') return true;
    if (w === 'aged' || w === 'at' || (w === 'of' && word(clause, k - 1) === 'age')) {
      const age = tokens[k + 1]!.text;
      const end = word(clause, k + 2);
      if (/^\d{2,3}$/.test(age) && Number(age) >= OLD && Number(age) <= OLDEST && (w !== 'at' || ENDS.test(end)))
        return true;
    }
  }
  return false;
}

/** What may follow an age, and not a house number or an hour. */
const ENDS = /^(?:|[.,;)]|in|on|after|and|last|at|from|of)$/;
