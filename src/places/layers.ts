import type { PlaceKind } from '../model.js';
import { kilometres } from './distance.js';
import { fold } from './fold.js';
import type { Entry, Gazetteer } from './gazetteer.js';
import type { Row } from './rows.js';

/** What lies over the compiled gazetteer: new places, other names of its own, and what they change. */
export interface Layers {
  /** New places, numbered on from the compiled ones, and their names. */
  entries: Entry[];
  entryNames: string[][];
  /** What alias rows say anew of compiled entries. */
  changes: Map<number, Change>;
  /** Folded names to entry numbers, the last laid first. */
  names: Map<string, number[]>;
  /** First words of those that may be written in lower case. */
  lowerFirst: Set<string>;
}

export type Change = Partial<Entry> & { names?: string[] };

export const noLayers = (): Layers => ({
  entries: [],
  entryNames: [],
  changes: new Map(),
  names: new Map(),
  lowerFirst: new Set(),
});

/** Layers as text, for the build; NaN becomes null. */
export function writeLayers({ entries, entryNames, changes, names, lowerFirst }: Layers): string {
  return JSON.stringify({
    entries,
    entryNames,
    changes: [...changes],
    names: [...names],
    lowerFirst: [...lowerFirst].sort(),
  });
}

/** Layers from the text that `writeLayers` made. */
export function readLayers(text: string): Layers {
  const { entries, entryNames, changes, names, lowerFirst } = JSON.parse(text);
  const unknown = (each: Change): void => {
    if (each.latitude === null) each.latitude = Number.NaN;
    if (each.longitude === null) each.longitude = Number.NaN;
  };
  entries.forEach(unknown);
  return { entries, entryNames, changes: new Map(changes), names: new Map(names), lowerFirst: new Set(lowerFirst) };
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
/** UCDP where_prec of a kind of place. */
export const precisionOf = (kind: PlaceKind): number => PRECISION[kind] ?? 1;

const MOST_NAMES = 24;

function distinctNames(names: string[]): string[] {
  return [...new Set(names.filter(Boolean))].slice(0, MOST_NAMES);
}

/** Lays one row over: an alias row changes the entry it points at, any other adds a place. Returns the folded names it added. */
export function layOver(gazetteer: Gazetteer, layers: Layers, row: Row, layer: number): string[] {
  const { size } = gazetteer.store;
  const target = findTarget(gazetteer, row);
  let id = target;
  if (target >= 0) {
    const change: Change = { layer };
    if (row.kind) change.kind = row.kind;
    if (row.country >= 0) change.country = row.country;
    if (!Number.isNaN(row.latitude)) Object.assign(change, { latitude: row.latitude, longitude: row.longitude });
    if (row.precision) change.precision = row.precision;
    else if (row.kind) change.precision = precisionOf(row.kind);
    const names = distinctNames([row.name, ...row.aliases, ...gazetteer.names(target)]);
    if (target >= size) {
      Object.assign(layers.entries[target - size]!, change);
      layers.entryNames[target - size] = names;
    } else layers.changes.set(target, { ...layers.changes.get(target), ...change, names });
  } else {
    const kind = row.kind ?? 'settlement';
    const container = findDivision(gazetteer, row.country, row.admin1);
    id = size + layers.entries.length;
    layers.entries.push({
      id,
      kind,
      latitude: row.latitude,
      longitude: row.longitude,
      population: row.population,
      country: row.country,
      admin1: container?.kind === 'province' ? container.id : (container?.admin1 ?? -1),
      admin2: container?.kind === 'district' ? container.id : -1,
      flags: 0,
      geonamesId: row.geonamesId,
      precision: row.precision ?? precisionOf(kind),
      layer,
    });
    layers.entryNames.push(distinctNames([row.name, ...row.aliases]));
  }
  const keys = [row.name, ...row.aliases].map(fold).filter(Boolean);
  for (const key of keys) {
    const ids = layers.names.get(key) ?? [];
    if (!ids.includes(id)) layers.names.set(key, [id, ...ids]);
  }
  return keys;
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
  const places = CLASS[kind] === 'place';
  for (const name of [row.name, ...row.aliases]) {
    for (const { entry, alternate } of gazetteer.named(fold(name))?.hits ?? []) {
      if (entry.country !== row.country || classOf(entry.kind) !== classOf(kind)) continue;
      if (alternate && name !== row.name) continue;
      if (!Number.isNaN(row.latitude) && (places || entry.kind !== kind) && kind !== 'country' && !near(entry, row))
        continue;
      if (division && places && entry.admin1 !== division.id && entry.admin2 !== division.id) continue;
      return entry.id;
    }
  }
  return CLASS[kind] === 'division' ? findBareDivision(gazetteer, row, kind, division) : -1;
}

const UNIT =
  / (?:oblast|province|governorate|state|region|department|county|district|territory|township|agency|zone|krai)$/;
const DIVISION_KM: Partial<Record<PlaceKind, number>> = { province: 400, district: 100 };

/** The division that a row names with the word for its unit ("Donetsk Oblast") and the gazetteer without; -1 if none. */
function findBareDivision(gazetteer: Gazetteer, row: Row, kind: PlaceKind, division: Entry | null): number {
  for (const name of [row.name, ...row.aliases]) {
    const folded = fold(name);
    const bare = folded.replace(UNIT, '');
    if (bare === folded) continue;
    for (const { entry, alternate } of gazetteer.named(bare)?.hits ?? []) {
      if (alternate || entry.country !== row.country || entry.kind !== kind) continue;
      if (division && entry.admin1 !== division.id) continue;
      if (Number.isNaN(row.latitude) || near(entry, row, DIVISION_KM[kind])) return entry.id;
    }
  }
  return -1;
}

function findDivision(gazetteer: Gazetteer, country: number, name: string): Entry | null {
  if (!name || country < 0) return null;
  const hits = gazetteer.named(fold(name))?.hits ?? [];
  const inside = hits.map(({ entry }) => entry).filter((entry) => entry.country === country);
  return inside.find(({ kind }) => kind === 'province') ?? inside.find(({ kind }) => kind === 'district') ?? null;
}

const near = (entry: Entry, row: Row, km = SAME_KM): boolean =>
  Number.isNaN(entry.latitude) || kilometres(entry.latitude, entry.longitude, row.latitude, row.longitude) < km;
