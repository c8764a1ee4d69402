import { decodeUtf8 } from '../decode.js';
import { byteLines } from '../lines.js';
import type { Fault, InputRecord, Kind } from '../types.js';

/** The publication date in an article object that this program wrote, as far as it is known. */
function ownDate(value: unknown): string | null {
  const { date, precision } = (value ?? {}) as { date?: unknown; precision?: unknown };
  if (typeof date !== 'string') return null;
  return precision === 5 ? date.slice(0, 4) : precision === 4 ? date.slice(0, 7) : date;
}

/** The record of a parsed line, or what is wrong with it. */
function recordOf(value: unknown, line: number): InputRecord | Fault {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { line, fault: 'is not a JSON object: each line is {"text": …} with id, title, published, url, publisher' };
  const fields = value as Record<string, unknown>;
  if (typeof fields.text !== 'string') return { line, fault: 'has no "text": each line needs the article as a string' };
  const word = (name: string) => {
    const field = fields[name];
    return typeof field === 'string' || typeof field === 'number' ? String(field) : null;
  };
  return {
    line,
    text: fields.text.replace(/^\uFEFF/, ''),
    id: word('id'),
    title: word('title'),
    published: word('published') ?? ownDate(fields.published),
    publisher: word('publisher'),
    url: word('url'),
  };
}

export const ndjson: Kind = {
  name: 'ndjson',
  extensions: ['ndjson', 'jsonl'],
  about: 'one JSON object {id?, text, title?, published?, url?, publisher?} a line',
  inFolders: false,
  // No article begins like this, and "text" may stand behind much else.
  sniff: (start) => /^\s*\{\s*"[^"\n]+"\s*:/.test(start),
  async *read(input) {
    let line = 0;
    for await (const bytes of byteLines(input.chunks())) {
      line++;
      let content: string;
      try {
        content = decodeUtf8(bytes).trim();
      } catch (error) {
        yield { line, fault: (error as Error).message };
        continue;
      }
      if (content === '') continue;
      let value: unknown;
      try {
        value = JSON.parse(content);
      } catch {
        yield { line, fault: 'is not JSON: correct or delete the line' };
        continue;
      }
      yield recordOf(value, line);
    }
  },
};
