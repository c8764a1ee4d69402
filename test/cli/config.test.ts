import { Command } from 'commander';
import { expect, test } from 'vitest';
import { applyConfig } from '../../src/cli/config.js';
import { addRunOptions } from '../../src/cli/options.js';
import { folderWith } from '../run.js';

/** The options after a command line in a folder with these files. */
function optionsIn(files: Record<string, string>, args: string[] = []): Record<string, unknown> {
  const program = addRunOptions(new Command().exitOverride()).version('1.0.0');
  program.parse(args, { from: 'user' });
  applyConfig(program, folderWith(files));
  return program.opts();
}

const config = (settings: unknown) => ({ 'extract.config.json': JSON.stringify(settings) });

test.each([
  ['nothing set', {}, [], {}],
  [
    'a file of its own',
    config({ table: 'casualties', quiet: true, jobs: 2 }),
    [],
    { table: 'casualties', quiet: true, jobs: 2 },
  ],
  [
    'names as on the command line',
    config({ 'min-confidence': 0.5, country: ['UA', 'RU,PL'] }),
    [],
    { minConfidence: 0.5, country: ['UA', 'RU', 'PL'] },
  ],
  ['the command line wins', config({ table: 'casualties' }), ['--table', 'dates'], { table: 'dates' }],
  [
    'a key of package.json',
    { 'package.json': '{"conflict-extract": {"reconcile": "range"}}' },
    [],
    { reconcile: 'range' },
  ],
  ['a package.json without it', { 'package.json': '{"name": "x"}' }, [], { reconcile: 'victim-side' }],
] as [string, Record<string, string>, string[], object][])('%s', (_name, files, args, expected) => {
  expect(optionsIn(files, args)).toMatchObject(expected);
});

test.each([
  [config({ colour: 'red' }), 'there is no option "colour"'],
  [config({ table: 'deaths' }), '"table": '],
  [config({ since: '2014-13-01' }), '"since": '],
  [config({ quiet: 'yes' }), '"quiet" is true or false'],
  [config([]), 'no object'],
  [{ 'extract.config.json': '{' }, 'is not JSON'],
] as [Record<string, string>, string][])('%j is refused', (files, message) => {
  expect(() => optionsIn(files)).toThrow(message);
});
