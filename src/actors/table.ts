import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { ActorKind } from '../model.js';
import { readCompiled } from './compiled.js';
import { listOf, readTable } from './csv.js';
import {
  addName,
  addPhrase,
  bucketOf,
  bucketsOf,
  foldKey,
  isAbbreviation,
  type KnownPerson,
  type Lexicon,
  type NamedActor,
  type RoleCategory,
  type State,
} from './lexicon.js';
import { statesByCode } from './states.js';
import type { ActorTable, FilledTable, ModifierUse } from './types.js';
import { AFTER_HEAD, OPENING_WORDS } from './verbs.js';

const DATA = new URL('./data/', import.meta.url);
/** What the build made of the built-in tables; code that is not built has none. */
const COMPILED = new URL('../actors.json', import.meta.url);
const KINDS: ReadonlySet<string> = new Set<ActorKind>([
  'state',
  'government',
  'military',
  'police',
  'rebel',
  'militia',
  'de_facto_state',
  'igo',
  'ngo',
  'media',
  'civilians',
  'party',
  'person',
  'other',
]);

const MISSION =
  /Mission|Force and|Observer|[Cc]oalition|International|Multinational|^(?:MINU|MONU|UN[A-Z]|ONU|EU|KFOR|AMIS|ECOM)/;
const BORDERLESS: ReadonlySet<string> = new Set(['Islamic State', 'al-Qaeda']);
const HOMED: ReadonlySet<string> = new Set([
  'rebel',
  'militia',
  'party',
  'police',
  'military',
  'government',
  'other',
  'de_facto_state',
]);

/** The country an actor belongs to: its only one, or of a group that fights in several the first, where it arose; none for missions sent there. */
function homeOf(name: string, kind: string, countries: readonly string[]): string | null {
  if (BORDERLESS.has(name) || (kind === 'military' && MISSION.test(name))) return null;
  return countries.length === 1 || HOMED.has(kind) ? (countries[0] ?? null) : null;
}

/** Adds the rows of a table of named actors (`name, aliases, kind, countries, side`); throws on an unknown kind. */
function addNamed(table: FilledTable, file: string | URL): void {
  for (const row of readTable(file)) {
    if (!row.name) throw new Error(`actor without a name in ${file}`);
    const kind = row.kind || 'other';
    if (!KINDS.has(kind)) throw new Error(`actor "${row.name}": unknown kind "${kind}" in ${file}`);
    const countries = listOf(row.countries);
    const group: NamedActor = {
      name: row.name,
      kind: kind as ActorKind,
      country: homeOf(row.name, kind, countries),
      side: row.side || null,
      countries,
      ended: Boolean(row.to),
    };
    if (!table.named.has(row.name)) table.named.set(row.name, group);
    for (const name of [row.name, ...listOf(row.aliases)]) addName(table.lexicon, name, { type: 'group', group });
  }
}

function addStates(table: FilledTable): void {
  for (const row of readTable(new URL('states.csv', DATA))) {
    const adjectives = listOf(row.adjectives);
    const adjective = adjectives[0] ?? row.name!;
    const state: State = {
      name: row.name!,
      code: row.code || null,
      kind: row.kind === 'de_facto_state' ? 'de_facto_state' : 'state',
      adjective: adjective === 'US' ? 'U.S.' : adjective,
      military: row.military || `${adjective} Armed Forces`,
      government: row.government || `Government of ${withArticle(row.name!)}`,
    };
    table.states.set(state.name, state);
    const add = (names: string[], form: 'name' | 'adjective' | 'people' | 'capital'): void => {
      for (const name of names) {
        const sense = { type: 'state' as const, state, name: false, adjective: false, people: false, capital: false };
        sense[form] = true;
        if (isAbbreviation(name)) addPhrase(table.lexicon, name, 'exact', sense);
        else addName(table.lexicon, name, sense);
      }
    };
    add([state.name, ...listOf(row.aliases)], 'name');
    add(adjectives, 'adjective');
    add(listOf(row.people), 'people');
    add(listOf(row.capitals), 'capital');
  }
  table.statesByCode = statesByCode(table.states.values());
}

const ARTICLED =
  /^(?:United|Netherlands|Philippines|Central African|Democratic Rep|Republic of|Czech Rep|Gambia|Bahamas|Maldives|Comoros|Soviet|Dominican Rep|Kurdistan Reg|Ottoman|Russian Emp|Confederate|.* Islands$)/;

/** The name of a state as it stands after "of": "the United States", "Armenia". */
export function withArticle(name: string): string {
  return ARTICLED.test(name) ? `the ${name}` : name;
}

function addEthnic(table: FilledTable): void {
  for (const row of readTable(new URL('ethnic.csv', DATA))) {
    const name = row.name!;
    const countries = listOf(row.countries);
    const country = countries.length === 1 ? countries[0]! : null;
    addName(table.lexicon, name, { type: 'ethnic', name, country, plural: false });
    for (const alias of listOf(row.aliases))
      addName(table.lexicon, alias, { type: 'ethnic', name, country, plural: /s$/.test(alias) });
  }
}

