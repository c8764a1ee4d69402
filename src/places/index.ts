import type { ActorMention, ParsedArticle, Place, PlaceMention } from '../model.js';
import { acceptAll } from './accept.js';
import type { Gazetteer } from './gazetteer.js';
import { matcherOf } from './match.js';
import { knownPlace, placeMentions } from './mentions.js';
import { findPersons } from './persons.js';
import { countVotes } from './resolve.js';
import { findCandidates } from './spans.js';

export { explainPlace } from './explain.js';
export { type Gazetteer, openGazetteer } from './gazetteer.js';

/** Every place named in the article, resolved, in text order. `countries` (ISO alpha-2 or -3) is a prior. */
export function findPlaces(
  article: ParsedArticle,
  gazetteer: Gazetteer,
  countries: readonly string[] = [],
): PlaceMention[] {
  const matchAt = matcherOf(article.tokens, gazetteer);
  const persons = findPersons(article, gazetteer, matchAt);
  const candidates = article.sentences.flatMap((sentence) =>
    findCandidates(article, sentence, gazetteer, persons, matchAt),
  );
  const context = countVotes(article, candidates, gazetteer, countries);
  const accepted = acceptAll(article, candidates, context, gazetteer);
  return placeMentions(article, accepted, gazetteer, context.home);
}

/** Place mentions with those that turned out to stand inside an actor's name, or to act, marked `part_of_name`. */
export function withoutActing(places: PlaceMention[], actors: readonly ActorMention[]): PlaceMention[] {
  return places.map((place) =>
    actors.some((actor) => actor.form === 'name' && actor.start < place.end && place.start < actor.end)
      ? { ...place, role: 'part_of_name' as const }
      : place,
  );
}

/** A country by ISO 3166-1 code, as a place without mentions, or null. */
export function countryPlace(code: string, gazetteer: Gazetteer): Place | null {
  const country = gazetteer.country(code);
  return country < 0 ? null : knownPlace(gazetteer.entry(country), gazetteer);
}
