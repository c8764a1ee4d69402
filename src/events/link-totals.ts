import { placesAgree } from '../context/place.js';
import { didIt, sameSide, VAGUE_KINDS } from '../context/same-people.js';
import type { Casualty, Event } from '../model.js';
import type { Cluster } from './cluster.js';

/** Incidents must cover this share of a total to stand for it (codebook: `additive`). */
const COVERED = 0.9;

/** Binds incidents to the total whose days hold theirs, and says which rows can be added up. */
export function linkTotals(events: Event[], clusters: readonly Cluster[]): void {
  const totals = events.filter((event) => event.scope === 'total');
  for (const total of totals) {
    const cluster = clusters[events.indexOf(total)]!;
    const counted = new Set(cluster.casualties.map((claim) => claim.id));
    const parts = events.filter(
      (event, i) =>
        event.scope === 'incident' &&
        event.part_of_event === null &&
        ((holds(total, event) && isThere(cluster, clusters[i]!) && mayCount(cluster, clusters[i]!)) ||
          clusters[i]!.casualties.some((claim) => counted.has(claim.part_of ?? ''))),
    );
    if (parts.length === 0) continue;
    for (const part of parts) {
      part.part_of_event = total.id;
      bindClaims(cluster, clusters[events.indexOf(part)]!);
    }
    const sum = parts.reduce((n, part) => n + (part.killed_best ?? part.killed_low ?? 0), 0);
    const whole = total.killed_best ?? total.killed_low ?? 0;
    const covered = sum >= COVERED * whole;
    total.additive = !covered;
    for (const part of parts) part.additive = covered;
  }
  linkIncluded(events, clusters);
}

/** A row all of whose people another row's claims include ("at least 50 of them soldiers") is not added to that one. */
function linkIncluded(events: Event[], clusters: readonly Cluster[]): void {
  const rowOf = new Map<string, number>();
  for (const [i, { casualties }] of clusters.entries()) for (const claim of casualties) rowOf.set(claim.id, i);
  for (const [i, event] of events.entries()) {
    const { casualties } = clusters[i]!;
    if (event.scope === 'total' || event.part_of_event !== null || casualties.length === 0) continue;
    const bound = (claim: Casualty): number => rowOf.get(claim.part_of ?? claim.same_as ?? '') ?? -1;
    // those bound to a claim of their own row go where that one goes
    const wholes = new Set(
      casualties
        .map(bound)
        .filter((row) => row !== i)
        .map((row) => (row < 0 ? i : row)),
    );
    for (const claim of casualties) if (claim.count_low === 0) wholes.delete(i);
    const [whole] = wholes;
    if (wholes.size !== 1 || whole === undefined || whole === i || events[whole]!.part_of_event === event.id) continue;
    event.part_of_event = events[whole]!.id;
    event.additive = false;
  }
  const partsOf = new Map<string, Event[]>();
  for (const event of events) {
    const whole = event.part_of_event;
    if (whole === null) continue;
    const parts = partsOf.get(whole);
    if (parts) parts.push(event);
    else partsOf.set(whole, [event]);
  }
  for (const [i, whole] of events.entries())
    if (whole.scope === 'incident' && whole.part_of_event === null)
      sumUp(whole, partsOf.get(whole.id) ?? [], clusters[i]!);
}

/** "Eight killed in attacks", two, four and two of them told one by one: a sum over incidents that cover it is a total. */
function sumUp(whole: Event, parts: readonly Event[], { casualties }: Cluster): void {
  if (parts.length < 2 || !covers(parts, whole, 'killed') || !covers(parts, whole, 'wounded')) return;
  whole.scope = 'total';
  whole.additive = false;
  for (const part of parts) part.additive = true;
  for (const claim of casualties) if (claim.scope === 'incident') claim.scope = 'total';
}

function covers(parts: readonly Event[], whole: Event, effect: 'killed' | 'wounded'): boolean {
  const number = (event: Event): number => event[`${effect}_best`] ?? event[`${effect}_low`] ?? 0;
  return parts.reduce((n, part) => n + number(part), 0) >= COVERED * number(whole);
}

function holds(total: Event, part: Event): boolean {
  if (!total.date_start || !part.date_start || !total.date_end || !part.date_end) return false;
  if (part.date_start < total.date_start || part.date_end > total.date_end) return false;
  if (total.country && part.country && total.country !== part.country) return false;
  const killed = (event: Event): number => event.killed_best ?? event.killed_low ?? 0;
  return killed(part) <= (total.killed_high ?? (total.killed_best === null ? Number.POSITIVE_INFINITY : killed(total)));
}

/** "40 militants in a week. Seven soldiers died": no fighter of one side is among the other's, and no civilian among fighters. */
function canInclude(whole: Casualty, part: Casualty): boolean {
  if (didIt(whole, part) || didIt(part, whole)) return false;
  const [a, b] = [whole.victim_kind, part.victim_kind];
  if (a !== b && !VAGUE_KINDS.has(a) && !VAGUE_KINDS.has(b)) return false;
  return a !== 'military' || b !== 'military' || sameSide(whole, part);
}

/** A sum of one town ("27 were killed in El Fasher in two days") leaves out what happened elsewhere. */
const isThere = (total: Cluster, part: Cluster): boolean =>
  total.lead?.place_basis !== 'stated' || part.lead?.place_basis !== 'stated' || placesAgree(total.place, part.place);

/** Whether an incident's dead can be some of a total's, or nothing is said of the one or the other. */
function mayCount(total: Cluster, part: Cluster): boolean {
  const dead = ({ casualties }: Cluster): Casualty[] =>
    casualties.filter(({ effect, part_of, same_as }) => effect === 'killed' && !part_of && !same_as);
  const [all, some] = [dead(total), dead(part)];
  return all.length === 0 || some.length === 0 || some.some((one) => all.some((whole) => canInclude(whole, one)));
}

/** Claims of an incident are part of the total's claim with the same effect. */
function bindClaims(total: Cluster, part: Cluster): void {
  for (const claim of part.casualties) {
    if (claim.part_of || claim.same_as) continue;
    const whole = total.casualties.find(
      (other) => other.effect === claim.effect && !other.part_of && !other.same_as && canInclude(other, claim),
    );
    if (whole) claim.part_of = whole.id;
  }
}
