import { type Column, TABLES } from '../output/columns.js';
import type { CorrectedTable } from './types.js';

const COUNT = ['count_low', 'count_best', 'count_high', 'count_qualifier'];
const WHEN_WHERE = ['date_start', 'date_end', 'place', 'country'];
const SAID = ['claimant', 'claimant_person', 'claimant_kind', 'status', 'scope'];

/** The columns of each table that a reader may correct, in the order in which a form shows them. */
const NAMES: Record<CorrectedTable, readonly string[]> = {
  casualties: [
    'effect',
    ...COUNT,
    'victim_text',
    'victim_actor',
    'victim_kind',
    'victim_group',
    'perpetrator_actor',
    ...WHEN_WHERE,
    ...SAID,
  ],
  materiel: ['item', 'effect', ...COUNT, 'owner_actor', 'perpetrator_actor', ...WHEN_WHERE, ...SAID],
  events: [
    'date_start',
    'date_end',
    'place',
    'admin1',
    'country',
    'latitude',
    'longitude',
    'event_type',
    'sub_event_type',
    'weapon',
    'actor_1',
    'actor_2',
    'killed_low',
    'killed_best',
    'killed_high',
    'wounded_low',
    'wounded_best',
    'wounded_high',
    'killed_civilians',
    'scope',
    'status',
  ],
  dates: ['date_start', 'date_end', 'date_precision', 'background'],
  places: ['name', 'kind', 'admin1', 'country', 'country_code', 'latitude', 'longitude'],
  actors: ['name', 'kind', 'country_code', 'role', 'side'],
};

/** The columns of a table that can be corrected. */
export function editableColumns(table: CorrectedTable): Column[] {
  return NAMES[table].map((name) => TABLES[table].columns.find((column) => column.name === name)!);
}
