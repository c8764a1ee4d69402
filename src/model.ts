/**
 * The types, in the order in which they come to exist on the way from a file to rows.
 * Field names with underscores are the codebook's own and reach the output unchanged; the others stay inside the program.
 */

/** UTF-16 offsets into the decoded article text, end exclusive: `text.slice(start, end)` is the evidence. */
export interface Span {
  start: number;
  end: number;
}

// ---- input -----------------------------------------------------------------------------------------------------

/** One input text as it was read, with whatever metadata came with it. */
export interface Source {
  id: string;
  path: string | null;
  text: string;
  title: string | null;
  /** The publication date as the option, the sidecar or the record gives it, not yet parsed. */
  published: string | null;
  publishedBasis: 'option' | 'metadata' | null;
  publisher: string | null;
  url: string | null;
  /** What was noticed while reading it (its encoding). */
  warnings?: Warning[];
}

// ---- article ---------------------------------------------------------------------------------------------------

export type DatePrecision = 1 | 2 | 3 | 4 | 5;

export interface Published {
  /** ISO day, or null where unknown. */
  date: string | null;
  precision: DatePrecision | null;
  basis: 'option' | 'metadata' | 'header' | 'inferred' | 'unknown';
}

/** `boilerplate` covers all that is not the publisher's own news text: comments, links, share lines, bylines, widgets. */
export type ZoneKind = 'title' | 'bullet' | 'dateline' | 'body' | 'caption' | 'byline' | 'header' | 'boilerplate';

/** A run of whole lines (a paragraph, a title …) of one kind; zones cover the text in order without overlapping. */
export interface Zone extends Span {
  kind: ZoneKind;
}

export interface Article {
  id: string;
  path: string | null;
  url: string | null;
  publisher: string | null;
  title: string | null;
  text: string;
  published: Published;
  /** When the text was written, from which its "Tuesday" counts: its own dated line where that differs from the date given beside it, else `published`. */
  written: Published;
  /** The place of the dateline ("Stepanakert"), or null. */
  dateline: string | null;
  /** ISO 639-1, or null where it cannot be told. */
  language: string | null;
  /** Where the news text begins and ends. */
  body: [number, number];
  zones: Zone[];
  warnings: Warning[];
}

export interface Warning {
  code: string;
  message: string;
  start: number | null;
  end: number | null;
}

// ---- text ------------------------------------------------------------------------------------------------------

/** `word` has a letter in it ("F-16", "20-year-old", "'s"), `number` only digits with separators ("1,500", "12-15"), `punct` is one mark. */
export type TokenKind = 'word' | 'number' | 'punct';

/** One spelling, the same object wherever it stands. */
export interface Word {
  text: string;
  lower: string;
  kind: TokenKind;
  capital: boolean;
  /** What the passes have found out about it: see `perWord`. */
  memo: unknown[];
  /** The classes of words it belongs to, as bits: see `wordClass`. */
  classes: number[];
}

export interface Token extends Span {
  text: string;
  /** Lower-cased, curly apostrophes straightened: the key for word lists. */
  lower: string;
  kind: TokenKind;
  /** First letter is upper-case. */
  capital: boolean;
  word: Word;
}

export interface Sentence extends Span {
  index: number;
  /** Token range [from, to) in `ParsedArticle.tokens`. */
  from: number;
  to: number;
  /** Paragraphs are numbered from 0 over the article. */
  paragraph: number;
  zone: ZoneKind;
  /** All or nearly all letters are capitals: case says nothing here. */
  upper: boolean;
  /** The classes of words it has, as bits: see `wordClass`. */
  classes: number[];
}

/** An article with its words: every pass shares this one tokenisation. Only zones that may be reported from have sentences. */
export interface ParsedArticle extends Article {
  tokens: Token[];
  sentences: Sentence[];
}

// ---- mentions --------------------------------------------------------------------------------------------------

export type DateBasis = 'explicit' | 'relative' | 'context' | 'published' | 'unresolved';

/** One temporal expression: a row of the `dates` table. */
export interface DateMention extends Span {
  text: string;
  date_start: string | null;
  date_end: string | null;
  date_precision: DatePrecision | null;
  date_basis: DateBasis;
  /** History ("since 1994"): never the date of an event. */
  background: boolean;
  /** Index of the sentence it stands in. */
  sentence: number;
  /** The name of the rule that found it. */
  rule: string;
  /** Set where the sentence puts it plainly into the future: never the date of what has happened. */
  tense?: 'future';
  /** `report`: when something was said ("police said Tuesday"), `since`: where a period begins ("since Friday"), `mourning`: when the dead were buried. */
  role?: 'report' | 'since' | 'mourning';
  /** Set where a reader has checked the row (`--corrections`). */
  corrected?: 'accepted' | 'edited' | 'added';
}

