import {
  type Bucket,
  bucketsOf,
  type Entry,
  entryOf,
  type KnownPerson,
  type Lookup,
  type NamedActor,
  readBucket,
  type Sense,
  type State,
} from './lexicon.js';
import { statesByCode } from './states.js';
import type { ActorTable, FilledTable } from './types.js';

/**
 * The actor tables as the build writes them: quick to open, because what is said of a word is read when the word is first met.
 * `words` has a line for each bucket and `groups` one for each named actor; the rest is small.
 */
interface Compiled {
  size: number;
  states: State[];
  persons: KnownPerson[];
  personKeys: [key: string, person: number][];
  senses: Sense[];
  /** Names of `groups`' rows, in order; those that another row of the name came before are empty. */
  groupNames: string;
  groups: string;
  words: string;
}

const CAPITALS = { a: 'any', p: 'proper', e: 'exact' } as const;
const FORMS = ['name', 'adjective', 'people', 'capital'] as const;

/** The tables as text, all buckets read. */
export function writeCompiled(table: FilledTable): string {
  const number = <T>(list: T[]): ((value: T) => number) => {
    const known = new Map(list.map((value, n) => [value, n]));
    return (value) => {
      if (!known.has(value)) known.set(value, list.push(value) - 1);
      return known.get(value)!;
    };
  };
  const states = [...table.states.values()];
  const persons = [...new Set(table.persons.values())];
  const senses: Sense[] = [];
  const groups: NamedActor[] = [];
  const [stateNumber, personNumber, senseNumber, groupNumber] = [
    number(states),
    number(persons),
    number(senses),
    number(groups),
  ];
  const code = (sense: Sense): string => {
    if (sense.type === 'state')
      return `s${stateNumber(sense.state)}:${FORMS.reduce((bits, form, n) => bits | (sense[form] ? 1 << n : 0), 0)}`;
    if (sense.type === 'group') return `g${groupNumber(sense.group)}`;
    if (sense.type === 'person') return `p${personNumber(sense.person)}`;
    return `o${senseNumber(sense)}`;
  };
  const lines = [...table.lexicon].map(([key, bucket]) =>
    [
      key,
      bucket.use ?? '',
      bucket.plain ? '1' : '',
      ...(bucket.raw ? readBucket(bucket) : (bucket.entries ?? [])).flatMap(({ phrase, capitals, sense }) => [
        phrase,
        capitals[0] + code(sense),
      ]),
    ].join('\t'),
  );
  const compiled: Compiled = {
    size: table.size,
    states,
    persons,
    personKeys: [...table.persons].map(([key, person]) => [key, personNumber(person)]),
    senses,
    groupNames: groups.map((group) => (table.named.get(group.name) === group ? group.name : '')).join('\n'),
    groups: groups
      .map(({ name, kind, country, side, countries, ended }) =>
        JSON.stringify([name, kind, country, side, countries, ended]),
      )
      .join('\n'),
    words: lines.join('\n'),
  };
  return JSON.stringify(compiled);
}

/** The tables from the text that `writeCompiled` made. */
export function readCompiled(text: string): ActorTable {
  const { size, states, persons, personKeys, senses, groupNames, groups, words } = JSON.parse(text) as Compiled;
  const rows = groups.split('\n');
  const made: NamedActor[] = [];
  const group = (n: number): NamedActor => {
    const known = made[n];
    if (known) return known;
    const [name, kind, country, side, countries, ended] = JSON.parse(rows[n]!);
    const read: NamedActor = { name, kind, country, side, countries, ended };
    made[n] = read;
    return read;
  };
  const sense = (code: string): Sense => {
    const at = Number.parseInt(code.slice(1), 10);
    if (code[0] === 'g') return { type: 'group', group: group(at) };
    if (code[0] === 'p') return { type: 'person', person: persons[at]! };
    if (code[0] === 'o') return senses[at]!;
    const bits = Number(code.slice(code.indexOf(':') + 1));
    const has = (n: number): boolean => (bits & (1 << n)) !== 0;
    return { type: 'state', state: states[at]!, name: has(0), adjective: has(1), people: has(2), capital: has(3) };
  };
  const bucket = (line: string): Bucket => {
    const cells = line.split('\t');
    const entries: Entry[] = [];
    for (let i = 3; i < cells.length; i += 2) {
      const code = cells[i + 1]!;
      entries.push(entryOf(cells[i]!, CAPITALS[code[0] as keyof typeof CAPITALS], sense(code.slice(1))));
    }
    return {
      raw: null,
      entries: entries.length > 0 ? entries : null,
      byNext: null,
      alone: [],
      use: (cells[1] || null) as Bucket['use'],
      plain: cells[2] === '1',
    };
  };
  const lexicon = new Map<string, string | Bucket>();
  for (const line of words.split('\n')) lexicon.set(line.slice(0, line.indexOf('\t')), line);
  let byName: Map<string, number> | null = null;
  const named: Lookup<NamedActor> = {
    get(name) {
      byName ??= new Map(groupNames.split('\n').map((each, n) => [each, n]));
      const n = name ? byName.get(name) : undefined;
      return n === undefined ? undefined : group(n);
    },
  };
  const buckets: Lookup<Bucket> = {
    get(key) {
      const found = lexicon.get(key);
      if (typeof found !== 'string') return found;
      const read = bucket(found);
      lexicon.set(key, read);
      return read;
    },
  };
  return {
    size,
    lexicon: buckets,
    bucketOf: bucketsOf(buckets),
    states: new Map(states.map((state) => [state.name, state])),
    statesByCode: statesByCode(states),
    named,
    persons: new Map(personKeys.map(([key, n]) => [key, persons[n]!])),
  };
}
