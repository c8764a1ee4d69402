import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Source } from '../model.js';
import { extractArticle, openResources } from '../pipeline.js';

/** A first command line: `extract --format ndjson [--metadata FILE.csv] FILES…`, article objects on standard output. */
export async function main(argv: string[]): Promise<number> {
  const at = argv.indexOf('--metadata');
  const sidecar = new Map<string, string[]>();
  if (at >= 0)
    for (const line of readFileSync(argv[at + 1]!, 'utf8').split('\n'))
      sidecar.set(line.split(',')[0]!, line.split(','));
  const files = argv.filter(
    (arg, i) => !arg.startsWith('--') && !['--metadata', '--format'].includes(argv[i - 1] ?? ''),
  );
  const resources = openResources();
  for (const path of files) {
    const content = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
    const row = sidecar.get(basename(path));
    const one = (record: Partial<Source> & { published?: string | null }): Source => ({
      id: basename(path).replace(/\.[^.]*$/, ''),
      path,
      title: null,
      publisher: null,
      url: null,
      text: '',
      published: null,
      publishedBasis: record.published ? 'metadata' : null,
      ...record,
    });
    const sources = /\.(ndjson|jsonl)$/.test(path)
      ? content
          .split('\n')
          .filter(Boolean)
          .map((line) => one(JSON.parse(line)))
      : [one({ text: content, published: row?.[1] || null, publisher: row?.[2] || null })];
    for (const source of sources) process.stdout.write(`${JSON.stringify(extractArticle(source, resources))}\n`);
  }
  return 0;
}
