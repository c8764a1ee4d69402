import { cellsOf } from '../rows.js';
import type { Format } from './types.js';

/** A cell inside a Markdown table: one line, nothing that Markdown or HTML would act on. */
function escapeCell(value: unknown): string {
  return String(value ?? '')
    .replace(/[\\|`*_[\]<>]/g, '\\$&')
    .replace(/\s+/g, ' ');
}

export const markdown: Format = {
  name: 'markdown',
  extensions: ['md', 'markdown'],
  about: 'a table for a report or a pull request',
  open: ({ table: asked, columnsOf }) => {
    const table = asked ?? 'events';
    const columns = columnsOf(table);
    const line = (cells: unknown[]) => `| ${cells.map(escapeCell).join(' | ')} |\n`;
    return {
      begin: () => line(columns.map((column) => column.name)) + line(columns.map(() => '---')),
      article: (article) => cellsOf(article, table, columns).map(line).join(''),
      end: () => '',
    };
  },
};
