import type { ArticleObject } from '../model.js';
import { filterArticle } from '../output/filter.js';
import { readArticles, tellWarnings } from './articles.js';
import { EXIT } from './errors.js';
import { type Io, printable } from './io.js';
import type { RunOptions } from './options.js';

/** `extract stats FILES…`: how many articles and rows, by effect, country, event type and confidence. */
export async function stats(files: string[], options: RunOptions, io: Io): Promise<number> {
  const { articles, problems } = await readArticles(files, options, io);
  const counts = new Map<string, Map<string, number>>();
  const count = (group: string, name: string | null, n = 1) => {
    const names = counts.get(group) ?? new Map<string, number>();
    counts.set(group, names.set(name ?? '(unknown)', (names.get(name ?? '(unknown)') ?? 0) + n));
  };
  let warned = 0;
  for await (const { article } of articles) {
    countArticle(filterArticle(article, options), count);
    warned += tellWarnings(article, options, io);
  }
  for (const [group, names] of counts) {
    await io.stdout.write(`${group}\n`);
    const rows = [...names].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
    for (const [name, n] of rows) await io.stdout.write(`${String(n).padStart(9)}  ${printable(name)}\n`);
  }
  return problems() + warned ? EXIT.partly : EXIT.ok;
}

function countArticle(article: ArticleObject, count: (group: string, name: string | null, n?: number) => void): void {
  count('articles', article.duplicate_of ? 'duplicates' : article.events.length ? 'with events' : 'without events');
  count('articles by publication date', article.published.basis);
  for (const table of ['events', 'casualties', 'materiel', 'dates', 'places', 'actors'] as const)
    count('rows', table, article[table].length);
  for (const event of article.events) {
    count('events by country', event.country);
    count('events by type', event.event_type);
    if (event.additive && event.killed_best !== null)
      count('killed in additive events', event.country, event.killed_best);
  }
  for (const claim of article.casualties) {
    count('casualties by effect', claim.effect);
    count('casualties by confidence', `${(Math.floor(claim.confidence * 10) / 10).toFixed(1)} or more`);
  }
  for (const { code } of article.warnings) count('warnings', code);
}
