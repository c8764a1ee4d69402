import { spawnSync } from 'node:child_process';

/** Programs beside Node that single tests use, and what is not tested where they are missing. */
const PROGRAMS = {
  'redis-server': 'the queue',
  tmux: 'show in a terminal',
  parallel: 'the filter under GNU parallel',
  chromium: 'the report in a browser',
  soffice: 'workbooks in LibreOffice',
} as const;

/** Whether a program is installed, for `test.runIf`. */
export const has = (program: keyof typeof PROGRAMS): boolean => spawnSync('which', [program]).status === 0;

/** Vitest's global setup: what is skipped is said once, at the top of the run. */
export default function setup(): void {
  for (const [program, about] of Object.entries(PROGRAMS))
    if (!has(program as keyof typeof PROGRAMS)) console.log(`skipped: ${about} (${program} is not installed)`);
}
