import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { folderWith, run } from '../run.js';

const BIN = new URL('../../bin/extract.js', import.meta.url).pathname;
const DYING = new URL('./dying-worker.cjs', import.meta.url).pathname;
const line = (n: number, word = 'Nine') =>
  `${JSON.stringify({ id: `a${n}`, text: `${word} soldiers were killed in Kano on Sunday, ${n} in all.` })}\n`;
const news = (count: number, from = 0, word: (n: number) => string = () => 'Nine') =>
  Array.from({ length: count }, (_, n) => line(from + n, word(n))).join('');

describe('a worker that dies is tried once more, then only its article is lost', () => {
  const ids = Array.from({ length: 300 }, (_, n) => `a${n}`);
  test.each([
    ['Deadly', 2, /^extract: a70: could not be extracted: its worker ended: [^\n]+\n$/],
    ['Leaving', 2, /^extract: a70: could not be extracted: its worker ended: it called process\.exit\(3\)\n$/],
    ['Fatal', 1, null],
    ['Parting', 1, null],
  ])('%s: %d deaths', (word, deaths, complaint) => {
    const at = folderWith({ 'news.ndjson': news(300, 0, (n) => (n === 70 ? word : 'Nine')) });
    const args = [join(at, 'news.ndjson'), '--jobs', '2', '--table', 'articles', '--columns', 'article_id'];
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--max-old-space-size=300', '--require', DYING, BIN, ...args],
      { env: { ...process.env, DEATHS: join(at, 'deaths') } },
    );
    expect(readFileSync(join(at, 'deaths'), 'utf8')).toBe(`${word}\n`.repeat(deaths));
    expect(stderr.toString()).toMatch(complaint ?? /^$/);
    expect(status).toBe(complaint ? 1 : 0);
    expect(stdout.toString().trim().split('\n').slice(1)).toEqual(complaint ? ids.filter((id) => id !== 'a70') : ids);
  });
});

test('an input that is deleted meanwhile is one line, and the rest is read', async () => {
  const at = folderWith({ 'a.txt': 'Two people were killed.\n', 'b.txt': 'Three people were killed.\n' });
  async function* stdin() {
    rmSync(join(at, 'a.txt'));
    yield Buffer.from('One soldier was killed.\n');
  }
  const { code, out, err } = await run(
    ['-', join(at, 'a.txt'), join(at, 'b.txt'), '--table', 'articles', '--columns', 'article_id'],
    Readable.from(stdin()),
  );
  expect([code, out]).toEqual([1, 'article_id\nstdin\nb\n']);
  expect(err).toMatch(/^extract: \S+a\.txt: no such file or folder: check the name\n$/);
});

test.each([
  ['SIGINT', 130, 'ndjson'],
  ['SIGTERM', 143, 'csv'],
] as const)('%s in the middle: standard output ends at a whole row', async (signal, code, format) => {
  const child = spawn(process.execPath, [BIN, '-', '--format', format], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.on('close', resolve));
  child.stdin.on('error', () => {});
  child.stdin.write(news(200));
  let from = 200;
  const feed = setInterval(() => {
    child.stdin.write(news(200, from));
    from += 200;
  }, 5);
  let out = '';
  child.stdout.on('data', (piece) => {
    // Nobody reads for a while: the pipe is full when the signal comes.
    if (!out) {
      child.stdout.pause();
      setTimeout(() => {
        child.kill(signal);
        clearInterval(feed);
        setTimeout(() => child.stdout.resume(), 200);
      }, 300);
    }
    out += piece;
  });
  expect(await ended).toBe(code);
  expect(out.endsWith('\n')).toBe(true);
  const rows = out.trimEnd().split('\n');
  expect(rows.length).toBeGreaterThan(1);
  if (format === 'ndjson') for (const row of rows) expect(JSON.parse(row)).toHaveProperty('events');
});

test('an output that outgrows what is allowed leaves nothing behind', { skip: process.platform === 'win32' }, () => {
  const at = folderWith({ 'news.ndjson': news(400) });
  mkdirSync(join(at, 'out'));
  const command = `ulimit -f 32; exec "${process.execPath}" "${BIN}" "${join(at, 'news.ndjson')}" --output "${join(at, 'out', 'rows.ndjson')}"`;
  const { status, stderr } = spawnSync('bash', ['-c', command]);
  expect(stderr.toString()).toMatch(/^extract: \S+rows\.ndjson: cannot be written: [^\n]+\n$/);
  expect([status, readdirSync(join(at, 'out'))]).toEqual([1, []]);
});

test('an output below a file, or where a folder comes to stand, is one line', async () => {
  const at = folderWith({ 'a.txt': 'Two people were killed.\n' });
  const below = await run([join(at, 'a.txt'), '--output', join(at, 'a.txt', 'rows.csv')]);
  expect([below.code, below.err.split('\n').length]).toEqual([2, 2]);
  async function* stdin() {
    mkdirSync(join(at, 'rows.csv', 'full'), { recursive: true });
    writeFileSync(join(at, 'rows.csv', 'full', 'x'), '');
    yield Buffer.from('One soldier was killed.\n');
  }
  const late = await run(['-', '--output', join(at, 'rows.csv')], Readable.from(stdin()));
  expect([late.code, late.err.split('\n').length]).toEqual([1, 2]);
  expect(readdirSync(at).sort()).toEqual(['a.txt', 'rows.csv']);
});

test('ids, titles and file names are no paths, no formulas, no commands to a terminal', async () => {
  const id = '../../../tmp/evil\u001b]0;x\u0007\n\u202e';
  const record = {
    id,
    title: '=HYPERLINK("http://x")',
    publisher: '@SUM(1)',
    url: 'javascript:alert(1)',
    text: 'Two people were killed in Kano.',
  };
  const at = folderWith({ 'a.ndjson': `${JSON.stringify(record)}\n{"id": "\\u001b[2J", "text": ""}\n`, 'x.txt': '' });
  const before = readdirSync(at);
  const table = await run([join(at, 'a.ndjson'), '--columns', 'title,publisher']);
  expect(table.out.split('\n')[1]).toBe(`"'=HYPERLINK(""http://x"")",'@SUM(1)`);
  for (const args of [['show'], ['explain'], ['stats'], []]) {
    const files =
      args[0] === 'explain' ? [join(at, 'a.ndjson'), 'c1'] : [join(at, 'a.ndjson'), join(at, 'no\u001b[2J\u202e.txt')];
    const { out, err } = await run([...args, ...files]);
    const shown = args.length ? out + err : err;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that must not be there
    expect(shown).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  }
  expect(readdirSync(at)).toEqual(before);
});
