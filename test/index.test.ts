import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { expect, test } from 'vitest';
import { missingEntries } from '../scripts/lock.mjs';
import { articleSchema, extract } from '../src/index.js';
import { run } from './run.js';

const text = 'A roadside bomb killed nine soldiers near Kano on Sunday, the Defence Ministry said.';

test('extract gives the object that the command writes', async () => {
  const article = await extract({ text, id: 'stdin', published: '2014-08-04' });
  expect(article.casualties[0]).toMatchObject({ effect: 'killed', count_best: 9, date_start: '2014-08-03' });
  const { out } = await run(['-', '--format', 'ndjson', '--published', '2014-08-04'], text);
  expect(article).toEqual(JSON.parse(out));
});

test('a bare text is an article of no date', async () => {
  const { id, published, casualties } = await extract(text);
  expect([id, published.date, casualties[0]?.date_start]).toEqual(['article', null, null]);
});

test('the schema is at hand', () => {
  expect(articleSchema()).toMatchObject({ type: 'object', $schema: 'https://json-schema.org/draft/2020-12/schema' });
});

const root = new URL('..', import.meta.url).pathname;

test('the lock file knows the packages of every platform, without which npm ci refuses it (node scripts/lock.mjs)', () => {
  expect(missingEntries(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))).toEqual({});
});

test('publint finds nothing', async () => {
  const { messages } = await publint({ pkgDir: root, pack: false, strict: true });
  expect(messages).toEqual([]);
});

test('the types resolve for importers (attw)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'extract-pack-'));
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: root, stdio: 'pipe' });
  const file = join(folder, readdirSync(folder)[0]!);
  const attw = join(root, 'node_modules/.bin/attw');
  const out = execFileSync(attw, [file, '--profile', 'esm-only', '--no-emoji', '--format', 'ascii'], { stdio: 'pipe' });
  expect(out.toString()).toContain('node16 (from ESM): OK (ESM)');
});
