/** Bins of the timeline: ISO days in, ISO days out, UTC only. */
export const BINS = ['day', 'week', 'month', 'year'] as const;
export type Bin = (typeof BINS)[number];

const DAY = 86_400_000;
/** The most days that a bin's timeline spans before the next wider one is taken. */
const SPANS: readonly [Bin, number][] = [
  ['day', 62],
  ['week', 400],
  ['month', 3700],
];

/** The bin that suits a span of days. */
export function suitingBin(first: string, last: string): Bin {
  const days = (Date.parse(last) - Date.parse(first)) / DAY;
  return SPANS.find(([, most]) => days <= most)?.[0] ?? 'year';
}

/** The first day of the bin that a day falls in; weeks begin on Monday. */
export function binStart(day: string, bin: Bin): string {
  if (bin === 'year') return `${day.slice(0, 4)}-01-01`;
  if (bin === 'month') return `${day.slice(0, 7)}-01`;
  if (bin === 'day') return day;
  const time = Date.parse(day);
  return iso(time - ((new Date(time).getUTCDay() + 6) % 7) * DAY);
}

/** The first day of the next bin. */
export function nextBin(start: string, bin: Bin): string {
  if (bin === 'day' || bin === 'week') return iso(Date.parse(start) + (bin === 'day' ? 1 : 7) * DAY);
  const [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
  return iso(bin === 'year' ? Date.UTC(year + 1, 0, 1) : Date.UTC(year, month, 1));
}

/** Every bin from that of the first day to that of the last; none where there would be too many to draw. */
export function binsBetween(first: string, last: string, bin: Bin, most = 1500): string[] {
  const bins: string[] = [];
  for (let start = binStart(first, bin); start <= last && bins.length < most; start = nextBin(start, bin))
    bins.push(start);
  return bins;
}

const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
