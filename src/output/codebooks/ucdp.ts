import type { ActorKind, Event } from '../../model.js';
import type { Column, Row } from '../columns.js';

const STATE: ReadonlySet<ActorKind> = new Set(['state', 'government', 'military', 'police']);
const ORGANISED: ReadonlySet<ActorKind> = new Set(['rebel', 'militia', 'de_facto_state', 'party']);

/** UCDP's type of violence: 1 state-based, 2 non-state, 3 one-sided; null where the sides do not tell. */
export function typeOfViolence(event: Event): number | null {
  const { actor_1_kind: a, actor_2_kind: b } = event;
  if (b === 'civilians' || event.event_type === 'Violence against civilians') return 3;
  if (a === null || b === null) return null;
  if ((STATE.has(a) && (STATE.has(b) || ORGANISED.has(b))) || (ORGANISED.has(a) && STATE.has(b))) return 1;
  return ORGANISED.has(a) && ORGANISED.has(b) ? 2 : null;
}

const sideB = (event: Event): string | null =>
  event.actor_2 === null && typeOfViolence(event) === 3 ? 'Civilians' : event.actor_2;

function dyad(event: Event): string | null {
  return event.actor_1 && sideB(event) ? `${event.actor_1} - ${sideB(event)}` : null;
}

function sourceArticle(event: Event): string | null {
  const parts = [event.publisher, event.published, event.title].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : null;
}

type Cell = (event: Event) => string | number | null;
const column = (name: string, type: Column['type'], about: string, cell: Cell): Column => ({
  name,
  type,
  about,
  value: (row: Row) => cell(row as unknown as Event),
});

/** The events table in UCDP GED's columns and codes. */
export const UCDP_COLUMNS: readonly Column[] = [
  column('id', 'string', 'The id of the row.', (e) => e.id),
  column(
    'type_of_violence',
    'integer?',
    '1 state-based, 2 non-state, 3 one-sided, from the kinds of the two sides.',
    typeOfViolence,
  ),
  column('conflict_name', 'string?', "UCDP's own list of conflicts: empty.", () => null),
  column('dyad_name', 'string?', 'Both sides, where both are known.', dyad),
  column('side_a', 'string?', 'As `actor_1`.', (e) => e.actor_1),
  column('side_b', 'string?', 'As `actor_2`; "Civilians" in one-sided violence that names no target.', sideB),
  column('number_of_sources', 'integer', 'Always 1: a row rests on one article.', () => 1),
  column('source_article', 'string?', 'Publisher, publication date and title.', sourceArticle),
  column('source_date', 'day?', 'As `published`.', (e) => e.published),
  column('source_headline', 'string?', 'As `title`.', (e) => e.title),
  column('where_prec', 'integer?', "As `place_precision`, which is UCDP's scale.", (e) => e.place_precision),
  column('where_coordinates', 'string?', 'The place that the coordinates stand for: `place`.', (e) => e.place),
  column(
    'where_description',
    'string?',
    'Place and further places named.',
    (e) => [e.place, ...e.other_places].filter(Boolean).join('; ') || null,
  ),
  column('adm_1', 'string?', 'As `admin1`.', (e) => e.admin1),
  column('adm_2', 'string?', 'Not kept: empty.', () => null),
  column('latitude', 'number?', 'As `latitude`.', (e) => e.latitude),
  column('longitude', 'number?', 'As `longitude`.', (e) => e.longitude),
  column('country', 'string?', 'As `country`.', (e) => e.country),
  column('date_prec', 'integer?', "As `date_precision`, which is UCDP's scale.", (e) => e.date_precision),
  column('date_start', 'day?', 'As `date_start`.', (e) => e.date_start),
  column('date_end', 'day?', 'As `date_end`.', (e) => e.date_end),
  column('deaths_a', 'integer?', '`killed_actor_1`.', (e) => e.killed_actor_1),
  column('deaths_b', 'integer?', '`killed_actor_2`; civilians are counted apart.', (e) =>
    e.actor_2_kind === 'civilians' ? null : e.killed_actor_2,
  ),
  column('deaths_civilians', 'integer?', '`killed_civilians`.', (e) => e.killed_civilians),
  column('deaths_unknown', 'integer?', '`killed_unknown`.', (e) => e.killed_unknown),
  column('best', 'integer?', '`killed_best`, else `killed_low`.', (e) => e.killed_best ?? e.killed_low),
  column('high', 'integer?', '`killed_high`, else the best.', (e) => e.killed_high ?? e.killed_best ?? e.killed_low),
  column('low', 'integer?', '`killed_low`.', (e) => e.killed_low),
];
