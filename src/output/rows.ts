import type { ArticleObject } from '../model.js';
import { type Column, jsonColumns, type Row, TABLE_NAMES, type TableName } from './columns.js';

type ItemTable = Exclude<TableName, 'articles'>;
const JSON_COLUMNS = Object.fromEntries(TABLE_NAMES.map((table) => [table, jsonColumns(table)])) as Record<
  TableName,
  Column[]
>;
/** The order of the arrays in the article object, as the codebook gives it. */
const ITEM_TABLES: readonly ItemTable[] = ['casualties', 'materiel', 'dates', 'places', 'actors', 'events'];

/** One cell before formatting: numbers and booleans as they are, lists joined with "; ", unknown as null. */
export type Cell = string | number | boolean | null;

/** The rows of one table of an article. */
export function rowsOf(article: ArticleObject, table: TableName): Row[] {
  return (table === 'articles' ? [article] : article[table]) as unknown as Row[];
}

/** The cell of a row in a column. */
export function cellOf(column: Column, row: Row, article: ArticleObject): Cell {
  const value = fieldOf(column, row, article);
  if (Array.isArray(value)) return value.length ? value.join('; ') : null;
  return value as Cell;
}

/** All cells of an article's rows in a table. */
export function cellsOf(article: ArticleObject, table: TableName, columns: readonly Column[]): Cell[][] {
  return rowsOf(article, table).map((row) => columns.map((column) => cellOf(column, row, article)));
}

function fieldOf(column: Column, row: Row, article: ArticleObject): unknown {
  return (column.value ? column.value(row, article) : row[column.name]) ?? null;
}

function jsonRow(table: TableName, row: Row, article: ArticleObject): Row {
  const object: Row = {};
  for (const column of JSON_COLUMNS[table]) {
    const value = fieldOf(column, row, article);
    if (value !== null || !column.optional) object[column.name] = value;
  }
  return object;
}

/** The article object as it is written: the codebook's fields and no others. */
export function articleJson(article: ArticleObject): Row {
  const { warnings, ...object } = jsonRow('articles', article as unknown as Row, article);
  if (article.text !== undefined) object.text = article.text;
  for (const table of ITEM_TABLES) object[table] = rowsOf(article, table).map((row) => jsonRow(table, row, article));
  object.warnings = warnings;
  return object;
}

/** The rows of one table as JSON objects, each with its `article_id`. */
export function tableJson(article: ArticleObject, table: TableName): Row[] {
  return rowsOf(article, table).map((row) => {
    const object = jsonRow(table, row, article);
    if (table === 'articles') return article.text === undefined ? object : { ...object, text: article.text };
    return 'article_id' in object ? object : { article_id: article.id, ...object };
  });
}
