import { daysBetween } from '../dates/calendar.js';
import { precisionOf } from '../dates/period.js';
import type { DateMention, ParsedArticle, Sentence, Span } from '../model.js';
import { distance, tokenAt } from '../text/lookup.js';

/** Whether a date may be the day of something that happened: resolved, not history, not ahead. */
function isUsable(date: DateMention, published: string | null, background: boolean): boolean {
  if (date.date_start === null || (date.background && !background)) return false;
  return date.tense !== 'future' && date.role !== 'since' && (published === null || date.date_start <= published);
}

/** Whether a date is counted back from another ("three days ago"): it is not the day of what is told around it. */
export const looksBack = ({ text }: DateMention): boolean =>
  /\b(?:before|earlier|previously|ago)$|\bprevious\b/i.test(text);

export interface SentenceDates {
  /** Dates on which something happened, in text order. */
  happened: DateMention[];
  /** Dates on which something was said. */
  said: DateMention[];
}

/** Sorts a sentence's dates into those of events and those of statements; `background` lets history in. */
export function sortDates(article: ParsedArticle, dates: readonly DateMention[], background: boolean): SentenceDates {
  const published = article.written.precision !== null && article.written.precision <= 2 ? article.written.date : null;
  const usable = dates.filter((date) => isUsable(date, published, background));
  const said = usable.filter((date) => date.role === 'report');
  const happened = usable.filter(({ role }) => role !== 'report' && role !== 'mourning');
  return { happened: joined(article, happened), said };
}

/** "on Thursday and Friday": days that only "and" or a comma parts are one span of what happened. */
function joined({ text }: ParsedArticle, dates: readonly DateMention[]): DateMention[] {
  const spans: DateMention[] = [];
  for (const date of dates) {
    const before = spans.at(-1);
    const isNext =
      before &&
      date.start - before.end < 8 &&
      /^(?:,|,? ?and(?: on)?)$/.test(text.slice(before.end, date.start).trim());
    const days = isNext ? daysBetween(before.date_end!, date.date_start!) : 0;
    if (!before || !isNext || days < 1 || days > JOINED_DAYS || (date.date_precision ?? 5) > 2) spans.push(date);
    else
      spans[spans.length - 1] = {
        ...before,
        end: date.end,
        text: text.slice(before.start, date.end),
        date_end: date.date_end,
        date_precision: 2,
      };
  }
  return spans;
}
const JOINED_DAYS = 2;

type Dated = Pick<DateMention, 'date_start' | 'date_end' | 'date_precision'>;

/** What happened "this week" happened by the day of publication: the span up to it. */
export function untilPublished(
  { written: published }: ParsedArticle,
  { date_start, date_end, date_precision }: Dated,
): Dated {
  const { date: now, precision } = published;
  const ahead = now !== null && (precision ?? 5) <= 2 && date_start !== null && date_start <= now && date_end! > now;
  if (!ahead) return { date_start, date_end, date_precision };
  const days = precisionOf(0, daysBetween(date_start, now));
  return { date_start, date_end: now, date_precision: Math.max(days, 2) as DateMention['date_precision'] };
}

/** Where a count that runs "since Friday" begins, if the sentence says so within so many days, the last weeks by default: what has been killed since then, not on a day. */
export function sinceDate(
  article: ParsedArticle,
  dates: readonly DateMention[],
  days: number = SINCE_DAYS,
): DateMention | null {
  const { date: published, precision } = article.written;
  if (published === null || precision === null || precision > 2) return null;
  return (
    dates.find(
      ({ role, background, date_start }) =>
        role === 'since' &&
        (!background || days > SINCE_DAYS) &&
        date_start !== null &&
        date_start <= published &&
        daysBetween(date_start, published) <= days,
    ) ?? null
  );
}
const SINCE_DAYS = 45;

/** "who died two days before": beside a day of its own such a date belongs to something else. */
const COUNTED_BACK = /\b(before|earlier)$/i;

/** "died on Wednesday of wounds inflicted the night before": the day of the attack is that of the incident. */
const WOUNDS = /^[^.;]{0,60}\b(?:wounds?|injuries)\b[^.;]{0,80}$/i;
const DIED = /^(?:died|dies|dead|death|succumbed)$/i;

