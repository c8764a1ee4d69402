import { daysBetween } from '../dates/calendar.js';
import type { Casualty, ClaimContext } from '../model.js';
import { placesAgree } from './place.js';

/** Kinds of victims that may be people of any kind. */
export const VAGUE_KINDS: ReadonlySet<string> = new Set(['unknown', 'mixed']);
const TROOPS = /\b(?:soldiers?|troops?|servicem[ae]n|polic\w+|officers?|army|regime|government)\b/i;
const FIGHTERS =
  /\b(?:militants?|rebels?|insurgents?|guerrillas?|terrorists?|gunm[ae]n|jihadists?|extremists?|bandits?|attackers?)\b/i;

/** The number that a claim gives: its best figure, else the bound it has. */
export function amount(claim: Casualty): number | null {
  return claim.count_best ?? claim.count_low ?? claim.count_high;
}

/** Whether both give one number: "scores" are not 40. */
export function sameNumber(a: Casualty, b: Casualty): boolean {
  return amount(a) !== null && amount(a) === amount(b) && (a.count_best === null) === (b.count_best === null);
}

/** Whether the victims of two claims can be the same people. */
export function sameVictims(a: Casualty, b: Casualty): boolean {
  return sameSide(a, b) && !(a.victim_group && b.victim_group && a.victim_group !== b.victim_group);
}

/** Whether they can be the same but for what they are called: "14 children", "14 students". */
export function sameSide(a: Casualty, b: Casualty): boolean {
  if (a.victim_actor && b.victim_actor && a.victim_actor !== b.victim_actor && !isGeneric(a) && !isGeneric(b))
    return false;
  if (a.victim_kind !== b.victim_kind && !VAGUE_KINDS.has(a.victim_kind) && !VAGUE_KINDS.has(b.victim_kind))
    return false;
  return !areOpponents(a, b) && !areOpponents(b, a);
}

/** "Police killed the five attackers", "dozens of terrorists", after "gunmen killed nine people": who did it is none of those he killed. */
export function didIt(a: Casualty, b: Casualty): boolean {
  const { perpetrator_actor } = b;
  if (a.victim_actor !== null && a.victim_actor === perpetrator_actor && a.victim_actor !== b.victim_actor) return true;
  return (
    perpetrator_actor !== null &&
    a.victim_actor !== b.victim_actor &&
    FIGHTERS.test(a.victim_text ?? '') &&
    !FIGHTERS.test(b.victim_text ?? '') &&
    FIGHTERS.test(perpetrator_actor)
  );
}

/** "Seven soldiers" and "seven rebels". */
function areOpponents(a: Casualty, b: Casualty): boolean {
  const [x, y] = [a.victim_text ?? '', b.victim_text ?? ''];
  return TROOPS.test(x) && FIGHTERS.test(y) && !TROOPS.test(y) && !FIGHTERS.test(x);
}

/** The actor is only the common noun of the words: "jihadists", who may be anybody's. */
export function isGeneric({ victim_actor, victim_text }: Casualty): boolean {
  return victim_actor !== null && (victim_text ?? '').toLowerCase().includes(victim_actor.toLowerCase());
}

/** Whether the days of two claims overlap; a day that only stands in for an unknown one agrees with all. */
export function datesAgree(a: Casualty, b: Casualty, headline = false): boolean {
  if (headline || !a.date_start || !b.date_start || a.date_basis === 'published' || b.date_basis === 'published')
    return true;
  if (reachesInto(a, b) || reachesInto(b, a)) return true;
  return a.date_start <= (b.date_end ?? b.date_start) && b.date_start <= (a.date_end ?? a.date_start);
}

type Days = Pick<ClaimContext, 'date_start' | 'date_end' | 'date_text' | 'date_basis'>;
const NIGHT = /\bnight\b/i;

/** Whether a night ("Monday night") goes on into the day that the narrative has set for another claim. */
export function reachesInto(night: Days, day: Days): boolean {
  if (night.date_end === null || day.date_start === null || day.date_basis !== 'context') return false;
  return NIGHT.test(night.date_text ?? '') && daysBetween(night.date_end, day.date_start) === 1;
}

