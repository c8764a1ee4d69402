import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { dayOfHeader } from '../../src/input/kinds/eml.js';
import { folderWith, run } from '../run.js';

interface Read {
  id: string;
  text: string;
  title: string | null;
  url: string | null;
  publisher: string | null;
  language: string | null;
  published: { date: string | null; basis: string };
  warnings: { code: string; message: string }[];
  casualties: { effect: string; count_best: number }[];
}

/** The article objects of one file, and what was said on standard error. */
async function read(name: string, content: string | Uint8Array, ...options: string[]) {
  const path = join(folderWith({ [name]: content }), name);
  const { code, out, err } = await run([path, '--format', 'ndjson', '--include-text', ...options]);
  const articles = out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Read);
  return { code, articles, err };
}

const SENTENCE =
  'A roadside bomb killed nine soldiers near Kandahar on Sunday, the Defence Ministry said in a statement.';
const SECOND = 'Twelve others were wounded in the blast, which destroyed a truck and damaged the gate of the base.';

describe('html', () => {
  const page = `<!doctype html><html><head><meta charset="utf-8"><title>Bomb kills nine | The Herald</title>
    <meta property="og:title" content="Bomb kills nine"><meta property="og:site_name" content="The Herald">
    <meta property="article:published_time" content="2014-08-04T10:00:00Z"><link rel="canonical" href="https://example.org/a">
    <script>var killed = 99;</script></head>
    <body><nav><a href="/">Home</a> <a href="/w">World</a></nav><article><h1>Bomb kills nine</h1>
    <p>${SENTENCE}</p><figure><img src="x.jpg"><figcaption>The gate on Monday.</figcaption></figure><p>${SECOND}<br>More follows &amp; soon.</p></article>
    <aside><a href="/x">Forty killed in other news</a></aside><footer>Copyright</footer></body></html>`;
  test('the article in paragraphs, with what the page says about itself', async () => {
    const { code, articles } = await read('page.html', page);
    expect(code).toBe(0);
    const [article] = articles;
    expect(article).toMatchObject({
      title: 'Bomb kills nine',
      publisher: 'The Herald',
      url: 'https://example.org/a',
      published: { date: '2014-08-04', basis: 'metadata' },
    });
    expect(article!.text).toContain(`${SENTENCE}\n\n`);
    expect(article!.text).toContain('More follows & soon.');
    expect(article!.text).not.toMatch(/99|Forty|Copyright/);
    expect(article!.text.match(/Bomb kills nine/g)).toHaveLength(1);
  });
  test('schema.org data where there are no meta elements, and the charset of the page', async () => {
    const data = JSON.stringify({
      '@type': 'NewsArticle',
      headline: 'Café bombed',
      datePublished: '2015-01-02',
      publisher: { name: 'Le Jour' },
    });
    const bytes = Buffer.from(
      `<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><script type="application/ld+json">${data}</script></head><body><p>${SENTENCE} In the café.</p><p>${SECOND}</p></body></html>`,
      'latin1',
    );
    const { articles } = await read('page.htm', bytes);
    expect(articles[0]).toMatchObject({
      title: 'Café bombed',
      publisher: 'Le Jour',
      published: { date: '2015-01-02' },
    });
    expect(articles[0]!.text).toContain('In the café.');
  });
  test('a page without an article', async () => {
    const { code, err } = await read('page.html', '<html><body><script>1</script></body></html>');
    expect([code, err.includes('page.html: holds no article')]).toEqual([1, true]);
  });
});

