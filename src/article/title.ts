import type { ZoneKind } from '../model.js';
import type { Paragraph } from './paragraphs.js';

const TITLE_MAX = 220;
/** "Dagupan, Philippines", on a line of its own. */
export const PLACE_LINE = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?, \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?$/u;
const SITE_TAIL = /\s[|»]\s[^|»]{2,40}$|(?:\s[-–]\s\p{Lu}[\p{L} ]{1,24}){2,4}$/u;

/** Words to compare: lower-case, without marks. */
export function norm(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Share of capitalised words among those of four letters and more. */
export function titleShare(head: string): number {
  let long = 0;
  let capital = 0;
  for (const word of head.match(/\p{L}[\p{L}'’-]{3,}/gu) ?? []) {
    long++;
    if (/^\p{Lu}/u.test(word)) capital++;
  }
  return long === 0 ? 0 : capital / long;
}

/** A line that is a person's name and nothing else. */
export function isName(head: string): boolean {
  return /^(?:\p{Lu}[\p{L}\p{M}'’.!-]*\s){1,3}\p{Lu}[\p{L}\p{M}'’.!-]*$/u.test(head) && head.length <= 40;
}

/** The paragraph that is the title (-1: none), its words, and where they end. */
export interface Title {
  index: number;
  text: string | null;
  end: number;
}

/** The title of a page: the line before the first news paragraph that looks most like one, or the record's own. */
export function chooseTitle(
  text: string,
  ps: readonly Paragraph[],
  kinds: (ZoneKind | null)[],
  first: number,
  from: number,
  given: string | null,
): Title {
  const wanted = given ? norm(given) : null;
  let best = -1;
  let bestScore = 0;
  const seen = new Map<string, number>();
  for (let i = from; i < first && i < from + 60; i++) {
    const p = ps[i]!;
    if (
      kinds[i] !== null ||
      p.length > TITLE_MAX ||
      p.mark === 'bullet' ||
      !/\p{L}{2}/u.test(p.head) ||
      /[;:]$/.test(p.head)
    )
      continue;
    // who wrote it, above the day
    if (isName(p.head) && p.words <= 3 && kinds[i + 1] === 'header') continue;
    if (i > 0 && kinds[i - 1] === 'header' && PLACE_LINE.test(p.head)) continue;
    const key = norm(p.head);
    const repeats = (seen.get(key) ?? 0) + 1;
    seen.set(key, repeats);
    if (repeats > 1) continue;
    let score =
      1 + (p.words >= 3 ? 2 : 0) + (p.words >= 4 && !isName(p.head) ? 1 : 0) + (/\p{Lu}/u.test(p.head) ? 2 : 0);
    if (wanted && (key === wanted || key.startsWith(wanted) || wanted.startsWith(key))) score += 10;
    if (i + 1 < first && norm(ps[i + 1]!.head) === key) score += 2;
    if (score > bestScore) {
      best = i;
      bestScore = score;
    }
  }
  if (best < 0) return { index: -1, text: given, end: 0 };
  const p = ps[best]!;
  const tail = SITE_TAIL.exec(p.head);
  const end = tail && tail.index > 15 ? p.start + tail.index : p.end;
  const words = text.slice(p.start, end).replace(/\s+/g, ' ').trim();
  return { index: best, text: given ?? words, end };
}
