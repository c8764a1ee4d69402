import { dayNumber, isDay, weekdayNumber } from './calendar.js';
import type { Story } from './story.js';
import type { Atom } from './types.js';

const NEAR_DAYS = 62;
const AHEAD_DAYS = 31;

type Numeric = { a: number; b: number; year: number | null; weekday: number | null };

/** Which number of "03/04/2016" is the month: a weekday beside it decides, then the article's other dates, then publication. */
export function numericOrder(atoms: readonly Atom[], text: string, story: Story): 'dmy' | 'mdy' | null {
  const numerics: Numeric[] = [];
  for (const { expr, start, end, rule } of atoms) {
    if (expr.kind === 'numeric') numerics.push(expr);
    else if (rule.startsWith('numeric-slashes') && expr.kind === 'day') {
      const match = /(\d{1,4})[-/](\d{1,4})[-/]\d/.exec(text.slice(start, end));
      if (match && Number(match[1]) !== Number(match[2])) return Number(match[1]) === expr.month ? 'mdy' : 'dmy';
    }
  }
  if (numerics.length === 0) return null;
  for (const { a, b, year, weekday } of numerics) {
    if (weekday === null || year === null || a === b) continue;
    const dmy = fits(year, b, a, weekday);
    const mdy = fits(year, a, b, weekday);
    if (dmy !== mdy) return dmy ? 'dmy' : 'mdy';
  }
  const near = story.published === null ? null : byPublication(numerics, story.published);
  return near ?? (isSummary(text) ? 'mdy' : null);
}

/** "03/12/2014: Assailants …": the summaries of the Global Terrorism Database begin with the date, the month first. */
function isSummary(text: string): boolean {
  const opening = text.slice(0, SUMMARY_LENGTH);
  return (
    /^\s*\d{2}\/\d{2}\/\d{4}: /.test(opening) &&
    /\bassailants?\b|\bperpetrators?\b|\bclaimed responsibility\b/i.test(opening)
  );
}
const SUMMARY_LENGTH = 2000;

function fits(year: number, month: number, day: number, weekday: number): boolean {
  return isDay(year, month, day) && weekdayNumber(dayNumber(year, month, day)) === weekday;
}

/** The reading that puts a date within two months before publication or a month after, if only one does. */
function byPublication(numerics: readonly Numeric[], published: number): 'dmy' | 'mdy' | null {
  let [dmy, mdy] = [0, 0];
  for (const { a, b, year } of numerics) {
    if (year === null || a === b) continue;
    const near = (month: number, day: number): boolean => {
      const age = published - dayNumber(year, month, day);
      return age >= -AHEAD_DAYS && age <= NEAR_DAYS;
    };
    if (near(b, a)) dmy++;
    if (near(a, b)) mdy++;
  }
  return dmy === mdy ? null : dmy > mdy ? 'dmy' : 'mdy';
}
