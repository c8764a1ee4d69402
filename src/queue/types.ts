import type { Problem } from '../input/files.js';
import type { Metadata } from '../input/metadata.js';
import type { ArticleObject, Source } from '../model.js';
import type { ExtractOptions } from '../pipeline.js';

/** A user's table as it travels: its name tells its kind. */
export interface Attachment {
  name: string;
  /** Field of its bytes among the run's files. */
  hash: string;
}

/** What `submit` was told once for all its articles, and what every worker and `collect` hold to. */
export interface Settings {
  program: string;
  published: string | null;
  includeText: boolean;
  options: ExtractOptions;
  gazetteer: Attachment[];
  actors: Attachment[];
}

/** One article to send: the bytes of a file that a worker is to read, or a record that `submit` took from a file of many. */
export type Item =
  | { id: string; file: string; metadata: Metadata | null; bytes: Uint8Array }
  | { id: string; file: null; source: Source };

/** A job as it stands in the queue. */
export interface JobData {
  /** The article's place in the output, from 0. */
  n: number;
  id: string;
  /** Hash of the settings it was submitted under. */
  settings: string;
  /** Path of a file whose bytes are the body; null where the body is a record as JSON. */
  file: string | null;
  metadata: Metadata | null;
  /** Deflated, base64. */
  body: string;
}

/** What became of one job: as a rule one article; of a file that cannot be read none, and why. */
export interface Outcome {
  /** With its text where the run includes texts. */
  articles: { article: ArticleObject; text: string | null }[];
  problems: Problem[];
}
