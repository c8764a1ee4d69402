import type { CorrectedTable } from '../../corrections/types.js';
import { NARRATOR } from '../ledger.js';
import { number, text } from '../tally.js';
import type { ReportArticle, ReportRow } from '../types.js';
import { announce, button, h, own } from './dom.js';
import { rowForm } from './form.js';
import { type Lights, reveal } from './light.js';
import { acceptRow, clearRow, editRow, type RowState, rejectRow, stateOf } from './store.js';
import { daysOf, figureOf, placeOf, term } from './words.js';

/** Everything that a row needs from the page it stands on. */
export interface RowPlace {
  article: ReportArticle;
  lights: Lights;
  /** Draws the page's rows anew and gives the focus to the row of this id. */
  redraw: (focus: string) => void;
}

/** A row with its facts and its buttons; keys a, r, e and u act on it while it has the focus. */
export function rowCard(place: RowPlace, table: CorrectedTable, row: ReportRow): HTMLElement {
  const { article, lights, redraw } = place;
  const state = stateOf(article, table, row);
  const card = h('li', {
    class: `row ${table}${state.status ? ` is-${state.status}` : ''}`,
    id: `row-${row.id}`,
    tabindex: 0,
    'aria-label': `${row.id}: ${summary(table, state.values)}${state.status ? `, ${state.status}` : ''}`,
  });
  const act = (work: () => void, words: string) => {
    work();
    announce(`${row.id} ${words}`);
    redraw(row.id);
  };
  const accept = () =>
    state.status === 'accepted'
      ? act(() => clearRow(article, table, row), 'no longer accepted')
      : act(() => acceptRow(article, table, row), 'accepted');
  const reject = () =>
    state.status === 'rejected'
      ? act(() => clearRow(article, table, row), 'no longer rejected')
      : act(() => rejectRow(article, table, row), 'rejected');
  const edit = () => {
    const form = rowForm(
      article,
      table,
      state.values,
      `Correct ${row.id}`,
      (values) => act(() => editRow(article, table, row, values), 'corrected'),
      () => redraw(row.id),
    );
    card.append(form);
    actions.hidden = true;
    form.querySelector<HTMLElement>('input, select')?.focus();
  };
  const undo = () => act(() => clearRow(article, table, row), 'as it was');
  const words = () => lights.partsOf(row.id).find((part) => part.classList.contains('m'));
  const pressed = (status: string) => ({ 'aria-pressed': String(state.status === status), class: `act ${status}` });
  const actions = h(
    'div',
    { class: 'actions' },
    button('Accept', accept, { ...pressed('accepted'), 'aria-label': `Accept ${row.id}` }),
    button('Reject', reject, { ...pressed('rejected'), 'aria-label': `Reject ${row.id}` }),
    button('Edit', edit, { class: 'act', 'aria-label': `Edit ${row.id}` }),
    button('In the text', () => reveal(words()), {
      class: 'act narrow-only',
      'aria-label': `Words of ${row.id} in the text`,
    }),
    state.status === 'edited' || state.status === 'added'
      ? button('Undo', undo, { class: 'act', 'aria-label': `Undo ${row.id}` })
      : null,
  );
  card.append(
    h('div', { class: 'row-head' }, headline(table, state, row), badge(row, state)),
    h('div', { class: 'row-facts' }, facts(table, state)),
    actions,
  );
  lights.register(card, [row.id]);
  const on = () => lights.light([row.id]);
  card.addEventListener('pointerenter', on);
  card.addEventListener('pointerleave', () => lights.light([]));
  card.addEventListener('focus', () => {
    on();
    if (matchMedia('(min-width: 1000px)').matches) reveal(words(), 'nearest');
  });
  const keys: Record<string, () => void> = { a: accept, r: reject, e: edit, u: undo };
  card.addEventListener('keydown', (event) => {
    if (event.target !== card || event.ctrlKey || event.metaKey || event.altKey) return;
    const all = [...document.querySelectorAll<HTMLElement>('.row')];
    const next =
      event.key === 'ArrowDown' || event.key === 'j' ? 1 : event.key === 'ArrowUp' || event.key === 'k' ? -1 : 0;
    if (next) all[all.indexOf(card) + next]?.focus();
    else if (keys[event.key]) keys[event.key]!();
    else return;
    event.preventDefault();
  });
  return card;
}

function badge(row: ReportRow, { status }: RowState): HTMLElement[] {
  return [
    ...(status
      ? [h('span', { class: `badge is-${status}` }, row.corrected && status === 'added' ? 'added' : status)]
      : []),
    h('span', { class: 'row-id' }, row.id),
  ];
}

const known = (value: unknown): value is string | number => value !== undefined && value !== null && value !== '';

/** A row in a few words, for those who hear it. */
export function summary(table: CorrectedTable, values: Record<string, unknown>): string {
  if (table === 'events')
    return [values.sub_event_type ?? values.event_type, placeOf(values), daysOf(values)].filter(known).join(', ');
  if (table === 'dates') return `${values.text}: ${daysOf(values) ?? 'not resolved'}`;
  if (table === 'places' || table === 'actors') return String(values.name);
  const figure = figureOf(values, 'count') ?? '';
  const whom = values.victim_actor ?? values.owner_actor ?? values.victim_text ?? '';
  const who = values.claimant ?? values.claimant_person;
  return `${term(values.effect)} ${figure} ${values.item ? term(values.item) : ''} ${whom}${who ? `, says ${who}` : ''}`.replace(
    / +/g,
    ' ',
  );
}