describe('csv', () => {
  test('usual column names are found, and line ends inside a cell do not shift the line numbers', async () => {
    const { articles } = await read(
      'news.csv',
      `\uFEFFHeadline,Text,Date\r\nOne,"${SENTENCE}\n${SECOND}",2014-08-04\r\nTwo,Calm.,\r\n`,
    );
    expect(articles.map(({ id, title, published }) => [id, title, published.date])).toEqual([
      ['news:2', 'One', '2014-08-04'],
      ['news:4', 'Two', null],
    ]);
  });
  test('columns by option, tab-separated, with ids', async () => {
    const options = ['--text-column', 'notes', '--date-column', 'day', '--id-column', 'key', '--title-column', 'what'];
    const { articles } = await read(
      'news.tsv',
      `key\tnotes\tday\twhat\nk7\t${SENTENCE}\t2014-08-04\tBomb\n`,
      ...options,
    );
    expect(articles[0]).toMatchObject({ id: 'k7', title: 'Bomb', published: { date: '2014-08-04' } });
  });
  test('Windows-1252 from a spreadsheet', async () => {
    const { articles } = await read(
      'news.csv',
      Buffer.from(`text\n"The caf\xe9 was \x93quiet\x94, the owner said on Monday."\n`, 'latin1'),
    );
    expect(articles[0]!.text).toContain('café was “quiet”');
    expect(articles[0]!.warnings.map(({ code }) => code)).toEqual(['encoding']);
  });
  test.each([
    ['a wrong column', 'a,b\n1,2\n', ['--text-column', 'c'], 'has no column "c": it has a, b'],
    ['no column for the text', 'a,b\n1,2\n', [], '--text-column'],
    ['a row without text', 'text,b\n,2\nCalm.,3\n', [], 'news.csv:2: is empty'],
  ])('%s', async (_name, content, options, message) => {
    const { code, err } = await read('news.csv', content, ...options);
    expect([code, err.includes(message)]).toEqual([1, true]);
  });
});

/** A PDF of these lines, one page, as small as it can be. */
function pdfOf(lines: string[]): Uint8Array {
  const escaped = lines.map((line) => line.replace(/[()\\]/g, '\\$&'));
  const stream = `BT /F1 12 Tf 14 TL 50 700 Td ${escaped.map((line) => (line ? `(${line}) Tj T*` : 'T*')).join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, n) => {
    const at = file.length;
    file += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const xref = file.length;
  file += `xref\n0 6\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  return Buffer.from(`${file}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`, 'latin1');
}

describe('pdf', () => {
  test('lines become paragraphs, broken words are joined', async () => {
    const { code, articles } = await read(
      'report.pdf',
      pdfOf([
        'A roadside bomb killed nine soldiers near Kandahar on Sun-',
        'day, the Defence Ministry said.',
        '',
        'Twelve others were wounded.',
      ]),
    );
    expect(code).toBe(0);
    expect(articles[0]!.text).toBe(
      'A roadside bomb killed nine soldiers near Kandahar on Sunday, the Defence Ministry said.\n\nTwelve others were wounded.\n',
    );
  });
  test.each([
    ['damaged', Buffer.from('%PDF-1.4\nnothing more'), 'cannot be read as a PDF'],
    ['without text', pdfOf(['']), 'is a PDF without text'],
  ])('%s', async (_name, bytes, message) => {
    const { code, err } = await read('report.pdf', bytes);
    expect([code, err.includes(message)]).toEqual([1, true]);
  });
});

