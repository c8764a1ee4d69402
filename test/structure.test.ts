import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

// What keeps the house readable: no file imports itself round a corner.

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .map((name) => join('src', name));

/** The files of the project that a file names in its imports, types included. */
function importsOf(file: string): string[] {
  const found = readFileSync(file, 'utf8').matchAll(/^(?:import|export|\}) [^'\n]*from '(\.[^']+)'/gm);
  return [...found].map((match) => normalize(join(dirname(file), match[1]!.replace(/\.js$/, '.ts'))));
}

/** The first circle met from each file on, as the files in it; none where the imports only lead down. */
function circles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    const from = path.indexOf(file);
    if (from >= 0) found.push(path.slice(from));
    if (from >= 0 || done.has(file)) return;
    for (const next of imports.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of imports.keys()) walk(file, []);
  return found;
}

test('a circle of imports is seen', () => {
  const imports = new Map([
    ['a', ['b']],
    ['b', ['c']],
    ['c', ['b']],
  ]);
  expect(circles(imports)).toEqual([['b', 'c']]);
});

test('every import is read', () => {
  expect(importsOf('src/pipeline.ts')).toContain(normalize('src/events/index.ts'));
  expect(files.reduce((sum, file) => sum + importsOf(file).length, 0)).toBeGreaterThan(files.length);
});

test('no file imports itself through others', () => {
  expect(circles(new Map(files.map((file) => [file, importsOf(file)])))).toEqual([]);
});
