import { workerData } from 'node:worker_threads';
import { extractSource } from '../extract.js';
import type { ArticleObject, Source } from '../model.js';
import { openResources } from '../pipeline.js';
import type { WorkerSetup } from './types.js';

// Tinypool puts its own settings first, then ours.
const setup = (Array.isArray(workerData) ? workerData[1] : workerData) as WorkerSetup;
const resources = openResources(setup);

/** The article objects of a batch; a text that cannot be extracted gives its message instead. */
export default async function extractBatch(sources: Source[]): Promise<(ArticleObject | string)[]> {
  const results: (ArticleObject | string)[] = [];
  for (const source of sources) {
    try {
      results.push(await extractSource(source, resources, setup.options));
    } catch (error) {
      results.push((error as Error).message);
    }
  }
  return results;
}
