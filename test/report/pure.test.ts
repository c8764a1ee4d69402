import { describe, expect, test } from 'vitest';
import { generatedTexts } from '../../bench/articles.mjs';
import { type Bin, binStart, binsBetween, nextBin, suitingBin } from '../../src/report/bins.js';
import { routeOf } from '../../src/report/client/routes.js';
import { filterEvents, fold, NO_FILTER, sortEvents } from '../../src/report/filter.js';
import { ledgersOf, NARRATOR } from '../../src/report/ledger.js';
import { inertJson } from '../../src/report/page.js';
import { segmentsOf } from '../../src/report/segments.js';
import { bySide, type Told, timelineOf } from '../../src/report/tally.js';
import type { ReportArticle, ReportRow, Words } from '../../src/report/types.js';
import { run } from '../run.js';
import { writeReport } from './read.js';

const row = (id: string, values: Record<string, unknown>, ...marks: Words[]): ReportRow => ({
  id,
  at: marks[0] ?? [0, 0],
  marks,
  values,
});

function article(text: string, rows: Partial<ReportArticle['rows']> = {}): ReportArticle {
  return {
    id: 'a',
    title: null,
    published: null,
    basis: 'unknown',
    publisher: null,
    url: null,
    path: null,
    dateline: null,
    language: 'en',
    body: [0, text.length],
    sha256: '',
    duplicate_of: null,
    text,
    warnings: [],
    rows: { casualties: [], materiel: [], events: [], dates: [], places: [], actors: [], ...rows },
  };
}

const told = (values: Record<string, unknown>, casualties: ReportRow[] = []): Told => {
  const event = row('e1', { additive: true, ...values });
  return { article: article('', { events: [event], casualties }), row: event };
};

describe('bins', () => {
  test.each<[string, Bin, string, string]>([
    ['2024-02-29', 'day', '2024-02-29', '2024-03-01'],
    ['2024-03-03', 'week', '2024-02-26', '2024-03-04'],
    ['2024-02-26', 'week', '2024-02-26', '2024-03-04'],
    ['2023-12-31', 'month', '2023-12-01', '2024-01-01'],
    ['1989-11-16', 'year', '1989-01-01', '1990-01-01'],
  ])('%s by %s begins on %s, the next on %s', (day, bin, start, next) => {
    expect([binStart(day, bin), nextBin(start, bin)]).toEqual([start, next]);
  });

  test.each<[string, string, Bin]>([
    ['2024-01-01', '2024-01-01', 'day'],
    ['2024-01-01', '2024-06-01', 'week'],
    ['2020-01-01', '2024-06-01', 'month'],
    ['1980-01-01', '2024-06-01', 'year'],
  ])('%s to %s is drawn by %s', (first, last, bin) => {
    expect(suitingBin(first, last)).toBe(bin);
  });

  test('every bin of a span, and an end where there are too many', () => {
    expect(binsBetween('2024-01-31', '2024-03-01', 'month')).toEqual(['2024-01-01', '2024-02-01', '2024-03-01']);
    expect(binsBetween('0001-01-01', '9999-12-31', 'day', 100)).toHaveLength(100);
  });
});

describe('segments', () => {
  const text = 'Nine died.\r\n\r\nIn Kano two fell.\n';
  const rows = [
    row('c1', {}, [0, 4], [5, 9]),
    row('p1', {}, [17, 21]),
    row('e1', {}, [14, 31]),
    row('c2', {}, [17, 24]),
  ];
  const segments = segmentsOf(article(text), rows);

  test('cover every line without a gap', () => {
    const lines = segments.map((line) => line.map(({ start, end }) => text.slice(start, end)).join(''));
    expect(lines).toEqual(['Nine died.', 'In Kano two fell.']);
  });

  test('know the rows and the kinds of their words', () => {
    const of = (words: string) => segments.flat().find(({ start, end }) => text.slice(start, end) === words);
    expect(of('Nine')).toMatchObject({ rows: ['c1'], kinds: ['claim'] });
    expect(of('Kano')).toMatchObject({ rows: ['e1', 'p1', 'c2'], kinds: ['claim', 'place'] });
    expect(of('In ')).toMatchObject({ rows: ['e1'], kinds: [] });
  });
});

