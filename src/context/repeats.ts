import type { Trigger } from '../incidents/triggers.js';
import type { Casualty, ParsedArticle } from '../model.js';
import { bySentence } from '../text/lookup.js';
import { isReference } from './following.js';
import { type LinkRule, OTHER_NUMBER, type Pair, SAME_NUMBER } from './link-rules.js';
import { amount, sameNumber, sameOccasion, sameVictims } from './same-people.js';
import type { Scene } from './scene.js';
import { adds, alsoBefore, areSomeOf, isNextOne, isToldAgain, moreFollows, pointsBack, raises } from './telling.js';

/** Marks claims that report the same people again (`same_as`) or that a later claim includes (`part_of`): title, bullets, lead, quotes, updates. */
export function linkRepeats(
  article: ParsedArticle,
  claims: readonly Casualty[],
  scenes: readonly Scene[],
  triggers: readonly Trigger[],
): void {
  const speaking = new Set(triggers.filter((trigger) => isReference(article, trigger)).map(({ sentence }) => sentence));
  const byEffect = new Map<string, Casualty[]>();
  const beside = bySentence(claims);
  for (const claim of storyFirst(article, claims)) {
    if (claim.scope === 'background' || claim.same_as || claim.count_low === 0) continue;
    const earlier = byEffect.get(claim.effect) ?? [];
    byEffect.set(claim.effect, earlier);
    if (claim.part_of) {
      samePart(claim, earlier.slice(-COMPARED));
      continue;
    }
    link(article, claim, earlier.slice(-COMPARED), { scenes, beside, speaking });
    if (isLoose(article, claim))
      sameHit(claim, [...(byEffect.get('killed') ?? []), ...(byEffect.get('wounded') ?? [])]);
    if (!claim.same_as) earlier.push(claim);
  }
}

/** A headline's "casualties", which says neither how many died nor how many were hurt. */
const isLoose = (article: ParsedArticle, claim: Casualty): boolean =>
  claim.effect === 'killed_or_wounded' && !claim.same_as && article.sentences[claim.sentence]!.zone !== 'body';

/** "Civilian casualties reach 100", over a story of 100 wounded civilians: the wounded. */
function sameHit(claim: Casualty, told: readonly Casualty[]): void {
  const hit = told.find((other) => amount(claim) !== null && sameNumber(other, claim) && sameVictims(other, claim));
  if (!hit) return;
  claim.same_as = hit.id;
  inherit(claim, hit, true);
}

/** "Some 50 civilians were killed. The report counts 865 dead, including 50 civilians": a part told before. */
function samePart(claim: Casualty, earlier: readonly Casualty[]): void {
  const told = earlier.find(
    (other) =>
      other.part_of === claim.part_of &&
      other.sentence !== claim.sentence &&
      (claim.count_best ?? 0) > 1 &&
      sameNumber(other, claim) &&
      sameVictims(other, claim),
  );
  if (told) claim.same_as = told.id;
}

/** Body claims before those of titles, bullets and captions, which repeat them. */
function storyFirst(article: ParsedArticle, claims: readonly Casualty[]): Casualty[] {
  const isStory = (claim: Casualty): boolean => article.sentences[claim.sentence]!.zone === 'body';
  return [...claims.filter(isStory), ...claims.filter((claim) => !isStory(claim))];
}

/** How many earlier claims of its effect a claim is compared with: keeps long articles linear. */
const COMPARED = 40;

/** What the sentences around tell. */
interface Told {
  scenes: readonly Scene[];
  /** Claims by sentence. */
  beside: ReadonlyMap<number, readonly Casualty[]>;
  /** Sentences that speak of a told incident: "the attack". */
  speaking: ReadonlySet<number>;
}

function link(
  article: ParsedArticle,
  claim: Casualty,
  earlier: readonly Casualty[],
  { scenes, beside, speaking }: Told,
): void {
  const now = amount(claim);
  const added = adds(article, claim);
  const headline = article.sentences[claim.sentence]!.zone !== 'body';
  const back = pointsBack(article, claim);
  const pairWith = (other: Casualty): Pair => ({
    article,
    claim,
    other,
    now: now ?? 0,
    before: amount(other) ?? 0,
    headline,
    added,
    back,
    occasion: now !== null && amount(other) !== null && sameOccasion(other, claim, headline, back),
    paired: arePaired(claim, other, beside),
    saidBefore: isSaidBefore(scenes, claim, other),
    sameEpisode: headline || scenes[other.sentence]!.episode === scenes[claim.sentence]!.episode,
  });
  const own = scenes[claim.sentence]!;
  const opens = !headline && (own.another || (justOpened(scenes, claim.sentence) && !speaking.has(claim.sentence)));
  const mayBeSame = (other: Casualty): boolean =>
    other.sentence === claim.sentence
      ? isToldAgain(article, other, claim)
      : scenes[other.sentence]!.episode === own.episode ||
        (!opens && !areContradicted(claim, other, beside)) ||
        areSomeOf(article, claim, other);
  const backwards = [...earlier].reverse();
  // the same number first, wherever it stands, then what is only loosely the same
  for (const other of backwards) {
    if (!sameNumber(other, claim) || (added && !sameVictims(other, claim)) || !mayBeSame(other)) continue;
    if (!headline && (isAnother(article, claim, other) || isMoreThan(article, claim, other, beside))) continue;
    const pair = pairWith(other);
    if (!firstOf(SAME_NUMBER, pair)) continue;
    claim.same_as = other.id;
    inherit(claim, other, headline);
    if (!headline) passOn(claim, beside);
    if (raises(article, claim)) takeIn(earlier, other, (less) => sameOccasion(less, claim, headline, back));
    return;
  }
  // a headline speaks of the lead first, a later sentence of what was told last
  for (const other of headline ? earlier : backwards) {
    if (other.sentence === claim.sentence) linkWithin(article, other, claim);
    else if (mayBeSame(other)) {
      const rule = firstOf(OTHER_NUMBER, pairWith(other));
      if (rule?.link === 'takes_in') other.part_of = claim.id;
      else if (rule) {
        claim[rule.link as 'same_as' | 'part_of'] = other.id;
        if (rule.link === 'same_as') inherit(claim, other, headline);
        else if (rule.name === 'earlier-figure')
          inherit(claim, other, claim.place_basis !== 'stated' && isAssumed(claim));
        return;
      }
    }
  }
}

