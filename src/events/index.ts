import { reachesInto } from '../context/same-people.js';
import type { Findings, Narrative } from '../context/types.js';
import type { Trigger } from '../incidents/triggers.js';
import type { Actor, Casualty, Event, Materiel, ParsedArticle, Place, Status, Weapon } from '../model.js';
import { least, most } from '../text/lookup.js';
import { namesAircraft, namesStrike } from './aircraft.js';
import { markAttackers } from './attackers.js';
import type { Cluster, Lead, Sides } from './cluster.js';
import { coreTriggers, isItem, nearestClass, weaponsOf } from './core.js';
import { isErased, isRumour } from './denied.js';
import { addFigureless } from './figureless.js';
import { groupClaims } from './group.js';
import { killedBySide } from './killed-by-side.js';
import { linkTotals } from './link-totals.js';
import { narrowPlaces } from './narrow.js';
import { readingsOf } from './readings.js';
import { rivalFigures } from './rivals.js';
import { orderByArticle, sidesOf } from './sides.js';
import { type Reconcile, totalOf } from './totals.js';
import { type TypeFacts, type TypeRule, typeOf, weaponOf } from './types.js';

/** The events of an article: claims and triggers about one incident are one row. Sets `event_id` on the claims it groups. */
export function buildEvents(
  article: ParsedArticle,
  casualties: Casualty[],
  materiel: Materiel[],
  findings: Findings,
  narrative: Narrative,
  reconcile: Reconcile,
): Event[] {
  const clusters = groupClaims(article, casualties, materiel, narrative);
  addFigureless(article, clusters, casualties, narrative.triggers, narrative, findings);
  narrowPlaces(article, clusters, narrative);
  const actors = new Map<string, Actor>();
  for (const { actor } of findings.actors) if (!actors.has(actor.name)) actors.set(actor.name, actor);
  const ordered = clusters.filter(isAsserted).sort((a, b) => firstSentence(a) - firstSentence(b));
  const readings = readingsOf(article, findings.actors, [...casualties, ...materiel], narrative.triggers);
  const cores = ordered.map((cluster) => coreTriggers(article, toldBy(article, cluster)));
  const told = ordered.map((cluster, i) => sidesOf(cluster, cores[i]!, actors, readings, findings.actorTable));
  orderByArticle(told);
  for (const [i, cluster] of ordered.entries()) markAttackers(article, cluster, told[i]!);
  const events = ordered.map((cluster, i) =>
    toEvent(article, cluster, cores[i]!, `${article.id}-e${i + 1}`, told[i]!.sides, reconcile),
  );
  linkTotals(events, ordered);
  return events;
}

/** What one spot suffered is told by the attack on the whole, where nothing is told of the spot alone. */
function toldBy(article: ParsedArticle, cluster: Cluster): Cluster {
  return cluster.within && coreTriggers(article, cluster).length === 0 ? cluster.within : cluster;
}

/** A row needs something that is not denied. */
function isAsserted({ casualties, materiel, triggers }: Cluster): boolean {
  const claims = [...casualties, ...materiel];
  if (claims.length > 0 && claims.every(isRumour)) return false;
  return (
    claims.length === 0 ||
    triggers.some((trigger) => trigger.class !== 'killing') ||
    claims.some((claim) => !isErased(claim))
  );
}

function firstSentence(cluster: Cluster): number {
  return least([...cluster.sentences]);
}

const STATUS_ORDER: readonly Status[] = ['asserted', 'estimate', 'unconfirmed', 'disputed', 'denied'];

/** How exact a place is: as the first claim there has it, which may only have been near it. */
function precisionOf(place: Place | null, claims: readonly (Casualty | Materiel)[]): number | null {
  return (claims.find(({ placeRef }) => placeRef === place) ?? place)?.place_precision ?? null;
}

