import type { Token } from '../../model.js';
import type { Site } from '../types.js';
import { NAMED_AFTER_DAYS, NAMED_BLOCS } from '../words.js';

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

/** "6th of October City", "the March 14 alliance", "7 July Square": a place or a group, `next`, is called after the day. */
export function isNameGiver(site: Site, next: Token | undefined): boolean {
  if (!next) return false;
  return (
    (NAMED_BLOCS.has(next.lower) && before(site)?.lower === 'the') ||
    (named(site, next) && NAMED_AFTER_DAYS.has(next.lower))
  );
}