function addRoles(table: FilledTable): void {
  const { lexicon } = table;
  for (const row of readTable(new URL('roles.csv', DATA))) {
    const sense = {
      type: 'role' as const,
      category: row.category as RoleCategory,
      kind: (row.kind || 'other') as ActorKind,
      label: row.label ?? '',
      both: row.position === 'both',
    };
    for (const word of listOf(row.words)) addPhrase(lexicon, word, 'any', sense);
  }
  for (const row of readTable(new URL('portfolios.csv', DATA))) {
    const label = row.name!;
    const ministry = {
      type: 'role' as const,
      category: 'ministry' as const,
      kind: 'government' as const,
      label,
      both: false,
    };
    const office = { type: 'office' as const, institution: 'ministry', portfolio: label };
    for (const word of listOf(row.words)) {
      for (const name of [`${word} ministry`, `ministry of ${word}`, `ministry of the ${word}`, `${word} ministries`])
        addPhrase(lexicon, name, 'any', ministry);
      if (/^(?:health|defen[cs]e|foreign|education)$/.test(word)) {
        addPhrase(lexicon, `department of ${word}`, 'any', ministry);
        for (const noun of ['officials', 'authorities', 'official', 'department'])
          if (word !== 'foreign') addPhrase(lexicon, `${word} ${noun}`, 'any', ministry);
      }
      for (const name of [
        `${word} minister`,
        `minister of ${word}`,
        `minister for ${word}`,
        `${word} secretary`,
        `deputy ${word} minister`,
        `former ${word} minister`,
      ])
        addPhrase(lexicon, name, 'any', office);
    }
  }
  const ministry = {
    type: 'role' as const,
    category: 'ministry' as const,
    kind: 'government' as const,
    label: '',
    both: false,
  };
  for (const word of ['ministry', 'ministries', 'mod']) {
    const label = word === 'mod' ? 'Defence' : '';
    addPhrase(lexicon, word === 'mod' ? 'MoD' : word, word === 'mod' ? 'proper' : 'any', { ...ministry, label });
  }
  addPhrase(lexicon, 'MOD', 'proper', { ...ministry, label: 'Defence' });
  for (const row of readTable(new URL('offices.csv', DATA))) {
    const sense = { type: 'office' as const, institution: row.institution!, portfolio: null };
    for (const word of listOf(row.words)) addPhrase(lexicon, word, 'any', sense);
  }
  for (const title of ['secretary of state', 'undersecretary of state', 'foreign policy chief'])
    addPhrase(lexicon, title, 'any', { type: 'office', institution: 'ministry', portfolio: 'Foreign Affairs' });
}

function addPersons(table: FilledTable): void {
  for (const row of readTable(new URL('persons.csv', DATA))) {
    const state = row.country ? table.statesByCode.get(row.country) : undefined;
    const role = row.role || null;
    const person: KnownPerson = {
      name: row.name!,
      country: row.country || null,
      side: state?.name ?? null,
      role,
      institution: row.institution || (role && state ? state.government : null),
    };
    for (const name of [person.name, ...listOf(row.aliases)]) {
      table.persons.set(foldKey(name.toLowerCase()), person);
      addName(table.lexicon, name, { type: 'person', person });
    }
  }
}

/** The tables as their CSV files have them, with the rows of the user's files laid over them. */
export function fillTable(files: readonly string[] = []): FilledTable {
  const lexicon: Lexicon = new Map();
  const table: FilledTable = {
    size: 0,
    lexicon,
    bucketOf: bucketsOf(lexicon),
    states: new Map(),
    statesByCode: new Map(),
    named: new Map(),
    persons: new Map(),
  };
  for (const file of files) addNamed(table, file);
  addStates(table);
  addNamed(table, new URL('institutions.csv', DATA));
  for (const name of readdirSync(DATA).sort()) if (/^groups.*\.csv$/.test(name)) addNamed(table, new URL(name, DATA));
  addPersons(table);
  addRoles(table);
  addEthnic(table);
  for (const row of readTable(new URL('modifiers.csv', DATA)))
    for (const word of listOf(row.words)) bucketOf(table.lexicon, word).use ??= row.use as ModifierUse;
  for (const words of [AFTER_HEAD, OPENING_WORDS]) for (const word of words) bucketOf(table.lexicon, word).plain = true;
  table.size = table.named.size + table.states.size;
  return table;
}

let builtIn: ActorTable | null = null;

/** Opens the built-in actor table, with the rows of the user's CSV files (same columns) laid over it; throws where one cannot be read. */
export function openActors(files: readonly string[] = []): ActorTable {
  if (files.length > 0) return fillTable(files);
  builtIn ??= existsSync(COMPILED) ? readCompiled(readFileSync(COMPILED, 'utf8')) : fillTable();
  return builtIn;
}
