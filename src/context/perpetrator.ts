import type { Actor, ActorKind, ActorMention, Casualty, Materiel, ParsedArticle, Sentence, Span } from '../model.js';
import { bySentence } from '../text/lookup.js';
import { phraseStart, type Reading, readingOf } from './claimant-speaker.js';
import {
  ATTACK_NOUNS,
  ATTACK_VERBS,
  CLASH_WORDS,
  LIGHT_VERBS,
  PEACEFUL_BY,
  SKIPPED,
  VIOLENT_OBJECTS,
} from './perpetrator-words.js';

/** The ways a text names who did it. */
export const PERPETRATOR_RULES = [
  { name: 'by-agent', eg: 'Ten villagers were killed by gunmen.', did: 'Gunmen' },
  { name: 'subject', eg: 'Rebels killed ten villagers.', did: 'Rebels' },
  { name: 'attacker', eg: 'Rebels shelled the district, killing two children.', did: 'Rebels' },
  { name: 'attack-of', eg: 'Five traders were killed in a Taliban ambush.', did: 'Taliban' },
  { name: 'clash', eg: 'Six rebels were killed in clashes with the Malian army.', did: 'Malian Armed Forces' },
  { name: 'blamed', eg: 'A bomb killed two traders and police blamed Boko Haram.', did: 'Boko Haram' },
  { name: 'adjacent', eg: 'Boko Haram attacked the town on Sunday. Ten residents were killed.', did: 'Boko Haram' },
  {
    name: 'responsibility',
    eg: 'A blast killed ten people. Islamic State claimed responsibility.',
    did: 'Islamic State',
  },
] as const;

export type PerpetratorRule = (typeof PERPETRATOR_RULES)[number]['name'];

