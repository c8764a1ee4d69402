import type { Article, ParsedArticle, Sentence, Token } from '../model.js';
import { splitSentences } from './sentences.js';
import { tokenize } from './tokens.js';
import { limitWords } from './words.js';

/** Tokens and sentences of every zone that may be reported from (boilerplate and bylines have none). */
export function parseText(article: Article): ParsedArticle {
  limitWords();
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  article.zones.forEach((zone, paragraph) => {
    if (zone.kind === 'boilerplate' || zone.kind === 'byline') return;
    const from = tokens.length;
    for (const token of tokenize(article.text, zone.start, zone.end)) tokens.push(token);
    for (const sentence of splitSentences(tokens, from, tokens.length, zone, paragraph, sentences.length))
      sentences.push(sentence);
  });
  return { ...article, tokens, sentences };
}
