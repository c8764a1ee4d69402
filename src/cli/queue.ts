import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileFault, listFiles, type Problem } from '../input/files.js';
import { openNaming } from '../input/ids.js';
import { readSources } from '../input/index.js';
import { kindOfFile } from '../input/kinds/index.js';
import type { Sidecar } from '../input/metadata.js';
import { MAX_BYTES, TOO_LARGE } from '../input/types.js';
import type { ArticleObject } from '../model.js';
import { openResources } from '../pipeline.js';
import { collectOutcomes } from '../queue/collect.js';
import { sha256 } from '../queue/pack.js';
import { type Address, isRedisFault, parseAddress, redisFault } from '../queue/redis.js';
import { openRun, type Run, readSettings, removeRun, type State, stateOf } from '../queue/run.js';
import { agreeOnSettings, attach, submitItems } from '../queue/submit.js';
import type { Attachment, Item, Settings } from '../queue/types.js';
import { workAt } from '../queue/work.js';
import { programVersion } from '../version.js';
import { sidecarOf, tableFault } from './articles.js';
import { openDuplicates } from './duplicates.js';
import { EXIT, UsageError } from './errors.js';
import { complain, type Io } from './io.js';
import type { RunOptions } from './options.js';
import { openProgress, openTally } from './progress.js';
import { type Articles, writeArticles } from './run.js';

interface QueueOptions extends RunOptions {
  queue: string;
  name: string;
}

/** Whether an option was said on the command line. */
type Said = (option: string) => boolean;

/** Which of the three commands an option is for. */
const BELONGS = {
  submit: [
    ...['published', 'metadata', 'gazetteer', 'actors', 'country', 'reconcile', 'includeText'],
    ...['textColumn', 'dateColumn', 'idColumn', 'titleColumn'],
  ],
  work: ['jobs'],
  collect: [
    ...['table', 'columns', 'format', 'output', 'codebook', 'bom'],
    ...['since', 'until', 'minConfidence', 'strict'],
  ],
} as const;

/** An option that another of the three commands takes would do nothing here. */
function refuseOthers(command: keyof typeof BELONGS, said: Said): void {
  if (said('corrections'))
    throw new UsageError('option --corrections: a queue does not take it: apply corrections in a run on one machine');
  for (const [other, names] of Object.entries(BELONGS))
    for (const name of names)
      if (other !== command && said(name)) {
        const option = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
        throw new UsageError(`option --${option}: ${command} does not take it: give it to extract ${other}`);
      }
}

/** Runs a command on an open queue; whatever is wrong with Redis is one line. */
async function withRun(options: QueueOptions, io: Io, use: (run: Run) => Promise<number>): Promise<number> {
  const { queue, name, quiet } = options;
  if (!/^[\w.-]{1,100}$/.test(name))
    throw new UsageError(`option --name: "${name}": use letters, digits, dots, dashes and underlines`);
  let address: Address;
  try {
    address = parseAddress(queue);
  } catch (error) {
    throw new UsageError(`option --queue: ${(error as Error).message}`);
  }
  let closing = false;
  const onLost = () => {
    if (!closing && !quiet) complain(io, `${address.shown}: the connection was lost; trying again`);
  };
  const fault = (error: unknown) => `option --queue: ${address.shown}: ${redisFault(error)}`;
  let run: Run;
  try {
    run = await openRun(address, name, onLost);
  } catch (error) {
    throw new UsageError(fault(error));
  }
  try {
    return await use(run);
  } catch (error) {
    if (!isRedisFault(error)) throw error;
    complain(io, fault(error));
    return EXIT.partly;
  } finally {
    closing = true;
    await run.close();
  }
}

