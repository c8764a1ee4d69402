import { type Clause, phraseOn, triggerOn, verbGroup, word } from './clause.js';
import type { Draft } from './draft.js';
import { adjacentLeft, claims, passive, type Reader } from './drafts.js';
import { type EffectTrigger, isPrenominal } from './effect-triggers.js';
import type { EffectWord } from './effects.js';
import { isAdverb, PREPOSITIONS } from './grammar.js';
import { joinedLeft, joinedRight } from './joined.js';
import { isDefined, isPeople, objectOf, subjectOf } from './people.js';
import { followedByTrigger, shared } from './shared-victims.js';

/** Who a headline names as its source after the verb: "50 rebels killed NGO". */
const CREDITS = /^(?:ngo|monitor|monitors|un|report|reports|media|activists|officials|police)$/;
const SAYS = /^(?:said|says|reported|added|confirmed)$/;
const HAD = /^(?:had|have|has|having)$/;

const RECEIVES =
  /^(?:left|leaving|leaves|received|receiving|receives|treated|treating|admitted|brought|counted|saw|evacuated|evacuating|carried|carrying|shown|showed|shows|showing|with|were|are)$/;
const TAKES = /^(?:took|taken|takes|taking|brought|carried)$/;
/** Verbs of those who come to see the wounded, of whatever incident: "visited wounded soldiers in the hospital". */
const SEES =
  /^(?:visit(?:ed|s|ing)?|met|meets|meeting|comforted|comforting|consoled|consoling|decorated|decorating|honoured|honored|thanked|thanking|treating|helping|helped|saw|seeing|carrying)$/;

/** "left dozens of wounded children", "received 14 dead and injured soldiers": the effect is an adjective inside the counted phrase. */
function prenominal(clause: Clause, trigger: EffectTrigger, reading: EffectWord): Draft[] | null {
  const phrase = phraseOn(clause, trigger.from);
  const left = phrase?.article && /^(?:left|leaving|leaves)$/.test(word(clause, phrase.from - 1));
  if (
    !(phrase?.q || left) ||
    !phrase ||
    phrase.from >= trigger.from ||
    phrase.head <= trigger.from ||
    phrase.cls !== 'person'
  )
    return null;
  const verb = word(clause, phrase.from - 1);
  // "had taken in 30 wounded soldiers"
  const taken = verb === 'in' && TAKES.test(word(clause, phrase.from - 2));
  if (!taken && !RECEIVES.test(verb)) return null;
  if (/^(?:were|are)$/.test(verb) && word(clause, phrase.from - 2) !== 'there') return null;
  return claims('adjective', trigger, { ...reading, effect: phrase.adjective ?? reading.effect }, [phrase]);
}

