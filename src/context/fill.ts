import { daysBetween } from '../dates/calendar.js';
import { precisionOf } from '../dates/period.js';
import type { Casualty, DateMention, Materiel, ParsedArticle, Place, PlaceMention, Span } from '../model.js';
import { bySentence, distance, tokenAt } from '../text/lookup.js';
import {
  dayOfWounds,
  isLateDeath,
  looksBack,
  nearestDate,
  reachOf,
  sinceDate,
  sortDates,
  toldOf,
  untilPublished,
} from './date.js';
import { lastResort } from './fallback.js';
import { listedPlace } from './listed-places.js';
import { choosePlace, liesIn, narrowness } from './place.js';
import { isInSeveralPlaces, namesSeveral, type Scene } from './scene.js';
import type { Fallback, Findings, Narrative } from './types.js';
import { INCIDENT_NOUN } from './words.js';

/** How many sentences ahead a claim may look for its date and place where nothing before it has set them. */
const LOOK_AHEAD = 3;

/** How many numbers before it may share a claim's verb: "three in Toretsk, two in Druzhkivka and one in Chasiv Yar". */
const LISTED_BEFORE = 8;

type Claim = Casualty | Materiel;

/** Dates and places a claim: its own sentence first, then what the narrative has set, then what it sets next, then what was said when, then publication. */
export function fillWhenAndWhere(
  article: ParsedArticle,
  claims: readonly Claim[],
  findings: Findings,
  { scenes, fallback }: Narrative,
): void {
  const datesOf = bySentence(findings.dates);
  const claimsOf = bySentence(claims);
  for (const group of claimsOf.values()) {
    const told = group.map(toldOf);
    for (const [n, claim] of group.entries()) {
      const sentence = article.sentences[claim.sentence]!;
      const reach = wholeOf(article, claim, group, reachOf(article, sentence, toldOf(claim), told));
      const history = scenes[claim.sentence]!.history && scenes[claim.sentence]!.own.happened.length === 0;
      // what a report opens with is its news, however long the period
      if (history && !(claim.scope === 'total' && claim.sentence === claims[0]!.sentence)) claim.scope = 'background';
      if (history || claim.scope === 'background') {
        const own = sortDates(article, datesOf.get(claim.sentence) ?? [], true);
        const day = nearestDate(own.happened, claim.trigger, reach);
        // the toll of a whole war, "since October 7, 2023": from that day on
        const since = day ? null : sinceDate(article, datesOf.get(claim.sentence) ?? [], Number.POSITIVE_INFINITY);
        if (since && (since.date_precision ?? 5) <= 4) setPeriod(claim, since, article.written.date!);
        else setDate(claim, day, null);
      } else {
        const since = sinceDate(article, datesOf.get(claim.sentence) ?? []);
        fillDate(article, claim, scenes, reach, { since, titled: fallback.day }, claimsOf);
      }
      Object.assign(claim, untilPublished(article, claim));
      const before = group.slice(Math.max(0, n - LISTED_BEFORE), n);
      const listed = listedPlace(article.text, claim, before, scenes[claim.sentence]!.places);
      if (listed) setPlace(claim, listed, 'stated', []);
      else fillPlace(article, claim, scenes, reach, fallback, claimsOf);
    }
  }
}

/** Gives the claims that carry on a sum told before them its days and place. */
export function carryOn(carried: ReadonlyMap<Claim, Claim>): void {
  for (const [claim, { date_start, date_end, date_precision, date_text, date_basis, ...from }] of carried) {
    Object.assign(claim, { date_start, date_end, date_precision, date_text });
    claim.date_basis = date_basis === 'explicit' || date_basis === 'relative' ? 'context' : date_basis;
    // "ten have died in Israel", after the dead of Gaza
    if (claim.place_basis === 'stated') continue;
    const { place, country, latitude, longitude, place_precision, placeRef } = from;
    Object.assign(claim, { place, country, latitude, longitude, place_precision, placeRef });
    claim.place_basis = placeRef ? 'context' : null;
  }
}

