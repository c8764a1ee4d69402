import type {
  Actor,
  ActorKind,
  ActorMention,
  Casualty,
  Materiel,
  ParsedArticle,
  Sentence,
  Span,
  Token,
} from '../model.js';
import { bySentence } from '../text/lookup.js';
import { armyOf, speaksForArmy } from './claimant-own.js';
import { readingOf } from './claimant-speaker.js';
import { endOfFallen } from './fallen.js';
import { mostBlamed } from './perpetrator-blame.js';
import { type Candidate, hasUnlistedAgent, readCandidates, tellsOwnAttack } from './perpetrator-read.js';
import { isUnnamed } from './unnamed.js';

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

/** Fills `perpetrator_actor` of the claims in place, where the text says who did it. */
export function setPerpetrators(
  article: ParsedArticle,
  claims: readonly (Casualty | Materiel)[],
  actors: readonly ActorMention[],
): ReadonlySet<Casualty | Materiel> {
  const assumed = new Set<Casualty | Materiel>();
  if (claims.length === 0) return assumed;
  const find = perpetratorFinder(article, actors);
  for (const claim of claims) {
    const found = find(claim);
    const actor = found?.actor;
    if (found?.elsewhere) assumed.add(claim);
    // "the ministry said its forces killed …": the forces
    if (actor)
      claim.perpetrator_actor ??= (actor.kind === 'government' && speaksForArmy(actor) && armyOf(actor)) || actor.name;
  }
  return assumed;
}

/** Parts of an incident's number and repeats of it are of the same attacker, where their own sentence does not say; `assumed` are claims that took theirs from another sentence. */
export function sharePerpetrators(claims: readonly Casualty[], assumed: ReadonlySet<Casualty | Materiel>): void {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const share = (to: Casualty, from: Casualty | undefined): void => {
    if (!from?.perpetrator_actor || (to.perpetrator_actor && (!assumed.has(to) || assumed.has(from)))) return;
    if (to.victim_actor !== from.perpetrator_actor && !to.attackers) to.perpetrator_actor = from.perpetrator_actor;
  };
  const linked = (key: 'part_of' | 'same_as', take: (claim: Casualty, other: Casualty | undefined) => void): void => {
    for (const claim of claims) if (claim[key]) take(claim, byId.get(claim[key]));
  };
  linked('same_as', (claim, first) => first && share(first, claim));
  linked('same_as', share);
  // "Russian attacks killed seven across Ukraine": the seven are those of the towns told after; a toll is of several attackers
  const isTold = (whole: Casualty): boolean =>
    whole.scope !== 'background' && !assumed.has(whole) && !(whole.scope === 'total' && whole.rule.endsWith(':toll'));
  linked('part_of', (claim, whole) => whole && isTold(whole) && share(claim, whole));
}

/** Who did what a claim tells, and the rule that found it; null where the text does not say. */
type Finder = (claim: Casualty | Materiel) => Found | null;

