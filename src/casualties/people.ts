import type { Phrase } from './chunk.js';
import { type Clause, leapRight, phraseOn, startsVerb, triggerOn, word } from './clause.js';
import { CONJUNCTIONS, isAdverb, PREPOSITIONS, RELATIVES, SUBORDINATORS } from './grammar.js';

/** Prepositions that open a clause as well ("after two soldiers were killed"). */
const CLAUSAL = new Set(['after', 'before', 'since', 'until', 'till', 'as', 'than', 'with', 'without', 'like']);

/** Whether the phrase can be who was hit: people, or a number or a name that may be people. */
export function isPeople(phrase: Phrase, strict: boolean): boolean {
  if (phrase.cls === 'person' || phrase.cls === 'pronoun' || phrase.cls === 'nobody') return true;
  if (phrase.cls === 'bare') return phrase.q !== null;
  if (strict) return phrase.cls === 'name' && phrase.name !== null && phrase.name[1] - phrase.name[0] > 1;
  if (phrase.cls === 'unknown') return phrase.q !== null || phrase.article || phrase.proper;
  return phrase.cls === 'name';
}

const governs = (clause: Clause, phrase: Phrase): boolean => {
  if (phrase.subset) return true;
  if (!phrase.governed) return false;
  const before = word(clause, phrase.from - 1);
  return !(CLAUSAL.has(before) && startsVerb(clause, phrase.to));
};

/** Whether the phrase says how many or who: not a bare "civilians". */
export const isDefined = (phrase: Phrase): boolean =>
  phrase.q !== null ||
  phrase.article ||
  phrase.cls === 'name' ||
  phrase.name !== null ||
  (phrase.cls === 'person' && !phrase.plural) ||
  phrase.cls === 'pronoun' ||
  phrase.cls === 'nobody';

const SPEECH =
  /^(?:said|say|says|saying|told|reported|reports|confirmed|announced|claimed|claims|admitted|added|estimated|showed|shows|believed|that|found|states|stated|alleged|reporting|confirming|saw|know|known|acknowledged|indicated|indicate|suggested|insisted|denied|revealed|learned|learnt|counted|left|leaving|leaves|shot|with)$/;

/** Whether a subject can begin at the phrase: not right after a verb that takes it as its object. */
function opens(clause: Clause, phrase: Phrase): boolean {
  const i = phrase.from - 1;
  if (i < clause.sentence.from) return true;
  if (phraseOn(clause, i)) return true;
  const token = clause.tokens[i]!;
  const w = token.lower;
  const trigger = triggerOn(clause, i);
  if (trigger?.to === phrase.from && phrase.q && trigger.readings[0]!.form === 'ing') return false;
  return (
    token.kind !== 'word' ||
    SPEECH.test(w) ||
    CONJUNCTIONS.has(w) ||
    SUBORDINATORS.has(w) ||
    PREPOSITIONS.has(w) ||
    isAdverb(w) ||
    trigger !== null
  );
}

/** "A priest, who had fled, was killed": the subject before the comma at which the words in between began. */
function enclosed(clause: Clause, close: number, strict: boolean): Phrase | null {
  for (let j = close - 1; j > clause.sentence.from; j--) {
    if (word(clause, j) !== ',') continue;
    let phrase = phraseOn(clause, clause.asides.has(j - 1) ? clause.asides.get(j - 1)! - 1 : j - 1);
    for (let n = 0; phrase && n < 4 && governs(clause, phrase) && !phrase.subset; n++)
      phrase = phraseOn(clause, phrase.from - 2);
    if (
      phrase &&
      !phrase.subset &&
      !governs(clause, phrase) &&
      isPeople(phrase, strict) &&
      isDefined(phrase) &&
      phrase.cls !== 'pronoun' &&
      opens(clause, phrase)
    )
      return phrase;
  }
  return null;
}

/** Who "who" refers to: the nearest people before it, over prepositional phrases. */
function antecedent(clause: Clause, at: number, strict: boolean): Phrase | null {
  let k = word(clause, at - 1) === ',' ? at - 2 : at - 1;
  const nearest = phraseOn(clause, clause.asides.has(k) ? clause.asides.get(k)! - 1 : k);
  if (nearest && isPeople(nearest, strict) && (nearest.q || nearest.cls === 'person')) return nearest;
  for (let n = 0; n < 5 && k >= clause.sentence.from; n++) {
    const phrase = phraseOn(clause, k);
    if (!phrase) break;
    if (isPeople(phrase, strict) && !governs(clause, phrase)) return phrase;
    k = phrase.from - 1;
    if (PREPOSITIONS.has(word(clause, k))) k--;
  }
  return null;
}

