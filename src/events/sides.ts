import { isMilitant } from '../casualties/nouns.js';
import type { Findings } from '../context/index.js';
import type { Actor, ActorKind, ActorMention, Casualty, ParsedArticle } from '../model.js';
import { tokenAt } from '../text/lookup.js';
import type { Cluster } from './group.js';
import { isTelling } from './speaks.js';
import type { Trigger } from './triggers.js';

export interface Sides {
  attacker: Actor | null;
  target: Actor | null;
}

/** Sides, and whether the words say who attacked. */
export interface ToldSides {
  sides: Sides;
  byGrammar: boolean;
  /** Whose people were harmed. */
  harmed: ReadonlySet<string>;
}

/** Kinds of actors that fight or are hit. */
const PARTIES: ReadonlySet<ActorKind> = new Set([
  'state',
  'military',
  'police',
  'rebel',
  'militia',
  'de_facto_state',
  'civilians',
  'other',
  'government',
  'party',
]);
/** Verbs whose subject starts what the noun after them names: "launched an attack on". */
const LAUNCH =
  /^(launch|carr|began|begin|start|mount|stag|conduct|attempt|commit|made|make|undert|execut|perpetrat|wag|plann|continu|claim)/;
/** Verbs whose subject stands against what the noun after them names: "thwarted another attack". */
const WITHSTAND = /^(thwart|repel|repuls|stop|foil|halt|beat|fend|resist|withst|defeat|prevent|fought)/;
const PASSIVE = new Set(['was', 'were', 'been', 'being', 'be', 'is', 'are', 'got']);
const VERB = /(ed|ing|hot|ght|ew|ired)$/;
const NOUNS = new Set([
  'bombing',
  'bombings',
  'shooting',
  'shootings',
  'shelling',
  'killing',
  'killings',
  'fighting',
  'kidnapping',
  'lynching',
  'storming',
  'looting',
  'beheading',
  'stabbing',
  'rioting',
]);

/** Attacker and target of an incident: by the grammar of its triggers, then the perpetrators and victims of its claims, then the actors of its sentences. */
export function sidesOf(
  article: ParsedArticle,
  cluster: Cluster,
  actors: ReadonlyMap<string, Actor>,
  findings: Findings,
): ToldSides {
  const sentences = new Set([...cluster.sentences, ...cluster.triggers.map((trigger) => trigger.sentence)]);
  const here = partiesOf(findings.actors, sentences).filter((mention) => !isTelling(article, mention));
  const claimed = claimedSides(cluster, actors);
  const told = toldSides(article, cluster, here);
  let attacker = told.attacker ?? claimed.attacker;
  const isOther = (side: Actor | null): side is Actor =>
    side !== null && (attacker === null || !isOneSide(side, attacker));
  let target = isOther(told.target) ? told.target : null;
  // whoever attacked may have lost people: then the perpetrator of those losses is the other side
  target ??= [claimed.target, claimed.attacker].find(isOther) ?? null;
  const free = here
    .filter(({ form }) => form === 'name')
    .map(({ actor }) => actor)
    .filter((actor) => actor.name !== attacker?.name && actor.name !== target?.name);
  attacker ??= free.find((actor) => actor.kind !== 'civilians') ?? null;
  target ??= free.find(isOther) ?? null;
  return {
    sides: { attacker, target },
    byGrammar: told.attacker !== null,
    harmed: harmedBy(cluster),
  };
}

/** Mentions of parties, with their place in the list, by sentence: made once for each list. */
const indexed = new WeakMap<readonly ActorMention[], Map<number, [number, ActorMention][]>>();

/** The mentions of parties in some sentences, in the order of the list. */
function partiesOf(mentions: readonly ActorMention[], sentences: ReadonlySet<number>): ActorMention[] {
  let bySentence = indexed.get(mentions);
  if (!bySentence) {
    bySentence = new Map();
    for (const [n, mention] of mentions.entries()) {
      if (!PARTIES.has(mention.actor.kind)) continue;
      const group = bySentence.get(mention.sentence);
      if (group) group.push([n, mention]);
      else bySentence.set(mention.sentence, [[n, mention]]);
    }
    indexed.set(mentions, bySentence);
  }
  const found = [...sentences].flatMap((sentence) => bySentence.get(sentence) ?? []);
  return found.sort(([a], [b]) => a - b).map(([, mention]) => mention);
}

