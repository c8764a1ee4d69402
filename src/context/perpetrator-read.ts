import { isMission } from '../incidents/triggers.js';
import type { Actor, ActorMention, ParsedArticle, Sentence, Span } from '../model.js';
import { wordClass } from '../text/classes.js';
import { tokenAt } from '../text/lookup.js';
import { speaksForArmy } from './claimant-own.js';
import type { Reading } from './claimant-speaker.js';
import { BLAMES, CLAIMS, IDENTIFIES, readBlame } from './perpetrator-blame.js';
import { BE, subjectOf, VIOLENT, violent } from './perpetrator-subject.js';
import {
  ATTACK_NOUNS,
  ATTACK_VERBS,
  CLASH_WORDS,
  LIGHT_VERBS,
  PEACEFUL_BY,
  VIOLENT_OBJECTS,
} from './perpetrator-words.js';

/** Somebody who may have done it. */
export interface Candidate extends Span {
  actor: Actor;
  rule: 'by-agent' | 'subject' | 'attack-of' | 'clash' | 'blamed';
  /** The verb or noun of violence, as a token index. */
  deed: number;
}

/** What kills without being anybody: whose it was, other sentences tell. */
const THINGS =
  /^(?:bombs?|blasts?|explosions?|mines?|landmines?|shells?|bullets?|rockets?|missiles?|fire|ieds?|devices?|grenades?|strikes?|airstrikes?|shelling|gunfire|shrapnel|drones?|cars?|vehicles?|trucks?|attacks?)$/;
const EFFECT =
  /^(?:kill|wound|injur|leav|left|murder|execut|abduct|kidnap|massacr|slaughter|behead|caus|eliminat|neutrali|destroy)/;

/** Notes somebody who may have done the deed at a token. */
type Add = (mention: ActorMention | null, rule: Candidate['rule'], deed: number) => void;

/** Words that tell who did it. */
const DEED_WORDS = wordClass(
  (word) =>
    /^(?:by|from|behind|responsible|said)$/.test(word) ||
    ATTACK_VERBS.has(word) ||
    CLASH_WORDS.has(word) ||
    CLAIMS.test(word) ||
    IDENTIFIES.test(word) ||
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
        (rule === 'subject' && boasting.has(mention)) ||
        (rule === 'clash' && mention.actor.kind === 'civilians'))
    )
      found.push({ actor: mention.actor, rule, deed, start: mention.start, end: mention.end });
  };
  let subject: ActorMention | null = null;
  let verb = -1;
  const boasting = new Set<ActorMention>();
  for (let i = sentence.from; i < sentence.to; i++) {
    const { lower } = tokens[i]!;
    const mention = at.get(i);
    if (mention) {
      // "a Taliban ambush", "Israeli air strikes" are one mention
      const ends =
        at.get(i + 1) !== mention && ATTACK_NOUNS.has(lower) && i > sentence.from && at.get(i - 1) === mention;
      if (ends && !isOfTwo(reading, mention)) add(mention, 'attack-of', i);
      if (at.get(i + 1) !== mention) attackBehind(reading, i, mention, add);
      continue;
    }
    if (!DEED_WORDS.is(tokens[i]!)) continue;
    if (lower === 'by') byAgent(reading, i, add);
    else if (lower === 'from' && FIRED.test(tokens[i - 1]?.lower ?? '')) firedFrom(reading, i, add);
    else if (/^t(?:ook|akes?|aking|aken)$/.test(lower) && TAKEN_ON.test(tokens[i + 1]?.lower ?? ''))
      readBlame(reading, i, add);
    else if (ATTACK_VERBS.has(lower) && (isActive(reading, i) || accusedOf(reading, i))) {
      const boaster = claimsToHave(reading, i);
      if (boaster) boasting.add(boaster);
      let own = boaster ?? accusedOf(reading, i) ?? subjectOf(reading, i);
      // "the army hit a depot of the rebels and killed ten", "a bomb killed two soldiers and wounded ten": who hit, not whom
      if (own && verb >= 0 && tokens[verb]!.end <= own.start && joinsVerb(reading, own.end, i)) own = subject;
      own ??= /^(?:and|,)$/.test(tokens[i - 1]?.lower ?? '') || /ing$/.test(lower) ? subject : null;
      if (own) subject = own;
      verb = i;
      add(own, 'subject', i);
      if (ofTold(reading, i)) add(own, 'blamed', i);
    } else if (CLASH_WORDS.has(lower)) clash(reading, i, add);
    else readBlame(reading, i, add);
  }
  return found;
}

const SAYS_OF_ITSELF = /^(?:claims?|claimed|claiming|admits?|admitted|boasts?|boasted|professes|professed)$/;

