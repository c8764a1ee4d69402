import type { ParsedArticle, PlaceKind, Sentence, Token } from '../model.js';
import { fold } from './fold.js';
import { FIRST_NAME, LAST_NAME } from './format.js';
import { type Gazetteer, isCommonWord, isWord, type Named } from './gazetteer.js';
import type { Persons } from './persons.js';
import {
  ABBREVIATED,
  DIRECTIONS,
  FACILITY_AFTER,
  GENERIC_AFTER,
  GENERIC_BEFORE,
  GENERIC_OF,
  NAMING_GENERIC,
  NEVER,
  ORGANISATIONS,
  PARTICLES,
  PREPOSITIONS,
  SPEECH,
} from './words.js';

/** A run of words that may name a place: [from, to) in tokens with its generic word, [nameFrom, nameTo) without. */
export interface Candidate {
  from: number;
  to: number;
  nameFrom: number;
  nameTo: number;
  sentence: number;
  key: string;
  named: Named | null;
  /** "district" of "Vom District", or null. */
  generic: string | null;
  /** Kinds that the words around it ask for, or null. */
  kinds: readonly PlaceKind[] | null;
  /** The kind of place to propose where the gazetteer has none, or null. */
  proposed: PlaceKind | null;
  /** What the words around it say for (or against) a place. */
  grammar: number;
  /** Stands inside a person's or an organisation's name. */
  inName: boolean;
  /** All that is known against it being a name at all (English words, first names), 0 or less. */
  doubt: number;
}

const LONGEST = 6;
const ABBREVIATION = new Set(['st', 'mt', 'ft', 'ste']);
const SMALL_ARTICLE = /^(?:al|el|ar|as|ash|an|ad|az|at)[-'’]\p{Lu}/u;
const LOWER_FACILITY = new Set('airport airfield airbase camp prison dam crossing stadium university'.split(' '));
const PROPOSING = new Set(
  'village villages town city district county lga lgas township subdistrict sub-district municipality woreda commune suburb hamlet settlement neighborhood neighbourhood tehsil raion rayon governorate oblast province'.split(
    ' ',
  ),
);

/** Whether a token can begin a name. */
export const startsName = (token: Token): boolean =>
  token.kind === 'word' && (token.capital || SMALL_ARTICLE.test(token.text));

/** All runs of one sentence that the gazetteer knows or whose grammar makes them a place, in order, without overlaps. */
export function findCandidates(
  article: ParsedArticle,
  sentence: Sentence,
  gazetteer: Gazetteer,
  persons: Persons,
): Candidate[] {
  const { tokens } = article;
  const { from, to } = sentence;
  const loud = sentence.upper || isTitleCase(tokens, sentence);
  const found: Candidate[] = [];
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word') continue;
    let match: { end: number; key: string; named: Named } | null = null;
    const short = i > from && tokens[i - 1]!.text === ',' && token.capital ? abbreviated(tokens, i, to) : null;
    if (short) match = { end: i + 1, key: short, named: gazetteer.named(short)! };
    else if (startsName(token)) match = longest(tokens, i, to, gazetteer, sentence);
    else if (gazetteer.lowerFirst.has(token.lower)) match = lowerMatch(tokens, i, to, gazetteer);
    if (!match) {
      const unknown = startsName(token) ? proposal(tokens, i, sentence, gazetteer, persons) : null;
      if (unknown) {
        found.push(unknown);
        i = unknown.to - 1;
      }
      continue;
    }
    const candidate = withGrammar(tokens, i, match.end, sentence, match.key, match.named, persons, loud, gazetteer);
    found.push(candidate);
    i = candidate.to - 1;
  }
  return found;
}

/** Headlines: most words carry a capital, so capitals say little. */
function isTitleCase(tokens: readonly Token[], { from, to, zone }: Sentence): boolean {
  let capitals = 0;
  let words = 0;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word' || token.text.length < 4) continue;
    words++;
    if (token.capital) capitals++;
  }
  return words > 3 && capitals / words > (zone === 'title' ? 0.7 : 0.8);
}

function keyOf(token: Token): string {
  return /^[a-z]+$/.test(token.lower) ? token.lower : fold(token.text);
}

