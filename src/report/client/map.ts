import { placeKey } from '../filter.js';
import { bestOf, number, type Told, text } from '../tally.js';
import { button, count, h, own, s } from './dom.js';
import { eventName } from './words.js';
import { openWorld, project } from './world.js';

const WIDTH = 1000;
/** A narrow screen gets a higher map. */
const HEIGHT = innerWidth < 720 ? 760 : 520;
/** How much of the square world lies above the map. */
const TOP = (WIDTH - HEIGHT) / 2;
/** How far in a map goes: some 15 km remain across. */
const CLOSEST = 400;

/** The events of one point. */
interface Spot {
  key: string;
  x: number;
  y: number;
  events: Told[];
  killed: number;
  /** UCDP where_prec: 1 exact … 7. */
  precision: number;
  name: string;
}

interface View {
  k: number;
  x: number;
  y: number;
}

/** The map of events: points by precision and figure, zoom, and the same as a list. `pick` takes the key of a place, or ''. */
export function openMap(pick: (key: string, name: string) => void) {
  const { grid, land: shapes, borders, names: places } = openWorld();
  const land = s('g', { class: 'land' }, s('path', { d: shapes }), s('path', { class: 'borders', d: borders }));
  const scale = WIDTH / grid;
  const names = places.map(([name, x, y, width]) => ({
    name,
    x: x * scale,
    y: y * scale - TOP,
    width: width * scale,
  }));
  const layer = s('g', { class: 'countries', 'aria-hidden': 'true' });
  const points = s('g', { class: 'points' });
  const svg = s(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: 'map', tabindex: 0, role: 'group', 'aria-label': 'Map of events' },
    land,
    layer,
    points,
  );
  const view: View = { k: 1, x: 0, y: 0 };
  let spots: Spot[] = [];
  let chosen = '';
  /** A unit of the drawing in pixels: what is drawn keeps its size when the map is small. */
  let unit = 1;

  const draw = () => {
    unit = WIDTH / (svg.clientWidth || WIDTH);
    land.setAttribute('transform', `translate(${view.x} ${view.y - TOP * view.k}) scale(${view.k * scale})`);
    const taken: number[][] = [];
    drawPoints(taken);
    layer.replaceChildren(
      ...names
        .filter(({ name, width }) => width * view.k > name.length * 8 * unit && width * view.k < WIDTH * 3)
        .map(({ name, x, y }) => ({ name, x: x * view.k + view.x, y: y * view.k + view.y }))
        .filter(({ name, x, y }) => inside(x, y) && free(taken, x, y, name.length * 7.5 * unit, 13 * unit, true))
        .map(({ name, x, y }) => s('text', { x, y, 'font-size': 11 * unit }, name)),
    );
  };

  const drawPoints = (taken: number[][]) => {
    const shown = spots
      .map((spot) => ({ ...spot, px: spot.x * view.k + view.x, py: spot.y * view.k + view.y }))
      .filter(({ px, py }) => inside(px, py));
    const circles = shown.map((spot) => {
      const r = radius(spot.killed) * unit;
      taken.push([spot.px - r, spot.py - r, spot.px + r, spot.py + r]);
      const words = `${spot.name}: ${count(spot.events.length, 'event')}, ${spot.killed} killed`;
      return s(
        'circle',
        {
          cx: spot.px,
          cy: spot.py,
          r,
          'stroke-width': 1.5 * unit,
          'stroke-dasharray': spot.precision >= 3 ? `${4 * unit} ${3 * unit}` : null,
          class: `point ${spot.precision >= 5 ? 'vague' : spot.precision >= 3 ? 'wide' : 'exact'}${spot.key === chosen ? ' chosen' : ''}`,
          onclick: () => pick(spot.key === chosen ? '' : spot.key, spot.name),
        },
        s('title', {}, words),
      );
    });
    const labels = shown
      .filter(({ px, py, killed, name }) => {
        const r = radius(killed) * unit;
        return free(taken, px + r + 4 * unit + name.length * 3.4 * unit, py, name.length * 6.8 * unit, 14 * unit, true);
      })
      .map(({ px, py, killed, name }) =>
        s('text', { x: px + radius(killed) * unit + 4 * unit, y: py + 4 * unit, 'font-size': 12 * unit }, name),
      );
    points.replaceChildren(...circles, ...labels);
  };

  const move = (k: number, x: number, y: number) => {
    view.k = Math.min(CLOSEST, Math.max(1, k));
    const overlap = 60;
    view.x = Math.min(WIDTH - overlap, Math.max(overlap - WIDTH * view.k, x));
    view.y = Math.min(HEIGHT - overlap, Math.max(overlap - HEIGHT * view.k, y));
    draw();
  };
  const zoom = (by: number, px = WIDTH / 2, py = HEIGHT / 2) => {
    const k = Math.min(CLOSEST, Math.max(1, view.k * by));
    move(k, px - ((px - view.x) * k) / view.k, py - ((py - view.y) * k) / view.k);
  };
  const fitAll = () => {
    if (!spots.length) return move(1, 0, 0);
    const xs = spots.map(({ x }) => x);
    const ys = spots.map(({ y }) => y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const room = 0.72;
    const k = Math.min(60, (WIDTH * room) / Math.max(right - left, 4), (HEIGHT * room) / Math.max(bottom - top, 4));
    move(k, WIDTH / 2 - ((left + right) / 2) * Math.max(1, k), HEIGHT / 2 - ((top + bottom) / 2) * Math.max(1, k));
  };
  listen(svg, view, move, zoom, () => WIDTH / (svg.clientWidth || WIDTH));

  const list = h('ol', { class: 'spots' });
  const note = h('p', { class: 'note' });
  const alternative = h('details', { class: 'alternative' }, h('summary', {}, 'Places as a list'), list);
  const element = h(
    'section',
    { class: 'panel', 'aria-labelledby': 'map-title' },
    h('h2', { id: 'map-title' }, 'Where'),
    h(
      'div',
      { class: 'map-frame' },
      svg,
      h(
        'div',
        { class: 'map-buttons' },
        button('+', () => zoom(1.6), { 'aria-label': 'Zoom in' }),
        button('−', () => zoom(1 / 1.6), { 'aria-label': 'Zoom out' }),
        button('Fit', fitAll, { 'aria-label': 'Fit the map to the events' }),
      ),
    ),
    legend(),
    note,
    alternative,
  );
  let fitted = '';
  new ResizeObserver(() => draw()).observe(svg);
  return {
    element,
    /** Draws these events; the map is fitted to them when they are others than before. */
    show(events: readonly Told[], place: string) {
      chosen = place;
      spots = spotsOf(events);
      const without = events.length - spots.reduce((sum, spot) => sum + spot.events.length, 0);
      note.textContent = !events.length
        ? 'No events to draw.'
        : without
          ? `${count(without, 'event')} without coordinates ${without === 1 ? 'is' : 'are'} not on the map.`
          : '';
      note.hidden = note.textContent === '';
      alternative.hidden = spots.length === 0;
      list.replaceChildren(
        ...spots.map((spot) =>
          h(
            'li',
            {},
            button(own(spot.name), () => pick(spot.key === chosen ? '' : spot.key, spot.name), {
              class: 'link',
              'aria-pressed': String(spot.key === chosen),
            }),
            ` ${count(spot.events.length, 'event')}, ${spot.killed} killed: `,
            spot.events.slice(0, 3).map(({ row }, n) => [n ? '; ' : '', own(eventName(row.values))]),
            spot.events.length > 3 ? '; …' : '',
          ),
        ),
      );
      const now = spots.map(({ key }) => key).join(' ');
      if (now !== fitted && !place) {
        fitted = now;
        fitAll();
      } else draw();
    },
  };
}

