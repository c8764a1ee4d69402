import type { Casualty, ParsedArticle } from '../model.js';
import { tokenAt } from '../text/lookup.js';
import { placesAgree } from './place.js';
import type { Scene } from './scene.js';
import { ADDITIVE, UPDATE } from './words.js';

/** Marks claims that report the same people again (`same_as`) or that a later claim includes (`part_of`): title, bullets, lead, quotes, updates. */
export function linkRepeats(article: ParsedArticle, claims: readonly Casualty[], scenes: readonly Scene[]): void {
  const byEffect = new Map<string, Casualty[]>();
  for (const claim of storyFirst(article, claims)) {
    if (claim.scope === 'background' || claim.part_of || claim.same_as || claim.count_low === 0) continue;
    const earlier = byEffect.get(claim.effect) ?? [];
    byEffect.set(claim.effect, earlier);
    link(article, claim, earlier, scenes);
    if (!claim.same_as) earlier.push(claim);
  }
}

/** Body claims before those of titles, bullets and captions, which repeat them. */
function storyFirst(article: ParsedArticle, claims: readonly Casualty[]): Casualty[] {
  const isStory = (claim: Casualty): boolean => article.sentences[claim.sentence]!.zone === 'body';
  return [...claims.filter(isStory), ...claims.filter((claim) => !isStory(claim))];
}

/** How many earlier claims of its effect a claim is compared with: keeps long articles linear. */
const COMPARED = 40;

function link(article: ParsedArticle, claim: Casualty, earlier: readonly Casualty[], scenes: readonly Scene[]): void {
  const added = adds(article, claim);
  const headline = article.sentences[claim.sentence]!.zone !== 'body';
  for (let i = earlier.length - 1; i >= Math.max(0, earlier.length - COMPARED); i--) {
    const other = earlier[i]!;
    if (other.sentence === claim.sentence) continue;
    if (!headline && scenes[other.sentence]!.episode !== scenes[claim.sentence]!.episode) continue;
    const back = pointsBack(article, claim);
    if (!sameOccasion(other, claim, headline, back)) continue;
    if (sameCount(other, claim) && (!added || sameVictims(other, claim))) {
      claim.same_as = other.id;
      inherit(claim, other, headline);
      return;
    }
    if (added || other.part_of) continue;
    const [a, b] = [amount(other), amount(claim)];
    if (a === null || b === null) continue;
    if (b > a && raises(article, claim)) other.part_of = claim.id;
    else if (isVagueFormOf(other, claim)) other.part_of = claim.id;
    else if (isVagueFormOf(claim, other)) {
      if (headline) claim.same_as = other.id;
      else claim.part_of = other.id;
      if (headline) inherit(claim, other, headline);
      return;
    } else if (
      b < a &&
      (back || isNarrower(claim, other)) &&
      sameParagraphRange(article, other, claim) &&
      sameClaimant(claim, other)
    ) {
      claim.part_of = other.id;
      return;
    } else if (
      b > a &&
      headline === false &&
      isNarrower(other, claim) &&
      sameParagraphRange(article, other, claim) &&
      sameClaimant(other, claim)
    )
      other.part_of = claim.id;
  }
}

function amount(claim: Casualty): number | null {
  return claim.count_best ?? claim.count_low ?? claim.count_high;
}

function sameCount(a: Casualty, b: Casualty): boolean {
  return amount(a) !== null && amount(a) === amount(b);
}

/** How far above its floor a vague number may lie: "dozens" of 51, "scores" of 93, "more than 50" of 51. */
const VAGUE_REACH = 5;
const FLOOR_REACH = 1.25;

/** Whether `vague` says of the same people loosely what `exact` counts. */
function isVagueFormOf(vague: Casualty, exact: Casualty): boolean {
  const floor = vague.count_low;
  const count = exact.count_best;
  if (floor === null || count === null || count < floor) return false;
  if (vague.count_best === null) return count <= floor * VAGUE_REACH || floor === 2;
  return vague.count_qualifier === 'at_least' && count > vague.count_best && count <= floor * FLOOR_REACH;
}

/** "another three", "two others": more people, not the same. */
function adds(article: ParsedArticle, claim: Casualty): boolean {
  const words = `${claim.count_text ?? ''} ${claim.victim_text ?? ''}`.toLowerCase().split(/[^a-z]+/);
  return (
    words.some((word) => ADDITIVE.has(word) && word !== 'more') ||
    /\b(another|\d+ more|(one|two|three|four|five|six|seven|eight|nine|ten) more)\b/.test(words.join(' ')) ||
    alsoBefore(article, claim)
  );
}

