const CURLY = /[’ʼ‘]/g;
const HYPHEN = /[‐‑]/g;

const SOFT = /\u00ad/g;

/** The key under which word lists know a word: lower-case, with straight apostrophes and plain hyphens, without soft ones. */
export function wordKey(text: string): string {
  const lower = text.toLowerCase();
  return /^[\x20-\x7e]*$/.test(lower) ? lower : lower.replace(CURLY, "'").replace(HYPHEN, '-').replace(SOFT, '');
}
