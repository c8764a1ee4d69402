import type { Actor, ActorMention, ParsedArticle, PlaceMention, Sentence } from '../model.js';
import { acts } from './acting.js';
import { actorOf, type Book, mention, newBook, personOf } from './book.js';
import { contextOf, type Setting, settingOf } from './context.js';
import { joinReferences } from './coref.js';
import { addName, type Entry } from './lexicon.js';
import { nameAt, surnameKey } from './names.js';
import { endsPhrase, type Phrase, phraseAt } from './phrase.js';
import { type Draft, resolvePhrase } from './resolve.js';
import type { ActorTable } from './table.js';
import { type Scope, type Unit, unitsOf } from './units.js';
import { unknownGroupAt } from './unknown.js';
import { SPEECH_FORMS } from './verbs.js';

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
  const setting = settingOf(article, places, table);
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
  const units = unitsOf(scope, sentence.from, sentence.to, sentence.upper);
  const cased = !sentence.upper && !titleCased(scope, sentence);
  const reading: Reading = { book, scope, sentence, units, cased, setting };
  const before = book.mentions.length;
  for (let u = 0; u < units.length; ) u = readAt(reading, u);
  joinReferences(reading, before);
}

/** Reads what begins at unit `u` and returns the unit to go on at. */
function readAt(reading: Reading, u: number): number {
  const { scope, units } = reading;
  const unit = units[u]!;
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
    const person = readOffice(reading, phrase, context);
    if (person !== null) return person;
  }
  if (!last) {
    // "Syrian Observatory director" has its head; here only qualifiers: a state, a group, a name
    const person = personAlone(reading, start);
    if (person !== null) return person;
  }
  if (last?.sense?.type === 'role' && last.sense.both && !endsPhrase(units, phrase.next))
    return readQualifiers(reading, phrase);
  const draft = resolvePhrase(scope, phrase, context);
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

function unitAfter(units: readonly Unit[], token: number, atLeast: number): number {
  let u = atLeast;
  while (u < units.length && units[u]!.from < token) u++;
  return u;
}