function toEvent(
  article: ParsedArticle,
  cluster: Cluster,
  triggers: readonly Trigger[],
  id: string,
  sides: Sides,
  reconcile: Reconcile,
): Event {
  const { casualties, materiel, lead } = cluster;
  const claims = [...casualties, ...materiel];
  for (const claim of claims) claim.event_id = id;
  const weapons = new Set<Weapon>(triggers.map((trigger) => trigger.weapon).filter((weapon) => weapon !== null));
  const type = eventType(article, toldBy(article, cluster), triggers, sides, weapons);
  const sentence = article.sentences[lead?.sentence ?? firstSentence(cluster)]!;
  const place = cluster.place;
  const killed = totalOf(casualties, 'killed', reconcile);
  const wounded = totalOf(casualties, 'wounded', reconcile);
  const either = totalOf(casualties, 'killed_or_wounded', reconcile);
  const captured = addNumbers(
    totalOf(casualties, 'captured', reconcile).best,
    totalOf(casualties, 'abducted', reconcile).best,
  );
  const statuses = claims.map((claim) => claim.status);
  // written out below: Node takes microseconds for each new field that follows a spread
  const days = daysOf(lead, claims);
  const bySide = killedBySide(casualties, sides, reconcile);
  return {
    id,
    article_id: article.id,
    scope: cluster.scope,
    additive: true,
    part_of_event: null,
    published: article.published.date,
    publisher: article.publisher,
    title: article.title,
    file: article.path,
    url: article.url,
    weapon: weaponOf(weaponsOf(article, cluster, triggers), type),
    date_start: days.date_start,
    date_end: days.date_end,
    date_precision: days.date_precision,
    date_basis: lead?.date_basis ?? null,
    date_text: lead?.date_text ?? null,
    event_type: type?.event_type ?? null,
    sub_event_type: type?.sub_event_type ?? null,
    place: place?.name ?? null,
    alt_names: place?.alt_names ?? [],
    admin1: place?.admin1 ?? null,
    country: place?.country ?? null,
    country_code: place?.country_code ?? null,
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
    geonames_id: place?.geonames_id ?? null,
    place_basis: place ? (lead?.place_basis ?? 'context') : null,
    place_precision: precisionOf(place, claims),
    actor_1: sides.attacker?.name ?? null,
    actor_1_kind: sides.attacker?.kind ?? null,
    actor_1_country: sides.attacker?.country_code ?? null,
    actor_2: sides.target?.name ?? null,
    actor_2_kind: sides.target?.kind ?? null,
    actor_2_country: sides.target?.country_code ?? null,
    killed_low: killed.low,
    killed_best: killed.best,
    killed_high: killed.high,
    wounded_low: wounded.low,
    wounded_best: wounded.best,
    wounded_high: wounded.high,
    casualties_low: either.low,
    casualties_best: either.best,
    casualties_high: either.high,
    captured_best: captured,
    missing_best: totalOf(casualties, 'missing', reconcile).best,
    displaced_best: totalOf(casualties, 'displaced', reconcile).best,
    killed_actor_1: bySide.killed_actor_1,
    killed_actor_2: bySide.killed_actor_2,
    killed_civilians: bySide.killed_civilians,
    killed_unknown: bySide.killed_unknown,
    killed_attackers: bySide.killed_attackers,
    materiel: materielText(materiel),
    claimants: [...new Set(claims.map((claim) => claim.claimant).filter((name) => name !== null))],
    status:
      statuses.length > 0 ? STATUS_ORDER[most(statuses.map((status) => STATUS_ORDER.indexOf(status)))]! : 'asserted',
    other_places: [...new Set(claims.flatMap((claim) => claim.otherPlaces.map((other) => other.name)))].filter(
      (name) => name !== place?.name,
    ),
    warnings: rivalFigures(casualties),
    claim_ids: claims.map((claim) => claim.id),
    evidence: article.text.slice(sentence.start, sentence.end),
    start: sentence.start,
    end: sentence.end,
    confidence: claims.length > 0 ? most(claims.map((claim) => claim.confidence)) : 0.4,
  };
}

