import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { sha256 } from './pack.js';
import { type Address, connect } from './redis.js';
import type { Settings } from './types.js';

/** BullMQ's own keys begin with this, then the run's name. */
export const PREFIX = 'extract';
/** A submission that has not been heard of for so long has died. */
const HEARTBEAT_MS = 20_000;

/** One named run on a Redis: BullMQ's queue of jobs, and beside it what the run has registered and found. */
export interface Run {
  name: string;
  client: Redis;
  queue: Queue;
  keys: {
    /** The settings as JSON. */
    settings: string;
    /** Hash of a user's table → its bytes. */
    files: string;
    /** Job id → "PLACE ID" of its article. */
    articles: string;
    /** Article id → job id. */
    ids: string;
    /** Place → packed outcome. */
    results: string;
    /** Submission → "open" or "done". */
    submissions: string;
    /** Prefix of the signs of life of open submissions. */
    alive: string;
  };
  close(): Promise<void>;
}

/** How far a run is. */
export interface State {
  total: number;
  done: number;
  /** Dead letters, junk among them. */
  failed: number;
  /** Waiting, under way, or waiting to be tried again. */
  open: number;
  workers: number;
  /** Submissions that are still sending; those that died before they had sent everything. */
  sending: number;
  broken: number;
}

/** Opens the run of a name; throws an Error where no Redis answers. */
export async function openRun(address: Address, name: string, onLost?: () => void): Promise<Run> {
  const client = await connect(address, onLost);
  const { Queue } = await import('bullmq');
  const queue = new Queue(name, { connection: client, prefix: PREFIX, skipVersionCheck: true });
  // Losses are told by the connection.
  queue.on('error', () => {});
  const key = (part: string) => `extract-run:${name}:${part}`;
  return {
    name,
    client,
    queue,
    keys: {
      settings: key('settings'),
      files: key('files'),
      articles: key('articles'),
      ids: key('ids'),
      results: key('results'),
      submissions: key('submissions'),
      alive: key('alive:'),
    },
    close: async () => {
      await queue.close().catch(() => {});
      client.disconnect();
    },
  };
}

/** Where the run stands now. */
export async function stateOf({ client, queue, keys }: Run): Promise<State> {
  const [total, done, counts, workers, submissions] = await Promise.all([
    client.hlen(keys.articles),
    client.hlen(keys.results),
    queue.getJobCounts('wait', 'active', 'delayed', 'prioritized', 'failed'),
    // Some servers forbid asking.
    queue.getWorkersCount().catch(() => 0),
    client.hgetall(keys.submissions),
  ]);
  const unfinished = Object.keys(submissions).filter((id) => submissions[id] === 'open');
  const alive = unfinished.length ? await client.exists(unfinished.map((id) => keys.alive + id)) : 0;
  const { failed = 0, ...others } = counts;
  const open = Object.values(others).reduce((sum, count) => sum + count, 0);
  return { total, done, failed, open, workers, sending: alive, broken: unfinished.length - alive };
}

/** The run's settings, or null where nothing was submitted. Throws an Error where the key holds something else. */
export async function readSettings({ client, keys }: Run): Promise<{ settings: Settings; hash: string } | null> {
  const text = await client.get(keys.settings);
  if (text === null) return null;
  try {
    const settings = JSON.parse(text) as Settings;
    if (typeof settings.program === 'string' && typeof settings.options === 'object')
      return { settings, hash: sha256(text) };
  } catch {}
  throw new Error('keys of this name hold something else: give another --name');
}

/** Says that a submission is at work. */
export async function beat({ client, keys }: Run, submission: string): Promise<void> {
  await client.set(keys.alive + submission, '', 'PX', HEARTBEAT_MS);
}

/** Removes all of a run from Redis. */
export async function removeRun({ client, queue, keys }: Run): Promise<void> {
  await queue.obliterate({ force: true });
  const { alive: _, ...others } = keys;
  await client.unlink(...Object.values(others));
}

/** The place and the id in a registered article's entry, "PLACE ID". */
export function splitEntry(entry: string): [place: number, id: string] {
  const space = entry.indexOf(' ');
  return [Number(entry.slice(0, space)), entry.slice(space + 1)];
}
