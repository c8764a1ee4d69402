// Builds what the HTML report carries: its program and its style as one file each, and the world's borders, packed.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoMercator, geoPath } from 'd3-geo';
import { build } from 'esbuild';
import { feature } from 'topojson-client';

const source = new URL('../src/report/client/', import.meta.url).pathname;
const target = new URL('../dist/report/', import.meta.url).pathname;
/** Steps of the map's grid from west to east, some 1 km at the equator. */
const GRID = 40_000;

await build({
  entryPoints: { client: `${source}main.ts`, style: `${source}style.css` },
  outdir: target,
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
});
const require = createRequire(import.meta.url);
writeFileSync(`${target}world.json`, JSON.stringify(packWorld(require('world-atlas/countries-50m.json'))));

/**
 * Countries at 1:50 million (Natural Earth) as the report draws them: projected onto a square of GRID steps (Mercator), every arc as its
 * length and the differences of its points, zigzag varints in base64; the rings and the borders as lists of arcs; where names stand.
 */
function packWorld(topology) {
  const project = geoMercator()
    .scale(GRID / (2 * Math.PI))
    .translate([GRID / 2, GRID / 2]);
  const geometries = topology.objects.countries.geometries.filter(({ properties }) => properties.name !== 'Antarctica');
  const points = arcPoints(topology, project);
  const all = geometries.flatMap(({ type, arcs }) => (type === 'Polygon' ? [arcs] : arcs));
  const polygons = all.filter((polygon) => !crosses(polygon, points));
  const cut = all.filter((polygon) => crosses(polygon, points));
  const uses = new Map();
  for (const arc of all.flat(2).map(plain)) uses.set(arc, (uses.get(arc) ?? 0) + 1);
  const drawn = new Set(polygons.flat(2).map(plain));
  const used = [...uses.keys()].filter((arc) => drawn.has(arc) || uses.get(arc) > 1).sort((a, b) => a - b);
  const number = new Map(used.map((arc, n) => [arc, n]));
  const renumbered = (arc) => (arc < 0 ? ~number.get(~arc) : number.get(arc));
  return {
    grid: GRID,
    arcs: pack(used.map((arc) => points[arc])),
    rings: polygons.flat().map((ring) => ring.map(renumbered)),
    cut: cut.map((arcs) => geoPath(project).digits(0)(feature(topology, { type: 'Polygon', arcs }))).join(''),
    borders: used.filter((arc) => uses.get(arc) > 1).map((arc) => number.get(arc)),
    names: geometries.map((geometry) => namePlace(topology, geometry, geoPath(project))),
  };
}

/** Whether a polygon runs over the 180th meridian: it is cut there, and has no arcs in common with others. */
function crosses(polygon, points) {
  return polygon
    .flat()
    .some((arc) => points[plain(arc)].some(([x], n, all) => n > 0 && Math.abs(x - all[n - 1][0]) > GRID / 2));
}

function plain(arc) {
  return arc < 0 ? ~arc : arc;
}

/** The points of every arc on the grid, without those that fall together; two always stay. */
function arcPoints({ arcs, transform: { scale, translate } }, project) {
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    const points = arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      const place = [x * scale[0] + translate[0], Math.max(-84, Math.min(84, y * scale[1] + translate[1]))];
      return project(place).map(Math.round);
    });
    return points.filter(
      ([px, py], n) => n === 0 || n === points.length - 1 || px !== points[n - 1][0] || py !== points[n - 1][1],
    );
  });
}

function pack(arcs) {
  const bytes = [];
  const put = (value) => {
    for (let rest = (value << 1) ^ (value >> 31); ; rest >>>= 7) {
      bytes.push(rest > 127 ? (rest & 127) | 128 : rest);
      if (rest <= 127) return;
    }
  };
  for (const points of arcs) {
    let [x, y] = [0, 0];
    put(points.length);
    for (const [px, py] of points) {
      put(px - x);
      put(py - y);
      [x, y] = [px, py];
    }
  }
  return Buffer.from(bytes).toString('base64');
}

/** A country's name, the middle of its largest part and that part's width, on the grid. */
function namePlace(topology, geometry, path) {
  const { geometry: shape, properties } = feature(topology, geometry);
  const parts = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  const polygons = parts.map((coordinates) => ({ type: 'Polygon', coordinates }));
  const largest = polygons.sort((a, b) => path.area(b) - path.area(a))[0];
  const [[left], [right]] = path.bounds(largest);
  return [properties.name, ...[...path.centroid(largest), right - left].map(Math.round)];
}
