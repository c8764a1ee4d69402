import { figure } from '../../cli/words.js';
import { number, text } from '../tally.js';

type Values = Record<string, unknown>;

/** A field's or a code's name for people: `victim_actor` is "Victim actor". */
export function label(name: string): string {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Terms that a reader may not know, by field and code. */
const TERMS: Record<string, string> = {
  victim_side: 'speaks for the victims',
  opposing_side: 'speaks for their opponent',
  third_party: 'third party',
  narrator: 'the article',
  stated: 'stated in the sentence',
  context: 'from the context',
  dateline: 'from the dateline',
  explicit: 'in the words',
  relative: 'counted from the publication day',
  published: 'only the publication day',
  unresolved: 'not resolved',
};
export const term = (code: unknown) => TERMS[String(code)] ?? String(code).replaceAll('_', ' ');

/** A figure of a claim or an event: "9", "at least 50", "12–15"; null where nothing is said. */
export function figureOf(values: Values, name: string): string | null {
  const [low, best, high] = ['low', 'best', 'high'].map((bound) => number(values[`${name}_${bound}`])) as [
    number | null,
    number | null,
    number | null,
  ];
  if (low === null && best === null && high === null) return null;
  return figure(low, best, high);
}

/** The same, short enough for a cell: "9", "≥ 50", "12–15", "≤ 1000". */
export function shortFigure(values: Values, name: string): string {
  const words = figureOf(values, name) ?? '';
  return words
    .replace(/^at least (\d+)$/, '≥ $1')
    .replace(/^up to (\d+)$/, '≤ $1')
    .replace(/^(\d+)–(\d+), best (\d+)$/, '$3 ($1–$2)');
}

/** Days of a row, or null. */
export function daysOf(values: Values): string | null {
  const [start, end] = [text(values.date_start), text(values.date_end)];
  if (!start) return null;
  return end && end !== start ? `${start} – ${end}` : start;
}

/** A place with its country, or null. */
export function placeOf(values: Values): string | null {
  const [place, country] = [text(values.place), text(values.country)];
  if (!place) return country;
  return country && country !== place ? `${place}, ${country}` : place;
}

/** What an event is called in a list. */
export function eventName(values: Values): string {
  const type = text(values.sub_event_type) ?? text(values.event_type) ?? 'Event';
  return [type, text(values.place) ?? text(values.country), daysOf(values)].filter(Boolean).join(' · ');
}
