import type { Narrative } from '../context/index.js';
import { placesAgree } from '../context/place.js';
import { datesAgree } from '../context/repeats.js';
import type { Scene } from '../context/scene.js';
import type { Casualty, ClaimContext, Materiel, ParsedArticle, Place } from '../model.js';
import type { Trigger } from './triggers.js';

/** What sets the day of a cluster, and how its place is known: a claim, or a trigger where no claim is. */
export type Lead = Pick<
  ClaimContext,
  'date_start' | 'date_end' | 'date_precision' | 'date_basis' | 'date_text' | 'place_basis' | 'sentence'
>;

/** Claims and triggers about one incident, or one summary period. */
export interface Cluster {
  scope: 'incident' | 'total';
  casualties: Casualty[];
  materiel: Materiel[];
  triggers: Trigger[];
  /** The sentences it rests on. */
  sentences: Set<number>;
  /** The claim or trigger that sets date and place. */
  lead: Lead | null;
  place: Place | null;
}

/** How many earlier clusters a claim is compared with: keeps long articles linear. */
const COMPARED = 30;

/** Groups claims of scope incident and total, in text order, into clusters. Background makes none. */
export function groupClaims(
  article: ParsedArticle,
  casualties: readonly Casualty[],
  materiel: readonly Materiel[],
  { scenes, triggers }: Narrative,
): Cluster[] {
  const clusters: Cluster[] = [];
  const own: OwnAttacks = {
    attacks: new Set(
      triggers.filter((trigger) => trigger.class !== 'killing' && trigger.strong).map(({ sentence }) => sentence),
    ),
    paragraph: (sentence) => article.sentences[sentence]!.paragraph,
  };
  const told = new Map<Cluster, Told>();
  const clusterOf = new Map<string, Cluster>();
  const isStory = (claim: Casualty | Materiel): boolean => article.sentences[claim.sentence]!.zone === 'body';
  const ordered = [...casualties, ...materiel]
    .filter((claim) => claim.scope !== 'background')
    .sort((a, b) => a.start - b.start || a.trigger.start - b.trigger.start);
  // repeats first look up the claim they repeat, wherever it stands
  for (const claim of [...ordered.filter(isStory), ...ordered.filter((claim) => !isStory(claim))]) {
    const linked = clusterOf.get(claim.same_as ?? '') ?? clusterOf.get(claim.part_of ?? '');
    const target = (linked?.scope === claim.scope ? linked : null) ?? findCluster(claim, clusters, told, scenes, own);
    const cluster = target ?? newCluster(claim, clusters, told);
    clusterOf.set(claim.id, cluster);
    cluster.sentences.add(claim.sentence);
    note(told.get(cluster)!, claim, scenes);
    if (isMateriel(claim)) cluster.materiel.push(claim);
    else cluster.casualties.push(claim);
    improveLead(cluster, claim);
  }
  return clusters;
}

/** What a cluster's claims say of day and place, each thing once, and in which episodes they stand: keeps long articles linear. */
interface Told {
  samples: Map<Place | null, Map<string, Casualty>>;
  episodes: Set<number>;
}

function note({ samples, episodes }: Told, claim: Casualty | Materiel, scenes: readonly Scene[]): void {
  episodes.add(scenes[claim.sentence]!.episode);
  const days = samples.get(claim.placeRef) ?? new Map<string, Casualty>();
  samples.set(claim.placeRef, days);
  days.set(`${claim.date_start} ${claim.date_end} ${claim.date_basis === 'published'}`, claim as Casualty);
}

function newCluster(claim: Casualty | Materiel, clusters: Cluster[], told: Map<Cluster, Told>): Cluster {
  const cluster: Cluster = {
    scope: claim.scope === 'total' ? 'total' : 'incident',
    casualties: [],
    materiel: [],
    triggers: [],
    sentences: new Set(),
    lead: null,
    place: null,
  };
  clusters.push(cluster);
  told.set(cluster, { samples: new Map(), episodes: new Set() });
  return cluster;
}

/** A claim that states its place and day leads its cluster before one that took them over. */
function improveLead(cluster: Cluster, claim: Casualty | Materiel): void {
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

function findCluster(
  claim: Casualty | Materiel,
  clusters: readonly Cluster[],
  told: ReadonlyMap<Cluster, Told>,
  scenes: readonly Scene[],
  own: OwnAttacks,
): Cluster | null {
  const opens = scenes[claim.sentence]?.another ?? false;
  for (let i = clusters.length - 1; i >= Math.max(0, clusters.length - COMPARED); i--) {
    const cluster = clusters[i]!;
    if (cluster.scope !== claim.scope && !isMateriel(claim)) continue;
    const known = told.get(cluster)!;
    if (
      !cluster.sentences.has(claim.sentence) &&
      (opens || isApart(claim, cluster, known, scenes) || isLaterAttack(claim, cluster, own))
    )
      continue;
    if (belongs(claim, known)) return cluster;
  }
  return null;
}

/** How many paragraphs on a new attack on other people is an incident of its own. */
const APART = 2;

/** "Azerbaijan attacked villages, killing a child", long after a clash of soldiers was told: its own attack, and victims of another kind. */
function isLaterAttack(claim: Casualty | Materiel, cluster: Cluster, own: OwnAttacks): boolean {
  if (
    isMateriel(claim) ||
    claim.victim_kind !== 'civilian' ||
    cluster.scope === 'total' ||
    !own.attacks.has(claim.sentence)
  )
    return false;
  const here = own.paragraph(claim.sentence);
  return (
    [...cluster.sentences].every((sentence) => Math.abs(own.paragraph(sentence) - here) >= APART) &&
    cluster.casualties.some((other) => other.victim_kind === 'military')
  );
}

/** Sentences that tell of an attack themselves, and the paragraph of each sentence. */
interface OwnAttacks {
  attacks: ReadonlySet<number>;
  paragraph: (sentence: number) => number;
}

function isMateriel(claim: Casualty | Materiel): claim is Materiel {
  return 'item' in claim;
}

/** Incidents that the text itself numbers apart ("another attack"), unless one of them is a sum. */
function isApart(claim: Casualty | Materiel, cluster: Cluster, { episodes }: Told, scenes: readonly Scene[]): boolean {
  if (cluster.scope === 'total') return false;
  return !episodes.has(scenes[claim.sentence]!.episode);
}

function belongs(claim: Casualty | Materiel, { samples }: Told): boolean {
  for (const [place, days] of samples) {
    if (!placesAgree(place, claim.placeRef)) return false;
    for (const member of days.values()) if (!datesAgree(member, claim as Casualty)) return false;
  }
  return true;
}
