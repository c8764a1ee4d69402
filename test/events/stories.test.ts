import { expect, test } from 'vitest';
import type { Event } from '../../src/model.js';
import { extractArticle, openResources } from '../../src/pipeline.js';
import { STORIES as SHORT, type Story } from './stories.js';
import { DIGESTS } from './stories-digests.js';
import { RETOLD } from './stories-retold.js';
import { ROUNDUPS } from './stories-roundups.js';

const STORIES = [...SHORT, ...ROUNDUPS, ...RETOLD, ...DIGESTS];

const resources = openResources();
const figure = (best: number | null, low: number | null): string => String(best ?? low ?? '-');

function summary(event: Event): string[] {
  const days =
    event.date_start === event.date_end ? (event.date_start ?? '-') : `${event.date_start}..${event.date_end}`;
  return [
    days,
    event.place ?? '-',
    figure(event.killed_best, event.killed_low),
    figure(event.wounded_best, event.wounded_low),
    event.scope,
    event.actor_1 ?? '-',
    event.actor_2 ?? '-',
  ];
}

function isLike(want: string, value: string): boolean {
  if (want === '*' || want === value || (want.endsWith('..') && value.startsWith(want))) return true;
  return want.startsWith('~') && value.toLowerCase().includes(want.slice(1).toLowerCase());
}

function fits(expected: string, actual: string[]): boolean {
  return expected.split(' | ').every((want, i) => isLike(want, actual[i]!));
}

test('there are at least 140 stories, no two alike', () => {
  expect(STORIES.length).toBeGreaterThanOrEqual(140);
  const masked = STORIES.map((story) => story.text.replace(/\d+/g, '0').replace(/\b\p{Lu}\w+/gu, 'X'));
  expect(new Set(masked).size).toBe(STORIES.length);
});

function check({ text, published, events }: Story): void {
  const source = {
    id: 'story',
    path: null,
    text,
    title: null,
    published,
    publishedBasis: published ? ('option' as const) : null,
    publisher: null,
    url: null,
  };
  const actual = extractArticle(source, resources).events.map(summary);
  const shown = actual.map((row) => row.join(' | '));
  expect(shown, text).toHaveLength(events.length);
  const left = [...actual];
  for (const expected of events) {
    const at = left.findIndex((row) => fits(expected, row));
    expect(at, `${expected}\n  not among\n  ${shown.join('\n  ')}`).toBeGreaterThanOrEqual(0);
    left.splice(at, 1);
  }
}

for (const story of STORIES) {
  if (story.todo) test.fails(`${story.name} (${story.todo})`, () => check(story));
  else test(story.name, () => check(story));
}
