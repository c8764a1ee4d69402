import type { ParsedArticle, PlaceKind } from '../model.js';
import { kilometres } from './distance.js';
import { fold } from './fold.js';
import { CAPITAL, SEAT1 } from './format.js';
import { isMinor, isSeat } from './gazetteer.js';
import { groupCountries } from './groups.js';
import type { Candidate } from './spans.js';
import type { Entry, Gazetteer, Hit, Named } from './types.js';

/** What the article says about where it plays: votes for countries, and the places that are already sure. */
export interface Context {
  /** Votes by country index. */
  votes: Map<number, number>;
  most: number;
  /** The country that the article is plainly about, or -1. */
  home: number;
  /** Divisions and places that are sure, most named first. */
  anchors: Entry[];
  /** What names without containers were resolved to, by name and kind. */
  chosen: Map<string, { hit: Hit; score: number } | null>;
  /** Divisions and countries named anywhere in the article. */
  containers: ReadonlySet<number>;
}

const MOST_ANCHORS = 24;
/** How far ahead of the next the country must be that an article is about. */
const HOME_LEAD = 1.5;
const WEIGHTS = {
  demonym: 1.5,
  country: 2,
  overlay: 2,
  large: 1.5,
  division: 1,
  dateline: 1,
  group: 1,
  option: 40,
};

/** Seats of small divisions carry no population in GeoNames. */
const UNKNOWN_POPULATION = 2000;

/** How likely a reading of a name is from its size and standing alone. */
export function prior({ entry, alternate }: Hit): number {
  const size = Math.log10((entry.population || UNKNOWN_POPULATION) + 10);
  let score = size;
  if (entry.kind === 'country') score = 13;
  else if (entry.kind === 'province') score = Math.min(size, 6) - 1;
  else if (entry.kind === 'district') score = Math.min(size, 6) * 0.6 - 0.3;
  else if (entry.kind === 'settlement' || entry.kind === 'village') {
    if (entry.flags & CAPITAL) score += 2;
    else if (entry.flags & SEAT1) score += 1;
    else if (isSeat(entry)) score += 0.3;
    if (isMinor(entry)) score -= 1.5;
  } else score = 4;
  // a division is no likelier than the town it is named after for being in the overlay
  if (entry.layer > (isDivision(entry) ? 1 : 0))
    score = entry.country < 0 ? 10 : Math.max(score, 4) + 1.5 * entry.layer;
  else if (Number.isNaN(entry.latitude)) score -= 1.5;
  if (alternate) score -= 2;
  return score;
}

const isDivision = ({ kind }: Entry): boolean => kind === 'province' || kind === 'district';

/** A name's best reading when nothing else is known, and how far ahead of the next country's it is. */
export function plainBest(named: Named): { hit: Hit; margin: number } {
  let best = named.hits[0]!;
  let top = prior(best);
  for (const hit of named.hits) {
    const score = prior(hit);
    if (score > top) [best, top] = [hit, score];
  }
  let second = 0;
  for (const hit of named.hits) if (hit.entry.country !== best.entry.country) second = Math.max(second, prior(hit));
  return { hit: best, margin: top - second };
}

