import type { Actor, ActorMention, ParsedArticle, PlaceMention, Sentence } from '../model.js';
import { acts } from './acting.js';
import { actorOf, type Book, mention, newBook } from './book.js';
import { contextOf, type Setting, settingOf } from './context.js';
import { joinReferences } from './coref.js';
import { addName, type Entry } from './lexicon.js';
import { surnameKey } from './names.js';
import { personAlone, readOffice, readTitledGroup } from './people.js';
import { endsPhrase, type Phrase, phraseAt } from './phrase.js';
import { type Draft, resolvePhrase } from './resolve.js';
import { SELF } from './roles.js';
import type { ActorTable } from './table.js';
import { type Scope, type Unit, unitsOf } from './units.js';
import { unknownGroupAt } from './unknown.js';
import { ACT_FORMS, AFTER_HEAD, AUXILIARIES, COMBAT_FORMS, OPENING_WORDS, SPEECH_FORMS } from './verbs.js';

/** Everything that reading one sentence needs. */
export interface Reading {
  book: Book;
  scope: Scope;
  sentence: Sentence;
  units: Unit[];
  /** Capitals tell names from words here. */
  cased: boolean;
  setting: Setting;
}

/** Every actor named in the article, resolved, with pronouns and descriptions joined to them, in text order. */
export function findActors(article: ParsedArticle, places: readonly PlaceMention[], table: ActorTable): ActorMention[] {
  const book = newBook(article);
  const placeAt = new Map<number, PlaceMention>();
  for (const place of places) placeAt.set(place.start, place);
  const scope: Scope = { tokens: article.tokens, table, taught: new Map<string, Entry[]>(), placeAt };
  const setting = settingOf(places, table);
  // titles and bullets come last: they use short forms that the body introduces
  const first = article.sentences.filter((sentence) => sentence.zone !== 'title' && sentence.zone !== 'bullet');
  const later = article.sentences.filter((sentence) => sentence.zone === 'title' || sentence.zone === 'bullet');
  for (const sentence of [...first, ...later]) readSentence(book, scope, sentence, setting);
  return book.mentions.sort((a, b) => a.start - b.start || b.end - a.end);
}

function titleCased(scope: Scope, sentence: Sentence): boolean {
  let capital = 0;
  let words = 0;
  for (let i = sentence.from; i < sentence.to; i++) {
    const token = scope.tokens[i]!;
    if (token.kind !== 'word' || token.text.length < 4) continue;
    words++;
    if (token.capital) capital++;
  }
  return words > 3 && capital >= 0.7 * words;
}

function readSentence(book: Book, scope: Scope, sentence: Sentence, setting: Setting): void {
  const cased = !sentence.upper && !titleCased(scope, sentence);
  const units = unitsOf(scope, sentence.from, sentence.to, sentence.upper, cased);
  const reading: Reading = { book, scope, sentence, units, cased, setting };
  const before = book.mentions.length;
  for (let u = 0; u < units.length; ) u = readAt(reading, u);
  joinReferences(reading, before);
}

/** Reads what begins at unit `u` and returns the unit to go on at. */
function readAt(reading: Reading, u: number): number {
  const { scope, units } = reading;
  const unit = units[u]!;
  if (unit.kind === 'word' && !reading.cased && scope.tokens[unit.from]!.capital) {
    // a headline's surname, known from the text
    const known = reading.book.surnames.get(surnameKey(scope.tokens[unit.from]!.text));
    if (known) noteMention(reading, known, unit.from, unit.to);
    return u + 1;
  }
  if (unit.kind === 'word' || unit.kind === 'punct' || unit.kind === 'poss' || unit.kind === 'number') return u + 1;
  if (unit.kind === 'modifier' && unit.use !== 'keep') {
    // determiners and status words belong to the phrase they open
    const next = units[u + 1];
    if (!next || next.kind === 'word' || next.kind === 'punct') return u + 1;
  }
  if (reading.cased || unit.sense?.type === 'group') {
    const unknown = unknownGroupAt(reading, u);
    if (unknown) return unknown;
  }
  const phrase = phraseAt(scope, units, u);
  if (!phrase || phrase.from < 0) return personAlone(reading, u) ?? u + 1;
  const after = readPhrase(reading, phrase, u);
  return Math.max(after, u + 1);
}

function readPhrase(reading: Reading, phrase: Phrase, start: number): number {
  const { book, scope, units, sentence, setting } = reading;
  const context = contextOf(book, setting, sentence);
  const last = phrase.heads.at(-1);
  if (phrase.heads.some((unit) => unit.sense?.type === 'office')) {
    const person = readOffice(reading, phrase);
    if (person !== null) return person;
  }
  if (!last) {
    // "Syrian Observatory director" has its head; here only qualifiers: a state, a group, a name
    const person = readTitledGroup(reading, phrase) ?? personAlone(reading, start);
    if (person !== null) return person;
  }
  if (last?.sense?.type === 'role' && last.sense.both && !endsPhrase(units, phrase.next))
    return readQualifiers(reading, phrase);
  let draft = resolvePhrase(scope, phrase, context);
  if (draft?.category === 'people' && draft.state && fights(units, phrase.next))
    draft = { ...draft, name: draft.state.military, kind: 'military', category: 'force' };
  if (!draft) {
    // "Turkish ambassador": nothing, but its owner may be an actor ("Hamas's …")
    return readQualifiers(reading, phrase);
  }
  const shared = sharedHead(reading, phrase);
  if (!accepts(reading, phrase, draft)) {
    if (phrase.owner) noteOwner(reading, phrase.owner);
    return Math.max(phrase.next, start + 1);
  }
  const actor = actorOf(book, draft);
  noteMention(reading, actor, draft.from, draft.to);
  if (shared) shared();
  teach(reading, draft, actor);
  return unitAfter(units, Math.max(draft.to, units[Math.max(phrase.next - 1, 0)]!.to), phrase.next);
}

