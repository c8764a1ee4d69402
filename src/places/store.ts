import { existsSync } from 'node:fs';
import { hashKey, skeletonKey, wordPrefixes } from './fold.js';
import { ALTERNATE, KINDS, openCompiled } from './format.js';
import { readLayers } from './layers.js';
import { type NameTable, numberOf } from './nametable.js';
import type { Store } from './types.js';

const COMPILED = new URL('../../dist/gazetteer.bin', import.meta.url);

/** Opens the compiled gazetteer; throws a sentence where the build has not made it. */
export function openStore(): Store {
  if (!existsSync(COMPILED)) throw new Error('the gazetteer is not built: run "npm run build"');
  const { head, section, text } = openCompiled(COMPILED);
  const u8 = (name: string): Uint8Array => section(name) as Uint8Array;
  const u32 = (name: string): Uint32Array => section(name) as Uint32Array;
  let known: NameTable | null = null;
  let prefixes: Uint8Array | null = null;
  let posted: { at: Uint32Array; posts: Uint32Array } | null = null;
  let people: { firstNames: ReadonlySet<string>; lastNames: ReadonlySet<string> } | null = null;
  const named = () => {
    people ??= { firstNames: new Set(head.firstNames.split(' ')), lastNames: new Set(head.lastNames.split(' ')) };
    return people;
  };

  return {
    size: head.entries,
    countries: head.countries,
    sources: head.sources,
    get firstNames() {
      return named().firstNames;
    },
    get lastNames() {
      return named().lastNames;
    },
    nameIndex(key) {
      known ??= { table: u32('table'), nameAt: u32('nameAt'), names: u8('names') };
      return numberOf(known, key);
    },
    nameFlags: (name) => u8('nameFlags')[name]!,
    entriesOf(name, most) {
      posted ??= { at: u32('postAt'), posts: u32('posts') };
      const { at, posts } = posted;
      const found = [];
      const end = Math.min(at[name + 1]!, at[name]! + most);
      for (let i = at[name]!; i < end; i++) {
        const post = posts[i]!;
        found.push({ entry: post & 0x7fffffff, alternate: post >= ALTERNATE });
      }
      return found;
    },
    continues(key) {
      prefixes ??= u8('prefixes');
      const bit = hashKey(key) & (prefixes.length * 8 - 1);
      return (prefixes[bit >> 3]! & (1 << (bit & 7))) !== 0;
    },
    addPrefixes(key) {
      prefixes ??= u8('prefixes');
      for (const prefix of wordPrefixes(key)) {
        const bit = hashKey(prefix) & (prefixes.length * 8 - 1);
        prefixes[bit >> 3]! |= 1 << (bit & 7);
      }
    },
    overlay: () => readLayers(head.lowerFirst, section, text),
    overlayStamp: head.overlayStamp,
    display(entry) {
      const at = u32('displayAt');
      return text('displays', at[entry]!, at[entry + 1]!).split('\t');
    },
    get geonames() {
      return u32('geonames');
    },
    get latitudes() {
      return section('latitudes') as Float32Array;
    },
    get longitudes() {
      return section('longitudes') as Float32Array;
    },
    get populations() {
      return u32('populations');
    },
    get flags() {
      return u8('flags');
    },
    get countryOf() {
      return u8('countries');
    },
    get admin1Of() {
      return section('admin1s') as Int32Array;
    },
    get admin2Of() {
      return section('admin2s') as Int32Array;
    },
    get areas() {
      return u32('areas');
    },
    kind: (entry) => KINDS[u8('kinds')[entry]!]!,
    isEnglish(word) {
      const english = u32('english');
      const hash = hashKey(word);
      return english[lowerBound(0, english.length, (i) => english[i]! < hash)] === hash;
    },
    bySkeleton(bones, country) {
      const skeletons = u32('skeletons');
      const hash = skeletonKey(bones, country);
      const found = [];
      for (let i = lowerBound(0, skeletons.length, (j) => skeletons[j]! < hash); skeletons[i] === hash; i++)
        found.push(u32('skeletonEntries')[i]!);
      return found;
    },
    byGeonamesId(id) {
      const geonames = u32('geonames');
      const byGeonames = u32('byGeonames');
      const at = lowerBound(0, byGeonames.length, (i) => geonames[byGeonames[i]!]! < id);
      const entry = byGeonames[at];
      return id > 0 && entry !== undefined && geonames[entry] === id ? entry : -1;
    },
    settlementsOf(country) {
      const countryOf = u8('countries');
      const first = u8('kinds').indexOf(KINDS.indexOf('settlement'));
      const bound = (value: number): number => lowerBound(first, countryOf.length, (i) => countryOf[i]! < value);
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