/** "Five were killed in Borno, including two in Damboa": where the whole ends and a part of it begins. */
function wholeOf(article: ParsedArticle, claim: Claim, group: readonly Claim[], reach: Span): Span {
  for (const part of group) {
    if (part.part_of !== claim.id || part.count_start === null || part.count_start < claim.trigger.end) continue;
    const at = article.text.slice(claim.trigger.end, part.count_start).search(LISTED);
    if (at >= 0 && claim.trigger.end + at < reach.end) return { start: reach.start, end: claim.trigger.end + at };
  }
  return reach;
}

/** A week at most: what comes later of "earlier this year" is another story. */
function isDay(date: DateMention): boolean {
  return (date.date_precision ?? 5) <= 3;
}

function setDate(claim: Claim, date: DateMention | null, basis: DateMention['date_basis'] | null): void {
  if (!date) return;
  claim.date_start = date.date_start;
  claim.date_end = date.date_end;
  claim.date_precision = date.date_precision;
  claim.date_basis = basis ?? date.date_basis;
  claim.date_text = date.text;
}

function fillDate(
  article: ParsedArticle,
  claim: Claim,
  scenes: readonly Scene[],
  reach: Span,
  { since, titled }: { since: DateMention | null; titled: DateMention | null },
  claimsOf: ReadonlyMap<number, readonly Claim[]>,
): void {
  const scene = scenes[claim.sentence]!;
  const happened = scene.own.happened.filter((date) => !isOfHistory(date, reach, claimsOf.get(claim.sentence) ?? []));
  const next = (): DateMention | null =>
    lookAhead(article, claim, scenes, (ahead, at) =>
      isOfOthers(article, claimsOf.get(at) ?? [], claim) || opensNews(article, at, claim)
        ? null
        : dayTold(ahead, claimsOf.get(at) ?? [], claim),
    );
  // "by Sunday the toll had risen": the day of a toll is not the day of the deaths
  const stated =
    /toll/.test(claim.rule) && scene.date
      ? null
      : ((/toll/.test(claim.rule) ? dayOfIncident(article, happened) : null) ??
        dayOfWounds(article, happened, claim.trigger) ??
        nearestDate(happened, claim.trigger, reach));
  // "died of his wounds on Tuesday": the incident is that of the day on which he was hurt
  const hurt = stated && isLateDeath(article, stated) ? (scene.date ?? next()) : null;
  const own = hurt && hurt.date_start! <= stated!.date_start! ? null : stated;
  const taken = own ? null : (hurt ?? scene.date ?? next());
  const said = scene.own.said[0] ?? scene.said;
  // what a statement of the sentence before reports happened by the day of that statement
  const reported = scene.own.said.length === 0 ? scene.said : null;
  const { date, precision } = article.written;
  const exact =
    own && claim.scope === 'incident' && isVague(own) && !isInSeveralPlaces(article, claim.sentence)
      ? lookAhead(article, claim, scenes, (next) => dayWithin(next.own.happened, own))
      : null;
  if (since && claim.scope === 'total' && (!own || distance(since, claim.trigger) < distance(own, claim.trigger)))
    setPeriod(claim, since, date!);
  else if (exact) setDate(claim, exact, 'context');
  else if (own) setDate(claim, claim.scope === 'total' ? spanOf(happened, own, article) : own, null);
  else if (taken) setDate(claim, taken, 'context');
  else if (reported) setDate(claim, reported, 'context');
  else if (titled) setDate(claim, titled, 'context');
  else if (date && precision !== null && precision <= 2) {
    Object.assign(claim, { date_start: date, date_end: date, date_precision: 2, date_basis: 'published' });
  } else if (said) setDate(claim, said, null);
}

