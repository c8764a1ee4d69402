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

/** A bar with rate and remaining time on standard error: only on a terminal, only on long runs. */
export async function openProgress(files: readonly string[], quiet: boolean, io: Io): Promise<Progress> {
  if (quiet || !io.stderr.isTTY || io.stdout.isTTY) return SILENT;
  const total = files.reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);
  if (!total) return SILENT;
  const { SingleBar } = await import('cli-progress');
  const bar = new SingleBar({
    format: ' {bar} {percentage} % · {articles} articles · {rate}/s · {eta_formatted} left',
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
  });
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
