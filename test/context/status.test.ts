import { expect, test } from 'vitest';
import { HEDGES } from '../../src/context/status-words.js';
import { extract, tellClaims } from './claims.js';

test.each(HEDGES.map(({ name, eg, status }) => [name, eg, status]))('the example of %s: %s', (_name, eg, status) =>
  expect(extract(eg).casualties[0]!.status).toBe(status),
);

test('hedges have unique names and examples', () => {
  expect(new Set(HEDGES.map(({ name }) => name)).size).toBe(HEDGES.length);
  expect(new Set(HEDGES.map(({ eg }) => eg)).size).toBe(HEDGES.length);
});

/** Denials and rival figures, told as "count status". */
test.each([
  ['Rebels said they killed 30 soldiers. The Syrian army denied the claim.', '30 denied'],
  ['Rebels said they killed 30 soldiers. The claim was denied by the Syrian army.', '30 denied'],
  ['Rebels said they killed 30 soldiers. The Syrian army said the reports were false.', '30 denied'],
  ['Rebels said they killed 30 soldiers. The Syrian army denied responsibility for the attack.', '30 asserted'],
  ['Rebels said they killed 30 soldiers. The Syrian army denied any ceasefire.', '30 asserted'],
  ['Rebels said they killed 30 soldiers. The rebels denied this.', '30 asserted'],
  [
    'Ukraine said it killed 30 Russian soldiers. It lost two tanks, Russia said. Kyiv denied the loss of tanks.',
    '30 asserted | two denied | null denied',
  ],
  ['Police said five people died. Witnesses said 30 people died.', 'five disputed | 30 disputed'],
  ['Police said five people died. Police later said seven people died.', 'five asserted | seven asserted'],
  ['Police said five people died. Witnesses said seven people were wounded.', 'five asserted | seven asserted'],
  ['Iran said it killed 80 American soldiers. The Pentagon said no soldiers were killed.', '80 disputed | no disputed'],
])('%s', (text, told) => expect(tellClaims(text, ({ count_text, status }) => `${count_text} ${status}`)).toBe(told));
