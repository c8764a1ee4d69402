import type { ParsedArticle, PlaceKind, Token } from '../model.js';
import { type Entry, type Gazetteer, type Hit, isSeat } from './gazetteer.js';
import { type Context, choose, plainBest, prior, withAnchors, within } from './resolve.js';
import { respelt } from './respelt.js';
import type { Candidate } from './spans.js';
import { DIRECTIONS } from './words.js';

/** A candidate that is taken for a place; `entry` is null where the gazetteer does not have it. */
export interface Accepted {
  candidate: Candidate;
  entry: Entry | null;
  /** The next place up that its sentence names, known or only proposed. */
  container: Accepted | null;
  /** How the sentence joins it to the next place: comma, "in", possessive …; null where it stands alone. */
  link: Link | null;
  sure: number;
}

export type Link = 'comma' | 'in' | 'owner' | 'list';

const NEEDED = 2;
const NONE: readonly Entry[] = [];
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
]);
const LONGEST_LINK = 6;

/** What joins two neighbouring candidates of a sentence, or null. */
export function linkBetween(tokens: readonly Token[], left: Candidate, right: Candidate): Link | null {
  const gap = right.from - left.to;
  if (gap < 0 || gap > LONGEST_LINK) return null;
  if (gap === 0 && left.end === tokens[left.to - 1]!.end - 1) return 'owner';
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

/** Decides which candidates are places and which ones, twice: first by the countries that the article is about, then with the places so found. */
export function acceptAll(
  article: ParsedArticle,
  candidates: readonly Candidate[],
  context: Context,
  gazetteer: Gazetteer,
): Accepted[] {
  const { tokens } = article;
  const links = candidates.map((candidate, i) => {
    const next = candidates[i + 1];
    return next && next.sentence === candidate.sentence ? linkBetween(tokens, candidate, next) : null;
  });
  markLists(candidates, links);
  const first = candidates.map((candidate, i) =>
    settle(candidate, i, candidates, links, context, gazetteer, null, null),
  );
  const anchored = withAnchors(
    context,
    first.filter((each) => each?.entry && each.sure > NEEDED + 1).map((each) => each!.entry!),
  );
  const known = new Map<string, number>();
  const senses = new Map<string, number>();
  first.forEach((each, i) => {
    if (
      each?.entry &&
      !senses.has(each.candidate.key) &&
      around(i, candidates, links, context).some((other) => within(each.entry!, other))
    )
      senses.set(each.candidate.key, each.entry.id);
    if (each && each.sure >= NEEDED + 1 && !each.candidate.inName)
      known.set(each.candidate.key, Math.max(known.get(each.candidate.key) ?? 0, each.sure));
  });
  const second = candidates.map((candidate, i) =>
    settle(candidate, i, candidates, links, anchored, gazetteer, known, senses),
  );
  const taken: Accepted[] = [];
  second.forEach((each, i) => {
    if (!each) return;
    each.link = second[i + 1] ? links[i]! : null;
    taken.push(each);
  });
  return taken;
}

/** "A, B, C and D": commas that lead to an "and" join a list, but for those between a place and what it plainly lies in. */
function markLists(candidates: readonly Candidate[], links: (Link | null)[]): void {
  for (let i = 0; i < links.length; i++) {
    if (links[i] !== 'comma') continue;
    let end = i;
    while (links[end] === 'comma') end++;
    const commas = end - i;
    if (links[end] === 'list' || commas > 2)
      for (let j = i; j < end; j++) {
        const [left, right] = [candidates[j]!.named, candidates[j + 1]!.named];
        if (left && right && !within(plainBest(left).hit.entry, plainBest(right).hit.entry)) links[j] = 'list';
      }
    i = end;
  }
}

/** The kind that both neighbours in a list, or the only one, plainly are: divisions are listed with divisions. */
function kindBeside(i: number, candidates: readonly Candidate[], links: readonly (Link | null)[]): PlaceKind | null {
  const kinds = [
    i > 0 && links[i - 1] === 'list' ? candidates[i - 1]! : null,
    links[i] === 'list' ? candidates[i + 1]! : null,
  ]
    .filter((each) => each?.named)
    .map((each) => plainBest(each!.named!).hit.entry.kind);
  return kinds.length > 0 && kinds.every((kind) => kind === kinds[0]) && kinds[0] !== 'settlement' ? kinds[0]! : null;
}

/** Entries that stand right after a candidate as its containers ("X, Y", "X in Y, Z") or before it as its owner ("Y's X"). */
function around(
  i: number,
  candidates: readonly Candidate[],
  links: readonly (Link | null)[],
  context: Context,
): readonly Entry[] {
  if (!(links[i] || (i > 0 && links[i - 1] === 'owner'))) return NONE;
  const entries: Entry[] = [];
  for (let j = i; j < candidates.length - 1 && j < i + 4; j++) {
    const link = links[j];
    if (!link || link === 'owner' || candidates[j + 1]!.key === candidates[i]!.key) break;
    const named = candidates[j + 1]!.named;
    if (link === 'list' || !named) continue;
    for (let n = 0; n < named.hits.length && n < 12; n++) {
      const { entry } = named.hits[n]!;
      if (
        entry.kind === 'country' ||
        entry.kind === 'province' ||
        entry.kind === 'district' ||
        entry.kind === 'region' ||
        isSeat(entry)
      )
        entries.push(entry);
    }
  }
  if (i > 0 && links[i - 1] === 'owner') {
    const named = candidates[i - 1]!.named;
    const best = named && choose(candidates[i - 1]!.key, named, null, context, NONE);
    if (best) entries.push(best.hit.entry);
  }
  return entries;
}

function settle(
  candidate: Candidate,
  i: number,
  candidates: readonly Candidate[],
  links: readonly (Link | null)[],
  context: Context,
  gazetteer: Gazetteer,
  known: ReadonlyMap<string, number> | null,
  senses: ReadonlyMap<string, number> | null,
): Accepted | null {
  const { named, proposed } = candidate;
  if (!named && !known) return null; // the first round only looks for what is sure
  const containers = around(i, candidates, links, context);
  if (candidate.capitalOf !== null) {
    const country = candidate.capitalOf >= 0 ? candidate.capitalOf : context.home;
    const id = country >= 0 ? gazetteer.capital(country) : -1;
    return id < 0 ? null : { candidate, entry: gazetteer.entry(id), container: null, link: null, sure: NEEDED };
  }
  if (!named) {
    const entry = respelt(candidate, context, containers, gazetteer);
    if (!entry && candidate.weak) return null;
    return { candidate, entry, container: null, link: null, sure: candidate.grammar };
  }
  const best = choose(
    candidate.key,
    named,
    proposed ? null : candidate.kinds,
    context,
    containers,
    senses?.get(candidate.key) ?? -1,
    kindBeside(i, candidates, links),
  );
  if (!best) return null;
  const { entry } = best.hit;
  let strength = strengthOf(entry, best.hit.alternate, context);
  if (containers.some((other) => within(entry, other))) strength += 2;
  if (i > 0 && links[i - 1] === 'owner') strength += 1;
  if (i > 0 && (links[i - 1] === 'list' || links[i - 1] === 'comma'))
    strength += Math.min(1.2, Math.max(0, candidates[i - 1]!.grammar / 2));
  if (known?.has(candidate.key) && candidate.doubt > -3) strength += 1.5;
  // an English word is a place only where the words around it say so
  const grammar = candidate.doubt < -2 && entry.kind !== 'country' ? candidate.grammar - 0.5 : candidate.grammar;
  const sure =
    strength +
    grammar +
    (entry.kind === 'country' ? candidate.doubt / 3 : entry.layer > 0 ? candidate.doubt * 0.7 : candidate.doubt);
  if (isElsewhere(best.hit, context, containers) && candidate.doubt > -1) {
    const own = respelt(candidate, context, containers, gazetteer);
    if (own) return { candidate: { ...candidate, named: null }, entry: own, container: null, link: null, sure };
    if (candidate.grammar >= 2 && candidate.doubt === 0 && !candidate.inName && !proposed)
      return { candidate: { ...candidate, proposed: 'village' }, entry: null, container: null, link: null, sure };
  }
  if (sure < NEEDED) return null;
  return { candidate, entry, container: null, link: null, sure };
}

/** A small place in a country that the article never mentions, while it is plainly about another one. */
function isElsewhere({ entry, alternate }: Hit, context: Context, containers: readonly Entry[]): boolean {
  if (context.most < 2 || entry.country < 0 || entry.layer > 0 || (context.votes.get(entry.country) ?? 0) > 0)
    return false;
  if (entry.kind !== 'settlement' && entry.kind !== 'district') return false;
  return (
    prior({ entry, alternate: false }) < (alternate ? 7 : 5) &&
    !containers.some((container) => within(entry, container))
  );
}

/** How sure a name is a place before its grammar is looked at. */
function strengthOf(entry: Entry, alternate: boolean, context: Context): number {
  let strength: number;
  if (entry.kind === 'country') strength = 3;
  else if (entry.layer > 0) strength = 2.5;
  else {
    const size = prior({ entry, alternate: false });
    strength = size > 7 ? 2.4 : size > 6 ? 2 : size > 5 ? 1.4 : size > 4 ? 0.9 : 0.6;
    if (entry.kind === 'province') strength = Math.max(strength, 2);
    if (alternate) strength -= 0.4;
  }
  if (context.most > 0 && entry.country >= 0) {
    const share = (context.votes.get(entry.country) ?? 0) / context.most;
    strength += share >= 0.5 ? 0.9 : share > 0.1 ? 0.5 : context.most > 4 ? -0.5 : 0;
  }
  return strength;
}