/** The day on which somebody was wounded who died on the day named before it, or null. */
export function dayOfWounds({ text }: ParsedArticle, dates: readonly DateMention[], trigger: Span): DateMention | null {
  if (dates.length < 2 || !DIED.test(text.slice(trigger.start, trigger.end).split(/\s/)[0] as string)) return null;
  for (let i = 1; i < dates.length; i++) {
    const [died, wounded] = [dates[i - 1]!, dates[i]!];
    if (died.start < trigger.start || died.start - trigger.end > DIED_REACH) continue;
    if (wounded.date_start! <= died.date_start! && WOUNDS.test(text.slice(died.end, wounded.start))) return wounded;
  }
  return null;
}
const DIED_REACH = 30;

const LATE =
  /\b(?:of|from|to) (?:(?:his|her|their|its|the) )?(?:\w+ )?(?:wounds?|injuries)\b|\bin (?:an? |the )?(?:\w+ )?hospital\b|\bof the (?:wounded|injured)\b/i;
const DIED_BEFORE = /\b(?:died|dies|die|succumbed)\b[^.;]{0,60}$/i;

/** Whether a date is the day on which somebody died who had been hurt before: "A man who had been shot died in hospital on Tuesday". */
export function isLateDeath({ text, sentences }: ParsedArticle, { start, sentence }: DateMention): boolean {
  const whole = sentences[sentence]!;
  return DIED_BEFORE.test(text.slice(whole.start, start)) && LATE.test(text.slice(whole.start, whole.end));
}

/** The date nearest to `trigger` within `reach`, more precise ones before vaguer ones; null where there is none. */
export function nearestDate(dates: readonly DateMention[], trigger: Span, reach: Span): DateMention | null {
  let best: DateMention | null = null;
  let bestScore = Number.POSITIVE_INFINITY;
  for (const date of dates) {
    const outside = date.start < reach.start || date.end > reach.end ? 1000 : 0;
    const vague = (date.date_precision ?? 5) > 2 ? 300 : 0;
    const back = COUNTED_BACK.test(date.text) ? 250 : 0;
    // "at the end of an overnight siege Saturday"
    const loose = date.rule.startsWith('overnight') ? 40 : 0;
    const score = outside + vague + back + loose + distance(date, trigger);
    if (score < bestScore) [best, bestScore] = [date, score];
  }
  return best;
}

const CLAUSE_MARK = /^([,;:]|and|while|but|whereas|then|as)$/;

/** Where a claim or trigger begins with its number and victims, and where its trigger ends. */
export interface Told {
  first: number;
  trigger: Span;
}

/** The part of the sentence that belongs to `told`: up to the marks that part it from the claims before and after. */
export function reachOf(article: ParsedArticle, sentence: Sentence, told: Told, others: readonly Told[]): Span {
  let from = Number.NEGATIVE_INFINITY; // where the nearest claim before ends
  let to = Number.POSITIVE_INFINITY; // where the nearest claim after begins
  for (const { first, trigger } of others) {
    if (trigger.end <= told.trigger.start) from = Math.max(from, trigger.end);
    else if (trigger.start >= told.trigger.end) to = Math.min(to, first);
  }
  let { start, end } = sentence;
  if (from > Number.NEGATIVE_INFINITY) start = Math.max(start, boundary(article, from, told.first));
  if (to < Number.POSITIVE_INFINITY) end = Math.min(end, boundary(article, told.trigger.end, to));
  return { start, end };
}

/** The last clause mark between two offsets, or the first offset where there is none. */
function boundary(article: ParsedArticle, from: number, to: number): number {
  for (let i = tokenAt(article.tokens, to) - 1; i >= 0 && article.tokens[i]!.start >= from; i--) {
    if (CLAUSE_MARK.test(article.tokens[i]!.lower)) return article.tokens[i]!.start;
  }
  return Math.min(from, to);
}

/** Where a claim begins: its number (its victims may stand in the clause before, "eight others"), else its victims, or its trigger. */
export function toldOf(claim: { trigger: Span; count_start: number | null; victim_start?: number | null }): Told {
  const first = claim.count_start ?? claim.victim_start ?? claim.trigger.start;
  return { first: Math.min(claim.trigger.start, first), trigger: claim.trigger };
}
