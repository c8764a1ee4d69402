import type { Findings } from '../context/index.js';
import type { Casualty, Event, Materiel, ParsedArticle } from '../model.js';

export type Reconcile = 'victim-side' | 'range' | 'majority' | 'latest';

/** The events of an article: claims and triggers about one incident are one row. Sets `event_id` on the claims it groups. */
export function buildEvents(
  _article: ParsedArticle,
  _casualties: Casualty[],
  _materiel: Materiel[],
  _findings: Findings,
  _reconcile: Reconcile,
): Event[] {
  return [];
}
