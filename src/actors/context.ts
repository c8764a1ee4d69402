import type { ActorMention, PlaceMention, Sentence } from '../model.js';
import type { State } from './lexicon.js';
import type { Book, Context, Setting } from './reading.js';
import type { ActorTable } from './types.js';

const MAJORITY = 0.6;

/** Counts the article's place mentions by country; those within names ("Katiba Macina", "Lahore Post") only where there are no others. */
export function settingOf(places: readonly PlaceMention[], table: ActorTable): Setting {
  const counts = new Map<string, number>();
  const bySentence = new Map<number, string>();
  let total = 0;
  const named = places.every(({ role }) => role === 'part_of_name' || role === 'origin');
  for (const { place, role, sentence } of places) {
    const code = place.country_code;
    if (!code || role === 'origin' || (role === 'part_of_name' && !named)) continue;
    counts.set(code, (counts.get(code) ?? 0) + 1);
    total++;
    if (!bySentence.has(sentence)) bySentence.set(sentence, code);
  }
  let main: State | null = null;
  for (const [code, count] of counts) if (count >= MAJORITY * total) main = table.statesByCode.get(code) ?? null;
  return { main, table, bySentence, last: null };
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

/**
 * Whose army and whose police are meant at this point: of the state that the sentence, or else one of the two before it, speaks of first
 * (its subject as a rule); else of the places.
 */
export function contextOf(book: Book, setting: Setting, sentence: Sentence): Context {
  const { last } = setting;
  if (last && last.sentence === sentence.index && last.seen === book.recent.length) return last.context;
  const context = lookAround(book, setting, sentence);
  setting.last = { sentence: sentence.index, seen: book.recent.length, context };
  return context;
}

function lookAround(book: Book, setting: Setting, sentence: Sentence): Context {
  let state: State | null = null;
  let best: ActorMention | null = null;
  for (let i = book.recent.length - 1, seen = 0; i >= 0 && seen < REACH; i--, seen++) {
    const found = book.recent[i]!;
    if (found.sentence < sentence.index - 2) break;
    if (found.sentence > sentence.index || (best && found.sentence < best.sentence)) continue;
    const theirs = book.states.get(found.actor);
    if (!theirs || !ARMED.has(book.categories.get(found.actor) ?? '')) continue;
    if (!best || found.sentence > best.sentence || found.start < best.start) {
      best = found;
      state = theirs;
    }
  }
  // "the Congolese army …. Rwanda denied it. The army said": the one army that the article, about its country, has named
  if (best && best.sentence < sentence.index && !FORCES.has(book.categories.get(best.actor) ?? ''))
    state = onlyForce(book, setting) ?? state;
  const here = setting.bySentence.get(sentence.index);
  const local = (here ? setting.table.statesByCode.get(here) : null) ?? setting.main;
  const speaker = lastSpeaker(book, sentence);
  const told = best !== null && best.sentence === sentence.index && book.categories.get(best.actor) === 'force';
  return { state: state ?? setting.main, local: local ?? state, home: setting.main, speaker, told };
}

const FORCES = new Set(['force', 'branch']);

/** The home country of the article, where only its armed forces have been named. */
function onlyForce(book: Book, { main }: Setting): State | null {
  if (!main) return null;
  let named = false;
  for (let i = book.recent.length - 1, seen = 0; i >= 0 && seen < REACH; i--, seen++) {
    const { actor } = book.recent[i]!;
    if (!FORCES.has(book.categories.get(actor) ?? '')) continue;
    if (book.states.get(actor) !== main) return null;
    named = true;
  }
  return named ? main : null;
}

const SPEAKERS = new Set(['person', 'office', 'ministry', 'government', 'capital']);

function lastSpeaker(book: Book, sentence: Sentence): State | null {
  for (let i = book.recent.length - 1, seen = 0; i >= 0 && seen < REACH; i--, seen++) {
    const { actor, sentence: at, form } = book.recent[i]!;
    if (at < sentence.index - 3) return null;
    if (form !== 'pronoun' && at <= sentence.index && SPEAKERS.has(book.categories.get(actor) ?? '')) {
      const state = book.states.get(actor);
      if (state) return state;
    }
  }
  return null;
}
