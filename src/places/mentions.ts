import type { ParsedArticle, Place, PlaceKind, PlaceMention } from '../model.js';
import type { Accepted } from './accept.js';
import { kilometres } from './distance.js';
import { fold } from './fold.js';
import { moved, offsetBefore } from './offset.js';
import { within } from './resolve.js';
import { isBeside, isNear, isPlain, phraseStart, roleOf } from './roles.js';
import { inEnglish } from './romanised.js';
import type { Entry, Gazetteer } from './types.js';

const NEIGHBOURS = 6;
/** Parts of towns: the town is often named some sentences before. */
const QUARTERS = new Set(
  'neighborhood neighbourhood neighborhoods neighbourhoods quarter ward suburb hospital mosque market square'.split(
    ' ',
  ),
);
const LONGEST_OFFSET = 16;
const round = (degrees: number): number | null => (Number.isNaN(degrees) ? null : Math.round(degrees * 1e4) / 1e4);

/** The mentions of accepted candidates, each with its place (one object a place and article) and its role in the sentence. */
export function placeMentions(
  article: ParsedArticle,
  accepted: readonly Accepted[],
  gazetteer: Gazetteer,
  home: number,
): PlaceMention[] {
  joinContainers(accepted);
  const places = new Map<string | number, Place>();
  const mentions: PlaceMention[] = [];
  accepted.forEach((each, i) => {
    const { candidate } = each;
    const { start, end } = candidate;
    const text = article.text.slice(start, end);
    const entry = each.entry;
    const own = entry && (!candidate.proposed || !candidate.named);
    const key = own ? entry.id : `${candidate.proposed} ${fold(text)}`;
    let place = places.get(key);
    if (!place) {
      place = own
        ? knownPlace(entry, gazetteer)
        : proposedPlace(each, text, neighbour(article, accepted, i), gazetteer, home);
      if (!own) moveAway(place, article, accepted, i);
      places.set(key, place);
    } else if (!own && place.admin1 === null) {
      // a later mention says where it lies
      const {
        name: _,
        alt_names: __,
        kind: ___,
        mentions: ____,
        ...known
      } = proposedPlace(each, text, neighbour(article, accepted, i), gazetteer, home);
      if (known.admin1 !== null) Object.assign(place, known);
    }
    if (own && !place.alt_names.includes(text) && !gazetteer.described(entry.id).keys.has(fold(text)))
      place.alt_names.unshift(text);
    mentions.push({
      start,
      end,
      text,
      place,
      role: roleOf(article, accepted, i),
      sentence: candidate.sentence,
      beside: isBeside(article, candidate),
      phrase: phraseStart(article, candidate),
      near: isNear(article, candidate),
      plain: isPlain(article, candidate),
    });
  });
  return mentions;
}

/** Gives every place the next one of its sentence that it lies in. */
function joinContainers(accepted: readonly Accepted[]): void {
  accepted.forEach((each, i) => {
    const next = accepted[i + 1];
    if (next && next.candidate.sentence === each.candidate.sentence && (each.link === 'comma' || each.link === 'in')) {
      if (!each.entry || !next.entry || each.candidate.proposed || within(each.entry, next.entry))
        each.container = owned(accepted, i + 1) ?? next;
    }
    const before = accepted[i - 1];
    if (!each.container && before && before.candidate.sentence === each.candidate.sentence && before.link === 'owner') {
      if (!each.entry || (before.entry && (within(each.entry, before.entry) || isPart(each.entry, before.entry))))
        each.container = before;
    }
  });
}

/** "the Nairobi suburb of Syokimau", "Baghdad's Sadr City": a place that a town owns and that lies beside or in it. */
function isPart(inner: Entry, town: Entry): boolean {
  if (town.kind !== 'settlement' || inner.country !== town.country || inner.id === town.id) return false;
  return kilometres(inner.latitude, inner.longitude, town.latitude, town.longitude) < PART_KM;
}
const PART_KM = 40;

/** "in Nigeria's Yobe State": what the place at `i` owns, if it does. */
function owned(accepted: readonly Accepted[], i: number): Accepted | null {
  const [owner, next] = [accepted[i]!, accepted[i + 1]];
  if (owner.link !== 'owner' || !next || next.candidate.sentence !== owner.candidate.sentence) return null;
  return next.entry && owner.entry && within(next.entry, owner.entry) ? next : null;
}

/** The row of a place that the gazetteer has, without mentions. */
export function knownPlace(entry: Entry, gazetteer: Gazetteer): Place {
  const { name, alternates } = gazetteer.described(entry.id);
  const country = gazetteer.countries[entry.country];
  const held = holding(entry, gazetteer);
  const english = inEnglish(name, country?.code3 ?? null);
  return {
    name: english,
    alt_names: english === name ? [...alternates] : [name, ...alternates],
    kind: entry.kind,
    admin1: divisionName(entry, gazetteer),
    country: country?.name ?? null,
    country_code: country?.code3 ?? null,
    latitude: round(held.latitude),
    longitude: round(held.longitude),
    place_precision: held === entry ? entry.precision : Math.max(entry.precision, held.precision),
    geonames_id: entry.geonamesId,
    mentions: [],
  };
}

