import { isJobData, unpackOutcome } from './pack.js';
import { type Run, type State, splitEntry, stateOf } from './run.js';
import type { Outcome } from './types.js';
import { pause } from './work.js';

/** Results fetched at once. */
const CHUNK = 100;
const LOOK_MS = 250;

/** What became of one place of the run. */
export type Collected = { outcome: Outcome } | { id: string; failure: string };

export interface CollectOptions {
  /** Wait for what is not done yet; else it counts as a failure. */
  wait: boolean;
  onState(state: State): void;
  complain(message: string): void;
}

/** Dead letters as `collect` needs them: by place, and those that are none of ours. */
interface DeadLetters {
  byPlace: Map<number, { id: string; reason: string }>;
  junk: string[];
}

/** The outcomes of a run in the order of submission, as they are done. */
export async function* collectOutcomes(
  run: Run,
  { wait, onState, complain }: CollectOptions,
): AsyncGenerator<Collected> {
  const { client, keys } = run;
  let dead: DeadLetters = { byPlace: new Map(), junk: [] };
  let failed = -1;
  let state = await stateOf(run);
  let quiet = 0;
  const nameOf = openNames(run);
  const refresh = async () => {
    state = await stateOf(run);
    onState(state);
    if (state.failed !== failed) {
      dead = await deadLetters(run);
      failed = state.failed;
    }
  };
  await refresh();
  for (let n = 0; ; ) {
    if (n >= state.total) {
      if (!wait || state.sending === 0) {
        await refresh();
        if (n >= state.total) break;
      } else {
        await pause(LOOK_MS);
        await refresh();
      }
      continue;
    }
    const places = Array.from({ length: Math.min(CHUNK, state.total - n) }, (_, i) => n + i);
    const results = await client.hmgetBuffer(keys.results, ...places.map(String));
    for (const packed of results) {
      const letter = dead.byPlace.get(n);
      if (packed) {
        const outcome = unpackOutcome(packed);
        yield outcome
          ? { outcome }
          : {
              id: await nameOf(n),
              failure: 'its result in the queue is damaged: submit and extract it again under another --name',
            };
      } else if (letter) yield { id: letter.id, failure: `could not be extracted: ${letter.reason}` };
      else {
        // Asked twice: between a result and the state something may have moved.
        const lost = state.open === 0 && state.sending === 0 && ++quiet > 2;
        if (wait && !lost) break;
        yield {
          id: await nameOf(n),
          failure: lost ? 'was lost from the queue: submit its file again' : 'is not done yet',
        };
      }
      n++;
      quiet = 0;
    }
    if (n <= places.at(-1)!) {
      await pause(LOOK_MS);
      await refresh();
    }
  }
  for (const id of dead.junk) complain(`job ${id} in the queue is no article that extract submitted: left alone`);
}

async function deadLetters({ client, queue, keys }: Run): Promise<DeadLetters> {
  const letters: DeadLetters = { byPlace: new Map(), junk: [] };
  for (let from = 0; ; from += CHUNK) {
    const jobs = (await queue.getFailed(from, from + CHUNK - 1)).filter(Boolean);
    const entries = jobs.length ? await client.hmget(keys.articles, ...jobs.map(({ id }) => String(id))) : [];
    jobs.forEach(({ id, data, failedReason }, i) => {
      if (isJobData(data) && entries[i] === `${data.n} ${data.id}`)
        letters.byPlace.set(data.n, { id: data.id, reason: failedReason });
      else letters.junk.push(String(id));
    });
    if (jobs.length < CHUNK) return letters;
  }
}

/** Gives the article id of a place, for messages; reads them all once, when it is first asked. */
function openNames({ client, keys }: Run): (n: number) => Promise<string> {
  let names: Map<number, string> | null = null;
  return async (n) => {
    if (!names) {
      names = new Map();
      const stream = client.hscanStream(keys.articles, { count: 1000 }) as AsyncIterable<string[]>;
      for await (const fields of stream)
        for (let i = 1; i < fields.length; i += 2) {
          const [place, id] = splitEntry(fields[i]!);
          names.set(place, id);
        }
    }
    return names.get(n) ?? `article ${n + 1}`;
  };
}
