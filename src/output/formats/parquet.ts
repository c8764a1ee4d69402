import type { SchemaElement } from 'hyparquet';
import type { Column } from '../columns.js';
import { type Cell, cellsOf } from '../rows.js';
import type { Format } from './types.js';

/** The Parquet type of a column; unknown is null, lists are joined as in CSV. */
function elementOf({ name, type }: Column): SchemaElement {
  const repetition_type = 'OPTIONAL';
  switch (type.replace('?', '')) {
    case 'integer':
      return { name, type: 'INT32', repetition_type };
    case 'number':
      return { name, type: 'DOUBLE', repetition_type };
    case 'boolean':
      return { name, type: 'BOOLEAN', repetition_type };
    case 'day':
      return { name, type: 'INT32', converted_type: 'DATE', repetition_type };
    default:
      return { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type };
  }
}

function valueOfCell(cell: Cell, column: Column): unknown {
  if (cell === null) return null;
  const type = column.type.replace('?', '');
  if (type === 'day') return new Date(`${cell}T00:00:00Z`);
  return /^(?:integer|number|boolean)$/.test(type) ? cell : String(cell);
}

export const parquet: Format = {
  name: 'parquet',
  extensions: ['parquet'],
  about: 'typed columns for DuckDB, pandas, R',
  binary: true,
  open: ({ table: asked, columnsOf }) => {
    const table = asked ?? 'events';
    const columns = columnsOf(table);
    const rows: Cell[][] = [];
    return {
      article: (article) => {
        for (const row of cellsOf(article, table, columns)) rows.push(row);
        return '';
      },
      end: async () => {
        const { parquetWriteBuffer } = await import('hyparquet-writer');
        const bytes = parquetWriteBuffer({
          columnData: columns.map((column, n) => ({
            name: column.name,
            data: rows.map((row) => valueOfCell(row[n]!, column)),
          })),
          schema: [{ name: 'root', num_children: columns.length }, ...columns.map(elementOf)],
          createdBy: 'conflict-extract',
        });
        return new Uint8Array(bytes);
      },
    };
  },
};
