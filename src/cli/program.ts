import { Command, Option } from 'commander';
import { programVersion } from '../version.js';
import { applyConfig } from './config.js';
import { UsageError } from './errors.js';
import { HELP } from './help.js';
import type { Io } from './io.js';
import { addRunOptions, type RunOptions } from './options.js';

/** The command line: options, commands, and what each runs. `done` takes the exit code. */
export function buildProgram(io: Io, done: (code: number) => void): Command {
  const program = new Command('extract')
    .description(
      'Turns English news about armed conflict into rows: when, where, who, to whom, how many, and who says so.',
    )
    .argument('[files...]', 'files, folders, globs, or - for standard input')
    .version(programVersion(), '--version')
    .helpOption('-h, --help', 'this page')
    .helpCommand(false)
    .addHelpText('after', HELP)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: () => {},
      outputError: () => {},
    });
  program.hook('preAction', (_program, command) => {
    refuseIdle(command.name(), sayer(program));
    applyConfig(program);
  });
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
  addQueueOptions(program.command('submit'))
    .description('send articles into a queue, for workers on any number of machines')
    .argument('<files...>')
    .action(async (files: string[], _own: object, command: Command) => {
      const { submit } = await import('./queue.js');
      done(await submit(files, command.optsWithGlobals(), sayer(program), io));
    });
  addQueueOptions(program.command('work'))
    .description("extract a queue's articles, on as many machines as there are, until it is stopped")
    .option('--drain', 'end when nothing is left to do')
    .option('--retry', 'try once more what has failed for good')
    .action(async (_own: object, command: Command) => {
      const { work } = await import('./queue.js');
      done(await work(command.optsWithGlobals(), sayer(program), io));
    });
  addQueueOptions(program.command('collect'))
    .description("write a queue's rows as one run would, when all articles are done, and empty it")
    .option('--no-wait', 'write what is done now')
    .option('--keep', 'leave the results in the queue')
    .option('--drop', 'empty the queue whatever has failed')
    .action(async (_own: object, command: Command) => {
      const { collect } = await import('./queue.js');
      done(await collect(command.optsWithGlobals(), sayer(program), io));
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

const WRITING = ['table', 'columns', 'format', 'output', 'includeText', 'codebook', 'bom'];
/** Options of a bare run that would do nothing in a command. */
const IDLE: Record<string, readonly string[]> = {
  show: WRITING,
  explain: [...WRITING, 'since', 'until', 'minConfidence', 'strict'],
  check: ['format', 'output'],
  stats: WRITING,
  score: [...WRITING, 'since', 'until', 'minConfidence', 'strict'],
};

/** Refuses an option that was said and would do nothing. */
function refuseIdle(command: string, said: (name: string) => boolean): void {
  for (const name of IDLE[command] ?? []) {
    if (!said(name)) continue;
    const option = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    throw new UsageError(`option --${option}: extract ${command} does not take it: leave it out`);
  }
}

function addQueueOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--queue <url>', 'the Redis that holds the queue: redis://HOST:6379')
        .env('EXTRACT_QUEUE')
        .makeOptionMandatory(),
    )
    .option('--name <name>', 'one of several queues on that Redis', 'extract');
}

/** Gives the options that were said on the command line. */
const sayer = (program: Command) => (name: string) => program.getOptionValueSource(name) === 'cli';
