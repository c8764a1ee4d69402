import type { CorrectionBook } from '../corrections/types.js';
import { listFiles, type Problem } from '../input/files.js';
import { readSources } from '../input/index.js';
import type { Sidecar } from '../input/metadata.js';
import type { ArticleObject, Source } from '../model.js';
import { extractAll, openExtractor } from '../parallel/index.js';
import { openDuplicates } from './duplicates.js';
import { UsageError } from './errors.js';
import { complain, type Io } from './io.js';
import type { ReadingOptions, RunOptions } from './options.js';
import { openProgress } from './progress.js';
import type { Written } from './written.js';

/** The articles of a command's files and whether something could not be read. */
export interface Reading {
  articles: AsyncGenerator<{ source: Source; article: ArticleObject; written?: Uint8Array[] }>;
  /** How many problems were reported so far. */
  problems(): number;
  /** What `--corrections` names. */
  book: CorrectionBook | undefined;
}

/** Opens files and resources for any command; throws a UsageError where there is nothing at all to read. */
export async function readArticles(
  args: string[],
  options: ReadingOptions,
  io: Io,
  { apply = true, written }: { apply?: boolean; written?: Written } = {},
): Promise<Reading> {
  if (!args.length)
    throw new UsageError('nothing to read: name files, folders or globs, or - for standard input; see extract --help');
  let problems = 0;
  const report = ({ where, message }: Problem) => {
    problems++;
    complain(io, `${where}: ${message}`);
  };
  const files = await listFiles(args, report);
  if (!files.length) throw new UsageError('nothing to read: none of the names above gives an article');
  const book = await correctionsOf(options, io);
  const progress = await openProgress(files, options.quiet === true, io);
  const sidecar = countHits(await sidecarOf(options.metadata));
  const sources = readSources(
    files,
    { ...options, sidecar: sidecar?.of, stdin: io.stdin, onBytes: progress.bytes },
    report,
  );
  const extractor = await openTables(options, apply ? book : undefined, written);
  const markDuplicate = openDuplicates();
  const notes = book && correctionNotes(book, options, io);
  async function* articles() {
    try {
      for await (const result of extractAll(sources, extractor)) {
        const { source } = result;
        progress.article(source.text.length);
        if ('failure' in result) {
          report({ where: source.id, message: `could not be extracted: ${result.failure}` });
          continue;
        }
        notes?.article(result.article);
        const article = markDuplicate(result.article);
        yield { source, article, written: article.duplicate_of === null ? result.written : undefined };
      }
      notes?.end();
      if (sidecar?.hits() === 0 && !options.quiet && files.some((file) => file !== '-'))
        complain(
          io,
          `${options.metadata}: none of its rows is of a file that was read: its column "file" holds names or paths`,
        );
    } finally {
      progress.stop();
    }
  }
  return { articles: articles(), problems: () => problems, book };
}

/** With --strict: tells an article's warnings, each of which fails the run. Gives how many there were. */
export function tellWarnings({ id, path, warnings }: ArticleObject, { strict }: Partial<RunOptions>, io: Io): number {
  if (!strict) return 0;
  for (const { code, message } of warnings) complain(io, `${path ?? id}: warning ${code}: ${message}`);
  return warnings.length;
}

/** Opens places and actors; a table of the user's that cannot be read is wrong use. */
async function openTables(
  options: ReadingOptions,
  corrections: CorrectionBook | undefined,
  written: Written | undefined,
) {
  const { gazetteer, actors, country, reconcile, jobs } = options;
  try {
    return await openExtractor(jobs ?? 1, {
      gazetteer,
      actors,
      options: { countries: country, reconcile, corrections },
      written,
    });
  } catch (error) {
    throw tableFault(options, error);
  }
}

/** What is wrong with the tables of the user's, if there are any; else the error itself. */
export function tableFault({ gazetteer, actors }: ReadingOptions, error: unknown): unknown {
  if (!gazetteer && !actors) return error;
  const names = [...(gazetteer ?? []), ...(actors ?? [])].join(', ');
  return new UsageError(`option ${gazetteer ? '--gazetteer' : '--actors'}: ${names}: ${(error as Error).message}`);
}

/** A sidecar that counts the files it knew. */
function countHits(sidecar: Sidecar | undefined) {
  let hits = 0;
  const of: Sidecar = (file) => {
    const found = sidecar?.(file) ?? null;
    if (found) hits++;
    return found;
  };
  return sidecar && { of, hits: () => hits };
}

/** The rows of --metadata, where it is given; what cannot be read is wrong use. */
export async function sidecarOf(path: string | undefined) {
  if (!path) return undefined;
  const { readSidecar } = await import('../input/metadata.js');
  try {
    return await readSidecar(path);
  } catch (error) {
    throw new UsageError(`option --metadata: ${path} ${(error as Error).message}`);
  }
}

/** The corrections to apply; a row of the file that is none is told on standard error. */
async function correctionsOf({ corrections: path }: ReadingOptions, io: Io): Promise<CorrectionBook | undefined> {
  if (!path) return undefined;
  const { readCorrections } = await import('../corrections/read.js');
  try {
    const { book, problems } = readCorrections(path);
    for (const problem of problems) complain(io, `${path} ${problem}`);
    return book;
  } catch (error) {
    throw new UsageError(`option --corrections: ${path}: ${(error as Error).message}`);
  }
}

/** Tells which corrections were not applied: those that an article's text or rows no longer bear, and those of articles that were not read. */
function correctionNotes(book: CorrectionBook, { strict }: Partial<RunOptions>, io: Io) {
  const read = new Set<string>();
  return {
    article: ({ id, text_sha256, warnings }: ArticleObject) => {
      read.add(id).add(text_sha256);
      if (strict) return; // said with the other warnings
      for (const { code, message } of warnings) if (code === 'correction') complain(io, message);
    },
    end: () => {
      const others = book.corrections.filter((one) => !read.has(one.article_id) && !read.has(one.text_sha256));
      if (!others.length) return;
      const ids = [...new Set(others.map((one) => one.article_id))];
      const names = ids.slice(0, 5).join(', ') + (ids.length > 5 ? ` and ${ids.length - 5} more` : '');
      complain(io, `${book.file}: ${others.length} of its rows are of articles that were not read: ${names}`);
    },
  };
}
