import { deflate, MAX_BODY, sha256 } from './pack.js';
import { beat, type Run, splitEntry } from './run.js';
import type { Item, JobData, Settings } from './types.js';

/** Articles are sent together until they hold this much, or are so many. */
const BATCH_BYTES = 1 << 20;
const BATCH_ITEMS = 200;
const BEAT_MS = 5000;
const ATTEMPTS = 3;

/**
 * Gives every article its place and an id of its own, once: what is registered already keeps its own.
 * KEYS articles, ids; ARGV job id, wanted article id, … Gives "PLACE ID" and whether it is new, for each.
 */
const REGISTER = `
local out = {}
for i = 1, #ARGV, 2 do
  local entry = redis.call('HGET', KEYS[1], ARGV[i])
  if entry then
    out[i], out[i + 1] = entry, 0
  else
    local id, n = ARGV[i + 1], 1
    while redis.call('HEXISTS', KEYS[2], id) == 1 do
      n = n + 1
      id = ARGV[i + 1] .. '#' .. n
    end
    entry = redis.call('HLEN', KEYS[1]) .. ' ' .. id
    redis.call('HSET', KEYS[1], ARGV[i], entry)
    redis.call('HSET', KEYS[2], id, ARGV[i])
    out[i], out[i + 1] = entry, 1
  end
end
return out`;

/** How many articles were sent, and how many of them were there already. */
export interface Submitted {
  sent: number;
  known: number;
}

/** The settings of a run are those of its first submission; throws an Error where these are others. */
export async function agreeOnSettings({ client, keys }: Run, settings: Settings): Promise<string> {
  const text = JSON.stringify(settings);
  if ((await client.set(keys.settings, text, 'NX')) === null && (await client.get(keys.settings)) !== text)
    throw new Error(
      'this queue holds a run with other options or of another version: collect it first, or give this one another --name',
    );
  return sha256(text);
}

/** Puts a user's table where the workers find it; gives its hash. */
export async function attach({ client, keys }: Run, bytes: Uint8Array): Promise<string> {
  const hash = sha256(bytes);
  await client.hset(keys.files, hash, deflate(bytes));
  return hash;
}

/** Sends articles into the queue, each once however often they are submitted. `submission` names this one, the same when it is tried again. */
export async function submitItems(
  run: Run,
  settings: string,
  submission: string,
  items: AsyncIterable<Item>,
  onTooLarge: (id: string) => void,
): Promise<Submitted> {
  const total: Submitted = { sent: 0, known: 0 };
  await beat(run, submission);
  await run.client.hset(run.keys.submissions, submission, 'open');
  const heart = setInterval(() => void beat(run, submission).catch(() => {}), BEAT_MS);
  try {
    let batch: Item[] = [];
    let bytes = 0;
    const send = async () => {
      const { sent, known } = await sendBatch(run, settings, batch, onTooLarge);
      total.sent += sent;
      total.known += known;
      batch = [];
      bytes = 0;
    };
    for await (const item of items) {
      batch.push(item);
      bytes += item.file === null ? item.source.text.length : item.bytes.length;
      if (bytes >= BATCH_BYTES || batch.length >= BATCH_ITEMS) await send();
    }
    if (batch.length) await send();
    await run.client.hset(run.keys.submissions, submission, 'done');
    return total;
  } finally {
    clearInterval(heart);
    await run.client.del(run.keys.alive + submission).catch(() => {});
  }
}

async function sendBatch(
  run: Run,
  settings: string,
  items: readonly Item[],
  onTooLarge: (id: string) => void,
): Promise<Submitted> {
  const { client, queue, keys } = run;
  const packed = items.flatMap((item) => {
    const content = item.file === null ? JSON.stringify(item.source) : item.bytes;
    const body = deflate(content).toString('base64');
    if (body.length > MAX_BODY) {
      onTooLarge(item.id);
      return [];
    }
    const metadata = item.file === null ? null : item.metadata;
    const job = `a${sha256(JSON.stringify([item.id, item.file, metadata, sha256(content)]))}`;
    return [{ job, id: item.id, data: { settings, file: item.file, metadata, body } }];
  });
  if (!packed.length) return { sent: 0, known: 0 };
  const entries = (await client.eval(
    REGISTER,
    2,
    keys.articles,
    keys.ids,
    ...packed.flatMap(({ job, id }) => [job, id]),
  )) as (string | number)[];
  const placed = packed.map(({ job, data }, i) => {
    const [n, id] = splitEntry(String(entries[2 * i]));
    return { job, fresh: entries[2 * i + 1] === 1, data: { ...data, n, id } };
  });
  const old = placed.filter(({ fresh }) => !fresh);
  const found = old.length ? await client.hmget(keys.results, ...old.map(({ data }) => String(data.n))) : [];
  const done = new Set(old.filter((_, i) => found[i] !== null).map(({ job }) => job));
  // A job that is there already is left as it is.
  const jobs = placed.filter(({ job }) => !done.has(job));
  await queue.addBulk(
    jobs.map(({ job, data }) => ({
      name: 'article',
      data: data satisfies JobData,
      opts: { jobId: job, attempts: ATTEMPTS, backoff: { type: 'exponential', delay: 500 }, removeOnComplete: true },
    })),
  );
  return { sent: packed.length, known: old.length };
}
