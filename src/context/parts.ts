import type { Casualty } from '../model.js';

/** Gives the claims that say nothing of where what their whole says: "17 were killed in Homs, among them 13 police officers". */
export function placeParts(claims: readonly Casualty[]): void {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  for (const claim of claims) {
    const whole = claim.placeRef === null && claim.part_of ? byId.get(claim.part_of) : undefined;
    if (!whole?.placeRef) continue;
    const { place, country, latitude, longitude, place_precision, placeRef } = whole;
    Object.assign(claim, { place, country, latitude, longitude, place_precision, placeRef, place_basis: 'context' });
  }
}
