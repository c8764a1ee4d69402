import type { ArticleObject } from '../model.js';
import type { TableName } from '../output/columns.js';
import { filterArticle } from '../output/filter.js';
import { FORMATS } from '../output/formats/index.js';
import type { Format } from '../output/formats/types.js';
import type { RunOptions } from './options.js';
import { viewOf } from './view.js';

const utf8 = new TextEncoder();

/** What says how articles are written; plain values, so that a thread that extracts them can write them too. */
export interface Written {
  format: string;
  options: Pick<
    RunOptions,
    'table' | 'columns' | 'codebook' | 'bom' | 'corrections' | 'since' | 'until' | 'minConfidence' | 'includeText'
  >;
  /** Every table goes to a file of its own. */
  folder: boolean;
  /** What is written, to each place one. */
  tables: readonly (TableName | null)[];
}

/** The article as it is shown: with the rows that are wanted, and its text where that is. */
export function shown(
  article: ArticleObject,
  text: string,
  options: Written['options'],
  format: Pick<Format, 'report'>,
): ArticleObject {
  const kept = filterArticle(article, options);
  return options.includeText || format.report ? { ...kept, text } : kept;
}

/**
 * Gives an article's piece for every place, in a format that writes each article by itself: bytes, which leave the heap at once (as strings they
 * would be copied there again and again until their batch is done) and go from thread to thread as they are.
 */
export async function openPieces({
  format: name,
  options,
  folder,
  tables,
}: Written): Promise<(article: ArticleObject, text: string) => Uint8Array[]> {
  const format = FORMATS.find((each) => each.name === name)!;
  const view = viewOf(options, folder);
  const writers = await Promise.all(tables.map((table) => format.open({ ...view, table })));
  return (article, text) => {
    const object = shown(article, text, options, format);
    return writers.map((writer) => utf8.encode(writer.article(object)));
  };
}
