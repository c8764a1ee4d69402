import { text } from './tally.js';
import type { ReportArticle, ReportRow } from './types.js';

/** What is claimed of one thing, by claimant: one line of the ledger. */
export interface LedgerLine {
  what: string;
  of: string;
  claims: Map<string, ReportRow[]>;
  /** The claimants do not agree, or somebody denies it. */
  rival: boolean;
}

/** The claims about one event, the claimants side by side. */
export interface Ledger {
  event: ReportRow | null;
  claimants: string[];
  lines: LedgerLine[];
}

export const NARRATOR = 'The article itself';

/** Who says so. */
export const claimantOf = ({ values }: ReportRow) => text(values.claimant) ?? text(values.claimant_person) ?? NARRATOR;

/** Who says what about whom: a ledger for every event with claims, then one for what belongs to none. */
export function ledgersOf({ rows }: Pick<ReportArticle, 'rows'>): Ledger[] {
  const claims = [...rows.casualties, ...rows.materiel];
  const repeated = new Map(claims.map((claim) => [claim.id, claim]));
  const news = claims.filter((claim) => {
    const first = repeated.get(text(claim.values.same_as) ?? '');
    return !first || claimantOf(first) !== claimantOf(claim);
  });
  const ledgers = rows.events.map((event) =>
    ledger(
      event,
      news.filter(({ values }) => values.event_id === event.id),
    ),
  );
  const others = news.filter(({ values }) => !values.event_id);
  return [...ledgers, ledger(null, others)].filter(({ lines }) => lines.length > 0);
}

function ledger(event: ReportRow | null, claims: readonly ReportRow[]): Ledger {
  const lines = new Map<string, LedgerLine>();
  for (const claim of claims) {
    const { values } = claim;
    const what = String(values.effect ?? '') + (values.item ? ` ${values.item}` : '');
    const of = ofWhom(claim);
    const key = `${what}\n${of}`;
    const line = lines.get(key) ?? { what, of, claims: new Map(), rival: false };
    lines.set(key, line);
    const claimant = claimantOf(claim);
    line.claims.set(claimant, [...(line.claims.get(claimant) ?? []), claim]);
  }
  for (const line of lines.values()) line.rival = isRival(line);
  const claimants = [...new Set(claims.map(claimantOf))];
  return { event, claimants, lines: [...lines.values()] };
}

const OF_KIND: Record<string, string> = { civilian: 'Civilians', military: 'Military, side not said' };

function ofWhom({ values }: ReportRow): string {
  return (
    text(values.victim_actor) ?? text(values.owner_actor) ?? OF_KIND[String(values.victim_kind)] ?? 'Side not said'
  );
}

function isRival({ claims }: LedgerLine): boolean {
  const all = [...claims.values()].flat();
  if (all.some(({ values }) => values.status === 'disputed' || values.status === 'denied')) return true;
  const figures = new Set(
    [...claims.values()].map((rows) =>
      rows.map(({ values }) => `${values.count_low} ${values.count_best} ${values.count_high}`).join(),
    ),
  );
  return claims.size > 1 && figures.size > 1;
}
