import type { ArticleObject } from '../model.js';
import { type AnyRow, type Bound, boundRows } from './bind.js';
import type { CorrectedTable, Correction, CorrectionBook } from './types.js';

/** A correction and its line in the file. */
export interface Line extends Correction {
  line: number;
}

/** What the file says of one article's text, and what it says of a text that is no longer this one. */
export interface Plan {
  file: string;
  lines: Line[];
  stale: Line[];
  /** What could not be applied, in words with the line: `warn` adds to it. */
  problems: string[];
}

const INDEX = new WeakMap<CorrectionBook, { bySha: Map<string, Line[]>; byId: Map<string, Line[]> }>();

function indexOf(book: CorrectionBook) {
  const known = INDEX.get(book);
  if (known) return known;
  const index = { bySha: new Map<string, Line[]>(), byId: new Map<string, Line[]>() };
  book.corrections.forEach((correction, n) => {
    const line = { ...correction, line: book.lines[n]! };
    for (const [map, key] of [
      [index.bySha, correction.text_sha256],
      [index.byId, correction.article_id],
    ] as const) {
      const lines = map.get(key);
      if (lines) lines.push(line);
      else map.set(key, [line]);
    }
  });
  INDEX.set(book, index);
  return index;
}

/** What a file of corrections says of an article; null where it says nothing. A text is known by its hash, whatever its name. */
export function planFor(book: CorrectionBook | undefined, id: string, sha256: string): Plan | null {
  if (!book) return null;
  const { bySha, byId } = indexOf(book);
  const lines = bySha.get(sha256) ?? [];
  const stale = (byId.get(id) ?? []).filter((line) => line.text_sha256 !== sha256);
  if (lines.length === 0 && stale.length === 0) return null;
  const plan: Plan = { file: book.file, lines, stale, problems: [] };
  if (stale.length > 0)
    plan.problems.push(`${rowsWords(stale)}: the text of ${id} has changed since they were made: not applied`);
  return plan;
}

/** Notes a correction that is not applied. */
export function warn(plan: Plan, line: Line, why: string): void {
  plan.problems.push(`row ${line.line} (${line.table} ${line.row_id}): ${why}: not applied`);
}

/** What is said of one row, the last word counting: rejected or not, and the right values by column. */
export interface Verdict {
  line: Line;
  rejected: boolean;
  edits: Map<string, Line>;
}

/** The verdicts on the rows of a table, by row; `add` lines stay out. A row that is not found is warned of. */
export function verdicts(plan: Plan, article: Pick<ArticleObject, 'id' | CorrectedTable>, table: CorrectedTable) {
  const found = new Map<AnyRow, Verdict>();
  const lines = plan.lines.filter((line) => line.table === table && line.action !== 'add');
  if (lines.length === 0) return found;
  const rows = boundRows(article, table);
  for (const line of lines) {
    const row = findRow(rows, line, article.id);
    if (!row) {
      warn(plan, line, 'there is no such row');
      continue;
    }
    const verdict = found.get(row.row) ?? { line, rejected: false, edits: new Map() };
    found.set(row.row, verdict);
    verdict.rejected = line.action === 'reject';
    if (line.action === 'reject') verdict.edits.clear();
    if (line.action === 'edit') verdict.edits.set(line.field, line);
  }
  return found;
}

/** The row that stands on the correction's words: the one of its id, else the only one there. */
export function findRow(rows: readonly Bound[], line: Correction, articleId: string): Bound | null {
  const there = rows.filter(({ span }) => span.start === line.start && span.end === line.end);
  const id = ownId(line, articleId);
  return there.find((row) => row.id === id) ?? (there.length === 1 ? there[0]! : null);
}

/** A row's id under the name that the article has now. */
export function ownId({ article_id, row_id }: Correction, articleId: string): string {
  return row_id.startsWith(`${article_id}-`) ? articleId + row_id.slice(article_id.length) : row_id;
}

function rowsWords(lines: readonly Line[]): string {
  const numbers = lines.map(({ line }) => line);
  const shown = numbers.slice(0, 8).join(', ') + (numbers.length > 8 ? ` and ${numbers.length - 8} more` : '');
  return numbers.length === 1 ? `row ${shown}` : `rows ${shown}`;
}
