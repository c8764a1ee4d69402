import type { Span } from '../model.js';
import { codesOf } from '../text/codes.js';

/** One paragraph before it is known what it is: a line, or the lines of a hard-wrapped text that belong together. */
export interface Paragraph extends Span {
  /** The first 400 characters, line breaks as spaces, without the list mark: what formulae are tried on. */
  head: string;
  /** Ends as a sentence does, closing quotes and brackets aside. */
  terminal: boolean;
  /** Words in `head`. */
  words: number;
  length: number;
  /** "•" and its like, "1." for numbered lists, or null; `start` stands after it. */
  mark: 'bullet' | 'number' | null;
  /** Where the line begins, list mark included. */
  lineStart: number;
  indent: number;
  /** An empty line stands before it. */
  spaced: boolean;
}

interface Line extends Span {
  indent: number;
  spaced: boolean;
}

const HEAD = 400;
const LIST_MARK = /^(?:([•·●▪◦‣*■–—-]|&bull;)[ \t]+|(\d{1,4})[.)][ \t]+|([•●▪■]))(?=\S)/;
const BREAKS = /[\r\n\t\u2028\u2029\u00a0]/g;
const ENDS = new Set('.!?…');
const CLOSES = new Set(')]"\'”’»*†');
const LOG_ENTRY =
  /^(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2}[:.]\d{2}\b|(?:\d{1,2}\s+)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d{1,4}\s*[:–—-])/i;
const KEY_LINE = /^[A-Za-z][A-Za-z_ -]{1,22}:(?:\s|$)/;
/** Words that no line of its own ends with: the paragraph goes on. */
const OPEN_END =
  /(?:,|\b(?:the|a|an|of|and|or|in|on|at|to|by|for|with|from|that|which|who|was|were|is|are|has|have|had|as|its|their|his|her))$/i;

/** White space of one line or between lines, as a UTF-16 code. */
export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0xfeff ||
    code === 0x3000 ||
    code === 0x2028 ||
    code === 0x2029
  );
}

/** The lines that have anything on them, trimmed. */
function readLines(text: string): Line[] {
  const lines: Line[] = [];
  const codes = codesOf(text);
  const { length } = text;
  let spaced = true;
  for (let at = 0; at < length; ) {
    let stop = at;
    let code = 0;
    while (stop < length) {
      code = codes[stop]!;
      if (code === 10 || code === 13 || code === 12 || code === 0x2028 || code === 0x2029) break;
      stop++;
    }
    let start = at;
    let end = stop;
    while (start < end && isSpace(codes[start]!)) start++;
    while (end > start && isSpace(codes[end - 1]!)) end--;
    if (end > start) {
      lines.push({ start, end, indent: start - at, spaced });
      spaced = false;
    } else if (stop < length) spaced = true;
    at = stop + (code === 13 && stop + 1 < length && codes[stop + 1] === 10 ? 2 : 1);
  }
  return lines;
}

function slice(text: string, from: number, to: number): string {
  return text.slice(from, to).replace(BREAKS, ' ');
}

/** Whether the words before `end` end as a sentence does, closing quotes and brackets aside. */
export function endsTerminally(text: string, end: number): boolean {
  let i = end - 1;
  while (i >= 0 && end - i <= 5 && (CLOSES.has(text[i]!) || text[i] === ' ')) i--;
  return i >= 0 && ENDS.has(text[i]!);
}

/** The widest line that a hard-wrapped block of lines keeps to, or null where lines are paragraphs. */
function wrapWidth(text: string, block: readonly Line[]): number | null {
  if (block.length < 3) return null;
  let width = 0;
  for (const line of block) width = Math.max(width, line.indent + line.end - line.start);
  if (width < 40 || width > 140) return null;
  let full = 0;
  let open = 0;
  for (let i = 0; i + 1 < block.length; i++) {
    const line = block[i]!;
    if (endsTerminally(text, line.end)) continue;
    open++;
    if (line.indent + line.end - line.start + 1 + firstWord(text, block[i + 1]!) > width - 3) full++;
  }
  return full >= 0.75 * open && open >= 0.4 * (block.length - 1) ? width : null;
}

