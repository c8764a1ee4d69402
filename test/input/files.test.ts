import { mkdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles, type Problem } from '../../src/input/files.js';
import { folderWith } from '../run.js';

const at = folderWith({
  'b.txt': 'B.',
  'a.txt': 'A.',
  'page.html': '<p>',
  'old.txt.gz': '',
  'many.ndjson': '{}',
  'table.csv': 'text',
  '.hidden.txt': 'H.',
  'notes.md': 'N.',
  'deep/er/c.txt': 'C.',
  'saved.html': '<p>',
  'saved_files/frame.html': '<p>',
  'other_files/d.txt': 'D.',
});
mkdirSync(join(at, 'loop'));
symlinkSync(at, join(at, 'loop', 'again'));
symlinkSync(join(at, 'gone'), join(at, 'gone.txt'));

async function names(...args: string[]): Promise<[string[], string[]]> {
  const problems: Problem[] = [];
  const files = await listFiles(
    args.map((arg) => (arg === '-' ? arg : join(at, arg))),
    (problem) => problems.push(problem),
  );
  return [
    files.map((file) => (file === '-' ? file : relative(at, file))),
    problems.map(({ where }) => relative(at, where)),
  ];
}

/** Arguments, the files they give, and the arguments that are wrong. */
const ROWS: [string, string[], string[], string[]][] = [
  [
    'a folder: its articles in order of name, not what holds many or a browser saved beside a page',
    ['.'],
    ['a.txt', 'b.txt', 'deep/er/c.txt', 'gone.txt', 'old.txt.gz', 'other_files/d.txt', 'page.html', 'saved.html'],
    [],
  ],
  ['files that are named are taken as they are', ['many.ndjson', 'notes.md'], ['many.ndjson', 'notes.md'], []],
  ['a pattern', ['*.{txt,csv}'], ['a.txt', 'b.txt', 'table.csv'], []],
  ['the same file twice is one', ['a.txt', './a.txt', '[ab].txt'], ['a.txt', 'b.txt'], []],
  ['standard input among files', ['b.txt', '-', 'a.txt'], ['b.txt', '-', 'a.txt'], []],
  [
    'what is missing',
    ['nope.txt', 'a.txt', '*.doc', 'loop/again/deep/nope'],
    ['a.txt'],
    ['nope.txt', '*.doc', 'loop/again/deep/nope'],
  ],
];

test.each(ROWS)('%s', async (_name, args, files, wrong) => {
  expect(await names(...args)).toEqual([files, wrong]);
});