export type PlaceKind =
  | 'country'
  | 'region'
  | 'province'
  | 'district'
  | 'settlement'
  | 'village'
  | 'mountain'
  | 'water'
  | 'border'
  | 'line'
  | 'facility'
  | 'other';

export interface Mention extends Span {
  text: string;
}

/** One distinct place of an article: a row of the `places` table. */
export interface Place {
  name: string;
  alt_names: string[];
  kind: PlaceKind;
  admin1: string | null;
  country: string | null;
  /** ISO 3166-1 alpha-3. */
  country_code: string | null;
  latitude: number | null;
  longitude: number | null;
  /** UCDP GED where_prec, 1–7. */
  place_precision: number | null;
  geonames_id: number | null;
  mentions: Mention[];
  /** Set where a reader has checked the row (`--corrections`). */
  corrected?: 'accepted' | 'edited' | 'added';
}

/**
 * Where a place is named. `role` says what it does in its sentence: `location` ("in Kano"), `container` (the "Yobe" of "Gujba, Yobe"),
 * `origin` ("fighters from Libya", "600 km from Quetta": not where it happened), `part_of_name` (inside an actor's name, not reported
 * as a mention), `other`.
 */
export interface PlaceMention extends Span {
  text: string;
  place: Place;
  role: 'location' | 'container' | 'origin' | 'part_of_name' | 'other';
  sentence: number;
  /** Only the direction of what is meant ("north of Baghdad"), or the name of an incident: gives way to a place that is stated. */
  beside: boolean;
  /** Where the words "in the village of" before it begin. */
  phrase: number | null;
  /** What is meant lies near it ("outside X", "20 km north of X"). */
  near: boolean;
  /** The words around it say that it is a place ("the village of X", "attacked X community"), so it is nobody's name. */
  plain: boolean;
}

export type ActorKind =
  | 'state'
  | 'government'
  | 'military'
  | 'police'
  | 'rebel'
  | 'militia'
  | 'de_facto_state'
  | 'igo'
  | 'ngo'
  | 'media'
  | 'civilians'
  | 'party'
  | 'person'
  | 'other';

/** One distinct actor of an article: a row of the `actors` table. */
export interface Actor {
  name: string;
  kind: ActorKind;
  country_code: string | null;
  /** Of persons: "President of Azerbaijan". */
  role: string | null;
  /** The belligerent it fights or speaks for (canonical actor name). */
  side: string | null;
  /** Of persons: the institution they speak for (canonical actor name), which becomes `claimant`. */
  institution: string | null;
  mentions: Mention[];
  /** Set where a reader has checked the row (`--corrections`). */
  corrected?: 'accepted' | 'edited' | 'added';
}

/** Where an actor is named, pronouns and descriptions ("the ministry", "the attackers") included once resolved. */
export interface ActorMention extends Span {
  text: string;
  actor: Actor;
  /** `name`: counts in the actors table; `pronoun` does not. */
  form: 'name' | 'pronoun' | 'description';
  sentence: number;
}

export type CountQualifier = 'exact' | 'at_least' | 'at_most' | 'approximate' | 'range' | 'vague';

/** The value of a number as the codebook says: "at least 50" is 50/50/null. */
export interface Count {
  count_text: string | null;
  count_low: number | null;
  count_best: number | null;
  count_high: number | null;
  count_qualifier: CountQualifier;
  count_start: number | null;
  count_end: number | null;
}

// ---- claims ----------------------------------------------------------------------------------------------------

export type Effect = 'killed' | 'wounded' | 'killed_or_wounded' | 'captured' | 'missing' | 'displaced' | 'abducted';
export type VictimKind = 'military' | 'civilian' | 'mixed' | 'unknown';
export type Scope = 'incident' | 'total' | 'background';
export type Status = 'asserted' | 'estimate' | 'unconfirmed' | 'disputed' | 'denied';
export type PlaceBasis = 'stated' | 'context' | 'dateline';
export type ClaimantKind = 'victim_side' | 'opposing_side' | 'third_party' | 'narrator';

/** When, where and who says so: the fields that claims about people and about equipment share. */
export interface ClaimContext extends Span {
  id: string;
  event_id: string | null;
  date_start: string | null;
  date_end: string | null;
  date_precision: DatePrecision | null;
  date_basis: DateBasis | null;
  date_text: string | null;
  place: string | null;
  place_basis: PlaceBasis | null;
  country: string | null;
  latitude: number | null;
  longitude: number | null;
  place_precision: number | null;
  claimant: string | null;
  claimant_person: string | null;
  claimant_kind: ClaimantKind;
  status: Status;
  scope: Scope;
  part_of: string | null;
  same_as: string | null;
  /** The sentence, and (start, end) where it stands. */
  evidence: string;
  rule: string;
  confidence: number;
  /** The place behind `place`, for the events table. */
  placeRef: Place | null;
  /** Further places of the same claim. */
  otherPlaces: Place[];
  /** Index of the sentence. */
  sentence: number;
  /** Where the trigger word stands ("killed"): distances are measured from here. */
  trigger: Span;
  /** Set where a reader has checked the row (`--corrections`). */
  corrected?: 'accepted' | 'edited' | 'added';
}

