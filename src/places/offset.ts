import type { Token } from '../model.js';

/** How far and which way from a place another one is said to lie: kilometres, and the bearing in degrees or null. */
export interface Offset {
  km: number;
  bearing: number | null;
}

const UNITS: Readonly<Record<string, number>> = {
  km: 1,
  kms: 1,
  kilometer: 1,
  kilometers: 1,
  kilometre: 1,
  kilometres: 1,
  mile: 1.609,
  miles: 1.609,
};
/** "50km" */
const JOINED = /^(\d[\d,.]*)-?(kms?|miles?)$/;
const POINTS = ['north', 'northeast', 'east', 'southeast', 'south', 'southwest', 'west', 'northwest'];
const LONGEST = 12;
const KM_PER_DEGREE = 111.2;

/** "the west African nation's capital", "the Malian capital", "the provincial capital": what may stand between "of" and the name. */
function isLeadIn({ lower, capital }: Token): boolean {
  return LEAD_IN.has(lower) || (capital && DEMONYM_END.test(lower));
}
const LEAD_IN = new Set(
  "the city town village capital state provincial regional national main port district 's nation nation's country country's west east north south central southern northern eastern western".split(
    ' ',
  ),
);
const DEMONYM_END = /(?:an|ese|ish|i)$/;

/** "170 kilometres (110 miles) southeast of X": the offset that ends before the name at `at`, or null. */
export function offsetBefore(tokens: readonly Token[], at: number, from: number): Offset | null {
  let i = at - 1;
  while (i >= from && isLeadIn(tokens[i]!)) i--;
  if (i < from || !/^(?:of|from)$/.test(tokens[i]!.lower)) return null;
  let bearing: number | null = null;
  for (i--; i >= from && i >= at - LONGEST; i--) {
    const { lower } = tokens[i]!;
    const point = POINTS.indexOf(lower.replace('-', ''));
    if (point >= 0) bearing ??= point * 45;
    const joined = JOINED.exec(lower);
    if (joined) return { km: Number(joined[1]!.replace(/,/g, '')) * UNITS[joined[2]!]!, bearing };
    const unit = UNITS[lower];
    if (unit === undefined) {
      if (bearing === null && !/^(?:to|the|of|away|[()]|road|outside|down|drive|about|some)$/.test(lower)) return null;
      continue;
    }
    const km = Number(tokens[i - 1]?.text.replace(/,/g, '')) * unit;
    if (!Number.isFinite(km)) return null;
    const before = tokens[i - 2]?.lower;
    // "170 kilometres (110 miles) southeast": the first of the two figures
    if (before === '(' && UNITS[tokens[i - 3]?.lower ?? ''] !== undefined) continue;
    return { km, bearing };
  }
  return null;
}

/** The point that lies so far from another, in degrees; null where the direction is not said. */
export function moved(latitude: number, longitude: number, { km, bearing }: Offset): [number, number] | null {
  if (bearing === null) return null;
  const radians = (bearing * Math.PI) / 180;
  const north = (km * Math.cos(radians)) / KM_PER_DEGREE;
  const east = (km * Math.sin(radians)) / (KM_PER_DEGREE * Math.cos((latitude * Math.PI) / 180));
  return [latitude + north, longitude + east];
}
