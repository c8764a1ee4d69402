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
  async *read(input) {
    const bytes = await allBytes(input);
    const { extractTextItems, getDocumentProxy } = await import('unpdf');
    let pages: Item[][];
    try {
      pages = (await extractTextItems(await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }))).items;
    } catch (error) {
      const locked = (error as Error).name === 'PasswordException';
      throw new Error(locked ? 'is a PDF with a password' : 'cannot be read as a PDF: it is damaged or something else');
    }
    const text = pages.map((items) => paragraphs(linesOf(items))).join('\n');
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

/** Lines joined into paragraphs: a wider gap, another size or a short line that ends a sentence begins a new one. */
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
    const apart =
      gap > usual * 1.4 ||
      gap < 0 ||
      Math.abs(before.size - line.size) > 0.5 ||
      (before.text.length < longest * 0.75 && /[.!?:”"]$/.test(before.text.trim()));
    if (apart) text += `\n\n${words}`;
    else if (/[a-z]-$/.test(text) && /^[a-z]/.test(words)) text = text.slice(0, -1) + words;
    else text += ` ${words}`;
  });
  return `${text.replace(/ {2,}/g, ' ')}\n`;
}
