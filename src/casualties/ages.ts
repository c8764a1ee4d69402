import { numberAt, wordValue } from '../quantities/numbers.js';
import type { Phrase } from './chunk.js';
import { type Clause, word } from './clause.js';

const OLDEST = 115;

/** The age in "14-year-old" or "ten-year-olds", or null. */
function compound(lower: string): number | null {
  const found = /^(.+?)-years?-olds?$/.exec(lower);
  if (!found) return null;
  return /^\d{1,3}$/.test(found[1]!) ? Number(found[1]) : wordValue(found[1]!);
}

/** The ages that the words of a victim give, in years: "a 14-year-old boy", "Karim Daoud, 31,", "two brothers, aged 12 and 14", "Lena Roth (68)". */
export function agesOf(clause: Clause, phrase: Phrase): number[] {
  const { tokens, sentence } = clause;
  const ages: number[] = [];
  for (let k = phrase.from; k < phrase.to; k++) {
    const age = compound(tokens[k]!.lower);
    if (age !== null) ages.push(age);
  }
  let k = phrase.to;
  const comma = word(clause, k) === ',';
  if (comma) k++;
  const single = phrase.q === null && !phrase.plural;
  if (word(clause, k) === 'aged') {
    // "aged 12", "aged 12, 14 and 15"
    for (let at = k + 1; at < sentence.to; at++) {
      if (/^(?:,|and)$/.test(word(clause, at))) continue;
      const number = numberAt(tokens, at, sentence.to);
      if (!number || number.value > OLDEST) break;
      ages.push(number.value);
      at = number.to - 1;
    }
  } else if (single && /^\d{1,3}$/.test(word(clause, k)) && Number(word(clause, k)) <= OLDEST) {
    const closes = word(clause, k + 1);
    const bracket = word(clause, k - 1) === '(' && closes === ')';
    if (bracket || (comma && /^(?:[,;.]|and|was|is|)$/.test(closes))) ages.push(Number(word(clause, k)));
  } else if (
    single &&
    word(clause, k) === '(' &&
    /^\d{1,3}$/.test(word(clause, k + 1)) &&
    word(clause, k + 2) === ')'
  ) {
    if (Number(word(clause, k + 1)) <= OLDEST) ages.push(Number(word(clause, k + 1)));
  }
  return ages;
}
