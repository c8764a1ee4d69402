import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { dayOfHeader } from '../../src/input/kinds/eml.js';
import { folderWith, run } from '../run.js';
import { docxOf, mhtmlOf, pdfOf } from './make.js';

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
  test.each([
    ['<meta name="OriginalPublicationDate" content="2009/03/10 10:11:12">', '2009-03-10'],
    ['<meta name="date" content="2011-01-01"><meta itemprop="datePublished" content="2009-03-10">', '2009-03-10'],
    ['<meta name="DC.date.issued" content="2009-03-10">', '2009-03-10'],
    ['<script type="application/ld+json">[{"@graph":[{"datePublished":"2009-03-10"}]}]</script>', null],
    ['<script type="application/ld+json">{"@graph":[{"datePublished":"2009-03-10"}]}</script>', '2009-03-10'],
  ])('the day in %s', async (head, day) => {
    const { articles } = await read('page.html', `<html><head>${head}</head><body><p>${SENTENCE}</p></body></html>`);
    expect(articles[0]!.published.date).toBe(day);
  });
  test('the time that the article shows, not those of related stories', async () => {
    const other = '<aside><time datetime="2020-01-01">1 January</time></aside>';
    const shown = '<time datetime="2014-08-04T09:00">Monday</time>';
    const body = (article: string) =>
      `<html><body>${other}<article>${article}<p>${SENTENCE}</p></article></body></html>`;
    expect((await read('a.html', body(shown))).articles[0]!.published.date).toBe('2014-08-04');
    const two = `<html><body>${other}${shown}<p>${SENTENCE}</p></body></html>`;
    expect((await read('a.html', two)).articles[0]!.published.date).toBeNull();
  });
  test('a publisher that is named by its id, and the cells of a table apart', async () => {
    const data = {
      '@graph': [
        { '@id': '#o', name: 'The Herald' },
        { headline: 'Bomb', publisher: { '@id': '#o' } },
      ],
    };
    const { articles } = await read(
      'page.html',
      `<html><head><script type="application/ld+json">${JSON.stringify(data)}</script></head><body><article><p>${SENTENCE}</p><p>${SECOND}</p><table><tr><th>Killed</th><td>9</td></tr></table></article></body></html>`,
    );
    expect(articles[0]).toMatchObject({ publisher: 'The Herald', title: 'Bomb' });
    expect(articles[0]!.text).toContain('Killed 9\n');
  });
  test.each([
    ['named as text', 'page.txt'],
    ['of a name that says nothing', 'story.php'],
    ['packed', 'page.html.gz'],
  ])('a page %s is a page', async (_name, file) => {
    const { articles } = await read(file, file.endsWith('gz') ? gzipSync(page) : page);
    expect(articles[0]).toMatchObject({ title: 'Bomb kills nine', publisher: 'The Herald' });
  });
  test('a page in a single file of a browser', async () => {
    const saved = mhtmlOf(page.replace(/<link[^>]*>/, ''), 'https://example.org/b?c=1');
    const { articles } = await read('page.mhtml', saved);
    expect(articles[0]).toMatchObject({
      title: 'Bomb kills nine',
      publisher: 'The Herald',
      url: 'https://example.org/b?c=1',
      published: { date: '2014-08-04', basis: 'metadata' },
    });
    expect(articles[0]!.text).toContain(SECOND.slice(0, 30));
    expect(articles[0]!.text).not.toContain('color');
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
  test.each([
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['bars', '|'],
  ])('%s between the fields of a .csv', async (_name, mark) => {
    const rows = [
      ['id', '"a, b"', 'text', 'date'],
      ['k7', '', `"${SENTENCE}"`, '2014-08-04'],
    ];
    const { articles } = await read('news.csv', rows.map((row) => `${row.join(mark)}\r\n`).join(''));
    expect(articles[0]).toMatchObject({ id: 'k7', text: SENTENCE, published: { date: '2014-08-04' } });
  });
  test('UTF-16 and tabs, as a spreadsheet saves Unicode text', async () => {
    const { articles } = await read(
      'news.txt.tsv',
      Buffer.from(`\uFEFFid\ttext\nk7\tDiyarbakır was calm.\n`, 'utf16le'),
    );
    expect(articles[0]).toMatchObject({ id: 'k7', text: 'Diyarbakır was calm.' });
  });
  test('Windows-1252 that shows late in a long file', async () => {
    const calm = 'The town was calm.\n'.repeat(20_000);
    const { articles } = await read('news.csv', Buffer.from(`text\n${calm}The caf\xe9 was \x93quiet\x94.\n`, 'latin1'));
    expect(articles.at(-1)!.text).toBe('The café was “quiet”.');
    expect(articles.at(-1)!.warnings.map(({ code }) => code)).toEqual(['encoding']);
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

describe('pdf pages', () => {
  const head = (n: number) => ['The Daily Record of Events', `page ${n} of 3`, ''];
  test('a sentence goes on over a page, and running titles stay out', async () => {
    const { articles } = await read(
      'report.pdf',
      pdfOf(
        [...head(1), 'A roadside bomb killed nine soldiers near Kandahar on'],
        [...head(2), 'Sunday, the Defence Ministry said.'],
        [...head(3), 'Twelve others were wounded.'],
      ),
    );
    expect(articles[0]!.text).toBe(
      'A roadside bomb killed nine soldiers near Kandahar on Sunday, the Defence Ministry said.\n\nTwelve others were wounded.\n',
    );
  });
});

describe('json', () => {
  const records = [{ id: 'a', text: SENTENCE, published: '2014-08-04' }, { text: SECOND }, { title: 'no text' }];
  test.each([
    ['an array', JSON.stringify(records)],
    ['an array over many lines, in UTF-16', Buffer.from(`\uFEFF${JSON.stringify(records, null, 2)}`, 'utf16le')],
    ['the one array in an object', JSON.stringify({ status: 'ok', tags: ['x'], articles: records })],
  ])('%s: each object is an article, what is none is told', async (_name, content) => {
    const { code, articles, err } = await read('news.json', content);
    expect(articles.map(({ id, published }) => [id, published.date])).toEqual([
      ['a', '2014-08-04'],
      ['news:2', null],
    ]);
    expect([code, err.includes('news.json:3: has no "text"')]).toEqual([1, true]);
  });
  test('one object', async () => {
    expect((await read('news.json', JSON.stringify(records[1], null, 2))).articles[0]).toMatchObject({
      id: 'news',
      text: SECOND,
    });
  });
  test('other names of the fields, in .ndjson too', async () => {
    const record = JSON.stringify({ body: SENTENCE, key: 7, headline: 'Bomb', day: '2014-08-04' });
    const names = ['--text-column', 'body', '--id-column', 'key', '--title-column', 'headline', '--date-column', 'day'];
    for (const [name, content] of [
      ['news.json', `[${record}]`],
      ['news.ndjson', `${record}\n`],
    ] as const)
      expect((await read(name, content, ...names)).articles[0]).toMatchObject({
        id: '7',
        title: 'Bomb',
        published: { date: '2014-08-04' },
      });
  });
  test('what this program wrote is read again', async () => {
    const first = await read('news.json', JSON.stringify(records.slice(0, 2)));
    const again = await read('again.json', JSON.stringify(first.articles));
    expect(again.articles.map(({ casualties }) => casualties)).toEqual(
      first.articles.map(({ casualties }) => casualties),
    );
  });
  test('.ndjson in UTF-16, as PowerShell writes it', async () => {
    const { articles } = await read('news.ndjson', Buffer.from(`\uFEFF${JSON.stringify(records[0])}\r\n`, 'utf16le'));
    expect(articles[0]).toMatchObject({ id: 'a', text: SENTENCE });
  });
});

describe('standard input is what it looks like', () => {
  const mail = `Received: by mx.example.org\nSubject: Bomb\n\n${SENTENCE}\n`;
  const line = JSON.stringify({ id: 'a', text: SENTENCE });
  const page = `<!doctype html><html><body><article><p>${SENTENCE}</p><p>${SECOND}</p></article></body></html>`;
  test.each([
    ['plain text', SENTENCE, [], 'stdin'],
    ['text that begins like a mail', `Date: 4 August 2014\nFrom: Kandahar\n\n${SENTENCE}`, [], 'stdin'],
    ['a mail', mail, [], 'stdin'],
    ['a page', page, [], 'stdin'],
    ['a PDF', pdfOf([SENTENCE]), [], 'stdin'],
    ['a Word document', docxOf([SENTENCE]), [], 'stdin'],
    ['JSON lines', `${line}\n${JSON.stringify({ text: 'Calm.' })}\n`, [], 'a,stdin:2'],
    ['JSON lines in UTF-16', Buffer.from(`\uFEFF${line}\n`, 'utf16le'), [], 'a'],
    ['JSON lines, the first one broken', `{"text": "Calm" "id": 1}\n${line}\n`, [], 'a'],
    ['one JSON object over many lines', JSON.stringify(JSON.parse(line), null, 2), [], 'a'],
    ['a JSON array', `[${line}]`, [], 'a'],
    ['a table, with the column of the text', `id;text\nk7;"${SENTENCE}"\n`, ['--text-column', 'text'], 'k7'],
    ['a packed table', gzipSync(`id,text\nk7,"${SENTENCE}"\n`), ['--text-column', 'text'], 'k7'],
    ['JSON lines, with the field of the text', `${line}\n`, ['--text-column', 'text'], 'a'],
  ] as [string, string | Uint8Array, string[], string][])('%s', async (_name, content, options, ids) => {
    const { out } = await run(['-', '--format', 'ndjson', '--include-text', ...options], content);
    const articles = out
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one) as Read);
    expect(articles.map(({ id }) => id).join(',')).toBe(ids);
    expect(articles[0]!.casualties[0]).toMatchObject({ effect: 'killed', count_best: 9 });
  });
});

describe('front matter is read as metadata', () => {
  test.each([
    ['---\ntitle: Bomb\ndate: 2014-08-04\n---\n\n'],
    ['Date: 4 August 2014\n\n'],
    ['Published: Monday, August 4, 2014\n\n'],
  ])('%j', async (head) => {
    const { articles } = await read('a.txt', `${head}${SENTENCE}\n\n${SECOND}\n`);
    expect(articles[0]!.published).toMatchObject({ date: '2014-08-04', basis: 'header' });
  });
});

describe('docx', () => {
  test('paragraphs', async () => {
    const { articles } = await read('note.docx', docxOf([SENTENCE, SECOND]));
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
      'windows-1252, a single accent',
      Buffer.from('Nine people were killed in Medell\xedn on Sunday, police said.', 'latin1'),
      'Nine people were killed in Medellín on Sunday, police said.',
      ['encoding'],
    ],
    [
      'utf-8 that was cut in the middle of a character',
      Buffer.from('In Medellín, José Peña said: “Calm” – ').subarray(0, -2),
      'In Medellín, José Peña said: “Calm” \ufffd',
      ['encoding'],
    ],
    [
      'utf-8 with a stray byte',
      Buffer.concat([Buffer.from('In Medellín, José Peña said “calm”'), Buffer.from([0xff]), Buffer.from('.')]),
      'In Medellín, José Peña said “calm”\ufffd.',
      ['encoding'],
    ],
    [
      'windows-1250',
      Buffer.from('Nine were killed near \xa3\xf3d\x9f, General Jaros\xb3aw G\xb9siorowski said.', 'latin1'),
      'Nine were killed near Łódź, General Jarosław Gąsiorowski said.',
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
