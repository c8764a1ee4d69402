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
      columns: process.stdout.columns || 80,
    }),
    stderr: { write: (text) => process.stderr.write(text), isTTY: process.stderr.isTTY === true },
    env: process.env,
  };
}

/** Text without what a terminal would act on: control characters (line ends and tabs stay) and marks that turn the direction of writing. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to drop
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}

/** One line on standard error. */
export function complain(io: Io, message: string): void {
  io.stderr.write(`extract: ${printable(message).replace(/(?<!\s)\s*\n\s*/g, ' ')}\n`);
}
