import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileIds, uniqueIds } from '../../src/input/ids.js';
import { folderWith, run } from '../run.js';

const ROWS: [string[], string[]][] = [
  [['articles/000.txt'], ['000']],
  [
    ['a/x.txt', 'b/x.txt', 'b/y.txt'],
    ['a/x', 'b/x', 'y'],
  ],
  [
    ['a/x.txt', 'a/x.html'],
    ['a/x.txt', 'a/x.html'],
  ],
  [
    ['1/a/x.txt', '2/a/x.txt'],
    ['1/a/x', '2/a/x'],
  ],
  [
    ['corpus.ndjson.gz', '.hidden'],
    ['corpus', '.hidden'],
  ],
  [['-'], ['stdin']],
  [
    ['-', 'stdin.txt'],
    ['stdin', 'stdin.txt'],
  ],
];

test.each(ROWS)('%j', (paths, expected) => {
  const ids = fileIds(paths);
  expect(paths.map((path) => ids.get(path))).toEqual(expected);
});

test('a second record of one id gets another', () => {
  const unique = uniqueIds();
  expect(['a', 'b', 'a', 'a'].map(unique)).toEqual(['a', 'b', 'a#2', 'a#3']);
});

test('records keep their own id; the others are named by their line', async () => {
  const at = folderWith({
    'corpus.ndjson': '{"text": "One."}\n{"id": "wire-7", "text": "Two."}\n\n{"id": 9, "text": "Three."}\n',
  });
  const { out } = await run([join(at, 'corpus.ndjson'), '--table', 'articles', '--columns', 'article_id']);
  expect(out).toBe('article_id\ncorpus:1\nwire-7\n9\n');
  const piped = await run(['-', '--table', 'articles', '--columns', 'article_id'], '{"text": "One."}\n');
  expect(piped.out).toBe('article_id\nstdin:1\n');
  const text = await run(['-', '--table', 'articles', '--columns', 'article_id'], 'One.\n');
  expect(text.out).toBe('article_id\nstdin\n');
});
