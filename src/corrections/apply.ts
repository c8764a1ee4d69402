import type { ArticleObject, Casualty, ClaimContext, Materiel, ParsedArticle, Place } from '../model.js';
import { addedClaims } from './add.js';
import type { AnyRow } from './bind.js';
import { type Plan, type Verdict, verdicts } from './plan.js';
import { setFields } from './set.js';
import { settle } from './settle.js';
import type { CorrectedTable } from './types.js';

/** The tables that are corrected once the article object is whole; claims come before, so that events are counted from them. */
const LATER = ['dates', 'places', 'actors', 'events'] as const;

/** Corrects the claims of an article in place: rejected ones go, edited ones change, missed ones come. */
export function correctClaims(
  plan: Plan,
  article: ParsedArticle,
  casualties: Casualty[],
  materiel: Materiel[],
  places: readonly Place[],
): void {
  const rows = { id: article.id, casualties, materiel, dates: [], places: [], actors: [], events: [] };
  const gone = new Set<string>();
  for (const claims of [casualties, materiel] as (Casualty | Materiel)[][]) {
    const table = claims === casualties ? 'casualties' : 'materiel';
    const said = verdicts(plan, rows, table);
    for (const [row, verdict] of said) {
      const claim = row as unknown as Casualty | Materiel;
      if (verdict.rejected) gone.add(claim.id);
      else settleClaim(applyTo(plan, table, row, verdict), row, article, places);
    }
    const kept = claims.filter((claim) => !gone.has(claim.id));
    claims.splice(0, claims.length, ...kept);
  }
  for (const { claim, table, fields } of addedClaims(plan, article, casualties, materiel)) {
    settleClaim(fields, claim as unknown as AnyRow, article, places);
    (table === 'casualties' ? casualties : materiel).push(claim as never);
  }
  for (const claim of [...casualties, ...materiel]) {
    if (claim.part_of && gone.has(claim.part_of)) claim.part_of = null;
    if (claim.same_as && gone.has(claim.same_as)) claim.same_as = null;
  }
  const inOrder = (a: ClaimContext, b: ClaimContext) => a.start - b.start || a.trigger.start - b.trigger.start;
  if (casualties.some(({ corrected }) => corrected === 'added')) casualties.sort(inOrder);
  if (materiel.some(({ corrected }) => corrected === 'added')) materiel.sort(inOrder);
}

/** The article with its other tables corrected, and a warning for every correction that could not be applied. */
export function correctRows(plan: Plan, article: ArticleObject): ArticleObject {
  const corrected: ArticleObject = { ...article };
  for (const table of LATER) {
    const said = verdicts(plan, article, table);
    if (said.size === 0) continue;
    const rows = article[table] as unknown as AnyRow[];
    const kept = rows
      .filter((row) => !said.get(row)?.rejected)
      .map((row) => {
        const verdict = said.get(row);
        if (!verdict) return row;
        const copy = { ...row };
        const fields = applyTo(plan, table, copy, verdict);
        settle(table, fields, copy);
        return copy;
      });
    (corrected as unknown as Record<CorrectedTable, AnyRow[]>)[table] = kept;
  }
  const warnings = plan.problems.map((problem) => ({
    code: 'correction',
    message: `${plan.file} ${problem}`,
    start: null,
    end: null,
  }));
  return { ...corrected, warnings: [...article.warnings, ...warnings] };
}

/** Gives the row its right values; returns the fields that were set. */
function applyTo(plan: Plan, table: CorrectedTable, row: AnyRow, { edits }: Verdict): Set<string> {
  const set = setFields(plan, table, row, edits);
  row.corrected = set.size > 0 ? 'edited' : edits.size > 0 ? undefined : 'accepted';
  return set;
}

/** What follows from a claim's corrected values: its bounds, its precision, its coordinates. */
function settleClaim(fields: ReadonlySet<string>, row: AnyRow, article: ParsedArticle, places: readonly Place[]): void {
  settle('casualties', fields, row);
  if (fields.has('place') || (fields.has('country') && row.place === null)) {
    const claim = row as unknown as Casualty;
    const place = claim.place === null ? null : (places.find(({ name }) => name === claim.place) ?? bare(claim));
    claim.placeRef = place;
    claim.place_basis = place ? 'stated' : null;
    claim.place_precision = place?.place_precision ?? null;
    claim.latitude = place?.latitude ?? null;
    claim.longitude = place?.longitude ?? null;
    if (!fields.has('country')) claim.country = place?.country ?? null;
  }
  if (fields.has('victim_text')) {
    const claim = row as unknown as Casualty;
    const at = claim.victim_text === null ? -1 : article.text.slice(claim.start, claim.end).indexOf(claim.victim_text);
    claim.victim_start = at < 0 ? null : claim.start + at;
    claim.victim_end = at < 0 ? null : claim.start + at + claim.victim_text!.length;
  }
}

/** A place that only the reader knows. */
function bare({ place, country }: Casualty): Place {
  return {
    name: place!,
    alt_names: [],
    kind: 'other',
    admin1: null,
    country,
    country_code: null,
    latitude: null,
    longitude: null,
    place_precision: null,
    geonames_id: null,
    mentions: [],
  };
}
