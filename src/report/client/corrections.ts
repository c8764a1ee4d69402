import type { Correction } from '../../corrections/types.js';
import { correctionsCsv, correctionsJson } from '../../corrections/write.js';
import type { ReportData } from '../types.js';
import { button, count, download, h, own } from './dom.js';
import { articleLink } from './routes.js';
import { allCorrections, forget } from './store.js';
import { label } from './words.js';

/** The page of corrections: what was said so far, to be taken back or taken along. */
export function correctionsPage({ articles }: ReportData, redraw: () => void): HTMLElement {
  const list = allCorrections(articles);
  const titles = new Map(articles.map(({ id, title }) => [id, title ?? id]));
  const groups = new Map<string, Correction[]>();
  for (const one of list) groups.set(one.article_id, [...(groups.get(one.article_id) ?? []), one]);
  return h(
    'div',
    { class: 'corrections-page' },
    h(
      'header',
      { class: 'page-head' },
      h('nav', { class: 'steps', 'aria-label': 'Back' }, h('a', { href: '#/' }, '← Overview')),
      h('h1', { tabindex: -1 }, 'Corrections'),
      h(
        'p',
        { class: 'lede' },
        'What you accept, reject, edit and add stays in this browser until you download it. ',
        h('code', {}, 'extract … --corrections corrections.csv'),
        ' applies it to the same texts; ',
        h('code', {}, 'extract score --corrections corrections.csv …'),
        ' measures the program by it. Events are counted anew from corrected claims.',
      ),
    ),
    downloads(list),
    list.length
      ? [...groups].map(([id, ones]) =>
          h(
            'section',
            { class: 'panel', 'aria-label': titles.get(id) ?? id },
            h('h2', {}, titles.has(id) ? h('a', { href: articleLink(id), dir: 'auto' }, titles.get(id)!) : own(id)),
            h(
              'ul',
              { class: 'correction-list' },
              ones.map((one) => item(one, redraw)),
            ),
          ),
        )
      : h(
          'p',
          { class: 'empty panel' },
          'Nothing yet. Open an article and accept, reject or edit its rows, or select words to add a claim that was missed.',
        ),
  );
}

/** The two buttons that hand out what was said. */
function downloads(list: readonly Correction[]): HTMLElement {
  return h(
    'div',
    { class: 'downloads' },
    button('Download corrections (CSV)', () => download('corrections.csv', 'text/csv', correctionsCsv(list)), {
      class: 'primary',
      disabled: !list.length,
    }),
    button('Download as JSON', () => download('corrections.json', 'application/json', correctionsJson(list)), {
      disabled: !list.length,
    }),
    h('span', { class: 'meta' }, count(list.length, 'line')),
  );
}

function item(one: Correction, redraw: () => void): HTMLElement {
  const value =
    one.action === 'edit' || one.action === 'add'
      ? [' ', label(one.field), ' → ', one.value === '' ? h('em', {}, 'unknown') : h('strong', {}, own(one.value))]
      : '';
  const row = one.row_id.slice(one.article_id.length + 1);
  return h(
    'li',
    {},
    h(
      'span',
      { class: `badge is-${{ accept: 'accepted', reject: 'rejected', edit: 'edited', add: 'added' }[one.action]}` },
      one.action,
    ),
    ' ',
    h('a', { href: articleLink(one.article_id, row) }, row),
    value,
    ' ',
    h('q', { class: 'meta' }, own(one.words.length > 90 ? `${one.words.slice(0, 90)}…` : one.words)),
    button(
      'Undo',
      () => {
        forget(one);
        redraw();
      },
      { class: 'link', 'aria-label': `Undo ${one.action} of ${row}${one.field ? ` ${label(one.field)}` : ''}` },
    ),
  );
}
