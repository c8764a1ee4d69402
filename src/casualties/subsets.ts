import { wordClass } from '../text/classes.js';
import type { Phrase } from './chunk.js';
import { type Clause, phraseOn, startsVerb, triggerOn, word } from './clause.js';
import type { Draft } from './draft.js';
import { CONJUNCTIONS, isAdverb, PREPOSITIONS } from './grammar.js';
import { attributed, isPeople } from './people.js';

/** The phrases that a marker ("including", "among them") makes part of the number before it. */
export interface SubsetList {
  marker: number;
  phrases: Phrase[];
}

const MARKERS: readonly (readonly string[])[] = [
  ['including'],
  ['include'],
  ['among', 'them'],
  ['amongst', 'them'],
  ['among', 'whom'],
  ['among', 'those'],
  ['of', 'whom'],
  ['of', 'which'],
  ['of', 'them'],
  ['of', 'those'],
  ['most', 'of', 'them'],
  ['many', 'of', 'them'],
  ['all', 'of', 'them'],
  ['some', 'of', 'them'],
  ['mostly'],
  ['mainly'],
  ['as', 'well', 'as', 'himself'],
];

const FIRST = wordClass(new Set(MARKERS.map((words) => words[0]!)));

function markerAt(clause: Clause, i: number): number {
  if (!FIRST.is(clause.tokens[i]!)) return -1;
  for (const words of MARKERS) if (words.every((w, n) => word(clause, i + n) === w)) return i + words.length;
  return -1;
}

