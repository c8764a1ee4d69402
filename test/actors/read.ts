import { findActors, openActors } from '../../src/actors/index.js';
import type { ActorMention, Article, ParsedArticle } from '../../src/model.js';
import { parseText } from '../../src/text/index.js';

/** A text of paragraphs, read without titles, places or metadata. */
export function articleOf(text: string): ParsedArticle {
  const zones: Article['zones'] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (line) zones.push({ kind: 'body', start: at, end: at + line.length });
    at += line.length + 1;
  }
  return parseText({
    id: 'test',
    path: null,
    url: null,
    publisher: null,
    title: null,
    text,
    published: { date: null, precision: null, basis: 'unknown' },
    written: { date: null, precision: null, basis: 'unknown' },
    dateline: null,
    language: 'en',
    body: [0, text.length],
    zones,
    warnings: [],
  });
}

export const table = openActors();

export function mentionsOf(text: string): ActorMention[] {
  return findActors(articleOf(text), [], table);
}

/** The distinct actors that a text names, in order. */
export function namesIn(text: string): string[] {
  return [...new Set(mentionsOf(text).map((mention) => mention.actor.name))];
}

/** The actor that a pronoun or description points to, by its words. */
export function pointsTo(text: string, words: string): string | null {
  return (
    mentionsOf(text).find((mention) => mention.form !== 'name' && mention.text.toLowerCase() === words)?.actor.name ??
    null
  );
}
