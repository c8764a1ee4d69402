import type { Actor, ActorMention, ParsedArticle, Sentence, Token } from '../model.js';
import { wordClass } from '../text/classes.js';
import { tidied } from '../text/tidy.js';
import {
  BREAKS,
  DEPUTY_NOUNS,
  PAPER_NOUNS,
  PERSONAL_NOUNS,
  PRONOUNS,
  SAY_VERBS,
  SOURCE_NOUNS,
} from './claimant-words.js';

/** Who says something, and the words that tell it. */
export interface Speaker {
  actor: Actor | null;
  person: Actor | null;
  /** For speakers without an actor: what the text calls them ("activists"). */
  words: string;
  start: number;
  end: number;
}

/** What a sentence is read with: its tokens are `tokens[sentence.from..sentence.to)`. */
export interface Reading {
  article: ParsedArticle;
  tokens: readonly Token[];
  sentence: Sentence;
  mentions: readonly ActorMention[];
  /** The mention that covers a token, by token index; the longest where they overlap. */
  at: ReadonlyMap<number, ActorMention>;
  /** Who spoke last, not long ago. */
  last: Speaker | null;
  /** The institution that "the ministry", "the observatory" points back to, by its noun. */
  known: ReadonlyMap<string, Actor>;
}

const PREPOSITION = /^(?:of|for|from|in|at|with|on|by|to|near)$/;
const DETERMINER =
  /^(?:the|a|an|some|several|many|one|two|three|four|its|his|her|their|this|that|these|another|other|both|all|more|few|various)$/;
/** Nouns that mean whatever body spoke last. */
const GENERIC = /^(?:agency|group|organi[sz]ation|body|watchdog|monitor|charity|network|movement)$/;
const NONE: ReadonlyMap<string, Actor> = new Map();

const ARTICLES = wordClass(/^(?:a|an|the)$/);
/** Words that no noun phrase goes back, or on, over. */
const STARTS = wordClass((word) => BREAKS.has(word) || word === 'and' || word === 'or');
const ENDS = wordClass((word) => BREAKS.has(word) && !/^(?:who|by|than)$/.test(word));
const FOLLOWS = wordClass(
  /^(?:and|or|there|here|on|late|early|via|to|through|after|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|who|which|have|has|had|he|they|she|it)$/,
);

/** The reading of one sentence. */
export function readingOf(
  article: ParsedArticle,
  sentence: Sentence,
  mentions: readonly ActorMention[],
  last: Speaker | null = null,
  known: ReadonlyMap<string, Actor> = NONE,
): Reading {
  const { tokens } = article;
  const at = new Map<number, ActorMention>();
  let from = sentence.from;
  for (const mention of mentions) {
    while (from > sentence.from && tokens[from]!.start > mention.start) from--;
    while (from < sentence.to && tokens[from]!.end <= mention.start) from++;
    for (let i = from; i < sentence.to && tokens[i]!.start < mention.end; i++) {
      const known = at.get(i);
      if (!known || mention.end - mention.start > known.end - known.start) at.set(i, mention);
    }
  }
  return { article, tokens, sentence, mentions, at, last, known };
}

/** The first token of the noun phrase that ends before token `end`; `end` itself where there is none. */
export function phraseStart({ tokens, sentence, at }: Reading, end: number): number {
  let i = end;
  for (let size = 0; i > sentence.from && size < 24; size++) {
    const mention = at.get(i - 1);
    if (mention) {
      while (i > sentence.from && at.get(i - 1) === mention) i--;
      continue;
    }
    const token = tokens[i - 1]!;
    if (token.kind === 'punct') {
      const joins =
        token.text === "'" ||
        token.text === '’' ||
        (token.text === '.' && /^\p{Lu}/u.test(tokens[i - 2]?.text ?? '') && (tokens[i - 2]?.text.length ?? 9) < 6);
      if (!joins) break;
    } else if (STARTS.is(token)) break;
    i--;
    // "… of rebel fighters a monitoring group said": a comma forgotten
    if (
      ARTICLES.is(token) &&
      i > sentence.from &&
      !PREPOSITION.test(tokens[i - 1]!.lower) &&
      !/^(?:all|both|but|half|than)$/.test(tokens[i - 1]!.lower)
    )
      break;
  }
  return i;
}

/** The token after the noun phrase that begins at token `start`; prepositions of place and time end it once its head is read. */
export function phraseEnd({ tokens, sentence, at }: Reading, start: number): number {
  let i = start;
  for (let size = 0; i < sentence.to && size < 24; size++) {
    const mention = at.get(i);
    if (mention) {
      while (i < sentence.to && at.get(i) === mention) i++;
      continue;
    }
    const token = tokens[i]!;
    if (token.kind === 'punct') {
      const joins =
        token.text === "'" ||
        token.text === '’' ||
        (token.text === '.' && i > sentence.from && tokens[i - 1]!.text.length < 6 && i + 1 < sentence.to);
      if (!joins) break;
    } else if (token.kind === 'number' && i > start) break;
    else if (ENDS.is(token)) break;
    else if (FOLLOWS.is(token) && i > start) break;
    i++;
  }
  return i;
}

