import type { Casualty, DateMention, Materiel, ParsedArticle } from '../model.js';
import { bySentence, tokenAt } from '../text/lookup.js';
import { nearestDate, reachOf, sortDates } from './date.js';

type Claim = Casualty | Materiel;

/** What lies further back than this many days before publication, while other claims are news, is history. */
const HISTORY_DAYS = 60;
/** Words before a span of days that make it a sum over them: "in the last week", "between 1 and 9 May". */
const SUMMING = /\b(last|past|previous|recent|between|from|since|over|during|within|throughout|so far|this)\b/;

/** Settles which claims are history and which are sums over days, from the dates of their own clause. */
export function settleScope(article: ParsedArticle, claims: readonly Claim[], dates: readonly DateMention[]): void {
  const datesOf = bySentence(dates);
  for (const group of bySentence(claims).values()) {
    const found = datesOf.get(group[0]!.sentence) ?? [];
    if (found.length === 0) continue;
    const triggers = group.map((claim) => claim.trigger);
    for (const claim of group) {
      const reach = reachOf(article.sentences[claim.sentence]!, claim.trigger, triggers);
      const { happened } = sortDates(article, found, true);
      const own = nearestDate(
        happened.filter((date) => date.start >= reach.start && date.end <= reach.end),
        claim.trigger,
        reach,
      );
      if (!own) continue;
      if (own.background && claim.scope === 'incident') claim.scope = 'background';
      else if (claim.scope === 'incident' && isSum(article, own)) claim.scope = 'total';
    }
    const total = group.some((claim) => claim.scope === 'total');
    const spans = group.filter((claim) => claim.scope === 'incident');
    if (total && found.length === 1) for (const claim of spans) claim.scope = 'total';
  }
}

/** A span of three days and more that is summed over. */
function isSum(article: ParsedArticle, date: DateMention): boolean {
  if (!date.date_start || !date.date_end || daysBetween(date.date_start, date.date_end) < 2) return false;
  const at = tokenAt(article.tokens, date.start);
  const before = article.tokens
    .slice(Math.max(0, at - 2), at)
    .map((token) => token.lower)
    .join(' ');
  return SUMMING.test(`${before} ${date.text.toLowerCase()}`);
}

/** Claims long before publication are history where others are news. Runs after the claims are dated. */
export function settleHistory(article: ParsedArticle, claims: readonly Claim[]): void {
  const { date: published, precision } = article.published;
  if (!published || precision === null || precision > 2) return;
  const isOld = (claim: Claim): boolean =>
    claim.date_end !== null &&
    claim.date_basis !== 'published' &&
    daysBetween(claim.date_end, published) > HISTORY_DAYS;
  const current = claims.some((claim) => claim.scope !== 'background' && !isOld(claim));
  if (!current) return;
  for (const claim of claims) if (claim.scope !== 'background' && isOld(claim)) claim.scope = 'background';
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 864e5;
}
