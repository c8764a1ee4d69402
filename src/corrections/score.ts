import type { ArticleObject } from '../model.js';
import { type AnyRow, boundRows } from './bind.js';
import { editableColumns } from './fields.js';
import { findRow, type Line, type Plan } from './plan.js';
import { settle } from './settle.js';
import { CORRECTED_TABLES, type CorrectedTable } from './types.js';
import { parseValue } from './values.js';

/** How often a field of a table was right, wrong, said where nothing is so, and not said where something is. */
export interface FieldScore {
  table: CorrectedTable;
  field: string;
  right: number;
  wrong: number;
  spurious: number;
  missed: number;
}

/** The field that counts whole rows. */
export const ROW = '(row)';

/** What of the values said is right; null where nothing was said. */
export const precisionOf = ({ right, wrong, spurious }: FieldScore): number | null => share(right, wrong + spurious);
/** What of the values that are so was said; null where there are none. */
export const recallOf = ({ right, wrong, missed }: FieldScore): number | null => share(right, wrong + missed);

const share = (part: number, rest: number) => (part + rest > 0 ? part / (part + rest) : null);

/** What a reader said of one row, all its lines together. */
interface Label {
  line: Line;
  lines: Line[];
}

/** Adds what the corrections of an article say of its rows, as the program makes them now, to the scores. */
export function scoreArticle(plan: Plan, article: ArticleObject, scores: Map<string, FieldScore>): void {
  for (const table of CORRECTED_TABLES) {
    const labels = labelsOf(plan.lines.filter((line) => line.table === table));
    if (labels.length === 0) continue;
    const rows = boundRows(article, table);
    const used = new Set<AnyRow>();
    for (const { line, lines } of labels) {
      const added = line.action === 'add';
      const found = added
        ? rows.find(({ span, row }) => !used.has(row) && overlaps(span, line) && sameEffect(row, lines))
        : findRow(rows, line, article.id);
      if (found) used.add(found.row);
      const rejected = lines.some(({ action }) => action === 'reject');
      const right = rejected ? null : rightValues(table, lines, added ? undefined : found?.row);
      compare(table, found?.row ?? null, right, scores);
    }
  }
}

function labelsOf(lines: readonly Line[]): Label[] {
  const labels = new Map<string, Label>();
  for (const line of lines) {
    const key = `${line.row_id} ${line.start} ${line.end} ${line.action === 'add'}`;
    const label = labels.get(key);
    if (label) label.lines.push(line);
    else labels.set(key, { line, lines: [line] });
  }
  return [...labels.values()];
}

const overlaps = (span: { start: number; end: number }, line: Line) => span.start < line.end && line.start < span.end;
const sameEffect = (row: AnyRow, lines: readonly Line[]) =>
  lines.every(({ field, value }) => field !== 'effect' || row.effect === value);

/** The values that the reader found right, gave, or (of an edited row that is still there) left as they are. */
function rightValues(table: CorrectedTable, lines: readonly Line[], now: AnyRow | undefined): AnyRow {
  const columns = editableColumns(table);
  const accepted = lines.find(({ action, value }) => action === 'accept' && value !== '');
  const known = accepted ? readObject(accepted.value) : now;
  const right: AnyRow = Object.fromEntries(columns.map(({ name }) => [name, known?.[name] ?? null]));
  const fields = new Set<string>();
  for (const { action, field, value } of lines) {
    const column = columns.find(({ name }) => name === field);
    if (!column || (action !== 'edit' && action !== 'add')) continue;
    try {
      right[field] = parseValue(column, value);
      fields.add(field);
    } catch {
      // no value of that column: says nothing
    }
  }
  settle(table, fields, right);
  return right;
}

function readObject(text: string): AnyRow | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as AnyRow) : undefined;
  } catch {
    return undefined;
  }
}

function compare(
  table: CorrectedTable,
  now: AnyRow | null,
  right: AnyRow | null,
  scores: Map<string, FieldScore>,
): void {
  note(scores, table, ROW, now ? true : null, right ? true : null);
  for (const { name } of editableColumns(table)) note(scores, table, name, now?.[name] ?? null, right?.[name] ?? null);
}

function note(
  scores: Map<string, FieldScore>,
  table: CorrectedTable,
  field: string,
  said: unknown,
  right: unknown,
): void {
  if (said === null && right === null) return;
  const key = `${table} ${field}`;
  const score = scores.get(key) ?? { table, field, right: 0, wrong: 0, spurious: 0, missed: 0 };
  scores.set(key, score);
  if (said === null) score.missed++;
  else if (right === null) score.spurious++;
  else if (said === right) score.right++;
  else score.wrong++;
}
