import { readdirSync, statSync } from 'node:fs';
import type { PlaceKind } from '../model.js';
import { ARABIC, fold, withoutArticle } from './fold.js';
import { CAPITAL, COMMON_WORD, MINOR, SEAT1, SEAT2, WORD } from './format.js';
import { layersOver, layOver, precisionOf } from './layers.js';
import { readRows } from './rows.js';
import { openStore } from './store.js';
import type { Described, Entry, Gazetteer, Hit, Layers, Named, Store } from './types.js';

const LOWER_KINDS = new Set<PlaceKind>(['line', 'border']);
const MOST_HITS = 40;
const MOST_CACHED = 50_000;
const MOST_ALTERNATES = 12;
const OVERLAYS = new URL('./data/', import.meta.url);

/** Opens the compiled gazetteer with the project's overlay and lays the user's files over it: CSV with the overlay's columns, or a GeoNames dump (tab-separated). */
export function openGazetteer(files: string[] = []): Gazetteer {
  const store = openStore();
  const fresh = store.overlayStamp === overlayStamp();
  const gazetteer = layered(store, fresh ? store.overlay() : layersOver());
  if (!fresh) for (const name of overlayFiles()) layFile(gazetteer, new URL(name, OVERLAYS), 1);
  for (const file of files) layFile(gazetteer, file, 2);
  return gazetteer;
}

function layFile(gazetteer: Gazetteer & { forget?(key: string): void }, file: string | URL, layer: number): void {
  for (const row of readRows(file, gazetteer.country))
    for (const key of layOver(gazetteer, gazetteer.layers, row, layer)) gazetteer.forget!(key);
}

const overlayFiles = (): string[] =>
  readdirSync(OVERLAYS)
    .filter((name) => /^overlay.*\.csv$/.test(name))
    .sort();

/** Names and sizes of the overlay's files: whether the compiled overlay is still theirs. */
export const overlayStamp = (): string =>
  overlayFiles()
    .map((name) => `${name}:${statSync(new URL(name, OVERLAYS)).size}`)
    .join(' ');

