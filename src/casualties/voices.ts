import type { Phrase } from './chunk.js';
import { type Clause, phraseOn, triggerOn, verbGroup, word } from './clause.js';
import type { Draft } from './draft.js';
import type { EffectWord } from './effects.js';
import { isAdverb, PREPOSITIONS } from './grammar.js';
import { groupClaims } from './groups.js';
import { joinedLeft, joinedRight } from './joined.js';
import { isDefined, isPeople, objectOf, subjectOf } from './people.js';
import { isPrenominal, type Trigger } from './triggers.js';

/** Reads the claims of one reading of an effect word; null: this reading does not apply, an empty list: it applies and nobody was hit. */
export type Reader = (clause: Clause, trigger: Trigger, reading: EffectWord, done: readonly Draft[]) => Draft[] | null;

export const draft = (
  rule: string,
  trigger: Trigger,
  reading: EffectWord,
  phrases: Phrase[],
  more: Partial<Draft> = {},
): Draft => ({
  effect: reading.effect,
  rule,
  trigger,
  phrases,
  victims: null,
  none: false,
  whole: null,
  self: 0,
  attackers: false,
  ...more,
});

export const claims = (
  rule: string,
  trigger: Trigger,
  reading: EffectWord,
  phrases: Phrase[],
  more: Partial<Draft> = {},
): Draft[] => groupClaims(phrases).map((group) => draft(rule, trigger, reading, group, more));

/** The phrase that ends right before token `at`, adverbs and opening quotes skipped. */
export function adjacentLeft(clause: Clause, at: number): Phrase | null {
  let k = at - 1;
  for (let n = 0; n < 4; n++) {
    const phrase = phraseOn(clause, k);
    if (phrase) {
      if (phrase.cls === 'time') {
        k = phrase.from - 1;
        if (word(clause, k) === 'on') k--;
        continue;
      }
      return phrase.to === k + 1 ? phrase : null;
    }
    const w = word(clause, k);
    if (triggerOn(clause, k)) return null;
    if ((isAdverb(w) && w !== 'said') || w === '"' || w === '-') k--;
    else return null;
  }
  return null;
}