describe('docx', () => {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const document = (paragraphs: string[]) =>
    zipSync({
      '[Content_Types].xml': strToU8(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      '_rels/.rels': strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}" Target="word/document.xml"/></Relationships>`,
      ),
      'word/document.xml': strToU8(
        `<w:document ${w}><w:body>${paragraphs.map((p) => `<w:p><w:r><w:t>${p}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`,
      ),
    });
  test('paragraphs', async () => {
    const { articles } = await read('note.docx', document([SENTENCE, SECOND]));
    expect(articles[0]!.text).toBe(`${SENTENCE}\n\n${SECOND}\n`);
  });
  test('damaged', async () => {
    const { code, err } = await read('note.docx', 'no zip');
    expect([code, err.includes('cannot be read as a Word document')]).toEqual([1, true]);
  });
});

describe('eml', () => {
  const mail = (type: string, body: string) =>
    `From: "Wire Desk" <desk@example.org>\r\nSubject: =?utf-8?Q?Bomb_in_Sloviansk_=E2=80=93_update?=\r\nDate: Mon, 4 Aug 2014 01:10:00 +0400\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`;
  test('subject, sender, the day of the sender, and the text', async () => {
    const { articles } = await read('mail.eml', mail('text/plain; charset=utf-8', SENTENCE));
    expect(articles[0]).toMatchObject({
      title: 'Bomb in Sloviansk – update',
      publisher: 'Wire Desk',
      published: { date: '2014-08-04', basis: 'metadata' },
    });
    expect(articles[0]!.text).toContain(SENTENCE);
  });
  test('a mail that is only HTML', async () => {
    const { articles } = await read(
      'mail.eml',
      mail('text/html', `<html><body><p>${SENTENCE}</p><p>${SECOND}</p></body></html>`),
    );
    expect(articles[0]!.text).toContain(`${SENTENCE}\n\n${SECOND}`);
  });
  test.each([
    ['Mon, 4 Aug 2014 23:10:00 +0400', '2014-08-04'],
    ['31 Dec 1999 00:00 -0000', '1999-12-31'],
    ['yesterday', null],
  ])('%s', (header, day) => {
    expect(dayOfHeader(header)).toBe(day);
  });
});

describe('gzip', () => {
  test('of any kind, and on standard input', async () => {
    const { articles } = await read('news.ndjson.gz', gzipSync(`{"text": "${SENTENCE}"}\n`));
    expect(articles[0]).toMatchObject({ id: 'news:1', text: SENTENCE });
    const { out } = await run(['-', '--table', 'articles', '--columns', 'article_id'], gzipSync(SENTENCE));
    expect(out).toBe('article_id\nstdin\n');
  });
  test('truncated and damaged', async () => {
    const whole = gzipSync(SENTENCE.repeat(50));
    expect((await read('a.txt.gz', whole.subarray(0, 40))).err).toContain('a.txt.gz: is a truncated gzip file');
    const damaged = Buffer.from(whole).fill(7, 20, 40);
    expect((await read('a.txt.gz', damaged)).err).toContain('a.txt.gz: is a damaged gzip file');
  });
});

describe('encodings', () => {
  const words = 'The café in Diyarbakır was hit, the mayor said on Monday.';
  const wide = Buffer.from(words, 'utf16le');
  const ROWS: [string, Uint8Array, string, string[]][] = [
    ['utf-8 with a mark', Buffer.from(`\uFEFF${words}`), words, []],
    ['utf-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), wide]), words, ['encoding']],
    ['utf-16 without a mark', wide, words, ['encoding']],
    [
      'utf-16, big end first',
      Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(wide).swap16()]),
      words,
      ['encoding'],
    ],
    [
      'windows-1252',
      Buffer.from('The caf\xe9 was \x93quiet\x94 \x97 the owner said.', 'latin1'),
      'The café was “quiet” — the owner said.',
      ['encoding'],
    ],
    [
      'windows-1254',
      Buffer.from('Diyarbak\xfdr governor said militants attacked \xdeemdinli, killing three.', 'latin1'),
      'Diyarbakır governor said militants attacked Şemdinli, killing three.',
      ['encoding'],
    ],
  ];
  test.each(ROWS)('%s', async (_name, bytes, expected, codes) => {
    const { articles } = await read('a.txt', bytes);
    expect(articles[0]!.text).toBe(expected);
    expect(articles[0]!.warnings.map(({ code }) => code)).toEqual(codes);
  });
  test('Windows-1251, which is also another language', async () => {
    const russian = 'Девять солдат погибли при взрыве на дороге, сообщило министерство обороны в понедельник.';
    const bytes = Uint8Array.from(russian, (c) =>
      c >= 'А' && c <= 'я' ? c.charCodeAt(0) - 0x410 + 0xc0 : c.charCodeAt(0),
    );
    const { articles } = await read('a.txt', bytes);
    expect(articles[0]!.text).toBe(russian);
    expect(articles[0]!.language).toBe('ru');
  });
});

describe('language', () => {
  test.each([
    [
      'es',
      'Nueve soldados murieron y 12 resultaron heridos en un ataque con explosivos en el norte del Cauca, dijo el ejército el lunes.',
    ],
    [
      'fr',
      'Neuf soldats ont été tués et 12 autres blessés dans une attaque à la bombe près de Gao, a annoncé lundi le ministère de la Défense.',
    ],
    [
      'de',
      'Neun Soldaten wurden bei einem Anschlag in der Nähe von Kundus getötet und zwölf verletzt, teilte das Ministerium am Montag mit.',
    ],
  ])('%s is named in a warning and makes no claims', async (language, text) => {
    const { code, articles } = await read('a.txt', text);
    expect(code).toBe(0);
    expect(articles[0]).toMatchObject({ language, casualties: [], warnings: [{ code: 'language' }] });
    expect((await read('a.txt', text, '--strict')).code).toBe(1);
  });
  test.each([
    SENTENCE,
    'NINE SOLDIERS KILLED IN KANDAHAR',
    '2014-08-04 Kandahar: IED. 9 KIA, 12 WIA. Route closed.',
    'Reuters, Kabul. Nine killed. Talks in Doha.',
  ])('%s is English, or too short to tell', async (text) => {
    const { articles } = await read('a.txt', text);
    expect(articles[0]!.warnings).toEqual([]);
  });
});
