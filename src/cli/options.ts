import { accessSync, constants, statSync } from 'node:fs';
import { type Command, Option } from 'commander';
import type { Reconcile } from '../events/totals.js';
import { CODEBOOKS } from '../output/codebooks/index.js';
import { TABLE_NAMES, type TableName } from '../output/columns.js';
import { FORMATS } from '../output/formats/index.js';
import { UsageError } from './errors.js';

/** The options that say how articles are read and extracted: the same for every command. */
export interface ReadingOptions {
  published?: string;
  metadata?: string;
  gazetteer?: string[];
  actors?: string[];
  country?: string[];
  reconcile: Reconcile;
  quiet?: boolean;
  jobs?: number;
  textColumn?: string;
  dateColumn?: string;
  idColumn?: string;
  corrections?: string;
  titleColumn?: string;
}

/** The options of a bare `extract`. */
export interface RunOptions extends ReadingOptions {
  table?: TableName;
  columns?: string;
  format?: string;
  output?: string;
  includeText?: boolean;
  codebook?: string;
  bom?: boolean;
  since?: string;
  until?: string;
  minConfidence?: number;
  strict?: boolean;
}

const RECONCILE: readonly Reconcile[] = ['victim-side', 'range', 'majority', 'latest'];

const collect = (value: string, before: string[] = []) => [...before, value];

/** A day, month or year that exists: 2014-08-04, 2014-08, 2014. */
const dateOption = (option: string) => (value: string) => {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  const [year, month, day] = (parts?.slice(1) ?? []).map((part) => (part === undefined ? 1 : Number(part)));
  const date = new Date(Date.UTC(year!, month! - 1, day!));
  if (!parts || date.getUTCMonth() !== month! - 1 || date.getUTCDate() !== day!)
    throw new UsageError(`option ${option}: "${value}" is no date: give YYYY-MM-DD, YYYY-MM or YYYY`);
  return value;
};

function confidence(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 0 && number <= 1))
    throw new UsageError(`option --min-confidence: "${value}" is no number from 0 to 1`);
  return number;
}

function jobCount(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > 256)
    throw new UsageError(`option --jobs: "${value}" is no number of workers: give 1 to 256`);
  return number;
}

function countries(value: string, before: string[] = []): string[] {
  const codes = value.split(',').map((code) => code.trim().toUpperCase());
  for (const code of codes)
    if (!/^[A-Z]{2,3}$/.test(code))
      throw new UsageError(`option --country: "${code}" is no country code: give ISO codes such as UA,RU or UKR,RUS`);
  return [...before, ...codes];
}

/** A file named by an option must be there before anything is read. */
function existingFile(option: string) {
  return (value: string) => {
    try {
      if (!statSync(value).isFile()) throw new Error();
      accessSync(value, constants.R_OK);
    } catch {
      throw new UsageError(`option ${option}: ${value} is no file that can be read: check the name`);
    }
    return value;
  };
}

export function addReadingOptions(command: Command): Command {
  return command
    .option('--published <date>', 'publication date of every article (YYYY-MM-DD)', dateOption('--published'))
    .option('--metadata <file.csv>', 'columns file,published,publisher,url,title', existingFile('--metadata'))
    .option(
      '--gazetteer <file>',
      'places of your own over the built-in ones: CSV or a GeoNames dump (repeatable)',
      (value, before?: string[]) => collect(existingFile('--gazetteer')(value), before),
    )
    .option(
      '--actors <file.csv>',
      'actors of your own over the built-in ones (repeatable)',
      (value, before?: string[]) => collect(existingFile('--actors')(value), before),
    )
    .option('--country <codes>', 'countries in which places are looked for first (ISO codes)', countries)
    .addOption(
      new Option('--reconcile <rule>', 'which of rival figures is the best one')
        .choices(RECONCILE)
        .default('victim-side'),
    )
    .option(
      '--corrections <file>',
      'apply what readers of the report corrected (.csv or .json)',
      existingFile('--corrections'),
    )
    .option('--text-column <name>', 'of a table or JSON: the column or field with the text')
    .option('--date-column <name>', 'of a table or JSON: where the publication date stands')
    .option('--id-column <name>', 'of a table or JSON: where the id stands')
    .option('--title-column <name>', 'of a table or JSON: where the headline stands')
    .option('--jobs <n>', 'worker threads; the output is the same and in the same order', jobCount)
    .option('--quiet', 'no progress and no notes on standard error');
}

export function addFilterOptions(command: Command): Command {
  return command
    .option('--since <date>', 'only rows dated on or after this day', dateOption('--since'))
    .option('--until <date>', 'only rows dated on or before this day', dateOption('--until'))
    .option('--min-confidence <0–1>', 'only rows at least this sure', confidence);
}

export function addRunOptions(command: Command): Command {
  command
    .addOption(new Option('--table <name>', 'rows of this table').choices(TABLE_NAMES))
    .option('--columns <list>', 'default, all, or names separated by commas')
    .addOption(
      new Option('--format <name>', 'how rows are written (default: csv, or by the extension of --output)').choices(
        FORMATS.map((format) => format.name),
      ),
    )
    .option('--output <file>', 'write here instead of standard output; a folder (or NAME/) gets every table')
    .option('--include-text', 'put the text into the article objects')
    .addOption(
      new Option('--codebook <name>', "events in another project's columns and codes").choices(Object.keys(CODEBOOKS)),
    )
    .option('--bom', 'begin CSV and TSV with a byte-order mark, for Excel');
  addFilterOptions(command).option('--strict', 'warnings fail the run (exit code 1)');
  return addReadingOptions(command);
}
