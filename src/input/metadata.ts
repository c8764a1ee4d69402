import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { decode } from './decode.js';
import { delimiterOf } from './kinds/csv.js';

/** What a sidecar says about a file. */
export interface Metadata {
  published: string | null;
  publisher: string | null;
  url: string | null;
  title: string | null;
}

/** Looks a file up by its path, then by its base name. */
export type Sidecar = (path: string) => Metadata | null;

/** Reads a sidecar CSV with the columns file, published, publisher, url, title (all but `file` optional). Throws where it cannot. */
export async function readSidecar(path: string): Promise<Sidecar> {
  const { text } = await decode(readFileSync(path));
  const rows = parse(text, {
    delimiter: delimiterOf(text),
    bom: true,
    columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
    skip_empty_lines: true,
    relax_column_count: true,
    trim: true,
  }) as Record<string, string>[];
  if (rows.length && rows[0]!.file === undefined)
    throw new Error('has no column "file": its header is file,published,publisher,url,title');
  const byName = new Map<string, Metadata>();
  for (const row of rows) {
    if (!row.file) continue;
    const metadata = {
      published: row.published || null,
      publisher: row.publisher || null,
      url: row.url || null,
      title: row.title || null,
    };
    for (const key of [row.file, resolve(row.file)]) if (!byName.has(key)) byName.set(key, metadata);
  }
  return (file) => byName.get(file) ?? byName.get(resolve(file)) ?? byName.get(basename(file)) ?? null;
}
