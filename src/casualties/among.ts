import type { Effect } from '../model.js';
import type { Phrase } from './chunk.js';
import { type Clause, phraseOn, triggerOn, word } from './clause.js';
import type { Draft } from './draft.js';
import { draft } from './drafts.js';
import type { EffectTrigger } from './effect-triggers.js';
import { isAdverb } from './grammar.js';
import { groupClaims } from './groups.js';
import { joinedLeft, joinedRight } from './joined.js';
import { isPeople, isSaying } from './people.js';

/** Words for those hit, after "among the" or before "included". */
const HIT: ReadonlyMap<string, Effect> = new Map([
  ['dead', 'killed'],
  ['killed', 'killed'],
  ['victims', 'killed'],
  ['slain', 'killed'],
  ['fatalities', 'killed'],
  ['deaths', 'killed'],
  ['wounded', 'wounded'],
  ['injured', 'wounded'],
  ['casualties', 'killed'],
  ['hostages', 'abducted'],
  ['missing', 'missing'],
]);

const START = /^(?:the|those|these|its|their|them|his|four|five|\d+)$/;

function triggerFor(clause: Clause, at: number): EffectTrigger {
  return triggerOn(clause, at) ?? { from: at, to: at + 1, readings: [] };
}

const partOf = (effect: Effect, trigger: EffectTrigger, phrases: Phrase[], rule = 'among-the-dead'): Draft =>
  draft(rule, trigger, { effect }, phrases);

/** "25 Indians and one Nepali": counted people whom only their name tells. */
const isPeopleNamed = (phrase: Phrase): boolean =>
  phrase.cls === 'unknown' && phrase.proper && phrase.q?.form === 'number';

/** The people listed from token `k` on. */
function listFrom(clause: Clause, k: number): Phrase[] {
  while (isAdverb(word(clause, k)) && !phraseOn(clause, k)) k++;
  const phrase = phraseOn(clause, k);
  if (phrase?.from === k && isPeopleNamed(phrase)) return joinedRight(clause, phrase);
  if (!phrase || phrase.from !== k || !isPeople(phrase, true) || phrase.cls === 'pronoun' || phrase.cls === 'nobody')
    return [];
  return joinedRight(clause, phrase, true);
}

/** Whether token `k` and the next name those hit ("the dead", "those killed", "the 12 dead"): the effect and the token after. */
function hitAt(clause: Clause, k: number): { effect: Effect; at: number; to: number } | null {
  if (!START.test(word(clause, k)) && !phraseOn(clause, k)?.q) return null;
  for (let i = k; i < k + 5; i++) {
    const effect = HIT.get(word(clause, i));
    if (effect && i > k - 1 && word(clause, i) !== word(clause, k)) return { effect, at: i, to: i + 1 };
    if (/^(?:of|in|by|,|were|was|and)$/.test(word(clause, i))) return null;
  }
  return null;
}

/** "of the dead", "of those killed" at token `k`: the effect and the token after. */
export function ofTheDead(clause: Clause, k: number): { effect: Effect; to: number } | null {
  if (word(clause, k) !== 'of') return null;
  const hit = /^(?:the|those)$/.test(word(clause, k + 1)) ? HIT.get(word(clause, k + 2)) : undefined;
  return hit ? { effect: hit, to: k + 3 } : null;
}

const BEING = /^(?:is|are|was|were|remain|remained|remains|being|said|stated|reported|listed|described|to|be|still)$/;

/** "four of whom are in critical condition", "eight of the injured were stated to be in serious condition": a part of the wounded. */
function readConditions(clause: Clause): Draft[] {
  const found: Draft[] = [];
  for (let k = clause.sentence.from; k < clause.sentence.to; k++) {
    if (word(clause, k) !== 'condition' || !/^(?:critical|serious|grave|stable)$/.test(word(clause, k - 1))) continue;
    let b = k - 2;
    while (/^(?:a|an|very|extremely)$/.test(word(clause, b))) b--;
    if (word(clause, b) !== 'in') continue;
    b--;
    while (BEING.test(word(clause, b)) || isAdverb(word(clause, b))) b--;
    const people = phraseOn(clause, b);
    const hurt = /^(?:injured|wounded|victims|casualties)$/.test(word(clause, b)) ? phraseOn(clause, b - 3) : null;
    const part = people?.partitive ? people : (hurt ?? people);
    if (part?.q?.form !== 'number' || (part.cls === 'thing' && !hurt)) continue;
    if (part === people && part.partitive === null && part.cls !== 'bare') continue;
    found.push(partOf('wounded', { from: k, to: k + 1, readings: [] }, [part], 'condition'));
  }
  return found;
}

