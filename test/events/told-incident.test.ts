import { describe, expect, test, vi } from 'vitest';
import { REFUSALS } from '../../src/events/told-incident.js';
import { extract } from '../context/claims.js';

const TOLD = 'A bomb killed nine people in Aleppo on Friday. ';

describe.each(REFUSALS)('$name', (refusal) => {
  test(refusal.eg, () => {
    const when = vi.spyOn(refusal, 'when');
    expect(extract(TOLD + refusal.eg).events).toHaveLength(1);
    expect(when).toHaveReturnedWith(true);
    when.mockRestore();
  });
});

/** Told after an incident with figures, an incident of its own. */
const INCIDENTS = [
  'Gunmen stormed a clinic in Idlib on Saturday.',
  'Clashes broke out in Idlib on Saturday.',
  'Mortar shells fell on a school in Idlib on Saturday.',
  'Fighter jets pounded rebel positions in Idlib on Saturday.',
  'The army launched an assault on Idlib on Saturday.',
  'A car bomb went off in Idlib on Saturday.',
  'Rebels took the village of Saraqib on Saturday after heavy fighting.',
  'Militants captured the town of Saraqib on Saturday.',
];

test.each(INCIDENTS)('%s', (sentence) => {
  expect(extract(TOLD + sentence).events).toHaveLength(2);
});

test('what is told of history makes no row', () => {
  const rows = extract(
    'A bomb killed nine people in Aleppo on 3 May 2016. In 1982 the army shelled Hama and killed 10,000 people.',
  );
  expect(rows.events).toHaveLength(1);
});
