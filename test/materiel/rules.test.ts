import { expect, test } from 'vitest';
import { GEAR_RULES } from '../../src/materiel/effects.js';
import { shownGear } from './show.js';

test.each(GEAR_RULES.map((rule) => [rule.name, rule]))('%s reads its example', (name, rule) => {
  const found = shownGear(rule.eg);
  expect(found.text).toBe(rule.claims);
  expect(found.rules).toContain(name);
});
