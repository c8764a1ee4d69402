import { daysBetween } from '../dates/calendar.js';
import type { ActorKind, ActorMention, DateMention, ParsedArticle, Place, PlaceBasis, PlaceMention } from '../model.js';
import { bySentence } from '../text/lookup.js';
import { choosePlace, narrowness } from './place.js';
import type { Scene } from './scene.js';
import type { Fallback, Findings } from './types.js';

/** Actors whose names hold a place without telling where anything happened. */
const ELSEWHERE: ReadonlySet<ActorKind> = new Set(['media', 'person', 'igo', 'ngo']);
/** Actors who are at home where they are hit, as a rule. */
const AT_HOME: ReadonlySet<ActorKind> = new Set(['police', 'civilians', 'government']);
const ARMED: ReadonlySet<ActorKind> = new Set(['military', 'rebel', 'militia', 'de_facto_state', 'state']);

export function findFallback(article: ParsedArticle, findings: Findings, scenes: readonly Scene[]): Fallback {
  const { places, actors } = findings;
  const inNames = new Map<number, Place>();
  const origins = new Map<number, Place>();
  let dateline: Place | null = null;
  const told = bySentence(actors);
  for (const mention of places) {
    if (article.sentences[mention.sentence]?.zone === 'dateline') dateline ??= mention.place;
    else if (isInName(mention, told.get(mention.sentence) ?? []) && !inNames.has(mention.sentence))
      inNames.set(mention.sentence, mention.place);
    if (mention.role === 'origin' && narrowness(mention.place) > 1 && !origins.has(mention.sentence))
      origins.set(mention.sentence, mention.place);
  }
  const lead = leadPlace(article, scenes);
  return { inNames, origins, country: homeCountry(findings), dateline, lead, day: titleDay(article, scenes) };
}

/** How many days before publication the day of a title may lie. */
const TITLED_DAYS = 7;

/** The day that the title gives ("Security log, 18 July"): of what the story tells without one. */
function titleDay(article: ParsedArticle, scenes: readonly Scene[]): DateMention | null {
  const { date: written, precision } = article.written;
  const title = article.sentences[0];
  if (!written || precision !== 1 || title?.zone !== 'title') return null;
  const [day, ...others] = scenes[title.index]!.own.happened;
  if (!day || others.length > 0 || day.date_precision !== 1 || day.date_start !== day.date_end) return null;
  return daysBetween(day.date_start!, written) <= TITLED_DAYS ? day : null;
}

/** The place of the first sentence of title and story that gives one, the story's own first. */
function leadPlace(article: ParsedArticle, scenes: readonly Scene[]): PlaceMention | null {
  let titled: PlaceMention | null = null;
  for (const sentence of article.sentences) {
    const here = scenes[sentence.index]!.places;
    if (here.length === 0 || sentence.zone === 'dateline') continue;
    const { place } = choosePlace(here, sentence, sentence);
    if (sentence.zone === 'body') return place;
    titled ??= place;
  }
  return titled;
}

function isInName(mention: PlaceMention, actors: readonly ActorMention[]): boolean {
  if (mention.role !== 'part_of_name' && mention.role !== 'other') return false;
  if (mention.place.kind === 'country') return false;
  return !actors.some(
    (actor) => actor.start < mention.end && mention.start < actor.end && ELSEWHERE.has(actor.actor.kind),
  );
}

/** The one country of the actors who are at home, else of all armed ones, else the one country named. */
function homeCountry({ places, actors, countryPlace }: Findings): Place | null {
  for (const kinds of [AT_HOME, ARMED]) {
    const codes = new Set(actors.filter(({ actor }) => kinds.has(actor.kind)).map(({ actor }) => actor.country_code));
    codes.delete(null);
    const [code] = codes;
    if (codes.size === 1 && code)
      return (
        places.find(({ place }) => place.kind === 'country' && place.country_code === code)?.place ?? countryPlace(code)
      );
  }
  const named = new Set(places.filter(({ place }) => place.kind === 'country').map(({ place }) => place));
  return named.size === 1 ? [...named][0]! : null;
}

/** The place for a claim of `sentence` that has none by its words or the narrative. */
export function lastResort(
  { inNames, origins, country, dateline, lead }: Fallback,
  sentence: number,
): { place: Place; basis: PlaceBasis } | null {
  const own = inNames.get(sentence) ?? lead?.place ?? origins.get(sentence);
  const inName = own ?? inNames.values().next().value;
  if (inName) return { place: inName, basis: 'context' };
  if (dateline && (!country || country.country === dateline.country)) return { place: dateline, basis: 'dateline' };
  return country ? { place: country, basis: 'context' } : null;
}
