import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CorrectionBook } from '../corrections/types.js';
import type { ArticleObject, Source } from '../model.js';
import { TABLE_NAMES, type TableName } from '../output/columns.js';
import { FORMATS, formatOfFile } from '../output/formats/index.js';
import type { Format, View, Writer } from '../output/formats/types.js';
import { fileSink, type Sink } from '../output/sink.js';
import { readArticles, tellWarnings } from './articles.js';
import { EXIT, UsageError } from './errors.js';
import type { Io } from './io.js';
import type { RunOptions } from './options.js';
import { viewOf } from './view.js';
import { shown, type Written } from './written.js';

/** A writer and where its text goes. */
interface Target {
  writer: Writer;
  sink: Sink;
}

/** A bare `extract FILES…`: every article's rows, in order, into one place or a folder. Gives the exit code. */
export async function run(files: string[], options: RunOptions, io: Io): Promise<number> {
  return await writeArticles(options, io, (written) => readArticles(files, options, io, { written }));
}

/** Article objects from wherever they come, and how many problems were reported so far. */
export interface Articles {
  articles: AsyncIterable<{ source: Pick<Source, 'text'>; article: ArticleObject; written?: Uint8Array[] }>;
  problems(): number;
  /** The user's corrections, where there are any. */
  book?: CorrectionBook;
}

/** Writes all articles where the options say; the options are checked before anything is opened. Gives the exit code. */
export async function writeArticles(
  options: RunOptions,
  io: Io,
  open: (written?: Written) => Promise<Articles>,
): Promise<number> {
  const plan = planOutput(options, io);
  const { articles, problems, book } = await open(plan.format.apart ? writtenOf(plan, options) : undefined);
  plan.view.corrections = book?.corrections;
  const targets: Target[] = [];
  const abandon = () => {
    for (const { sink } of targets) sink.abandon();
  };
  const stop = (signal: NodeJS.Signals) => {
    abandon();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  // Before the first temporary file, so that none is ever left.
  process.once('SIGINT', stop).once('SIGTERM', stop);
  let warned = 0;
  try {
    await openTargets(plan, targets);
    for (const { writer, sink } of targets) await sink.write(writer.begin?.() ?? '');
    for await (const { source, article, written } of articles) {
      const object = written ? article : shown(article, source.text, options, plan.format);
      for (const [n, { writer, sink }] of targets.entries()) await sink.write(written?.[n] ?? writer.article(object));
      warned += tellWarnings(article, options, io);
      if (targets.every(({ sink }) => sink.closed)) break;
    }
    for (const { writer, sink } of targets) await sink.write(await writer.end());
    for (const { sink } of targets) sink.close();
  } catch (error) {
    abandon();
    throw error;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
  return problems() + warned ? EXIT.partly : EXIT.ok;
}

interface Plan {
  format: Format;
  view: View;
  folder: boolean;
  /** Opens where a table (or, with null, everything) goes. */
  places: [table: TableName | null, open: () => Sink][];
}

/** What is written where, checked before anything is read. */
function planOutput(options: RunOptions, io: Io): Plan {
  const { output, format: name, table } = options;
  const folder = output !== undefined && (/[/\\]$/.test(output) || isFolder(output));
  const named = FORMATS.find((format) => format.name === name);
  const byFile = output !== undefined && !folder ? formatOfFile(output) : null;
  if (output !== undefined && !folder && !named && !byFile) {
    const known = FORMATS.flatMap((format) => format.extensions.map((extension) => `.${extension}`));
    throw new UsageError(
      `option --output: the extension of ${output} names no format: use one of ${known.join(', ')}, or --format`,
    );
  }
  const format = named ?? byFile ?? FORMATS[0]!;
  if (format.report && (output === undefined || folder))
    throw new UsageError(`option --format: ${format.name} is one file: add --output FILE.${format.extensions[0]}`);
  if (format.report && (table || options.columns || options.codebook))
    throw new UsageError(
      `option --format: ${format.name} shows every table: leave out --table, --columns and --codebook`,
    );
  const view = viewOf(options, folder);
  if (output === undefined) {
    if (format.binary && io.stdout.isTTY)
      throw new UsageError(`option --format: ${format.name} is not for a terminal: add --output FILE or a pipe`);
    return { format, view, folder, places: [[view.table, () => io.stdout]] };
  }
  if (!folder) return { format, view, folder, places: [[view.table, () => fileSink(output)]] };
  const tables = table ? [table] : TABLE_NAMES;
  return {
    format,
    view,
    folder,
    places: tables.map((of) => [of, () => fileSink(join(output, `${of}.${format.extensions[0]}`), true)]),
  };
}

/** The plan in plain values. */
function writtenOf({ format, folder, places }: Plan, options: RunOptions): Written {
  const { table, columns, codebook, bom, corrections, since, until, minConfidence, includeText } = options;
  return {
    format: format.name,
    options: { table, columns, codebook, bom, corrections, since, until, minConfidence, includeText },
    folder,
    tables: places.map(([of]) => of),
  };
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

/** Opens them one by one into `targets`, so that what is open can be abandoned whenever the run ends. */
async function openTargets({ format, view, places }: Plan, targets: Target[]): Promise<void> {
  for (const [table, open] of places) {
    const writer = await format.open({ ...view, table });
    try {
      targets.push({ writer, sink: open() });
    } catch (error) {
      throw new UsageError(`option --output: ${(error as Error).message}`);
    }
  }
}
