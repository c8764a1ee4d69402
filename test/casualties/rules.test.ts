import { expect, test } from 'vitest';
import { RULES } from '../../src/casualties/rules.js';
import { shown } from './show.js';

test.each(RULES.map((rule) => [rule.name, rule]))('%s reads its example', (name, rule) => {
  const found = shown(rule.eg);
  expect(found.text).toBe(rule.claims);
  expect(found.rules).toContain(name);
});
