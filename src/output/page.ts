import { SCHEMA_VERSION } from '../pipeline.js';
import { type Column, cellColumns, EVENT_DEFAULTS, TABLE_NAMES, TABLES, type TableName } from './columns.js';
import { VOCABULARIES } from './vocabularies.js';

const TYPE_WORDS: Record<string, string> = {
  string: 'text',
  integer: 'integer',
  number: 'number',
  boolean: 'true or false',
  day: 'day (YYYY-MM-DD)',
  strings: 'list of texts',
  integers: 'list of integers',
};

/** The values of a closed vocabulary where they fit into a line. */
function valuesOf({ vocabulary }: Column): string {
  if (!vocabulary) return '';
  const values: readonly unknown[] = VOCABULARIES[vocabulary];
  return typeof values[0] === 'number'
    ? ` (${values[0]}–${values.at(-1)})`
    : `: ${values.map((v) => `\`${v}\``).join(', ')}`;
}

function section(table: TableName): string {
  const rows = cellColumns(table).map((column) => {
    const shown = table === 'events' && EVENT_DEFAULTS.includes(column.name) ? ' ●' : '';
    const type = TYPE_WORDS[column.type.replace('?', '')];
    return `| \`${column.name}\`${shown} | ${type}${column.type.endsWith('?') ? '' : ', always'} | ${column.about.replace(/\.$/, '')}${valuesOf(column)} |`;
  });
  return [
    `## ${table}`,
    '',
    `One row is ${TABLES[table].about}.`,
    '',
    '| column | type | meaning |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/** The columns page of the docs, in Markdown. */
export function columnsPage(): string {
  return `# Columns

Version ${SCHEMA_VERSION}. This page is written by \`npm run docs\` from the definition in the code; \`extract schema\` prints the same as JSON Schema.

- Unknown is an empty field in CSV and \`null\` in JSON, never 0 or a guess; "always" marks what is never unknown.
- Days are ISO 8601, ranges inclusive. \`start\` and \`end\` are UTF-16 offsets into the article text, end exclusive: \`text.slice(start, end)\` is the evidence.
- Lists are joined with "; " in CSV and are arrays in JSON. In JSON \`mentions\` (each \`{text, start, end}\`) stands for \`mention_count\`,
  \`first_mention\`, \`start\` and \`end\`, \`published\` is \`{date, precision, basis}\`, and \`body\` is \`[start, end]\`.
- ● marks the columns of the events table that are shown by default; \`--columns all\` shows every one.

${TABLE_NAMES.map(section).join('\n')}`;
}
