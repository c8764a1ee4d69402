import type { ActorTable } from '../actors/index.js';
import type { Trigger } from '../incidents/triggers.js';
import type { ActorMention, DateMention, Place, PlaceMention } from '../model.js';
import type { Scene } from './scene.js';

/** What has been found in an article before claims are put into context. */
export interface Findings {
  dates: readonly DateMention[];
  places: readonly PlaceMention[];
  actors: readonly ActorMention[];
  actorTable: ActorTable;
  /** A country by its ISO 3166-1 alpha-3 code, as a place. */
  countryPlace: (code: string) => Place | null;
}

/** What the article tells from sentence to sentence, which its events rest on too. */
export interface Narrative {
  /** One a sentence. */
  scenes: Scene[];
  fallback: Fallback;
  /** Every word that tells of an incident. */
  triggers: Trigger[];
}

/** Places that no sentence gives as a location, for claims that are left without one. */
export interface Fallback {
  /** Places inside names of what was hit ("the Kabul Serena Hotel"), by sentence. */
  inNames: ReadonlyMap<number, Place>;
  /** Where the people of a sentence come from ("people from Spitakzor village were killed"). */
  origins: ReadonlyMap<number, Place>;
  /** The country whose police, army or civilians the article is about, where it is only one. */
  country: Place | null;
  dateline: Place | null;
  /** The day that the title gives, or null. */
  day: DateMention | null;
  /** Where the story's first told incident is: totals without a place of their own are about there. */
  lead: PlaceMention | null;
}
