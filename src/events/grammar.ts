import type { Reading } from '../context/claimant-speaker.js';
import { isOfOtherDeeds } from '../context/other-deeds.js';
import type { Candidate } from '../context/perpetrator-read.js';
import { subjectOf } from '../context/perpetrator-subject.js';
import type { Trigger } from '../incidents/triggers.js';
import type { Actor, ActorMention } from '../model.js';
import { tokenAt } from '../text/lookup.js';
import type { Sides } from './cluster.js';
import { AGENT_PARTICIPLES, AIMED, LAUNCH, PASSIVE, VIOLENCE_NOUNS, WITHSTAND } from './data/grammar.js';
import type { SentenceReading } from './readings.js';

const VERB = /(?:ed|ing|hot|ght|ew|ired|truck|hit)$/;
/** How many words before or after a trigger its verb, owner or agent may stand. */
const REACH = 10;

/** Who attacks whom by the grammar of one trigger: its subject, owner or agent, and its object or the subject of its passive. */
export function attackSides({ reading, candidates, parties }: SentenceReading, trigger: Trigger): Sides {
  const { tokens } = reading;
  let first = tokenAt(tokens, trigger.start);
  const last = tokenAt(tokens, trigger.end - 1);
  // "was shot" is one trigger: its verb stands after "was"
  if (first < last && PASSIVE.has(tokens[first]!.lower)) first++;
  const word = tokens[first]!.lower;
  const isVerb = VERB.test(word) && !VIOLENCE_NOUNS.has(word);
  if (isVerb && PASSIVE.has(tokens[first - 1]?.lower ?? ''))
    return { attacker: agentOf(reading, candidates, last), target: partyBefore(parties, reading, first - 1) };
  const aimed = aimedAt(reading, parties, last);
  if (isVerb) {
    const subject = candidates.find(({ rule, deed }) => rule === 'subject' && deed >= first && deed <= last)?.actor;
    const main = /ing$/.test(word) ? openingParty(reading, parties, first) : null;
    return { attacker: subject ?? main, target: aimed ?? objectOf(reading, parties, last) };
  }
  const owner = ownerOf(reading, candidates, parties, first, last);
  const agent = agentOf(reading, candidates, last);
  // "forces suffered two casualties in an attack on the town": who attacked suffered
  const sufferer = !owner && !agent && aimed === null ? suffererOf(reading, parties, first, last) : null;
  if (sufferer) return { attacker: sufferer, target: null };
  const verb = verbBefore(reading, first);
  if (verb !== null && isOfOtherDeeds(reading, verb)) return { attacker: null, target: null };
  const subject = verb === null ? null : (subjectOf(reading, verb)?.actor ?? null);
  if (verb !== null && WITHSTAND.test(tokens[verb]!.lower))
    return { attacker: owner ?? agent, target: subject === owner ? null : subject };
  const launched = verb !== null && LAUNCH.test(tokens[verb]!.lower) ? subject : null;
  return { attacker: owner ?? agent ?? launched, target: aimed };
}

/** "a Taliban attack", "Azeri forces' shelling": whose the noun of violence is. */
function ownerOf(
  { tokens }: Reading,
  candidates: readonly Candidate[],
  parties: readonly ActorMention[],
  first: number,
  last: number,
): Actor | null {
  const owned = candidates.find(({ rule, deed }) => rule === 'attack-of' && deed >= first - 1 && deed <= last);
  if (owned) return owned.actor;
  const next = parties.find(({ end }) => end <= tokens[first]!.start && first - tokenAt(tokens, end - 1) <= 1);
  return next?.actor ?? null;
}

/** The first party of the sentence, where it opens it: the subject of a participle ("the rebels lost ten men while attacking the town"). */
function openingParty({ tokens, sentence }: Reading, parties: readonly ActorMention[], at: number): Actor | null {
  const mention = parties[0];
  if (!mention || mention.end > tokens[at]!.start) return null;
  const before = tokens[tokenAt(tokens, mention.start) - 1];
  return before &&
    before.start >= tokens[sentence.from]!.start &&
    /^(?:by|against|from|with|on|of|to|in|at)$/.test(before.lower)
    ? null
    : mention.actor;
}