/** Drafts that share the victims of the effect named just before ("were kidnapped and later killed"). */
function shared(
  clause: Clause,
  trigger: Trigger,
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
function sharedNext(clause: Clause, trigger: Trigger): Trigger | null {
  let k = trigger.to;
  const w = word(clause, k);
  if (w === 'and' || w === 'or' || w === '/' || w === '&') k++;
  else return null;
  if (word(clause, k) === 'or') k++;
  // "kidnapped and then murdered"
  while (isAdverb(word(clause, k))) k++;
  return triggerOn(clause, k);
}

export const passive = (
  clause: Clause,
  trigger: Trigger,
  reading: EffectWord,
  start: number,
  rule: string,
): Draft[] | null => {
  const subject = subjectOf(clause, start, reading.strict);
  if (!subject) return null;
  const group = joinedLeft(clause, subject);
  return claims(rule, trigger, reading, [...group, ...companions(clause, trigger.to)]);
};

/** "was killed along with two others", "clubbed to death alongside his son". */
function companions(clause: Clause, at: number): Phrase[] {
  const end = Math.min(clause.sentence.to, at + 9);
  for (let k = at; k < end; k++) {
    const w = word(clause, k);
    if (/^[,;:.]$/.test(w) || triggerOn(clause, k)) return [];
    const start =
      w === 'alongside' ? k + 1 : (w === 'along' || w === 'together') && word(clause, k + 1) === 'with' ? k + 2 : -1;
    if (start < 0) continue;
    const phrase = phraseOn(clause, start);
    if (!phrase || phrase.from !== start || !isPeople(phrase, true) || (!phrase.q && phrase.plural)) return [];
    return joinedRight(clause, phrase, true).map((p) => (p.q ? { ...p, q: { ...p.q, more: true } } : p));
  }
  return [];
}

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
function prenominal(clause: Clause, trigger: Trigger, reading: EffectWord): Draft[] | null {
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
  // "were wounded the monitor said"
  const object = after0 && !after0.q && SAYS.test(word(clause, after0.to)) ? null : after0;
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

/** "killed and wounded dozens": the claim is the next trigger's, for both effects. */
function followedByTrigger(clause: Clause, trigger: Trigger, reading: EffectWord): Draft[] | null {
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

export const ing: Reader = (clause, trigger, reading, done) => {
  if (word(clause, trigger.to) === 'of') return null;
  if (
    /^(?:the|a|an|his|her|their|its|of)$/.test(word(clause, trigger.from - 1)) &&
    word(clause, trigger.from - 1) !== 'of'
  )
    return null;
  const group = verbGroup(clause, trigger.from);
  if (group.kind === 'be' && group.modal) return [];
  const object = objectOf(clause, trigger.to, reading.strict);
  if (object) {
    const rest = joinedRight(clause, object, reading.strict);
    return claims('gerund', trigger, reading, rest);
  }
  return followedByTrigger(clause, trigger, reading) ?? shared(clause, trigger, reading, done, 'gerund');
};

export const fin: Reader = (clause, trigger, reading, done) => {
  const group = verbGroup(clause, trigger.from);
  if (group.negated || group.modal) return [];
  const before = word(clause, trigger.from - 1);
  if (before === 'to' || (isAdverb(before) && word(clause, trigger.from - 2) === 'to')) {
    if (
      !/^(?:managed|proceeded|went|gone|came)$/.test(word(clause, trigger.from - 2)) &&
      word(clause, trigger.from - 2) !== 'on'
    )
      return [];
  }
  if (/^(?:the|a|an|his|her|their|its|attempted|mass|of|for|this|that|another|alleged)$/.test(before)) return null;
  if (/^(?:did|does|do|didn't|don't|doesn't|let|help)$/.test(before)) return [];
  if (word(clause, trigger.to) === 'of') return null;
  if (/^(?:and|or|,)$/.test(before) && !/s$/.test(word(clause, trigger.from))) {
    for (let k = trigger.from - 2, n = 0; n < 12 && k >= clause.sentence.from; k--, n++)
      if (/^(?:to|may|might|will|would|could|can|should)$/.test(word(clause, k)) && !phraseOn(clause, k)) return [];
  }
  const object = objectOf(clause, trigger.to, reading.strict);
  if (object && isPeople(object, reading.strict))
    return claims('finite', trigger, reading, joinedRight(clause, object, reading.strict));
  return followedByTrigger(clause, trigger, reading) ?? shared(clause, trigger, reading, done, 'finite');
};

const ILLNESS =
  /^(?:malnutrition|hunger|dehydration|hypothermia|disease|illness|cancer|thirst|exposure|typhoid|malaria|cholera|natural|exhaustion|suffocation-by-gas|diphtheria|covid-19)$/;

export const intr: Reader = (clause, trigger, reading, done) => {
  const group = verbGroup(clause, trigger.from);
  if (group.negated || group.modal) return [];
  if (/^(?:down|out|away|hard|off)$/.test(word(clause, trigger.to))) return [];
  const before = word(clause, trigger.from - 1);
  if (before === 'to' || /^(?:the|a)$/.test(before)) return [];
  if (/^(?:of|from)$/.test(word(clause, trigger.to)))
    for (let k = trigger.to + 1; k < trigger.to + 4; k++) if (ILLNESS.test(word(clause, k))) return [];
  if (word(clause, trigger.to) === 'to' && /^(?:die|dies|dying)$/.test(word(clause, trigger.from))) return [];
  const start = group.kind === 'none' ? trigger.from : group.start;
  const found = passive(clause, trigger, reading, start, 'intransitive');
  if (found) return found;
  return shared(clause, trigger, reading, done, 'intransitive');
};

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
