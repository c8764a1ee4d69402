import type { Actor, ActorKind, ActorMention, ParsedArticle, Sentence, Span } from '../model.js';
import { wordClass } from '../text/classes.js';
import { phraseStart, type Reading } from './claimant-speaker.js';
import {
  ATTACK_NOUNS,
  ATTACK_VERBS,
  CLASH_WORDS,
  LIGHT_VERBS,
  PEACEFUL_BY,
  SKIPPED,
  VIOLENT_OBJECTS,
} from './perpetrator-words.js';

/** Somebody who may have done it. */
export interface Candidate extends Span {
  actor: Actor;
  rule: 'by-agent' | 'subject' | 'attack-of' | 'clash' | 'blamed';
  /** The verb or noun of violence, as a token index. */
  deed: number;
}

const VIOLENT: ReadonlySet<ActorKind> = new Set([
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
/** What kills without being anybody: whose it was, other sentences tell. */
const THINGS =
  /^(?:bombs?|blasts?|explosions?|mines?|landmines?|shells?|bullets?|rockets?|missiles?|fire|ieds?|devices?|grenades?|strikes?|airstrikes?|shelling|gunfire|shrapnel|drones?|cars?|vehicles?|trucks?|attacks?)$/;
const EFFECT =
  /^(?:kill|wound|injur|leav|left|murder|execut|abduct|kidnap|massacr|slaughter|behead|caus|eliminat|neutrali|destroy)/;
const BE = /^(?:was|were|been|being|is|are|be|got|get)$/;

/** Words that tell who did it. */
const DEED_WORDS = wordClass(
  (word) =>
    /^(?:by|from|behind|responsible)$/.test(word) ||
    ATTACK_VERBS.has(word) ||
    CLASH_WORDS.has(word) ||
    CLAIMS.test(word) ||
    BLAMES.test(word),
);

/** Everybody whom a sentence names as doing violence, or blames for it, in text order of the deeds. */
export function readCandidates(reading: Reading): Candidate[] {
  const { tokens, sentence, at, mentions } = reading;
  if (!mentions.some(({ actor }) => VIOLENT.has(actor.kind))) return [];
  const found: Candidate[] = [];
  const add = (mention: ActorMention | null, rule: Candidate['rule'], deed: number): void => {
    if (
      mention &&
      (violent(mention) ||
        (rule === 'blamed' && isFighters(mention)) ||
        (rule === 'clash' && mention.actor.kind === 'civilians'))
    )
      found.push({ actor: mention.actor, rule, deed, start: mention.start, end: mention.end });
  };
  let subject: ActorMention | null = null;
  for (let i = sentence.from; i < sentence.to; i++) {
    const { lower } = tokens[i]!;
    const mention = at.get(i);
    if (mention) {
      // "a Taliban ambush", "Israeli air strikes" are one mention
      if (at.get(i + 1) !== mention && ATTACK_NOUNS.has(lower) && i > sentence.from && at.get(i - 1) === mention)
        add(mention, 'attack-of', i);
      if (at.get(i + 1) !== mention) attackBehind(reading, i, mention, add);
      continue;
    }
    if (!DEED_WORDS.is(tokens[i]!)) continue;
    if (lower === 'by') byAgent(reading, i, add);
    else if (lower === 'from' && FIRED.test(tokens[i - 1]!.lower)) firedFrom(reading, i, add);
    else if (ATTACK_VERBS.has(lower) && isActive(reading, i)) {
      const own: ActorMention | null =
        subjectOf(reading, i) ??
        (/^(?:and|,)$/.test(tokens[i - 1]?.lower ?? '') || /ing$/.test(lower) ? subject : null);
      if (own) subject = own;
      add(own, 'subject', i);
    } else if (CLASH_WORDS.has(lower)) clash(reading, i, add);
    else readBlame(reading, i, add);
  }
  return found;
}

function violent({ actor, text, form }: ActorMention): boolean {
  if (!VIOLENT.has(actor.kind) || SPEAKERS.test(text)) return false;
  if (actor.kind === 'person' && (actor.role !== null || form !== 'name')) return false;
  return (
    actor.kind !== 'civilians' ||
    /mob|crowd|youth|herd|farmer|tribes|settler|vigilante|protester|rioter|villager|clan|fulani|miner|inmate|prisoner|student|pastoralist|communit|worker|fans|supporters|families|residents|palestinians?$|locals/i.test(
      text,
    )
  );
}

/** "A Taliban spokesman claimed responsibility". */
const isFighters = ({ actor }: ActorMention): boolean => actor.kind === 'rebel' || actor.kind === 'militia';

type Add = (mention: ActorMention | null, rule: Candidate['rule'], deed: number) => void;

/** "Azerbaijan's attack", "Boko Haram gun attacks": the noun of violence behind a mention. */
function attackBehind({ tokens, sentence, at }: Reading, last: number, mention: ActorMention, add: Add): void {
  for (let i = last + 1; i < Math.min(last + 5, sentence.to); i++) {
    const { lower } = tokens[i]!;
    if (ATTACK_NOUNS.has(lower)) {
      add(mention, 'attack-of', i);
      return;
    }
    const possessive = lower === "'s" || lower === '’' || lower === "'";
    if (
      at.has(i) ||
      (!possessive &&
        !/^(?:\p{L}+-\p{L}+|air|drone|missile|rocket|artillery|suicide|gun|car|bomb|ground|military|retaliatory|deadly|sniper|mortar|heavy|latest|second|third|recent|overnight|night|armed|terror|terrorist|massive)$/u.test(
          lower,
        ))
    )
      return;
  }
}

/** "killed by X", "an attack by X". */
function byAgent({ tokens, sentence, at }: Reading, by: number, add: Add): void {
  const before = tokens[by - 1]?.lower ?? '';
  if (PEACEFUL_BY.has(before) && !/^(?:caused|sparked|triggered)$/.test(before)) {
    if (before === 'claimed') blameAt(by + 1);
    return;
  }
  if (!ATTACK_VERBS.has(before) && !ATTACK_NOUNS.has(before) && !violenceNear(tokens, by, sentence.from)) return;
  for (let i = by + 1; i < Math.min(by + 7, sentence.to); i++) {
    if (at.has(i)) {
      // "by government Rapid Support Forces": the one that the words before it describe
      while (at.get(i + 1) === at.get(i) || (at.has(i + 1) && tokens[i + 1]!.kind === 'word')) i++;
      add(at.get(i)!, 'by-agent', by);
      return;
    }
    if (tokens[i]!.kind === 'punct' || /^(?:who|that|which|in|on|during|and|or|as|when)$/.test(tokens[i]!.lower)) break;
  }
  function blameAt(i: number): void {
    for (let k = i; k < Math.min(i + 4, sentence.to); k++)
      if (at.has(k)) {
        add(at.get(k)!, 'blamed', by);
        return;
      }
  }
}

const FIRED =
  /^(?:fire|firing|shelling|fired|launched|came|coming|rockets?|missiles?|shells?|mortars?|bombardment|gunfire)$/;

/** "shelling from the Pakistani side": whose side it came from. */
function firedFrom({ sentence, at }: Reading, from: number, add: Add): void {
  for (let i = from + 1; i < Math.min(from + 4, sentence.to); i++) {
    const mention = at.get(i);
    if (mention && mention.actor.kind !== 'state' && mention.actor.kind !== 'de_facto_state') {
      add(mention, 'by-agent', from);
      return;
    }
  }
}

function violenceNear(tokens: Reading['tokens'], at: number, from: number): boolean {
  for (let i = at - 1; i >= Math.max(from, at - 9); i--) {
    if (
      ATTACK_VERBS.has(tokens[i]!.lower) ||
      ATTACK_NOUNS.has(tokens[i]!.lower) ||
      /^(?:dead|death|deaths|died|injuries)$/.test(tokens[i]!.lower)
    )
      return true;
    if (tokens[i]!.text === ',' && at - i > 5) return false;
  }
  return false;
}

/** Whether the sentence lays violence to somebody whom no mention names: "airstrikes carried out by the gang". */
export function hasUnlistedAgent({ tokens }: ParsedArticle, sentence: Sentence): boolean {
  for (let i = sentence.from + 1; i < sentence.to - 1; i++) {
    if (tokens[i]!.lower !== 'by' || !/^(?:the|a|an|two|three|several|unknown)$/.test(tokens[i + 1]!.lower)) continue;
    if (
      !ATTACK_VERBS.has(tokens[i - 1]!.lower) &&
      tokens[i - 1]!.lower !== 'out' &&
      !ATTACK_NOUNS.has(tokens[i - 1]!.lower)
    )
      continue;
    if (!tokens.slice(i + 1, i + 7).some(({ lower }) => THINGS.test(lower))) return true;
  }
  return false;
}

/** Whether the sentence has an attack of its own whose author no mention names: "warplanes bombed the town". */
export function tellsOwnAttack(reading: Reading): boolean {
  const { tokens, sentence } = reading;
  for (let i = sentence.from + 1; i < sentence.to; i++) {
    const { lower } = tokens[i]!;
    if (ATTACK_VERBS.has(lower) && !EFFECT.test(lower) && !LIGHT_VERBS.has(lower) && isActive(reading, i)) return true;
    if (!ATTACK_NOUNS.has(lower) && !/^(?:blasts?|explosions?|incidents?)$/.test(lower)) continue;
    let definite = false;
    for (let k = i - 1; k >= Math.max(sentence.from, i - 4); k--)
      if (/^(?:the|this|that|these|those|its|their|his|same)$/.test(tokens[k]!.lower)) definite = true;
    if (!definite) return true;
  }
  return false;
}

/** Forms that without an object tell of the victims: "leaving a policeman injured", "soldiers killed in fighting". */
const PARTICIPLE =
  /^(?:killed|wounded|injured|hurt|abducted|kidnapped|executed|murdered|beheaded|slaughtered|massacred|displaced|assassinated|eliminated|slain)$/;

function lacksObject(tokens: Reading['tokens'], next: number, to: number): boolean {
  const { lower, kind } = next < to ? tokens[next]! : { lower: '.', kind: 'punct' };
  const after = tokens[next + 1];
  if (lower === ',') return !/ed$/.test(after?.lower ?? '');
  if (kind === 'punct') return !/^[("“‘[]$/.test(lower);
  if (lower === 'and' || lower === 'or') return !/ed$/.test(after?.lower ?? '') || lacksObject(tokens, next + 2, to);
  if (lower === 'at') return !/^(?:least|most)$/.test(after?.lower ?? '');
  if (lower === 'over') return after?.kind !== 'number';
  return /^(?:in|on|during|when|after|near|as|since|last|this|while|amid|outside|inside|along|for|from|while|before|yesterday|today)$/.test(
    lower,
  );
}

/** No passive, no noun, and with a violent object where the verb needs one. */
function isActive({ tokens, sentence, at }: Reading, verb: number): boolean {
  const { lower } = tokens[verb]!;
  const next = tokens[verb + 1]?.lower ?? '';
  if (next === 'by' || (PARTICIPLE.test(lower) && lacksObject(tokens, verb + 1, sentence.to))) return false;
  for (let i = verb - 1; i >= Math.max(sentence.from, verb - 3); i--) {
    const before = tokens[i]!.lower;
    if (BE.test(before) && !/ing$/.test(lower)) return false;
    if (
      /^(?:the|a|an|this|that|of|in|'s|his|her|their|its|no)$/.test(before) &&
      i === verb - 1 &&
      !/ed$|ing$/.test(lower)
    )
      return false;
    if (!/ly$|^(?:also|later|not|then|been)$/.test(before)) break;
  }
  // "their vehicle struck a roadside bomb"
  if (/^(?:hit|hits|struck|strike|strikes)$/.test(lower) && isDevice(tokens, verb + 1, sentence.to)) return false;
  if (!LIGHT_VERBS.has(lower)) return true;
  if (/^carr/.test(lower)) return next === 'out';
  for (let i = verb + 1; i < Math.min(verb + 8, sentence.to); i++) {
    if (VIOLENT_OBJECTS.has(tokens[i]!.lower)) return true;
    if (at.has(i) && /^(?:hit|hits|beat)$/.test(lower)) return true;
    if (tokens[i]!.text === ',' || tokens[i]!.text === '.') break;
  }
  return /^(?:hit|hits|fired|fire)$/.test(lower);
}

/** "a roadside bomb", "an anti-tank mine": what is hit goes off. */
function isDevice(tokens: Reading['tokens'], from: number, to: number): boolean {
  for (let i = from; i < Math.min(from + 5, to); i++) {
    if (/^(?:bombs?|mines?|landmines?|ieds?|explosives?|device|booby-trap)$/.test(tokens[i]!.lower)) return true;
    if (/^(?:in|on|at|near|by|with)$/.test(tokens[i]!.lower)) return false;
  }
  return false;
}

/** The mention that is the subject of the verb at token `verb`. */
export function subjectOf(reading: Reading, verb: number): ActorMention | null {
  const { tokens, sentence, at } = reading;
  let i = verb - 1;
  for (let size = 0; i >= sentence.from && size < 10; size++, i--) {
    if (at.has(i)) return subjectAt(reading, i);
    const { lower, kind } = tokens[i]!;
    // "a fighter jet which killed": the thing, not whose it is
    if (lower === 'which' && tokens[i - 1]?.text !== ',' && !at.has(i - 1)) return null;
    if (kind === 'punct' && !QUOTE.test(lower)) break;
    if (kind !== 'punct' && !SKIPPED.has(lower) && !/ly$/.test(lower)) break;
  }
  if (i < sentence.from) return null;
  const reduced = beforeParticiple(reading, i);
  if (reduced) return reduced;
  if (tokens[i]!.text === ',') {
    for (let k = i - 1; k > sentence.from && i - k < 25; k--) {
      if (tokens[k]!.text !== ',') continue;
      return at.has(k - 1) ? subjectAt(reading, k - 1) : null;
    }
    // "Gunmen attacked a bus, killing": the verb before governs
    return null;
  }
  return subjectAt(reading, i);
}

const QUOTE = /^["“”']$/;
/** Participles of the words that describe a subject: "two men armed with axes stormed", "soldiers stationed in the town killed". */
const DESCRIBES =
  /^(?:armed|stationed|based|riding|dressed|disguised|wearing|clad|carrying|posing|travelling|traveling|driving|wielding|belonging|loyal|allied|affiliated|linked|believed|suspected|identified|mounted|masked|numbering|posted|deployed|operating|hiding|manning|fleeing|from)$/;
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
  const only = at.get(last);
  if (only?.actor.kind === 'state' && /^(?:and|from|in|of)$/.test(reading.tokens[from - 1]?.lower ?? '')) {
    // "gunmen from Chad and Niger shot": those before the countries
    for (let i = from - 1; i >= reading.sentence.from; i--) {
      const mention = at.get(i);
      if (mention && mention.actor.kind !== 'state' && violent(mention)) return mention;
    }
  }
  let first: ActorMention | null = null;
  let named: ActorMention | null = null;
  for (let i = from; i <= last; i++) {
    const mention = at.get(i);
    if (!mention || !violent(mention) || isPlaced(tokens, mention, i, from)) continue;
    first ??= mention;
    if (mention.actor.side !== null && mention.actor.kind !== 'state') named = mention;
  }
  if (!first && before === 'and' && at.has(from - 2)) return subjectAt(reading, from - 2);
  if (first && named && first.actor.side === null && first.actor.kind !== 'military' && first.actor.kind !== 'police')
    return named;
  return first;
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
    if (capital || !/^(?:the|a|an|\p{L}*(?:north|south|east|west|central)\p{L}*|neighbou?ring|nearby)$/u.test(lower))
      return false;
  }
  return false;
}

/** "clashes between A and B", "A clashed with B": both. */
function clash({ mentions, tokens, sentence }: Reading, deed: number, add: Add): void {
  const next = tokens.slice(deed + 1, Math.min(deed + 9, sentence.to)).map(({ lower }) => lower);
  const linked =
    next.slice(0, 3).some((word) => /^(?:between|with|against|among|in|and)$/.test(word)) ||
    next.some((word) => /^(?:between|among|involving|pitting)$/.test(word)) ||
    /ed$|ought$/.test(tokens[deed]!.lower);
  if (!linked) return;
  const between = next.some((word) => /^(?:between|among|involving|pitting)$/.test(word));
  for (const mention of mentions) {
    if (between && mention.start < tokens[deed]!.start) continue;
    if (mention.start > tokens[deed]!.start && !joins(tokens, mention.start, deed)) continue;
    if (mention.form === 'pronoun' || mention.actor.kind === 'person' || mention.actor.kind === 'government') continue;
    const gap =
      mention.start > tokens[deed]!.start ? mention.start - tokens[deed]!.end : tokens[deed]!.start - mention.end;
    if (gap < 120) add(mention, 'clash', deed);
  }
}

/** Whether "between", "with", "and" or the like stands before a mention behind the noun of fighting. */
function joins(tokens: Reading['tokens'], start: number, deed: number): boolean {
  let i = deed + 1;
  while (tokens[i]!.start < start) i++;
  for (let k = i - 1; k > deed && i - k < 5; k--) {
    if (/^(?:between|with|against|and|by|involving|pitting|among)$/.test(tokens[k]!.lower)) return true;
    if (/^(?:in|at|near|on|of|from)$/.test(tokens[k]!.lower)) return false;
  }
  return false;
}

/** "X claimed responsibility", "claimed the attack", "blamed X", "accused X of", "X is blamed", "X was behind the attack". */
function readBlame(reading: Reading, i: number, add: Add): void {
  const { tokens, sentence, at } = reading;
  const { lower } = tokens[i]!;
  if (CLAIMS.test(lower)) {
    for (let k = i + 1; k < Math.min(i + 5, sentence.to); k++) {
      const object = tokens[k]!.lower;
      if (!/^(?:responsibility|credit)$/.test(object) && !(/^claim/.test(lower) && DEEDS.test(object))) continue;
      add(subjectOf(reading, i) ?? lastMention(reading, i), 'blamed', i);
      return;
    }
  } else if (lower === 'behind' || lower === 'responsible') {
    let verb = i - 1;
    while (verb > sentence.from && HEDGES.test(tokens[verb]!.lower)) verb--;
    if (verb < i - 1 && BE.test(tokens[verb + 1]!.lower))
      add(subjectOf(reading, verb + 1) ?? at.get(verb) ?? null, 'blamed', i);
  } else if (BLAMES.test(lower)) {
    if (/ed$/.test(lower) && BE.test(tokens[i - 1]?.lower ?? '') && !/^(?:on|to)$/.test(tokens[i + 1]?.lower ?? '')) {
      let verb = i - 1;
      while (verb > sentence.from && HEDGES.test(tokens[verb - 1]!.lower)) verb--;
      add(subjectOf(reading, verb) ?? at.get(verb - 1) ?? null, 'blamed', i);
      return;
    }
    for (let k = i + 1; k < Math.min(i + 9, sentence.to); k++) {
      const mention = at.get(k);
      if (!mention || !violent(mention)) continue;
      add(mention, 'blamed', i);
      return;
    }
  }
}

const CLAIMS = /^(?:claimed|claims|claim|claiming|admitted|took|taken)$/;
const DEEDS = /^(?:it|attacks?|bombings?|assaults?|blasts?|killings?|raids?|ambush|shootings?|murders?|operation)$/;
const BLAMES =
  /^(?:blamed|blame|blames|blaming|accused|accuses|accusing|attributed|suspect|suspects|suspected|pointed)$/;
/** Between a suspect and "behind": "is most likely thought to be behind". */
const HEDGES =
  /^(?:is|was|are|were|been|be|being|has|have|had|to|most|mostly|likely|thought|believed|suspected|said|widely|probably|allegedly|reportedly|presumed|also|may|might|could)$/;

function lastMention({ sentence, at }: Reading, before: number): ActorMention | null {
  for (let k = before - 1; k >= sentence.from; k--) if (at.has(k)) return at.get(k)!;
  return null;
}
