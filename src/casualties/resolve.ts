import type { Casualty, ParsedArticle } from '../model.js';
import type { Quantity } from '../quantities/index.js';
import { type Phrase, phrasesOf } from './chunk.js';
import type { Clause } from './clause.js';
import type { Draft } from './draft.js';

/** What the sentences before have told. */
export interface Told {
  /** The last sentence with claims. */
  clause: Clause | null;
  ids: Map<Draft, string>;
  /** Parts of a number in an earlier sentence → that claim's id. */
  parts: Map<Draft, string>;
}

/** How many claims back a restatement is looked for: keeps long articles linear. */
export const RECENT = 40;

const PLURAL = /^(?:they|them|themselves)$/;

/**
 * Pronouns become the people they stand for ("kidnapped five workers and killed them" is five); "the men were killed" after a number of
 * dead says nothing new and is left out.
 */
export function resolve(
  article: ParsedArticle,
  clause: Clause,
  read: readonly Draft[],
  told: Told,
  claims: readonly Casualty[],
): { drafts: Draft[]; same: Map<Draft, string> } {
  const drafts: Draft[] = [];
  const same = new Map<Draft, string>();
  const dropped = new Set<Draft>();
  for (const draft of read) {
    const at = draft.phrases.findIndex((phrase) => phrase.cls === 'pronoun');
    if (at >= 0) {
      const pronoun = draft.phrases[at]!;
      const found = antecedentOf(article, clause, pronoun, told, draft.effect);
      if (found) {
        const { phrase, earlier } = found;
        draft.phrases[at] = pronoun.plural
          ? { ...pronoun, q: phrase.q, kind: phrase.kind, group: phrase.group, militant: phrase.militant }
          : { ...pronoun, kind: phrase.kind, group: phrase.group, militant: phrase.militant };
        draft.victims = phrase;
        const whole = claimOf(earlier ? told.ids : null, read, phrase, draft);
        if (whole?.id && draft.phrases.length === 1) same.set(draft, whole.id);
        else if (whole?.draft && draft.phrases.length === 1) dropped.add(draft);
      } else if (pronoun.plural && draft.phrases.length === 1) dropped.add(draft);
    } else if (draft.phrases[0]?.headWord === 'everyone') {
      const q = aboard(article, clause);
      if (q) draft.phrases[0] = { ...draft.phrases[0], q };
    } else if (restates(draft, claims, clause.sentence.index, read)) dropped.add(draft);
    drafts.push(draft);
  }
  return { drafts: drafts.filter((draft) => !dropped.has(draft) && !(draft.whole && dropped.has(draft.whole))), same };
}

/** How many were aboard, from the sentence ("a jet carrying 12 people was shot down, killing all aboard") or the one before. */
function aboard(article: ParsedArticle, clause: Clause): Quantity | null {
  const { tokens } = article;
  const counted = (phrases: readonly Phrase[]): Quantity | null =>
    phrases.find(
      (phrase) =>
        phrase.q?.form === 'number' &&
        phrase.cls === 'person' &&
        (/^(?:carrying|transporting|with)$/.test(tokens[phrase.from - 1]?.lower ?? '') ||
          /^(?:aboard|on board)/.test(`${tokens[phrase.to]?.lower} ${tokens[phrase.to + 1]?.lower}`)),
    )?.q ?? null;
  const before = clause.sentence.index > 0 ? article.sentences[clause.sentence.index - 1]! : null;
  return counted(clause.phrases) ?? (before ? counted(phrasesOf(tokens, before, [])) : null);
}

/** The claim about the same people with the same effect, in this sentence (a draft) or before (its id). */
function claimOf(
  ids: ReadonlyMap<Draft, string> | null,
  read: readonly Draft[],
  phrase: Phrase,
  draft: Draft,
): { id?: string; draft?: Draft } | null {
  for (const other of read)
    if (other !== draft && other.effect === draft.effect && other.phrases.includes(phrase)) return { draft: other };
  if (ids)
    for (const [other, id] of ids) if (other.effect === draft.effect && other.phrases.includes(phrase)) return { id };
  return null;
}

/** "The men were killed", "the victims": no number, and people of that effect named in a sentence before. */
function restates(draft: Draft, claims: readonly Casualty[], sentence: number, read: readonly Draft[]): boolean {
  const [phrase] = draft.phrases;
  if (!phrase || draft.phrases.length > 1 || draft.none || draft.rule === 'besides') return false;
  const victims = /^victims?$/.test(phrase.headWord) && !phrase.article;
  const generic = (phrase.definite && phrase.q === null && phrase.plural && phrase.cls !== 'name') || victims;
  const part = phrase.partitive === 'them' && phrase.q?.form === 'vague';
  const before = read.some(
    (other) =>
      other !== draft && other.effect === draft.effect && !other.none && other.trigger.from < draft.trigger.from,
  );
  if ((generic || part) && before) return true;
  return (
    generic &&
    claims
      .slice(-RECENT)
      .some((claim) => claim.effect === draft.effect && claim.sentence < sentence && claim.count_high !== 0)
  );
}

/** The people a pronoun stands for: in its own sentence before it, else in the sentence before. */
function antecedentOf(
  article: ParsedArticle,
  clause: Clause,
  pronoun: Phrase,
  told: Told,
  effect: Draft['effect'],
): { phrase: Phrase; earlier: boolean } | null {
  const plural = PLURAL.test(clause.tokens[pronoun.from]!.lower);
  const fits = (phrase: Phrase): boolean =>
    plural
      ? phrase.q !== null &&
        phrase.q.best !== 1 &&
        phrase.q.best !== 0 &&
        (phrase.cls === 'person' || phrase.cls === 'unknown')
      : phrase.q === null &&
        !phrase.plural &&
        (phrase.cls === 'person' || (phrase.cls === 'name' && phrase.to - phrase.from > 1));
  for (let n = clause.phrases.indexOf(pronoun) - 1; n >= 0; n--)
    if (fits(clause.phrases[n]!)) return { phrase: clause.phrases[n]!, earlier: false };
  const before = clause.sentence.index > 0 ? article.sentences[clause.sentence.index - 1]! : null;
  if (!before) return null;
  const phrases = told.clause?.sentence === before ? told.clause.phrases : phrasesOf(article.tokens, before, []);
  const claimed = [...told.ids.keys()].flatMap((draft) => (draft.effect === effect ? draft.phrases : []));
  const subject =
    phrases.find((phrase) => fits(phrase) && claimed.includes(phrase)) ??
    phrases.find((phrase) => fits(phrase) && !phrase.governed) ??
    phrases.find(fits);
  return subject ? { phrase: subject, earlier: true } : null;
}