const radius = (killed: number) => 5 + Math.min(22, Math.sqrt(killed) * 1.6);
const inside = (x: number, y: number) => x > -40 && x < WIDTH + 40 && y > -40 && y < HEIGHT + 40;

/** Whether a label of this size fits at (x, y) among those taken; it is then taken too. */
function free(taken: number[][], x: number, y: number, width: number, height: number, take: boolean): boolean {
  const box = [x - width / 2, y - height / 2, x + width / 2, y + height / 2] as const;
  if (box[0] < 0 || box[2] > WIDTH) return false;
  if (taken.some((b) => b[0]! < box[2] && b[2]! > box[0] && b[1]! < box[3] && b[3]! > box[1])) return false;
  if (take) taken.push([...box]);
  return true;
}

function spotsOf(events: readonly Told[]): Spot[] {
  const spots = new Map<string, Spot>();
  for (const event of events) {
    const key = placeKey(event);
    const { values } = event.row;
    if (!key) continue;
    const [x, y] = project(number(values.longitude)!, number(values.latitude)!, WIDTH);
    const spot = spots.get(key) ?? {
      key,
      x,
      y: y - TOP,
      events: [],
      killed: 0,
      precision: number(values.place_precision) ?? 1,
      name: text(values.place) ?? text(values.country) ?? key,
    };
    spots.set(key, spot);
    spot.events.push(event);
    if (values.additive === true) spot.killed += bestOf(values, 'killed') ?? 0;
  }
  return [...spots.values()].sort((a, b) => b.killed - a.killed || b.events.length - a.events.length);
}