/** The first unit from `atLeast` on that begins at or after a token. */
export function unitAfter(units: readonly Unit[], token: number, atLeast: number): number {
  let u = atLeast;
  while (u < units.length && units[u]!.from < token) u++;
  return u;
}

/** Notes that tokens [from, to) name an actor. */
export function noteMention(reading: Reading, actor: Actor, from: number, to: number): void {
  const { tokens } = reading.scope;
  mention(reading.book, actor, 'name', tokens[from]!.start, tokens[to - 1]!.end, reading.sentence);
}

/** Where a phrase as a whole names no actor, the named group in it may ("a Boko Haram stronghold"). */
function readQualifiers(reading: Reading, phrase: Phrase): number {
  for (const part of [phrase.owner, phrase]) {
    for (const unit of part?.qualifiers ?? []) {
      if (unit.sense?.type !== 'group') continue;
      const { group } = unit.sense;
      const draft: Draft = {
        name: group.name,
        kind: group.kind,
        category: 'group',
        country: group.country,
        side: group.side ?? group.name,
        role: null,
        institution: null,
        qualified: true,
        from: unit.from,
        to: unit.to,
        state: null,
      };
      noteMention(reading, actorOf(reading.book, draft), unit.from, unit.to);
    }
  }
  if (phrase.owner) noteOwner(reading, phrase.owner);
  return phrase.next;
}

/** "Azerbaijan's attack": the owner acts where the thing owned is an act. */
function noteOwner(reading: Reading, owner: Phrase): void {
  if (owner.heads.length > 0) return;
  const draft = resolvePhrase(
    reading.scope,
    { ...owner, possessive: true },
    contextOf(reading.book, reading.setting, reading.sentence),
  );
  if (draft && draft.category === 'state' && acts(reading, owner, draft))
    noteMention(reading, actorOf(reading.book, draft), draft.from, draft.to);
}

/** "Artsakh and Armenia defense ministries": the head counts for the adjective before "and" too. */
function sharedHead(reading: Reading, phrase: Phrase): (() => void) | null {
  const { units, scope, book, setting, sentence } = reading;
  const firstUnit = phrase.first;
  const and = units[firstUnit - 1];
  const before = units[firstUnit - 2];
  if (!phrase.heads.length || and?.lower !== 'and' || before?.sense?.type !== 'state' || phrase.owner) return null;
  if (!phrase.qualifiers.some((unit) => unit.sense?.type === 'state')) return null;
  const twin: Phrase = {
    ...phrase,
    qualifiers: [before, ...phrase.qualifiers.filter((unit) => unit.sense?.type !== 'state')],
    from: before.from,
    to: before.to,
    of: null,
  };
  const draft = resolvePhrase(scope, twin, contextOf(book, setting, sentence));
  if (!draft) return null;
  return () => noteMention(reading, actorOf(book, draft), before.from, before.to);
}

/** A verb of fighting follows: the people is its army. */
function fights(units: readonly Unit[], next: number): boolean {
  for (let u = next; u < Math.min(next + 3, units.length); u++) {
    const { lower, kind } = units[u]!;
    if (COMBAT_FORMS.has(lower)) return true;
    if (kind !== 'word' || (!AUXILIARIES.has(lower) && !/ly$/.test(lower))) return false;
  }
  return false;
}

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
  return reading.scope.tokens[phrase.heads.at(-1)!.to - 1]!.lower;
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

const SPEAKING = new Set(['source', 'generic', 'local', 'media']);

/** Whether a draft is an actor here: some phrases only are where they act or speak. */
function accepts(reading: Reading, phrase: Phrase, draft: Draft): boolean {
  const { category } = draft;
  if (category === 'state' || category === 'capital') return acts(reading, phrase, draft);
  if (category === 'people' || category === 'ethnic') return draft.qualified && acts(reading, phrase, draft);
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
    phrase.qualifiers.length === 0 &&
    !phrase.counted &&
    phrase.determiner === ''
  )
    return acts(reading, phrase, draft);
  if (category === 'civilian') return draft.qualified && (phrase.counted || CIVIL.test(lastWord(reading, phrase)));
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

/** "Zeliangrong United Front (ZUF)" teaches ZUF. */
function teach(reading: Reading, draft: Draft, actor: Actor): void {
  const { tokens, taught } = reading.scope;
  const open = tokens[draft.to];
  const word = tokens[draft.to + 1];
  const close = tokens[draft.to + 2];
  if (open?.text !== '(' || !word || close?.text !== ')' || !/^\p{Lu}[\p{Lu}\p{Ll}\d/-]{1,11}$/u.test(word.text))
    return;
  if (!/\p{Lu}.*\p{Lu}/u.test(word.text) || draft.category === 'people') return;
  const group = { name: actor.name, kind: actor.kind, country: actor.country_code, side: actor.side };
  addName(taught, word.text, { type: 'group', group });
}
