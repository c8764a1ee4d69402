import { describe, expect, test } from 'vitest';
import { TYPE_RULES } from '../../src/events/types.js';
import { extract } from '../context/claims.js';

const typesOf = (text: string): string[] =>
  extract(text).events.map(({ sub_event_type, weapon }) => `${sub_event_type} ${weapon}`);

describe('the example of every type rule is of its type', () => {
  test.each(TYPE_RULES.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
    expect(extract(rule.eg).events.map((event) => [event.event_type, event.sub_event_type])).toEqual([
      [rule.event_type, rule.sub_event_type],
    ]);
  });
});

describe('aircraft shot down are no attack on civilians, nor strikes from the air', () => {
  test.each([
    [
      'The enemy’s UAV was shot down over the village of Martuni on Monday, the army said.',
      ['Disrupted weapons use null'],
    ],
    ['Rebels shot down a helicopter near Idlib on Monday.', ['Armed clash null']],
    ['Nigerian air force jets killed 20 Boko Haram fighters near Gwoza on Monday.', ['Air/drone strike air_strike']],
    ['Gunmen killed five people near the air force base in Kano on Monday.', ['Attack null']],
    ['Troops backed by helicopters killed 20 fighters near Gwoza on Monday.', ['Armed clash null']],
    [
      'Jets bombed Stepanakert on Monday, killing two people, and the defenders shot down three drones.',
      ['Air/drone strike air_strike'],
    ],
    ['A drone strike on a market in Idlib killed nine people on Monday.', ['Air/drone strike drone']],
    ['A drone killed two people in Idlib on Monday, and the army shot down another.', ['Air/drone strike drone']],
  ])('%s', (text, types) => expect(typesOf(text)).toEqual(types));
});

describe('a strike on somebody without an army is one from afar, of which the weapon is not said', () => {
  test.each([
    ['Israeli strikes on Khan Younis killed nine people on Monday, medics said.', ['Air/drone strike null']],
    ['Six people died in a strike on a market in El Fasher on Monday, activists said.', ['Air/drone strike null']],
    ['US strikes in Kandahar killed nine Taliban fighters on Monday.', ['Air/drone strike null']],
    ['Rebels struck an army post near Goma on Monday, killing five soldiers.', ['Armed clash null']],
    ['In a strike against Azeri positions, Armenian forces killed eight soldiers near Fizuli.', ['Armed clash null']],
    ['Police killed two miners on strike in Marikana on Monday.', ['Attack null']],
    ['A general strike in Guinea turned violent and police killed three people in Conakry.', ['Attack null']],
    ['Gunmen killed nine people in a strike on a village near Bama on Monday.', ['Attack null']],
  ])('%s', (text, types) => expect(typesOf(text)).toEqual(types));
});
