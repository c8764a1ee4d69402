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
  chunks(): AsyncIterable<Uint8Array>;
  options: ReadOptions;
}

/** Settings of single kinds of input. */
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
  /** Whether the first bytes look like it, for standard input. */
  sniff?(start: string): boolean;
  read(input: Input): AsyncIterable<InputRecord | Fault>;
}

/** All bytes of an input. */
export async function allBytes(input: Input): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of input.chunks()) pieces.push(piece);
  return pieces.length === 1 ? Buffer.from(pieces[0]!) : Buffer.concat(pieces);
}
