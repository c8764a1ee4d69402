import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, run } from '../run.js';

const good = 'Two soldiers were killed in Kano on Sunday.\n';
const at = folderWith({
  'good.txt': good,
  'lines.ndjson': `{"id": "a", "text": "${good.trim()}"}\n{"text": \n[1]\n{"title": "no text"}\n\n{"text": "Calm."}\n`,
  'no-file-column.csv': 'name,published\ngood.txt,2014-08-04\n',
});
mkdirSync(join(at, 'hollow'));
const file = (name: string) => join(at, name);

/** Arguments, exit code, and what the lines on standard error say. */
const ROWS: [string, string[], number, string[]][] = [
  ['a missing file, beside a good one', [file('nope.txt'), file('good.txt')], 1, ['nope.txt: no such file']],
  ['a missing file alone', [file('nope.txt')], 2, ['nope.txt: no such file', 'nothing to read']],
  ['a folder without articles', [file('hollow'), file('good.txt')], 1, ['hollow: folder without articles']],
  ['a pattern without files', [file('*.pdx'), file('good.txt')], 1, ['*.pdx: no file matches']],
  [
    'bad lines among good ones',
    [file('lines.ndjson')],
    1,
    ['lines.ndjson:2: is not JSON', 'lines.ndjson:3: is not a JSON object', 'lines.ndjson:4: has no "text"'],
  ],
  ['nothing at all', [], 2, ['nothing to read: name files']],
  ['an unknown option', ['--colums', 'all', file('good.txt')], 2, ["unknown option '--colums'"]],
  ['an unknown table', ['--table', 'deaths', file('good.txt')], 2, ["'--table <name>'"]],
  ['an unknown format', ['--format', 'xls', file('good.txt')], 2, ["'--format <name>'"]],
  ['an unknown column', ['--columns', 'id,dead', file('good.txt')], 2, ['no column "dead" in the events table']],
  ['no column at all', ['--columns', ' ,', file('good.txt')], 2, ['option --columns: give default, all, or names']],
  [
    'a date that does not exist',
    ['--published', '2014-02-30', file('good.txt')],
    2,
    ['option --published: "2014-02-30"'],
  ],
  ['no country code', ['--country', 'Ukraine', file('good.txt')], 2, ['option --country: "UKRAINE"']],
  ['a sidecar that is not there', ['--metadata', file('m.csv'), file('good.txt')], 2, ['option --metadata:', 'm.csv']],
  ['a sidecar without files', ['--metadata', file('no-file-column.csv'), file('good.txt')], 2, ['no column "file"']],
  ['a gazetteer that is not there', ['--gazetteer', file('g.csv'), file('good.txt')], 2, ['option --gazetteer:']],
  ['an output without format', ['--output', file('out.xyz'), file('good.txt')], 2, ['option --output:', '.csv']],
  ['show into a file', ['show', file('good.txt'), '--output', 'x.txt'], 2, ['option --output: extract show does not']],
  ['stats as JSON', ['stats', file('good.txt'), '--format', 'json'], 2, ['option --format: extract stats does not']],
  [
    'explain with a filter',
    ['explain', file('good.txt'), 'c1', '--since', '2014'],
    2,
    ['option --since: extract explain'],
  ],
  ['check without a baseline', ['check', file('good.txt')], 2, ["option '--against <baseline>' not specified"]],
  ['explain without an id', ['explain', file('good.txt')], 2, ["missing required argument 'id'"]],
  [
    'an output into nowhere',
    ['--output', file('no/where.csv'), file('good.txt')],
    2,
    ['option --output:', 'where.csv'],
  ],
];

describe('every problem is one line that names the file or the option', () => {
  test.each(ROWS)('%s', async (_name, args, code, messages) => {
    const outcome = await run([...args.filter(Boolean), '--quiet']);
    expect(
      outcome.err
        .split('\n')
        .slice(0, -1)
        .every((line) => line.startsWith('extract: ')),
    ).toBe(true);
    expect(outcome.code).toBe(code);
    for (const message of messages) expect(outcome.err).toContain(message);
    // What could be read is written all the same.
    const rows = await run([...args, '--quiet', '--table', 'articles']);
    if (code === 1) expect(rows.out.trim().split('\n').length).toBeGreaterThan(1);
    if (code === 2) expect(outcome.out).toBe('');
  });
});

test('the articles before and after a bad line are written', async () => {
  const { out } = await run([file('lines.ndjson'), '--format', 'ndjson']);
  const ids = out
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: string }).id);
  expect(ids).toEqual(['a', 'lines:6']);
});
