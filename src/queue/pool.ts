import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { inflate } from './pack.js';
import type { Run } from './run.js';
import type { Attachment, JobData, Settings } from './types.js';

/** What a thread is told once. */
export interface ThreadSetup {
  settings: Settings;
  gazetteer: string[];
  actors: string[];
}

/** Threads that extract under one run's settings; the thread that speaks with Redis stays free, so that no lock runs out over a long article. */
export interface Pool {
  run(data: JobData): Promise<Uint8Array>;
  /** Ends the threads once their work is done. */
  close(): Promise<void>;
}

/** A thread that has nothing to do for so long ends, and its memory is free. */
const IDLE_MS = 60_000;

/** Opens `jobs` threads, with the tables that came with the run. */
export async function openPool(run: Run, settings: Settings, jobs: number): Promise<Pool> {
  const folder = mkdtempSync(join(tmpdir(), 'extract-work-'));
  const save = async ({ name, hash }: Attachment, n: number) => {
    const bytes = await run.client.hgetBuffer(run.keys.files, hash);
    if (!bytes) throw new Error(`the table ${name} is missing from the queue: submit again`);
    mkdirSync(join(folder, `${n}-${hash}`));
    const path = join(folder, `${n}-${hash}`, basename(name));
    writeFileSync(path, inflate(bytes));
    return path;
  };
  const setup: ThreadSetup = {
    settings,
    gazetteer: await Promise.all(settings.gazetteer.map(save)),
    actors: await Promise.all(settings.actors.map(save)),
  };
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: new URL('./thread.js', import.meta.url).href,
    minThreads: 0,
    maxThreads: jobs,
    idleTimeout: IDLE_MS,
    workerData: setup,
    env: process.env as Record<string, string>,
  });
  const underWay = new Set<Promise<unknown>>();
  return {
    run: (data) => {
      const task = pool.run(data) as Promise<Uint8Array>;
      underWay.add(task);
      void task.catch(() => {}).finally(() => underWay.delete(task));
      return task;
    },
    close: async () => {
      await Promise.allSettled(underWay);
      await pool.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
