import type { Trigger } from '../incidents/triggers.js';
import type { ParsedArticle } from '../model.js';
import { wordClass } from '../text/classes.js';
import { tokenAt } from '../text/lookup.js';

/** Words of those who attack from the air. Keys are `token.lower`. */
const AIRCRAFT = new Set(
  'aircraft warplane warplanes jets jet bombers helicopter helicopters gunship gunships drone drones uav uavs aerial airborne sorties airforce coalition airstrike airstrikes'.split(
    ' ',
  ),
);
const FLYING = wordClass((word) => AIRCRAFT.has(word) || word === 'air');
/** Beside these the aircraft is what was hit, a passenger's, or a help on the ground. */
const NO_ATTACKER =
  /^(?:downed|shot|crashed|hijacked|passenger|private|civilian|backed|supported|destroyed|targeting|ski|rescue|captured|evacuated|anti|loss|losses|lost|downing)$/;

/** An officer of the air force and its base attack nobody from the air. */
const OF_THE_FORCE =
  /^(?:bases?|officers?|soldiers?|servicem[ae]n|personnel|members?|recruits?|cadets?|pilots?|sergeants?|captains?|colonels?|generals?|academy|school|headquarters|camp|compound|bus|convoy|spokesm[ae]n|spokeswoman|chief|commander)$/;

/** Whether the sentences name aircraft, or a coalition that strikes from the air, as those who attack. */
export function namesAircraft({ tokens, sentences }: ParsedArticle, own: ReadonlySet<number>): boolean {
  for (const index of own) {
    const { from, to } = sentences[index]!;
    if (!FLYING.in(tokens, sentences[index]!)) continue;
    for (let i = from; i < to; i++) {
      const { lower } = tokens[i]!;
      const air =
        AIRCRAFT.has(lower) ||
        (lower === 'air' &&
          /^(?:force|raids?|strikes?|attacks?|campaign|operation|bombardment)$/.test(tokens[i + 1]?.lower ?? '') &&
          !OF_THE_FORCE.test(tokens[i + 2]?.lower ?? ''));
      if (!air) continue;
      let other = false;
      for (let k = Math.max(from, i - 6); k <= Math.min(to - 1, i + 4); k++)
        if (NO_ATTACKER.test(tokens[k]!.lower)) other = true;
      if (!other) return true;
    }
  }
  return false;
}

/** Strikes of workers and others, and what is only like a strike. */
const NO_STRIKE =
  /^(?:general|hunger|labou?r|nationwide|sit-down|lightning|rent|transport|teachers|doctors|to|will|would|may|could|can|first)$/;
const STRUCK =
  /^(?:on|against|in|at|near|targeting|hit|hits|killed|kills|destroyed|by|that|which|across|around|inside)$/;

/** Whether a trigger is the noun of a strike on something: "strikes on X", "a strike that killed nine"; "nurses on strike" are none. */
export function namesStrike({ tokens }: ParsedArticle, triggers: readonly Trigger[]): boolean {
  return triggers.some(({ start }) => {
    const at = tokenAt(tokens, start);
    if (!/^strikes?$/.test(tokens[at]!.lower)) return false;
    return STRUCK.test(tokens[at + 1]?.lower ?? '') && !NO_STRIKE.test(tokens[at - 1]?.lower ?? '');
  });
}
