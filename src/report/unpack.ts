import type { PackedArticle, ReportArticle, ReportData, ReportRows } from './types.js';

/** The data of a page as its program uses them: every row knows its words. */
export function openData(json: string): ReportData {
  const { articles, corrections } = JSON.parse(json) as Pick<ReportData, 'corrections'> & { articles: PackedArticle[] };
  return { articles: articles.map(unpacked), corrections };
}

/** In place: a page holds many rows. */
function unpacked(article: PackedArticle): ReportArticle {
  for (const rows of Object.values(article.rows)) for (const row of rows) row.at ??= row.marks[0] ?? [0, 0];
  const rows = article.rows as ReportRows;
  for (const { at, values } of rows.dates) values.text = article.text.slice(...at);
  return { ...article, rows };
}
