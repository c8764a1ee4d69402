import type { Corrected, CorrectedTable, Correction } from '../corrections/types.js';

/** Offsets [start, end) into the article's text. */
export type Words = [start: number, end: number];

/** A row as the page shows it: only what is known of it. */
export interface ReportRow {
  /** Short, without the article's own id: c3, e1, d2. */
  id: string;
  /** The words that a correction is bound to. */
  at: Words;
  /** The words that light up with it. */
  marks: Words[];
  values: Record<string, unknown>;
  corrected?: Corrected;
}

export type ReportRows = Record<CorrectedTable, ReportRow[]>;

/** An article as the page shows it. */
export interface ReportArticle {
  id: string;
  title: string | null;
  published: string | null;
  basis: string;
  publisher: string | null;
  url: string | null;
  path: string | null;
  dateline: string | null;
  language: string | null;
  body: Words;
  sha256: string;
  duplicate_of: string | null;
  text: string;
  warnings: string[];
  rows: ReportRows;
}

/** A row and an article as they stand in the page: a row's own words are the first that light up, where none are given. */
export type PackedRow = Omit<ReportRow, 'at'> & { at?: Words };
export type PackedArticle = Omit<ReportArticle, 'rows'> & { rows: Record<CorrectedTable, PackedRow[]> };

/** What stands in the page beside its program. */
export interface ReportData {
  articles: ReportArticle[];
  /** The corrections that the run applied: the page goes on from them. */
  corrections: Correction[];
}

/** The world as scripts/build-report.mjs packs it: a Mercator square of `grid` steps. */
export interface PackedWorld {
  grid: number;
  /** Every arc's number of points and their differences: zigzag varints in base64. */
  arcs: string;
  /** Rings of land by their arcs; a negative number is the arc ~n backwards. */
  rings: number[][];
  /** Land that the 180th meridian cuts, as an SVG path. */
  cut: string;
  borders: number[];
  /** Name, where it stands, and how wide its country is. */
  names: [name: string, x: number, y: number, width: number][];
}
