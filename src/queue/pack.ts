import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { MAX_BYTES } from '../input/types.js';
import type { JobData, Outcome } from './types.js';

/** More than Redis takes in one value, with room to spare. */
export const MAX_BODY = 300 * 1024 * 1024;

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** Bytes or text as small as a worker's time allows. */
export const deflate = (data: string | Uint8Array): Buffer => deflateRawSync(data, { level: 3 });

/** What `deflate` was given; throws an Error where these are no such bytes. */
export const inflate = (bytes: Uint8Array): Buffer => inflateRawSync(bytes, { maxOutputLength: 8 * MAX_BYTES });

/** An outcome as Redis keeps it. The places and words that claims point to stay behind: no column is made of them. */
export function packOutcome(outcome: Outcome): Buffer {
  return deflate(
    JSON.stringify(outcome, (key, value) => {
      if (key === 'placeRef' || key === 'trigger') return undefined;
      return key === 'otherPlaces' ? (value as { name: string }[]).map(({ name }) => ({ name })) : value;
    }),
  );
}

/** The outcome in these bytes, or null where they hold something else. */
export function unpackOutcome(bytes: Uint8Array): Outcome | null {
  try {
    const value = JSON.parse(inflate(bytes).toString('utf8')) as Partial<Outcome> | null;
    const whole =
      Array.isArray(value?.articles) &&
      Array.isArray(value.problems) &&
      value.articles.every((one) => typeof one?.article?.text_sha256 === 'string');
    return whole ? (value as Outcome) : null;
  } catch {
    return null;
  }
}

/** Whether a job's data is what `submit` sends; anybody can put jobs into a queue. */
export function isJobData(value: unknown): value is JobData {
  const data = value as Partial<JobData> | null;
  return (
    typeof data === 'object' &&
    data !== null &&
    Number.isSafeInteger(data.n) &&
    data.n! >= 0 &&
    [data.id, data.settings, data.body].every((field) => typeof field === 'string') &&
    (data.file === null || typeof data.file === 'string') &&
    (data.metadata === null || typeof data.metadata === 'object')
  );
}
