import type { Casualty, DateMention, Materiel, ParsedArticle, PlaceMention, Sentence } from '../model.js';
import { bySentence } from '../text/lookup.js';

/** Nobody writes a sentence of so many words twice about two incidents. */
const OWN_WORDS = 10;
type Claim = Casualty | Materiel;

/** A claim whose sentence stands in the article word for word before, and the claim there. */
export type Retold = readonly (readonly [again: Claim, first: Claim])[];

/**
 * Claims of sentences that say again, word for word, what one before them said: links each to its first (`same_as`), so that nobody is counted twice. A short sentence is only the same
 * where it says its own day or place: "Three people were killed" may be told of one bomb and of the next. The story's sentences come before those of titles and captions.
 */
export function linkRetold(
  article: ParsedArticle,
  claims: readonly Claim[],
  dates: readonly DateMention[],
  places: readonly PlaceMention[],
): Retold {
  const bySaid = new Map<string, Sentence>();
  const claimsOf = bySentence(claims);
  const datesOf = new Set(dates.map(({ sentence }) => sentence));
  const placesOf = new Set(places.map(({ sentence }) => sentence));
  const retold: [Claim, Claim][] = [];
  for (const sentence of storyFirst(article.sentences)) {
    const own = claimsOf.get(sentence.index);
    if (!own) continue;
    const said = wordsOf(article, sentence);
    const first = bySaid.get(said);
    if (!first) bySaid.set(said, sentence);
    if (!first) continue;
    if (!isLong(sentence) && !datesOf.has(sentence.index) && !placesOf.has(sentence.index)) continue;
    const before = claimsOf.get(first.index) ?? [];
    if (before.length !== own.length) continue;
    for (const [n, claim] of own.entries())
      if (before[n]!.effect === claim.effect && claim.count_low !== 0) retold.push([claim, before[n]!]);
  }
  for (const [claim, first] of retold) {
    claim.same_as = first.id;
    claim.part_of = null;
  }
  return retold;
}

const FROM_CONTEXT = [
  'date_start',
  'date_end',
  'date_precision',
  'date_basis',
  'date_text',
  'place',
  'place_basis',
  'country',
  'latitude',
  'longitude',
  'place_precision',
  'placeRef',
  'otherPlaces',
  'claimant',
  'claimant_person',
  'claimant_kind',
  'status',
  'scope',
  'perpetrator_actor',
] as const satisfies readonly (keyof Casualty & keyof Materiel)[];

/** Gives what is told again all that its first has in the end. */
export function settleRetold(retold: Retold): void {
  for (const [claim, first] of retold) {
    claim.same_as = first.same_as ?? first.id;
    for (const field of FROM_CONTEXT) Object.assign(claim, { [field]: first[field] });
  }
}

function storyFirst(sentences: readonly Sentence[]): Sentence[] {
  return [...sentences.filter(({ zone }) => zone === 'body'), ...sentences.filter(({ zone }) => zone !== 'body')];
}

/** A sentence's words, however the line breaks fall. */
function wordsOf({ tokens }: ParsedArticle, { from, to }: Sentence): string {
  let words = '';
  for (let i = from; i < to; i++) if (tokens[i]!.kind !== 'punct') words += ` ${tokens[i]!.lower}`;
  return words;
}

const isLong = ({ from, to }: Sentence): boolean => to - from > OWN_WORDS;