describe('killed and wounded by side', () => {
  test('what no side is said of is the rest, and no more than the figure is given out', () => {
    const { killed } = bySide(
      told({
        killed_best: 10,
        actor_1: 'Rebels',
        killed_actor_1: 3,
        actor_2: 'Army',
        killed_actor_2: 4,
        killed_civilians: 1,
      }),
    );
    expect([...killed]).toEqual([
      ['Rebels', 3],
      ['Army', 4],
      ['Civilians', 1],
      ['Side not said', 2],
    ]);
    expect([
      ...bySide(told({ killed_best: 3, actor_1: 'Rebels', killed_actor_1: 9, killed_civilians: 2 })).killed,
    ]).toEqual([['Rebels', 3]]);
  });

  test('civilians who are the target are counted once', () => {
    const values = {
      killed_best: 5,
      actor_2: 'Civilians of Mali',
      actor_2_kind: 'civilians',
      killed_actor_2: 5,
      killed_civilians: 5,
    };
    expect([...bySide(told(values)).killed]).toEqual([['Civilians', 5]]);
  });

  test('wounded come from the claims, without repeats and parts', () => {
    const claim = (id: string, values: object) => row(id, { effect: 'wounded', count_best: 4, ...values });
    const claims = [
      claim('c1', { victim_actor: 'Army' }),
      claim('c2', { same_as: 'c1' }),
      claim('c3', { part_of: 'c1' }),
    ];
    const { wounded } = bySide(told({ wounded_best: 6, claim_ids: ['c1', 'c2', 'c3'] }, claims));
    expect([...wounded]).toEqual([
      ['Army', 4],
      ['Side not said', 2],
    ]);
  });

  test('the timeline leaves out what is counted elsewhere, has no day or lasts a year', () => {
    const day = { date_start: '2024-01-02', date_precision: 1, killed_best: 2 };
    const timeline = timelineOf(
      [told(day), told({ ...day, additive: false }), told({ killed_best: 7 }), told({ ...day, date_precision: 5 })],
      null,
    );
    expect(timeline).toMatchObject({ bin: 'day', sides: ['Side not said'], undated: 2 });
    expect(timeline.bars.map(({ start, killed }) => [start, killed.get('Side not said')])).toEqual([['2024-01-02', 2]]);
  });
});

describe('filter and order', () => {
  const events = [
    told({ place: 'Bogotá', country: 'Colombia', date_start: '2024-01-02', killed_best: 3, confidence: 0.9 }),
    told({ place: 'Goma', country: 'DR Congo', date_start: '2024-01-05', date_end: '2024-01-07', confidence: 0.5 }),
    told({ country: 'Mali', killed_low: 24 }),
  ];
  const countries = (found: readonly Told[]) => found.map(({ row: { values } }) => values.country);

  test.each([
    [{ words: 'bogota' }, ['Colombia']],
    [{ words: 'goma congo' }, ['DR Congo']],
    [{ words: 'goma mali' }, []],
    [{ country: 'Mali' }, ['Mali']],
    [{ from: '2024-01-06' }, ['DR Congo']],
    [{ to: '2024-01-02' }, ['Colombia']],
    [{ confidence: 0.7 }, ['Colombia']],
    [{}, ['Colombia', 'DR Congo', 'Mali']],
  ])('%j', (filter, found) => {
    expect(countries(filterEvents(events, { ...NO_FILTER, ...filter }))).toEqual(found);
  });

  test('unknown values come last in either direction', () => {
    expect(countries(sortEvents(events, 'killed', true))).toEqual(['Colombia', 'Mali', 'DR Congo']);
    expect(countries(sortEvents(events, 'killed', false))).toEqual(['Mali', 'Colombia', 'DR Congo']);
  });

  test('letters are found without case and accents', () => {
    expect(fold('İstanbul ŽIŽEK')).toBe('istanbul zizek');
  });
});