/** The entry itself, or the division that it lies in where only that one's coordinates are known. */
function holding(entry: Entry, gazetteer: Gazetteer): Entry {
  if (!Number.isNaN(entry.latitude) || !LENT.has(entry.kind)) return entry;
  for (const id of [entry.admin2, entry.admin1]) {
    const division = id >= 0 ? gazetteer.entry(id) : null;
    if (division && !Number.isNaN(division.latitude)) return division;
  }
  return entry;
}
/** Kinds of places that are no larger than their division. */
const LENT = new Set<PlaceKind>(['district', 'settlement', 'village', 'facility', 'other']);

function divisionName(entry: Entry, gazetteer: Gazetteer): string | null {
  if (entry.kind === 'province') return gazetteer.described(entry.id).name;
  return entry.admin1 >= 0 ? gazetteer.described(entry.admin1).name : null;
}

/** A place of which only the grammar is known: it takes over what its container, else what a place beside it knows, at that one's precision. */
function proposedPlace(each: Accepted, text: string, beside: Entry | null, gazetteer: Gazetteer, home: number): Place {
  const { candidate } = each;
  const container = each.entry && candidate.proposed ? each.entry : nearestKnown(each);
  const around = container ?? (beside && (home < 0 || beside.country === home) ? beside : null);
  const country = gazetteer.countries[around ? around.country : home];
  const held = around && !Number.isNaN(around.latitude) ? around : null;
  const precision = around?.precision ?? (country ? 6 : null);
  return {
    name: text,
    alt_names: [],
    kind: candidate.proposed ?? 'other',
    admin1: around ? divisionName(around, gazetteer) : null,
    country: country?.name ?? null,
    country_code: country?.code3 ?? null,
    latitude: held ? round(held.latitude) : null,
    longitude: held ? round(held.longitude) : null,
    place_precision: precision && around === beside ? Math.max(2, precision) : precision,
    geonames_id: null,
    mentions: [],
  };
}

/** Where the sentence says how far and which way from a known place an unknown one lies, that is where it lies. */
function moveAway(place: Place, { tokens, sentences }: ParsedArticle, accepted: readonly Accepted[], i: number): void {
  const { candidate } = accepted[i]!;
  for (let j = i + 1; j < accepted.length && j <= i + 2; j++) {
    const other = accepted[j]!;
    const gap = other.candidate.from - candidate.to;
    if (other.candidate.sentence !== candidate.sentence || gap > LONGEST_OFFSET) return;
    const offset = offsetBefore(tokens, other.candidate.from, sentences[candidate.sentence]!.from);
    const { entry } = other;
    if (!offset || !entry || Number.isNaN(entry.latitude)) continue;
    const point = moved(entry.latitude, entry.longitude, offset);
    if (!point) continue;
    [place.latitude, place.longitude] = [round(point[0]), round(point[1])];
    place.place_precision = 2;
    return;
  }
}

/** The nearest known settlement or division of the same sentence, else the last of the sentence before. */
function neighbour(article: ParsedArticle, accepted: readonly Accepted[], i: number): Entry | null {
  const { sentence } = accepted[i]!.candidate;
  for (let step = 1; step < NEIGHBOURS; step++)
    for (const other of [accepted[i + step], accepted[i - step]]) {
      const entry = other?.entry;
      if (!entry || other.candidate.inName || other.candidate.aside) continue;
      const near = other.candidate.sentence - sentence;
      if (
        near > 0 ||
        near < (QUARTERS.has(accepted[i]!.candidate.generic ?? '') ? -3 : -1) ||
        (entry.kind !== 'settlement' && entry.kind !== 'province' && entry.kind !== 'district')
      )
        continue;
      return entry;
    }
  return saidNext(article, accepted, i);
}

/** "… the village of X. The village lies in Y province": the division that the next sentence begins with. */
function saidNext({ sentences, tokens }: ParsedArticle, accepted: readonly Accepted[], i: number): Entry | null {
  const next = sentences[accepted[i]!.candidate.sentence + 1];
  if (!next || tokens[next.from]?.lower !== 'the' || !LOCALITY.test(tokens[next.from + 1]?.lower ?? '')) return null;
  for (let j = i + 1; j < accepted.length && j <= i + NEIGHBOURS; j++) {
    const { entry, candidate } = accepted[j]!;
    if (candidate.sentence < next.index) continue;
    if (candidate.sentence > next.index || candidate.from > next.from + NEIGHBOURS) return null;
    if (entry && (entry.kind === 'province' || entry.kind === 'district')) return entry;
  }
  return null;
}
const LOCALITY = /^(?:village|town|area|settlement|camp|city|locality|district|hamlet)$/;

function nearestKnown(each: Accepted): Entry | null {
  let up = each.container;
  for (let steps = 0; up && steps < 4; steps++) {
    if (up.entry) return up.entry;
    up = up.container;
  }
  return null;
}
