import { Readable } from 'node:stream';
import { decodeStream } from '../decode.js';
import { type Input, type InputRecord, type Kind, readAs } from '../types.js';

/** Names that a column goes by where no option names it. */
const USUAL = {
  text: ['text', 'body', 'content', 'article', 'full_text', 'fulltext', 'story'],
  published: ['published', 'date', 'publication_date', 'pub_date', 'source_date', 'event_date'],
  id: ['id', 'article_id', 'event_id_cnty'],
  title: ['title', 'headline', 'source_headline'],
  publisher: ['publisher', 'source', 'outlet', 'newspaper'],
  url: ['url', 'link', 'source_url'],
} as const;
type Field = keyof typeof USUAL;

export const csv: Kind = {
  name: 'csv',
  extensions: ['csv', 'tsv'],
  about: 'a table with a header, one article a row: --text-column, --date-column, --id-column, --title-column',
  inFolders: false,
  async *read(input) {
    const { parse } = await import('csv-parse');
    const { pieces, encoding } = decodeStream(input.chunks());
    const { start, all } = await peekLine(pieces);
    const parser = parse({
      bom: true,
      delimiter: input.delimiter ?? delimiterOf(start),
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
    });
    const source = Readable.from(all);
    source.on('error', (error) => parser.destroy(error));
    let columns: Map<Field, number> | null = null;
    let line = 1;
    for await (const { record, info } of source.pipe(parser) as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      if (columns === null) columns = columnsOf(record, input);
      else yield recordOf(record, columns, line, encoding());
      line = info.lines + 1;
    }
  },
};

/** What can separate the fields of a table: a comma, or what spreadsheets of other countries and databases write. */
const DELIMITERS = [',', ';', '\t', '|'];

/** The delimiter that stands most often in the header line, quoted names aside. */
export function delimiterOf(start: string): string {
  const header = start.split(/\r?\n|\r/, 1)[0]!.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((mark) => header.split(mark).length - 1);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}

/** The first piece of a text that has a line end, and the whole text nevertheless. */
async function peekLine(pieces: AsyncIterable<string>): Promise<{ start: string; all: AsyncIterable<string> }> {
  const rest = pieces[Symbol.asyncIterator]();
  let start = '';
  while (!/[\r\n]/.test(start)) {
    const piece = await rest.next();
    if (piece.done) break;
    start += piece.value;
  }
  async function* all() {
    yield start;
    for (let piece = await rest.next(); !piece.done; piece = await rest.next()) yield piece.value;
  }
  return { start, all: all() };
}

/** Where each field stands. Throws an Error that names the column that is missing and those that are there. */
function columnsOf(header: string[], { options }: Input): Map<Field, number> {
  const names = header.map((name) => name.trim());
  const asked: Partial<Record<Field, string>> = {
    text: options.textColumn,
    published: options.dateColumn,
    id: options.idColumn,
    title: options.titleColumn,
  };
  const columns = new Map<Field, number>();
  for (const field of Object.keys(USUAL) as Field[]) {
    const name = asked[field];
    const at =
      name === undefined
        ? names.findIndex((candidate) => (USUAL[field] as readonly string[]).includes(candidate.toLowerCase()))
        : names.indexOf(name);
    if (at >= 0) columns.set(field, at);
    else if (name !== undefined) throw new Error(`has no column "${name}": it has ${names.join(', ')}`);
    else if (field === 'text')
      throw new Error(`has no column for the text: name one of ${names.join(', ')} with --text-column`);
  }
  return columns;
}

function recordOf(row: string[], columns: Map<Field, number>, line: number, encoding: string): InputRecord {
  const field = (name: Field) => row[columns.get(name) ?? -1]?.trim() || null;
  return {
    line,
    text: row[columns.get('text')!] ?? '',
    id: field('id'),
    title: field('title'),
    published: field('published'),
    publisher: field('publisher'),
    url: field('url'),
    warnings: readAs(encoding),
  };
}
