import { expect, test } from 'vitest';
import { shownGear } from './show.js';

test.each([
  ['Nine tanks were knocked out near the river.', 'tank destroyed 9/9/9'],
  [
    'Our forces have destroyed several enemy tanks, drones and heavy military equipment.',
    'tank destroyed 2/-/-; uav destroyed 2/-/-; other destroyed 2/-/-',
  ],
  [
    'The army has lost 14 drones, 2 helicopters, and an unspecified number of armored equipment.',
    'uav destroyed 14/14/14; helicopter destroyed 2/2/2; armoured_vehicle destroyed 2/-/-',
  ],
  ['Gunners downed an enemy helicopter on Saturday.', 'helicopter shot_down 1/1/1'],
  ['The ministry said that one of its Mi-24 helicopters had been shot down.', 'helicopter shot_down 1/1/1'],
  ['Kyiv admitted that its Su-25 aircraft was shot down.', 'aircraft shot_down 1/1/1'],
  [
    'The brigade claims to have shot down at least five helicopters and 27 unmanned aerial vehicles (UAV).',
    'helicopter shot_down 5/5/-; uav shot_down 27/27/27',
  ],
  ['The mine damaged an armoured personnel carrier.', 'armoured_vehicle damaged 1/1/1'],
  [
    'Rebels seized two howitzers and a rocket launcher after the garrison fled.',
    'artillery captured 2/2/2; artillery captured 1/1/1',
  ],
  ['Houthi boats sank a coalition frigate.', 'ship destroyed 1/1/1'],
  ['Air defences intercepted 18 of 20 drones overnight.', 'uav shot_down 18/18/18'],
  [
    'The strike wiped out a surface-to-air missile system, destroying two radar stations as well.',
    'air_defence destroyed 1/1/1; air_defence destroyed 2/2/2',
  ],
  ['Militants torched eleven fuel tankers on the Quetta road.', 'vehicle destroyed 11/11/11'],
  ['The downing of a drone was confirmed by both sides.', 'uav shot_down 1/1/1'],
])('%s', (sentence, claims) => {
  expect(shownGear(sentence).text).toBe(claims);
});

test.each([
  'A drone strike killed four fighters.',
  'Tanks rolled into the town at dawn.',
  'The rebels threatened to shoot down any aircraft over the valley.',
  'The ministry denied that a tank had not been destroyed.',
  'A helicopter pilot was captured.',
  'The column of 30 tanks retreated.',
  'They will destroy every gunboat, the admiral said.',
  'The truck bomb destroyed a mosque.',
  'The government bought 12 fighter jets.',
  'No vehicles were damaged.',
  'The drones hovered over the captured town.',
  'Two ships carried grain to the port.',
])('no claim: %s', (sentence) => {
  expect(shownGear(sentence).text).toBe('');
});
