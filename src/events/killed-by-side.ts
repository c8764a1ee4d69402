import type { Casualty, Event } from '../model.js';
import type { Sides } from './cluster.js';
import { believed, type Reconcile, totalOf } from './totals.js';

type BySide = Pick<
  Event,
  'killed_actor_1' | 'killed_actor_2' | 'killed_civilians' | 'killed_unknown' | 'killed_attackers'
>;

/** The best figures of an event's dead by side. A number of no side whose parts are of one ("100 killed", 49 of one army and 50 of the other) is told by its parts, the rest of it is of no side. */
export function killedBySide(claims: readonly Casualty[], sides: Sides, reconcile: Reconcile): BySide {
  const counted = believed(claims, 'killed', reconcile);
  const sum = (from: readonly Casualty[], test: (claim: Casualty) => boolean): number | null =>
    totalOf(from.filter(test), 'killed', reconcile).best;
  const first = (claim: Casualty): boolean =>
    claim.victim_actor !== null && claim.victim_actor === sides.attacker?.name;
  const second = (claim: Casualty): boolean =>
    !first(claim) && claim.victim_actor !== null && claim.victim_actor === sides.target?.name;
  const civilian = (claim: Casualty): boolean => claim.victim_kind === 'civilian';
  const none = (claim: Casualty): boolean => !first(claim) && !second(claim) && !civilian(claim);
  const whole = counted.filter(none);
  const parts = whole.length === 1 ? partsOf(whole[0]!, claims).filter((claim) => !none(claim)) : [];
  const told = sum(parts, () => true) ?? 0;
  const all = sum(whole, () => true);
  const open = parts.length > 0 && all !== null && told <= all;
  const of = (test: (claim: Casualty) => boolean): number | null => sum(open ? [...counted, ...parts] : counted, test);
  return {
    killed_actor_1: of(first),
    killed_actor_2: of(second),
    killed_civilians: of(civilian),
    killed_unknown: open ? (all > told ? all - told : null) : all,
    // attackers counted in a larger number too
    killed_attackers: totalOf(
      claims.filter((claim) => claim.attackers),
      'killed',
      reconcile,
    ).best,
  };
}

/** The claims whose people a number includes, those of its repeats too; parts of parts stay in their own. */
function partsOf({ id }: Casualty, claims: readonly Casualty[]): Casualty[] {
  return claims
    .filter((claim) => claim.effect === 'killed' && claim.part_of === id && claim.same_as === null)
    .map((claim) => ({ ...claim, part_of: null }));
}
