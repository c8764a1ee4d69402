import { daysBetween } from '../dates/calendar.js';
import { precisionOf } from '../dates/period.js';
import type { Casualty, ParsedArticle } from '../model.js';
import { bySentence } from '../text/lookup.js';
import { liesIn, narrowness, placesAgree } from './place.js';
import { datesAgree, sameVictims } from './same-people.js';
import { namesSeveral, type Scene } from './scene.js';

/** How many claims, and over how many sentences, may follow a sum as its parts. */
const MOST_PARTS = 8;
const SENTENCES = 8;

/** Below this a sum is found by chance: "four killed in Loikaw", then two in Pale and two in Kin Ma. */
const TELLING_SUM = 6;

/** The claims of each sentence, by its number. */
type Neighbours = ReadonlyMap<number, readonly Casualty[]>;

/** "Twenty-one people were killed. Fifteen died in Manbij while six others …": claims that follow a number and add up to it are its parts. */
export function linkPartitions(article: ParsedArticle, claims: readonly Casualty[], scenes: readonly Scene[]): void {
  const neighbours = bySentence(claims);
  const listings = listedParts(claims);
  claims.forEach((whole, i) => {
    const listed = listings.get(whole.id) ?? [];
    if (listed.length > 1 && whole.scope === 'incident') {
      makeTotal(neighbours, whole, listed);
      widen(whole, listed, scenes);
    }
    if (!canBeWhole(article, whole)) return;
    const parts = whole.count_best === null ? null : partsAfter(article, claims, i, scenes);
    if (!parts) {
      linkNarrower(article, claims, neighbours, i, scenes);
      return;
    }
    for (const part of parts) part.part_of = whole.id;
    const places = new Set(parts.filter((part) => part.place_basis === 'stated').map((part) => part.place));
    // parts in different towns are incidents of their own, and the number is their sum
    const days = new Set(parts.filter(isDated).map((part) => part.date_start));
    if (days.size > 1 || (places.size > 1 && parts.some((part) => part.placeRef && narrowness(part.placeRef) > 3)))
      makeTotal(neighbours, whole, parts);
    if (days.size > 1 && parts.every(isDated)) span(whole, parts);
  });
}

/** "100 people: 65 in Jableh and 35 in Tartus": the parts that a number's own sentence lists with their places, by the number's id. */
function listedParts(claims: readonly Casualty[]): Map<string, Casualty[]> {
  const listings = new Map<string, Casualty[]>();
  for (const part of claims) {
    if (!part.part_of || !part.rule.endsWith(':elsewhere')) continue;
    const parts = listings.get(part.part_of);
    if (parts) parts.push(part);
    else listings.set(part.part_of, [part]);
  }
  return listings;
}

/** The day of a sum that says none is that of the first of its parts: those of other days belong to it all the same. */
const isLookedUp = ({ date_basis, count_best }: Casualty): boolean =>
  date_basis === 'context' && (count_best ?? 0) >= TELLING_SUM;

/** Gives a sum without a day of its own those of its parts. */
function span(whole: Casualty, parts: readonly Casualty[]): void {
  if (whole.date_basis !== 'context' && whole.date_basis !== 'published') return;
  const first = parts.map(({ date_start }) => date_start!).sort()[0]!;
  const last = parts
    .map(({ date_end }) => date_end!)
    .sort()
    .at(-1)!;
  Object.assign(whole, {
    date_start: first,
    date_end: last,
    date_precision: precisionOf(0, daysBetween(first, last)),
    date_basis: 'context',
  });
}

const isDated = ({ date_basis }: Casualty): boolean => date_basis === 'explicit' || date_basis === 'relative';

/** A sum that took the place of one of its parts is where the sentence says of all of them. */
function widen(whole: Casualty, parts: readonly Casualty[], scenes: readonly Scene[]): void {
  const spots = parts.map(({ placeRef }) => placeRef).filter((place) => place !== null);
  if (!spots.includes(whole.placeRef!)) return;
  const around = scenes[whole.sentence]!.places.find(
    ({ place }) => !spots.includes(place) && spots.every((spot) => liesIn(spot, place)),
  );
  if (!around) return;
  const { name, country, latitude, longitude, place_precision } = around.place;
  Object.assign(whole, { place: name, country, latitude, longitude, place_precision, placeRef: around.place });
}

