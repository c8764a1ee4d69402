import { claimantOf, NARRATOR } from '../ledger.js';
import type { ReportArticle } from '../types.js';
import { announce, button, h, own } from './dom.js';
import { rowForm } from './form.js';
import { addClaim } from './store.js';
import { selectedSpan } from './text.js';

/** What a new claim takes over from the nearest claim of the same line: to be checked, not to be typed again. */
const TAKEN = [
  'date_start',
  'date_end',
  'place',
  'country',
  'claimant',
  'claimant_person',
  'claimant_kind',
  'status',
  'scope',
];

/** "Add a missed claim": for the words selected in the text, or typed. */
export function addForm(article: ReportArticle, text: HTMLElement, redraw: (focus: string) => void): HTMLElement {
  let span: [number, number] | null = null;
  const slot = h('div', { class: 'add-slot' });
  const hint = h('span', { class: 'hint' });
  const start = button('Add a missed claim', () => open(), { class: 'add' });
  const close = () => {
    slot.replaceChildren();
    start.hidden = false;
    start.focus();
  };
  const open = () => {
    span = selectedSpan(text, article.text) ?? span;
    start.hidden = true;
    if (span) fill(span);
    else askWords();
  };
  const askWords = () => {
    const input = h('input', { type: 'text', dir: 'auto', autocomplete: 'off' });
    const fault = h('span', { class: 'fault', role: 'alert' });
    const find = (event: Event) => {
      event.preventDefault();
      const at = article.text.indexOf(input.value.trim());
      if (!input.value.trim() || at < 0) fault.textContent = 'These words are not in the text.';
      else fill([at, at + input.value.trim().length]);
    };
    slot.replaceChildren(
      h(
        'form',
        { class: 'row-form', 'aria-label': 'Words of the missed claim', onsubmit: find },
        h(
          'label',
          { class: 'field' },
          h('span', {}, 'Its words: select them in the text, or write them here as they stand there'),
          input,
        ),
        fault,
        h(
          'div',
          { class: 'actions' },
          h('button', { type: 'submit', class: 'primary' }, 'Next'),
          button('Cancel', close),
        ),
      ),
    );
    input.focus();
  };
  const fill = (at: [number, number]) => {
    const words = article.text.slice(...at);
    const near = nearest(article, at);
    const values: Record<string, unknown> = {
      effect: 'killed',
      count_qualifier: 'exact',
      victim_kind: 'unknown',
      claimant_kind: 'narrator',
      status: 'asserted',
      scope: 'incident',
    };
    for (const name of TAKEN) if (near?.[name] !== undefined) values[name] = near[name];
    const digits = /\d[\d,]*/.exec(words)?.[0].replaceAll(',', '');
    if (digits)
      Object.assign(values, { count_low: digits, count_best: digits, count_high: digits, count_qualifier: 'exact' });
    const save = (table: 'casualties' | 'materiel') => (written: Map<string, string>) => {
      addClaim(article, table, at, written);
      announce('claim added');
      redraw('new1');
    };
    const kind = (table: 'casualties' | 'materiel') => {
      const form = rowForm(
        article,
        table,
        table === 'materiel' ? { ...values, effect: 'destroyed', item: 'vehicle' } : values,
        'Add a missed claim',
        save(table),
        close,
      );
      slot.replaceChildren(
        h('p', { class: 'quoted' }, h('q', {}, own(words)), ' ', button('other words', askWords, { class: 'link' })),
        h(
          'p',
          { class: 'kinds', role: 'group', 'aria-label': 'About' },
          button('people', () => kind('casualties'), { 'aria-pressed': String(table === 'casualties') }),
          button('equipment', () => kind('materiel'), { 'aria-pressed': String(table === 'materiel') }),
        ),
        form,
      );
      form.querySelector('select')?.focus();
    };
    kind('casualties');
  };
  document.addEventListener('selectionchange', () => {
    if (!text.isConnected || start.hidden) return;
    const selected = selectedSpan(text, article.text);
    span = selected ?? span;
    hint.replaceChildren(...(selected ? ['for “', own(clip(article.text.slice(...selected))), '”'] : []));
    if (!selected && document.activeElement !== start) span = null;
  });
  return h('div', { class: 'add-claim' }, start, hint, slot);
}

const clip = (words: string) => (words.length > 40 ? `${words.slice(0, 40)}…` : words);

/** The values of the claim that stands nearest in the same line of text. */
function nearest(article: ReportArticle, [start, end]: [number, number]): Record<string, unknown> | null {
  const claims = [...article.rows.casualties, ...article.rows.materiel].filter((claim) => {
    const between = article.text.slice(Math.min(end, claim.at[1]), Math.max(start, claim.at[0]));
    return !between.includes('\n');
  });
  const gap = (at: [number, number]) => Math.max(at[0] - end, start - at[1], 0);
  const [first] = claims.sort((a, b) => gap(a.at) - gap(b.at));
  if (!first) return null;
  return claimantOf(first) === NARRATOR ? { ...first.values, claimant: undefined } : first.values;
}
