import type { Actor } from '../model.js';
import { speaks } from './accept.js';
import { actorOf, mention, noteMention, personOf, unitAfter } from './book.js';
import { contextOf } from './context.js';
import { violent } from './identity.js';
import { type NameSpan, nameAt, surnameKey } from './names.js';
import { type Phrase, phraseAt } from './phrase.js';
import type { Book, Draft, Reading } from './reading.js';
import { resolvePhrase } from './resolve.js';

/** Offices whose holder without a name is an actor all the same ("the president of Armenia"). */
const HEADS = /^(?:President|Prime minister|King|Supreme leader|Chancellor|Emir) of|^Minister of/;

/** Reads an office, with the name of its holder if one follows ("Azerbaijani President Ilham Aliyev"); null where it is no office. */
export function readOffice(reading: Reading, phrase: Phrase): number | null {
  const { book, scope, units, sentence } = reading;
  const last = phrase.heads.at(-1)!;
  if (last.sense?.type !== 'office') return null;
  const draft = resolvePhrase(scope, phrase, contextOf(book, reading.setting, sentence));
  if (!draft) return null;
  const next = Math.max(unitAfter(units, draft.to, phrase.next), phrase.next);
  const untold = last.sense.institution === 'rank' || last.sense.institution === 'self';
  const name = nameAfter(reading, next);
  if (name) {
    const known = !draft.qualified && untold ? { ...draft, institution: null, country: null, state: null } : draft;
    return readHolder(reading, known, name);
  }
  // "a spokesman for the army said", "a general of the army": whose the nameless are is read on its own
  const others = phrase.of ? phrase.next : next;
  if (untold || reading.sentence.zone === 'title') return untold ? others : next;
  // "a Taliban spokesman said": nobody by name, but the group speaks
  const group = draft.institution ? scope.table.named.get(draft.institution) : undefined;
  if (group && phrase.qualifiers.some((unit) => unit.sense?.type === 'group')) {
    const { name, kind, country, side } = group;
    const body: Draft = {
      ...draft,
      name,
      kind,
      category: 'group',
      country,
      side: side ?? name,
      role: null,
      institution: null,
      state: null,
    };
    noteMention(reading, actorOf(book, body), draft.from, draft.to);
    return next;
  }
  const holder = holderOf(book, draft);
  if (holder) {
    const { tokens } = scope;
    mention(book, holder, 'description', tokens[phrase.from]!.start, tokens[draft.to - 1]!.end, sentence);
  } else if (draft.qualified && draft.state && HEADS.test(draft.name)) {
    noteMention(reading, unnamedHolder(book, draft), draft.from, draft.to);
  } else return others;
  return next;
}

const TITLE_LIKE = /(?:secretary[- ]general|chief|commissioner|envoy|representative|director[- ]general|rapporteur)$/i;

/** "UN Secretary-General Antonio Guterres": a named body that is an office, with its holder; null for any other. */
export function readTitledGroup(reading: Reading, phrase: Phrase): number | null {
  const unit = phrase.qualifiers.at(-1);
  if (unit?.sense?.type !== 'group' || !TITLE_LIKE.test(unit.phrase)) return null;
  const name = nameAfter(reading, phrase.next);
  const draft = name
    ? resolvePhrase(reading.scope, phrase, contextOf(reading.book, reading.setting, reading.sentence))
    : null;
  if (!name || !draft) return null;
  const institution = /^U\.?N\.?\b|^United Nations/.test(unit.phrase) ? 'United Nations' : draft.name;
  return readHolder(reading, { ...draft, role: draft.name, institution, kind: 'person' }, name);
}

function unnamedHolder(book: Book, draft: Draft): Actor {
  const key = `office ${draft.name.toLowerCase()}`;
  let actor = book.actors.get(key);
  if (!actor) {
    const { name, country, role, side, institution } = draft;
    actor = { name, kind: 'person', country_code: country, role, side, institution, mentions: [] };
    book.actors.set(key, actor);
    book.categories.set(actor, 'person');
    if (draft.state) book.states.set(actor, draft.state);
  }
  return actor;
}

