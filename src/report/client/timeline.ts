import { BINS, type Bin, nextBin } from '../bins.js';
import { type Bar, type Timeline, type Told, timelineOf } from '../tally.js';
import { choice, count, grouped, h, own, s } from './dom.js';

const HEIGHT = 300;
const LEFT = 44;
const BOTTOM = 22;

/** The timeline of killed (upwards) and wounded (downwards) by side. `pick` takes the first and the last day of a bin. */
export function openTimeline(pick: (from: string, to: string) => void) {
  let wanted: Bin | null = null;
  let events: readonly Told[] = [];
  const frame = h('div', { class: 'timeline' });
  const legend = h('ul', { class: 'legend' });
  const note = h('p', { class: 'note' });
  const table = h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Timeline as a table' });
  const alternative = h('details', { class: 'alternative' }, h('summary', {}, 'Timeline as a table'), table);
  const draw = () => {
    const timeline = timelineOf(events, wanted);
    note.textContent = timeline.undated
      ? `${count(timeline.undated, 'event')} without a day, or spread over a year or more, not drawn.`
      : '';
    note.hidden = note.textContent === '';
    alternative.hidden = timeline.bars.length === 0;
    if (!timeline.bars.length) {
      frame.replaceChildren(h('p', { class: 'empty' }, 'No dated figures to draw.'));
      legend.replaceChildren();
      return;
    }
    frame.replaceChildren(chart(timeline, frame.clientWidth || 600, pick));
    legend.replaceChildren(
      ...timeline.sides.map((side, n) => h('li', {}, h('i', { class: `swatch side-${tone(side, n)}` }), own(side))),
    );
    table.replaceChildren(asTable(timeline));
  };
  let width = 0;
  new ResizeObserver(() => {
    if (frame.clientWidth !== width) draw();
    width = frame.clientWidth;
  }).observe(frame);
  const element = h(
    'section',
    { class: 'panel', 'aria-labelledby': 'timeline-title' },
    h(
      'div',
      { class: 'panel-head' },
      h('h2', { id: 'timeline-title' }, 'When'),
      choice('By', [['', 'best fit'], ...BINS.map((bin) => [bin, bin] as const)], '', (value) => {
        wanted = (value || null) as Bin | null;
        draw();
      }),
    ),
    frame,
    legend,
    note,
    alternative,
  );
  return {
    element,
    show(shown: readonly Told[]) {
      events = shown;
      draw();
    },
  };
}

/** The colour of a side: those without a name have their own. */
const tone = (side: string, n: number) =>
  side === 'Civilians' ? 'civilians' : side === 'Side not said' ? 'unknown' : side === 'Other sides' ? 'others' : n;

const total = (sides: ReadonlyMap<string, number>) => [...sides.values()].reduce((sum, n) => sum + n, 0);