/** "The ministry claims to have killed 300": who says so of itself did it, an army by its ministry too. */
function claimsToHave({ tokens, sentence, at }: Reading, verb: number): ActorMention | null {
  let i = verb - 1;
  while (i > sentence.from && /ly$/.test(tokens[i]!.lower)) i--;
  if (tokens[i]?.lower !== 'have' || tokens[i - 1]?.lower !== 'to') return null;
  if (!SAYS_OF_ITSELF.test(tokens[i - 2]?.lower ?? '')) return null;
  i -= 3;
  while (i > sentence.from && /^(?:has|have|had|also|later)$/.test(tokens[i]!.lower)) i--;
  const mention = i >= sentence.from ? at.get(i) : undefined;
  return mention && (violent(mention) || speaksForArmy(mention.actor)) ? mention : null;
}

/** "The army accused the rebels of killing five", "blamed the rebels for shelling the town": whom it accuses did it. */
function accusedOf({ tokens, sentence, at }: Reading, verb: number): ActorMention | null {
  if (!/^(?:of|for)$/.test(tokens[verb - 1]?.lower ?? '') || !tokens[verb]!.lower.endsWith('ing')) return null;
  for (let i = verb - 2; i > sentence.from && i >= verb - ACCUSED_REACH; i--) {
    if (ACCUSES.test(tokens[i]!.lower)) return null;
    const mention = at.get(i);
    if (!mention) continue;
    let first = i;
    while (at.get(first - 1) === mention) first--;
    for (let k = first - 1; k >= sentence.from && k >= first - 4; k--) {
      if (!ACCUSES.test(tokens[k]!.lower)) continue;
      if (tokens[k + 1]!.lower !== 'by') return mention;
      // "the rebels, accused by the army of killing nine"
      for (let left = k - 1; left >= sentence.from && left >= k - 4; left--) if (at.has(left)) return at.get(left)!;
    }
  }
  return null;
}
const ACCUSED_REACH = 12;
const ACCUSES = /^(?:accus|blam)(?:ed|es?|ing)$/;

/** "Took responsibility": no deed of its own. */
const TAKEN_ON = /^(?:responsibility|credit|full|sole)$/;

/** Whether "and" stands between an offset and the verb at a token: the verb is the second of its subject. */
function joinsVerb({ tokens, sentence }: Reading, end: number, verb: number): boolean {
  for (let i = verb - 1; i > sentence.from && tokens[i]!.start >= end; i--) if (tokens[i]!.lower === 'and') return true;
  return false;
}

/** "clashes between Seleka fighters and Anti-balaka gunmen": neither did what the other may have done. */
function isOfTwo({ tokens, sentence }: Reading, { start }: Span): boolean {
  const at = tokenAt(tokens, start);
  const before = tokens[at - 1]?.lower;
  if (before === 'between') return true;
  return (
    before === 'and' &&
    tokens.slice(Math.max(sentence.from, at - TWO_REACH), at).some(({ lower }) => lower === 'between')
  );
}
const TWO_REACH = 8;

/** "A Taliban spokesman claimed responsibility". */
const isFighters = ({ actor }: ActorMention): boolean => actor.kind === 'rebel' || actor.kind === 'militia';

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
        !/^(?:\p{L}+-\p{L}+|air|drone|missile|rocket|artillery|suicide|gun|car|bomb|ground|military|retaliatory|deadly|sniper|mortar|heavy|latest|second|third|recent|overnight|night|armed|terror|terrorist|massive|chemical|chlorine|gas|nerve|poison|barrel|cluster|cross-border|reprisal|revenge|punitive|separate|indiscriminate|aerial|tank|shell|grenade|bomb|hostage-taking|arson|regime|government|army)$/u.test(
          lower,
        ))
    )
      return;
  }
}

