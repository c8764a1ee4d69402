import { daysBetween } from '../dates/calendar.js';
import { RECORDS } from '../incidents/data/records.js';
import { HABIT } from '../incidents/habit.js';
import { isUndone } from '../incidents/triggers.js';
import type { Casualty, DateMention, Materiel, ParsedArticle } from '../model.js';
import { wordClass } from '../text/classes.js';
import { bySentence, tokenAt } from '../text/lookup.js';
import { nearestDate, reachOf, sortDates, toldOf } from './date.js';
import { HISTORY_DAYS, REMEMBERED } from './history.js';
import { headlineNumbers, isHeadline, isVaguelyTitled, numberOf } from './news.js';
import { locations } from './place.js';
import { opensAnother } from './scene.js';
import type { Findings } from './types.js';
import { isBeyondDays, isWarToll, isWarTollInClause, RUNNING_TOLL } from './war-toll.js';

type Claim = Casualty | Materiel;

/** Words that make a span of days a sum over them: "in the last week", "between 1 and 9 May"; "last week" alone is a day of it. */
const SUMMING = /\b(in|between|from|since|over|during|within|throughout|so far)\b/;
const AGO = /^(days|weeks|months|years|day|week|month|year)$/;

/** Settles which claims are history and which are sums over days, from the dates of their own clause; gives the claims that carry on a sum told before them, each with that one. */
export function settleScope(
  article: ParsedArticle,
  claims: readonly Claim[],
  { dates, places }: Pick<Findings, 'dates' | 'places'>,
): ReadonlyMap<Claim, Claim> {
  const datesOf = bySentence(dates);
  const people = claims.filter((claim) => 'effect' in claim && 'victim_text' in claim) as Casualty[];
  const numbers = headlineNumbers(
    article,
    people.filter(({ scope }) => scope !== 'background'),
  );
  const lead = people.find((claim) => !isHeadline(article, claim));
  // an article that opens with such a toll is about it
  const tolled = lead !== undefined && isBeyondDays(lead, []);
  const inHeadline = (claim: Claim): boolean =>
    'victim_text' in claim &&
    (numbers.has(numberOf(claim)) || (claim === lead && isVaguelyTitled(article, people, claim)));
  let lasting = -2;
  for (const group of bySentence(claims).values()) {
    const found = datesOf.get(group[0]!.sentence) ?? [];
    const history = found.some(
      (date) => date.background || ((date.date_precision ?? 0) > 3 && !isRecent(article, date)),
    );
    for (const claim of group) {
      // what the headline tells is news, whatever "since" or "last week" stands beside it
      if (claim.scope === 'background' && !history && inHeadline(claim)) claim.scope = 'incident';
      const over = isOverDays(article, claim) || (lasting === claim.sentence - 1 && isPerfect(article, claim));
      if (over) lasting = claim.sentence;
      if (
        claim.scope === 'incident' &&
        (over || (claim !== lead && !inHeadline(claim) && isSinceBegan(article, claim)))
      )
        claim.scope = 'total';
      if (
        isFree(article, claim) ||
        isRecalled(article, claim, found) ||
        isWarToll(article, claim, found) ||
        isWarTollInClause(article, claim) ||
        (!tolled && isBeyondDays(claim, found)) ||
        (!inHeadline(claim) && (isHabit(article, claim, found) || isRunningTally(article, claim, found))) ||
        (isSetBack(article, claim) && !inHeadline(claim))
      )
        claim.scope = 'background';
      else if (
        claim.scope === 'incident' &&
        claim !== lead &&
        !inHeadline(claim) &&
        isRunning(article, claim, found) &&
        !besideDead(people, claim)
      )
        claim.scope = 'total';
    }
    if (found.length === 0) carryRunning(article, group);
    // "the war has killed 3,000 people, including 955 civilians", "killed 1,200 people and took 253 hostages"
    for (const [n, claim] of group.entries())
      if (isPartOfHistory(claim, group) || isToldWithHistory(article, claim, group[n - 1])) claim.scope = 'background';
    if (found.length === 0) continue;
    const since = found.find(
      (date) => (date.role === 'since' || SO_FAR.test(date.text)) && !date.background && isRecent(article, date),
    );
    for (const claim of group)
      if (since && (claim.scope === 'background' ? !isWarToll(article, claim, []) : countsSince(article, claim, since)))
        claim.scope = 'total';
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
      // a report's own period, "between 16 April and 24 May" in its first claim, is what it is about
      if (own.background && claim.scope === 'incident' && lead?.sentence === claim.sentence && isSum(article, own))
        claim.scope = 'total';
      else if (own.background && claim.scope === 'incident')
        claim.scope = inHeadline(claim) ? 'incident' : 'background';
      else if (claim.scope === 'incident' && isSum(article, own)) claim.scope = 'total';
    }
    const total = group.some((claim) => claim.scope === 'total');
    const spans = group.filter((claim) => claim.scope === 'incident');
    if (total && found.length === 1)
      for (const claim of spans) if (!isOfDay(claim, group, found[0]!)) claim.scope = 'total';
    // "475 deaths and 872 injuries in the first three months": one period for both
    for (const claim of spans)
      if (group.some((next) => next.scope === 'total' && isJoined(article, claim, next))) claim.scope = 'total';
  }
  settleParts(article, claims);
  const narrow = locations(places).filter(({ place }) => place.kind !== 'country');
  return carryTotals(article, claims, new Set([...dates, ...narrow].map(({ sentence }) => sentence)));
}