function firstWord(text: string, line: Line): number {
  let end = line.start;
  while (end < line.end && !isSpace(text.charCodeAt(end))) end++;
  return end - line.start;
}

/** Whether lines of this block break off inside sentences, as pages do that were saved with their source's line ends. */
function breaksInSentence(text: string, block: readonly Line[]): boolean {
  for (let i = 1; i + 1 < block.length; i++) {
    const line = block[i]!;
    if (line.end - line.start >= 70 && line.end - line.start <= 140 && !endsTerminally(text, line.end))
      if (/^\p{Ll}/u.test(text.slice(block[i + 1]!.start, block[i + 1]!.start + 2))) return true;
  }
  return false;
}

/** Whether `next` goes on with the sentence of `line`, both in one block without an empty line between. */
function continues(text: string, line: Line, next: Line, width: number | null, broken: boolean): boolean {
  const begin = text.slice(next.start, Math.min(next.end, next.start + 40));
  if (LIST_MARK.test(begin) || LOG_ENTRY.test(begin)) return false;
  const length = line.end - line.start;
  const ended = endsTerminally(text, line.end);
  const room = width === null ? 0 : width - (line.indent + length + 1 + firstWord(text, next));
  if (width !== null && !ended) return room < 0.4 * width;
  if (width !== null) return room < 0 && next.indent <= line.indent;
  if (ended || length > 140 || length < 25) return false;
  if (KEY_LINE.test(begin) && KEY_LINE.test(text.slice(line.start, Math.min(line.end, line.start + 40)))) return false;
  if (broken && length >= 70) return true;
  return /^\p{Ll}/u.test(begin) || OPEN_END.test(text.slice(Math.max(0, line.end - 12), line.end));
}

/** Splits a text into paragraphs: each line is one, save in hard-wrapped text. Linear in the length of the text. */
export function readParagraphs(text: string): Paragraph[] {
  const lines = readLines(text);
  const paragraphs: Paragraph[] = [];
  const blocks: Line[][] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (to < lines.length && !lines[to]!.spaced) to++;
    blocks.push(lines.slice(from, to));
    from = to;
  }
  const widths = blocks.map((block) => wrapWidth(text, block));
  let usual: number | null = null;
  for (const width of widths) if (width !== null && width > (usual ?? 0)) usual = width;
  blocks.forEach((block, n) => {
    const own = widths[n]!;
    const fits = block.every((line) => line.end - line.start <= (usual ?? 0) + 3);
    const width = own ?? (block.length === 2 && usual !== null && fits ? usual : null);
    const broken = breaksInSentence(text, block);
    for (let i = 0; i < block.length; ) {
      let last = i;
      while (last + 1 < block.length && continues(text, block[last]!, block[last + 1]!, width, broken)) last++;
      paragraphs.push(paragraph(text, block[i]!, block[last]!.end));
      i = last + 1;
    }
  });
  return paragraphs;
}

function paragraph(text: string, line: Line, end: number): Paragraph {
  const first = text.charCodeAt(line.start) | 32;
  const letter = first >= 97 && first <= 122;
  const mark = letter ? null : LIST_MARK.exec(slice(text, line.start, Math.min(end, line.start + 12)));
  const start = line.start + (mark ? mark[0].length : 0);
  const stop = Math.min(end, start + HEAD);
  const codes = codesOf(text, start, stop);
  let words = 0;
  let inside = false;
  let breaks = false;
  for (let i = 0; i < stop - start; i++) {
    const space = isSpace(codes[i]!);
    if (!space && !inside) words++;
    if (space && codes[i] !== 32) breaks = true;
    inside = !space;
  }
  return {
    start,
    end,
    head: breaks ? slice(text, start, stop) : text.slice(start, stop),
    terminal: endsTerminally(text, end),
    words,
    length: end - start,
    mark: mark ? (mark[2] ? 'number' : 'bullet') : null,
    lineStart: line.start,
    indent: line.indent,
    spaced: line.spaced,
  };
}