function legend(): HTMLElement {
  const sample = (kind: string, words: string) =>
    h(
      'li',
      {},
      s(
        'svg',
        { viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true' },
        s('circle', {
          cx: 8,
          cy: 8,
          r: 6,
          class: `point ${kind}`,
          'stroke-width': 1.5,
          'stroke-dasharray': kind === 'exact' ? null : '4 3',
        }),
      ),
      words,
    );
  return h(
    'ul',
    { class: 'legend' },
    sample('exact', 'a place'),
    sample('wide', 'a district or province'),
    sample('vague', 'a country, line or border'),
    h('li', {}, 'larger: more killed'),
  );
}

/** Dragging, pinching, the wheel with Ctrl, double click, and keys. */
function listen(
  svg: SVGSVGElement,
  view: View,
  move: (k: number, x: number, y: number) => void,
  zoom: (by: number, x?: number, y?: number) => void,
  unit: () => number,
): void {
  const fingers = new Map<number, [number, number]>();
  const at = (event: MouseEvent): [number, number] => {
    const box = svg.getBoundingClientRect();
    return [(event.clientX - box.left) * unit(), (event.clientY - box.top) * unit()];
  };
  const spread = () => {
    const [a, b] = [...fingers.values()] as [[number, number], [number, number]];
    return { gap: Math.hypot(a[0] - b[0], a[1] - b[1]), x: (a[0] + b[0]) / 2, y: (a[1] + b[1]) / 2 };
  };
  svg.addEventListener('pointerdown', (event) => {
    fingers.set(event.pointerId, at(event));
    if (!(event.target as Element).classList.contains('point')) svg.setPointerCapture(event.pointerId);
  });
  svg.addEventListener('pointermove', (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const now = at(event);
    if (fingers.size === 1 && event.pointerType === 'mouse')
      move(view.k, view.x + now[0] - before[0], view.y + now[1] - before[1]);
    if (fingers.size !== 2) {
      fingers.set(event.pointerId, now);
      return;
    }
    const was = spread();
    fingers.set(event.pointerId, now);
    const is = spread();
    if (was.gap > 0) zoom(is.gap / was.gap, is.x, is.y);
    move(view.k, view.x + is.x - was.x, view.y + is.y - was.y);
  });
  for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const)
    svg.addEventListener(end, (event) => fingers.delete(event.pointerId));
  svg.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoom(Math.exp(-event.deltaY / 200), ...at(event));
    },
    { passive: false },
  );
  svg.addEventListener('dblclick', (event) => zoom(2, ...at(event)));
  const steps: Record<string, [number, number]> = {
    ArrowLeft: [60, 0],
    ArrowRight: [-60, 0],
    ArrowUp: [0, 60],
    ArrowDown: [0, -60],
  };
  svg.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    if (step) move(view.k, view.x + step[0], view.y + step[1]);
    else if (event.key === '+' || event.key === '=') zoom(1.6);
    else if (event.key === '-') zoom(1 / 1.6);
    else return;
    event.preventDefault();
  });
}
