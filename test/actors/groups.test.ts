import { readFileSync } from 'node:fs';
import countries from 'i18n-iso-countries';
import { expect, test } from 'vitest';

const KINDS = 'rebel militia party igo ngo media government military police de_facto_state other'.split(' ');
const FILE = new URL('../../src/actors/data/groups.csv', import.meta.url);

/** Rows of a CSV whose quoted fields hold no line breaks. */
function readRows(file: URL): string[][] {
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map((m) => (m[1] ?? m[2] ?? '').replace(/""/g, '"')),
    );
}

const [header, ...rows] = readRows(FILE);
const groups = rows.map(([name, aliases, kind, codes, side, from, to, note]) => ({
  name: name!,
  aliases: aliases ? aliases.split(';') : [],
  kind: kind!,
  codes: codes ? codes.split(';') : [],
  side: side!,
  from: from!,
  to: to!,
  shared: note!.startsWith('shared: ') ? note!.slice(8).split(', ') : [],
  note: note!,
}));

/** Names that are one word with two capitals or more are abbreviations and keep their case ("JEM" is not "JeM"). */
function key(name: string): string {
  return !name.includes(' ') && name.replace(/\P{Lu}/gu, '').length > 1 ? name : name.toLowerCase();
}

test('groups.csv has its columns and more than 1500 rows', () => {
  expect(header).toEqual(['name', 'aliases', 'kind', 'countries', 'side', 'from', 'to', 'note']);
  expect(rows.filter((row) => row.length !== 8)).toEqual([]);
  expect(groups.length).toBeGreaterThan(1500);
});

test('armed groups alone are several hundred, of every part of the world', () => {
  const armed = groups.filter((group) => group.kind === 'rebel' || group.kind === 'militia');
  expect(armed.length).toBeGreaterThan(600);
  for (const code of ['COL', 'NGA', 'COD', 'SYR', 'IRQ', 'MMR', 'IND', 'PHL', 'GBR', 'USA', 'SDN', 'MLI', 'PSE', 'YEM'])
    expect(armed.filter((group) => group.codes.includes(code)).length, code).toBeGreaterThan(4);
});

test('each name is one row', () => {
  const names = groups.map((group) => key(group.name));
  expect(names.filter((name, i) => names.indexOf(name) < i)).toEqual([]);
});

test('kinds, countries and years are valid', () => {
  const wrong = groups.filter(
    ({ kind, codes, from, to }) =>
      !KINDS.includes(kind) ||
      codes.some((code) => code !== 'XKX' && !countries.alpha3ToAlpha2(code)) ||
      ![from, to].every((year) => /^(?:1[789]\d\d|20[0-2]\d)?$/.test(year)) ||
      (from !== '' && to !== '' && from > to),
  );
  expect(wrong).toEqual([]);
});

test('no name is shared by two rows unless both say so in their note', () => {
  const owners = new Map<string, typeof groups>();
  for (const group of groups)
    for (const name of [group.name, ...group.aliases]) owners.set(key(name), [...(owners.get(key(name)) ?? []), group]);
  const clashes = [...owners].filter(
    ([name, list]) => list.length > 1 && !list.every((group) => group.shared.some((alias) => key(alias) === name)),
  );
  expect(clashes.map(([name, list]) => [name, ...list.map((group) => group.name)])).toEqual([]);
});

test('names and aliases are clean: trimmed, of two characters or more, no lower-case word alone', () => {
  const names = groups.flatMap((group) => [group.name, ...group.aliases]);
  expect(names.filter((name) => name !== name.trim() || /\s\s|["|]/.test(name) || name.length < 2)).toEqual([]);
  const alone = names.filter((name) => /^\p{Ll}+$/u.test(name));
  expect(alone.filter((name) => !/^(?:colectivo|peshmergas|ronderos)$/.test(name))).toEqual([]);
});

test.each([
  ['JNIM', "Jama'at Nasr al-Islam wal Muslimin"],
  ['ISWAP', 'Islamic State - West Africa Province'],
  ['al Shabaab', 'Al-Shabaab'],
  ['Ansar Allah', 'Houthis'],
  ['Tamil Tigers', 'Liberation Tigers of Tamil Eelam'],
  ['Gulf Clan', 'Clan del Golfo'],
  ['CJNG', 'Jalisco New Generation Cartel'],
  ['Naxalites', 'Communist Party of India (Maoist)'],
  ['Pakistani Taliban', 'Tehrik-i-Taliban Pakistan'],
  ['Sendero Luminoso', 'Shining Path'],
  ['Itar-Tass', 'ITAR-TASS'],
  ['JEM', 'Justice and Equality Movement'],
  ['JeM', 'Jaish-e-Mohammed'],
])('%s is %s', (alias, name) => {
  expect(groups.filter((group) => [group.name, ...group.aliases].includes(alias)).map((group) => group.name)).toEqual([
    name,
  ]);
});
