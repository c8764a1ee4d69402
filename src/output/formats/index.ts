import { csv, tsv } from './csv.js';
import { geojson } from './geojson.js';
import { html } from './html.js';
import { json, ndjson } from './json.js';
import { markdown } from './markdown.js';
import { parquet } from './parquet.js';
import type { Format } from './types.js';
import { xlsx } from './xlsx.js';

/** Every output format: help, `--format` and file name extensions follow from this list. */
export const FORMATS: readonly Format[] = [csv, tsv, json, ndjson, xlsx, parquet, geojson, markdown, html];

/** The format of a file name's extension, or null. */
export function formatOfFile(path: string): Format | null {
  const extension = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase();
  return FORMATS.find((format) => extension !== undefined && format.extensions.includes(extension)) ?? null;
}
