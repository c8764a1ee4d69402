import type { Token } from '../../model.js';
import type { Site } from '../types.js';

/** The token before the match (`n` = 1) or further left, within the sentence. */
export function before(site: Site, n = 1): Token | undefined {
  let i = site.index;
  while (i >= site.sentence.from && site.tokens[i]!.start >= site.start) i--;
  // a match that begins inside a token ("mid-1916") has that token before it
  i -= n - 1;
  return i >= site.sentence.from ? site.tokens[i] : undefined;
}

/** The token after the match (`n` = 1) or further right, within the sentence. */
export function after(site: Site, n = 1): Token | undefined {
  let i = site.index;
  while (i < site.sentence.to && site.tokens[i]!.start < site.end) i++;
  i += n - 1;
  return i < site.sentence.to ? site.tokens[i] : undefined;
}

/** Whether the token is a word that begins with a capital in a sentence where that means something. */
export function named(site: Site, token: Token | undefined): boolean {
  return token?.capital === true && !site.sentence.upper;
}
