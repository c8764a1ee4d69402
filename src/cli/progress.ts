import { statSync } from 'node:fs';
import type { Io } from './io.js';

/** How far a run has come, as the reader and the writer tell it. */
export interface Progress {
  /** So many bytes of the files have been read. */
  bytes(count: number): void;
  /** One article is done. */
  article(): void;
  stop(): void;
}

const SILENT: Progress = { bytes: () => {}, article: () => {}, stop: () => {} };
/** Short runs show no bar. */
const DELAY_MS = 1000;

const BAR = {
  format: ' {bar} {percentage} % · {articles} articles · {rate}/s · {eta_formatted} left',
  barsize: 30,
  hideCursor: true,
  clearOnComplete: true,
};

/** A bar with rate and remaining time on standard error: only on a terminal, only on long runs. */
export async function openProgress(files: readonly string[], quiet: boolean, io: Io): Promise<Progress> {
  if (quiet || !io.stderr.isTTY || io.stdout.isTTY) return SILENT;
  const total = files.reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);
  if (!total) return SILENT;
  const { SingleBar } = await import('cli-progress');
  const bar = new SingleBar({ ...BAR, stream: process.stderr });
  const begun = performance.now();
  let done = 0;
  let articles = 0;
  return {
    bytes: (count) => {
      done += count;
    },
    article: () => {
      articles++;
      const seconds = (performance.now() - begun) / 1000;
      if (seconds * 1000 < DELAY_MS) return;
      const payload = { articles, rate: Math.round(articles / seconds) };
      if (bar.isActive) bar.update(Math.min(done, total), payload);
      else bar.start(total, Math.min(done, total), payload);
    },
    stop: () => bar.stop(),
  };
}

/** Every so often a line where there is no terminal. */
const NOTE_MS = 30_000;

/** How far a run is that others work at, of a total that may grow: a bar on a terminal, else now and then what `note` is told. */
export async function openTally(quiet: boolean, io: Io, note: (message: string) => void) {
  if (quiet) return { update: () => {}, stop: () => {} };
  const begun = performance.now();
  let first: number | null = null;
  let noted = begun;
  const bar =
    io.stderr.isTTY && !io.stdout.isTTY
      ? new (await import('cli-progress')).SingleBar({ ...BAR, stream: process.stderr })
      : null;
  return {
    update: (done: number, total: number) => {
      const now = performance.now();
      first ??= done;
      if (!bar) {
        if (now - noted < NOTE_MS) return;
        noted = now;
        note(`${done} of ${total} articles are done`);
      } else if (now - begun > DELAY_MS) {
        const payload = { articles: done, rate: Math.round(((done - first) * 1000) / (now - begun)) };
        if (bar.isActive) bar.setTotal(total);
        if (bar.isActive) bar.update(done, payload);
        else bar.start(total, done, payload);
      }
    },
    stop: () => bar?.stop(),
  };
}
