import type { ActorMention, ParsedArticle } from '../model.js';
import { tokenAt } from '../text/lookup.js';

/** Verbs of those who tell of an incident; "claimed" and "admitted" are left out: who claims an attack made it. */
const SAYS =
  /^(?:said|say|says|saying|told|tells|reported|reports|report|confirmed|confirms|announced|announces|added|adds|stated|states)$/;
/** Words between a party and its verb of saying: "police and hospital officials in the town said". */
const REACH = 6;
const BREAKS = /^(?:that|who|which|was|were|is|are|been|be|being|to|it|they|he|she|by|after|when|as|while)$/;

/** Whether a party only tells of the incident at this mention: "police said", "according to the army". */
export function isTelling(article: ParsedArticle, mention: ActorMention): boolean {
  const { tokens } = article;
  const { from, to } = article.sentences[mention.sentence]!;
  const first = tokenAt(tokens, mention.start);
  for (let i = first - 1; i >= Math.max(from, first - 4); i--) {
    const { lower } = tokens[i]!;
    if (lower === 'according') return true;
    if (!/^(?:to|the|a|an|local|senior|some)$/.test(lower)) break;
  }
  const next = tokenAt(tokens, mention.end - 1) + 1;
  for (let i = next; i < Math.min(to, next + REACH); i++) {
    const { kind, lower } = tokens[i]!;
    if (SAYS.test(lower)) return true;
    if (kind !== 'word' || BREAKS.test(lower) || (lower.endsWith('ed') && lower.length > 4)) return false;
  }
  return false;
}
