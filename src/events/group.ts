import { isBorrowed, liesIn, narrowness, placesAgree } from '../context/place.js';
import { datesAgree } from '../context/same-people.js';
import type { Scene } from '../context/scene.js';
import type { Narrative } from '../context/types.js';
import type { Casualty, Materiel, ParsedArticle, Place } from '../model.js';
import type { Cluster, Lead } from './cluster.js';
import { isRumour } from './denied.js';
import { isDatedAttack, isLaterAttack, type OwnAttacks } from './later-attack.js';

type Claim = Casualty | Materiel;

/** How many earlier clusters a claim is compared with: keeps long articles linear. */
const COMPARED = 30;

/** Groups claims of scope incident and total, in text order, into clusters. Background makes none. */
export function groupClaims(
  article: ParsedArticle,
  casualties: readonly Casualty[],
  materiel: readonly Materiel[],
  { scenes, triggers }: Narrative,
): Cluster[] {
  const grouping: Grouping = {
    scenes,
    clusters: [],
    told: new Map(),
    clusterOf: new Map(),
    claims: new Map(),
    last: null,
    own: {
      attacks: new Set(
        triggers.filter((trigger) => trigger.class !== 'killing' && trigger.strong).map(({ sentence }) => sentence),
      ),
      paragraph: (sentence) => article.sentences[sentence]!.paragraph,
    },
  };
  const isStory = (claim: Claim): boolean => article.sentences[claim.sentence]!.zone === 'body';
  const ordered = [...casualties, ...materiel]
    .filter((claim) => claim.scope !== 'background')
    .sort((a, b) => a.start - b.start || a.trigger.start - b.trigger.start);
  // repeats first look up the claim they repeat, wherever it stands
  for (const claim of [...ordered.filter(isStory), ...ordered.filter((claim) => !isStory(claim))]) {
    const cluster = findTold(claim, grouping) ?? newCluster(claim, grouping);
    grouping.claims.set(claim.id, claim);
    grouping.clusterOf.set(claim.id, cluster);
    grouping.last = claim;
    cluster.sentences.add(claim.sentence);
    note(grouping.told.get(cluster)!, claim, scenes);
    if (isMateriel(claim)) cluster.materiel.push(claim);
    else cluster.casualties.push(claim);
    improveLead(cluster, claim);
  }
  return grouping.clusters;
}

/** The clusters so far, and what is known of them. */
interface Grouping {
  scenes: readonly Scene[];
  clusters: Cluster[];
  told: Map<Cluster, Told>;
  /** By the id of a claim. */
  clusterOf: Map<string, Cluster>;
  claims: Map<string, Claim>;
  /** The claim grouped before this one. */
  last: Claim | null;
  own: OwnAttacks;
}

/** The cluster that a claim belongs to: that of what it repeats, of what stands beside it, of what was told before, or one of its day and place. */
function findTold(claim: Claim, grouping: Grouping): Cluster | null {
  const { clusterOf } = grouping;
  const linked = clusterOf.get(claim.same_as ?? '') ?? clusterOf.get(claim.part_of ?? '');
  if (linked?.scope === claim.scope) {
    if (!isSpotOf(claim, linked, grouping)) return linked;
    const known = findCluster(claim, grouping);
    if (known && known !== linked && known.place === claim.placeRef) return known;
    const spot = newCluster(claim, grouping);
    spot.within = linked;
    return spot;
  }
  if (isRumour(claim)) return null;
  return besideLast(claim, grouping) ?? carriedOn(claim, grouping) ?? findCluster(claim, grouping);
}

/** What holds spots: a country, a province, a region. */
const WIDE = 3;

/** "More than ten were hurt in Damboa alone", of the dozens of a whole region: what is told of one spot is a row of its own within it. */
function isSpotOf(claim: Claim, { place }: Cluster, { claims }: Grouping): boolean {
  const whole = claims.get(claim.part_of ?? '')?.placeRef ?? null;
  const spot = claim.placeRef;
  if (claim.same_as || claim.place_basis !== 'stated' || !whole || !spot || !place || liesIn(place, spot)) return false;
  return narrowness(whole) <= WIDE && narrowness(spot) > WIDE && liesIn(spot, whole);
}

/** "Killed four and wounded six": what one breath counts of another effect is one incident. */
function besideLast(claim: Claim, { last, clusterOf, scenes }: Grouping): Cluster | null {
  if (!last || last.sentence !== claim.sentence || last.scope !== claim.scope) return null;
  if (isMateriel(claim) || isMateriel(last) || last.effect === claim.effect) return null;
  const { places } = scenes[claim.sentence]!;
  const apart = places.some(({ start }) => start >= last.trigger.end && start < claim.trigger.start);
  // "killed seven in the Mayo market in Khartoum and wounded 20"
  const near = last.placeRef !== null && claim.placeRef !== null && isBorrowed(last.placeRef, claim.placeRef);
  return !near && (apart || last.placeRef !== claim.placeRef) ? null : (clusterOf.get(last.id) ?? null);
}

