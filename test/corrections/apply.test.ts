import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CorrectedTable, Correction } from '../../src/corrections/types.js';
import { correctionsCsv, correctionsJson } from '../../src/corrections/write.js';
import { correct, type Written, writeReport } from '../report/read.js';
import { run } from '../run.js';

const text = [
  'KANO — Gunmen killed nine soldiers and wounded four near Kano on Sunday, the Defence Ministry said.',
  '',
  'In Maiduguri a bomb killed two civilians on Monday. Dozens fled the town, and three cars burned.',
  '',
].join('\n');
const published = ['--published', '2014-08-06'];

type Row = Record<string, unknown>;
let report: Written;

beforeAll(async () => {
  report = await writeReport({ 'kano.txt': text }, published);
});

const article = () => report.data.articles[0]!;

/** A correction of the nth row of a table. */
const say = (table: CorrectedTable, n: number, said: Partial<Correction>) =>
  correct(article(), table, article().rows[table][n]!, said);

/** A claim that was missed, on these words. */
function add(words: string, fields: Record<string, string>, table: CorrectedTable = 'casualties'): Correction[] {
  const start = text.indexOf(words);
  const row = { id: 'new1', at: [start, start + words.length] as [number, number], marks: [], values: {} };
  return Object.entries(fields).map(([field, value]) =>
    correct(article(), table, row, { action: 'add', field, value }),
  );
}

async function apply(list: readonly Correction[], options: string[] = [], content = text) {
  const path = join(dirname(report.path), 'corrections.csv');
  writeFileSync(path, correctionsCsv(list));
  const file = join(dirname(report.path), 'kano.txt');
  writeFileSync(file, content);
  const { code, out, err } = await run([file, ...published, '--format', 'json', '--corrections', path, ...options]);
  const [object] = JSON.parse(out || '[]') as [
    Record<'casualties' | 'events' | 'places' | 'dates' | 'actors', Row[]> & { warnings: Row[] },
  ];
  return { code, err, out, ...object };
}

test('nothing said, nothing changed', async () => {
  const { out } = await apply([]);
  const plain = await run([join(dirname(report.path), 'kano.txt'), ...published, '--format', 'json']);
  expect(out).toBe(plain.out);
  expect(out).not.toContain('"corrected"');
});

test('an accepted row says so and is otherwise the same', async () => {
  const before = (await apply([])).casualties;
  const { casualties, err, code } = await apply([say('casualties', 0, {})]);
  expect([err, code]).toEqual(['', 0]);
  expect(casualties).toEqual([{ ...before[0], corrected: 'accepted' }, ...before.slice(1)]);
});

test('a rejected claim is gone, and its event is counted without it', async () => {
  const before = await apply([]);
  const { casualties, events } = await apply([say('casualties', 0, { action: 'reject' })]);
  expect(before.events[0]).toMatchObject({ killed_best: 9, wounded_best: 4 });
  expect(events[0]).toMatchObject({ killed_best: null, wounded_best: 4 });
  expect(casualties.map(({ id }) => id)).toEqual(before.casualties.slice(1).map(({ id }) => id));
});

test('an edited count is exact, and its event follows', async () => {
  const { casualties, events } = await apply([
    say('casualties', 0, { action: 'edit', field: 'count_best', value: '11' }),
  ]);
  expect(casualties[0]).toMatchObject({
    count_low: 11,
    count_best: 11,
    count_high: 11,
    count_qualifier: 'exact',
    corrected: 'edited',
  });
  expect(events[0]).toMatchObject({ killed_best: 11 });
});

test('an edited place that the article names brings its coordinates; one that it does not name has none', async () => {
  const edit = (value: string) => apply([say('casualties', 0, { action: 'edit', field: 'place', value })]);
  expect((await edit('Maiduguri')).casualties[0]).toMatchObject({
    country: 'Nigeria',
    latitude: expect.closeTo(11.8, 0),
  });
  expect((await edit('Somewhere')).casualties[0]).toMatchObject({ place: 'Somewhere', latitude: null });
});

