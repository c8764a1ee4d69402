import { allBytes, type Kind } from '../types.js';

/** One run of text on a page, in points from the lower left corner. */
interface Item {
  str: string;
  y: number;
  height: number;
  fontSize: number;
  hasEOL: boolean;
}

interface Line {
  text: string;
  y: number;
  size: number;
}

export const pdf: Kind = {
  name: 'pdf',
  extensions: ['pdf'],
  about: 'a PDF with text in it, one article',
  inFolders: true,
  sniff: (start) => start.startsWith('%PDF-'),
  async *read(input) {
    const bytes = await allBytes(input);
    const { extractTextItems, getDocumentProxy } = await import('unpdf');
    let pages: Item[][];
    try {
      pages = (await extractTextItems(await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }))).items;
    } catch (error) {
      const locked = (error as Error).name === 'PasswordException';
      throw new Error(
        locked
          ? 'is a PDF with a password: save it without one'
          : 'cannot be read as a PDF: copy it again, or open it and print it to a new one',
      );
    }
    const text = paragraphs(withoutRunning(pages.map(linesOf)).flat());
    if (!text.trim()) throw new Error('is a PDF without text: scanned pages must be read by OCR first');
    yield { text };
  },
};

function linesOf(items: readonly Item[]): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  for (const { str, y, fontSize, hasEOL } of items) {
    if (str) {
      line ??= { text: '', y, size: fontSize };
      line.text += str;
    }
    if (hasEOL && line) {
      lines.push(line);
      line = null;
    }
  }
  if (line) lines.push(line);
  return lines.filter(({ text }) => text.trim());
}

/** Lines at the top and at the bottom of a page that may be its running title or number. */
const MARGIN = 2;

/** The pages without the lines that stand at the edge of most of them, but for their numbers: titles, page numbers, addresses. */
function withoutRunning(pages: readonly Line[][]): Line[][] {
  if (pages.length < 2) return [...pages];
  const key = ({ text }: Line) => text.trim().replace(/\d+/g, '#');
  const edge = (lines: readonly Line[], n: number) => n < MARGIN || n >= lines.length - MARGIN;
  const counts = new Map<string, number>();
  for (const lines of pages)
    for (const line of new Set(lines.filter((_, n) => edge(lines, n)).map(key)))
      counts.set(line, (counts.get(line) ?? 0) + 1);
  const runs = (line: Line) => counts.get(key(line))! > pages.length / 2;
  return pages.map((lines) => lines.filter((line, n) => !(edge(lines, n) && runs(line))));
}

const ENDS_SENTENCE = /[.!?:…]["”’')\]]*$/;

/** Lines joined into paragraphs: a wider gap, another size or a short line that ends a sentence begins a new one; a new column or page only behind a sentence. */
function paragraphs(lines: readonly Line[]): string {
  const longest = Math.max(0, ...lines.map(({ text }) => text.length));
  const gaps = lines
    .slice(1)
    .map((line, n) => lines[n]!.y - line.y)
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b);
  const usual = gaps[Math.floor(gaps.length / 2)] ?? 0;
  let text = '';
  lines.forEach((line, n) => {
    const before = lines[n - 1];
    const words = line.text.trim();
    if (!before) {
      text = words;
      return;
    }
    const gap = before.y - line.y;
    const ends = ENDS_SENTENCE.test(before.text.trim());
    const apart =
      Math.abs(before.size - line.size) > 0.5 ||
      (gap < 0 ? ends || /^[•▪*–—-]/.test(words) : gap > usual * 1.4) ||
      (before.text.length < longest * 0.75 && /[.!?:”"]$/.test(before.text.trim()));
    if (apart) text += `\n\n${words}`;
    else if (/[a-z]-$/.test(text) && /^[a-z]/.test(words)) text = text.slice(0, -1) + words;
    else text += ` ${words}`;
  });
  return `${text.replace(/ {2,}/g, ' ')}\n`;
}
