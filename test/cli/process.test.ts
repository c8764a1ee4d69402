import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generatedTexts } from '../../bench/articles.mjs';

const BIN = new URL('../../bin/extract.js', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'extract-process-'));
const file = join(folder, 'news.ndjson');
writeFileSync(
  file,
  generatedTexts(40)
    .map((text, n) => `${JSON.stringify({ text, published: n % 2 ? '2014-08-04' : undefined })}\n`)
    .join(''),
);
/** Texts that the other file has too. */
const twice = join(folder, 'twice.ndjson');
writeFileSync(
  twice,
  generatedTexts(5)
    .map((text) => `${JSON.stringify({ text })}\n`)
    .join(''),
);
const extract = (args: string[], env: Record<string, string> = {}) =>
  execFileSync(process.execPath, [BIN, ...args], { env: { ...process.env, ...env }, maxBuffer: 1e9 }).toString();

test('the same bytes in every time zone and locale, and in a second run', () => {
  for (const args of [
    [file, '--format', 'ndjson'],
    [file, '--columns', 'all'],
  ]) {
    const here = extract(args);
    expect(here.length).toBeGreaterThan(500);
    expect(extract(args, { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' })).toBe(here);
    expect(extract(args, { TZ: 'America/Los_Angeles', LANG: 'C' })).toBe(here);
  }
});

test('closing the pipe early is no error', () => {
  const shell = `"${process.execPath}" "${BIN}" "${file}" --format ndjson | head -c 10; echo " \${PIPESTATUS[0]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', shell]);
  expect(stdout.toString()).toMatch(/ 0\n$/);
  expect(stderr.toString()).toBe('');
});

test('--jobs: the same bytes in the same order', () => {
  for (const args of [
    [file, '--format', 'ndjson'],
    [file, '--table', 'casualties'],
    [file, twice, '--format', 'ndjson', '--include-text', '--min-confidence', '0.8'],
    [file, '--codebook', 'acled', '--bom'],
    [file, '--format', 'json'],
  ])
    expect(extract([...args, '--jobs', '3'])).toBe(extract(args));
});

test('a disk that is full is one line and exit code 1', { skip: !existsSync('/dev/full') }, () => {
  const { stderr, status } = spawnSync('bash', [
    '-c',
    `"${process.execPath}" "${BIN}" "${file}" --format ndjson > /dev/full`,
  ]);
  expect(stderr.toString()).toBe('extract: standard output: cannot be written: no space is left\n');
  expect(status).toBe(1);
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s in the middle leaves no file behind', async (signal, code) => {
  const out = join(folder, signal);
  mkdirSync(out);
  const child = spawn(process.execPath, [BIN, file, '-', '--output', join(out, 'events.csv')], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const begun = Date.now();
  while (!readdirSync(out).length && Date.now() - begun < 50_000) await new Promise((wait) => setTimeout(wait, 50));
  expect(readdirSync(out)[0]).toMatch(/\.tmp$/);
  const ended = new Promise((resolve) => child.on('exit', resolve));
  child.kill(signal);
  expect(await ended).toBe(code);
  expect(readdirSync(out)).toEqual([]);
});

test('--output through a link keeps the link, and into a pipe writes as it goes', () => {
  const story = join(folder, 'story.txt');
  writeFileSync(story, 'Nine soldiers were killed in Kano on Sunday.\n');
  const wanted = extract([story]);
  writeFileSync(join(folder, 'target.csv'), 'old');
  symlinkSync('target.csv', join(folder, 'link.csv'));
  extract([story, '--output', join(folder, 'link.csv')]);
  expect(lstatSync(join(folder, 'link.csv')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, 'target.csv'), 'utf8')).toBe(wanted);
  const shell = `"${process.execPath}" "${BIN}" "${story}" --format csv --output /dev/stdout | cat`;
  const { stdout, stderr } = spawnSync('bash', ['-c', shell]);
  expect([stdout.toString(), stderr.toString()]).toEqual([wanted, '']);
});
