import type { ParsedArticle, PlaceMention, Token } from '../model.js';
import type { Accepted } from './accept.js';
import { offsetBefore } from './offset.js';
import { DIRECTIONS, GENERIC_OF, OFFICIALS, PEOPLE, SPEECH, TAKEN_FROM } from './words.js';

const AT_HAND_KM = 30;
const OFFICES = new Set(
  'ambassador envoy visit president minister king consul government embassy emir sultan'.split(' '),
);

const IN = new Set(['in', 'to', 'at', 'near']);
/** What leads from a hospital to the verb that brought people there. */
const BROUGHT = new Set(
  'taken flown rushed airlifted transferred evacuated transported admitted referred treated hospitalised hospitalized died dies succumb succumbed'.split(
    ' ',
  ),
);
/** Who hears what is said: "told reporters in Kabul". */
const HEARERS = new Set(
  'reporters journalists afp reuters ap bbc cnn newsmen interview statement conference briefing telephone phone a the news press by on monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);
const TALKS = new Set('talks summit conference meeting negotiations'.split(' '));
const HOSPITALS = new Set('hospital hospitals clinic clinics morgue'.split(' '));
const FAR_VERB = 7;
const HOSPITAL_VERB = 11;

/** Whether "in" at `left` says where something was said ("told reporters in Kabul"), talked over, or where the hurt were brought. */
function isSpokenOrTreated({ tokens }: ParsedArticle, left: number, from: number): boolean {
  const near = tokens[left - 1]?.lower ?? '';
  if (left <= from) return false;
  if (near === 'based' || TALKS.has(near)) return true;
  if (tokens[left]!.lower === 'to' || HOSPITALS.has(near)) {
    for (let i = left - 1; i >= from && i >= left - HOSPITAL_VERB; i--) if (BROUGHT.has(tokens[i]!.lower)) return true;
    return false;
  }
  for (let i = left - 1; i >= from && i >= left - FAR_VERB; i--) {
    const { lower } = tokens[i]!;
    if (SPEECH.has(lower) || lower === 'speaking') return tokens[left]!.lower === 'in';
    if (!HEARERS.has(lower)) return false;
  }
  return false;
}

function isOfficial(next: Token | undefined, to: number, at: number): boolean {
  return at < to && next?.kind === 'word' && OFFICIALS.has(next.lower);
}

/** "north of Baghdad", "on the road to Kabul": a place only beside what is meant; also one in the name before a colon ("Jalalabad bombing: …"). */
export function isBeside({ tokens, sentences }: ParsedArticle, { from, to, sentence }: Accepted['candidate']): boolean {
  const { from: first, to: last, zone } = sentences[sentence]!;
  for (let i = to; i < last && i < first + NAME_LENGTH; i++) if (tokens[i]!.text === ':') return zone === 'body';
  if (offsetBefore(tokens, from, first)) return true;
  let left = from - 1;
  while (
    left >= first &&
    (/^(?:the|capital|'s|’s)$/.test(tokens[left]!.lower) ||
      GENERIC_OF.has(tokens[left]!.lower) ||
      DIRECTIONS.has(tokens[left]!.lower) ||
      tokens[left]!.lower === 'of') &&
    !POINT.test(tokens[left]!.lower)
  )
    left--;
  return (
    left > first &&
    POINT.test(tokens[left]!.lower) &&
    tokens[left + 1]!.lower === 'of' &&
    !PART.test(tokens[left - 1]!.lower)
  );
}
const NAME_LENGTH = 9;
const POINT =
  /^(?:north|south|east|west|northeast|northwest|southeast|southwest|north-east|north-west|south-east|south-west)$/;
/** "in the east of the country" is inside it. */
const PART = /^(?:the|far)$/;

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
  // "the Borno State governor", "Kano State police"
  if (candidate.generic && isOfficial(tokens[candidate.to], sentence.to, candidate.to)) return 'other';
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
  if (IN.has(word) && isSpokenOrTreated(article, left, sentence.from)) return 'other';
  if ((word === 'to' || word === 'of') && left > sentence.from && OFFICES.has(tokens[left - 1]!.lower)) return 'other';
  return 'location';
}
