import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { Io } from '../src/cli/io.js';
import { main } from '../src/cli/main.js';

/** What a command left behind. */
export interface Outcome {
  code: number;
  out: string;
  err: string;
}

/** Runs the command line in this process, with captured streams. */
export async function run(args: string[], stdin: string | Uint8Array | Readable = ''): Promise<Outcome> {
  const pieces: Uint8Array[] = [];
  let err = '';
  const io: Io = {
    stdin: stdin instanceof Readable ? stdin : Readable.from([Buffer.from(stdin)]),
    stdout: {
      closed: false,
      isTTY: false,
      columns: 80,
      write: (piece) => void pieces.push(Buffer.from(piece)),
      close: () => {},
      abandon: () => {},
    },
    stderr: {
      isTTY: false,
      write: (text) => {
        err += text;
      },
    },
    env: {},
  };
  const code = await main(args, io);
  return { code, out: Buffer.concat(pieces).toString('utf8'), err };
}

/** A new folder with these files in it; gives its path. */
export function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'extract-test-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}
