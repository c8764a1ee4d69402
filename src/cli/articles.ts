import { createHash } from 'node:crypto';
import { withoutRows } from '../extract.js';
import { listFiles, type Problem } from '../input/files.js';
import { readSources } from '../input/index.js';
import type { ArticleObject, Source } from '../model.js';
import { extractAll, openExtractor } from '../parallel/index.js';
import { UsageError } from './errors.js';
import { complain, type Io } from './io.js';
import type { ReadingOptions } from './options.js';
import { openProgress } from './progress.js';

/** The articles of a command's files and whether something could not be read. */
export interface Reading {
  articles: AsyncGenerator<{ source: Source; article: ArticleObject }>;
  /** How many problems were reported so far. */
  problems(): number;
}

/** Opens files and resources for any command; throws a UsageError where there is nothing at all to read. */
export async function readArticles(args: string[], options: ReadingOptions, io: Io): Promise<Reading> {
  if (!args.length)
    throw new UsageError('nothing to read: name files, folders or globs, or - for standard input; see extract --help');
  let problems = 0;
  const report = ({ where, message }: Problem) => {
    problems++;
    complain(io, `${where}: ${message}`);
  };
  const files = await listFiles(args, report);
  if (!files.length) throw new UsageError('nothing to read: none of the names above gives an article');
  const progress = await openProgress(files, options.quiet === true, io);
  const sources = readSources(
    files,
    { ...options, sidecar: await sidecarOf(options.metadata), stdin: io.stdin, onBytes: progress.bytes },
    report,
  );
  const extractor = await openTables(options);
  const seen = new Map<string, string>();
  async function* articles() {
    try {
      for await (const result of extractAll(sources, extractor)) {
        progress.article();
        const { source } = result;
        if ('failure' in result) {
          report({ where: source.id, message: `could not be extracted: ${result.failure}` });
          continue;
        }
        const key = createHash('sha256').update(source.text).digest('base64').slice(0, 24);
        const first = seen.get(key);
        if (first === undefined) seen.set(key, source.id);
        const { article } = result;
        yield { source, article: first === undefined ? article : { ...withoutRows(article), duplicate_of: first } };
      }
    } finally {
      progress.stop();
    }
  }
  return { articles: articles(), problems: () => problems };
}

/** Opens places and actors; a table of the user's that cannot be read is wrong use. */
async function openTables({ gazetteer, actors, country, reconcile, jobs }: ReadingOptions) {
  try {
    return await openExtractor(jobs ?? 1, { gazetteer, actors, options: { countries: country, reconcile } });
  } catch (error) {
    if (!gazetteer && !actors) throw error;
    const names = [...(gazetteer ?? []), ...(actors ?? [])].join(', ');
    throw new UsageError(`option ${gazetteer ? '--gazetteer' : '--actors'}: ${names}: ${(error as Error).message}`);
  }
}

async function sidecarOf(path: string | undefined) {
  if (!path) return undefined;
  const { readSidecar } = await import('../input/metadata.js');
  try {
    return readSidecar(path);
  } catch (error) {
    throw new UsageError(`option --metadata: ${path} ${(error as Error).message}`);
  }
}
