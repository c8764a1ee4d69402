import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { like, readFixtures } from './fixtures.js';

/**
 * Each text of fixtures/articles against fixtures/expected/NAME.json: the whole article object where the golden has a
 * `schema_version`, else the keys that it has. `npm run goldens` rewrites them, for review as a diff.
 */
const UPDATE = process.env.UPDATE_GOLDENS === '1';
const fixtures = await readFixtures();

test('there are fixtures', () => {
  expect(fixtures.length).toBeGreaterThanOrEqual(12);
});

describe.each(fixtures)('$name', ({ name, text, actual, expected }) => {
  test('golden', () => {
    if (UPDATE) {
      const whole = expected === null ? { published: {}, events: [], casualties: [] } : expected;
      const golden = expected && 'schema_version' in expected ? actual : like(actual, whole);
      writeFileSync(
        new URL(`../fixtures/expected/${name.replace(/\.txt$/, '.json')}`, import.meta.url),
        `${JSON.stringify(golden, null, 2)}\n`,
      );
      return;
    }
    expect(expected, `fixtures/expected has no golden for ${name}: npm run goldens, then review it`).not.toBeNull();
    if ('schema_version' in expected!) expect(actual).toEqual(expected);
    else expect(like(actual, expected)).toEqual(expected);
  });

  test('every item stands at its offsets', () => {
    const wrong = spansOf(actual).filter(({ words, start, end }) => text.slice(start, end) !== words);
    expect(wrong).toEqual([]);
  });
});

interface Words {
  what: string;
  words: unknown;
  start: number;
  end: number;
}

/** Every value of an article object that claims to stand somewhere in the text. */
function spansOf(article: Record<string, unknown>): Words[] {
  const spans: Words[] = [];
  const add = (what: string, row: Record<string, unknown>, text: string, start: string, end: string) => {
    if (typeof row[start] === 'number')
      spans.push({ what, words: row[text], start: row[start] as number, end: row[end] as number });
  };
  for (const table of ['casualties', 'materiel', 'events', 'dates', 'places', 'actors'])
    for (const row of article[table] as Record<string, unknown>[]) {
      add(`${table} evidence`, row, 'evidence' in row ? 'evidence' : 'text', 'start', 'end');
      add(`${table} count`, row, 'count_text', 'count_start', 'count_end');
      add(`${table} victim`, row, 'victim_text', 'victim_start', 'victim_end');
      for (const mention of (row.mentions as Record<string, unknown>[] | undefined) ?? [])
        add(`${table} mention`, mention, 'text', 'start', 'end');
    }
  return spans;
}