/** "The toll rose to five on Tuesday from the April 29 attack": of these the day that the attack is named by. */
function dayOfIncident({ text, tokens }: ParsedArticle, happened: readonly DateMention[]): DateMention | null {
  return (
    happened.find(({ end }) => {
      const next = tokens[tokenAt(tokens, end)];
      const noun = next?.lower === "'s" || next?.text === '’' ? tokens[tokenAt(tokens, end) + 1] : next;
      return noun !== undefined && INCIDENT_NOUN.test(noun.lower) && text.slice(end, noun.start).length <= 3;
    }) ?? null
  );
}

/** How many days apart the days of a sum may lie: "Sunday night's attack and the fighting on Monday". */
const SUMMED_DAYS = 6;

/** "42 died in Sunday's attack and in the fighting on Monday, for a total of 84": a sum told with several days is over them all. */
function spanOf(happened: readonly DateMention[], own: DateMention, { text }: ParsedArticle): DateMention {
  const days = happened.filter(
    (date) =>
      (date.date_precision ?? 5) <= 2 &&
      !looksBack(date) &&
      Math.abs(daysBetween(date.date_start!, own.date_start!)) <= SUMMED_DAYS,
  );
  if ((own.date_precision ?? 5) > 2 || days.length < 2) return own;
  const [first, last] = [days[0]!, days.at(-1)!];
  if (!/\band\b/.test(text.slice(first.end, last.start))) return own;
  const date_start = days.map((date) => date.date_start!).sort()[0]!;
  const date_end = days
    .map((date) => date.date_end!)
    .sort()
    .at(-1)!;
  if (date_start === date_end) return own;
  return { ...own, date_start, date_end, date_precision: 2, text: text.slice(first.start, last.end) };
}

/** "a colleague of a man who was slain two weeks ago": that day belongs to the history told beside the claim. */
function isOfHistory(date: DateMention, reach: Span, group: readonly Claim[]): boolean {
  if (date.start >= reach.start && date.end <= reach.end) return false;
  return group.some(
    ({ scope, trigger }) => scope === 'background' && date.start >= trigger.end && distance(date, trigger) < BESIDE,
  );
}
const BESIDE = 30;

/** The day that a later sentence gives: beside its own claim of the same effect ("abducted Tuesday, was found dead Wednesday"), else its first. */
function dayTold(next: Scene, claims: readonly Claim[], claim: Claim): DateMention | null {
  const days = next.own.happened.filter((date) => isDay(date) && !looksBack(date));
  const same = claims.find(({ effect }) => effect === claim.effect);
  return same && days.length > 1 ? nearestDate(days, same.trigger, same.trigger) : (days[0] ?? null);
}

/** "Twenty others were also killed yesterday": the day is that of more people, not of those told before. */
function isOfOthers({ sentences, tokens }: ParsedArticle, claims: readonly Claim[], claim: Claim): boolean {
  if (sentences[claim.sentence]!.zone !== 'body') return false;
  return claims.some((other) => {
    const before = tokens[tokenAt(tokens, other.trigger.start) - 1];
    return isOther(other, claim) && before?.lower === 'also';
  });
}

const NEWS =
  /^(?:(?:late|early|also) )?on (?:mon|tues|wednes|thurs|fri|satur|sun)day(?: \w+)?, (?:an? |(?:gunm[ae]n|militants|insurgents|rebels|bandits|suspected|unknown|unidentified|armed|two|three|four|five)\b)/i;

/** "On Saturday, a bomb exploded in Morales", in the next paragraph: the day of another incident. */
function opensNews({ text, sentences }: ParsedArticle, at: number, claim: Claim): boolean {
  const { start, paragraph, zone } = sentences[at]!;
  const here = sentences[claim.sentence]!;
  return here.zone === zone && paragraph !== here.paragraph && NEWS.test(text.slice(start, start + 60));
}

/** "24 killed since Friday": from then to the day of publication. */
function setPeriod(claim: Claim, since: DateMention, published: string): void {
  setDate(claim, since, null);
  claim.date_end = published;
  claim.date_precision = precisionOf(0, daysBetween(since.date_start!, published));
}

