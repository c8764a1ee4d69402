import type { Trigger } from '../incidents/triggers.js';
import type { Casualty, ParsedArticle, Span } from '../model.js';
import { bySentence } from '../text/lookup.js';
import { placesAgree } from './place.js';
import type { Scene } from './scene.js';

/** What a rule of following looks at: a claim, and the claim told last before it. */
export interface Step {
  article: ParsedArticle;
  claim: Casualty;
  before: Casualty;
  scene: Scene;
  /** Words of the claim's sentence that speak of a told incident: "the attack". */
  definite: readonly Trigger[];
}

/** A rule by which a claim is about the incident of the claim before it, whatever place stands near. `eg` is a text whose last claim follows. */
export interface FollowRule {
  name: string;
  eg: string;
  when: (step: Step) => boolean;
}

/** How many sentences on "the attack" still speaks of the incident told last. */
const REACH = 5;
/** A place that begins so many characters after "the attack", or after the claim, is where it was. */
const ATTACHED = 40;

/** By which a claim takes over day and place of the claim before it: the first that holds. */
export const FOLLOWING: readonly FollowRule[] = [
  {
    name: 'same-breath',
    eg: 'Snipers in the district of Bustan fired into the district of Karm on Tuesday killing a man and wounding three others.',
    when: ({ claim, before, scene }) =>
      before.sentence === claim.sentence &&
      before.effect !== claim.effect &&
      before.trigger.end <= claim.trigger.start &&
      !hasPlaceIn(scene, { start: before.trigger.start, end: claim.trigger.start }) &&
      !hasPlaceIn(scene, { start: claim.trigger.end, end: claim.trigger.end + ATTACHED }),
  },
  {
    name: 'the-attack',
    eg: 'Shells killed nine people in Aleppo on Monday. The attack also wounded 20 and was launched by men who had come from positions that they hold in Homs.',
    when: ({ claim, before, scene, definite }) =>
      claim.place_basis === 'stated' &&
      before.sentence < claim.sentence &&
      claim.sentence - before.sentence <= REACH &&
      !scene.another &&
      definite.length > 0 &&
      scene.own.happened.length === 0 &&
      ![...definite, claim.trigger].some(({ end }) => hasPlaceIn(scene, { start: end, end: end + ATTACHED })),
  },
];

/** Gives claims that speak of the incident of the claim before them its day and place. Runs once claims are dated and placed. */
export function followTold(
  article: ParsedArticle,
  claims: readonly Casualty[],
  scenes: readonly Scene[],
  triggers: readonly Trigger[],
): void {
  const definite = bySentence(triggers.filter((trigger) => isReference(article, trigger)));
  let before: Casualty | null = null;
  for (const claim of claims) {
    if (claim.scope !== 'incident' || article.sentences[claim.sentence]!.zone !== 'body') continue;
    const step = before && {
      article,
      claim,
      before,
      scene: scenes[claim.sentence]!,
      definite: definite.get(claim.sentence) ?? [],
    };
    if (step && !placesAgree(claim.placeRef, step.before.placeRef) && FOLLOWING.some((rule) => rule.when(step)))
      takePlace(claim, step.before);
    before = claim;
  }
}

const NOUN =
  /(?:attacks?|assaults?|raids?|ambush(?:es)?|shootings?|clash(?:es)?|fighting|battles?|shelling|bombardments?|strikes?|airstrikes?|bombings?|explosions?|blasts?|massacres?|killings|bombs?)$/;

/** "The attack", "this blast": speaks of an incident that has been told. */
export function isReference({ text }: ParsedArticle, { definite, start, end }: Trigger): boolean {
  return definite && NOUN.test(text.slice(start, end).toLowerCase());
}

function hasPlaceIn({ places }: Scene, { start, end }: Span): boolean {
  return places.some((mention) => mention.start >= start && mention.start < end);
}

function takePlace(claim: Casualty, from: Casualty): void {
  const { place, country, latitude, longitude, place_precision, placeRef } = from;
  Object.assign(claim, { place, country, latitude, longitude, place_precision, placeRef });
  claim.place_basis = placeRef ? (from.sentence === claim.sentence ? from.place_basis : 'context') : null;
}
