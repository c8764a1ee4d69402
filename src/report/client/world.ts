import type { PackedWorld } from '../types.js';

/** What the map draws, as SVG paths on a square of `grid` steps. */
export interface World extends Pick<PackedWorld, 'grid' | 'names'> {
  land: string;
  borders: string;
}

let world: World | undefined;

/** The world's land and the borders between countries, unpacked on first use. */
export function openWorld(): World {
  world ??= unpack(JSON.parse(document.getElementById('world')!.textContent!) as PackedWorld);
  return world;
}

/** Where a point stands on a square of `size` steps (Mercator). */
export function project(longitude: number, latitude: number, size: number): [number, number] {
  const radians = (Math.max(-84, Math.min(84, latitude)) * Math.PI) / 180;
  return [(longitude / 360 + 0.5) * size, (0.5 - Math.log(Math.tan(Math.PI / 4 + radians / 2)) / (2 * Math.PI)) * size];
}

/** An arc's first and last point and its steps as SVG, and the steps as they are. */
interface Arc {
  first: string;
  last: string;
  on: string;
  steps: number[];
}

function unpack({ grid, arcs: packed, rings, cut, borders, names }: PackedWorld): World {
  const arcs = arcsOf(packed);
  const land = rings.map((ring) => {
    const first = ring[0]!;
    return `M${first < 0 ? arcs[~first]!.last : arcs[first]!.first}${ring.map((n) => (n < 0 ? backwards(arcs[~n]!) : arcs[n]!.on)).join('')}z`;
  });
  return {
    grid,
    names,
    land: land.join('') + cut,
    borders: borders.map((n) => `M${arcs[n]!.first}${arcs[n]!.on}`).join(''),
  };
}

/** An arc's steps from its end to its beginning. */
function backwards({ steps }: Arc): string {
  const back: number[] = [];
  for (let n = steps.length - 2; n >= 0; n -= 2) back.push(-steps[n]!, -steps[n + 1]!);
  return `l${back.join(' ')}`;
}

function arcsOf(packed: string): Arc[] {
  const bytes = atob(packed);
  let at = 0;
  const next = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes.charCodeAt(at++);
      value |= (byte & 127) << shift;
      if (byte < 128) return (value >>> 1) ^ -(value & 1);
    }
  };
  const arcs: Arc[] = [];
  while (at < bytes.length) {
    const length = next();
    let [x, y] = [next(), next()];
    const first = `${x} ${y}`;
    const steps: number[] = [];
    for (let n = 1; n < length; n++) {
      const [dx, dy] = [next(), next()];
      steps.push(dx, dy);
      x += dx;
      y += dy;
    }
    arcs.push({ first, last: `${x} ${y}`, on: `l${steps.join(' ')}`, steps });
  }
  return arcs;
}
