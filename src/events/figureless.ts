import { isDisaster } from '../casualties/disasters.js';
import { nearestDate, untilPublished } from '../context/date.js';
import { lastResort } from '../context/fallback.js';
import { isReference } from '../context/following.js';
import { choosePlace, narrowness, placesAgree } from '../context/place.js';
import type { Findings, Narrative } from '../context/types.js';
import { daysBetween } from '../dates/calendar.js';
import { OFF_TOPIC, WEAK_NOUNS } from '../incidents/data/unreal.js';
import type { Trigger } from '../incidents/triggers.js';
import type { ActorKind, Casualty, DateMention, ParsedArticle, Place, PlaceBasis } from '../model.js';
import { wordClass } from '../text/classes.js';
import { partOfSpeech } from '../text/nlp.js';
import type { Cluster, Lead } from './cluster.js';
import { tellsIncident } from './told-incident.js';

const ARMED: ReadonlySet<ActorKind> = new Set([
  'military',
  'police',
  'rebel',
  'militia',
  'de_facto_state',
  'state',
  'party',
]);
const GROUPS: ReadonlySet<ActorKind> = new Set(['rebel', 'militia', 'party', 'military', 'other']);
/** What explodes or is abducted tells of violence without anybody being named. */
const PLAIN_VIOLENCE: ReadonlySet<Trigger['class']> = new Set([
  'bomb',
  'suicide',
  'air',
  'shelling',
  'grenade',
  'abduction',
  'chemical',
  'killing',
]);
/** How much of a sentence the tagger reads (characters). */
const MOST_TAGGED = 600;
/** An incident told without a figure is news only if it is not older than this before publication. */
const NEWS_DAYS = 60;
/** Nor, beside incidents with figures, if it is older than this. */
const BESIDE_DAYS = 14;

/** Gives triggers to the clusters of their sentences; those of other sentences make incidents without figures where date, place or actor is said. */
export function addFigureless(
  article: ParsedArticle,
  clusters: Cluster[],
  claims: readonly Casualty[],
  triggers: readonly Trigger[],
  narrative: Narrative,
  findings: Findings,
): void {
  const owners = new Map<number, Owner[]>();
  for (const cluster of clusters) {
    for (const claim of [...cluster.casualties, ...cluster.materiel]) {
      const owner = { cluster, at: claim.trigger.start };
      const group = owners.get(claim.sentence);
      if (group) group.push(owner);
      else owners.set(claim.sentence, [owner]);
    }
  }
  const history = historySentences(claims);
  const dated = new Set(claims.filter(({ date_start }) => date_start !== null).map(({ sentence }) => sentence));
  const acting = new Set(
    findings.actors.filter(({ actor }) => ARMED.has(actor.kind)).map((mention) => mention.sentence),
  );
  const free = new Map<number, Trigger[]>();
  for (const trigger of triggers) {
    const owner = nearestOwner(owners.get(trigger.sentence) ?? [], trigger);
    if (owner) owner.triggers.push(trigger);
    else free.set(trigger.sentence, [...(free.get(trigger.sentence) ?? []), trigger]);
  }
  shareTriggers(clusters, triggers);
  // where no sentence tells plainly of an incident, one that speaks of it will do
  const plain = clusters.length > 0 || [...free].some(([index, found]) => tellsIncident(article, index, found));
  const groups = new Set(findings.actors.filter(({ actor }) => GROUPS.has(actor.kind)).map(({ sentence }) => sentence));
  const told = { article, clusters, narrative, acting, groups, plain };
  const past = clusters.length > 0 || article.sentences.some((sentence) => REMEMBERS.in(article.tokens, sentence));
  for (const [index, found] of free)
    if (!history.has(index) || !(past || dated.has(index))) addIncident(told, index, found);
}

/** "Air strikes killed 17 in Nuseirat, nine in Rafah", "killed three in Toretsk and one in Chasiv Yar": what shares the verb shares the means. */
function shareTriggers(clusters: readonly Cluster[], triggers: readonly Trigger[]): void {
  const owner = new Map<number, Cluster>();
  for (const cluster of clusters)
    for (const { rule, sentence, trigger } of cluster.casualties) {
      const first = owner.get(trigger.start) ?? cluster;
      owner.set(trigger.start, first);
      if (
        !(rule.endsWith(':elsewhere') || first !== cluster) ||
        cluster.triggers.some((each) => each.sentence === sentence)
      )
        continue;
      cluster.triggers.push(...triggers.filter((each) => each.sentence === sentence && each.end <= trigger.start));
    }
}

