import type { ActorKind, Event } from '../../model.js';
import type { Column, Row } from '../columns.js';
import { countryCodes } from './countries.js';

const STATE: ReadonlySet<ActorKind> = new Set(['state', 'government', 'military', 'police']);
const REBEL: ReadonlySet<ActorKind> = new Set(['rebel', 'de_facto_state']);
const MILITIA: ReadonlySet<ActorKind> = new Set(['militia', 'party']);

/** ACLED's inter code of one side: forces of another state than the one it happened in are external (8). */
export function interCode(event: Event, kind: ActorKind | null, country: string | null): number | null {
  if (kind === null) return null;
  if (event.event_type === 'Riots' && kind === 'civilians') return 5;
  if (event.event_type === 'Protests' && kind === 'civilians') return 6;
  if (STATE.has(kind)) return country !== null && event.country_code !== null && country !== event.country_code ? 8 : 1;
  if (REBEL.has(kind)) return 2;
  if (MILITIA.has(kind)) return 3;
  return kind === 'civilians' || kind === 'person' || kind === 'media' || kind === 'ngo' ? 7 : 8;
}

const inter1 = (event: Event): number | null => interCode(event, event.actor_1_kind, event.actor_1_country);
const inter2 = (event: Event): number | null => interCode(event, event.actor_2_kind, event.actor_2_country);

function interaction(event: Event): string | null {
  const codes = [inter1(event), inter2(event)].filter((code) => code !== null).sort();
  if (codes.length === 0) return null;
  return codes.length === 1 ? `${codes[0]}0` : codes.join('');
}

const DISORDER: Record<string, string> = {
  Battles: 'Political violence',
  'Explosions/Remote violence': 'Political violence',
  'Violence against civilians': 'Political violence',
  Protests: 'Demonstrations',
  Riots: 'Demonstrations',
  'Strategic developments': 'Strategic developments',
};

function disorderType(event: Event): string | null {
  if (event.sub_event_type === 'Mob violence') return 'Political violence';
  if (event.sub_event_type === 'Excessive force against protesters') return 'Political violence; Demonstrations';
  return event.event_type === null ? null : (DISORDER[event.event_type] ?? null);
}

const isCivilianTarget = (event: Event): boolean =>
  event.event_type === 'Violence against civilians' ||
  event.actor_2_kind === 'civilians' ||
  event.sub_event_type === 'Excessive force against protesters';

/** Our date_prec 1–5 on ACLED's scale: 1 the day, 2 within a week, 3 within a month (or longer). */
const TIME_PRECISION = [null, 1, 2, 2, 3, 3];
/** Our where_prec 1–7 on ACLED's scale: 1 a town, 2 a part of a region, 3 a larger region. */
const GEO_PRECISION = [null, 1, 2, 2, 3, 3, 3, 3];

type Cell = (event: Event) => string | number | null;
const column = (name: string, type: Column['type'], about: string, cell: Cell): Column => ({
  name,
  type,
  about,
  value: (row: Row) => cell(row as unknown as Event),
});

/** The events table in ACLED's columns and codes; what no text tells (administrative levels below the second, tags, timestamp) stays empty. */
export const ACLED_COLUMNS: readonly Column[] = [
  column('event_id_cnty', 'string', 'The country code and the id of the row.', (e) =>
    [e.country_code, e.id].filter(Boolean).join('-'),
  ),
  column('event_date', 'day?', 'First day of the event.', (e) => e.date_start),
  column('year', 'integer?', 'Its year.', (e) => (e.date_start ? Number(e.date_start.slice(0, 4)) : null)),
  column(
    'time_precision',
    'integer?',
    'From `date_precision`: 1 → 1; 2 and 3 → 2; 4 and 5 → 3.',
    (e) => TIME_PRECISION[e.date_precision ?? 0] ?? null,
  ),
  column('disorder_type', 'string?', 'From the event type.', disorderType),
  column('event_type', 'string?', 'As in `event_type`.', (e) => e.event_type),
  column('sub_event_type', 'string?', 'As in `sub_event_type`.', (e) => e.sub_event_type),
  column('actor1', 'string?', 'As `actor_1`.', (e) => e.actor_1),
  column('assoc_actor_1', 'string?', 'Never told by the rules: empty.', () => null),
  column(
    'inter1',
    'integer?',
    'ACLED code of the kind of `actor_1`; state forces outside their own country are 8.',
    inter1,
  ),
  column('actor2', 'string?', 'As `actor_2`.', (e) => e.actor_2),
  column('assoc_actor_2', 'string?', 'Never told by the rules: empty.', () => null),
  column('inter2', 'integer?', 'ACLED code of the kind of `actor_2`.', inter2),
  column('interaction', 'string?', 'Both codes, the lower first; 0 for a side that is not known.', interaction),
  column('civilian_targeting', 'string?', '"Civilian targeting" where civilians are the target.', (e) =>
    isCivilianTarget(e) ? 'Civilian targeting' : null,
  ),
  column('iso', 'integer?', 'ISO 3166-1 numeric code.', (e) => countryCodes(e.country_code).iso),
  column('region', 'string?', "ACLED's region of the country.", (e) => countryCodes(e.country_code).region),
  column('country', 'string?', 'As `country`.', (e) => e.country),
  column('admin1', 'string?', 'As `admin1`.', (e) => e.admin1),
  column('admin2', 'string?', 'Not kept: empty.', () => null),
  column('admin3', 'string?', 'Not kept: empty.', () => null),
  column('location', 'string?', 'As `place`.', (e) => e.place),
  column('latitude', 'number?', 'As `latitude`.', (e) => e.latitude),
  column('longitude', 'number?', 'As `longitude`.', (e) => e.longitude),
  column(
    'geo_precision',
    'integer?',
    'From `place_precision`: 1 → 1; 2 and 3 → 2; 4 to 7 → 3.',
    (e) => GEO_PRECISION[e.place_precision ?? 0] ?? null,
  ),
  column('source', 'string?', 'The publisher of the article.', (e) => e.publisher),
  column('source_scale', 'string?', 'Not told by a text: empty.', () => null),
  column('notes', 'string', 'The sentence it rests on.', (e) => e.evidence),
  column(
    'fatalities',
    'integer?',
    '`killed_best`, else `killed_low`; empty where the text gives no figure (ACLED writes 0).',
    (e) => e.killed_best ?? e.killed_low,
  ),
  column('tags', 'string?', 'Empty.', () => null),
  column('timestamp', 'string?', 'Empty: the clock is never read.', () => null),
];