describe('ledger', () => {
  const claim = (id: string, values: object) =>
    row(id, {
      effect: 'killed',
      event_id: 'e1',
      victim_actor: 'Army',
      count_low: 9,
      count_best: 9,
      count_high: 9,
      ...values,
    });
  const lines = (...casualties: ReportRow[]) =>
    ledgersOf(article('', { events: [row('e1', {})], casualties })).flatMap((ledger) => ledger.lines);

  test('claims about the same are one line; those who differ are rivals', () => {
    const [line, ...more] = lines(
      claim('c1', { claimant: 'Army' }),
      claim('c2', { claimant: 'Rebels', count_best: 40 }),
    );
    expect(more).toEqual([]);
    expect([[...line!.claims.keys()], line!.rival]).toEqual([['Army', 'Rebels'], true]);
  });

  test('those who agree are no rivals, and what is denied is disputed by somebody', () => {
    expect(lines(claim('c1', { claimant: 'Army' }), claim('c2', { claimant: 'Rebels' }))[0]!.rival).toBe(false);
    expect(lines(claim('c1', { status: 'denied' }))[0]!.rival).toBe(true);
  });

  test('a repeat of the same claimant is no claim of its own; background stands apart', () => {
    const [line] = lines(claim('c1', {}), claim('c2', { same_as: 'c1' }));
    expect(line!.claims.get(NARRATOR)).toHaveLength(1);
    expect(ledgersOf(article('', { casualties: [claim('c1', { event_id: undefined })] }))[0]!.event).toBeNull();
  });
});

test.each([
  ['', { page: 'overview' }],
  ['#/corrections', { page: 'corrections' }],
  ['#/article/a%2Fb/c1', { page: 'article', id: 'a/b', row: 'c1' }],
  ['#/article/%E0%A4%A', { page: 'overview' }],
])('the address %j', (hash, route) => {
  expect(routeOf(hash)).toEqual(route);
});

describe('the page', () => {
  test('nothing in its data can end the element they stand in', () => {
    const json = inertJson({ a: '</script><!--<script>', b: '\ud800' });
    expect(json).not.toContain('<');
    expect(JSON.parse(json)).toEqual({ a: '</script><!--<script>', b: '\ud800' });
  });

  test('200 articles are less than 8 MB; its bytes are the same every time', async () => {
    const lines = generatedTexts(200).map((text: string) => JSON.stringify({ text, published: '2014-08-04' }));
    const files = { 'many.ndjson': lines.join('\n') };
    const [one, two] = [await writeReport(files), await writeReport(files)];
    expect(one.data.articles).toHaveLength(200);
    expect(Buffer.byteLength(one.page)).toBeLessThan(8_000_000);
    expect(two.page.replaceAll(/"path":"[^"]+"/g, '')).toBe(one.page.replaceAll(/"path":"[^"]+"/g, ''));
  });

  test('holds the words of its rows at their offsets, and addresses no other place', async () => {
    const { page, data } = await writeReport({ 'a.txt': 'Gunmen killed nine soldiers in Kano on Sunday.\n' });
    const [{ text, rows }] = data.articles as [ReportArticle];
    expect(text.slice(...rows.casualties[0]!.at)).toBe('killed nine soldiers');
    expect(rows.casualties[0]!.marks.map((words) => text.slice(...words))).toEqual(['killed', 'nine', 'soldiers']);
    expect(page).toMatch(
      /Content-Security-Policy" content="default-src 'none'; script-src 'sha256-[^';]+'; style-src 'sha256-[^';]+'; img-src data:/,
    );
    expect(page).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)="(?!data:,)/);
  });

  test.each([
    [['--format', 'html'], 'html is one file: add --output FILE.html'],
    [['--format', 'html', '--output', '/tmp/'], 'html is one file: add --output FILE.html'],
    [
      ['--output', '/tmp/r.html', '--table', 'dates'],
      'html shows every table: leave out --table, --columns and --codebook',
    ],
  ])('%j is wrong use', async (options, message) => {
    const { code, err } = await run(['-', ...options], 'Calm.');
    expect([code, err]).toEqual([2, `extract: option --format: ${message}\n`]);
  });
});