/** Words of a story that remembers what was. */
const REMEMBERS = wordClass(/^(?:anniversary|centenary|commemorat(?:e[sd]?|ing|ion)|veterans|bicentenary)$/);

/** Sentences whose claims are all history: what they tell of is no news either. */
function historySentences(claims: readonly Casualty[]): ReadonlySet<number> {
  const history = new Set(claims.map(({ sentence }) => sentence));
  for (const { scope, sentence } of claims) if (scope !== 'background') history.delete(sentence);
  return history;
}

/** A claim's trigger, and the cluster that the claim belongs to. */
interface Owner {
  cluster: Cluster;
  at: number;
}

function nearestOwner(owners: readonly Owner[], trigger: Trigger): Cluster | null {
  let best: Cluster | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const { cluster, at } of owners) {
    const away = Math.abs(at - trigger.start);
    if (away < bestDistance) [best, bestDistance] = [cluster, away];
  }
  return best;
}

/** Whether a sentence tells of violence: a strong trigger beside an armed actor or another trigger, or one that needs neither. */
function isViolent(triggers: readonly Trigger[], armed: boolean): boolean {
  const strong = triggers.filter((trigger) => trigger.strong);
  if (strong.some((trigger) => PLAIN_VIOLENCE.has(trigger.class))) return true;
  return strong.length > 0 || (armed && triggers.length > 0) || triggers.length > 1;
}

/** "Prices rocket", "fans march on": a weak word alone tells of an incident only in the part of speech of its violent sense. */
function isInItsSense(article: ParsedArticle, index: number, triggers: readonly Trigger[]): boolean {
  if (triggers.some((trigger) => trigger.strong)) return true;
  const { start, end } = article.sentences[index]!;
  const sentence = article.text.slice(start, Math.min(end, start + MOST_TAGGED));
  return triggers.some((trigger) => {
    const word = article.text.slice(trigger.start, trigger.end);
    return (partOfSpeech(sentence, word) === 'verb') !== WEAK_NOUNS.has(word.toLowerCase());
  });
}

function isOffTopic(article: ParsedArticle, index: number): boolean {
  const sentence = article.sentences[index]!;
  if (isDisaster({ tokens: article.tokens, sentence })) return true;
  const { from, to } = sentence;
  for (let i = from; i < to; i++) if (OFF_TOPIC.has(article.tokens[i]!.lower)) return true;
  return false;
}

const ARRESTED_FOR = wordClass(
  /^(?:(?:militant|rebel|insurgent|terrorist|jihadist|extremist|separatist|guerrilla|islamist|fighter|gunm[ae]n|militiam[ae]n|activist|journalist|reporter|protester|demonstrator|dissident|politician|opponent|monk|cleric|imam|lawmaker|commander|operative|suspect|villager|civilian|resident|youth|supporter|member|student|spy|soldier|officer|minister|leader|president)s?|terror|terrorism|opposition|coup|spies|weapons|explosives|bombing|attack|attacks|killing|murder|unrest|raid|raids)$/,
);

/** Whether those who were arrested, or why they were, have to do with a conflict: thieves and ferry captains have not. */
function isPolitical(article: ParsedArticle, index: number): boolean {
  return ARRESTED_FOR.in(article.tokens, article.sentences[index]!);
}

function isNews(article: ParsedArticle, date: DateMention | null, days: number): boolean {
  if (!date) return true;
  if (date.background) return false;
  const { date: published } = article.written;
  return !published || !date.date_end || daysBetween(date.date_end, published) <= days;
}

/** What sentences without figures are held against. */
interface Beside {
  article: ParsedArticle;
  clusters: Cluster[];
  narrative: Narrative;
  /** Sentences that name somebody armed. */
  acting: ReadonlySet<number>;
  /** Sentences that name a group that fights or strives for power. */
  groups: ReadonlySet<number>;
  /** Only what is told plainly counts. */
  plain: boolean;
}

