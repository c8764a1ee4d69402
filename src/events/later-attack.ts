import { sameSide } from '../context/same-people.js';
import type { Casualty } from '../model.js';
import type { Cluster } from './cluster.js';

/** Sentences that tell of an attack themselves, and the paragraph of each sentence. */
export interface OwnAttacks {
  attacks: ReadonlySet<number>;
  paragraph: (sentence: number) => number;
}

/** How many paragraphs on a new attack on other people is an incident of its own. */
const APART = 2;

/** "On Saturday a bomb in Morales wounded two", paragraphs after a clash in the same province of which no day is said: its own day, place and number. */
export function isDatedAttack(claim: Casualty, cluster: Cluster, own: OwnAttacks): boolean {
  if (cluster.scope === 'total' || cluster.lead?.date_basis !== 'published') return false;
  if (claim.date_basis === null || claim.date_basis === 'published') return false;
  if (claim.place_basis !== 'stated' || claim.placeRef === cluster.place || claim.part_of || claim.same_as)
    return false;
  const told = cluster.casualties.slice(-COMPARED);
  const here = own.paragraph(claim.sentence);
  if (told.some(({ sentence }) => own.paragraph(sentence) === here)) return false;
  const others = told.filter(({ effect, count_best }) => effect === claim.effect && count_best !== claim.count_best);
  return others.length > 0 && (own.attacks.has(claim.sentence) || others.every((other) => !sameSide(other, claim)));
}

/** How many claims of an incident a new one is compared with: keeps long articles linear. */
const COMPARED = 30;

/** "Azerbaijan attacked villages, killing a child", long after a clash of soldiers was told: its own attack, and victims of another kind. */
export function isLaterAttack(claim: Casualty, cluster: Cluster, own: OwnAttacks): boolean {
  if (claim.victim_kind !== 'civilian' || cluster.scope === 'total' || !own.attacks.has(claim.sentence)) return false;
  const here = own.paragraph(claim.sentence);
  return (
    [...cluster.sentences].every((sentence) => Math.abs(own.paragraph(sentence) - here) >= APART) &&
    cluster.casualties.some((other) => other.victim_kind === 'military')
  );
}
