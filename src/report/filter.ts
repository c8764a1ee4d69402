import { bestOf, number, type Told, text } from './tally.js';

/** Which events are shown: empty is no restriction. */
export interface EventFilter {
  words: string;
  country: string;
  type: string;
  from: string;
  to: string;
  confidence: number;
  /** Coordinates of one place of the map, as `placeKey` gives them. */
  place: string;
}

export const NO_FILTER: EventFilter = { words: '', country: '', type: '', from: '', to: '', confidence: 0, place: '' };

/** The events that pass. */
export function filterEvents(events: readonly Told[], filter: EventFilter): Told[] {
  const words = fold(filter.words).split(/\s+/).filter(Boolean);
  return events.filter((event) => {
    const { values } = event.row;
    if (filter.country && values.country !== filter.country) return false;
    if (filter.type && values.event_type !== filter.type) return false;
    if (filter.from && (text(values.date_end) ?? text(values.date_start) ?? '') < filter.from) return false;
    if (filter.to && (text(values.date_start) ?? '9999') > filter.to) return false;
    if ((number(values.confidence) ?? 0) < filter.confidence) return false;
    if (filter.place && placeKey(event) !== filter.place) return false;
    if (!words.length) return true;
    const haystack = searchText(event);
    return words.every((word) => haystack.includes(word));
  });
}

/** Where an event is drawn, or '' where it has no coordinates. */
export function placeKey({ row: { values } }: Told): string {
  const [latitude, longitude] = [number(values.latitude), number(values.longitude)];
  return latitude === null || longitude === null ? '' : `${latitude},${longitude}`;
}

const SEARCHED =
  'date_start place admin1 country event_type sub_event_type weapon actor_1 actor_2 claimants status'.split(' ');
const TEXTS = new WeakMap<Told, string>();

/** Everything of an event that a reader might look for, its sentence and headline included. */
function searchText(event: Told): string {
  const known = TEXTS.get(event);
  if (known !== undefined) return known;
  const { article, row } = event;
  const evidence = article.text.slice(...row.at);
  const parts = [...SEARCHED.map((name) => row.values[name] ?? ''), article.title ?? article.id, evidence];
  const all = fold(parts.flat().join(' '));
  TEXTS.set(event, all);
  return all;
}

/** Letters without case and accents, so that "Deir Ezzor" and "DEIR EZZOR" and "Bogota" are found. */
export function fold(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** The columns that the table sorts by; unknown values come last in either direction. */
export type SortKey = 'date' | 'place' | 'type' | 'sides' | 'killed' | 'wounded' | 'confidence' | 'article';

const SORT_VALUES: Record<SortKey, (event: Told) => string | number | null> = {
  date: ({ row }) => text(row.values.date_start),
  place: ({ row }) => text(row.values.place) ?? text(row.values.country),
  type: ({ row }) => text(row.values.sub_event_type) ?? text(row.values.event_type),
  sides: ({ row }) => text(row.values.actor_1) ?? text(row.values.actor_2),
  killed: ({ row }) => bestOf(row.values, 'killed'),
  wounded: ({ row }) => bestOf(row.values, 'wounded'),
  confidence: ({ row }) => number(row.values.confidence),
  article: ({ article }) => article.title ?? article.id,
};

/** A sorted copy; events that are equal keep their order. */
export function sortEvents(events: readonly Told[], key: SortKey, ascending: boolean): Told[] {
  const of = SORT_VALUES[key];
  const sign = ascending ? 1 : -1;
  return events
    .map((event) => ({ event, value: of(event) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return a.value === b.value ? 0 : sign * (a.value < b.value ? -1 : 1);
    })
    .map(({ event }) => event);
}
