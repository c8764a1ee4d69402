import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { EVENT_DEFAULTS, TABLE_NAMES } from '../../src/output/columns.js';
import { folderWith, run } from '../run.js';

const text = 'KABUL — A roadside bomb killed nine soldiers near Kandahar on Sunday, the Defence Ministry said.\n';
const at = folderWith({ 'a.txt': text, 'b.txt': `${text}Two tanks were destroyed.\n` });
const files = [join(at, 'a.txt'), join(at, 'b.txt')];
const table = (csv: string, delimiter = ',') =>
  parse(csv, { columns: true, delimiter, bom: true }) as Record<string, string>[];

test('a bare run writes the events as CSV', async () => {
  const { code, out, err } = await run(files);
  expect([code, err]).toEqual([0, '']);
  expect(out.split('\n')[0]).toBe(EVENT_DEFAULTS.join(','));
});

test('JSON is one array and NDJSON one object a line, with the same objects', async () => {
  const json = JSON.parse((await run([...files, '--format', 'json'])).out) as unknown[];
  const lines = (await run([...files, '--format', 'ndjson'])).out.trimEnd().split('\n');
  expect(json).toEqual(lines.map((line) => JSON.parse(line)));
  expect(json).toHaveLength(2);
});

test.each(TABLE_NAMES)('--table %s: CSV, TSV, JSON and NDJSON hold the same rows', async (name) => {
  const as = async (format: string) => (await run([...files, '--table', name, '--format', format])).out;
  const rows = JSON.parse(await as('json')) as { article_id?: string; id: string }[];
  const lines = (await as('ndjson')).split('\n').filter(Boolean);
  const ids = rows.map((row) => row.article_id ?? row.id);
  expect(lines.map((line) => JSON.parse(line))).toEqual(rows);
  expect(table(await as('csv')).map((row) => row.article_id)).toEqual(ids);
  expect(table(await as('tsv'), '\t').map((row) => row.article_id)).toEqual(ids);
});

test('--output takes the format from the extension', async () => {
  const path = join(at, 'out.ndjson');
  const { code, out } = await run([...files, '--output', path]);
  expect([code, out]).toEqual([0, '']);
  expect(readFileSync(path, 'utf8')).toBe((await run([...files, '--format', 'ndjson'])).out);
});

test('--output into a folder writes every table and nothing else', async () => {
  const folder = join(at, 'tables');
  mkdirSync(folder);
  expect((await run([...files, '--output', folder])).code).toBe(0);
  expect(readdirSync(folder).sort()).toEqual(TABLE_NAMES.map((name) => `${name}.csv`).sort());
  expect(readFileSync(join(folder, 'events.csv'), 'utf8')).toBe((await run(files)).out);
});

test('--include-text puts the text into the object, and offsets count in it', async () => {
  const path = join(folderWith({ 'crlf.txt': `\uFEFF${text.replace('\n', '\r\n')}` }), 'crlf.txt');
  const [article] = JSON.parse((await run([path, '--format', 'json', '--include-text'])).out);
  expect(article.text).toBe(text.replace('\n', '\r\n'));
});

test('a cell that a spreadsheet would run as a formula is text', async () => {
  const { out } = await run(
    ['-', '--table', 'articles', '--columns', 'title,body_start'],
    '{"text": "Calm.", "title": "=1+1"}\n',
  );
  expect(out).toBe("title,body_start\n'=1+1,0\n");
});

test('the same text again is marked and its rows are not repeated', async () => {
  const folder = folderWith({ 'one.txt': text, 'two.txt': text });
  const articles = JSON.parse((await run([folder, '--format', 'json'])).out);
  expect(articles.map((a: { duplicate_of: string | null }) => a.duplicate_of)).toEqual([null, 'one']);
  expect(articles[1].events).toEqual([]);
});

test('--version and --help', async () => {
  expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  const help = await run(['--help']);
  expect(await run(['-h'])).toEqual(help);
  expect(help.code).toBe(0);
  for (const word of ['--table', '--reconcile', 'Examples:', 'ndjson']) expect(help.out).toContain(word);
});
