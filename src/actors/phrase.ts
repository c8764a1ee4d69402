import type { Scope, Unit } from './units.js';
import { ACT_FORMS, AFTER_HEAD } from './verbs.js';

/** A noun phrase that may name an actor: what qualifies it, its head words, whose it is, and what follows with "of". */
export interface Phrase {
  /** Tokens [from, to), determiners and numbers left out. */
  from: number;
  to: number;
  owner: Phrase | null;
  qualifiers: Unit[];
  heads: Unit[];
  /** A name that follows a head which says what it is ("militant group Boko Haram"). */
  apposed: Unit[];
  /** The complement after "of", "from", "for" … */
  of: Phrase | null;
  preposition: string;
  /** It stands before a possessive mark. */
  possessive: boolean;
  /** It has a determiner ("the", "its"), a number or a quantity word before it. */
  determiner: string;
  counted: boolean;
  /** A status word ("suspected") stood before it. */
  suspected: boolean;
  /** Unit index of its first word, and after it. */
  first: number;
  next: number;
}

/** Units in the longest phrase that is read; a bound for hostile text. */
const LONGEST = 20;
const DETERMINERS = new Set(['the', 'its', 'his', 'their', 'her', 'our', 'a', 'an', 'this', 'these', 'those']);
const COMPLEMENT = new Set(['of', 'for', 'from', 'to', 'with', 'at', 'in']);

const OWNED = new Set(['government', 'force', 'generic', 'security', 'militia', 'rebel']);

const isQualifier = (unit: Unit): boolean =>
  unit.kind === 'cap' ||
  (unit.kind === 'lex' &&
    (unit.sense!.type === 'state' || unit.sense!.type === 'group' || unit.sense!.type === 'ethnic'));
const isHead = (unit: Unit): boolean =>
  unit.kind === 'lex' && (unit.sense!.type === 'role' || unit.sense!.type === 'office');

/** "Assad's forces", "the Trump administration": a known person stands for what is his. */
function ownsForces(units: readonly Unit[], u: number): boolean {
  if (units[u]!.sense?.type !== 'person') return false;
  const next = units[u + 1]?.kind === 'poss' ? units[u + 2] : units[u + 1];
  return next?.sense?.type === 'role' && OWNED.has(next.sense.category);
}

/** Heads that a name follows: "the militant group Boko Haram", "opposition party Renamo". */
const NAMING =
  /^(?:group|groups|sect|movement|party|organi[sz]ation|faction|militia|militants?|rebels?|insurgents?|gang|cartel|fighters|guerrillas|outfit|alliance|coalition|network|tribe|clan|community|agency|front)$/;

const LINKS = /^(?:for|of|en|de|del|du|des|la|las|los|el|y|e|et|sans|al)$/;

/** "the group Causa en Comun", "Justice for Peace": a small word within a name in capitals. */
const joinsName = (units: readonly Unit[], at: number): boolean =>
  LINKS.test(units[at]!.lower) &&
  (units[at + 1]?.kind === 'cap' || (LINKS.test(units[at + 1]?.lower ?? '') && units[at + 2]?.kind === 'cap'));

/** Takes the named group, or the capitalised words, that a naming head introduces at unit `u`; returns the unit after them. */
function appose(units: readonly Unit[], phrase: Phrase, u: number): number {
  const head = phrase.heads.at(-1)!;
  const { sense } = head;
  const unit = units[u]!;
  if (
    sense?.type !== 'role' ||
    !NAMING.test(head.phrase.split(' ').at(-1)!.toLowerCase()) ||
    phrase.heads.some((other) => other.sense?.type === 'office')
  )
    return u;
  if (unit.sense?.type === 'group') {
    phrase.apposed = [unit];
    return u + 1;
  }
  let end = u;
  while (end < units.length && end - u < 5 && (units[end]!.kind === 'cap' || (end > u && joinsName(units, end)))) end++;
  if (/^(?:militants?|rebels?|insurgents?|fighters|guerrillas|militia|tribe|clan|community|agency)$/.test(head.phrase))
    return u;
  phrase.apposed = units.slice(u, end);
  return end;
}

