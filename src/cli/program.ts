import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { HELP } from './help.js';
import type { Io } from './io.js';
import { addRunOptions, type RunOptions } from './options.js';

const packageFile = new URL('../../package.json', import.meta.url);

/** The command line: options, commands, and what each runs. `done` takes the exit code. */
export function buildProgram(io: Io, done: (code: number) => void): Command {
  const program = new Command('extract')
    .description(
      'Turns English news about armed conflict into rows: when, where, who, to whom, how many, and who says so.',
    )
    .argument('[files...]', 'files, folders, globs, or - for standard input')
    .version((JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }).version, '--version')
    .helpOption('--help', 'this page')
    .helpCommand(false)
    .addHelpText('after', HELP)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: () => {},
      outputError: () => {},
    });
  addRunOptions(program).action(async (files: string[], options: RunOptions) => {
    const { run } = await import('./run.js');
    done(await run(files, options, io));
  });
  program
    .command('schema')
    .description('print the JSON Schema of an article object')
    .action(async () => {
      const { articleSchema } = await import('../output/schema.js');
      await io.stdout.write(`${JSON.stringify(articleSchema(), null, 2)}\n`);
      done(0);
    });
  return program;
}