/** Participles, in the passive and without an auxiliary: "were killed", "three killed". */
export const ed: Reader = (clause, trigger, reading, done) => {
  const inside = prenominal(clause, trigger, reading);
  if (inside) return inside;
  const group = verbGroup(clause, trigger.from);
  const before = word(clause, trigger.from - 1);
  if (SEES.test(before) && group.kind === 'none' && isPrenominal(word(clause, trigger.from))) return null;
  if (before === 'where' && group.kind === 'none')
    return passive(clause, trigger, reading, trigger.from - 1, 'passive');
  if (/^(?:the|these|those|their|his|its|a|an)$/.test(before) && group.kind === 'none') return null;
  if (group.negated) {
    return [];
  }
  if (group.modal) return [];
  if (
    group.kind === 'be' &&
    word(clause, group.start) === 'being' &&
    /^(?:before|after|while|since)$/.test(word(clause, group.start - 1))
  ) {
    // "wounded a guard before being shot dead": the subject of the main clause
    const subject = clause.phrases.find((phrase) => !phrase.governed && isPeople(phrase, true));
    return subject && subject.to < trigger.from && (isDefined(subject) || subject.plural)
      ? claims('passive', trigger, reading, [subject])
      : [];
  }
  if (group.kind === 'be') {
    const found = passive(clause, trigger, reading, group.start, 'passive');
    if (found) return found;
    return shared(clause, trigger, reading, done, 'passive');
  }
  const after0 = objectOf(clause, trigger.to, reading.strict);
  // "were wounded the monitor said", "21 injured - mostly women"
  const ended = after0?.subset ? adjacentLeft(clause, trigger.from)?.q : after0 && SAYS.test(word(clause, after0.to));
  const object = ended && !after0?.q ? null : after0;
  const initial = trigger.from === clause.sentence.from || /^["“‘'.:;,(]$/.test(before);
  if (initial && object && !object.q && group.kind === 'none') return null;
  if (group.kind === 'have') {
    if (object) return claims('active', trigger, reading, joinedRight(clause, object, reading.strict));
    return followedByTrigger(clause, trigger, reading) ?? shared(clause, trigger, reading, done, 'active');
  }
  const nearest = adjacentLeft(clause, trigger.from);
  // "a school sheltering displaced families": an adjective
  if (
    reading.effect === 'displaced' &&
    group.kind === 'none' &&
    object?.plural &&
    !object.q &&
    (/ing$/.test(before) || PREPOSITIONS.has(before))
  )
    return [];
  // "a family of six displaced people": an adjective
  if (
    nearest?.q &&
    nearest.to === trigger.from &&
    group.kind === 'none' &&
    reading.effect === 'displaced' &&
    object?.plural &&
    !object.q &&
    !object.definite
  )
    return [];
  // "four people including a child killed"
  const whole = nearest?.subset ? subjectOf(clause, trigger.from, true) : null;
  const left = whole?.q ? whole : nearest;
  const counted = left && isPeople(left, reading.strict) && (left.q !== null || left.cls === 'nobody');
  if (object && word(clause, trigger.to) !== 'by') {
    const next = phraseOn(clause, object.to - 1);
    const fused = counted && next !== null && object.q !== null && participleAt(clause, object.to);
    const headline =
      left !== null &&
      left.name === null &&
      left.cls === 'person' &&
      !left.plural &&
      left.from === clause.sentence.from &&
      !left.militant &&
      object.q !== null &&
      participleAt(clause, object.to);
    const othersInjured =
      counted &&
      /^others?$/.test(word(clause, object.head >= 0 ? object.head : object.from)) &&
      participleAt(clause, object.to);
    const credit =
      counted && !object.q && object.to >= clause.sentence.to - 1 && CREDITS.test(word(clause, object.to - 1));
    if (!fused && !othersInjured && !headline && !credit)
      return claims('active', trigger, reading, joinedRight(clause, object, reading.strict));
  }
  const after = phraseOn(clause, trigger.to);
  if (
    after &&
    after.cls !== 'time' &&
    after.from === trigger.to &&
    (!after.q || after.cls === 'thing') &&
    !/^others?$/.test(after.headWord)
  )
    return shared(clause, trigger, reading, done, 'active');
  if (
    word(clause, trigger.to) === ',' &&
    /ed$/.test(word(clause, trigger.to + 1)) &&
    !triggerOn(clause, trigger.to + 1)
  )
    return null;
  const coordinated = shared(clause, trigger, reading, done, 'reduced');
  if (coordinated) return coordinated;
  const forward = followedByTrigger(clause, trigger, reading);
  if (forward && !counted) return forward;
  if (
    left &&
    isPeople(left, reading.strict) &&
    left.cls !== 'pronoun' &&
    !left.subset &&
    (isDefined(left) || !left.governed)
  ) {
    if (left.definite && !left.q && left.plural) return null;
    if (left.cls === 'name' && !(clause.sentence.zone === 'title' || word(clause, trigger.to) === 'by')) return null;
    if (left.cls === 'unknown' && !left.q) return null;
    if (left.cls === 'bare' && HAD.test(word(clause, left.from - 1))) {
      // "the militants had three killed"
      const owner = subjectOf(clause, left.from - 1, true);
      return claims('reduced', trigger, reading, [left], { victims: owner?.cls === 'person' ? owner : null });
    }
    return claims('reduced', trigger, reading, joinedLeft(clause, left));
  }
  // "five people, among them a child, killed in": only over a subset or a bracket
  if (/^[,)]$/.test(before)) {
    const subject = subjectOf(clause, trigger.from, true);
    if (subject?.q && subject.cls !== 'pronoun')
      return claims('reduced', trigger, reading, joinedLeft(clause, subject));
  }
  return null;
};

/** Adjectives: "were dead", "left nine dead". */
export const adj: Reader = (clause, trigger, reading, done) => {
  const inside = prenominal(clause, trigger, reading);
  if (inside) return inside;
  const group = verbGroup(clause, trigger.from);
  if (group.negated || group.modal) return [];
  const before = word(clause, trigger.from - 1);
  if (/^(?:the|these|those|their|his|its|a|an|of)$/.test(before) && group.kind === 'none') return null;
  if (/^(?:sea|end|heat|line|body|bodies|man|set)$/.test(word(clause, trigger.to))) return null;
  if (
    group.kind === 'be' ||
    before === 'went' ||
    before === 'gone' ||
    before === 'lay' ||
    before === 'remain' ||
    before === 'remained' ||
    before === 'still'
  ) {
    const start = group.kind === 'be' ? group.start : verbGroup(clause, trigger.from - 1).start;
    return passive(clause, trigger, reading, start, 'predicate') ?? shared(clause, trigger, reading, done, 'predicate');
  }
  const left = adjacentLeft(clause, trigger.from);
  if (left && isPeople(left, false) && !left.subset) {
    if (left.cls === 'unknown' && !left.q && !left.article) return null;
    if (left.cls === 'name') {
      if (
        !/^(?:left|leaving|leaves|shot)$/.test(word(clause, left.from - 1)) &&
        !/^(?:found|shot)/.test(word(clause, trigger.from))
      )
        return null;
    }
    if (/^(?:shoot|leave|find)$/.test(word(clause, left.from - 1)) && word(clause, left.from - 2) === 'to') return [];
    return claims('adjective', trigger, reading, joinedLeft(clause, left));
  }
  return shared(clause, trigger, reading, done, 'adjective');
};

/** Whether a participle or "dead" without an auxiliary stands at `i`: "others injured". */
function participleAt(clause: Clause, i: number): boolean {
  let k = i;
  while (isAdverb(word(clause, k)) && !triggerOn(clause, k)) k++;
  const trigger = triggerOn(clause, k);
  if (!trigger || trigger.from !== k || !trigger.readings.some((r) => r.form === 'ed' || r.form === 'adj'))
    return false;
  const object = objectOf(clause, trigger.to, true);
  return !object;
}
