import type { PlaceKind } from '../model.js';
import { editDistance, fold, skeleton, withoutArticle } from './fold.js';
import type { Around } from './links.js';
import { type Context, prior, within } from './resolve.js';
import type { Candidate } from './spans.js';
import type { Entry, Gazetteer } from './types.js';

const COUNTRIES = 3;
const LEAST_SHARE = 0.34;
const SHORTEST = 5;
/** Where the sentence names one of these around it, the place lies in it. */
const DIVISIONS = new Set<PlaceKind>(['province', 'district']);

/** The place that an unknown name misspells or transliterates, looked for only in the countries that the article is about; or null. */
export function respelt(
  { key, generic, kinds }: Candidate,
  context: Context,
  containers: readonly Around[],
  gazetteer: Gazetteer,
): Entry | null {
  if (key.length < SHORTEST) return null;
  const bones = skeleton(key);
  if (bones.length < 3) return null;
  const bare = withoutArticle(key) ?? key;
  const limit = bare.length < 6 ? 0 : bare.length < 9 ? 1 : 2;
  const divided = containers.some(({ entry, country }) => !country && DIVISIONS.has(entry.kind));
  let best: Entry | null = null;
  let top = Number.NEGATIVE_INFINITY;
  for (const country of countriesOf(context)) {
    for (const id of gazetteer.store.bySkeleton(bones, country)) {
      const entry = gazetteer.entry(id);
      if ((generic === 'village' || generic === 'town' || kinds?.[0] === 'settlement') && entry.kind !== 'settlement')
        continue;
      let distance = limit + 1;
      for (const name of gazetteer.names(id)) {
        const other = fold(name);
        distance = Math.min(distance, editDistance(bare, withoutArticle(other) ?? other, limit));
      }
      if (distance > limit) continue;
      const inside = containers.some((container) => within(entry, container.entry));
      if (divided && !inside) continue;
      const score = prior({ entry, alternate: false }) - 2 * distance + (inside ? 4 : 0);
      if (score > top) [best, top] = [entry, score];
    }
  }
  return best;
}

/** The countries that the article is about, the one with most votes first. */
function countriesOf({ votes, most }: Context): number[] {
  if (most < 1) return [];
  return [...votes]
    .filter(([, count]) => count >= LEAST_SHARE * most)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, COUNTRIES)
    .map(([country]) => country);
}
