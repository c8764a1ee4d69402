import type { Findings } from '../context/index.js';
import { choosePlace, narrowness, placesAgree } from '../context/place.js';
import type { Scene } from '../context/scene.js';
import type { DateMention, ParsedArticle } from '../model.js';
import type { Cluster, Lead } from './group.js';
import type { Trigger } from './triggers.js';

/** Gives triggers to the clusters of their sentences; those of other sentences make incidents without figures where date, place or actor is said. */
export function addFigureless(
  article: ParsedArticle,
  clusters: Cluster[],
  triggers: readonly Trigger[],
  scenes: readonly Scene[],
  findings: Findings,
): void {
  const owners = new Map<number, Cluster[]>();
  for (const cluster of clusters)
    for (const sentence of cluster.sentences) owners.set(sentence, [...(owners.get(sentence) ?? []), cluster]);
  const acting = new Set(
    findings.actors.filter((mention) => mention.form === 'name').map((mention) => mention.sentence),
  );
  const free = new Map<number, Trigger[]>();
  for (const trigger of triggers) {
    const owner = nearestOwner(owners.get(trigger.sentence) ?? [], trigger);
    if (owner) owner.triggers.push(trigger);
    else free.set(trigger.sentence, [...(free.get(trigger.sentence) ?? []), trigger]);
  }
  for (const [index, found] of free) addIncident(article, clusters, index, found, scenes, acting);
}

function nearestOwner(clusters: readonly Cluster[], trigger: Trigger): Cluster | null {
  let best: Cluster | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const cluster of clusters) {
    for (const claim of [...cluster.casualties, ...cluster.materiel]) {
      if (claim.sentence !== trigger.sentence) continue;
      const away = Math.abs(claim.trigger.start - trigger.start);
      if (away < bestDistance) [best, bestDistance] = [cluster, away];
    }
  }
  return best;
}

function addIncident(
  article: ParsedArticle,
  clusters: Cluster[],
  index: number,
  triggers: Trigger[],
  scenes: readonly Scene[],
  acting: ReadonlySet<number>,
): void {
  const sentence = article.sentences[index]!;
  const scene = scenes[index]!;
  if (sentence.zone === 'title' || sentence.zone === 'bullet' || sentence.zone === 'caption') {
    if (clusters.length > 0) return;
  }
  if (!triggers.some((trigger) => trigger.strong)) return;
  const first = triggers.find((trigger) => trigger.strong)!;
  const stated = choosePlace(scene.places, first, sentence).place;
  const place = stated ?? scene.place;
  const date = scene.own.happened[0] ?? scene.date ?? null;
  const known = clusters.find(
    (cluster) => !scene.another && placesAgree(cluster.place, place?.place ?? null) && daysAgree(cluster, date),
  );
  if (known) {
    known.triggers.push(...triggers);
    if (!known.place && place) known.place = place.place;
    return;
  }
  // beside incidents already told, one without figures must say itself where or when it happened
  const told = clusters.length > 0;
  if (told && !(stated && narrowness(stated.place) > 1 && !first.definite)) return;
  if (!told && !place && !date && !acting.has(index)) return;
  clusters.push({
    scope: 'incident',
    casualties: [],
    materiel: [],
    triggers,
    sentences: new Set([index]),
    place: place?.place ?? null,
    lead: leadOf(article, index, date, stated !== null),
  });
}

function daysAgree(cluster: Cluster, date: DateMention | null): boolean {
  const { lead } = cluster;
  if (!date?.date_start || !lead?.date_start || lead.date_basis === 'published') return true;
  return date.date_start <= (lead.date_end ?? lead.date_start) && lead.date_start <= (date.date_end ?? date.date_start);
}

/** What sets the date of an incident without claims. */
function leadOf(article: ParsedArticle, sentence: number, date: DateMention | null, stated: boolean): Lead {
  const { precision } = article.published;
  const published = precision !== null && precision <= 2 ? article.published.date : null;
  const placed = stated ? 'stated' : 'context';
  if (date) {
    const { date_start, date_end, date_precision, date_basis, text } = date;
    return { date_start, date_end, date_precision, date_basis, date_text: text, place_basis: placed, sentence };
  }
  const [date_precision, date_basis] = published ? ([2, 'published'] as const) : [null, null];
  return {
    date_start: published,
    date_end: published,
    date_precision,
    date_basis,
    date_text: null,
    place_basis: placed,
    sentence,
  };
}
