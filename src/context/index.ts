import type { ActorMention, Casualty, DateMention, Materiel, ParsedArticle, Place, PlaceMention } from '../model.js';
import { type Fallback, findFallback } from './fallback.js';
import { fillWhenAndWhere } from './fill.js';
import { linkRepeats } from './repeats.js';
import { type Scene, traceScenes } from './scene.js';

/** What has been found in an article before claims are put into context. */
export interface Findings {
  dates: readonly DateMention[];
  places: readonly PlaceMention[];
  actors: readonly ActorMention[];
  /** A country by its ISO 3166-1 alpha-3 code, as a place. */
  countryPlace: (code: string) => Place | null;
}

/** What the article tells from sentence to sentence, which its events rest on too. */
export interface Narrative {
  /** One a sentence. */
  scenes: Scene[];
  fallback: Fallback;
}

/** Fills date, place, perpetrator, claimant, status, scope and repeats of all claims from their sentence, then from the narrative. */
export function addContext(
  article: ParsedArticle,
  casualties: Casualty[],
  materiel: Materiel[],
  findings: Findings,
): Narrative {
  const narrative = {
    scenes: traceScenes(article, findings.dates, findings.places),
    fallback: findFallback(article, findings),
  };
  fillWhenAndWhere(article, casualties, findings, narrative);
  fillWhenAndWhere(article, materiel, findings, narrative);
  linkRepeats(article, casualties);
  return narrative;
}
