import type { ParsedArticle } from '../model.js';
import { isReport } from './report.js';
import type { Atom, Tense } from './types.js';

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that put what hangs on them into the future. */
const FUTURE = list("will shall 'll won't scheduled slated upcoming");
/** Future only before "to" and a verb: "set to meet", "going to"; "due to clashes" says why. */
const FUTURE_TO = list('set going about due plan plans planned planning expected intends vowed pledged hopes ready');
/** "due to" before a noun of action is a cause. */
const NO_VERB = list(
  'the a an his her its their this that heavy ongoing clashes violence fighting shelling fears security attack attacks strikes war conflict lack bad poor insecurity',
);
/** Finite past forms that end the reach of a future to their left. */
const PAST = list(
  'said told was were had has have announced reported killed who which did died wounded injured attacked after since following',
);
/** Words that may put it there. */
const OPEN = list(
  'would could until till by deadline planned expected due expires begins starts opens resumes ends closes concludes ahead election elections vote',
);
const REACH = 12;
/** Where the sentence puts the expression: "are set to meet later this week", "will meet on Friday" are plainly ahead. */
export function tenseOf(article: ParsedArticle, atom: Atom): Tense {
  if (isReport(article, atom)) return 'past';
  const { tokens } = article;
  const { from, to } = atom.sentence;
  let open = false;
  for (let i = atom.token - 1; i >= from && i >= atom.token - REACH; i--) {
    const word = tokens[i]!.lower;
    if (isFutureWord(article, i)) return 'future';
    if (OPEN.has(word)) open = true;
    if (PAST.has(word) || word === ';') break;
  }
  return opensFuture(article, atom, to) ? 'future' : open ? 'open' : 'past';
}

function isFutureWord({ tokens }: ParsedArticle, i: number): boolean {
  const word = tokens[i]!.lower;
  if (FUTURE.has(word)) return true;
  if (!FUTURE_TO.has(word) || tokens[i + 1]?.lower !== 'to') return false;
  const verb = tokens[i + 2]?.lower ?? '';
  return !NO_VERB.has(verb) && !verb.endsWith('ing');
}

/** "At the end of this week, our president is due to meet …": the verb follows. */
function opensFuture(article: ParsedArticle, atom: Atom, to: number): boolean {
  const { tokens } = article;
  if (atom.token - atom.sentence.from > 4) return false;
  let i = atom.token;
  while (i < to && tokens[i]!.start < atom.end) i++;
  for (const stop = Math.min(to, i + REACH); i < stop; i++) {
    const word = tokens[i]!.lower;
    if (isFutureWord(article, i)) return true;
    if (PAST.has(word) || word.endsWith('ed')) return false;
  }
  return false;
}