/** How many sentences on a claim without day and place of its own carries on what was told last. */
const CARRIED = 2;

/** "At least 140 people were wounded", after the dead of an incident: its wounded, where nothing else is said. */
function carriedOn(claim: Claim, { last, clusterOf, scenes }: Grouping): Cluster | null {
  if (!last || isMateriel(claim) || isMateriel(last) || last.scope !== claim.scope) return null;
  const scene = scenes[claim.sentence]!;
  const away = claim.sentence - last.sentence;
  if (away < 1 || away > CARRIED || scene.episode !== scenes[last.sentence]!.episode) return null;
  if (scene.own.happened.length > 0 || scene.places.length > 0) return null;
  const cluster = clusterOf.get(last.id)!;
  return cluster.casualties.some((other) => other.effect === claim.effect) ? null : cluster;
}

/** What a cluster's claims say of day and place, each thing once, and in which episodes they stand: keeps long articles linear. */
interface Told {
  samples: Map<Place | null, Map<string, Casualty>>;
  episodes: Set<number>;
}

function note({ samples, episodes }: Told, claim: Claim, scenes: readonly Scene[]): void {
  episodes.add(scenes[claim.sentence]!.episode);
  const days = samples.get(claim.placeRef) ?? new Map<string, Casualty>();
  samples.set(claim.placeRef, days);
  days.set(`${claim.date_start} ${claim.date_end} ${claim.date_basis === 'published'}`, claim as Casualty);
}

function newCluster(claim: Claim, { clusters, told }: Grouping): Cluster {
  const cluster: Cluster = {
    scope: claim.scope === 'total' ? 'total' : 'incident',
    casualties: [],
    materiel: [],
    triggers: [],
    sentences: new Set(),
    lead: null,
    place: null,
    within: null,
  };
  clusters.push(cluster);
  told.set(cluster, { samples: new Map(), episodes: new Set() });
  return cluster;
}

/** A claim that states its place and day leads its cluster before one that took them over. */
function improveLead(cluster: Cluster, claim: Claim): void {
  const { lead } = cluster;
  if (!lead || knownness(claim) > knownness(lead)) cluster.lead = claim;
  if (claim.placeRef && (!cluster.place || (cluster.lead === claim && !cluster.place))) cluster.place = claim.placeRef;
}

function knownness(claim: Lead): number {
  const dated =
    claim.date_basis === null || claim.date_basis === 'published' ? 0 : claim.date_basis === 'context' ? 1 : 2;
  const placed = claim.place_basis === 'stated' ? 2 : claim.place_basis === null ? 0 : 1;
  return dated + placed;
}

function findCluster(claim: Claim, { clusters, told, scenes, own }: Grouping): Cluster | null {
  const opens = scenes[claim.sentence]?.another ?? false;
  for (let i = clusters.length - 1; i >= Math.max(0, clusters.length - COMPARED); i--) {
    const cluster = clusters[i]!;
    if (cluster.scope !== claim.scope && !isMateriel(claim)) continue;
    const known = told.get(cluster)!;
    if (cluster.within && !(claim.placeRef && cluster.place && liesIn(claim.placeRef, cluster.place))) continue;
    if (
      !cluster.sentences.has(claim.sentence) &&
      (opens ||
        isApart(claim, cluster, known, scenes) ||
        (!isMateriel(claim) && (isLaterAttack(claim, cluster, own) || isDatedAttack(claim, cluster, own))))
    )
      continue;
    if (belongs(claim, known)) return isOverSpots(claim, cluster, clusters) ? null : cluster;
  }
  return null;
}

/** "Two soldiers were killed in the Gaza Strip", after rows for three of its towns: in none of these. */
function isOverSpots(claim: Claim, cluster: Cluster, clusters: readonly Cluster[]): boolean {
  const { placeRef: wide, place_basis } = claim;
  if (cluster.sentences.has(claim.sentence) || place_basis !== 'stated' || !wide || narrowness(wide) > WIDE)
    return false;
  if (cluster.scope === 'total' || cluster.place === wide) return false;
  const spots = new Set<Place>();
  for (const { place, scope } of clusters.slice(-COMPARED))
    if (scope === 'incident' && place && place !== wide && narrowness(place) > WIDE && liesIn(place, wide))
      spots.add(place);
  return spots.size > 1;
}

function isMateriel(claim: Claim): claim is Materiel {
  return 'item' in claim;
}

/** Incidents that the text itself numbers apart ("another attack"), unless one of them is a sum. */
function isApart(claim: Claim, cluster: Cluster, { episodes }: Told, scenes: readonly Scene[]): boolean {
  if (cluster.scope === 'total') return false;
  return !episodes.has(scenes[claim.sentence]!.episode);
}

function belongs(claim: Claim, { samples }: Told): boolean {
  for (const [place, days] of samples) {
    if (!placesAgree(place, claim.placeRef)) return false;
    for (const member of days.values()) if (!datesAgree(member, claim as Casualty)) return false;
  }
  return true;
}