function layered(store: Store, layers: Layers): Gazetteer & { forget(key: string): void } {
  const byCode = new Map<string, number>();
  const demonyms = new Map<string, number>();
  store.countries.forEach((each, i) => {
    for (const code of [each.code2.toLowerCase(), each.code3.toLowerCase(), fold(each.name)]) byCode.set(code, i);
    for (const demonym of each.demonyms) {
      const key = fold(demonym);
      if (!demonyms.has(key) || each.capital) demonyms.set(key, i);
      if (!/(?:s|ese|ish|ch|ss)$/.test(key)) demonyms.set(`${key}s`, i);
    }
  });
  const entries = new Map<number, Entry>();
  const cache = new Map<string, Named | null>();
  const capitals = new Map<number, number>();
  const descriptions = new Map<number, Described>();
  const { lowerFirst } = layers;

  const arabic = new Set(store.countries.flatMap(({ code2 }, i) => (ARABIC.has(code2) ? [i] : [])));

  const entry = (id: number): Entry => {
    if (id >= store.size) return layers.entry(id - store.size);
    let found = entries.get(id);
    if (found) return found;
    const kind = store.kind(id);
    found = {
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
    };
    const change = layers.change(id);
    if (change) {
      const { names: _, ...rest } = change;
      Object.assign(found, rest);
    }
    if (entries.size > MOST_CACHED) entries.clear();
    entries.set(id, found);
    return found;
  };

  const lookUp = (key: string): Named | null => {
    let over = layers.ids(key);
    let name = store.nameIndex(key);
    let stripped = false;
    if (name < 0 && !over) {
      stripped = true;
      const bare = withoutArticle(key);
      if (!bare) return null;
      over = layers.ids(bare);
      name = store.nameIndex(bare);
      if (name < 0 && !over) return null;
    }
    let hits: Hit[] | null = null;
    const ids = over ?? [];
    const found: Named = {
      get hits() {
        if (hits) return hits;
        hits = ids.map((id) => ({ entry: entry(id), alternate: false }));
        if (name >= 0)
          for (const { entry: id, alternate } of store.entriesOf(name, MOST_HITS))
            if (!ids.includes(id)) hits.push({ entry: entry(id), alternate });
        // "al-Jora" is no place of a country whose names have no article
        if (stripped) hits = hits.filter((hit) => arabic.has(hit.entry.country));
        return hits;
      },
      best: entry(ids[0] ?? store.entriesOf(name, 1)[0]!.entry),
      flags: name >= 0 ? store.nameFlags(name) : 0,
      lowerCase: ids.length > 0 && key.includes(' ') && ids.some((id) => LOWER_KINDS.has(entry(id).kind)),
    };
    if (!stripped) return found;
    const first = found.hits[0];
    if (!first) return null;
    found.best = first.entry;
    return found;
  };

  const noteName = (key: string, ids: readonly number[]): void => {
    if (!key.includes(' ')) return;
    store.addPrefixes(key);
    if (ids.some((id) => LOWER_KINDS.has(entry(id).kind))) lowerFirst.add(key.slice(0, key.indexOf(' ')));
  };

  return {
    get size() {
      return store.size + layers.count;
    },
    countries: store.countries,
    sources: store.sources,
    store,
    layers,
    entry,
    demonyms,
    lowerFirst,
    continues: store.continues,
    country: (code) => byCode.get(code.toLowerCase()) ?? byCode.get(fold(code)) ?? -1,
    capital(country) {
      let found = capitals.get(country);
      if (found === undefined) {
        const [from, to] = store.settlementsOf(country);
        found = -1;
        for (let i = from; i < to && found < 0; i++) if (store.flags[i]! & CAPITAL) found = i;
        capitals.set(country, found);
      }
      return found;
    },
    named(key) {
      let found = cache.get(key);
      if (found === undefined) {
        if (cache.size > MOST_CACHED) cache.clear();
        found = lookUp(key);
        cache.set(key, found);
      }
      return found;
    },
    names: (id) => (id >= store.size ? layers.names(id - store.size) : (layers.change(id)?.names ?? store.display(id))),
    described(id) {
      let found = descriptions.get(id);
      if (!found) {
        const keys = new Set<string>();
        const [name, ...alternates] = this.names(id).filter((each) => keys.size < keys.add(fold(each)).size);
        found = { name: name!, alternates: alternates.slice(0, MOST_ALTERNATES), keys };
        if (descriptions.size > MOST_CACHED) descriptions.clear();
        descriptions.set(id, found);
      }
      return found;
    },
    forget(key) {
      entries.clear();
      descriptions.clear();
      cache.clear();
      noteName(key, layers.ids(key)!);
    },
  };
}

/** The entry that a folded name stands for if it is plainly a place: a country, a division or a large town, and no English word. */
export function plainPlace(gazetteer: Gazetteer, key: string): Entry | null {
  const named = key ? gazetteer.named(key) : null;
  if (!named || isWord(named)) return null;
  const { best } = named;
  return best.layer > 0 || (best.kind !== 'settlement' && best.kind !== 'village') || best.population > 50_000
    ? best
    : null;
}

/** What a name that is also a word, or a place's size, weighs: shared by finding and resolving. */
export const isWord = (named: Named): boolean => (named.flags & WORD) !== 0;
export const isCommonWord = (named: Named): boolean => (named.flags & COMMON_WORD) !== 0;
export const isSeat = (entry: Entry): boolean => (entry.flags & (CAPITAL | SEAT1 | SEAT2)) !== 0;
export const isMinor = (entry: Entry): boolean => (entry.flags & MINOR) !== 0;

/** The overlay's files as laid over the compiled store, for the build. */
export function compileOverlay(): ReturnType<typeof layersOver> {
  const layers = layersOver();
  const gazetteer = layered(openStore(), layers);
  for (const name of overlayFiles()) layFile(gazetteer, new URL(name, OVERLAYS), 1);
  return layers;
}
