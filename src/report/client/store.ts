import { editableColumns } from '../../corrections/fields.js';
import { settle } from '../../corrections/settle.js';
import type { CorrectedTable, Correction, CorrectionAction } from '../../corrections/types.js';
import type { ReportArticle, ReportData, ReportRow } from '../types.js';

/** What the reader has said so far: kept in memory, and in the browser's storage where it has one. */
const said = new Map<string, Correction>();
const listeners = new Set<() => void>();
const PREFIX = 'conflict-extract ';
let applied = new Map<string, Correction>();

const keyOf = (one: Correction) =>
  [
    one.text_sha256,
    one.table,
    one.start,
    one.end,
    one.row_id.slice(one.article_id.length),
    one.action === 'edit' || one.action === 'add' ? `${one.action} ${one.field}` : '',
  ].join(' ');

/** Begins with what the run applied and what this browser remembers of the same texts. */
export function openStore({ articles, corrections }: ReportData): void {
  applied = new Map(corrections.map((one) => [keyOf(one), one]));
  for (const [key, one] of applied) said.set(key, one);
  for (const sha of new Set(articles.map(({ sha256 }) => sha256))) {
    for (const [key, one] of Object.entries(remembered(sha))) {
      if (one) said.set(key, one);
      else said.delete(key);
    }
  }
}

function remembered(sha: string): Record<string, Correction | null> {
  try {
    const value = JSON.parse(localStorage.getItem(PREFIX + sha) ?? '{}') as Record<string, Correction | null>;
    return Object.fromEntries(
      Object.entries(value).filter(([key, one]) => one === null || (one.text_sha256 === sha && keyOf(one) === key)),
    );
  } catch {
    return {}; // no storage for files here, or not ours: memory only
  }
}

function remember(sha: string): void {
  const changed: Record<string, Correction | null> = {};
  for (const [key, one] of said)
    if (one.text_sha256 === sha && applied.get(key)?.value !== one.value) changed[key] = one;
  for (const [key, one] of applied) if (one.text_sha256 === sha && !said.has(key)) changed[key] = null;
  try {
    if (Object.keys(changed).length) localStorage.setItem(PREFIX + sha, JSON.stringify(changed));
    else localStorage.removeItem(PREFIX + sha);
  } catch {
    // memory only
  }
}

/** Calls back after every change; returns how to stop that. */
export function onChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Every correction, in the order of the articles and their texts. */
export function allCorrections(order: readonly ReportArticle[]): Correction[] {
  const place = new Map(order.map(({ sha256 }, n) => [sha256, n]));
  const rank = (one: Correction) => place.get(one.text_sha256) ?? order.length;
  return [...said.values()].sort((a, b) => rank(a) - rank(b) || a.start - b.start);
}

export function correctionCount(): number {
  return new Set([...said.values()].map((one) => `${one.text_sha256} ${one.table} ${one.row_id} ${one.start}`)).size;
}

export interface RowState {
  status: 'accepted' | 'rejected' | 'edited' | 'added' | null;
  /** The values with the reader's in place of the program's. */
  values: Record<string, unknown>;
  /** The columns that the reader changed. */
  edited: Set<string>;
}

const fullId = (article: ReportArticle, row: ReportRow) => `${article.id}-${row.id}`;

/** Whether a correction is of this row: it stands on the row's words, and bears its id (under whatever name the article had). */
function isOf(one: Correction, article: ReportArticle, table: CorrectedTable, row: ReportRow): boolean {
  if (one.text_sha256 !== article.sha256 || one.table !== table) return false;
  if (one.start !== row.at[0] || one.end !== row.at[1]) return false;
  if (one.action === 'add') return row.corrected === 'added';
  return one.row_id.slice(one.article_id.length + 1) === row.id;
}

const linesOf = (article: ReportArticle, table: CorrectedTable, row: ReportRow) =>
  [...said].filter(([, one]) => isOf(one, article, table, row));

/** How a row stands after what was said of it. */
export function stateOf(article: ReportArticle, table: CorrectedTable, row: ReportRow): RowState {
  const values = { ...row.values };
  const edited = new Set<string>();
  let status: RowState['status'] = row.corrected === 'added' ? 'added' : null;
  let rejected = false;
  for (const [, one] of linesOf(article, table, row)) {
    if (one.action === 'reject') rejected = true;
    else if (one.action === 'accept') status ??= 'accepted';
    else {
      values[one.field] = valueIn(table, one.field, one.value);
      if (one.action === 'edit') edited.add(one.field);
    }
  }
  if (edited.size) {
    settle(table, edited, values);
    status = 'edited';
  }
  return { status: rejected ? 'rejected' : status, values, edited };
}

