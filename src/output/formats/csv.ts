import { stringify } from 'csv-stringify/sync';
import { cellsOf } from '../rows.js';
import type { Format, View, Writer } from './types.js';

/** Separated values (RFC 4180 quoting); cells that a spreadsheet would run as a formula get an apostrophe. */
function separated(delimiter: string) {
  return ({ table: asked, columnsOf, bom }: View): Writer => {
    const table = asked ?? 'events';
    const columns = columnsOf(table);
    const options = { delimiter, escape_formulas: true, cast: { boolean: String } };
    return {
      begin: () => (bom ? '\uFEFF' : '') + stringify([columns.map((column) => column.name)], options),
      article: (article) => {
        const rows = cellsOf(article, table, columns);
        return rows.length ? stringify(rows, options) : '';
      },
      end: () => '',
    };
  };
}

export const csv: Format = {
  name: 'csv',
  extensions: ['csv'],
  about: 'comma-separated values with a header',
  apart: true,
  open: separated(','),
};

export const tsv: Format = {
  name: 'tsv',
  extensions: ['tsv', 'tab'],
  about: 'tab-separated values with a header',
  apart: true,
  open: separated('\t'),
};