/** "attacked by X", "an attack carried out by X": not the agent of another verb ("an attack on a base visited by X"). */
function agentOf({ tokens }: Reading, candidates: readonly Candidate[], last: number): Actor | null {
  for (const { rule, deed, actor } of candidates) {
    if (rule !== 'by-agent' || deed <= last || deed - last > REACH + 6) continue;
    const before = tokens[deed - 1]!.lower;
    if (
      deed - last === 1 ||
      tokens[deed]!.lower === 'from' ||
      !/(?:ed|own|en|out)$/.test(before) ||
      AGENT_PARTICIPLES.has(before)
    )
      return actor;
  }
  return null;
}

/** The party that stands last before a token, with no verb between. */
function partyBefore(parties: readonly ActorMention[], { tokens }: Reading, at: number): Actor | null {
  const { start } = tokens[at]!;
  const mention = parties.findLast((each) => each.end <= start);
  if (!mention) return null;
  for (let i = tokenAt(tokens, mention.end - 1) + 1, n = 0; i < at; i++, n++) {
    const { lower, kind } = tokens[i]!;
    if (
      n > REACH ||
      kind === 'punct' ||
      PASSIVE.has(lower) ||
      /^(?:who|which|that|where|when|as|after|and)$/.test(lower)
    )
      return null;
  }
  return mention.actor;
}

/** "on", "against", "targeting" and the like lead the party at which a trigger aims. */
function aimedAt({ tokens, sentence }: Reading, parties: readonly ActorMention[], last: number): Actor | null {
  for (const mention of parties) {
    let i = tokenAt(tokens, mention.start) - 1;
    if (i <= last || i - last > REACH * 2) continue;
    while (i > last && /^(?:the|a|an|two|three|several|local|some|of|group|members?)$/.test(tokens[i]!.lower)) i--;
    if (i < sentence.to && AIMED.has(tokens[i]!.lower) && tokens[i - 1]?.lower !== 'clampdown') return mention.actor;
  }
  return null;
}

/** The direct object: nothing but its own words stands between verb and party. */
function objectOf({ tokens }: Reading, parties: readonly ActorMention[], last: number): Actor | null {
  const mention = parties.find((each) => each.start >= tokens[last]!.end);
  if (!mention) return null;
  const to = tokenAt(tokens, mention.start);
  if (to - last > 7) return null;
  for (let i = last + 1; i < to; i++)
    if (
      tokens[i]!.kind === 'punct' ||
      /^(?:by|from|in|near|after|before|when|while|with|who|that|which|and|as|for|at|over|to|during|amid|killing|wounding)$/.test(
        tokens[i]!.lower,
      )
    )
      return null;
  return mention.actor;
}

/** The nearest verb of launching or withstanding in the words before a trigger, as a token index. */
function verbBefore({ tokens, sentence }: Reading, at: number): number | null {
  for (let i = at - 1; i >= Math.max(sentence.from, at - REACH); i--) {
    const { lower } = tokens[i]!;
    if (LAUNCH.test(lower) || WITHSTAND.test(lower)) return i;
  }
  return null;
}

const SUFFERED = /^(?:suffer|los|sustain)/;

/** Who "suffered losses in an attack on" somewhere. */
function suffererOf(reading: Reading, parties: readonly ActorMention[], first: number, last: number): Actor | null {
  const { tokens, sentence } = reading;
  if (tokens[last + 1]?.lower !== 'on') return null;
  for (let i = first - 1; i >= sentence.from; i--)
    if (SUFFERED.test(tokens[i]!.lower)) return subjectOf(reading, i)?.actor ?? openingParty(reading, parties, i);
  return null;
}
