import { setTimeout } from 'node:timers/promises';
import type { Source } from '../model.js';

/** How many articles, and how many characters of text, are enough. */
export interface Size {
  articles: number;
  chars: number;
}

/** What is extracted together: little enough that all that is known of it fits into a processor's cache. */
export const GROUP: Size = { articles: 8, chars: 1 << 15 };
/** What is sent to a worker at once. */
export const BATCH: Size = { articles: 64, chars: 1 << 17 };

/** A source that is not there after so long is not waited for: whoever writes one article and reads its rows gets them. */
const PATIENCE_MS = 5;

/** Sources in lists of a size, in order; a list is cut short rather than waited for where `patient` is false. */
export async function* listsOf(
  sources: AsyncIterable<Source>,
  { articles, chars }: Size,
  patient: boolean,
): AsyncGenerator<Source[]> {
  const iterator = sources[Symbol.asyncIterator]();
  try {
    let next = iterator.next();
    for (let list: Source[] = [], size = 0, late: Promise<boolean> | null = null; ; ) {
      const { done, value } = await next;
      if (done) {
        if (list.length) yield list;
        return;
      }
      list.push(value);
      size += value.text.length;
      next = iterator.next();
      next.catch(() => {}); // told when it is awaited
      if (list.length < articles && size < chars) {
        if (patient) continue;
        late ??= setTimeout(PATIENCE_MS, false, { ref: false });
        if (await Promise.race([next.then(() => true), late])) continue;
      }
      yield list;
      list = [];
      size = 0;
      late = null;
    }
  } finally {
    void iterator.return?.();
  }
}

/** A worker's batch in groups. */
export function groupsOf(sources: readonly Source[]): Source[][] {
  const groups: Source[][] = [];
  let size = GROUP.chars;
  for (const source of sources) {
    if (size >= GROUP.chars || groups.at(-1)!.length >= GROUP.articles) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)!.push(source);
    size += source.text.length;
  }
  return groups;
}