function valueIn(table: CorrectedTable, field: string, written: string): unknown {
  if (written === '') return undefined;
  const type = editableColumns(table).find(({ name }) => name === field)?.type ?? 'string';
  if (/^(?:integer|number)/.test(type)) return Number(written);
  return type.startsWith('boolean') ? written === 'true' : written;
}

function change(sha: string, work: () => void): void {
  work();
  remember(sha);
  for (const listener of listeners) listener();
}

function line(
  article: ReportArticle,
  table: CorrectedTable,
  row: Pick<ReportRow, 'id' | 'at'>,
  action: CorrectionAction,
  field = '',
  value = '',
): Correction {
  const [start, end] = row.at;
  return {
    article_id: article.id,
    text_sha256: article.sha256,
    table,
    row_id: fullId(article, row as ReportRow),
    action,
    field,
    value,
    start,
    end,
    words: article.text.slice(start, end),
  };
}

const put = (one: Correction) => said.set(keyOf(one), one);

/** Takes back everything that was said of a row. */
export function clearRow(article: ReportArticle, table: CorrectedTable, row: ReportRow): void {
  change(article.sha256, () => {
    for (const [key] of linesOf(article, table, row)) said.delete(key);
  });
}

/** Says that a row is right as it stands; the values go along, as a label for later versions. */
export function acceptRow(article: ReportArticle, table: CorrectedTable, row: ReportRow): void {
  const values = Object.fromEntries(
    editableColumns(table)
      .map(({ name }) => [name, row.values[name]])
      .filter(([, value]) => value !== undefined),
  );
  change(article.sha256, () => {
    for (const [key, one] of linesOf(article, table, row)) if (one.action !== 'add') said.delete(key);
    if (row.corrected !== 'added') put(line(article, table, row, 'accept', '', JSON.stringify(values)));
  });
}

/** Says that a row should not be there. */
export function rejectRow(article: ReportArticle, table: CorrectedTable, row: ReportRow): void {
  change(article.sha256, () => {
    for (const [key] of linesOf(article, table, row)) said.delete(key);
    if (row.corrected !== 'added') put(line(article, table, row, 'reject'));
  });
}

/** Gives a row its right values, '' for unknown; a value that is the program's own again is no correction. */
export function editRow(
  article: ReportArticle,
  table: CorrectedTable,
  row: ReportRow,
  values: ReadonlyMap<string, string>,
): void {
  change(article.sha256, () => {
    const before = linesOf(article, table, row).map(([, one]) => one);
    const added = before.find((one) => one.action === 'add');
    for (const one of before) if (one.action === 'reject' || one.action === 'accept') said.delete(keyOf(one));
    for (const [field, value] of values) {
      const id = added ? added.row_id.slice(added.article_id.length + 1) : row.id;
      const one = line(article, table, { id, at: row.at }, added ? 'add' : 'edit', field, value);
      const own = row.values[field];
      if (added ? value === '' : value === (own === undefined ? '' : String(own))) said.delete(keyOf(one));
      else put(one);
    }
  });
}

/** Adds a claim that was missed, bound to the words [start, end). */
export function addClaim(
  article: ReportArticle,
  table: 'casualties' | 'materiel',
  at: [number, number],
  values: ReadonlyMap<string, string>,
): void {
  change(article.sha256, () => {
    const taken = new Set([...said.values()].map(({ row_id }) => row_id));
    let n = 1;
    while (taken.has(`${article.id}-new${n}`)) n++;
    for (const [field, value] of values)
      if (value !== '') put(line(article, table, { id: `new${n}`, at }, 'add', field, value));
  });
}

/** The claims added on this page, which the run did not know of yet. */
export function addedRows(article: ReportArticle, table: 'casualties' | 'materiel'): ReportRow[] {
  const rows = new Map<string, ReportRow>();
  for (const one of said.values()) {
    if (one.text_sha256 !== article.sha256 || one.action !== 'add' || one.table !== table) continue;
    const known = article.rows[table].some(
      ({ corrected, at }) => corrected === 'added' && at[0] === one.start && at[1] === one.end,
    );
    if (known) continue;
    const id = one.row_id.slice(one.article_id.length + 1);
    const row = rows.get(id) ?? newRow(id, [one.start, one.end]);
    row.values[one.field] = valueIn(table, one.field, one.value);
    rows.set(id, row);
  }
  return [...rows.values()];
}

const newRow = (id: string, at: [number, number]): ReportRow => ({
  id,
  at,
  marks: [at],
  values: { rule: 'added', confidence: 1, claimant_kind: 'narrator', status: 'asserted', scope: 'incident' },
  corrected: 'added',
});

/** Forgets one correction. */
export function forget(one: Correction): void {
  change(one.text_sha256, () => said.delete(keyOf(one)));
}
