import { readArticle } from '../../src/article/index.js';
import { findCasualties } from '../../src/casualties/index.js';
import type { Casualty } from '../../src/model.js';
import { parseText } from '../../src/text/index.js';

/** The claims of a text as findCasualties makes them. */
export function claimsOf(text: string, published: string | null = null): Casualty[] {
  const source = {
    id: 'a',
    path: null,
    text,
    title: null,
    published,
    publishedBasis: published ? ('option' as const) : null,
    publisher: null,
    url: null,
  };
  return findCasualties(parseText(readArticle(source)), []);
}

/** Claims written short: "killed 9/9/9; wounded 2/-/- part". */
export function shown(text: string, published: string | null = null): { text: string; rules: string[] } {
  const claims = claimsOf(text, published);
  return {
    text: claims
      .map((c) => {
        const bounds = [c.count_low, c.count_best, c.count_high].map((n) => n ?? '-').join('/');
        const scope = c.scope === 'incident' ? '' : ` ${c.scope}`;
        return `${c.effect} ${bounds}${c.part_of ? ' part' : ''}${scope}`;
      })
      .join('; '),
    rules: claims.map((c) => c.rule.split(':')[1]!),
  };
}
