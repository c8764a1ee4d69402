import { describe, expect, test } from 'vitest';
import { generatedTexts } from '../../bench/articles.mjs';
import { HOSTILE_PIECES, hostileText } from '../../bench/hostile.mjs';
import { expectSound, objectOf } from './article.js';

const LENGTH = 10_000;
/** How many times the time of news of the same length is let pass; what is worse than linear takes hundreds. */
const SLOWEST = 25;

function seconds(work: () => void): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
}

const plain = generatedTexts(1, 100)[0]!.slice(0, LENGTH);
for (let i = 0; i < 5; i++) objectOf(plain);
const usual = Math.max(0.01, Math.min(...[1, 2, 3].map(() => seconds(() => void objectOf(plain)))));

describe('ten thousand characters of', () => {
  test.each(Object.keys(HOSTILE_PIECES))('%s are read in time and break nothing', (name) => {
    const text = hostileText(name, LENGTH);
    let object = objectOf('');
    const time = seconds(() => {
      object = objectOf(text);
    });
    expectSound(text, object);
    expect(time).toBeLessThan(SLOWEST * usual);
  });
});

test.each(['', ' ', '\n', '\0', '\ud800', '.', '"', '(', '1', 'a', '\u202e', 'Killed', '5 killed'])(
  '%j alone',
  (text) => expectSound(text, objectOf(text)),
);
