import { readdirSync, readFileSync } from 'node:fs';
import type { PlaceKind } from '../model.js';
import { parseCsv } from './csv.js';
import { fold, withoutArticle } from './fold.js';
import { CAPITAL, COMMON_WORD, type Country, MINOR, SEAT1, SEAT2, WORD } from './format.js';
import { openStore, type Store } from './store.js';

/** A place that a name may stand for; -1 where there is no country or division, NaN where coordinates are unknown. */
export interface Entry {
  id: number;
  kind: PlaceKind;
  latitude: number;
  longitude: number;
  population: number;
  country: number;
  /** Entry numbers of the divisions it lies in. */
  admin1: number;
  admin2: number;
  /** Bits of format.ts: capital, seat of a division, part of a town. */
  flags: number;
  geonamesId: number | null;
  /** UCDP where_prec. */
  precision: number;
  /** 0 the compiled gazetteer, 1 the project's overlay, 2 the user's files. */
  layer: number;
}

/** One reading of a name. */
export interface Hit {
  entry: Entry;
  /** A secondary name of that entry. */
  alternate: boolean;
}

/** A name that the text may hold, with all its readings, the likeliest by size first. */
export interface Named {
  hits: readonly Hit[];
  /** Bits of format.ts: the name is an English word, a first name … */
  flags: number;
  /** May be written in lower case ("line of contact"). */
  lowerCase: boolean;
}

/** The places table that names are looked up in. */
export interface Gazetteer {
  /** How many places it holds. */
  size: number;
  countries: readonly Country[];
  /** Packages and versions it was compiled from. */
  sources: Readonly<Record<string, string>>;
  store: Store;
  /** Everything known by a folded name, or null. */
  named(key: string): Named | null;
  entry(id: number): Entry;
  /** Canonical name first, then the others. */
  names(id: number): string[];
  /** The index of a country by ISO code, name or number, or -1. */
  country(code: string): number;
  /** The entry that stands for a country. */
  countryEntry(country: number): number;
  /** The entry of a country's capital, or -1. */
  capital(country: number): number;
  /** Words for a country's people, folded, to its index. */
  demonyms: ReadonlyMap<string, number>;
  /** Folded names of the overlay that may be written in lower case, by first word. */
  lowerFirst: ReadonlySet<string>;
}

