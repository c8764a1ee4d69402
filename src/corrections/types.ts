/** What a reader of the report has said about one row: kept in a small CSV or JSON, applied by `--corrections`, counted by `score`. */
export interface Correction {
  article_id: string;
  /** SHA-256 of the text it was made on: on another text it is not applied. */
  text_sha256: string;
  table: CorrectedTable;
  row_id: string;
  action: CorrectionAction;
  /** The column that `edit` and `add` give a value to; empty for `accept` and `reject`. */
  field: string;
  /** The right value, empty for unknown; of `accept` the values that were found right, as a JSON object. */
  value: string;
  /** Where the row's words stand in the text, and the words: what a correction is bound to. */
  start: number;
  end: number;
  words: string;
}

export const CORRECTION_COLUMNS = [
  'article_id',
  'text_sha256',
  'table',
  'row_id',
  'action',
  'field',
  'value',
  'start',
  'end',
  'words',
] as const;

export const CORRECTION_ACTIONS = ['accept', 'reject', 'edit', 'add'] as const;
export type CorrectionAction = (typeof CORRECTION_ACTIONS)[number];

export const CORRECTED_TABLES = ['casualties', 'materiel', 'events', 'dates', 'places', 'actors'] as const;
export type CorrectedTable = (typeof CORRECTED_TABLES)[number];

/** What stands in the column `corrected` of a row that somebody has checked. */
export type Corrected = 'accepted' | 'edited' | 'added';

/** The corrections of one file; `lines` are their numbers in it, for messages. */
export interface CorrectionBook {
  file: string;
  corrections: Correction[];
  lines: number[];
}
