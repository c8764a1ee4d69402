import type { Sentence, Token } from '../model.js';
import { perWord } from '../text/words.js';
import { fold } from './fold.js';
import { isWord } from './gazetteer.js';
import type { Gazetteer, Named } from './types.js';
import { ABBREVIATED, FACILITY_AFTER, GENERIC_AFTER, NEVER, PARTICLES } from './words.js';

/** The longest known name at a token: it ends before `end`; `endChar` where it ends inside the last token ("New York-based"). */
export interface Match {
  end: number;
  key: string;
  named: Named;
  endChar: number | null;
}

const LONGEST = 6;
const REGIONAL = /^(?:region|regional|state|province|oblast)$/;
const DIVISION = /^(?:state|district|province|region|county)$/;
/** Arabic nouns that begin longer names: "Bab al-Faraj" is not Al-Bab. */
const HEADS = new Set(
  'bab deir dayr tal tell khan ain ayn kafr beit bayt jabal jebel wadi umm dar qasr burj ras souq suq jisr bir nahr shaykh sheikh bustan'.split(
    ' ',
  ),
);
/** News agencies whose capitals are the spelling of a town. */
const AGENCIES = new Set(['SANA', 'SANAs', 'SABA', 'WAFA', 'IRNA', 'PETRA', 'ANSA', 'TASS', 'LANA', 'INA']);
const OWNER_POPULATION = 200_000;
const ABBREVIATION = new Set(['st', 'mt', 'ft', 'ste']);
const INNER_CAPITAL = /^(?:(?:al|el|ar|as|ash|an|ad|az|at|es|et)[-'’]|[dl]['’])\p{Lu}/u;
const ACRONYMS = new Set(['us', 'uk', 'uae', 'car', 'rsa', 'prc', 'drc', 'rdc', 'gdr', 'frg', 'ksa', 'rok']);
/** "London-based": the words that hyphens hang on a name. */
export const SUFFIX =
  /[-‐‑](?:based|born|area|held|controlled|occupied|administered|backed|led|funded|trained|style|bound|made|run|registered|wide|majority|minority|dominated|ruled|populated|inhabited|affiliated|aligned|allied|linked|sponsored|besieged|owned|speaking|besieging|loyal|leaning)$/;

/** Whether a token can begin a name: a capital, or an article with a capital behind it ("al-Shifa"). */
export const startsName = perWord(
  ({ kind, capital, text }) =>
    kind === 'word' &&
    (capital ||
      (text.length > 3 && (isJoint(text, 1) || isJoint(text, 2) || isJoint(text, 3)) && INNER_CAPITAL.test(text))),
);

/** Whether a hyphen or apostrophe stands there. */
function isJoint(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x2d || code === 0x27 || code === 0x2019;
}

/** The folded form of a word. */
export const keyOf = perWord(({ lower, text }) => (/^[a-z]*$/.test(lower) ? lower : fold(text)));

/** Where "-based" begins in "London-based", or -1. */
const suffixAt = perWord(({ text }) => (text.length > 6 ? text.search(SUFFIX) : -1));

/** The longest name of the gazetteer that begins at a token with a capital. */
export function longestMatch(
  tokens: readonly Token[],
  at: number,
  sentence: Sentence,
  gazetteer: Gazetteer,
): Match | null {
  const { to } = sentence;
  let key = '';
  let words = 0;
  let best: Match | null = null;
  for (let i = at; i < to && words < LONGEST; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word') {
      if (i > at && token.text === '.' && ABBREVIATION.has(tokens[i - 1]!.lower)) continue;
      if (
        i > at &&
        /^['‘’`ʿʾ]$/.test(token.text) &&
        tokens[i + 1]?.start === token.end &&
        tokens[i - 1]!.end < token.start
      )
        continue;
      if (i > at && token.text === ',' && tokens[i + 1]?.lower === 'd.c.') continue;
      break;
    }
    if (token.lower === "'s") {
      key += 's';
      if (!gazetteer.continues(key)) break;
      continue;
    }
    const named = startsName(token);
    if (!named && (i === at || !PARTICLES.has(token.lower))) {
      // "Deir ezzor": a known name whose second word lost its capital
      const whole =
        i === at + 1 && key && !GENERIC_AFTER.has(token.lower) && !FACILITY_AFTER.has(token.lower)
          ? gazetteer.named(`${key} ${keyOf(token)}`)
          : null;
      if (whole && whole.best.layer > 0 && !isWord(whole))
        best = { end: i + 1, key: `${key} ${keyOf(token)}`, named: whole, endChar: null };
      break;
    }
    const cut = suffixAt(token);
    const suffix = cut >= 0;
    const part = suffix ? fold(token.text.slice(0, cut)) : keyOf(token);
    if (!part) break;
    key = key ? `${key} ${part}` : part;
    words++;
    if (!named) {
      if (!gazetteer.continues(key)) break;
      continue;
    }
    const hit = gazetteer.named(key);
    if (hit && allowed(tokens, at, i + 1, key, hit, sentence, gazetteer.demonyms))
      best = { end: i + 1, key, named: hit, endChar: suffix ? token.start + cut : null };
    if (!hit && !suffix && i === at && part.length > 4 && part.endsWith('s') && !AGENCIES.has(token.text)) {
      // "Syrias north": scraping has eaten the apostrophe
      const owner = gazetteer.named(part.slice(0, -1));
      if (owner && !owner.flags && isOwner(owner) && !gazetteer.demonyms.has(part))
        best = { end: i + 1, key: part.slice(0, -1), named: owner, endChar: token.end - 1 };
    }
    if (suffix || !gazetteer.continues(tokens[i + 1]?.lower === "'s" ? `${key}s` : key)) break;
  }
  return best;
}

