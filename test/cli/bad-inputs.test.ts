import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docxOf, pdfOf } from '../input/make.js';
import { folderWith, run } from '../run.js';

const good = 'Two soldiers were killed in Kano on Sunday.\n';
const whole = gzipSync(good.repeat(200));
const binary = new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 9]);

/** A file that cannot be read, the options of its run, and the line about it behind its name. */
const BAD: [name: string, content: string | Uint8Array, options: string[], says: string][] = [
  ['0-bytes.txt', '', [], ': is empty: there is no text to read'],
  ['blank.txt', ' \n\t\n', [], ': is empty: there is no text to read'],
  ['0-bytes.html', '', [], ": holds no article: the page has no running text: save the article's own page"],
  ['0-bytes.ndjson', '', [], ': is empty: there is no text to read'],
  ['0-bytes.csv', '', [], ': is empty: there is no text to read'],
  ['0-bytes.txt.gz', gzipSync(''), [], ': is empty: there is no text to read'],
  ['program.txt', binary, [], ': holds binary data, not text: give it the extension of what it is, or leave it out'],
  ['program', binary, [], ': holds binary data, not text: give it the extension of what it is, or leave it out'],
  ['program.csv', binary, [], ': holds binary data, not text: give it the extension of what it is, or leave it out'],
  ['report.txt', pdfOf(['Calm.']), [], ': is a PDF: name it .pdf'],
  ['letter.txt', docxOf(['Calm.']), [], ': is a zip archive or a document: name it .docx, or unpack it'],
  ['letter.rtf', '{\\rtf1\\ansi Calm.}', [], ': is RTF: save it as .docx or .txt'],
  ['data.txt', '[{"text": "Calm."}]', [], ': is JSON: name it .json, or .ndjson with one record a line'],
  [
    'corrupt.pdf',
    pdfOf(['Calm.']).slice(0, 60),
    [],
    ': cannot be read as a PDF: copy it again, or open it and print it to a new one',
  ],
  ['scanned.pdf', pdfOf(['']), [], ': is a PDF without text: scanned pages must be read by OCR first'],
  [
    'corrupt.docx',
    docxOf(['Calm.']).slice(0, 200),
    [],
    ': cannot be read as a Word document: open it and save it again as .docx',
  ],
  ['truncated.txt.gz', whole.subarray(0, 40), [], ': is a truncated gzip file: copy it again'],
  ['damaged.txt.gz', Buffer.from(whole).fill(7, 20, 40), [], ': is a damaged gzip file: copy it again'],
  ['truncated.ndjson.gz', whole.subarray(0, 20), [], ': is a truncated gzip file: copy it again'],
  [
    'front.html',
    '<html><body><nav><a href="/">Home</a></nav><script>1</script></body></html>',
    [],
    ": holds no article: the page has no running text: save the article's own page",
  ],
  ['no-mail.eml', '\n\n', [], ': is no mail: it has no header lines: name it .txt if it is text'],
  [
    'picture.eml',
    'Subject: One\nContent-Type: image/png\n\niVBOR\n',
    [],
    ': is a mail without text: save what is attached as files',
  ],
  ['page.mhtml', 'Subject: One\n\n', [], ': holds no page: save it again'],
  ['columns.csv', 'a,b\n1,2\n', ['--text-column', 'c'], ': has no column "c": it has a, b'],
  ['columns.tsv', 'a\tb\n1\t2\n', [], ': has no column for the text: name one of a, b with --text-column'],
  ['row.csv', 'text,b\n,2\n', [], ':2: is empty: there is no text to read'],
  ['line.ndjson', 'Calm.\n', [], ':1: is not JSON: correct or delete the line'],
  [
    'list.ndjson',
    '[1]\n',
    [],
    ':1: is not a JSON object: each record is {"text": …} with id, title, published, url, publisher',
  ],
  [
    'field.ndjson',
    '{"body": "Calm."}\n',
    [],
    ':1: has no "text": each record needs the article as a string, or name its field with --text-column',
  ],
  [
    'latin.ndjson',
    Buffer.from('{"text": "Caf\xe9."}\n', 'latin1'),
    [],
    ':1: is not UTF-8 text: convert it, for example with iconv -t utf-8',
  ],
  ['broken.json', '[{"text": ', [], ': is not JSON: correct it, or name it .ndjson where each line is a record'],
  ['gone.txt', '', ['missing'], ': no such file or folder: check the name'],
];

