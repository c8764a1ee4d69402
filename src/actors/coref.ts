import type { Actor, ActorMention } from '../model.js';
import { mention } from './book.js';
import type { Reading } from './find.js';

const PLURAL = new Set(['they', 'them', 'their', 'themselves']);
const THING = new Set(['it', 'its', 'itself']);
const PERSON = new Set(['he', 'she', 'him', 'his', 'her', 'himself', 'herself']);
const REACH = 30;

const ARMED_KINDS = new Set(['rebel', 'militia', 'other', 'military', 'police', 'party']);

/** Joins the sentence's pronouns and definite descriptions ("the ministry", "the attackers") to the actors before them. */
export function joinReferences(reading: Reading, before: number): void {
  const { book, scope, units, sentence } = reading;
  const fresh = book.mentions.slice(before).sort((a, b) => a.start - b.start);
  const taken = new Set(fresh.map((found) => found.start));
  for (let u = 0; u < units.length; u++) {
    const unit = units[u]!;
    const start = scope.tokens[unit.from]!.start;
    if (taken.has(start)) continue;
    const { lower } = unit;
    const isPronoun = PLURAL.has(lower) || THING.has(lower) || PERSON.has(lower);
    if (isPronoun) {
      if (
        lower === 'it' &&
        /^(?:is|was|has)$/.test(units[u + 1]?.lower ?? '') &&
        /^(?:clear|unclear|not|possible|likely|believed|reported|important|expected|the|an?|been)$/.test(
          units[u + 2]?.lower ?? '',
        )
      )
        continue;
      const fits = PERSON.has(lower) ? isPerson : PLURAL.has(lower) ? isMany : isBody;
      const actor = lastActor(reading, fresh, start, fits);
      if (actor) mention(book, actor, 'pronoun', start, scope.tokens[unit.to - 1]!.end, sentence);
    } else if (lower === 'the') {
      const next = units[u + 1];
      const fits = next && DESCRIPTIONS[next.lower];
      if (!fits || taken.has(scope.tokens[next.from]!.start)) continue;
      const actor = lastActor(reading, fresh, start, fits);
      if (actor) mention(book, actor, 'description', start, scope.tokens[next.to - 1]!.end, sentence);
    }
  }
}

const isPerson = (actor: Actor): boolean => actor.kind === 'person';
const isMany = (actor: Actor): boolean => actor.kind !== 'person' && actor.kind !== 'media';
const isBody = (actor: Actor): boolean => actor.kind !== 'person' && actor.kind !== 'civilians';
const isGroup = (actor: Actor): boolean => ['rebel', 'militia', 'party', 'ngo', 'other', 'igo'].includes(actor.kind);
const isCountry = (actor: Actor): boolean => actor.kind === 'state' || actor.kind === 'de_facto_state';

/** What "the X" may point back to. */
const DESCRIPTIONS: Record<string, (actor: Actor) => boolean> = {
  group: isGroup,
  organisation: isGroup,
  organization: isGroup,
  movement: isGroup,
  outfit: isGroup,
  country: isCountry,
  observatory: (actor) => actor.kind === 'ngo',
};

/** The latest actor before offset `start`, in this sentence or the two before it, that fits; subjects of earlier sentences win over their objects. */
function lastActor(
  reading: Reading,
  fresh: readonly ActorMention[],
  start: number,
  fits: (actor: Actor) => boolean,
): Actor | null {
  const { book, sentence } = reading;
  for (const found of fresh)
    if (found.start < start && found.form !== 'pronoun' && fits(found.actor)) return found.actor;
  let best: ActorMention | null = null;
  for (let i = book.recent.length - 1, seen = 0; i >= 0 && seen < REACH; i--, seen++) {
    const found = book.recent[i]!;
    if (found.sentence >= sentence.index || found.sentence < sentence.index - 2) {
      if (found.sentence < sentence.index - 2) break;
      continue;
    }
    if (best && found.sentence < best.sentence) break;
    if (fits(found.actor) && (!best || found.start < best.start)) best = found;
  }
  return best?.actor ?? null;
}

export { ARMED_KINDS };
