import { acts, dealing } from './acting.js';
import { attacking } from './identity.js';
import { endsPhrase, type Phrase } from './phrase.js';
import type { Draft, Reading } from './reading.js';
import { SELF } from './roles.js';
import { ACT_FORMS, AFTER_HEAD, OPENING_WORDS, SPEECH_FORMS } from './verbs.js';

const ALWAYS = new Set(['rebel', 'attacker', 'militia', 'crime', 'group', 'ministry']);
const INSTITUTIONS = new Set(['ministry', 'parliament', 'council', 'government', 'branch', 'intelligence']);
const BARE = new Set([
  'ministry',
  'parliament',
  'council',
  'government',
  'branch',
  'intelligence',
  'force',
  'police',
  'security',
]);
const CIVIL = /^(?:civilians?|population|residents|villagers|citizens)$/;

function lastWord(reading: Reading, phrase: Phrase): string {
  const last = phrase.heads.at(-1);
  return last ? reading.scope.tokens[last.to - 1]!.lower : '';
}

/** An unknown word right before a bare head makes it something else ("cease-fire regime"). */
function modifiedOtherwise(reading: Reading, phrase: Phrase): boolean {
  const before = reading.units[phrase.first - 1];
  if (before?.kind !== 'word' || phrase.determiner !== '') return false;
  return (
    !AFTER_HEAD.has(before.lower) &&
    !ACT_FORMS.has(before.lower) &&
    !/(?:ed|ly|ing)$/.test(before.lower) &&
    !OPENING_WORDS.has(before.lower)
  );
}

/** "158 Americans", "158 Lebanese were"; not "158 American lives". */
function isNoun({ scope, units }: Reading, phrase: Phrase): boolean {
  return scope.tokens[phrase.to - 1]!.lower.endsWith('s') || endsPhrase(units, phrase.next);
}

const SPEAKING = new Set(['source', 'generic', 'local', 'media']);

/** Whether a draft is an actor here: some phrases only are where they act or speak. */
export function accepts(reading: Reading, phrase: Phrase, draft: Draft): boolean {
  const { category } = draft;
  if (category === 'state' || category === 'capital') return acts(reading, phrase, draft);
  if (category === 'people')
    return acts(reading, phrase, draft) || (phrase.counted && draft.qualified && isNoun(reading, phrase));
  if (category === 'ethnic')
    return acts(reading, phrase, draft) && (draft.qualified || phrase.determiner !== '' || dealing(reading, phrase));
  const headline = reading.sentence.zone === 'title' || reading.sentence.zone === 'bullet';
  if (headline && !draft.qualified && INSTITUTIONS.has(category)) return false;
  if (!draft.qualified && BARE.has(category)) {
    if (modifiedOtherwise(reading, phrase)) return false;
    const word = lastWord(reading, phrase);
    if (word === 'official' && phrase.determiner === 'the') return false;
    if (SELF.has(word) && phrase.heads.length === 1) return speaks(reading, phrase) || acts(reading, phrase, draft);
  }
  // "separatist", "militant" alone are adjectives of something unread unless somebody counts or points at one
  const { sense } = phrase.heads.at(-1) ?? {};
  if (
    category === 'rebel' &&
    sense?.type === 'role' &&
    sense.both &&
    sense.category !== 'strike' &&
    phrase.qualifiers.length === 0 &&
    !phrase.counted &&
    phrase.determiner === ''
  )
    return acts(reading, phrase, draft);
  if (category === 'civilian')
    return (
      draft.qualified &&
      (phrase.counted || CIVIL.test(lastWord(reading, phrase)) || attacking(reading, phrase, draft) !== null)
    );
  // "on the Pakistani side" is a place
  if (category === 'force' && lastWord(reading, phrase) === 'side' && reading.units[phrase.first - 2]?.lower === 'on')
    return false;
  if (category === 'branch' || category === 'strike') return draft.qualified || acts(reading, phrase, draft);
  if (category === 'parliament' || category === 'council') return draft.qualified || draft.state !== null;
  if (SPEAKING.has(category)) return (draft.qualified && category !== 'source') || speaks(reading, phrase);
  if (ALWAYS.has(category)) return true;
  if (category === 'communal' || category === 'crowd') return draft.qualified || acts(reading, phrase, draft);
  return true;
}

/** A verb of saying stands right after the phrase, or right before it, or "according to" does. */
export function speaks(reading: Reading, phrase: { from: number; to: number; next: number }): boolean {
  const { units } = reading;
  for (let u = phrase.next; u < Math.min(phrase.next + 4, units.length); u++) {
    if (SPEECH_FORMS.has(units[u]!.lower)) return true;
    if (units[u]!.kind === 'punct') break;
  }
  const before = reading.scope.tokens[phrase.from - 1];
  const earlier = reading.scope.tokens[phrase.from - 2];
  const third = reading.scope.tokens[phrase.from - 3];
  const isThe = before?.lower === 'the' || before?.lower === 'a' || before?.lower === 'local';
  const [b, e] = isThe ? [earlier, third] : [before, earlier];
  return Boolean(b && (SPEECH_FORMS.has(b.lower) || (b.lower === 'to' && e?.lower === 'according')));
}
