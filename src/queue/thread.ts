import { Readable } from 'node:stream';
import { workerData } from 'node:worker_threads';
import { extractSource } from '../extract.js';
import { readSources } from '../input/index.js';
import type { Source } from '../model.js';
import { openResources } from '../pipeline.js';
import { inflate, packOutcome } from './pack.js';
import type { ThreadSetup } from './pool.js';
import type { JobData, Outcome } from './types.js';

// Tinypool puts its own settings first, then ours.
const { settings, gazetteer, actors } = (Array.isArray(workerData) ? workerData[1] : workerData) as ThreadSetup;
const resources = openResources({ gazetteer, actors });

/** The packed outcome of a job: its file read, or its record, and extracted. Throws an Error where extraction fails. */
export default async function work(data: JobData): Promise<Uint8Array> {
  const outcome: Outcome = { articles: [], problems: [] };
  for await (const source of sourcesOf(data, outcome)) {
    const article = await extractSource(source, resources, settings.options);
    outcome.articles.push({ article, text: settings.includeText ? source.text : null });
  }
  return packOutcome(outcome);
}

async function* sourcesOf(data: JobData, { problems }: Outcome): AsyncIterable<Source> {
  const body = inflate(Buffer.from(data.body, 'base64'));
  if (data.file === null) {
    yield { ...(JSON.parse(body.toString('utf8')) as Source), id: data.id };
    return;
  }
  yield* readSources(
    [data.file],
    {
      published: settings.published ?? undefined,
      sidecar: () => data.metadata,
      stdin: Readable.from([]),
      open: () => Readable.from([body]),
      naming: { of: () => data.id, unique: (id) => id },
    },
    (problem) => problems.push(problem),
  );
}
