import type { Token } from '../model.js';
import type { Bucket, KnownPerson, Lexicon, Lookup, NamedActor, State } from './lexicon.js';

export type ModifierUse = 'status' | 'drop' | 'keep';

/** Everything the actor pass knows: names, demonyms, roles, offices. */
export interface ActorTable {
  /** How many named actors (groups, institutions, states) it has. */
  size: number;
  lexicon: Lookup<Bucket>;
  /** What the lexicon knows of a token's word, or null. */
  bucketOf(token: Token): Bucket | null;
  states: Lookup<State>;
  statesByCode: Lookup<State>;
  named: Lookup<NamedActor>;
  /** Well-known persons by every form of their name, folded. */
  persons: Lookup<KnownPerson>;
}

/** A table as it is filled from the CSV files. */
export interface FilledTable extends ActorTable {
  lexicon: Lexicon;
  states: Map<string, State>;
  statesByCode: Map<string, State>;
  named: Map<string, NamedActor>;
  persons: Map<string, KnownPerson>;
}
