import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCompiled, writeCompiled } from '../../src/actors/compiled.js';
import { listOf, parseCsv, readTable } from '../../src/actors/csv.js';
import { explainActor, openActors, resolveActor } from '../../src/actors/index.js';
import { fillTable } from '../../src/actors/table.js';

const rowsOf = (name: string): Record<string, string>[] =>
  readTable(new URL(`../../src/actors/data/${name}.csv`, import.meta.url));
const states = rowsOf('states');

const COMPOSED = states
  .filter((row) => row.kind === 'state' && /^[A-Z]{3}$/.test(row.code ?? '') && listOf(row.adjectives).length > 0)
  .map((row): [string, string] => [row.name!, listOf(row.adjectives)[0]!]);

test.each(COMPOSED)('the government of %s is told by "%s"', (name, adjective) => {
  const actor = resolveActor(`the ${adjective} government`);
  const state = states.find((row) => row.name === name)!;
  expect(actor?.kind).toBe('government');
  expect(actor?.country_code).toBe(state.code);
});

test('states have one row each and codes of three letters', () => {
  const names = states.map((row) => row.name);
  expect(new Set(names).size).toBe(names.length);
  for (const row of states) expect(row.code === '' || /^[A-Z]{3}$/.test(row.code!), row.name).toBe(true);
});

test.each(['roles', 'offices', 'portfolios', 'modifiers'])(
  '%s: no word stands twice in a row, none has capitals',
  (name) => {
    for (const row of rowsOf(name)) {
      const words = listOf(row.words);
      expect(words.length).toBeGreaterThan(0);
      expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
      expect(words.filter((word) => word !== word.toLowerCase())).toEqual([]);
    }
  },
);

test('persons of note: known countries, institutions by name', () => {
  const codes = new Set(states.map((row) => row.code));
  for (const row of rowsOf('persons')) {
    expect(row.country === '' || codes.has(row.country), row.name).toBe(true);
    expect(row.name, 'full name').toMatch(/ /);
  }
});

test('a user’s table lies over the built-in one', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'actors-')), 'mine.csv');
  writeFileSync(file, 'name,aliases,kind,countries,side,from,to,note\nRiver Guard,RG;Azeri soldiers,militia,NGA,,,,\n');
  const table = openActors([file]);
  expect(resolveActor('the River Guard', table)?.kind).toBe('militia');
  expect(resolveActor('Azeri soldiers', table)?.name).toBe('River Guard');
  expect(resolveActor('Azeri troops', table)?.name).toBe('Azerbaijani Armed Forces');
  expect(resolveActor('Azeri soldiers')?.name).toBe('Azerbaijani Armed Forces');
});

test('a user’s table with an unknown kind is refused by name', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'actors-')), 'bad.csv');
  writeFileSync(file, 'name,kind\nRiver Guard,army\n');
  expect(() => openActors([file])).toThrow(/River Guard.*unknown kind "army"/);
});

test('CSV: quotes, commas and line ends in cells', () => {
  expect(parseCsv('a,b\r\n"x, ""y""",2\n\n"two\nlines",3')).toEqual([
    ['a', 'b'],
    ['x, "y"', '2'],
    ['two\nlines', '3'],
  ]);
});

test('how a phrase resolves is told in words', () => {
  const lines = explainActor('Azeri soldiers');
  expect(lines[0]).toBe('Azeri soldiers → Azerbaijani Armed Forces');
  expect(lines.join('\n')).toMatch(/head: soldiers/);
  expect(explainActor('green cheese')).toEqual(['green cheese: no actor known']);
});

test('what the build writes reads as the tables do', () => {
  const filled = fillTable();
  const text = writeCompiled(filled);
  const read = readCompiled(text);
  expect(read.size).toBe(filled.size);
  expect(filled.lexicon.size).toBeGreaterThan(2000);
  for (const [key, bucket] of filled.lexicon) expect(read.lexicon.get(key), key).toEqual(bucket);
  expect(read.lexicon.get('cheese')).toBeUndefined();
  for (const [name, state] of filled.states) expect(read.states.get(name)).toEqual(state);
  for (const [code, state] of filled.statesByCode) expect(read.statesByCode.get(code)).toEqual(state);
  for (const [name, actor] of filled.named) expect(read.named.get(name)).toEqual(actor);
  for (const [key, person] of filled.persons) expect(read.persons.get(key)).toEqual(person);
  expect(writeCompiled(fillTable())).toBe(text);
});
