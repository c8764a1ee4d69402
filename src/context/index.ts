import type { ActorMention, Casualty, DateMention, Materiel, ParsedArticle, PlaceMention } from '../model.js';
import { fillWhenAndWhere } from './fill.js';
import { linkRepeats } from './repeats.js';
import { type Scene, traceScenes } from './scene.js';

/** What has been found in an article before claims are put into context. */
export interface Findings {
  dates: readonly DateMention[];
  places: readonly PlaceMention[];
  actors: readonly ActorMention[];
}

/** Fills date, place, perpetrator, claimant, status, scope and repeats of all claims from their sentence, then from the narrative. Returns the scenes. */
export function addContext(
  article: ParsedArticle,
  casualties: Casualty[],
  materiel: Materiel[],
  findings: Findings,
): Scene[] {
  const scenes = traceScenes(article, findings.dates, findings.places);
  fillWhenAndWhere(article, casualties, findings, scenes);
  fillWhenAndWhere(article, materiel, findings, scenes);
  linkRepeats(article, casualties);
  return scenes;
}
