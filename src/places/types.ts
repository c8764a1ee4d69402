import type { PlaceKind } from '../model.js';
import type { Country } from './format.js';

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

/** A name that the text may hold. */
export interface Named {
  /** All its readings: those laid over first, then the most populous. */
  readonly hits: readonly Hit[];
  /** The entry of the first reading. */
  best: Entry;
  /** Bits of format.ts: the name is an English word, a first name … */
  flags: number;
  /** May be written in lower case ("line of contact"). */
  lowerCase: boolean;
}

export interface Described {
  name: string;
  alternates: readonly string[];
  keys: ReadonlySet<string>;
}

/** The places table that names are looked up in. */
export interface Gazetteer {
  /** How many places it holds. */
  size: number;
  countries: readonly Country[];
  /** Packages and versions it was compiled from. */
  sources: Readonly<Record<string, string>>;
  store: Store;
  layers: Layers;
  /** Everything known by a folded name, or null. */
  named(key: string): Named | null;
  /** Whether a longer name may begin with these whole words. */
  continues(key: string): boolean;
  entry(id: number): Entry;
  /** Canonical name first, then the others. */
  names(id: number): string[];
  /** Names as a row shows them: no two that differ only in spelling marks, and all their folded forms. */
  described(id: number): Described;
  /** The index of a country by ISO code or name, or -1. */
  country(code: string): number;
  /** The entry of a country's capital, or -1. */
  capital(country: number): number;
  /** Words for a country's people, folded, to its index. */
  demonyms: ReadonlyMap<string, number>;
  /** First words of the overlay's names that may be written in lower case. */
  lowerFirst: ReadonlySet<string>;
}

/** What lies over the compiled gazetteer: new places, other names of its own, and what they change. */
export interface Layers {
  /** How many new places: they are numbered on from the compiled ones. */
  readonly count: number;
  /** The nth new place, and its names. */
  entry(n: number): Entry;
  names(n: number): string[];
  rename(n: number, names: string[]): void;
  add(entry: Entry, names: string[]): void;
  /** What alias rows say anew of compiled entries. */
  change(id: number): Change | undefined;
  setChange(id: number, change: Change): void;
  /** The entry numbers of a folded name, the last laid first. */
  ids(key: string): readonly number[] | undefined;
  setIds(key: string, ids: number[]): void;
  /** First words of those that may be written in lower case. */
  lowerFirst: Set<string>;
}

export type Change = Partial<Entry> & { names?: string[] };

/** The compiled gazetteer, read in place: names and places are looked at in its bytes, which come from the file as they are asked for. */
export interface Store {
  size: number;
  countries: readonly Country[];
  sources: Readonly<Record<string, string>>;
  firstNames: ReadonlySet<string>;
  lastNames: ReadonlySet<string>;
  /** The number of a folded name, or -1. */
  nameIndex(key: string): number;
  nameFlags(name: number): number;
  /** Entries known by a name, the most populous first; `alternate` says that it is a secondary name of that entry. */
  entriesOf(name: number, most: number): { entry: number; alternate: boolean }[];
  /** Whether a longer name may begin with these words (a few false yeses). */
  continues(key: string): boolean;
  addPrefixes(key: string): void;
  /** The overlay as the build laid it, and which files it was. */
  overlay(): Layers;
  overlayStamp: string;
  display(entry: number): string[];
  geonames: Uint32Array;
  latitudes: Float32Array;
  longitudes: Float32Array;
  populations: Uint32Array;
  flags: Uint8Array;
  countryOf: Uint8Array;
  admin1Of: Int32Array;
  admin2Of: Int32Array;
  /** Square kilometres, by country. */
  areas: Uint32Array;
  kind(entry: number): PlaceKind;
  /** Whether a lower-case word is an English one. */
  isEnglish(word: string): boolean;
  /** Entries of a country one of whose names has this consonant skeleton. */
  bySkeleton(bones: string, country: number): number[];
  /** The entry with this GeoNames id, or -1. */
  byGeonamesId(id: number): number;
  /** Entries of the settlements of a country, as a range. */
  settlementsOf(country: number): [number, number];
}
