import { expect } from 'vitest';
import type { ArticleObject, Source } from '../../src/model.js';
import { extractArticle, extractArticles, openResources } from '../../src/pipeline.js';

const resources = openResources();

const sourceOf = (text: string, published: string | null, id: string): Source => ({
  id,
  path: null,
  text,
  title: null,
  published,
  publishedBasis: published ? 'option' : null,
  publisher: null,
  url: null,
});

/** The article object of a text published on Monday, 4 August 2014, or on no known day. */
export function objectOf(text: string, published: string | null = '2014-08-04', id = 'a'): ArticleObject {
  return extractArticle(sourceOf(text, published, id), resources);
}

/** Those of several texts of that day, extracted together. */
export function objectsOf(texts: readonly { id: string; text: string }[]): (ArticleObject | Error)[] {
  return extractArticles(
    texts.map(({ id, text }) => sourceOf(text, '2014-08-04', id)),
    resources,
  );
}

interface Bounds {
  low: number | null;
  best: number | null;
  high: number | null;
}

function expectOrder({ low, best, high }: Bounds): void {
  const known = [low, best, high].filter((value) => value !== null);
  expect(known).toEqual([...known].sort((a, b) => a - b));
  for (const value of known) expect(Number.isSafeInteger(value) && value >= 0).toBe(true);
}

/** Fails where an article object breaks what every one of them keeps: spans hold, bounds are in order, ids are there once. */
export function expectSound(text: string, object: ArticleObject): void {
  const expectSpan = (start: number | null, end: number | null, words: string | null): void => {
    if (start === null || end === null || words === null) expect([start, end, words]).toEqual([null, null, null]);
    else expect(text.slice(start, end)).toBe(words);
  };
  const { casualties, materiel, dates, places, actors, events } = object;
  expect(object.body[0]).toBeLessThanOrEqual(object.body[1]);
  for (const claim of [...casualties, ...materiel]) {
    expectSpan(claim.start, claim.end, claim.evidence);
    expectSpan(claim.count_start, claim.count_end, claim.count_text);
    expectOrder({ low: claim.count_low, best: claim.count_best, high: claim.count_high });
    expect((claim.date_start ?? '') <= (claim.date_end ?? '')).toBe(true);
    expect(claim.confidence).toBeGreaterThanOrEqual(0);
    expect(claim.confidence).toBeLessThanOrEqual(1);
  }
  for (const claim of casualties) expectSpan(claim.victim_start, claim.victim_end, claim.victim_text);
  for (const date of dates) expectSpan(date.start, date.end, date.text);
  for (const named of [...places, ...actors])
    for (const mention of named.mentions) expectSpan(mention.start, mention.end, mention.text);
  for (const event of events) {
    expectSpan(event.start, event.end, event.evidence);
    for (const part of ['killed', 'wounded', 'casualties'] as const)
      expectOrder({ low: event[`${part}_low`], best: event[`${part}_best`], high: event[`${part}_high`] });
  }
  const ids = [...casualties, ...materiel, ...events].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const known = new Set(ids);
  for (const claim of [...casualties, ...materiel])
    for (const other of [claim.event_id, claim.part_of, claim.same_as])
      if (other !== null) expect(known).toContain(other);
  for (const event of events) for (const id of event.claim_ids) expect(known).toContain(id);
}

/** What a claim says, without where it stands and what it is called. */
export function saidOf(object: ArticleObject): unknown[] {
  return object.casualties.map(
    ({ effect, count_text, count_low, count_best, count_high, victim_text, victim_kind }) => ({
      effect,
      count_text,
      count_low,
      count_best,
      count_high,
      victim_text,
      victim_kind,
    }),
  );
}

/** Those of the people that the article's incidents and totals count who died: best figures, added up where they may be. */
export function killedOf(object: ArticleObject): number {
  return object.events.reduce((sum, event) => sum + (event.additive ? (event.killed_best ?? 0) : 0), 0);
}
