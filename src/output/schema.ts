import { SCHEMA_VERSION } from '../pipeline.js';
import { type Column, type ColumnType, jsonColumns, TABLES, type TableName } from './columns.js';
import { VOCABULARIES } from './vocabularies.js';

type Schema = Record<string, unknown>;
type Kind = ColumnType extends infer T ? (T extends `${infer K}?` ? K : T) : never;

const OFFSET: Schema = { type: 'integer', minimum: 0 };

const TYPES: Record<Kind, () => Schema> = {
  string: () => ({ type: 'string' }),
  integer: () => ({ type: 'integer' }),
  number: () => ({ type: 'number' }),
  boolean: () => ({ type: 'boolean' }),
  day: () => ({ type: 'string', format: 'date' }),
  strings: () => ({ type: 'array', items: { type: 'string' } }),
  integers: () => ({ type: 'array', items: { type: 'integer' } }),
  span: () => ({ type: 'array', items: OFFSET, minItems: 2, maxItems: 2 }),
  mentions: () => ({ type: 'array', items: record({ text: { type: 'string' }, start: OFFSET, end: OFFSET }) }),
  warnings: () => ({
    type: 'array',
    items: record({
      code: { type: 'string' },
      message: { type: 'string' },
      start: nullable(OFFSET),
      end: nullable(OFFSET),
    }),
  }),
  published: () =>
    record({
      date: nullable({ type: 'string', format: 'date' }),
      precision: { enum: [...VOCABULARIES.date_precision, null] },
      basis: { enum: VOCABULARIES.published_basis },
    }),
};

function record(properties: Record<string, Schema>): Schema {
  return { type: 'object', required: Object.keys(properties), properties };
}

function nullable(schema: Schema): Schema {
  return 'enum' in schema
    ? { ...schema, enum: [...(schema.enum as unknown[]), null] }
    : { ...schema, type: [schema.type, 'null'] };
}

function columnSchema({ type, vocabulary, about }: Column): Schema {
  const kind = type.replace('?', '') as Kind;
  const base = vocabulary ? { enum: VOCABULARIES[vocabulary] } : TYPES[kind]();
  return { description: about, ...(type.endsWith('?') ? nullable(base) : base) };
}

function tableSchema(table: TableName): Schema {
  const columns = jsonColumns(table);
  return {
    description: `One row is ${TABLES[table].about}.`,
    type: 'object',
    required: columns.filter((column) => !column.optional).map((column) => column.name),
    properties: Object.fromEntries(columns.map((column) => [column.name, columnSchema(column)])),
  };
}

/** The JSON Schema (draft 2020-12) of an article object: one line of NDJSON, one element of JSON. */
export function articleSchema(): Schema {
  const article = tableSchema('articles');
  const items = ['casualties', 'materiel', 'dates', 'places', 'actors', 'events'] as const;
  const arrays = Object.fromEntries(
    items.map((table) => [
      table,
      { description: TABLES[table].about, type: 'array', items: { $ref: `#/$defs/${table}` } },
    ]),
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `conflict-extract article object, version ${SCHEMA_VERSION}`,
    ...article,
    required: [...(article.required as string[]), ...items],
    properties: {
      ...(article.properties as Schema),
      text: { description: 'The decoded text, with --include-text.', type: 'string' },
      ...arrays,
    },
    $defs: Object.fromEntries(items.map((table) => [table, tableSchema(table)])),
  };
}
