import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/index.js';
import type { Article } from '../../src/model.js';

function read(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

function list(folder: string): string[] {
  return readdirSync(new URL(folder, import.meta.url)).sort();
}

function article(text: string): Article {
  return readArticle({
    id: 'a',
    path: null,
    text,
    title: null,
    published: null,
    publishedBasis: null,
    publisher: null,
    url: null,
  });
}

/** A layout marks its body with <<< and >>>, and what inside of it is no running text with ⟦ and ⟧. */
function unmark(marked: string): { text: string; body: [number, number]; inside: [number, number][] } {
  let text = '';
  const body: [number, number] = [0, 0];
  const inside: [number, number][] = [];
  let open = 0;
  for (const part of marked.split(/(<<<|>>>|⟦|⟧)/)) {
    if (part === '<<<') body[0] = text.length;
    else if (part === '>>>') body[1] = text.length;
    else if (part === '⟦') open = text.length;
    else if (part === '⟧') inside.push([open, text.length]);
    else text += part;
  }
  return { text, body, inside };
}

describe('pages with other comment systems, boxes of related stories and newsletter forms', () => {
  test.each(list('layouts/'))('%s', (name) => {
    const { text, body, inside } = unmark(read(`layouts/${name}`));
    const found = article(text);
    expect(text.slice(found.body[1] - 60, found.body[1])).toBe(text.slice(body[1] - 60, body[1]));
    expect(text.slice(...found.body).slice(0, 60)).toBe(text.slice(...body).slice(0, 60));
    const news = found.zones.filter((zone) => zone.kind === 'body');
    for (const [start, end] of inside)
      expect(
        news.filter((zone) => zone.start < end && zone.end > start).map((zone) => text.slice(zone.start, zone.end)),
      ).toEqual([]);
    // every line of the body that is not marked is running text
    for (const line of text.slice(...body).matchAll(/[^\n]+/g)) {
      const at = body[0] + line.index;
      if (inside.some(([start, end]) => at >= start && at < end)) continue;
      expect(
        news.some((zone) => zone.start <= at && zone.end >= at + line[0].length),
        line[0],
      ).toBe(true);
    }
    // nothing after the body may be reported from, but for a caption
    const reported = found.zones.filter(
      (zone) => zone.start >= body[1] && !['boilerplate', 'byline'].includes(zone.kind),
    );
    expect(reported.map((zone) => [zone.kind, text.slice(zone.start, zone.end)])).toEqual([]);
  });
});

describe('"said:", "comments" and "Read:" that are news', () => {
  test.each(list('news/'))('%s', (name) => {
    const text = read(`news/${name}`);
    const found = article(text);
    expect(found.title).toBe(text.slice(0, text.indexOf('\n')));
    expect(found.body[1]).toBe(text.trimEnd().length);
    const silent = found.zones.filter((zone) => zone.kind === 'boilerplate' || zone.kind === 'byline');
    expect(silent.map((zone) => text.slice(zone.start, zone.end))).toEqual([]);
  });
});

test('zones are in order, do not overlap, and leave out no word', () => {
  for (const folder of ['layouts/', 'news/'])
    for (const name of list(folder)) {
      const { text } = unmark(read(folder + name));
      let at = 0;
      let left = '';
      for (const zone of article(text).zones) {
        expect(zone.start, name).toBeGreaterThanOrEqual(at);
        expect(zone.end, name).toBeGreaterThan(zone.start);
        left += text.slice(at, zone.start);
        at = zone.end;
      }
      expect(left + text.slice(at), name).toMatch(/^[\s•\d.]*$/);
    }
});
