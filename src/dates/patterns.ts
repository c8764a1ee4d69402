import { HOLIDAYS, MONTHS, NUMBERS, WEEKDAYS } from './words.js';

/** Alternatives, longest first, so that "september" is tried before "sep". */
function any(words: Iterable<string>): string {
  return [...words].sort((a, b) => b.length - a.length).join('|');
}

const dash = '[-‐‑‒–—−]';

/** The named pieces that patterns are composed of; `{month2}` is `{month}` with its group called `month2`. */
const PIECES: Readonly<Record<string, string>> = {
  month: `(?<month>${any(Object.keys(MONTHS))})\\b\\.?`,
  weekday: `(?<weekday>${any(Object.keys(WEEKDAYS))})\\b\\.?`,
  day: '(?<day>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?\\b(?![.,:]\\d|\\s*%)',
  num: '(?<num>\\d{1,2})',
  year: '(?<year>1[1-9]\\d\\d|20\\d\\d)\\b(?![.,]\\d)',
  count: `(?<count>\\d{1,3}|(?:twenty|thirty|forty|fifty)[- ](?:one|two|three|four|five|six|seven|eight|nine)|half a dozen|a dozen|a couple(?: of)?|${any(Object.keys(NUMBERS))})`,
  unit: '(?<unit>days?|weeks?|months?|years?|decades?|fortnight)\\b',
  part: '(?<part>night|evening|morning|afternoon|dawn|noon|midnight|midday|day)\\b',
  season: '(?<season>spring|summer|autumn|fall|winter)\\b',
  holiday: `(?<holiday>${any(Object.keys(HOLIDAYS).map((name) => name.replace("'", "['’]")))})\\b`,
  dash: `\\s*${dash}\\s*`,
  to: `(?:\\s*(?:${dash}|/)\\s*|\\s+(?:to|through|until|till|thru)\\s+)`,
};

/**
 * The pattern of a template: `{piece}` stands for a named piece, a space for any white space. Case never counts, and
 * the pattern matches only where it is tried (sticky). Throws on an unknown piece.
 */
export function pattern(template: string): RegExp {
  const source = template.replace(/ /g, '\\s+').replace(/\{([a-z]+)(\d?)\}/g, (_, name: string, number: string) => {
    const piece = PIECES[name];
    if (piece === undefined) throw new Error(`unknown piece of a pattern: {${name}}`);
    return number ? piece.replace(`(?<${name}>`, `(?<${name}${number}>`) : piece;
  });
  return new RegExp(source, 'iy');
}
