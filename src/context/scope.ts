import type { Casualty, DateMention, Materiel, ParsedArticle } from '../model.js';
import { bySentence, tokenAt } from '../text/lookup.js';
import { nearestDate, reachOf, sortDates, toldOf } from './date.js';

type Claim = Casualty | Materiel;

/** What lies further back than this many days before publication, while other claims are news, is history. */
const HISTORY_DAYS = 60;
/** What lies further back than this is history in any article. */
const LONG_AGO_DAYS = 400;
/** Words that make a span of days a sum over them: "in the last week", "between 1 and 9 May"; "last week" alone is a day of it. */
const SUMMING = /\b(in|between|from|since|over|during|within|throughout|so far)\b/;
/** A number of this size beside a war or its beginning is the toll of all of it. */
const WAR_TOLL = 1000;
const WAR =
  /^(war|wars|conflict|conflicts|insurgency|uprising|rebellion|revolt|crisis|began|erupted|started|broke|since)$/;
const AGO = /^(days|weeks|months|years|day|week|month|year)$/;

/** Settles which claims are history and which are sums over days, from the dates of their own clause. */
export function settleScope(article: ParsedArticle, claims: readonly Claim[], dates: readonly DateMention[]): void {
  const datesOf = bySentence(dates);
  for (const group of bySentence(claims).values()) {
    const found = datesOf.get(group[0]!.sentence) ?? [];
    for (const claim of group)
      if (isWarToll(article, claim, found) || isSetBack(article, claim)) claim.scope = 'background';
    for (const claim of group) if (claim.scope === 'incident' && overDays(article, claim)) claim.scope = 'total';
    if (found.length === 0) continue;
    const since = found.find((date) => date.role === 'since' && !date.background && isRecent(article, date));
    for (const claim of group)
      if (claim.scope === 'background' && since && !isWarToll(article, claim, [])) claim.scope = 'total';
    const told = group.map(toldOf);
    for (const claim of group) {
      const reach = reachOf(article, article.sentences[claim.sentence]!, toldOf(claim), told);
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

/** "The war has killed more than 280,000 people since it began". */
function isWarToll(article: ParsedArticle, claim: Claim, dates: readonly DateMention[]): boolean {
  if (
    (claim.count_low ?? 0) < WAR_TOLL ||
    dates.some((date) => date.date_start && !date.background && (date.date_precision ?? 5) <= 3)
  )
    return false;
  const { from, to } = article.sentences[claim.sentence]!;
  for (let i = from; i < to; i++) if (WAR.test(article.tokens[i]!.lower)) return true;
  return false;
}

/** "in three days of rioting", "five nights of clashes". */
function overDays(article: ParsedArticle, claim: Claim): boolean {
  const { from, to } = article.sentences[claim.sentence]!;
  for (let i = from + 1; i < to - 1; i++) {
    if (!/^(days|nights|weeks)$/.test(article.tokens[i]!.lower) || article.tokens[i + 1]!.lower !== 'of') continue;
    if (/^(in|during|over|after|of)$/.test(article.tokens[i - 2]?.lower ?? '')) return true;
  }
  return false;
}

/** A count that began in the weeks before publication is the news, not history. */
function isRecent(article: ParsedArticle, date: DateMention): boolean {
  const { date: published } = article.published;
  return published !== null && date.date_start !== null && daysBetween(date.date_start, published) <= HISTORY_DAYS;
}

/** "… days after a bombing killed more than 120": what the sentence is about came later. */
function isSetBack(article: ParsedArticle, claim: Claim): boolean {
  const { from } = article.sentences[claim.sentence]!;
  const at = tokenAt(article.tokens, claim.trigger.start);
  for (let i = Math.max(from + 1, at - 7); i < at; i++) {
    const { lower } = article.tokens[i]!;
    if ((lower === 'after' || lower === 'since') && AGO.test(article.tokens[i - 1]!.lower) && i - from > 3) return true;
  }
  return false;
}

const REMEMBERED =
  /^(remember|remembered|remembers|anniversary|commemorate|commemorated|commemorates|memorial|mourn|mourned|sentenced|convicted|trial|court|jailed)$/;

/** A lead about a ceremony or a court tells of what is long past. */
function isRemembered(article: ParsedArticle, claim: Claim): boolean {
  const { from, to } = article.sentences[claim.sentence]!;
  for (let i = from; i < to; i++) if (REMEMBERED.test(article.tokens[i]!.lower)) return true;
  return false;
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

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 864e5;
}
