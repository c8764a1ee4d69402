import { statSync } from 'node:fs';
import type { Io } from './io.js';

/** How far a run has come, as the reader and the writer tell it. */
export interface Progress {
  /** So many bytes of the files have been read. */
  bytes(count: number): void;
  /** One article of so many characters is done. */
  article(length: number): void;
  stop(): void;
}

const SILENT: Progress = { bytes: () => {}, article: () => {}, stop: () => {} };
/** Short runs show no bar. */
const DELAY_MS = 1000;

const BAR = {
  format: ' {bar} {percentage} % · {articles} articles · {rate}/s · {left} left',
  barsize: 30,
  hideCursor: true,
  clearOnComplete: true,
};

/** Articles a second; below ten with a decimal, so that slow machines do not stand at 0. */
function rateOf(articles: number, seconds: number): string {
  const rate = articles / seconds;
  return rate < 10 ? rate.toFixed(1) : String(Math.round(rate));
}

/** How long the rest takes at the rate so far: "50s", "3m20s", "2h05m". */
export function timeLeft(seconds: number, done: number, total: number): string {
  if (done <= 0) return '?';
  const left = Math.ceil((seconds * Math.max(0, total - done)) / done);
  const two = (n: number) => String(n).padStart(2, '0');
  if (left < 60) return `${left}s`;
  const minutes = Math.floor(left / 60);
  return minutes < 60 ? `${minutes}m${two(left % 60)}s` : `${Math.floor(minutes / 60)}h${two(minutes % 60)}m`;
}

/** A bar with rate and remaining time on standard error: only on a terminal, only on long runs. */
export async function openProgress(files: readonly string[], quiet: boolean, io: Io): Promise<Progress> {
  if (quiet || !io.stderr.isTTY || io.stdout.isTTY) return SILENT;
  const total = files.reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);
  if (!total) return SILENT;
  const { SingleBar } = await import('cli-progress');
  const bar = new SingleBar({ ...BAR, stream: process.stderr });
  const begun = performance.now();
  let read = 0;
  let done = 0;
  let articles = 0;
  return {
    // A piece is read when the one before it is used up; within it the articles tell how far it is.
    bytes: (count) => {
      done = Math.max(done, read);
      read += count;
    },
    article: (length) => {
      articles++;
      done = Math.min(done + length, read, total);
      const seconds = (performance.now() - begun) / 1000;
      if (seconds * 1000 < DELAY_MS) return;
      const payload = { articles, rate: rateOf(articles, seconds), left: timeLeft(seconds, done, total) };
      if (bar.isActive) bar.update(done, payload);
      else bar.start(total, done, payload);
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
        const seconds = (now - begun) / 1000;
        const left = timeLeft(seconds, done - first, total - first);
        const payload = { articles: done, rate: rateOf(done - first, seconds), left };
        if (bar.isActive) bar.setTotal(total);
        if (bar.isActive) bar.update(done, payload);
        else bar.start(total, done, payload);
      }
    },
    stop: () => bar?.stop(),
  };
}
