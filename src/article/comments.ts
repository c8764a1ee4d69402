import { COMMENT_MARKERS, COMMENT_OPENERS, findRow } from './formulae.js';
import type { Paragraph } from './paragraphs.js';

const MARKER_MAX = 100;
const OPENER_MAX = 160;
const QUOTED = /[“"«][^“”"«»]{0,400}[”"»]/g;
/** Words of a reporter. */
export const VOICE =
  /\b(?:said|says|told|according to|reported|reports|announced|confirmed|claimed|statement|officials?|ministry|spokes\w+|police|military|army|killed|wounded|injured|government|minister|president)\b/i;
const CHAT = /\b(?:I|I['’]m|I['’]ve|I['’]ll|I['’]d|me|my|you|your|you['’]re|u|ur|lol|thanks?|guys|folks|please)\b|!/;
const CHAT_UPPER = /\b(?:I|YOU|YOUR|MY)\b/;

/** Where the readers' comments begin, as an index of `paragraphs`, or their number where there are none. `first` is the first news paragraph. */
export function findComments(paragraphs: readonly Paragraph[], news: readonly boolean[], first: number): number {
  const count = paragraphs.length;
  const openers = paragraphs.map((p) => p.length <= OPENER_MAX && findRow(COMMENT_OPENERS, p.head) !== null);
  const markers = paragraphs.map((p, i) => isMarker(p, paragraphs[i + 1]));
  const calm = (i: number): boolean => !openers[i] && !markers[i] && paragraphs[i]!.mark !== 'number';
  if (paragraphs.every((_, i) => i <= first || calm(i))) return count;
  const voice = paragraphs.map((p, i) => news[i]! && !markers[i] && VOICE.test(p.head) && !isChat(p.head));
  const chat = paragraphs.map((p) => isChat(p.head));
  const after = (flags: readonly boolean[]): number[] => {
    const sums = new Array<number>(count + 1).fill(0);
    for (let i = count - 1; i >= 0; i--) sums[i] = sums[i + 1]! + (flags[i] ? 1 : 0);
    return sums;
  };
  const markersAfter = after(markers);
  const openersAfter = after(openers);
  const voiceAfter = after(voice);
  const chatAfter = after(chat);
  const longAfter = after(paragraphs.map((p) => p.length >= 40));
  const newsAfter = after(news);
  // the next run of three news paragraphs in a reporter's voice
  const runs = new Array<number>(count + 1).fill(count);
  for (let i = count - 1; i >= 0; i--)
    runs[i] = voice[i] && voice[i + 1] && (voice[i + 2] || news[i + 2]) && news[i + 2] ? i : runs[i + 1]!;
  /** Substantial news follows: the opener was a link on the way, not the end. */
  const resumes = (i: number): boolean =>
    runs[i + 1]! < count && markersAfter[i + 1] === 0 && voiceAfter[i + 1]! >= newsAfter[0]! - newsAfter[i]!;
  for (let i = first + 1; i < count; i++) {
    if (openers[i]) {
      if (!resumes(i)) return back(paragraphs, markers, i, first);
      continue;
    }
    const talk = chatAfter[i]! >= 0.3 * Math.max(1, longAfter[i]!);
    const many = markersAfter[i]! + openersAfter[i]! >= 2;
    if (markers[i] && many && (talk || openersAfter[i]! > 0) && voiceAfter[i]! <= 0.6 * longAfter[i]!)
      return back(paragraphs, markers, i, first);
    if (paragraphs[i]!.mark === 'number' && /^1\D/.test(firstMark(paragraphs, i)) && !resumes(i)) {
      const items = listItems(paragraphs, i);
      if (
        items >= 2 &&
        (openersAfter[i]! > 0 ? talk || markersAfter[i]! > 0 : items >= 3 && chatAfter[i]! >= 0.5 * longAfter[i]!)
      )
        return i;
    }
  }
  return count;
}

function firstMark(paragraphs: readonly Paragraph[], i: number): string {
  const { start, lineStart } = paragraphs[i]!;
  return start - lineStart <= 3 ? '1.' : `${start - lineStart}`;
}

function listItems(paragraphs: readonly Paragraph[], from: number): number {
  let items = 0;
  for (let i = from; i < paragraphs.length; i++) if (paragraphs[i]!.mark) items++;
  return items;
}

function isMarker(paragraph: Paragraph, next: Paragraph | undefined): boolean {
  if (paragraph.length > MARKER_MAX) return false;
  const found = findRow(COMMENT_MARKERS, paragraph.head);
  if (!found) return false;
  // "Zelensky said:" before a quotation is news
  return (
    found.name !== 'said' ||
    (next !== undefined && !/^["“‘'«]/.test(next.head) && (paragraph.mark !== null || paragraph.words <= 6))
  );
}

/** Talk as between readers: "I", "you", exclamation marks, outside of quotations. */
export function isChat(head: string): boolean {
  const plain = head.replace(QUOTED, ' ');
  return plain === plain.toUpperCase() ? CHAT_UPPER.test(plain) && /!/.test(plain) : CHAT.test(plain);
}

/** The commenter's name above the first stamp belongs to the comments. */
function back(paragraphs: readonly Paragraph[], markers: readonly boolean[], at: number, first: number): number {
  let i = at;
  while (
    i - 1 > first &&
    (markers[i - 1] || (markers[i] && !paragraphs[i - 1]!.terminal && paragraphs[i - 1]!.words <= 4))
  )
    i--;
  return i;
}
