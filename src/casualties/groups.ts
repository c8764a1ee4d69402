import type { Phrase } from './chunk.js';

/**
 * Splits coordinated phrases into claims: "eight civilians and two policemen" are two, "a woman and her child", "a commander and eight
 * more", "himself and eight others", "a pregnant woman and five men" one. An apposition ("X, a leader of Y,") counts once.
 */
export function groupClaims(phrases: readonly Phrase[]): Phrase[][] {
  const list = withoutAppositions(phrases);
  if (list.length <= 1) return [list];
  const groups: Phrase[][] = [];
  for (const phrase of list) {
    const group = groups.find((g) => g.every((other) => joins(other, phrase)));
    if (phrase.q === null && phrase.plural && phrase.cls !== 'pronoun') {
      // an uncounted plural takes no part in a sum: "12 soldiers and civilians"
      if (groups.length === 0) groups.push([phrase]);
      continue;
    }
    if (group && !(group.length === 1 && group[0]!.q === null && group[0]!.plural && group[0]!.cls !== 'pronoun'))
      group.push(phrase);
    else groups.push([phrase]);
  }
  return groups;
}

const TROOPS = /soldier|troop|police|constable|jawan|marine|gendarme|guard|servicem/;

const hasNoun = (phrase: Phrase): boolean => phrase.cls === 'person' && !/^others?$/.test(phrase.headWord);

/** Whether two coordinated phrases are one number. */
function joins(a: Phrase, b: Phrase): boolean {
  if (a.q?.more || b.q?.more) return !(a.q && b.q && hasNoun(a) && hasNoun(b) && a.headWord !== b.headWord);
  // "one woman and one of her children"
  if (a.q && b.q) return a.q.best === 1 && b.q.best === 1 && a.kind === b.kind && a.kind === 'civilian';
  if (!a.q && !b.q) return a.militant === b.militant || a.cls === 'pronoun' || b.cls === 'pronoun' || b.definite;
  const counted = a.q ? a : b;
  const single = a.q ? b : a;
  if (single.definite && single === b) return true;
  if (counted.kind === single.kind)
    return counted.militant === single.militant || !TROOPS.test(single.headWord + counted.headWord);
  return counted.kind === 'unknown' || single.kind === 'unknown';
}

const ANYBODY = /^(?:people|persons|civilians|villagers|residents|them|)$/;

/** "Two of them, a married couple", "three people, a couple and their son": who the counted are. */
function isSpelledOut({ q, headWord }: Phrase, others: readonly Phrase[]): boolean {
  if (q?.form !== 'number' || !others[0]?.afterComma || !ANYBODY.test(headWord)) return false;
  const isCouple = (phrase: Phrase): boolean =>
    phrase.headWord === 'couple' || (phrase.cls === 'bare' && phrase.q?.best === 2);
  if (!others.some(isCouple)) return false;
  const size = (phrase: Phrase): number => phrase.q?.best ?? (isCouple(phrase) ? 2 : 1);
  return others.reduce((n, phrase) => n + size(phrase), 0) === q.best;
}

function withoutAppositions(phrases: readonly Phrase[]): Phrase[] {
  const [first, ...others] = phrases;
  if (
    first?.q &&
    first.q.form === 'number' &&
    others.length > 0 &&
    others.every((p) => p.cls === 'name' || (p.name !== null && !p.q))
  ) {
    // "two officers, A and B, were killed"
    if (others.length === first.q.best || others[0]!.afterComma) return [first];
  }
  if (first && isSpelledOut(first, others)) return [first];
  const list: Phrase[] = [];
  for (const [n, phrase] of phrases.entries()) {
    const before = list.at(-1);
    // "Omar Musa, a guard and their driver": no comma closes the second, so it is one of three
    const next = phrases[n + 1];
    const listed = phrase.article && next !== undefined && next.from === phrase.to + 1 && !next.afterComma;
    const comma = phrase.afterComma;
    const apposed =
      before !== undefined &&
      comma &&
      !listed &&
      before.q === null &&
      phrase.q === null &&
      ((before.cls === 'name' &&
        phrase.cls !== 'name' &&
        (phrase.definite || phrase.article || phrase.cls === 'unknown')) ||
        (before.name !== null &&
          before.cls === 'person' &&
          phrase.cls === 'person' &&
          phrase.name === null &&
          (phrase.definite || phrase.article)) ||
        (before.cls === 'person' &&
          before.name === null &&
          !before.plural &&
          (phrase.cls === 'name' || phrase.name !== null)));
    if (!apposed) list.push(phrase);
  }
  return list;
}
