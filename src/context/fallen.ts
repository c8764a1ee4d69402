import type { ActorMention } from '../model.js';

/** What stands between the people of one number: "18 soldiers and allied fighters", "regime forces, militias and police". */
const JOINED = /^(?:\s?,)?\s(?:(?:and|or|and other|and their)\s)?$/;

/**
 * Where the words for who was harmed end, with those that share their number: "40 troops and militia" ends behind "militia". `end` is that
 * of the first of them; `mentions` are those of the sentence in text order.
 */
export function endOfFallen(text: string, mentions: readonly ActorMention[], end: number): number {
  let reach = end;
  for (const mention of mentions) {
    if (mention.start < reach) continue;
    const between = text.slice(reach, mention.start);
    if (between.length > 12 || !JOINED.test(between)) break;
    reach = mention.end;
  }
  return reach;
}
