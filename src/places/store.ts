import { readFileSync } from 'node:fs';
import type { PlaceKind } from '../model.js';
import { hashKey, skeletonKey, wordPrefixes } from './fold.js';
import { ALTERNATE, type Country, decode, KINDS } from './format.js';

/** The compiled gazetteer, read in place: names and places are looked at in its bytes, nothing is copied. */
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
  overlay(): string;
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

const COMPILED = new URL('../../dist/gazetteer.bin', import.meta.url);

/** Opens the compiled gazetteer; throws a sentence where the build has not made it. */
export function openStore(): Store {
  let bytes: Buffer;
  try {
    bytes = readFileSync(COMPILED);
  } catch {
    throw new Error('the gazetteer is not built: run "npm run build"');
  }
  const { head, section } = decode(bytes);
  const table = section('table') as Uint32Array;
  const nameAt = section('nameAt') as Uint32Array;
  const names = section('names') as Uint8Array;
  const flagsOfNames = section('nameFlags') as Uint8Array;
  const postAt = section('postAt') as Uint32Array;
  const posts = section('posts') as Uint32Array;
  const displayAt = section('displayAt') as Uint32Array;
  const displays = section('displays') as Uint8Array;
  const text = Buffer.from(displays.buffer, displays.byteOffset, displays.length);
  const kinds = section('kinds') as Uint8Array;
  const countryOf = section('countries') as Uint8Array;
  const geonames = section('geonames') as Uint32Array;
  const mask = table.length - 1;
  const firstSettlement = kinds.indexOf(KINDS.indexOf('settlement'));
  const prefixes = section('prefixes') as Uint8Array;
  const prefixMask = prefixes.length * 8 - 1;
  const overlay = section('overlay') as Uint8Array;
  const english = section('english') as Uint32Array;
  const skeletons = section('skeletons') as Uint32Array;
  const skeletonEntries = section('skeletonEntries') as Uint32Array;
  const byGeonames = section('byGeonames') as Uint32Array;

  return {
    size: head.entries,
    countries: head.countries,
    sources: head.sources,
    firstNames: new Set(head.firstNames.split(' ')),
    lastNames: new Set(head.lastNames.split(' ')),
    nameIndex(key) {
      let slot = hashKey(key) & mask;
      for (let name = table[slot]!; name !== 0; name = table[slot]!) {
        const at = nameAt[name - 1]!;
        if (nameAt[name]! - at === key.length) {
          let i = 0;
          while (i < key.length && names[at + i] === key.charCodeAt(i)) i++;
          if (i === key.length) return name - 1;
        }
        slot = (slot + 1) & mask;
      }
      return -1;
    },
    nameFlags: (name) => flagsOfNames[name]!,
    entriesOf(name, most) {
      const found = [];
      const end = Math.min(postAt[name + 1]!, postAt[name]! + most);
      for (let i = postAt[name]!; i < end; i++) {
        const post = posts[i]!;
        found.push({ entry: post & 0x7fffffff, alternate: post >= ALTERNATE });
      }
      return found;
    },
    continues(key) {
      const bit = hashKey(key) & prefixMask;
      return (prefixes[bit >> 3]! & (1 << (bit & 7))) !== 0;
    },
    addPrefixes(key) {
      for (const prefix of wordPrefixes(key)) {
        const bit = hashKey(prefix) & prefixMask;
        prefixes[bit >> 3]! |= 1 << (bit & 7);
      }
    },
    overlay: () => Buffer.from(overlay.buffer, overlay.byteOffset, overlay.length).toString('utf8'),
    overlayStamp: head.overlayStamp,
    display: (entry) => text.toString('utf8', displayAt[entry], displayAt[entry + 1]).split('\t'),
    geonames,
    latitudes: section('latitudes') as Float32Array,
    longitudes: section('longitudes') as Float32Array,
    populations: section('populations') as Uint32Array,
    flags: section('flags') as Uint8Array,
    countryOf,
    admin1Of: section('admin1s') as Int32Array,
    admin2Of: section('admin2s') as Int32Array,
    areas: section('areas') as Uint32Array,
    kind: (entry) => KINDS[kinds[entry]!]!,
    isEnglish(word) {
      const hash = hashKey(word);
      return english[lowerBound(0, english.length, (i) => english[i]! < hash)] === hash;
    },
    bySkeleton(bones, country) {
      const hash = skeletonKey(bones, country);
      const found = [];
      for (let i = lowerBound(0, skeletons.length, (j) => skeletons[j]! < hash); skeletons[i] === hash; i++)
        found.push(skeletonEntries[i]!);
      return found;
    },
    byGeonamesId(id) {
      const at = lowerBound(0, byGeonames.length, (i) => geonames[byGeonames[i]!]! < id);
      const entry = byGeonames[at];
      return id > 0 && entry !== undefined && geonames[entry] === id ? entry : -1;
    },
    settlementsOf(country) {
      const bound = (value: number): number =>
        lowerBound(firstSettlement, countryOf.length, (i) => countryOf[i]! < value);
      return [bound(country), bound(country + 1)];
    },
  };
}

/** The first number in [low, high) that is not below, where all that are come first. */
function lowerBound(low: number, high: number, below: (i: number) => boolean): number {
  let [a, b] = [low, high];
  while (a < b) {
    const middle = (a + b) >> 1;
    if (below(middle)) a = middle + 1;
    else b = middle;
  }
  return a;
}
