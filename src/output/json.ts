import type { ArticleObject } from '../model.js';
import { type Column, jsonColumns, type Row, TABLE_NAMES, type TableName } from './columns.js';
import { fieldOf, rowsOf } from './rows.js';

// The text is put together field by field: the engine keeps an object of forty fields made by name as a table, slow to make and to write.

type ItemTable = Exclude<TableName, 'articles'>;
/** The order of the arrays in the article object, as the codebook gives it. */
const ITEM_TABLES: readonly ItemTable[] = ['casualties', 'materiel', 'dates', 'places', 'actors', 'events'];

/** A column and its name as JSON writes it, with the colon. */
interface Field {
  column: Column;
  key: string;
}

const FIELDS = Object.fromEntries(
  TABLE_NAMES.map((table) => [
    table,
    jsonColumns(table).map((column): Field => ({ column, key: `${JSON.stringify(column.name)}:` })),
  ]),
) as unknown as Record<TableName, readonly Field[]>;
const isWarnings = ({ column }: Field): boolean => column.name === 'warnings';
const ARTICLE = FIELDS.articles.filter((field) => !isWarnings(field));
const WARNINGS = FIELDS.articles.filter(isWarnings);
const NAMES_ARTICLE: ReadonlySet<TableName> = new Set(
  TABLE_NAMES.filter((table) => FIELDS[table].some(({ column }) => column.name === 'article_id')),
);

/** Strings that JSON writes as they are, of the length of names, dates and ids: told faster than the engine's writer is called. */
const PLAIN = /^[ !#-[\]-~]{0,40}$/;

function valueText(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'string' && PLAIN.test(value)) return `"${value}"`;
  return typeof value === 'number' && Number.isFinite(value) ? `${value}` : JSON.stringify(value);
}

/** The fields of a row, without the braces; optional ones that are unknown are left out. */
function fieldsText(fields: readonly Field[], row: Row, article: ArticleObject): string {
  let text = '';
  for (const { column, key } of fields) {
    const value = fieldOf(column, row, article);
    if (value !== null || !column.optional) text += `${text && ','}${key}${valueText(value)}`;
  }
  return text;
}

const ownText = ({ text }: ArticleObject): string => (text === undefined ? '' : `,"text":${JSON.stringify(text)}`);

/** The article object as JSON text: the codebook's fields and no others. */
export function articleText(article: ArticleObject): string {
  const own = article as unknown as Row;
  let text = `{${fieldsText(ARTICLE, own, article)}${ownText(article)}`;
  for (const table of ITEM_TABLES) {
    const rows = rowsOf(article, table).map((row) => `{${fieldsText(FIELDS[table], row, article)}}`);
    text += `,"${table}":[${rows.join(',')}]`;
  }
  return `${text},${fieldsText(WARNINGS, own, article)}}`;
}

/** The rows of one table as JSON texts, each with its `article_id`. */
export function tableTexts(article: ArticleObject, table: TableName): string[] {
  if (table === 'articles')
    return [`{${fieldsText(FIELDS.articles, article as unknown as Row, article)}${ownText(article)}}`];
  const before = NAMES_ARTICLE.has(table) ? '' : `"article_id":${JSON.stringify(article.id)},`;
  return rowsOf(article, table).map((row) => `{${before}${fieldsText(FIELDS[table], row, article)}}`);
}