/** `extract submit FILES… --queue URL`: sends every article into the queue. Gives the exit code. */
export async function submit(files: string[], options: QueueOptions, said: Said, io: Io): Promise<number> {
  refuseOthers('submit', said);
  const { gazetteer = [], actors = [], quiet } = options;
  if (gazetteer.length || actors.length)
    try {
      openResources({ gazetteer, actors });
    } catch (error) {
      throw tableFault(options, error);
    }
  const sidecar = await sidecarOf(options.metadata);
  let problems = 0;
  const report = ({ where, message }: Problem) => {
    problems++;
    complain(io, `${where}: ${message}`);
  };
  const listed = await listFiles(files, report);
  if (!listed.length) throw new UsageError('nothing to read: none of the names above gives an article');
  return await withRun(options, io, async (run) => {
    const attachAll = async (paths: string[]): Promise<Attachment[]> => {
      const found: Attachment[] = [];
      for (const path of paths) found.push({ name: basename(path), hash: await attach(run, readFileSync(path)) });
      return found;
    };
    const settings: Settings = {
      program: programVersion(),
      published: options.published ?? null,
      includeText: options.includeText === true,
      options: { countries: options.country ?? [], reconcile: options.reconcile },
      gazetteer: await attachAll(gazetteer),
      actors: await attachAll(actors),
    };
    let hash: string;
    try {
      hash = await agreeOnSettings(run, settings);
    } catch (error) {
      if (isRedisFault(error)) throw error;
      throw new UsageError(`option --queue: ${(error as Error).message}`);
    }
    const progress = await openProgress(listed, quiet === true, io);
    const items = itemsOf(listed, options, sidecar, io, report, progress.bytes);
    async function* counted() {
      for await (const item of items) {
        progress.article(item.file === null ? item.source.text.length : item.bytes.length);
        yield item;
      }
    }
    try {
      const tooLarge = (id: string) => report({ where: id, message: 'is too large for a queue: extract it by itself' });
      const { sent, known } = await submitItems(
        run,
        hash,
        sha256(JSON.stringify(files)).slice(0, 16),
        counted(),
        tooLarge,
      );
      progress.stop();
      if (!quiet) complain(io, `${articles(sent)} in the queue${known ? `, ${known} of them from before` : ''}`);
    } finally {
      progress.stop();
    }
    return problems ? EXIT.partly : EXIT.ok;
  });
}

const articles = (n: number) => (n === 1 ? '1 article' : `${n} articles`);

/** What is sent of the files: those of one article as they are, for the workers to read, and the records of the others. */
async function* itemsOf(
  files: readonly string[],
  options: QueueOptions,
  sidecar: Sidecar | undefined,
  io: Io,
  report: (problem: Problem) => void,
  onBytes: (count: number) => void,
): AsyncGenerator<Item> {
  const naming = openNaming(files);
  for (const file of files) {
    if (file === '-' || !kindOfFile(file).inFolders) {
      const sources = readSources([file], { ...options, sidecar, stdin: io.stdin, onBytes, naming }, report);
      for await (const source of sources) yield { id: source.id, file: null, source };
      continue;
    }
    try {
      const bytes = readFileSync(file);
      if (bytes.length > MAX_BYTES) throw new Error(TOO_LARGE);
      onBytes(bytes.length);
      yield { id: naming.unique(naming.of(file)), file, metadata: sidecar?.(file) ?? null, bytes };
    } catch (error) {
      report({ where: file, message: fileFault(error) });
    }
  }
}

interface WorkCommandOptions extends QueueOptions {
  drain?: boolean;
  retry?: boolean;
}

/** `extract work --queue URL`: extracts what is in the queue until it is stopped, or with --drain until it is empty. Gives the exit code. */
export async function work(options: WorkCommandOptions, said: Said, io: Io): Promise<number> {
  refuseOthers('work', said);
  const { jobs = 1, quiet = false, drain = false, retry } = options;
  const note = (message: string) => {
    if (!quiet) complain(io, message);
  };
  return await withRun(options, io, async (run) => {
    if (retry) await run.queue.retryJobs({ state: 'failed' });
    const stop = new AbortController();
    const onSignal = () => {
      // A second signal ends at once; the articles under way go to another worker.
      if (stop.signal.aborted) process.exit(130);
      stop.abort();
      note('ending after the articles under way');
    };
    process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
    const tally = await openTally(quiet, io, note);
    if (!drain) note('waiting for articles; Ctrl-C ends');
    try {
      const { done, failed, refused } = await workAt(run, {
        jobs,
        program: programVersion(),
        drain,
        stop: stop.signal,
        complain: (message) => complain(io, message),
        onState: ({ done, failed, total }) => tally.update(done + failed, total),
      });
      tally.stop();
      note(`${articles(done)} done here${failed ? `, ${failed} tries failed` : ''}`);
      if (refused === null) return failed ? EXIT.partly : EXIT.ok;
      complain(io, refused);
      return EXIT.usage;
    } finally {
      tally.stop();
      process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    }
  });
}

