import { parse } from 'csv-parse/sync';

/** One row of a baseline: where it belongs (article and table), its id, and its values as text. */
interface Row {
  group: string;
  name: string;
  /** Stays the same while values change: the evidence, or the words. */
  anchor: string;
  fields: Map<string, string>;
}

/** Ids count up through an article: a new row early in it moves those behind it, which is no change. */
const IDS = /^(?:id|event_id|part_of|same_as|part_of_event|claim_ids)$/;

/** One line for each row that came (+), went (-) or changed (~) between two files of one format. */
export function changes(before: string, after: string, format: string): string[] {
  const old = byGroup(rowsOf(before, format));
  const now = byGroup(rowsOf(after, format));
  const groups = new Set([...old.keys(), ...now.keys()]);
  return [...groups].flatMap((group) => groupChanges(old.get(group) ?? [], now.get(group) ?? []));
}

function byGroup(rows: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.group);
    if (group) group.push(row);
    else groups.set(row.group, [row]);
  }
  return groups;
}

/** Rows alike but for their ids pair off first, then rows with the same evidence; what is left came or went. */
function groupChanges(old: Row[], now: Row[]): string[] {
  const [gone, come] = pairOff(old, now, (row) => JSON.stringify([...row.fields].filter(([name]) => !IDS.test(name))));
  const changed: [Row, Row][] = [];
  const [lost, fresh] = pairOff(gone, come, (row) => row.anchor, changed);
  return [
    ...changed.map(([a, b]) => `~ ${b.name}: ${changedValues(a, b)}`),
    ...lost.map((row) => `- ${row.name}: ${brief(row)}`),
    ...fresh.map((row) => `+ ${row.name}: ${brief(row)}`),
  ];
}

function pairOff(left: Row[], right: Row[], key: (row: Row) => string, pairs: [Row, Row][] = []): [Row[], Row[]] {
  const waiting = new Map<string, Row[]>();
  for (const row of right) waiting.set(key(row), [...(waiting.get(key(row)) ?? []), row]);
  const alone: Row[] = [];
  const paired = new Set<Row>();
  for (const row of left) {
    const other = waiting.get(key(row))?.shift();
    if (!other) alone.push(row);
    else {
      paired.add(other);
      pairs.push([row, other]);
    }
  }
  return [alone, right.filter((row) => !paired.has(row))];
}

function changedValues(a: Row, b: Row): string {
  const names = [...new Set([...a.fields.keys(), ...b.fields.keys()])].filter((name) => !IDS.test(name));
  return names
    .filter((name) => a.fields.get(name) !== b.fields.get(name))
    .map((name) => `${name} ${shorten(a.fields.get(name) || 'nothing')} → ${shorten(b.fields.get(name) || 'nothing')}`)
    .join('; ');
}

const BRIEF = [
  'date_start',
  'place',
  'effect',
  'count_best',
  'sub_event_type',
  'killed_best',
  'name',
  'text',
  'evidence',
];

function brief({ fields }: Row): string {
  const told = BRIEF.filter((name) => fields.get(name));
  return told.map((name) => `${name} ${shorten(fields.get(name)!)}`).join(', ') || 'no values';
}

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

function rowsOf(text: string, format: string): Row[] {
  if (format === 'csv' || format === 'tsv') {
    const options = { columns: true, bom: true, delimiter: format === 'tsv' ? '\t' : ',' } as const;
    return (parse(text, options) as Record<string, string>[]).map((row) => rowOf(row, row.article_id ?? ''));
  }
  const lines =
    format === 'json'
      ? JSON.parse(text)
      : text
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line));
  return (lines as Record<string, unknown>[]).flatMap((object) => {
    if (!('schema_version' in object)) return [rowOf(object, String(object.article_id ?? ''))];
    const id = String(object.id);
    const tables = Object.entries(object).filter(([, value]) => Array.isArray(value) && value.some(isObject));
    const own = Object.fromEntries(
      Object.entries(object).filter(([name]) => !tables.some(([table]) => table === name)),
    );
    const items = tables.flatMap(([table, rows]) =>
      (rows as Record<string, unknown>[]).map((row) => rowOf(row, `${id} ${table}`)),
    );
    return [{ ...rowOf(own, `${id} article`), name: id }, ...items];
  });
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null;

function rowOf(values: Record<string, unknown>, group: string): Row {
  const fields = new Map<string, string>();
  for (const [name, value] of Object.entries(values))
    if (value !== null && value !== undefined && value !== '')
      fields.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  const words = values.evidence ?? values.name ?? values.text ?? values.code ?? values.text_sha256 ?? '';
  return {
    group,
    name: String(
      values.id ?? ([group, values.name ?? values.text ?? values.code].filter(Boolean).join(' ') || 'a row'),
    ),
    anchor: `${words} ${values.effect ?? ''} ${values.text === undefined ? '' : values.start}`,
    fields,
  };
}
