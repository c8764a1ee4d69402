const LETTERS: Record<string, string> = {
  ə: 'a',
  ǝ: 'a',
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ħ: 'h',
  ŋ: 'n',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
};
const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/;
const ABBREVIATED: Record<string, string> = { st: 'saint', ste: 'sainte', mt: 'mount', ft: 'fort' };
const ARTICLE = /^(?:al|el|ar|as|ash|at|ad|az|an|ath|adh|ed|es|et|er) (?=[a-z])/;

/**
 * The key under which a place name is known: lower-case ASCII words with single spaces; diacritics, apostrophes and full stops
 * are gone, hyphens and other marks are spaces, "St" is "saint". Names in another script give ''.
 */
export function fold(name: string): string {
  let key = name.toLowerCase();
  if (!PLAIN.test(key)) {
    key = key
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/['’‘ʼʻʿʾ`´ʹ.]/g, '')
      .replace(/[^\x20-\x7e]/g, (letter) => LETTERS[letter] ?? (/\p{L}/u.test(letter) ? '\u0001' : ' '));
    if (key.includes('\u0001')) return '';
    key = key.replace(/[^a-z0-9]+/g, ' ').trim();
  }
  return /^(?:ste?|mt|ft) /.test(key) || / (?:ste?|mt|ft) /.test(key)
    ? key.replace(/(?<=^| )(ste?|mt|ft)(?= )/g, (word) => ABBREVIATED[word]!)
    : key;
}

/** Countries (ISO alpha-2) whose names carry an Arabic article that English drops. */
export const ARABIC: ReadonlySet<string> = new Set(
  'SY IQ YE LY SD SS SA EG JO LB PS AE OM KW BH QA MA DZ TN MR EH TD SO DJ ER IR AF PK IL'.split(' '),
);

/** A folded name without its leading Arabic article ("al raqqah" → "raqqah"), or null where it has none. */
export function withoutArticle(key: string): string | null {
  const bare = key.replace(ARTICLE, '');
  return bare !== key && bare.length > 3 ? bare : null;
}

/** FNV-1a over a folded name: the hash of the compiled index. */
export function hashKey(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

const DIGRAPHS: ReadonlyArray<readonly [RegExp, string]> = [
  [/^(?:al|el|ar|as|ash|at|ad|az|an|ath|adh|ed|es|et|er) /, ''],
  [/[^a-z]/g, ''],
  [/(?:iyah?|iyyah?|iye|ia|eh|ah)$/, 'a'],
  [/ou|oo|w/g, 'u'],
  [/gh|kh|q|ck|g|x/g, 'k'],
  [/c/g, 'k'],
  [/dh|th|z/g, 't'],
  [/sh|ch|j|dj|zh/g, 's'],
  [/v|f|p|b/g, 'b'],
  [/d/g, 't'],
  [/y|ee|e/g, 'i'],
  [/(?<=.)[aeiou]/g, ''],
  [/h/g, ''],
  [/(.)\1+/g, '$1'],
];

/** What two transliterations of one name share: consonant classes without vowels, doubling or article. */
export function skeleton(key: string): string {
  let out = key;
  for (const [pattern, into] of DIGRAPHS) out = out.replace(pattern, into);
  return out;
}

/** The whole words that a folded name begins with: "dar es salaam" gives "dar", "dar es". */
export function wordPrefixes(key: string): string[] {
  const found = [];
  for (let at = key.indexOf(' '); at > 0; at = key.indexOf(' ', at + 1)) found.push(key.slice(0, at));
  return found;
}

/** The hash of a skeleton in one country. */
export const skeletonKey = (bones: string, country: number): number => hashKey(`${country} ${bones}`);

/** Edit distance of two folded names (a swap of neighbours counts one), or `limit + 1` where it is larger than `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length]!;
}
