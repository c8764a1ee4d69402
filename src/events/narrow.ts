import { choosePlace, liesIn, narrowness, placesAgree } from '../context/place.js';
import { isExample } from '../context/scene.js';
import type { Narrative } from '../context/types.js';
import type { ParsedArticle, Place } from '../model.js';
import type { Cluster } from './cluster.js';

/** What holds spots: a country, a province, a region. */
const WIDE = 3;
/** How many sentences from an incident's claims the attack may be told that says where it was. */
const NEAR = 2;

/**
 * An incident told of a country or province ("nine killed in Syria") is where its own claims, or else the attacks told beside them,
 * say: "strikes in Aleppo province killed nine". Where they name several places it stays where it was.
 */
export function narrowPlaces(article: ParsedArticle, clusters: readonly Cluster[], { scenes }: Narrative): void {
  for (const cluster of clusters) {
    const { place: wide, lead } = cluster;
    if (cluster.scope !== 'incident' || !wide || !lead || narrowness(wide) > WIDE || cluster.casualties.length === 0)
      continue;
    const within = (place: Place | null): place is Place =>
      place !== null && narrowness(place) > narrowness(wide) && liesIn(place, wide);
    const claimed = cluster.casualties.filter((claim) => claim.place_basis === 'stated');
    // the whole is not where its part was, but parts tell that it was in several places
    const whole = claimed.filter((claim) => claim.part_of === null).map(({ placeRef }) => placeRef);
    const parts = claimed.filter((claim) => claim.part_of !== null).map(({ placeRef }) => placeRef);
    const attacks = attackPlaces(article, cluster, scenes, wide).filter(within);
    const own = whole.filter(within);
    const place = narrowest(own.length > 0 ? own : attacks);
    if (!place || ![...own, ...attacks, ...parts.filter(within)].every((other) => placesAgree(place, other))) continue;
    cluster.place = place;
    cluster.lead = { ...lead, place_basis: 'stated' };
  }
}

/** Where the attacks told near the claims of an incident were, as their sentences say. */
function attackPlaces(
  article: ParsedArticle,
  { triggers, sentences }: Cluster,
  scenes: Narrative['scenes'],
  wide: Place,
): Place[] {
  const places: Place[] = [];
  const seen = new Set<number>();
  for (const trigger of triggers) {
    if (!trigger.strong || trigger.class === 'killing' || seen.has(trigger.sentence)) continue;
    seen.add(trigger.sentence);
    const sentence = article.sentences[trigger.sentence]!;
    const stated = isNear(sentences, trigger.sentence)
      ? choosePlace(scenes[trigger.sentence]!.places, trigger, sentence).place
      : null;
    if (stated && !isExample(article, sentence, stated, wide)) places.push(stated.place);
  }
  return places;
}

function isNear(sentences: ReadonlySet<number>, index: number): boolean {
  for (let i = index - NEAR; i <= index + NEAR; i++) if (sentences.has(i)) return true;
  return false;
}

function narrowest(places: readonly Place[]): Place | null {
  let best: Place | null = null;
  for (const place of places) if (!best || narrowness(place) > narrowness(best)) best = place;
  return best;
}
