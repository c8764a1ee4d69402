import { decodeUtf8, wideToUtf8 } from '../decode.js';
import { byteLines } from '../lines.js';
import type { Kind } from '../types.js';
import { looksLikeJson, recordOf } from './json.js';

/** Whether the record that a text begins with ends where its line does, as far as can be seen; "text" may stand behind much else. */
function isOneLine(start: string): boolean {
  const end = start.indexOf('\n');
  return end < 0 || start.slice(0, end).trimEnd().endsWith('}');
}

export const ndjson: Kind = {
  name: 'ndjson',
  extensions: ['ndjson', 'jsonl'],
  about: 'one JSON object {id?, text, title?, published?, url?, publisher?} a line',
  inFolders: false,
  sniff: (start) => start.trimStart().startsWith('{') && looksLikeJson(start) && isOneLine(start.trimStart()),
  async *read(input) {
    let line = 0;
    for await (const bytes of byteLines(wideToUtf8(input.chunks()))) {
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
      yield recordOf(value, line, input.options);
    }
  },
};
