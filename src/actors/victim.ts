import type { Actor, ActorMention, ParsedArticle, Span } from '../model.js';
import { resolveActor } from './explain.js';
import { openActors, withArticle } from './table.js';
import type { ActorTable } from './types.js';

const SOLDIERS =
  /\b(?:soldiers?|troops?|servicem[ae]n|servicewom[ae]n|officers?|fighters?|forces|personnel|policem[ae]n|recruits?|conscripts?|commanders?|members|men)\b/i;
const PEOPLE =
  /\b(?:civilians?|villagers?|residents?|citizens?|people|women|children|child|woman|population|nationals?)\b/i;

const KIN =
  /^(?:their|his|her) (?:\p{L}+ )?(?:father|mother|parents?|grand\p{L}+|brothers?|sisters?|wife|husband|uncle|aunt|cousins?)$/iu;

/** The first mention, by binary search, that ends after `start`. */
function firstFrom(mentions: readonly ActorMention[], start: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 2);
}

/**
 * The canonical name of the actor that the victims named at [start, end) belong to ("Nine Azeri soldiers" → Azerbaijani Armed Forces), or
 * null where the words say nothing of whose they are. `mentions` in text order.
 */
export function victimActor(
  article: ParsedArticle,
  mentions: readonly ActorMention[],
  span: Span,
  table: ActorTable = openActors(),
): string | null {
  const words = article.text.slice(span.start, span.end);
  let pronoun: ActorMention | null = null;
  for (let i = firstFrom(mentions, span.start); i < mentions.length; i++) {
    const found = mentions[i]!;
    if (found.start >= span.end) break;
    if (found.end <= span.start || found.start < span.start - 1) continue;
    if (found.form === 'pronoun') {
      pronoun ??= found;
      continue;
    }
    if (found.actor.kind === 'person' || isNobodys(found.actor)) continue;
    // "one of its soldiers", "four of its fighters": the owner's, not what a bare noun would be
    if (pronoun && /^\p{Ll}+$/u.test(found.text) && SOLDIERS.test(found.text) && !isIrregular(found.text, pronoun))
      continue;
    if (found.actor.kind === 'state' || found.actor.kind === 'de_facto_state')
      return belonging(words, found, table) ?? found.actor.name;
    return found.actor.kind === 'civilians' ? peopleOf(found.actor, table) : found.actor.name;
  }
  // a person's "one of her children" is nobody's civilian
  if (pronoun?.actor.kind === 'person' && pronoun.actor.side === null) return null;
  // nor is a child's "their father" of whoever was named last
  if (pronoun && KIN.test(words)) return null;
  if (pronoun) return belonging(words, pronoun, table) ?? pronoun.actor.name;
  const read = resolveActor(words, table);
  if (!read || read.country_code === null) return read?.side ? read.name : null;
  if (read.kind === 'state' || read.kind === 'person' || read.kind === 'media') return null;
  return read.name;
}

/** An army has no "fighters": the pronoun means somebody else. */
function isIrregular(noun: string, { actor }: ActorMention): boolean {
  return (
    /^fighters?$/.test(noun) && (actor.kind === 'military' || actor.kind === 'state' || actor.kind === 'government')
  );
}

/** "Two Egyptians" are civilians of Egypt; "Fulani herders" stay what they are called. */
function peopleOf(actor: Actor, table: ActorTable): string {
  const state = actor.side ? table.states.get(actor.side) : undefined;
  return state && !actor.name.includes(' ') ? `Civilians of ${withArticle(state.name)}` : actor.name;
}

const OWNED_KINDS: ReadonlySet<string> = new Set(['civilians', 'military', 'police', 'government']);

/** A bare "villagers", "soldiers", "police" that no country was found for says not whose they are. */
function isNobodys(actor: Actor): boolean {
  return actor.country_code === null && actor.side === null && OWNED_KINDS.has(actor.kind) && !actor.name.includes(' ');
}

/** Of a state's "one of its soldiers" its armed forces, of "its citizens" its civilians. */
function belonging(words: string, owner: ActorMention, table: ActorTable): string | null {
  const state = owner.actor.side ? table.states.get(owner.actor.side) : undefined;
  if (!state) return null;
  if (SOLDIERS.test(words)) return state.military;
  return PEOPLE.test(words) ? `Civilians of ${state.name}` : null;
}