interface Candidate extends Span {
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
const BE = /^(?:was|were|been|being|is|are|be|got|get)$/;

/** Fills `perpetrator_actor` of the claims in place, where the text says who did it. */
export function setPerpetrators(
  article: ParsedArticle,
  claims: readonly (Casualty | Materiel)[],
  actors: readonly ActorMention[],
): void {
  if (claims.length === 0) return;
  const find = perpetratorFinder(article, actors);
  for (const claim of claims) claim.perpetrator_actor ??= find(claim)?.actor.name ?? null;
}

/** Who did what a claim tells, and the rule that found it; null where the text does not say. */
export function findPerpetrator(
  article: ParsedArticle,
  claim: Casualty | Materiel,
  actors: readonly ActorMention[],
): { actor: Actor; rule: PerpetratorRule } | null {
  return perpetratorFinder(article, actors)(claim);
}

type Finder = (claim: Casualty | Materiel) => { actor: Actor; rule: PerpetratorRule } | null;

function perpetratorFinder(article: ParsedArticle, actors: readonly ActorMention[]): Finder {
  const mentions = bySentence(actors);
  const known = new Map<number, Candidate[]>();
  const byName = new Map<string, Actor>();
  for (const { actor } of actors) byName.set(actor.name, actor);
  const candidatesOf = (sentence: Sentence | undefined): Candidate[] => {
    if (!sentence) return [];
    const cached = known.get(sentence.index);
    if (cached) return cached;
    const found = readCandidates(readingOf(article, sentence, mentions.get(sentence.index) ?? [], null));
    known.set(sentence.index, found);
    return found;
  };
  return (claim) => {
    const sentence = article.sentences[claim.sentence];
    if (!sentence || claim.scope === 'background') return null;
    const victims = victimsOf(claim, mentions.get(claim.sentence) ?? [], byName);
    const here = candidatesOf(sentence).filter((found) => fits(found, victims));
    const best = inSentence(article, sentence, claim, here, victims);
    if (best) return best;
    if (claim.scope !== 'incident') return null;
    return inNeighbours(article, sentence, victims, candidatesOf);
  };
}

// ---- the victims ---------------------------------------------------------------------------------------------

interface Victims extends Span {
  actor: Actor | null;
  name: string | null;
  side: string | null;
  /** Kind of those harmed, where an actor names them. */
  kind: ActorKind | null;
}

function victimsOf(
  claim: Casualty | Materiel,
  mentions: readonly ActorMention[],
  byName: ReadonlyMap<string, Actor>,
): Victims {
  const material = 'owner_actor' in claim;
  const name = material ? claim.owner_actor : claim.victim_actor;
  const start = (material ? claim.count_start : (claim.victim_start ?? claim.count_start)) ?? claim.trigger.start;
  const end = (material ? claim.trigger.end : claim.victim_end) ?? start;
  const inside = mentions.find((mention) => mention.start < end && mention.end > start && mention.form === 'name');
  const actor = (name ? byName.get(name) : undefined) ?? inside?.actor ?? null;
  return {
    start: Math.min(start, end),
    end: Math.max(start, end),
    actor,
    name: name ?? null,
    side: actor?.side ?? null,
    kind: actor?.kind ?? null,
  };
}

/** Nobody is taken to have killed their own: not the victims' words, their actor, or their side. */
function fits(found: Candidate, victims: Victims): boolean {
  if (found.start < victims.end && victims.start < found.end) return false;
  if (found.actor === victims.actor || found.actor.name === victims.name) return false;
  return !(victims.side !== null && found.actor.side === victims.side && victims.kind !== 'civilians');
}

// ---- choosing ------------------------------------------------------------------------------------------------

type Found = { actor: Actor; rule: PerpetratorRule };

function inSentence(
  article: ParsedArticle,
  sentence: Sentence,
  claim: Casualty | Materiel,
  found: readonly Candidate[],
  victims: Victims,
): Found | null {
  if (found.length === 0) return null;
  const { tokens } = article;
  const { trigger } = claim;
  let at = sentence.from;
  while (at < sentence.to - 1 && tokens[at]!.end <= trigger.start) at++;
  const near = (rule: Candidate['rule'], accept: (candidate: Candidate) => boolean = () => true): Candidate | null => {
    let best: Candidate | null = null;
    for (const candidate of found) {
      if (candidate.rule !== rule || !accept(candidate)) continue;
      if (!best || Math.abs(candidate.deed - at) < Math.abs(best.deed - at)) best = candidate;
    }
    return best;
  };
  const agent = near('by-agent', ({ deed }) => deed >= at - 2 && deed - at < 16 && !subjectBetween(found, at, deed));
  if (agent) return { actor: agent.actor, rule: 'by-agent' };
  const subject = near('subject', ({ deed }) => deed === at || (deed < at && at - deed <= 2));
  if (subject) return { actor: subject.actor, rule: 'subject' };
  const before = found.filter((candidate) => candidate.rule === 'subject' && candidate.deed < at).at(-1);
  if (before && !otherClause(article, before.deed, at)) return { actor: before.actor, rule: 'attacker' };
  const after = near('subject', ({ deed }) => deed > at);
  const owned = near('attack-of');
  if (after && (!owned || Math.abs(after.deed - at) < Math.abs(owned.deed - at)))
    return { actor: after.actor, rule: 'attacker' };
  if (owned) return { actor: owned.actor, rule: 'attack-of' };
  const agentBefore = near('by-agent');
  if (agentBefore) return { actor: agentBefore.actor, rule: 'by-agent' };
  const clash = opponent(
    found.filter(({ rule }) => rule === 'clash'),
    victims,
  );
  if (clash) return { actor: clash.actor, rule: 'clash' };
  if (before) return { actor: before.actor, rule: 'attacker' };
  const blamed = near('blamed');
  return blamed && { actor: blamed.actor, rule: 'blamed' };
}

/** Of the parties to a clash the one that the victims are not of. */
function opponent(found: readonly Candidate[], victims: Victims): Candidate | undefined {
  const group = stateless(victims.kind);
  return found.find(({ actor }) => group !== null && stateless(actor.kind) === !group) ?? found[0];
}

function stateless(kind: ActorKind | null): boolean | null {
  if (kind === 'rebel' || kind === 'militia') return true;
  return kind === 'military' || kind === 'police' || kind === 'state' || kind === 'government' ? false : null;
}

function subjectBetween(found: readonly Candidate[], from: number, to: number): boolean {
  return found.some(({ rule, deed }) => rule === 'subject' && deed > from && deed < to);
}

/** Whether "while", "but" or the like separates two tokens. */
function otherClause({ tokens }: ParsedArticle, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^(?:while|but|whereas|;)$/.test(tokens[i]!.lower)) return true;
  return false;
}

