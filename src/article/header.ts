import { readDate, type WrittenDate } from './day.js';
import type { Paragraph } from './paragraphs.js';

/** A day that the text gives as its own: lower `rank` wins. */
export interface HeaderDate {
  rank: number;
  value: WrittenDate;
}

/** What the lines before the news say about it: "Date:", "Title:" and their like. */
export interface FrontMatter {
  /** How many paragraphs it takes. */
  count: number;
  title: string | null;
  publisher: string | null;
  url: string | null;
  dates: HeaderDate[];
}

const KEYS: Readonly<Record<string, 'title' | 'publisher' | 'url' | 'date' | 'updated' | 'other'>> = {
  title: 'title',
  headline: 'title',
  subject: 'title',
  publisher: 'publisher',
  source: 'publisher',
  publication: 'publisher',
  outlet: 'publisher',
  newspaper: 'publisher',
  agency: 'publisher',
  url: 'url',
  link: 'url',
  permalink: 'url',
  date: 'date',
  published: 'date',
  'published on': 'date',
  'published at': 'date',
  'date published': 'date',
  'publication date': 'date',
  'publish date': 'date',
  'date of publication': 'date',
  pubdate: 'date',
  published_at: 'date',
  'posted on': 'date',
  posted: 'date',
  issued: 'date',
  sent: 'date',
  updated: 'updated',
  'last updated': 'updated',
  modified: 'updated',
  author: 'other',
  authors: 'other',
  byline: 'other',
  by: 'other',
  language: 'other',
  lang: 'other',
  tags: 'other',
  category: 'other',
  section: 'other',
  id: 'other',
  slug: 'other',
  location: 'other',
  place: 'other',
  country: 'other',
  type: 'other',
  description: 'other',
  from: 'other',
  to: 'other',
  cc: 'other',
  layout: 'other',
  ref: 'other',
  reference: 'other',
};
const KEY_LINE = /^(?:\*\*)?([A-Za-z][A-Za-z_ -]{1,22})(?:\*\*)?\s?:\s{0,4}(?:\*\*)?(.{0,360})$/;

