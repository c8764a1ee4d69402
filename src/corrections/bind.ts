import type { Actor, ArticleObject, Casualty, Event, Materiel, Place, Span } from '../model.js';
import type { CorrectedTable } from './types.js';

export type AnyRow = Record<string, unknown>;

/** A row with the id and the words that a correction names it by. */
export interface Bound {
  id: string;
  row: AnyRow;
  span: Span;
}

/** Letters of the ids of rows that have none of their own. */
const LETTERS = { dates: 'd', places: 'p', actors: 'a' } as const;

/** The words of a claim itself: verb, number and victims as far as they stand in its sentence. */
export function claimSpan(claim: Casualty | Materiel): Span {
  const spans = claimWords(claim).filter(({ start, end }) => start >= claim.start && end <= claim.end);
  if (spans.length === 0) return { start: claim.start, end: claim.end };
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

/** The single words that make a claim: what the report lights up. */
export function claimWords(claim: Casualty | Materiel): Span[] {
  const victim = 'victim_start' in claim ? [claim.victim_start, claim.victim_end] : [null, null];
  return [[claim.trigger.start, claim.trigger.end], [claim.count_start, claim.count_end], victim]
    .filter((span): span is [number, number] => span[0] !== null && span[1] !== null && span[0]! < span[1]!)
    .map(([start, end]) => ({ start, end }));
}

/** Every row of a table with its id and its words, in order. */
export function boundRows(article: Pick<ArticleObject, 'id' | CorrectedTable>, table: CorrectedTable): Bound[] {
  const rows = article[table] as unknown as AnyRow[];
  return rows.map((row, n) => ({
    id: (row.id as string | undefined) ?? `${article.id}-${LETTERS[table as keyof typeof LETTERS]}${n + 1}`,
    row,
    span: spanOf(table, row),
  }));
}

function spanOf(table: CorrectedTable, row: AnyRow): Span {
  if (table === 'casualties' || table === 'materiel') return claimSpan(row as unknown as Casualty);
  if (table === 'places' || table === 'actors') {
    const [first] = (row as unknown as Place | Actor).mentions;
    return { start: first?.start ?? 0, end: first?.end ?? 0 };
  }
  const { start, end } = row as unknown as Event;
  return { start, end };
}
