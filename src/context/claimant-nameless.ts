import { phraseEnd, phraseStart, type Reading, type Speaker, speakerAs } from './claimant-speaker.js';
import { DAY } from './claimant-subject.js';
import { DATA_NOUNS, PAPER_NOUNS, PRONOUNS, TELLING } from './claimant-words.js';

const SAID = /^(?:said|says|confirmed|reported|announced|added|told|stated)$/;
/** They speak of somebody or something that is known otherwise, or of nobody in particular. */
const NOBODY =
  /^(?:which|who|that|this|these|those|some|many|most|others?|everyone|everybody|nobody|somebody|someone|anyone|people|one|two|we|i|you|so|there|here|what|none|all|toll|number|news|rumou?rs?|police|sentence|verdict|information)$/;
/** Words in a phrase of the kind that names a speaker: "the Darfur emergency room", "city hall". */
const LONGEST = 7;

/** The phrase of tokens [from, to) as it is called, where its last word can be a speaker's. */
function phraseAs(reading: Reading, from: number, to: number): Speaker | null {
  if (to <= from || to - from > LONGEST) return null;
  const { tokens } = reading;
  const { lower, kind } = tokens[to - 1]!;
  if (kind !== 'word' || PRONOUNS.has(lower) || NOBODY.test(lower) || DATA_NOUNS.has(lower) || PAPER_NOUNS.has(lower))
    return null;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (token.kind === 'number' || (token.kind === 'punct' && !/^['’]$/.test(token.text)) || /ly$/.test(token.lower))
      return null;
  }
  return speakerAs(reading, from, to);
}

/** "…, the diocese said.", "…, city hall said on Monday.": whoever stands between the comma and the last verb of a sentence tells it, whatever the noun. */
export function closingSpeaker(reading: Reading, verb: number): Speaker | null {
  const { tokens, sentence } = reading;
  if (!SAID.test(tokens[verb]!.lower)) return null;
  const from = phraseStart(reading, verb);
  if (from - 1 <= sentence.from || tokens[from - 1]!.text !== ',') return null;
  const next = verb + 1 < sentence.to ? tokens[verb + 1]! : null;
  const ends = !next || /^[.;”"]$/.test(next.text) || TELLING.has(next.lower) || DAY.test(next.lower);
  return ends ? phraseAs(reading, from, verb) : null;
}

/** "according to the diocese": whoever follows; a name in capitals is left to those who know names. */
export function namedAfter(reading: Reading, from: number): Speaker | null {
  const { tokens } = reading;
  const end = phraseEnd(reading, from);
  if (!/^(?:the|an?)$/.test(tokens[from]!.lower)) return null;
  for (let i = from + 1; i < end; i++) if (tokens[i]!.capital && !reading.at.has(i)) return null;
  return phraseAs(reading, from, end);
}
