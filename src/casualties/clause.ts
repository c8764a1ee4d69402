import type { Sentence, Token } from '../model.js';
import type { Phrase } from './chunk.js';
import { phrasesOf } from './chunk.js';
import {
  BE_TRUE,
  CONJUNCTIONS,
  HAVE,
  isAdverb,
  MODALS,
  NEGATIONS,
  PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
} from './grammar.js';
import { type Trigger, triggersOf } from './triggers.js';

/** One sentence as the rules see it: its tokens, its phrases, its effect words. */
export interface Clause {
  tokens: readonly Token[];
  sentence: Sentence;
  phrases: readonly Phrase[];
  triggers: readonly Trigger[];
  /** Index of the phrase that covers a token, -1 where none does; from sentence.from. */
  phraseOf: Int16Array;
  triggerOf: Int16Array;
}

/** The phrases and triggers of a sentence, or null where it has no trigger. */
export function clauseOf(tokens: readonly Token[], sentence: Sentence): Clause | null {
  const triggers = triggersOf(tokens, sentence);
  if (triggers.length === 0) return null;
  const phrases = phrasesOf(tokens, sentence, triggers);
  const size = sentence.to - sentence.from;
  const phraseOf = new Int16Array(size).fill(-1);
  const triggerOf = new Int16Array(size).fill(-1);
  phrases.forEach((phrase, n) => phraseOf.fill(n, phrase.from - sentence.from, phrase.to - sentence.from));
  triggers.forEach((trigger, n) => triggerOf.fill(n, trigger.from - sentence.from, trigger.to - sentence.from));
  return { tokens, sentence, phrases, triggers, phraseOf, triggerOf };
}

export function word(clause: Clause, i: number): string {
  return i >= clause.sentence.from && i < clause.sentence.to ? clause.tokens[i]!.lower : '';
}

/** The phrase that covers token `i`, or null. */
export function phraseOn(clause: Clause, i: number): Phrase | null {
  if (i < clause.sentence.from || i >= clause.sentence.to) return null;
  const n = clause.phraseOf[i - clause.sentence.from]!;
  return n < 0 ? null : clause.phrases[n]!;
}

/** The trigger that covers token `i`, or null. */
export function triggerOn(clause: Clause, i: number): Trigger | null {
  if (i < clause.sentence.from || i >= clause.sentence.to) return null;
  const n = clause.triggerOf[i - clause.sentence.from]!;
  return n < 0 ? null : clause.triggers[n]!;
}

export interface VerbGroup {
  kind: 'be' | 'have' | 'none';
  /** First token of the group. */
  start: number;
  modal: boolean;
  negated: boolean;
}

