import { once } from 'node:events';
import { readdirSync, readFileSync, unlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { generatedTexts } from '../../bench/articles.mjs';
import { has } from '../programs.js';
import { folderWith, run } from '../run.js';
import { sleep, start, startRedis } from './server.js';

const ARTICLES = 2000;
const BOMB = 'A roadside bomb killed nine soldiers near Kandahar on Sunday, the Defence Ministry said.';

describe.runIf(has('redis-server'))('with Redis', () => {
  let redis: Awaited<ReturnType<typeof startRedis>>;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.stop());
  beforeEach(async () => {
    await redis.client.flushall();
  });

  const queue = () => ['--queue', redis.url];
  const submit = (...args: string[]) => run(['submit', ...args, ...queue()]);
  const collect = (...args: string[]) => run(['collect', ...args, ...queue(), '--quiet']);
  const work = (...args: string[]) => start(['work', '--drain', '--quiet', ...args, ...queue()]).ended;

  test(`two workers, ${ARTICLES} articles, one killed halfway: every article once, the same bytes as one process`, async () => {
    const folder = folderWith(
      Object.fromEntries(
        generatedTexts(ARTICLES, 8).map((text, n) => [`${String(n).padStart(4, '0')}.txt`, `${text}\nItem ${n}.\n`]),
      ),
    );
    const options = ['--published', '2014-08-04'];
    const alone = start([folder, ...options, '--format', 'ndjson']).ended;
    expect((await submit(folder, ...options)).code).toBe(0);
    const done = () => redis.client.hlen('extract-run:extract:results');
    const [victim, survivor] = [start(['work', '--drain', ...queue()]), start(['work', '--drain', ...queue()])];
    while ((await done()) < ARTICLES / 2) await sleep(2);
    victim!.child.kill('SIGKILL');
    const atDeath = await done();
    expect(atDeath).toBeLessThan(ARTICLES);
    expect((await victim!.ended).code).toBeNull();
    const { code, err } = await survivor!.ended;
    expect(code).toBe(0);
    // Both took part, and the survivor did what the other had left.
    const own = Number(/(\d+) articles? done here/.exec(err)![1]);
    expect(own).toBeGreaterThanOrEqual(ARTICLES - atDeath);
    expect(own).toBeLessThan(ARTICLES);
    const collected = await collect('--format', 'ndjson');
    expect(collected).toMatchObject({ code: 0, err: '' });
    const ids = collected.out.split('\n').flatMap((line) => (line ? [(JSON.parse(line) as { id: string }).id] : []));
    expect(new Set(ids).size).toBe(ARTICLES);
    expect(ids.length).toBe(ARTICLES);
    expect(collected.out === (await alone).out.toString()).toBe(true);
    expect(await redis.client.keys('extract*')).toEqual([]);
  }, 300_000);

  /** Every kind of file, good and bad. */
  const mixed = () =>
    folderWith({
      'a.txt': BOMB,
      'again.txt': BOMB,
      'sub/a.txt': 'Two children were wounded in Kano.',
      'page.html': `<html><head><title>Bomb</title></head><body><article><p>${BOMB}</p><p>${BOMB}</p></article></body></html>`,
      'zipped.txt.gz': gzipSync('Four people were abducted near Goma on 3 May 2014.'),
      'latin.txt': Buffer.from('Three people were killed in the caf\xe9 in Kano.', 'latin1'),
      'empty.txt': '',
      'broken.pdf': '%PDF-1.4 nothing',
      'many.ndjson': `{"id": "a", "text": "Six rebels were killed in Mosul."}\n{\n{"text": "${BOMB}", "published": "2014-08-04"}\n`,
      'villages.csv': 'name,latitude,longitude,country\nKandahar,1.5,2.5,MLI\n',
      'dates.csv': 'file,published,publisher\na.txt,2016-04-04,The Herald\n',
    });

  test.each([
    ['ndjson', ['--format', 'ndjson'], []],
    ['with texts', ['--format', 'json'], ['--include-text']],
    ['one table, filtered', ['--table', 'casualties', '--columns', 'all', '--min-confidence', '0.9'], []],
    ['another codebook', ['--codebook', 'acled'], []],
  ])('every kind of file: %s as one run writes it', async (_name, writing, reading) => {
    const folder = mixed();
    const options = [...reading, '--metadata', join(folder, 'dates.csv'), '--gazetteer', join(folder, 'villages.csv')];
    const files = [folder, join(folder, 'many.ndjson'), join(folder, 'nope.txt')];
    const alone = await run([...files, ...options, ...writing, '--quiet']);
    const submitted = await submit(...files, ...options, '--quiet');
    // The workers have no disk in common with the one who submits.
    for (const name of readdirSync(folder, { recursive: true, withFileTypes: true }))
      if (name.isFile()) unlinkSync(join(name.parentPath, name.name));
    expect((await work('--jobs', '2')).code).toBe(0);
    const collected = await collect(...writing);
    expect(collected.out).toBe(alone.out);
    expect([submitted.code, collected.code, alone.code]).toEqual([1, 1, 1]);
    const lines = (err: string) => err.split('\n').sort();
    expect(lines(submitted.err + collected.err).filter(Boolean)).toEqual(lines(alone.err).filter(Boolean));
  });

  test('into a folder and a workbook; --keep leaves the run for another time', async () => {
    const folder = folderWith({ 'a.txt': BOMB });
    await submit(folder);
    await work();
    const out = folderWith({});
    expect((await collect('--keep', '--output', `${out}/`)).code).toBe(0);
    expect((await run([folder, '--output', `${out}/alone/`])).code).toBe(0);
    const written = readdirSync(out).filter((name) => name.endsWith('.csv'));
    expect(written).toHaveLength(7);
    for (const name of written) expect(readFileSync(join(out, name))).toEqual(readFileSync(join(out, 'alone', name)));
    expect((await collect('--output', join(out, 'b.xlsx'))).code).toBe(0);
    await run([folder, '--output', join(out, 'alone.xlsx')]);
    expect(readFileSync(join(out, 'b.xlsx')).equals(readFileSync(join(out, 'alone.xlsx')))).toBe(true);
    expect(await collect()).toMatchObject({ code: 2, err: expect.stringContaining('there is no run "extract" in it') });
  });

  test('submitted twice is there once; a later submission goes on behind it, with ids of its own', async () => {
    const folder = folderWith({ 'a.txt': BOMB, 'b.txt': 'Calm.' });
    expect((await submit(folder)).err).toBe('extract: 2 articles in the queue\n');
    expect((await submit(folder)).err).toBe('extract: 2 articles in the queue, 2 of them from before\n');
    await work();
    expect((await submit(folder)).err).toContain('2 of them from before');
    const later = folderWith({ 'a.txt': 'Two soldiers died in Kano.' });
    expect((await submit(later)).code).toBe(0);
    await work();
    const { out } = await collect('--table', 'articles', '--columns', 'article_id');
    expect(out).toBe('article_id\na\nb\na#2\n');
  });

  test('another run on the same Redis by --name; other options under one name are refused', async () => {
    const folder = folderWith({ 'a.txt': BOMB });
    await submit(folder, '--published', '2014-08-04');
    const other = await submit(folder, '--published', '2015-08-04');
    expect([other.code, other.err]).toEqual([2, expect.stringContaining('holds a run with other options')]);
    expect((await submit(folder, '--published', '2015-08-04', '--name', 'b')).code).toBe(0);
    await work();
    await work('--name', 'b');
    const columns = ['--columns', 'published'];
    expect((await collect(...columns)).out).toBe('published\n2014-08-04\n');
    expect((await collect(...columns, '--name', 'b')).out).toBe('published\n2015-08-04\n');
  });

  test('collect --no-wait writes what is done, and waits for the rest without it', async () => {
    const folder = folderWith({ 'a.txt': BOMB });
    await submit(folder);
    await work();
    await submit(folderWith({ 'b.txt': 'Two soldiers died in Kano.' }));
    const columns = ['--table', 'articles', '--columns', 'article_id'];
    const partly = await run(['collect', '--no-wait', ...columns, ...queue()]);
    expect(partly).toMatchObject({ code: 1, out: 'article_id\na\n' });
    expect(partly.err).toContain('extract: b: is not done yet\n');
    const waiting = run(['collect', ...columns, ...queue()]);
    await sleep(3000);
    await work();
    const { code, out, err } = await waiting;
    expect([code, out]).toEqual([0, 'article_id\na\nb\n']);
    expect(err).toContain('1 of 2 articles are done: waiting for the others\n');
    expect(err).toContain('nobody is working at this queue');
  });

  test('an article that fails is tried again, then a dead letter; the rest is written, and it can be retried', async () => {
    const folder = folderWith({ 'a.txt': BOMB, 'b.txt': 'Two soldiers died in Kano.' });
    await submit(folder);
    const keys = await redis.client.keys('extract:extract:a*');
    const data = await Promise.all(keys.map((key) => redis.client.hget(key, 'data')));
    const [key, good] = keys.map((name, i) => [name, data[i]!] as const).find(([, text]) => text.includes('"id":"b"'))!;
    await redis.client.hset(key, 'data', JSON.stringify({ ...JSON.parse(good), body: 'AAAA' }));
    const failing = await work();
    expect(failing.code).toBe(1);
    expect(failing.err).toMatch(/^extract: b: could not be extracted: [^\n]+\n$/);
    expect(await redis.client.hget(key, 'atm')).toBe('3');
    const columns = ['--table', 'articles', '--columns', 'article_id'];
    const partly = await collect(...columns);
    expect(partly).toMatchObject({ code: 1, out: 'article_id\na\n' });
    expect(partly.err).toMatch(/^extract: b: could not be extracted: [^\n]+\n$/);
    await redis.client.hset(key, 'data', good);
    expect((await work('--retry')).code).toBe(0);
    expect(await collect(...columns)).toMatchObject({ code: 0, out: 'article_id\na\nb\n' });
  });

  test('jobs and results that are not ours are reported, and nothing else stops', async () => {
    const folder = folderWith({ 'a.txt': BOMB, 'b.txt': 'Two soldiers died in Kano.' });
    await submit(folder);
    const { Queue } = await import('bullmq');
    const foreign = new Queue('extract', { connection: redis.client, prefix: 'extract' });
    await foreign.add('mail', { to: 'nobody' });
    await foreign.add('mail', null);
    const job = (await foreign.getJobs('wait')).find(({ name }) => name === 'article');
    await foreign.add('article', { ...(job!.data as object), n: 0, settings: 'other' });
    const worker = await work();
    expect(worker.code).toBe(1);
    expect(
      worker.err.split('\n').filter((line) => /job \d+ is no article that extract submitted/.test(line)),
    ).toHaveLength(2);
    const columns = ['--table', 'articles', '--columns', 'article_id'];
    const collected = await collect('--keep', ...columns);
    expect(collected).toMatchObject({ code: 0, out: 'article_id\na\nb\n' });
    expect(collected.err.match(/job \d+ in the queue is no article that extract submitted/g)).toHaveLength(3);
    await redis.client.hset('extract-run:extract:results', '1', 'what is this');
    const damaged = await collect(...columns);
    expect(damaged).toMatchObject({ code: 1, out: 'article_id\na\n' });
    expect(damaged.err).toContain('extract: b: its result in the queue is damaged');
    expect((await collect('--drop', ...columns)).code).toBe(1);
    expect(await redis.client.keys('extract*')).toEqual([]);
  });

  test('an article that is lost from the queue, and a submission that died, are no reason to wait for ever', async () => {
    await submit(folderWith({ 'a.txt': BOMB }));
    await redis.client.del(...(await redis.client.keys('extract:*')));
    await redis.client.hset('extract-run:extract:submissions', 'dead', 'open');
    const { code, err } = await collect();
    expect(code).toBe(1);
    expect(err).toContain('extract: a: was lost from the queue: submit its file again\n');
    expect(err).toContain('a submission ended before it had sent everything');
  });

  test('keys that hold something else, another version, an option of another command', async () => {
    await redis.client.set('extract-run:extract:articles', 'x');
    const folder = folderWith({ 'a.txt': BOMB });
    expect(await submit(folder)).toMatchObject({ code: 1, err: expect.stringContaining('hold something else') });
    await redis.client.flushall();
    await submit(folder);
    const settings = JSON.parse((await redis.client.get('extract-run:extract:settings'))!) as object;
    const text = JSON.stringify({ ...settings, program: '99.0.0' });
    await redis.client.set('extract-run:extract:settings', text);
    expect(await collect()).toMatchObject({ code: 2, err: expect.stringContaining('submitted by version 99.0.0') });
    expect(await submit(folder, '--format', 'csv')).toMatchObject({
      code: 2,
      err: 'extract: option --format: submit does not take it: give it to extract collect\n',
    });
    expect((await collect('--country', 'ML')).err).toContain('give it to extract submit');
    expect((await collect('--jobs', '2')).err).toContain('give it to extract work');
  });

  test('SIGTERM ends a worker after what is under way', async () => {
    const { child, ended } = start(['work', ...queue()]);
    await once(child.stderr!, 'data');
    child.kill('SIGTERM');
    const { code, err } = await ended;
    expect([code, err.split('\n')]).toEqual([
      0,
      [
        'extract: waiting for articles; Ctrl-C ends',
        'extract: ending after the articles under way',
        'extract: 0 articles done here',
        '',
      ],
    ]);
  });
});

