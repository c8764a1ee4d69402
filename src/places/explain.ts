import type { Place } from '../model.js';
import { fold } from './fold.js';
import { knownPlace } from './mentions.js';
import { type Context, type Reason, weigh } from './resolve.js';
import type { Gazetteer } from './types.js';

/** One reading of a name with what speaks for it; the first of a list is the one that would be chosen. */
export interface Reading {
  place: Place;
  /** Which table it comes from. */
  source: 'gazetteer' | 'overlay' | 'user';
  score: number;
  reasons: Reason[];
}

/** The readings of a place name, best first, with the reasons of each; `countries` (ISO codes) is a prior. Empty where the name is unknown. */
export function explainPlace(name: string, gazetteer: Gazetteer, countries: readonly string[] = []): Reading[] {
  const named = gazetteer.named(fold(name));
  if (!named) return [];
  const votes = new Map(countries.map((code) => [gazetteer.country(code), 3] as const));
  const context: Context = {
    votes,
    most: countries.length ? 3 : 0,
    home: -1,
    anchors: [],
    containers: new Set(),
    chosen: new Map(),
  };
  return named.hits
    .map((hit) => {
      const reasons: Reason[] = [];
      const score = weigh(hit, null, context, [], reasons);
      return {
        place: knownPlace(hit.entry, gazetteer),
        source: (['gazetteer', 'overlay', 'user'] as const)[hit.entry.layer]!,
        score: Math.round(score * 100) / 100,
        reasons,
      };
    })
    .sort((a, b) => b.score - a.score || (a.place.geonames_id ?? 0) - (b.place.geonames_id ?? 0));
}
