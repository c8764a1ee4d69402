import type { PlaceMention, Token } from '../model.js';
import { wordValue } from '../quantities/numbers.js';
import { perWord } from '../text/words.js';
import { aloneIn, type Entry, type Lexicon, longestIn, lookUp, type Sense } from './lexicon.js';
import type { ActorTable, ModifierUse } from './types.js';

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
  taught: Lexicon;
  /** The place mention that begins at a token's offset. */
  placeAt: ReadonlyMap<number, PlaceMention>;
  /** Units to use again, so that a long article makes no more of them than its longest sentence. */
  store: Unit[];
  /** Countries of the article's places. */
  codes: ReadonlySet<string>;
}

const BOUND =
  /^(.+)-(?:led|backed|supported|allied|aligned|linked|affiliated|trained|controlled|run|held|occupied|administered|sponsored|armed|funded|based|speaking|born|made|manufactured|inspired|fired|registered|owned|style)$/;
const PREFIXED = /^(?:pro|anti|ex|non|counter|semi|neo|post|inter|intra|self|multi|would|long|well|so|high|low)-/;
const DOTTED =
  /^(?:mr|mrs|ms|dr|prof|rev|hon|gen|lt|col|maj|capt|cmdr|cpl|sgt|brig|adm|gov|sen|rep|supt|insp|st|jr|sr|[a-z])$/;

/** Terms of military logs ("killed in action", "small arms fire") that are also short for a group: the group only where its country is named. */
const LOG_TERMS: ReadonlySet<string> = new Set(['kia', 'saf']);

/** Whether a hyphenated word modifies without naming the actor ("Iran-backed", "pro-Russian", "Taliban-fired"). */
export function isBound(lower: string): boolean {
  return lower.includes('-') && (BOUND.test(lower) || PREFIXED.test(lower));
}

/** An abbreviation of a group of the past from another country is some other abbreviation. */
function outOfPlace(entry: Entry, codes: ReadonlySet<string>): boolean {
  if (entry.capitals !== 'exact' || entry.sense.type !== 'group') return false;
  const { ended, countries } = entry.sense.group;
  if (countries.length === 0 || countries.some((code) => codes.has(code))) return false;
  return (ended && codes.size > 0) || LOG_TERMS.has(entry.keys[0]!);
}

const LAUNCHED = /^(\p{L}+)-(?:fired|launched|planted|laid|piloted)$/u;

/** "Houthi-fired missile", "Russian-planted mines": whoever is named did it. */
function launcherOf({ table }: Scope, lower: string): Entry | null {
  const name = lower.includes('-') ? LAUNCHED.exec(lower)?.[1] : undefined;
  const bucket = name === undefined ? undefined : lookUp(table.lexicon, name);
  const entry = bucket ? aloneIn(bucket) : null;
  return entry?.sense.type === 'group' || entry?.sense.type === 'state' ? entry : null;
}

const bound = perWord(({ lower }) => isBound(lower));

/** "twenty-two". */
const isCompoundNumber = perWord(({ lower }) => lower.includes('-') && wordValue(lower) !== null);
const PREFIXED_CAPITAL = /^[\p{Ll}'’‘ʼ]{1,4}-\p{Lu}/u;

/**
 * The units of tokens [from, to); a full stop after a title or initial is swallowed. `upper`: all in capitals; `cased`: capitals tell names.
 * The units are the scope's own and are used again for the next sentence.
 */
export function unitsOf(scope: Scope, from: number, to: number, upper: boolean, cased = true): Unit[] {
  const { tokens, table, taught, placeAt } = scope;
  const units: Unit[] = [];
  for (let i = from; i < to; ) {
    const token = tokens[i]!;
    if (token.kind === 'punct') {
      const apostrophe = token.text === '’' || token.text === "'";
      const last = units.at(-1);
      const before = tokens[i - 1];
      if (token.text === '.' && last && i + 1 < to && last.to === i && DOTTED.test(before!.lower)) last.to = i + 1;
      else {
        const possessive = apostrophe && before && before.end === token.start && /s$/i.test(before.text);
        units.push(take(scope, units.length, possessive ? 'poss' : 'punct', i, i + 1, token.text));
      }
      i++;
      continue;
    }
    const { lower } = token;
    const own = taught.size > 0 ? lookUp(taught, lower) : undefined;
    const bucket = table.bucketOf(token);
    const known = (own && longestIn(own, tokens, i, to, false)) ?? (bucket && longestIn(bucket, tokens, i, to, upper));
    const entry = (known && !outOfPlace(known, scope.codes) ? known : null) ?? launcherOf(scope, lower);
    if (entry) {
      const size = entry.keys.length;
      const found = take(scope, units.length, 'lex', i, i + size, lower);
      found.phrase = entry.phrase;
      found.sense = entry.sense;
      found.place = placeAt.get(token.start) ?? null;
      units.push(found);
      i += size;
      continue;
    }
    const use = bucket?.use ?? null;
    let kind: Unit['kind'] = 'word';
    if (token.kind === 'number' || isCompoundNumber(token)) kind = 'number';
    else if (lower === "'s") kind = 'poss';
    else if (bound(token)) kind = 'modifier';
    else if (token.capital && bucket?.plain && !use) kind = 'word';
    else if (token.capital && !cased) kind = use ? 'modifier' : 'word';
    else if (token.capital) kind = use && (use !== 'keep' || i === from) ? 'modifier' : 'cap';
    else if (use) kind = 'modifier';
    else if (lower !== token.text && PREFIXED_CAPITAL.test(token.text)) kind = 'cap';
    const plain = take(scope, units.length, kind, i, i + 1, lower);
    plain.use = use ?? (kind === 'modifier' ? 'keep' : null);
    if (kind === 'cap') plain.place = placeAt.get(token.start) ?? null;
    units.push(plain);
    i++;
  }
  return units;
}

/** The `index`th unit of the scope's store, filled anew. */
function take(scope: Scope, index: number, kind: Unit['kind'], from: number, to: number, lower: string): Unit {
  const known = scope.store[index];
  if (!known) {
    const made: Unit = { kind, from, to, lower, phrase: '', sense: null, use: null, place: null };
    scope.store.push(made);
    return made;
  }
  known.kind = kind;
  known.from = from;
  known.to = to;
  known.lower = lower;
  known.phrase = '';
  known.sense = null;
  known.use = null;
  known.place = null;
  return known;
}