const at = folderWith({
  'good.txt': good,
  ...Object.fromEntries(BAD.filter(([, , [option]]) => option !== 'missing').map(([name, content]) => [name, content])),
});
const path = (name: string) => join(at, name);
const ids = ['--table', 'articles', '--columns', 'article_id'];

describe('a bad input is one line that names it and says what to do; the rest is written', () => {
  test.each(BAD)('%s', async (name, _content, options, says) => {
    const args = [path(name), path('good.txt'), ...ids, ...options.filter((option) => option !== 'missing')];
    expect(await run(args)).toEqual({
      code: 1,
      out: 'article_id\ngood\n',
      err: `extract: ${path(name)}${says}\n`,
    });
  });

  test('all of them in one run', async () => {
    const rows = BAD.filter(([, , options]) => !options[0]?.startsWith('--'));
    const { code, out, err } = await run([
      ...rows.map(([name]) => path(name)),
      path('good.txt'),
      ...ids,
      '--jobs',
      '2',
    ]);
    expect([code, out]).toEqual([1, 'article_id\ngood\n']);
    expect(err.trimEnd().split('\n').sort()).toEqual(
      rows.map(([name, , , says]) => `extract: ${path(name)}${says}`).sort(),
    );
  });

  test('nothing that can be read at all', async () => {
    const alone = await run([path('0-bytes.txt'), '--format', 'json']);
    expect([alone.code, alone.out]).toEqual([1, '[]\n']);
    expect((await run([path('gone.txt')])).code).toBe(2);
  });
});

test('files of one name keep ids of their own, and records of one id too', async () => {
  const folder = folderWith({
    'a/story.txt': good,
    'b/story.txt': 'Three were wounded in Jos.\n',
    'b/story.html': `<p>${good.repeat(3)}</p>`,
    'c.ndjson': '{"id": "story", "text": "One."}\n{"id": "story", "text": "Two."}\n',
  });
  const { code, out } = await run([folder, join(folder, 'c.ndjson'), ...ids]);
  expect(code).toBe(0);
  expect(out).toBe('article_id\na/story\nb/story.html\nb/story.txt\nstory\nstory#2\n');
});

test('a link into nowhere and a link in a circle', async () => {
  const folder = folderWith({ 'good.txt': good });
  symlinkSync(join(folder, 'nowhere'), join(folder, 'gone.txt'));
  symlinkSync('circle.txt', join(folder, 'circle.txt'));
  const { code, out, err } = await run([folder, ...ids]);
  expect([code, out]).toEqual([1, 'article_id\ngood\n']);
  expect(err).toBe(
    `extract: ${join(folder, 'circle.txt')}: is a link that leads in a circle\nextract: ${join(folder, 'gone.txt')}: no such file or folder: check the name\n`,
  );
});

describe('what this user may not read', () => {
  const folder = folderWith({ 'good.txt': good, 'secret.txt': good, 'locked/inner.txt': good, 'open/other.txt': good });
  const isRoot = process.geteuid?.() === 0;
  beforeAll(() => {
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'secret.txt'), 0);
    chmodSync(join(folder, 'locked'), 0);
    // Root may read everything: be somebody else meanwhile.
    if (isRoot) process.seteuid!(65534);
  });
  afterAll(() => {
    if (isRoot) process.seteuid!(0);
    chmodSync(join(folder, 'locked'), 0o755);
  });

  test('a folder and a file among others', { skip: !process.geteuid }, async () => {
    const { code, out, err } = await run([folder, ...ids]);
    expect([code, out]).toEqual([1, 'article_id\ngood\nother\n']);
    expect(err).toBe(
      ['locked', 'secret.txt']
        .map((name) => `extract: ${join(folder, name)}: cannot be read: permission denied: allow it, or leave it out\n`)
        .join(''),
    );
  });
  test('a folder that is named', { skip: !process.geteuid }, async () => {
    const { code, out, err } = await run([join(folder, 'locked'), join(folder, 'open'), ...ids]);
    expect([code, out]).toEqual([1, 'article_id\nother\n']);
    expect(err).toContain(`${join(folder, 'locked')}: cannot be read: permission denied`);
    expect((await run([join(folder, 'locked'), ...ids])).code).toBe(2);
  });
  test('a folder that may not be written', { skip: !process.geteuid }, async () => {
    const { code, err } = await run([join(folder, 'good.txt'), '--output', join(folder, 'out.csv')]);
    expect([code, err]).toEqual([
      2,
      `extract: option --output: ${join(folder, 'out.csv')}: cannot be written: permission denied\n`,
    ]);
  });
});
