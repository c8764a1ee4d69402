import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Source } from '../model.js';
import { startOf } from './decode.js';
import { fileFault, type Problem } from './files.js';
import { type Naming, openNaming } from './ids.js';
import { kindOf, kindOfStdin } from './kinds/index.js';
import type { Sidecar } from './metadata.js';
import type { Fault, Input, InputRecord, ReadOptions } from './types.js';

export interface SourceOptions extends ReadOptions {
  /** Publication date of every article, over all else. */
  published?: string;
  sidecar?: Sidecar;
  /** What `-` reads. */
  stdin: Readable;
  /** Told how many bytes of a file were read, as they are. */
  onBytes?: (count: number) => void;
  /** Where the bytes of a file come from; by default the file of that name. */
  open?: (file: string) => AsyncIterable<Uint8Array>;
  /** The ids of a run that these files are only a part of. */
  naming?: Naming;
}

/** The articles of the files, read lazily one by one; what cannot be read is reported, and the rest goes on. */
export async function* readSources(
  files: readonly string[],
  options: SourceOptions,
  report: (problem: Problem) => void,
): AsyncGenerator<Source> {
  const naming = options.naming ?? openNaming(files);
  for (const file of files) {
    const name = file === '-' ? 'standard input' : file;
    const metadata = file === '-' ? null : (options.sidecar?.(file) ?? null);
    const where = (line?: number) => (line === undefined ? name : `${name}:${line}`);
    let articles = 0;
    let faults = 0;
    try {
      for await (const record of recordsOf(file, options)) {
        if ('fault' in record || record.text.trim() === '') {
          faults++;
          const message = 'fault' in record ? record.fault : 'is empty: there is no text to read';
          report({ where: where(record.line), message });
          continue;
        }
        articles++;
        const own = record.line === undefined ? naming.of(file) : `${naming.of(file)}:${record.line}`;
        yield {
          id: naming.unique(record.id || own),
          path: file === '-' ? null : file,
          text: record.text,
          title: metadata?.title ?? record.title ?? null,
          published: options.published ?? metadata?.published ?? record.published ?? null,
          publishedBasis: options.published ? 'option' : metadata?.published || record.published ? 'metadata' : null,
          publisher: metadata?.publisher ?? record.publisher ?? null,
          url: metadata?.url ?? record.url ?? null,
          warnings: record.warnings ?? [],
        };
      }
      if (articles + faults === 0) report({ where: name, message: 'is empty: there is no text to read' });
    } catch (error) {
      report({ where: name, message: fileFault(error) });
    }
  }
}

const openFile = (file: string) => createReadStream(file, { highWaterMark: 1 << 18 });

async function* recordsOf(file: string, options: SourceOptions): AsyncGenerator<InputRecord | Fault> {
  const stream = file === '-' ? options.stdin : (options.open ?? openFile)(file);
  const chunks = await peek(options.onBytes ? counted(stream, options.onBytes) : stream);
  const zipped = chunks.first[0] === 0x1f && chunks.first[1] === 0x8b;
  const plain = zipped ? await peek(gunzip(chunks.all)) : chunks;
  const start = startOf(plain.first);
  const kind = file === '-' ? kindOfStdin(start, options) : kindOf(file, start);
  const delimiter = /\.tsv(?:\.gz)?$/i.test(file) ? '\t' : null;
  const input: Input = { name: file, delimiter, chunks: () => plain.all, options };
  yield* kind.read(input);
}

async function* counted(stream: AsyncIterable<Uint8Array>, onBytes: (count: number) => void) {
  for await (const piece of stream) {
    onBytes(piece.length);
    yield piece;
  }
}

/** The first piece of a stream, and the whole stream nevertheless. */
async function peek(stream: AsyncIterable<Uint8Array>) {
  const pieces = stream[Symbol.asyncIterator]();
  const start = await pieces.next();
  const first: Uint8Array = start.done ? new Uint8Array() : start.value;
  async function* all() {
    try {
      if (start.done) return;
      yield first;
      for (let piece = await pieces.next(); !piece.done; piece = await pieces.next()) yield piece.value;
    } finally {
      await pieces.return?.();
    }
  }
  return { first, all: all() };
}

async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { Readable } = await import('node:stream');
  const unzipped = createGunzip();
  const source = Readable.from(chunks);
  source.on('error', (error) => unzipped.destroy(error));
  try {
    yield* source.pipe(unzipped);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'Z_BUF_ERROR') throw new Error('is a truncated gzip file: copy it again');
    if (code === 'Z_DATA_ERROR') throw new Error('is a damaged gzip file: copy it again');
    throw error;
  }
}
