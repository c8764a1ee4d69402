import { decode } from '../decode.js';
import { allBytes, type Fault, type InputRecord, type Kind, type ReadOptions, readAs } from '../types.js';

/** The publication date in an article object that this program wrote, as far as it is known. */
function ownDate(value: unknown): string | null {
  const { date, precision } = (value ?? {}) as { date?: unknown; precision?: unknown };
  if (typeof date !== 'string') return null;
  return precision === 5 ? date.slice(0, 4) : precision === 4 ? date.slice(0, 7) : date;
}

/** The record of a parsed value, or what is wrong with it; `line` is its line or its number among others. */
export function recordOf(value: unknown, line: number | undefined, options: ReadOptions): InputRecord | Fault {
  const { textColumn = 'text', dateColumn = 'published', idColumn = 'id', titleColumn = 'title' } = options;
  if (!isRecord(value))
    return {
      line,
      fault: 'is not a JSON object: each record is {"text": …} with id, title, published, url, publisher',
    };
  const text = value[textColumn];
  if (typeof text !== 'string') {
    const fault = `has no "${textColumn}": each record needs the article as a string`;
    return { line, fault: options.textColumn ? fault : `${fault}, or name its field with --text-column` };
  }
  const word = (name: string) => {
    const field = value[name];
    return typeof field === 'string' || typeof field === 'number' ? String(field) : null;
  };
  return {
    line,
    text: text.replace(/^\uFEFF/, ''),
    id: word(idColumn),
    title: word(titleColumn),
    published: word(dateColumn) ?? ownDate(value[dateColumn]),
    publisher: word('publisher'),
    url: word('url'),
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a text begins as JSON records do and no article does. */
export const looksLikeJson = (start: string): boolean => /^\s*(?:\[\s*)?\{\s*"[^"\n]+"\s*:/.test(start.slice(0, 4096));

/** The records of a document: its array, or the one array of objects in it; else itself. */
function recordsOf(document: unknown): unknown[] | null {
  if (Array.isArray(document)) return document;
  if (!isRecord(document)) return null;
  const lists = Object.values(document).filter((value) => Array.isArray(value) && value.some(isRecord));
  return lists.length === 1 ? (lists[0] as unknown[]) : null;
}

export const json: Kind = {
  name: 'json',
  extensions: ['json'],
  about: 'an array of such objects',
  inFolders: false,
  sniff: looksLikeJson,
  async *read(input) {
    const { text, encoding, damaged } = await decode(await allBytes(input));
    let document: unknown;
    try {
      document = JSON.parse(text);
    } catch {
      throw new Error('is not JSON: correct it, or name it .ndjson where each line is a record');
    }
    const field = input.options.textColumn ?? 'text';
    const whole = isRecord(document) && typeof document[field] === 'string';
    const records = whole ? null : recordsOf(document);
    const warnings = readAs(encoding, damaged);
    if (!records) yield { ...recordOf(document, undefined, input.options), warnings };
    else for (const [n, record] of records.entries()) yield { ...recordOf(record, n + 1, input.options), warnings };
  },
};
