// Constructions of the wounded: sent to hospital, with injuries, treated for them.

import { type Clause, phraseOn, triggerOn, verbGroup, word } from './clause.js';
import type { Draft } from './draft.js';
import { claims, passive, type Reader } from './drafts.js';
import type { EffectTrigger } from './effect-triggers.js';
import type { EffectWord } from './effects.js';
import { joinedLeft, joinedRight } from './joined.js';
import { isDefined, isPeople, subjectOf } from './people.js';

export const hospital: Reader = (clause, trigger, reading, done) => {
  let k = trigger.from - 1;
  while (/^(?:the|a|to|area|local|nearby|hospital)$/.test(word(clause, k)) || phraseOn(clause, k)?.cls === 'thing') k--;
  if (TAKEN.test(word(clause, k)) && word(clause, k + 1) === 'to') return takenTo(clause, trigger, reading, done, k);
  if (/^(?:in|at)$/.test(word(clause, k)) && word(clause, k - 1) === 'treated')
    return treatedIn(clause, trigger, reading, k - 1);
  const people = phraseOn(clause, k);
  if (!people?.q || !/^(?:sent|sending|sends|put|putting)$/.test(word(clause, people.from - 1))) return null;
  return claims('hospital', trigger, reading, [people]);
};

const TAKEN = /^(?:taken|rushed|brought|admitted|airlifted|transported|sent)$/;

/** "18 people were killed and 44 were taken to hospital": where the sentence says of others that they were killed. */
function takenTo(
  clause: Clause,
  trigger: EffectTrigger,
  reading: EffectWord,
  done: readonly Draft[],
  verb: number,
): Draft[] | null {
  const group = verbGroup(clause, verb);
  if (group.kind !== 'be' || group.negated || group.modal) return null;
  if (!done.some(({ effect }) => effect === 'killed') || done.some(({ effect }) => effect === 'wounded')) return null;
  const subject = phraseOn(clause, group.start - 1);
  if (subject?.q?.form !== 'number' || subject.partitive || subject.definite || !isPeople(subject, true)) return null;
  if (done.some(({ phrases }) => phrases.includes(subject))) return null;
  return claims('hospital', trigger, reading, [subject]);
}

/** "Sixty others were being treated in hospital": others than those who died. */
function treatedIn(clause: Clause, trigger: EffectTrigger, reading: EffectWord, verb: number): Draft[] | null {
  const group = verbGroup(clause, verb);
  if (group.kind !== 'be' || group.negated || group.modal) return null;
  const subject = phraseOn(clause, group.start - 1);
  if (subject?.q?.form !== 'number' || !isPeople(subject, true)) return null;
  return subject.q.more || /^others?$/.test(subject.headWord)
    ? claims('treated-injuries', trigger, reading, [subject])
    : null;
}

export const injuries: Reader = (clause, trigger, reading, done) => {
  if (done.some((d) => d.trigger === trigger)) return null;
  // "inflicting severe injuries on several others", "injuries to 20 people"
  if (/^(?:on|to)$/.test(word(clause, trigger.to))) {
    const object = phraseOn(clause, trigger.to + 1);
    if (object && object.from === trigger.to + 1 && isPeople(object, true) && (object.q || object.article))
      return claims('injuries-to', trigger, reading, joinedRight(clause, object, true));
  }
  let k = trigger.from - 1;
  for (let n = 0; n < 5 && k > clause.sentence.from; n++, k--) {
    const w = word(clause, k);
    if (/^(?:suffered|suffering|sustained|sustaining|received|receiving|with|got|from|of|for|suffer|sustain)$/.test(w))
      break;
    if (w === ',' || w === 'no' || triggerOn(clause, k)) return null;
  }
  const verb = word(clause, k);
  if (/^(?:suffered|suffering|sustained|received|suffer)$/.test(verb)) {
    const group = verbGroup(clause, k);
    if (group.negated || group.modal) return [];
    const start = group.kind === 'none' ? k : group.start;
    const subject = subjectOf(clause, start, true);
    if (subject && isDefined(subject) && subject.cls !== 'name')
      return claims('suffered-injuries', trigger, reading, joinedLeft(clause, subject));
    return null;
  }
  // "leaving eight people with injuries", "twelve were treated for injuries"
  if (verb === 'with') {
    const people = phraseOn(clause, k - 1);
    if (people && done.some((d) => d.phrases.includes(people))) return null;
    if (people?.q && isPeople(people, true)) return claims('with-injuries', trigger, reading, [people]);
  }
  if (verb === 'with') return carried(clause, trigger, reading, k);
  if (verb === 'for' && /^treated$/.test(word(clause, k - 1)))
    return passive(clause, trigger, reading, verbGroup(clause, k - 1).start, 'treated-injuries');
  const treated = verb === 'for' ? phraseOn(clause, k - 1) : null;
  if (treated?.q && isPeople(treated, true) && /^(?:treating|treated|treats)$/.test(word(clause, treated.from - 1)))
    return claims('treated-injuries', trigger, reading, [treated]);
  return null;
};

const CARRIED = /^(?:taken|rushed|brought|admitted|evacuated|airlifted|transferred|hospitalised|hospitalized|left)$/;
const GOT_AWAY = /^(?:escaped|survived|emerged)$/;

/** "were taken to hospital with burns", "escaped with minor injuries": the subject of the verb shortly before "with" at `at`. */
function carried(clause: Clause, trigger: EffectTrigger, reading: EffectWord, at: number): Draft[] | null {
  for (let k = at - 1; k > clause.sentence.from && at - k <= 6; k--) {
    const w = word(clause, k);
    const away = GOT_AWAY.test(w);
    if (!away && !CARRIED.test(w)) {
      if (clause.tokens[k]!.kind === 'punct' || triggerOn(clause, k)?.readings.some((r) => r.form !== 'hospital'))
        return null;
      continue;
    }
    const group = verbGroup(clause, k);
    if (group.negated || group.modal) return [];
    if ((group.kind === 'be') === away) return null;
    return passive(clause, trigger, reading, group.kind === 'none' ? k : group.start, 'with-injuries');
  }
  return null;
}
