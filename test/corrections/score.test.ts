import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Correction } from '../../src/corrections/types.js';
import { correctionsCsv } from '../../src/corrections/write.js';
import { correct, writeReport } from '../report/read.js';
import { folderWith, run } from '../run.js';

const text = 'KANO — Gunmen killed nine soldiers near Kano on Sunday. Police shot dead two men in Jos. Dozens fled.\n';
const report = await writeReport({ 'kano.txt': text }, ['--published', '2014-08-06']);
const [article] = report.data.articles as [(typeof report.data.articles)[number]];
const [nine, two] = article.rows.casualties as [never, never];

/** The lines that `score` prints, by table and field. */
async function score(list: readonly Correction[]): Promise<Record<string, string>> {
  const path = join(dirname(report.path), 'labels.csv');
  writeFileSync(path, correctionsCsv(list));
  const { code, out } = await run([
    'score',
    join(dirname(report.path), 'kano.txt'),
    '--published',
    '2014-08-06',
    '--corrections',
    path,
  ]);
  expect(code).toBe(0);
  const lines = out
    .trimEnd()
    .split('\n')
    .map((line) => line.trim().split(/ {2,}/));
  return Object.fromEntries(lines.map(([table, field, ...cells]) => [`${table} ${field}`, cells.join(' ')]));
}
const say = (row: never, said: Partial<Correction>) => correct(article, 'casualties', row, said);
const missed = (fields: Record<string, string>) => {
  const start = text.indexOf('Dozens fled');
  const row = { id: 'new1', at: [start, start + 11] as [number, number], marks: [], values: {} };
  return Object.entries(fields).map(([field, value]) =>
    correct(article, 'casualties', row, { action: 'add', field, value }),
  );
};

test('there are the two claims to say something of', () => {
  expect(article.rows.casualties.map(({ values }) => values.count_best)).toEqual([9, 2]);
});

test('accepted is right, rejected is spurious, edited is a wrong field, added is missed', async () => {
  const rows = await score([
    say(nine, { action: 'edit', field: 'count_best', value: '8' }),
    say(two, { action: 'reject' }),
    ...missed({ effect: 'displaced', count_low: '24' }),
  ]);
  expect(rows['table field']).toBe('precision recall right wrong spurious missed');
  expect(rows['casualties (row)']).toBe('50.0 % 50.0 % 1 0 1 1');
  expect(rows['casualties effect']).toBe('50.0 % 50.0 % 1 0 1 1');
  expect(rows['casualties count_best']).toBe('0.0 % 0.0 % 0 1 1 0');
});

test('accepted values are labels: a program that says otherwise now is wrong', async () => {
  const value = JSON.stringify({ effect: 'wounded', count_best: 9 });
  expect((await score([say(nine, { value })]))['casualties effect']).toBe('0.0 % 0.0 % 0 1 0 0');
  expect((await score([say(nine, {})]))['casualties effect']).toBe('100.0 % 100.0 % 1 0 0 0');
});

test('an edit that the program has learnt since is right', async () => {
  const learnt = await score([say(nine, { action: 'edit', field: 'count_best', value: '9' })]);
  expect(learnt['casualties count_best']).toBe('100.0 % 100.0 % 1 0 0 0');
});

test('a value that should be unknown is spurious, one that should be known is missed', async () => {
  const rows = await score([
    say(nine, { action: 'edit', field: 'place', value: '' }),
    say(two, { action: 'edit', field: 'claimant', value: 'Police' }),
  ]);
  expect(rows['casualties place']).toBe('50.0 % 100.0 % 1 0 1 0');
  expect(rows['casualties claimant']).toMatch(/1$/);
});

test('without corrections it is wrong use, and of other articles there is nothing to score', async () => {
  const folder = folderWith({ 'b.txt': 'Calm.\n' });
  expect((await run(['score', join(folder, 'b.txt')])).code).toBe(2);
  const path = join(folder, 'c.csv');
  writeFileSync(path, correctionsCsv([say(nine, {})]));
  const { code, err } = await run(['score', join(folder, 'b.txt'), '--corrections', path]);
  expect(code).toBe(1);
  expect(err).toContain('none of its rows is of these articles');
});
