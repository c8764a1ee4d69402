import type { ActorTable } from '../actors/index.js';
import { findTriggers, type Trigger } from '../events/triggers.js';
import type { ActorMention, Casualty, DateMention, Materiel, ParsedArticle, Place, PlaceMention } from '../model.js';
import { attributeClaims } from './claimant.js';
import { type Fallback, findFallback } from './fallback.js';
import { fillWhenAndWhere } from './fill.js';
import { followTold } from './following.js';
import { linkMateriel, setOwners } from './owners.js';
import { linkPartitions } from './partitions.js';
import { setPerpetrators } from './perpetrator.js';
import { linkRepeats } from './repeats.js';
import { type Scene, traceScenes } from './scene.js';
import { settleHistory, settleScope } from './scope.js';
import { setStatus } from './status.js';
import { setOwnVictims, setVictims } from './victims.js';

/** What has been found in an article before claims are put into context. */
export interface Findings {
  dates: readonly DateMention[];
  places: readonly PlaceMention[];
  actors: readonly ActorMention[];
  actorTable: ActorTable;
  /** A country by its ISO 3166-1 alpha-3 code, as a place. */
  countryPlace: (code: string) => Place | null;
}

/** What the article tells from sentence to sentence, which its events rest on too. */
export interface Narrative {
  /** One a sentence. */
  scenes: Scene[];
  fallback: Fallback;
  /** Every word that tells of an incident. */
  triggers: Trigger[];
}

/** Fills date, place, perpetrator, claimant, status, scope and repeats of all claims from their sentence, then from the narrative. */
export function addContext(
  article: ParsedArticle,
  casualties: Casualty[],
  materiel: Materiel[],
  findings: Findings,
): Narrative {
  const triggers = findTriggers(article);
  const telling = new Set([...triggers, ...casualties, ...materiel].map(({ sentence }) => sentence));
  const scenes = traceScenes(article, findings.dates, findings.places, telling);
  const narrative = { triggers, scenes, fallback: findFallback(article, findings, scenes) };
  setVictims(article, casualties, findings);
  setOwners(article, materiel, findings);
  for (const claims of [casualties, materiel]) {
    settleScope(article, claims, findings.dates);
    fillWhenAndWhere(article, claims, findings, narrative);
  }
  settleHistory(article, [...casualties, ...materiel]);
  for (const claims of [casualties, materiel]) {
    setPerpetrators(article, claims, findings.actors);
    attributeClaims(article, claims, findings.actors);
  }
  setOwnVictims(casualties, findings);
  followTold(article, casualties, scenes, triggers);
  linkPartitions(article, casualties, scenes);
  linkRepeats(article, casualties, scenes, triggers);
  linkMateriel(article, materiel);
  setStatus(article, [...casualties, ...materiel], findings.actors);
  return narrative;
}
