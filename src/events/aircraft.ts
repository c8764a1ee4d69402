import type { ParsedArticle } from '../model.js';
import { wordClass } from '../text/classes.js';

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
          /^(?:force|raids?|strikes?|attacks?|campaign|operation|bombardment)$/.test(tokens[i + 1]?.lower ?? ''));
      if (!air) continue;
      let other = false;
      for (let k = Math.max(from, i - 6); k <= Math.min(to - 1, i + 4); k++)
        if (NO_ATTACKER.test(tokens[k]!.lower)) other = true;
      if (!other) return true;
    }
  }
  return false;
}
