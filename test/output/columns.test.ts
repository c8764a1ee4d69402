import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cellColumns, EVENT_DEFAULTS, selectColumns, TABLE_NAMES } from '../../src/output/columns.js';
import { columnsPage } from '../../src/output/page.js';

test('the columns page is up to date (npm run docs)', () => {
  expect(readFileSync(new URL('../../docs/columns.md', import.meta.url), 'utf8')).toBe(columnsPage());
});

test('the events CSV shows the columns of the codebook, in its order', () => {
  expect(selectColumns('events', 'default').map((column) => column.name)).toEqual(EVENT_DEFAULTS);
  expect(EVENT_DEFAULTS).toHaveLength(29);
  expect(cellColumns('events').length).toBeGreaterThan(EVENT_DEFAULTS.length);
});

test.each(TABLE_NAMES)('%s: every column once, with words that explain it', (table) => {
  const columns = cellColumns(table);
  expect(new Set(columns.map((column) => column.name)).size).toBe(columns.length);
  for (const column of columns) expect(column.about).toMatch(/^\S.*\S$/);
  expect(columns.map((column) => column.name)).toContain('article_id');
});

test('columns by name come in the order asked for, and an unknown name is told', () => {
  expect(selectColumns('dates', 'text, date_start').map((column) => column.name)).toEqual(['text', 'date_start']);
  expect(() => selectColumns('dates', 'text,when')).toThrow('no column "when" in the dates table');
});