function longest(
  tokens: readonly Token[],
  at: number,
  to: number,
  gazetteer: Gazetteer,
  sentence: Sentence,
): { end: number; key: string; named: Named } | null {
  let key = '';
  let words = 0;
  let best: { end: number; key: string; named: Named } | null = null;
  for (let i = at; i < to && words < LONGEST; i++) {
    const token = tokens[i]!;
    if (token.text === '.' && ABBREVIATION.has(tokens[i - 1]!.lower) && i > at) continue;
    if (token.text === ',' && tokens[i + 1]?.lower === 'd.c.' && i > at) continue;
    if (token.kind !== 'word' || token.text === "'s" || token.text === '’s') break;
    const part = keyOf(token);
    if (!part) break;
    const named = startsName(token);
    if (!named && (i === at || !PARTICLES.has(token.lower))) break;
    key = key ? `${key} ${part}` : part;
    words++;
    if (!named) continue;
    const hit = gazetteer.named(key);
    if (!hit || !allowed(tokens, at, i + 1, key, hit, sentence)) continue;
    best = { end: i + 1, key, named: hit };
  }
  return best;
}

/** Bars single words that are no names: "Of", "March", "us"; and names that begin with "The" unless they are well known. */
function allowed(
  tokens: readonly Token[],
  at: number,
  end: number,
  key: string,
  named: Named,
  sentence: Sentence,
): boolean {
  const first = tokens[at]!;
  const best = named.hits[0]!.entry;
  if (end - at === 1) {
    if (NEVER.has(first.lower)) return false;
    if (first.text.length < 4 && first.text === first.text.toUpperCase() && best.layer === 0 && best.kind !== 'country')
      return false;
    if (key === 'us' || key === 'uk' || key === 'uae')
      return first.text === first.text.toUpperCase() && (!sentence.upper || first.text.includes('.'));
    if (key === 'car' || key === 'rsa' || key === 'prc')
      return first.text === first.text.toUpperCase() && !sentence.upper;
    return true;
  }
  if (first.lower === 'the') return best.population > 100_000 || best.layer > 0;
  return !(NEVER.has(first.lower) && NEVER.has(tokens[end - 1]!.lower) && best.layer === 0);
}

function lowerMatch(
  tokens: readonly Token[],
  at: number,
  to: number,
  gazetteer: Gazetteer,
): { end: number; key: string; named: Named } | null {
  let key = '';
  let best: { end: number; key: string; named: Named } | null = null;
  for (let i = at; i < to && i < at + LONGEST; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word') break;
    key = key ? `${key} ${keyOf(token)}` : keyOf(token);
    const named = key.includes(' ') ? gazetteer.named(key) : null;
    if (named?.lowerCase) best = { end: i + 1, key, named };
  }
  return best;
}

/** The last word before `at` that is not an article or a direction, with what lies between. */
function before(tokens: readonly Token[], at: number, from: number): number {
  let i = at - 1;
  if (i >= from && (tokens[i]!.lower === 'the' || tokens[i]!.lower === 'a')) i--;
  return i;
}

