import type { Effect } from '../model.js';
import type { Phrase } from './chunk.js';
import type { EffectTrigger } from './effect-triggers.js';

/** A claim while its sentence is being read. */
export interface Draft {
  effect: Effect | 'casualties';
  rule: string;
  trigger: EffectTrigger;
  /** Coordinated phrases that the one number sums; empty where only the trigger speaks. */
  phrases: Phrase[];
  /** Whose words say who was hit, where the counted phrase does not. */
  victims: Phrase | null;
  /** "no casualties". */
  none: boolean;
  /** The draft whose number includes this one. */
  whole: Draft | null;
  /** The number includes one in addition to the phrases ("himself and eight others"). */
  self: number;
  attackers: boolean;
  /** "Five of them are children": a part of whatever number stands before, its effect too. */
  ofThem?: boolean;
}