/** "A councilman was also killed", after one who was assassinated: somebody else. */
function isAnother(article: ParsedArticle, claim: Casualty, other: Casualty): boolean {
  if (amount(claim) !== 1 || claim.sentence === other.sentence) return false;
  if (amount(other) === 1 && isNextOne(claim)) return true;
  return claim.victim_text !== other.victim_text && alsoBefore(article, claim);
}

/**
 * "Two further soldiers were killed", after two who were; not where both are told so ("two others were hurt"), nor where the word only
 * tells the hurt from the dead ("another three were wounded").
 */
function isMoreThan(article: ParsedArticle, claim: Casualty, other: Casualty, beside: Told['beside']): boolean {
  const first = (beside.get(claim.sentence) ?? []).find(({ part_of }) => !part_of);
  if (claim.effect !== 'killed' || first !== claim || adds(article, other)) return false;
  return moreFollows(claim) || /^another\b/i.test(claim.count_text ?? claim.victim_text ?? '');
}

const isAssumed = ({ date_basis }: Casualty): boolean => date_basis === 'context' || date_basis === 'published';

/** Whether a claim's sentence gives an earlier day for what is said than the other's, and one and the same says both. */
function isSaidBefore(scenes: readonly Scene[], claim: Casualty, other: Casualty): boolean {
  const day = ({ sentence }: Casualty): string | null => scenes[sentence]!.own.said[0]?.date_start ?? null;
  const [now, then] = [day(claim), day(other)];
  return now !== null && then !== null && now < then && isOneSpeaker(claim.claimant, other.claimant);
}

/** "The union", after "a doctors' union". */
function isOneSpeaker(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const last = (name: string): string => name.toLowerCase().split(/\s+/).at(-1)!;
  return a === b || last(a) === last(b);
}

/** How many sentences on what "another attack" opens is still told. */
const OPENED_REACH = 2;

function justOpened(scenes: readonly Scene[], sentence: number): boolean {
  for (let i = sentence; i >= Math.max(0, sentence - OPENED_REACH); i--) if (scenes[i]!.another) return true;
  return false;
}

/** What a claim's sentence counts of another effect, parts left out. */
function companion(claim: Casualty, beside: ReadonlyMap<number, readonly Casualty[]>): Casualty | undefined {
  return (beside.get(claim.sentence) ?? []).find(
    (other) => other.effect !== claim.effect && (other.count_best ?? 0) > 1 && !other.part_of,
  );
}

/** Both claims stand beside the same number, above one, of another effect. */
function arePaired(a: Casualty, b: Casualty, beside: Told['beside']): boolean {
  const [x, y] = [companion(a, beside), companion(b, beside)];
  return x !== undefined && y !== undefined && x.effect === y.effect && x.count_best === y.count_best;
}

/** Both stand beside numbers of one other effect, and these differ. */
function areContradicted(a: Casualty, b: Casualty, beside: Told['beside']): boolean {
  const [x, y] = [companion(a, beside), companion(b, beside)];
  return x !== undefined && y !== undefined && x.effect === y.effect && x.count_best !== y.count_best;
}

function firstOf(rules: readonly LinkRule[], pair: Pair): LinkRule | undefined {
  return rules.find((rule) => rule.when(pair));
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

/** "A toll of 44 dead and 140 injured", of the 44 told before: the injured are of their day. */
function passOn(claim: Casualty, beside: Told['beside']): void {
  const { date_start, date_end, date_precision, date_text, date_basis } = claim;
  if (date_basis !== 'context') return;
  for (const other of beside.get(claim.sentence)!)
    if (other.date_basis === 'published' && !other.same_as)
      Object.assign(other, { date_start, date_end, date_precision, date_text, date_basis });
}

/** What a repeat leaves open it takes over from the claim it repeats. */
function inherit(claim: Casualty, from: Casualty, headline: boolean): void {
  if (headline || claim.date_start === null || claim.date_basis === 'published') {
    const { date_start, date_end, date_precision, date_text } = from;
    const date_basis = from.date_basis === 'published' ? 'published' : from.date_start ? 'context' : null;
    Object.assign(claim, { date_start, date_end, date_precision, date_text, date_basis });
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