interface Row {
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

const PRECISION: Partial<Record<PlaceKind, number>> = {
  country: 6,
  region: 5,
  province: 4,
  district: 3,
  water: 7,
  border: 5,
  line: 5,
  mountain: 2,
};
const precisionOf = (kind: PlaceKind): number => PRECISION[kind] ?? 1;
const LOWER_KINDS = new Set<PlaceKind>(['line', 'border']);

/** Opens the compiled gazetteer and lays the project's overlay, then the user's files over it: CSV with the overlay's columns, or a GeoNames dump (tab-separated). */
export function openGazetteer(files: string[] = []): Gazetteer {
  const store = openStore();
  const byCode = new Map<string, number>();
  store.countries.forEach((country, i) => {
    for (const code of [country.code2.toLowerCase(), country.code3.toLowerCase(), fold(country.name)])
      byCode.set(code, i);
  });
  const country = (code: string): number => byCode.get(code.toLowerCase()) ?? byCode.get(fold(code)) ?? -1;
  const demonyms = new Map<string, number>();
  store.countries.forEach((each, i) => {
    for (const demonym of each.demonyms) {
      const key = fold(demonym);
      if (!demonyms.has(key) || each.capital) demonyms.set(key, i);
      if (!/(?:s|ese|ish|ch|ss)$/.test(key)) demonyms.set(`${key}s`, i);
    }
  });

  const extra: Entry[] = []; // numbered on from store.size
  const extraNames: string[][] = [];
  const changed = new Map<number, Partial<Entry> & { names?: string[] }>();
  const layered = new Map<string, Hit[]>();
  const lowerFirst = new Set<string>();

  const entry = (id: number): Entry => {
    if (id >= store.size) return extra[id - store.size]!;
    const kind = store.kind(id);
    return {
      id,
      kind,
      latitude: store.latitudes[id]!,
      longitude: store.longitudes[id]!,
      population: store.populations[id]!,
      country: store.countryOf[id]!,
      admin1: store.admin1Of[id]!,
      admin2: store.admin2Of[id]!,
      flags: store.flags[id]!,
      geonamesId: store.geonames[id]! || null,
      precision: precisionOf(kind),
      layer: 0,
      ...changed.get(id),
    };
  };

  const cache = new Map<string, Named | null>();
  const lookUp = (key: string): Named | null => {
    const over = layered.get(key) ?? [];
    const bare = withoutArticle(key);
    let name = store.nameIndex(key);
    if (name < 0 && bare && over.length === 0) {
      if (layered.has(bare)) return lookUp(bare);
      name = store.nameIndex(bare);
    }
    if (name < 0 && over.length === 0) return null;
    const hits = over.map((hit) => ({ ...hit, entry: entry(hit.entry.id) }));
    const known = new Set(hits.map((hit) => hit.entry.id));
    if (name >= 0)
      for (const post of store.entriesOf(name)) {
        if (hits.length >= MOST_HITS) break;
        if (!known.has(post.entry)) hits.push({ entry: entry(post.entry), alternate: post.alternate });
      }
    return {
      hits,
      flags: name >= 0 ? store.nameFlags(name) : 0,
      lowerCase: over.some((hit) => LOWER_KINDS.has(hit.entry.kind)) && key.includes(' '),
    };
  };

  const capitals = new Map<number, number>();
  const gazetteer: Gazetteer = {
    size: store.size,
    countries: store.countries,
    sources: store.sources,
    store,
    entry,
    country,
    countryEntry: (index) => index,
    capital(index) {
      let found = capitals.get(index);
      if (found === undefined) {
        const [from, to] = store.settlementsOf(index);
        found = -1;
        for (let i = from; i < to && found < 0; i++) if (store.flags[i]! & CAPITAL) found = i;
        capitals.set(index, found);
      }
      return found;
    },
    demonyms,
    lowerFirst,
    named(key) {
      let found = cache.get(key);
      if (found === undefined) {
        if (cache.size > 50_000) cache.clear();
        found = lookUp(key);
        cache.set(key, found);
      }
      return found;
    },
    names: (id) => (id >= store.size ? extraNames[id - store.size]! : (changed.get(id)?.names ?? store.display(id))),
  };

  const addName = (name: string, hit: Hit): void => {
    const key = fold(name);
    if (!key) return;
    const hits = layered.get(key) ?? [];
    if (!hits.some((other) => other.entry.id === hit.entry.id)) layered.set(key, [hit, ...hits]);
    if (LOWER_KINDS.has(hit.entry.kind)) lowerFirst.add(key.split(' ')[0]!);
  };
  const layOver = (row: Row, layer: number): void => {
    const target = findTarget(gazetteer, row);
    if (target >= 0) {
      const change: Partial<Entry> & { names?: string[] } = { ...changed.get(target), layer };
      if (row.kind) change.kind = row.kind;
      if (row.country >= 0) change.country = row.country;
      if (!Number.isNaN(row.latitude)) Object.assign(change, { latitude: row.latitude, longitude: row.longitude });
      if (row.precision) change.precision = row.precision;
      else if (row.kind) change.precision = precisionOf(row.kind);
      change.names = distinctNames([row.name, ...row.aliases, ...gazetteer.names(target)]);
      if (target >= store.size) {
        Object.assign(extra[target - store.size]!, change);
        extraNames[target - store.size] = change.names;
      } else changed.set(target, change);
    } else {
      const kind = row.kind ?? 'settlement';
      const container = findDivision(gazetteer, row.country, row.admin1);
      extra.push({
        id: store.size + extra.length,
        kind,
        latitude: row.latitude,
        longitude: row.longitude,
        population: row.population,
        country: row.country,
        admin1: container && container.kind === 'province' ? container.id : (container?.admin1 ?? -1),
        admin2: container && container.kind === 'district' ? container.id : -1,
        flags: 0,
        geonamesId: row.geonamesId,
        precision: row.precision ?? precisionOf(kind),
        layer,
      });
      extraNames.push(distinctNames([row.name, ...row.aliases]));
      gazetteer.size++;
    }
    const id = target >= 0 ? target : store.size + extra.length - 1;
    const hit = { entry: entry(id), alternate: false };
    for (const name of [row.name, ...row.aliases]) addName(name, hit);
    cache.clear();
  };

  for (const row of overlayRows(country)) layOver(row, 1);
  for (const file of files) for (const row of readRows(readFileSync(file, 'utf8'), country)) layOver(row, 2);
  return gazetteer;
}

const MOST_HITS = 60;

function distinctNames(names: string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => name && !seen.has(name) && seen.add(name)).slice(0, 24);
}

