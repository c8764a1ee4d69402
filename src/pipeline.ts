import { createHash } from 'node:crypto';
import { type ActorTable, findActors, openActors } from './actors/index.js';
import { readArticle } from './article/index.js';
import { findCasualties } from './casualties/index.js';
import { addContext } from './context/index.js';
import { nameParties } from './context/parties.js';
import { correctClaims, correctRows } from './corrections/apply.js';
import { planFor } from './corrections/plan.js';
import type { CorrectionBook } from './corrections/types.js';
import { findDates } from './dates/index.js';
import { buildEvents } from './events/index.js';
import type { Reconcile } from './events/totals.js';
import { findMateriel } from './materiel/index.js';
import type { ArticleObject, Place, PlaceMention, Source } from './model.js';
import {
  countryPlace,
  findPlaces,
  type Gazetteer,
  openGazetteer,
  withoutActing,
  withoutPlaces,
} from './places/index.js';
import { parseText } from './text/index.js';

export const SCHEMA_VERSION = '1.0';

/** What is opened once and shared by all articles. */
export interface Resources {
  gazetteer: Gazetteer;
  actors: ActorTable;
}

export interface ExtractOptions {
  /** ISO country codes that a place is looked for in first. */
  countries?: readonly string[];
  reconcile?: Reconcile;
  /** What readers of the report have corrected. */
  corrections?: CorrectionBook;
}

/** Opens gazetteer and actor table; `gazetteer` and `actors` name the user's own files to lay over them. */
export function openResources(files: { gazetteer?: string[]; actors?: string[] } = {}): Resources {
  return { gazetteer: openGazetteer(files.gazetteer), actors: openActors(files.actors) };
}

/** One source in, one article object out. */
export function extractArticle(source: Source, resources: Resources, options: ExtractOptions = {}): ArticleObject {
  const [result] = extractArticles([source], resources, options);
  if (result instanceof Error) throw result;
  return result!;
}

/**
 * The article objects of several sources in their order, or why there is none. Every pass reads them all before the next one begins:
 * the code of one pass fits into a processor's cache, that of all passes does not, which is worth a sixth of the time.
 */
export function extractArticles(
  sources: readonly Source[],
  resources: Resources,
  options: ExtractOptions = {},
): (ArticleObject | Error)[] {
  const runs = sources.map((source) => passes(source, resources, options));
  const results: (ArticleObject | Error)[] = [];
  for (let left = runs.length; left > 0; )
    for (const [n, run] of runs.entries()) {
      if (results[n]) continue;
      const result = step(run);
      if (!result) continue;
      results[n] = result;
      left--;
    }
  return results;
}

/** Goes on to the end of the next pass: null, or what the last one gives. */
function step(run: Iterator<void, ArticleObject>): ArticleObject | Error | null {
  try {
    const { done, value } = run.next();
    return done ? value : null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** The whole program, pass by pass; it rests after each of them. */
function* passes(source: Source, resources: Resources, options: ExtractOptions): Generator<void, ArticleObject> {
  const raw = readArticle(source);
  yield;
  const article = parseText(raw);
  yield;
  const dates = findDates(article);
  yield;
  const named = findPlaces(article, resources.gazetteer, options.countries);
  yield;
  const found = withoutPlaces(findActors(article, named, resources.actors), named);
  const actors = nameParties(article, found, resources.actors);
  const places = withoutActing(named, actors);
  const findings = {
    dates,
    places,
    actors,
    actorTable: resources.actors,
    countryPlace: (code: string) => countryPlace(code, resources.gazetteer),
  };
  yield;
  const casualties = findCasualties(article, actors);
  yield;
  const materiel = findMateriel(article, actors);
  yield;
  const narrative = addContext(article, casualties, materiel, findings);
  yield;
  const text_sha256 = createHash('sha256').update(source.text).digest('hex');
  const plan = planFor(options.corrections, article.id, text_sha256);
  if (plan) correctClaims(plan, article, casualties, materiel, distinct(places.map(({ place }) => place)));
  const events = buildEvents(article, casualties, materiel, findings, narrative, options.reconcile ?? 'victim-side');
  const { id, path, url, publisher, title, published, dateline, language, body, warnings } = article;
  const object: ArticleObject = {
    schema_version: SCHEMA_VERSION,
    id,
    path,
    url,
    publisher,
    title,
    published,
    dateline,
    language,
    body,
    text_sha256,
    duplicate_of: null,
    casualties,
    materiel,
    dates,
    places: reportedPlaces(places),
    actors: distinct(actors.map((mention) => mention.actor)).filter((actor) => actor.mentions.length > 0),
    events,
    warnings,
  };
  return plan ? correctRows(plan, object) : object;
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

/** Distinct places with the mentions that stand as places in the text. */
function reportedPlaces(places: readonly PlaceMention[]): Place[] {
  const byPlace = new Map<Place, Place>();
  for (const { place, role, start, end, text } of places) {
    if (role === 'part_of_name') continue;
    const reported = byPlace.get(place) ?? { ...place, mentions: [] };
    reported.mentions.push({ start, end, text });
    byPlace.set(place, reported);
  }
  return [...byPlace.values()];
}
