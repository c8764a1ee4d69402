import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { run } from './run.js';

const FOLDER = new URL('../fixtures/', import.meta.url).pathname;
const SIDECAR = `${FOLDER}articles.csv`;

type Json = Record<string, unknown>;

/** A fixture: an article written for this project, what is made of it, and its golden (null where it is missing). */
export interface Fixture {
  name: string;
  text: string;
  actual: Json;
  expected: Json | null;
}

/** Every fixture of the folder, extracted in one run. */
export async function readFixtures(): Promise<Fixture[]> {
  if (!existsSync(`${FOLDER}articles`)) return [];
  const metadata = existsSync(SIDECAR) ? ['--metadata', SIDECAR] : [];
  const { out } = await run([`${FOLDER}articles`, '--format', 'ndjson', '--include-text', ...metadata]);
  const byName = new Map(
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Json)
      .map(({ text, path, ...object }) => {
        const file = (path as string).split('/').at(-1)!;
        return [file, { text: text as string, object: { ...object, path: file } as Json }] as const;
      }),
  );
  return readdirSync(`${FOLDER}articles`)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const { text, object } = byName.get(file)!;
      for (const event of object.events as Json[]) event.file = file;
      const golden = `${FOLDER}expected/${file.replace(/\.txt$/, '.json')}`;
      const expected = existsSync(golden) ? (JSON.parse(readFileSync(golden, 'utf8')) as Json) : null;
      return { name: file, text, actual: object, expected };
    });
}

/** The parts of a value that a golden speaks of: its keys, and of the rows of its tables the keys that any of its rows has. */
export function like(actual: unknown, expected: unknown): unknown {
  if (Array.isArray(actual) && Array.isArray(expected)) {
    const keys = new Set(expected.flatMap((row) => (isObject(row) ? Object.keys(row) : [])));
    return actual.map((row) => (isObject(row) && keys.size ? pick(row, keys) : row));
  }
  if (!isObject(actual) || !isObject(expected)) return actual;
  return Object.fromEntries(Object.keys(expected).map((key) => [key, like(actual[key], expected[key])]));
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pick(row: Json, keys: Set<string>): Json {
  return Object.fromEntries([...keys].filter((key) => key in row).map((key) => [key, row[key]]));
}
