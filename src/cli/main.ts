import { CommanderError } from 'commander';
import { WriteError } from '../output/sink.js';
import { EXIT, UsageError } from './errors.js';
import { complain, type Io, processIo } from './io.js';
import { buildProgram } from './program.js';

/** Runs the command line and gives the exit code: 0 all read, 1 partly, 2 wrong use, 3 changed (`check`). */
export async function main(argv: string[], io: Io = processIo()): Promise<number> {
  let code: number = EXIT.ok;
  try {
    await buildProgram(io, (result) => {
      code = result;
    }).parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT.ok;
      complain(io, `${error.message.replace(/^error: /, '')}; see extract --help`);
      return EXIT.usage;
    }
    if (!(error instanceof UsageError || error instanceof WriteError)) throw error;
    complain(io, error.message);
    return error instanceof UsageError ? EXIT.usage : EXIT.partly;
  }
}
