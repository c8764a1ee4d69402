import type { Actor, ActorMention, ParsedArticle, Sentence } from '../model.js';
import { foldKey } from './lexicon.js';
import { surnameKey } from './names.js';
import type { Book, Draft, Reading } from './reading.js';
import type { ActorTable } from './types.js';
import type { Unit } from './units.js';

export function newBook(article: ParsedArticle): Book {
  return {
    article,
    actors: new Map(),
    surnames: new Map(),
    mentions: [],
    states: new Map(),
    categories: new Map(),
    recent: [],
    candidates: new Map(),
    known: new Map(),
  };
}

/** The article's actor of that name, made from the draft at its first mention. */
export function actorOf(book: Book, draft: Draft): Actor {
  const key = `${draft.kind === 'person' ? 'person ' : ''}${draft.name.toLowerCase()}`;
  let actor = book.actors.get(key);
  if (!actor) {
    actor = {
      name: draft.name,
      kind: draft.kind,
      country_code: draft.country,
      role: draft.kind === 'person' ? draft.role : null,
      side: draft.side,
      institution: draft.kind === 'person' ? draft.institution : null,
      mentions: [],
    };
    book.actors.set(key, actor);
  }
  if (draft.state && !book.states.has(actor)) book.states.set(actor, draft.state);
  if (!book.categories.has(actor)) book.categories.set(actor, draft.category);
  return actor;
}

/** Notes a mention at tokens' offsets [start, end). Pronouns stay out of the actor's own list. */
export function mention(
  book: Book,
  actor: Actor,
  form: ActorMention['form'],
  start: number,
  end: number,
  sentence: Sentence,
): ActorMention {
  const text = book.article.text.slice(start, end);
  const made: ActorMention = { text, start, end, actor, form, sentence: sentence.index };
  if (form !== 'pronoun') actor.mentions.push({ text, start, end });
  book.mentions.push(made);
  book.recent.push(made);
  return made;
}

const TITLES = /^(?:Mr|Mrs|Ms|Dr|Sir|Prof|Sheikh|Haji|Mullah)\.?\s+/;

/** The person of that name: the one known by its full form or surname, else a new one with what the draft says of the office. */
export function personOf(book: Book, table: ActorTable, name: string, office: Draft | null): Actor {
  const plain = name.replace(TITLES, '');
  const parts = plain.split(' ');
  const key = surnameKey(parts.at(-1)!);
  const known = book.surnames.get(key);
  const noted = table.persons.get(foldKey(plain.toLowerCase()));
  let actor = known && joins(known.name, plain) ? known : ((noted && book.known.get(noted)) ?? null);
  if (!actor) {
    const candidate = parts.length === 1 ? book.candidates.get(key) : undefined;
    actor = newPerson(book, candidate ? candidate.text : plain, table);
    book.surnames.set(key, actor);
    if (candidate) {
      mention(book, actor, 'name', candidate.start, candidate.end, book.article.sentences[candidate.sentence]!);
      book.candidates.delete(key);
    }
  } else if (parts.length > 1 && !actor.name.includes(' ')) actor.name = plain;
  if (office) hold(book, actor, office);
  return actor;
}

function newPerson(book: Book, name: string, table: ActorTable): Actor {
  const known = table.persons.get(foldKey(name.toLowerCase()));
  const actor: Actor = {
    name: known && !name.includes(' ') ? known.name : name,
    kind: 'person',
    country_code: known?.country ?? null,
    role: known?.role ?? null,
    side: known?.side ?? null,
    institution: known?.institution ?? null,
    mentions: [],
  };
  book.actors.set(`person ${name.toLowerCase()} ${book.actors.size}`, actor);
  book.categories.set(actor, 'person');
  if (known) book.known.set(known, actor);
  const state = known?.side ? table.states.get(known.side) : undefined;
  if (state) book.states.set(actor, state);
  return actor;
}

/** What the text says of a person's office wins over what the table knows and what was assumed. */
function hold(book: Book, actor: Actor, office: Draft): void {
  const stated = office.qualified;
  if (office.role && (!actor.role || stated)) actor.role = actor.role && !stated ? actor.role : office.role;
  const placed = actor.role !== null && book.states.has(actor);
  if ((!actor.country_code && !placed) || (stated && office.country && !book.states.has(actor)))
    actor.country_code = office.country ?? actor.country_code;
  actor.side ??= office.side;
  if (office.institution && (!actor.institution || stated)) actor.institution = office.institution;
  if (office.state && !book.states.has(actor)) book.states.set(actor, office.state);
}

/** Whether two forms of a name can be one person's: the same given name, or one of them a surname alone. */
function joins(known: string, name: string): boolean {
  const [a, b] = [known.split(' '), name.split(' ')];
  if (a.length === 1 || b.length === 1 || known.endsWith(` ${name}`) || name.endsWith(` ${known}`)) return true;
  return surnameKey(a[0]!).slice(0, 3) === surnameKey(b[0]!).slice(0, 3);
}

/** Notes that tokens [from, to) name an actor. */
export function noteMention(reading: Reading, actor: Actor, from: number, to: number): void {
  const { tokens } = reading.scope;
  if (isNoted(reading, tokens[from]!.start)) return;
  const source = reading.book.categories.get(actor) === 'source';
  mention(
    reading.book,
    actor,
    source ? 'description' : 'name',
    tokens[from]!.start,
    tokens[to - 1]!.end,
    reading.sentence,
  );
  // witnesses and residents speak, but are no row of their own
  if (source) actor.mentions.pop();
}

/** Whether a mention of this sentence already begins at an offset: rivals are noted before the phrases are read. */
export function isNoted({ book, sentence }: Reading, start: number): boolean {
  for (let i = book.recent.length - 1; i >= 0 && book.recent[i]!.sentence === sentence.index; i--)
    if (book.recent[i]!.start === start && book.recent[i]!.form !== 'pronoun') return true;
  return false;
}

/** The first unit from `atLeast` on that begins at or after a token. */
export function unitAfter(units: readonly Unit[], token: number, atLeast: number): number {
  let u = atLeast;
  while (u < units.length && units[u]!.from < token) u++;
  return u;
}
