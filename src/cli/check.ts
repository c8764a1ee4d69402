import { existsSync, readFileSync } from 'node:fs';
import { filterArticle } from '../output/filter.js';
import { formatOfFile } from '../output/formats/index.js';
import { fileSink } from '../output/sink.js';
import { readArticles, tellWarnings } from './articles.js';
import { changes } from './changes.js';
import { EXIT, UsageError } from './errors.js';
import { type Io, printable } from './io.js';
import type { RunOptions } from './options.js';
import { colorsFor } from './paint.js';
import { viewOf } from './view.js';

export interface CheckOptions extends RunOptions {
  against: string;
  update?: boolean;
}

const COMPARABLE = ['csv', 'tsv', 'ndjson', 'json'];

/** `extract check FILES… --against BASELINE`: exits 3 and says what changed where the rows are no longer those of the baseline. */
export async function check(files: string[], options: CheckOptions, io: Io): Promise<number> {
  const { against: path, update } = options;
  const format = formatOfFile(path);
  if (!format || !COMPARABLE.includes(format.name))
    throw new UsageError(`option --against: ${path} is no .csv, .tsv, .json or .ndjson file`);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : null;
  if (before === null && !update)
    throw new UsageError(`option --against: ${path} does not exist: make it with --update`);
  const view = viewOfBaseline(options, before === null ? undefined : headerOf(before, format.name));
  const { articles, problems } = await readArticles(files, options, io);
  const writer = await format.open(view);
  let after = writer.begin?.() ?? '';
  let warned = 0;
  for await (const { source, article } of articles) {
    const kept = filterArticle(article, options);
    after += writer.article(options.includeText ? { ...kept, text: source.text } : kept);
    warned += tellWarnings(article, options, io);
  }
  after += await writer.end();
  const lines = before === null ? [] : differences(before, after, format.name, path);
  const colors = colorsFor(io);
  const paints: Record<string, (text: string) => string> = { '+': colors.green, '-': colors.red, '~': colors.yellow };
  for (const line of lines) await io.stdout.write(`${paints[line[0]!]!(printable(line))}\n`);
  if (update && before !== after) {
    const sink = fileSink(path);
    await sink.write(after);
    sink.close();
  }
  if (lines.length && !update) {
    const rows = lines.length === 1 ? '1 row differs' : `${lines.length} rows differ`;
    io.stderr.write(`extract: ${rows} from ${printable(path)}: look at them, then accept them with --update\n`);
  }
  if (problems() + warned) return EXIT.partly;
  return lines.length && !update ? EXIT.changed : EXIT.ok;
}

/** The columns that are asked for, else those of the baseline. */
function viewOfBaseline(options: CheckOptions, header: string | undefined) {
  if (options.columns !== undefined || options.codebook || header === undefined) return viewOf(options);
  try {
    return viewOf({ ...options, columns: header });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const why = error.message.replace(/^option --columns: /, '');
    throw new UsageError(`option --against: ${options.against} is no baseline of these rows: ${why}`);
  }
}

function differences(before: string, after: string, format: string, path: string): string[] {
  try {
    return before === after ? [] : changes(before, after, format);
  } catch (error) {
    throw new UsageError(`option --against: ${path} cannot be read: ${(error as Error).message}`);
  }
}

/** The baseline's own columns, so that it is compared in what it holds. */
function headerOf(text: string, format: string): string | undefined {
  if (format !== 'csv' && format !== 'tsv') return undefined;
  const header = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0]!;
  return header.split(format === 'tsv' ? '\t' : ',').join(',');
}