test('an edited day is the whole span, and sets its precision', async () => {
  const { casualties } = await apply([
    say('casualties', 0, { action: 'edit', field: 'date_start', value: '2014-08-05' }),
  ]);
  expect(casualties[0]).toMatchObject({ date_start: '2014-08-05', date_end: '2014-08-05', date_precision: 1 });
});

test('unknown is null, where a value may be unknown', async () => {
  const none = say('casualties', 0, { action: 'edit', field: 'claimant', value: '' });
  expect((await apply([none])).casualties[0]).toMatchObject({ claimant: null, corrected: 'edited' });
  const effect = say('casualties', 0, { action: 'edit', field: 'effect', value: '' });
  const { casualties, err } = await apply([effect]);
  expect(casualties[0]).toMatchObject({ effect: 'killed' });
  expect(casualties[0]).not.toHaveProperty('corrected');
  expect(err).toContain('effect cannot be unknown: not applied');
});

test('a missed claim comes in the order of the text, with its event', async () => {
  const { casualties, events } = await apply(
    add('Dozens fled the town', { effect: 'displaced', count_low: '24', victim_kind: 'civilian', place: 'Maiduguri' }),
  );
  const added = casualties.find(({ corrected }) => corrected === 'added')!;
  expect(added).toMatchObject({
    effect: 'displaced',
    count_low: 24,
    count_best: null,
    evidence: 'Dozens fled the town, and three cars burned.',
    rule: 'added',
    confidence: 1,
    country: 'Nigeria',
  });
  expect(text.slice(added.start as number, added.end as number)).toBe(added.evidence);
  expect(new Set(casualties.map(({ id }) => id)).size).toBe(casualties.length);
  expect(events.some(({ claim_ids }) => (claim_ids as string[]).includes(added.id as string))).toBe(true);
});

test('equipment can be missed too', async () => {
  const { out } = await apply(
    add('three cars burned', { item: 'vehicle', effect: 'destroyed', count_best: '3' }, 'materiel'),
  );
  const [{ materiel }] = JSON.parse(out);
  expect(materiel.at(-1)).toMatchObject({
    item: 'vehicle',
    item_text: 'three cars burned',
    count_best: 3,
    corrected: 'added',
  });
});

test.each(['dates', 'places', 'actors', 'events'] as const)('%s: rows are rejected and accepted', async (table) => {
  const before = (await apply([]))[table];
  const after = (await apply([say(table, 0, { action: 'reject' }), say(table, 1, {})]))[table];
  expect(after).toEqual([{ ...before[1], corrected: 'accepted' }, ...before.slice(2)]);
});

test('an event keeps what was said of it when the one before it is gone with its only claim', async () => {
  const claims = article()
    .rows.casualties.map((_, n) => n)
    .filter((n) => article().rows.casualties[n]!.values.event_id === 'e1');
  const { events } = await apply([
    ...claims.map((n) => say('casualties', n, { action: 'reject' })),
    say('events', 1, { action: 'edit', field: 'weapon', value: 'ied' }),
  ]);
  expect(events.find(({ corrected }) => corrected === 'edited')).toMatchObject({ weapon: 'ied', place: 'Maiduguri' });
});

test('the last word counts', async () => {
  const reject = say('casualties', 0, { action: 'reject' });
  const edit = say('casualties', 0, { action: 'edit', field: 'count_best', value: '8' });
  expect((await apply([reject, edit])).casualties[0]).toMatchObject({ count_best: 8 });
  expect((await apply([edit, reject])).casualties[0]).not.toMatchObject({ effect: 'killed', count_best: 9 });
});