function words({ article, tokens }: Reading, from: number, to: number): string {
  return tidied(article.text.slice(tokens[from]!.start, tokens[to - 1]!.end));
}

function speaker(
  reading: Reading,
  from: number,
  to: number,
  actor: Actor | null,
  person: Actor | null,
  said = '',
): Speaker {
  const { tokens } = reading;
  return { actor, person, words: said, start: tokens[from]!.start, end: tokens[to - 1]!.end };
}

/** Who speaks in the noun phrase of tokens [from, to), or null where it names nobody who could. */
export function speakerIn(reading: Reading, from: number, to: number): Speaker | null {
  const { tokens, at } = reading;
  // "said on state television": where it was said
  if (from >= to || PREPOSITION.test(tokens[from]!.lower)) return null;
  const inside = mentionsIn(reading, from, to);
  const head = headOf(reading, from, to);
  const headWord = tokens[head]!.lower;
  const place = { start: tokens[from]!.start, end: tokens[to - 1]!.end };
  const headMention = at.get(head);
  const person = inside.findLast((mention) => mention.actor.kind === 'person' && mention.form !== 'pronoun');
  if (person && owns(reading, person, head)) {
    const body = DEPUTY_NOUNS.has(headWord) ? institutionOf(reading, person, inside, from, to) : null;
    if (body) return speaker(reading, from, to, body, null);
    if (headMention && headMention !== person) return speaker(reading, from, to, headMention.actor, null);
    if (DEPUTY_NOUNS.has(headWord)) return speaker(reading, from, to, null, person.actor);
    return SOURCE_NOUNS.has(headWord) ? speaker(reading, from, to, null, null, called(reading, from, head + 1)) : null;
  }
  if (person) return speaker(reading, from, to, institutionOf(reading, person, inside, from, to), person.actor);
  if (PRONOUNS.has(headWord)) {
    const named = headMention?.actor;
    if (named?.kind === 'person') return speaker(reading, from, to, null, named);
    if (reading.last && (headWord !== 'they' || !named)) return { ...reading.last, ...place };
    return named && named.kind !== 'civilians' ? speaker(reading, from, to, named, null) : null;
  }
  if (PAPER_NOUNS.has(headWord)) {
    const owner = inside.find((mention) => mention.actor.kind !== 'civilians');
    if (owner) return speaker(reading, from, to, owner.actor, null);
    return reading.last && /^(?:the|its|their|his|her)$/.test(tokens[from]!.lower)
      ? { ...reading.last, ...place }
      : null;
  }
  if (
    PERSONAL_NOUNS.has(headWord) &&
    !(headMention && headMention.actor.kind !== 'civilians' && headMention.form === 'name')
  )
    return speaker(reading, from, to, null, null, called(reading, from, head + 1));
  if (headMention && (headMention.actor.kind !== 'civilians' || PERSONAL_NOUNS.has(headWord)))
    return speaker(reading, from, to, headMention.actor, null);
  const body = inside.findLast((mention) => mention.actor.kind !== 'civilians');
  if (DEPUTY_NOUNS.has(headWord) && body) return speaker(reading, from, to, body.actor, null);
  const recent = reading.last?.actor;
  const back =
    reading.known.get(headWord) ??
    (recent && GENERIC.test(headWord) && /^(?:igo|ngo|media|rebel|militia|party)$/.test(recent.kind)
      ? recent
      : undefined);
  if (back && inside.length === 0 && head - from <= 1) return speaker(reading, from, to, back, null);
  if (DEPUTY_NOUNS.has(headWord) && ownedByLast(reading, from, head)) return { ...reading.last!, ...place };
  if (SOURCE_NOUNS.has(headWord)) return speaker(reading, from, to, null, null, called(reading, from, head + 1));
  if (body && body.end === tokens[to - 1]!.end) return speaker(reading, from, to, body.actor, null);
  return unknownName(reading, from, to);
}

/** "Beglaryan's office" after "Beglarian said": the last speaker's, in another spelling. */
function ownedByLast({ tokens, last }: Reading, from: number, head: number): boolean {
  const surname = last?.person?.name.split(' ').at(-1)?.toLowerCase() ?? '';
  if (surname.length < 5) return false;
  for (let i = from; i < head; i++)
    if (tokens[i]!.capital && tokens[i + 1]!.lower === "'s" && tokens[i]!.lower.startsWith(surname.slice(0, 5)))
      return true;
  return false;
}

/** "the president's office": the person owns the head of the phrase. */
function owns({ tokens, at }: Reading, person: ActorMention, head: number): boolean {
  if (at.get(head) === person) return false;
  for (let i = head - 1; i >= 0 && tokens[i]!.start >= person.end; i--) {
    if (tokens[i]!.lower === "'s" || tokens[i]!.text === '’' || tokens[i]!.text === "'") return true;
  }
  return false;
}

function mentionsIn({ tokens, mentions }: Reading, from: number, to: number): ActorMention[] {
  const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end];
  return mentions.filter((mention) => mention.start >= start && mention.end <= end);
}

