import type { Actor, ActorMention, ParsedArticle, PlaceMention, Sentence } from '../model.js';
import { accepts } from './accept.js';
import { acts } from './acting.js';
import { actorOf, mention, newBook, noteMention, unitAfter } from './book.js';
import { contextOf, settingOf } from './context.js';
import { joinReferences } from './coref.js';
import { antecedent, attacking, identified, shortened } from './identity.js';
import { addName } from './lexicon.js';
import { surnameKey } from './names.js';
import { personAlone, readOffice, readTitledGroup } from './people.js';
import { endsPhrase, type Phrase, phraseAt } from './phrase.js';
import type { Book, Draft, Reading, Setting } from './reading.js';
import { resolvePhrase } from './resolve.js';
import { rivalsAt } from './rivals.js';
import type { ActorTable } from './types.js';
import { type Scope, type Unit, unitsOf } from './units.js';
import { unknownGroupAt } from './unknown.js';
import { AUXILIARIES, COMBAT_FORMS } from './verbs.js';

/** Every actor named in the article, resolved, with pronouns and descriptions joined to them, in text order. */
export function findActors(article: ParsedArticle, places: readonly PlaceMention[], table: ActorTable): ActorMention[] {
  const book = newBook(article);
  const placeAt = new Map<number, PlaceMention>();
  for (const place of places) placeAt.set(place.start, place);
  const scope: Scope = { tokens: article.tokens, table, taught: new Map(), placeAt, store: [], codes: codesOf(places) };
  const setting = settingOf(places, table);
  // titles and bullets come last: they use short forms that the body introduces
  const first = article.sentences.filter((sentence) => sentence.zone !== 'title' && sentence.zone !== 'bullet');
  const later = article.sentences.filter((sentence) => sentence.zone === 'title' || sentence.zone === 'bullet');
  for (const sentence of [...first, ...later]) readSentence(book, scope, sentence, setting);
  return book.mentions.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The countries that the article's places lie in. */
function codesOf(places: readonly PlaceMention[]): Set<string> {
  const codes = new Set<string>();
  for (const { place } of places) if (place.country_code) codes.add(place.country_code);
  return codes;
}

function titleCased(scope: Scope, sentence: Sentence): boolean {
  let capital = 0;
  let words = 0;
  const enough = Math.ceil((sentence.to - sentence.from) * 0.3);
  for (let i = sentence.from; i < sentence.to; i++) {
    const token = scope.tokens[i]!;
    if (token.kind !== 'word' || token.text.length < 4) continue;
    words++;
    if (token.capital) capital++;
    else if (words - capital > enough) return false;
  }
  const headline = sentence.zone === 'title' || sentence.zone === 'bullet';
  return headline ? words > 3 && capital >= 0.7 * words : words > 4 && capital >= 0.85 * words;
}

function readSentence(book: Book, scope: Scope, sentence: Sentence, setting: Setting): void {
  const cased = !sentence.upper && !titleCased(scope, sentence);
  const units = unitsOf(scope, sentence.from, sentence.to, sentence.upper, cased);
  const reading: Reading = { book, scope, sentence, units, cased, setting };
  const before = book.mentions.length;
  if (cased) for (let u = 0; u < units.length; u++) rivalsAt(reading, u);
  for (let u = 0; u < units.length; ) u = readAt(reading, u);
  joinReferences(reading, before);
}

/** Reads what begins at unit `u` and returns the unit to go on at. */
function readAt(reading: Reading, u: number): number {
  const { scope, units } = reading;
  const unit = units[u]!;
  if (unit.kind === 'word' && !reading.cased && reading.book.surnames.size > 0 && scope.tokens[unit.from]!.capital) {
    // a headline's surname, known from the text
    const known = reading.book.surnames.get(surnameKey(scope.tokens[unit.from]!.text));
    if (known) noteMention(reading, known, unit.from, unit.to);
    return u + 1;
  }
  if (unit.kind === 'word' || unit.kind === 'punct' || unit.kind === 'poss') return u + 1;
  if (unit.kind === 'number' || (unit.kind === 'modifier' && unit.use !== 'keep')) {
    // numbers, determiners and status words belong to the phrase they open
    const next = units[u + 1];
    if (!next || next.kind === 'word' || next.kind === 'punct') return u + 1;
  }
  if (reading.cased || unit.sense?.type === 'group') {
    const name = unit.use === 'drop' && units[u + 1] ? u + 1 : u;
    const unknown = unknownGroupAt(reading, name);
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
  const facility = FACILITY.test(units[phrase.next]?.lower ?? '');
  if (last?.sense?.type === 'role' && last.sense.both && !facility && !endsPhrase(units, phrase.next))
    return readQualifiers(reading, phrase);
  let draft = resolvePhrase(scope, phrase, context);
  if (facility && last && !(draft?.qualified && isArmed(draft))) return readQualifiers(reading, phrase);
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
  const next = unitAfter(units, Math.max(draft.to, units[Math.max(phrase.next - 1, 0)]!.to), phrase.next);
  const known = identified(reading, draft, next) ?? attacking(reading, phrase, draft);
  const before = known ? null : (shortened(reading, draft) ?? antecedent(reading, phrase, draft));
  if (before) {
    const { tokens } = scope;
    mention(book, before, 'description', tokens[draft.from]!.start, tokens[draft.to - 1]!.end, sentence);
    return next;
  }
  const meant = known ?? draft;
  const actor = actorOf(book, meant);
  noteMention(reading, actor, meant.from, meant.to);
  if (shared) shared();
  teach(reading, meant, actor);
  return known ? unitAfter(units, known.to, next) : next;
}

/** What belongs to an army or a police: "an Ethiopian army base" names the army. */
const FACILITY =
  /^(?:bases?|camps?|posts?|outposts?|checkpoints?|barracks|positions?|convoys?|vehicles?|trucks?|stations?|headquarters)$/;
const isArmed = ({ kind }: Draft): boolean => kind === 'military' || kind === 'police';

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
  const type = before?.sense?.type;
  if (!phrase.heads.length || and?.lower !== 'and' || (type !== 'state' && type !== 'ethnic') || phrase.owner)
    return null;
  if (!phrase.qualifiers.some((unit) => unit.sense?.type === type)) return null;
  // "Turkana and Samburu communities"
  if (
    type === 'ethnic' &&
    !phrase.heads.some((unit) => unit.sense?.type === 'role' && unit.sense.category === 'communal')
  )
    return null;
  const twin: Phrase = {
    ...phrase,
    qualifiers: [before!, ...phrase.qualifiers.filter((unit) => unit.sense?.type !== type)],
    from: before!.from,
    to: before!.to,
    of: null,
  };
  const draft = resolvePhrase(scope, twin, contextOf(book, setting, sentence));
  if (!draft) return null;
  return () => noteMention(reading, actorOf(book, draft), before!.from, before!.to);
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

/** "Zeliangrong United Front (ZUF)" teaches ZUF. */
function teach(reading: Reading, draft: Draft, actor: Actor): void {
  const { tokens, taught } = reading.scope;
  const open = tokens[draft.to];
  const word = tokens[draft.to + 1];
  const close = tokens[draft.to + 2];
  if (open?.text !== '(' || !word || close?.text !== ')' || !/^\p{Lu}[\p{Lu}\p{Ll}\d/-]{1,11}$/u.test(word.text))
    return;
  if (!/\p{Lu}.*\p{Lu}/u.test(word.text) || draft.category === 'people') return;
  const group = {
    name: actor.name,
    kind: actor.kind,
    country: actor.country_code,
    side: actor.side,
    countries: [],
    ended: false,
  };
  addName(taught, word.text, { type: 'group', group });
}
