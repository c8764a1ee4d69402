import { type Ledger, ledgersOf, NARRATOR } from '../ledger.js';
import type { ReportArticle, ReportRow } from '../types.js';
import { h, own } from './dom.js';
import type { Lights } from './light.js';
import { stateOf } from './store.js';
import { eventName, figureOf, term } from './words.js';

/** Who says what about whom: for each event a table with one column a claimant. */
export function ledgerSection(article: ReportArticle, lights: Lights): HTMLElement | null {
  const ledgers = ledgersOf(article);
  if (!ledgers.length) return null;
  return h(
    'section',
    { class: 'ledger', 'aria-labelledby': 'ledger-title' },
    h('h2', { id: 'ledger-title' }, 'Who says what'),
    ledgers.map((ledger) => ledgerTable(article, ledger, lights)),
  );
}

function ledgerTable(article: ReportArticle, { event, claimants, lines }: Ledger, lights: Lights): HTMLElement {
  const title = event ? eventName(event.values) : 'Background, in no event';
  return h(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': title },
    h(
      'table',
      { class: 'plain' },
      h('caption', {}, own(title)),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('th', { scope: 'col' }, 'About'),
          claimants.map((name) => h('th', { scope: 'col', class: name === NARRATOR ? 'narrator' : null }, own(name))),
        ),
      ),
      h(
        'tbody',
        {},
        lines.map(({ what, of, claims, rival }) =>
          h(
            'tr',
            { class: rival ? 'rival' : null },
            h(
              'th',
              { scope: 'row' },
              h('span', { class: 'what' }, term(what)),
              ' ',
              own(of),
              rival ? h('span', { class: 'badge rival' }, 'rival') : null,
            ),
            claimants.map((name) =>
              h(
                'td',
                {},
                (claims.get(name) ?? []).map((claim) => claimCell(article, claim, lights)),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}

function claimCell(article: ReportArticle, claim: ReportRow, lights: Lights): HTMLElement {
  const { values, status } = stateOf(article, 'item' in claim.values ? 'materiel' : 'casualties', claim);
  const figure = figureOf(values, 'count') ?? 'some';
  const said =
    values.status === 'asserted' ? null : h('small', { class: `status ${values.status}` }, ` ${term(values.status)}`);
  const link = h(
    'button',
    { type: 'button', class: `cell-claim${status ? ` is-${status}` : ''}` },
    own(figure),
    claim.values.victim_text && !claim.values.victim_actor ? [' ', own(claim.values.victim_text)] : null,
    said,
    values.part_of ? h('small', {}, ` of ${values.part_of}`) : null,
  );
  lights.register(link, [claim.id]);
  link.addEventListener('pointerenter', () => lights.light([claim.id]));
  link.addEventListener('focus', () => lights.light([claim.id]));
  link.addEventListener('pointerleave', () => lights.light([]));
  link.addEventListener('click', () => document.getElementById(`row-${claim.id}`)?.focus());
  return link;
}
