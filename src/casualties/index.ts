import type { ActorMention, Casualty, ParsedArticle } from '../model.js';

/** Claims about people, sentence by sentence: effect, count, victims, parts within the sentence. When, where and who says so come later. */
export function findCasualties(_article: ParsedArticle, _actors: readonly ActorMention[]): Casualty[] {
  return [];
}
