import type { Casualty, Materiel, ParsedArticle, Sentence } from '../model.js';
import { isVagueFormOf } from './same-people.js';

type Claim = Casualty | Materiel;

/** What the article is about, as far as its headline and its lead tell. */
export interface News {
  /** The claim of the story that the headline repeats, else the story's first one with a number; null where there is none. */
  lead: Casualty | null;
  /** The headline gives the lead's number. */
  titled: boolean;
}

const HEADLINE: ReadonlySet<Sentence['zone']> = new Set(['title', 'bullet']);
/** The lead's number stands in one of the story's first sentences. */
const LEAD_SENTENCES = 3;

export function isHeadline(article: ParsedArticle, claim: Claim): boolean {
  return HEADLINE.has(article.sentences[claim.sentence]!.zone);
}

/** The claim about the killed or hurt that is the article's news. */
export function findNews(article: ParsedArticle, claims: readonly Casualty[]): News {
  const numbers = headlineNumbers(article, claims);
  const first = article.sentences.findIndex((sentence) => sentence.zone === 'body');
  let lead: Casualty | null = null;
  for (const claim of claims) {
    if (article.sentences[claim.sentence]!.zone !== 'body' || isUncounted(claim)) continue;
    if (numbers.has(numberOf(claim))) return { lead: claim, titled: true };
    if (!lead && claim.sentence < first + LEAD_SENTENCES && claim.scope !== 'background') lead = claim;
  }
  return { lead, titled: false };
}

/** The numbers of people that titles and bullets give, by effect: "killed 12". */
export function headlineNumbers(article: ParsedArticle, claims: readonly Casualty[]): ReadonlySet<string> {
  const numbers = new Set<string>();
  for (const claim of claims) if (isHeadline(article, claim) && !isUncounted(claim)) numbers.add(numberOf(claim));
  return numbers;
}

/** "Dozens killed in Merawi", over a story that opens with 45: its number is the headline's. */
export const isVaguelyTitled = (article: ParsedArticle, claims: readonly Casualty[], opening: Casualty): boolean =>
  claims.some(
    (claim) =>
      claim.effect === opening.effect &&
      claim.count_best === null &&
      isHeadline(article, claim) &&
      isVagueFormOf(claim, opening),
  );

export function numberOf(claim: Casualty): string {
  return `${claim.effect} ${claim.count_best}`;
}

function isUncounted(claim: Casualty): boolean {
  return claim.count_best === null || claim.count_best === 0;
}
