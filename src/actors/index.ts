import type { ActorMention, ParsedArticle, PlaceMention } from '../model.js';

/** The table of named actors. */
export interface ActorTable {
  size: number;
}

/** Opens the built-in actor table, with the user's rows laid over it. */
export function openActors(_files: string[] = []): ActorTable {
  return { size: 0 };
}

/** Every actor named in the article, resolved, with pronouns and descriptions joined to them, in text order. */
export function findActors(
  _article: ParsedArticle,
  _places: readonly PlaceMention[],
  _table: ActorTable,
): ActorMention[] {
  return [];
}