type Name = NameSpan & { next: number };

/** The name that follows an office, after a comma perhaps ("the director of the Observatory, Rami Abdel Rahman,"). */
function nameAfter(reading: Reading, next: number): Name | null {
  const { scope, units, book, cased } = reading;
  const comma = units[next]?.lower === ',' ? 1 : 0;
  const name = nameAt(scope, units, next + comma, true, book.article.text);
  if (!name) return null;
  const words = name.text.split(' ').length;
  if (looksLikeOrganisation(name.text.split(' ')) || (comma && (words < 2 || !cased))) return null;
  return cased || words <= 3 ? name : null;
}

/** Notes the named holder of an office and goes on to whoever speaks for that person ("Vladimir Putin's spokesman, Dmitry Peskov"). */
function readHolder(reading: Reading, office: Draft | null, name: Name): number {
  const { book, scope, units } = reading;
  let draft = office;
  let next = name.next;
  // "President Aliyev of Azerbaijan"
  if (draft && !draft.qualified && units[next]?.lower === 'of') {
    const of = phraseAt(scope, units, next + 1);
    const owner =
      of && of.heads.length === 0 ? resolvePhrase(scope, of, contextOf(book, reading.setting, reading.sentence)) : null;
    if (of && owner?.state && owner.category === 'state') {
      const role = `${draft.role} of ${owner.state.name}`;
      draft = {
        ...draft,
        country: owner.country,
        state: owner.state,
        side: owner.side,
        role,
        institution: owner.state.government,
        qualified: true,
      };
      next = of.next;
    }
  }
  const person = personOf(book, scope.table, name.text, draft);
  noteMention(reading, person, name.from, name.to);
  return speakerFor(reading, person, next) ?? next;
}

/** "… 's spokesman Dmitry Peskov": the person who speaks for `person`, whose possessive mark stands at unit `next`. */
function speakerFor(reading: Reading, person: Actor, next: number): number | null {
  const { scope, units, book, sentence, setting } = reading;
  if (units[next]?.kind !== 'poss') return null;
  const phrase = phraseAt(scope, units, next + 1);
  if (phrase?.heads.at(-1)?.sense?.type !== 'office' || phrase.qualifiers.length > 0) return null;
  const office = resolvePhrase(scope, phrase, contextOf(book, setting, sentence));
  const name = office ? nameAfter(reading, Math.max(unitAfter(units, office.to, phrase.next), phrase.next)) : null;
  if (!office || !name || office.qualified) return null;
  const role = person.role ? `${office.role} of the ${person.role}` : office.role;
  const family = /^(?:wife|widow|son|daughter|brother|sister|mother|father|cousin|uncle|nephew)/i.test(office.name);
  const institution = family ? null : person.institution;
  const state = book.states.get(person) ?? null;
  return readHolder(
    reading,
    { ...office, role, institution, country: person.country_code, side: person.side, state, qualified: true },
    name,
  );
}

/** The person of the article who holds the office, or null. */
function holderOf(book: Book, draft: Draft): Actor | null {
  if (!draft.role) return null;
  const office = draft.role.toLowerCase();
  for (let i = book.recent.length - 1, seen = 0; i >= 0 && seen < 60; i--, seen++) {
    const { actor } = book.recent[i]!;
    if (actor.kind !== 'person' || !actor.role) continue;
    const held = actor.role.toLowerCase();
    if (held === office || (!draft.qualified && held.startsWith(`${office} of `))) return actor;
    if (draft.qualified && held === office.split(' of ')[0] && actor.country_code === draft.country) return actor;
  }
  return null;
}

