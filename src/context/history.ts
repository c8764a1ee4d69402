import { daysBetween } from '../dates/calendar.js';
import type { Casualty, Materiel, ParsedArticle } from '../model.js';
import { findNews, headlineNumbers, numberOf } from './news.js';

type Claim = Casualty | Materiel;

/** What lies further back than this many days before publication, while other claims are news, is history. */
export const HISTORY_DAYS = 60;
/** What lies further back than this is history in any article. */
const LONG_AGO_DAYS = 400;
/** What a headline's incident has behind it by this many days is not the article's news. */
const BEFORE_NEWS_DAYS = 2;
/** Where only the lead says what the news is, a week and more must lie between. */
const BEFORE_LEAD_DAYS = 7;

/** Words of ceremonies and courts. */
export const REMEMBERED =
  /^(remember|remembered|remembering|remembers|anniversary|commemorate|commemorated|commemorates|memorial|mourn|mourned|sentenced|convicted|trial|court|jailed)$/;

/** A lead about a ceremony or a court tells of what is long past. */
function isRemembered(article: ParsedArticle, claim: Claim): boolean {
  const { from, to } = article.sentences[claim.sentence]!;
  for (let i = from; i < to; i++) if (REMEMBERED.test(article.tokens[i]!.lower)) return true;
  return false;
}

/** Claims long before publication, or well before the article's own news, are history. Runs after the claims are dated. */
export function settleHistory(article: ParsedArticle, claims: readonly Claim[]): void {
  settleBeforeNews(article, claims);
  const { date: published, precision } = article.written;
  if (!published || precision === null || precision > 2) return;
  const isLongAgo = (claim: Claim): boolean =>
    claim.date_end !== null &&
    claim.date_basis !== 'published' &&
    daysBetween(claim.date_end, published) > LONG_AGO_DAYS;
  const lead = article.sentences.find((sentence) => sentence.zone === 'body')?.index ?? 0;
  for (const claim of claims)
    if (isLongAgo(claim) && (claim.sentence !== lead || isRemembered(article, claim))) claim.scope = 'background';
  const isOld = (claim: Claim): boolean =>
    claim.date_end !== null &&
    claim.date_basis !== 'published' &&
    daysBetween(claim.date_end, published) > HISTORY_DAYS;
  const current = claims.some((claim) => claim.scope !== 'background' && !isOld(claim));
  if (!current) return;
  for (const claim of claims) if (claim.scope !== 'background' && isOld(claim)) claim.scope = 'background';
}

/** "On 3 May a similar bombing killed seven", told after the news of 12 May. */
function settleBeforeNews(article: ParsedArticle, claims: readonly Claim[]): void {
  const people = claims.filter((claim): claim is Casualty => 'victim_text' in claim);
  const { lead, titled } = findNews(article, people);
  if (!lead?.date_start || lead.scope === 'background' || (lead.date_precision ?? 5) > 2) return;
  const { date: published, precision } = article.written;
  const known = published !== null && precision !== null && precision <= 2;
  // a lead that is old itself is no news to measure others by
  if (known && daysBetween(lead.date_start, published) > BEFORE_LEAD_DAYS) return;
  const numbers = headlineNumbers(article, people);
  const days = titled ? BEFORE_NEWS_DAYS : BEFORE_LEAD_DAYS;
  for (const claim of claims) {
    if (claim.start <= lead.start || claim.scope === 'background' || !claim.date_end) continue;
    if (claim.date_basis === 'published' || claim.date_basis === null) continue;
    if ('victim_text' in claim && numbers.has(numberOf(claim))) continue;
    const vague = titled && (claim.date_precision ?? 1) >= 4 && claim.date_basis !== 'context';
    if (vague || daysBetween(claim.date_end, lead.date_start) >= days) claim.scope = 'background';
  }
}
