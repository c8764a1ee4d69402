import type { Phrase } from './chunk.js';
import { type Clause, phraseOn, startsVerb, triggerOn, word } from './clause.js';
import { CONJUNCTIONS, isAdverb, PREPOSITIONS, RELATIVES, SUBORDINATORS } from './grammar.js';

/** Prepositions that open a clause as well ("after two soldiers were killed"). */
export const CLAUSAL = new Set(['after', 'before', 'since', 'until', 'till', 'as', 'than', 'with', 'without', 'like']);

/** Whether the phrase can be who was hit: people, or a number or a name that may be people. */
export function isPeople(phrase: Phrase, strict: boolean): boolean {
  if (phrase.cls === 'person' || phrase.cls === 'pronoun' || phrase.cls === 'nobody') return true;
  if (phrase.cls === 'bare') return phrase.q !== null;
  if (strict) return phrase.cls === 'name' && phrase.name !== null && phrase.name[1] - phrase.name[0] > 1;
  if (phrase.cls === 'unknown') return phrase.q !== null || phrase.article || phrase.proper;
  return phrase.cls === 'name';
}

/** Whether a preposition governs the phrase, or a marker makes it a part: neither subject nor object. */
export const governs = (clause: Clause, phrase: Phrase): boolean => {
  if (phrase.subset || isPlaceOfPair(clause, phrase)) return true;
  if (!phrase.governed) return false;
  const before = word(clause, phrase.from - 1);
  return !(CLAUSAL.has(before) && startsVerb(clause, behindOf(clause, phrase)));
};

/** Where the words behind a number end that say whose it is: "nine of the wounded". */
function behindOf(clause: Clause, { q, to }: Phrase): number {
  if (q === null || word(clause, to) !== 'of' || !/^(?:the|those|his|her|their|its)$/.test(word(clause, to + 1)))
    return to;
  return /^(?:wounded|injured|victims?|survivors?|casualties|hurt)$/.test(word(clause, to + 2)) ? to + 3 : to;
}

/** "evacuees from Fua and Kafr were killed": a name joined to one that a preposition governs. */
function isPlaceOfPair(clause: Clause, phrase: Phrase): boolean {
  if (!CONJUNCTIONS.has(word(clause, phrase.from - 1)) || !isBareName(phrase)) return false;
  const first = phraseOn(clause, phrase.from - 2);
  return (
    first !== null &&
    first.to === phrase.from - 1 &&
    first.governed &&
    !CLAUSAL.has(word(clause, first.from - 1)) &&
    first.cls !== 'person' &&
    !/^(?:by|for|to|against)$/.test(word(clause, first.from - 1))
  );
}

const isBareName = (phrase: Phrase): boolean =>
  phrase.q === null && !phrase.article && (phrase.cls === 'name' || (phrase.cls === 'unknown' && phrase.proper));

/** Whether the phrase says how many or who: not a bare "civilians". */
export const isDefined = (phrase: Phrase): boolean =>
  phrase.q !== null ||
  phrase.article ||
  phrase.cls === 'name' ||
  phrase.name !== null ||
  (phrase.cls === 'person' && !phrase.plural) ||
  phrase.cls === 'pronoun' ||
  phrase.cls === 'nobody';

/** Verbs of saying, and others after which a clause of its own begins. */
export const SPEECH =
  /^(?:said|say|says|saying|told|reported|reports|confirmed|announced|claimed|claims|admitted|added|estimated|showed|shows|believed|that|found|states|stated|alleged|reporting|confirming|saw|know|known|acknowledged|indicated|indicate|suggested|insisted|denied|revealed|learned|learnt|counted|left|leaving|leaves|shot|with)$/;

const SAYS =
  /^(?:said|say|says|told|confirmed|confirms|reported|reports|announced|announces|added|adds|claimed|claims|stated|states|estimated|estimates|wrote|writes|posted|tweeted)$/;
export const isSaying = (w: string): boolean => SAYS.test(w);

/** Whether a verb of saying follows before the next mark: "killing two guards, police and a doctor said". */
export function attributed(clause: Clause, at: number): boolean {
  for (let k = at, n = 0; k < clause.sentence.to && n < 10; k++, n++) {
    const token = clause.tokens[k]!;
    if (token.kind === 'punct' && !clause.asides.has(k)) return token.text === ',' && isNameSaying(clause, k + 1);
    if (isSaying(token.lower)) return true;
  }
  return false;
}

/** "…, Sergei Sirotkin, told": the name of who says it between commas. */
function isNameSaying(clause: Clause, at: number): boolean {
  const name = phraseOn(clause, at);
  return (
    name?.from === at &&
    (name.cls === 'name' || name.name !== null) &&
    word(clause, name.to) === ',' &&
    isSaying(word(clause, name.to + 1))
  );
}

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

/** "A stadium for Nelson Mandela, who": a full name that a preposition other than one of place governs. */
const isNamed = (clause: Clause, { cls, from, to }: Phrase): boolean =>
  cls === 'name' && to - from > 1 && /^(?:for|of|by|with|to|about|against)$/.test(word(clause, from - 1));

/** Who "who" refers to: the nearest people before it, over prepositional phrases. */
function antecedent(clause: Clause, at: number, strict: boolean): Phrase | null {
  let k = word(clause, at - 1) === ',' ? at - 2 : at - 1;
  const nearest = phraseOn(clause, clause.asides.has(k) ? clause.asides.get(k)! - 1 : k);
  if (nearest && isPeople(nearest, strict) && (nearest.q || nearest.cls === 'person' || isNamed(clause, nearest)))
    return nearest;
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
  if (triggerOn(clause, phrase.from - 1)?.readings[0]?.form === 'ing') return true;
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
  let things = false;
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
      } else if (!phrase.governed && phrase.cls !== 'time') things = true;
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
    // "police said the plan died": who said it is no subject of what was said
    if (things && isSaying(w)) break;
    if (w === 'who' || w === 'which' || w === 'whom' || w === 'whose') {
      const who = w === 'which' ? null : antecedent(clause, k, strict);
      if (who && !governs(clause, who)) return who;
      continue;
    }
    if (
      w === 'that' ||
      // not "identified as nationals", "known as rebels"
      (!(w === 'as' && /(?:ed|known|seen)$/.test(word(clause, k - 1))) &&
        SUBORDINATORS.has(w) &&
        !(w === 'since' || w === 'so' || w === 'then' || w === 'before' || w === 'after'))
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
    if (w === 'from' && phraseOn(clause, k + 1)?.q?.qualifier === 'range') k++;
    else if (isAdverb(w) || /^(?:["“‘'`-]|``|'')$/.test(w) || w === 'and/or') k++;
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
