import type { Actor, Casualty, ClaimantKind, Materiel } from '../model.js';
import { remembered } from '../text/remembered.js';
import { armyOf, speaksForArmy } from './claimant-own.js';

/** Who is said to have said something: an institution, a person, or words. */
export interface Said {
  speaker: Actor | null;
  person: Actor | null;
  words: string;
}

const BOTH = /^(?:(?:the )?(?:two|both|warring|opposing)? ?sides|both|both (?:countries|parties|armies))$/i;

/** The names that `claimant` and `claimant_person` take: of a person the institution, of one who speaks for nobody the person. */
export function claimantNames({ speaker, person, words }: Said): { claimant: string | null; person: string | null } {
  if (person) return { claimant: speaker?.name ?? person.name, person: person.name };
  if (speaker) return { claimant: speaker.name, person: null };
  return { claimant: BOTH.test(words) ? null : words || null, person: null };
}

const BODY =
  /^(?:Ministry of .+? of |Government of |Parliament of |Security Council of |Civilians of )(?:the )?|(?: (?:Armed Forces|Defen[cs]e Army|Army|Air Force|Navy|Police|National Police|security forces|Police Force))$/g;

/** The belligerent that an actor belongs to: its side, its country for the bodies of a state, else its own name. */
function sideOf(actor: Actor): string {
  if (actor.side) return actor.side;
  if (/^(?:state|government|military|police|civilians|person)$/.test(actor.kind) && actor.country_code)
    return actor.country_code;
  return polity(actor.name);
}

const polity = remembered((name) => name.replace(BODY, ''));

export function sidesOf(name: string | null, actors: ReadonlyMap<string, Actor>): Set<string> {
  const sides = new Set<string>();
  if (!name) return sides;
  const actor = actors.get(name);
  sides.add(polity(name));
  if (actor) {
    sides.add(sideOf(actor));
    if (actor.country_code && /^(?:state|government|military|police|civilians)$/.test(actor.kind))
      sides.add(actor.country_code);
  }
  return sides;
}

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((side) => b.has(side));
const AUTHORITY = /^(?:government|military|police|state)$/;
const OWN_AUTHORITY =
  /police|army|military|government|authorit|minist|official|hospital|doctor|medic|mayor|governor|resident|villager|relative|survivor|witness/i;

/** Whether the claimant is of the victims' side, of the other one, or of neither. */
export function claimantKind(said: Said, claim: Casualty | Materiel, actors: ReadonlyMap<string, Actor>): ClaimantKind {
  const { claimant, person } = claimantNames(said);
  if (!claimant && !person) return BOTH.test(said.words) ? 'victim_side' : 'narrator';
  const victim = 'owner_actor' in claim ? claim.owner_actor : claim.victim_actor;
  const own = new Set([...sidesOf(claimant, actors), ...sidesOf(person, actors)]);
  if (said.speaker) {
    own.add(sideOf(said.speaker));
    const forces = armyOf(said.speaker);
    if (forces) own.add(polity(forces));
  }
  const victims = sidesOf(victim, actors);
  const perpetrators = sidesOf(claim.perpetrator_actor, actors);
  const actor = said.speaker ?? said.person;
  if (victim && meet(own, victims)) return 'victim_side';
  if (claim.perpetrator_actor && meet(own, perpetrators)) return 'opposing_side';
  if (actor && /^(?:ngo|igo|media)$/.test(actor.kind)) return 'third_party';
  const words = 'victim_text' in claim ? (claim.victim_text ?? '') : '';
  if (!victim && actor && FIGHTERS.test(words) !== TROOPS.test(words)) {
    const troops = TROOPS.test(words);
    if (AUTHORITY.test(actor.kind)) return troops ? 'victim_side' : 'opposing_side';
    if (REBEL.test(actor.kind)) return troops ? 'opposing_side' : 'victim_side';
  }
  const victimArmed = victim !== null && 'victim_kind' in claim && claim.victim_kind === 'military';
  if (actor && victimArmed && victim) {
    // the army on rebels it fights, the rebels on soldiers
    const known = actors.get(victim);
    if (known && opposed(actor, known)) return 'opposing_side';
    if (
      known?.kind === 'military' &&
      speaksForArmy(actor) &&
      (actor.kind === 'military' || sameCountry(actor, claim, actors))
    )
      return 'opposing_side';
  }
  // police and doctors of the place speak for the victims there, unless their own side did it
  if (actor && AUTHORITY.test(actor.kind) && 'victim_kind' in claim && claim.victim_kind !== 'military') {
    if (!claim.country || !actor.country_code || sameCountry(actor, claim, actors)) return 'victim_side';
  }
  if (!actor && OWN_AUTHORITY.test(said.words) && !victimArmed) return 'victim_side';
  return 'third_party';
}

const TROOPS =
  /\b(?:soldiers?|troops?|servicem[ae]n|police(?:m[ae]n)?|officers?|commandos?|gendarmes?|guards?|conscripts?)\b/i;
const FIGHTERS =
  /\b(?:militants?|rebels?|insurgents?|guerrillas?|terrorists?|gunm[ae]n|jihadists?|extremists?|bandits?|fighters?|attackers?|assailants?|bombers?|separatists?)\b/i;
const REBEL = /^(?:rebel|militia)$/;
function opposed(a: Actor, b: Actor): boolean {
  return (REBEL.test(a.kind) && AUTHORITY.test(b.kind)) || (AUTHORITY.test(a.kind) && REBEL.test(b.kind));
}

function sameCountry(actor: Actor, claim: Casualty | Materiel, actors: ReadonlyMap<string, Actor>): boolean {
  for (const other of actors.values())
    if (other.kind === 'state' && other.name === claim.country) return other.country_code === actor.country_code;
  return actor.side === claim.country || actor.name.includes(claim.country ?? '?');
}
