import type { Warning } from '../model.js';

/** One article as a reader of some kind of file gives it; what it does not know stays out. */
export interface InputRecord {
  text: string;
  /** The record's own id. */
  id?: string | null;
  /** Line (or row) of a file that holds many articles, from 1. */
  line?: number;
  title?: string | null;
  published?: string | null;
  publisher?: string | null;
  url?: string | null;
  warnings?: Warning[];
}

/** A part of a file that could not be read; the rest of it still is. */
export interface Fault {
  line?: number;
  fault: string;
}

/** An opened file or standard input. */
export interface Input {
  /** As it was named; "standard input" for `-`. */
  name: string;
  /** What separates the fields of a table where the file's extension says it. */
  delimiter: string | null;
  chunks(): AsyncIterable<Uint8Array>;
  options: ReadOptions;
}

/** Settings of single kinds of input: columns of a table, fields of a JSON record. */
export interface ReadOptions {
  textColumn?: string;
  dateColumn?: string;
  idColumn?: string;
  titleColumn?: string;
}

/** An input kind: one file in `kinds/`, one line in its index. */
export interface Kind {
  name: string;
  /** File name extensions, without the dot. */
  extensions: readonly string[];
  about: string;
  /** Taken from a folder that is named; many-article files only count when they are named themselves. */
  inFolders: boolean;
  /** Whether the first characters look like it, for standard input and files whose name says nothing. */
  sniff?(start: string): boolean;
  read(input: Input): AsyncIterable<InputRecord | Fault>;
}

/** The most that one article or one line may hold, unpacked: a gzip bomb ends here. */
export const MAX_BYTES = 256 * 1024 * 1024;
export const TOO_LARGE = 'holds more than 256 MB in one piece: split it';

/** All bytes of an input. */
export async function allBytes(input: Input): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of input.chunks()) {
    size += piece.length;
    if (size > MAX_BYTES) throw new Error(TOO_LARGE);
    pieces.push(piece);
  }
  return pieces.length === 1 ? Buffer.from(pieces[0]!) : Buffer.concat(pieces);
}

/** The warning that a text was not UTF-8, or not all of it, and how it was read. */
export function readAs(encoding: string, damaged = 0): Warning[] {
  if (damaged) {
    const message = `the file is UTF-8 with ${damaged} damaged character${damaged === 1 ? '' : 's'}, read as \uFFFD`;
    return [{ code: 'encoding', message, start: null, end: null }];
  }
  if (encoding === 'utf-8') return [];
  return [{ code: 'encoding', message: `the file is not UTF-8; read as ${encoding}`, start: null, end: null }];
}
