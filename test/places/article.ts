import type { ParsedArticle } from '../../src/model.js';
import { splitSentences } from '../../src/text/sentences.js';
import { tokenize } from '../../src/text/tokens.js';

/** A text as one body paragraph, parsed. */
export function parsed(text: string, dateline: string | null = null): ParsedArticle {
  const zone = { kind: 'body' as const, start: 0, end: text.length };
  const tokens = tokenize(text);
  return {
    id: 'test',
    path: null,
    url: null,
    publisher: null,
    title: null,
    text,
    published: { date: null, precision: null, basis: 'unknown' },
    written: { date: null, precision: null, basis: 'unknown' },
    dateline,
    language: 'en',
    body: [0, text.length],
    zones: [zone],
    warnings: [],
    tokens,
    sentences: splitSentences(tokens, 0, tokens.length, zone, 0, 0),
  };
}
