import { createRequire } from 'node:module';

/** What compromise's tagger says of one word. */
interface Tagged {
  text: string;
  tags: string[];
}
type Nlp = (text: string) => { json: (options: object) => { terms: Tagged[] }[] };

let nlp: Nlp | null = null;

/** The part of speech that compromise gives `word` in `sentence`, or null; the library is loaded on the first call (0.3 s), so ask only where a rule needs it. */
export function partOfSpeech(sentence: string, word: string): 'noun' | 'verb' | null {
  nlp ??= createRequire(import.meta.url)('compromise/two') as Nlp;
  const terms = nlp(sentence)
    .json({ offset: false })
    .flatMap((part) => part.terms);
  const tags = terms.find((term) => term.text.toLowerCase() === word.toLowerCase())?.tags ?? [];
  if (tags.includes('Verb')) return 'verb';
  return tags.includes('Noun') ? 'noun' : null;
}
