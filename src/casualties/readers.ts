import type { Phrase } from './chunk.js';
import {
  type Clause,
  isDefined,
  isLives,
  isPeople,
  joinedLeft,
  joinedRight,
  objectOf,
  phraseOn,
  startsVerb,
  subjectOf,
  triggerOn,
  verbGroup,
  word,
} from './clause.js';
import type { Draft } from './draft.js';
import type { EffectWord, Form } from './effects.js';
import { isAdverb } from './grammar.js';
import { groupClaims } from './groups.js';
import { hypothetical } from './negative.js';
import type { Trigger } from './triggers.js';

type Reader = (clause: Clause, trigger: Trigger, reading: EffectWord, done: readonly Draft[]) => Draft[] | null;

const draft = (
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

const claims = (
  rule: string,
  trigger: Trigger,
  reading: EffectWord,
  phrases: Phrase[],
  more: Partial<Draft> = {},
): Draft[] => groupClaims(phrases).map((group) => draft(rule, trigger, reading, group, more));

/** The phrase that ends right before token `at`, adverbs and opening quotes skipped. */
function adjacentLeft(clause: Clause, at: number): Phrase | null {
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
    if (isAdverb(w) || w === '"' || w === '-') k--;
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
    else if (!(w === ',' || isAdverb(w))) break;
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
  return triggerOn(clause, k);
}

const passive = (
  clause: Clause,
  trigger: Trigger,
  reading: EffectWord,
  start: number,
  rule: string,
): Draft[] | null => {
  const subject = subjectOf(clause, start, reading.strict);
  if (!subject) return null;
  const group = joinedLeft(clause, subject);
  return claims(rule, trigger, reading, group);
};

const ed: Reader = (clause, trigger, reading, done) => {
  const group = verbGroup(clause, trigger.from);
  const before = word(clause, trigger.from - 1);
  if (/^(?:the|these|those|their|his|its|a|an)$/.test(before) && group.kind === 'none') return null;
  if (group.negated) {
    const subject = group.kind === 'be' ? subjectOf(clause, group.start, reading.strict) : null;
    return subject?.cls === 'nobody' ? null : [];
  }
  if (group.modal) return [];
  if (group.kind === 'be') {
    const found = passive(clause, trigger, reading, group.start, 'passive');
    if (found) return found;
    return shared(clause, trigger, reading, done, 'passive');
  }
  const object = objectOf(clause, trigger.to, reading.strict);
  if (group.kind === 'have') {
    if (object) return claims('active', trigger, reading, joinedRight(clause, object, reading.strict));
    return followedByTrigger(clause, trigger, reading) ?? shared(clause, trigger, reading, done, 'active');
  }
  const left = adjacentLeft(clause, trigger.from);
  const counted = left && isPeople(left, reading.strict) && (left.q !== null || left.cls === 'nobody');
  if (object && word(clause, trigger.to) !== 'by') {
    const next = phraseOn(clause, object.to - 1);
    const fused = counted && next !== null && object.q !== null && participleAt(clause, object.to);
    const othersInjured =
      counted &&
      /^others?$/.test(word(clause, object.head >= 0 ? object.head : object.from)) &&
      participleAt(clause, object.to);
    if (!fused && !othersInjured)
      return claims('active', trigger, reading, joinedRight(clause, object, reading.strict));
  }
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

const ing: Reader = (clause, trigger, reading, done) => {
  if (word(clause, trigger.to) === 'of') return noun(clause, trigger, reading, done);
  const group = verbGroup(clause, trigger.from);
  if (group.kind === 'be' && group.modal) return [];
  const object = objectOf(clause, trigger.to, reading.strict);
  if (object) {
    const rest = joinedRight(clause, object, reading.strict);
    return claims('gerund', trigger, reading, rest);
  }
  return followedByTrigger(clause, trigger, reading) ?? shared(clause, trigger, reading, done, 'gerund');
};

const fin: Reader = (clause, trigger, reading, done) => {
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
  if (/^(?:did|does|do|didn't|don't|doesn't|the|a|his|her|let|help)$/.test(before)) return [];
  const object = objectOf(clause, trigger.to, reading.strict);
  if (object && isPeople(object, reading.strict))
    return claims('finite', trigger, reading, joinedRight(clause, object, reading.strict));
  return followedByTrigger(clause, trigger, reading) ?? shared(clause, trigger, reading, done, 'finite');
};

const intr: Reader = (clause, trigger, reading, done) => {
  const group = verbGroup(clause, trigger.from);
  if (group.negated || group.modal) return [];
  if (/^(?:down|out|away|hard|off)$/.test(word(clause, trigger.to))) return [];
  const before = word(clause, trigger.from - 1);
  if (before === 'to' || /^(?:the|a)$/.test(before)) return [];
  const start = group.kind === 'none' ? trigger.from : group.start;
  const found = passive(clause, trigger, reading, start, 'intransitive');
  if (found) return found;
  return shared(clause, trigger, reading, done, 'intransitive');
};

const adj: Reader = (clause, trigger, reading, done) => {
  const group = verbGroup(clause, trigger.from);
  if (group.negated || group.modal) return [];
  const before = word(clause, trigger.from - 1);
  if (/^(?:the|these|those|their|his|its|a|an|of)$/.test(before) && group.kind === 'none') return null;
  if (/^(?:sea|end|heat|line|body|bodies|man|set)$/.test(word(clause, trigger.to))) return null;
  if (
    group.kind === 'be' ||
    before === 'went' ||
    before === 'lay' ||
    before === 'remain' ||
    before === 'remained' ||
    before === 'still'
  ) {
    const start = group.kind === 'be' ? group.start : trigger.from - 1;
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
    return claims('adjective', trigger, reading, joinedLeft(clause, left));
  }
  return shared(clause, trigger, reading, done, 'adjective');
};

const noun: Reader = (clause, trigger, reading) => {
  const before = word(clause, trigger.from - 1);
  const after = word(clause, trigger.to);
  if (
    /^(?:attempt|attempts|plot|plots|threat|threats|penalty|row|sentence|sentences|spree|squad|squads|toll|camp|camps|fields|field|machine|certificate|suspect|charge|charges|trial|case|investigation|knell|style|bid)$/.test(
      after,
    )
  )
    return null;
  if (/^(?:to|attempted|mass)$/.test(before) && before !== 'mass') return null;
  if (/^(?:attempted|failed|planned|alleged-attempted)$/.test(before)) return null;
  if (word(clause, trigger.from) === 'loss' && after !== 'of') return null;
  if (after !== 'of') {
    // "the murder last week of two priests"
    let k = trigger.to;
    for (let n = 0; n < 4 && k < clause.sentence.to && word(clause, k) !== 'of'; n++) k++;
    if (word(clause, k) !== 'of' || phraseOn(clause, trigger.to)?.cls !== 'time') return null;
    return ofObject(clause, trigger, reading, k);
  }
  return ofObject(clause, trigger, reading, trigger.to);
};

function ofObject(clause: Clause, trigger: Trigger, reading: EffectWord, of: number): Draft[] | null {
  let k = of + 1;
  if (/^["“]$/.test(word(clause, k))) k++;
  let object = phraseOn(clause, k);
  if (!object || object.from !== k) return null;
  if (isLives(clause, object)) {
    if (!object.q) {
      if (word(clause, object.to) !== 'of') return null;
      object = phraseOn(clause, object.to + 1);
      if (!object) return null;
    }
  } else if (word(clause, trigger.from) === 'loss' && object.cls !== 'person') return null;
  if (!isPeople(object, object.q === null) && !isLives(clause, object)) return null;
  if (object.cls === 'pronoun') return null;
  return claims('noun-of', trigger, reading, joinedRight(clause, object, reading.strict));
}

const AMONG = /^(?:among|amongst|for|on|in|from|of|to|within|inflicted|by)$/;

/** Who suffered counted casualties: after "among", "for", "of" or before "suffered". */
function sufferers(clause: Clause, trigger: Trigger, at: number): Phrase | null {
  let k = trigger.to;
  if (AMONG.test(word(clause, k))) {
    if (word(clause, k) === 'in' && word(clause, k + 1) === 'the' && word(clause, k + 2) === 'ranks') k += 3;
    const phrase = phraseOn(clause, k + 1);
    if (
      phrase &&
      phrase.from === k + 1 &&
      (phrase.cls === 'person' ||
        /forces?|army|military|troops|side|police|population|navy|regime/.test(word(clause, phrase.head)))
    )
      return phrase;
  }
  for (k = at - 1; k >= clause.sentence.from; k--) {
    if (
      !/^(?:suffer|suffers|suffered|suffering|sustain|sustained|sustaining|incurred|took|taking|lost|reported|recorded)$/.test(
        word(clause, k),
      )
    )
      continue;
    let s = k - 1;
    while (s >= clause.sentence.from && !phraseOn(clause, s)) s--;
    for (let n = 0; n < 6 && s >= clause.sentence.from; n++) {
      const phrase = phraseOn(clause, s);
      if (phrase && !phrase.governed && phrase.cls !== 'time') return phrase;
      s = phrase ? phrase.from - 1 : s - 1;
      while (s >= clause.sentence.from && !phraseOn(clause, s)) s--;
    }
    return null;
  }
  return null;
}

const counted: Reader = (clause, trigger, reading) => {
  const left = adjacentLeft(clause, trigger.from);
  const w = word(clause, trigger.from);
  if (!left || left.to !== trigger.from) {
    if (word(clause, trigger.from - 1) === 'no') return [draft('none', trigger, reading, [], { none: true })];
    return null;
  }
  if (left.q?.best === 0) return [draft('none', trigger, reading, [], { none: true })];
  if (!left.q) {
    if (!left.article || !/^(?:death|fatality|casualty)$/.test(w) || left.cls !== 'person') return null;
  }
  if (left.cls === 'thing' || left.cls === 'time') return null;
  if (w === 'losses' && left.q?.form === 'vague') return null;
  if (left.q && left.q.form === 'vague' && left.q.low === null) return null;
  if (word(clause, left.from - 1) === 'of' && /^(?:toll|number)$/.test(word(clause, left.from - 2))) return null;
  return [
    draft('counted-noun', trigger, reading, [left], {
      victims: left.cls === 'person' ? left : sufferers(clause, trigger, left.from),
    }),
  ];
};

const toll: Reader = (clause, trigger, reading) => {
  let best: Phrase | null = null;
  const end = Math.min(clause.sentence.to, trigger.to + 24);
  let rising = false;
  for (let k = trigger.to; k < end; k++) {
    const w = word(clause, k);
    if (w === ';' || (w === ':' && k > trigger.to + 1)) break;
    if (
      /^(?:rose|rises|risen|rising|rise|climbed|climbs|climb|jumped|increased|reached|reaches|reach|stands|stood|went|gone|soared|hit|hits|mounted|mounts|grew|grown|passed|exceeded|topped|tops|put|at|to|was|is|be|of|has|had|now|as|over|from|by|in|said|said|a|the|on)$/.test(
        w,
      )
    ) {
      if (
        /^(?:could|may|might|expected|likely|feared)$/.test(word(clause, k - 1)) &&
        /^(?:rise|climb|increase|to|reach)$/.test(w)
      )
        return [];
      if (/^(?:rise|rises|rose|risen|climbed|jumped|soared|increased|went|mounted|grew|put|stood|stands)$/.test(w))
        rising = true;
    }
    if (/^(?:could|may|might|expected|likely)$/.test(w)) return [];
    const phrase = phraseOn(clause, k);
    if (!phrase) {
      const t = triggerOn(clause, k);
      if (
        t &&
        !/^(?:dead|killed|people)$/.test(w) &&
        t !== trigger &&
        t.readings.some((r) => r.form === 'ed' || r.form === 'ing')
      )
        break;
      continue;
    }
    k = phrase.to - 1;
    if (
      !phrase.q ||
      (phrase.q.form === 'vague' && phrase.q.low === 2) ||
      phrase.cls === 'thing' ||
      phrase.cls === 'time'
    )
      continue;
    if (phrase.cls === 'unknown' && word(clause, phrase.head) !== 'dead') continue;
    const prep = word(clause, phrase.from - 1);
    if (prep === 'from' && rising) continue;
    if (prep === 'by') continue;
    best = phrase;
    if (!(rising && prep !== 'to' && prep !== 'at')) break;
  }
  if (!best) return null;
  return [draft('toll', trigger, reading, [best])];
};

const lives: Reader = (clause, trigger, reading) => {
  const w = word(clause, trigger.from);
  let k = trigger.to;
  if (w === 'lost' || w === 'taken' || w === 'claimed' || w === 'cost') {
    // "40 lives were lost"
    const group = verbGroup(clause, trigger.from);
    const subject = group.kind === 'be' ? phraseOn(clause, group.start - 1) : null;
    if (subject && isLives(clause, subject) && subject.q) return claims('lives', trigger, reading, [subject]);
  }
  for (let n = 0; n < 3 && k < clause.sentence.to && !phraseOn(clause, k); n++) {
    if (!isAdverb(word(clause, k))) break;
    k++;
  }
  const object = phraseOn(clause, k);
  if (!object || object.from !== k || !isLives(clause, object)) {
    if (object && object.q && object.cls === 'unknown') return null;
    return null;
  }
  if (object.q) return claims('lives', trigger, reading, [object]);
  if (word(clause, object.to) === 'of') {
    const people = phraseOn(clause, object.to + 1);
    if (people && people.from === object.to + 1 && isPeople(people, people.q === null))
      return claims('lives', trigger, reading, joinedRight(clause, people));
  }
  return null;
};

const lost: Reader = (clause, trigger, reading) => {
  const object = objectOf(clause, trigger.to, true);
  if (!object || object.cls !== 'person' || !object.q) return null;
  if (
    object.kind !== 'military' &&
    !/^(?:men|people|members|personnel|comrades|lives|civilians|fighters)$/.test(word(clause, object.head))
  )
    return null;
  return claims('lost-soldiers', trigger, reading, joinedRight(clause, object, true));
};

const suicide: Reader = (clause, trigger, reading) => {
  const group = verbGroup(clause, trigger.from);
  if (group.negated || group.modal || word(clause, trigger.from - 1) === 'to') return [];
  const text = clause.tokens.slice(trigger.from, trigger.to).map((t) => t.lower);
  const many = text.includes('themselves');
  const subject = subjectOf(clause, group.kind === 'none' ? trigger.from : group.start);
  const self = many ? Math.max(2, subject?.q?.best ?? subject?.q?.low ?? 2) : 1;
  const killing = /^(?:killed|kills|killing)$/.test(text[0]!);
  const and =
    word(clause, trigger.to) === 'and' ||
    text.at(-1) === 'and' ||
    (word(clause, trigger.to) === ',' && word(clause, trigger.to + 1) === 'and');
  if (and && (killing || text[0]!.startsWith('bl'))) {
    const at = text.at(-1) === 'and' ? trigger.to : word(clause, trigger.to) === ',' ? trigger.to + 2 : trigger.to + 1;
    const others = objectOf(clause, at, true);
    if (others && others.cls !== 'pronoun' && !startsVerb(clause, others.to)) {
      const whole = draft('suicide-and', trigger, reading, joinedRight(clause, others), { self });
      return [whole, draft('suicide', trigger, reading, [], { victims: subject, self, attackers: true, whole })];
    }
  }
  return [draft('suicide', trigger, reading, [], { victims: subject, self, attackers: true })];
};

const FOUND =
  /^(?:found|recovered|discovered|dumped|retrieved|pulled|unearthed|exhumed|brought|taken|counted|collected|received|removed|lay|lying|strewn|littered|transported|seen|identified|buried|floating|washed)$/;

const bodies: Reader = (clause, trigger, reading) => {
  const w = word(clause, trigger.from);
  const plural = w === 'bodies' || w === 'corpses';
  let found = false;
  for (
    let k = Math.max(clause.sentence.from, trigger.from - 12);
    k < Math.min(clause.sentence.to, trigger.to + 14);
    k++
  )
    if (FOUND.test(word(clause, k))) found = true;
  if (!found) return null;
  const left = adjacentLeft(clause, trigger.from);
  if (plural && left?.q && left.to >= trigger.from - 1 && left.cls !== 'thing') {
    if (word(clause, trigger.to) === 'of') {
      const of = phraseOn(clause, trigger.to + 1);
      if (of && of.from === trigger.to + 1 && isPeople(of, true))
        return [draft('bodies', trigger, reading, [left], { victims: of })];
    }
    return claims('bodies', trigger, reading, [left]);
  }
  if (word(clause, trigger.to) !== 'of') return null;
  const object = phraseOn(clause, trigger.to + 1);
  if (!object || object.from !== trigger.to + 1 || !isPeople(object, true) || object.cls === 'pronoun') return null;
  if (!plural && !object.article) return null;
  return claims('bodies', trigger, reading, joinedRight(clause, object, true));
};

const hospital: Reader = (clause, trigger, reading) => {
  let k = trigger.from - 1;
  while (/^(?:the|a|to|area|local|nearby|hospital)$/.test(word(clause, k)) || phraseOn(clause, k)?.cls === 'thing') k--;
  const people = phraseOn(clause, k);
  if (!people?.q || !/^(?:sent|sending|sends|put|putting)$/.test(word(clause, people.from - 1))) return null;
  return claims('hospital', trigger, reading, [people]);
};

const injuries: Reader = (clause, trigger, reading, done) => {
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
    if (people?.q && isPeople(people, true)) return claims('with-injuries', trigger, reading, [people]);
  }
  if (verb === 'for' && /^treated$/.test(word(clause, k - 1)))
    return passive(clause, trigger, reading, verbGroup(clause, k - 1).start, 'treated-injuries');
  return null;
};

const flee: Reader = (clause, trigger, reading) => {
  const group = verbGroup(clause, trigger.from);
  if (group.negated || group.modal) return [];
  const subject = subjectOf(clause, group.kind === 'none' ? trigger.from : group.start, true);
  return subject?.q && subject.cls !== 'pronoun' ? claims('fled-homes', trigger, reading, [subject]) : null;
};

const hostage: Reader = (clause, trigger, reading) => {
  const w = word(clause, trigger.from);
  const left = adjacentLeft(clause, trigger.from);
  if (!left) return null;
  if (/s$/.test(w)) {
    // "took 12 hostages"
    if (
      left.q &&
      left.cls === 'bare' &&
      /^(?:took|taking|takes|take|seized|seizing|capturing|captured)$/.test(word(clause, left.from - 1))
    )
      return claims('took-hostage', trigger, reading, [left]);
    return null;
  }
  if (!isPeople(left, true)) return null;
  let k = left.from - 1;
  for (let n = 0; n < 3 && isAdverb(word(clause, k)); n++) k--;
  if (!/^(?:took|taking|takes|take|seized|seizing|taken|and)$/.test(word(clause, k))) return null;
  if (left.cls === 'pronoun') return null;
  return claims('took-hostage', trigger, w.startsWith('prisoner') ? { ...reading, effect: 'captured' } : reading, [
    left,
  ]);
};

const tail: Reader = (clause, trigger, reading) => {
  const left = adjacentLeft(clause, trigger.from);
  if (!left || !isPeople(left, false) || left.cls === 'unknown') return null;
  if (
    !/^(?:beat|beating|hacked|hack|hacking|stabbed|stab|stabbing|clubbed|clubbing|burned|burnt|burning|stoned|stoning|bludgeoned|tortured|torturing|crushed|crushing|trampled|shot|shooting|starved|knifed|slashed|choked|put)$/.test(
      word(clause, left.from - 1),
    )
  )
    return null;
  return claims('done-to-death', trigger, reading, [left]);
};

const READERS: Readonly<Record<Form, Reader>> = {
  ed,
  ing,
  fin,
  intr,
  adj,
  noun,
  counted,
  toll,
  lives,
  lost,
  suicide,
  bodies,
  hospital,
  injuries,
  flee,
  hostage,
  tail,
};

/** The claims of one effect word: its readings are tried in order until one finds victims (an empty list: there are none). */
export function readTrigger(clause: Clause, trigger: Trigger, done: readonly Draft[]): Draft[] {
  if (hypothetical(clause, trigger)) return [];
  for (const reading of trigger.readings) {
    const found = READERS[reading.form](clause, trigger, reading, done);
    if (found) return found;
  }
  return [];
}