function overlayRows(country: (code: string) => number): Row[] {
  const folder = new URL('./data/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => /^overlay.*\.csv$/.test(name))
    .sort()
    .flatMap((name) => readRows(readFileSync(new URL(name, folder), 'utf8'), country));
}

const number = (cell: string | undefined): number => (cell ? Number(cell) : Number.NaN);

/** The rows of a CSV with the overlay's columns, or of a GeoNames dump, told apart by the tabs of the first line. */
function readRows(text: string, country: (code: string) => number): Row[] {
  if (text.slice(0, text.indexOf('\n') + 1 || undefined).split('\t').length >= 15) return dumpRows(text, country);
  return parseCsv(text)
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
    const aliases = (alternates ?? '').split(',').filter((alias) => fold(alias) && /^\P{Ll}/u.test(alias));
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

const CLASS: Partial<Record<PlaceKind, string>> = {
  settlement: 'place',
  village: 'place',
  province: 'division',
  district: 'division',
};
const classOf = (kind: PlaceKind): string => CLASS[kind] ?? kind;
const SAME_KM = 40;

/** The gazetteer's entry that a row is about: by GeoNames id, else by name, country, division and kind; -1 for a new place. */
function findTarget(gazetteer: Gazetteer, row: Row): number {
  if (row.geonamesId) {
    const known = gazetteer.store.byGeonamesId(row.geonamesId);
    if (known >= 0) return known;
  }
  if (row.country < 0) return -1;
  const kind = row.kind ?? 'settlement';
  const division = findDivision(gazetteer, row.country, row.admin1);
  for (const name of [row.name, ...row.aliases]) {
    for (const { entry, alternate } of gazetteer.named(fold(name))?.hits ?? []) {
      if (entry.country !== row.country || classOf(entry.kind) !== classOf(kind) || (alternate && name !== row.name))
        continue;
      if (CLASS[kind] === 'division' && entry.kind !== kind && !Number.isNaN(row.latitude) && !near(entry, row))
        continue;
      if (division && CLASS[kind] === 'place' && ![entry.admin1, entry.admin2].includes(division.id)) continue;
      if (CLASS[kind] === 'place' && !Number.isNaN(row.latitude) && !near(entry, row)) continue;
      return entry.id;
    }
  }
  return -1;
}

function findDivision(gazetteer: Gazetteer, country: number, name: string): Entry | null {
  if (!name || country < 0) return null;
  const hits = gazetteer.named(fold(name))?.hits ?? [];
  const inside = hits.filter(({ entry }) => entry.country === country);
  return (
    (inside.find(({ entry }) => entry.kind === 'province') ?? inside.find(({ entry }) => entry.kind === 'district'))
      ?.entry ?? null
  );
}

const near = (entry: Entry, row: Row): boolean =>
  Number.isNaN(entry.latitude) || kilometres(entry.latitude, entry.longitude, row.latitude, row.longitude) < SAME_KM;

/** Great-circle distance in km of two points in degrees. */
export function kilometres(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const radians = Math.PI / 180;
  const h =
    Math.sin(((lat2 - lat1) * radians) / 2) ** 2 +
    Math.cos(lat1 * radians) * Math.cos(lat2 * radians) * Math.sin(((lon2 - lon1) * radians) / 2) ** 2;
  return 12742 * Math.asin(Math.sqrt(Math.min(1, h)));
}

/** The entry that a folded name stands for if it is plainly a place: a country, a division or a large town, and no English word. */
export function plainPlace(gazetteer: Gazetteer, key: string): Entry | null {
  const named = key ? gazetteer.named(key) : null;
  const entry = named?.hits[0]?.entry;
  if (!named || !entry || isWord(named)) return null;
  return entry.layer > 0 || (entry.kind !== 'settlement' && entry.kind !== 'village') || entry.population > 50_000
    ? entry
    : null;
}

/** What a name that is also a word, or a place's size, weighs: shared by finding and resolving. */
export const isWord = (named: Named): boolean => (named.flags & WORD) !== 0;
export const isCommonWord = (named: Named): boolean => (named.flags & COMMON_WORD) !== 0;
export const isSeat = (entry: Entry): boolean => (entry.flags & (CAPITAL | SEAT1 | SEAT2)) !== 0;
export const isMinor = (entry: Entry): boolean => (entry.flags & MINOR) !== 0;
