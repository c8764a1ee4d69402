import type { ArticleObject } from '../model.js';
import type { Column, Row, TableName } from './columns.js';

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

/** A row's value in a column as JSON has it; null where unknown. */
export function fieldOf(column: Column, row: Row, article: ArticleObject): unknown {
  return (column.value ? column.value(row, article) : row[column.name]) ?? null;
}
