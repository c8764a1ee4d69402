import type { Article, ParsedArticle, Sentence, Token } from '../model.js';
import { splitSentences } from './sentences.js';
import { tokenizeInto } from './tokens.js';
import { limitWords } from './words.js';

/** Tokens and sentences of every zone that may be reported from (boilerplate and bylines have none). */
export function parseText(article: Article): ParsedArticle {
  limitWords();
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  article.zones.forEach((zone, paragraph) => {
    if (zone.kind === 'boilerplate' || zone.kind === 'byline') return;
    const from = tokens.length;
    tokenizeInto(tokens, article.text, zone.start, zone.end);
    for (const sentence of splitSentences(tokens, from, tokens.length, zone, paragraph, sentences.length))
      sentences.push(sentence);
  });
  const { id, path, url, publisher, title, text, published, written, dateline, language, body, zones, warnings } =
    article;
  return {
    id,
    path,
    url,
    publisher,
    title,
    text,
    published,
    written,
    dateline,
    language,
    body,
    zones,
    warnings,
    tokens,
    sentences,
  };
}