/** Scores the grammar around [at, end) and takes in the generic word before or after it. */
function withGrammar(
  tokens: readonly Token[],
  at: number,
  end: number,
  sentence: Sentence,
  key: string,
  named: Named,
  persons: Persons,
  loud: boolean,
  gazetteer: Gazetteer,
): Candidate {
  const { from, to } = sentence;
  const candidate: Candidate = {
    from: at,
    to: end,
    nameFrom: at,
    nameTo: end,
    sentence: sentence.index,
    key,
    named,
    generic: null,
    kinds: null,
    proposed: null,
    grammar: 0,
    inName: false,
    doubt: doubtOf(tokens, at, end, named, sentence, loud, persons),
  };
  const next = end < to ? tokens[end]! : null;
  const after = next && next.kind === 'word' ? next.lower : '';
  const generic = GENERIC_AFTER.get(after);
  if (generic && !(loud && !NAMING_GENERIC.has(after))) {
    candidate.kinds = generic;
    candidate.grammar += after === 'state' && !next!.capital ? 0.5 : 2.5;
    candidate.generic = after;
    if (NAMING_GENERIC.has(after)) candidate.to = end + 1;
    if (after === 'local' && tokens[end + 1]?.lower === 'government') candidate.to = Math.min(to, end + 3);
  } else if (
    after === 'local' &&
    tokens[end + 1]?.lower === 'government' &&
    tokens[end + 2]?.lower === 'area' &&
    end + 2 < to
  ) {
    candidate.kinds = ['district'];
    candidate.generic = 'lga';
    candidate.grammar += 3;
    candidate.to = end + 3;
  } else if (
    next &&
    FACILITY_AFTER.has(after) &&
    (next.capital ? !loud : LOWER_FACILITY.has(after)) &&
    !tokens[at - 1]?.text.match(/^['’]s$/)
  ) {
    candidate.proposed = FACILITY_AFTER.get(after)!;
    candidate.generic = after;
    candidate.to = end + 1;
    candidate.grammar += 1.5;
  }
  // the words before
  const left = before(tokens, at, from);
  const word = left >= from ? tokens[left]! : null;
  if (word) {
    candidate.grammar += PREPOSITIONS.get(word.lower) ?? 0;
    if (word.lower === 'of' && left > from) {
      const of = GENERIC_OF.get(tokens[left - 1]!.lower);
      if (of) {
        candidate.grammar += 2.6;
        candidate.kinds ??= kindsOf(of);
      } else if (DIRECTIONS.has(tokens[left - 1]!.lower)) candidate.grammar += 1.6;
    } else if ((GENERIC_OF.has(word.lower) || word.lower === 'city') && left === at - 1) {
      candidate.grammar += 1.5;
      candidate.kinds ??= kindsOf(GENERIC_OF.get(word.lower) ?? 'settlement');
    } else if (GENERIC_BEFORE.has(word.lower) && left === at - 1 && word.capital && !candidate.proposed) {
      candidate.from = left;
      candidate.proposed = GENERIC_BEFORE.get(word.lower)!;
      candidate.generic = word.lower;
      candidate.grammar += 2;
    }
    if (DIRECTIONS.has(word.lower)) candidate.grammar += 0.5;
  }
  // inside a longer name?
  if (persons.inside[at] || persons.inside[end - 1]) candidate.inName = true;
  else if (!candidate.generic && !sentence.upper && insideLongerName(tokens, at, end, sentence, loud))
    candidate.inName = true;
  const firstWord = at === from || (at === from + 1 && tokens[from]!.kind === 'punct');
  const previous = tokens[at - 1];
  if (
    !candidate.inName &&
    !firstWord &&
    !loud &&
    previous &&
    previous.capital &&
    at - 1 >= from &&
    candidate.from === at
  ) {
    if (
      !DIRECTIONS.has(previous.lower) &&
      !PREPOSITIONS.has(previous.lower) &&
      !NEVER.has(previous.lower) &&
      !gazetteer.demonyms.has(keyOf(previous))
    )
      candidate.grammar -= 1.5;
  }
  if (SPEECH.has(after)) candidate.grammar -= 1;
  if (word && SPEECH.has(word.lower) && left === at - 1) candidate.grammar -= 1;
  return candidate;
}

const kindsOf = (kind: PlaceKind): readonly PlaceKind[] =>
  kind === 'village' || kind === 'settlement'
    ? ['settlement', 'village']
    : kind === 'province'
      ? ['province', 'district']
      : kind === 'district'
        ? ['district', 'province']
        : ['province', 'district', 'region', 'settlement', 'village'];

/** "Aleppo Police Command", "Kent Brockman News": the run goes on to an organisation's word; or an unknown capitalised word follows directly. */
function insideLongerName(
  tokens: readonly Token[],
  at: number,
  end: number,
  sentence: Sentence,
  loud: boolean,
): boolean {
  let i = end;
  let longer = 0;
  while (
    i < sentence.to &&
    i < end + 4 &&
    (tokens[i]!.capital || (longer > 0 && /^(?:of|for|and|&)$/.test(tokens[i]!.lower)))
  ) {
    if (ORGANISATIONS.has(tokens[i]!.lower)) return true;
    longer++;
    i++;
  }
  if (loud) return false;
  const next = tokens[end];
  if (
    end < sentence.to &&
    next!.capital &&
    !NEVER.has(next!.lower) &&
    !GENERIC_AFTER.has(next!.lower) &&
    !FACILITY_AFTER.has(next!.lower)
  ) {
    // "Kent Brockman": a single name before an unknown one
    return end - at === 1 && !/^[A-Z]{2,}$/.test(next!.text);
  }
  const left = tokens[at - 1];
  // "University of Kent", "Bank of Ghana"
  if (
    left &&
    left.lower === 'of' &&
    at - 2 >= sentence.from &&
    tokens[at - 2]!.capital &&
    ORGANISATIONS.has(tokens[at - 2]!.lower)
  )
    return true;
  return false;
}

function doubtOf(
  tokens: readonly Token[],
  at: number,
  end: number,
  named: Named,
  sentence: Sentence,
  loud: boolean,
  persons: Persons,
): number {
  if (end - at > 1) {
    const words = tokens.slice(at, end);
    return words.every((token) => NEVER.has(token.lower)) ? -2 : 0;
  }
  let doubt = 0;
  const first = at === sentence.from || (at === sentence.from + 1 && tokens[sentence.from]!.kind === 'punct');
  if (isCommonWord(named)) doubt -= loud || first ? 3.5 : 2.2;
  else if (isWord(named)) doubt -= loud || first ? 2 : 1.2;
  else if (first || loud) doubt -= 0.3;
  if (named.flags & FIRST_NAME) doubt -= 1.2;
  if (named.flags & LAST_NAME) doubt -= 1;
  if (persons.surnames.has(tokens[at]!.lower)) doubt -= 3;
  if (tokens[at]!.text.length < 4) doubt -= 0.5;
  return doubt;
}

/** A place that the gazetteer does not know, from its grammar: "the village of X", "X village", "X camp", "Camp X". */
function proposal(
  tokens: readonly Token[],
  at: number,
  sentence: Sentence,
  gazetteer: Gazetteer,
  persons: Persons,
): Candidate | null {
  if (sentence.upper || persons.inside[at]) return null;
  const { from, to } = sentence;
  let end = at;
  while (
    end < to &&
    end < at + 4 &&
    startsName(tokens[end]!) &&
    !PROPOSING.has(tokens[end]!.lower) &&
    !FACILITY_AFTER.has(tokens[end]!.lower)
  )
    end++;
  const first = tokens[at]!;
  const make = (proposed: PlaceKind, grammar: number, last: number, generic: string | null, begin = at): Candidate => ({
    from: begin,
    to: last,
    nameFrom: at,
    nameTo: end,
    sentence: sentence.index,
    key: tokens.slice(at, end).map(keyOf).join(' '),
    named: null,
    generic,
    kinds: null,
    proposed,
    grammar,
    inName: false,
    doubt: 0,
  });
  if (end === at) return null;
  if (NEVER.has(first.lower) || gazetteer.demonyms.has(keyOf(first)) || DIRECTIONS.has(first.lower)) return null;
  for (let i = at; i < end; i++) if (ORGANISATIONS.has(tokens[i]!.lower) || persons.inside[i]) return null;
  const next = end < to ? tokens[end]! : null;
  const left = before(tokens, at, from);
  const word = left >= from ? tokens[left]! : null;
  if (word?.lower === 'of' && left > from && GENERIC_OF.has(tokens[left - 1]!.lower) && left === at - 1)
    return make(GENERIC_OF.get(tokens[left - 1]!.lower)!, 3, end, null);
  if (word && /^(?:called|named)$/.test(word.lower) && left > from && GENERIC_OF.has(tokens[left - 1]!.lower))
    return make('village', 3, end, null);
  if (next && PROPOSING.has(next.lower)) {
    const kind = GENERIC_AFTER.get(next.lower)![0]!;
    const proposed = /^(?:village|villages|hamlet)$/.test(next.lower) ? 'village' : kind;
    return make(proposed, 2.5, NAMING_GENERIC.has(next.lower) ? end + 1 : end, next.lower);
  }
  if (
    next &&
    end + 2 < to &&
    next.lower === 'local' &&
    tokens[end + 1]!.lower === 'government' &&
    tokens[end + 2]!.lower === 'area'
  )
    return make('district', 3, end + 3, 'lga');
  if (
    next &&
    FACILITY_AFTER.has(next.lower) &&
    (next.capital || LOWER_FACILITY.has(next.lower) || next.lower === 'hospital') &&
    word &&
    PREPOSITIONS.has(word.lower)
  )
    return make(FACILITY_AFTER.get(next.lower)!, 2, end + 1, next.lower);
  if (
    next &&
    next.text === ',' &&
    end + 1 < to &&
    startsName(tokens[end + 1]!) &&
    word &&
    /^(?:in|near|at|of|outside)$/.test(word.lower) &&
    left >= at - 2
  ) {
    const around =
      gazetteer.named(keyOf(tokens[end + 1]!)) ??
      (end + 2 < to ? gazetteer.named(`${keyOf(tokens[end + 1]!)} ${keyOf(tokens[end + 2]!)}`) : null);
    const best = around?.hits[0]?.entry;
    if (best && !isWord(around!) && (best.kind !== 'settlement' || best.population > 50_000))
      return make('village', 2, end, null);
  }
  const prior = tokens[at - 1];
  if (prior && at - 1 >= from && GENERIC_BEFORE.has(prior.lower) && prior.capital)
    return make(GENERIC_BEFORE.get(prior.lower)!, 2, end, prior.lower, at - 1);
  return null;
}

/** The folded name that an abbreviation after a comma stands for ("Killeen, Tex."), or null. */
function abbreviated(tokens: readonly Token[], at: number, to: number): string | null {
  const { text, lower } = tokens[at]!;
  const dotted = at + 1 < to && tokens[at + 1]!.text === '.';
  if (!dotted && !text.includes('.') && text !== text.toUpperCase()) return null;
  return ABBREVIATED.get(lower.replace(/\./g, '')) ?? null;
}
