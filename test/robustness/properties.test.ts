import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ArticleObject } from '../../src/model.js';
import type { TableName } from '../../src/output/columns.js';
import { selectColumns, TABLE_NAMES } from '../../src/output/columns.js';
import { FORMATS } from '../../src/output/formats/index.js';
import { expectSound, objectOf, objectsOf } from './article.js';
import {
  anyText,
  changedFixture,
  generatedArticle,
  rearrangedFixture,
  ruleSalad,
  ruleWords,
  wordSalad,
} from './texts.js';

const DAY = '2014-08-04';

describe('whatever was done to a text, rows stand where they say, bounds are in order, ids are there once', () => {
  test.each([
    ['changed fixtures', changedFixture, 150],
    ['rearranged fixtures', rearrangedFixture, 60],
    ['generated articles', generatedArticle, 80],
    ['words of the news in any order', wordSalad, 200],
    ['words of the rules in any order', ruleSalad, 1000],
  ])('%s', (_, texts, numRuns) => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, known) => expectSound(text, objectOf(text, known ? DAY : null))),
      { numRuns, seed: 10 },
    );
  });
});

test('every word of the rules may begin a text, end it, or be all of it', () => {
  expect(ruleWords.length).toBeGreaterThan(5000);
  for (const word of ruleWords)
    for (const text of [word, `${word} killed 5 people.`, `. ${word} said 5 soldiers were killed by ${word}`])
      expectSound(text, objectOf(text));
}, 120_000);

/** The ids of all rows, and what they refer to. */
const idsOf = ({ casualties, materiel, events }: ArticleObject): unknown[] => [
  ...[...casualties, ...materiel].map(({ id, event_id, part_of, same_as }) => [id, event_id, part_of, same_as]),
  ...events.map(({ id, article_id, part_of_event, claim_ids }) => [id, article_id, part_of_event, claim_ids]),
];

describe('ids', () => {
  test('are the same each time, and begin with that of their article', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('b', 'corpus:17', 'news/2014 #2', 'é'), (text, id) => {
        const [first, again, other] = [objectOf(text), objectOf(text), objectOf(text, DAY, id)].map(idsOf);
        expect(again).toEqual(first);
        expect(JSON.parse(JSON.stringify(first).replace(/"a(?=["-])/g, `"${id}`))).toEqual(other);
      }),
      { numRuns: 100, seed: 10 },
    );
  });
});

/** What a format makes of some articles, as text. */
async function written(name: string, table: TableName | null, articles: readonly ArticleObject[]): Promise<string> {
  const format = FORMATS.find((candidate) => candidate.name === name)!;
  const writer = await format.open({ table, columnsOf: (of) => selectColumns(of, 'all'), bom: false });
  const text = (writer.begin?.() ?? '') + articles.map((article) => writer.article(article)).join('');
  return text + String(await writer.end());
}

describe('what is written can be read', () => {
  test('JSON gives back every article, NDJSON one a line', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 4 }), async (texts) => {
        const objects = texts.map((text, n) => objectOf(text, DAY, `a${n}`));
        const all = JSON.parse(await written('json', null, objects)) as ArticleObject[];
        const lines = (await written('ndjson', null, objects)).trimEnd().split('\n');
        expect(lines.map((line) => JSON.parse(line) as ArticleObject)).toEqual(all);
        expect(all.map(({ events }) => events.length)).toEqual(objects.map(({ events }) => events.length));
        for (const [n, { casualties }] of all.entries())
          for (const claim of casualties) expect(texts[n]!.slice(claim.start, claim.end)).toBe(claim.evidence);
      }),
      { numRuns: 40, seed: 10 },
    );
  });
  test('CSV and TSV have a row for each of a table, with as many cells as columns', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, fc.constantFrom(...TABLE_NAMES), async (text, table) => {
        const object = objectOf(text);
        const columns = selectColumns(table, 'all').map(({ name }) => name);
        for (const [name, delimiter] of [
          ['csv', ','],
          ['tsv', '\t'],
        ] as const) {
          const [head, ...rows] = parse(await written(name, table, [object]), { delimiter }) as string[][];
          expect(head).toEqual(columns);
          expect(rows.length).toBe(table === 'articles' ? 1 : object[table].length);
        }
      }),
      { numRuns: 60, seed: 10 },
    );
  });
  test('GeoJSON is one collection of points', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const object = objectOf(text);
        const { type, features } = JSON.parse(await written('geojson', null, [object]));
        expect(type).toBe('FeatureCollection');
        expect(features.length).toBe(object.events.filter(({ latitude }) => latitude !== null).length);
      }),
      { numRuns: 40, seed: 10 },
    );
  });
});

describe('an article says the same', () => {
  test('in whatever order and company it comes', () => {
    fc.assert(
      fc.property(
        fc
          .uniqueArray(anyText, { minLength: 2, maxLength: 6 })
          .chain((texts) => fc.tuple(fc.constant(texts), fc.shuffledSubarray([...texts.keys()], { minLength: 2 }))),
        ([texts, order]) => {
          const alone = texts.map((text, n) => objectOf(text, DAY, `a${n}`));
          const together = objectsOf(order.map((n) => ({ id: `a${n}`, text: texts[n]! })));
          expect(together).toEqual(order.map((n) => alone[n]));
        },
      ),
      { numRuns: 40, seed: 10 },
    );
  });

  const zone = process.env.TZ;
  afterEach(() => {
    vi.useRealTimers();
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });
  test('on whatever day, at whatever hour, in whatever time zone it is read', () => {
    const zones = ['UTC', 'Pacific/Auckland', 'America/Los_Angeles', 'Asia/Kathmandu', 'Africa/Monrovia'];
    const moment = fc.date({ min: new Date('1970-01-02'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(anyText, fc.boolean(), moment, fc.constantFrom(...zones), (text, known, now, TZ) => {
        const day = known ? DAY : null;
        vi.useRealTimers();
        process.env.TZ = 'UTC';
        const here = objectOf(text, day);
        process.env.TZ = TZ;
        vi.useFakeTimers({ toFake: ['Date'], now });
        expect(Date.now()).toBe(now.getTime());
        expect(objectOf(text, day)).toEqual(here);
      }),
      { numRuns: 100, seed: 10 },
    );
  });
});