/** Words between a noun and the object of its participle: "men suspected of being members", "a bomber targeted forces but was killed". */
const REDUCED = /(?:^(?:be|to|have)|ed|ing)$/;
/** Whether the phrase is the object of a participle or verb before the one that begins at `start`. */
function isInside(clause: Clause, start: number, phrase: Phrase): boolean {
  if (opens(clause, phrase)) return false;
  if (triggerOn(clause, phrase.from - 1)?.readings[0]!.form === 'ing') return true;
  return CONJUNCTIONS.has(word(clause, start - 1)) || /^(?:be|being|been|of|as)$/.test(word(clause, phrase.from - 1));
}

/** Singular words that take a plural verb. */
const COLLECTIVE =
  /^(?:couple|pair|trio|duo|family|staff|personnel|crew|team|group|patrol|number|majority|dozen|score)$/;

/** "Two officers in Marion, Ohio were killed": one is no subject of a plural verb, unless others are joined to it. */
function disagrees(clause: Clause, start: number, phrase: Phrase): boolean {
  if (!/^(?:were|are)$/.test(word(clause, start)) || COLLECTIVE.test(phrase.headWord)) return false;
  const single = phrase.q ? phrase.q.best === 1 : !phrase.plural;
  if (!single || phrase.cls === 'nobody' || phrase.cls === 'pronoun') return false;
  const before = word(clause, phrase.from - 1);
  return !(
    CONJUNCTIONS.has(before) ||
    before === 'as' ||
    before === 'with' ||
    before === 'to' ||
    before === 'alongside'
  );
}

/** "in Marion, Ohio": a name of one word after a comma that goes on with a place. */
function isPlaceAside(clause: Clause, phrase: Phrase): boolean {
  if (phrase.cls !== 'name' || !phrase.afterComma || phrase.to - phrase.from > 1) return false;
  const place = phraseOn(clause, phrase.from - 2);
  return place?.governed === true && /^(?:in|at|near|of|from)$/.test(word(clause, place.from - 1));
}

/**
 * The subject of the verb group that begins at `start`: the nearest phrase to the left that no preposition governs. Walks back over
 * phrases inside the clause and stops at the clause's edge. `strict` asks for known words for people.
 */
export function subjectOf(clause: Clause, start: number, strict = false): Phrase | null {
  let k = start - 1;
  let fallback: Phrase | null = null;
  if (RELATIVES.has(word(clause, k))) {
    // "five people who were killed": the antecedent, whatever governs it
    const who = antecedent(clause, k, strict);
    if (who || word(clause, k) !== 'that') return who;
    return null;
  }
  if (word(clause, k) === ',') {
    const subject = enclosed(clause, k, strict);
    if (subject) return subject;
  }
  for (; k >= clause.sentence.from; k--) {
    const opener = clause.asides.get(k);
    if (opener !== undefined) {
      k = opener;
      continue;
    }
    const phrase = phraseOn(clause, k);
    if (phrase) {
      if (
        isPeople(phrase, strict) &&
        !governs(clause, phrase) &&
        (!/^(?:was|were|is|are|as)$/.test(word(clause, phrase.from - 1)) || word(clause, phrase.from - 2) === 'well')
      ) {
        if (
          isDefined(phrase) &&
          opens(clause, phrase) &&
          !disagrees(clause, start, phrase) &&
          !isPlaceAside(clause, phrase)
        )
          return phrase;
        fallback ??= phrase;
      }
      k = phrase.from;
      continue;
    }
    const trigger = triggerOn(clause, k);
    if (trigger) {
      if (word(clause, trigger.from - 1) === 'the') continue;
      if (fallback && trigger.to === fallback.from && trigger.readings.some((r) => r.form === 'ing')) {
        // "men suspected of killing two guards were shot dead"
        k = trigger.from;
        continue;
      }
      if (trigger.readings.some((r) => r.form === 'ed' || r.form === 'intr' || r.form === 'fin' || r.form === 'ing'))
        break;
      k = trigger.from;
      continue;
    }
    const w = clause.tokens[k]!.lower;
    if (w === ';' || w === ':') break;
    if (w === 'who' || w === 'which' || w === 'whom' || w === 'whose') {
      const who = w === 'which' ? null : antecedent(clause, k, strict);
      if (who && !governs(clause, who)) return who;
      continue;
    }
    if (
      w === 'that' ||
      (SUBORDINATORS.has(w) && !(w === 'since' || w === 'so' || w === 'then' || w === 'before' || w === 'after'))
    )
      break;
    if (fallback && w !== ',' && !PREPOSITIONS.has(w) && !(REDUCED.test(w) && isInside(clause, start, fallback))) break;
  }
  return fallback;
}

