import type { Written } from '../cli/written.js';
import type { ArticleObject, Source } from '../model.js';
import type { ExtractOptions } from '../pipeline.js';

/** What a worker is told once: which files to lay over the built-in tables, and how to extract. */
export interface WorkerSetup {
  gazetteer?: string[];
  actors?: string[];
  options: ExtractOptions;
  /** How to write the articles too: their rows then need not travel from thread to thread. */
  written?: Written;
}

/** An article, or, where its rows are `written`, what stands of it without them. */
export interface Extracted {
  article: ArticleObject;
  /** A piece for every place it is written to, in UTF-8. */
  written?: Uint8Array[];
}

/** One source's article object, or why there is none. */
export type Result = ({ source: Source } & Extracted) | { source: Source; failure: string };

/** Extracts sources somewhere, several at a time. */
export interface Extractor {
  /** How many batches it takes at once. */
  width: number;
  extract(batch: Source[]): Promise<Result[]>;
  close(): Promise<void>;
}