/** The attacker of the sentence before, or who took or was given the blame within the next ones. */
function inNeighbours(
  article: ParsedArticle,
  sentence: Sentence,
  victims: Victims,
  candidatesOf: (sentence: Sentence | undefined) => Candidate[],
): Found | null {
  const { sentences } = article;
  for (let back = 1; back <= 2; back++) {
    const before = sentences[sentence.index - back];
    if (
      !before ||
      before.zone === 'title' ||
      sentence.paragraph - before.paragraph > 1 ||
      (back === 2 && before.paragraph !== sentence.paragraph)
    )
      break;
    const found = candidatesOf(before).filter((candidate) => fits(candidate, victims) && candidate.rule !== 'clash');
    const best = found.filter(({ rule }) => rule !== 'blamed').at(-1) ?? found.at(-1);
    if (best) return { actor: best.actor, rule: best.rule === 'blamed' ? 'responsibility' : 'adjacent' };
  }
  for (let ahead = 1; ahead <= 3; ahead++) {
    const next = sentences[sentence.index + ahead];
    if (!next || sentence.zone === 'title') break;
    const found = candidatesOf(next).find((candidate) => candidate.rule === 'blamed' && fits(candidate, victims));
    if (found) return { actor: found.actor, rule: 'responsibility' };
  }
  return null;
}

// ---- reading -------------------------------------------------------------------------------------------------

