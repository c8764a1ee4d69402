const CURLY = /[’ʼ‘]/g;
const HYPHEN = /[‐‑]/g;

/** The key under which word lists know a word: lower-case, with straight apostrophes and plain hyphens. */
export function wordKey(text: string): string {
  const lower = text.toLowerCase();
  return /^[\x20-\x7e]*$/.test(lower) ? lower : lower.replace(CURLY, "'").replace(HYPHEN, '-');
}
