import type { DateMention, ParsedArticle } from '../model.js';

/** Every temporal expression of the article, resolved, in text order. */
export function findDates(_article: ParsedArticle): DateMention[] {
  return [];
}
