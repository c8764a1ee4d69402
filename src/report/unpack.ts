import type { PackedArticle, PackedRow, ReportArticle, ReportData, ReportRow, ReportRows } from './types.js';

/** The data of a page as its program uses them: every row knows its words. */
export function openData(json: string): ReportData {
  const { articles, corrections } = JSON.parse(json) as Pick<ReportData, 'corrections'> & { articles: PackedArticle[] };
  return { articles: articles.map(unpacked), corrections };
}

function unpacked(article: PackedArticle): ReportArticle {
  const row = (packed: PackedRow): ReportRow => ({ ...packed, at: packed.at ?? packed.marks[0] ?? [0, 0] });
  const tables = Object.entries(article.rows).map(([table, rows]) => [table, rows.map(row)]);
  const rows = Object.fromEntries(tables) as ReportRows;
  for (const { at, values } of rows.dates) values.text = article.text.slice(...at);
  return { ...article, rows };
}
