import { Readable } from 'node:stream';
import { encodingOf } from '../decode.js';
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
  about: 'a table, one article a row: --text-column, --date-column, --id-column, --title-column',
  inFolders: false,
  async *read(input) {
    const { parse } = await import('csv-parse');
    const parser = parse({
      bom: true,
      delimiter: input.delimiter,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
    });
    const { chunks, encoding } = await decoded(input);
    const source = Readable.from(chunks);
    source.on('error', (error) => parser.destroy(error));
    let columns: Map<Field, number> | null = null;
    let line = 1;
    for await (const { record, info } of source.pipe(parser) as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      if (columns === null) columns = columnsOf(record, input);
      else yield recordOf(record, columns, line, encoding);
      line = info.lines + 1;
    }
  },
};

/** The text of the bytes, piece by piece: UTF-8 where the first piece is, else what it looks like. */
async function decoded(input: Input): Promise<{ chunks: AsyncIterable<string>; encoding: string }> {
  const pieces = input.chunks()[Symbol.asyncIterator]();
  const first = await pieces.next();
  let encoding = 'utf-8';
  let decoder: { write(bytes: Uint8Array): string; end(): string | undefined } = utf8Decoder();
  if (!first.done) {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(first.value, { stream: true });
    } catch {
      encoding = await encodingOf(first.value);
      const { default: iconv } = await import('iconv-lite');
      const other = iconv.getDecoder(encoding);
      decoder = { write: (bytes) => other.write(Buffer.from(bytes)), end: () => other.end() };
    }
  }
  async function* chunks() {
    for (let piece = first; !piece.done; piece = await pieces.next()) yield decoder.write(piece.value);
    yield decoder.end() ?? '';
  }
  return { chunks: chunks(), encoding };
}

function utf8Decoder() {
  const decoder = new TextDecoder('utf-8');
  return { write: (bytes: Uint8Array) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
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