function isPartOfHistory(claim: Claim, group: readonly Claim[]): boolean {
  // of a list of losses the last day's is the news, the war's the history
  if (!('part_of' in claim) || !claim.part_of || claim.rule.endsWith('loss-list')) return false;
  return group.some((whole) => 'id' in whole && whole.id === claim.part_of && whole.scope === 'background');
}

/** "Killed 1,200 people and took 253 hostages", of the toll of a war. */
const isToldWithHistory = (article: ParsedArticle, claim: Claim, before: Claim | undefined): boolean =>
  claim.scope === 'incident' &&
  before?.scope === 'background' &&
  isWarToll(article, before, []) &&
  isJoined(article, before, claim);

/** Words of habit that also tell of one day's shelling: "continued", "repeatedly struck". */
const ONE_DAY = /^(?:repeatedly|daily|constantly|continues?)$/;

/** "Rebels regularly fire rockets into the city, often killing civilians": nobody's number on no day. */
function isHabit({ tokens, sentences }: ParsedArticle, claim: Claim, dates: readonly DateMention[]): boolean {
  if (claim.count_best !== null || dates.length > 0) return false;
  const { from } = sentences[claim.sentence]!;
  return tokens
    .slice(from, tokenAt(tokens, claim.trigger.end - 1) + 1)
    .some(({ lower }) => HABIT.has(lower) && !ONE_DAY.test(lower));
}

/** Verbs of those who keep count, in the perfect. */
const COUNTS = /^(?:reported|documented|recorded|acknowledged|admitted|logged|verified|registered)$/;
const DEEDS = /^(?:operations|campaign|strikes|airstrikes|raids|attacks|bombings|offensive|bombardment)$/;
const HUNDREDS = 100;

/** "The group has reported hundreds of civilians killed in operations against": a count that it keeps, of no day. */
function isRunningTally({ tokens, sentences }: ParsedArticle, claim: Claim, dates: readonly DateMention[]): boolean {
  if (claim.count_best !== null || (claim.count_low ?? 0) < HUNDREDS || dates.length > 0) return false;
  const { from, to } = sentences[claim.sentence]!;
  let counted = false;
  for (let i = from; i < to; i++) {
    const { lower } = tokens[i]!;
    if (COUNTS.test(lower) && /^(?:has|have)$/.test(tokens[i - 1]?.lower ?? '')) counted = true;
    else if (counted && DEEDS.test(lower)) return true;
  }
  return false;
}

/** "Killed 42 on Sunday, raising the toll in a week of fighting to 197": the 42 are those of the day that stands beside them. */
function isOfDay(claim: Claim, group: readonly Claim[], date: DateMention): boolean {
  if (claim.part_of === null || date.date_precision !== 1 || date.role) return false;
  const toll = group.find(({ id }) => id === claim.part_of);
  return toll?.rule.endsWith(':toll') === true && date.end <= toll.trigger.start && date.start >= claim.trigger.start;
}

/** How many sentences on a sum of the fighting is still answered. */
const CARRIED = 2;

/** "84 have died in two days. The enemy claims to have killed 1,000": what is told in the perfect, without a day or place of its own, is the same fighting's. */
function carryTotals(
  article: ParsedArticle,
  claims: readonly Claim[],
  placed: ReadonlySet<number>,
): ReadonlyMap<Claim, Claim> {
  const carried = new Map<Claim, Claim>();
  let total: Claim | null = null;
  for (const claim of claims) {
    if (article.sentences[claim.sentence]!.zone !== 'body') continue;
    if (claim.scope === 'total') total = claim;
    if (claim.scope !== 'incident' || total === null || placed.has(claim.sentence)) continue;
    const [here, there] = [claim, total].map(({ sentence }) => article.sentences[sentence]!);
    const away = here!.index - there!.index;
    if (away < 1 || away > CARRIED || here!.paragraph - there!.paragraph > 1 || !isToldPerfect(article, claim))
      continue;
    if (opensAnother(article, here!)) continue;
    claim.scope = 'total';
    carried.set(claim, total);
  }
  return carried;
}

