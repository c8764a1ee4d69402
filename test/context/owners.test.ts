import { expect, test } from 'vitest';
import { extractArticle, openResources } from '../../src/pipeline.js';

const resources = openResources();

/** Equipment lost: "tank 6 destroyed Armenian Armed Forces", with what it repeats or is a part of. */
function gear(text: string): string[] {
  const source = { id: 't', path: null, text, title: null, published: '2021-05-12', publisher: null, url: null };
  const { materiel } = extractArticle({ ...source, publishedBasis: 'option' }, resources, {});
  const short = (id: string | null): string => id?.replace('t-', '') ?? '';
  return materiel.map(
    (m) =>
      `${m.item} ${m.count_best ?? m.count_low} ${m.effect} ${m.owner_actor ?? '-'}${m.same_as ? ` = ${short(m.same_as)}` : ''}${m.part_of ? ` in ${short(m.part_of)}` : ''}`,
  );
}

test.each([
  ['Rebels shot down an Azeri helicopter on Monday.', ['helicopter 1 shot_down Azerbaijani Armed Forces']],
  [
    'The army destroyed several Ethiopian tanks, drones and heavy weapons.',
    [
      'tank 2 destroyed Ethiopian Armed Forces',
      'uav 2 destroyed Ethiopian Armed Forces',
      'other 2 destroyed Ethiopian Armed Forces',
    ],
  ],
  [
    'Gunners downed a Syrian helicopter near Hama on Monday. The Syrian army admitted that its Mi-24 helicopter was shot down near Hama.',
    ['helicopter 1 shot_down Syrian Armed Forces', 'helicopter 1 shot_down Syrian Armed Forces = m1'],
  ],
  [
    'Rebels destroyed two tanks near Hama on Monday. They destroyed another two tanks near Hama.',
    ['tank 2 destroyed -', 'tank 2 destroyed -'],
  ],
  [
    'The brigade destroyed 20 trucks, including six fuel tankers.',
    ['vehicle 20 destroyed -', 'vehicle 6 destroyed - in m1'],
  ],
  ['They abandoned two howitzers on the ridge.', ['artillery 2 lost -']],
])('%s', (text, expected) => {
  expect(gear(text)).toEqual(expected);
});
