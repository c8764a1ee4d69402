import { didIt, isGeneric } from '../context/same-people.js';
import { isNextOne, isOneMore, moreFollows } from '../context/telling.js';
import type { Casualty, Effect } from '../model.js';
import { least, most } from '../text/lookup.js';
import { isErased } from './denied.js';

export interface Total {
  low: number | null;
  best: number | null;
  high: number | null;
}

/** Rival claims about the same people: one of them is right. */
export interface Piece {
  claims: Casualty[];
}

/** How many earlier pieces a claim is compared with: keeps long articles linear. */
const COMPARED = 30;

const NO_IDS: ReadonlySet<string> = new Set();
const NO_VOTES: ReadonlyMap<string, number> = new Map();

/** The claims of one effect that count, rivals about the same people together; parts and repeats are left out. */
export function pieces(claims: readonly Casualty[], effect: Effect): Piece[] {
  const own = claims.filter((claim) => claim.effect === effect);
  if (own.length === 0) return [];
  const ids = own.some((claim) => claim.part_of) ? new Set(own.map((claim) => claim.id)) : NO_IDS;
  const denied = claims.some(isErased) ? new Set(claims.filter(isErased).map((claim) => claim.id)) : NO_IDS;
  const first = firstCounts(claims);
  const found: Piece[] = [];
  for (const claim of own) {
    // what somebody else repeats of a denied claim stands
    if ((claim.same_as && !denied.has(claim.same_as)) || denied.has(claim.id)) continue;
    if (claim.part_of && ids.has(claim.part_of)) continue;
    const near = found.length > COMPARED ? found.slice(-COMPARED) : found;
    const added = isAdded(claim, first.get(claim.sentence) ?? claim);
    const rival = added ? undefined : near.find((piece) => piece.claims.every((other) => areRivals(other, claim)));
    if (rival) rival.claims.push(claim);
    else found.push({ claims: [claim] });
  }
  return found;
}

/** Two figures about the same people: in different sentences, or in one by different claimants, of victims who are not told apart. */
function areRivals(a: Casualty, b: Casualty): boolean {
  if (isNextOne(b) && a.count_best === 1) return false;
  const claimants = a.claimant !== null && b.claimant !== null && a.claimant !== b.claimant;
  if (a.sentence === b.sentence && !claimants) return false;
  return sameGroup(a, b) || (claimants && (isEnemysCount(a, b) || isEnemysCount(b, a)));
}

/** "42 of our soldiers died" and the enemy's "we killed up to a thousand": both count the dead whom one army made, whatever each calls them. */
function isEnemysCount(own: Casualty, enemys: Casualty): boolean {
  return (
    own.scope === enemys.scope &&
    own.claimant_kind === 'victim_side' &&
    enemys.claimant_kind === 'opposing_side' &&
    enemys.perpetrator_actor !== null &&
    (own.perpetrator_actor === null || own.perpetrator_actor === enemys.perpetrator_actor) &&
    (own.victim_kind === enemys.victim_kind || enemys.victim_kind === 'unknown')
  );
}

/** What each sentence counts first, parts left out. */
function firstCounts(claims: readonly Casualty[]): Map<number, Casualty> {
  const first = new Map<number, Casualty>();
  for (const claim of claims) if (!claim.part_of && !first.has(claim.sentence)) first.set(claim.sentence, claim);
  return first;
}

/** "Four more people were killed and two injured": whom a sentence counts first says whether the rest are more people; "and wounded 40 others" only tells them from the dead. */
const isAdded = (claim: Casualty, first: Casualty): boolean => saysMore(first.effect === claim.effect ? claim : first);

function saysMore(claim: Casualty): boolean {
  if (isOneMore(claim) || moreFollows(claim)) return true;
  return (
    /\b(another|other|others|additional|more)\b/i.test(`${claim.count_text ?? ''} ${claim.victim_text ?? ''}`) &&
    !/\bmore than\b/i.test(claim.count_text ?? '')
  );
}

/** So few people are told of one by one. */
const FEW = 3;
/** Figures this much apart are hardly about the same people, where not the two sides give them. */
const RIVAL_REACH = 3;

function sameGroup(a: Casualty, b: Casualty): boolean {
  // "rebels" and "rebel fighters" are whoever they are
  if (a.victim_actor && b.victim_actor && !(isGeneric(a) && isGeneric(b))) return a.victim_actor === b.victim_actor;
  // "22 policemen were killed in a gunfight with Maoists", who "lost four fighters"
  if (a.attackers !== b.attackers || didIt(a, b) || didIt(b, a)) return false;
  if (a.victim_kind === b.victim_kind && a.victim_group === b.victim_group) return true;
  // two speakers may say "people" and "civilians" of the same ones
  const open = (a.victim_kind === 'unknown' && !a.victim_actor) || (b.victim_kind === 'unknown' && !b.victim_actor);
  if (!open || a.claimant === null || b.claimant === null || a.claimant === b.claimant) return false;
  return areClose(a, b) || isWholeToll(b);
}

/** "The government put the death toll at seven": all who died, however far from another's figure; not "the civilian death toll". */
const isWholeToll = ({ rule, victim_text, part_of, evidence, start, trigger }: Casualty): boolean =>
  rule.endsWith(':toll') &&
  victim_text === null &&
  !part_of &&
  WHOLE_TOLL.test(evidence.slice(Math.max(0, trigger.start - start - TOLL_REACH), trigger.end - start));

/** How many characters before its word a toll is called "the official death". */
const TOLL_REACH = 40;

const WHOLE_TOLL = /\b(?:the|its|a) (?:(?:death|overall|total|official) ){0,2}(?:toll|number)\b/i;