/** "had killed", "have been killed", "to have killed" a number of people. */
function isToldPerfect({ text, sentences }: ParsedArticle, claim: Claim): boolean {
  if (!('victim_text' in claim) || (claim.count_high ?? claim.count_low ?? 2) < 2) return false;
  const { start } = sentences[claim.sentence]!;
  return PERFECT.test(text.slice(Math.max(start, claim.trigger.start - 30), claim.trigger.start));
}
const PERFECT = /\b(?:has|have|had)(?: (?:been|also|already|so far))* (?:killed or )?$/i;

/** "This included 11 children killed", "the regime killed 100 of them": parts of a sum over days are so themselves. */
function settleParts(article: ParsedArticle, claims: readonly Claim[]): void {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  for (const claim of claims) {
    const whole = claim.part_of ? byId.get(claim.part_of) : undefined;
    if (!whole || whole.sentence === claim.sentence || claim.scope !== 'incident' || whole.scope === 'incident')
      continue;
    const { start, end } = article.sentences[claim.sentence]!;
    const words = article.text.slice(start, Math.min(end, start + PART_REACH));
    if (OF_IT.test(words) || OF_THEM.test(article.text.slice(claim.count_end ?? start, (claim.count_end ?? start) + 9)))
      claim.scope = whole.scope;
  }
}
const PART_REACH = 24;
const OF_IT = /^(?:this|these|that|they|it) includ|^(?:of|among) (?:them|these|those)\b/i;
const OF_THEM = /^ of (?:them|these|those)\b/;

/** Nothing but "and", a number and words like "people" and "wounded" stand between two claims. */
function isJoined({ text }: ParsedArticle, claim: Claim, next: Claim): boolean {
  const from = Math.max(claim.trigger.end, claim.count_end ?? 0);
  const to = Math.min(next.trigger.start, next.count_start ?? next.trigger.start);
  return to > from && /^(?: \p{L}+){0,2} and (?:\p{L}+ ){0,3}$/u.test(text.slice(from, to));
}

/** "The strikes have claimed hundreds of lives": a toll that has been running, no day of its own. */
function isRunning(article: ParsedArticle, claim: Claim, dates: readonly DateMention[]): boolean {
  if ((claim.count_low ?? 0) < RUNNING_TOLL || isHeadline(article, claim)) return false;
  if (dates.some((date) => date.date_start && (date.date_precision ?? 5) <= 2)) return false;
  return isPerfect(article, claim);
}

/** "Strikes have killed about 300 fighters and dozens of civilians, and rockets have killed a dozen": all of one sentence's running toll. */
function carryRunning(article: ParsedArticle, group: readonly Claim[]): void {
  const running = group.filter((claim) => claim.scope === 'total' && isRunning(article, claim, []));
  const verbs = new Set(running.map(({ trigger }) => trigger.start));
  for (const claim of group)
    if (claim.scope === 'incident' && verbs.size > 0 && (verbs.has(claim.trigger.start) || isPerfect(article, claim)))
      claim.scope = 'total';
}

/** "A car bomb killed 187. More than 300 have been injured": the wounded of the incident whose dead were told just before. */
function besideDead(people: readonly Casualty[], claim: Claim): boolean {
  if (!('victim_text' in claim) || claim.effect !== 'wounded') return false;
  const dead = people.findLast(
    ({ effect, sentence }) => effect === 'killed' && (sentence === claim.sentence || sentence === claim.sentence - 1),
  );
  return dead?.scope === 'incident';
}

const SO_FAR = /\bso far\b/i;

/** "… killed at least 24 since Friday", "so far this month": the day stands right behind what is counted; "the first death since Friday" is none. */
function countsSince(article: ParsedArticle, claim: Claim, since: DateMention): boolean {
  if ((claim.count_low ?? 0) < 2) return false;
  const told = Math.max(claim.trigger.end, claim.count_end ?? 0);
  return since.start >= told && /^[^.,;:]{0,40}$/.test(article.text.slice(told, since.start));
}

const SINCE = wordClass((word) => word === 'since');

/** "… have been killed since the strikes began": a toll over all of them; "the first deaths since it began" is none. */
function isSinceBegan(article: ParsedArticle, claim: Claim): boolean {
  if ((claim.count_low ?? 0) < 2) return false;
  const { from, to } = article.sentences[claim.sentence]!;
  const { tokens } = article;
  if (!SINCE.in(tokens, article.sentences[claim.sentence]!)) return false;
  let since = -1;
  for (let i = from; i < to; i++) {
    const { lower } = tokens[i]!;
    if (RECORDS.has(lower)) return false;
    if (lower === 'since' && tokens[i]!.start > claim.trigger.start) since = i;
    else if (since >= 0 && i - since <= BEGAN_REACH && BEGAN.has(lower)) return true;
  }
  return false;
}

