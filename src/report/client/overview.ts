import { type EventFilter, filterEvents, NO_FILTER } from '../filter.js';
import { bestOf, type Told, text } from '../tally.js';
import type { ReportArticle, ReportData } from '../types.js';
import { announce, button, choice, count, grouped, h, own } from './dom.js';
import { openMap } from './map.js';
import { articleLink } from './routes.js';
import { stateOf } from './store.js';
import { openTable } from './table.js';
import { openTimeline } from './timeline.js';

let filter: EventFilter = { ...NO_FILTER };
let placeName = '';

/** The first page: figures, map, timeline, events, articles. The filter stays as it was when the reader comes back. */
export function overviewPage({ articles }: ReportData): HTMLElement {
  const events: Told[] = articles.flatMap((article) => article.rows.events.map((row) => ({ article, row })));
  const figures = h('dl', { class: 'figures' });
  const shownCount = h('p', { class: 'shown', role: 'status' });
  const chips = h('div', { class: 'chips' });
  const bar = h('div', { class: 'filters-slot' });
  const set = (change: Partial<EventFilter>, redraw = false) => {
    filter = { ...filter, ...change };
    if (redraw) bar.replaceChildren(filterBar(events, set));
    draw();
  };
  const map = openMap((place, name) => {
    placeName = name;
    set({ place });
  });
  const timeline = openTimeline((from, to) => set({ from, to }, true));
  const table = openTable();
  const draw = () => {
    const shown = filterEvents(events, filter);
    figures.replaceChildren(...figuresOf(shown));
    shownCount.textContent =
      shown.length === events.length
        ? count(events.length, 'event')
        : `${grouped(shown.length)} of ${count(events.length, 'event')}`;
    const active = JSON.stringify(filter) !== JSON.stringify(NO_FILTER);
    chips.replaceChildren(
      ...(filter.place
        ? [
            button([own(placeName), ' ×'], () => set({ place: '' }), {
              class: 'chip',
              'aria-label': `Show other places than ${placeName} too`,
            }),
          ]
        : []),
      ...(active
        ? [
            button(
              'Clear filter',
              () => {
                set({ ...NO_FILTER }, true);
                announce('filter cleared');
              },
              { class: 'link' },
            ),
          ]
        : []),
    );
    const elsewhere = filterEvents(events, { ...filter, place: '' });
    map.show(elsewhere, filter.place);
    timeline.show(shown);
    table.show(shown);
  };
  bar.replaceChildren(filterBar(events, set));
  draw();
  const claims = articles.reduce((sum, { rows }) => sum + rows.casualties.length + rows.materiel.length, 0);
  return h(
    'div',
    { class: 'overview' },
    h(
      'header',
      { class: 'page-head' },
      h('h1', { tabindex: -1 }, 'What the articles report'),
      h(
        'p',
        { class: 'lede' },
        `${count(events.length, 'event')} and ${count(claims, 'claim')} in ${count(articles.length, 'article')}. Every figure is somebody’s claim: open the article to see its words and to correct it.`,
      ),
    ),
    events.length
      ? [
          h(
            'section',
            { class: 'filter-panel', 'aria-label': 'Filter' },
            bar,
            h('div', { class: 'filter-foot' }, shownCount, chips),
          ),
          h(
            'div',
            { class: 'sums' },
            figures,
            h('p', { class: 'note' }, 'Best figures, each person counted once; the least where only a least is said.'),
          ),
          h('div', { class: 'charts' }, map.element, timeline.element),
          h(
            'section',
            { class: 'panel', 'aria-labelledby': 'events-title' },
            h('h2', { id: 'events-title' }, 'Events'),
            table.element,
          ),
        ]
      : h('p', { class: 'empty panel' }, 'No event was found in these articles.'),
    articleList(articles),
  );
}

function filterBar(events: readonly Told[], set: (change: Partial<EventFilter>) => void): HTMLElement {
  const values = (name: string) =>
    [...new Set(events.map(({ row }) => text(row.values[name])).filter((value) => value !== null))].sort();
  const options = (name: string) => [['', 'all'] as const, ...values(name).map((value) => [value, value] as const)];
  const input = (label: string, type: string, name: 'words' | 'from' | 'to', more = {}) => {
    const box = h('input', { type, value: filter[name], oninput: () => set({ [name]: box.value }), ...more });
    return h('label', { class: `field ${name}` }, h('span', {}, label), box);
  };
  return h(
    'form',
    { class: 'filters', role: 'search', onsubmit: (event: Event) => event.preventDefault() },
    input('Words', 'search', 'words', { placeholder: 'place, side, weapon, headline …' }),
    choice('Country', options('country'), filter.country, (country) => set({ country })),
    choice('Type', options('event_type'), filter.type, (type) => set({ type })),
    input('From', 'date', 'from'),
    input('To', 'date', 'to'),
    choice(
      'Confidence',
      [['0', 'any'], ...['0.5', '0.7', '0.8', '0.9', '0.95'].map((value) => [value, `${value} or more`] as const)],
      String(filter.confidence),
      (value) => set({ confidence: Number(value) }),
    ),
  );
}

/** The sums of the events that are to be added up. */
function figuresOf(shown: readonly Told[]): HTMLElement[] {
  const counted = shown.filter(({ row }) => row.values.additive === true);
  const sum = (name: string) => counted.reduce((total, { row }) => total + (bestOf(row.values, name) ?? 0), 0);
  const figure = (value: number, name: string, kind = '') =>
    h('div', { class: kind }, h('dt', {}, name), h('dd', {}, grouped(value)));
  return [
    figure(sum('killed'), 'killed', 'killed'),
    figure(sum('wounded'), 'wounded', 'wounded'),
    figure(shown.length, 'events'),
    figure(new Set(shown.map(({ row }) => text(row.values.country)).filter(Boolean)).size, 'countries'),
    figure(new Set(shown.map(({ article }) => article)).size, 'articles'),
  ];
}

function articleList(articles: readonly ReportArticle[]): HTMLElement {
  const list = h('ul', { class: 'articles' });
  const most = 50;
  const draw = (shown: readonly ReportArticle[]) => list.append(...shown.map(articleItem));
  draw(articles.slice(0, most));
  const more = button(`Show all ${articles.length} articles`, () => {
    draw(articles.slice(most));
    more.remove();
  });
  return h(
    'section',
    { class: 'panel', 'aria-labelledby': 'articles-title' },
    h('h2', { id: 'articles-title' }, 'Articles'),
    articles.length ? list : h('p', { class: 'empty' }, 'No article was read.'),
    articles.length > most ? more : null,
  );
}

function articleItem(article: ReportArticle): HTMLElement {
  const { rows } = article;
  const claims = [
    ...rows.casualties.map((row) => stateOf(article, 'casualties', row)),
    ...rows.materiel.map((row) => stateOf(article, 'materiel', row)),
  ];
  const checked = claims.filter(({ status }) => status !== null).length;
  const facts = article.duplicate_of
    ? ['the same text as ', own(article.duplicate_of)]
    : [
        rows.events.length ? `${count(rows.events.length, 'event')}, ${count(claims.length, 'claim')}` : 'no events',
        checked ? `, ${checked} checked` : '',
      ];
  return h(
    'li',
    {},
    h('a', { href: articleLink(article.id), dir: 'auto' }, article.title ?? article.id),
    h(
      'span',
      { class: 'meta' },
      [article.published, article.publisher].filter((fact) => fact !== null).map((fact) => [own(fact), ' · ']),
      facts,
    ),
  );
}