function claimedSides({ casualties, materiel }: Cluster, actors: ReadonlyMap<string, Actor>): Sides {
  const named = (names: readonly (string | null)[]): Actor | null => {
    const name = names.find((each) => each !== null);
    return name == null ? null : (actors.get(name) ?? unlisted(name));
  };
  const attacker = named([...casualties, ...materiel].map((claim) => claim.perpetrator_actor));
  const victims = [...casualties.map((claim) => claim.victim_actor), ...materiel.map((claim) => claim.owner_actor)];
  return { attacker, target: named(victims.filter((name) => name !== attacker?.name)) };
}

/** An actor that a claim names by composition only ("Civilians of Artsakh"). */
function unlisted(name: string): Actor {
  const kind = /^Civilians/.test(name) ? 'civilians' : 'other';
  return { name, kind, country_code: null, role: null, side: null, institution: null, mentions: [] };
}

function toldSides(article: ParsedArticle, cluster: Cluster, here: readonly ActorMention[]): Sides {
  const sides: Sides = { attacker: null, target: null };
  const triggers = [...cluster.triggers].sort(
    (a, b) =>
      Number(b.class === 'attack' || b.class === 'clash') - Number(a.class === 'attack' || a.class === 'clash') ||
      a.start - b.start,
  );
  for (const trigger of triggers) {
    const near = here.filter((mention) => mention.sentence === trigger.sentence);
    if (near.length === 0) continue;
    const found = trigger.class === 'clash' ? clashSides(near) : attackSides(article, trigger, near);
    sides.attacker ??= found.attacker;
    if (found.target && found.target.name !== sides.attacker?.name) sides.target ??= found.target;
    if (sides.attacker && sides.target) break;
  }
  return sides;
}

/** A mutual clash: the first two parties in the order of the text. */
function clashSides(near: readonly ActorMention[]): Sides {
  const parties = [
    ...new Set(
      near.filter(({ actor }) => actor.kind !== 'civilians' && actor.kind !== 'government').map(({ actor }) => actor),
    ),
  ];
  return parties.length > 1 ? { attacker: parties[0]!, target: parties[1]! } : { attacker: null, target: null };
}

function attackSides(article: ParsedArticle, trigger: Trigger, near: readonly ActorMention[]): Sides {
  const { tokens } = article;
  const at = tokenAt(tokens, trigger.start);
  const word = tokens[at]!.lower;
  const before = near.filter((mention) => mention.end <= trigger.start);
  const after = near.filter((mention) => mention.start >= trigger.end);
  const led = (words: readonly string[]): ActorMention | undefined =>
    after.find((mention) => words.includes(leader(article, mention)));
  const agent = led(['by'])?.actor ?? null;
  const object = led(['on', 'against', 'at', 'targeting', 'upon'])?.actor ?? null;
  const isVerb = VERB.test(word) && !NOUNS.has(word);
  const subject =
    before.filter(
      (mention) => !['by', 'against', 'from', 'with', 'on', 'of', 'to'].includes(leader(article, mention)),
    )[0]?.actor ?? null;
  if (isVerb && PASSIVE.has(tokens[at - 1]?.lower ?? '')) return { attacker: agent, target: subject };
  if (isVerb) return { attacker: subject, target: object ?? after[0]?.actor ?? null };
  const owner = before.find((mention) => at - tokenAt(tokens, mention.end) <= 1)?.actor ?? null;
  // "forces suffered two casualties in an attack on the town": who attacked suffered
  if (!owner && !agent && !object && suffers(article, at, trigger)) return { attacker: subject, target: null };
  const verb = verbBefore(article, at, trigger);
  if (verb && WITHSTAND.test(verb)) return { attacker: owner ?? agent, target: subject === owner ? null : subject };
  return { attacker: owner ?? agent ?? (verb && LAUNCH.test(verb) ? subject : null), target: object };
}

/** The preposition that leads a mention ("by suspected Boko Haram": by), or an empty string. */
function leader(article: ParsedArticle, mention: ActorMention): string {
  let i = tokenAt(article.tokens, mention.start) - 1;
  if (/^(the|a|an|suspected|unknown|alleged)$/.test(article.tokens[i]?.lower ?? '')) i--;
  return article.tokens[i]?.lower ?? '';
}

