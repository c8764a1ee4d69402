import { boundRows, claimWords } from '../corrections/bind.js';
import { CORRECTED_TABLES, type Corrected, type CorrectedTable } from '../corrections/types.js';
import type { ArticleObject, Casualty, Mention, Place } from '../model.js';
import type { Row } from '../output/columns.js';
import { tableTexts } from '../output/json.js';
import type { PackedArticle, PackedRow, Words } from './types.js';

/** What the text itself or the article says already, and what the page does not show. */
const LEFT_OUT = new Set([
  'id',
  'article_id',
  'evidence',
  'start',
  'end',
  'mentions',
  'published',
  'publisher',
  'title',
  'file',
  'url',
  'corrected',
  'count_start',
  'count_end',
  'victim_start',
  'victim_end',
  'geonames_id',
  'alt_names',
  'actor_1_country',
  'actor_2_country',
  'text',
  'count_text',
  'date_text',
  'institution',
]);
/** Of claims also what their events show. */
const LEFT_OUT_OF_CLAIMS = new Set(['latitude', 'longitude', 'place_precision', 'date_precision', 'other_places']);

/** An article as the report shows it: its text, and of its rows what is known. */
export function reportArticle(article: ArticleObject): PackedArticle {
  const { id, title, published, publisher, url, path, dateline, language, body, duplicate_of } = article;
  return {
    id,
    title,
    published: published.date,
    basis: published.basis,
    publisher,
    url,
    path,
    dateline,
    language,
    body,
    sha256: article.text_sha256,
    duplicate_of,
    text: article.text ?? '',
    warnings: article.warnings.map(({ message }) => message),
    rows: Object.fromEntries(CORRECTED_TABLES.map((table) => [table, rowsOf(article, table)])) as PackedArticle['rows'],
  };
}

function rowsOf(article: ArticleObject, table: CorrectedTable): PackedRow[] {
  const short = (id: unknown) => (typeof id === 'string' ? id.replace(`${article.id}-`, '') : id);
  const json = tableTexts(article, table).map((text): Row => JSON.parse(text));
  const isClaim = table === 'casualties' || table === 'materiel';
  return boundRows(article, table).map(({ id, row, span }, n) => {
    const values: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(json[n]!)) {
      const empty = value === null || value === false || (Array.isArray(value) && value.length === 0);
      if (!empty && !LEFT_OUT.has(name) && !(isClaim && LEFT_OUT_OF_CLAIMS.has(name)))
        values[name] = /^(?:event_id|part_of|same_as|part_of_event)$/.test(name) ? short(value) : value;
    }
    if (table === 'events') values.claim_ids = (row.claim_ids as string[]).map(short);
    return {
      id: short(id) as string,
      // Where a row has words of its own they are the first that light up.
      ...(isClaim ? { at: [span.start, span.end] as Words } : {}),
      marks: marksOf(table, row),
      values,
      ...(row.corrected ? { corrected: row.corrected as Corrected } : {}),
    };
  });
}

/** The words that light up with a row. */
function marksOf(table: CorrectedTable, row: Record<string, unknown>): Words[] {
  const spans =
    table === 'casualties' || table === 'materiel'
      ? claimWords(row as unknown as Casualty)
      : table === 'places' || table === 'actors'
        ? ((row as unknown as Place).mentions as Mention[])
        : [{ start: row.start as number, end: row.end as number }];
  return spans.map(({ start, end }) => [start, end]);
}
