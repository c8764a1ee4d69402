import { daysBetween } from '../dates/calendar.js';
import type { Published, Source, Warning, Zone } from '../model.js';
import { parseDate, readDate, type WrittenDate } from './day.js';
import type { HeaderDate } from './header.js';

const UNKNOWN: Published = { date: null, precision: null, basis: 'unknown' };

function warn(code: string, message: string): Warning {
  return { code, message, start: null, end: null };
}

function doubts(value: WrittenDate, words: string): Warning[] {
  if (value.ambiguous)
    return [
      warn(
        'published-ambiguous',
        `publication date ${words}: day and month cannot be told apart, only the year is taken`,
      ),
    ];
  if (value.weekdayWrong)
    return [warn('published-weekday', `publication date ${words}: the weekday is not that of the calendar`)];
  return [];
}

/** `rank`s of the dated lines that stand against a date given beside the text: labelled and plain ones, not "updated". */
const OWN_RANK = 3;
/** Days between the two that are only a night's or a time zone's. */
const SAME_NEWS_DAYS = 1;

/**
 * The publication date: option or metadata, else a dated line, else what the text proves; never the clock. Where the text dates itself
 * to another day than the one given (a date of collection), it was `written` on its own.
 */
export function readPublished(
  source: Pick<Source, 'published' | 'publishedBasis'>,
  dates: readonly HeaderDate[],
  text: string,
  zones: readonly Zone[],
): { published: Published; written: Published; warnings: Warning[] } {
  const warnings: Warning[] = [];
  const given = source.published?.trim() ?? '';
  const best = bestOf(dates);
  if (given !== '') {
    const value = parseDate(given);
    if (value) {
      warnings.push(...doubts(value, JSON.stringify(given)));
      const { date, precision } = value;
      const published: Published = { date, precision, basis: source.publishedBasis ?? 'metadata' };
      const written = best && differs(best, published) ? headerDate(best) : published;
      if (written !== published)
        warnings.push(
          warn('published-differs', `the text is dated ${written.date}, not ${date}: its weekdays count from there`),
        );
      return { published, written, warnings };
    }
    warnings.push(
      warn(
        'published-unreadable',
        `publication date ${JSON.stringify(given.slice(0, 80))} cannot be read: give it as YYYY-MM-DD`,
      ),
    );
  }
  if (best) warnings.push(...doubts(best.value, 'in the text'));
  const published = best ? headerDate(best) : (inferPublished(text, zones) ?? UNKNOWN);
  return { published, written: published, warnings };
}

/** The dated line that tells most surely when the text was published, or null. */
function bestOf(dates: readonly HeaderDate[]): HeaderDate | null {
  let best: HeaderDate | null = null;
  for (const date of dates) {
    const worse =
      best && (best.value.ambiguous !== date.value.ambiguous ? date.value.ambiguous : best.rank <= date.rank);
    if (!worse) best = date;
  }
  return best;
}

const headerDate = ({ value }: HeaderDate): Published => ({
  date: value.date,
  precision: value.precision,
  basis: 'header',
});

/** Whether a dated line names, beyond doubt, another day than the one given. */
function differs({ rank, value }: HeaderDate, given: Published): boolean {
  return (
    rank <= OWN_RANK &&
    value.precision === 1 &&
    !value.ambiguous &&
    !value.weekdayWrong &&
    given.precision === 1 &&
    Math.abs(daysBetween(value.date, given.date!)) > SAME_NEWS_DAYS
  );
}

const TODAY = /\b(?:today|this (?:morning|afternoon|evening)|tonight)\b[, (–—-]{1,3}(?:on )?/gi;
const TODAY_AFTER = /^[, ()–—-]{1,3}(?:today|this (?:morning|afternoon|evening)|tonight)\b/i;
const THIS_YEAR =
  /\b(?:(?:so far|until now|to date|since the (?:start|beginning)) (?:in|of)|this year,?) \(?((?:19|20)\d\d)\b(?!\s?[-–])|\bin ((?:19|20)\d\d) so far\b/gi;

const TODAY_WORDS = ['oday', 'his morning', 'his afternoon', 'his evening', 'onight'];
const YEAR_WORDS = ['so far', 'until now', 'to date', 'ince the start', 'ince the beginning', 'his year'];

/** What the words themselves prove: "today, 3 April 2016" the day, "so far in 2016" the year; anything else stays unknown. */
function inferPublished(text: string, zones: readonly Zone[]): Published | null {
  const has = (words: readonly string[]): boolean => words.some((word) => text.includes(word));
  for (const zone of has(TODAY_WORDS) ? zones : []) {
    if (zone.kind !== 'body' && zone.kind !== 'title' && zone.kind !== 'bullet') continue;
    const words = text.slice(zone.start, Math.min(zone.end, zone.start + 20_000)).replace(/[\r\n]/g, ' ');
    if (!/\d{4}/.test(words)) continue;
    for (const match of words.matchAll(TODAY)) {
      const found = readDate(words, match.index + match[0].length);
      if (found?.precision === 1) return { date: found.date, precision: 1, basis: 'inferred' };
    }
    for (const match of words.matchAll(/(?:19|20)\d\d\b/g)) {
      if (!TODAY_AFTER.test(words.slice(match.index + 4, match.index + 30))) continue;
      const before = words.slice(Math.max(0, match.index - 30), match.index + 4);
      for (let at = 0; at < before.length - 6; at++) {
        const found = readDate(before, at);
        if (found?.precision === 1 && at + found.length === before.length)
          return { date: found.date, precision: 1, basis: 'inferred' };
      }
    }
  }
  for (const zone of has(YEAR_WORDS) ? zones : []) {
    if (zone.kind !== 'body') continue;
    const year = [...text.slice(zone.start, Math.min(zone.end, zone.start + 20_000)).matchAll(THIS_YEAR)][0];
    if (year) return { date: `${year[1] ?? year[2]}-01-01`, precision: 5, basis: 'inferred' };
  }
  return null;
}
