import type { Casualty, Materiel } from '../model.js';

const DENIES = /\b(?:den(?:y|ied|ies|ying)|reject(?:s|ed)|refut(?:es|ed)|dismiss(?:es|ed)|disput(?:es|ed))\b/i;

/** "Rumours spread that a general was captured, but officials denied it": what nobody stands by and somebody denies. */
export function isRumour({ status, claimant }: Casualty | Materiel): boolean {
  return status === 'denied' && claimant === null;
}

/**
 * Whether a denial leaves nothing of a figure: that of a rumour, of one side's boast of the other's dead, and of who speaks only to deny ("the army denied that ten had been killed"). Where
 * residents, officials or monitors tell of the dead, the denial is that of the accused: the figure stands, and the status says that it is denied.
 */
export function isErased(claim: Casualty | Materiel): boolean {
  if (claim.status !== 'denied') return false;
  const { evidence, trigger, start, claimant_kind } = claim;
  return isRumour(claim) || claimant_kind === 'opposing_side' || DENIES.test(evidence.slice(0, trigger.start - start));
}