function alsoBefore(article: ParsedArticle, claim: Casualty): boolean {
  const around = article.text.slice(Math.max(0, claim.trigger.start - 12), claim.trigger.start).toLowerCase();
  return /\balso\b/.test(around);
}

function raises(article: ParsedArticle, claim: Casualty): boolean {
  const sentence = article.sentences[claim.sentence]!;
  for (let i = sentence.from; i < sentence.to; i++) if (UPDATE.has(article.tokens[i]!.lower)) return true;
  return false;
}

const VAGUE_KINDS = new Set(['unknown', 'mixed']);

function sameVictims(a: Casualty, b: Casualty): boolean {
  if (a.victim_actor && b.victim_actor && a.victim_actor !== b.victim_actor) return false;
  if (a.victim_kind !== b.victim_kind && !VAGUE_KINDS.has(a.victim_kind) && !VAGUE_KINDS.has(b.victim_kind))
    return false;
  return !(a.victim_group && b.victim_group && a.victim_group !== b.victim_group);
}

const BACKWARD = /^(the|they|he|she|it|this|these|those|both)$/;
const PERSONS =
  /^(gunm[ae]n|attackers?|assailants?|militants?|bandits?|insurgents?|terrorists?|rebels?|raiders|herdsmen|bombers?|men|killings?|deaths?|murders?|incident|attacks?|blasts?|explosions?|victims?|dead|deceased)$/;

/** "The gunmen shot dead 20", "They killed three", "the killing of": speaks of the incident told before. */
function pointsBack(article: ParsedArticle, claim: Casualty): boolean {
  const { tokens } = article;
  const at = tokenAt(tokens, claim.trigger.start);
  if (tokens[at - 1]?.lower === 'the' && PERSONS.test(tokens[at]!.lower)) return true;
  const { from } = article.sentences[claim.sentence]!;
  const first = tokens[from]?.kind === 'punct' ? from + 1 : from;
  if (!BACKWARD.test(tokens[first]?.lower ?? '') || at - first > 14) return false;
  return tokens[first]!.lower !== 'the' || PERSONS.test(tokens[first + 1]!.lower);
}

/** Whether `a` counts a kind of people that `b` counts among others. */
function isNarrower(a: Casualty, b: Casualty): boolean {
  if (a.victim_group && !b.victim_group && (b.victim_kind === a.victim_kind || VAGUE_KINDS.has(b.victim_kind)))
    return true;
  return !VAGUE_KINDS.has(a.victim_kind) && VAGUE_KINDS.has(b.victim_kind);
}

/** A figure of one side is no part of another side's. */
function sameClaimant(a: Casualty, b: Casualty): boolean {
  return a.claimant === null || b.claimant === null || a.claimant === b.claimant;
}

function sameParagraphRange(article: ParsedArticle, a: Casualty, b: Casualty): boolean {
  return Math.abs(article.sentences[a.sentence]!.paragraph - article.sentences[b.sentence]!.paragraph) <= 1;
}

/** Same day and place as far as both say, and victims who can be the same; what points back asks for the same country only. */
function sameOccasion(a: Casualty, b: Casualty, headline: boolean, back: boolean): boolean {
  return (
    datesAgree(a, b, headline) &&
    (back ? !a.country || !b.country || a.country === b.country : placesAgree(a.placeRef, b.placeRef)) &&
    sameVictims(a, b) &&
    (a.scope === b.scope || headline)
  );
}

/** Whether the days of two claims overlap; a day that only stands in for an unknown one agrees with all. */
export function datesAgree(a: Casualty, b: Casualty, headline = false): boolean {
  if (headline || !a.date_start || !b.date_start || a.date_basis === 'published' || b.date_basis === 'published')
    return true;
  return a.date_start <= (b.date_end ?? b.date_start) && b.date_start <= (a.date_end ?? a.date_start);
}

/** What a repeat leaves open it takes over from the claim it repeats. */
function inherit(claim: Casualty, from: Casualty, headline: boolean): void {
  if (headline || claim.date_start === null || claim.date_basis === 'published') {
    const { date_start, date_end, date_precision, date_text } = from;
    Object.assign(claim, {
      date_start,
      date_end,
      date_precision,
      date_text,
      date_basis: from.date_start ? 'context' : null,
    });
  }
  if (claim.placeRef === null || headline) {
    const { place, country, latitude, longitude, place_precision, placeRef } = from;
    Object.assign(claim, {
      place,
      country,
      latitude,
      longitude,
      place_precision,
      placeRef,
      place_basis: placeRef ? 'context' : null,
    });
  }
  claim.scope = from.scope;
}
