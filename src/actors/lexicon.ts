import type { ActorKind, Token } from '../model.js';
import { tokenize, wordKey } from '../text/tokens.js';
import { perWord } from '../text/words.js';

/** A country, a polity of a war, or a state of the past. */
export interface State {
  name: string;
  /** ISO 3166-1 alpha-3 (historic codes for dissolved states), or null. */
  code: string | null;
  kind: 'state' | 'de_facto_state';
  /** The form that canonical names begin with ("Azerbaijani"). */
  adjective: string;
  military: string;
  government: string;
}

/** A named actor of the tables: an armed group, an institution, a party, an organisation. */
export interface NamedActor {
  name: string;
  kind: ActorKind;
  country: string | null;
  side: string | null;
  /** All the countries it is found in. */
  countries: readonly string[];
  /** It is of the past. */
  ended: boolean;
}

/** A person known by name whatever the article says of the office. */
export interface KnownPerson {
  name: string;
  country: string | null;
  side: string | null;
  role: string | null;
  institution: string | null;
}

export type RoleCategory =
  | 'force'
  | 'generic'
  | 'branch'
  | 'strike'
  | 'security'
  | 'police'
  | 'intelligence'
  | 'government'
  | 'local'
  | 'parliament'
  | 'council'
  | 'rebel'
  | 'attacker'
  | 'crime'
  | 'militia'
  | 'communal'
  | 'crowd'
  | 'civilian'
  | 'media'
  | 'source'
  | 'member'
  | 'ministry';

/** What a word of the tables can stand for. */
export type Sense =
  | { type: 'state'; state: State; name: boolean; adjective: boolean; people: boolean; capital: boolean }
  | { type: 'group'; group: NamedActor }
  | { type: 'ethnic'; name: string; country: string | null; plural: boolean }
  | { type: 'role'; category: RoleCategory; kind: ActorKind; label: string; both: boolean }
  | { type: 'office'; institution: string; portfolio: string | null }
  | { type: 'person'; person: KnownPerson };

/** How the capitals of a phrase must be: `any`, `proper` (as in the table, particles excepted), `exact` (abbreviations). */
type Capitals = 'any' | 'proper' | 'exact';

/** A phrase of the lexicon. */
export interface Entry {
  /** The phrase as the table writes it. */
  phrase: string;
  /** Folded keys of its tokens. */
  keys: string[];
  words: string[];
  capitals: Capitals;
  sense: Sense;
}

/** An entry of the lexicon from a phrase as the table writes it. */
export function entryOf(phrase: string, capitals: Capitals, sense: Sense): Entry {
  const words = wordsOf(phrase);
  return { phrase, keys: words.map((word) => foldKey(wordKey(word))), words, capitals, sense };
}

/** A phrase as it was added, its words not yet told apart. */
interface Raw {
  phrase: string;
  capitals: Capitals;
  sense: Sense;
}

/** What begins with one word. Phrases are read into `entries` (longest first) when the word is first met. */
export interface Bucket {
  raw: Raw[] | null;
  entries: Entry[] | null;
  /** Of these, what goes on with a second word, by its key; null until asked for. */
  byNext: Map<string, Entry[]> | null;
  /** Those of the one word. */
  alone: Entry[];
  /** What the word does before a noun, where it is no phrase: see modifiers.csv. */
  use: 'status' | 'drop' | 'keep' | null;
  /** It is no name even with a capital. */
  plain: boolean;
}

/** Everything the pass knows of words, by their keys. */
export type Lexicon = Map<string, Bucket>;

/** Quicker than a pattern on short words. */
function hasMarks(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 126) return true;
  return false;
}

const MARKS = /\p{M}/gu;
/** Abbreviations that are English words: not believed where everything is in capitals. */
const ENGLISH = new Set('is car it who aim ira us mod mend sac fc ana act can in on so as at or an eta'.split(' '));
ENGLISH.delete('ira');
ENGLISH.delete('eta');
ENGLISH.delete('us');
const PARTICLE = /^(?:al|el|ash|an|ad|ar|as|at|ul|us|e|i|of|the|de|la|le|and|for|in|on|to|du|des|y|bin|ibn)$/i;

