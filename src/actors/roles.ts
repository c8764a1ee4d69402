import type { ActorKind } from '../model.js';
import { remembered } from '../text/remembered.js';
import type { RoleCategory } from './lexicon.js';
import type { Phrase } from './phrase.js';
import type { Scope, Unit } from './units.js';

const PROPER = /\b(?:islam|maoi|naxal|marx|nazi|salaf|takfir)/g;
/** Roles that say more than the soldiers after them ("rebel troops", "police commandos"). */
const LEADING: ReadonlySet<string> = new Set(['rebel', 'militia', 'branch', 'police', 'security']);
const MEN = /^(?:men|man|people|persons?|individuals?|youths?|teenagers?)$/;
const HIDDEN = /^(?:unknown|unidentified|masked|hooded|armed|heavily armed)$|-(?:wielding|borne|armed)$/;
const SOFT_REBEL =
  /^(?:rebel|insurgent|separatist|opposition|militant|jihadist|islamist|extremist|terrorist|terror|guerrilla|guerilla|secessionist|maoist|communist|dissident|resistance|revolutionary)$/;
/** Bare heads that stand for the government of a country. */
export const SELF: ReadonlySet<string> = new Set(
  'officials official authorities authority leadership representatives spokesmen side departments'.split(' '),
);
/** Bare heads that stand for a part of an army. */
export const TROOPS: ReadonlySet<string> = new Set(
  (
    'forces force units unit personnel contingent contingents patrol patrols convoy detachment detachments brigade brigades battalion battalions ' +
    'regiment regiments division garrison squad elements commanders headquarters'
  ).split(' '),
);

/** The words of units for a name: names as the tables write them, unknown names as the text has them, the rest in lower case. */
export function words(scope: Scope, units: readonly Unit[], lowerAll = false): string {
  return units
    .map((unit) => {
      const sense = unit.sense;
      if (unit.kind === 'lex' && (sense?.type === 'state' || sense?.type === 'group' || sense?.type === 'ethnic'))
        return unit.phrase;
      const text = scope.tokens
        .slice(unit.from, unit.to)
        .map((token) => token.text)
        .filter((word) => word !== '.')
        .join(' ');
      if (unit.kind === 'cap')
        return text === text.toUpperCase() && lowerAll ? text[0] + text.slice(1).toLowerCase() : text;
      return lowerCase(text);
    })
    .join(' ');
}

const lowerCase = remembered((text) =>
  text
    .replace(/\S+/g, (word) => (/-\p{Lu}/u.test(word) ? word[0]!.toLowerCase() + word.slice(1) : word.toLowerCase()))
    .replace(PROPER, (name) => sentenceCase(name)),
);

/** The words of units as the text has them. */
export function rawText(scope: Scope, units: readonly Unit[]): string {
  return units.flatMap((unit) => scope.tokens.slice(unit.from, unit.to).map((token) => token.text)).join(' ');
}

/** With a capital at the front. */
export const sentenceCase = (text: string): string => (text ? text[0]!.toUpperCase() + text.slice(1) : text);

/** The role that the heads of a phrase come to together ("police sources" police, "rebel forces" rebels, "government troops" an army); null for an office. */
export function effectiveRole(
  scope: Scope,
  phrase: Phrase,
): { category: RoleCategory; kind: ActorKind; label: string } | null {
  const roles = phrase.heads.filter((unit) => unit.sense?.type === 'role');
  const last = phrase.heads.at(-1);
  if (last?.sense?.type !== 'role') return null;
  const sense = last.sense;
  const before = roles.length > 1 ? roles[roles.length - 2]!.sense : null;
  const soft = phrase.qualifiers.some((unit) => unit.kind === 'modifier' && SOFT_REBEL.test(unit.lower));
  const beforeRole = before?.type === 'role' ? before : null;
  const key = scope.tokens[last.to - 1]!.lower;
  if (sense.category === 'force' && soft && !last.lower.startsWith('army') && last.lower !== 'military')
    return { category: 'rebel', kind: 'rebel', label: '' };
  // "unidentified men", "knife-wielding men"
  if (
    sense.category === 'civilian' &&
    MEN.test(key) &&
    (phrase.suspected || phrase.qualifiers.some((unit) => unit.kind === 'modifier' && HIDDEN.test(unit.lower)))
  )
    return { category: 'attacker', kind: 'other', label: '' };
  if (sense.category === 'generic') {
    if (beforeRole && beforeRole.category !== 'generic') {
      if (beforeRole.category === 'government' && TROOPS.has(key))
        return { category: 'force', kind: 'military', label: '' };
      return { category: beforeRole.category, kind: beforeRole.kind, label: beforeRole.label };
    }
    if (soft) return { category: 'rebel', kind: 'rebel', label: '' };
    const modifiers = new Set(phrase.qualifiers.filter((unit) => unit.kind === 'modifier').map((unit) => unit.lower));
    if (TROOPS.has(key) && (modifiers.has('militia') || modifiers.has('tribal')))
      return { category: 'militia', kind: 'militia', label: '' };
    if (modifiers.has('security')) return { category: 'security', kind: 'military', label: '' };
    if (modifiers.has('medical') || modifiers.has('health')) return { category: 'source', kind: 'other', label: '' };
    if (modifiers.has('intelligence')) return { category: 'intelligence', kind: 'government', label: '' };
    if (modifiers.has('military') || modifiers.has('army') || (modifiers.has('government') && TROOPS.has(key)))
      return { category: 'force', kind: 'military', label: '' };
    if (modifiers.has('police')) return { category: 'police', kind: 'police', label: '' };
    if (key === 'side') return { category: 'force', kind: 'military', label: '' };
    if (SELF.has(key)) return { category: 'government', kind: 'government', label: '' };
    if (TROOPS.has(key)) return { category: 'force', kind: 'military', label: 'generic' };
    return { category: 'generic', kind: 'other', label: '' };
  }
  if (sense.category === 'rebel' && beforeRole?.category === 'government')
    return { category: 'force', kind: 'military', label: '' };
  if (sense.category === 'attacker' && (soft || beforeRole?.category === 'rebel'))
    return { category: 'rebel', kind: 'rebel', label: '' };
  if (sense.category === 'force' && beforeRole && beforeRole.category !== 'force') {
    if (beforeRole.category === 'government') return { category: 'force', kind: 'military', label: '' };
    if (LEADING.has(beforeRole.category))
      return { category: beforeRole.category, kind: beforeRole.kind, label: beforeRole.label };
  }
  // "rebel group", "militia members", "gang members", "police attackers": a transparent head takes what stands before it
  if (sense.category === 'member') {
    if (
      beforeRole &&
      beforeRole.category !== 'member' &&
      beforeRole.category !== 'civilian' &&
      beforeRole.category !== 'communal'
    )
      return beforeRole;
    return soft ? { category: 'rebel', kind: 'rebel', label: '' } : sense;
  }
  return sense;
}

/** What one of several is called in the name of an actor: "clans" are a clan, "ethnic groups" nothing more than their names. */
export function singular(word: string): string {
  if (word === 'people' || word === 'peoples' || word === '') return 'community';
  if (/^(?:ethnic )?groups?$/.test(word)) return '';
  if (/(?:ers|youths|pastoralists)$/.test(word)) return word;
  return word.replace(/ies$/, 'y').replace(/(?<!s)s$/, '');
}