/**
 * Parts named apart from their whole: "Among the dead were three children", "The victims included a nurse", "Four of them were women",
 * "Two policemen were among the dead".
 */
export function readAmong(clause: Clause): Draft[] {
  const { from, to } = clause.sentence;
  const found: Draft[] = [];
  for (let k = from; k < to; k++) {
    const w = word(clause, k);
    if (w === 'among' || w === 'amongst') {
      const hit = hitAt(clause, k + 1);
      if (!hit) continue;
      let i = hit.to;
      for (let n = 0; n < 8 && i < to && !/^(?:were|was|are|is|,)$/.test(word(clause, i)); n++) i++;
      const list = k <= from + 1 && /^(?:were|was|are|is)$/.test(word(clause, i)) ? listFrom(clause, i + 1) : [];
      if (list.length > 0) {
        for (const phrase of list) found.push(partOf(hit.effect, triggerFor(clause, hit.at), [phrase]));
        continue;
      }
      // "two policemen were among the dead"
      let b = k - 1;
      while (b > from && isAdverb(word(clause, b))) b--;
      if (!/^(?:were|was|are|is|be|being|been)$/.test(word(clause, b))) continue;
      const subject = phraseOn(clause, b - 1);
      if (subject && subject.to === b && isPeople(subject, true) && !subject.governed && subject.cls !== 'pronoun') {
        // "a woman and her child are among the civilian fatalities"
        const group = joinedLeft(clause, subject);
        if (group.length > 1 || subject.q || subject.article || subject.name)
          for (const people of groupClaims(group)) found.push(partOf(hit.effect, triggerFor(clause, hit.at), people));
      }
    } else if (/^(?:included|include|includes|comprised|were|are)$/.test(w)) {
      const hit = hitAt(clause, from);
      if (!hit || hit.to > k || k - hit.to > 6) continue;
      const list = listFrom(clause, k + 1);
      // "the dead were 25 Indians and one Nepali": counted people only
      if (
        /^(?:were|are)$/.test(w) &&
        (hit.to !== k || triggerOn(clause, k + 1) || !list.every(({ q }) => q?.form === 'number'))
      )
        continue;
      for (const phrase of list) found.push(partOf(hit.effect, triggerFor(clause, hit.at), [phrase]));
    }
  }
  found.push(...readConditions(clause));
  found.push(...readPartitives(clause));
  return found;
}

/** "Four of them were women", "Three of the victims were waitresses", "several of the dead were civilians". */
function readPartitives(clause: Clause): Draft[] {
  const { from } = clause.sentence;
  const first = clause.phrases.find(
    ({ partitive, q, headWord, cls }) =>
      (partitive !== null && q?.form === 'number') ||
      (cls === 'bare' && (partitive !== null || q?.of) && headWord === ''),
  );
  const opens = first && (first.from <= from + 1 || isSaying(word(clause, first.from - 1)));
  if (!opens || triggerOn(clause, first.to)) return [];
  const dead = first.headWord === '' ? ofTheDead(clause, first.q?.of ? first.to - 1 : first.to) : null;
  const noun = first.partitive === 'them' ? first.to : HIT.has(first.headWord) ? first.to : -1;
  const at = dead?.to ?? noun;
  const people = at > 0 ? whoTheyWere(clause, at) : null;
  if (!people) return [];
  const effect = dead?.effect ?? HIT.get(first.headWord) ?? 'killed';
  const trigger = dead ? triggerFor(clause, dead.to - 1) : { from: at, to: at + 1, readings: [] };
  const counted = (count: Phrase, who: Phrase): Phrase => ({
    ...who,
    from: count.from,
    q: count.q,
    plural: count.plural,
  });
  const of = (count: Phrase, who: Phrase): Draft => ({
    ...partOf(effect, trigger, [counted(count, who)]),
    ofThem: first.partitive === 'them',
  });
  const found = [of(first, people)];
  // "eight of the dead were gang members and three were residents"
  for (const next of clause.phrases) {
    if (next.from < people.to || next.cls !== 'bare' || next.q?.form !== 'number' || next.partitive) continue;
    const who = /^(?:,|and|while)$/.test(word(clause, next.from - 1)) ? whoTheyWere(clause, next.to) : null;
    if (who) found.push(of(next, who));
  }
  return found;
}

/** The people of "were women", the verb at token `be`. */
function whoTheyWere(clause: Clause, be: number): Phrase | null {
  if (!/^(?:were|was|are|is)$/.test(word(clause, be))) return null;
  const people = phraseOn(clause, be + 1);
  return people?.cls === 'person' && people.from === be + 1 && !people.q && !triggerOn(clause, people.to)
    ? people
    : null;
}
