import { expect, test } from 'vitest';
import type { ArticleObject } from '../../src/model.js';
import { type Filter, filterArticle } from '../../src/output/filter.js';

const rows = [
  { id: 'day', date_start: '2014-08-05', date_end: '2014-08-05', confidence: 0.9 },
  { id: 'month', date_start: '2014-08-01', date_end: '2014-08-31', confidence: 0.5 },
  { id: 'later', date_start: '2015-01-01', date_end: '2015-01-02', confidence: 0.7 },
  { id: 'undated', date_start: null, date_end: null, confidence: 1 },
];
const article = { events: rows, casualties: rows, materiel: rows, dates: rows } as unknown as ArticleObject;

const ROWS: [Filter, string][] = [
  [{}, 'day month later undated'],
  [{ since: '2014-08-06' }, 'month later'],
  [{ until: '2014-08-04' }, 'month'],
  [{ until: '2014-08' }, 'day month'],
  [{ since: '2015', until: '2015' }, 'later'],
  [{ since: '2014-08-05', until: '2014-08-05' }, 'day month'],
  [{ minConfidence: 0.7 }, 'day later undated'],
];

test.each(ROWS)('%j', (filter, expected) => {
  const { events, casualties } = filterArticle(article, filter);
  expect(events.map((row) => row.id).join(' ')).toBe(expected);
  expect(casualties).toEqual(events);
});
