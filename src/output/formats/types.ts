import type { Correction } from '../../corrections/types.js';
import type { ArticleObject } from '../../model.js';
import type { Column, TableName } from '../columns.js';

/** What is to be written: `table` null means whole article objects (JSON) or the format's own choice. */
export interface View {
  table: TableName | null;
  /** The columns of a table that is written as cells. */
  columnsOf(table: TableName): readonly Column[];
  /** Columns of another project's codebook, for events only. */
  codebook?: readonly Column[];
  /** Begin CSV and TSV with a byte-order mark, for Excel. */
  bom: boolean;
  /** What `--corrections` applied. */
  corrections?: readonly Correction[];
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
  /** What it writes of an article is the same whatever came before: threads may write it where they extract. */
  apart?: boolean;
  /** A page of whole articles with their text: goes to a file, and takes no table. */
  report?: boolean;
  open(view: View): Writer | Promise<Writer>;
}
