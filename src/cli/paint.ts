import pc from 'picocolors';
import type { ArticleObject } from '../model.js';
import type { Io } from './io.js';

type Colors = ReturnType<typeof pc.createColors>;
type Paint = (text: string) => string;

/** Colours for a terminal; none when piped, with NO_COLOR or on a dumb terminal. */
export function colorsFor(io: Io): Colors {
  const on = io.stdout.isTTY && !io.env.NO_COLOR && io.env.TERM !== 'dumb';
  return pc.createColors(on || Boolean(io.env.FORCE_COLOR && io.env.FORCE_COLOR !== '0'));
}

/** What is marked in an article, in the order in which one paints over another. */
export const MARKS = ['actor', 'place', 'date', 'victim', 'claim'] as const;

/** The colour of each mark. */
export function markPaints(colors: Colors): Record<(typeof MARKS)[number], Paint> {
  return {
    actor: colors.magenta,
    place: colors.green,
    date: colors.cyan,
    victim: colors.yellow,
    claim: (text) => colors.bold(colors.red(text)),
  };
}

/** For every UTF-16 unit of the text the number of its mark (index in MARKS + 1), 0 where none. */
export function markText(article: ArticleObject, length: number): Uint8Array {
  const marks = new Uint8Array(length);
  const mark = (name: (typeof MARKS)[number], start: number | null, end: number | null) => {
    if (start !== null && end !== null) marks.fill(MARKS.indexOf(name) + 1, start, end);
  };
  for (const { mentions } of article.actors) for (const { start, end } of mentions) mark('actor', start, end);
  for (const { mentions } of article.places) for (const { start, end } of mentions) mark('place', start, end);
  for (const { start, end } of article.dates) mark('date', start, end);
  for (const claim of [...article.casualties, ...article.materiel]) {
    if ('victim_start' in claim) mark('victim', claim.victim_start, claim.victim_end);
    mark('claim', claim.count_start, claim.count_end);
    mark('claim', claim.trigger.start, claim.trigger.end);
  }
  return marks;
}

/** Words on lines of at most `width` characters; `visible` is a word as it is read, `painted` as it is written. */
export function wrap(words: readonly { visible: string; painted: string }[], width: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  let length = 0;
  for (const { visible, painted } of words) {
    const size = [...visible].length;
    if (length > 0 && indent.length + length + 1 + size > width) {
      lines.push(indent + line);
      line = '';
      length = 0;
    }
    line += length ? ` ${painted}` : painted;
    length += size + (length ? 1 : 0);
  }
  if (length) lines.push(indent + line);
  return lines.map((text) => `${text}\n`).join('');
}

/** The words of plain text, for `wrap`. */
export function plainWords(text: string, paint: Paint = (word) => word): { visible: string; painted: string }[] {
  return text
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => ({ visible: word, painted: paint(word) }));
}
