import type { Casualty, Materiel, PlaceMention } from '../model.js';

/** Parts of a front, whose dead are one count. */
const FRONT = /^ (?:direction|sector|front|axis)\b/;
const BEHIND = /^,? (?:in|at|near|outside|around)(?: [a-z]+){0,4} $/;

/** "Shelling killed three in Toretsk and one in Chasiv Yar": the place right behind a number that shares its verb with one of `before`, the claims told before it in the sentence, whose own place stands between. */
export function listedPlace(
  text: string,
  claim: Casualty | Materiel,
  before: readonly (Casualty | Materiel)[],
  places: readonly PlaceMention[],
): PlaceMention | null {
  const { count_start, trigger, part_of, scope } = claim;
  if (part_of || scope !== 'incident' || count_start === null || places.length < 2 || !('victim_end' in claim))
    return null;
  const first = before.find(
    (other) => other.trigger.start === trigger.start && (other.count_start ?? count_start) < count_start,
  );
  if (!first || !places.some(({ start }) => start > first.count_start! && start < count_start)) return null;
  const end = Math.max(claim.count_end!, claim.victim_start! >= count_start ? claim.victim_end! : 0);
  return (
    places.find(
      (place) =>
        !place.beside &&
        place.start > end &&
        BEHIND.test(text.slice(end, place.start)) &&
        !FRONT.test(text.slice(place.end, place.end + 12)),
    ) ?? null
  );
}
