import { isQuietStory } from '../incidents/quiet.js';
import { findTriggers } from '../incidents/triggers.js';
import type { Casualty, Materiel, ParsedArticle } from '../model.js';
import { attributeClaims } from './claimant.js';
import { findFallback } from './fallback.js';
import { carryOn, fillWhenAndWhere } from './fill.js';
import { followTold } from './following.js';
import { settleHistory } from './history.js';
import { linkMateriel, setOwners } from './owners.js';
import { linkPartitions } from './partitions.js';
import { placeParts } from './parts.js';
import { setPerpetrators, sharePerpetrators } from './perpetrator.js';
import { linkRepeats } from './repeats.js';
import { linkRetold, settleRetold } from './retold.js';
import { traceScenes } from './scene.js';
import { settleScope } from './scope.js';
import { setStatus } from './status.js';
import { linkSumLines, settleTolls } from './sum-lines.js';
import type { Findings, Narrative } from './types.js';
import { setOwnVictims, setVictims } from './victims.js';

/** Fills date, place, perpetrator, claimant, status, scope and repeats of all claims from their sentence, then from the narrative. */
export function addContext(
  article: ParsedArticle,
  casualties: Casualty[],
  materiel: Materiel[],
  findings: Findings,
): Narrative {
  const triggers = isQuietStory(article, findings.actors) ? [] : findTriggers(article);
  const telling = new Set([...triggers, ...casualties, ...materiel].map(({ sentence }) => sentence));
  const scenes = traceScenes(article, findings.dates, findings.places, telling);
  const narrative = { triggers, scenes, fallback: findFallback(article, findings, scenes) };
  setVictims(article, casualties, findings);
  setOwners(article, materiel, findings);
  for (const claims of [casualties, materiel]) {
    const carried = settleScope(article, claims, findings);
    fillWhenAndWhere(article, claims, findings, narrative);
    carryOn(carried);
  }
  const claims = [...casualties, ...materiel];
  settleHistory(article, claims);
  const assumed = setPerpetrators(article, claims, findings.actors);
  attributeClaims(article, claims, findings.actors);
  setOwnVictims(casualties, findings);
  const retold = linkRetold(article, claims, findings.dates, findings.places);
  followTold(article, casualties, scenes, triggers);
  linkSumLines(article, casualties);
  linkPartitions(article, casualties, scenes);
  linkRepeats(article, casualties, scenes, triggers);
  settleTolls(casualties);
  placeParts(casualties);
  sharePerpetrators(casualties, assumed);
  linkMateriel(article, materiel);
  setStatus(article, claims, findings.actors);
  settleRetold(retold);
  return narrative;
}