/** Whether a word that is adjective as well as noun ("military", "police") is the noun here. */
export function endsPhrase(units: readonly Unit[], at: number): boolean {
  const next = units[at];
  if (!next) return true;
  if (next.kind === 'punct') return next.lower !== '-' && next.lower !== '/';
  if (next.kind === 'poss' || next.kind === 'number') return true;
  if (next.kind === 'lex') return next.sense!.type !== 'role' || next.sense!.category === 'strike';
  if (next.kind === 'cap') return true;
  return (
    AFTER_HEAD.has(next.lower) || ACT_FORMS.has(next.lower) || /(?:ed|ly)$/.test(next.lower) || next.use === 'drop'
  );
}

function blank(next: number): Phrase {
  return {
    from: -1,
    to: -1,
    owner: null,
    qualifiers: [],
    heads: [],
    apposed: [],
    of: null,
    preposition: '',
    possessive: false,
    determiner: '',
    counted: false,
    suspected: false,
    first: next,
    next,
  };
}

const isOf = (unit: Unit | undefined, category: string): boolean =>
  unit?.sense?.type === 'role' && unit.sense.category === category;

/** The noun phrase that begins at unit `u`, or null where none does. */
export function phraseAt(scope: Scope, units: readonly Unit[], start: number, depth = 0): Phrase | null {
  let phrase = blank(start);
  let u = start;
  let pending: Unit[] = [];
  const touch = (unit: Unit): void => {
    if (phrase.from < 0) {
      phrase.from = unit.from;
      phrase.first = u;
    }
    phrase.to = unit.to;
  };
  for (; u < units.length && u - start < LONGEST; u++) {
    const unit = units[u]!;
    if (unit.kind === 'modifier' && unit.use !== 'keep') {
      if (phrase.from >= 0) break;
      if (unit.use === 'status') phrase.suspected = true;
      else if (DETERMINERS.has(unit.lower)) phrase.determiner = unit.lower;
      else phrase.counted = true;
      pending = [];
      continue;
    }
    if (unit.kind === 'number') {
      if (phrase.from >= 0) break;
      phrase.counted = true;
      continue;
    }
    if (unit.kind === 'modifier') {
      if (phrase.heads.length > 0) break;
      pending.push(unit);
      continue;
    }
    if (unit.kind === 'poss') {
      if (phrase.from < 0) break;
      const owner = phrase;
      owner.possessive = true;
      owner.next = u;
      phrase = blank(u);
      phrase.owner = owner;
      phrase.first = owner.first;
      phrase.from = owner.from;
      phrase.to = owner.to;
      continue;
    }
    if (isHead(unit)) {
      // "in another attack gunmen killed": a comma that was left out
      if (isOf(phrase.heads.at(-1), 'strike') && isOf(unit, 'attacker')) break;
      for (const modifier of pending) {
        touch(modifier);
        phrase.qualifiers.push(modifier);
      }
      pending = [];
      // a new phrase begins where a title or role follows a finished one ("police President X" does not occur)
      touch(unit);
      phrase.heads.push(unit);
      continue;
    }
    if (isQualifier(unit) || ownsForces(units, u)) {
      if (phrase.heads.length > 0) {
        u = appose(units, phrase, u);
        break;
      }
      for (const modifier of pending) {
        touch(modifier);
        phrase.qualifiers.push(modifier);
      }
      pending = [];
      touch(unit);
      phrase.qualifiers.push(unit);
      continue;
    }
    break;
  }
  // modifiers that led nowhere stay outside
  if (pending.length > 0) u -= pending.length;
  if (phrase.heads.length === 0 && phrase.qualifiers.length === 0) {
    if (!phrase.owner) return null;
    const { owner } = phrase;
    return owner;
  }
  phrase.next = u;
  const preposition = units[u];
  const takes =
    phrase.heads.length > 0 && depth < 3 && preposition?.kind === 'word' && COMPLEMENT.has(preposition.lower);
  if (takes) {
    const of = phraseAt(scope, units, u + 1, depth + 1);
    if (of && !of.counted) {
      phrase.of = of;
      phrase.preposition = preposition.lower;
    }
  }
  return phrase;
}
