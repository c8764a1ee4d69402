import type { ActorMention, Materiel, ParsedArticle } from '../model.js';

/** Claims about equipment lost, sentence by sentence. */
export function findMateriel(_article: ParsedArticle, _actors: readonly ActorMention[]): Materiel[] {
  return [];
}
