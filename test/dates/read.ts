import { findDates } from '../../src/dates/index.js';
import type { DateMention, ParsedArticle, Published } from '../../src/model.js';
import { parseText } from '../../src/text/index.js';

/** An article of one zone a line, published on that day (or not known when). */
export function articleOf(
  text: string,
  published: string | null = null,
  precision: Published['precision'] = 1,
): ParsedArticle {
  const day: Published = {
    date: published,
    precision: published ? precision : null,
    basis: published ? 'metadata' : 'unknown',
  };
  return parseText({
    id: 'a',
    path: null,
    url: null,
    publisher: null,
    title: null,
    text,
    published: day,
    written: day,
    dateline: null,
    language: 'en',
    body: [0, text.length],
    zones: [...text.matchAll(/[^\n]+/g)].map((line) => ({
      kind: 'body',
      start: line.index,
      end: line.index + line[0].length,
    })),
    warnings: [],
  });
}

export function datesOf(
  text: string,
  published: string | null = null,
  precision: Published['precision'] = 1,
): DateMention[] {
  return findDates(articleOf(text, published, precision));
}

/** "2014-07-28", "2014-07-28..2014-08-03" or "?" for a date. */
export function show({ date_start, date_end }: DateMention): string {
  return date_start === null ? '?' : date_start === date_end ? date_start : `${date_start}..${date_end}`;
}
