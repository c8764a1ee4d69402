import type { Story } from './story.js';
import type { Expr, Value } from './types.js';

/** How many days before publication the news ends and history begins: "last month" is news, July in late September is not. */
const NEWS_DAYS = 45;
const YEAR = 366;

/** Whether a date is history, told beside the news of the article. `newest` is the latest day that the text names. */
export function isBackground(
  expr: Expr,
  value: Value | null,
  story: Story,
  newest: number | null,
  old: boolean,
): boolean {
  if (!value) return false;
  if (story.published === null || old) {
    // without a day of publication only what lies well before the rest of the text is history
    return newest !== null && value.precision === 5 && newest - value.last > YEAR;
  }
  const now = story.published;
  if (expr.kind === 'span') return now - value.first > NEWS_DAYS;
  return now - value.last > NEWS_DAYS;
}
