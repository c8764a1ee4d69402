import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../run.js';
import { anyText } from './texts.js';

const BIN = new URL('../../bin/extract.js', import.meta.url).pathname;
const CLOCK = new URL('./clock.cjs', import.meta.url).pathname;
const folder = folderWith({});
const RECORDS = 150;

/** Records of changed, rearranged and generated articles, no two alike, some of them with a day. */
const records = fc
  .uniqueArray(fc.tuple(anyText, fc.boolean()), {
    minLength: RECORDS,
    maxLength: RECORDS,
    selector: ([text]) => text.trim(),
  })
  .map((all) =>
    all.map(([text, known], n) =>
      JSON.stringify({ id: `a${n}`, text: `News\n\n${text}`, published: known ? '2014-08-04' : undefined }),
    ),
  );

function extract(lines: readonly string[], args: string[] = [], env: Record<string, string> = {}): string {
  const file = join(folder, 'news.ndjson');
  writeFileSync(file, `${lines.join('\n')}\n`);
  return execFileSync(process.execPath, ['--require', CLOCK, BIN, file, '--quiet', '--format', 'ndjson', ...args], {
    env: { ...process.env, TZ: 'UTC', LANG: 'C', ...env },
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'ignore'],
  }).toString();
}

describe('the same bytes of changed and generated articles', () => {
  const [first, second] = fc.sample(records, { numRuns: 2, seed: 10 }) as [string[], string[]];
  const usual = extract(first);
  test('are there', () => {
    expect(usual.trimEnd().split('\n')).toHaveLength(RECORDS);
    for (const line of usual.trimEnd().split('\n')) expect(JSON.parse(line)).toHaveProperty('events');
  });
  test.each(['2', '3', '5'])('with %s jobs', (jobs) => {
    expect(extract(first, ['--jobs', jobs])).toBe(usual);
    expect(extract(second, ['--jobs', jobs])).toBe(extract(second));
  });
  test.each([
    ['Pacific/Auckland', 'tr_TR.UTF-8'],
    ['America/Los_Angeles', 'de_DE.UTF-8'],
    ['Asia/Kathmandu', 'ar_EG.UTF-8'],
  ])('in %s and %s', (TZ, LANG) => {
    expect(extract(first, [], { TZ, LANG, LC_ALL: LANG })).toBe(usual);
  });
  test.each(['1970-01-02T00:00:01Z', '2014-08-03T23:59:59Z', '2024-02-29T12:00:00Z', '2038-01-20T00:00:00Z'])(
    'by a clock that says %s',
    (NOW) => {
      expect(extract(first, [], { NOW })).toBe(usual);
      expect(extract(first, ['--jobs', '2'], { NOW })).toBe(usual);
    },
  );
  test('in any order of the records', () => {
    const sorted = (text: string): string[] => text.trimEnd().split('\n').sort();
    expect(sorted(extract([...first].reverse()))).toEqual(sorted(usual));
  });
});
