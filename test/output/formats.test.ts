import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import readExcel from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ArticleObject } from '../../src/model.js';
import { selectColumns, TABLE_NAMES } from '../../src/output/columns.js';
import { FORMATS } from '../../src/output/formats/index.js';
import type { Format, View } from '../../src/output/formats/types.js';
import { columnLetters, serialDay } from '../../src/output/formats/xlsx.js';
import { has } from '../programs.js';
import { folderWith, run } from '../run.js';

/** An article object with one event of hard values: a formula, a tab, a lone surrogate, a negative longitude, an address. */
const event = {
  ...Object.fromEntries(selectColumns('events', 'all').map(({ name, type }) => [name, type === 'strings' ? [] : null])),
  id: 'a-e1',
  article_id: 'a',
  scope: 'incident',
  additive: true,
  date_start: '2024-02-29',
  date_end: '2024-02-29',
  place: '=HYPERLINK("x")',
  country: 'Peru',
  latitude: -12.04,
  longitude: -77.03,
  killed_best: 3,
  claimants: ['Police', 'Army | Navy'],
  evidence: 'Three "soldiers",\twere <killed> & buried.\nNear Lima \ud800.',
  published: '2024-03-01',
  url: 'https://example.org/a?b=1&c=2',
  start: 0,
  end: 10,
  confidence: 0.9,
};
const article = {
  id: 'a',
  path: 'a.txt',
  url: event.url,
  publisher: null,
  title: null,
  published: { date: '2024-03-01', precision: 1, basis: 'option' },
  dateline: null,
  language: 'en',
  body: [0, 10],
  text_sha256: 'x',
  duplicate_of: null,
  schema_version: '1.0',
  casualties: [],
  materiel: [],
  dates: [],
  places: [],
  actors: [],
  events: [event],
  warnings: [],
} as unknown as ArticleObject;

const view: View = { table: null, columnsOf: (table) => selectColumns(table, 'default'), bom: false };

async function write(name: string, articles: ArticleObject[], asked: View = view): Promise<Uint8Array> {
  const format = FORMATS.find((candidate: Format) => candidate.name === name)!;
  const writer = await format.open(asked);
  const text = (writer.begin?.() ?? '') + articles.map((one) => writer.article(one)).join('');
  const end = await writer.end();
  return typeof end === 'string' ? Buffer.from(text + end) : end;
}
const written = async (name: string, articles = [article], asked = view) =>
  Buffer.from(await write(name, articles, asked)).toString('utf8');

describe('csv', () => {
  test('read back', async () => {
    const [row] = parse(await written('csv'), { columns: true }) as Record<string, string>[];
    expect(row).toMatchObject({
      place: '\'=HYPERLINK("x")',
      longitude: '-77.03',
      additive: 'true',
      claimants: 'Police; Army | Navy',
      evidence: event.evidence.replace('\ud800', '\ufffd'),
      weapon: '',
    });
  });
  test('--bom begins with the mark that Excel looks for', async () => {
    expect((await written('csv', [], { ...view, bom: true })).codePointAt(0)).toBe(0xfeff);
  });
});

test('tsv keeps one row a line where nothing has a line end', async () => {
  const one = { ...article, events: [{ ...event, evidence: 'Plain.' }] } as unknown as ArticleObject;
  const lines = (await written('tsv', [one])).trimEnd().split('\n');
  expect(lines.map((line) => line.split('\t').length)).toEqual([29, 29]);
});

describe('xlsx', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await write('xlsx', [article]);
  });
  test('an independent reader finds one sheet a table, with days, numbers and truth values', async () => {
    const sheets = await readExcel(Buffer.from(bytes));
    expect(sheets.map(({ sheet }) => sheet)).toEqual([...TABLE_NAMES]);
    const [header, row] = sheets[0]!.data;
    const cell = (name: string) => row![header!.indexOf(name)];
    expect(cell('date_start')).toEqual(new Date('2024-02-29T00:00:00Z'));
    expect(cell('killed_best')).toBe(3);
    expect(cell('longitude')).toBe(-77.03);
    expect(cell('additive')).toBe(true);
    expect(cell('place')).toBe('=HYPERLINK("x")');
    expect(cell('evidence')).toBe(event.evidence.replace('\ud800', '\ufffd'));
    expect(cell('weapon')).toBeNull();
  });
  test('frozen header, filters and links', async () => {
    const { strFromU8, unzipSync } = await import('fflate');
    const files = unzipSync(bytes);
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml']!);
    for (const part of ['state="frozen"', '<autoFilter ref="A1:AC2"/>', '<hyperlink ref="AA2"'])
      expect(sheet).toContain(part);
    expect(strFromU8(files['xl/worksheets/_rels/sheet1.xml.rels']!)).toContain('https://example.org/a?b=1&amp;c=2');
  });
  test('the same rows give the same bytes', async () => {
    expect(Buffer.from(await write('xlsx', [article])).equals(Buffer.from(bytes))).toBe(true);
  });
  test.runIf(has('soffice'))('LibreOffice opens it', () => {
    const folder = folderWith({ 'book.xlsx': bytes });
    execFileSync('soffice', ['--headless', '--convert-to', 'csv', '--outdir', folder, join(folder, 'book.xlsx')]);
    expect(readFileSync(join(folder, 'book.csv'), 'utf8')).toContain('2024-02-29');
  });
  test('letters and days', () => {
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
    expect(['2024-02-29', '1900-03-01', '1899-12-31'].map(serialDay)).toEqual([45351, 61, null]);
  });
});

test('parquet: another reader finds typed columns', async () => {
  const bytes = await write('parquet', [article]);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const [row] = await parquetReadObjects({ file });
  expect(row).toMatchObject({
    date_start: new Date('2024-02-29T00:00:00Z'),
    killed_best: 3,
    longitude: -77.03,
    additive: true,
    weapon: null,
    claimants: 'Police; Army | Navy',
  });
  const none = await write('parquet', []);
  expect(await parquetReadObjects({ file: none.buffer.slice(none.byteOffset) as ArrayBuffer })).toEqual([]);
});

test('geojson: points with longitude first; events without coordinates are left out', async () => {
  const nowhere = {
    ...article,
    events: [{ ...event, id: 'a-e2', latitude: null, longitude: null }],
  } as unknown as ArticleObject;
  const collection = JSON.parse(await written('geojson', [nowhere, article, article]));
  expect(collection.type).toBe('FeatureCollection');
  expect(collection.features).toHaveLength(2);
  const [feature] = collection.features;
  expect(feature).toMatchObject({
    type: 'Feature',
    id: 'a-e1',
    geometry: { type: 'Point', coordinates: [-77.03, -12.04] },
  });
  expect(feature.properties).toMatchObject({ killed_best: 3, country: 'Peru' });
  expect(JSON.parse(await written('geojson', []))).toEqual({ type: 'FeatureCollection', features: [] });
});

test('markdown: one line a row, marks escaped', async () => {
  const lines = (await written('markdown')).trimEnd().split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[2]).toContain('Army \\| Navy');
  expect(lines[2]).toContain('\\<killed\\>');
});

test.each(FORMATS)('$name: an empty run is well formed', async ({ name, extensions }) => {
  const folder = folderWith({ 'calm.txt': 'Calm.\n' });
  const path = join(folder, `out.${extensions[0]}`);
  expect((await run([join(folder, 'calm.txt'), '--output', path])).code).toBe(0);
  expect(readFileSync(path).length).toBeGreaterThan(name === 'ndjson' ? 100 : 10);
});
