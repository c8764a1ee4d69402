import { workerData } from 'node:worker_threads';
import { openPieces } from '../cli/written.js';
import { extractSources, withoutRows } from '../extract.js';
import type { Source } from '../model.js';
import { openResources } from '../pipeline.js';
import { groupsOf } from './groups.js';
import type { Extracted, WorkerSetup } from './types.js';

// Tinypool puts its own settings first, then ours.
const setup = (Array.isArray(workerData) ? workerData[1] : workerData) as WorkerSetup;
const resources = openResources(setup);
const piecesOf = setup.written && (await openPieces(setup.written));

let left: Error | null = null;
// A thread that leaves of its own accord is waited for until the whole run ends with code 13: its batch fails instead, as if it had died.
process.exit = (code) => {
  left = new Error(`it called process.exit(${code ?? ''})`);
  throw left;
};

/** The articles of a batch; a text that cannot be extracted gives its message instead. Throws where the thread wanted to leave meanwhile. */
export default async function extractBatch(sources: Source[]): Promise<(Extracted | string)[]> {
  left = null;
  const results: (Extracted | string)[] = [];
  for (const group of groupsOf(sources)) {
    for (const [n, article] of (await extractSources(group, resources, setup.options)).entries())
      if (article instanceof Error) results.push(article.message);
      else if (piecesOf) results.push({ article: withoutRows(article), written: piecesOf(article, group[n]!.text) });
      else results.push({ article });
    if (left) throw left;
  }
  return results;
}
