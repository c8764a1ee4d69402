import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { encode, openCompiled } from '../../src/places/format.js';
import { compileOverlay } from '../../src/places/gazetteer.js';
import { layerSections, layersOver } from '../../src/places/layers.js';
import { nameSections, numberOf } from '../../src/places/nametable.js';

const BUILT = new URL('../../dist/gazetteer.bin', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'compiled-'));
const HEAD = {
  sources: { here: '1' },
  entries: 0,
  names: 3,
  countries: [],
  firstNames: '',
  lastNames: '',
  overlayStamp: '',
  lowerFirst: '',
};

test('the overlay in the built gazetteer is that of its tables', () => {
  const built = openCompiled(BUILT);
  const sections = layerSections(compileOverlay());
  expect(Object.keys(sections)).toHaveLength(8);
  for (const [name, [, bytes]] of Object.entries(sections))
    expect([name, Buffer.compare(Buffer.from(bytes.buffer), Buffer.from(built.section(name).buffer))]).toEqual([
      name,
      0,
    ]);
});

test('layers with nothing on them and nothing below hold no place', () => {
  const layers = layersOver();
  expect([layers.count, layers.change(0), layers.ids('goma')]).toEqual([0, undefined, undefined]);
  expect(() => layers.entry(0)).toThrow('no such place');
});

describe('a compiled file', () => {
  const keys = ['goma', 'bukavu', 'beni'];
  const { table, nameAt, names } = nameSections(keys);
  const odd: [string, Uint16Array] = ['u16', Uint16Array.of(1, 2, 65535)];
  const bytes = encode(HEAD, { odd: odd as never, table, nameAt, names, near: ['f32', Float32Array.of(0.5, -1.25)] });
  const fileOf = (name: string, content: Uint8Array): URL => {
    writeFileSync(join(folder, name), content);
    return pathToFileURL(join(folder, name));
  };
  test('gives back what was written, whatever the sizes of its sections', () => {
    const { head, section, text } = openCompiled(fileOf('whole.bin', bytes));
    expect(head).toMatchObject(HEAD);
    expect([...section('odd')]).toEqual([1, 2, 65535]);
    expect([...section('near')]).toEqual([0.5, -1.25]);
    expect(section('near')).toBe(section('near'));
    expect(text('names', 4, 10)).toBe('bukavu');
    const read = { table: section('table'), nameAt: section('nameAt'), names: section('names') } as never;
    expect(['goma', 'bukavu', 'beni', 'ben', 'kano', ''].map((key) => numberOf(read, key))).toEqual([
      0, 1, 2, -1, -1, -1,
    ]);
  });
  test('that is cut short says what to do', () => {
    const cut = openCompiled(fileOf('cut.bin', bytes.subarray(0, bytes.length - 8)));
    expect(() => cut.section('near')).toThrow('cut short: run "npm run build"');
  });
});
