import { isMission } from '../incidents/triggers.js';
import type { ParsedArticle, PlaceMention, Token } from '../model.js';
import type { Accepted } from './accept.js';
import { offsetBefore } from './offset.js';
import { DIRECTIONS, GENERIC_OF, INVADED, OFFICIALS, PEOPLE, SPEECH, TAKEN_FROM } from './words.js';

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

/** Whether an official of the place follows: "Kano State police", "Hirshabelle state's health minister". */
function isOfficial(tokens: readonly Token[], to: number, at: number): boolean {
  const owned = at < to && /^['’]s$/.test(tokens[at]!.text);
  const last = owned ? at + 2 : at;
  for (let i = owned ? at + 1 : at; i < to && i <= last; i++) {
    const { kind, lower, capital } = tokens[i]!;
    if (kind !== 'word' || (owned && capital)) return false;
    if (OFFICIALS.has(lower) || (owned && lower === 'minister')) return true;
  }
  return false;
}

/** "north of Baghdad", "on the road to Kabul": a place only beside what is meant; also one in the name before a colon ("Jalalabad bombing: …"). */
export function isBeside({ tokens, sentences }: ParsedArticle, { from, to, sentence }: Accepted['candidate']): boolean {
  const { from: first, to: last, zone } = sentences[sentence]!;
  for (let i = to; i < last && i < first + NAME_LENGTH; i++) if (tokens[i]!.text === ':') return zone === 'body';
  if (offsetBefore(tokens, from, first) || isPassed(tokens, from, first)) return true;
  if (isSpeakers(tokens, from, to, first, last) || isEarlier(tokens, from, first)) return true;
  // "Outside Damascus, shells fell on Douma"
  const lead = leadOf(tokens, from, first);
  if (lead === first && NEAR.test(tokens[lead]!.lower)) return true;
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

/** "on the road from Caldono to Siberia", "travelling to Lashkar Gah": only where people went. */
function isPassed(tokens: readonly Token[], at: number, first: number): boolean {
  let left = at - 1;
  if (!ENDS.test(tokens[left]?.lower ?? '') || left <= first) return false;
  if (tokens[left]!.lower === 'to')
    for (let i = left - 1; i > first && i >= left - 5; i--) if (tokens[i]!.lower === 'from') left = i;
  for (let i = left - 1; i >= first && i >= left - 3; i--) if (ROUTES.has(tokens[i]!.lower)) return true;
  return false;
}
const ENDS = /^(?:from|to|for|towards)$/;
const ROUTES = new Set(
  'road way route highway bus trip journey travelling traveling travelled traveled driving drove heading headed bound flight train convoy'.split(
    ' ',
  ),
);

/** "a day after an attack in Homs killed five": where another incident was. */
function isEarlier(tokens: readonly Token[], at: number, first: number): boolean {
  for (let i = at - 1; i > first && i >= at - EARLIER_REACH; i--) {
    if (/^[,;:]$/.test(tokens[i]!.text)) return false;
    if (tokens[i]!.lower === 'after' && SPANS.test(tokens[i - 1]!.lower)) return true;
  }
  return false;
}
const EARLIER_REACH = 12;
const SPANS = /^(?:minutes?|hours?|days?|weeks?|months?|years?)$/;

/** "Officials in the north of Kabul say": where those are who tell it. */
function isSpeakers(tokens: readonly Token[], at: number, to: number, first: number, last: number): boolean {
  if (to >= last || !(SPEECH.has(tokens[to]!.lower) || tokens[to]!.lower === 'say')) return false;
  let left = at - 1;
  while (left > first && (isLeadingTo(tokens[left]!) || DIRECTIONS.has(tokens[left]!.lower))) left--;
  return left > first && /^(?:in|from)$/.test(tokens[left]!.lower) && SPEAKERS.has(tokens[left - 1]!.lower);
}
const SPEAKERS = new Set(
  'officials official police authorities sources source residents resident witnesses witness spokesman spokeswoman spokesperson reporter correspondent journalist activists activist doctors medics prosecutors prosecutor commanders commander villagers locals relatives lawmakers staff rescuers paramedics member members leader leaders elder elders nurse teacher chief administrator mayor'.split(
    ' ',
  ),
);

const NAME_LENGTH = 9;
const POINT =
  /^(?:north|south|east|west|northeast|northwest|southeast|southwest|north-east|north-west|south-east|south-west)$/;
/** "in the east of the country" is inside it. */
const PART = /^(?:the|far)$/;

/** "near X", "on the outskirts of X", "20 km north of X", "close to the town of X": what is meant lies near it. */
export function isNear({ tokens, sentences }: ParsedArticle, { from, sentence }: Accepted['candidate']): boolean {
  const { from: first } = sentences[sentence]!;
  if (offsetBefore(tokens, from, first)) return true;
  const left = leadOf(tokens, from, first);
  if (left < first) return false;
  const { lower } = tokens[left]!;
  const before = tokens[left - 1]?.lower ?? '';
  if (POINT.test(lower)) return tokens[left + 1]!.lower === 'of' && !PART.test(before) && before !== 'in';
  return NEAR.test(lower) || (lower === 'to' && /^(?:close|next|adjacent)$/.test(before));
}

/** Where the words "in the village of" before a name begin, as an offset into the text; null where it follows no preposition of place. */
export function phraseStart(
  { tokens, sentences }: ParsedArticle,
  { from, sentence }: Accepted['candidate'],
): number | null {
  const { from: first } = sentences[sentence]!;
  const left = leadOf(tokens, from, first);
  return left >= first && /^(?:in|at|near|outside|inside)$/.test(tokens[left]!.lower) ? tokens[left]!.start : null;
}

/** The index of the word before a name and what leads to it: "in" of "in the eastern town of X". */
function leadOf(tokens: readonly Token[], at: number, first: number): number {
  let left = at - 1;
  while (left >= first && isLeadingTo(tokens[left]!)) left--;
  return left;
}
const NEAR = /^(?:near|outside|nearby|off|outskirts|vicinity|surroundings)$/;
/** "the", "of", "the town of", "the capital": what may stand between "near" and the name. */
function isLeadingTo({ lower, capital }: Token): boolean {
  if (capital) return false;
  return (
    lower === 'the' ||
    lower === 'of' ||
    (GENERIC_OF.has(lower) && !NEAR.test(lower)) ||
    (DIRECTIONS.has(lower) && lower.endsWith('ern'))
  );
}

/** Whether the words around a name say that it is a place: "the village of X", "attacked X community", "X Local Government Area". */
export function isPlain(
  { tokens, sentences }: ParsedArticle,
  { from, rules, generic, sentence }: Accepted['candidate'],
): boolean {
  if (generic === 'lga' || rules.some((rule) => PLAIN.has(rule))) return true;
  let left = from - 1;
  if (tokens[left]?.lower === 'the') left--;
  if (generic === null || !PLAIN_AFTER.has(generic) || left < sentences[sentence]!.from) return false;
  const { lower } = tokens[left]!;
  return PLAIN_BEFORE.test(lower) || INVADED.has(lower) || /^['’]s$/.test(tokens[from - 1]!.text);
}
const PLAIN = new Set([
  'kind-of',
  'kind-of-unknown',
  'local-government-after',
  'unknown-local-government',
  'unknown-area',
]);
const PLAIN_AFTER = new Set(
  'community communities district village town area locality county township municipality province'.split(' '),
);
const PLAIN_BEFORE = /^(?:in|at|near|inside|around|outside|of|into)$/;

const THEATRE_REACH = 6;

/** "the coalition fighting the group in Iraq": the token `left` is the "in" of what a force is there for, not of what happened. */
function isTheatre({ tokens }: ParsedArticle, left: number, from: number): boolean {
  if (tokens[left]?.lower !== 'in') return false;
  for (let i = left - 1; i > from && i >= left - THEATRE_REACH; i--) {
    if (tokens[i]!.kind === 'punct') return false;
    if (isMission(tokens, from, i)) return true;
  }
  return false;
}

/** Whether the sentence has named another place before the one at `i`. */
function hasBefore(accepted: readonly Accepted[], i: number): boolean {
  const before = accepted[i - 1]?.candidate;
  return before?.sentence === accepted[i]!.candidate.sentence && !before.inName && !before.aside;
}

/** "Abducted 11 women and girls from X", "took the village from Y": it happened there. */
function isTakenFrom(tokens: readonly Token[], left: number, from: number): boolean {
  for (let j = left - 1; j >= from && j >= left - TAKEN_REACH; j--) {
    if (TAKEN_FROM.has(tokens[j]!.lower)) return true;
    if (
      j >= left - 4 &&
      PEOPLE.has(tokens[j]!.lower) &&
      !/^(?:wom[ae]n|girls?|boys?|child|children|m[ae]n|people|students?|villagers)$/.test(tokens[j]!.lower)
    )
      return false;
  }
  return false;
}
const TAKEN_REACH = 7;

/** Whether the place before an "and" is where people are from ("from the towns of X and"). */
function isOrigin({ tokens, sentences }: ParsedArticle, accepted: readonly Accepted[], i: number): boolean {
  const { from, sentence } = accepted[i]!.candidate;
  const lead = leadOf(tokens, from, sentences[sentence]!.from);
  return tokens[lead]?.lower === 'from' && !isTakenFrom(tokens, lead, sentences[sentence]!.from);
}

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
  if (candidate.generic && isOfficial(tokens, sentence.to, candidate.to)) return 'other';
  let left = candidate.from - 1;
  while (left >= sentence.from && (tokens[left]!.lower === 'the' || DIRECTIONS.has(tokens[left]!.lower))) left--;
  if (left < sentence.from) return 'location';
  // "evacuees from the towns of X and Y": what the towns are of
  const lead = leadOf(tokens, candidate.from, sentence.from);
  if (tokens[left]!.lower === 'of' && tokens[lead]?.lower === 'from') left = lead;
  const word = tokens[left]!.lower;
  if (word === 'from' || word === 'of') {
    const offset = offsetBefore(tokens, left + 1, sentence.from);
    if (offset) return offset.km <= AT_HAND_KM ? 'location' : 'origin';
  }
  if (word === 'from') {
    if (isPassed(tokens, left + 1, sentence.from)) return 'location';
    return isTakenFrom(tokens, left, sentence.from) ? 'location' : 'origin';
  }
  if (IN.has(word) && isSpokenOrTreated(article, left, sentence.from)) return 'other';
  if (isTheatre(article, left, sentence.from)) return 'other';
  // "killed three in Salamanca, prosecutors in Guanajuato said"
  if (isSpeakers(tokens, candidate.from, candidate.to, sentence.from, sentence.to) && hasBefore(accepted, i))
    return 'other';
  const joined = word === 'and' && i > 0 && accepted[i - 1]!.candidate.to === left;
  if (joined && candidate.sentence === accepted[i - 1]!.candidate.sentence && isOrigin(article, accepted, i - 1))
    return 'origin';
  if (joined && isTheatre(article, accepted[i - 1]!.candidate.from - 1, sentence.from)) return 'other';
  if ((word === 'to' || word === 'of') && left > sentence.from && OFFICES.has(tokens[left - 1]!.lower)) return 'other';
  return 'location';
}