function perpetratorFinder(article: ParsedArticle, actors: readonly ActorMention[]): Finder {
  const mentions = bySentence(actors);
  const known = new Map<number, Candidate[]>();
  const attacks = new Map<number, { unlisted: boolean; own: boolean }>();
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
    if (!sentence) return null;
    const victims = victimsOf(article, claim, mentions.get(claim.sentence) ?? [], byName);
    const here = candidatesOf(sentence).filter((found) => fits(found, victims));
    const best = inSentence(article, sentence, claim, here, victims);
    if (best) return unlessNamed(best, here, () => blamedAfter(article, sentence, victims, candidatesOf));
    if (claim.scope === 'background') return null;
    if (claim.scope !== 'incident') return null;
    let attack = attacks.get(sentence.index);
    if (!attack) {
      const reading = readingOf(article, sentence, mentions.get(sentence.index) ?? [], null);
      attack = { unlisted: hasUnlistedAgent(article, sentence), own: tellsOwnAttack(reading) };
      attacks.set(sentence.index, attack);
    }
    if (attack.unlisted) return null;
    const { own } = attack;
    const near = inNeighbours(article, sentence, victims, own, candidatesOf);
    return near && unlessNamed(near, here, () => blamedAfter(article, sentence, victims, candidatesOf));
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
  { text }: ParsedArticle,
  claim: Casualty | Materiel,
  mentions: readonly ActorMention[],
  byName: ReadonlyMap<string, Actor>,
): Victims {
  const material = 'owner_actor' in claim;
  const name = material ? claim.owner_actor : claim.victim_actor;
  const start = (material ? claim.count_start : (claim.victim_start ?? claim.count_start)) ?? claim.trigger.start;
  const end = (material ? claim.trigger.end : claim.victim_end) ?? start;
  const fallen = material ? end : endOfFallen(text, mentions, end);
  const inside = mentions.find((mention) => mention.start < end && mention.end > start && mention.form === 'name');
  const actor = (name ? byName.get(name) : undefined) ?? inside?.actor ?? null;
  return {
    start: Math.min(start, end),
    end: Math.max(start, fallen),
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

interface Found {
  actor: Actor;
  rule: PerpetratorRule;
  /** Another sentence than the claim's own says so. */
  elsewhere?: boolean;
}

/** How many tokens from a claim of history the deed may stand that caused it. */
const HISTORY_REACH = 9;

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
  // history has its attacker beside it; the news of the sentence is another deed
  if (claim.scope === 'background') found = found.filter(({ deed }) => Math.abs(deed - at) <= HISTORY_REACH);
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
  if (before && !isSetBack(article, before.deed, at)) return { actor: before.actor, rule: 'attacker' };
  const blamed = near('blamed');
  return blamed && { actor: blamed.actor, rule: 'blamed' };
}

/** Of the parties to a clash the one that the victims are not of; none where they may be of either. */
function opponent(found: readonly Candidate[], victims: Victims): Candidate | undefined {
  const group = stateless(victims.kind);
  const other = found.find(({ actor }) => group !== null && stateless(actor.kind) === !group);
  if (other) return other;
  return found.every(({ actor }) => actor === found[0]!.actor) ? found[0] : undefined;
}

function stateless(kind: ActorKind | null): boolean | null {
  if (kind === 'rebel' || kind === 'militia') return true;
  return kind === 'military' || kind === 'police' || kind === 'state' || kind === 'government' ? false : null;
}

function subjectBetween(found: readonly Candidate[], from: number, to: number): boolean {
  return found.some(({ rule, deed }) => rule === 'subject' && deed > from && deed < to);
}

/** Whether "while", "but", "a day after" or the like separates two tokens. */
function otherClause(article: ParsedArticle, from: number, to: number): boolean {
  const { tokens } = article;
  for (let i = from; i < to; i++) {
    const { lower } = tokens[i]!;
    if (/^(?:while|but|whereas|;)$/.test(lower)) return true;
  }
  return isSetBack(article, from, to);
}

/** "a day after": what follows came before. */
function isSetBack({ tokens }: ParsedArticle, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (tokens[i]!.lower === 'after' && !/ing$|^which$/.test(tokens[i + 1]?.lower ?? '')) return true;
  return false;
}

/** The attacker of the sentence before, or who took or was given the blame within the next ones. */
function inNeighbours(
  article: ParsedArticle,
  sentence: Sentence,
  victims: Victims,
  own: boolean,
  candidatesOf: (sentence: Sentence | undefined) => Candidate[],
): Found | null {
  const { sentences } = article;
  for (let back = 1; back <= 2 && !own; back++) {
    const before = sentences[sentence.index - back];
    if (
      !before ||
      before.zone === 'title' ||
      sentence.paragraph - before.paragraph > 1 ||
      (back === 2 && before.paragraph !== sentence.paragraph)
    )
      break;
    const found = candidatesOf(before).filter(
      (candidate) => fits(candidate, victims) && candidate.rule !== 'clash' && candidate.actor.kind !== 'person',
    );
    const best = found.filter(({ rule }) => rule !== 'blamed').at(-1) ?? found.at(-1);
    if (best)
      return { actor: best.actor, rule: best.rule === 'blamed' ? 'responsibility' : 'adjacent', elsewhere: true };
  }
  const after = blamedAfter(article, sentence, victims, candidatesOf);
  return after && { actor: after, rule: 'responsibility', elsewhere: true };
}

/** How many sentences after a claim's own somebody may take or be given the blame. */
const BLAME_REACH = 3;

/** Who takes or is given the blame within the next sentences. */
function blamedAfter(
  { sentences, tokens }: ParsedArticle,
  sentence: Sentence,
  victims: Victims,
  candidatesOf: (sentence: Sentence | undefined) => Candidate[],
): Actor | null {
  if (sentence.zone === 'title') return null;
  const blamed: { actor: Actor; deed: Token }[] = [];
  for (let next = sentence.index + 1; next <= sentence.index + BLAME_REACH; next++)
    for (const candidate of candidatesOf(sentences[next]))
      if (candidate.rule === 'blamed' && fits(candidate, victims))
        blamed.push({ actor: candidate.actor, deed: tokens[candidate.deed]! });
  return mostBlamed(blamed);
}

/** "Gunmen killed ten. Islamic State claimed responsibility.": of "gunmen" and who takes or is given the blame, the one with a name. */
function unlessNamed(found: Found, here: readonly Candidate[], after: () => Actor | null): Found {
  if (!isUnnamed(found.actor)) return found;
  const own = here.find(({ rule, actor }) => rule === 'blamed' && !isUnnamed(actor))?.actor;
  const named = own ?? after();
  return named && !isUnnamed(named) ? { actor: named, rule: 'responsibility', elsewhere: true } : found;
}
