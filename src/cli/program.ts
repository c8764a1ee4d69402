import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { applyConfig } from './config.js';
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
  program.hook('preAction', () => applyConfig(program));
  addRunOptions(program).action(async (files: string[], options: RunOptions) => {
    const { run } = await import('./run.js');
    done(await run(files, options, io));
  });
  program
    .command('show')
    .description('the articles on the terminal, finds in colour, the rows of its claims under each paragraph')
    .argument('<files...>')
    .action(async (files: string[], _own: object, command: Command) => {
      const { show } = await import('./show.js');
      done(await show(files, command.optsWithGlobals(), io));
    });
  program
    .command('explain')
    .description('which rule, which words and which context gave each value of a row')
    .argument('<file>')
    .argument('<id>', 'of an event or a claim, as show prints it')
    .action(async (file: string, id: string, _own: object, command: Command) => {
      const { explain } = await import('./explain.js');
      done(await explain(file, id, command.optsWithGlobals(), io));
    });
  program
    .command('check')
    .description('compare the rows with those of an earlier run; exit code 3 where they differ')
    .argument('<files...>')
    .requiredOption('--against <baseline>', 'a .csv, .tsv, .json or .ndjson that extract wrote')
    .option('--update', 'rewrite the baseline')
    .action(async (files: string[], _own: object, command: Command) => {
      const { check } = await import('./check.js');
      done(await check(files, command.optsWithGlobals(), io));
    });
  program
    .command('stats')
    .description('how many articles and rows: by effect, country, type, confidence')
    .argument('<files...>')
    .action(async (files: string[], _own: object, command: Command) => {
      const { stats } = await import('./stats.js');
      done(await stats(files, command.optsWithGlobals(), io));
    });
  program
    .command('score')
    .description('precision and recall of each field, by what readers of a report corrected (--corrections)')
    .argument('<files...>')
    .action(async (files: string[], _own: object, command: Command) => {
      const { score } = await import('./score.js');
      done(await score(files, command.optsWithGlobals(), io));
    });
  program
    .command('places')
    .description('the places that bear a name, and what speaks for each')
    .argument('<names...>')
    .action(async (names: string[], _own: object, command: Command) => {
      const { lookUpPlaces } = await import('./lookup.js');
      done(await lookUpPlaces(names, command.optsWithGlobals(), io));
    });
  program
    .command('actors')
    .description('the actor that a phrase names, and the words that made it so')
    .argument('<phrases...>')
    .action(async (phrases: string[], _own: object, command: Command) => {
      const { lookUpActors } = await import('./lookup.js');
      done(await lookUpActors(phrases, command.optsWithGlobals(), io));
    });
  program
    .command('schema')
    .description('print the JSON Schema of an article object')
    .action(async () => {
      const { articleSchema } = await import('../output/schema.js');
      await io.stdout.write(`${JSON.stringify(articleSchema(), null, 2)}\n`);
      done(0);
    });
  for (const command of program.commands.filter((one) => one.name() !== 'schema'))
    command.addHelpText(
      'after',
      '\nThe options of extract (--published, --metadata, --since …) hold here too: extract --help',
    );
  return program;
}
