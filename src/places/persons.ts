import type { ParsedArticle, Sentence, Token } from '../model.js';
import { wordClass } from '../text/classes.js';
import { perWord } from '../text/words.js';
import type { Matcher } from './match.js';
import type { Gazetteer } from './types.js';
import { FACILITY_AFTER, GENERIC_AFTER, NEVER, ORGANISATIONS, PREPOSITIONS, SPEECH, TITLES } from './words.js';

/** Which tokens stand inside a person's name, and the last names that the article has introduced. */
export interface Persons {
  inside: Uint8Array;
  surnames: ReadonlySet<string>;
  /** First names of the persons that are also known as first names in general. */
  given: ReadonlySet<string>;
}

const NAME_PARTICLES = new Set([
  'al',
  'el',
  'bin',
  'ibn',
  'abu',
  'ben',
  'de',
  'da',
  'von',
  'van',
  'der',
  'den',
  'du',
  'la',
  'di',
  'del',
  'ould',
  'ag',
  'dos',
  'della',
]);
const LONGEST = 6;
/** What "of" and a place's name follow, whoever the place is named after: "the area of Abu Sufyan". */
const NAMED_AFTER = new Set(
  'town village area district city suburb neighborhood neighbourhood locality hamlet'.split(' '),
);

const isNameWord = perWord(
  ({ kind, capital, text }) =>
    kind === 'word' && (capital || /^(?:al|el|ar|as|ash|an|ad|az|bin|ben|abu)-\p{Lu}/u.test(text)),
);
const isGeneric = perWord(
  ({ lower }) => GENERIC_AFTER.has(lower) || FACILITY_AFTER.has(lower) || ORGANISATIONS.has(lower),
);
const isTitle = wordClass(TITLES).is;

/** The end of the capitalised run that begins at `from`, particles and initials inside it included. */
function runEnd(tokens: readonly Token[], from: number, to: number): number {
  let end = from;
  for (let i = from; i < to && i < from + LONGEST; i++) {
    const token = tokens[i]!;
    if (isNameWord(token)) {
      if (isGeneric(token) && i > from) break;
      end = i + 1;
    } else if (token.text === '.' && i > from && tokens[i - 1]!.text.length === 1) continue;
    else if (!(NAME_PARTICLES.has(token.lower) && i > from)) break;
  }
  return end;
}

/** Finds persons by title, by a known first name before an unknown word, and by the verb of speech beside two names. */
export function findPersons(article: ParsedArticle, gazetteer: Gazetteer, matchAt: Matcher): Persons {
  const { tokens, sentences } = article;
  const inside = new Uint8Array(tokens.length);
  const surnames = new Set<string>();
  const given = new Set<string>();
  const { firstNames, lastNames } = gazetteer.store;
  const mark = (from: number, to: number): void => {
    for (let i = from; i < to; i++) inside[i] = 1;
    const last = tokens[to - 1]!;
    const first = tokens[from]!.lower;
    if (to - from > 1 && firstNames.has(first)) given.add(first);
    if (to - from > 1 || TITLES.has(tokens[from - 1]?.lower ?? '')) surnames.add(last.lower);
  };
  const single = (token: Token): boolean => !gazetteer.named(token.lower);

  const inSentence = (sentence: Sentence): void => {
    const { from, to, upper } = sentence;
    for (let i = from; i < to; i++) {
      const token = tokens[i]!;
      if (token.kind !== 'word' || inside[i]) continue;
      if (isTitle(token)) {
        const town = token.capital && i > from && PREPOSITIONS.has(tokens[i - 1]!.lower) ? matchAt(i, sentence) : null;
        if (town && town.end - i > 1) {
          i = town.end - 1;
          continue;
        }
        const start = tokens[i + 1]?.text === '.' ? i + 2 : i + 1;
        if (
          start < to &&
          isNameWord(tokens[start]!) &&
          !isGeneric(tokens[start]!) &&
          !TITLES.has(tokens[start]!.lower) &&
          titled(token, i, from)
        ) {
          const end = runEnd(tokens, start, to);
          if (end > start && !(upper && end - start > 3)) mark(start, end);
        }
        continue;
      }
      if (!isNameWord(token) || upper) continue;
      if (i - 2 >= from && tokens[i - 1]!.lower === 'of' && NAMED_AFTER.has(tokens[i - 2]!.lower)) continue;
      const next = tokens[i + 1];
      if (next?.capital) {
        const place = matchAt(i, sentence);
        if (place && place.end - i > 1 && (!firstNames.has(token.lower) || place.named.best.population > 20_000)) {
          i = place.end - 1;
          continue;
        }
      }
      if (!next || i + 1 >= to || !isNameWord(next) || isGeneric(next)) continue;
      const end = runEnd(tokens, i, to);
      if (end - i < 2 || end - i > 5 || isGeneric(tokens[end - 1]!) || followedByOrganisation(tokens, end, to))
        continue;
      if (wholeName(gazetteer, tokens, i, end)) continue;
      const last = tokens[end - 1]!;
      const known = firstNames.has(token.lower);
      const spoken =
        (SPEECH.has(tokens[end]?.lower ?? '') && end < to) ||
        (i > from && SPEECH.has(tokens[i - 1]!.lower)) ||
        aged(tokens, end, to);
      if (
        (known &&
          (lastNames.has(last.lower) ||
            single(last) ||
            !isPlaceFirst(gazetteer, token) ||
            isGivenBeforeName(gazetteer, token, next))) ||
        (spoken && single(last) && single(token) && !gazetteer.demonyms.has(token.lower)) ||
        (lastNames.has(last.lower) && known)
      ) {
        mark(i, end);
        i = end - 1;
      }
    }
  };
  sentences.forEach(inSentence);
  return { inside, surnames, given };
}

/** "President Karimi", "Gen. Karimi"; not "the Commander in", nor a title that is only the first word of a sentence in capitals. */
function titled(title: Token, i: number, from: number): boolean {
  return title.capital || i > from || title.lower.length < 4;
}

/** ", 42," after a name. */
function aged(tokens: readonly Token[], end: number, to: number): boolean {
  return (
    end + 2 < to &&
    tokens[end]!.text === ',' &&
    /^[1-9]\d$/.test(tokens[end + 1]!.text) &&
    /^[,)]$/.test(tokens[end + 2]!.text)
  );
}

function followedByOrganisation(tokens: readonly Token[], end: number, to: number): boolean {
  return end < to && tokens[end]!.capital && isGeneric(tokens[end]!);
}

/** The whole run is the name of a place ("San Pedro Sula"). */
function wholeName(gazetteer: Gazetteer, tokens: readonly Token[], from: number, to: number): boolean {
  const key = tokens
    .slice(from, to)
    .map((token) => token.lower)
    .join(' ');
  return gazetteer.named(key.replace(/[-']/g, ' ')) !== null;
}

/** A first name that is first of all a country ("Jordan", "Israel"): a name after it does not make a person. */
function isPlaceFirst(gazetteer: Gazetteer, token: Token): boolean {
  const best = gazetteer.named(token.lower)?.best;
  return best !== undefined && (best.kind === 'country' || best.kind === 'province' || best.population > 500_000);
}

/** "Paris Hilton": a first name that is a town too, right before another name that is no country. */
function isGivenBeforeName(gazetteer: Gazetteer, token: Token, next: Token): boolean {
  if (NEVER.has(next.lower) || gazetteer.demonyms.has(next.lower)) return false;
  const isCountry = (each: Token): boolean => gazetteer.named(each.lower)?.best.kind === 'country';
  return !isCountry(token) && !isCountry(next);
}
