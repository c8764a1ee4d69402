import { tidied } from '../text/tidy.js';
import { foldKey } from './lexicon.js';
import type { Scope, Unit } from './units.js';

const JOINERS = new Set(
  'al el bin bint ibn ben abu abd ould ag van von der den de del della di da dos du la le las los y e ul ur ud-din und zu ter ten st'.split(
    ' ',
  ),
);
const PREFIXED_NAME = /^(?:al|el|ar|as|ash|ad|an|at|az|d|o|m|ibn|abu|n|l|ul|ur|de|n')[-'’‘ʼ]\p{Lu}/u;
const NOT_NAMES = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'he she it they we i you the a an this that these those there but and or as if in on at by for from with after before when while since until during ' +
    'meanwhile however earlier later also yesterday today tomorrow then not no yes one two three four five six seven eight nine ten his her its their ' +
    'our my your who what where why how which whose islam god allah ramadan christmas easter eid reuters afp ap cnn bbc photo image file video read more ' +
    'speaking asked according citing quoting although though because so such some many several most local police army officials witnesses according ' +
    'mr mrs ms dr war civil world street road avenue square bridge airport university hospital mosque church cathedral school college prison ' +
    'province district region county city town village state republic river lake mountain valley island camp airport base square market hotel day ' +
    'of to into is was were are be been has have had said says that ' +
    'twitter facebook telegram instagram youtube whatsapp internet web news'
  ).split(' '),
);

/** Tokens [from, to) of a personal name. */
export interface NameSpan {
  from: number;
  to: number;
  text: string;
}

/**
 * The personal name that begins at unit `u`: capitalised words with their particles and initials, in any Latin spelling, at most six;
 * null where none begins. `loose` (after an office) lets lone surnames, places and demonyms stand as names.
 */
export function nameAt(
  scope: Scope,
  units: readonly Unit[],
  u: number,
  loose: boolean,
  text: string,
): (NameSpan & { next: number }) | null {
  const { tokens } = scope;
  let end = u;
  let last = u - 1;
  let words = 0;
  for (; end < units.length && end - u < 7; end++) {
    const unit = units[end]!;
    const token = tokens[unit.from]!;
    if (token.kind !== 'word') break;
    const capital = token.capital || PREFIXED_NAME.test(token.text);
    if (NOT_NAMES.has(unit.lower) && !(words > 0 && unit.lower === 'may')) break;
    if (!capital) {
      if (
        words > 0 &&
        JOINERS.has(unit.lower) &&
        unit.kind !== 'poss' &&
        end + 1 < units.length &&
        tokens[units[end + 1]!.from]!.capital
      )
        continue;
      if (
        words === 0 &&
        loose &&
        JOINERS.has(unit.lower) &&
        end + 1 < units.length &&
        tokens[units[end + 1]!.from]!.capital
      )
        continue;
      break;
    }
    if (unit.kind === 'modifier' && unit.use === 'drop') break;
    if (unit.kind === 'lex') {
      const { sense } = unit;
      // a name's own words: "Chad", "Jordan", "Israel" as a surname or given name; never a role, office or group
      if (sense!.type === 'group' && !(words > 0 && unit.to - unit.from === 1 && !/^\p{Lu}+$/u.test(token.text))) break;
      if (sense!.type === 'role' || sense!.type === 'office') {
        if (
          !(
            words > 0 &&
            /^(?:Major|Prince|King|General|Bishop|Pope|Marshal|Judge|Sheikh|Mullah|Haji|Private|Shah|Khan|Guard|Child|Young)$/.test(
              token.text,
            )
          )
        )
          break;
      }
      if (sense!.type === 'state' && (unit.to - unit.from > 1 || (words === 0 && !loose))) break;
      if (sense!.type === 'person') {
        words += unit.to - unit.from;
        last = end;
        continue;
      }
    }
    words++;
    last = end;
  }
  if (words === 0 || last < u) return null;
  const from = units[u]!.from;
  let to = units[last]!.to;
  if (tokens[to - 1]!.text === '.' && tokens[to - 2]!.text.length > 2) to--;
  if (to - from > 8) return null;
  const name = text.slice(tokens[from]!.start, tokens[to - 1]!.end);
  if (!/\p{Ll}/u.test(name) && !loose) return null;
  return { from, to, text: tidied(name), next: last + 1 };
}

const SAME_ENDING: ReadonlyMap<string, string> = new Map([
  ['ian', 'yan'],
  ['yan', 'yan'],
  ['iy', 'i'],
  ['yy', 'i'],
  ['ij', 'i'],
  ['ii', 'i'],
  ['y', 'i'],
  ['off', 'ov'],
  ['eff', 'ev'],
]);
const ENDING = /(?:ian|yan|iy|yy|ij|ii|y|off|eff)$/;

/** The key under which a surname is joined over spellings: "Beglarian" and "Beglaryan", "Sarksyan" and "Sargsyan". */
export function surnameKey(name: string): string {
  const plain = /^[\x20-\x7e]*$/.test(name)
    ? name.toLowerCase()
    : foldKey(name.toLowerCase().normalize('NFC')).replace(/[’‘ʼ]/g, "'");
  const bare = plain.includes("'") ? plain.replace(/'/g, '') : plain;
  const ending = ENDING.exec(bare)?.[0];
  const key = ending ? bare.slice(0, -ending.length) + SAME_ENDING.get(ending)! : bare;
  return key === 'sarksyan' || key === 'sarkisyan' || key === 'sarkissyan' ? 'sargsyan' : key;
}
