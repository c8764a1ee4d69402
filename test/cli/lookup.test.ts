import { describe, expect, test } from 'vitest';
import { run } from '../run.js';

describe('places', () => {
  test('lists what bears a name, best first, with reasons, and no more than eight', async () => {
    const { code, out } = await run(['places', 'Tripoli']);
    expect(code).toBe(0);
    const [head, first, why] = out.split('\n');
    expect(head).toMatch(/^Tripoli: \d+ places$/);
    expect(first).toMatch(/^ {2}1\. Tripoli \(settlement, .*Libya\) · 32\.\d+, 13\.\d+ · (?:gazetteer|overlay) \d+$/);
    expect(why).toMatch(/^ {5}score [\d.-]+: /);
    const many = await run(['places', 'San Antonio']);
    expect(many.out.match(/^ {2}\d+\. /gm)).toHaveLength(8);
  });
  test('a country puts its own first', async () => {
    const { out } = await run(['places', 'Tripoli', '--country', 'LBN']);
    expect(out.split('\n')[1]).toContain('Lebanon');
  });
  test('an unknown name is said, and the exit code tells', async () => {
    expect(await run(['places', 'Xyzzyqua', 'Goma'])).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^Xyzzyqua: no places\nGoma: /),
    });
  });
});

describe('actors', () => {
  test('names the actor and the words that made it', async () => {
    const { code, out } = await run(['actors', 'Malian soldiers']);
    expect(code).toBe(0);
    expect(out).toContain('Malian Armed Forces');
  });
  test('an unknown phrase is one line, and the exit code tells', async () => {
    const { code, out } = await run(['actors', 'green ideas']);
    expect([code, out.trimEnd().split('\n').length]).toEqual([1, 1]);
  });
});