/** "killed by X", "an attack by X". */
function byAgent(reading: Reading, by: number, add: Add): void {
  const { tokens, sentence, at } = reading;
  const before = tokens[by - 1]?.lower ?? '';
  // "air strikes led by the coalition", but "a convoy led by the mayor"
  const theirs =
    /^(?:caused|sparked|triggered)$/.test(before) ||
    (before === 'led' && ATTACK_NOUNS.has(tokens[by - 2]?.lower ?? '')) ||
    (before === 'out' && DONE.test(tokens[by - 2]?.lower ?? '') && violenceNear(tokens, by, sentence.from, 40));
  if (PEACEFUL_BY.has(before) && !theirs) {
    if (before === 'claimed') blameAt(by + 1);
    return;
  }
  if (!theirs && !ATTACK_VERBS.has(before) && !ATTACK_NOUNS.has(before) && !violenceNear(tokens, by, sentence.from))
    return;
  for (let i = by + 1; i < Math.min(by + 7, sentence.to); i++) {
    if (at.has(i)) {
      // "by government Rapid Support Forces": the one that the words before it describe
      while (at.get(i + 1) === at.get(i) || (at.has(i + 1) && tokens[i + 1]!.kind === 'word')) i++;
      add(at.get(i)!, 'by-agent', by);
      if (before === 'out' && opensWithTold(reading)) add(at.get(i)!, 'blamed', by);
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

const DONE = /^(?:carried|conducted|launched|staged|perpetrated|committed|mounted)$/;

/** "is believed to have carried out the strikes": an attack that has been told. */
function ofTold({ tokens, sentence }: Reading, verb: number): boolean {
  if (!DONE.test(tokens[verb]!.lower)) return false;
  let i = verb + 1;
  if (tokens[i]?.lower === 'out') i++;
  if (!/^(?:the|this|these)$/.test(tokens[i]?.lower ?? '')) return false;
  return tokens.slice(i + 1, Math.min(i + 3, sentence.to)).some(({ lower }) => ATTACK_NOUNS.has(lower));
}

/** "The attack was carried out by". */
function opensWithTold({ tokens, sentence }: Reading): boolean {
  if (!/^(?:the|this|these|it)$/.test(tokens[sentence.from]!.lower)) return false;
  const { from } = sentence;
  return tokens[from]!.lower === 'it' || tokens.slice(from + 1, from + 4).some(({ lower }) => ATTACK_NOUNS.has(lower));
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

function violenceNear(tokens: Reading['tokens'], at: number, from: number, reach = 9): boolean {
  for (let i = at - 1; i >= Math.max(from, at - reach); i--) {
    if (
      ATTACK_VERBS.has(tokens[i]!.lower) ||
      ATTACK_NOUNS.has(tokens[i]!.lower) ||
      /^(?:dead|death|deaths|died|injuries)$/.test(tokens[i]!.lower)
    )
      return true;
    if (reach === 9 && tokens[i]!.text === ',' && at - i > 5) return false;
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
    // "the bombing killed ten" has a noun, "in bombing the town" a verb
    if (
      i === verb - 1 &&
      ((/^(?:the|a|an|this|that|of|in|'s|his|her|their|its|no)$/.test(before) && !/ed$|ing$/.test(lower)) ||
        (/^(?:the|a|an|this)$/.test(before) && /ing$/.test(lower)))
    )
      return false;
    if (!/ly$|^(?:also|later|not|then|been)$/.test(before)) break;
  }
  // "their vehicle struck a roadside bomb"
  if (/^(?:hit|hits|struck|strike|strikes)$/.test(lower) && isDevice(tokens, verb + 1, sentence.to)) return false;
  if (DRIVES.test(lower)) return drivesInto(tokens, verb, sentence.to);
  if (/^(?:swept|descended)$/.test(lower)) return /^(?:through|into|across|on|upon)$/.test(next);
  if (!LIGHT_VERBS.has(lower)) return true;
  if (/^carr/.test(lower)) return next === 'out';
  for (let i = verb + 1; i < Math.min(verb + 8, sentence.to); i++) {
    if (VIOLENT_OBJECTS.has(tokens[i]!.lower)) return true;
    if (at.has(i) && /^(?:hit|hits|beat)$/.test(lower)) return true;
    if (tokens[i]!.text === ',' || tokens[i]!.text === '.') break;
  }
  return /^(?:hit|hits|fired|fire)$/.test(lower);
}

const DRIVES = /^(?:drove|drives|driving|plough(?:ed|s|ing)|plow(?:ed|s|ing)|crash(?:ed|es|ing))$/;

/** "drove his vehicle into a church": a way to attack. */
function drivesInto(tokens: Reading['tokens'], verb: number, to: number): boolean {
  for (let i = verb + 1; i < Math.min(verb + 9, to); i++) {
    if (/^(?:into|at)$/.test(tokens[i]!.lower)) return true;
    if (/^(?:,|and|to)$/.test(tokens[i]!.lower)) return false;
  }
  return false;
}

/** "a roadside bomb", "an anti-tank mine": what is hit goes off. */
function isDevice(tokens: Reading['tokens'], from: number, to: number): boolean {
  for (let i = from; i < Math.min(from + 5, to); i++) {
    if (/^(?:bombs?|mines?|landmines?|ieds?|explosives?|device|booby-trap)$/.test(tokens[i]!.lower)) return true;
    if (/^(?:in|on|at|near|by|with)$/.test(tokens[i]!.lower)) return false;
  }
  return false;
}

/** "clashes between A and B", "A clashed with B": both. */
function clash({ mentions, tokens, sentence }: Reading, deed: number, add: Add): void {
  if (isMission(tokens, sentence.from, deed)) return;
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