const isOwner = ({ best }: Named): boolean =>
  best.kind === 'country' || best.kind === 'province' || best.layer > 0 || best.population > OWNER_POPULATION;

/** Bars single words that are no names: "Of", "March", "us"; and names that begin with "The" unless they are well known. */
function allowed(
  tokens: readonly Token[],
  at: number,
  end: number,
  key: string,
  named: Named,
  sentence: Sentence,
  demonyms: ReadonlyMap<string, number>,
): boolean {
  const first = tokens[at]!;
  const best = named.best;
  if (end - at === 1) {
    // "Mon State": a day's name, but for the division's word behind it
    if (NEVER.has(first.lower) && !(first.lower.length === 3 && DIVISION.test(tokens[end]?.lower ?? ''))) return false;
    if (HEADS.has(key) && /^(?:al|el|as|ar|ash|an|ad|at|az)[-'’]/i.test(tokens[end]?.text ?? '')) return false;
    if (AGENCIES.has(first.text) && !sentence.upper) return false;
    if (demonyms.has(key) && best.kind !== 'country' && !REGIONAL.test(tokens[end]?.lower ?? '')) return false;
    if (ACRONYMS.has(key))
      return first.text.includes('.') || (first.text === first.text.toUpperCase() && !sentence.upper);
    return !(
      (first.text.length < 4 || first.text.includes('.')) &&
      first.text === first.text.toUpperCase() &&
      best.layer === 0 &&
      best.kind !== 'country'
    );
  }
  if (first.lower === 'the') return best.population > 100_000 || best.layer > 0 || best.kind === 'country';
  return !(NEVER.has(first.lower) && NEVER.has(tokens[end - 1]!.lower) && best.layer === 0);
}

/** A name of the overlay that may be written in lower case ("line of contact"). */
export function lowerMatch(tokens: readonly Token[], at: number, to: number, gazetteer: Gazetteer): Match | null {
  let key = '';
  let best: Match | null = null;
  for (let i = at; i < to && i < at + LONGEST; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word') break;
    key = key ? `${key} ${keyOf(token)}` : keyOf(token);
    const named = key.includes(' ') ? gazetteer.named(key) : null;
    if (named?.lowerCase) best = { end: i + 1, key, named, endChar: null };
    if (!gazetteer.continues(key)) break;
  }
  return best;
}

/** The state that an abbreviation after a comma stands for ("Killeen, Tex."), or null. */
export function abbreviated(
  tokens: readonly Token[],
  at: number,
  { from, to }: Sentence,
  gazetteer: Gazetteer,
): Match | null {
  if (at <= from || tokens[at - 1]!.text !== ',' || !tokens[at]!.capital) return null;
  const { text, lower } = tokens[at]!;
  const key = ABBREVIATED.get(lower.replace(/\./g, ''));
  if (!key) return null;
  const dotted = at + 1 < to && tokens[at + 1]!.text === '.';
  if (!dotted && !text.includes('.') && text !== text.toUpperCase()) return null;
  const named = gazetteer.named(key);
  return named && { end: at + 1, key, named, endChar: null };
}

/** The known parts of a hyphenated pair ("Russia-Turkey", "Damascus-Aleppo"), with their offsets. */
export function compound(token: Token, gazetteer: Gazetteer): { start: number; match: Match }[] {
  const found: { start: number; match: Match }[] = [];
  let at = 0;
  for (const part of token.text.split(/[-‐‑]/)) {
    const key = part.length > 2 && /^\p{Lu}/u.test(part) && !NEVER.has(part.toLowerCase()) ? fold(part) : '';
    const named = key ? gazetteer.named(key) : null;
    const best = named?.best;
    if (named && best && (best.kind === 'country' || best.layer > 0 || best.population > 200_000)) {
      const start = token.start + at;
      found.push({ start, match: { end: 0, key, named, endChar: start + part.length } });
    }
    at += part.length + 1;
  }
  return found;
}

/** The longest known names of an article by token, each looked for once. */
export type Matcher = (at: number, sentence: Sentence) => Match | null;

export function matcherOf(tokens: readonly Token[], gazetteer: Gazetteer): Matcher {
  const found: (Match | null | undefined)[] = new Array(tokens.length);
  return (at, sentence) => {
    const known = found[at];
    if (known !== undefined) return known;
    const match = longestMatch(tokens, at, sentence, gazetteer);
    found[at] = match;
    return match;
  };
}