/** The nearest verb of launching or withstanding in the eight words before a trigger. */
function verbBefore(article: ParsedArticle, at: number, trigger: Trigger): string | null {
  const { from } = article.sentences[trigger.sentence]!;
  for (let i = at - 1; i >= Math.max(from, at - 8); i--) {
    const { lower } = article.tokens[i]!;
    if (LAUNCH.test(lower) || WITHSTAND.test(lower)) return lower;
  }
  return null;
}

const SUFFERED = /^(suffer|los|sustain)/;
function suffers(article: ParsedArticle, at: number, trigger: Trigger): boolean {
  if (article.tokens[at + 1]?.lower !== 'on') return false;
  const { from } = article.sentences[trigger.sentence]!;
  for (let i = at - 1; i >= from; i--) if (SUFFERED.test(article.tokens[i]!.lower)) return true;
  return false;
}

/** Where no words say who attacked, the two parties attack as they do in the article's other incidents between them. */
export function orderByArticle(told: readonly ToldSides[]): void {
  const attacks = new Map<string, number>();
  for (const { sides, byGrammar } of told)
    if (byGrammar && sides.attacker) attacks.set(sides.attacker.name, (attacks.get(sides.attacker.name) ?? 0) + 1);
  const opponents = new Map<string, Actor>();
  for (const { sides } of told) {
    if (!sides.attacker || !sides.target || sides.target.kind === 'civilians') continue;
    if (!opponents.has(sides.attacker.name)) opponents.set(sides.attacker.name, sides.target);
    if (!opponents.has(sides.target.name)) opponents.set(sides.target.name, sides.attacker);
  }
  for (const { sides, byGrammar } of told) {
    const { attacker, target } = sides;
    if (byGrammar || !target) continue;
    const known = (actor: Actor | null): number => (actor ? (attacks.get(actor.name) ?? 0) : 0);
    if (known(target) > known(attacker)) [sides.attacker, sides.target] = [target, attacker];
  }
  for (const { sides, harmed } of told) {
    // the attacker lost people: somebody fought back, as in the article's other incidents
    if (sides.attacker && harmed.has(sides.attacker.name)) sides.target ??= opponents.get(sides.attacker.name) ?? null;
  }
}

function harmedBy({ casualties }: Cluster): Set<string> {
  return new Set(casualties.map((claim) => claim.victim_actor).filter((name) => name !== null));
}

const OF_A_STATE: ReadonlySet<ActorKind> = new Set(['state', 'government', 'military', 'police', 'de_facto_state']);

/** A state, its government and its forces are one side. */
function isOneSide(a: Actor, b: Actor): boolean {
  if (a.name === b.name) return true;
  if (!OF_A_STATE.has(a.kind) || !OF_A_STATE.has(b.kind)) return false;
  if (a.country_code !== null || b.country_code !== null) return a.country_code === b.country_code;
  return a.side !== null && (a.side === b.side || a.side === b.name);
}

/** Attacks that somebody mounts; in a clash both sides fight. */
const MOUNTED: ReadonlySet<Trigger['class']> = new Set(['attack', 'suicide', 'bomb', 'killing', 'abduction']);
const IRREGULAR: ReadonlySet<ActorKind> = new Set(['rebel', 'militia', 'other']);

/**
 * Irregulars killed in an attack that irregulars mounted, on somebody who is none, died in their own attack: "Terrorists opened fire at
 * the police. A militant was killed."
 */
export function markAttackers({ casualties, triggers }: Cluster, { sides, byGrammar }: ToldSides): void {
  const { attacker, target } = sides;
  if (!byGrammar || !attacker || !IRREGULAR.has(attacker.kind) || (target && IRREGULAR.has(target.kind))) return;
  if (!triggers.some((trigger) => MOUNTED.has(trigger.class))) return;
  for (const claim of casualties) {
    if (claim.effect === 'killed' && (claim.victim_actor === attacker.name || isIrregular(claim)))
      claim.attackers = true;
  }
}

function isIrregular({ victim_kind, victim_text }: Casualty): boolean {
  return (
    victim_kind === 'military' &&
    (victim_text ?? '')
      .toLowerCase()
      .split(/[^a-z-]+/)
      .some(isMilitant)
  );
}
