import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import { decodeUtf8 } from '../input/decode.js';
import {
  CORRECTED_TABLES,
  CORRECTION_ACTIONS,
  CORRECTION_COLUMNS,
  type Correction,
  type CorrectionBook,
} from './types.js';
import { plainCell } from './write.js';

/** Far more than a report gives. */
const MOST_CHARS = 100_000_000;

/** Reads what "Download corrections" gave, CSV or JSON. Throws an Error where it is no such file, or names the rows that are none. */
export function readCorrections(path: string): { book: CorrectionBook; problems: string[] } {
  const text = decodeUtf8(readFileSync(path));
  if (text.length > MOST_CHARS) throw new Error('is too large for a file of corrections');
  const isJson = /\.json$/i.test(path) || /^\s*[[{]/.test(text);
  const rows = isJson ? jsonRows(text) : csvRows(text);
  const book: CorrectionBook = { file: basename(path), corrections: [], lines: [] };
  const problems: string[] = [];
  rows.forEach((row, n) => {
    const line = isJson ? n + 1 : n + 2;
    const fault = faultOf(row);
    if (fault) {
      problems.push(`row ${line}: ${fault}: not applied`);
      return;
    }
    const [start, end] = [Number(row.start), Number(row.end)];
    book.corrections.push({ ...(row as unknown as Correction), start, end });
    book.lines.push(line);
  });
  return { book, problems };
}

type Row = Record<string, string>;

function csvRows(text: string): Row[] {
  const rows = parse(text, {
    columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
    skip_empty_lines: true,
    relax_column_count: true,
    relax_quotes: true,
    bom: true,
  }) as Row[];
  const missing = CORRECTION_COLUMNS.filter((name) => rows.length > 0 && rows[0]![name] === undefined);
  if (missing.length || (rows.length === 0 && !text.includes('text_sha256')))
    throw new Error(`is no file of corrections: its columns are ${CORRECTION_COLUMNS.join(', ')}`);
  return rows.map((row) => pick((name) => plainCell(row[name] ?? '')));
}

function jsonRows(text: string): Row[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('is not JSON');
  }
  const list = Array.isArray(value) ? value : (value as { corrections?: unknown } | null)?.corrections;
  if (!Array.isArray(list)) throw new Error('is no file of corrections: it holds {"corrections": […]}');
  return list.map((item: unknown) => {
    const row = (typeof item === 'object' && item !== null ? item : {}) as Record<string, unknown>;
    return pick((name) => {
      const field = Object.hasOwn(row, name) ? row[name] : '';
      return typeof field === 'string' || typeof field === 'number' ? String(field) : '';
    });
  });
}

const pick = (of: (name: string) => string): Row =>
  Object.fromEntries(CORRECTION_COLUMNS.map((name) => [name, of(name)]));

/** What is wrong with a row, or null. */
function faultOf(row: Row): string | null {
  if (!row.article_id) return 'it names no article_id';
  if (!/^[0-9a-f]{64}$/.test(row.text_sha256!)) return 'its text_sha256 is no SHA-256';
  if (!(CORRECTED_TABLES as readonly string[]).includes(row.table!)) return `there is no table "${row.table}"`;
  if (!(CORRECTION_ACTIONS as readonly string[]).includes(row.action!))
    return `"${row.action}" is no action: it is one of ${CORRECTION_ACTIONS.join(', ')}`;
  if (row.action === 'add' && row.table !== 'casualties' && row.table !== 'materiel')
    return `nothing can be added to ${row.table}`;
  if ((row.action === 'edit' || row.action === 'add') && !row.field) return 'it names no field';
  if (!/^\d{1,12}$/.test(row.start!) || !/^\d{1,12}$/.test(row.end!)) return 'start and end are no offsets';
  return null;
}
