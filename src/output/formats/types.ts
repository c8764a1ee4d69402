import type { ArticleObject } from '../../model.js';
import type { Column, TableName } from '../columns.js';

/** What is to be written: `table` null means whole article objects (JSON) or the format's own choice. */
export interface View {
  table: TableName | null;
  /** Of the table written as cells. */
  columns: readonly Column[];
  /** Begin CSV and TSV with a byte-order mark, for Excel. */
  bom: boolean;
}

/** Takes the articles one by one and gives the text (or at the end the bytes) to write. */
export interface Writer {
  /** What stands before the first article. */
  begin?(): string;
  article(article: ArticleObject): string;
  end(): string | Promise<string | Uint8Array>;
}

/** An output format: one file in this folder, one line in its index. */
export interface Format {
  name: string;
  /** File name extensions, without the dot. */
  extensions: readonly string[];
  about: string;
  /** Binary formats cannot go to a terminal. */
  binary?: boolean;
  /** Holds all tables in one file where no table is asked for. */
  open(view: View): Writer | Promise<Writer>;
}
