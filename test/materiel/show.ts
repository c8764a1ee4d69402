import { readArticle } from '../../src/article/index.js';
import { findMateriel } from '../../src/materiel/index.js';
import { parseText } from '../../src/text/index.js';

/** Equipment claims written short: "tank destroyed 6/6/6". */
export function shownGear(text: string): { text: string; rules: string[] } {
  const source = {
    id: 'a',
    path: null,
    text,
    title: null,
    published: null,
    publishedBasis: null,
    publisher: null,
    url: null,
  };
  const claims = findMateriel(parseText(readArticle(source)), []);
  const bounds = (c: (typeof claims)[number]) =>
    [c.count_low, c.count_best, c.count_high].map((n) => n ?? '-').join('/');
  return {
    text: claims.map((c) => `${c.item} ${c.effect} ${bounds(c)}`).join('; '),
    rules: claims.map((c) => c.rule.split(':')[1]!),
  };
}