/** Counts what speaks for which country: countries and demonyms named, large towns, the project's own places, the option, the dateline last. */
export function countVotes(
  article: ParsedArticle,
  candidates: readonly Candidate[],
  gazetteer: Gazetteer,
  countries: readonly string[],
): Context {
  const votes = new Map<number, number>();
  const vote = (country: number, weight: number): void => {
    if (country >= 0) votes.set(country, (votes.get(country) ?? 0) + weight);
  };
  for (const code of countries) vote(gazetteer.country(code), WEIGHTS.option);
  for (const token of article.tokens) {
    if (!token.capital) continue;
    const country = gazetteer.demonyms.get(token.lower);
    if (country !== undefined) vote(country, WEIGHTS.demonym);
  }
  const containers = new Set<number>();
  for (const { named, grammar, doubt, inName } of candidates) {
    if (!named) continue;
    const { hit, margin } = plainBest(named);
    const { entry } = hit;
    if (entry.kind === 'country') {
      vote(entry.country, WEIGHTS.country);
      containers.add(entry.id);
    } else if (doubt < -1 && grammar < 2) continue;
    else if (entry.layer > 0 && named.hits.length === 1) vote(entry.country, WEIGHTS.overlay);
    else if (margin > 1.5 && prior(hit) > 6) vote(entry.country, WEIGHTS.large);
    else if (margin > 1 && !inName && prior(hit) > 4) vote(entry.country, WEIGHTS.division);
    if (!inName)
      for (const each of named.hits)
        if (each.entry.kind === 'province' || each.entry.kind === 'district') containers.add(each.entry.id);
  }
  if (article.dateline) {
    const named = gazetteer.named(fold(article.dateline));
    if (named) vote(plainBest(named).hit.entry.country, WEIGHTS.dateline);
  }
  // where hardly anything says so: the country of the groups that fight
  if (Math.max(0, ...votes.values()) < WEIGHTS.country)
    for (const code of groupCountries(article.tokens)) vote(gazetteer.country(code), WEIGHTS.group);
  const [first, second] = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const most = first?.[1] ?? 0;
  const home = first && most >= WEIGHTS.demonym && most >= HOME_LEAD * (second?.[1] ?? 0) ? first[0] : -1;
  return { votes, most, home, anchors: [], containers, chosen: new Map() };
}

const KIND_CLASS: Partial<Record<PlaceKind, PlaceKind>> = { village: 'settlement' };
const sameKind = (a: PlaceKind, b: PlaceKind): boolean => (KIND_CLASS[a] ?? a) === (KIND_CLASS[b] ?? b);

/** Whether a place lies in another, by the gazetteer's divisions. */
export function within(place: Entry, container: Entry): boolean {
  if (place.id === container.id) return false;
  if (container.kind === 'country') return place.country === container.country && place.kind !== 'country';
  if (place.admin1 === container.id || place.admin2 === container.id) return true;
  if (container.layer > 0 || place.layer > 0) {
    // the overlay's regions have no members: near enough is inside
    if (container.kind !== 'region' && container.kind !== 'province' && container.kind !== 'district') return false;
    if (place.kind === 'country' || Number.isNaN(place.latitude) || Number.isNaN(container.latitude)) return false;
    // a town of another division may lie as near
    const reach = container.kind === 'district' ? 60 : container.kind === 'province' && place.admin1 >= 0 ? 120 : 250;
    return kilometres(place.latitude, place.longitude, container.latitude, container.longitude) < reach;
  }
  return false;
}

/** "northern Mexico": whether a place lies in that part of what contains it. */
function partScore(entry: Entry, container: Entry, part: string | null): number {
  if (!part || Number.isNaN(entry.latitude) || Number.isNaN(container.latitude)) return 0;
  const north = /^north/.test(part) ? 1 : /^south/.test(part) ? -1 : 0;
  const east = /east/.test(part) ? 1 : /west/.test(part) ? -1 : 0;
  let score = 0;
  if (north) score += (entry.latitude - container.latitude) * north > 0 ? 1 : -1.5;
  if (east) score += (entry.longitude - container.longitude) * east > 0 ? 1 : -1.5;
  return score;
}

/** One weighed reason for or against a reading, for `explainPlace`. */
export interface Reason {
  name: string;
  score: number;
}

const NO_HITS: readonly Hit[] = [];

