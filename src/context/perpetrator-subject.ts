import type { ActorKind, ActorMention } from '../model.js';
import { phraseStart, type Reading } from './claimant-speaker.js';
import { ATTACK_VERBS, PEACEFUL_BY, SKIPPED } from './perpetrator-words.js';

/** Kinds of actors that do violence. */
export const VIOLENT: ReadonlySet<ActorKind> = new Set([
  'state',
  'military',
  'police',
  'rebel',
  'militia',
  'de_facto_state',
  'party',
  'other',
  'person',
  'government',
  'civilians',
]);
const SPEAKERS =
  /\b(?:witness(?:es)?|officials?|sources?|residents?|doctors?|authorit(?:y|ies)|spokes\w+|analysts?|activists?|hospital|medics?|relatives?|prosecutors?|victims?|ministry|councils?|embassy|parliament)\b/i;
/** Forms of the verb of passives. */
export const BE = /^(?:was|were|been|being|is|are|be|got|get)$/;

/** Whether a mention names somebody who may do violence: no spokesman, no civilians but mobs, herders and the like. */
export function violent({ actor, text, form }: ActorMention): boolean {
  if (!VIOLENT.has(actor.kind) || SPEAKERS.test(text)) return false;
  if (actor.kind === 'person' && (actor.role !== null || form !== 'name')) return false;
  return (
    actor.kind !== 'civilians' ||
    /mob|crowd|youth|herd|farmer|tribes|settler|vigilante|protester|rioter|villager|clan|fulani|miner|inmate|prisoner|student|pastoralist|communit|worker|fans|supporters|families|residents|palestinians?$|locals/i.test(
      text,
    )
  );
}

/** The mention that is the subject of the verb at token `verb`. */
export function subjectOf(reading: Reading, verb: number): ActorMention | null {
  const { tokens, sentence, at } = reading;
  let i = verb - 1;
  for (let size = 0; i >= sentence.from && size < 10; size++, i--) {
    if (at.has(i)) return subjectAt(reading, i);
    // "the Allied Democratic Forces (ADF) attacked"
    const bracketed = beforeBracket(reading, i);
    if (bracketed !== i && at.has(bracketed)) return subjectAt(reading, bracketed);
    const { lower, kind } = tokens[i]!;
    // "a fighter jet which killed": the thing, not whose it is
    if (lower === 'which' && tokens[i - 1]?.text !== ',' && !at.has(i - 1)) return null;
    if (kind === 'punct' && !QUOTE.test(lower)) break;
    // "is believed to have carried out"
    if (HEDGED.test(lower) && tokens[i + 1]?.lower === 'to' && BE.test(tokens[i - 1]?.lower ?? '')) {
      i--;
      continue;
    }
    if (kind !== 'punct' && !SKIPPED.has(lower) && !/ly$/.test(lower)) break;
  }
  if (i < sentence.from) return null;
  const reduced = beforeParticiple(reading, i);
  if (reduced) return reduced;
  if (tokens[i]!.text === ',') {
    for (let k = i - 1; k > sentence.from && i - k < 25; k--) {
      if (tokens[k]!.text !== ',') continue;
      // "the Young Tigers (YT), a banned group, claimed"
      const last = beforeBracket(reading, k - 1);
      return at.has(last) ? subjectAt(reading, last) : null;
    }
    // "Gunmen attacked a bus, killing": the verb before governs
    return null;
  }
  return subjectAt(reading, i);
}

/** The token before the short bracket that ends at token `last`, or `last`. */
function beforeBracket({ tokens, sentence }: Reading, last: number): number {
  if (tokens[last]!.text !== ')') return last;
  for (let i = last - 1; i > sentence.from && last - i < 4; i--) if (tokens[i]!.text === '(') return i - 1;
  return last;
}