/** The head of a noun phrase: its last word before a preposition. */
function headOf({ tokens, at }: Reading, from: number, to: number): number {
  let head = from;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (token.kind === 'punct' || token.lower === "'s") continue;
    if (i > from && !at.has(i) && PREPOSITION.test(token.lower)) break;
    head = i;
  }
  return head;
}

const PRIVATE = /ombuds|human rights defender|prosecutor|doctor|surgeon|lecturer|analyst|expert|candidate|professor/i;

/** The institution that the actors' pass knows a person to speak for. */
export function institutionKnown({ mentions, known }: Reading, { actor }: ActorMention): Actor | null {
  if (!actor.institution || PRIVATE.test(actor.role ?? '')) return null;
  for (const mention of mentions) if (mention.actor.name === actor.institution) return mention.actor;
  for (const body of known.values()) if (body.name === actor.institution) return body;
  return {
    name: actor.institution,
    kind: 'government',
    country_code: actor.country_code,
    role: null,
    side: actor.side,
    institution: null,
    mentions: [],
  };
}

/** Of a person the institution they speak for: known, or named with a role ("a spokesman for the army, Col. X"). */
function institutionOf(
  reading: Reading,
  person: ActorMention,
  inside: readonly ActorMention[],
  from: number,
  to: number,
): Actor | null {
  if (PRIVATE.test(person.actor.role ?? '')) return null;
  const institution = institutionKnown(reading, person);
  if (institution) return institution;
  const { article, tokens } = reading;
  const body = inside.find(
    (mention) =>
      mention.actor.kind !== 'person' && mention.actor.kind !== 'civilians' && mention.actor.kind !== 'media',
  );
  if (!body) return null;
  for (let i = from; i < to; i++) if (DEPUTY_NOUNS.has(tokens[i]!.lower)) return body.actor;
  const between = article.text.slice(Math.min(body.end, person.end), Math.max(body.start, person.start));
  return /^\s*(?:['’]s\s*)?$/.test(between) && body.end <= person.start && !/['’]s/.test(between) ? body.actor : null;
}

/** The noun phrase of tokens [from, to) as a speaker that nothing but its own words names. */
export const speakerAs = (reading: Reading, from: number, to: number): Speaker =>
  speaker(reading, from, to, null, null, called(reading, from, to));

/** "the local activists" → "local activists". */
function called(reading: Reading, from: number, to: number): string {
  let i = from;
  while (i < to - 1 && DETERMINER.test(reading.tokens[i]!.lower)) i++;
  const said = words(reading, i, to);
  const cased = reading.sentence.upper ? said.toLowerCase() : said;
  return cased.charAt(0).toUpperCase() + cased.slice(1);
}

const ORGANISATION =
  /^(?:Cent(?:er|re)|Network|Committee|Union|Association|Observatory|Agency|Council|Coalition|Front|Movement|Foundation|Institute|Commission|Organi[sz]ation|Office|Room|Forum|Society|Group|Party|Service|Command|Brigade|Army|Force|Forces|Ministry|Department|Bureau|Police|Hospital|University|Times|Post|News|Radio|TV|Television|Daily|Press)$/;

/** A person whom the actors' pass does not list. */
export function unlisted(name: string): Actor {
  return {
    name: name.replace(/^(?:Mr|Mrs|Ms|Dr|Chief|Alhaji|Sheikh)\.? /, ''),
    kind: 'person',
    country_code: null,
    role: null,
    side: null,
    institution: null,
    mentions: [],
  };
}

/** A name in capitals that no table knows, right before the verb: "Ousmane Diallo said". */
export function unknownName(reading: Reading, from: number, to: number): Speaker | null {
  const { tokens, sentence, at } = reading;
  if (sentence.upper || sentence.zone === 'title') return null;
  let i = to;
  while (
    i > from &&
    !at.has(i - 1) &&
    ((tokens[i - 1]!.capital && !SAY_VERBS.has(tokens[i - 1]!.lower)) || (tokens[i - 1]!.text === '.' && i - 1 > from))
  )
    i--;
  const surname = reading.last?.person?.name.split(' ').at(-1);
  if (to - i === 1 && surname === tokens[i]!.text)
    return { ...reading.last!, start: tokens[i]!.start, end: tokens[i]!.end };
  if (i < to && ORGANISATION.test(tokens[to - 1]!.text)) {
    const mention = at.get(i - 1);
    while (mention && i > from && at.get(i - 1) === mention) i--;
    return to - i > 1 ? speaker(reading, i, to, null, null, words(reading, i, to)) : null;
  }
  const opens = i === sentence.from && to - i < 2;
  if (
    i === to ||
    opens ||
    to - i > 5 ||
    DETERMINER.test(tokens[i]!.lower) ||
    PREPOSITION.test(tokens[Math.max(i - 1, 0)]!.lower)
  )
    return null;
  if (
    /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|it|he|she|they|we|i|you|this|there|what)$/.test(
      tokens[i]!.lower,
    )
  )
    return null;
  return speaker(reading, i, to, null, unlisted(words(reading, i, to)));
}

export { DETERMINER };
