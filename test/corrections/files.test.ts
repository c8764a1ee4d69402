import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCorrections } from '../../src/corrections/read.js';
import { CORRECTION_COLUMNS, type Correction } from '../../src/corrections/types.js';
import { correctionsCsv, correctionsJson } from '../../src/corrections/write.js';
import { folderWith, run } from '../run.js';

const sha = 'a'.repeat(64);
const one: Correction = {
  article_id: 'kano',
  text_sha256: sha,
  table: 'casualties',
  row_id: 'kano-c1',
  action: 'edit',
  field: 'count_best',
  value: '9',
  start: 3,
  end: 9,
  words: 'killed',
};
const header = CORRECTION_COLUMNS.join(',');
const row = `kano,${sha},casualties,kano-c1,edit,count_best,9,3,9,killed`;
const read = (name: string, text: string) => readCorrections(join(folderWith({ [name]: text }), name));

test.each([
  ['c.csv', correctionsCsv],
  ['c.json', correctionsJson],
] as const)('%s: what is written is read back, whatever the words are', (name, write) => {
  const folder = folderWith({});
  const text = fc.string({ unit: 'binary' }).map((words) => words.replace(/\p{Surrogate}/gu, '?'));
  fc.assert(
    fc.property(text, text, (value, words) => {
      const list = [one, { ...one, value, words }];
      writeFileSync(join(folder, name), write(list));
      const { book, problems } = readCorrections(join(folder, name));
      expect([book.corrections, problems]).toEqual([list, []]);
    }),
    { numRuns: 300 },
  );
});

test.each(['=1+1', '+A1', '-77.03', '@x', '\tx', "'=1", '＝1'])('%j is no formula in a spreadsheet', (value) => {
  const csv = correctionsCsv([{ ...one, value }]);
  expect(csv.split('\n')[1]).toContain(`'${value}`);
  expect(read('c.csv', csv).book.corrections[0]!.value).toBe(value);
});

describe('a file that is none', () => {
  test.each([
    ['empty.csv', ''],
    ['other.csv', 'place,killed\nKano,9\n'],
    ['junk.csv', '\u0000\u0001\u0002"'],
    ['junk.json', '{"corrections": 7}'],
    ['cut.json', '{"corrections": ['],
    ['null.json', 'null'],
    ['number.json', '7'],
  ])('%s is wrong use', async (name, text) => {
    const folder = folderWith({ [name]: text, 'a.txt': 'Calm.\n' });
    const { code, err } = await run([join(folder, 'a.txt'), '--corrections', join(folder, name)]);
    expect(err).toMatch(/^extract: option --corrections: \S+: is no|is not JSON|Quote/);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(code).toBe(2);
  });

  test('one that is not there', async () => {
    const { code, err } = await run(['-', '--corrections', 'no-such.csv'], 'Calm.');
    expect([code, err]).toEqual([
      2,
      'extract: option --corrections: no-such.csv is no file that can be read: check the name\n',
    ]);
  });
});

test.each([
  [row.replace(sha, 'abc'), 'its text_sha256 is no SHA-256'],
  [row.replace('kano,', ','), 'it names no article_id'],
  [row.replace('casualties', 'constructor'), 'there is no table "constructor"'],
  [row.replace('edit', 'drop'), '"drop" is no action: it is one of accept, reject, edit, add'],
  [row.replace('count_best', ''), 'it names no field'],
  [row.replace(',3,', ',-3,'), 'start and end are no offsets'],
  [row.replace('casualties', 'events').replace('edit', 'add'), 'nothing can be added to events'],
])('a row that is none is named: %s', (line, why) => {
  const { book, problems } = read('c.csv', `${header}\n${row}\n${line}\n`);
  expect(book.corrections).toEqual([one]);
  expect(problems).toEqual([`row 3: ${why}: not applied`]);
});

test('rows of JSON that are none are named by their number', () => {
  const { problems } = read('c.json', JSON.stringify([one, null, 7, { ...one, value: {}, field: ['x'] }]));
  expect(problems).toEqual([
    'row 2: it names no article_id: not applied',
    'row 3: it names no article_id: not applied',
    'row 4: it names no field: not applied',
  ]);
});
