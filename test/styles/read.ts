/**
 * Short texts of one style, with the rows a careful analyst writes. A file holds several:
 *
 *     ### name | 2021-03-14            (the day of publication, or nothing)
 *     The text.
 *     ---
 *     all: at=Mopti; on=2021-03-12      (what every row below has)
 *     killed 3; actor=Malian Armed Forces; by=JNIM
 *     event killed=3; wounded=-
 *     todo(why it is not right yet) wounded 2
 *
 * Counts: "3" exact, "3+" at least, "~3" approximate, "3-5" a range, "<5" at most, ">2" vague with that low bound, "?" none.
 * Keys are short for the columns below; "A|B" either is right, "-" none, "*" any. Of a claim that says nothing else there is neither
 * perpetrator nor claimant, it is of one incident, and it is no part and no repeat of another. More rows than these are wrong.
 */
export interface StyleText {
  name: string;
  published: string | null;
  text: string;
  claims: Wanted[];
  events: Wanted[];
  /** Why there are more rows than these, a table. */
  more: { claims?: string; events?: string };
}

export interface Wanted {
  line: string;
  todo: string | null;
  fields: Record<string, string>;
}

const CLAIM: Record<string, string> = {
  actor: 'victim_actor',
  kind: 'victim_kind',
  group: 'victim_group',
  by: 'perpetrator_actor',
  says: 'claimant',
  person: 'claimant_person',
  at: 'place',
  in: 'country',
  on: 'date_start',
  until: 'date_end',
  part: 'part_of',
  same: 'same_as',
};
const EVENT: Record<string, string> = {
  at: 'place',
  in: 'country',
  on: 'date_start',
  until: 'date_end',
  type: 'sub_event_type',
  a1: 'actor_1',
  a2: 'actor_2',
  killed: 'killed_best',
  wounded: 'wounded_best',
};
const USUAL = { by: '-', says: '-', scope: 'incident', part: '-', same: '-' };

export function readStyles(file: string): StyleText[] {
  return file
    .split(/^### /m)
    .slice(1)
    .map((block) => {
      const [head, ...rest] = block.split('\n');
      const [name, published] = head!.split('|').map((part) => part.trim());
      const [text, rows] = rest.join('\n').split(/^---\n/m);
      const lines = rows!
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
      const all = fieldsOf(lines.find((line) => line.startsWith('all:'))?.slice(4) ?? '');
      const wanted = lines.filter((line) => !/^(?:all:|more )/.test(line)).map((line) => wantedOf(line, all));
      const more = Object.fromEntries(
        lines.flatMap((line) => /^more (claims|events): (.*)/.exec(line)?.slice(1, 3) ?? []).length
          ? lines.flatMap((line) => {
              const found = /^more (claims|events): (.*)/.exec(line);
              return found ? [[found[1], found[2]]] : [];
            })
          : [],
      );
      const isEvent = (row: Wanted) => row.fields.effect === 'event';
      const claims = wanted.filter((row) => !isEvent(row));
      return { name: name!, published: published || null, text: text!, claims, events: wanted.filter(isEvent), more };
    });
}

function fieldsOf(words: string): Record<string, string> {
  return Object.fromEntries(
    words
      .split(';')
      .filter((pair) => pair.includes('='))
      .map((pair) => [pair.slice(0, pair.indexOf('=')).trim(), pair.slice(pair.indexOf('=') + 1).trim()]),
  );
}

function wantedOf(line: string, all: Record<string, string>): Wanted {
  const [, todo, row] = /^(?:todo\((.*?)\) )?(.*)$/.exec(line)!;
  if (row!.startsWith('event')) {
    const own = fieldsOf(row!.replace(/^event ?/, ''));
    const given = Object.fromEntries(Object.entries(all).filter(([key]) => key in EVENT));
    return { line: row!, todo: todo ?? null, fields: { effect: 'event', ...given, ...own } };
  }
  const [effect, count] = row!.split(/[ ;]/);
  return {
    line: row!,
    todo: todo ?? null,
    fields: { effect: effect!, count: count!, ...USUAL, ...all, ...fieldsOf(row!) },
  };
}

type Row = Record<string, unknown>;

function countText(row: Row): string {
  const { count_low: low, count_best: best, count_high: high, count_qualifier: qualifier } = row;
  if (qualifier === 'vague') return low === null ? '?' : `>${low}`;
  if (qualifier === 'at_most') return `<${high}`;
  if (qualifier === 'range') return `${low}-${high}`;
  if (qualifier === 'at_least') return `${low}+`;
  return qualifier === 'approximate' ? `~${best}` : String(best);
}

/** The fields in which a row is not what is wanted: "at Homs, want Hama". */
export function differences(wanted: Wanted, row: Row): string[] {
  const { effect, ...fields } = wanted.fields;
  const names = effect === 'event' ? EVENT : CLAIM;
  const value = (key: string) => (key === 'count' ? countText(row) : (row[names[key] ?? key] ?? null));
  const differ = Object.entries(fields).filter(([key, want]) => {
    const found = value(key);
    return !want
      .split('|')
      .some((each) => (each === '*' ? found !== null : each === '-' ? found === null : String(found) === each));
  });
  const wrong = differ.map(([key, want]) => `${key} ${value(key)}, want ${want}`);
  return effect === 'event' || effect!.split('|').includes(String(row.effect))
    ? wrong
    : [`effect ${row.effect}, want ${effect}`, ...wrong];
}

export interface Outcome {
  wanted: Wanted;
  /** Nothing where a row is as wanted. */
  wrong: string[];
}

/** Each wanted row with what is wrong with the row that comes nearest, and the rows that nobody wants. */
export function compare(wanted: readonly Wanted[], rows: readonly Row[]): { rows: Outcome[]; extra: Row[] } {
  const left = [...rows];
  const outcomes = new Map<Wanted, string[]>();
  const pairs = wanted
    .flatMap((want) => rows.map((row) => ({ want, row, wrong: differences(want, row) })))
    .sort((a, b) => a.wrong.length - b.wrong.length);
  for (const { want, row, wrong } of pairs) {
    if (outcomes.has(want) || !left.includes(row)) continue;
    outcomes.set(want, wrong);
    left.splice(left.indexOf(row), 1);
  }
  return { rows: wanted.map((want) => ({ wanted: want, wrong: outcomes.get(want) ?? ['no row'] })), extra: left };
}
