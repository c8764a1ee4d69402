import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { DatePrecision } from '../../src/model.js';
import { datesOf, show } from './read.js';

const lines = (name: string): string[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '));

interface Row {
  published: string | null;
  precision: DatePrecision;
  text: string;
  values: string;
}

function rows(): Row[] {
  const found: Row[] = [];
  let published: string | null = null;
  let precision: DatePrecision = 1;
  for (const line of lines('./values.txt')) {
    if (line.startsWith('@')) {
      const [, day = '', known = '1'] = line.split(' ');
      published = day === '' ? null : day.length === 7 ? `${day}-01` : day;
      precision = Number(known) as DatePrecision;
      continue;
    }
    const [text, values] = line.split(' → ') as [string, string];
    found.push({ published, precision, text, values });
  }
  return found;
}

describe('dates of a text', () => {
  test.each(rows())('$published: $text', ({ published, precision, text, values }) => {
    expect(datesOf(text, published, precision).map(show).join('; ') || '-').toBe(values);
  });
  test('there are three hundred rows at least', () => expect(rows().length).toBeGreaterThanOrEqual(300));
});

describe('no dates', () => {
  test.each(lines('./negatives.txt'))('%s', (text) => {
    expect(datesOf(text, '2014-08-04').map((mention) => mention.text)).toEqual([]);
  });
});
