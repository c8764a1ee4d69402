import { editableColumns } from '../../corrections/fields.js';
import type { CorrectedTable } from '../../corrections/types.js';
import { parseValue } from '../../corrections/values.js';
import type { Column } from '../../output/columns.js';
import { VOCABULARIES } from '../../output/vocabularies.js';
import type { ReportArticle } from '../types.js';
import { button, h } from './dom.js';
import { label } from './words.js';

let forms = 0;

/** A form for the columns of a table that can be corrected. `save` takes the written values, '' for unknown. */
export function rowForm(
  article: ReportArticle,
  table: CorrectedTable,
  values: Record<string, unknown>,
  title: string,
  save: (values: Map<string, string>) => void,
  cancel: () => void,
): HTMLFormElement {
  const form = `form${++forms}`;
  const inputs = new Map<Column, HTMLInputElement | HTMLSelectElement>();
  const fields = editableColumns(table).map((column) => {
    const id = `${form}-${column.name}`;
    const value = values[column.name];
    const input = inputOf(column, value === undefined || value === null ? '' : String(value), `${form}-names`);
    input.id = id;
    inputs.set(column, input);
    const fault = h('span', { class: 'fault', id: `${id}-fault`, hidden: true });
    return h('div', { class: 'field', title: column.about }, h('label', { for: id }, label(column.name)), input, fault);
  });
  const submit = (event: Event) => {
    event.preventDefault();
    const written = new Map<string, string>();
    let first: HTMLElement | null = null;
    for (const [column, input] of inputs) {
      const fault = faultOf(column, input.value);
      const place = document.getElementById(`${input.id}-fault`)!;
      place.textContent = fault ?? '';
      place.hidden = fault === null;
      if (fault) {
        input.setAttribute('aria-invalid', 'true');
        input.setAttribute('aria-describedby', place.id);
        first ??= input;
      } else {
        input.removeAttribute('aria-invalid');
        written.set(column.name, input.value.trim());
      }
    }
    if (first) first.focus();
    else save(written);
  };
  return h(
    'form',
    {
      class: 'row-form',
      'aria-label': title,
      novalidate: true,
      onsubmit: submit,
      onkeydown: (event: KeyboardEvent) => {
        event.stopPropagation();
        if (event.key === 'Escape') cancel();
      },
    },
    h('div', { class: 'form-grid' }, fields),
    names(article, `${form}-names`),
    h('div', { class: 'actions' }, h('button', { type: 'submit', class: 'primary' }, 'Save'), button('Cancel', cancel)),
  );
}

function inputOf(
  { name, type, vocabulary }: Column,
  value: string,
  list: string,
): HTMLInputElement | HTMLSelectElement {
  if (vocabulary || type.startsWith('boolean')) {
    const known: readonly unknown[] = vocabulary ? VOCABULARIES[vocabulary] : [true, false];
    const options = [...(type.endsWith('?') || value === '' ? [''] : []), ...known.map(String)];
    return h(
      'select',
      {},
      options.map((option) =>
        h(
          'option',
          { value: option, selected: option === value },
          option === '' ? 'unknown' : option.replaceAll('_', ' '),
        ),
      ),
    );
  }
  if (type.startsWith('day'))
    return h('input', { type: 'text', value, placeholder: 'YYYY-MM-DD', inputmode: 'numeric' });
  if (/^(?:integer|number)/.test(type)) return h('input', { type: 'text', value, inputmode: 'decimal' });
  const named = /actor|claimant|place|country|side|name/.test(name);
  return h('input', { type: 'text', value, dir: 'auto', list: named ? list : null, autocomplete: 'off' });
}

/** Names that the article has, to choose from. */
function names({ rows }: ReportArticle, id: string): HTMLElement {
  const known = [...rows.actors, ...rows.places].map(({ values }) => String(values.name));
  return h(
    'datalist',
    { id },
    [...new Set(known)].map((name) => h('option', { value: name })),
  );
}

/** Why a value cannot be, or null. */
function faultOf(column: Column, value: string): string | null {
  try {
    parseValue(column, value);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}