/** A count that began in the weeks before publication is the news, not history. */
function isRecent(article: ParsedArticle, date: DateMention): boolean {
  const { date: published } = article.written;
  return published !== null && date.date_start !== null && daysBetween(date.date_start, published) <= HISTORY_DAYS;
}

function isPerfect(article: ParsedArticle, { sentence, trigger }: Claim): boolean {
  const at = tokenAt(article.tokens, trigger.start);
  const { from } = article.sentences[sentence]!;
  return article.tokens.slice(Math.max(from, at - 4), at + 1).some(({ lower }) => lower === 'has' || lower === 'have');
}

const DAY_LONG = wordClass(/-(?:day|week|month|long)/);
const SPELLS = wordClass(/^(?:days|nights|weeks|months|week|month)$/);

/** "Six days of bombing have killed dozens", "in two days of operations"; "two days of calm" are none. */
function isOverDays(article: ParsedArticle, claim: Claim): boolean {
  if (isHeadline(article, claim)) return false;
  const { tokens } = article;
  const sentence = article.sentences[claim.sentence]!;
  const { from, to } = sentence;
  const lasting = DAY_LONG.in(tokens, sentence) && DAYS_LONG.exec(article.text.slice(sentence.start, sentence.end));
  if (lasting && !ENDED.test(lasting[1] ?? '')) return true;
  if (!SPELLS.in(tokens, sentence)) return false;
  for (let i = from + 1; i < to - 1; i++) {
    if (!SPELLS.is(tokens[i]!) || tokens[i + 1]!.lower !== 'of') continue;
    const before = tokens[i - 2]?.lower ?? '';
    if (i - 2 >= from && /^(?:despite|ended|by)$/.test(before)) continue;
    const one = !tokens[i]!.lower.endsWith('s');
    if (one && (!claim.rule.endsWith(':toll') || !/^(?:a|one)$/.test(tokens[i - 1]!.lower))) continue;
    if ((one || SPELL.test(tokens[i - 1]!.lower)) && VIOLENCE.test(`${tokens[i + 2]?.lower} ${tokens[i + 3]?.lower}`))
      return true;
  }
  return false;
}

/** "killed in a five-day battle", "the four-month siege left 900 dead": over several days; "shot after a five-day siege" is none. */
const DAYS_LONG =
  /(?:^|\b(\w+) )(?:an?|the|its|their) (?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|several|week|weeks|month|months)-(?:day|week|month|long)(?:-long)? (?:\w+ ){0,2}(?:battles?|siege|fighting|clashes|offensive|assault|bombardment|campaign|operation|rampage|violence|shelling|standoff|crackdown)\b/i;
const ENDED = /^(?:after|ended?|ending|despite|since|following|before)$/i;
const SPELL = /^(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|several)$/;
const VIOLENCE =
  /\b(?:\w+ing|attacks?|clashes|strikes|airstrikes|raids|operations?|violence|unrest|battles?|protests|riots|air)\b/;

const BEGAN_REACH = 10;
const BEGAN: ReadonlySet<string> = new Set(
  'began begun started start beginning launched launching erupted outbreak broke onset launch'.split(' '),
);

/** How many words after "days after" its numbers stand: "another firefight that left 13 soldiers and seven militants dead". */
const SET_BACK_REACH = 16;

/** "… days after a bombing killed more than 120": what the sentence is about came later. */
function isSetBack(article: ParsedArticle, claim: Claim): boolean {
  const { from } = article.sentences[claim.sentence]!;
  const at = tokenAt(article.tokens, claim.trigger.start);
  for (let i = at - 1; i > Math.max(from, at - SET_BACK_REACH); i--) {
    const { lower, text } = article.tokens[i]!;
    if (/^[,;:]$/.test(text)) return false;
    if ((lower === 'after' || lower === 'since') && AGO.test(article.tokens[i - 1]!.lower) && i - from > 3) return true;
  }
  return false;
}

/** What was taken and is free again. */
function isFree(article: ParsedArticle, claim: Claim): boolean {
  if (!('effect' in claim) || (claim.effect !== 'abducted' && claim.effect !== 'captured')) return false;
  return isUndone(article, article.sentences[claim.sentence]!.from, tokenAt(article.tokens, claim.trigger.start));
}

/** "gathered to remember the 8,000 men killed there in July 1995": the ceremony before the deaths, and the year after them. */
function isRecalled(article: ParsedArticle, claim: Claim, dates: readonly DateMention[]): boolean {
  if (!dates.some((date) => date.background && date.start >= claim.trigger.end)) return false;
  const { from } = article.sentences[claim.sentence]!;
  return article.tokens
    .slice(from, tokenAt(article.tokens, claim.trigger.start))
    .some(({ lower }) => REMEMBERED.test(lower));
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
