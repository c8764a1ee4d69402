import type { ArticleObject, Source } from '../model.js';
import type { ExtractOptions } from '../pipeline.js';

/** What a worker is told once: which files to lay over the built-in tables, and how to extract. */
export interface WorkerSetup {
  gazetteer?: string[];
  actors?: string[];
  options: ExtractOptions;
}

/** One source's article object, or why there is none. */
export type Result = { source: Source; article: ArticleObject } | { source: Source; failure: string };

/** Extracts sources somewhere, several at a time. */
export interface Extractor {
  /** How many batches it takes at once. */
  width: number;
  extract(batch: Source[]): Promise<Result[]>;
  close(): Promise<void>;
}
