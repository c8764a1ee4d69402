import type { Actor } from '../model.js';

const UNNAMED =
  /(?:gunm[ae]n|shooters?|bombers?|attackers?|assailants?|militants?|insurgents?|[ -]m[ae]n|terrorists?|extremists?|jihadis(?:ts?)?|islamists?|assassins?|hostage-takers?|kidnappers?|rebels?|separatists?|fighters?|suspects?|bandits?|raiders?|guerrillas|armed groups?|criminals|cadres|persons|people)$/i;

/** Whether an attacker is told by what he is only: "Gunmen", "A suicide bomber", "Suspected militants". */
export function isUnnamed(actor: Actor): boolean {
  return actor.side === null && UNNAMED.test(actor.name);
}
