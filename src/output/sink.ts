import { closeSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Where text or bytes go: `write` takes pieces in order, `close` makes them final, `abandon` leaves nothing behind. */
export interface Sink {
  write(piece: string | Uint8Array): void | Promise<void>;
  close(): void;
  abandon(): void;
  /** True once nobody reads any more (`| head`): the run may stop. */
  readonly closed: boolean;
}

/** What could not be written, in words. */
export class WriteError extends Error {
  constructor(where: string, cause: Error) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const words: Record<string, string> = {
      ENOSPC: 'no space is left',
      EACCES: 'permission denied',
      ENOENT: 'no such folder',
    };
    super(`${where}: cannot be written: ${words[code ?? ''] ?? message}`, { cause });
  }
}

const BUFFER = 1 << 16;

/** Standard output; a reader that goes away early is no error. */
export function standardOutput(stream: NodeJS.WriteStream = process.stdout): Sink {
  let closed = false;
  let failure: Error | null = null;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    closed = true;
    if (error.code !== 'EPIPE') failure = error;
  });
  return {
    get closed() {
      return closed;
    },
    write: (piece) => {
      if (failure) throw new WriteError('standard output', failure);
      if (closed || piece.length === 0 || stream.write(piece)) return;
      return new Promise<void>((resolve) => {
        const done = () => {
          stream.off('drain', done).off('error', done).off('close', done);
          resolve();
        };
        stream.on('drain', done).on('error', done).on('close', done);
      });
    },
    close: () => {
      if (failure) throw new WriteError('standard output', failure);
    },
    abandon: () => {},
  };
}

/** A file that appears under its name only when it is whole: written beside it and renamed. A pipe or a device is written as it is. */
export function fileSink(name: string, makeFolder = false): Sink {
  if (makeFolder) attempt(name, () => mkdirSync(dirname(name), { recursive: true }));
  const { path, isPlain } = attempt(name, () => targetOf(name));
  const temporary = isPlain ? `${path}.${process.pid}.tmp` : path;
  const file = attempt(path, () => openSync(temporary, 'w'));
  let open = true;
  let pending: Uint8Array[] = [];
  let size = 0;
  const flush = () => {
    if (pending.length) attempt(path, () => writeAll(file, Buffer.concat(pending)));
    pending = [];
    size = 0;
  };
  return {
    closed: false,
    write: (piece) => {
      pending.push(typeof piece === 'string' ? Buffer.from(piece) : piece);
      size += piece.length;
      if (size > BUFFER) flush();
    },
    close: () => {
      flush();
      open = false;
      closeSync(file);
      if (isPlain) attempt(path, () => renameSync(temporary, path));
    },
    abandon: () => {
      if (open) closeSync(file);
      open = false;
      if (isPlain) rmSync(temporary, { force: true });
    },
  };
}

/** What a name leads to: a link is followed, so that it stays one; what is there and no plain file cannot be replaced. */
function targetOf(name: string): { path: string; isPlain: boolean } {
  const found = statSync(name, { throwIfNoEntry: false });
  if (!found) return { path: name, isPlain: true };
  return found.isFile() ? { path: realpathSync(name), isPlain: true } : { path: name, isPlain: false };
}

function attempt<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new WriteError(path, error as Error);
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}
