import type { ParsedArticle, PlaceKind, Sentence, Token } from '../model.js';
import { MONTHS } from '../quantities/words.js';
import { FIRST_NAME, LAST_NAME } from './format.js';
import { isCommonWord, isWord } from './gazetteer.js';
import { GRAMMAR } from './grammar.js';
import { abbreviated, compound, keyOf, lowerMatch, type Match, type Matcher, SUFFIX, startsName } from './match.js';
import type { Persons } from './persons.js';
import { isProposing, PROPOSALS } from './proposals.js';
import type { Gazetteer, Named } from './types.js';
import { type View, wordBefore } from './view.js';
import { DENOMINATIONS, DIRECTIONS, INCIDENTS, NEVER, ORGANISATIONS, PREPOSITIONS } from './words.js';

/** A run of words that may name a place: [from, to) in tokens with its generic word, [nameFrom, nameTo) without. */
export interface Candidate {
  from: number;
  to: number;
  nameFrom: number;
  nameTo: number;
  /** Offsets into the text; inside a token for parts of compounds. */
  start: number;
  end: number;
  sentence: number;
  key: string;
  named: Named | null;
  /** "district" of "Vom District", or null. */
  generic: string | null;
  /** Kinds that the words around it ask for, or null. */
  kinds: readonly PlaceKind[] | null;
  /** The kind of place to propose where the gazetteer has none, or null. */
  proposed: PlaceKind | null;
  /** A place only as another spelling of one that the gazetteer has. */
  weak: boolean;
  /** "the Somali capital": the country whose capital is meant, -1 for the article's own; null otherwise. */
  capitalOf: number | null;
  /** "northern" of "northern Mexico", or null. */
  part: string | null;
  /** What the words around it say for (or against) a place. */
  grammar: number;
  /** Stands inside a person's or an organisation's name. */
  inName: boolean;
  /** A place, but not where something happened. */
  aside: boolean;
  /** Names of the rules that spoke. */
  rules: string[];
  /** All that is known against it being a name at all (English words, first names), 0 or less. */
  doubt: number;
}

const LONGEST_UNKNOWN = 4;

/** All runs of one sentence that the gazetteer knows or whose grammar makes them a place, in order, without overlaps. */
export function findCandidates(
  article: ParsedArticle,
  sentence: Sentence,
  gazetteer: Gazetteer,
  persons: Persons,
  matchAt: Matcher,
): Candidate[] {
  const { tokens } = article;
  const { from, to } = sentence;
  const found: Candidate[] = [];
  let loud: boolean | null = null;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word') continue;
    if (token.lower === 'capital' && !token.capital) {
      const capital = capitalCandidate(tokens, i, sentence, gazetteer);
      if (capital) found.push(capital);
      continue;
    }
    const named = startsName(token);
    if (!named && !gazetteer.lowerFirst.has(token.lower)) continue;
    loud ??= sentence.upper || isTitleCase(tokens, sentence);
    const match = named
      ? (abbreviated(tokens, i, sentence, gazetteer) ?? matchAt(i, sentence))
      : lowerMatch(tokens, i, to, gazetteer);
    if (match) {
      const longer = named ? longerProposal(tokens, i, match, sentence, gazetteer, persons) : null;
      if (longer) {
        found.push(longer);
        i = longer.to - 1;
        continue;
      }
      const candidate = withGrammar(tokens, i, match, sentence, persons, loud, gazetteer);
      found.push(candidate);
      i = candidate.to - 1;
      continue;
    }
    if (!named) continue;
    if (/[-‐‑]/.test(token.text)) {
      const parts = compound(token, gazetteer);
      for (const { start, match: part } of parts) {
        const candidate = withGrammar(tokens, i, { ...part, end: i + 1 }, sentence, persons, loud, gazetteer);
        found.push({ ...candidate, start, from: i, to: i + 1, aside: true, proposed: null, generic: null });
      }
      if (parts.length) continue;
    }
    const unknown = sentence.upper ? null : proposal(tokens, i, sentence, gazetteer, persons);
    if (unknown) {
      found.push(unknown);
      i = unknown.to - 1;
    }
  }
  return found;
}