/** What a row says first. */
function headline(table: CorrectedTable, { values, edited }: RowState, row: ReportRow): (HTMLElement | string)[] {
  const changed = (name: string) => (edited.has(name) ? ' changed' : '');
  const strong = (words: unknown, names: readonly string[]) =>
    h('strong', { class: names.some((name) => edited.has(name)) ? 'changed' : null }, own(words));
  if (table === 'casualties' || table === 'materiel') {
    const figure = figureOf(values, 'count') ?? 'some';
    const whom = text(values.victim_text) ?? text(values.item_text) ?? (values.item ? term(values.item) : '');
    return [
      h('span', { class: `effect ${values.effect}${changed('effect')}` }, term(values.effect)),
      strong(figure, ['count_low', 'count_best', 'count_high']),
      h('span', { class: changed('victim_text') }, own(whom)),
    ];
  }
  if (table === 'events') {
    const toll = (['killed', 'wounded', 'casualties'] as const).flatMap((name) => {
      const words = figureOf(values, name);
      return words ? [`${name === 'casualties' ? 'killed or wounded' : name} ${words}`] : [];
    });
    return [
      strong(values.sub_event_type ?? values.event_type ?? 'Event', ['event_type', 'sub_event_type']),
      toll.join(', '),
    ];
  }
  if (table === 'dates')
    return [h('q', {}, own(values.text)), strong(daysOf(values) ?? 'not resolved', ['date_start', 'date_end'])];
  const times = row.marks.length;
  return [strong(values.name, ['name']), times > 1 ? `× ${times}` : ''];
}

/** A row's further values: each with the field it is, in small. */
function facts(table: CorrectedTable, { values, edited }: RowState): HTMLElement[] {
  const fact = (name: string, words: unknown, fields: readonly string[] = [], aside: unknown = null) =>
    known(words)
      ? [
          h(
            'span',
            { class: `fact${fields.some((field) => edited.has(field)) ? ' changed' : ''}` },
            h('span', { class: 'fact-name' }, name),
            ' ',
            own(words),
            known(aside) ? h('small', {}, ' ', own(aside)) : null,
          ),
        ]
      : [];
  const confidence = number(values.confidence);
  const rule = [...fact('rule', values.rule), ...fact('confidence', confidence)];
  const when = fact(
    'when',
    daysOf(values),
    ['date_start', 'date_end'],
    values.date_basis ? term(values.date_basis) : null,
  );
  const where = fact(
    'where',
    placeOf(values),
    ['place', 'country'],
    values.place_basis ? term(values.place_basis) : null,
  );
  switch (table) {
    case 'casualties':
    case 'materiel': {
      const person = text(values.claimant_person);
      const claimant = text(values.claimant) ?? person ?? NARRATOR;
      return [
        ...fact(
          'says',
          claimant,
          ['claimant', 'claimant_person', 'claimant_kind'],
          [claimant === person ? null : person, values.claimant_kind === 'narrator' ? null : term(values.claimant_kind)]
            .filter(Boolean)
            .join(', '),
        ),
        h(
          'span',
          { class: `fact status ${values.status}${edited.has('status') ? ' changed' : ''}` },
          h('span', { class: 'fact-name' }, 'status'),
          ` ${term(values.status)}`,
        ),
        ...fact(
          'of',
          values.victim_actor ?? values.owner_actor,
          ['victim_actor', 'owner_actor'],
          values.victim_kind === 'unknown' ? null : values.victim_kind,
        ),
        ...fact('by', values.perpetrator_actor, ['perpetrator_actor']),
        ...when,
        ...where,
        ...fact('scope', values.scope === 'incident' ? null : values.scope, ['scope']),
        ...fact('event', values.event_id),
        ...fact('part of', values.part_of),
        ...fact('same as', values.same_as),
        ...rule,
      ];
    }
    case 'events':
      return [
        ...when,
        ...where,
        ...fact('sides', [values.actor_1, values.actor_2].filter(known).join(' – '), ['actor_1', 'actor_2']),
        ...fact('weapon', values.weapon ? term(values.weapon) : null, ['weapon']),
        ...fact('civilians killed', values.killed_civilians, ['killed_civilians']),
        ...fact('materiel', values.materiel),
        ...fact('claimants', (values.claimants as string[] | undefined)?.join('; ')),
        ...fact('claims', (values.claim_ids as string[] | undefined)?.join(', ')),
        ...fact('scope', values.scope === 'incident' ? null : values.scope, ['scope']),
        ...fact('part of', values.part_of_event),
        ...fact('confidence', confidence),
        ...((values.warnings as string[] | undefined) ?? []).flatMap((warning) => fact('note', warning)),
      ];
    case 'dates':
      return [
        ...fact('', values.date_basis ? term(values.date_basis) : null),
        ...fact('', values.background ? 'background' : null),
        ...fact('rule', values.rule),
      ];
    case 'places':
      return [
        ...fact('', term(values.kind), ['kind']),
        ...fact('', [values.admin1, values.country].filter((name) => known(name) && name !== values.name).join(', '), [
          'admin1',
          'country',
        ]),
        ...fact('', known(values.latitude) ? `${values.latitude}, ${values.longitude}` : null, [
          'latitude',
          'longitude',
        ]),
      ];
    case 'actors':
      return [
        ...fact('', term(values.kind), ['kind']),
        ...fact('', values.role, ['role']),
        ...fact('side', values.side === values.name ? null : values.side, ['side']),
      ];
  }
}
