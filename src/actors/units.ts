import type { PlaceMention, Token } from '../model.js';
import { type Entry, longestAt, type Sense } from './lexicon.js';
import type { ActorTable, ModifierUse } from './table.js';
import { AFTER_HEAD, OPENING_WORDS } from './verbs.js';

/**
 * A stretch of tokens [from, to) that the noun-phrase grammar handles as one: a phrase of the lexicon, a modifier, a capitalised
 * word the tables do not know (`cap`), a number, a possessive mark, a plain word, or punctuation.
 */
export interface Unit {
  kind: 'lex' | 'modifier' | 'cap' | 'number' | 'poss' | 'word' | 'punct';
  from: number;
  to: number;
  /** Key of the first token. */
  lower: string;
  /** The phrase as the table writes it, for `lex`. */
  phrase: string;
  sense: Sense | null;
  use: ModifierUse | null;
  place: PlaceMention | null;
}

/** What a sentence is read with. */
export interface Scope {
  tokens: readonly Token[];
  table: ActorTable;
  /** Abbreviations and names that the article itself has taught. */
  taught: Map<string, Entry[]>;
  /** The place mention that begins at a token's offset. */
  placeAt: ReadonlyMap<number, PlaceMention>;
}

const BOUND =
  /^(.+)-(?:led|backed|supported|allied|aligned|linked|affiliated|trained|controlled|run|held|occupied|administered|sponsored|armed|funded|based|speaking|born|made|manufactured|inspired|fired|registered|owned|style)$/;
const PREFIXED = /^(?:pro|anti|ex|non|counter|semi|neo|post|inter|intra|self|multi|would|long|well|so|high|low)-/;
const DOTTED =
  /^(?:mr|mrs|ms|dr|prof|rev|hon|gen|lt|col|maj|capt|cmdr|cpl|sgt|brig|adm|gov|sen|rep|supt|insp|st|jr|sr|[a-z])$/;

/** Whether a hyphenated word modifies without naming the actor ("Iran-backed", "pro-Russian", "Taliban-fired"). */
export function isBound(lower: string): boolean {
  return lower.includes('-') && (BOUND.test(lower) || PREFIXED.test(lower));
}

/** The units of tokens [from, to); a full stop after a title or initial is swallowed. */
export function unitsOf(scope: Scope, from: number, to: number, upper: boolean, cased = true): Unit[] {
  const { tokens, table, taught, placeAt } = scope;
  const units: Unit[] = [];
  for (let i = from; i < to; ) {
    const token = tokens[i]!;
    if (token.kind === 'punct') {
      const last = units.at(-1);
      if (token.text === '.' && last && i + 1 < to && last.to === i && DOTTED.test(tokens[i - 1]!.lower))
        last.to = i + 1;
      else units.push(unit(token.text === '’' || token.text === "'" ? 'poss' : 'punct', i, i + 1, token.text));
      if (token.text === '’' || token.text === "'") {
        const mark = units.at(-1)!;
        const before = tokens[i - 1];
        if (!before || before.end !== token.start || !/s$/i.test(before.text)) mark.kind = 'punct';
      }
      i++;
      continue;
    }
    const entry =
      (taught.size > 0 ? longestAt(taught, tokens, i, to, false) : null) ??
      longestAt(table.lexicon, tokens, i, to, upper);
    const lower = token.lower;
    if (entry) {
      const size = entry.keys.length;
      const found = unit('lex', i, i + size, lower);
      found.phrase = entry.phrase;
      found.sense = entry.sense;
      found.place = placeAt.get(token.start) ?? null;
      units.push(found);
      i += size;
      continue;
    }
    const use = table.modifiers.get(lower);
    let kind: Unit['kind'] = 'word';
    if (token.kind === 'number') kind = 'number';
    else if (lower === "'s") kind = 'poss';
    else if (isBound(lower)) kind = 'modifier';
    else if (token.capital && (AFTER_HEAD.has(lower) || OPENING_WORDS.has(lower))) kind = 'word';
    else if (token.capital && !cased) kind = use ? 'modifier' : 'word';
    else if (token.capital) kind = use && (use !== 'keep' || i === from) ? 'modifier' : 'cap';
    else if (/^[\p{Ll}'’‘ʼ]{1,4}-\p{Lu}/u.test(token.text)) kind = 'cap';
    else if (use) kind = 'modifier';
    const plain = unit(kind, i, i + 1, lower);
    plain.use = use ?? (kind === 'modifier' ? 'keep' : null);
    if (kind === 'cap' || kind === 'word') plain.place = placeAt.get(token.start) ?? null;
    units.push(plain);
    i++;
  }
  return units;
}

function unit(kind: Unit['kind'], from: number, to: number, lower: string): Unit {
  return { kind, from, to, lower, phrase: '', sense: null, use: null, place: null };
}
