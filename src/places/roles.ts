import type { ParsedArticle, PlaceMention } from '../model.js';
import type { Accepted } from './accept.js';
import { offsetBefore } from './offset.js';
import { DIRECTIONS, PEOPLE, TAKEN_FROM } from './words.js';

const AT_HAND_KM = 30;
const OFFICES = new Set(
  'ambassador envoy visit president minister king consul government embassy emir sultan'.split(' '),
);

/** What a mention does in its sentence: see `PlaceMention.role`. */
export function roleOf(article: ParsedArticle, accepted: readonly Accepted[], i: number): PlaceMention['role'] {
  const { tokens, sentences } = article;
  const { candidate } = accepted[i]!;
  if (candidate.inName) return 'part_of_name';
  if (candidate.aside) return 'other';
  const sentence = sentences[candidate.sentence]!;
  if (sentence.zone === 'dateline' || sentence.zone === 'header') return 'other';
  const before = accepted[i - 1];
  if (before?.container === accepted[i] || accepted[i - 2]?.container === accepted[i]) return 'container';
  if (accepted[i + 1]?.container === accepted[i]) return 'container';
  let left = candidate.from - 1;
  while (left >= sentence.from && (tokens[left]!.lower === 'the' || DIRECTIONS.has(tokens[left]!.lower))) left--;
  if (left < sentence.from) return 'location';
  const word = tokens[left]!.lower;
  if (word === 'from' || word === 'of') {
    const offset = offsetBefore(tokens, left + 1, sentence.from);
    if (offset) return offset.km <= AT_HAND_KM ? 'location' : 'origin';
  }
  if (word === 'from') {
    for (let j = left - 1; j >= sentence.from && j >= left - 4; j--) {
      if (TAKEN_FROM.has(tokens[j]!.lower)) return 'location';
      if (PEOPLE.has(tokens[j]!.lower)) return 'origin';
    }
    return 'origin';
  }
  if ((word === 'to' || word === 'of') && left > sentence.from && OFFICES.has(tokens[left - 1]!.lower)) return 'other';
  return 'location';
}
