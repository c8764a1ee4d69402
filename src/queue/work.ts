import type { Job } from 'bullmq';
import { isJobData } from './pack.js';
import { openPool, type Pool } from './pool.js';
import { PREFIX, type Run, readSettings, type State, stateOf } from './run.js';
import type { JobData, Settings } from './types.js';

/** A worker that is not heard of for so long has died, and its articles are given to another. */
const LOCK_MS = 10_000;
const STALLED_MS = 5_000;
/** So often may an article's worker die before it is a dead letter. */
const MAX_STALLED = 3;
/** Articles fetched for each thread, so that none waits for Redis. */
const AHEAD = 4;
const LOOK_MS = 500;

/** Keeps an outcome if the article is registered: KEYS articles, results; ARGV job id, place, outcome. */
const KEEP = `
local entry = redis.call('HGET', KEYS[1], ARGV[1])
if not entry or string.sub(entry, 1, #ARGV[2] + 1) ~= ARGV[2] .. ' ' then return 0 end
redis.call('HSET', KEYS[2], ARGV[2], ARGV[3])
return 1`;

const NOT_OURS = 'is no article that extract submitted';

export interface WorkOptions {
  jobs: number;
  program: string;
  /** End when nothing is left to do, instead of waiting for more. */
  drain: boolean;
  /** Ends the work after what is under way. */
  stop: AbortSignal;
  complain(message: string): void;
  onState(state: State): void;
}

/** How many articles this worker has done, how many tries failed, and why it ended early, if it did. */
export interface Worked {
  done: number;
  failed: number;
  refused: string | null;
}

/** Works at a run until it is told to stop. */
export async function workAt(
  run: Run,
  { jobs, program, drain, stop, complain, onState }: WorkOptions,
): Promise<Worked> {
  const { DelayedError, UnrecoverableError, Worker } = await import('bullmq');
  const worked: Worked = { done: 0, failed: 0, refused: null };
  const pools = openPools(run, jobs);
  const process = async (job: Job<unknown>, token?: string): Promise<void> => {
    const { data } = job;
    if (!isJobData(data)) {
      complain(`job ${job.id} ${NOT_OURS}: left among the dead letters`);
      throw new UnrecoverableError(NOT_OURS);
    }
    const current = await pools.settingsOf(data.settings);
    if (!current) throw new UnrecoverableError('it belongs to a run that is gone');
    if (current.program !== program) {
      worked.refused = `the run was submitted by version ${current.program}, and this is ${program}: install that version here`;
      await job.moveToDelayed(Date.now() + LOOK_MS, token);
      throw new DelayedError();
    }
    const outcome = await (await pools.poolOf(data.settings, current)).run(data);
    const kept = await run.client.eval(
      KEEP,
      2,
      run.keys.articles,
      run.keys.results,
      job.id!,
      data.n,
      Buffer.from(outcome),
    );
    if (kept !== 1) throw new UnrecoverableError('it belongs to a run that is gone');
  };
  const worker = new Worker(run.name, process, {
    connection: run.client,
    prefix: PREFIX,
    skipVersionCheck: true,
    concurrency: jobs * AHEAD,
    lockDuration: LOCK_MS,
    stalledInterval: STALLED_MS,
    maxStalledCount: MAX_STALLED,
    removeOnComplete: { count: 0 },
  });
  // Losses of Redis are told by the connection; a lock that ran out means that another worker does the article again.
  worker.on('error', () => {});
  worker.on('completed', () => {
    worked.done++;
  });
  worker.on('failed', (job, error) => {
    worked.failed++;
    const data = job?.data as Partial<JobData> | undefined;
    const last = job && (job.attemptsMade >= (job.opts.attempts ?? 1) || error.name === 'UnrecoverableError');
    if (last && error.message !== NOT_OURS) complain(`${data?.id ?? job.id}: could not be extracted: ${error.message}`);
  });
  try {
    while (!stop.aborted && worked.refused === null) {
      const state = await stateOf(run);
      onState(state);
      if (drain && state.open === 0 && state.sending === 0) break;
      await pause(LOOK_MS, stop);
    }
  } finally {
    await worker.close().catch(() => {});
    await pools.close();
  }
  return worked;
}

/** The settings and threads of the run that is being worked at; those of an earlier one are let go. */
function openPools(run: Run, jobs: number) {
  let current: { hash: string; settings: Settings; pool: Promise<Pool> | null } | null = null;
  let reading: Promise<void> | null = null;
  const ending: Promise<void>[] = [];
  const letGo = () => {
    if (current?.pool) ending.push(current.pool.then((pool) => pool.close()).catch(() => {}));
    current = null;
  };
  const read = async () => {
    const found = await readSettings(run);
    if (found?.hash === current?.hash) return;
    letGo();
    current = found && { ...found, pool: null };
  };
  return {
    settingsOf: async (hash: string): Promise<Settings | null> => {
      if (current?.hash !== hash) {
        reading ??= read().finally(() => {
          reading = null;
        });
        await reading;
      }
      return current?.hash === hash ? current.settings : null;
    },
    poolOf: async (hash: string, settings: Settings): Promise<Pool> => {
      if (current?.hash !== hash) throw new Error('another run has begun');
      const own = current;
      own.pool ??= openPool(run, settings, jobs);
      try {
        return await own.pool;
      } catch (error) {
        own.pool = null;
        throw error;
      }
    },
    close: async () => {
      letGo();
      await Promise.all(ending);
    },
  };
}

/** Waits, but not longer than until the signal. */
export function pause(ms: number, stop?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    function done() {
      clearTimeout(timer);
      stop?.removeEventListener('abort', done);
      resolve();
    }
    stop?.addEventListener('abort', done);
    if (stop?.aborted) done();
  });
}