function addIncident(
  { article, clusters, narrative, acting, groups, plain }: Beside,
  index: number,
  triggers: Trigger[],
): void {
  const { scenes, fallback } = narrative;
  const sentence = article.sentences[index]!;
  const scene = scenes[index]!;
  if (sentence.zone !== 'body' && clusters.length > 0) return;
  if (scene.history && scene.own.happened.length === 0 && clusters.length > 0) return;
  if (!isViolent(triggers, acting.has(index)) || isOffTopic(article, index)) return;
  if (triggers.every((trigger) => trigger.class === 'arrest') && !groups.has(index) && !isPolitical(article, index))
    return;
  const first = triggers.find((trigger) => trigger.strong) ?? triggers[0]!;
  const stated = choosePlace(scene.places, first, sentence).place;
  const before = stated ? null : scene.place;
  const named = stated?.place ?? before?.place ?? null;
  const own = nearestDate(scene.own.happened, first, sentence);
  const date = own ?? scene.date;
  if (!isNews(article, date, clusters.length > 0 ? BESIDE_DAYS : NEWS_DAYS)) return;
  const told = clusters.length > 0;
  const tells = !plain || tellsIncident(article, index, triggers);
  const known =
    clusters.find((cluster) => !scene.another && placesAgree(cluster.place, named) && daysAgree(cluster, date)) ??
    toldNext(article, clusters, index, scenes, named);
  if (known) {
    if (tells || triggers.some((trigger) => isReference(article, trigger)) || isNear(known, index))
      known.triggers.push(...triggers);
    return;
  }
  // beside incidents already told, one without figures must say itself where it happened
  if (!tells) return;
  if (told && !(stated && narrowness(stated.place) > 1 && !first.definite)) return;
  const last = named ? null : lastResort(fallback, index);
  if (!told && !named && !last && !date && !acting.has(index)) return;
  if (!isInItsSense(article, index, triggers)) return;
  const basis = stated ? 'stated' : before ? 'context' : (last?.basis ?? null);
  clusters.push(
    incident(
      article,
      index,
      triggers,
      named ?? last?.place ?? null,
      basis,
      date && !own ? { ...date, date_basis: 'context' } : date,
    ),
  );
}

/** How many sentences from an incident's own its words may still stand. */
const NEAR = 2;

function isNear({ sentences }: Cluster, index: number): boolean {
  for (let i = index - NEAR; i <= index + NEAR; i++) if (sentences.has(i)) return true;
  return false;
}

/** The incident whose figures the next sentences of the paragraph give: "They attempted another attack. They lost six soldiers." */
function toldNext(
  article: ParsedArticle,
  clusters: readonly Cluster[],
  index: number,
  scenes: Narrative['scenes'],
  place: Place | null,
): Cluster | undefined {
  const { paragraph } = article.sentences[index]!;
  for (const next of [index + 1, index + 2]) {
    if (article.sentences[next]?.paragraph !== paragraph || scenes[next]!.another) return undefined;
    const cluster = clusters.find((each) => each.sentences.has(next) && placesAgree(each.place, place));
    if (cluster) return cluster;
  }
  return undefined;
}

function incident(
  article: ParsedArticle,
  sentence: number,
  triggers: Trigger[],
  place: Place | null,
  basis: PlaceBasis | null,
  date: DateMention | null,
): Cluster {
  return {
    scope: 'incident',
    casualties: [],
    materiel: [],
    triggers,
    sentences: new Set([sentence]),
    place,
    within: null,
    lead: leadOf(article, sentence, date, basis),
  };
}

function daysAgree(cluster: Cluster, date: DateMention | null): boolean {
  const { lead } = cluster;
  if (!date?.date_start || !lead?.date_start || lead.date_basis === 'published') return true;
  return date.date_start <= (lead.date_end ?? lead.date_start) && lead.date_start <= (date.date_end ?? date.date_start);
}

/** What sets the date of an incident without claims. */
function leadOf(
  article: ParsedArticle,
  sentence: number,
  date: DateMention | null,
  place_basis: PlaceBasis | null,
): Lead {
  if (date) {
    const { date_basis, text } = date;
    const { date_start, date_end, date_precision } = untilPublished(article, date);
    return { date_start, date_end, date_precision, date_basis, date_text: text, place_basis, sentence };
  }
  const { precision } = article.written;
  const day = precision !== null && precision <= 2 ? article.written.date : null;
  const [date_precision, date_basis] = day ? ([2, 'published'] as const) : [null, null];
  return { date_start: day, date_end: day, date_precision, date_basis, date_text: null, place_basis, sentence };
}
