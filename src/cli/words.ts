import type { Casualty, Event, Materiel } from '../model.js';

/** Rows as phrases for people: what `show`, `explain` and `check` print. */

/** A figure with its bounds: "9", "at least 50", "12–15", "up to 1000", "some". */
export function figure(low: number | null, best: number | null, high: number | null): string {
  if (low === null && best === null && high === null) return 'an unknown number';
  if (low === best && high === best) return `${best}`;
  if (low !== null && high !== null && low !== high) return `${low}–${high}${best === null ? '' : `, best ${best}`}`;
  if (high === null) return `at least ${low ?? best}`;
  return low === null ? `up to ${high}` : `${low}`;
}

/** A number of things: "1 event", "2 events". */
export const several = (n: number, thing: string): string => `${n} ${thing}${n === 1 ? '' : 's'}`;

/** A span of days: "2014-08-01", "2014-08-01 to 2014-08-02", "no date". */
export function days({
  date_start: start,
  date_end: end,
}: {
  date_start: string | null;
  date_end: string | null;
}): string {
  if (start === null) return end === null ? 'no date' : `until ${end}`;
  return end === null || end === start ? start : `${start} to ${end}`;
}

/** A place with its country. */
export function where({ place, country }: { place: string | null; country: string | null }): string {
  if (place === null) return country ?? 'no place';
  return country === null || country === place ? place : `${place}, ${country}`;
}

const about = (value: string | null, words: (value: string) => string) => (value === null ? [] : [words(value)]);

/** A claim in one line, its parts to be joined. */
export function claimWords(claim: Casualty | Materiel): string[] {
  const number = figure(claim.count_low, claim.count_best, claim.count_high);
  const what =
    'item' in claim
      ? [`${claim.effect} ${number} ${claim.item}`, ...about(claim.owner_actor, (actor) => `of ${actor}`)]
      : [
          `${claim.effect} ${number} ${claim.victim_text ?? 'people'}`,
          ...about(claim.victim_actor, (actor) => `of ${actor}`),
        ];
  return [
    ...what,
    ...about(claim.perpetrator_actor, (actor) => `by ${actor}`),
    days(claim),
    where(claim),
    ...about(claim.claimant ?? claim.claimant_person, (claimant) => `says ${claimant}`),
    claim.status === 'asserted' ? claim.scope : `${claim.scope}, ${claim.status}`,
    ...about(claim.part_of, (id) => `part of ${id}`),
    ...about(claim.same_as, (id) => `same as ${id}`),
  ];
}

/** An event in one line, its parts to be joined. */
export function eventWords(event: Event): string[] {
  const toll = (['killed', 'wounded', 'casualties'] as const).flatMap((name) => {
    const [low, best, high] = [event[`${name}_low`], event[`${name}_best`], event[`${name}_high`]];
    return low === null && best === null && high === null ? [] : [`${name} ${figure(low, best, high)}`];
  });
  const others = (['captured', 'missing', 'displaced'] as const).flatMap((name) => about2(name, event[`${name}_best`]));
  const sides = [event.actor_1, event.actor_2].filter((actor) => actor !== null);
  return [
    days(event),
    where(event),
    event.sub_event_type ?? event.event_type ?? 'no type',
    ...(sides.length ? [sides.join(' – ')] : []),
    ...toll,
    ...others,
    ...about(event.materiel, (materiel) => materiel),
    event.scope === 'total' ? 'total' : 'incident',
    ...about(event.part_of_event, (id) => `part of ${id}`),
  ];
}

const about2 = (name: string, value: number | null) => (value === null ? [] : [`${name} ${value}`]);
