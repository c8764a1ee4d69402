import type { PlaceKind } from '../model.js';
import { kilometres } from './distance.js';
import { fold } from './fold.js';
import type { Compiled, Section, SectionType } from './format.js';
import { nameSections, numberOf } from './nametable.js';
import type { Row } from './rows.js';
import type { Change, Entry, Gazetteer, Layers } from './types.js';

/** Layers as the build wrote them. */
interface Below {
  count: number;
  place(n: number): [Entry, string[]];
  change(id: number): Change | undefined;
  ids(key: string): number[] | undefined;
}

const NOTHING: Below = {
  count: 0,
  place: () => {
    throw new Error('no such place');
  },
  change: () => undefined,
  ids: () => undefined,
};

/** Layers to lay rows on, over compiled ones whose rows are read when they are asked for. */
export function layersOver(below: Below = NOTHING, lowerFirst: Iterable<string> = []): Written {
  const places: [Entry, string[]][] = [];
  const changes = new Map<number, Change | undefined>();
  const names = new Map<string, number[]>();
  const place = (n: number): [Entry, string[]] => {
    places[n] ??= below.place(n);
    return places[n]!;
  };
  let count = below.count;
  return {
    get count() {
      return count;
    },
    entry: (n) => place(n)[0],
    names: (n) => place(n)[1],
    rename(n, to) {
      place(n)[1] = to;
    },
    add(entry, own) {
      places[count++] = [entry, own];
    },
    change(id) {
      const known = changes.get(id);
      if (known !== undefined || changes.has(id)) return known;
      const found = below.change(id);
      changes.set(id, found);
      return found;
    },
    setChange: (id, change) => void changes.set(id, change),
    ids: (key) => names.get(key) ?? below.ids(key),
    setIds: (key, ids) => void names.set(key, ids),
    lowerFirst: new Set(lowerFirst),
    laid: () => ({ places, changes, names }),
  };
}

interface Written extends Layers {
  /** What was laid on, for the build. */
  laid(): {
    places: readonly [Entry, string[]][];
    changes: ReadonlyMap<number, Change | undefined>;
    names: ReadonlyMap<string, number[]>;
  };
}

/** The sections that hold layers that were laid on nothing; NaN becomes null. */
export function layerSections(layers: Written): Record<string, [SectionType, Section]> {
  const { places, changes, names } = layers.laid();
  const changed = [...changes].filter(([, change]) => change).sort(([a], [b]) => a - b);
  const lines = [...places, ...changed.map(([, change]) => change)].map((each) => Buffer.from(JSON.stringify(each)));
  const at = new Uint32Array(lines.length + 1);
  lines.forEach((line, n) => {
    at[n + 1] = at[n]! + line.length;
  });
  const table = nameSections([...names.keys()]);
  const postAt = new Uint32Array(names.size + 1);
  [...names.values()].forEach((ids, n) => {
    postAt[n + 1] = postAt[n]! + ids.length;
  });
  return {
    overlay: ['u8', Buffer.concat(lines)],
    overlayAt: ['u32', at],
    overlayChanges: ['u32', Uint32Array.from(changed, ([id]) => id)],
    overlayTable: table.table,
    overlayNameAt: table.nameAt,
    overlayNames: table.names,
    overlayPostAt: ['u32', postAt],
    overlayPosts: ['u32', Uint32Array.from([...names.values()].flat())],
  };
}

/** The layers that `layerSections` wrote. */
export function readLayers(lowerFirst: string, section: Compiled['section'], text: Compiled['text']): Layers {
  const u32 = (name: string): Uint32Array => section(name) as Uint32Array;
  const at = u32('overlayAt');
  const changes = new Map(Array.from(u32('overlayChanges'), (id, n) => [id, n]));
  const table = {
    table: u32('overlayTable'),
    nameAt: u32('overlayNameAt'),
    names: section('overlayNames') as Uint8Array,
  };
  const postAt = u32('overlayPostAt');
  const posts = u32('overlayPosts');
  const count = at.length - 1 - changes.size;
  const line = (n: number) => JSON.parse(text('overlay', at[n]!, at[n + 1]!));
  const known = <T extends Change>(each: T): T => {
    if (each.latitude === null) each.latitude = Number.NaN;
    if (each.longitude === null) each.longitude = Number.NaN;
    return each;
  };
  return layersOver(
    {
      count,
      place(n) {
        const [entry, names] = line(n) as [Entry, string[]];
        return [known(entry), names];
      },
      change(id) {
        const n = changes.get(id);
        return n === undefined ? undefined : known(line(count + n) as Change);
      },
      ids(key) {
        const n = numberOf(table, key);
        return n < 0 ? undefined : Array.from(posts.subarray(postAt[n]!, postAt[n + 1]!));
      },
    },
    lowerFirst ? lowerFirst.split(' ') : [],
  );
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
      Object.assign(layers.entry(target - size), change);
      layers.rename(target - size, names);
    } else layers.setChange(target, { ...layers.change(target), ...change, names });
  } else {
    const kind = row.kind ?? 'settlement';
    const container = findDivision(gazetteer, row.country, row.admin1);
    id = size + layers.count;
    const entry: Entry = {
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
    };
    layers.add(entry, distinctNames([row.name, ...row.aliases]));
  }
  const keys = [row.name, ...row.aliases].map(fold).filter(Boolean);
  for (const key of keys) {
    const ids = layers.ids(key) ?? [];
    if (!ids.includes(id)) layers.setIds(key, [id, ...ids]);
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
