import { expect, test, vi } from 'vitest';
import { FOLLOWING } from '../../src/context/following.js';
import { extract } from './claims.js';

for (const rule of FOLLOWING) {
  test(`${rule.name}: ${rule.eg}`, () => {
    const when = vi.spyOn(rule, 'when');
    const places = extract(rule.eg).casualties.map(({ place }) => place);
    expect(when).toHaveReturnedWith(true);
    expect(new Set(places).size).toBe(1);
    when.mockRestore();
  });
}

/** Texts whose claims are about different places. */
const APART = [
  'Shells killed nine people in Aleppo on Monday. The attack in Homs wounded 20.',
  'Gunmen killed two people in Kano on Monday and wounded three in Lagos.',
  'Gunmen killed two people in Kano on Monday. In another attack in Lagos, they wounded three.',
  'Gunmen killed two people in Kano on Monday. An hour later a bomb went off in Lagos. The blast wounded three.',
];

test.each(APART)('%s', (text) => {
  const places = extract(text).casualties.map(({ place }) => place);
  expect(new Set(places).size).toBe(2);
});
