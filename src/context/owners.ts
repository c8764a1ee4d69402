import { resolveActor } from '../actors/explain.js';
import type { Actor, ActorMention, Materiel, ParsedArticle } from '../model.js';
import { bySentence } from '../text/lookup.js';
import { placesAgree } from './place.js';
import type { Findings } from './types.js';

/** Whose equipment was lost: "an Azeri helicopter", "Azerbaijan has lost 14 drones", "its Mi-24"; in a list the first item's owner holds for all. */
export function setOwners(article: ParsedArticle, materiel: readonly Materiel[], findings: Findings): void {
  const mentionsOf = bySentence(findings.actors);
  let before: Materiel | null = null;
  for (const claim of materiel) {
    const here = (mentionsOf.get(claim.sentence) ?? []).filter(
      ({ actor }) => actor.kind !== 'person' && actor.kind !== 'media',
    );
    const owner = ownWords(article, claim, here, findings) ?? lostBy(article, claim, here, findings);
    const listed =
      before?.sentence === claim.sentence && before.trigger.start === claim.trigger.start ? before.owner_actor : null;
    claim.owner_actor = owner ?? listed;
    before = claim;
  }
}

/** The words of the item itself name its owner: an actor, a pronoun, or the adjective of a state. */
function ownWords(
  article: ParsedArticle,
  claim: Materiel,
  here: readonly ActorMention[],
  findings: Findings,
): string | null {
  const { start, end } = claim.phrase;
  const within = here.find((mention) => mention.start < end && mention.end > start && mention.start >= start - 1);
  if (within) return forcesOf(within.actor, findings);
  const words = article.text.slice(start, end);
  const item = words.lastIndexOf(claim.item_text);
  if (item <= 0 || !/[A-Z]/.test(words.slice(0, item))) return null;
  const read = resolveActor(`${words.slice(0, item)}soldiers`, findings.actorTable);
  return read?.kind === 'military' && read.country_code !== null ? read.name : null;
}

/** "The army has lost six tanks", "the loss of a drone by". */
function lostBy(
  article: ParsedArticle,
  claim: Materiel,
  here: readonly ActorMention[],
  findings: Findings,
): string | null {
  const { trigger } = claim;
  if (!/^(?:lost|loss|los|abandon)/i.test(article.text.slice(trigger.start, trigger.end))) return null;
  const owner = here.findLast((mention) => mention.end <= Math.min(trigger.start, claim.phrase.start));
  return owner ? forcesOf(owner.actor, findings) : null;
}

/** Equipment of a state or its government is its armed forces'. */
export function forcesOf(actor: Actor, { actorTable }: Findings): string {
  if (actor.kind !== 'state' && actor.kind !== 'de_facto_state' && actor.kind !== 'government') return actor.name;
  const state = actorTable.states.get(actor.side ?? actor.name) ?? actorTable.states.get(actor.name);
  return state?.military ?? actor.name;
}

/** How many earlier claims an item is compared with: keeps long articles linear. */
const COMPARED = 20;
const GONE: ReadonlySet<Materiel['effect']> = new Set(['destroyed', 'shot_down', 'lost']);
const ADDED = /\b(?:another|other|others|second|third|more|further|additional|also)\b/i;

/** Marks items that an earlier sentence reported already: the same number of the same class, on the same day and in the same place, and of no other owner. */
export function linkMateriel(article: ParsedArticle, materiel: readonly Materiel[]): void {
  const isStory = (claim: Materiel): boolean => article.sentences[claim.sentence]!.zone === 'body';
  const ordered = [...materiel.filter(isStory), ...materiel.filter((claim) => !isStory(claim))];
  for (const [i, claim] of ordered.entries()) {
    if (claim.part_of || claim.count_best === null || claim.scope === 'background') continue;
    const first = ordered
      .slice(Math.max(0, i - COMPARED), i)
      .find((other) => !other.same_as && !other.part_of && isSame(article, other, claim, !isStory(claim)));
    if (!first) continue;
    claim.same_as = first.id;
    const owner = claim.owner_actor ?? first.owner_actor;
    claim.owner_actor = owner;
    first.owner_actor = owner;
  }
}

function isSame(article: ParsedArticle, other: Materiel, claim: Materiel, headline: boolean): boolean {
  if (other.sentence === claim.sentence || other.item !== claim.item || other.count_best !== claim.count_best)
    return false;
  if (other.effect !== claim.effect && !(GONE.has(other.effect) && GONE.has(claim.effect))) return false;
  if (other.owner_actor && claim.owner_actor && other.owner_actor !== claim.owner_actor) return false;
  if (ADDED.test(article.text.slice(Math.min(claim.trigger.start, claim.phrase.start), claim.phrase.end))) return false;
  const days =
    headline ||
    !other.date_start ||
    !claim.date_start ||
    (other.date_start <= (claim.date_end ?? claim.date_start) &&
      claim.date_start <= (other.date_end ?? other.date_start));
  return days && placesAgree(other.placeRef, claim.placeRef);
}
