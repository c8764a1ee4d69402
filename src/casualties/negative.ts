import { type Clause, word } from './clause.js';
import type { EffectTrigger } from './effect-triggers.js';

/** Words that make what follows them in the same clause something that has not happened. */
const UNREAL: ReadonlySet<string> = new Set(
  'threaten threatens threatened threatening vow vowed vows vowing plan plans planned planning plot plots plotted plotting attempt attempts attempted attempting try tries tried trying fail failed failing aim aims aimed intend intends intended intending intent intention want wants wanted prevent prevented preventing prevents avoid avoided avoiding if risk capable designed urged urging warn warned warns warning pledged sworn swore stop stopped stopping escape escaped narrowly hoped hoping decided ordered conspiracy conspiring conspired without unless bid bounty reward wish wished order orders against rather could would might should ready willing wanting'.split(
    ' ',
  ),
);
const REACH = 6;

/** Whether the effect is threatened, planned, attempted, feared for the future, or denied. */
export function hypothetical(clause: Clause, trigger: EffectTrigger): boolean {
  const first = word(clause, trigger.from);
  for (let k = trigger.from - 1, n = 0; k >= clause.sentence.from && n < 9; k--, n++) {
    // "saved the lives of 200 villagers injured in raids"
    if (/^[,;.]$/.test(word(clause, k))) break;
    if (/^(?:saved|saving)$/.test(word(clause, k))) return true;
  }
  if (isOpen(clause, trigger)) return true;
  const verbal = trigger.readings.some(
    (r) =>
      r.form === 'ing' ||
      r.form === 'fin' ||
      r.form === 'noun' ||
      r.form === 'lives' ||
      r.form === 'hostage' ||
      r.form === 'tail',
  );
  const passive = trigger.readings.every((r) => r.form === 'ed' || r.form === 'adj' || r.form === 'intr');
  for (let k = trigger.from - 1, n = 0; k >= clause.sentence.from && n < REACH; k--, n++) {
    const w = word(clause, k);
    if (/^[,;:.()"”]$/.test(w)) break;
    if (w === 'and' && n > 2) break;
    if (!UNREAL.has(w) || (w === 'escaped' && word(clause, k + 1) === 'with')) continue;
    if (/^(?:could|would|might|should)$/.test(w)) {
      if (word(clause, k + 1) === 'have' && /^(?:may|might)$/.test(w)) return false;
      if (word(clause, k + 1) === 'have') return true;
      if (n <= 3) return true;
      continue;
    }
    if (w === 'without') return !/^(?:dead)$/.test(first);
    if (w === 'if') return true;
    if (passive) {
      if (/^(?:could|would|might|should|narrowly|unless)$/.test(w)) return n <= 3;
      continue;
    }
    if (
      /^(?:warned|warning|warns|ordered|orders|order|against|planned|stop|stopped|failed|escaped|escape|attempt|attempts|attempted|plot|plan|plans|decided)$/.test(
        w,
      ) &&
      !(n <= 3)
    )
      continue;
    if (
      /^(?:against|order|orders|warning|escaped|escape|stopped|attempt|plot|plan)$/.test(w) &&
      trigger.readings.some((r) => r.form === 'ing') &&
      !/^(?:of|to|at|by|for)$/.test(word(clause, trigger.from - 1))
    )
      continue;
    if (verbal) return true;
  }
  return false;
}

/** "Whether any attackers had died", "nobody knows how many died", "denied that any soldiers were killed": nothing is told. */
function isOpen(clause: Clause, trigger: EffectTrigger): boolean {
  for (let k = trigger.from - 1, n = 0; k >= clause.sentence.from && n < 8; k--, n++) {
    const w = word(clause, k);
    if (/^[,;:.()"”]$/.test(w)) return false;
    if (w === 'whether') return true;
    if (w === 'how' && word(clause, k + 1) === 'many') return true;
    if (w === 'any' && /^(?:denied|denies|deny|denying)$/.test(deniedBefore(clause, k))) return true;
  }
  return false;
}

/** The verb before "that" before token `k`: "denied on Tuesday that any". */
function deniedBefore(clause: Clause, k: number): string {
  if (word(clause, k - 1) !== 'that') return word(clause, k - 1);
  for (let i = k - 2, n = 0; i >= clause.sentence.from && n < 4; i--, n++)
    if (/^den(?:y|ied|ies|ying)$/.test(word(clause, i))) return word(clause, i);
  return '';
}

const STAGED = /^(?:film|movie|novel|game|videogame|play|drama|thriller|sitcom|miniseries|comic)$/;
const TELLS =
  /^(?:lets|tells|shows|depicts|follows|portrays|imagines|opens|ends|begins|sees|allows|has|features|is|was)$/;

/** Whether the sentence tells what happens in a film, a book or a game: "In the film, …", "The new game lets players …". */
export function isFiction(clause: Clause): boolean {
  const { tokens, sentence } = clause;
  for (let i = sentence.from; i < Math.min(sentence.to - 1, sentence.from + 6); i++) {
    if (!STAGED.test(tokens[i]!.lower)) continue;
    const led = /^(?:the|this|his|her|a|new|video|computer|latest)$/.test(word(clause, i - 1));
    if (
      led &&
      (TELLS.test(tokens[i + 1]!.lower) || (word(clause, sentence.from) === 'in' && tokens[i + 1]!.text === ','))
    )
      return true;
  }
  return false;
}
