import type { Casualty } from '../model.js';
import type { Cluster } from './cluster.js';

/** Sentences that tell of an attack themselves, and the paragraph of each sentence. */
export interface OwnAttacks {
  attacks: ReadonlySet<number>;
  paragraph: (sentence: number) => number;
}

/** How many paragraphs on a new attack on other people is an incident of its own. */
const APART = 2;

/** "Azerbaijan attacked villages, killing a child", long after a clash of soldiers was told: its own attack, and victims of another kind. */
export function isLaterAttack(claim: Casualty, cluster: Cluster, own: OwnAttacks): boolean {
  if (claim.victim_kind !== 'civilian' || cluster.scope === 'total' || !own.attacks.has(claim.sentence)) return false;
  const here = own.paragraph(claim.sentence);
  return (
    [...cluster.sentences].every((sentence) => Math.abs(own.paragraph(sentence) - here) >= APART) &&
    cluster.casualties.some((other) => other.victim_kind === 'military')
  );
}
