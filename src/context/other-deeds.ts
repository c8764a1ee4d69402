import type { Reading } from './claimant-speaker.js';

const DEEDS =
  /^(?:attacks|bombings|assaults|blasts|killings|raids|ambushes|shootings|murders|operations|strikes|kidnappings|abductions|assassinations|massacres|explosions)$/;
const OTHERS =
  /^(?:similar|previous|past|earlier|other|many|most|numerous|frequent|regular|regularly|often|frequently|such|countless)$/;
const COUNTED =
  /^(?:several|multiple|dozens|hundreds|scores|string|series|spate|number|wave|deadly|major|large|of|a|an|high-profile|suicide|bomb|gun|armed|deadliest|bloody)$/;
const PERFECT = /^(?:has|have|had)$/;
/** How many words may stand between a verb and the deeds that are its object. */
const REACH = 6;
/** How many words before its verb an auxiliary stands: "has in the past claimed". */
const BEFORE = 5;

/**
 * Whether the object of the verb at token `verb` are deeds at large, not what the news tells: "has claimed similar attacks in the past", "have
 * carried out many attacks in the city"; "has claimed the attacks", "claimed two attacks" are the news.
 */
export function isOfOtherDeeds({ tokens, sentence }: Reading, verb: number): boolean {
  let others = false;
  let bare = true;
  for (let k = verb + 1; k < Math.min(verb + 1 + REACH, sentence.to); k++) {
    const { lower } = tokens[k]!;
    if (DEEDS.test(lower)) return others || (bare && isPerfect(tokens, sentence.from, verb));
    if (OTHERS.test(lower)) others = true;
    else if (/^(?:responsibility|credit|out|for)$/.test(lower)) continue;
    else if (!COUNTED.test(lower)) bare = false;
  }
  return false;
}

const isPerfect = (tokens: Reading['tokens'], from: number, verb: number): boolean =>
  tokens.slice(Math.max(from, verb - BEFORE), verb).some(({ lower }) => PERFECT.test(lower));