function chart({ bars, sides, bin }: Timeline, width: number, pick: (from: string, to: string) => void) {
  const up = Math.max(...bars.map(({ killed }) => total(killed)));
  const down = Math.max(...bars.map(({ wounded }) => total(wounded)));
  const room = HEIGHT - BOTTOM - 24;
  const scale = room / Math.max(1, up + down);
  const zero = 12 + up * scale;
  const step = (width - LEFT - 8) / bars.length;
  const thick = Math.min(44, Math.max(1, step - (step > 6 ? 2 : 0)));
  const x = (n: number) => LEFT + n * step + (step - thick) / 2;
  const marks = ticks(up, down, room).map((value) => {
    const y = zero - value * scale;
    return s(
      'g',
      { class: 'tick' },
      s('line', { x1: LEFT, x2: width, y1: y, y2: y, class: value === 0 ? 'zero' : null }),
      s('text', { x: LEFT - 6, y: y + 4, 'text-anchor': 'end' }, grouped(Math.abs(value))),
    );
  });
  const columns = bars.map((bar, n) => {
    const parts: SVGElement[] = [];
    for (const [name, sign] of [
      ['killed', -1],
      ['wounded', 1],
    ] as const) {
      let y = zero;
      for (const [i, side] of sides.entries()) {
        const height = (bar[name].get(side) ?? 0) * scale;
        if (!height) continue;
        parts.push(
          s('rect', {
            x: x(n),
            width: thick,
            y: sign < 0 ? y - height : y,
            height,
            class: `side-${tone(side, i)} ${name}`,
          }),
        );
        y += sign * height;
      }
    }
    if (!parts.length) return null;
    const end = lastDay(bar.start, bin);
    return s('g', { class: 'bar', onclick: () => pick(bar.start, end) }, s('title', {}, words(bar, bin)), parts);
  });
  const every = Math.ceil(bars.length / Math.max(1, Math.floor((width - LEFT) / 84)));
  const labels = bars
    .map((bar, n) => ({ bar, n }))
    .filter(({ n }) => n % every === 0)
    .map(({ bar, n }) =>
      s(
        'text',
        {
          x: Math.min(width - 36, Math.max(LEFT + 30, LEFT + (n + 0.5) * step)),
          y: HEIGHT - 5,
          'text-anchor': 'middle',
          class: 'day',
        },
        bin === 'year' ? bar.start.slice(0, 4) : bin === 'month' ? bar.start.slice(0, 7) : bar.start,
      ),
    );
  const killed = bars.reduce((sum, { killed }) => sum + total(killed), 0);
  const wounded = bars.reduce((sum, { wounded }) => sum + total(wounded), 0);
  return s(
    'svg',
    {
      width,
      height: HEIGHT,
      viewBox: `0 0 ${width} ${HEIGHT}`,
      role: 'img',
      'aria-label': `Timeline by ${bin}: ${grouped(killed)} killed and ${grouped(wounded)} wounded from ${bars[0]!.start} to ${lastDay(bars.at(-1)!.start, bin)}`,
    },
    marks,
    columns,
    up ? s('text', { x: LEFT + 4, y: 11, class: 'half' }, 'killed ↑') : null,
    down ? s('text', { x: LEFT + 4, y: HEIGHT - BOTTOM - 2, class: 'half' }, 'wounded ↓') : null,
    labels,
  );
}

/** Round values for the axis, the wounded below zero. */
function ticks(up: number, down: number, room: number): number[] {
  const rough = ((up + down) / room) * 26;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)));
  const step = Math.max(1, [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? 10 * power);
  const values: number[] = [];
  for (let value = -Math.floor(down / step) * step; value <= up; value += step) values.push(value);
  return values;
}

function lastDay(start: string, bin: Bin): string {
  return new Date(Date.parse(nextBin(start, bin)) - 86_400_000).toISOString().slice(0, 10);
}

function words({ start, killed, wounded }: Bar, bin: Bin): string {
  const list = (name: string, sides: ReadonlyMap<string, number>) =>
    sides.size ? [`${name} ${total(sides)}: ${[...sides].map(([side, n]) => `${side} ${n}`).join(', ')}`] : [];
  const days = bin === 'day' ? start : `${start} – ${lastDay(start, bin)}`;
  return [days, ...list('killed', killed), ...list('wounded', wounded)].join('\n');
}

function asTable({ bars, sides, bin }: Timeline): HTMLTableElement {
  const shown = bars.filter(({ killed, wounded }) => killed.size || wounded.size);
  const cell = (sides: ReadonlyMap<string, number>, side: string) => h('td', { class: 'n' }, sides.get(side) ?? '');
  return h(
    'table',
    { class: 'plain' },
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        h('th', { scope: 'col' }, `First day of the ${bin}`),
        sides.flatMap((side) => ['killed', 'wounded'].map((name) => h('th', { scope: 'col' }, own(side), ` ${name}`))),
      ),
    ),
    h(
      'tbody',
      {},
      shown.map((bar) =>
        h(
          'tr',
          {},
          h('th', { scope: 'row' }, bar.start),
          sides.flatMap((side) => [cell(bar.killed, side), cell(bar.wounded, side)]),
        ),
      ),
    ),
  );
}
