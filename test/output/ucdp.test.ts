import { describe, expect, test } from 'vitest';
import { typeOfViolence } from '../../src/output/codebooks/ucdp.js';
import { folderWith, run } from '../run.js';

describe("UCDP's type of violence by the kinds of the two sides", () => {
  test.each([
    ['military', 'rebel', 1],
    ['rebel', 'police', 1],
    ['state', 'state', 1],
    ['rebel', 'militia', 2],
    ['rebel', 'civilians', 3],
    ['military', 'civilians', 3],
    ['rebel', null, null],
    [null, 'military', null],
    ['media', 'rebel', null],
  ])('%s against %s: %s', (actor_1_kind, actor_2_kind, type) => {
    expect(typeOfViolence({ actor_1_kind, actor_2_kind, event_type: 'Battles' } as never)).toBe(type);
  });
  test('whoever is attacked, violence against civilians is one-sided', () => {
    expect(
      typeOfViolence({ actor_1_kind: 'rebel', actor_2_kind: null, event_type: 'Violence against civilians' } as never),
    ).toBe(3);
  });
});

test("rows in UCDP's columns say what the events say", async () => {
  const text = 'Boko Haram fighters killed 16 soldiers in Maiduguri, Nigeria, on Sunday.';
  const at = folderWith({
    'a.ndjson': `${JSON.stringify({ id: 'a', text, title: 'Soldiers killed', published: '2014-08-04', publisher: 'Levant Press' })}\n`,
  });
  const { code, out } = await run([`${at}/a.ndjson`, '--codebook', 'ucdp', '--format', 'json']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject([
    {
      type_of_violence: 1,
      conflict_name: null,
      dyad_name: 'Boko Haram - Nigerian Armed Forces',
      side_a: 'Boko Haram',
      side_b: 'Nigerian Armed Forces',
      number_of_sources: 1,
      source_article: 'Levant Press, 2014-08-04, Soldiers killed',
      source_date: '2014-08-04',
      source_headline: 'Soldiers killed',
      where_prec: 1,
      where_coordinates: 'Maiduguri',
      adm_1: 'Borno State',
      country: 'Nigeria',
      date_prec: 1,
      date_start: '2014-08-03',
      date_end: '2014-08-03',
      deaths_civilians: null,
      best: 16,
      high: 16,
      low: 16,
    },
  ]);
});