/** What the sentence of a sum counts beside its parts are sums too: "16 killed and 100 wounded". */
function makeTotal(neighbours: Neighbours, whole: Casualty, parts: readonly Casualty[]): void {
  for (const claim of neighbours.get(whole.sentence)!)
    if (!parts.includes(claim) && claim.scope === 'incident') claim.scope = 'total';
}

/** A vague number from which on it can sum up incidents: "dozens". */
const DOZENS = 24;

function canBeWhole(article: ParsedArticle, claim: Casualty): boolean {
  return (
    ((claim.count_best ?? 0) >= 3 || (claim.count_low ?? 0) >= DOZENS) &&
    claim.scope !== 'background' &&
    !claim.part_of &&
    !claim.same_as &&
    article.sentences[claim.sentence]!.zone === 'body'
  );
}

/** The claims after `i` that add up to its number exactly, or null; repeats of the number itself are passed over. */
function partsAfter(
  article: ParsedArticle,
  claims: readonly Casualty[],
  i: number,
  scenes: readonly Scene[],
): Casualty[] | null {
  const whole = claims[i]!;
  const wanted = whole.count_best!;
  const parts: Casualty[] = [];
  let sum = 0;
  for (let k = i + 1; k < claims.length && parts.length < MOST_PARTS; k++) {
    const part = claims[k]!;
    if (part.sentence - whole.sentence > SENTENCES) break;
    if (scenes[whole.sentence]!.nowhere && part.placeRef) break;
    if (whole.attackers && !part.attackers) continue;
    if (areApart(whole, part)) continue;
    if (part.effect !== whole.effect || part.part_of || part.same_as || part.scope === 'background') continue;
    if (part.count_best === null || part.count_best === 0 || part.count_best === wanted) continue;
    if (article.sentences[part.sentence]!.zone !== 'body') continue;
    // a larger number between opens a count of its own
    if (part.count_best > wanted && k > i + 1 && parts.length > 0) return null;
    if (part.count_best > wanted) continue;
    // an exact sum tells more than a village that the gazetteer puts elsewhere: the country decides
    if (
      !(datesAgree(whole, part) || isLookedUp(whole)) ||
      (whole.country && part.country && whole.country !== part.country)
    )
      continue;
    if (wanted < TELLING_SUM && !placesAgree(whole.placeRef, part.placeRef)) continue;
    parts.push(part);
    sum += part.count_best;
    if (sum === wanted) return parts.length > 1 ? parts : null;
    if (sum > wanted) return null;
  }
  return null;
}

/** A soldier is none of the villagers, nor a villager one of the soldiers. */
const areApart = ({ victim_kind: a }: Casualty, { victim_kind: b }: Casualty): boolean =>
  (a === 'military' && b === 'civilian') || (a === 'civilian' && b === 'military');

/** A lead's number stands in one of the story's first sentences. */
const LEAD_SENTENCES = 4;
/** How many claims after the lead's number are looked at. */
const LOOKED_AT = 30;
/** A lead's sum over several incidents takes in the lower numbers that follow for places within its own, though they do not add up to it. */
function linkNarrower(
  article: ParsedArticle,
  claims: readonly Casualty[],
  neighbours: Neighbours,
  i: number,
  scenes: readonly Scene[],
): void {
  const whole = claims[i]!;
  const first = article.sentences.findIndex((sentence) => sentence.zone === 'body');
  const at = whole.placeRef;
  if (!at || whole.sentence >= first + LEAD_SENTENCES || !namesSeveral(article, whole.sentence)) return;
  let left = whole.count_best ?? Number.POSITIVE_INFINITY;
  const parts: Casualty[] = [];
  for (let k = i + 1; k < Math.min(claims.length, i + LOOKED_AT); k++) {
    const part = claims[k]!;
    const count = part.count_best ?? 0;
    if (part.sentence === whole.sentence || part.effect !== whole.effect || part.part_of || part.same_as) continue;
    // the same number again repeats the whole
    if (count === whole.count_best) continue;
    if (part.scope !== 'incident' || count < 2 || count > left || !part.placeRef) continue;
    if (scenes[part.sentence]!.episode !== scenes[whole.sentence]!.episode) break;
    if (narrowness(part.placeRef) <= narrowness(at) || !liesIn(part.placeRef, at)) continue;
    if (!datesAgree(whole, part) || !sameVictims(whole, part)) continue;
    parts.push(part);
    left -= count;
  }
  for (const part of parts) part.part_of = whole.id;
  if (parts.length > 0) makeTotal(neighbours, whole, parts);
}