/** The value of a front-matter date: its first readable date. */
function dateOf(value: string): WrittenDate | null {
  return findDate(value.replace(/^["']/, ''));
}

/** "Key: value" lines at the top of the text, between "---" lines or bare; bare ones need one key that only metadata has. */
export function readFrontMatter(paragraphs: readonly Paragraph[]): FrontMatter {
  const found: FrontMatter = { count: 0, title: null, publisher: null, url: null, dates: [] };
  const fenced = /^-{3,}$/.test(paragraphs[0]?.head ?? '');
  let at = fenced ? 1 : 0;
  let telling = fenced;
  for (; at < paragraphs.length && at < 40; at++) {
    const { head, length } = paragraphs[at]!;
    if (fenced && /^(?:-{3,}|\.{3})$/.test(head)) {
      at++;
      break;
    }
    const match = length <= 380 ? KEY_LINE.exec(head) : null;
    const kind = match ? KEYS[match[1]!.trim().toLowerCase()] : undefined;
    if (!match || (!kind && !fenced)) {
      if (fenced && paragraphs[at]!.mark) continue;
      break;
    }
    const value = match[2]!.trim().replace(/^(["'])(.*)\1$/, '$2');
    if (kind === 'title') found.title ??= value || null;
    if (kind === 'publisher') found.publisher ??= value || null;
    if (kind === 'url') found.url ??= /^\S+$/.test(value) ? value : null;
    const date = kind === 'date' || kind === 'updated' ? dateOf(value) : null;
    if (date) found.dates.push({ rank: kind === 'date' ? 1 : 5, value: date });
    if (kind === 'title' || kind === 'url' || date) telling = true;
  }
  if (!telling || (fenced && at >= 40)) return { count: 0, title: null, publisher: null, url: null, dates: [] };
  return { ...found, count: at };
}

const MONTHS = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}';
const DATE_START = new RegExp(
  `\\b(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,?\\s|${MONTHS}\\.?[\\s-]\\d|\\d)`,
  'gi',
);

/** The first date with its year inside a short line, and where it stands. */
export function findDate(line: string): (WrittenDate & { at: number }) | null {
  for (const match of line.matchAll(DATE_START)) {
    const found = readDate(line, match.index);
    if (found) return Object.assign(found, { at: match.index });
  }
  return null;
}

const LABEL =
  /^\W{0,3}(?:(?:first|last|originally|article|news|story|page|date|time|local|latest)\s){0,2}(?:publish(?:ed)?|publication|posted|posting|updates?|updated|modified|created|issued|released|date|dated|added|submitted|uploaded|filed|press release)\b(?:\s(?:date|time|of|publication|on|at|by|in)){0,3}\s?[:|–—-]?\s*/i;
const UPDATED = /\b(?:updated?s?|modified)\b/i;
const PUBLISHED = /\b(?:publish|publication|posted|issued|released|created|filed|first|originally)/i;
/** What may stand beside the date of a dated line: the time of day, by whom, other labels. */
const BESIDE =
  /\b(?:(?:first|last|originally|publish(?:ed)?|publication|posted|updates?|updated|modified|date|dated|time|on|at|in|by|of|from|gmt|utc|est|edt|pst|pdt|bst|ist|eet|eest|msk|local|am|pm|a\.m|p\.m|hrs|min(?:ute)?s?|read|views?|comments?|no|and|the|news|staff|source|editor|author|writer|admin|editor|desk|agency|agencies|ago|hours?|days?|in|monday|tuesday|wednesday|thursday|friday|saturday|sunday|press|release)\b\.?|\d{1,2}(?:[:.]\d{2}){1,2}(?:\s?[ap]m)?|\d+)/gi;

/**
 * A line that only dates the text ("Posted on March 3, 2020 by admin", "Update Sunday 03/04/2016:", "3 March 2020, 14:05"): its date and rank,
 * or null. `plain` tells that no word says what the date is.
 */
export function readDatedLine(head: string): (HeaderDate & { plain: boolean }) | null {
  if (head.length > 160 || !/\d/.test(head)) return null;
  const label = LABEL.exec(head);
  const byline = /^\W{0,2}by\s/i.test(head);
  const found = findDate(head);
  if (!found || (found.precision > 4 && !found.ambiguous)) return null;
  let rest = head.slice(found.at + found.length);
  const second = findDate(rest);
  if (second) rest = rest.slice(0, second.at) + rest.slice(second.at + second.length);
  const before = head.slice(label ? label[0].length : 0, Math.max(found.at, label ? label[0].length : 0));
  const left = `${before} ${rest}`.replace(BESIDE, ' ').match(/\p{L}[\p{L}'’.-]*/gu) ?? [];
  const names = left.every((word) => /^\p{Lu}/u.test(word));
  if (
    !label &&
    !byline &&
    found.at > 0 &&
    !/^(?:(?:Source|Author|Editor)\s?:\s?)?\p{Lu}[\p{L}. ]{1,30}[|,·•–-]\s?$/u.test(head.slice(0, found.at))
  )
    return null;
  if (left.length > (byline || label ? 6 : 4) || (left.length > 0 && !names)) return null;
  // "March 3, 2020 – Kabul" may be an entry of a chronology: its words are news
  if (!label && !byline && left.length > 0 && !/[|·•]|\bby\b/i.test(rest) && found.at === 0) return null;
  const updated = label && UPDATED.test(label[0]) && !PUBLISHED.test(label[0]);
  return { rank: updated ? 5 : label || byline ? 2 : 3, value: found, plain: !label && !byline };
}

/** A date in front of the first sentence of a page that lost its line breaks: where the sentence begins, and the date. */
export function readLeadDate(
  text: string,
  start: number,
  end: number,
  title = '',
): { end: number; date: HeaderDate } | null {
  const reach = text.slice(start, Math.min(end, start + 200)).replace(/[\r\n\t\u00a0]/g, ' ');
  const agency =
    /^(?:(?:AFP|AP|Reuters|REUTERS|SANA|Xinhua|ANSA|EFE|TASS|DPA|UPI|MENA|IRNA|Agencies)[\s,|-]{1,3})?/.exec(reach)![0]
      .length;
  const label = LABEL.exec(reach.slice(agency));
  const at = agency + (label ? label[0].length : 0);
  const found = readDate(reach, at);
  if (!found || (found.precision > 1 && !found.ambiguous)) return null;
  const tail =
    /^(?:,?\s(?:at\s)?\d{1,2}:?\d{2}(?:\s?[ap]\.?m\.?)?(?=\s["“]?\p{Lu}|\s?\())?(?:\s?\((?:updated|last)[^()]{4,40}\))?(?:\sGet short URL(?:\s\d+){0,2})?(?:\sby(?:\s\p{Lu}\p{Ll}+){2}(?=\s))?(?:\s(?:[|·•—]|--)\s|\s(?=["“]?[\p{Lu}\d]))/u.exec(
      reach.slice(at + found.length),
    );
  const again = label && title.length > 20 ? reach.indexOf(title.slice(0, 60), at) - at - found.length : -1;
  const length = again > 0 && again < 80 ? again : tail?.[0].length;
  if (length === undefined) return null;
  const updated = label && UPDATED.test(label[0]) && !PUBLISHED.test(label[0]);
  return { end: start + at + found.length + length, date: { rank: updated ? 5 : label ? 2 : 3, value: found } };
}
