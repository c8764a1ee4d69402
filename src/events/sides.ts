import type { ActorTable } from '../actors/index.js';
import { withArticle } from '../actors/table.js';
import { isUnnamed } from '../context/unnamed.js';
import type { Trigger } from '../incidents/triggers.js';
import type { Actor, ActorKind, Casualty, Span } from '../model.js';
import { blamedFor } from './blame.js';
import type { Cluster, Sides } from './cluster.js';
import { attackSides } from './grammar.js';
import type { Readings, SentenceReading } from './readings.js';
import { holdsGround, isAside } from './speaks.js';

/** Sides, and whether the words say who attacked. */
export interface ToldSides {
  sides: Sides;
  byGrammar: boolean;
  /** Whose people were harmed. */
  harmed: ReadonlySet<string>;
}

/**
 * Attacker and target of an incident: by the grammar of its triggers, then the perpetrators and victims of its claims, then who is blamed
 * for it. Whoever only tells of it, treats, rescues or investigates is neither.
 */
export function sidesOf(
  cluster: Cluster,
  core: readonly Trigger[],
  actors: ReadonlyMap<string, Actor>,
  readings: Readings,
  states: States,
): ToldSides {
  const harmed = harmedBy(cluster);
  const claimed = claimedSides(cluster, actors);
  const told = toldSides(core, readings);
  const near = neighbourSides(cluster, core, readings);
  const clash = core.some((trigger) => trigger.class === 'clash');
  const attacker = attackerOf(cluster, { told, near, claimed: claimed.attacker, harmed, clash }, core, readings);
  const fought = attacker !== null && harmed.has(attacker.name) ? [claimed.attacker, told.attacker] : [];
  // the bystanders whom a clash of others kills are no side of it
  const targets = claimed.targets.filter((side) => !(clash && attacker !== null && side.kind === 'civilians'));
  const named = told.target && isMoreThanWhere(told.target, targets, cluster, core, readings) ? told.target : null;
  // of those who fell on both sides the ones that are not like the attacker
  const opposed = targets.filter((side) => attacker !== null && !isAlike(side, attacker));
  const target =
    [
      named && attacker && isAlike(named, attacker) ? (opposed[0] ?? named) : named,
      ...targets,
      ...fought,
      clash ? near.target : null,
      clash ? otherParty(cluster, core, readings, attacker) : null,
    ].find((side) => side !== null && (attacker === null || !isOneSide(side, attacker))) ?? null;
  // "28 people, four attackers among them, died": they attacked
  if (attacker === null && target !== null && ATTACKS.test(target.name))
    return { sides: { attacker: target, target: null }, byGrammar: true, harmed };
  const sides = {
    attacker: inArms(attacker, actors, states),
    target: inArms(target, actors, states) ?? civiliansOf(cluster, clash, states),
  };
  return { sides, byGrammar: told.attacker !== null, harmed };
}

/** Unnamed irregulars beside irregulars: "an attack by the Taliban in which five policemen and six insurgents died". */
const isAlike = (side: Actor, attacker: Actor): boolean =>
  IRREGULAR.has(attacker.kind) && IRREGULAR.has(side.kind) && isUnnamed(side);

/**
 * Whether the one at whom violence is aimed is more than where it hit: not the country of "raids on Syria killed 14 jihadists", nor who
 * holds the ground of "raids on the group's stronghold killed 25 civilians".
 */
function isMoreThanWhere(
  told: Actor,
  targets: readonly Actor[],
  { casualties }: Cluster,
  core: readonly Trigger[],
  readings: Readings,
): boolean {
  if (told.kind === 'state' && targets.some((side) => side.kind !== 'civilians' && !isOneSide(side, told)))
    return false;
  if (casualties.length === 0 || casualties.some((claim) => claim.victim_kind !== 'civilian')) return true;
  const mentions = [...new Set(core.map(({ sentence }) => sentence))].flatMap((sentence) => {
    const { parties, reading } = readings.at(sentence);
    return parties.filter(({ actor }) => actor === told).map((mention) => holdsGround(reading, mention));
  });
  return mentions.length === 0 || mentions.some((held) => !held);
}

const ATTACKS = /(?:bombers?|attackers?|assailants?|gunm[ae]n|hijackers?)$/i;

export type States = Pick<ActorTable, 'states' | 'statesByCode'>;

