import type { Reading } from '../context/claimant-speaker.js';
import type { ActorMention } from '../model.js';
import { tokenAt } from '../text/lookup.js';
import { CALLED, GROUND, GROUND_REACH, HOLDS, REACT_REACH, REACTS, SAYS, TELL_REACH } from './data/bystanders.js';

const BREAKS = /^(?:that|who|which|was|were|is|are|been|be|being|to|it|they|he|she|by|after|when|as|while)$/;
/** What may stand between a party and the verb of its reaction: "security forces in the area later arrested". */
const ADVERB = /^(?:have|has|had|also|later|then|immediately|subsequently|quickly|and|soon|now|already|still)$|ly$/;

/** Whether a party only tells of the incident at this mention, or reacts to it: "police said", "according to the army", "police are investigating". */
export function isTelling({ tokens, sentence }: Reading, mention: ActorMention): boolean {
  const { from, to } = sentence;
  const first = tokenAt(tokens, mention.start);
  for (let i = first - 1; i >= Math.max(from, first - 4); i--) {
    const { lower } = tokens[i]!;
    if (
      lower === 'according' ||
      CALLED.test(lower) ||
      (SAYS.test(lower) && i > from && isQuoteEnd(tokens[i - 1]!.text))
    )
      return true;
    if (!/^(?:to|the|a|an|local|senior|some)$/.test(lower)) break;
  }
  const next = tokenAt(tokens, mention.end - 1) + 1;
  for (let i = next; i < Math.min(to, next + TELL_REACH); i++) {
    const { kind, lower } = tokens[i]!;
    if (SAYS.test(lower)) return true;
    if (i - next < REACT_REACH && REACTS.test(lower) && tokens[i + 1]?.lower !== 'by') return true;
    if (ADVERB.test(lower)) continue;
    if (kind !== 'word' || BREAKS.test(lower) || (lower.endsWith('ed') && lower.length > 4))
      return (
        /^(?:was|were|is|are)$/.test(lower) &&
        REACTS.test(tokens[i + 1]?.lower ?? '') &&
        /ing$/.test(tokens[i + 1]!.lower)
      );
  }
  return false;
}

/** Whether a party is named only as who holds the ground: "the group's de facto capital", "a rebel stronghold", "the IS-held town". */
export function holdsGround({ tokens, sentence }: Reading, mention: ActorMention): boolean {
  const next = tokenAt(tokens, mention.end - 1) + 1;
  for (let i = next; i < Math.min(sentence.to, next + GROUND_REACH); i++) {
    const { lower } = tokens[i]!;
    if (GROUND.test(lower)) return true;
    if (
      !/^(?:'s?|’s?|s|-|group|groups?|movement|de|facto|self-declared|self-proclaimed|proclaimed|former|last|main|key)$/.test(
        lower,
      )
    )
      break;
  }
  const first = tokenAt(tokens, mention.start);
  for (let i = first - 1, n = 0; i >= sentence.from && n < 4; i--, n++) {
    const { lower } = tokens[i]!;
    if (GROUND.test(lower)) return true;
    if (!/^(?:the|of|by|islamic|group|under|extremist)$/.test(lower)) break;
  }
  return false;
}

const isQuoteEnd = (text: string): boolean => /^[,"”’']$/.test(text);

/** Whether a party is named only to say where or against whom: "a town controlled by X", "an X stronghold", "X-held", "the war on X". */
export function isAside({ tokens, sentence }: Reading, mention: ActorMention): boolean {
  const first = tokenAt(tokens, mention.start);
  const next = tokenAt(tokens, mention.end - 1) + 1;
  for (let i = next; i < Math.min(sentence.to, next + 3); i++) {
    const { lower } = tokens[i]!;
    if (HOLDS.test(lower)) return true;
    if (!/^(?:'s|’s|-|group|militant|rebel|former|the|main|in|is|was)$/.test(lower)) break;
  }
  for (let i = first - 1, n = 0; i >= sentence.from && n < 5; i--, n++) {
    const { lower, kind } = tokens[i]!;
    if (HOLDS.test(lower)) return true;
    if (/^(?:against|on|at|from|near|with|to|over|targeting|targeted|opposing|fighting)$/.test(lower)) return true;
    if (
      kind === 'punct' ||
      !/^(?:the|a|an|by|of|to|suspected|group|militant|rebel|members?|fighters?|islamist|under|in)$/.test(lower)
    )
      break;
  }
  return /^-?(?:held|controlled|led|backed|run|affiliated|linked)\b/.test(tokens[next]?.lower ?? '');
}