function noteMention(reading: Reading, actor: Actor, from: number, to: number): void {
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
  const firstUnit = units.findIndex((unit) => unit.from === phrase.from);
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

const ALWAYS = new Set(['rebel', 'attacker', 'militia', 'crime', 'group', 'ministry', 'parliament', 'council']);
const SPEAKING = new Set(['source', 'generic', 'local', 'media']);

/** Whether a draft is an actor here: some phrases only are where they act or speak. */
function accepts(reading: Reading, phrase: Phrase, draft: Draft): boolean {
  const { category } = draft;
  if (category === 'state' || category === 'capital') return acts(reading, phrase, draft);
  if (category === 'people' || category === 'ethnic') return draft.qualified && acts(reading, phrase, draft);
  if (category === 'civilian') return draft.qualified;
  if (SPEAKING.has(category)) return (draft.qualified && category !== 'source') || speaks(reading, phrase);
  if (ALWAYS.has(category)) return true;
  if (category === 'communal' || category === 'crowd') return draft.qualified || acts(reading, phrase, draft);
  if (category === 'office') return draft.qualified && draft.state !== null;
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

/** Reads an office with the name of its holder ("Azerbaijani President Ilham Aliyev"); null where it is no office. */
function readOffice(reading: Reading, phrase: Phrase, context: ReturnType<typeof contextOf>): number | null {
  const { book, scope, units, sentence } = reading;
  const last = phrase.heads.at(-1)!;
  if (last.sense?.type !== 'office') return null;
  const draft = resolvePhrase(scope, phrase, context);
  if (!draft) return null;
  let next = unitAfter(units, draft.to, phrase.next);
  // "Foreign Minister, Sergei Lavrov," and "the director of the Observatory, Rami Abdel Rahman,"
  const comma = units[next]?.lower === ',' ? 1 : 0;
  const quote = units[next + comma]?.kind === 'punct' && /["“'‘]/.test(units[next + comma]!.lower) ? 0 : 0;
  const name = nameAt(scope, units, next + comma + quote, true, book.article.text);
  const rank = last.sense.institution === 'rank' || last.sense.institution === 'self';
  if (name && !(comma > 0 && (name.text.split(' ').length < 2 || !reading.cased))) {
    const named = reading.cased || name.to - name.from <= 4 ? name : null;
    if (named) {
      const person = personOf(
        book,
        named.text,
        draft.role && rank && !draft.qualified ? { ...draft, institution: null } : draft,
      );
      noteMention(reading, person, named.from, named.to);
      return named.next;
    }
  }
  // "Maria Titzian, a lecturer at …" was read with its name; "the Azerbaijani president" is its holder
  if (rank) return Math.max(next, phrase.next);
  const holder = holderOf(book, draft);
  if (holder) {
    mention(book, holder, 'description', scope.tokens[phrase.from]!.start, scope.tokens[draft.to - 1]!.end, sentence);
  } else if (
    draft.qualified &&
    draft.state &&
    accepts(reading, phrase, draft) &&
    /^(?:President|Prime minister|King|Supreme leader|Minister)/.test(draft.name)
  ) {
    noteMention(reading, actorOf(book, draft), draft.from, draft.to);
  }
  next = Math.max(next, phrase.next);
  return next;
}

/** The person of the article who holds the office, or null. */
function holderOf(book: Book, draft: Draft): Actor | null {
  if (!draft.role) return null;
  const office = draft.role.toLowerCase();
  for (let i = book.recent.length - 1, seen = 0; i >= 0 && seen < 60; i--, seen++) {
    const { actor } = book.recent[i]!;
    if (actor.kind !== 'person' || !actor.role) continue;
    const held = actor.role.toLowerCase();
    if (
      held === office ||
      held.startsWith(`${office} of `) ||
      (draft.qualified && held === office.split(' of ')[0] && actor.country_code === draft.country)
    )
      return actor;
  }
  return null;
}

/** A name that stands without an office: known by its surname, or made a person by a verb of saying or an apposition. */
function personAlone(reading: Reading, u: number): number | null {
  const { book, scope, units, cased } = reading;
  const unit = units[u]!;
  if (unit.sense?.type === 'person') {
    const { person } = unit.sense;
    const actor = personOf(book, unit.phrase.includes(' ') ? person.name : unit.phrase, null);
    noteMention(reading, actor, unit.from, unit.to);
    return u + 1;
  }
  const name = nameAt(scope, units, u, false, book.article.text);
  if (!name) return null;
  const parts = name.text.split(' ');
  const key = surnameKey(parts.at(-1)!);
  const known = book.surnames.get(key);
  if (
    known &&
    (parts.length === 1 || surnameKey(known.name.split(' ')[0]!).slice(0, 3) === surnameKey(parts[0]!).slice(0, 3))
  ) {
    if (parts.length > 1 && known.name.split(' ').length === 1) known.name = name.text;
    noteMention(reading, known, name.from, name.to);
    return name.next;
  }
  if (!cased || parts.length < 2) return null;
  const place = unit.place;
  if (place && place.end >= scope.tokens[name.to - 1]!.end) return null;
  const office = apposition(reading, name.next);
  if (office || speaks(reading, { from: name.from, to: name.to, next: name.next }) || agedAt(reading, name.next)) {
    if (!office && looksLikeOrganisation(parts)) return null;
    const person = personOf(book, name.text, office);
    noteMention(reading, person, name.from, name.to);
    return name.next;
  }
  if (!looksLikeOrganisation(parts) && parts.length <= 4) {
    const { tokens } = scope;
    book.candidates.set(key, {
      text: name.text,
      start: tokens[name.from]!.start,
      end: tokens[name.to - 1]!.end,
      sentence: reading.sentence.index,
    });
    return name.next;
  }
  return null;
}

function looksLikeOrganisation(parts: readonly string[]): boolean {
  return parts.some((part) =>
    /^(?:Front|Army|Movement|Party|Agency|News|Times|Post|Group|Council|Committee|Union|Forces?|Ministry|Court|University|Institute|Bank|Centre|Center|Press|Radio|TV|Hospital|Weekly|Commission|Television|Network|Police|Conference|Agreement|Accord|Treaty|Operation|Resolution|Act|Company|Airlines|Foundation|Daily|Journal|Office|Defender|Region|Strip|Sea|Corps|Command|Brigade|Mission|Assembly|League)$/.test(
      part,
    ),
  );
}

/** ", a lecturer at the American University of Armenia," after a name: the office, or null. */
function apposition(reading: Reading, next: number): Draft | null {
  const { scope, units, book, setting, sentence } = reading;
  if (units[next]?.lower !== ',') return null;
  let u = next + 1;
  if (units[u]?.kind === 'number' && units[u + 1]?.lower === ',') u += 2;
  const phrase = phraseAt(scope, units, u);
  if (!phrase || phrase.heads.at(-1)?.sense?.type !== 'office') return null;
  if (
    nameAt(scope, units, phrase.next, true, book.article.text) &&
    !phrase.of &&
    !phrase.owner &&
    phrase.determiner === ''
  )
    return null;
  return resolvePhrase(scope, phrase, contextOf(book, setting, sentence));
}

function agedAt(reading: Reading, next: number): boolean {
  const { units, scope } = reading;
  return (
    units[next]?.lower === ',' &&
    units[next + 1]?.kind === 'number' &&
    /^\d{1,2}$/.test(scope.tokens[units[next + 1]!.from]!.text) &&
    /^[,.)]$/.test(units[next + 2]?.lower ?? '.')
  );
}
