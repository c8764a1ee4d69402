import type { Phrase } from './chunk.js';
import { type Clause, leapRight, phraseOn, startsVerb, triggerOn, word } from './clause.js';
import { CONJUNCTIONS, isAdverb, PREPOSITIONS, SUBORDINATORS } from './grammar.js';
import { attributed, CLAUSAL, governs, isPeople, SPEECH } from './people.js';

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

const isCounted = (phrase: Phrase): boolean => phrase.q?.form === 'number' && phrase.cls === 'person' && !phrase.subset;

/** Phrases joined to `first` on its right: "a commander and eight more", "two women, a child and three guards". */
export function joinedRight(clause: Clause, first: Phrase, strict = false): Phrase[] {
  const group = [first];
  let k = first.to;
  for (let n = 0; n < 12; n++) {
    const leapt = leapRight(clause, k);
    // "Karim Daoud, 31, Lena Roth, 28, and": the comma after the age joins
    const aged = leapt > k && word(clause, leapt - 1) === ',' && phraseOn(clause, leapt)?.from === leapt;
    k = leapt;
    let j = aged ? k : joinAfter(clause, k);
    let next = j > 0 ? phraseOn(clause, j) : null;
    if (j < 0) {
      // "14 jihadists 5 civilians": texts that have lost their commas
      const beside = phraseOn(clause, k);
      if (beside?.from === k && isCounted(beside) && isCounted(group.at(-1)!)) [j, next] = [k, beside];
    }
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
    if (group.length === 1 && word(clause, k) === ',') {
      const over = overRole(clause, first, k);
      if (over) [j, next] = [over.from, over];
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

/** How many tokens the words between two commas after a name may take. */
const ROLE_REACH = 14;

/** "kills Omar Musa, second-in-command of the group, and five others": the others behind what is said of the one named. */
function overRole(clause: Clause, first: Phrase, comma: number): Phrase | null {
  if (first.q || first.plural || (first.cls !== 'name' && first.name === null)) return null;
  for (let i = comma + 1; i < Math.min(clause.sentence.to - 2, comma + ROLE_REACH); i++) {
    if (triggerOn(clause, i) || clause.tokens[i]!.text === ';') return null;
    if (word(clause, i) !== ',') continue;
    const others = word(clause, i + 1) === 'and' ? phraseOn(clause, i + 2) : null;
    if (others?.from !== i + 2 || others.q?.form !== 'number' || !isPeople(others, true)) return null;
    return others.q.more || /^others?$/.test(others.headWord) ? others : null;
  }
  return null;
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
      if (word(clause, k) === ',' && !clause.asides.has(k)) k--;
    } else if (w === ',' && (n > 0 || isPairedHead(clause, first))) k--;
    else if (w === 'with' && word(clause, k - 1) === 'along') k -= 2;
    else if (w === 'as' && word(clause, k - 1) === 'well') k -= 3;
    else {
      const beside = phraseOn(clause, k);
      if (!(beside?.to === first.from && isCounted(beside) && isCounted(first))) break;
    }
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
    if (before >= clause.sentence.from && !edge(clause, before) && !previous.article) break;
    group.unshift(previous);
    first = previous;
  }
  return group;
}

/** "Four soldiers, 11 rebels killed in clash": a headline's comma joins two counted groups of people. */
function isPairedHead(clause: Clause, second: Phrase): boolean {
  const first = phraseOn(clause, second.from - 2);
  if (!first || first.to !== second.from - 1 || !isCounted(first) || !isCounted(second)) return false;
  return first.from === clause.sentence.from || /^[:"“'‘]$/.test(word(clause, first.from - 1));
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
