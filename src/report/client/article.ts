import type { CorrectedTable } from '../../corrections/types.js';
import type { ReportArticle, ReportRow } from '../types.js';
import { addForm } from './add.js';
import { count, h, own } from './dom.js';
import { ledgerSection } from './ledger.js';
import { openLights, reveal } from './light.js';
import { articleLink } from './routes.js';
import { rowCard, summary } from './rows.js';
import { addedRows, stateOf } from './store.js';
import { marksLegend, textOf } from './text.js';

const TITLES: Record<CorrectedTable, string> = {
  casualties: 'Claims about people',
  materiel: 'Claims about equipment',
  events: 'Events',
  dates: 'Dates',
  places: 'Places',
  actors: 'Actors',
};

/** One article: its text with what was found in it, the rows beside it. */
export function articlePage(articles: readonly ReportArticle[], article: ReportArticle): HTMLElement {
  const text = h('div', { class: 'pane reading', 'aria-label': 'Text', role: 'region', tabindex: 0 });
  const findings = h('div', { class: 'pane findings', 'aria-label': 'Rows', role: 'region', tabindex: 0 });
  const progress = h('p', { class: 'progress' });
  const draw = () => {
    const lights = openLights();
    const tables = tablesOf(article);
    const rows = tables.flatMap(([, list]) => list);
    const table = new Map(tables.flatMap(([name, list]) => list.map((row) => [row.id, name] as const)));
    const byId = new Map(rows.map((row) => [row.id, row]));
    const readout = h('p', { class: 'readout', 'aria-hidden': 'true' });
    const body = textOf(article, rows, lights, (ids) => {
      readout.textContent = ids
        .filter((id) => table.get(id) !== 'events' || ids.length === 1)
        .map((id) => `${id}: ${summary(table.get(id)!, stateOf(article, table.get(id)!, byId.get(id)!).values)}`)
        .join('  ·  ');
    });
    const hidden = [...(text.querySelector('.text')?.classList ?? [])].filter((name) => name.startsWith('no-'));
    body.classList.add(...hidden);
    const place = { article, lights, redraw };
    const sections = tables
      .filter(
        ([name]) => name === 'casualties' || article.rows[name].length || addedRows(article, name as never).length,
      )
      .map(([name, list]) =>
        h(
          'section',
          { class: `table-${name}`, 'aria-labelledby': `title-${name}` },
          h('h2', { id: `title-${name}` }, TITLES[name], h('small', {}, ` ${list.length}`)),
          list.length
            ? h(
                'ol',
                { class: 'rows' },
                list.map((row) => rowCard(place, name, row)),
              )
            : h(
                'p',
                { class: 'empty' },
                'No claim about people was found. Select words in the text to add one that was missed.',
              ),
        ),
      );
    const claims = tables.slice(0, 2).flatMap(([name, list]) => list.map((row) => stateOf(article, name, row)));
    const checked = claims.filter(({ status }) => status !== null).length;
    progress.textContent = claims.length ? `${checked} of ${count(claims.length, 'claim')} checked` : '';
    const scroll = [text.scrollTop, findings.scrollTop];
    text.replaceChildren(
      h('div', { class: 'text-tools' }, marksLegend(body), addForm(article, body, redraw)),
      body,
      readout,
    );
    for (const name of hidden)
      text.querySelectorAll<HTMLInputElement>('.marks-legend input')[
        ['no-claim', 'no-date', 'no-place', 'no-actor'].indexOf(name)
      ]!.checked = false;
    const [people, equipment, events, ...others] = sectionOrder(sections);
    findings.replaceChildren(
      ...[people, equipment, ledgerSection(article, lights), events, ...others].filter(
        (part) => part !== null && part !== undefined,
      ),
    );
    [text.scrollTop, findings.scrollTop] = scroll as [number, number];
  };
  const redraw = (focus: string) => {
    draw();
    (document.getElementById(`row-${focus}`) ?? findings).focus({ preventScroll: true });
  };
  draw();
  return h(
    'article',
    { class: 'article-page' },
    pageHead(articles, article, progress),
    article.warnings.length
      ? h(
          'ul',
          { class: 'warnings', 'aria-label': 'Warnings' },
          article.warnings.map((warning) => h('li', {}, own(warning))),
        )
      : null,
    h('div', { class: 'split' }, text, findings),
  );
}

/** The sections in their order; where one is missing, null. */
function sectionOrder(sections: readonly HTMLElement[]): (HTMLElement | null)[] {
  return Object.keys(TITLES).map(
    (name) => sections.find((section) => section.classList.contains(`table-${name}`)) ?? null,
  );
}

function tablesOf(article: ReportArticle): [CorrectedTable, ReportRow[]][] {
  return (Object.keys(TITLES) as CorrectedTable[]).map((name) => [
    name,
    name === 'casualties' || name === 'materiel'
      ? [...article.rows[name], ...addedRows(article, name)].sort((a, b) => a.at[0] - b.at[0])
      : article.rows[name],
  ]);
}

function pageHead(articles: readonly ReportArticle[], article: ReportArticle, progress: HTMLElement): HTMLElement {
  const at = articles.indexOf(article);
  const step = (to: ReportArticle | undefined, words: string, rel: string) =>
    to ? h('a', { href: articleLink(to.id), rel }, words) : h('span', { class: 'off' }, words);
  const facts = [
    article.publisher,
    article.published ? `published ${article.published}` : 'publication day unknown',
    article.dateline,
    article.path ?? article.id,
  ].filter((fact) => fact !== null);
  return h(
    'header',
    { class: 'page-head' },
    h(
      'nav',
      { class: 'steps', 'aria-label': 'Articles' },
      h('a', { href: '#/' }, '← Overview'),
      h('span', {}, `${at + 1} of ${articles.length}`),
      step(articles[at - 1], 'Previous', 'prev'),
      step(articles[at + 1], 'Next', 'next'),
    ),
    h('h1', { tabindex: -1, dir: 'auto' }, article.title ?? article.id),
    h(
      'p',
      { class: 'meta' },
      facts.map((fact, n) => [n ? ' · ' : '', own(fact)]),
      /^https?:\/\//i.test(article.url ?? '')
        ? [' · ', h('a', { href: article.url, rel: 'noopener noreferrer external' }, 'original')]
        : null,
      article.duplicate_of
        ? [' · the same text as ', h('a', { href: articleLink(article.duplicate_of) }, own(article.duplicate_of))]
        : null,
    ),
    progress,
  );
}

/** Goes to a row of the page that is shown. */
export function openRow(id: string): void {
  const row = document.getElementById(`row-${id}`);
  row?.focus({ preventScroll: true });
  reveal(row ?? undefined);
}
