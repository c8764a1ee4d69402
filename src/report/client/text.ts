import { KINDS, type Kind, segmentsOf } from '../segments.js';
import type { ReportArticle, ReportRow } from '../types.js';
import { h } from './dom.js';
import { type Lights, reveal } from './light.js';

const offsets = new WeakMap<Node, number>();

/** The article's text, its finds marked; marks are reached with Tab and then the arrow keys. */
export function textOf(
  article: ReportArticle,
  rows: readonly ReportRow[],
  lights: Lights,
  say: (ids: readonly string[]) => void,
): HTMLElement {
  const [from, to] = article.body;
  const marks: HTMLElement[] = [];
  const lines = segmentsOf(article, rows).map((segments) => {
    const { start } = segments[0]!;
    const line = h('p', { dir: 'auto', class: start >= from && start < to ? null : 'outside' });
    for (const { start, end, rows: ids, kinds } of segments) {
      const words = document.createTextNode(article.text.slice(start, end));
      offsets.set(words, start);
      if (!ids.length) {
        line.append(words);
        continue;
      }
      const mark = h('span', { class: ['m', ...kinds].join(' ') }, words);
      if (kinds.length) {
        mark.tabIndex = marks.length ? -1 : 0;
        mark.setAttribute('role', 'button');
        marks.push(mark);
      }
      lights.register(mark, ids);
      const on = () => {
        lights.light(ids);
        say(ids);
      };
      mark.addEventListener('pointerenter', on);
      mark.addEventListener('focus', on);
      mark.addEventListener('pointerleave', () => {
        lights.light([]);
        say([]);
      });
      mark.addEventListener('click', () => {
        if (getSelection()?.isCollapsed === false) return;
        openRow(ids, lights);
      });
      mark.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' || event.key === ' ') openRow(ids, lights);
        else if (event.key === 'ArrowRight') step(marks, mark, 1);
        else if (event.key === 'ArrowLeft') step(marks, mark, -1);
        else return;
        event.preventDefault();
      });
      line.append(mark);
    }
    return line;
  });
  return h('div', { class: 'text' }, lines.length ? lines : h('p', { class: 'empty' }, 'This article has no text.'));
}

/** Goes from the words to the row that they made: the first that is no event. */
function openRow(ids: readonly string[], lights: Lights): void {
  const row = ids
    .flatMap((id) => lights.partsOf(id))
    .find((part): part is HTMLElement => part instanceof HTMLElement && part.classList.contains('row'));
  row?.closest('details')?.setAttribute('open', '');
  row?.focus({ preventScroll: true });
  reveal(row);
}

function step(marks: readonly HTMLElement[], mark: HTMLElement, by: number): void {
  const next = marks[marks.indexOf(mark) + by];
  if (!next) return;
  mark.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

/** The offsets of the words that the reader has selected in a text, without spaces at their ends; null where none are. */
export function selectedSpan(text: Element, content: string): [number, number] | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.commonAncestorContainer)) return null;
  let span: [number, number] | null = null;
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = offsets.get(node);
    if (at === undefined || !range.intersectsNode(node)) continue;
    const from = at + (node === range.startContainer ? range.startOffset : 0);
    const to = at + (node === range.endContainer ? range.endOffset : node.textContent!.length);
    span = span ? [Math.min(span[0], from), Math.max(span[1], to)] : [from, to];
  }
  if (!span) return null;
  const words = content.slice(...span);
  const trimmed = words.trim();
  if (!trimmed) return null;
  const start = span[0] + words.indexOf(trimmed);
  return [start, start + trimmed.length];
}

const NAMES: Record<Kind, string> = { claim: 'Claims', date: 'Dates', place: 'Places', actor: 'Actors' };

/** The legend of the marks; each can be hidden. */
export function marksLegend(text: HTMLElement): HTMLElement {
  return h(
    'div',
    { class: 'marks-legend', role: 'group', 'aria-label': 'Marks in the text' },
    KINDS.map((kind) => {
      const box = h('input', {
        type: 'checkbox',
        checked: true,
        onchange: () => text.classList.toggle(`no-${kind}`, !box.checked),
      });
      return h('label', {}, box, h('span', { class: `m ${kind}` }, NAMES[kind]));
    }),
  );
}