/** The days of the lead; where it is a night into which others of its claims reach, both. */
function daysOf(
  lead: Lead | null,
  claims: readonly (Casualty | Materiel)[],
): Pick<Event, 'date_start' | 'date_end' | 'date_precision'> {
  if (!lead) return { date_start: null, date_end: null, date_precision: null };
  const { date_start, date_end, date_precision } = lead;
  const next = claims.find((claim) => claim.scope === 'incident' && reachesInto(lead, claim));
  return next ? { date_start, date_end: next.date_start, date_precision: 2 } : { date_start, date_end, date_precision };
}

function addNumbers(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : a + b;
}

function eventType(
  article: ParsedArticle,
  cluster: Cluster,
  triggers: readonly Trigger[],
  sides: Sides,
  weapons: ReadonlySet<Weapon>,
): TypeRule | null {
  const { casualties, sentences } = cluster;
  const classes = new Set(triggers.map((trigger) => trigger.class));
  if (casualties.some((claim) => claim.effect === 'killed')) classes.add('killing');
  if (casualties.some((claim) => claim.effect === 'abducted')) classes.add('abduction');
  if (casualties.length > 0 && classes.size === 0) classes.add('attack');
  const harmed = casualties.filter((claim) => (claim.count_low ?? 1) > 0);
  // "gunmen attacked an outpost, killing 12 soldiers": whose they were is not said, but they bore arms
  const soldiers = harmed.some((claim) => claim.victim_kind === 'military' && !claim.attackers);
  return typeOf({
    classes,
    weapons,
    attacker: sides.attacker?.kind ?? null,
    target: isVillage(sides.target) ? 'civilians' : (sides.target?.kind ?? (soldiers ? 'military' : null)),
    civilianVictims:
      harmed.some((claim) => claim.victim_kind === 'civilian') &&
      !harmed.some((claim) => claim.victim_kind === 'military' || claim.victim_kind === 'mixed'),
    nearest: nearestClass(article, casualties, triggers),
    aircraft: namesAircraft(article, new Set([...sentences, ...triggers.map((trigger) => trigger.sentence)])),
    strike: namesStrike(article, triggers),
    downed: downedOf(article, cluster, triggers),
  });
}

/** What was shot down, where nothing and nobody else was hit; the word for it ("drone") is no means of attack. */
function downedOf(
  article: ParsedArticle,
  { casualties, materiel }: Cluster,
  triggers: readonly Trigger[],
): TypeFacts['downed'] {
  const crew = casualties.every(({ victim_text, evidence }) => CREW.test(victim_text ?? '') || ABOARD.test(evidence));
  if (!crew || materiel.length === 0 || materiel.some(({ effect }) => effect !== 'shot_down')) return null;
  if (triggers.some((trigger) => trigger.class !== 'strike' && !isItem(article, materiel, trigger))) return null;
  return materiel.every(({ item }) => item === 'uav' || item === 'other') ? 'unmanned' : 'crewed';
}

/** Who flies in what is shot down. */
const CREW = /\b(?:pilots?|co-pilots?|crew\w*|airm[ae]n|aircrew|navigators?)$/i;
const ABOARD = /\b(?:soldiers?|troops|servicem[ae]n|paratroopers|crew\w*)\b[^.;]{0,40}\b(?:aboard|on board)\b/i;

/** A community or village that is attacked bears no arms. */
function isVillage(target: Actor | null): boolean {
  return target?.kind === 'militia' && /\b(?:communit(?:y|ies)|villages?|people|families)$/i.test(target.name);
}

/** "tank 6; helicopter 1": the best figures by class. */
function materielText(claims: readonly Materiel[]): string | null {
  const sums = new Map<string, number | null>();
  for (const claim of claims) {
    if (claim.same_as || claim.part_of) continue;
    sums.set(claim.item, addNumbers(sums.get(claim.item) ?? null, claim.count_best ?? claim.count_low));
  }
  return sums.size > 0
    ? [...sums].map(([item, count]) => (count === null ? item : `${item} ${count}`)).join('; ')
    : null;
}
