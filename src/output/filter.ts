import type { ArticleObject } from '../model.js';

/** Which rows are wanted. */
export interface Filter {
  /** ISO days, months or years, inclusive: rows that are known to overlap the span. */
  since?: string;
  until?: string;
  minConfidence?: number;
}

interface Dated {
  date_start: string | null;
  date_end: string | null;
}

/** The article with the rows that pass; `articles`, `places` and `actors` rows have no day and stay. */
export function filterArticle(article: ArticleObject, { since, until, minConfidence }: Filter): ArticleObject {
  // "~" sorts behind "-": until 2014-08 takes all of August.
  const last = until && `${until}~`;
  const inTime = ({ date_start, date_end }: Dated) =>
    (since === undefined || (date_end ?? date_start ?? '') >= since) &&
    (last === undefined || (date_start !== null && date_start <= last));
  const sure = (row: { confidence: number }) => minConfidence === undefined || row.confidence >= minConfidence;
  return {
    ...article,
    casualties: article.casualties.filter((row) => inTime(row) && sure(row)),
    materiel: article.materiel.filter((row) => inTime(row) && sure(row)),
    events: article.events.filter((row) => inTime(row) && sure(row)),
    dates: article.dates.filter(inTime),
  };
}