const spansDays = (date: DateMention): boolean => date.date_start !== date.date_end;
const isVague = (date: DateMention): boolean => (date.date_precision ?? 1) > 2 || /weekend/i.test(date.text);

/** "in attacks this week … on Tuesday": the day that a following sentence gives within a vaguer span. */
function dayWithin(dates: readonly DateMention[], span: DateMention): DateMention | null {
  return (
    dates.find(
      (date) =>
        (date.date_precision ?? 5) <= 2 &&
        (!spansDays(date) || isVague(span)) &&
        date.date_start! >= span.date_start! &&
        date.date_end! <= span.date_end! &&
        !/weekend/i.test(date.text),
    ) ?? null
  );
}

function fillPlace(
  article: ParsedArticle,
  claim: Claim,
  scenes: readonly Scene[],
  reach: Span,
  fallback: Fallback,
  claimsOf: ReadonlyMap<number, readonly Claim[]>,
): void {
  const scene = scenes[claim.sentence]!;
  const chosen = choosePlace(scene.places, claim.trigger, reach);
  const { others } = chosen;
  const before = scene.place;
  const place = before && !scene.another && chosen.place && isTellers(article, chosen.place) ? null : chosen.place;
  const fresh = place !== null && isFresh(article, place);
  if (place && (fresh || !(before && !scene.another && claim.scope !== 'total' && isNarrowerInside(before, place)))) {
    const finer = finerBeside(article, claim, scene.places, place);
    if (finer) {
      setPlace(claim, finer, 'stated', [place, ...others]);
      return;
    }
    const spot = narrowness(place.place) <= WIDE ? spotAhead(article, claim, scenes, place, claimsOf) : null;
    if (spot) setPlace(claim, spot, 'context', others);
    else setPlace(claim, place, 'stated', others);
    return;
  }
  const told = claim.scope === 'total' || isFar(article, claim, before) ? (fallback.lead ?? before) : before;
  const taken =
    told ??
    (scene.nowhere
      ? null
      : lookAhead(article, claim, scenes, (next) => choosePlace(next.places, claim.trigger, claim.trigger).place));
  const last = taken || scene.nowhere ? null : lastResort(fallback, claim.sentence);
  // a sum over the fighting of two armies is not where a single incident is told to have been, paragraphs later
  const { country } = fallback;
  const later = taken && claim.scope === 'total' && taken.sentence > claim.sentence + 1;
  if (later && country && liesIn(taken.place, country)) setPlace(claim, { place: country }, 'context', []);
  else if (taken) setPlace(claim, taken, 'context', place ? [place] : []);
  else if (last) setPlace(claim, last, last.basis, []);
}

/** "…, a member of the council in Kanbalu said": where he is who tells it. */
const isTellers = ({ text }: ParsedArticle, { end, beside }: PlaceMention): boolean =>
  beside === true && /^ (?:said|says|say|told|confirmed|reported|added)\b/.test(text.slice(end, end + 12));

/** Countries, regions and divisions: an incident has a narrower place than these. */
const WIDE = 3;
const LISTED = /\b(?:including|include|includes|among them|of them|of whom|most of|mostly|notably)\b/i;

/** "killed an aide of the Borno State governor, in an attack at Bulabulin village": the narrower place that another clause of the sentence gives, unless it only holds a part of them. */
function finerBeside(
  article: ParsedArticle,
  claim: Claim,
  places: readonly PlaceMention[],
  stated: PlaceMention,
): PlaceMention | null {
  if (claim.scope !== 'incident' || narrowness(stated.place) > WIDE || places.length < 2) return null;
  const finer = places.filter(
    (mention) =>
      !mention.beside &&
      narrowness(mention.place) > WIDE &&
      mention.place !== stated.place &&
      liesIn(mention.place, stated.place),
  );
  const [first] = finer;
  if (!first || finer.some(({ place }) => place !== first.place)) return null;
  const [from, to] = [Math.min(stated.end, first.end), Math.max(stated.start, first.start)];
  return LISTED.test(article.text.slice(from, Math.min(to, from + 400))) ? null : first;
}