/** One claim about people: a row of the `casualties` table. */
export interface Casualty extends ClaimContext, Count {
  effect: Effect;
  victim_text: string | null;
  victim_start: number | null;
  victim_end: number | null;
  victim_actor: string | null;
  victim_kind: VictimKind;
  victim_names: string[] | null;
  victim_ages: number[] | null;
  victim_group: string | null;
  perpetrator_actor: string | null;
  /** The victims are the attackers who died in their own attack (suicide bombers, gunmen shot). */
  attackers: boolean;
}

export type MaterielItem =
  | 'tank'
  | 'armoured_vehicle'
  | 'helicopter'
  | 'aircraft'
  | 'uav'
  | 'artillery'
  | 'air_defence'
  | 'vehicle'
  | 'ship'
  | 'mixed'
  | 'other';
export type MaterielEffect = 'destroyed' | 'damaged' | 'captured' | 'shot_down' | 'lost';

/** One claim about equipment lost: a row of the `materiel` table. */
export interface Materiel extends ClaimContext, Count {
  item: MaterielItem;
  item_text: string;
  effect: MaterielEffect;
  owner_actor: string | null;
  /** Who did it, where said. */
  perpetrator_actor: string | null;
  /** The item with its number and modifiers: "several Azeri tanks". */
  phrase: Span;
}

// ---- events ----------------------------------------------------------------------------------------------------

export type Weapon =
  | 'small_arms'
  | 'artillery'
  | 'rocket_or_missile'
  | 'air_strike'
  | 'drone'
  | 'ied'
  | 'landmine'
  | 'suicide_bomb'
  | 'vehicle_bomb'
  | 'grenade'
  | 'blade'
  | 'arson'
  | 'chemical'
  | 'vehicle'
  | 'other';

/** One reported incident or summary period: a row of the `events` table. */
export interface Event extends Span {
  id: string;
  article_id: string;
  scope: 'incident' | 'total';
  additive: boolean;
  part_of_event: string | null;
  published: string | null;
  publisher: string | null;
  title: string | null;
  file: string | null;
  url: string | null;
  weapon: Weapon | null;
  date_start: string | null;
  date_end: string | null;
  date_precision: DatePrecision | null;
  date_basis: DateBasis | null;
  date_text: string | null;
  event_type: string | null;
  sub_event_type: string | null;
  place: string | null;
  alt_names: string[];
  admin1: string | null;
  country: string | null;
  country_code: string | null;
  latitude: number | null;
  longitude: number | null;
  geonames_id: number | null;
  place_basis: PlaceBasis | null;
  place_precision: number | null;
  actor_1: string | null;
  actor_1_kind: ActorKind | null;
  actor_1_country: string | null;
  actor_2: string | null;
  actor_2_kind: ActorKind | null;
  actor_2_country: string | null;
  killed_low: number | null;
  killed_best: number | null;
  killed_high: number | null;
  wounded_low: number | null;
  wounded_best: number | null;
  wounded_high: number | null;
  casualties_low: number | null;
  casualties_best: number | null;
  casualties_high: number | null;
  captured_best: number | null;
  missing_best: number | null;
  displaced_best: number | null;
  killed_actor_1: number | null;
  killed_actor_2: number | null;
  killed_civilians: number | null;
  killed_unknown: number | null;
  killed_attackers: number | null;
  materiel: string | null;
  claimants: string[];
  status: Status | null;
  other_places: string[];
  warnings: string[];
  claim_ids: string[];
  evidence: string;
  confidence: number;
  /** Set where a reader has checked the row (`--corrections`). */
  corrected?: 'accepted' | 'edited' | 'added';
}

/** What one article yields: one line of NDJSON. */
export interface ArticleObject {
  schema_version: string;
  id: string;
  path: string | null;
  url: string | null;
  publisher: string | null;
  title: string | null;
  published: Published;
  dateline: string | null;
  language: string | null;
  body: [number, number];
  text_sha256: string;
  duplicate_of: string | null;
  text?: string;
  casualties: Casualty[];
  materiel: Materiel[];
  dates: DateMention[];
  places: Place[];
  actors: Actor[];
  events: Event[];
  warnings: Warning[];
}
