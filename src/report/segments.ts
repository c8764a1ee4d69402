import type { ReportArticle, ReportRow, Words } from './types.js';

/** What is marked in the text, the first over the others where they overlap. */
export const KINDS = ['claim', 'date', 'place', 'actor'] as const;
export type Kind = (typeof KINDS)[number];

/** A stretch of text whose every word belongs to the same rows. */
export interface Segment {
  start: number;
  end: number;
  /** The ids of the rows that light up with it, and what it is. */
  rows: string[];
  kinds: Kind[];
}

/** The kind of a row by its id: c and m are claims, d dates, p places, a actors; events mark nothing of their own. */
export function kindOf(id: string): Kind | null {
  const first = id[0];
  if (first === 'd') return 'date';
  if (first === 'p') return 'place';
  if (first === 'a') return 'actor';
  return first === 'e' ? null : 'claim';
}

/** The lines of an article's text that are not empty, as offsets. */
export function paragraphs(text: string): Words[] {
  return [...text.matchAll(/[^\r\n]*\S[^\r\n]*/g)].map(({ index, 0: line }) => [index, index + line.length]);
}

/** Cuts the paragraphs of an article where marks begin or end; every paragraph is covered without a gap. */
export function segmentsOf(article: ReportArticle, rows: readonly ReportRow[]): Segment[][] {
  const marks = rows
    .flatMap(({ id, marks }) => marks.map(([start, end]) => ({ id, start, end })))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  let next = 0;
  let open: typeof marks = [];
  return paragraphs(article.text).map(([start, end]) => {
    while (next < marks.length && marks[next]!.start < end) open.push(marks[next++]!);
    open = open.filter((mark) => mark.end > start);
    const cuts = new Set([start, end]);
    for (const mark of open) for (const cut of [mark.start, mark.end]) if (cut > start && cut < end) cuts.add(cut);
    const points = [...cuts].sort((a, b) => a - b);
    return points.slice(0, -1).map((from, n) => {
      const here = open.filter((mark) => mark.start <= from && mark.end > from);
      const ids = [...new Set(here.map(({ id }) => id))];
      const kinds = new Set(ids.map(kindOf));
      return { start: from, end: points[n + 1]!, rows: ids, kinds: KINDS.filter((kind) => kinds.has(kind)) };
    });
  });
}
