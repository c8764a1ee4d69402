import { readFileSync } from 'node:fs';
import type { PlaceKind } from '../model.js';
import { parseCsv } from './csv.js';
import { fold } from './fold.js';

/** One row of an overlay: a place, or other names of a place that the gazetteer has. NaN, -1, '' and null where the cell is empty. */
export interface Row {
  name: string;
  aliases: string[];
  kind: PlaceKind | null;
  country: number;
  admin1: string;
  latitude: number;
  longitude: number;
  geonamesId: number | null;
  precision: number | null;
  population: number;
}

const number = (cell: string | undefined): number => (cell ? Number(cell) : Number.NaN);
const DUMP_COLUMNS = 15;

/** The rows of a file: a CSV with the overlay's columns, or a GeoNames dump, told apart by the tabs of its first line. `country` gives the index of a code. */
export function readRows(path: string | URL, country: (code: string) => number): Row[] {
  const text = readFileSync(path, 'utf8');
  if ((text.split('\n', 1)[0] ?? '').split('\t').length >= DUMP_COLUMNS) return dumpRows(text, country);
  const rows = parseCsv(text);
  if (rows.length > 0 && rows[0]!.name === undefined)
    throw new Error(`${String(path)}: no column "name" (a gazetteer's CSV has name, aliases, kind, country, …)`);
  return rows
    .filter((row) => row.name)
    .map((row) => ({
      name: row.name!,
      aliases: (row.aliases ?? '')
        .split(';')
        .map((alias) => alias.trim())
        .filter(Boolean),
      kind: (row.kind || null) as PlaceKind | null,
      country: row.country ? country(row.country) : -1,
      admin1: row.admin1 ?? '',
      latitude: number(row.latitude),
      longitude: number(row.longitude),
      geonamesId: Number(row.geonames_id) || null,
      precision: Number(row.precision) || null,
      population: Number(row.population) || 0,
    }));
}

/** GeoNames' feature classes. */
const DUMP_KINDS: Record<string, PlaceKind> = {
  P: 'settlement',
  A: 'district',
  T: 'mountain',
  H: 'water',
  S: 'facility',
  L: 'region',
};

function dumpRows(text: string, country: (code: string) => number): Row[] {
  const rows: Row[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [id, name, ascii, alternates, lat, lon, group, code, code2, , , , , , population] = line.split('\t');
    const kind = DUMP_KINDS[group ?? ''];
    if (!name || !kind) continue;
    const aliases = (alternates ?? '').split(',').filter((alias) => /^\P{Ll}/u.test(alias) && fold(alias));
    rows.push({
      name,
      aliases: [ascii!, ...aliases].filter((alias) => alias && alias !== name),
      kind: code === 'ADM1' ? 'province' : code === 'PCLI' ? 'country' : kind,
      country: country(code2 ?? ''),
      admin1: '',
      latitude: number(lat),
      longitude: number(lon),
      geonamesId: Number(id) || null,
      precision: null,
      population: Number(population) || 0,
    });
  }
  return rows;
}
