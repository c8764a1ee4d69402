import type { Actor, ActorMention } from '../model.js';
import { wordClass } from '../text/classes.js';
import { mention } from './book.js';
import type { Reading } from './reading.js';
import { SPEECH_FORMS } from './verbs.js';

type Fits = (actor: Actor, category: string) => boolean;

const REACH = 30;
const EMPTY_IT =
  /^(?:clear|unclear|not|possible|likely|believed|reported|important|expected|the|an?|been|too|still|also|only|known)$/;

/** Joins the sentence's pronouns and definite descriptions ("the ministry", "the group") to the actors before them. */
export function joinReferences(reading: Reading, before: number): void {
  const { book, scope, units, sentence } = reading;
  if (book.recent.length === 0) return;
  let fresh: ActorMention[] | null = null;
  for (let u = 0; u < units.length; u++) {
    const { kind, lower, from } = units[u]!;
    if ((kind !== 'word' && kind !== 'modifier') || !REFERRING.is(scope.tokens[from]!)) continue;
    let fits = PRONOUNS.get(lower);
    let last = u;
    if (lower === 'the') {
      last = u + 1;
      const noun = units[last];
      fits = noun && (noun.kind === 'word' || noun.sense?.type === 'role') ? DESCRIPTIONS.get(noun.lower) : undefined;
    }
    if (!fits) continue;
    if (
      lower === 'it' &&
      /^(?:is|was|has)$/.test(units[u + 1]?.lower ?? '') &&
      EMPTY_IT.test(units[u + 2]?.lower ?? '')
    )
      continue;
    fresh ??= book.mentions.slice(before).sort((a, b) => a.start - b.start);
    const start = scope.tokens[from]!.start;
    const end = scope.tokens[units[last]!.to - 1]!.end;
    if (covered(fresh, start, end)) continue;
    const attacks = THEIR.test(lower) && ATTACKING.test(units[u + 1]?.lower ?? '');
    const actor =
      (attacks ? spokenOf(reading, fresh, start, fits) : speakerBefore(reading, fresh, start, fits)) ??
      lastActor(reading, fresh, start, fits);
    if (actor) mention(book, actor, last === u ? 'pronoun' : 'description', start, end, sentence);
  }
}

const SAID =
  /^ (?:(?:also|later|has|had) )?(?:said|says|claimed|claims|announced|admitted|reported|confirmed|acknowledged)(?: that)? $/;

/** "Armenia said three had died; Azerbaijan said it had lost two": who speaks right before tells of itself. */
function speakerBefore({ book }: Reading, fresh: readonly ActorMention[], start: number, fits: Fits): Actor | null {
  const found = fresh.findLast((each) => each.end < start && each.form !== 'pronoun');
  if (!found || !fits(found.actor, book.categories.get(found.actor) ?? '')) return null;
  return SAID.test(book.article.text.slice(found.end, start)) ? found.actor : null;
}

const THEIR = /^(?:they|their)$/;
/** What they did, or what of theirs: it was those spoken of, not the speaker. */
const ATTACKING =
  /^(?:attacks?|attacked|assaults?|offensive|raids?|killed|shot|fired|opened|stormed|ambushed?|abducted|kidnapped|beheaded|executed|set|burned|burnt|looted|detonated|shelled|bombed|hideouts?|stronghold)$/;

/** "The ministry reported losses of the rebels after their attacks": those a speaker of the sentence speaks of, the nearest; null where nobody speaks. */
function spokenOf({ book, units }: Reading, fresh: readonly ActorMention[], start: number, fits: Fits): Actor | null {
  const before = fresh.filter(
    (found) =>
      found.start < start && found.form !== 'pronoun' && fits(found.actor, book.categories.get(found.actor) ?? ''),
  );
  const [speaker] = before;
  if (!speaker || before.length < 2) return null;
  let u = units.findIndex((unit) => book.article.tokens[unit.from]!.start >= speaker.end);
  for (let n = 0; u >= 0 && u < units.length && n < 4; u++, n++) {
    const { lower } = units[u]!;
    if (SPEECH_FORMS.has(lower)) return before.findLast((found) => found.actor !== speaker.actor)?.actor ?? null;
    if (lower === ',' || lower === 'and') return null;
  }
  return null;
}

/** Whether a mention of the sentence overlaps [start, end); `fresh` in text order. */
function covered(fresh: readonly ActorMention[], start: number, end: number): boolean {
  let low = 0;
  let high = fresh.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fresh[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low < fresh.length && fresh[low]!.start < end;
}

const isPerson = (actor: Actor): boolean => actor.kind === 'person';
const isMany = (actor: Actor): boolean => actor.kind !== 'person' && actor.kind !== 'media';
const isBody = (actor: Actor): boolean => actor.kind !== 'person' && actor.kind !== 'civilians';
const isGroup = (actor: Actor): boolean => ['rebel', 'militia', 'party', 'ngo', 'other', 'igo'].includes(actor.kind);
const isCountry = (actor: Actor): boolean => actor.kind === 'state' || actor.kind === 'de_facto_state';

/** What a pronoun may point back to. */
const PRONOUNS: ReadonlyMap<string, Fits> = new Map([
  ...['they', 'them', 'their', 'themselves'].map((word): [string, Fits] => [word, isMany]),
  ...['it', 'its', 'itself'].map((word): [string, Fits] => [word, isBody]),
  ...['he', 'she', 'him', 'his', 'her', 'himself', 'herself'].map((word): [string, Fits] => [word, isPerson]),
]);

const REFERRING = wordClass((word) => word === 'the' || PRONOUNS.has(word));

/** What "the X" may point back to. */
const DESCRIPTIONS: ReadonlyMap<string, Fits> = new Map<string, Fits>([
  ['group', isGroup],
  ['organisation', isGroup],
  ['organization', isGroup],
  ['movement', isGroup],
  ['outfit', isGroup],
  ['country', isCountry],
  ['observatory', (actor) => actor.kind === 'ngo'],
  ['ministry', (_, category) => category === 'ministry'],
]);

/** The latest actor before offset `start`, in this sentence or the two before it, that fits; subjects of earlier sentences win over their objects. */
function lastActor(reading: Reading, fresh: readonly ActorMention[], start: number, fits: Fits): Actor | null {
  const { book, sentence } = reading;
  for (const found of fresh)
    if (found.start < start && found.form !== 'pronoun' && fits(found.actor, book.categories.get(found.actor) ?? ''))
      return found.actor;
  let best: ActorMention | null = null;
  for (let i = book.recent.length - 1, seen = 0; i >= 0 && seen < REACH; i--, seen++) {
    const found = book.recent[i]!;
    if (found.sentence >= sentence.index || found.sentence < sentence.index - 2) {
      if (found.sentence < sentence.index - 2) break;
      continue;
    }
    if (best && found.sentence < best.sentence) break;
    if (fits(found.actor, book.categories.get(found.actor) ?? '') && (!best || found.start < best.start)) best = found;
  }
  return best?.actor ?? null;
}
