import type { ParsedArticle, PlaceKind } from '../model.js';
import { kilometres } from './distance.js';
import { SEAT1 } from './format.js';
import { type Around, around, kindBeside, type Link, linkBetween, markLists } from './links.js';
import { type Context, choose, prior, withAnchors, within } from './resolve.js';
import { respelt } from './respelt.js';
import type { Candidate } from './spans.js';
import type { Entry, Gazetteer, Hit } from './types.js';
import { NAMING_GENERIC } from './words.js';

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

/** The score from which on a candidate is taken for a place. */
const NEEDED = 2;

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
  const chosenBefore = first.map((each) => each?.entry ?? null);
  readAsContainers(first, links);
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
      around(i, candidates, links, context).some((other) => within(each.entry!, other.entry))
    )
      senses.set(each.candidate.key, each.entry.id);
    if (each?.entry && each.entry.id !== chosenBefore[i]?.id && chosenBefore[i]?.country !== each.entry.country)
      senses.set(each.candidate.key, each.entry.id);
    if (each && each.sure >= NEEDED + 1 && !each.candidate.inName)
      known.set(each.candidate.key, Math.max(known.get(each.candidate.key) ?? 0, each.sure));
  });
  const second = candidates.map((candidate, i) =>
    settle(candidate, i, candidates, links, anchored, gazetteer, known, senses),
  );
  readAsContainers(second, links);
  dropForeignPrefixes(second);
  keepSenses(second, candidates, anchored);
  const taken: Accepted[] = [];
  second.forEach((each, i) => {
    if (!each) return;
    each.link = second[i + 1] ? links[i]! : null;
    taken.push(each);
  });
  return taken;
}

/** "Buffalo, New York", "Atlanta, Georgia": what the place before a comma lies in is the division of that name, not the city or country. */
function readAsContainers(accepted: readonly (Accepted | null)[], links: readonly (Link | null)[]): void {
  accepted.forEach((each, i) => {
    const next = accepted[i + 1];
    if (links[i] !== 'comma' || !each?.entry || !next?.entry) return;
    const holding = divisionOf(next, each.entry);
    if (holding) next.entry = holding;
  });
  // "Kandahar's Arghandab District"
  accepted.forEach((each, i) => {
    const next = accepted[i + 1];
    if (links[i] !== 'owner' || each?.entry?.kind !== 'settlement' || !next?.entry) return;
    const holding = divisionOf(each, next.entry);
    if (holding) each.entry = holding;
  });
}

/** The division with the name of `outer` that holds `inner`, where its present reading does not. */
function divisionOf({ candidate, entry }: Accepted, inner: Entry): Entry | null {
  if (!candidate.named || candidate.generic !== null || inner.kind === 'country' || within(inner, entry!)) return null;
  const holds = ({ entry: each }: Hit): boolean =>
    each.kind === 'province' && (each.layer === 0 || inner.admin1 === each.id) && within(inner, each);
  return candidate.named.hits.find(holds)?.entry ?? null;
}

/** A name that was no known place where its sentence said most of it is the same unknown place further on, not its namesake abroad. */
function keepSenses(accepted: (Accepted | null)[], candidates: readonly Candidate[], context: Context): void {
  const unknown = new Map<string, Candidate>();
  for (const each of accepted)
    if (each && !each.entry && each.candidate.rules.length > 0) unknown.set(each.candidate.key, each.candidate);
  if (unknown.size === 0) return;
  candidates.forEach((candidate, i) => {
    const same = accepted[i] ? undefined : unknown.get(candidate.key);
    if (!same || candidate.inName || candidate.grammar < 1 || candidate.doubt <= -1) return;
    const again = { ...candidate, named: null, proposed: candidate.proposed ?? same.proposed };
    accepted[i] = { candidate: again, entry: null, container: null, link: null, sure: NEEDED };
  });
  for (const each of accepted) {
    const same = each?.entry && unknown.get(each.candidate.key);
    if (!same || !each.entry || !isForeign(each.entry, context)) continue;
    each.entry = null;
    each.candidate = { ...each.candidate, named: null, proposed: same.proposed };
  }
}

/** Whether a place lies in a country that nothing in the article speaks for but its own name. */
function isForeign({ country, kind }: Entry, { home, votes }: Context): boolean {
  return kind !== 'country' && home >= 0 && country >= 0 && country !== home && (votes.get(country) ?? 0) <= OWN_VOTE;
}