interface CollectCommandOptions extends QueueOptions {
  wait: boolean;
  keep?: boolean;
  drop?: boolean;
}

/** `extract collect --queue URL`: writes the rows of all articles in the order of submission and empties the queue. Gives the exit code. */
export async function collect(options: CollectCommandOptions, said: Said, io: Io): Promise<number> {
  refuseOthers('collect', said);
  const { quiet = false, keep, drop } = options;
  const note = (message: string) => {
    if (!quiet) complain(io, message);
  };
  return await withRun(options, io, async (run) => {
    const settings = await settingsOf(run, options);
    const tally = await openTally(quiet, io, note);
    const counts = { failed: 0 };
    try {
      const code = await writeArticles({ ...options, includeText: settings.includeText }, io, async () =>
        collectedArticles(run, options, counts, io, openWaiting(note, tally)),
      );
      tally.stop();
      const broken = (await stateOf(run)).broken;
      if (broken)
        complain(io, 'a submission ended before it had sent everything: submit the same files again, then collect');
      const whole = counts.failed === 0 && broken === 0;
      if ((whole || drop) && !keep) await removeRun(run);
      else if (!whole)
        note('the queue is left as it is: work --retry tries again what failed, collect --drop empties it');
      return whole ? code : EXIT.partly;
    } finally {
      tally.stop();
    }
  });
}

async function settingsOf(run: Run, { name }: QueueOptions): Promise<Settings> {
  let found: Awaited<ReturnType<typeof readSettings>>;
  try {
    found = await readSettings(run);
  } catch (error) {
    if (isRedisFault(error)) throw error;
    throw new UsageError(`option --queue: ${(error as Error).message}`);
  }
  if (!found) throw new UsageError(`option --queue: there is no run "${name}" in it: extract submit begins one`);
  const { program } = found.settings;
  if (program !== programVersion())
    throw new UsageError(
      `the run was submitted by version ${program}, and this is ${programVersion()}: collect it with that version`,
    );
  return found.settings;
}

/** Says once that there is something to wait for, and once that nobody works. */
function openWaiting(note: (message: string) => void, tally: { update(done: number, total: number): void }) {
  let waiting = false;
  let alone = 0;
  return ({ total, done, failed, open, workers }: State) => {
    tally.update(done + failed, total);
    if (open === 0) return;
    if (!waiting) note(`${done} of ${total} articles are done: waiting for the others`);
    waiting = true;
    // Not at the first look: a worker may just be starting.
    alone = workers === 0 ? alone + 1 : 0;
    if (alone === 8) note('nobody is working at this queue: start extract work, or give --no-wait');
  };
}

/** The articles of a run as one run on this machine would give them, duplicates marked and problems reported. */
function collectedArticles(
  run: Run,
  { wait }: CollectCommandOptions,
  counts: { failed: number },
  io: Io,
  onState: (state: State) => void,
): Articles {
  let problems = 0;
  const report = (where: string, message: string) => {
    problems++;
    complain(io, `${where}: ${message}`);
  };
  const markDuplicate = openDuplicates();
  async function* all(): AsyncGenerator<{ source: { text: string }; article: ArticleObject }> {
    const outcomes = collectOutcomes(run, { wait, onState, complain: (message) => complain(io, message) });
    for await (const collected of outcomes) {
      if ('failure' in collected) {
        counts.failed++;
        report(collected.id, collected.failure);
        continue;
      }
      for (const { where, message } of collected.outcome.problems) report(where, message);
      for (const { article, text } of collected.outcome.articles)
        yield { source: { text: text ?? '' }, article: markDuplicate(article) };
    }
  }
  return { articles: all(), problems: () => problems };
}
