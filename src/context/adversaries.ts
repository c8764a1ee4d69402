/**
 * States that for years have been at war with one other state only: whom their statements mean by "the enemy" though they do not name him.
 * The years are those of the wars as UCDP counts them.
 */
const ADVERSARIES: readonly (readonly [state: string, enemy: string, from: number, to: number])[] = [
  ['Ukraine', 'Russia', 2014, 9999],
  ['Russia', 'Ukraine', 2022, 9999],
  ['Armenia', 'Azerbaijan', 1991, 2023],
  ['Azerbaijan', 'Armenia', 1991, 2023],
  ['Eritrea', 'Ethiopia', 1998, 2000],
  ['Ethiopia', 'Eritrea', 1998, 2000],
  ['Iran', 'Iraq', 1980, 1988],
  ['Iraq', 'Iran', 1980, 1988],
];

/** The one state that a state was at war with in a year, or null. */
export function adversaryOf(state: string, year: number): string | null {
  return ADVERSARIES.find(([own, , from, to]) => own === state && from <= year && year <= to)?.[1] ?? null;
}
