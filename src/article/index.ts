import type { Article, Source, Zone } from '../model.js';

/** Zones, title, dateline, body and publication date of one source. */
export function readArticle(source: Source): Article {
  const { text } = source;
  const zones: Zone[] = [];
  for (const line of text.matchAll(/[^\r\n]+/g))
    zones.push({ kind: 'body', start: line.index, end: line.index + line[0].length });
  return {
    id: source.id,
    path: source.path,
    url: source.url,
    publisher: source.publisher,
    title: source.title,
    text,
    published: {
      date: source.published,
      precision: source.published ? 1 : null,
      basis: source.publishedBasis ?? 'unknown',
    },
    dateline: null,
    language: 'en',
    body: [0, text.length],
    zones,
    warnings: [],
  };
}
