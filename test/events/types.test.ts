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
    [
      'Jets bombed Stepanakert on Monday, killing two people, and the defenders shot down three drones.',
      ['Air/drone strike air_strike'],
    ],
    ['A drone strike on a market in Idlib killed nine people on Monday.', ['Air/drone strike drone']],
    ['A drone killed two people in Idlib on Monday, and the army shot down another.', ['Air/drone strike drone']],
  ])('%s', (text, types) => expect(typesOf(text)).toEqual(types));
});