/** A state or its government that attacks or is attacked does so by its armed forces. */
function inArms(actor: Actor | null, actors: ReadonlyMap<string, Actor>, { states }: States): Actor | null {
  if (actor === null || (actor.kind !== 'state' && actor.kind !== 'de_facto_state' && actor.kind !== 'government'))
    return actor;
  const state = states.get(actor.name) ?? (actor.side === null ? undefined : states.get(actor.side));
  if (!state || (actor.kind === 'government' && actor.name !== state.government)) return actor;
  const forces = actors.get(state.military);
  return forces ?? { ...unlisted(state.military), kind: 'military', country_code: state.code, side: state.name };
}

/** Where only civilians were harmed and no other target is named: those of the country it happened in. */
function civiliansOf({ casualties, place }: Cluster, clash: boolean, { statesByCode }: States): Actor | null {
  // "37 civilians, mostly Hutus": the whole tells who they are
  const ids = new Set(casualties.map((claim) => claim.id));
  const harmed = casualties.filter((claim) => (claim.count_low ?? 1) > 0 && !(claim.part_of && ids.has(claim.part_of)));
  if (clash || harmed.length === 0 || harmed.some((claim) => claim.victim_kind !== 'civilian')) return null;
  const state = place?.country_code ? statesByCode.get(place.country_code) : undefined;
  return state ? { ...unlisted(`Civilians of ${withArticle(state.name)}`), country_code: state.code } : null;
}

interface Attackers {
  told: Sides;
  near: Sides;
  claimed: Actor | null;
  harmed: ReadonlySet<string>;
  clash: boolean;
}

/** Of all who may have attacked the one to believe: who attacked may have lost people; else the claims read their own clause better; a name before a description. */
function attackerOf(
  cluster: Cluster,
  { told, near, claimed, harmed, clash }: Attackers,
  core: readonly Trigger[],
  readings: Readings,
): Actor | null {
  if (clash && told.attacker && told.target && (claimed === null || claimed.name === told.target.name))
    return told.attacker;
  const lost = told.attacker !== null && harmed.has(told.attacker.name);
  const [first, second] = lost || claimed === null ? [told.attacker, claimed] : [claimed, told.attacker];
  const blamed = first && !isUnnamed(first) && !harmed.has(first.name) ? null : blamedFor(cluster, readings);
  // "killed by fellow policemen", and somebody else claims it
  const foreign = blamed !== null && !isUnnamed(blamed) && !harmed.has(blamed.name);
  if (first && !isUnnamed(first) && !(foreign && harmed.has(first.name))) return first;
  if (second && !isUnnamed(second) && !harmed.has(second.name)) return second;
  if (blamed && !harmed.has(blamed.name) && !(first && isUnnamed(blamed))) return blamed;
  // who is named in a fight's own sentence fought in it, before those of the next one
  const fought = clash && first === null && second === null ? bystanding(cluster, core, readings, harmed, clash) : null;
  if (fought) return fought;
  if (near.attacker && !harmed.has(near.attacker.name) && !(first && isUnnamed(near.attacker))) return near.attacker;
  return first ?? second ?? bystanding(cluster, core, readings, harmed, clash);
}

/** Sides as the sentences right before and after tell them: "The rockets were fired by rebels." */
function neighbourSides({ sentences }: Cluster, core: readonly Trigger[], readings: Readings): Sides {
  const own = new Set([...sentences, ...core.map((trigger) => trigger.sentence)]);
  const classes = new Set(core.map((trigger) => trigger.class));
  const triggers = readings.around(own, 1, 1).flatMap((sentence) => readings.at(sentence).triggers);
  const same = triggers.filter(
    (trigger) => classes.has(trigger.class) || trigger.class === 'attack' || trigger.definite,
  );
  return toldSides(same, readings);
}

/** Perpetrator and victims of an incident's claims, those who bear arms first. */
function claimedSides(
  { casualties, materiel }: Cluster,
  actors: ReadonlyMap<string, Actor>,
): { attacker: Actor | null; targets: Actor[] } {
  const known = (name: string): Actor => actors.get(name) ?? unlisted(name);
  const attacker = [...casualties, ...materiel].find((claim) => claim.perpetrator_actor !== null)?.perpetrator_actor;
  // whose government tells of civilians is not hit itself
  const theirs = (claim: Casualty): string | null =>
    claim.victim_kind === 'civilian' && claim.victim_actor && OF_A_STATE.has(known(claim.victim_actor).kind)
      ? null
      : claim.victim_actor;
  const victims = [...casualties.map(theirs), ...materiel.map((claim) => claim.owner_actor)];
  const targets = [...new Set(victims.filter((name) => name !== null))]
    .map(known)
    .filter(({ kind, name }) => kind !== 'person' && kind !== 'media' && !(attacker != null && BOMBER.test(name)));
  const civil = (actor: Actor): number => Number(actor.kind === 'civilians');
  return { attacker: attacker == null ? null : known(attacker), targets: targets.sort((a, b) => civil(a) - civil(b)) };
}

