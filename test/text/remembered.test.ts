import { expect, test } from 'vitest';
import { remembered } from '../../src/text/remembered.js';

test('an answer is worked out once for each string, null too, and again once there were too many', () => {
  const asked: string[] = [];
  const of = remembered((text) => {
    asked.push(text);
    return text === 'none' ? null : text.length;
  });
  expect([of('Kano'), of('none'), of('Kano'), of('none')]).toEqual([4, null, 4, null]);
  expect(asked).toEqual(['Kano', 'none']);
  for (let n = 0; n < 20_000; n++) of(`town ${n}`);
  expect(of('Kano')).toBe(4);
  expect(asked.filter((text) => text === 'Kano')).toHaveLength(2);
});