/** A country or division is stated: the place in it that the next sentences give, where the claim is about one incident and they count no other people there. */
function spotAhead(
  article: ParsedArticle,
  claim: Claim,
  scenes: readonly Scene[],
  wide: PlaceMention,
  told: ReadonlyMap<number, readonly Claim[]>,
): PlaceMention | null {
  if (claim.scope !== 'incident' || namesSeveral(article, claim.sentence)) return null;
  const country = narrowness(wide.place) <= 1;
  return lookAhead(article, claim, scenes, (next, index) => {
    if (!country && (told.get(index) ?? []).some((other) => isOther(other, claim))) return null;
    const { place } = choosePlace(next.places, claim.trigger, claim.trigger);
    return place && narrowness(place.place) > (country ? 1 : WIDE) && liesIn(place.place, wide.place) ? place : null;
  });
}

/** Other people harmed in the same way. */
function isOther(other: Claim, claim: Claim): boolean {
  return other.effect === claim.effect && other.count_best !== claim.count_best;
}

/** A place that the narrative set more than a paragraph ago holds no longer: the story's main place does. */
function isFar(article: ParsedArticle, claim: Claim, before: PlaceMention | null): boolean {
  if (!before) return false;
  const [there, here] = [before.sentence, claim.sentence].map((index) => article.sentences[index]!.paragraph);
  return here! - there! > 1;
}

/** "in a village in northern Syria": a place that has not been told of, whatever the narrative has named. */
function isFresh({ text }: ParsedArticle, { start }: PlaceMention): boolean {
  return FRESH.test(text.slice(Math.max(0, start - FRESH_REACH), start));
}
const FRESH_REACH = 60;
const FRESH =
  /\b(?:in|at|on|hit|near) an? (?:[a-z-]+ ){0,2}(?:village|town|city|camp|market|school|mosque|church|hamlet)(?: [a-z-]+){0,4} ?$/;

/** The country is named again, but the narrative has said where in it. */
function isNarrowerInside(before: PlaceMention, stated: PlaceMention): boolean {
  return narrowness(stated.place) <= 1 && narrowness(before.place) > 1 && liesIn(before.place, stated.place);
}

/** Takes a place over; what lies near an exact place is known to within its surroundings (UCDP where_prec 2). */
function setPlace(
  claim: Claim,
  { place, near = false }: { place: Place; near?: boolean },
  basis: Claim['place_basis'],
  others: readonly PlaceMention[],
): void {
  claim.place = place.name;
  claim.place_basis = basis;
  claim.country = place.country;
  claim.latitude = place.latitude;
  claim.longitude = place.longitude;
  claim.place_precision = near && place.place_precision === 1 ? 2 : place.place_precision;
  claim.placeRef = place;
  claim.otherPlaces = [...new Set(others.map((other) => other.place))].filter((other) => other !== place);
}

/** What the next sentences of the same paragraph say (titles, bullets and captions: the first sentences of the story), up to another incident. */
function lookAhead<T>(
  article: ParsedArticle,
  claim: Claim,
  scenes: readonly Scene[],
  pick: (scene: Scene, sentence: number) => T | null,
): T | null {
  const { sentences } = article;
  const here = sentences[claim.sentence]!;
  const story = here.zone === 'body';
  let seen = 0;
  for (let i = claim.sentence + 1; i < sentences.length && seen < LOOK_AHEAD; i++) {
    const next = sentences[i]!;
    if (next.zone !== 'body') continue;
    if (scenes[i]!.another) return null;
    if (story && next.paragraph > here.paragraph + 1) return null;
    seen++;
    const picked = pick(scenes[i]!, i);
    if (picked) return picked;
  }
  return null;
}
