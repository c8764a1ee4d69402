import type { Phrase } from './chunk.js';

const isOne = (phrase: Phrase): boolean => phrase.q === null;

/**
 * Splits coordinated phrases into claims: "eight civilians and two policemen" are two, "a woman and her child", "a commander and eight
 * more", "himself and eight others", "a pregnant woman and five men" one. An apposition ("X, a leader of Y,") counts once.
 */
export function groupClaims(phrases: readonly Phrase[]): Phrase[][] {
  const list = withoutAppositions(phrases);
  if (list.length <= 1) return [list];
  if (list.some((p) => isOne(p) || p.q?.more)) {
    if (list.every((p) => (isOne(p) ? !p.plural || p.cls === 'pronoun' : true))) return [list];
    // an uncounted plural takes no part in the sum: "12 soldiers and civilians"
    const counted = list.filter((p) => !isOne(p) || !p.plural);
    return counted.length > 0 ? [counted] : [[list[0]!]];
  }
  return list.map((p) => [p]);
}

function withoutAppositions(phrases: readonly Phrase[]): Phrase[] {
  const list: Phrase[] = [];
  for (const phrase of phrases) {
    const before = list.at(-1);
    const apposed =
      before &&
      before.q === null &&
      phrase.q === null &&
      ((before.cls === 'name' &&
        phrase.cls === 'person' &&
        (phrase.definite || phrase.article) &&
        phrase.from - before.to === 1) ||
        (before.cls === 'person' && before.name === null && phrase.cls === 'name' && phrase.from - before.to === 1));
    if (!apposed) list.push(phrase);
  }
  return list;
}
