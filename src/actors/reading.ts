import type { Actor, ActorKind, ActorMention, ParsedArticle, Sentence } from '../model.js';
import type { KnownPerson, RoleCategory, State } from './lexicon.js';
import type { ActorTable } from './types.js';
import type { Scope, Unit } from './units.js';

/** What bare words ("the army", "police") are taken to belong to. */
export interface Context {
  /** The country of the forces, ministries and offices spoken of, or null. */
  state: State | null;
  /** The country of the places spoken of: whose police and officials, or null. */
  local: State | null;
  /** The country that most of the article's places lie in, or null. */
  home: State | null;
  /** The country of the person, ministry or government that spoke last, or null: whose parliament, whose ministry. */
  speaker: State | null;
  /** The sentence itself names the forces of `state`. */
  told: boolean;
}

/** What a phrase comes to before it is known whether the article names it as an actor. */
export interface Draft {
  name: string;
  kind: ActorKind;
  country: string | null;
  side: string | null;
  /** Of office holders without a name ("the Azerbaijani president"): the office. */
  role: string | null;
  institution: string | null;
  category: RoleCategory | 'state' | 'people' | 'capital' | 'group' | 'ethnic' | 'office' | 'unknown';
  /** It says itself whose it is; a bare "police" does not. */
  qualified: boolean;
  /** Tokens [from, to) of the mention. */
  from: number;
  to: number;
  state: State | null;
}

/** What makes a draft: the rest is filled in. */
export type DraftValues = Partial<Draft> & Pick<Draft, 'name' | 'kind' | 'category'>;

/** What the pass remembers of an article while it reads on: its actors, its persons, and who was spoken of last. */
export interface Book {
  article: ParsedArticle;
  actors: Map<string, Actor>;
  /** Last words of names of persons, folded. */
  surnames: Map<string, Actor | null>;
  mentions: ActorMention[];
  /** The state behind an actor, where there is one. */
  states: Map<Actor, State>;
  /** The category of an actor's draft ("rebel", "ministry" …). */
  categories: Map<Actor, string>;
  /** Mentions of names in reading order, the latest last: what pronouns point back to. */
  recent: ActorMention[];
  /** Names of two words or more that nothing yet marks as persons, by surname key. */
  known: Map<KnownPerson, Actor>;
  candidates: Map<string, { text: string; start: number; end: number; sentence: number }>;
}

/** The countries of an article's places: what bare words ("police", "the army") belong to. */
export interface Setting {
  /** The country of most of the article's places, where one has a clear majority. */
  main: State | null;
  table: ActorTable;
  /** Country codes of the places named in each sentence. */
  bySentence: Map<number, string>;
  /** The context found last, good until another actor is mentioned. */
  last: { sentence: number; seen: number; context: Context } | null;
}

/** Everything that reading one sentence needs. */
export interface Reading {
  book: Book;
  scope: Scope;
  sentence: Sentence;
  units: Unit[];
  /** Capitals tell names from words here. */
  cased: boolean;
  setting: Setting;
}
