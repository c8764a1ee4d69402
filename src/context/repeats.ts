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

/** So far apart in one sentence a number is told twice: a headline or a summary has run into it. */
const TOLD_AGAIN = 40;
const TOLD_TWICE = 3;
/** Two incidents of one article hardly ever have the same number from here on; below it, the place must agree too. */
const TELLING = 6;
/** A headline is about its own story: from here on the same number is enough. */
const HEADLINE_TELLING = 4;

function link(article: ParsedArticle, claim: Casualty, earlier: readonly Casualty[], scenes: readonly Scene[]): void {
  const added = adds(article, claim);
  const headline = article.sentences[claim.sentence]!.zone !== 'body';
  const first = Math.max(0, earlier.length - COMPARED);
  const back = pointsBack(article, claim);
  const mayBeSame = (other: Casualty): boolean =>
    (headline || scenes[other.sentence]!.episode === scenes[claim.sentence]!.episode) &&
    (other.sentence !== claim.sentence || isToldAgain(article, other, claim));
  // the same number first, wherever it stands, then what is only loosely the same
  for (let i = earlier.length - 1; i >= first; i--) {
    const other = earlier[i]!;
    if (!sameCount(other, claim) || (added && !sameVictims(other, claim)) || !mayBeSame(other)) continue;
    if (!sameOccasion(other, claim, headline, back) && !(sameNews(other, claim, headline) && !added)) continue;
    claim.same_as = other.id;
    inherit(claim, other, headline);
    if (raises(article, claim))
      takeIn(earlier.slice(first), other, (less) => sameOccasion(less, claim, headline, back));
    return;
  }
  // a headline speaks of the lead first, a later sentence of what was told last
  for (let n = 0; n < earlier.length - first; n++) {
    const other = headline ? earlier[n]! : earlier[earlier.length - 1 - n]!;
    if (other.sentence === claim.sentence) {
      linkWithin(article, other, claim);
      continue;
    }
    if (!mayBeSame(other)) continue;
    if (!headline && !added && raisedSince(article, other, claim)) {
      claim.part_of = other.id;
      return;
    }
    if (added || other.part_of || !sameOccasion(other, claim, headline, back)) continue;
    const [a, b] = [amount(other), amount(claim)];
    if (a === null || b === null) continue;
    if (b > a && raises(article, claim)) other.part_of = claim.id;
    else if (isVagueFormOf(other, claim) && notRivals(other, claim)) other.part_of = claim.id;
    else if (isVagueFormOf(claim, other) && (headline || notRivals(other, claim))) {
      if (headline) claim.same_as = other.id;
      else claim.part_of = other.id;
      if (headline) inherit(claim, other, headline);
      return;
    } else if (
      b < a &&
      (back || isNarrower(claim, other) || isSingled(claim, other)) &&
      (sameParagraphRange(article, other, claim) || isSingled(claim, other)) &&
      (sameClaimant(claim, other) || (isSingled(claim, other) && !areOpposed(claim, other)))
    ) {
      claim.part_of = other.id;
      return;
    } else if (headline && claim.count_best === null && claim.count_low !== null && (other.count_best ?? 0) > 2) {
      // "Scores killed" over a story that counts 25
      claim.same_as = other.id;
      inherit(claim, other, headline);
      return;
    } else if (
      b > a &&
      ((headline && claim.count_best !== null) ||
        (!headline &&
          claim.count_best !== null &&
          isNarrower(other, claim) &&
          sameParagraphRange(article, other, claim) &&
          sameClaimant(other, claim)))
    )
      other.part_of = claim.id;
  }
}

/** Both are claimed, by different parties, and one of them only of its own forces: the child of one statement is not among the soldiers of the other. */
function areOpposed(a: Casualty, b: Casualty): boolean {
  return (
    a.claimant !== null &&
    b.claimant !== null &&
    a.claimant !== b.claimant &&
    (a.victim_actor !== null || b.victim_actor !== null)
  );
}

/** Two numbers of one sentence: "35 people in total", "updating an earlier toll of 15". */
function linkWithin(article: ParsedArticle, before: Casualty, claim: Casualty): void {
  const [a, b] = [amount(before), amount(claim)];
  if (a === null || b === null || a === b || before.part_of || claim.part_of || claim.count_start === null) return;
  const around = article.text.slice(Math.max(0, claim.count_start - 60), claim.count_start).toLowerCase();
  const after = article.text.slice(claim.count_end ?? claim.count_start, (claim.count_end ?? 0) + 24).toLowerCase();
  if (b > a && (/\btotal of $/.test(around) || /^(?: \w+)? (?:in (?:total|all)|altogether)\b/.test(after)))
    before.part_of = claim.id;
  else if (
    b < a &&
    /\b(?:earlier|previous|initial|first) (?:death |casualty )?(?:toll|count|figure|report)(?: [\w-]+){0,3} of $/.test(
      around,
    )
  )
    claim.part_of = before.id;
}

