import type { Article, Source } from '../model.js';
import { visible } from '../text/tidy.js';
import { guessLanguage } from './language.js';
import { readPublished } from './published.js';
import { readLayout } from './zones.js';

/** Zones, title, dateline, body and publication date of one source. */
export function readArticle(source: Source): Article {
  const { id, path, text } = source;
  const seen = visible(text);
  const layout = readLayout(seen, source.title);
  const { published, written, warnings } = readPublished(source, layout.dates, seen, layout.zones);
  return {
    id,
    path,
    url: source.url ?? layout.front.url,
    publisher: source.publisher ?? layout.front.publisher,
    title: source.title ?? layout.front.title ?? layout.title,
    text,
    published,
    written,
    dateline: layout.dateline,
    language: guessLanguage(text, ...layout.body),
    body: layout.body,
    zones: layout.zones,
    warnings,
  };
}
