const STOP_WORDS = new Set(
  'the of and to in a that is was for on with as by at from it he they were had has have been be an are this which its their after said who not but his or'.split(
    ' ',
  ),
);

/** 'en' where English stop words make up the share that they have in news, else null; texts of a few words are given the benefit of the doubt. */
export function guessLanguage(text: string): string | null {
  let words = 0;
  let stops = 0;
  for (const match of text.slice(0, 2000).matchAll(/[a-z\u00c0-\uffff]+/gi)) {
    words++;
    if (STOP_WORDS.has(match[0].toLowerCase())) stops++;
  }
  if (words === 0) return null;
  return stops / words >= (words < 40 ? 0.12 : 0.2) ? 'en' : null;
}