/** What a headline raises ("toll rises to 12") has the lower figures told of the same in it. */
function takeIn(earlier: readonly Casualty[], whole: Casualty, same: (less: Casualty) => boolean): void {
  for (const less of earlier) {
    if (less === whole || less.part_of || less.same_as || less.sentence === whole.sentence) continue;
    if ((amount(less) ?? 0) < (amount(whole) ?? 0) && same(less)) less.part_of = whole.id;
  }
}

/** Whether `claim` is the lower figure that was given of the same people before `other`, whatever place stands near. */
function raisedSince(article: ParsedArticle, other: Casualty, claim: Casualty): boolean {
  const [a, b] = [amount(other), amount(claim)];
  if (a === null || b === null || b >= a || other.part_of || claim.sentence - other.sentence > RAISED_REACH)
    return false;
  return isEarlierFigure(article, claim) && sameVictims(other, claim) && datesAgree(other, claim);
}

const RAISED_REACH = 4;

/** "It had earlier reported 12 dead", "initial reports spoke of nine": a figure that has been raised since. */
function isEarlierFigure(article: ParsedArticle, claim: Casualty): boolean {
  const sentence = article.sentences[claim.sentence]!;
  for (let i = sentence.from; i < sentence.to; i++) {
    const { lower, start } = article.tokens[i]!;
    if (start >= claim.trigger.end) return false;
    if (EARLIER_FIGURE.has(lower) && !/^(?:on|this|today|attacks?|bombings?)$/.test(article.tokens[i + 1]?.lower ?? ''))
      return true;
  }
  return false;
}

const EARLIER_FIGURE: ReadonlySet<string> = new Set(
  'earlier previously initially initial preliminary first'.split(' '),
);

/** A number given twice in one sentence of two headlines, or of a headline and the story that follows without a stop. */
function isToldAgain(article: ParsedArticle, other: Casualty, claim: Casualty): boolean {
  if ((amount(claim) ?? 0) < TOLD_TWICE || !sameCount(other, claim)) return false;
  const from = Math.min(other.trigger.end, claim.trigger.end);
  const to = Math.max(other.trigger.start, claim.trigger.start);
  return to - from >= TOLD_AGAIN && !/\b(?:another|also|respectively|each)\b/.test(article.text.slice(from, to));
}

/** A telling number of the same people where the gazetteer does not know one place, or the text calls one of them a sum. */
function sameNews(a: Casualty, b: Casualty, headline: boolean): boolean {
  if (headline && (amount(b) ?? 0) >= HEADLINE_TELLING) return true;
  if (!sameVictims(a, b) || !datesAgree(a, b, headline)) return false;
  if ((amount(b) ?? 0) >= TELLING) return true;
  return a.scope === b.scope && (amount(b) ?? 0) > 1 && (isUnknownPlace(a) || isUnknownPlace(b));
}

function isUnknownPlace(claim: Casualty): boolean {
  return claim.placeRef !== null && claim.placeRef.latitude === null;
}

/** One person told of after a number of people: "The dead included the mayor. Haddad died of his wounds." */
function isSingled(claim: Casualty, other: Casualty): boolean {
  // a child is none of an army's 18
  if (claim.victim_kind === 'civilian' && other.victim_actor && !other.victim_actor.startsWith('Civilians'))
    return false;
  return claim.count_best === 1 && (other.count_best ?? 0) > 1 && !claim.attackers && other.start < claim.start;
}

/** A rounded number and an exact one by two who both say so are two figures. */
function notRivals(a: Casualty, b: Casualty): boolean {
  return a.count_best === null || b.count_best === null || sameClaimant(a, b);
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
  if (vague.count_qualifier === 'range') return count <= (vague.count_high ?? count);
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

/** Whether the victims of two claims can be the same people. */
export function sameVictims(a: Casualty, b: Casualty): boolean {
  if (a.victim_actor && b.victim_actor && a.victim_actor !== b.victim_actor && !isGeneric(a) && !isGeneric(b))
    return false;
  if (a.victim_kind !== b.victim_kind && !VAGUE_KINDS.has(a.victim_kind) && !VAGUE_KINDS.has(b.victim_kind))
    return false;
  if (areOpponents(a, b) || areOpponents(b, a)) return false;
  return !(a.victim_group && b.victim_group && a.victim_group !== b.victim_group);
}

const TROOPS = /\b(?:soldiers?|troops?|servicem[ae]n|polic\w+|officers?|army|regime|government)\b/i;
const FIGHTERS =
  /\b(?:militants?|rebels?|insurgents?|guerrillas?|terrorists?|gunm[ae]n|jihadists?|extremists?|bandits?|attackers?)\b/i;

/** "Seven soldiers" and "seven rebels". */
function areOpponents(a: Casualty, b: Casualty): boolean {
  const [x, y] = [a.victim_text ?? '', b.victim_text ?? ''];
  return TROOPS.test(x) && FIGHTERS.test(y) && !TROOPS.test(y) && !FIGHTERS.test(x);
}

/** The actor is only the common noun of the words: "jihadists", who may be anybody's. */
function isGeneric({ victim_actor, victim_text }: Casualty): boolean {
  return (
    victim_actor !== null && victim_text !== null && victim_text.toLowerCase().includes(victim_actor.toLowerCase())
  );
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
