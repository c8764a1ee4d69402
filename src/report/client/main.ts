import { openData } from '../unpack.js';
import { articlePage, openRow } from './article.js';
import { correctionsPage } from './corrections.js';
import { h } from './dom.js';
import { overviewPage } from './overview.js';
import { routeOf } from './routes.js';
import { correctionCount, onChange, openStore } from './store.js';

const data = openData(document.getElementById('data')!.textContent!);
const articles = new Map(data.articles.map((article) => [article.id, article]));
openStore(data);

const main = h('main', { id: 'main' });
const tally = h('span', { class: 'tally' });
const link = (href: string, ...words: (string | Node)[]) => h('a', { href }, words);
const links = {
  overview: link('#/', 'Overview'),
  corrections: link('#/corrections', 'Corrections', tally),
};
const skip = h('a', { class: 'skip', href: '#main' }, 'Skip to content');
skip.addEventListener('click', (event) => {
  event.preventDefault();
  main.querySelector<HTMLElement>('h1')?.focus();
});
document
  .getElementById('app')!
  .append(
    skip,
    h(
      'header',
      { class: 'top' },
      h('span', { class: 'brand' }, 'Conflict report'),
      h('nav', { 'aria-label': 'Report' }, links.overview, links.corrections),
    ),
    main,
    h('p', { id: 'live', class: 'unseen', role: 'status' }),
  );

/** Shows the page that the address names; after the first one the focus goes to its heading or row. */
function show(first = false): void {
  const route = routeOf(location.hash);
  const article = route.page === 'article' ? articles.get(route.id) : undefined;
  const page =
    route.page === 'corrections'
      ? correctionsPage(data, show)
      : route.page === 'article'
        ? article
          ? articlePage(data.articles, article)
          : missing(route.id)
        : overviewPage(data);
  main.replaceChildren(page);
  document.title = `${page.querySelector('h1')?.textContent ?? ''} · Conflict report`;
  for (const [name, element] of Object.entries(links)) {
    if (name === route.page) element.setAttribute('aria-current', 'page');
    else element.removeAttribute('aria-current');
  }
  if (route.page === 'article' && route.row) openRow(route.row);
  else if (!first) {
    main.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }
}

const missing = (id: string) =>
  h(
    'div',
    {},
    h('h1', { tabindex: -1 }, 'No such article'),
    h('p', {}, `This report has no article “${id}”. `, h('a', { href: '#/' }, 'Overview')),
  );

function countUp(): void {
  const count = correctionCount();
  tally.textContent = count ? String(count) : '';
  tally.setAttribute('aria-label', count ? `${count} rows` : 'none');
}

onChange(countUp);
countUp();
show(true);
addEventListener('hashchange', () => show());
document.documentElement.dataset.ready = String(Math.round(performance.now()));
