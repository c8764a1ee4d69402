import type { Casualty, Effect } from '../model.js';
import type { Reconcile } from './index.js';

export interface Total {
  low: number | null;
  best: number | null;
  high: number | null;
}

/** Rival claims about the same people: one of them is right. */
export interface Piece {
  claims: Casualty[];
}

const OPEN: Total = { low: null, best: null, high: null };

/** How many earlier pieces a claim is compared with: keeps long articles linear. */
const COMPARED = 30;

/** The claims of one effect that count, rivals about the same people together; parts and repeats are left out. */
export function pieces(claims: readonly Casualty[], effect: Effect): Piece[] {
  const ids = new Set(claims.filter((claim) => claim.effect === effect).map((claim) => claim.id));
  const found: Piece[] = [];
  for (const claim of claims) {
    if (claim.effect !== effect || claim.same_as || claim.status === 'denied') continue;
    if (claim.part_of && ids.has(claim.part_of)) continue;
    const near = found.length > COMPARED ? found.slice(-COMPARED) : found;
    const rival = near.find((piece) => piece.claims.every((other) => areRivals(other, claim)));
    if (rival) rival.claims.push(claim);
    else found.push({ claims: [claim] });
  }
  return found;
}

/** Two figures about the same people: in different sentences, or in one by different claimants, of victims who are not told apart. */
function areRivals(a: Casualty, b: Casualty): boolean {
  if (isAdded(b)) return false;
  const claimants = a.claimant !== null && b.claimant !== null && a.claimant !== b.claimant;
  if (a.sentence === b.sentence && !claimants) return false;
  return sameGroup(a, b);
}

function isAdded(claim: Casualty): boolean {
  return (
    /\b(another|other|others|additional|more)\b/i.test(`${claim.count_text ?? ''} ${claim.victim_text ?? ''}`) &&
    !/\bmore than\b/i.test(claim.count_text ?? '')
  );
}

function sameGroup(a: Casualty, b: Casualty): boolean {
  if (a.victim_actor && b.victim_actor) return a.victim_actor === b.victim_actor;
  return a.victim_kind === b.victim_kind && a.victim_group === b.victim_group && a.attackers === b.attackers;
}

/** low, best and high of one effect over an event's claims. */
export function totalOf(claims: readonly Casualty[], effect: Effect, reconcile: Reconcile): Total {
  const found = pieces(claims, effect);
  if (found.length === 0) return OPEN;
  const total = found.map((piece) => reconciled(piece, reconcile)).reduce(plus);
  // the low figures of uncounted groups stay out of a best figure that leaves those out
  if (total.low !== null && total.best !== null && total.low > total.best) total.low = total.best;
  return total;
}

function plus(a: Total, b: Total): Total {
  const add = (x: number | null, y: number | null): number | null => (x === null || y === null ? null : x + y);
  // an uncounted group ("and several more") leaves the counted best standing
  const best = a.best === null ? b.best : b.best === null ? a.best : a.best + b.best;
  return { low: a.low === null ? b.low : b.low === null ? a.low : a.low + b.low, best, high: add(a.high, b.high) };
}

const RANK = { victim_side: 0, third_party: 1, narrator: 2, opposing_side: 3 };

function reconciled({ claims }: Piece, reconcile: Reconcile): Total {
  const numbers = (pick: (claim: Casualty) => number | null): number[] =>
    claims.map(pick).filter((value) => value !== null);
  const lows = numbers((claim) => claim.count_low);
  const bests = numbers((claim) => claim.count_best);
  const chosen = choose(claims, reconcile);
  const open = claims.some((claim) => claim.count_high === null);
  return {
    low: lows.length > 0 ? Math.min(...lows) : null,
    best: chosen?.count_best ?? bests[0] ?? null,
    high: open ? null : Math.max(...numbers((claim) => claim.count_high)),
  };
}

function choose(claims: readonly Casualty[], reconcile: Reconcile): Casualty | null {
  const counted = claims.filter((claim) => claim.count_best !== null);
  if (counted.length === 0) return null;
  if (reconcile === 'latest') return counted.at(-1) ?? null;
  if (reconcile === 'range') return counted.reduce((a, b) => ((b.count_best ?? 0) > (a.count_best ?? 0) ? b : a));
  if (reconcile === 'majority') {
    const votes = new Map<number, number>();
    for (const claim of counted) votes.set(claim.count_best!, (votes.get(claim.count_best!) ?? 0) + 1);
    return counted.reduce((a, b) => (votes.get(b.count_best!)! > votes.get(a.count_best!)! ? b : a));
  }
  return counted.reduce((a, b) => (RANK[b.claimant_kind] < RANK[a.claimant_kind] ? b : a));
}
