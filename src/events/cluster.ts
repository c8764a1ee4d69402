import type { Trigger } from '../incidents/triggers.js';
import type { Actor, Casualty, ClaimContext, Materiel, Place } from '../model.js';

/** What sets the day of a cluster, and how its place is known: a claim, or a trigger where no claim is. */
export type Lead = Pick<
  ClaimContext,
  'date_start' | 'date_end' | 'date_precision' | 'date_basis' | 'date_text' | 'place_basis' | 'sentence'
>;

/** Claims and triggers about one incident, or one summary period. */
export interface Cluster {
  scope: 'incident' | 'total';
  casualties: Casualty[];
  materiel: Materiel[];
  triggers: Trigger[];
  /** The sentences it rests on. */
  sentences: Set<number>;
  /** The claim or trigger that sets date and place. */
  lead: Lead | null;
  place: Place | null;
  /** The row whose people those of this one, told of one spot, belong to. */
  within: Cluster | null;
}

export interface Sides {
  attacker: Actor | null;
  target: Actor | null;
}
