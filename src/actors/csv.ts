import { readFileSync } from 'node:fs';

/** The cells of one record that has a quoted cell, and how many characters it took. */
function quotedRow(text: string, start: number): { row: string[]; next: number } {
  const row: string[] = [];
  let cell = '';
  let quoted = false;
  let i = start;
  for (; i < text.length; i++) {
    const char = text[i]!;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === ',') {
      row.push(cell);
      cell = '';
    } else if (char === '\n') break;
    else if (char !== '\r') cell += char;
  }
  row.push(cell);
  return { row, next: i + 1 };
}

/** The cells of CSV text, row by row; quotes as in RFC 4180, empty lines skipped, a byte-order mark dropped. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, text[end - 1] === '\r' ? end - 1 : end);
    if (line.includes('"')) {
      const { row, next } = quotedRow(text, at);
      rows.push(row);
      at = next;
    } else {
      if (line !== '') rows.push(line.split(','));
      at = end + 1;
    }
  }
  return rows;
}

/** The rows of a CSV file as objects under its header's names, cells trimmed; throws where the file cannot be read. */
export function readTable(file: string | URL): Record<string, string>[] {
  const [header = [], ...rows] = parseCsv(readFileSync(file, 'utf8'));
  const names = header.map((name) => name.trim());
  return rows.map((row) => {
    const record: Record<string, string> = {};
    for (let i = 0; i < names.length; i++) record[names[i]!] = (row[i] ?? '').trim();
    return record;
  });
}

/** The parts of a cell that holds a list separated by semicolons. */
export function listOf(cell: string | undefined): string[] {
  return (cell ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
}
