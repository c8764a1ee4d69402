import type { ArticleObject, Source } from './model.js';
import { type ExtractOptions, extractArticle, type Resources } from './pipeline.js';

/** One source in, one article object out, whatever the source: what an article of another language claims is not reported. */
export async function extractSource(
  source: Source,
  resources: Resources,
  options: ExtractOptions = {},
): Promise<ArticleObject> {
  return extractArticle(source, resources, options);
}

/** An article object that reports nothing of what its text says. */
export function withoutRows(article: ArticleObject): ArticleObject {
  return { ...article, casualties: [], materiel: [], dates: [], places: [], actors: [], events: [] };
}
