import type { PlaceKind, Token } from '../model.js';
import { isSeat } from './gazetteer.js';
import { type Context, choose, plainBest, within } from './resolve.js';
import type { Candidate } from './spans.js';
import type { Entry, Named } from './types.js';
import { DIRECTIONS } from './words.js';

/** How two neighbouring candidates of a sentence are joined. */
export type Link = 'comma' | 'in' | 'owner' | 'list';

const LINK_WORDS = new Set([
  'in',
  'of',
  'the',
  'a',
  'and',
  'area',
  'district',
  'province',
  'region',
  'village',
  'town',
  'city',
  'state',
  'capital',
  's',
  'county',
  'governorate',
  'local',
  'government',
  'on',
  'at',
  'provincial',
  'remote',
  'part',
  'parts',
  'suburb',
  'areas',
  'country',
  'villages',
  'towns',
  'oblast',
  'lga',
  'heart',
  'centre',
  'center',
  'outskirts',
  'old',
  'both',
  'same',
]);
const NONE: readonly Around[] = [];
const LONGEST_LINK = 6;

/** What joins two neighbouring candidates of a sentence, or null. */
export function linkBetween(tokens: readonly Token[], left: Candidate, right: Candidate): Link | null {
  const gap = right.from - left.to;
  if (gap < 0 || gap > LONGEST_LINK) return null;
  if (gap === 0 && left.end === tokens[left.to - 1]!.end - 1) return 'owner';
  if (gap >= 2 && isDivided(tokens, left.to, right.from) && isLarger(left, right)) return 'owner';
  let commas = 0;
  let ins = 0;
  let and = 0;
  for (let i = left.to; i < right.from; i++) {
    const { text, lower } = tokens[i]!;
    if (text === ',' || text === '(') {
      if (i > left.to && !(tokens[i - 1]!.lower === left.generic)) return null;
      commas++;
    } else if (text === "'s" || text === '’s') return gap <= 4 ? 'owner' : null;
    else if (lower === 'and' || lower === 'or' || text === '&' || text === '/') and++;
    else if (lower === 'in' || lower === 'of') ins++;
    else if (!LINK_WORDS.has(lower) && !DIRECTIONS.has(lower)) return null;
  }
  if (and) return 'list';
  if (ins) return 'in';
  return commas === 1 ? 'comma' : null;
}

/** "the Nairobi suburb of", "Kabul's western district of": a kind of part and "of" between a place and its part. */
function isDivided(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens[to - 1]!.lower !== 'of' || !PARTS.has(tokens[to - 2]!.lower)) return false;
  for (let i = from; i < to - 2; i++)
    if (!DIRECTIONS.has(tokens[i]!.lower) && !OWNING.test(tokens[i]!.text)) return false;
  return true;
}
/** Whether a place named before "suburb of" is the town or division, not the part: "the Miraflores district of Lima" is in Lima. */
function isLarger(left: Candidate, right: Candidate): boolean {
  if (!left.named || right.generic !== null) return false;
  const outer = plainBest(left.named).hit.entry;
  if (outer.kind !== 'province' && outer.kind !== 'country' && outer.population < LEAST_CITY) return false;
  const inner = right.named && plainBest(right.named).hit.entry;
  return !inner || (inner.kind !== 'province' && inner.kind !== 'country' && inner.population < outer.population);
}
const LEAST_CITY = 100_000;
const OWNING = /^['’]s$/;
const PARTS = new Set(
  'suburb suburbs neighborhood neighbourhood neighborhoods neighbourhoods district districts quarter area areas town towns village villages city community borough township municipality province region county'.split(
    ' ',
  ),
);

/** "A, B, C and D": commas that lead to an "and" join a list, but for those between a place and what it plainly lies in. */
export function markLists(candidates: readonly Candidate[], links: (Link | null)[]): void {
  for (let i = 0; i < links.length; i++) {
    if (links[i] !== 'comma') continue;
    let end = i;
    while (links[end] === 'comma') end++;
    const commas = end - i;
    if (links[end] === 'list' || commas > 2)
      for (let j = i; j < end; j++) {
        const [left, right] = [candidates[j]!.named, candidates[j + 1]!.named];
        if (left && right && !liesInside(left, right)) links[j] = 'list';
      }
    i = end;
  }
}

/** "Richmond, Virginia, and Nashville, Tennessee": whether a town's name has a reading in the division that the other plainly is. */
function liesInside(left: Named, right: Named): boolean {
  const inner = plainBest(left).hit.entry;
  if (within(inner, plainBest(right).hit.entry)) return true;
  if (inner.kind !== 'settlement') return false;
  const divisions = right.hits.filter(({ entry, alternate }) => isPlainDivision(entry) && !alternate);
  const towns = left.hits.filter(({ entry, alternate }) => entry.population > LEAST_TOWN && !alternate);
  return divisions.some((division) => towns.some((town) => within(town.entry, division.entry)));
}
/** Divisions that the overlay has are told by their own names. */
const isPlainDivision = ({ kind, layer }: Entry): boolean => kind === 'province' && layer === 0;
const LEAST_TOWN = 5000;

/** The kind that both neighbours in a list, or the only one, plainly are: divisions are listed with divisions. */
export function kindBeside(
  i: number,
  candidates: readonly Candidate[],
  links: readonly (Link | null)[],
): PlaceKind | null {
  const kinds = [
    i > 0 && links[i - 1] === 'list' ? candidates[i - 1]! : null,
    links[i] === 'list' ? candidates[i + 1]! : null,
  ]
    .filter((each) => each?.named)
    .map((each) => plainBest(each!.named!).hit.entry.kind);
  return kinds.length > 0 && kinds.every((kind) => kind === kinds[0]) && kinds[0] !== 'settlement' ? kinds[0]! : null;
}

/** A place that the sentence names around another, with the part of it that is meant ("northern"). */
export interface Around {
  entry: Entry;
  part: string | null;
  /** A reading of a name that may be a country's ("Mexico" is a state too). */
  country: boolean;
}

const CONTAINING = new Set<PlaceKind>(['country', 'province', 'district', 'region']);
const MOST_READINGS = 12;

/** Entries that stand right after a candidate as its containers ("X, Y", "X in Y, Z") or before it as its owner ("Y's X"). */
export function around(
  i: number,
  candidates: readonly Candidate[],
  links: readonly (Link | null)[],
  context: Context,
): readonly Around[] {
  if (!(links[i] || (i > 0 && links[i - 1] === 'owner'))) return NONE;
  const entries: Around[] = [];
  for (let j = i; j < candidates.length - 1 && j < i + 4; j++) {
    const link = links[j];
    const next = candidates[j + 1]!;
    if (!link || link === 'owner' || next.key === candidates[i]!.key) break;
    if (link === 'list' || !next.named || next.inName) continue;
    const country = next.named.best.kind === 'country';
    for (let n = 0; n < next.named.hits.length && n < MOST_READINGS; n++) {
      const { entry } = next.named.hits[n]!;
      if (CONTAINING.has(entry.kind) || isSeat(entry)) entries.push({ entry, part: next.part, country });
    }
  }
  if (i > 0 && links[i - 1] === 'owner') {
    const { key, named, part } = candidates[i - 1]!;
    const best = named && choose(key, named, null, context, NONE);
    if (best) entries.push({ entry: best.hit.entry, part, country: named.best.kind === 'country' });
  }
  return entries;
}