/** The key under which the lexicon knows a token: lower-case, without diacritics. */
export function foldKey(lower: string): string {
  return hasMarks(lower) ? lower.normalize('NFD').replace(MARKS, '').replace(/ı/g, 'i').replace(/ə/g, 'e') : lower;
}

/** Words of plain letters, which need no tokeniser. */
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;
const PLAIN_FIRST = /^[A-Za-z]+(?:-[A-Za-z]+)*(?= |$)/;

function wordsOf(phrase: string): string[] {
  if (PLAIN.test(phrase)) return phrase.split(' ');
  return tokenize(phrase)
    .filter((token) => token.text !== '.' || /\d/.test(phrase))
    .map((token) => token.text);
}

/** The bucket of a key, made where there is none yet. */
export function bucketOf(lexicon: Lexicon, key: string): Bucket {
  let bucket = lexicon.get(key);
  if (!bucket) {
    bucket = { raw: null, entries: null, byNext: null, alone: [], use: null, plain: false };
    lexicon.set(key, bucket);
  }
  return bucket;
}

/** Adds a phrase; the first sense given to the same words wins, so that earlier tables lie over later ones. */
export function addPhrase(lexicon: Lexicon, phrase: string, capitals: Capitals, sense: Sense): void {
  const first = PLAIN_FIRST.exec(phrase)?.[0] ?? wordsOf(phrase)[0];
  if (first === undefined) return;
  const bucket = bucketOf(lexicon, foldKey(wordKey(first)));
  if (bucket.raw) bucket.raw.push({ phrase, capitals, sense });
  else bucket.raw = [{ phrase, capitals, sense }];
  if (bucket.entries) readBucket(bucket);
}

/** Reads the phrases of a bucket into entries, longest first; of equal phrases the first stays, a state taking the forms of its others. */
export function readBucket(bucket: Bucket): Entry[] {
  const known = new Map<string, Entry>();
  for (const entry of bucket.entries ?? []) known.set(entry.keys.join(' '), entry);
  for (const { phrase, capitals, sense } of bucket.raw ?? []) {
    const entry = entryOf(phrase, capitals, sense);
    const whole = entry.keys.join(' ');
    const twin = known.get(whole);
    if (!twin) known.set(whole, entry);
    else if (twin.sense.type === 'state' && sense.type === 'state' && twin.sense.state === sense.state)
      for (const form of ['name', 'adjective', 'people', 'capital'] as const)
        twin.sense[form] = twin.sense[form] || sense[form];
  }
  bucket.raw = null;
  bucket.byNext = null;
  bucket.entries = [...known.values()].sort((a, b) => b.keys.length - a.keys.length);
  return bucket.entries;
}

/** The spellings of a proper name with and without hyphens. */
export function spellings(phrase: string): string[] {
  const out = [phrase];
  if (/\p{L}-\p{L}/u.test(phrase)) out.push(phrase.replace(/-/g, ' '));
  if (/^(?:al|el|ash|an|ad|ar|as|at) \p{L}/iu.test(phrase)) out.push(phrase.replace(' ', '-'));
  return out;
}

/** Whether a name is an abbreviation, to be matched in capitals only. */
export function isAbbreviation(phrase: string): boolean {
  return /^[\p{Lu}\d.\-/&]{2,8}s?$/u.test(phrase) && /\p{Lu}.*\p{Lu}/u.test(phrase);
}

/** Adds a proper name in all its spellings. */
export function addName(lexicon: Lexicon, phrase: string, sense: Sense): void {
  const capitals = isAbbreviation(phrase) ? 'exact' : 'proper';
  for (const spelling of spellings(phrase)) addPhrase(lexicon, spelling, capitals, sense);
}

const isSmall = perWord(({ text }) => text === text.toLowerCase());
const foldOf = perWord(({ lower, kind }) => (kind === 'punct' ? wordKey(lower) : foldKey(lower)));
const isParticle = new Map<string, boolean>();

/** Whether a word of a phrase may stand in small letters. */
function mayBeSmall(word: string): boolean {
  let known = isParticle.get(word);
  if (known === undefined) {
    known = word === word.toLowerCase() || PARTICLE.test(word);
    isParticle.set(word, known);
  }
  return known;
}

