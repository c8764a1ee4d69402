import type { Casualty, Effect } from '../model.js';
import { pieces } from './totals.js';

const COUNTED: readonly Effect[] = ['killed', 'wounded'];

/** What an event's row cannot reconcile, in words: "killed: 19 (residents) or 5 (Nigeria Police Force)". */
export function rivalFigures(claims: readonly Casualty[]): string[] {
  return COUNTED.flatMap((effect) =>
    pieces(claims, effect)
      .map((piece) => figures(piece.claims))
      .filter((told) => told.length > 1)
      .map((told) => `${effect}: ${told.join(' or ')}`),
  );
}

/** The different figures of one piece, each with the first who gives it. */
function figures(claims: readonly Casualty[]): string[] {
  const told = new Map<number, string>();
  for (const { count_best, count_low, count_high, claimant } of claims) {
    const figure = count_best ?? count_low ?? count_high;
    if (figure !== null && !told.has(figure))
      told.set(figure, claimant === null ? `${figure}` : `${figure} (${claimant})`);
  }
  return [...told.values()];
}