function areClose(a: Casualty, b: Casualty): boolean {
  const [x, y] = [a.count_best ?? 0, b.count_best ?? 0];
  return Math.min(x, y) > 1 && Math.max(x, y) <= RIVAL_REACH * Math.min(x, y);
}

/** low, best and high of one effect over an event's claims. */
export function totalOf(claims: readonly Casualty[], effect: Effect, reconcile: Reconcile): Total {
  const found = pieces(claims, effect);
  if (found.length === 0) return { low: null, best: null, high: mostDenied(claims, effect) };
  const weights = weightsOf(claims, reconcile);
  const total = found.map((piece) => reconciled(piece, reconcile, weights)).reduce(plus);
  // the low figures of uncounted groups stay out of a best figure that leaves those out
  if (total.low !== null && total.best !== null && total.low > total.best) total.low = total.best;
  return total;
}

const weightsOf = (claims: readonly Casualty[], reconcile: Reconcile): Weights => ({
  headlined: headlinedBy(claims),
  votes: reconcile === 'majority' ? votesOf(claims) : NO_VOTES,
});

/** The claims of one effect that make its best figure: of rivals the one that is believed. */
export function believed(claims: readonly Casualty[], effect: Effect, reconcile: Reconcile): Casualty[] {
  const weights = weightsOf(claims, reconcile);
  return pieces(claims, effect).flatMap((piece) => choose(piece.claims, reconcile, weights) ?? piece.claims);
}

/** Where all that is said is denied too, it is the most that may be true. */
function mostDenied(claims: readonly Casualty[], effect: Effect): number | null {
  const counts = claims
    .filter((claim) => claim.effect === effect && isErased(claim))
    .map((claim) => claim.count_high ?? claim.count_best)
    .filter((count) => count !== null);
  return counts.length > 0 ? most(counts) : null;
}

function plus(a: Total, b: Total): Total {
  const add = (x: number | null, y: number | null): number | null => (x === null || y === null ? null : x + y);
  // an uncounted group ("and several more") leaves the counted best standing
  const best = a.best === null ? b.best : b.best === null ? a.best : a.best + b.best;
  return { low: a.low === null ? b.low : b.low === null ? a.low : a.low + b.low, best, high: add(a.high, b.high) };
}

/** Ranks of claimants; the article's own voice weighs as much as a third party. */
const RANK = { victim_side: 0, third_party: 2, narrator: 2, opposing_side: 4 };

interface Weights {
  headlined: ReadonlySet<string>;
  votes: ReadonlyMap<string, number>;
}

/** How many speakers give a figure: its own and those of its repeats, by the id of the claim. */
function votesOf(claims: readonly Casualty[]): ReadonlyMap<string, number> {
  const speakers = new Map<string, Set<string | null>>();
  for (const { id, same_as, claimant } of claims) {
    const key = same_as ?? id;
    const known = speakers.get(key) ?? new Set();
    speakers.set(key, known.add(claimant));
  }
  return new Map([...speakers].map(([id, known]) => [id, known.size]));
}

/** The ids of claims that an earlier-standing one, a headline, repeats. */
function headlinedBy(claims: readonly Casualty[]): ReadonlySet<string> {
  if (!claims.some(({ same_as }) => same_as)) return NO_IDS;
  const starts = new Map(claims.map((claim) => [claim.id, claim.start]));
  const ids = new Set<string>();
  for (const { same_as, start } of claims) if (same_as && start < (starts.get(same_as) ?? 0)) ids.add(same_as);
  return ids;
}

function reconciled({ claims }: Piece, reconcile: Reconcile, weights: Weights): Total {
  const numbers = (pick: (claim: Casualty) => number | null): number[] =>
    claims.map(pick).filter((value) => value !== null);
  const lows = numbers((claim) => claim.count_low);
  const bests = numbers((claim) => claim.count_best);
  const chosen = choose(claims, reconcile, weights);
  const open = claims.some((claim) => claim.count_high === null);
  return {
    low: lows.length > 0 ? least(lows) : null,
    best: chosen?.count_best ?? bests[0] ?? null,
    high: open ? null : most(numbers((claim) => claim.count_high)),
  };
}

function choose(
  claims: readonly Casualty[],
  reconcile: Reconcile,
  { headlined, votes: speakers }: Weights,
): Casualty | null {
  const told = claims.filter((claim) => claim.count_best !== null);
  if (told.length === 0) return null;
  const counted = told.filter((claim) => !isOneByOne(claim, told));
  if (reconcile === 'latest') return counted.at(-1) ?? null;
  if (reconcile === 'range') return counted.reduce((a, b) => ((b.count_best ?? 0) > (a.count_best ?? 0) ? b : a));
  if (reconcile === 'majority') {
    const votes = new Map<number, number>();
    for (const claim of counted)
      votes.set(claim.count_best!, (votes.get(claim.count_best!) ?? 0) + (speakers.get(claim.id) ?? 1));
    return counted.reduce((a, b) => (votes.get(b.count_best!)! > votes.get(a.count_best!)! ? b : a));
  }
  // among equals the figure that the headline gives, then the first
  const rank = (claim: Casualty): number => RANK[claim.claimant_kind] - (headlined.has(claim.id) ? 1 : 0);
  return counted.reduce((a, b) => (rank(b) < rank(a) ? b : a));
}

/** A few people told of one by one, after the many, are some of those, whoever tells of them; a side's count of its own dead stands against the enemy's boast. */
function isOneByOne({ victim_actor, count_best: few, start }: Casualty, told: readonly Casualty[]): boolean {
  if (victim_actor !== null || few! > FEW) return false;
  return told.some(({ count_best: many, start: before }) => before < start && many! > few! * RIVAL_REACH);
}

export type Reconcile = 'victim-side' | 'range' | 'majority' | 'latest';
