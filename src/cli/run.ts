import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleObject } from '../model.js';
import { selectColumns, TABLE_NAMES, type TableName } from '../output/columns.js';
import { FORMATS, formatOfFile } from '../output/formats/index.js';
import type { Format, Writer } from '../output/formats/types.js';
import { fileSink, type Sink } from '../output/sink.js';
import { readArticles } from './articles.js';
import { EXIT, UsageError } from './errors.js';
import type { Io } from './io.js';
import type { RunOptions } from './options.js';

/** A writer and where its text goes. */
interface Target {
  writer: Writer;
  sink: Sink;
}

/** A bare `extract FILES…`: every article's rows, in order, into one place or a folder. Gives the exit code. */
export async function run(files: string[], options: RunOptions, io: Io): Promise<number> {
  const plan = planOutput(options);
  const { articles, problems } = await readArticles(files, options, io);
  const targets = await openTargets(plan, options, io);
  const abandon = () => {
    for (const { sink } of targets) sink.abandon();
  };
  const interrupted = () => {
    abandon();
    process.exit(130);
  };
  if (plan.path) process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    for (const { writer, sink } of targets) await sink.write(writer.begin?.() ?? '');
    for await (const { source, article } of articles) {
      const object: ArticleObject = options.includeText ? { ...article, text: source.text } : article;
      for (const { writer, sink } of targets) await sink.write(writer.article(object));
      if (targets.every(({ sink }) => sink.closed)) break;
    }
    for (const { writer, sink } of targets) await sink.write(await writer.end());
    for (const { sink } of targets) sink.close();
  } catch (error) {
    abandon();
    throw error;
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  }
  return problems() ? EXIT.partly : EXIT.ok;
}

interface Plan {
  format: Format;
  path: string | null;
  folder: boolean;
  table: TableName | null;
}

/** What is written where, checked before anything is read. */
function planOutput({ output, format: name, table, columns }: RunOptions): Plan {
  const folder = output !== undefined && (/[/\\]$/.test(output) || isFolder(output));
  const named = FORMATS.find((format) => format.name === name);
  const byFile = output !== undefined && !folder ? formatOfFile(output) : null;
  if (output !== undefined && !folder && !named && !byFile)
    throw new UsageError(
      `option --output: the extension of ${output} names no format: use one of ${FORMATS.flatMap((f) => f.extensions.map((e) => `.${e}`)).join(', ')}, or --format`,
    );
  if (folder && !table && columns !== undefined && !['all', 'default'].includes(columns))
    throw new UsageError('option --columns: a folder holds every table: give default or all, or name one --table');
  if (columns !== undefined) {
    try {
      selectColumns(table ?? 'events', columns);
    } catch (error) {
      throw new UsageError(`option --columns: ${(error as Error).message}`);
    }
  }
  return { format: named ?? byFile ?? FORMATS[0]!, path: output ?? null, folder, table: table ?? null };
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

async function openTargets(plan: Plan, options: RunOptions, io: Io): Promise<Target[]> {
  const { format, path, folder, table } = plan;
  const open = async (of: TableName | null, sink: Sink): Promise<Target> => ({
    writer: await format.open({
      table: of,
      columns: selectColumns(of ?? 'events', options.columns ?? 'default'),
      bom: false,
    }),
    sink,
  });
  if (path === null) return [await open(table, io.stdout)];
  try {
    if (!folder) return [await open(table, fileSink(path))];
    const tables = table ? [table] : TABLE_NAMES;
    const file = (of: TableName) => fileSink(join(path, `${of}.${format.extensions[0]}`), true);
    return await Promise.all(tables.map((of) => open(of, file(of))));
  } catch (error) {
    throw new UsageError(`option --output: ${path} cannot be written: ${(error as Error).message}`);
  }
}
