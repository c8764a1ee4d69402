import type { Phrase } from './chunk.js';
import { type Clause, leapRight, phraseOn, startsVerb, triggerOn, verbGroup, word } from './clause.js';
import type { Draft } from './draft.js';
import { adjacentLeft, claims, draft, type Reader } from './drafts.js';
import type { EffectTrigger } from './effect-triggers.js';
import type { EffectWord } from './effects.js';
import { isAdverb } from './grammar.js';
import { joinedRight } from './joined.js';
import { isDefined, isLives, isPeople, objectOf, subjectOf } from './people.js';
import { possessiveDeath } from './possessive-death.js';

export const noun: Reader = (clause, trigger, reading) => {
  const possessed = possessiveDeath(clause, trigger, reading);
  if (possessed) return possessed;
  const before = word(clause, trigger.from - 1);
  const after = word(clause, trigger.to);
  if (
    /^(?:attempt|attempts|plot|plots|threat|threats|penalty|row|sentence|sentences|spree|squad|squads|toll|camp|camps|fields|field|machine|certificate|suspect|charge|charges|trial|case|investigation|knell|style|bid)$/.test(
      after,
    )
  )
    return null;
  if (before === 'to') return null;
  if (/^(?:attempted|failed|planned|alleged-attempted)$/.test(before)) return null;
  if (word(clause, trigger.from) === 'loss' && after !== 'of') return null;
  if (after !== 'of') {
    // "the murder last week of two priests"
    let k = trigger.to;
    while (/^(?:on|last|late|early|yesterday)$/.test(word(clause, k)) || phraseOn(clause, k)?.cls === 'time') k++;
    if (word(clause, k) !== 'of' || k === trigger.to) return null;
    return ofObject(clause, trigger, reading, k);
  }
  return ofObject(clause, trigger, reading, trigger.to);
};

export function ofObject(clause: Clause, trigger: EffectTrigger, reading: EffectWord, of: number): Draft[] | null {
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
  if (!isPeople(object, object.q === null && !object.article) && !isLives(clause, object)) return null;
  if (!object.q && object.plural && object.definite) return null;
  if (object.cls === 'pronoun') return null;
  return claims('noun-of', trigger, reading, joinedRight(clause, object, reading.strict));
}

export const AMONG = /^(?:among|amongst|for|on|in|from|of|to|within|inflicted|by)$/;

/** "Officials reported nine deaths": not theirs, as an army's or a country's would be. */
const mayOnlyTell = (verb: string, { cls }: Phrase): boolean => /^re(?:port|cord)ed$/.test(verb) && cls === 'person';

/** Who suffered counted casualties: after "among", "for", "of" or before "suffered". */
function sufferers(clause: Clause, trigger: EffectTrigger, at: number): Phrase | null {
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
      if (phrase && !phrase.governed && phrase.cls !== 'time')
        return mayOnlyTell(word(clause, k), phrase) ? null : phrase;
      s = phrase ? phrase.from - 1 : s - 1;
      while (s >= clause.sentence.from && !phraseOn(clause, s)) s--;
    }
    return null;
  }
  return null;
}

export const counted: Reader = (clause, trigger, reading) => {
  const left = adjacentLeft(clause, trigger.from);
  const w = word(clause, trigger.from);
  if (!left || left.to !== trigger.from) {
    let k = trigger.from - 1;
    while (/^(?:reported|known|recorded|confirmed|immediate|apparent|civilian|human)$/.test(word(clause, k))) k--;
    if (word(clause, k) === 'no') return [draft('none', trigger, reading, [], { none: true })];
    return null;
  }
  if (left.q?.best === 0) return [draft('none', trigger, reading, [], { none: true })];
  if (!left.q) {
    if (!left.article || !/^(?:death|fatality|casualty)$/.test(w) || left.cls !== 'person') return null;
  }
  if (left.cls === 'thing' || left.cls === 'time') return null;
  if (
    /^(?:executions|murders|killings|assassinations|lynchings|beheadings|kidnappings|abductions)$/.test(w) &&
    left.q?.form !== 'number'
  )
    return null;
  if (w === 'losses' && left.q?.form === 'vague') return null;
  if (w === 'losses' && left.cls !== 'person' && !sufferers(clause, trigger, left.from)) return null;
  if (left.q && left.q.form === 'vague' && left.q.low === null) return null;
  if (word(clause, left.from - 1) === 'of' && /^(?:toll|number)$/.test(word(clause, left.from - 2))) return null;
  const named = word(clause, trigger.to) === ',' ? phraseOn(clause, trigger.to + 1) : null;
  const people = named && left.q && named.article && named.cls === 'person' ? joinedRight(clause, named, true) : [];
  const victims =
    people.length === left.q?.best ? people[0]! : left.cls === 'person' ? left : sufferers(clause, trigger, left.from);
  return [draft('counted-noun', trigger, reading, [left], { victims })];
};