/** The auxiliaries before a participle: "were reportedly", "have also been", "are believed to have been". */
export function verbGroup(clause: Clause, at: number): VerbGroup {
  let k = at - 1;
  let start = at;
  let kind: VerbGroup['kind'] = 'none';
  let modal = false;
  let negated = false;
  let have = false;
  for (let n = 0; n < 10 && k >= clause.sentence.from; n++, k--) {
    const token = clause.tokens[k]!;
    const w = token.lower;
    if (token.kind === 'punct') {
      if (w === ',' && isAdverb(word(clause, k - 1)) && !phraseOn(clause, k - 1)) continue;
      break;
    }
    if (phraseOn(clause, k) && !isAdverb(w)) {
      // "were on Sunday killed": a time between the auxiliary and its participle
      const p = phraseOn(clause, k)!;
      if (kind === 'none' && p.cls === 'time' && k >= p.from) {
        k = p.from;
        if (word(clause, k - 1) === 'on' || word(clause, k - 1) === 'late' || word(clause, k - 1) === 'early') k--;
        continue;
      }
      break;
    }
    const trigger = triggerOn(clause, k);
    if (trigger) break;
    if (BE_TRUE.has(w)) {
      kind = 'be';
      start = k;
      if (/n't$/.test(w)) negated = true;
    } else if (HAVE.has(w)) {
      if (kind === 'none') kind = 'have';
      have = true;
      start = k;
      if (/n't$/.test(w)) negated = true;
    } else if (MODALS.has(w)) {
      modal = !have;
      if (/n't$|cannot/.test(w)) negated = true;
      start = k;
      if (kind === 'none') kind = 'have';
    } else if (w === 'to' && (have || kind === 'be')) {
      start = k;
      if (!have) modal = true;
    } else if (NEGATIONS.has(w) && w !== 'no') {
      negated = true;
    } else if (isAdverb(w) || /^(?:expected|found|alone|first|being|been)$/.test(w)) {
      if (w === 'expected') modal = true;
    } else break;
  }
  return { kind, start, modal, negated };
}

/** Whether a verb or effect begins at token `i` (adverbs skipped): what stands before is its subject. */
export function startsVerb(clause: Clause, i: number): boolean {
  let k = i;
  while (k < clause.sentence.to && isAdverb(word(clause, k)) && !triggerOn(clause, k)) k++;
  const w = word(clause, k);
  if (BE_TRUE.has(w) || HAVE.has(w) || MODALS.has(w)) return true;
  const trigger = triggerOn(clause, k);
  if (trigger && trigger.from === k)
    return trigger.readings.some(
      (r) => r.form === 'ed' || r.form === 'intr' || r.form === 'adj' || r.form === 'fin' || r.form === 'hostage',
    );
  return false;
}

/** Prepositions that open a clause as well ("after two soldiers were killed"). */
const CLAUSAL = new Set(['after', 'before', 'since', 'until', 'till', 'as', 'than', 'with', 'without', 'like']);

/** Whether the phrase can be who was hit: people, or a number or a name that may be people. */
export function isPeople(phrase: Phrase, strict: boolean): boolean {
  if (phrase.cls === 'person' || phrase.cls === 'pronoun' || phrase.cls === 'nobody') return true;
  if (phrase.cls === 'bare') return phrase.q !== null;
  if (strict) return phrase.cls === 'name' && phrase.name !== null && phrase.name[1] - phrase.name[0] > 1;
  return phrase.cls === 'unknown' || phrase.cls === 'name';
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

/**
 * The subject of the verb group that begins at `start`: the nearest phrase to the left that no preposition governs. Walks back over
 * phrases inside the clause and stops at the clause's edge. `strict` asks for known words for people.
 */
export function subjectOf(clause: Clause, start: number, strict = false): Phrase | null {
  let k = start - 1;
  let fallback: Phrase | null = null;
  // "five people who were killed": the antecedent, whatever governs it
  if (RELATIVES.has(word(clause, k)) || (word(clause, k) === ',' && RELATIVES.has(word(clause, k - 1)))) {
    const at = word(clause, k - 1) === ',' ? k - 2 : k - 1;
    const antecedent = phraseOn(clause, at);
    if (antecedent && isPeople(antecedent, strict)) return antecedent;
    if (word(clause, k) !== 'that') return null;
    return null;
  }
  for (; k >= clause.sentence.from; k--) {
    const phrase = phraseOn(clause, k);
    if (phrase) {
      if (
        isPeople(phrase, strict) &&
        !governs(clause, phrase) &&
        !/^(?:was|were|is|are|as)$/.test(word(clause, phrase.from - 1))
      ) {
        if (isDefined(phrase)) return phrase;
        fallback ??= phrase;
      }
      k = phrase.from;
      continue;
    }
    const trigger = triggerOn(clause, k);
    if (trigger) {
      if (trigger.readings.some((r) => r.form === 'ed' || r.form === 'intr' || r.form === 'fin' || r.form === 'ing'))
        break;
      k = trigger.from;
      continue;
    }
    const w = clause.tokens[k]!.lower;
    if (w === ';' || w === ':') break;
    if (SUBORDINATORS.has(w) && !RELATIVES.has(w) && !(w === 'since' || w === 'so' || w === 'then')) break;
    if (w === 'that') break;
    if (fallback && w !== ',' && !PREPOSITIONS.has(w)) break;
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
    if (isAdverb(w) || /^["“‘']$/.test(w) || w === 'and/or') k++;
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
    let j = joinAfter(clause, k);
    let next = j > 0 ? phraseOn(clause, j) : null;
    if (!(next && next.from === j)) {
      // over one or two prepositional phrases: "two guards at the gate and three visitors"
      let at = k;
      for (let m = 0; m < 3; m++) {
        const pp =
          PREPOSITIONS.has(word(clause, at)) && !/^(?:after|before|during|with|since|until)$/.test(word(clause, at))
            ? phraseOn(clause, at + 1)
            : null;
        if (!pp || pp.from !== at + 1) break;
        at = pp.to;
      }
      if (at === k) break;
      j = joinAfter(clause, at);
      next = j > 0 ? phraseOn(clause, j) : null;
      if (!(next && next.from === j) || !(next.q || next.article) || word(clause, at) === ',') break;
    }
    if (next.subset || startsVerb(clause, next.to) || next.cls === 'pronoun' || !isPeople(next, strict || !next.q))
      break;
    if (next.cls === 'bare' && !next.q?.more && !/^(?:,|and|in|on|at|\.|)$/.test(word(clause, next.to))) break;
    if (word(clause, next.to) === 'of' && next.cls === 'unknown') break;
    group.push(next);
    k = next.to;
  }
  // a list that runs into a clause of its own ("…, and five others") ends before it
  return group;
}

/** Phrases joined to a subject on its left: "A commander and eight militants were killed". */
export function joinedLeft(clause: Clause, last: Phrase): Phrase[] {
  const group = [last];
  let first = last;
  for (let n = 0; n < 10; n++) {
    let k = first.from - 1;
    const w = word(clause, k);
    if (CONJUNCTIONS.has(w)) {
      k--;
      if (word(clause, k) === ',') k--;
    } else if (w === ',' && n > 0) k--;
    else if (w === 'with' && word(clause, k - 1) === 'along') k -= 2;
    else if (w === 'as' && word(clause, k - 1) === 'well') k -= 3;
    else break;
    let previous = phraseOn(clause, k);
    // over "of the X", "from Y": "three members of the party and two guards"
    for (let m = 0; previous && m < 3 && governs(clause, previous) && !previous.subset; m++)
      previous = phraseOn(clause, previous.from - 2);
    if (!previous || previous.subset || governs(clause, previous)) break;
    if (
      !(previous.q || previous.article || previous.name || (previous.cls === 'person' && !previous.plural)) ||
      !isPeople(previous, true)
    )
      break;
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
  if (token.kind === 'punct' || CONJUNCTIONS.has(w) || SUBORDINATORS.has(w) || PREPOSITIONS.has(w) || isAdverb(w))
    return true;
  return phraseOn(clause, i)?.cls === 'time';
}
