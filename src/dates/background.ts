import { addMonths, dayNumber } from './calendar.js';
import { isDaily, type Story, yearOf } from './story.js';
import type { Atom, Value } from './types.js';

/** How many days before publication the news ends and history begins: "last month" is news, July in late September is not. */
const NEWS_DAYS = 45;
/** How old the day may be that an article reports late, where it has no newer one. */
const LATE_DAYS = 800;
const YEAR_DAYS = 366;

/** An expression with its value, and whether it only says when something was said. */
export interface Read {
  atom: Atom;
  value: Value | null;
  report: boolean;
}

/** What an article's dates are measured against. */
interface Horizon {
  /** The last day of the news, or null where nothing tells it. */
  now: number | null;
  /** Days before it that are still news. */
  days: number;
  /** The newest days named are old: the article reports late, and they are its news. */
  late: boolean;
  /** The text speaks of "Monday" and "yesterday": it is news, whenever it was written. */
  news: boolean;
}

/** Which of the dates are history, told beside the news of the article. */
export function backgrounds(reads: readonly Read[], story: Story): boolean[] {
  const horizon = horizonOf(reads, story);
  return reads.map(({ atom, value }) => value !== null && isHistory(atom, value, horizon));
}

function isHistory({ expr, start, sentence }: Atom, value: Value, { now, days, late, news }: Horizon): boolean {
  if (now === null) {
    // nothing tells when the text was written: only years beside "Monday" and the like are surely history
    return news && value.precision === 5 && !(start === sentence.start && sentence.index === 0);
  }
  if (expr.kind === 'span') return now - value.first > days;
  const age = now - value.last;
  return age > (late && value.precision <= 3 ? LATE_DAYS : days);
}

function horizonOf(reads: readonly Read[], story: Story): Horizon {
  const news = reads.some(({ atom }) => isDaily(atom.expr));
  if (story.year !== null && !story.narrative) {
    const now = lastDay(story);
    const late = !reads.some(
      ({ value, report, atom }) =>
        value !== null && !report && value.precision <= 3 && now - value.last <= NEWS_DAYS && !isHeader(atom),
    );
    return { now, days: story.published === null && story.month === null ? YEAR_DAYS : NEWS_DAYS, late, news };
  }
  let newest: number | null = null;
  for (const { atom, value } of reads)
    if (value && value.precision <= 4 && yearOf(atom.expr) !== null && (newest === null || value.last > newest))
      newest = value.last;
  return { now: newest, days: YEAR_DAYS, late: false, news };
}

/** The day (or the last day of the month or year) of publication. */
function lastDay({ published, year, month }: Story): number {
  if (published !== null) return published;
  if (month === null) return dayNumber(year as number, 12, 31);
  const next = addMonths(year as number, month, 1);
  return dayNumber(next.year, next.month, 1) - 1;
}

/** "Published 4 August 2014": the line of the day itself is no news. */
function isHeader({ expr, sentence, start }: Atom): boolean {
  return (
    expr.kind === 'day' &&
    expr.year !== null &&
    sentence.index <= 2 &&
    start - sentence.start < 40 &&
    sentence.end - sentence.start < 80
  );
}
