import type { Readable } from 'node:stream';
import { type Sink, standardOutput } from '../output/sink.js';

/** The process as the commands see it, so that tests can stand in for it. */
export interface Io {
  stdin: Readable & { isTTY?: boolean };
  stdout: Sink & { isTTY: boolean; columns: number };
  stderr: { write(text: string): void; isTTY: boolean };
  env: Record<string, string | undefined>;
}

/** The real process. */
export function processIo(): Io {
  return {
    stdin: process.stdin,
    stdout: Object.assign(standardOutput(), {
      isTTY: process.stdout.isTTY === true,
      columns: process.stdout.columns ?? 80,
    }),
    stderr: { write: (text) => process.stderr.write(text), isTTY: process.stderr.isTTY === true },
    env: process.env,
  };
}
