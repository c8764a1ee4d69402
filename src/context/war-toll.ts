import type { Casualty, DateMention, Materiel, ParsedArticle } from '../model.js';
import { tokenAt } from '../text/lookup.js';

type Claim = Casualty | Materiel;

/** No single incident drives out or kills as many. */
const BEYOND_INCIDENTS = 100_000;
/** No day's fighting kills or wounds as many. */
const BEYOND_DAYS = 10_000;
/** From this number on, "has killed" without a day is a toll that has been running. */
export const RUNNING_TOLL = 100;
/** A number of this size beside a war or its beginning is the toll of all of it. */
const WAR_TOLL = 1000;
const WAR =
  /^(war|wars|conflict|conflicts|insurgency|uprising|rebellion|revolt|crisis|invasion|began|erupted|started|broke|since)$/;
const HARMED: ReadonlySet<string> = new Set(['killed', 'wounded', 'killed_or_wounded']);

/** "The war has killed more than 280,000 people since it began". */
export function isWarToll(article: ParsedArticle, claim: Claim, dates: readonly DateMention[]): boolean {
  const low = claim.count_low ?? 0;
  if (low >= BEYOND_INCIDENTS) return true;
  if (low < WAR_TOLL || dates.some((date) => date.date_start && !date.background && (date.date_precision ?? 5) <= 3))
    return false;
  const { from, to } = article.sentences[claim.sentence]!;
  for (let i = from; i < to; i++) if (WAR.test(article.tokens[i]!.lower)) return true;
  return false;
}

/** "More than 35,000 people have been killed, the ministry says": of no day's fighting, where no period ("during 2023") is given. */
export function isBeyondDays(claim: Claim, dates: readonly DateMention[]): boolean {
  if ((claim.count_low ?? 0) < BEYOND_DAYS || !('victim_text' in claim) || !HARMED.has(claim.effect)) return false;
  return dates.every(({ background }) => background);
}

/** "The insurgency, which has killed 900", "the war has killed thousands": a war's toll, whatever day stands elsewhere in the sentence. */
export function isWarTollInClause({ tokens, sentences }: ParsedArticle, claim: Claim): boolean {
  const low = claim.count_low ?? 0;
  if (low < RUNNING_TOLL) return false;
  const { from } = sentences[claim.sentence]!;
  let i = tokenAt(tokens, Math.min(claim.trigger.start, claim.count_start ?? claim.trigger.start)) - 1;
  while (i > from && tokens[i]!.kind === 'word' && !HAS.test(tokens[i]!.lower)) i--;
  if (i <= from || !HAS.test(tokens[i]!.lower)) return false;
  const relative = /^(?:which|that)$/.test(tokens[i - 1]!.lower);
  if (!relative && low < WAR_TOLL) return false;
  const noun = relative ? (tokens[i - 2]?.text === ',' ? i - 3 : i - 2) : i - 1;
  return noun >= from && WAR.test(tokens[noun]!.lower);
}
const HAS = /^(?:has|have|had)$/;
