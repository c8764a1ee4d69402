import type { Place, PlaceMention, Span } from '../model.js';
import { kilometres } from '../places/distance.js';
import { distance } from '../text/lookup.js';

/** How narrow a place is: what stands for a spot wins over what holds it. */
const NARROWNESS: Record<Place['kind'], number> = {
  facility: 5,
  village: 5,
  settlement: 5,
  district: 4,
  mountain: 4,
  water: 3,
  border: 3,
  line: 3,
  province: 3,
  region: 3,
  other: 3,
  country: 1,
};

export function narrowness(place: Place): number {
  return NARROWNESS[place.kind];
}

/** Whether `inner` lies in `outer` as far as their divisions tell; a place lies in itself. */
export function liesIn(inner: Place, outer: Place): boolean {
  if (inner === outer || inner.name === outer.name) return true;
  // a village that the gazetteer does not know lies in the country that is told of
  if (outer.kind === 'country') return inner.country === null ? isUnlisted(inner) : inner.country === outer.country;
  if (outer.kind === 'region' && isNear(inner, outer)) return true;
  if (inner.admin1 === null || narrowness(outer) > 4 || narrowness(inner) <= 1) return false;
  const division = bare(inner.admin1);
  return bare(outer.name) === division || outer.alt_names.some((name) => bare(name) === division);
}

/** "The Mayo market in Khartoum": what is known only to be near a town, whose coordinates it has. */
export function isBorrowed({ geonames_id, place_precision, latitude, longitude }: Place, outer: Place): boolean {
  if (geonames_id !== null || place_precision !== 2 || latitude === null) return false;
  return latitude === outer.latitude && longitude === outer.longitude;
}

const isUnlisted = ({ kind, latitude }: Place): boolean => kind === 'village' && latitude === null;

/** Regions without borders in the gazetteer take in what lies this near to their middle, in km: Stepanakert in Nagorno-Karabakh; a pass or a valley no more than its surroundings. */
const REGION_REACH = 150;
const SMALL_REACH = 30;
const SMALL = 3;

function isNear(inner: Place, region: Place): boolean {
  if (inner.country === null || inner.country !== region.country || narrowness(inner) < narrowness(region))
    return false;
  if (inner.latitude === null || inner.longitude === null || region.latitude === null || region.longitude === null)
    return false;
  return (
    kilometres(inner.latitude, inner.longitude, region.latitude, region.longitude) <=
    ((region.place_precision ?? 4) <= SMALL ? SMALL_REACH : REGION_REACH)
  );
}

function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/\b(region|province|governorate|state|oblast|district|department|county)\b/g, '')
    .trim();
}

/** A river or a sea of several countries: what happened on it happened in a country too. */
const isShared = ({ kind, country }: Place): boolean => kind === 'water' && country === null;

/** Whether two places can be the same spot: one lies in the other, or one is not known. */
export function placesAgree(a: Place | null, b: Place | null): boolean {
  return a === null || b === null || liesIn(a, b) || liesIn(b, a) || isShared(a) || isShared(b);
}

/** The places of `mentions` where something may have happened. */
export function locations(mentions: readonly PlaceMention[]): PlaceMention[] {
  return mentions.filter((mention) => mention.role === 'location');
}

/** The place of what happens at `trigger`: within `reach` before outside it, narrow before wide, the first named, the rest in `others`. */
export function choosePlace(
  mentions: readonly PlaceMention[],
  trigger: Span,
  reach: Span,
): { place: PlaceMention | null; others: PlaceMention[] } {
  if (mentions.length === 0) return { place: null, others: [] };
  // "the Euphrates in Raqqa province": the province says more
  const ashore = mentions.filter(({ place }) => !isShared(place));
  const known = ashore.some(({ place }) => narrowness(place) > 1) ? ashore : mentions;
  const inside = known.filter((mention) => mention.start >= reach.start && mention.end <= reach.end);
  const pool =
    inside.some((mention) => narrowness(mention.place) > 1) || inside.length === known.length ? inside : known;
  const widest = pool.reduce((most, mention) => Math.max(most, narrowness(mention.place)), 0);
  const narrow = pool.filter((mention) => narrowness(mention.place) >= Math.min(widest, 4));
  const stated = narrow.filter((mention) => !mention.beside);
  const finer = narrow.find(
    (mention) => mention.beside && stated.length > 0 && stated.every((other) => isIn(mention, other)),
  );
  const ranked = finer ? [finer] : stated.length > 0 ? stated : narrow;
  const after = ranked.filter((mention) => mention.start >= trigger.start);
  const chosen =
    follows(ranked, trigger) ??
    (pool === inside ? (ranked[0] ?? null) : nearest(after.length > 0 ? after : ranked, trigger));
  const place = chosen && innermost(chosen, ranked);
  return { place, others: mentions.filter((mention) => mention.place !== place?.place) };
}

/** "east of Ibtaa in Daraa": the place beside is in the one that is stated, so it says more. */
function isIn({ place: inner, end }: PlaceMention, { place: outer, start }: PlaceMention): boolean {
  return inner !== outer && narrowness(inner) > narrowness(outer) && start >= end && liesIn(inner, outer);
}

/** "the chief of Akobo was killed in Dima": the place that stands right behind the trigger. */
function follows(mentions: readonly PlaceMention[], trigger: Span): PlaceMention | null {
  const behind = (at: number): boolean => at >= trigger.end && at <= trigger.end + ADVERB;
  return mentions.find(({ phrase }) => phrase !== null && behind(phrase)) ?? null;
}
/** The length of "dead" or "early" between the trigger and "in". */
const ADVERB = 7;

/** Of the places that a sentence names in one another in any order, the narrowest: "the chief of Akobo county was killed in Dima village". */
function innermost(chosen: PlaceMention, mentions: readonly PlaceMention[]): PlaceMention {
  let best = chosen;
  for (const mention of mentions)
    if (narrowness(mention.place) > narrowness(best.place) && liesInside(mention, best)) best = mention;
  return best;
}

/** Like `liesIn`, but what lies in the province of a "county" or "district" is taken to lie in that one too. */
function liesInside({ place: inner }: PlaceMention, { place: outer, text }: PlaceMention): boolean {
  if (inner.country !== null && outer.country !== null && inner.country !== outer.country) return false;
  if (liesIn(inner, outer)) return true;
  return outer.kind === 'district' && UNIT.test(text) && inner.admin1 !== null && inner.admin1 === outer.admin1;
}
const UNIT = /\b(?:county|district|lga|government|municipality|township|woreda|territory|subdistrict)\b/i;

function nearest(mentions: readonly PlaceMention[], trigger: Span): PlaceMention | null {
  let best: PlaceMention | null = null;
  for (const mention of mentions) if (!best || distance(mention, trigger) < distance(best, trigger)) best = mention;
  return best;
}
