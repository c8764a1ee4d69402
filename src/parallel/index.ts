import { existsSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { extractSources } from '../extract.js';
import type { Source } from '../model.js';
import { openResources } from '../pipeline.js';
import { BATCH, GROUP, listsOf } from './groups.js';
import type { Extracted, Extractor, Result, WorkerSetup } from './types.js';

/** Batches under way for each worker: enough that none waits. */
const AHEAD = 3;

/** After so much work in one piece the process gets to hear its signals and to draw its progress bar. */
const REST_MS = 50;

/** Extracts in this thread, one batch after the other. */
function hereExtractor(setup: WorkerSetup): Extractor {
  const resources = openResources(setup);
  let rested = performance.now();
  return {
    width: 1,
    extract: async (batch) => {
      if (performance.now() - rested > REST_MS) {
        await setImmediate();
        rested = performance.now();
      }
      const results = await extractSources(batch, resources, setup.options);
      return results.map((result, n) =>
        result instanceof Error
          ? { source: batch[n]!, failure: result.message }
          : { source: batch[n]!, article: result },
      );
    },
    close: async () => {},
  };
}

const IDLE_MS = 60_000;

/**
 * How the engine treats the threads made from here on; All were chosen by whole runs of two jobs on
 * two cores, where the collector's and the compiler's helpers take the time that the threads need: `docs/speed.md`.
 */
const THREAD_FLAGS = [
  // articles are made of many small objects that die young: the wider the nursery, the fewer of them are copied
  '--min-semi-space-size=64',
  '--max-semi-space-size=64',
  // each thread clears its own: helpers that share the work wait for a core that the other thread has
  '--no-parallel-scavenge',
  // each thread compiles the program anew: plain machine code of every function at once, the fast kind four times earlier than by default,
  // with less code copied into callers, which takes a third less time and is as fast
  '--always-sparkplug',
  ...(Number.parseInt(process.versions.v8, 10) < 12 ? ['--interrupt-budget=33000'] : []),
  '--max-inlined-bytecode-size-cumulative=150',
];

/** Extracts in `jobs` worker threads. A batch whose worker dies is tried again article by article, so that only the culprit is lost. */
async function poolExtractor(jobs: number, setup: WorkerSetup): Promise<Extractor> {
  const { Tinypool } = await import('tinypool');
  const filename = new URL('./worker.js', import.meta.url);
  for (const flag of THREAD_FLAGS) setFlagsFromString(flag);
  const pool = new Tinypool({
    filename: filename.href,
    minThreads: 0,
    maxThreads: jobs,
    // a thread that ended between two batches would read its tables anew
    idleTimeout: IDLE_MS,
    workerData: setup,
    env: process.env as Record<string, string>,
  });
  const run = (batch: Source[]) => pool.run(batch) as Promise<(Extracted | string)[]>;
  const pair = (source: Source, result: Extracted | string): Result =>
    typeof result === 'string' ? { source, failure: result } : { source, ...result };
  return {
    width: jobs * AHEAD,
    extract: async (batch) => {
      try {
        return (await run(batch)).map((result, n) => pair(batch[n]!, result));
      } catch {
        const results: Result[] = [];
        for (const source of batch) {
          const [result] = await run([source]).catch((error: Error) => [`its worker ended: ${error.message}`]);
          results.push(pair(source, result!));
        }
        return results;
      }
    },
    close: () => pool.destroy(),
  };
}

/** Whether this is the built program: worker threads need compiled files. */
const built = existsSync(new URL('./worker.js', import.meta.url));

/** Opens the place where articles are extracted: this thread, or with more than one job as many workers. */
export async function openExtractor(jobs: number, setup: WorkerSetup): Promise<Extractor> {
  return jobs > 1 && built ? await poolExtractor(jobs, setup) : hereExtractor(setup);
}

/** The results in the order of the sources, however many are under way at once; no more sources are read ahead than are needed. */
export async function* extractAll(sources: AsyncIterable<Source>, extractor: Extractor): AsyncGenerator<Result> {
  const underWay: Promise<Result[]>[] = [];
  try {
    const alone = extractor.width === 1;
    for await (const batch of listsOf(sources, alone ? GROUP : BATCH, !alone)) {
      underWay.push(extractor.extract(batch));
      if (underWay.length >= extractor.width) yield* await underWay.shift()!;
    }
    while (underWay.length) yield* await underWay.shift()!;
  } finally {
    await Promise.allSettled(underWay);
    await extractor.close();
  }
}
