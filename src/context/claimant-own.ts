import { openActors } from '../actors/index.js';
import type { Actor, ActorMention, Casualty, Materiel } from '../model.js';

const TROOPS =
  /^(?:(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|of|its|our|their|more|other|several|some|many) )*(?:soldiers?|troops?|servicem[ae]n|service members?|conscripts?|reservists?|personnel)$/i;
const ARMED = /^(?:state|de_facto_state|military|rebel|militia)$/;
const DEFENCE = /\bDefen[cs]e\b|\bArmed Forces\b|\bGeneral Staff\b/;

/** The armed forces of the state that an actor is a body of, or null where it is of none. */
export function armyOf(actor: Actor): string | null {
  return actor.side ? (openActors().states.get(actor.side)?.military ?? null) : null;
}

/** Whether an actor speaks for an army: the army itself, or a ministry of defence. */
export function speaksForArmy(actor: Actor): boolean {
  return actor.kind === 'military' || (actor.kind === 'government' && DEFENCE.test(actor.name));
}

/** "Two soldiers were killed, the army said": an army that tells of soldiers without saying whose tells of its own. */
export function settleOwnTroops(
  claim: Casualty | Materiel,
  speaker: Actor | null,
  mentions: readonly ActorMention[],
): void {
  if (!speaker || 'item' in claim || !TROOPS.test(claim.victim_text ?? '') || !speaksForArmy(speaker)) return;
  if (claim.perpetrator_actor !== null || !/passive|reduced|intransitive|predicate/.test(claim.rule)) return;
  const forces = armyOf(speaker) ?? (speaker.kind === 'military' ? speaker.name : null);
  if (!forces) return;
  const [start, end] = [claim.victim_start ?? -1, claim.victim_end ?? -1];
  for (const { actor, start: at } of mentions)
    if ((at < start || at >= end) && ARMED.test(actor.kind) && actor !== speaker && actor.side !== speaker.side) return;
  claim.victim_actor = forces;
}
