/** The rows of a small CSV with a header line, as objects; cells may be quoted, quotes doubled. Rows of blank cells and lines that start with # are left out. */
export function parseCsv(text: string): Record<string, string>[] {
  const lines = cells(text.replace(/^\uFEFF/, ''));
  const header = lines.shift()?.map((cell) => cell.trim().toLowerCase()) ?? [];
  return lines
    .filter((row) => row.some((cell) => cell.trim()) && !row[0]!.startsWith('#'))
    .map((row) => Object.fromEntries(header.map((name, i) => [name, (row[i] ?? '').trim()])));
}

function cells(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const CELL = /"((?:[^"]|"")*)"(,|\r?\n|$)|([^,\r\n]*)(,|\r?\n|$)/y;
  while (CELL.lastIndex < text.length) {
    const match = CELL.exec(text);
    if (!match) break;
    row.push(match[1] !== undefined ? match[1].replaceAll('""', '"') : match[3]!);
    const end = match[2] ?? match[4];
    if (end !== ',') {
      rows.push(row);
      row = [];
    }
  }
  if (row.length) rows.push(row);
  return rows;
}
