// Whether what a slow build step reads has changed since it last ran: a hash of its inputs stands beside its output.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** The hash of some files, in their order. */
export function stampOf(files) {
  const hash = createHash('sha256').update(process.version);
  for (const file of files) hash.update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

/** Whether `output` was made from inputs with that stamp. */
export function isFresh(output, stamp) {
  const kept = `${output}.stamp`;
  return existsSync(output) && existsSync(kept) && readFileSync(kept, 'utf8') === stamp;
}

/** Notes that `output` is made from inputs with that stamp. */
export function keepStamp(output, stamp) {
  writeFileSync(`${output}.stamp`, stamp);
}
