import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TYPE_RULES } from '../../src/events/types.js';
import type { ActorKind, Event } from '../../src/model.js';
import { ACLED_COLUMNS, interCode } from '../../src/output/codebooks/acled.js';
import { UCDP_COLUMNS } from '../../src/output/codebooks/ucdp.js';
import type { Column, Row } from '../../src/output/columns.js';

const page = readFileSync(new URL('../../docs/codebooks.md', import.meta.url), 'utf8');
const [acled, ucdp] = page.split('\n## UCDP GED\n') as [string, string];

/** The rows of the table that lists a codebook's columns. */
function listed(part: string): string[] {
  const [, table = ''] = part.split('| column | type | how it is filled |\n| --- | --- | --- |\n');
  return table.split('\n\n')[0]!.trim().split('\n');
}

const row = ({ name, type, about }: Column): string => `| \`${name}\` | ${type} | ${about} |`;

test('every column of both codebooks is on the page, in its order', () => {
  expect(listed(acled)).toEqual(ACLED_COLUMNS.map(row));
  expect(listed(ucdp)).toEqual(UCDP_COLUMNS.map(row));
});

const event = (values: Partial<Event>): Event => ({ country_code: 'MLI', event_type: 'Battles', ...values }) as Event;
const cell = (columns: readonly Column[], name: string, values: Partial<Event>): unknown =>
  columns.find((column) => column.name === name)!.value!(event(values) as unknown as Row, {} as never);

const KINDS: [ActorKind, string, string | null, number][] = [
  ['military', 'Battles', 'MLI', 1],
  ['police', 'Battles', null, 1],
  ['military', 'Battles', 'FRA', 8],
  ['rebel', 'Battles', null, 2],
  ['de_facto_state', 'Battles', null, 2],
  ['militia', 'Battles', null, 3],
  ['party', 'Battles', null, 3],
  ['civilians', 'Riots', null, 5],
  ['civilians', 'Protests', null, 6],
  ['civilians', 'Battles', null, 7],
  ['media', 'Battles', null, 7],
  ['ngo', 'Battles', null, 7],
  ['igo', 'Battles', null, 8],
  ['other', 'Battles', null, 8],
];

test.each(KINDS)('%s in %s of %s has the code of the page', (kind, event_type, country, code) => {
  expect(interCode(event({ event_type }), kind, country)).toBe(code);
  const rows = acled.split('| kind of the actor | code |')[1]!.split('\n\n')[0]!;
  expect(
    rows.split('\n').some((line) => line.includes(`\`${kind}\``) && line.endsWith(`| ${code} |`)) || country === 'FRA',
  ).toBe(true);
});

/** The numbers of one of the page's precision tables: ours → theirs. */
function scale(heading: string): [number, number][] {
  const rows = acled.split(`| ${heading} |\n| --- | --- |\n`)[1]!.split('\n\n')[0]!.trim().split('\n');
  return rows.map((line) => [Number(/^\| (\d)/.exec(line)![1]), Number(/(\d) \|$/.exec(line)![1])]);
}

test('the precision scales are those of the columns', () => {
  for (const [ours, theirs] of scale('our `date_precision` | `time_precision`'))
    expect(cell(ACLED_COLUMNS, 'time_precision', { date_precision: ours as Event['date_precision'] })).toBe(theirs);
  for (const [ours, theirs] of scale('our `place_precision` | `geo_precision`'))
    expect(cell(ACLED_COLUMNS, 'geo_precision', { place_precision: ours })).toBe(theirs);
  expect(scale('our `date_precision` | `time_precision`')).toHaveLength(5);
  expect(scale('our `place_precision` | `geo_precision`')).toHaveLength(7);
});

test('sub-event types that the page says are never written are written by no rule', () => {
  const never = /Never written: ([^.]+)\./s
    .exec(acled)![1]!
    .split(',')
    .map((name) => name.replace(/\s+/g, ' ').trim());
  expect(never).toHaveLength(6);
  for (const name of never) expect(TYPE_RULES.map((rule) => rule.sub_event_type)).not.toContain(name);
});

test('the README leads to the page', () => {
  expect(readFileSync(new URL('../../README.md', import.meta.url), 'utf8')).toContain('(docs/codebooks.md)');
});
