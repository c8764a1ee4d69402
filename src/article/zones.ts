import type { Zone, ZoneKind } from '../model.js';
import { codesOf } from '../text/codes.js';
import { findComments, isChat, VOICE } from './comments.js';
import { type Dateline, readDateline, titleCase } from './dateline.js';
import { BOX_HEADINGS, COMMENT_OPENERS, FORMULAE, type Formula, findRow, fitsAny } from './formulae.js';
import { type FrontMatter, type HeaderDate, readDatedLine, readFrontMatter, readLeadDate } from './header.js';
import { isSpace, type Paragraph, readParagraphs } from './paragraphs.js';
import { chooseTitle, isName, norm, PLACE_LINE, type Title, titleShare } from './title.js';

/** A text taken apart. */
export interface Layout {
  zones: Zone[];
  title: string | null;
  dateline: string | null;
  body: [number, number];
  front: FrontMatter;
  /** Days that the text gives as its own, in order. */
  dates: HeaderDate[];
}

const BIO =
  /^(?:\p{Lu}[\p{L}'’.-]*\s){1,4}(?:is|was|are|writes|covers|reports|has (?:been )?(?:covered|worked|reported))\b.{0,200}\b(?:journalists?|reporters?|correspondents?|columnists?|editors?|writers?|analysts?|contributors?|freelancer?|researchers?|fellow|professor|author)\b/u;
const BIO_DETAIL =
  /\b(?:based in|covers|covering|focus|former correspondent|writes (?:about|for|on)|columnist for|previously|specializ|specialis|reports on|graduate|degree|author of|twitter|follow)\b/i;
function isUpperText(text: string): boolean {
  let upper = 0;
  let lower = 0;
  const length = Math.min(text.length, 4000);
  const codes = codesOf(text, 0, length);
  for (let i = 0; i < length; i++) {
    const code = codes[i]!;
    if (code >= 65 && code <= 90) upper++;
    else if (code >= 97 && code <= 122) lower++;
  }
  return upper > 20 && upper > 6 * lower;
}

/** Reads as a sentence of news: long enough and ended, or very long. */
function isNews(paragraph: Paragraph): boolean {
  if (paragraph.length >= 240) return true;
  return paragraph.terminal ? paragraph.words >= 7 && paragraph.length >= 40 : paragraph.words >= 24;
}

/** A headline that ends like a sentence: a question, or "Five Killed in Blast at Market." */
function isHeadlineSentence(p: Paragraph, next: Paragraph | undefined): boolean {
  if (!p.terminal || p.length > 140 || !next?.spaced || !isNews(next)) return false;
  return /[?!]["”’]?$/.test(p.head)
    ? !/[.!?]\s/.test(p.head)
    : p.words >= 4 && titleShare(p.head) >= 0.8 && !/["“”]/.test(p.head);
}

const ASCII = /^[\0-\x7f]*$/;

/** A short line in another script: a button of the page. */
function isForeign(head: string): boolean {
  if (ASCII.test(head)) return false;
  const latin = head.match(/[a-z\u00c0-\u024f]/gi)?.length ?? 0;
  const other = head.match(/\p{L}/gu)?.length ?? 0;
  return other >= 4 && latin < 0.3 * other;
}

/** Characters that a formula has at most, where its row does not say otherwise. */
const USUAL_FORMULA = 160;

/** Rows to try one by one, once the line fits one of those without `has` or holds a word that another waits for. */
function gated(rows: readonly Formula[]): { rows: readonly Formula[]; plain: readonly Formula[]; words: RegExp } {
  const words = rows.flatMap((row) => row.has ?? []).map((word) => word.replace(/[()[\]/|@.]/g, '\\$&'));
  return { rows, plain: rows.filter((row) => !row.has), words: new RegExp(words.join('|')) };
}

/** The rows for lines of at most so many characters, those for shorter ones only left out: a paragraph of news is tried on few. */
const BY_LENGTH = [USUAL_FORMULA, 300, 400, 500].map((most, n, all) => ({
  most,
  ...gated(FORMULAE.filter((row) => n === 0 || (row.max ?? USUAL_FORMULA) > all[n - 1]!)),
}));

function formulaKind(p: Paragraph): ZoneKind | null {
  if (p.length > 500) return null;
  if (p.length <= 80 && p.words <= 8 && !p.terminal && isForeign(p.head)) return 'boilerplate';
  const { rows, plain, words } = BY_LENGTH.find(({ most }) => p.length <= most)!;
  const lower = p.head.toLowerCase();
  if (!fitsAny(plain, p.head) && !words.test(lower)) return null;
  for (const row of rows) {
    if (p.length > (row.max ?? USUAL_FORMULA) || (row.open && p.terminal)) continue;
    if (row.has && !row.has.some((word) => lower.includes(word))) continue;
    if (row.pattern.test(p.head)) return row.kind;
  }
  return null;
}

/** Where the news takes up again after a box of links, or the number of paragraphs. */
function afterBox(ps: readonly Paragraph[], news: readonly boolean[], from: number, stop: number): number {
  let seen = 0;
  for (let i = from + 1; i < stop; i++) {
    if (!news[i]) continue;
    if (news[i + 1] && i + 1 < stop) return i;
    if (seen === 0 && i === stop - 1 && ps[i]!.length >= 100 && VOICE.test(ps[i]!.head) && !isChat(ps[i]!.head))
      return i;
    seen++;
  }
  return stop;
}

/** Zones, title, dateline and body of a text. `givenTitle` is the title that the record itself carries. Linear in the length of the text. */
export function readLayout(text: string, givenTitle: string | null): Layout {
  const ps = readParagraphs(text);
  const count = ps.length;
  const front = readFrontMatter(ps);
  const kinds = new Array<ZoneKind | null>(count).fill(null);
  const dated = new Map<number, HeaderDate & { plain: boolean }>();
  for (let i = 0; i < front.count; i++) kinds[i] = 'header';
  for (let i = front.count; i < count; i++) {
    kinds[i] = formulaKind(ps[i]!);
    const date = kinds[i] === 'caption' ? null : readDatedLine(ps[i]!.head);
    if (date) {
      kinds[i] = 'header';
      dated.set(i, date);
    }
  }
  // a chronology has many dated lines: they head its entries
  const plain = [...dated].filter(([, date]) => date.plain);
  if (new Set(plain.map(([, date]) => date.value.date)).size >= 3)
    for (const [i] of plain) {
      kinds[i] = 'title';
      dated.delete(i);
    }
  const news = ps.map((p, i) => kinds[i] === null && isNews(p));
  const opener = (i: number): boolean => ps[i]!.length <= 80 && findRow(COMMENT_OPENERS, ps[i]!.head) !== null;
  const loose = looseLines(ps, kinds, news);
  const first = firstNews(ps, kinds, news, front.count, loose);
  const comments = findComments(ps, news, first);
  for (let i = front.count; i < first; i++) if (kinds[i] === null && opener(i)) kinds[i] = 'boilerplate';
  const title = chooseTitle(text, ps, kinds, first, front.count, front.title ?? givenTitle);
  markHead(ps, kinds, first, title.index);
  markBody(ps, kinds, news, first, comments, loose);
  markTail(ps, kinds, news, first, comments);
  for (let i = comments; i < count; i++) kinds[i] = 'boilerplate';
  for (let i = 0; i < count; i++) kinds[i] ??= 'body';
  return assemble(text, ps, kinds as ZoneKind[], title, front, dated, comments);
}

/** Lists of entries without full stops: lines of some length are news then. */
function looseLines(ps: readonly Paragraph[], kinds: readonly (ZoneKind | null)[], news: readonly boolean[]): boolean {
  let ended = 0;
  let open = 0;
  ps.forEach((p, i) => {
    if (kinds[i] !== null || p.words < 6) return;
    if (news[i] && p.terminal) ended++;
    else open++;
  });
  return open > 2 * ended;
}

function firstNews(
  ps: readonly Paragraph[],
  kinds: readonly (ZoneKind | null)[],
  news: boolean[],
  from: number,
  loose: boolean,
): number {
  for (let i = from; i < ps.length; i++) {
    if (!news[i] || ps[i]!.mark === 'bullet') continue;
    if (i <= from + 1 && isHeadlineSentence(ps[i]!, ps[i + 1])) {
      news[i] = false;
      continue;
    }
    if (loose) break;
    return i;
  }
  const candidates: number[] = [];
  for (let i = from; i < ps.length; i++) if (kinds[i] === null) candidates.push(i);
  if (candidates.length === 0) return ps.length;
  const titled =
    candidates.length > 1 &&
    ps[candidates[0]!]!.words <= 20 &&
    ps[candidates[1]!]!.spaced &&
    !ps[candidates[0]!]!.mark &&
    !ps[candidates[0]!]!.terminal;
  const chosen = titled ? candidates[1]! : candidates[0]!;
  for (const i of candidates) if (i >= chosen && ps[i]!.words >= 4) news[i] = true;
  news[chosen] = true;
  return chosen;
}

/** What stands around the title before the first news paragraph. */
function markHead(ps: readonly Paragraph[], kinds: (ZoneKind | null)[], first: number, title: number): void {
  const key = title >= 0 ? norm(ps[title]!.head) : null;
  for (let i = 0; i < first && i < ps.length; i++) {
    if (kinds[i] !== null) continue;
    const p = ps[i]!;
    if (i === title) kinds[i] = 'title';
    else if (key !== null && norm(p.head) === key) kinds[i] = 'boilerplate';
    else if (i > 0 && kinds[i - 1] === 'header' && PLACE_LINE.test(p.head)) kinds[i] = 'dateline';
    else if (isName(p.head)) kinds[i] = 'byline';
    else if (p.mark !== null || /;$/.test(p.head)) kinds[i] = 'bullet';
    else if (p.terminal && p.words >= 3) kinds[i] = i > title ? 'body' : 'boilerplate';
    else if (p.words <= 3)
      kinds[i] = i > title && title >= 0 && isFirstHeading(ps, kinds, i, first) ? 'title' : 'boilerplate';
    else kinds[i] = 'caption';
  }
}

/** A place or a day on a line of its own right before the news, where such lines head the paragraphs after it too. */
function isFirstHeading(
  ps: readonly Paragraph[],
  kinds: readonly (ZoneKind | null)[],
  i: number,
  first: number,
): boolean {
  if (i !== first - 1) return false;
  for (let k = first + 1; k + 1 < ps.length; k++)
    if (kinds[k] === null && ps[k]!.words <= 3 && !ps[k]!.terminal && isNews(ps[k + 1]!)) return true;
  return false;
}

/** From the first news paragraph to the comments: boxes of links, sub-headings, captions. */
function markBody(
  ps: readonly Paragraph[],
  kinds: (ZoneKind | null)[],
  news: readonly boolean[],
  first: number,
  stop: number,
  loose: boolean,
): void {
  for (let i = first; i < stop; i++) {
    const p = ps[i]!;
    if (kinds[i] === 'boilerplate' && /^(?:view|see) this post/i.test(p.head)) {
      // the words of an embedded post reach to its credit line
      for (let j = i + 1; j < stop && j <= i + 10; j++)
        if (/^a (?:post|photo|video) (?:shared|posted) by/i.test(ps[j]!.head))
          for (let k = i; k <= j; k++) kinds[k] = 'boilerplate';
      continue;
    }
    if (
      !news[i] &&
      p.length <= 80 &&
      p.mark === null &&
      findRow(BOX_HEADINGS, p.head) &&
      (kinds[i] === null || kinds[i] === 'boilerplate')
    ) {
      const resume = afterBox(ps, news, i, stop);
      for (; i < resume; i++) kinds[i] = 'boilerplate';
      i--;
      continue;
    }
    if (kinds[i] !== null || news[i] || p.terminal) continue;
    if (loose && p.words >= 5) continue;
    if (p.mark !== null && p.words >= 4) continue;
    if (/[:;,–—-]$/.test(p.head) && p.words >= 6) continue;
    if (/^["“‘]/.test(p.head) && p.words >= 6) continue;
    kinds[i] = p.words <= 6 || titleShare(p.head) >= 0.6 ? 'title' : 'caption';
  }
}

/** After the last news paragraph: about the author, names, leftovers. */
function markTail(
  ps: readonly Paragraph[],
  kinds: (ZoneKind | null)[],
  news: readonly boolean[],
  first: number,
  stop: number,
): void {
  let end = stop - 1;
  while (end > first && !(news[end] && (kinds[end] ?? 'body') === 'body')) end--;
  // short lines beyond the first share link or notice after the news are of its kind
  let over = false;
  for (let i = end + 1; i < stop; i++) {
    if (kinds[i] === 'boilerplate') over = true;
    else if (over && (kinds[i] === null || kinds[i] === 'title')) kinds[i] = 'boilerplate';
  }
  let last = stop - 1;
  let bios = 0;
  while (last > first) {
    const p = ps[last]!;
    if (kinds[last] === null || kinds[last] === 'body') {
      const bio = bios < 3 && p.length <= 900 && BIO.test(p.head) && BIO_DETAIL.test(p.head);
      if (!bio) break;
      kinds[last] = 'byline';
      bios++;
    } else if (kinds[last] === 'title') kinds[last] = bios > 0 || isName(p.head) ? 'byline' : 'boilerplate';
    last--;
  }
}

function assemble(
  text: string,
  ps: readonly Paragraph[],
  kinds: ZoneKind[],
  title: Title,
  front: FrontMatter,
  dated: ReadonlyMap<number, HeaderDate & { plain: boolean }>,
  comments: number,
): Layout {
  const zones: Zone[] = [];
  const dates: HeaderDate[] = [...front.dates];
  const allUpper = isUpperText(text);
  const datedStarts = ps.filter(
    (p, i) => kinds[i] === 'body' && /^\d/.test(p.head) && readLeadDate(text, p.start, p.end),
  ).length;
  const push = (kind: ZoneKind, start: number, end: number): void => {
    let from = start;
    let to = end;
    while (from < to && isSpace(text.charCodeAt(from))) from++;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
    if (to > from) zones.push({ kind, start: from, end: to });
  };
  let dateline: string | null = null;
  let seen = 0;
  const lastNews = kinds.lastIndexOf('body');
  ps.forEach((p, i) => {
    const kind = kinds[i]!;
    const date = dated.get(i);
    if (date && i < comments && (!date.plain || seen <= 1 || i > lastNews))
      dates.push(date.plain && seen > 1 ? { ...date, rank: 4 } : date);
    if (kind === 'title' && i === title.index && title.end < p.end) {
      push('title', p.start, title.end);
      push('boilerplate', title.end, p.end);
      return;
    }
    if (kind === 'dateline') dateline ??= titleCase(p.head.split(',')[0]!);
    if (kind !== 'body') {
      push(kind, p.start, p.end);
      return;
    }
    let at = p.start;
    if (seen === 0) at = leadIn(text, p, title.text ?? '', datedStarts, push, dates);
    const line: Dateline | null = readDateline(text, at, p.end, seen < 3, allUpper);
    seen++;
    if (line && line.end < p.end) {
      push('dateline', at, line.end);
      at = line.end;
      dateline ??= line.place;
      if (line.date) dates.push({ rank: 4, value: line.date });
    }
    push('body', at, p.end);
  });
  const news = zones.filter((zone) => zone.kind === 'body' || zone.kind === 'dateline');
  const body: [number, number] = news.length > 0 ? [news[0]!.start, news[news.length - 1]!.end] : [0, 0];
  return { zones, title: title.text, dateline, body, front, dates };
}

/** Title and date that stand in front of the first sentence, where a page lost its line breaks: where the sentence begins. */
function leadIn(
  text: string,
  p: Paragraph,
  title: string,
  datedStarts: number,
  push: (kind: ZoneKind, start: number, end: number) => void,
  dates: HeaderDate[],
): number {
  let at = p.start;
  for (let round = 0; round < 3; round++) {
    const repeat =
      title.length > 20 && text.startsWith(title, at)
        ? /^\s?[.:|-]?\s+(?=["“]?[\p{Lu}\d])/u.exec(text.slice(at + title.length, at + title.length + 8))
        : null;
    if (repeat && at + title.length + repeat[0].length < p.end) {
      const end = at + title.length + repeat[0].length;
      push('boilerplate', at, end);
      at = end;
      continue;
    }
    const lead = datedStarts < 2 ? readLeadDate(text, at, p.end, title) : null;
    if (!lead || lead.end >= p.end || (title === '' && lead.date.rank === 3)) break;
    push('header', at, lead.end);
    dates.push(lead.date);
    at = lead.end;
  }
  return at;
}
