import { workerData } from 'node:worker_threads';
import { extractSources } from '../extract.js';
import type { ArticleObject, Source } from '../model.js';
import { openResources } from '../pipeline.js';
import { groupsOf } from './groups.js';
import type { WorkerSetup } from './types.js';

// Tinypool puts its own settings first, then ours.
const setup = (Array.isArray(workerData) ? workerData[1] : workerData) as WorkerSetup;
const resources = openResources(setup);

let left: Error | null = null;
// A thread that leaves of its own accord is waited for until the whole run ends with code 13: its batch fails instead, as if it had died.
process.exit = (code) => {
  left = new Error(`it called process.exit(${code ?? ''})`);
  throw left;
};

/** The article objects of a batch; a text that cannot be extracted gives its message instead. Throws where the thread wanted to leave meanwhile. */
export default async function extractBatch(sources: Source[]): Promise<(ArticleObject | string)[]> {
  left = null;
  const results: (ArticleObject | string)[] = [];
  for (const group of groupsOf(sources)) {
    for (const result of await extractSources(group, resources, setup.options))
      results.push(result instanceof Error ? result.message : result);
    if (left) throw left;
  }
  return results;
}