/** "TWO US SOLDIERS": in a text in capitals "US" before soldiers or arms is the country, elsewhere the pronoun. */
const isUs = ({ keys }: Entry, next: Token | undefined): boolean =>
  keys.length === 1 &&
  keys[0] === 'us' &&
  /^(?:soldiers?|troops|marines?|army|military|forces|navy|air|embassy|citizens?|government|advis[eo]rs?|personnel|servicem[ae]n|aircraft|helicopters?|planes?|patrol|base|civilians?|officials?|ambassador)$/.test(
    next?.lower ?? '',
  );

function capitalsFit(entry: Entry, tokens: readonly Token[], at: number, upper: boolean): boolean {
  if (entry.capitals === 'any') return true;
  if (upper) return entry.capitals !== 'exact' || !ENGLISH.has(entry.keys[0]!) || isUs(entry, tokens[at + 1]);
  let sawCapital = false;
  for (let i = 0; i < entry.words.length; i++) {
    const word = entry.words[i]!;
    const token = tokens[at + i]!;
    const { text } = token;
    if (entry.capitals === 'exact') {
      if (text !== word && !(word.length > 4 && token.capital && text.toUpperCase() === word.toUpperCase()))
        return false;
      continue;
    }
    if (mayBeSmall(word)) continue;
    if (isSmall(token)) {
      // "al-shabaab" is nothing else; of "Islamic state", "Boko haram" the first word tells, but not of "an Islamic state"
      if (/^(?:al|el|ash|an)-/.test(text)) continue;
      const article = tokens[at - 1]?.lower;
      if (i === 0 || !sawCapital || article === 'an' || article === 'a') return false;
    } else sawCapital = true;
  }
  return true;
}

/** What is known of a word, with or without its diacritics. */
export function lookUp(lexicon: { get(key: string): Bucket | undefined }, lower: string): Bucket | undefined {
  return lexicon.get(lower) ?? (hasMarks(lower) ? lexicon.get(foldKey(lower)) : undefined);
}

/** The longest phrase of a bucket that starts at token `at` and ends before `to`, or null; `upper`: the sentence is all in capitals. */
export function longestIn(
  bucket: Bucket,
  tokens: readonly Token[],
  at: number,
  to: number,
  upper: boolean,
): Entry | null {
  if (bucket.raw || !bucket.byNext) sortBucket(bucket);
  const next = at + 1 < to ? bucket.byNext!.get(foldOf(tokens[at + 1]!)) : undefined;
  if (next)
    for (const entry of next) {
      const { keys } = entry;
      if (at + keys.length > to) continue;
      let i = 2;
      while (i < keys.length && foldOf(tokens[at + i]!) === keys[i]) i++;
      if (i === keys.length && capitalsFit(entry, tokens, at, upper)) return entry;
    }
  for (const entry of bucket.alone) if (capitalsFit(entry, tokens, at, upper)) return entry;
  return null;
}

/** What a word means by itself, whatever stands beside it; null where it only begins longer names. */
export function aloneIn(bucket: Bucket): Entry | null {
  if (bucket.raw || !bucket.byNext) sortBucket(bucket);
  return bucket.alone[0] ?? null;
}

/** Sorts the entries of a bucket by what their second word is: a word like "united" begins a hundred names. */
function sortBucket(bucket: Bucket): void {
  const byNext = new Map<string, Entry[]>();
  bucket.alone = [];
  for (const entry of bucket.raw ? readBucket(bucket) : (bucket.entries ?? [])) {
    const key = entry.keys[1];
    if (key === undefined) bucket.alone.push(entry);
    else if (byNext.has(key)) byNext.get(key)!.push(entry);
    else byNext.set(key, [entry]);
  }
  bucket.byNext = byNext;
}

/** A lexicon's buckets by token, each looked up once a word. */
export function bucketsOf(lexicon: Lookup<Bucket>): (token: Token) => Bucket | null {
  return perWord(({ lower }) => lookUp(lexicon, lower) ?? null);
}

/** What is known by a key. */
export interface Lookup<T> {
  get(key: string): T | undefined;
}