describe('one line where there is no Redis', () => {
  test.each([
    [['--queue', 'localhost'], 'option --queue: "localhost" is no address of a Redis: give redis://HOST:6379'],
    [['--queue', 'http://localhost:6379'], 'is no address of a Redis'],
    [['--queue', 'redis://u:secret@h/x'], '"redis://u:***@h/x" is no address of a Redis'],
    [
      ['--queue', 'redis://:secret@127.0.0.1:1'],
      'redis://:***@127.0.0.1:1: no Redis answers there: start redis-server',
    ],
    [['--queue', 'unix:///no/such.sock'], 'no Redis answers there'],
    [['--queue', 'redis://no-such-host.invalid'], 'there is no such host: check its name'],
    [['--queue', 'redis://127.0.0.1:1', '--name', 'a:b'], 'option --name: "a:b"'],
    [[], "required option '--queue <url>' not specified"],
  ])('%j', async (args, message) => {
    const file = join(folderWith({ 'a.txt': 'Calm.' }), 'a.txt');
    for (const command of [['submit', file], ['work'], ['collect']]) {
      const { code, out, err } = await run([...command, ...args]);
      expect([code, out, err.split('\n').length]).toEqual([2, '', 2]);
      expect(err).toContain(message);
    }
  });

  test('something that is no Redis', async () => {
    const server = createServer((socket) => socket.on('error', () => {}).end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as { port: number };
    const { code, err } = await run(['collect', '--queue', `redis://127.0.0.1:${port}`]);
    server.close();
    expect([code, err]).toEqual([
      2,
      `extract: option --queue: redis://127.0.0.1:${port}: what answers there is no Redis: check the port\n`,
    ]);
  });
});
