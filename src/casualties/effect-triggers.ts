import type { Sentence, Token } from '../model.js';
import { phraseAt, phraseTable } from '../quantities/index.js';
import { EFFECT_ROWS, type EffectWord } from './effects.js';

/** Where an effect word stands in a sentence; a word can have several readings ("wounded" is participle and noun). */
export interface EffectTrigger {
  from: number;
  to: number;
  readings: readonly EffectWord[];
}

function readings(): Map<string, EffectWord[]> {
  const byPhrase = new Map<string, EffectWord[]>();
  for (const [effect, form, words, strict] of EFFECT_ROWS) {
    for (const phrase of words.split('|')) {
      const list = byPhrase.get(phrase) ?? [];
      list.push({ effect, form, strict: strict ?? false });
      byPhrase.set(phrase, list);
    }
  }
  return byPhrase;
}

const TABLE = phraseTable([...readings()]);

/** Words that make no sentence interesting by themselves. */
const WEAK = new Set(
  'burned burnt burning burn claimed claiming claims claim cost costing costs took taking take takes taken ended body hospital hospitals shock trauma wound loss have had has the number'.split(
    ' ',
  ),
);

/** The effect words of one sentence, in order, longest first where they overlap. */
export function triggersOf(tokens: readonly Token[], sentence: Sentence): EffectTrigger[] {
  const found: EffectTrigger[] = [];
  if (!TABLE.opens.in(tokens, sentence)) return found;
  let strong = false;
  for (let i = sentence.from; i < sentence.to; i++) {
    const hit = phraseAt(TABLE, tokens, i, sentence.to);
    if (!hit) continue;
    if (hit.to - i > 1 || !WEAK.has(tokens[i]!.lower)) strong = true;
    found.push({ from: i, to: hit.to, readings: hit.value });
    i = hit.to - 1;
  }
  if (!strong) return found.length > 0 && hasWeakPair(tokens, sentence) ? found : [];
  return found;
}

/** "claimed 22 more lives", "the body of a man was found", "sending 42 to hospital". */
function hasWeakPair(tokens: readonly Token[], sentence: Sentence): boolean {
  for (let i = sentence.from; i < sentence.to; i++) {
    const { lower } = tokens[i]!;
    if (
      /^(?:lives|life|body|sent|sending|treated|hostage|prisoner|captive|suffered|sustained|suffering|houses?|homes?|huts?)$/.test(
        lower,
      )
    )
      return true;
    if (lower === 'loss' && tokens[i + 1]?.lower === 'of') return true;
  }
  return false;
}

const PRENOMINAL =
  /^(?:wounded|injured|dead|missing|displaced|kidnapped|abducted|captured|slain|murdered|killed|assassinated|homeless|martyred|beheaded|decapitated|executed|massacred|slaughtered|lynched)$/;
/** Whether the trigger can stand as an adjective before its noun ("two wounded soldiers"). */
export const isPrenominal = (word: string): boolean => PRENOMINAL.test(word);
