import type { Span } from '../model.js';
import type { Speaker } from './claimant-speaker.js';

/** Who says what within one sentence. */
export interface LocalAttribution extends Span {
  speaker: Speaker;
  /** The verb, or the words that stand for one. */
  anchor: Span;
  sentence: number;
  rule: string;
}
