import type { ParsedArticle, PlaceMention, Sentence } from '../model.js';
import type { Book } from './book.js';
import type { State } from './lexicon.js';
import type { Context } from './resolve.js';
import type { ActorTable } from './table.js';

/** The countries of an article's places: what bare words ("police", "the army") belong to. */
export interface Setting {
  /** The country of most of the article's places, where one has a clear majority. */
  main: State | null;
  table: ActorTable;
  /** Country codes of the places named in each sentence. */
  bySentence: Map<number, string>;
}

const MAJORITY = 0.6;

/** Counts the article's place mentions by country. */
export function settingOf(article: ParsedArticle, places: readonly PlaceMention[], table: ActorTable): Setting {
  const counts = new Map<string, number>();
  const bySentence = new Map<number, string>();
  let total = 0;
  for (const { place, role, sentence } of places) {
    const code = place.country_code;
    if (!code || role === 'origin') continue;
    counts.set(code, (counts.get(code) ?? 0) + 1);
    total++;
    if (!bySentence.has(sentence)) bySentence.set(sentence, code);
  }
  let main: State | null = null;
  for (const [code, count] of counts) if (count >= MAJORITY * total) main = table.statesByCode.get(code) ?? null;
  void article;
  return { main, table, bySentence };
}

const ARMED = new Set([
  'force',
  'branch',
  'security',
  'police',
  'ministry',
  'government',
  'parliament',
  'state',
  'capital',
  'office',
  'person',
  'intelligence',
  'council',
]);
const REACH = 24;

/** Whose army and whose police are meant at this point: of the state spoken of last in the sentence or the two before it, else of the places. */
export function contextOf(book: Book, setting: Setting, sentence: Sentence): Context {
  let state: State | null = null;
  for (let i = book.recent.length - 1, seen = 0; i >= 0 && seen < REACH; i--, seen++) {
    const { actor, sentence: at, form } = book.recent[i]!;
    if (at < sentence.index - 2) break;
    if (form === 'pronoun' || at > sentence.index) continue;
    const found = book.states.get(actor);
    if (found && ARMED.has(book.categories.get(actor) ?? '')) {
      state = found;
      break;
    }
  }
  const here = setting.bySentence.get(sentence.index);
  const local = (here ? setting.table.statesByCode.get(here) : null) ?? setting.main;
  return { state: state ?? setting.main, local: local ?? state };
}
