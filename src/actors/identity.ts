import type { Actor } from '../model.js';
import { acts } from './acting.js';
import { contextOf } from './context.js';
import { type Phrase, phraseAt } from './phrase.js';
import type { Draft, Reading } from './reading.js';
import { resolvePhrase } from './resolve.js';
import { sentenceCase } from './roles.js';

/** Categories of actors without a name of their own. */
const UNNAMED = new Set(['rebel', 'attacker', 'crime', 'militia', 'communal', 'civilian']);
const IDENTITIES = new Set([
  'group',
  'rebel',
  'crime',
  'militia',
  'communal',
  'ethnic',
  'people',
  'force',
  'security',
  'police',
]);
const HELD =
  /^(?:suspected|believed|thought|alleged|said|presumed|identified|reported|reportedly|allegedly|claiming|apparently|known|assumed|feared|understood|described|made|consisting|comprising|composed|belonging|loyal|affiliated)$/;
const FOLLOWS = /^(?:loyal|affiliated)$/;
const LINKING = new Set([
  'to',
  'be',
  'up',
  'mostly',
  'have',
  'been',
  'as',
  'being',
  'of',
  'from',
  'belong',
  'belonging',
  'are',
  'is',
  'were',
  'was',
  'who',
  'that',
  'with',
  'linked',
  'come',
  ',',
  '-',
  '–',
  '—',
  '(',
]);
const LINKS = 8;

/** "Gunmen believed to be from the Islamist group Boko Haram": the draft of what an unnamed actor is said to be, over the whole span; or null. */
export function identified(reading: Reading, draft: Draft, next: number): Draft | null {
  if (!UNNAMED.has(draft.category) || draft.state !== null) return null;
  const { units, scope, book, setting, sentence } = reading;
  let held = false;
  let follows = false;
  let u = next;
  for (let n = 0; u < units.length && n < LINKS; u++, n++) {
    const { lower } = units[u]!;
    if (HELD.test(lower)) [held, follows] = [true, follows || FOLLOWS.test(lower)];
    else if (!LINKING.has(lower)) break;
  }
  if (!held || u === next) return null;
  const phrase = phraseAt(scope, units, u);
  if (!phrase || phrase.from < 0) return null;
  const identity = resolvePhrase(scope, phrase, contextOf(book, setting, sentence));
  if (
    !identity?.qualified ||
    !IDENTITIES.has(identity.category) ||
    // "gunmen loyal to a warlord" are no warlord
    (follows && UNNAMED.has(identity.category)) ||
    (identity.category === draft.category && identity.name === draft.name)
  )
    return null;
  return { ...identity, from: draft.from };
}

/** "Real Irish Republican Army (RIRA) gunmen": whose a bare head is that stands right behind a short form in brackets, or null. */
export function shortened({ scope, book, sentence }: Reading, draft: Draft): Actor | null {
  if (!UNNAMED.has(draft.category) || draft.qualified) return null;
  const { tokens } = scope;
  const close = draft.from - 1;
  if (close - 2 < sentence.from || tokens[close]!.text !== ')' || tokens[close - 2]!.text !== '(') return null;
  const { start } = tokens[close - 1]!;
  const short = book.mentions.findLast((found) => found.start === start);
  return short && (book.categories.get(short.actor) === 'group' || short.actor.side !== null) ? short.actor : null;
}

const VIOLENT =
  /^(?:stabbed|shot|rammed|attacked|killed|opened|wounded|injured|drove|ran|detonated|blew|hurled|threw|fired|stabbing|beat|hacked|slashed|seized|hijacked|tried|attempted|grabbed|attempting|assaulted|approached)$/;

/** "A Palestinian man stabbed …": somebody of a people who attacks is an actor by that description, not a civilian. */
export function attacking(reading: Reading, phrase: Phrase, draft: Draft): Draft | null {
  if (draft.category !== 'civilian' && draft.category !== 'people') return null;
  if (!violent(reading, phrase.next) || !acts(reading, phrase, draft)) return null;
  const { tokens } = reading.scope;
  const name = tokens
    .slice(draft.from, draft.to)
    .map((token) => token.text)
    .join(' ');
  return { ...draft, name: sentenceCase(name), kind: 'other', category: 'attacker', side: null, state: null };
}

/** A violent act follows within three words. */
export function violent(reading: Reading, next: number): boolean {
  for (let u = next; u < Math.min(next + 3, reading.units.length); u++) {
    const unit = reading.units[u]!;
    if (VIOLENT.test(unit.lower)) return true;
    if (unit.kind !== 'word') return false;
  }
  return false;
}

/** "Al-Shabaab said its fighters were behind the bombing": the group named in the sentence before a bare "its fighters", or null. */
function owningGroup({ book, sentence, scope }: Reading, phrase: Phrase, draft: Draft): Actor | null {
  if (phrase.qualifiers.length > 0 || phrase.heads.length !== 1 || phrase.of) return null;
  const { start } = scope.tokens[draft.from]!;
  const owner = book.recent.findLast((found) => found.sentence === sentence.index && found.start < start);
  return owner && (owner.actor.kind === 'rebel' || owner.actor.kind === 'militia') && owner.actor.side !== null
    ? owner.actor
    : null;
}

const REACH = 60;
const SINGULAR = /(?:man|er|or|ist|ant|gent|ver|youth|teenager|assassin|suspect|rebel|bandit)$/i;

/** The actor that a bare "the attackers", "the gunmen", "the militants" points back to, or null. */
export function antecedent(reading: Reading, phrase: Phrase, draft: Draft): Actor | null {
  if (/^(?:its|their|our)$/.test(phrase.determiner) && draft.category === 'rebel')
    return owningGroup(reading, phrase, draft);
  if (phrase.determiner !== 'the' || phrase.qualifiers.length > 0 || phrase.heads.length !== 1 || phrase.of)
    return null;
  if (
    draft.category !== 'attacker' &&
    draft.category !== 'rebel' &&
    draft.category !== 'crime' &&
    draft.category !== 'militia' &&
    draft.category !== 'communal'
  )
    return null;
  const { book, sentence } = reading;
  const single = !/(?:s|men|folk|people)$/i.test(draft.name);
  const any = draft.category === 'attacker' || draft.category === 'crime';
  const same = book.actors.get(draft.name.toLowerCase());
  for (let i = book.recent.length - 1, seen = 0; i >= 0 && seen < REACH; i--, seen++) {
    const found = book.recent[i]!;
    if (found.sentence > sentence.index) continue;
    const category = book.categories.get(found.actor);
    if (found.actor === same) return same;
    if (
      category === 'attacker' ||
      category === draft.category ||
      (any && (category === 'rebel' || category === 'militia' || category === 'crime' || category === 'communal'))
    ) {
      if (single === SINGULAR.test(found.actor.name)) return found.actor;
      continue;
    }
    if (!single && category === 'group' && (found.actor.kind === 'rebel' || (found.actor.kind === 'militia' && any)))
      return found.actor;
  }
  return null;
}