/** The object right after token `at`: adverbs, quotes and "also" skipped; null where something else follows. */
export function objectOf(clause: Clause, at: number, strict = false): Phrase | null {
  let k = at;
  for (let n = 0; n < 4 && k < clause.sentence.to; n++) {
    const phrase = phraseOn(clause, k);
    if (phrase && phrase.from === k) {
      if (phrase.cls === 'time') {
        k = phrase.to;
        continue;
      }
      return isPeople(phrase, strict) || isLives(clause, phrase) ? phrase : null;
    }
    const w = word(clause, k);
    if (isAdverb(w) || /^(?:["“‘'`-]|``|'')$/.test(w) || w === 'and/or') k++;
    else if (w === 'what' && /^(?:appeared|seemed|appears)$/.test(word(clause, k + 1)) && word(clause, k + 3) === 'be')
      k += 4;
    else return null;
  }
  return null;
}

/** "22 lives": counted like people. */
export function isLives(clause: Clause, phrase: Phrase): boolean {
  return phrase.head >= 0 && /^(?:lives|life|souls)$/.test(word(clause, phrase.head));
}

const JOINERS = [
  ['as', 'well', 'as'],
  ['along', 'with'],
  ['together', 'with'],
  ['alongside'],
  ['in', 'addition', 'to'],
  ['besides'],
  ['and', 'also'],
];

/** The token after a word that joins phrases at `k` ("and", ",", ", and", "as well as"), or -1. */
function joinAfter(clause: Clause, k: number): number {
  let j = k;
  if (word(clause, j) === ',') j++;
  for (const words of JOINERS) if (words.every((w, n) => word(clause, j + n) === w)) return j + words.length;
  if (CONJUNCTIONS.has(word(clause, j))) return j + 1;
  return j > k ? j : -1;
}

/** Phrases joined to `first` on its right: "a commander and eight more", "two women, a child and three guards". */
export function joinedRight(clause: Clause, first: Phrase, strict = false): Phrase[] {
  const group = [first];
  let k = first.to;
  for (let n = 0; n < 12; n++) {
    k = leapRight(clause, k);
    let j = joinAfter(clause, k);
    let next = j > 0 ? phraseOn(clause, j) : null;
    if (
      next?.from === j &&
      next.cls === 'thing' &&
      next.definite &&
      word(clause, k) === ',' &&
      word(clause, next.to) === ','
    ) {
      // "a chief, his apparent target, and seven others"
      const after = word(clause, next.to + 1) === 'and' ? phraseOn(clause, next.to + 2) : null;
      if (after && after.from === next.to + 2 && after.q) {
        j = after.from;
        next = after;
      }
    }
    if (!(next && next.from === j)) {
      // over one or two prepositional phrases: "two guards at the gate and three visitors"
      let at = k;
      for (let m = 0; m < 3; m++) {
        const pp =
          PREPOSITIONS.has(word(clause, at)) && !/^(?:as|after|before|during|with|since|until)$/.test(word(clause, at))
            ? phraseOn(clause, at + 1)
            : null;
        if (!pp || pp.from !== at + 1) break;
        at = pp.to;
      }
      if (at === k) break;
      j = joinAfter(clause, at);
      next = j > 0 ? phraseOn(clause, j) : null;
      if (!(next && next.from === j) || !(next.q || next.article || isApposed(clause, group, next))) break;
      if (word(clause, at) === ',' && !isApposed(clause, group, next) && !afterApposition(clause, group, at)) break;
    }
    if (next.subset || startsVerb(clause, next.to) || next.cls === 'pronoun' || !isPeople(next, strict || !next.q))
      break;
    if (next.cls === 'bare' && !next.q?.more && !/^(?:,|and|in|on|at|respectively|\.|)$/.test(word(clause, next.to)))
      break;
    if (word(clause, next.to) === 'of' && next.cls === 'unknown') break;
    if (word(clause, k) === ',' && attributed(clause, next.to)) break;
    if (isSame(first, next)) {
      k = next.to;
      continue;
    }
    group.push(next);
    k = next.to;
  }
  // a list that runs into a clause of its own ("…, and five others") ends before it
  return group;
}

/** "the head of the cell, Omar Musa, and": the name of the one person named so far. */
function isApposed(clause: Clause, group: readonly Phrase[], next: Phrase): boolean {
  const [first] = group;
  return (
    group.length === 1 &&
    first!.cls === 'person' &&
    !first!.plural &&
    first!.name === null &&
    (next.cls === 'name' || next.name !== null) &&
    !next.plural &&
    next.q === null &&
    next.afterComma &&
    next.to - next.from > 1 &&
    (word(clause, next.to) === ',' || CONJUNCTIONS.has(word(clause, next.to)))
  );
}

/** "Omar Musa, the leader of a cell, and": the comma at `at` closes an apposition. */
function afterApposition(clause: Clause, group: readonly Phrase[], at: number): boolean {
  const last = group.at(-1)!;
  return group.length > 1 && last.definite && !last.plural && last.afterComma && CONJUNCTIONS.has(word(clause, at + 1));
}

/** Whether a verb of saying follows before the next comma: "killing two guards, police and a doctor said". */
function attributed(clause: Clause, at: number): boolean {
  for (let k = at, n = 0; k < clause.sentence.to && n < 10; k++, n++) {
    const token = clause.tokens[k]!;
    if (token.kind === 'punct' && !clause.asides.has(k)) return false;
    if (/^(?:said|say|says|told|confirmed|reported|announced|added|claimed)$/.test(token.lower)) return true;
  }
  return false;
}

/** "an activist and filmmaker": a bare singular after "and" is the same person. */
function isSame(first: Phrase, next: Phrase): boolean {
  return (
    first.q === null &&
    !next.plural &&
    next.q === null &&
    !next.article &&
    !next.definite &&
    !next.name &&
    (next.cls === 'person' || next.cls === 'unknown')
  );
}

/** "12 soldiers and militiamen": an uncounted plural after "and" and a counted phrase. */
function followsCounted(clause: Clause, phrase: Phrase): boolean {
  if (!CONJUNCTIONS.has(word(clause, phrase.from - 1))) return false;
  const before = phraseOn(clause, phrase.from - 2);
  return before !== null && before.to === phrase.from - 1 && before.q !== null && before.cls === 'person';
}

/** Phrases joined to a subject on its left: "A commander and eight militants were killed". */
export function joinedLeft(clause: Clause, last: Phrase): Phrase[] {
  const group = [last];
  let first = last;
  for (let n = 0; n < 10; n++) {
    let k = first.from - 1;
    const aside = clause.asides.get(k);
    if (aside !== undefined) {
      // "a Muttahida Movement (MQM) party worker": words on both sides of the bracket are one phrase
      const left = phraseOn(clause, aside - 1);
      if (!left || left.to !== aside) break;
      k = left.from - 1;
    }
    const w = word(clause, k);
    if (CONJUNCTIONS.has(w)) {
      k--;
      if (word(clause, k) === ',') k--;
    } else if (w === ',' && n > 0) k--;
    else if (w === 'with' && word(clause, k - 1) === 'along') k -= 2;
    else if (w === 'as' && word(clause, k - 1) === 'well') k -= 3;
    else break;
    if (clause.asides.has(k)) k = clause.asides.get(k)! - 1;
    let previous = phraseOn(clause, k);
    // over "of the X", "from Y": "three members of the party and two guards"
    for (let m = 0; previous && m < 3 && governs(clause, previous) && !previous.subset; m++)
      previous = phraseOn(clause, previous.from - 2);
    if (!previous || previous.subset || (governs(clause, previous) && !CLAUSAL.has(word(clause, previous.from - 1))))
      break;
    if (
      !(
        previous.q ||
        previous.article ||
        previous.name ||
        (previous.cls === 'person' && (!previous.plural || followsCounted(clause, previous)))
      ) ||
      !isPeople(previous, !previous.q)
    )
      break;
    if (isSame(previous, first)) {
      group.shift();
      group.unshift(previous);
      first = previous;
      continue;
    }
    const before = previous.from - 1;
    if (before >= clause.sentence.from && !edge(clause, before)) break;
    group.unshift(previous);
    first = previous;
  }
  return group;
}

/** Whether a clause can begin after token `i`. */
function edge(clause: Clause, i: number): boolean {
  const token = clause.tokens[i]!;
  const w = token.lower;
  if (
    token.kind === 'punct' ||
    CONJUNCTIONS.has(w) ||
    SUBORDINATORS.has(w) ||
    PREPOSITIONS.has(w) ||
    isAdverb(w) ||
    SPEECH.test(w)
  )
    return true;
  return phraseOn(clause, i)?.cls === 'time';
}
