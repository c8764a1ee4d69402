import type { Casualty } from '../model.js';

/** Below this two numbers of one article are alike by chance. */
const TELLING = 10;

/** "Around 100 casualties", in an article that says of the same number that they were killed: the dead. */
export function settleSameNumber(claims: readonly Casualty[]): void {
  const killed = new Set(
    claims
      .filter(({ effect, scope }) => effect === 'killed' && scope !== 'background')
      .map(({ count_best }) => count_best),
  );
  for (const claim of claims) {
    if (claim.effect !== 'killed_or_wounded' || (claim.count_best ?? 0) < TELLING) continue;
    if (!killed.has(claim.count_best) || !claim.rule.endsWith(':counted-noun')) continue;
    claim.effect = 'killed';
    claim.rule = claim.rule.replace(/^\w+/, 'killed');
  }
}
