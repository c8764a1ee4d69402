import { extractSource } from './extract.js';
import type { ArticleObject, Casualty, DateMention, Materiel, Source } from './model.js';
import { articleText } from './output/json.js';
import { type ExtractOptions, openResources, type Resources } from './pipeline.js';

export type { Actor, Event, Mention, Place, Published, Warning } from './model.js';
export { articleSchema } from './output/schema.js';
export type { ExtractOptions, Resources } from './pipeline.js';
/** Opens places and actors once, with files of your own laid over the built-in ones; pass the result to `extract`. */
export { openResources } from './pipeline.js';

/** What is known about a text beside its words. */
export interface Article {
  text: string;
  /** Default "article". */
  id?: string;
  title?: string;
  /** Publication date, YYYY-MM-DD; without it nothing relative ("on Friday") becomes a day. */
  published?: string;
  publisher?: string;
  url?: string;
}

/** A claim as it is written: without what only the program needs. */
type Written<T> = Omit<T, 'placeRef' | 'otherPlaces' | 'trigger' | 'sentence'>;
export type CasualtyClaim = Written<Casualty> & { other_places: string[] };
export type MaterielClaim = Written<Materiel> & { other_places: string[] };
export type DateExpression = Omit<DateMention, 'sentence'>;

/** What one article yields. */
export interface Extraction extends Omit<ArticleObject, 'casualties' | 'materiel' | 'dates'> {
  casualties: CasualtyClaim[];
  materiel: MaterielClaim[];
  dates: DateExpression[];
}

let shared: Resources | undefined;

/**
 * The article object of one text: events, casualties, materiel, dates, places and actors, as `extract --format ndjson` writes it.
 * `resources` are opened on the first call where none are given.
 */
export async function extract(
  article: string | Article,
  options: ExtractOptions & { resources?: Resources } = {},
): Promise<Extraction> {
  const given: Article = typeof article === 'string' ? { text: article } : article;
  const source: Source = {
    id: given.id ?? 'article',
    path: null,
    text: given.text.replace(/^\uFEFF/, ''),
    title: given.title ?? null,
    published: given.published ?? null,
    publishedBasis: given.published ? 'option' : null,
    publisher: given.publisher ?? null,
    url: given.url ?? null,
  };
  if (!options.resources) shared ??= openResources();
  return JSON.parse(articleText(await extractSource(source, options.resources ?? shared!, options))) as Extraction;
}