/** Whether the people before the marker at `m` wait for a verb still to come ("five people, including a child, were killed"). */
function pending(clause: Clause, m: number): boolean {
  let k = m - 1;
  while (/^[,(]$/.test(word(clause, k))) k--;
  const whole = phraseOn(clause, k);
  if (!whole) return false;
  for (let j = whole.from - 1, n = 0; n < 3; j--, n++) {
    if (triggerOn(clause, j)) return false;
    if (!isAdverb(word(clause, j))) break;
  }
  return true;
}

/** Finds the lists that "including" and its like open, and marks their phrases. */
export function markSubsets(clause: Clause): SubsetList[] {
  const lists: SubsetList[] = [];
  for (let i = clause.sentence.from; i < clause.sentence.to; i++) {
    const after = markerAt(clause, i);
    if (after < 0 || phraseOn(clause, i)?.partitive === 'them') continue;
    // "home to mostly Kurds"
    if (/^(?:to|of|by|from|in)$/.test(word(clause, i - 1))) continue;
    const open = pending(clause, i);
    const phrases: Phrase[] = [];
    let k = after;
    // "28 bodies, including those of two soldiers"
    if (/^(?:those|that)$/.test(word(clause, k)) && word(clause, k + 1) === 'of') k += 2;
    for (let n = 0; n < 12; n++) {
      while (k < clause.sentence.to && (isAdverb(word(clause, k)) || word(clause, k) === ',') && !phraseOn(clause, k))
        k++;
      const phrase = phraseOn(clause, k);
      if (!phrase || phrase.from !== k || !isPeople(phrase, false) || phrase.cls === 'pronoun') break;
      if (n > 0 && startsVerb(clause, phrase.to) && !open) break;
      if (n > 0 && word(clause, phrase.from - 1) === ',' && attributed(clause, phrase.to)) break;
      phrases.push(phrase);
      k = phrase.to;
      let at = k;
      for (let m = 0; m < 3; m++) {
        const pp = PREPOSITIONS.has(word(clause, at)) ? phraseOn(clause, at + 1) : null;
        if (!pp || pp.from !== at + 1) break;
        at = pp.to;
      }
      let join = at;
      if (word(clause, join) === ',') join++;
      if (CONJUNCTIONS.has(word(clause, join))) join++;
      if (join === at) break;
      k = join;
    }
    if (phrases.length > 0 && phrases[0]!.cls === 'bare' && ownEffect(clause, phrases[0]!.to)) continue;
    if (phrases.length === 0) {
      const before = /them$/.test(word(clause, after - 1)) ? listBefore(clause, i) : [];
      if (before.length > 0) lists.push({ marker: before[0]!.from, phrases: before });
      continue;
    }
    for (const phrase of phrases) phrase.subset = true;
    lists.push({ marker: i, phrases });
    i = after - 1;
  }
  for (const phrase of clause.phrases) {
    const list = partitive(clause, phrase) ?? apposed(clause, phrase);
    if (list) lists.push(list);
  }
  return lists.sort((a, b) => a.marker - b.marker);
}

/** "23 people, two women and a child among them": the list that stands before its marker at `at`, up to the number it is part of. */
function listBefore(clause: Clause, at: number): Phrase[] {
  const list: Phrase[] = [];
  for (let k = at; k > clause.sentence.from; ) {
    const phrase = phraseOn(clause, k - 1);
    const told = phrase?.q || phrase?.article || (phrase?.definite && !phrase.plural);
    if (phrase?.to !== k || phrase.cls !== 'person' || phrase.subset || !told) return [];
    list.unshift(phrase);
    k = phrase.from;
    // "five people, the leader, his wife and two children among them": a comma joins too, where the number stands further left
    const before = word(clause, k - 1) === ',' && list.length > 1 ? phraseOn(clause, k - 2) : null;
    const number = before && word(clause, before.from - 1) === ',' ? phraseOn(clause, before.from - 2) : null;
    if (!CONJUNCTIONS.has(word(clause, k - 1)) && number?.cls !== 'person') break;
    k--;
  }
  const open = list[0] ? list[0].from - 1 : -1;
  const whole = /^(?:[,(–—-]|with)$/.test(word(clause, open)) ? phraseOn(clause, open - 1) : null;
  if (!whole || !(whole.q || whole.plural) || !isPeople(whole, false)) return [];
  for (const phrase of list) phrase.subset = true;
  return list;
}

const GENERIC = /^(?:people|persons|victims|members|others)$/;

/** "Three people, a soldier and two nurses, were killed", "rose to eight: a guard and seven traders": a list right after a number of people that adds up to it. */
function apposed(clause: Clause, phrase: Phrase): SubsetList | null {
  if (phrase.subset || phrase.q?.form !== 'number') return null;
  const bare = phrase.cls === 'bare' && word(clause, phrase.to) === ':';
  if (phrase.cls !== 'person' && !bare) return null;
  const generic = bare || GENERIC.test(phrase.headWord);
  let end = phrase.to;
  // "nine members of a Mormon family, three women and"
  const of = word(clause, end) === 'of' ? phraseOn(clause, end + 1) : null;
  if (of && of.from === end + 1) end = of.to;
  if (!/^[,(:–—-]$/.test(word(clause, end))) return null;
  const phrases: Phrase[] = [];
  let sum = 0;
  let k = end + 1;
  for (let n = 0; n < 6; n++) {
    const next = phraseOn(clause, k);
    if (!next || next.from !== k || next.subset) return null;
    // "seven peacekeepers, six Malawians and one Tanzanian": parts of what they are; "seven soldiers, six rebels and a child" are not
    const people = next.cls === 'person' || (next.cls === 'unknown' && next.proper && next.q !== null);
    if (!people || !(generic || next.kind === 'unknown' || next.kind === phrase.kind) || (!generic && next.militant))
      return null;
    const count = next.q ? next.q.best : next.article || !next.plural ? 1 : null;
    if (count === null) return null;
    phrases.push(next);
    sum += count;
    k = next.to;
    if (word(clause, k) === ',' && sum !== phrase.q.best) k++;
    if (!CONJUNCTIONS.has(word(clause, k))) {
      if (k === next.to) break;
      continue;
    }
    k++;
  }
  if (phrases.length < 2 || sum !== phrase.q.best) return null;
  for (const part of phrases) part.subset = true;
  return { marker: end, phrases };
}

/** "hurting 35 people, of them 10 dead": the number has an effect of its own. */
function ownEffect(clause: Clause, at: number): boolean {
  const trigger = triggerOn(clause, at);
  return trigger !== null && trigger.from === at && trigger.readings.some((r) => r.form === 'adj' || r.form === 'ed');
}

/** "22 people, 15 of them local chiefs", "three of whom were women", "most of them students". */
function partitive(clause: Clause, phrase: Phrase): SubsetList | null {
  if (phrase.partitive !== 'them' || phrase.subset || !phrase.q) return null;
  let before = phrase.from - 1;
  const dash = word(clause, before);
  const people = phraseOn(clause, before);
  const adjoined = people !== null && people.q !== null && people.cls === 'person';
  if (!/^[,(–—-]$/.test(dash) && dash !== 'with' && dash !== 'and' && !adjoined) return null;
  while (/^[,(–—-]$/.test(word(clause, before)) || word(clause, before) === 'and') before--;
  if (startsVerb(clause, phrase.to)) {
    const k = phrase.to;
    const trigger =
      triggerOn(clause, k) ?? (/^(?:were|was|are|is)$/.test(word(clause, k)) ? triggerOn(clause, k + 1) : null);
    if (trigger) return null;
    if (/^(?:were|was|are|is)$/.test(word(clause, k))) {
      const noun = phraseOn(clause, k + 1);
      if (noun?.cls !== 'person' || noun.q) return null;
      phrase.subset = true;
      noun.subset = true;
      return { marker: phrase.from, phrases: [joinedNoun(phrase, noun)] };
    }
    return null;
  }
  if (ownEffect(clause, phrase.to)) return null;
  phrase.subset = true;
  const noun = phraseOn(clause, phrase.to);
  if (noun && noun.from === phrase.to && noun.cls === 'person' && !noun.q) {
    noun.subset = true;
    if (phrase.q.form === 'vague') {
      const phrases = [noun];
      let k = noun.to;
      while (CONJUNCTIONS.has(word(clause, k))) {
        const next = phraseOn(clause, k + 1);
        if (!next || next.from !== k + 1 || next.cls !== 'person' || next.q) break;
        next.subset = true;
        phrases.push(next);
        k = next.to;
      }
      return { marker: phrase.from, phrases };
    }
    return { marker: phrase.from, phrases: [joinedNoun(phrase, noun)] };
  }
  if (phrase.q.form === 'vague') return null;
  return { marker: phrase.from, phrases: [phrase] };
}

/** "one of them an officer": the number with the words for who it is. */
function joinedNoun(phrase: Phrase, noun: Phrase): Phrase {
  return { ...noun, from: phrase.from, q: phrase.q, plural: phrase.plural, subset: true, article: false };
}

const isOne = (phrase: Phrase): boolean => phrase.q === null && !phrase.plural && phrase.cls !== 'name';

/** Lists split into claims: singular people in a row are one, every number is one of its own. */
function splitList(phrases: readonly Phrase[]): Phrase[][] {
  const groups: Phrase[][] = [];
  for (const [n, phrase] of phrases.entries()) {
    const last = groups.at(-1);
    const before = phrases[n - 1];
    const beside = before !== undefined && before.to === phrase.from - 1;
    // "eight soldiers and policemen": one number for both
    if (beside && !phrase.afterComma && before.q && !phrase.q && phrase.plural && !phrase.definite) continue;
    // "an officer of the police, André Frias": one person
    const named = phrase.cls === 'name' && phrase.to - phrase.from > 1;
    if (named && phrase.afterComma && before?.article && before.name === null && isOne(before)) continue;
    // "the bomber, a student": one person
    const ends = phrases[n + 1]?.from !== phrase.to + 1 || phrases[n + 1]!.afterComma;
    if (beside && phrase.afterComma && ends && isOne(before) && before.definite && isOne(phrase) && phrase.article)
      continue;
    const one = phrase.q === null && !phrase.plural;
    if (last && one && last.every((p) => p.q === null && !p.plural)) last.push(phrase);
    else groups.push([phrase]);
  }
  return groups;
}

/** The draft that a subset list belongs to: whose people or effect word stand last before the marker. */
function wholeOf(drafts: readonly Draft[], marker: number): Draft | null {
  let best: Draft | null = null;
  let at = -1;
  for (const draft of drafts) {
    if (draft.whole || draft.none) continue;
    for (const phrase of draft.phrases) if (phrase.to <= marker && phrase.to > at) [best, at] = [draft, phrase.to];
    if (draft.trigger.to <= marker && draft.trigger.to > at) [best, at] = [draft, draft.trigger.to];
  }
  return best;
}

/** The claims that the lists make. */
export function readSubsets(lists: readonly SubsetList[], drafts: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  for (const { marker, phrases } of lists) {
    const whole = wholeOf(drafts, marker);
    if (!whole) continue;
    for (const group of splitList(phrases)) {
      if (group.some((p) => whole.phrases.includes(p))) continue;
      // "targets including Hama, Homs and Idlib"
      if (
        group.every(
          (p) => !p.q && (p.cls === 'unknown' || (p.cls === 'name' && (group.length === 1 || p.to - p.from === 1))),
        )
      )
        continue;
      found.push({ ...whole, rule: 'including', phrases: group, victims: null, whole, self: 0, attackers: false });
    }
  }
  return found;
}