function readCandidates(reading: Reading): Candidate[] {
  const { tokens, sentence, at, mentions } = reading;
  if (!mentions.some(({ actor }) => VIOLENT.has(actor.kind))) return [];
  const found: Candidate[] = [];
  const add = (mention: ActorMention | null, rule: Candidate['rule'], deed: number): void => {
    if (mention && violent(mention))
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
    if (lower === 'by') byAgent(reading, i, add);
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

function violent({ actor, text }: ActorMention): boolean {
  if (!VIOLENT.has(actor.kind)) return false;
  return (
    actor.kind !== 'civilians' ||
    /mob|crowd|youth|herd|farmer|tribes|settler|vigilante|protester|rioter|villager|clan|fulani/i.test(text)
  );
}

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
    const mention = at.get(i);
    if (mention) {
      add(mention, 'by-agent', by);
      return;
    }
    if (tokens[i]!.kind === 'punct' || /^(?:who|that|which|in|on|during)$/.test(tokens[i]!.lower)) return;
  }
  function blameAt(i: number): void {
    for (let k = i; k < Math.min(i + 4, sentence.to); k++) if (at.has(k)) return add(at.get(k)!, 'blamed', by);
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

/** No passive, no noun, and with a violent object where the verb needs one. */
function isActive({ tokens, sentence, at }: Reading, verb: number): boolean {
  const { lower } = tokens[verb]!;
  const next = tokens[verb + 1]?.lower ?? '';
  if (next === 'by') return false;
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
  if (!LIGHT_VERBS.has(lower)) return true;
  for (let i = verb + 1; i < Math.min(verb + 8, sentence.to); i++) {
    if (VIOLENT_OBJECTS.has(tokens[i]!.lower)) return true;
    if (at.has(i) && /^(?:hit|hits|beat)$/.test(lower)) return true;
    if (tokens[i]!.text === ',' || tokens[i]!.text === '.') break;
  }
  return /^(?:hit|hits|fired|fire)$/.test(lower);
}

/** The mention that is the subject of the verb at token `verb`. */
function subjectOf(reading: Reading, verb: number): ActorMention | null {
  const { tokens, sentence, at } = reading;
  let i = verb - 1;
  for (let size = 0; i >= sentence.from && size < 10; size++, i--) {
    if (at.has(i)) return subjectAt(reading, i);
    const { lower, kind } = tokens[i]!;
    if (kind === 'punct') break;
    if (!SKIPPED.has(lower) && !/ly$/.test(lower)) break;
  }
  if (i < sentence.from) return null;
  if (tokens[i]!.text === ',') {
    for (let k = i - 1; k > sentence.from && i - k < 25; k--) {
      if (tokens[k]!.text !== ',') continue;
      return at.get(k - 1) ?? null;
    }
    // "Gunmen attacked a bus, killing": the verb before governs
    return null;
  }
  return subjectAt(reading, i);
}

/** Of the noun phrase that ends at token `last` the one who acts: a named group rather than "gunmen", else the first. */
function subjectAt(reading: Reading, last: number): ActorMention | null {
  const { at } = reading;
  const from = phraseStart(reading, last + 1);
  let first: ActorMention | null = null;
  let named: ActorMention | null = null;
  for (let i = from; i <= last; i++) {
    const mention = at.get(i);
    if (!mention || !violent(mention)) continue;
    first ??= mention;
    if (mention.actor.side !== null && mention.actor.kind !== 'state') named = mention;
  }
  if (first && named && first.actor.side === null && first.actor.kind !== 'military' && first.actor.kind !== 'police')
    return named;
  return first;
}

/** "clashes between A and B", "A clashed with B": both. */
function clash({ mentions, tokens, sentence }: Reading, deed: number, add: Add): void {
  const next = tokens.slice(deed + 1, Math.min(deed + 4, sentence.to)).map(({ lower }) => lower);
  const linked =
    next.some((word) => /^(?:between|with|against|among|in|and)$/.test(word)) || /ed$|ought$/.test(tokens[deed]!.lower);
  if (!linked) return;
  for (const mention of mentions) {
    if (mention.form === 'pronoun' || mention.actor.kind === 'person' || mention.actor.kind === 'government') continue;
    const gap =
      mention.start > tokens[deed]!.start ? mention.start - tokens[deed]!.end : tokens[deed]!.start - mention.end;
    if (gap < 120) add(mention, 'clash', deed);
  }
}

/** "X claimed responsibility", "blamed X", "blamed on X", "accused X of", "attributed to X". */
function readBlame(reading: Reading, i: number, add: Add): void {
  const { tokens, sentence, at } = reading;
  const { lower } = tokens[i]!;
  if (/^(?:claimed|claims|claiming|admitted|took|taken)$/.test(lower)) {
    for (let k = i + 1; k < Math.min(i + 4, sentence.to); k++)
      if (tokens[k]!.lower === 'responsibility' || tokens[k]!.lower === 'credit')
        return add(subjectOf(reading, i) ?? before(), 'blamed', i);
    return;
  }
  if (/^(?:blamed|blame|blames|blaming|accused|accuses|accusing|attributed|suspect|suspected|pointed)$/.test(lower)) {
    if (BE.test(tokens[i - 1]?.lower ?? '') && tokens[i + 1]?.lower !== 'on')
      return add(subjectOf(reading, i - 1), 'blamed', i);
    for (let k = i + 1; k < Math.min(i + 9, sentence.to); k++) {
      const mention = at.get(k);
      if (mention && violent(mention)) return add(mention, 'blamed', i);
    }
    return;
  }
  if (lower === 'responsibility' && tokens[i + 1]?.lower === 'for' && /^(?:by)$/.test(tokens[i - 1]?.lower ?? ''))
    add(before(), 'blamed', i);

  function before(): ActorMention | null {
    for (let k = i - 1; k >= sentence.from; k--) if (at.has(k)) return at.get(k)!;
    return null;
  }
}
