import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getIssues } from '@placemarkio/check-geojson';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import readExcel from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import { duckdb } from '../../scripts/duckdb.mjs';
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

test('json: hard values are read back as they were, whichever way each is written', async () => {
  const hard = {
    ...event,
    place: 'a "b" \\',
    country: 'Côte d’Ivoire',
    weapon: '\u0007',
    latitude: Number.NaN,
    killed_best: -0,
  };
  const [read] = JSON.parse(await written('json', [{ ...article, events: [hard] } as unknown as ArticleObject]));
  expect(read.events[0]).toMatchObject({
    place: hard.place,
    country: hard.country,
    weapon: hard.weapon,
    latitude: null,
    longitude: event.longitude,
    killed_best: 0,
    claimants: event.claimants,
    evidence: event.evidence,
    additive: true,
  });
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
    const every = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
    const own = `-env:UserInstallation=file://${folder}/profile`;
    const args = [own, '--headless', '--convert-to', every, '--outdir', folder, join(folder, 'book.xlsx')];
    execFileSync('soffice', args, { stdio: 'pipe' });
    const sheets = TABLE_NAMES.map((name) => readFileSync(join(folder, `book-${name}.csv`), 'utf8'));
    const [row] = parse(sheets[0]!, { columns: true }) as Record<string, string>[];
    expect(row).toMatchObject({ date_start: '2024-02-29', killed_best: '3', place: '=HYPERLINK("x")', url: event.url });
    expect(Number(row!.longitude)).toBe(-77.03);
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

test('parquet: DuckDB finds typed columns in every table, with dates, text beyond ASCII, and nothing for what is unknown', {
  skip: !(await duckdb()),
}, async () => {
  const folder = folderWith({
    'a.txt':
      'BOGOTÁ — Nine soldiers were killed in Medellín on 3 August 2014, the Defence Ministry said. Two tanks were destroyed.\n',
  });
  const out = join(folder, 'out');
  const made = await run([join(folder, 'a.txt'), '--format', 'parquet', '--columns', 'all', '--output', `${out}/`]);
  expect(made).toEqual({ code: 0, out: '', err: '' });
  const query = (await duckdb())!;
  for (const table of TABLE_NAMES) {
    const file = join(out, `${table}.parquet`);
    const described = await query(`describe select * from '${file}'`);
    const types = Object.fromEntries(described.rows.map(([name, type]) => [name, type]));
    const duck = { integer: 'INTEGER', number: 'DOUBLE', boolean: 'BOOLEAN', day: 'DATE' } as Record<string, string>;
    for (const { name, type } of selectColumns(table, 'all'))
      expect([name, types[name]]).toEqual([name, duck[type.replace('?', '')] ?? 'VARCHAR']);
    const [[rows]] = (await query(`select count(*)::int from '${file}'`)).rows as [[number]];
    expect([table, rows]).not.toEqual([table, 0]);
  }
  const { rows } = await query(
    `select date_start::varchar, place, killed_best, additive, latitude > 6, wounded_best, weapon from '${join(out, 'events.parquet')}' where killed_best > 0`,
  );
  expect(rows).toEqual([['2014-08-03', 'Medellín', 9, true, true, null, null]]);
});

test('geojson: an independent validator finds nothing, in a run of the fixtures and in an empty one', async () => {
  const folder = new URL('../../fixtures/', import.meta.url).pathname;
  const { out } = await run([
    join(folder, 'articles'),
    '--metadata',
    join(folder, 'articles.csv'),
    '--format',
    'geojson',
  ]);
  expect(JSON.parse(out).features.length).toBeGreaterThan(10);
  for (const text of [out, await written('geojson', [])]) expect(getIssues(text)).toEqual([]);
  expect(getIssues(out.replace('"Point"', '"Pont"'))).not.toEqual([]);
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
