import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Io } from '../../src/cli/io.js';
import { articlePage } from '../../src/cli/show.js';
import type { ArticleObject, Source } from '../../src/model.js';
import { folderWith, run } from '../run.js';

const story =
  'Blast near Kano\n\nKANO, Nigeria (Wire) — A roadside bomb killed nine soldiers near Kano on Sunday, the Defence Ministry said. ' +
  'Twelve others were wounded.\n\nMarkets stayed open.\n';
const folder = folderWith({ 'kano.txt': story });
const file = join(folder, 'kano.txt');
const published = ['--published', '2014-08-04'];

describe('show', () => {
  test('rows of claims stand under their paragraph, in plain text when piped, within 80 columns', async () => {
    const { code, out } = await run(['show', file, ...published]);
    expect(code).toBe(0);
    expect(out).not.toContain('\u001b');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    const at = (words: string) => out.indexOf(words);
    expect(at('▸ c1')).toBeGreaterThan(at('A roadside bomb'));
    expect(at('▸ c1')).toBeLessThan(at('Markets stayed open'));
    expect(out).toContain('killed 9');
  });

  const io = (isTTY: boolean, env: Record<string, string>) =>
    ({ stdout: { isTTY, columns: 80 }, env }) as unknown as Io;
  const source = { text: 'Nine \u001b[31mdied\u001b[0m.' } as Source;
  const article = {
    id: 'a',
    title: 'T\u001b[2J',
    published: { date: null, basis: 'unknown' },
    body: [0, 10],
    ...{
      events: [],
      casualties: [],
      materiel: [],
      dates: [{ start: 0, end: 4 }],
      places: [],
      actors: [],
      warnings: [],
    },
  } as unknown as ArticleObject;

  test('colour on a terminal only, and never with NO_COLOR', () => {
    expect(articlePage(source, article, io(true, {}))).toContain('\u001b[36mNine');
    expect(articlePage(source, article, io(true, { NO_COLOR: '1' }))).not.toContain('\u001b');
    expect(articlePage(source, article, io(false, {}))).not.toContain('\u001b');
  });

  test('filters hold, and one is not several', async () => {
    const { out } = await run(['show', file, ...published, '--since', '2020']);
    expect(out).toMatch(/0 events, 0 claims of\scasualties/);
    expect(out).not.toContain('▸');
    expect((await run(['show', file, ...published])).out).toContain('1 event, ');
  });

  test('escape sequences of the text do not reach the terminal', () => {
    expect(articlePage(source, article, io(true, {}))).not.toContain('\u001b[2J');
    expect(articlePage(source, article, io(false, {}))).toContain('[31mdied');
  });
});

describe('explain', () => {
  test('a claim: rule, words and context', async () => {
    const { code, out } = await run(['explain', file, 'kano-c1', ...published]);
    expect(code).toBe(0);
    for (const part of ['effect killed', 'rule killed', '“nine”', '“Sunday”', 'count 9 (exact)', 'Kano'])
      expect(out).toContain(part);
  });
  test('the short form of an id, and an event with its claims', async () => {
    const { code, out } = await run(['explain', file, 'e1', ...published]);
    expect(code).toBe(0);
    expect(out).toContain('claim kano-c1');
  });
  test('an id that is not there', async () => {
    const { code, err } = await run(['explain', file, 'c99']);
    expect(code).toBe(2);
    expect(err).toMatch(/^extract: no row c99 in .*kano\.txt/);
  });
});

test('stats counts articles and rows', async () => {
  const { code, out } = await run(['stats', file, ...published]);
  expect(code).toBe(0);
  for (const part of ['articles\n        1  with events', 'casualties by effect', '1  killed', 'events by country'])
    expect(out).toContain(part);
});

describe('check', () => {
  test.each(['csv', 'tsv', 'json', 'ndjson'])('against a %s baseline', async (format) => {
    const baseline = join(folderWith({}), `baseline.${format}`);
    const check = (...more: string[]) => run(['check', file, '--against', baseline, ...published, ...more]);
    expect((await check()).code).toBe(2);
    expect((await check('--update')).code).toBe(0);
    expect(readFileSync(baseline, 'utf8')).toBe((await run([file, ...published, '--format', format])).out);
    expect(await check()).toEqual({ code: 0, out: '', err: '' });

    const kept = readFileSync(baseline, 'utf8');
    writeFileSync(baseline, kept.replaceAll('Kano', 'Abuja'));
    const changed = await check();
    expect(changed.code).toBe(3);
    expect(changed.out).toContain('Abuja');
    expect(changed.err).toMatch(/differs? from .*--update/);
    expect((await check('--update')).code).toBe(0);
    expect(readFileSync(baseline, 'utf8')).toBe(kept);
  });

  test('in the columns of another codebook', async () => {
    const baseline = join(folderWith({}), 'baseline.csv');
    const args = ['check', file, '--against', baseline, '--codebook', 'acled', ...published];
    expect((await run([...args, '--update'])).code).toBe(0);
    expect(await run(args)).toEqual({ code: 0, out: '', err: '' });
    writeFileSync(baseline, readFileSync(baseline, 'utf8').replaceAll('Kano', 'Abuja'));
    const { code, out } = await run(args);
    expect([code, out.includes('Kano')]).toEqual([3, true]);
  });

  test('a row that came or went is told, and rows behind it are not', async () => {
    const two = folderWith({ 'kano.txt': story });
    const baseline = join(two, 'baseline.csv');
    const args = ['check', join(two, 'kano.txt'), '--against', baseline, '--table', 'casualties', ...published];
    await run([...args, '--update']);
    writeFileSync(
      join(two, 'kano.txt'),
      story.replace('Markets stayed open.', 'Gunmen killed two farmers near Jos on Monday.'),
    );
    const added = await run(args);
    expect(added.code).toBe(3);
    expect(added.out.match(/^\+ /gm)).toHaveLength(1);
    expect(added.out).toContain('farmers');
  });

  test('a strict check fails on warnings, and an unreadable file on differences too', async () => {
    const latin = folderWith({
      'kano.txt': Buffer.from(story.replace('Markets', 'Caf\xe9s'), 'latin1'),
      'none.txt': '',
    });
    const baseline = join(latin, 'baseline.csv');
    const check = (...more: string[]) => run(['check', '--against', baseline, ...published, ...more]);
    expect((await check(join(latin, 'kano.txt'), '--update')).code).toBe(0);
    expect((await check(join(latin, 'kano.txt'), '--strict')).code).toBe(1);
    writeFileSync(baseline, readFileSync(baseline, 'utf8').replaceAll('Kano', 'Jos'));
    const { code, out, err } = await check(join(latin, 'kano.txt'), join(latin, 'none.txt'));
    expect(code).toBe(1);
    expect(out).toContain('Kano');
    expect(err).toMatch(/none\.txt: is empty.*\n.*differs? from/);
  });

  test('a file that is no baseline', async () => {
    const other = folderWith({ 'other.csv': 'name,age\nAnna,7\n', 'broken.json': '[' });
    for (const path of [join(folder, 'x.xlsx'), join(other, 'other.csv'), join(other, 'broken.json')]) {
      const { code, err } = await run(['check', file, '--against', path]);
      expect([code, err.startsWith(`extract: option --against: ${path} `), err.split('\n').length]).toEqual([
        2,
        true,
        2,
      ]);
    }
  });
});