describe('what is not applied is said', () => {
  test('another text: a warning names the file and the rows', async () => {
    const changed = text.replace('nine', 'eight');
    const { casualties, warnings, err, code } = await apply(
      [say('casualties', 0, { action: 'reject' }), say('dates', 0, {})],
      [],
      changed,
    );
    expect(casualties[0]).toMatchObject({ count_best: 8 });
    const message = 'corrections.csv rows 2, 3: the text of kano has changed since they were made: not applied';
    expect(warnings).toContainEqual({ code: 'correction', message, start: null, end: null });
    expect([err, code]).toEqual([`extract: ${message}\n`, 0]);
  });

  test('--strict makes it fail, and says it once', async () => {
    const { err, code } = await apply([say('casualties', 0, {})], ['--strict'], `${text}.`);
    expect([err.match(/changed since/g)?.length, code]).toEqual([1, 1]);
  });

  test('the same text under another name is the same text', async () => {
    const { casualties, err } = await apply([{ ...say('casualties', 0, {}), article_id: 'old', row_id: 'old-c1' }]);
    expect([casualties[0]!.corrected, err]).toEqual(['accepted', '']);
  });

  test('articles that are not read', async () => {
    const { err } = await apply([{ ...say('casualties', 0, {}), article_id: 'lagos', text_sha256: 'b'.repeat(64) }]);
    expect(err).toBe('extract: corrections.csv: 1 of its rows are of articles that were not read: lagos\n');
  });

  test.each<[string, Partial<Correction>, string]>([
    ['words that no row stands on', { start: 0, end: 4 }, 'there is no such row'],
    ['offsets behind the end', { start: 99_999, end: 999_999 }, 'there is no such row'],
    ['no column', { action: 'edit', field: '__proto__', value: 'x' }, '"__proto__" is no column of casualties'],
    [
      'a column that is not to be corrected',
      { action: 'edit', field: 'evidence', value: 'x' },
      '"evidence" is no column',
    ],
    ['no number', { action: 'edit', field: 'count_best', value: '=1+1' }, '"=1+1" is no value of count_best'],
    ['a negative number', { action: 'edit', field: 'count_best', value: '-3' }, '"-3" is no value of count_best'],
    ['no day', { action: 'edit', field: 'date_start', value: '2014-02-30' }, '"2014-02-30" is no value of date_start'],
    [
      'no effect',
      { action: 'edit', field: 'effect', value: '<script>' },
      '"<script>" is no effect: it is one of killed',
    ],
  ])('%s', async (_name, said, why) => {
    const before = await apply([]);
    const { casualties, err, code } = await apply([say('casualties', 0, said)]);
    expect(casualties).toEqual(before.casualties);
    expect(err).toContain(why);
    expect(err).toMatch(/^extract: corrections\.csv row 2 .*: not applied\n$/);
    expect(code).toBe(0);
  });

  test('added words that do not stand there', async () => {
    const [line] = add('Dozens fled', { effect: 'displaced' });
    expect((await apply([{ ...line!, words: 'Scores fled' }])).err).toContain('“Scores fled” does not stand at');
    expect((await apply(add('Dozens fled', { count_best: '3' }))).err).toContain('a claim needs an effect');
  });
});

test('the column `corrected` is there where corrections are applied, and elsewhere only when asked for', async () => {
  const path = join(dirname(report.path), 'c.json');
  writeFileSync(path, correctionsJson([say('casualties', 0, {})]));
  const file = join(dirname(report.path), 'kano.txt');
  writeFileSync(file, text);
  const table = async (...options: string[]) =>
    (await run([file, '--table', 'casualties', ...published, ...options])).out.split('\n');
  const applied = await table('--corrections', path);
  expect([applied[0]!.endsWith(',corrected'), applied[1]!.endsWith(',accepted'), applied[2]!.endsWith(',')]).toEqual([
    true,
    true,
    true,
  ]);
  expect((await table())[0]).not.toContain('corrected');
  expect((await table('--columns', 'all'))[0]).toContain('corrected');
});

test('worker threads and one thread correct alike', async () => {
  const list = [say('casualties', 0, { action: 'edit', field: 'count_best', value: '7' })];
  expect((await apply(list, ['--jobs', '2'])).out).toBe((await apply(list)).out);
});

test('the report that follows carries the corrections on', async () => {
  const list = [say('casualties', 0, { action: 'edit', field: 'count_best', value: '7' })];
  const path = join(dirname(report.path), 'on.csv');
  writeFileSync(path, correctionsCsv(list));
  const next = await writeReport({ 'kano.txt': text }, [...published, '--corrections', path]);
  expect(next.data.corrections).toEqual(list);
  expect(next.data.articles[0]!.rows.casualties[0]).toMatchObject({ corrected: 'edited', values: { count_best: 7 } });
});