const HEDGED = /^(?:believed|thought|suspected|said|alleged|reported|understood|accused|known)$/;
const QUOTE = /^["“”']$/;
/** Participles of the words that describe a subject: "two men armed with axes stormed", "soldiers stationed in the town killed". */
const DESCRIBES =
  /^(?:armed|stationed|based|riding|dressed|disguised|wearing|clad|carrying|posing|travelling|traveling|driving|wielding|belonging|loyal|allied|affiliated|linked|believed|suspected|identified|mounted|masked|numbering|posted|deployed|operating|hiding|manning|fleeing|from|located|living|entrenched|holed|positioned|active|present|fighting|trained|led|commanded)$/;
const REDUCED_REACH = 12;

/** The mention right before a participle that opens the words up to token `last`, where no comma or verb of being stands between. */
function beforeParticiple(reading: Reading, last: number): ActorMention | null {
  const { tokens, sentence, at } = reading;
  for (let i = last, n = 0; i > sentence.from && n < REDUCED_REACH; i--, n++) {
    const { lower, kind } = tokens[i]!;
    if (kind === 'punct' || BE.test(lower) || /^(?:who|which|that|and|when|after|as|by|said)$/.test(lower)) return null;
    const mention = DESCRIBES.test(lower) ? at.get(i - 1) : undefined;
    if (mention && !at.has(i)) return subjectAt(reading, i - 1);
  }
  return null;
}

/** Of the noun phrase that ends at token `last` the one who acts: a named group rather than "gunmen", else the first. */
function subjectAt(reading: Reading, last: number): ActorMention | null {
  const { at, tokens, sentence } = reading;
  const from = phraseStart(reading, last + 1);
  const before = tokens[from - 1]?.lower ?? '';
  // "a bomb targeting a police van killed two"
  if (/^(?:targeting|hitting|striking|against|near|outside|inside)$/.test(before)) return null;
  if (before === 'by' && from - 2 > sentence.from && PEACEFUL_BY.has(tokens[from - 2]!.lower)) {
    // "troops backed by helicopters killed": the subject stands before the participle
    const end = tokens[from - 3]!.text === ',' ? from - 4 : from - 3;
    return end >= sentence.from && at.has(end) ? subjectAt(reading, end) : null;
  }
  if (
    before === 'and' &&
    tokens.slice(Math.max(sentence.from, from - 8), from).some(({ lower }) => lower === 'between')
  )
    return null;
  if (
    /^(?:by|against|near|into|from|during|amid)$/.test(reading.tokens[from - 1]?.lower ?? '') &&
    from > reading.sentence.from
  )
    return null;
  // "a strike that was meant to target rebels hit a market": those aimed at
  for (let i = Math.max(from - 1, sentence.from + 1); i < last; i++)
    if (tokens[i]!.lower === 'to' && ATTACK_VERBS.has(tokens[i + 1]!.lower)) return null;
  const only = at.get(last);
  if (only?.actor.kind === 'state' && /^(?:and|from|in|of)$/.test(reading.tokens[from - 1]?.lower ?? '')) {
    // "gunmen from Chad and Niger shot": those before the countries
    for (let i = from - 1; i >= reading.sentence.from; i--) {
      const mention = at.get(i);
      if (!mention || mention.actor.kind === 'state' || !violent(mention)) continue;
      return /^(?:by|against|on|with|targeting)$/.test(tokens[i - 1]?.lower ?? '') ? null : mention;
    }
  }
  const whose = followed(reading, from);
  let first: ActorMention | null = null;
  let named: ActorMention | null = null;
  for (let i = from; i <= last; i++) {
    const mention = at.get(i);
    if (!mention || !violent(mention) || isPlaced(tokens, mention, i, from)) continue;
    first ??= mention;
    if (mention.actor.side !== null && mention.actor.kind !== 'state') named = mention;
  }
  // "the Lashkar-e-Jhangvi (LeJ) Sunni group": what is in front of the bracket
  const owner = tokens[from - 1]?.text === ')' ? at.get(beforeBracket(reading, from - 1)) : undefined;
  if (owner && first?.actor.side == null && owner.actor.side !== null && violent(owner)) return owner;
  // "gunmen loyal to a warlord": the gunmen, but "gunmen linked to Boko Haram": that group
  if (whose && first?.actor.side == null) return whose;
  if (before === 'and' && at.has(from - 2) && (!first || opensClause(reading, from - 2)))
    return subjectAt(reading, from - 2) ?? first;
  if (first && named && first.actor.side === null && first.actor.kind !== 'military' && first.actor.kind !== 'police')
    return named;
  return first;
}

const TIED = /^(?:loyal|allied|close|linked|affiliated|aligned|belonging|sympathetic|tied)$/;

/** Who is "loyal to" or "linked with" whom the phrase from token `from` names. */
function followed({ tokens, at, sentence }: Reading, from: number): ActorMention | null {
  if (from - 3 < sentence.from || !/^(?:to|with)$/.test(tokens[from - 1]!.lower)) return null;
  const mention = TIED.test(tokens[from - 2]!.lower) ? at.get(from - 3) : undefined;
  return mention && violent(mention) ? mention : null;
}

/** Whether the noun phrase that ends at token `last` opens its clause: "soldiers and villagers killed", not "fired on soldiers and". */
function opensClause(reading: Reading, last: number): boolean {
  const from = phraseStart(reading, last + 1);
  return (
    from === reading.sentence.from ||
    /^(?:,|;|:|["“”]|that|when|after|as|where|but|and|said)$/.test(reading.tokens[from - 1]!.lower)
  );
}

const HELD = /^(?:strongholds?|bastion|heartland|capital|control|territory|hideouts?|areas?|town|city|village|border)$/;

/** "a blast in northeast Kenya killed": what stands behind "in", "with" or "across" is no subject. */
function isPlaced(tokens: Reading['tokens'], mention: ActorMention, at: number, from: number): boolean {
  let i = at;
  while (i > from && tokens[i]!.start > mention.start) i--;
  for (i--; i >= from; i--) {
    const { lower, capital } = tokens[i]!;
    // "a stronghold of the group"
    if (lower === 'of' && HELD.test(tokens[i - 1]?.lower ?? '')) return true;
    if (/^(?:in|at|across|with|inside|outside|around|over|near|on|against|between|targeting)$/.test(lower)) return true;
    if (
      capital ||
      !/^(?:the|a|an|and|\p{L}*(?:north|south|east|west|central)\p{L}*|neighbou?ring|nearby)$/u.test(lower)
    )
      return false;
  }
  return false;
}
