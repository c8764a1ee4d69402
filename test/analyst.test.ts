import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFixtures } from './fixtures.js';

/**
 * What a careful analyst would write about the fixtures, by hand: test/analyst/NAME.json holds the key fields of each row of `casualties`
 * and `events`, and how many rows beyond these are right (`extra`). `KEY_any` lists values that are all right, "*" any but null. A row that
 * the program does not find yet has `todo`: it must fail, so that a fix is noticed. `UPDATE_ANALYST=1` sets and takes away these marks.
 */
const UPDATE = process.env.UPDATE_ANALYST === '1';
const TABLES = ['casualties', 'events'] as const;

type Row = Record<string, unknown>;
interface Analysis {
  casualties: Row[];
  events: Row[];
  /** Rows beyond the listed ones, a table; `todo` lists the tables that still have more. */
  extra: { casualties?: number; events?: number; todo?: string[] };
}

function same(key: string, wanted: unknown, row: Row): boolean {
  const name = key.replace(/_any$/, '');
  const value = row[name] ?? null;
  if (name === key) return JSON.stringify(value) === JSON.stringify(wanted);
  return wanted === '*' ? value !== null : (wanted as unknown[]).includes(value);
}

function keysOf(wanted: Row): string[] {
  return Object.keys(wanted).filter((key) => key !== 'todo');
}

/** The keys in which a row is not what is wanted: "place Homs, want Hama". */
function differences(wanted: Row, row: Row): string[] {
  return keysOf(wanted)
    .filter((key) => !same(key, wanted[key], row))
    .map(
      (key) =>
        `${key.replace(/_any$/, '')} ${JSON.stringify(row[key.replace(/_any$/, '')] ?? null)}, want ${JSON.stringify(wanted[key])}`,
    );
}

function matches(wanted: Row, rows: readonly Row[]): Row[] {
  return rows.filter((row) => keysOf(wanted).every((key) => same(key, wanted[key], row)));
}

/** Nothing where exactly one row is as wanted, else what is wrong with the row that comes nearest. */
function wrong(wanted: Row, rows: readonly Row[]): string[] {
  const found = matches(wanted, rows);
  if (found.length === 1) return [];
  if (found.length > 1) return [`${found.length} rows are as wanted`];
  const nearest = rows.map((row) => differences(wanted, row)).sort((a, b) => a.length - b.length)[0];
  return nearest ?? ['no rows'];
}

/** One row of the program for each wanted row, most particular first: what is left over is extra. */
function surplus(wanted: readonly Row[], rows: readonly Row[]): Row[] {
  const left = [...rows];
  for (const row of wanted) {
    const near = left.map((each, i) => [differences(row, each).length, i] as const).sort((a, b) => a[0] - b[0])[0];
    if (near && near[0] <= keysOf(row).length / 2) left.splice(near[1], 1);
  }
  return left;
}

function label(row: Row): string {
  return JSON.stringify(row, (key, value) => (key === 'todo' ? undefined : value))
    .replace(/["{}]/g, '')
    .slice(0, 110);
}

const fixtures = await readFixtures();

describe.each(fixtures)('$name', ({ name, actual }) => {
  const url = new URL(`analyst/${name.replace(/\.txt$/, '.json')}`, import.meta.url);
  const analysis = JSON.parse(readFileSync(url, 'utf8')) as Analysis;
  if (UPDATE) mark(analysis, actual, url);
  for (const table of TABLES) {
    const rows = actual[table] as Row[];
    analysis[table].forEach((row, i) => {
      const check = row.todo ? test.fails : test;
      check(`${table} ${i + 1}: ${label(row)}`, () => {
        expect(wrong(row, rows)).toEqual([]);
      });
    });
    const most = analysis.extra[table];
    if (most === undefined) continue;
    const check = analysis.extra.todo?.includes(table) ? test.fails : test;
    check(`${table}: no more than these`, () => {
      const more = surplus(analysis[table], rows).map((row) => row.evidence);
      expect(more.length, more.join('\n')).toBeLessThanOrEqual(most);
    });
  }
});

function mark(analysis: Analysis, actual: Row, url: URL): void {
  const todo: string[] = [];
  for (const table of TABLES) {
    const rows = actual[table] as Row[];
    for (const row of analysis[table]) {
      delete row.todo;
      if (wrong(row, rows).length > 0) row.todo = true;
    }
    const most = analysis.extra[table];
    if (most !== undefined && surplus(analysis[table], rows).length > most) todo.push(table);
  }
  delete analysis.extra.todo;
  if (todo.length > 0) analysis.extra.todo = todo;
  const list = (rows: Row[]) =>
    rows.length ? `[\n${rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]` : '[]';
  writeFileSync(
    url,
    `{\n${TABLES.map((table) => `  "${table}": ${list(analysis[table])}`).join(',\n')},\n  "extra": ${JSON.stringify(analysis.extra)}\n}\n`,
  );
}