/** "in the capital", "the Somali capital" without the town's name. */
function capitalCandidate(
  tokens: readonly Token[],
  at: number,
  sentence: Sentence,
  gazetteer: Gazetteer,
): Candidate | null {
  const { from, to } = sentence;
  const previous = at > from ? tokens[at - 1]! : null;
  if (
    !previous ||
    /^(?:of|city|punishment|murder|offence|offense|crime|crimes|gains|investment)$/.test(tokens[at + 1]?.lower ?? '')
  )
    return null;
  const beside = tokens[at + 1]?.text === ',' || tokens[at + 1]?.lower === 'city' ? tokens[at + 2] : tokens[at + 1];
  if (at + 1 < to && beside && startsName(beside)) return null;
  const country = previous.capital ? gazetteer.demonyms.get(keyOf(previous)) : undefined;
  const start = country === undefined ? at : at - 1;
  const left = wordBefore(tokens, start, from);
  const before = left >= from ? tokens[left]!.lower : '';
  if (/^(?:facto|factor|self-declared|self-proclaimed|former|de-facto|ancient|would-be)$/.test(before)) return null;
  if (country === undefined && !(previous.lower === 'the' && PREPOSITIONS.has(before))) return null;
  return {
    from: start,
    to: at + 1,
    nameFrom: start,
    nameTo: at + 1,
    start: tokens[start]!.start,
    end: tokens[at]!.end,
    sentence: sentence.index,
    key: '',
    named: null,
    generic: null,
    kinds: null,
    proposed: null,
    weak: true,
    capitalOf: country ?? -1,
    part: null,
    grammar: 2,
    inName: false,
    aside: false,
    rules: ['capital-unnamed'],
    doubt: 0,
  };
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

/** A known name with all that the rules say of it. */
function withGrammar(
  tokens: readonly Token[],
  at: number,
  { end, key, named, endChar }: Match,
  sentence: Sentence,
  persons: Persons,
  loud: boolean,
  gazetteer: Gazetteer,
): Candidate {
  const { from, to, upper } = sentence;
  const left = wordBefore(tokens, at, from);
  const next = end < to && (endChar === null || /s$/.test(tokens[end - 1]!.text)) ? tokens[end]! : null;
  const view: View = {
    tokens,
    at,
    end,
    from,
    to,
    loud,
    upper,
    left,
    before: left >= from ? tokens[left]!.lower : '',
    after: next?.kind === 'word' ? next.lower : '',
    next,
    country: named.best.kind === 'country',
    gazetteer,
  };
  const candidate: Candidate = {
    from: at,
    to: end,
    nameFrom: at,
    nameTo: end,
    start: 0,
    end: 0,
    sentence: sentence.index,
    key,
    named,
    generic: null,
    kinds: null,
    proposed: null,
    weak: false,
    capitalOf: null,
    part: DIRECTIONS.has(view.before) && /^(?:north|south|east|west)/.test(view.before) ? view.before : null,
    grammar: 0,
    inName: persons.inside[at] === 1 || persons.inside[end - 1] === 1,
    aside: endChar !== null && !/s$/.test(tokens[end - 1]!.text),
    rules: [],
    doubt: doubtOf(view, named, persons),
  };
  for (const rule of GRAMMAR) {
    const finding = rule.find(view);
    if (!finding) continue;
    candidate.rules.push(rule.name);
    candidate.grammar += finding.score ?? 0;
    candidate.kinds ??= finding.kinds ?? null;
    if (candidate.generic === null && finding.generic) {
      candidate.generic = finding.generic;
      candidate.proposed = finding.proposed ?? null;
      if (finding.to) candidate.to = finding.to;
      if (finding.from !== undefined) candidate.from = finding.from;
    }
    if (finding.inName && !candidate.generic) candidate.inName = true;
    if (finding.aside && !candidate.generic) candidate.aside = true;
  }
  if (end - at === 1 && persons.given.has(tokens[at]!.lower) && candidate.grammar < 2) candidate.inName = true;
  candidate.start = tokens[candidate.from]!.start;
  candidate.end = endChar ?? tokens[candidate.to - 1]!.end;
  return candidate;
}

function doubtOf({ tokens, at, end, from, loud }: View, named: Named, persons: Persons): number {
  if (end - at > 1) return tokens.slice(at, end).every((token) => NEVER.has(token.lower)) ? -2 : 0;
  let doubt = 0;
  const first = at === from || (at === from + 1 && tokens[from]!.kind === 'punct');
  const own = named.best.layer > 0;
  if (isCommonWord(named)) doubt -= loud || first ? 3.5 : 2.2;
  else if (isWord(named)) doubt -= loud || first ? 2 : 1.2;
  else if (first || loud) doubt -= 0.3;
  if (named.flags & FIRST_NAME && !own) doubt -= 1.2;
  if (named.flags & LAST_NAME && !own) doubt -= 1;
  const { lower, text } = tokens[at]!;
  if (persons.surnames.has(lower)) doubt -= 3;
  else if (persons.given.has(lower)) doubt -= 2;
  if (text.length < 4) doubt -= 0.5;
  return doubt;
}

/** A small namesake inside a longer unknown name ("Tunga Malam village", "Sabon Gida Shagogo in Donga LGA"): the whole, or null. */
function longerProposal(
  tokens: readonly Token[],
  at: number,
  { end, named, endChar }: Match,
  sentence: Sentence,
  gazetteer: Gazetteer,
  persons: Persons,
): Candidate | null {
  const next = end < sentence.to ? tokens[end]! : null;
  if (endChar !== null || !next || !startsName(next) || isProposing(next.lower) || sentence.upper) return null;
  const { best } = named;
  if (best.kind !== 'settlement' && best.kind !== 'village') return null;
  if (best.population > LARGE || best.layer > 0 || gazetteer.demonyms.has(keyOf(next))) return null;
  const rest = gazetteer.named(keyOf(next));
  if (rest && rest.best.kind !== 'settlement') return null;
  const whole = proposal(tokens, at, sentence, gazetteer, persons);
  return whole && !whole.weak && whole.nameTo > end && whole.from === at ? whole : null;
}
/** A town of more people is what its name means. */
const LARGE = 100_000;

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** A place that the gazetteer does not know, from its grammar: "the village of X", "X village", "X camp", "Camp X". */
function proposal(
  tokens: readonly Token[],
  at: number,
  sentence: Sentence,
  gazetteer: Gazetteer,
  persons: Persons,
): Candidate | null {
  const { from, to } = sentence;
  const first = tokens[at]!;
  if (NEVER.has(first.lower) || DIRECTIONS.has(first.lower) || gazetteer.demonyms.has(keyOf(first))) return null;
  // "State-held", "Shiite-majority": an adjective
  if (SUFFIX.test(first.lower)) return null;
  let end = at;
  while (end < to && end < at + LONGEST_UNKNOWN && startsName(tokens[end]!) && !isProposing(tokens[end]!.lower)) {
    if (end > at && tokens[end]!.lower === 'local' && tokens[end + 1]?.lower === 'government') break;
    const { lower } = tokens[end]!;
    // "in Inkhil Tuesday", "in Inkhil July 4"
    if (end > at && (WEEKDAY.test(lower) || (MONTHS.has(lower) && tokens[end + 1]?.kind === 'number'))) break;
    if (ORGANISATIONS.has(lower) || INCIDENTS.has(lower) || persons.inside[end]) return null;
    end++;
  }
  if (end === at || DENOMINATIONS.has(tokens[end - 1]!.lower)) return null;
  const left = wordBefore(tokens, at, from);
  const next = end < to ? tokens[end]! : null;
  const view = {
    tokens,
    at,
    end,
    from,
    to,
    left,
    before: left >= from ? tokens[left]!.lower : '',
    after: next?.kind === 'word' ? next.lower : '',
    next,
    gazetteer,
  };
  for (const rule of PROPOSALS) {
    const proposed = rule.find(view);
    if (!proposed) continue;
    return {
      from: proposed.from,
      to: proposed.to,
      nameFrom: at,
      nameTo: end,
      start: tokens[proposed.from]!.start,
      end: tokens[proposed.to - 1]!.end,
      sentence: sentence.index,
      key: tokens.slice(at, end).map(keyOf).join(' '),
      named: null,
      generic: proposed.generic,
      kinds: null,
      proposed: proposed.kind,
      weak: proposed.weak === true,
      capitalOf: null,
      part: null,
      grammar: proposed.score,
      inName: false,
      aside: false,
      rules: [rule.name],
      doubt: 0,
    };
  }
  return null;
}
