import { daysBetween } from '../dates/calendar.js';
import type { DatePrecision } from '../model.js';
import type { AnyRow } from './bind.js';
import type { CorrectedTable } from './types.js';

/** What follows from the corrected columns of a row for its other ones: bounds of counts, ends of days, precision. */
export function settle(table: CorrectedTable, fields: ReadonlySet<string>, row: AnyRow): void {
  const isEvent = table === 'events';
  for (const name of isEvent ? ['killed', 'wounded'] : ['count']) settleCount(fields, row, name, isEvent);
  settleDays(fields, row);
}

/** A best figure that is corrected alone is exact. */
function settleCount(fields: ReadonlySet<string>, row: AnyRow, name: string, isEvent: boolean): void {
  const [low, best, high] = [`${name}_low`, `${name}_best`, `${name}_high`];
  if (!fields.has(best)) return;
  const value = row[best] as number | null;
  if (!fields.has(low)) row[low] = value;
  if (!fields.has(high)) row[high] = value;
  if (!isEvent && !fields.has('count_qualifier') && value !== null && row[low] === value && row[high] === value)
    row.count_qualifier = 'exact';
}

/** Corrected days set their own precision; where one end is not given it is the other. */
function settleDays(fields: ReadonlySet<string>, row: AnyRow): void {
  if (!fields.has('date_start') && !fields.has('date_end')) return;
  const [start, end] = [(row.date_start ?? null) as string | null, (row.date_end ?? null) as string | null];
  if (!fields.has('date_end') && (start === null || end === null || end < start)) row.date_end = start;
  if (!fields.has('date_start') && (start === null || (end !== null && end < start))) row.date_start = end;
  if (!fields.has('date_precision'))
    row.date_precision = precisionOf(row.date_start as string | null, row.date_end as string | null);
}

/** UCDP's date_prec of a span of days. */
function precisionOf(start: string | null, end: string | null): DatePrecision | null {
  if (start === null || end === null) return null;
  const days = daysBetween(start, end) + 1;
  return days <= 1 ? 1 : days <= 6 ? 2 : days <= 7 ? 3 : days <= 31 ? 4 : 5;
}