/** A name that stands without an office: known already, or made a person by a verb of saying, an age, or an apposition. */
export function personAlone(reading: Reading, u: number): number | null {
  const { book, scope, units, cased } = reading;
  const unit = units[u]!;
  const name = nameAt(scope, units, u, false, book.article.text);
  if (unit.sense?.type === 'person') {
    const { person } = unit.sense;
    const longer = cased && name && name.to > unit.to ? name : null;
    const short = !unit.phrase.includes(' ');
    const other =
      short && longer ? longer : { from: unit.from, to: unit.to, text: short ? unit.phrase : person.name, next: u + 1 };
    return readHolder(reading, null, other);
  }
  if (!name) return null;
  const parts = name.text.split(' ');
  const key = surnameKey(parts.at(-1)!);
  const known = book.surnames.get(key);
  const given = known ? surnameKey(known.name.split(' ')[0]!).slice(0, 3) : '';
  if (known && (parts.length === 1 || !known.name.includes(' ') || given === surnameKey(parts[0]!).slice(0, 3)))
    return readHolder(reading, null, name);
  if (!cased || parts.length < 2 || looksLikeOrganisation(parts)) return null;
  const { place } = unit;
  if (place && place.end >= scope.tokens[name.to - 1]!.end) return null;
  const office = apposition(reading, name.next);
  if (office || agedAt(reading, name.next) || speaks(reading, name) || violent(reading, afterAside(units, name.next)))
    return readHolder(reading, office, name);
  if (parts.length <= 4) {
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

const ORGANISED =
  /^(?:Front|Army|Movement|Party|Agency|News|Times|Post|Group|Council|Committee|Union|Forces?|Ministry|Court|University|Institute|Bank|Cent(?:re|er)|Press|Radio|TV|Hospital|Weekly|Commission|Television|Network|Police|Conference|Agreement|Accord|Treaty|Operation|Resolution|Act|Company|Airlines|Foundation|Daily|Journal|Office|Defender|Region|Strip|Sea|Corps|Command|Brigade|Mission|Assembly|League|Street|Road|Square|District|Province|County|Airport|Camp|Mosque|Church|Market|Village|City|Bridge|River|Base|Valley|Mountains?|Island|School|College|Prison|Hotel|Day|War|Highway|State|Governorate|Division|Cup|Stadium|Cathedral|Temple|Palace|House|Tower|Gate|Park|Beach|Junction|Area|Town|Zone|Border|Line|Pass|Department|Organi[sz]ation|Muslims?|Christians?|Islamic|Islamist|Star|Mirror|Guardian|Gazette|Tribune|Herald|Chronicle|Observer|Telegraph|Independent|Express|Programme|Program|Emergencies|Traffic|Safety|Administration|National|International|Democratic|Liberation)$/;

function looksLikeOrganisation(parts: readonly string[]): boolean {
  return parts.some((part) => ORGANISED.test(part));
}

/** The unit after an aside between commas ("David Protter, a South African Jew, seized"). */
function afterAside(units: Reading['units'], next: number): number {
  if (units[next]?.lower !== ',') return next;
  for (let u = next + 1; u < Math.min(next + 10, units.length); u++) if (units[u]!.lower === ',') return u + 1;
  return next;
}

/** ", a lecturer at the American University of Armenia," after a name: the office, or null. */
function apposition(reading: Reading, next: number): Draft | null {
  const { scope, units, book, setting, sentence } = reading;
  if (units[next]?.lower !== ',') return null;
  let u = next + 1;
  if (units[u]?.kind === 'number' && units[u + 1]?.lower === ',') u += 2;
  const phrase = phraseAt(scope, units, u);
  if (phrase?.heads.at(-1)?.sense?.type !== 'office') return null;
  const office = resolvePhrase(scope, phrase, contextOf(book, setting, sentence));
  // "Damascus, President Bashar al-Assad": the office belongs to the name after it
  return office && !nameAt(scope, units, unitAfter(units, office.to, phrase.next), true, book.article.text)
    ? office
    : null;
}

function agedAt(reading: Reading, next: number): boolean {
  const { units, scope } = reading;
  const age = units[next + 1];
  return (
    units[next]?.lower === ',' &&
    age?.kind === 'number' &&
    /^\d{1,2}$/.test(scope.tokens[age.from]!.text) &&
    /^[,.)]$/.test(units[next + 2]?.lower ?? '.')
  );
}