/** Same day and place as far as both say, and victims who can be the same; what points back asks for the same country only. */
export function sameOccasion(a: Casualty, b: Casualty, headline: boolean, back: boolean): boolean {
  return (
    datesAgree(a, b, headline) &&
    (back ? !a.country || !b.country || a.country === b.country : placesAgree(a.placeRef, b.placeRef)) &&
    sameVictims(a, b) &&
    (a.scope === b.scope || headline)
  );
}

/** People of one condition, whose number takes in no guard and no soldier. */
const OF_ONE_CONDITION =
  /\b(?:inmates?|prisoners?|detainees?|hostages?|captives?|protest[eo]rs?|demonstrators?|worshippers?|pilgrims?|refugees?|migrants?)$/i;

/** Whether `a` counts a kind of people that `b` counts among others. */
export function isNarrower(a: Casualty, b: Casualty): boolean {
  if (a.victim_kind === 'military' && OF_ONE_CONDITION.test(b.victim_text ?? '')) return false;
  if (a.victim_group && !b.victim_group && (b.victim_kind === a.victim_kind || VAGUE_KINDS.has(b.victim_kind)))
    return true;
  return !VAGUE_KINDS.has(a.victim_kind) && VAGUE_KINDS.has(b.victim_kind);
}

/** A figure of one side is no part of another side's. */
export function sameClaimant(a: Casualty, b: Casualty): boolean {
  return a.claimant === null || b.claimant === null || a.claimant === b.claimant;
}

/** Both are claimed, by different parties, and one of them only of its own forces: the child of one statement is not among the soldiers of the other. */
export function areOpposed(a: Casualty, b: Casualty): boolean {
  return (
    a.claimant !== null &&
    b.claimant !== null &&
    a.claimant !== b.claimant &&
    (a.victim_actor !== null || b.victim_actor !== null)
  );
}

/** How far above its floor a vague number may lie: "dozens" of 51, "scores" of 93, "more than 50" of 51. */
const VAGUE_REACH = 5;
const FLOOR_REACH = 1.25;

/** Whether `vague` says of the same people loosely what `exact` counts. */
export function isVagueFormOf(vague: Casualty, exact: Casualty): boolean {
  const floor = vague.count_low;
  const count = exact.count_best;
  if (floor === null || count === null || count < floor) return false;
  if (vague.count_qualifier === 'range') return count <= (vague.count_high ?? count);
  if (vague.count_best === null) return count <= floor * VAGUE_REACH || floor === 2;
  return vague.count_qualifier === 'at_least' && count > vague.count_best && count <= floor * FLOOR_REACH;
}

/** A rounded number and an exact one by two who both say so are two figures. */
export function notRivals(a: Casualty, b: Casualty): boolean {
  return a.count_best === null || b.count_best === null || sameClaimant(a, b);
}

/** One person told of after a number of people: "The dead included the mayor. Haddad died of his wounds." */
export function isSingled(claim: Casualty, other: Casualty): boolean {
  // a child is none of an army's 18, nor a soldier one of the eight "others" whom his army killed
  if (claim.victim_kind !== 'military' && other.victim_actor && !other.victim_actor.startsWith('Civilians'))
    return false;
  if (didIt(claim, other)) return false;
  // a father is none of the three children
  if (other.victim_group === 'children' && GROWN.test(claim.victim_text ?? '')) return false;
  return (
    claim.count_best === 1 &&
    (other.count_best ?? 0) > 1 &&
    !claim.attackers &&
    !other.attackers &&
    other.start < claim.start
  );
}

const GROWN =
  /\b(?:father|mother|parent|grand\w+|man|woman|husband|wife|uncle|aunt|teacher|driver|doctor|nurse|officer|soldier)\b/i;

/** The gazetteer does not know the claim's place: it has no coordinates, or only borrowed ones. */
export function isUnknownPlace({ placeRef }: Casualty): boolean {
  if (placeRef === null) return false;
  return placeRef.latitude === null || (placeRef.geonames_id === null && placeRef.place_precision === 2);
}
