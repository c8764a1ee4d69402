import type { ActorMention, ParsedArticle, PlaceMention } from '../model.js';

/** The places table that names are looked up in. */
export interface Gazetteer {
  size: number;
}

/** Opens the compiled gazetteer, with the user's rows laid over it. */
export function openGazetteer(_files: string[] = []): Gazetteer {
  return { size: 0 };
}

/** Every place named in the article, resolved, in text order. `countries` (ISO alpha-2 or -3) is a prior. */
export function findPlaces(
  _article: ParsedArticle,
  _gazetteer: Gazetteer,
  _countries: readonly string[] = [],
): PlaceMention[] {
  return [];
}

/** Place mentions with those that turned out to stand inside an actor's name, or to act, marked `part_of_name`. */
export function withoutActing(places: PlaceMention[], actors: readonly ActorMention[]): PlaceMention[] {
  return places.map((place) =>
    actors.some((actor) => actor.form === 'name' && actor.start < place.end && place.start < actor.end)
      ? { ...place, role: 'part_of_name' as const }
      : place,
  );
}