/** Weighs one reading of a name in its article; `around` are entries that its sentence names as its containers. */
export function weigh(
  hit: Hit,
  kinds: readonly PlaceKind[] | null,
  context: Context,
  around: readonly { entry: Entry; part: string | null }[],
  reasons?: Reason[],
  sense = -1,
  beside: PlaceKind | null = null,
  own: readonly Hit[] = NO_HITS,
): number {
  const { entry } = hit;
  // another reading of the same name says nothing of this one
  const isOwn = (id: number): boolean => own.some((other) => other.entry.id === id);
  let total = 0;
  const add = (name: string, score: number): void => {
    if (score === 0) return;
    total += score;
    reasons?.push({ name, score: Math.round(score * 100) / 100 });
  };
  add('size and standing', prior(hit));
  if (entry.id === sense) add('said elsewhere in the article', 4);
  if (beside !== null && entry.kind === beside) add('kind of its list', 2);
  if (kinds) {
    const at = kinds.findIndex((kind) => sameKind(kind, entry.kind));
    const town = kinds[0] === 'province' && kinds.length === 2 && sameKind(entry.kind, 'settlement');
    add('kind asked for', at === 0 ? 3 : at > 0 ? 2 : entry.kind === 'country' || town ? -6 : -2.5);
  }
  if (context.most > 0 && entry.country >= 0) {
    const share = (context.votes.get(entry.country) ?? 0) / context.most;
    const sure = Math.min(1, context.most / 3);
    add('country of the article', sure * (share > 0 ? 1.5 + 3.5 * share : 0));
  }
  let container = 0;
  for (const { entry: other, part } of around)
    if (within(entry, other))
      container = Math.max(container, (other.kind === 'country' ? 5 : 7) + partScore(entry, other, part));
  add('container in the sentence', container);
  if (
    container === 0 &&
    ((entry.admin1 >= 0 && context.containers.has(entry.admin1)) ||
      (entry.admin2 >= 0 && context.containers.has(entry.admin2)))
  )
    add('container in the article', 1.5);
  if (!Number.isNaN(entry.latitude) && entry.kind !== 'country') {
    let nearest = Number.POSITIVE_INFINITY;
    for (const anchor of context.anchors) {
      if (anchor.id === entry.id || Number.isNaN(anchor.latitude)) continue;
      const away = kilometres(entry.latitude, entry.longitude, anchor.latitude, anchor.longitude);
      if (away < nearest && !isOwn(anchor.id)) nearest = away;
    }
    add('near other places', nearest < 60 ? 2 : nearest < 200 ? 1.3 : nearest < 500 ? 0.6 : 0);
  }
  return total;
}

/** The best reading of a name and its score, or null where the gazetteer has none. */
export function choose(
  key: string,
  named: Named,
  kinds: readonly PlaceKind[] | null,
  context: Context,
  around: readonly { entry: Entry; part: string | null }[],
  sense = -1,
  beside: PlaceKind | null = null,
): { hit: Hit; score: number } | null {
  const memo = around.length === 0 ? `${key}|${kinds?.[0] ?? ''}|${beside ?? ''}` : null;
  const known = memo === null ? undefined : context.chosen.get(memo);
  if (known !== undefined) return known;
  let best: Hit | null = null;
  let top = Number.NEGATIVE_INFINITY;
  for (const hit of named.hits) {
    const score = weigh(hit, kinds, context, around, undefined, sense, beside, named.hits);
    if (score > top) [best, top] = [hit, score];
  }
  const division = best && kinds?.[0] === 'province' ? divisionOf(best, named) : null;
  const result = best && { hit: division ?? best, score: top };
  if (memo !== null) context.chosen.set(memo, result);
  return result;
}

/** "The Kharkiv region": of a town and the division that is called after it, the division. */
function divisionOf({ entry }: Hit, { hits }: Named): Hit | null {
  if (!sameKind(entry.kind, 'settlement')) return null;
  return (
    hits.find(({ entry: other }) => other.kind === 'province' && (entry.admin1 === other.id || within(entry, other))) ??
    null
  );
}

/** Keeps the places named most (and first) as anchors for the distances of the others. */
export function withAnchors(context: Context, resolved: readonly Entry[]): Context {
  const counts = new Map<number, { entry: Entry; count: number }>();
  for (const entry of resolved) {
    if (entry.kind === 'country' || entry.kind === 'region') continue;
    const seen = counts.get(entry.id);
    if (seen) seen.count++;
    else counts.set(entry.id, { entry, count: 1 });
  }
  const anchors = [...counts.values()].sort((a, b) => b.count - a.count).slice(0, MOST_ANCHORS);
  return { ...context, anchors: anchors.map(({ entry }) => entry), chosen: new Map() };
}