/** "Markazi Baghlan District": a place of another country right before one with its kind is the first part of its name. */
function dropForeignPrefixes(accepted: (Accepted | null)[]): void {
  for (let i = 0; i + 1 < accepted.length; i++) {
    const [each, next] = [accepted[i], accepted[i + 1]];
    if (!each?.entry || !next?.entry || each.entry.country === next.entry.country) continue;
    if (next.candidate.generic === null || next.entry.country < 0 || each.entry.country < 0) continue;
    const ends = each.candidate;
    if (ends.sentence === next.candidate.sentence && ends.to === next.candidate.from && ends.inName) accepted[i] = null;
  }
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
  let best = choose(
    candidate.key,
    named,
    proposed ? null : candidate.kinds,
    context,
    containers,
    senses?.get(candidate.key) ?? -1,
    kindBeside(i, candidates, links),
  );
  if (!best) return null;
  if (isProvinceOf(candidate, best.hit.entry))
    best = { hit: { entry: gazetteer.entry(best.hit.entry.admin1), alternate: true }, score: best.score };
  const { entry } = best.hit;
  let strength = strengthOf(entry, best.hit.alternate, context);
  if (containers.some((other) => within(entry, other.entry))) strength += 2;
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
  if (isElsewhere(best.hit, context, containers, proposed) || isSmall(candidate, best.hit, context)) {
    // its name is known, but not there: another place of that name, or none
    const own = candidate.doubt > -1 ? respelt(candidate, context, containers, gazetteer) : null;
    if (own && !isElsewhere({ entry: own, alternate: true }, context, containers, proposed))
      return { candidate: { ...candidate, named: null }, entry: own, container: null, link: null, sure };
    if (candidate.grammar >= 1.5 && candidate.doubt > -2 && !candidate.inName)
      return {
        candidate: { ...candidate, named: null, proposed: kindProposed(candidate) },
        entry: null,
        container: null,
        link: null,
        sure,
      };
    if (candidate.grammar < 2 && (candidate.doubt < 0 || best.hit.alternate)) return null;
  }
  if (sure < NEEDED) return null;
  return { candidate, entry, container: null, link: null, sure };
}

/** "Hasakeh province", where the gazetteer has that spelling of its seat only. */
function isProvinceOf({ generic, kinds }: Candidate, entry: Entry): boolean {
  return (
    kinds?.[0] === 'province' &&
    kinds.length === 2 &&
    generic !== null &&
    (NAMING_GENERIC.has(generic) || generic === 'countryside') &&
    entry.kind === 'settlement' &&
    entry.admin1 >= 0 &&
    (entry.flags & SEAT1) !== 0
  );
}

function kindProposed({ proposed, kinds }: Candidate): PlaceKind {
  return proposed ?? (kinds && kinds[0] !== 'settlement' ? kinds[0]! : 'village');
}

/** Votes for other countries against which a facility's name means no place of a country that nobody names. */
const FACILITY_VOTES = 2;
const FAR_KM = { district: 100, province: 300 };

/** "in Dar Es Salam area" in an article about Sudan: a part of a country that is spelt like a town of one that nobody names. */
function isSmall({ generic }: Candidate, { entry, alternate }: Hit, context: Context): boolean {
  return generic !== null && SMALL.has(generic) && entry.layer === 0 && alternate && isForeign(entry, context);
}
/** What a large town's own name may have voted for its country. */
const OWN_VOTE = 1.5;
const SMALL = new Set('area village locality community hamlet settlement'.split(' '));

/** A reading that the article contradicts: outside the containers that the sentence names, or small and in a country that the article, plainly about another, never names. */
function isElsewhere(
  { entry, alternate }: Hit,
  context: Context,
  containers: readonly Around[],
  proposed: PlaceKind | null,
): boolean {
  // "the West Midlands in England" is not the province of another country
  if (entry.kind === 'province' && entry.layer === 0 && containers.length > 0)
    return containers.every(({ entry: other }) => other.country >= 0 && other.country !== entry.country);
  if (entry.kind !== 'settlement' && entry.kind !== 'village' && entry.kind !== 'district' && entry.kind !== 'facility')
    return false;
  const divisions = containers.filter(
    ({ entry: { kind }, country }) => !country && (kind === 'district' || kind === 'province'),
  );
  // "Magama, Jahun local government area, Nigeria" is not the Magama of another state
  const nearest = divisions.length > 0 ? divisions : containers;
  if (entry.country < 0 || nearest.some((container) => within(entry, container.entry))) return false;
  if (containers.length > 0) {
    if (!containers.some((container) => container.entry.country === entry.country || container.entry.country < 0))
      return true;
    const beyond = ({ entry: container }: Around): boolean =>
      (container.kind === 'district' || container.kind === 'province') &&
      container.country === entry.country &&
      kilometres(entry.latitude, entry.longitude, container.latitude, container.longitude) > FAR_KM[container.kind];
    if (divisions.length > 0 && divisions.every(beyond)) return true;
  }
  if (context.most < 1 || (context.votes.get(entry.country) ?? 0) > 0) return false;
  // "Marjeh Square" of Damascus is no place in Helmand, which the project has in its overlay
  if (entry.layer > 0) return proposed === 'facility' && context.most >= FACILITY_VOTES;
  return prior({ entry, alternate: false }) < (alternate ? 7.5 : 5);
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