/** "revised up to 72" is 72, "from 12 to 17" is 17: no hedge and no range. */
function tolled(clause: Clause, phrase: Phrase): Phrase {
  const { q } = phrase;
  const value = q?.high ?? null;
  if (!q || value === null) return phrase;
  const before = word(clause, phrase.from - 1);
  const rose = q.qualifier === 'at_most' && /^(?:revised|went|risen|gone|climbed|moved)$/.test(before);
  const ranged = q.qualifier === 'range' && /^(?:from|rose|risen|climbed|increased|up)$/.test(before);
  return rose || ranged ? { ...phrase, q: { ...q, low: value, best: value, high: value, qualifier: 'exact' } } : phrase;
}

/** "the toll, and said another 25 people were wounded": a number with an effect of its own. */
function isOther(clause: Clause, phrase: Phrase): boolean {
  if (!startsVerb(clause, phrase.to)) return false;
  let k = phrase.to;
  while (k < phrase.to + 4 && !triggerOn(clause, k)) k++;
  return triggerOn(clause, k)?.readings.every((r) => r.effect !== 'killed') ?? false;
}

/** "bringing to 24 the number of dead": the number that stands before. */
function broughtTo(clause: Clause, trigger: EffectTrigger): Phrase | null {
  if (word(clause, trigger.from - 1) !== 'the') return null;
  const phrase = phraseOn(clause, trigger.from - 2);
  if (!phrase?.q || phrase.to !== trigger.from - 1 || word(clause, phrase.from - 1) !== 'to') return null;
  return /^(?:br(?:ing|ought)|rais|tak|took|push|lift)/.test(word(clause, phrase.from - 2)) ? phrase : null;
}

export const toll: Reader = (clause, trigger, reading) => {
  const brought = broughtTo(clause, trigger);
  if (brought) return [draft('toll', trigger, reading, [brought])];
  let best: Phrase | null = null;
  const end = Math.min(clause.sentence.to, trigger.to + 40);
  let rising = false;
  for (let k = trigger.to; k < end; k++) {
    const w = word(clause, k);
    if (clause.tokens[k]!.text === '(' && leapRight(clause, k) > k) {
      k = leapRight(clause, k) - 1;
      continue;
    }
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
    if (isOther(clause, phrase)) break;
    const prep = word(clause, phrase.from - 1);
    if (prep === 'from' && rising && phrase.q.qualifier !== 'range') continue;
    if (prep === 'by') continue;
    best = phrase;
    if (!(rising && prep !== 'to' && prep !== 'at')) break;
  }
  if (!best) return null;
  // "leaving a toll of one wounded officer"
  const told =
    best.adjective === 'wounded' && reading.effect === 'killed' ? { ...reading, effect: best.adjective } : reading;
  return claims('toll', trigger, told, [tolled(clause, best), ...alsoTolled(clause, best)]);
};

/** "The toll stands at 12 soldiers and four civilians": the other people of the sum. */
function alsoTolled(clause: Clause, first: Phrase): Phrase[] {
  if (!first.q || first.cls !== 'person') return [];
  const others = joinedRight(clause, first, true).slice(1);
  return others.every(({ q, cls, to }) => q !== null && cls === 'person' && !startsVerb(clause, to)) ? others : [];
}

/** How many words after "losses" the verb stands that gives their sum: "losses in the ground operation stand at 119". */
const TALLY_REACH = 8;

/** "Bringing its losses to 710", "the army's losses stand at 119": losses with a running sum are the dead. */
export const tally: Reader = (clause, trigger, reading, done) => {
  const brought =
    word(clause, trigger.to) === 'to' && /^(?:bring|brought|took|taking|rais)/.test(verbOver(clause, trigger.from));
  let at = brought ? trigger.to : -1;
  for (let k = trigger.to; at < 0 && k < trigger.to + TALLY_REACH && !triggerOn(clause, k); k++)
    if (/^(?:stand|stands|stood|rose|risen)$/.test(word(clause, k)) && /^(?:at|to)$/.test(word(clause, k + 1)))
      at = k + 1;
  const sum = at < 0 ? null : phraseOn(clause, at + 1);
  return sum && sum.cls !== 'thing' ? toll(clause, { ...trigger, to: at }, reading, done) : null;
};

/** The word before "its", "the army's" and the like before token `at`. */
function verbOver(clause: Clause, at: number): string {
  for (let k = at - 1; k >= Math.max(clause.sentence.from, at - 5); k--)
    if (/^(?:bring|brings|bringing|brought|took|taking|raised|raising)$/.test(word(clause, k))) return word(clause, k);
  return '';
}

