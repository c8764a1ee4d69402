import { type Bin, binStart, binsBetween, suitingBin } from './bins.js';
import type { ReportArticle, ReportRow } from './types.js';

/** An event of the report with its article. */
export interface Told {
  article: ReportArticle;
  row: ReportRow;
}

export const CIVILIANS = 'Civilians';
export const NOT_SAID = 'Side not said';
/** More sides than this share one colour. */
const SIDES = 5;
const OTHERS = 'Other sides';

export const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
export const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** The best figure, or what the words allow at least. */
export function bestOf(values: Record<string, unknown>, name: string): number | null {
  return number(values[`${name}_best`]) ?? number(values[`${name}_low`]);
}

/** Killed and wounded of an event by side; the parts never exceed the event's own figure, the rest is of no side that is said. */
export function bySide({ article, row }: Told): { killed: Map<string, number>; wounded: Map<string, number> } {
  const { values } = row;
  const killed = new Map<string, number>();
  let left = bestOf(values, 'killed') ?? 0;
  const take = (sides: Map<string, number>, side: string, count: number, rest: number): number => {
    const part = Math.min(count, rest);
    if (part > 0) sides.set(side, (sides.get(side) ?? 0) + part);
    return rest - part;
  };
  for (const n of [1, 2]) {
    const side = values[`actor_${n}_kind`] === 'civilians' ? CIVILIANS : text(values[`actor_${n}`]);
    if (side) left = take(killed, side, number(values[`killed_actor_${n}`]) ?? 0, left);
  }
  const civilians = (number(values.killed_civilians) ?? 0) - (killed.get(CIVILIANS) ?? 0);
  left = take(killed, CIVILIANS, Math.max(0, civilians), left);
  take(killed, NOT_SAID, left, left);

  const wounded = new Map<string, number>();
  let rest = bestOf(values, 'wounded') ?? 0;
  const ids = new Set(values.claim_ids as string[] | undefined);
  for (const claim of article.rows.casualties) {
    const of = claim.values;
    if (!ids.has(claim.id) || of.effect !== 'wounded' || of.part_of || of.same_as) continue;
    const side = of.victim_kind === 'civilian' ? CIVILIANS : (text(of.victim_actor) ?? NOT_SAID);
    rest = take(wounded, side, bestOf(of, 'count') ?? 0, rest);
  }
  take(wounded, NOT_SAID, rest, rest);
  return { killed, wounded };
}

/** One bin of the timeline: what happened to each side. */
export interface Bar {
  start: string;
  killed: Map<string, number>;
  wounded: Map<string, number>;
}

export interface Timeline {
  bin: Bin;
  bars: Bar[];
  /** In the order of their colours; the last may stand for several. */
  sides: string[];
  /** How many events with figures have no day, or a span too long to be drawn. */
  undated: number;
}

/** The timeline of those events that are to be added up. */
export function timelineOf(events: readonly Told[], wanted: Bin | null): Timeline {
  const counted = events.filter(({ row }) => row.values.additive === true && hasToll(row.values));
  const dated = counted.filter(({ row }) => text(row.values.date_start) && Number(row.values.date_precision ?? 5) < 5);
  const days = dated.map(({ row }) => row.values.date_start as string).sort();
  const undated = counted.length - dated.length;
  if (!days.length) return { bin: wanted ?? 'day', bars: [], sides: [], undated };
  const bin = wanted ?? suitingBin(days[0]!, days.at(-1)!);
  const bars = new Map<string, Bar>();
  for (const start of binsBetween(days[0]!, days.at(-1)!, bin))
    bars.set(start, { start, killed: new Map(), wounded: new Map() });
  const totals = new Map<string, number>();
  for (const event of dated) {
    const bar = bars.get(binStart(event.row.values.date_start as string, bin));
    if (!bar) continue;
    const sides = bySide(event);
    for (const name of ['killed', 'wounded'] as const)
      for (const [side, count] of sides[name]) {
        bar[name].set(side, (bar[name].get(side) ?? 0) + count);
        totals.set(side, (totals.get(side) ?? 0) + count);
      }
  }
  const named = [...totals].filter(([side]) => side !== CIVILIANS && side !== NOT_SAID).sort((a, b) => b[1] - a[1]);
  const shown = named.slice(0, SIDES - (named.length > SIDES ? 1 : 0)).map(([side]) => side);
  const others = new Set(named.map(([side]) => side).filter((side) => !shown.includes(side)));
  if (others.size) for (const bar of bars.values()) for (const map of [bar.killed, bar.wounded]) merge(map, others);
  const tail = [...(others.size ? [OTHERS] : []), ...[CIVILIANS, NOT_SAID].filter((side) => totals.has(side))];
  return { bin, bars: [...bars.values()], sides: [...shown, ...tail], undated };
}

function merge(sides: Map<string, number>, others: ReadonlySet<string>): void {
  let sum = 0;
  for (const side of others) {
    sum += sides.get(side) ?? 0;
    sides.delete(side);
  }
  if (sum) sides.set(OTHERS, sum);
}

const hasToll = (values: Record<string, unknown>) => Boolean(bestOf(values, 'killed') || bestOf(values, 'wounded'));
