/** What a UTF-16 unit is to the tokeniser. */
export const OTHER = 0;
export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
/** Combining marks and number signs other than 0–9: they go on with a word. */
export const EXTENDER = 4;

const TABLE_SIZE = 0x2100;
const LETTER_TEST = /^\p{L}$/u;
/** The soft hyphen too: where a word may be broken. */
const EXTENDER_TEST = /^[\p{N}\p{M}\u00ad]$/u;
/** White space, marks of layout that nobody sees (zero-width spaces, joiners, marks of direction), and those that make a sign an emoji or a keycap: "❗️18 dead". */
const SPACE_TEST = /^(?:[\s\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069]|[\ufe00-\ufe0f]|\u20e3)$/;

function classify(char: string): number {
  if (SPACE_TEST.test(char)) return SPACE;
  if (LETTER_TEST.test(char)) return LETTER;
  if (char >= '0' && char <= '9') return DIGIT;
  return EXTENDER_TEST.test(char) ? EXTENDER : OTHER;
}

const table = new Uint8Array(TABLE_SIZE).fill(255);
const rare = new Map<number, number>();

/** The class of a code point; looked up once a code point. */
export function charClass(code: number): number {
  if (code < TABLE_SIZE) {
    const known = table[code]!;
    if (known !== 255) return known;
    const found = classify(String.fromCharCode(code));
    table[code] = found;
    return found;
  }
  const known = rare.get(code);
  if (known !== undefined) return known;
  const found = classify(String.fromCodePoint(code));
  rare.set(code, found);
  return found;
}