export const lives: Reader = (clause, trigger, reading) => {
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
  if (!object || object.from !== k) return null;
  if (!isLives(clause, object)) {
    // "the loss of 12 soldiers"
    const people = w === 'loss' && object.cls === 'person' && object.q !== null;
    return people ? claims('noun-of', trigger, reading, joinedRight(clause, object)) : null;
  }
  if (object.q) return claims('lives', trigger, reading, [object]);
  if (word(clause, object.to) === 'of') {
    const people = phraseOn(clause, object.to + 1);
    if (people && people.from === object.to + 1 && isPeople(people, people.q === null) && (people.q || !people.plural))
      return claims('lives', trigger, reading, joinedRight(clause, people));
  }
  return null;
};

export const lost: Reader = (clause, trigger, reading) => {
  const object = objectOf(clause, trigger.to, true);
  if (!object?.q) return null;
  if (object.cls === 'bare' && object.q.form === 'number' && /^(?:|[.;,])$/.test(word(clause, object.to))) {
    // "Armenia said that three of its soldiers were killed; Azerbaijan said that it had lost two"
    const men = clause.phrases.findLast((p) => p.to <= trigger.from && p.q !== null && p.kind === 'military');
    return men ? claims('lost-soldiers', trigger, reading, [{ ...object, kind: 'military' }]) : null;
  }
  if (object.cls !== 'person') return null;
  if (object.partitive === 'own') return claims('lost-soldiers', trigger, reading, [object]);
  if (
    object.kind !== 'military' &&
    !/^(?:men|people|persons|members|personnel|comrades|lives|civilians|fighters)$/.test(word(clause, object.head))
  )
    return null;
  const after = clause.tokens.slice(object.to, object.to + 3).map((token) => token.lower);
  // "lost 75 men killed or wounded"
  const both = /^(?:killed|dead) (?:and|or) (?:wounded|injured)$/.test(after.join(' '));
  const effect = both ? 'killed_or_wounded' : reading.effect;
  return claims('lost-soldiers', trigger, { ...reading, effect }, joinedRight(clause, object, true));
};

export const suicide: Reader = (clause, trigger, reading) => {
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
  if (and && killing) {
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
  /^(?:found|recovered|discovered|dumped|retrieved|pulled|unearthed|exhumed|brought|taken|counted|collected|received|removed|left|abandoned|deposited|thrown|hanging|lay|lying|strewn|littered|transported|seen|identified|buried|floating|washed|arrived|reached)$/;

const BODY_FOUND =
  /^(?:(?:was|is) \w+ed|(?:was|has) (?:found|been|later|also|dumped|discovered|recovered)|(?:found|dumped|discovered|recovered|lying) (?:in|at|near|by|on|under|outside|inside|with|dumped|beside|along))$/;

export const bodies: Reader = (clause, trigger, reading) => {
  const w = word(clause, trigger.from);
  const plural = w === 'bodies' || w === 'corpses';
  let found = false;
  for (
    let k = Math.max(clause.sentence.from, trigger.from - 12);
    k < Math.min(clause.sentence.to, trigger.to + 24);
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
  if (word(clause, trigger.to) !== 'of') {
    // "a charred body was found", "a clerk, whose body was found"
    if (plural || !BODY_FOUND.test(`${word(clause, trigger.to)} ${word(clause, trigger.to + 1)}`)) return null;
    if (word(clause, trigger.from - 1) === 'whose') {
      const whose = subjectOf(clause, trigger.from, true);
      return whose && !whose.plural && isDefined(whose) ? claims('bodies', trigger, reading, [whose]) : null;
    }
    for (let k = trigger.from - 1; k >= trigger.from - 4; k--) {
      if (/^(?:a|an)$/.test(word(clause, k))) return [draft('bodies', trigger, reading, [], { self: 1 })];
      if (clause.tokens[k]?.kind !== 'word' || triggerOn(clause, k)) return null;
    }
    return null;
  }
  const object = phraseOn(clause, trigger.to + 1);
  if (object?.from !== trigger.to + 1 || !isPeople(object, !object.q) || object.cls === 'pronoun') return null;
  if (!plural && !object.article) return null;
  const people = joinedRight(clause, object, true);
  // "the bodies of four soldiers and a driver were found": the verb is that of the bodies
  const and = people.at(-1)!.to;
  const next = plural && word(clause, and) === 'and' ? phraseOn(clause, and + 1) : null;
  if (next?.from === and + 1 && isPeople(next, !next.article) && /^(?:were|have|had)$/.test(word(clause, next.to)))
    people.push(next);
  return claims('bodies', trigger, reading, people);
};

export const hostage: Reader = (clause, trigger, reading) => {
  const w = word(clause, trigger.from);
  const held = phraseOn(clause, trigger.from);
  if (held) {
    const took = /^(?:took|taking|takes|take|seized|seizing|captured|capturing)$/.test(word(clause, held.from - 1));
    return took && held.q && held.head === trigger.from ? claims('took-hostage', trigger, reading, [held]) : null;
  }
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