/** Whoever blew himself up was no target of those who sent him. */
const BOMBER = /\bbombers?$/i;

/** An actor that a claim names by composition only ("Civilians of Artsakh"). */
function unlisted(name: string): Actor {
  const kind = /^Civilians/.test(name) ? 'civilians' : 'other';
  return { name, kind, country_code: null, role: null, side: null, institution: null, mentions: [] };
}

function toldSides(core: readonly Trigger[], readings: Readings): Sides {
  const sides: Sides = { attacker: null, target: null };
  const fights = (trigger: Trigger): number => Number(trigger.class === 'attack' || trigger.class === 'clash');
  // in a clash "people were killed" tells of bystanders as well as of the sides
  const clash = core.some((trigger) => trigger.class === 'clash');
  const telling = core.filter((trigger) => !(clash && trigger.class === 'killing'));
  for (const trigger of telling.sort((a, b) => fights(b) - fights(a) || a.start - b.start)) {
    const read = readings.at(trigger.sentence);
    if (read.parties.length === 0 && read.candidates.length === 0) continue;
    const found = trigger.class === 'clash' ? clashSides(read, trigger) : attackSides(read, trigger);
    sides.attacker ??= found.attacker;
    if (found.target && found.target.name !== sides.attacker?.name) sides.target ??= found.target;
    if (sides.attacker && sides.target) break;
  }
  return sides;
}

/** A mutual clash: the two parties that its words join, in the order of the text. */
function clashSides({ parties, candidates, reading }: SentenceReading, trigger: Trigger): Sides {
  const fighting = candidates.filter(
    ({ rule, deed }) =>
      rule === 'clash' && reading.tokens[deed]!.start >= trigger.start && reading.tokens[deed]!.start < trigger.end,
  );
  const armed = parties.filter(({ actor }) => actor.kind !== 'civilians' && actor.kind !== 'government');
  const inOrder = (fighting.length > 1 ? [...fighting] : [...armed]).sort((a, b) => a.start - b.start);
  // "a rebel counter-attack": whose it is began it
  const began = candidates.find(
    ({ rule, deed }) =>
      rule === 'attack-of' && reading.tokens[deed]!.start >= trigger.start && reading.tokens[deed]!.start < trigger.end,
  )?.actor;
  const sides = [...new Set([...(began ? [began] : []), ...inOrder.map(({ actor }) => actor)])];
  const [first, second] = sides;
  return first && second ? { attacker: first, target: second } : { attacker: null, target: null };
}

const IRREGULAR: ReadonlySet<ActorKind> = new Set(['rebel', 'militia', 'other']);

/** The irregulars whom the incident's sentences name beside it and nothing else accounts for: "Two attacks hit the town, a stronghold of …" does not. */
function bystanding(
  { sentences, casualties }: Cluster,
  core: readonly Trigger[],
  readings: Readings,
  harmed: ReadonlySet<string>,
  clash: boolean,
): Actor | null {
  for (const sentence of new Set([...sentences, ...core.map((trigger) => trigger.sentence)])) {
    const { parties, reading } = readings.at(sentence);
    for (const mention of parties) {
      const { actor, form } = mention;
      if (form !== 'name' || harmed.has(actor.name) || isVictim(casualties, mention)) continue;
      if (!(IRREGULAR.has(actor.kind) || (clash && actor.kind !== 'civilians' && actor.kind !== 'government')))
        continue;
      if (!isAside(reading, mention)) return actor;
    }
  }
  return null;
}

/** How far behind the words for who was harmed it may stand whose they are: "twenty heads of the …". */
const OF_THE = 9;

/** Whether a mention stands inside the words for who was harmed. */
function isVictim(casualties: readonly Casualty[], { start, end }: Span): boolean {
  return casualties.some(
    ({ victim_start, victim_end }) => victim_start !== null && victim_start < end && start < victim_end! + OF_THE,
  );
}

function otherParty(
  { casualties }: Cluster,
  core: readonly Trigger[],
  readings: Readings,
  first: Actor | null,
): Actor | null {
  for (const trigger of core) {
    if (trigger.class !== 'clash') continue;
    const { parties, reading } = readings.at(trigger.sentence);
    for (const mention of parties)
      if (
        mention.form === 'name' &&
        mention.actor.kind !== 'government' &&
        !(mention.actor.kind === 'civilians' && isVictim(casualties, mention)) &&
        (first === null || !isOneSide(mention.actor, first)) &&
        !isAside(reading, mention)
      )
        return mention.actor;
  }
  return null;
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
  return a.side === b.side || a.side === b.name;
}
