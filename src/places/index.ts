import type { ActorMention, ParsedArticle, Place, PlaceMention } from '../model.js';
import { acceptAll } from './accept.js';
import { matcherOf } from './match.js';
import { knownPlace, placeMentions } from './mentions.js';
import { findPersons } from './persons.js';
import { countVotes } from './resolve.js';
import { type Candidate, findCandidates } from './spans.js';
import type { Gazetteer } from './types.js';

export { explainPlace } from './explain.js';
export { openGazetteer } from './gazetteer.js';
export type { Gazetteer } from './types.js';

/** Every place named in the article, resolved, in text order. `countries` (ISO alpha-2 or -3) is a prior. */
export function findPlaces(
  article: ParsedArticle,
  gazetteer: Gazetteer,
  countries: readonly string[] = [],
): PlaceMention[] {
  const matchAt = matcherOf(article.tokens, gazetteer);
  const persons = findPersons(article, gazetteer, matchAt);
  const candidates: Candidate[] = [];
  for (const sentence of article.sentences)
    for (const candidate of findCandidates(article, sentence, gazetteer, persons, matchAt)) candidates.push(candidate);
  const context = countVotes(article, candidates, gazetteer, countries);
  const accepted = acceptAll(article, candidates, context, gazetteer);
  return placeMentions(article, accepted, gazetteer, context.home);
}

/** Place mentions with those that turned out to stand inside an actor's name, or to act, marked `part_of_name`; what the words around it call a place stays one. */
export function withoutActing(places: PlaceMention[], actors: readonly ActorMention[]): PlaceMention[] {
  const named = actors.filter(({ form }) => form === 'name').sort((a, b) => a.start - b.start);
  let i = 0;
  let reach = -1; // the furthest end of the actors that begin before the place
  return [...places]
    .sort((a, b) => a.start - b.start)
    .map((place) => {
      while (i < named.length && named[i]!.start < place.end) reach = Math.max(reach, named[i++]!.end);
      return reach > place.start && !(place.plain && place.role !== 'part_of_name')
        ? { ...place, role: 'part_of_name' as const }
        : place;
    });
}

/** The actor mentions that no name of a place takes in: "Wali Kot" of "Shah Wali Kot District" is no person. */
export function withoutPlaces(actors: ActorMention[], places: readonly PlaceMention[]): ActorMention[] {
  const plain = places.filter(({ plain, role }) => plain && role !== 'part_of_name');
  return actors.filter(
    ({ start, end }) =>
      !plain.some((place) => place.start <= start && end <= place.end && place.end - place.start > end - start),
  );
}

/** A country by ISO 3166-1 code, as a place without mentions, or null. */
export function countryPlace(code: string, gazetteer: Gazetteer): Place | null {
  const country = gazetteer.country(code);
  return country < 0 ? null : knownPlace(gazetteer.entry(country), gazetteer);
}
