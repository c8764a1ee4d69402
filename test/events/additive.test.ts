import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFixtures } from '../fixtures.js';
import { run } from '../run.js';

/**
 * What a reader adds up of an article, by hand: the killed and the wounded ("several" is two, "dozens" 24, a range its low figure), nobody
 * twice, history left out; of two sides' figures about one side's dead those of that side. The additive rows must give the same.
 */
interface Reading {
  name: string;
  killed: number;
  wounded: number;
  /** Not right yet, and why: the test then expects it to fail, so that a fix is noticed. */
  todo?: string;
}

interface Row {
  scope: string;
  additive: boolean;
  [field: string]: unknown;
}

const READINGS: readonly Reading[] = [
  { name: 'afghanistan-incident-log', killed: 29, wounded: 47 },
  { name: 'colombia-no-casualties', killed: 0, wounded: 0 },
  {
    name: 'congo-displaced',
    killed: 14,
    wounded: 31,
  },
  { name: 'football-derby', killed: 0, wounded: 0 },
  { name: 'gaza-wire-rival-claims', killed: 16, wounded: 42 },
  { name: 'karabakh-two-ministries', killed: 31, wounded: 37 },
  { name: 'mali-with-comments', killed: 5, wounded: 7 },
  { name: 'mexico-updated-toll', killed: 12, wounded: 3 },
  {
    name: 'myanmar-several-incidents',
    killed: 28,
    wounded: 10,
  },
  { name: 'nigeria-school-abduction', killed: 2, wounded: 2 },
  { name: 'philippines-one-paragraph', killed: 10, wounded: 2 },
  { name: 'salvador-upper-case-wire', killed: 20, wounded: 25 },
  { name: 'sudan-long-read', killed: 10_000, wounded: 0 },
  { name: 'syria-monitor-ranges', killed: 35, wounded: 25 },
  { name: 'ukraine-ministry-statement', killed: 69, wounded: 114 },
  { name: 'wheat-prices', killed: 0, wounded: 0 },
];

const figure = (row: Row, effect: 'killed' | 'wounded'): number =>
  (row[`${effect}_best`] as number | null) ?? (row[`${effect}_low`] as number | null) ?? 0;

function sumOf(rows: readonly Row[], effect: 'killed' | 'wounded'): number {
  return rows.filter((row) => row.additive).reduce((sum, row) => sum + figure(row, effect), 0);
}

/** What makes two rows one incident told twice: days, place, sides and figures. */
const identity = (row: Row): string =>
  ['date_start', 'date_end', 'place', 'actor_1', 'actor_2', 'killed_best', 'wounded_best']
    .map((field) => row[field])
    .join(' | ');

function check({ name, killed, wounded }: Reading, rows: readonly Row[]): void {
  const shown = `${name}\n${rows.map((row) => `${row.additive} ${identity(row)}`).join('\n')}`;
  expect({ killed: sumOf(rows, 'killed'), wounded: sumOf(rows, 'wounded') }, shown).toEqual({ killed, wounded });
}

const fixtures = new Map((await readFixtures()).map(({ name, actual }) => [name, actual.events as Row[]]));

describe('the additive rows of the fixtures add up to what a reader would say', () => {
  test('every fixture has its sums', () => {
    expect(READINGS.map(({ name }) => `${name}.txt`)).toEqual([...fixtures.keys()]);
  });
  for (const reading of READINGS) {
    const holds = () => check(reading, fixtures.get(`${reading.name}.txt`)!);
    if (reading.todo) test.fails(`${reading.name} (${reading.todo})`, holds);
    else test(reading.name, holds);
  }
  test.each([...fixtures])('%s: no incident twice', (_, rows) => {
    expect(new Set(rows.map(identity)).size).toBe(rows.length);
  });
});

const FOLDER = new URL('../../../shared/articles', import.meta.url).pathname;
const present = existsSync(FOLDER);

/** Long articles that are no part of the project, by the number that their file names begin with. */
const ARTICLES: readonly Reading[] = [
  { name: '000', killed: 24, wounded: 24 },
  { name: '001', killed: 84, wounded: 200 },
  { name: '002', killed: 16, wounded: 100 },
  { name: '003', killed: 31, wounded: 37 },
  { name: '004', killed: 100, wounded: 0 },
];

describe.skipIf(!present)(`the articles beside the project (${present ? '' : 'not here'})`, async () => {
  const articles = present ? await readArticles() : new Map<string, Row[]>();
  for (const reading of ARTICLES) {
    const holds = () => check(reading, articles.get(reading.name)!);
    if (reading.todo) test.fails(`${reading.name} (${reading.todo})`, holds);
    else test(reading.name, holds);
  }
  test('a week with its incidents: eight rows, the total one more than its incidents, which are the additive ones', () => {
    const rows = articles.get('000')!;
    expect(rows).toHaveLength(8);
    expect(rows.map(({ scope, additive }) => `${scope} ${additive}`)).toEqual([
      'total false',
      ...Array(7).fill('incident true'),
    ]);
    expect(figure(rows[0]!, 'killed')).toBe(25);
  });
  test('two sides with their own figures, one denied claim, and one shell', () => {
    const rows = articles.get('003')!;
    expect(rows.map((row) => [figure(row, 'killed'), figure(row, 'wounded'), row.additive])).toEqual([
      [30, 35, true],
      [1, 2, true],
    ]);
    const [battle] = rows as [Row];
    const claims = battle.claims as Row[];
    const denied = claims.filter((claim) => claim.status === 'denied');
    expect(denied.map((claim) => [claim.effect, claim.count_best, claim.event_id])).toEqual([
      ['killed_or_wounded', 100, battle.id],
    ]);
  });
  test.each([...articles])('%s: no incident twice', (_, rows) => {
    expect(new Set(rows.map(identity)).size).toBe(rows.length);
  });
});

async function readArticles(): Promise<Map<string, Row[]>> {
  const { out } = await run([FOLDER, '--format', 'ndjson', '--metadata', `${FOLDER}/articles.csv`]);
  return new Map(
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { path: string; events: Row[]; casualties: Row[] })
      .map(({ path, events, casualties }) => {
        for (const event of events) event.claims = casualties.filter((claim) => claim.event_id === event.id);
        return [path.split('/').at(-1)!.slice(0, 3), events];
      }),
  );
}
