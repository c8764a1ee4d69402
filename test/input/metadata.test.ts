import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, run } from '../run.js';

const at = folderWith({
  'a/x.txt': 'Calm.\n',
  'b/x.txt': 'Still calm.\n',
  'y.ndjson': '{"text": "Calm here.", "published": "2014-01-01", "publisher": "Own"}\n',
});
const path = (name: string) => join(at, name);

async function published(sidecar: string, args: string[]): Promise<string[]> {
  const metadata = join(
    folderWith({ 'meta.csv': sidecar.includes('\xed') ? Buffer.from(sidecar, 'latin1') : sidecar }),
    'meta.csv',
  );
  const { out } = await run([
    ...args,
    ...(sidecar ? ['--metadata', metadata] : []),
    '--table',
    'articles',
    '--columns',
    'published,published_basis,publisher',
  ]);
  return out.trim().split('\n').slice(1);
}

/** The sidecar, the arguments, and published, basis and publisher of each article. */
const ROWS: [string, string, string[], string[]][] = [
  ['by base name', 'file,published,publisher\nx.txt,2014-08-04,P\n', [path('a/x.txt')], ['2014-08-04,metadata,P']],
  [
    'by path, which wins over the base name',
    `file,published\nx.txt,2014-08-04\n${path('b/x.txt')},2015-01-01\n`,
    [path('a/x.txt'), path('b/x.txt')],
    ['2014-08-04,metadata,', '2015-01-01,metadata,'],
  ],
  [
    'byte-order mark and CRLF',
    '\uFEFFfile,published\r\nx.txt,2014-08-04\r\n',
    [path('a/x.txt')],
    ['2014-08-04,metadata,'],
  ],
  [
    'over the field of a record',
    'file,published\ny.ndjson,2014-08-04\n',
    [path('y.ndjson')],
    ['2014-08-04,metadata,Own'],
  ],
  [
    'semicolons, and Windows-1252, from a spreadsheet',
    'file;published;publisher\r\nx.txt;2014-08-04;El Pa\xeds\r\n',
    [path('a/x.txt')],
    ['2014-08-04,metadata,El País'],
  ],
  ['the field of a record', '', [path('y.ndjson')], ['2014-01-01,metadata,Own']],
  [
    'the option over all',
    'file,published\nx.txt,2014-08-04\n',
    [path('a/x.txt'), '--published', '2016-02-29'],
    ['2016-02-29,option,'],
  ],
  ['no row for the file', 'file,published\nz.txt,2014-08-04\n', [path('a/x.txt')], [',unknown,']],
];

test.each(ROWS)('%s', async (_name, sidecar, args, expected) => {
  expect(await published(sidecar, args)).toEqual(expected);
});

test('a sidecar of other files is told', async () => {
  const metadata = join(folderWith({ 'meta.csv': 'file,published\nz.txt,2014-08-04\n' }), 'meta.csv');
  const { code, err } = await run([path('a/x.txt'), '--metadata', metadata]);
  expect([code, err]).toEqual([
    0,
    `extract: ${metadata}: none of its rows is of a file that was read: its column "file" holds names or paths\n`,
  ]);
  expect((await run([path('a/x.txt'), '--metadata', metadata, '--quiet'])).err).toBe('');
});
