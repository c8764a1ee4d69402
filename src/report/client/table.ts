import { type SortKey, sortEvents } from '../filter.js';
import { number, type Told, text } from '../tally.js';
import { announce, button, choice, count, h, own } from './dom.js';
import { articleLink } from './routes.js';
import { stateOf } from './store.js';
import { daysOf, placeOf, shortFigure } from './words.js';

/** Rows drawn at once; more come when asked for. */
const PAGE = 100;

const COLUMNS: readonly { key: SortKey; title: string; numeric?: boolean }[] = [
  { key: 'date', title: 'When' },
  { key: 'place', title: 'Where' },
  { key: 'type', title: 'What' },
  { key: 'sides', title: 'Who' },
  { key: 'killed', title: 'Killed', numeric: true },
  { key: 'wounded', title: 'Wounded', numeric: true },
  { key: 'confidence', title: 'Confidence', numeric: true },
  { key: 'article', title: 'Article' },
];

/** The table of events: sorted by any column, drawn a page at a time. */
export function openTable() {
  let key: SortKey = 'date';
  let ascending = true;
  let events: readonly Told[] = [];
  let most = PAGE;
  const body = h('tbody', { role: 'rowgroup' });
  const more = h('p', { class: 'more' });
  const empty = h('p', { class: 'empty', hidden: true }, 'No event passes the filter.');
  const heads = COLUMNS.map(({ key: of, title, numeric }) =>
    h(
      'th',
      { scope: 'col', role: 'columnheader', class: numeric ? 'n' : null },
      button(title, () => sort(of), { class: 'sort' }),
    ),
  );
  const sort = (of: SortKey) => {
    ascending = of === key ? !ascending : !/killed|wounded|confidence/.test(of);
    key = of;
    draw();
    announce(`sorted by ${of}, ${ascending ? 'ascending' : 'descending'}`);
  };
  const draw = () => {
    COLUMNS.forEach(({ key: of }, n) => {
      heads[n]!.setAttribute('aria-sort', of === key ? (ascending ? 'ascending' : 'descending') : 'none');
    });
    const sorted = sortEvents(events, key, ascending);
    body.replaceChildren(...sorted.slice(0, most).map(rowOf));
    const left = sorted.length - most;
    more.replaceChildren(
      ...(left > 0
        ? [
            button(`Show ${Math.min(left, PAGE)} more`, () => {
              most += PAGE;
              draw();
            }),
            ` of ${count(left, 'event')}`,
          ]
        : []),
    );
    table.hidden = sorted.length === 0;
    empty.hidden = sorted.length > 0;
  };
  const table = h(
    'table',
    { class: 'events', role: 'table', 'aria-label': 'Events' },
    h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, heads)),
    body,
  );
  const sortBy = choice(
    'Sort by',
    COLUMNS.map(({ key: of, title }) => [of, title] as const),
    key,
    (value) => sort(value as SortKey),
  );
  sortBy.classList.add('narrow-only');
  return {
    element: h('div', {}, sortBy, table, empty, more),
    show(shown: readonly Told[]) {
      events = shown;
      most = PAGE;
      draw();
    },
  };
}

function rowOf({ article, row }: Told): HTMLElement {
  const { status, values } = stateOf(article, 'events', row);
  const cell = (title: string, content: Parameters<typeof h>[2], kind: string | null = null) =>
    h('td', { role: 'cell', 'data-label': title, class: kind }, content);
  const kind = text(values.sub_event_type) ?? text(values.event_type) ?? '';
  const sides = [text(values.actor_1), text(values.actor_2)].filter((side) => side !== null);
  const confidence = number(values.confidence) ?? 0;
  return h(
    'tr',
    { role: 'row', class: status ? `is-${status}` : null },
    cell('When', daysOf(values) ?? '', 'nowrap'),
    cell('Where', own(placeOf(values) ?? '')),
    cell('What', [
      kind,
      values.scope === 'total' ? h('small', {}, ' total') : null,
      values.additive ? null : h('small', { title: 'its figures are counted in another row' }, ' counted elsewhere'),
    ]),
    cell(
      'Who',
      sides.map((side, n) => [n ? ' – ' : '', own(side)]),
    ),
    cell('Killed', shortFigure(values, 'killed'), 'n'),
    cell('Wounded', shortFigure(values, 'wounded'), 'n'),
    cell(
      'Confidence',
      [h('meter', { min: 0, max: 1, value: confidence, 'aria-label': 'confidence' }), ` ${confidence.toFixed(2)}`],
      'n conf',
    ),
    cell('Article', [
      h('a', { href: articleLink(article.id, row.id), dir: 'auto' }, article.title ?? article.id),
      status ? h('span', { class: `badge is-${status}` }, status) : null,
    ]),
  );
}
