import type { ArticleObject, Source } from './model.js';
import { type ExtractOptions, extractArticle, extractArticles, type Resources } from './pipeline.js';

/** Too few letters to tell a language by. */
const TOO_SHORT = 60;

/**
 * One source in, one article object out, whatever the source: with what was noticed while it was read, and without rows where the
 * text is in another language than English.
 */
export async function extractSource(
  source: Source,
  resources: Resources,
  options: ExtractOptions = {},
): Promise<ArticleObject> {
  return await inEnglish(source, extractArticle(source, resources, options));
}

/** The same of several sources: their article objects in their order, or why there is none. */
export async function extractSources(
  sources: readonly Source[],
  resources: Resources,
  options: ExtractOptions = {},
): Promise<(ArticleObject | Error)[]> {
  const results = extractArticles(sources, resources, options);
  return await Promise.all(
    results.map((result, n) => (result instanceof Error ? result : inEnglish(sources[n]!, result))),
  );
}

/** The article with what was noticed while its source was read, and without rows where it is not in English. */
async function inEnglish(source: Source, article: ArticleObject): Promise<ArticleObject> {
  const warnings = [...(source.warnings ?? []), ...article.warnings];
  const language = article.language ?? (await languageOf(source.text.slice(...article.body)));
  if (language === null || language === 'en') return { ...article, language, warnings };
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
  const message = `the text is in ${name}, not English: nothing is reported from it`;
  const [start, end] = article.body;
  return {
    ...withoutRows(article),
    language,
    warnings: [...warnings, { code: 'language', message, start, end }],
  };
}

/** ISO 639-1 of a text that does not look English, or null where it cannot be told. */
async function languageOf(text: string): Promise<string | null> {
  const sample = text.slice(0, 4000);
  if (sample.replace(/\P{L}+/gu, '').length < TOO_SHORT) return null;
  const { eld } = await import('eld/extrasmall');
  const found = eld.detect(sample);
  return found.isReliable() ? found.language || null : null;
}

/** An article object that reports nothing of what its text says. */
export function withoutRows(article: ArticleObject): ArticleObject {
  return { ...article, casualties: [], materiel: [], dates: [], places: [], actors: [], events: [] };
}
