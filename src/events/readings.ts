import { type Reading, readingOf } from '../context/claimant-speaker.js';
import { endOfFallen } from '../context/fallen.js';
import { type Candidate, readCandidates } from '../context/perpetrator-read.js';
import { VIOLENT } from '../context/perpetrator-subject.js';
import type { Trigger } from '../incidents/triggers.js';
import type { Actor, ActorMention, Casualty, Materiel, ParsedArticle } from '../model.js';
import { bySentence } from '../text/lookup.js';
import { isTelling } from './speaks.js';

/** One sentence as the sides of an incident are read from it. */
export interface SentenceReading {
  reading: Reading;
  /** Who does violence in it, or is blamed for it. */
  candidates: readonly Candidate[];
  /** Who may be a side: bystanders and those who only tell are left out. */
  parties: readonly ActorMention[];
  triggers: readonly Trigger[];
}

/** The sentences of an article as sides are read from them. */
export interface Readings {
  /** A sentence, read when first asked for. */
  at: (sentence: number) => SentenceReading;
  /** The sentences that make claims. */
  claimed: ReadonlySet<number>;
  /** The sentences around an incident's own, up to so many before and after, in text order, that make no claims about another. */
  around: (own: ReadonlySet<number>, before: number, after: number) => number[];
}

export function readingsOf(
  article: ParsedArticle,
  actors: readonly ActorMention[],
  claims: readonly (Casualty | Materiel)[],
  triggers: readonly Trigger[],
): Readings {
  const mentions = bySentence(actors);
  const triggersOf = bySentence(triggers);
  const harmed = bySentence(claims.filter((claim): claim is Casualty => 'victim_text' in claim));
  const byName = new Map<string, Actor>();
  for (const { actor } of actors) byName.set(actor.name, actor);
  const known = new Map<number, SentenceReading>();
  const read = (sentence: number): SentenceReading => {
    const here = asHarmed(article.text, mentions.get(sentence) ?? [], harmed.get(sentence) ?? [], byName);
    const reading = readingOf(article, article.sentences[sentence]!, here);
    const telling = new Set(here.filter((mention) => isTelling(reading, mention)).map(({ start }) => start));
    const parties = here.filter(
      (mention) => VIOLENT.has(mention.actor.kind) && mention.actor.kind !== 'person' && !telling.has(mention.start),
    );
    const candidates = readCandidates(reading).filter(({ rule, start }) => rule !== 'clash' || !telling.has(start));
    return { reading, candidates, parties, triggers: triggersOf.get(sentence) ?? [] };
  };
  const at = (sentence: number): SentenceReading => {
    const made = known.get(sentence) ?? read(sentence);
    known.set(sentence, made);
    return made;
  };
  const claimed = new Set(claims.map((claim) => claim.sentence));
  const paragraph = (sentence: number): number => article.sentences[sentence]!.paragraph;
  const around = (own: ReadonlySet<number>, before: number, after: number): number[] => {
    const found = new Set<number>();
    for (const sentence of own)
      for (
        let next = Math.max(0, sentence - before);
        next <= Math.min(sentence + after, article.sentences.length - 1);
        next++
      )
        if (!own.has(next) && !claimed.has(next) && Math.abs(paragraph(next) - paragraph(sentence)) <= 2)
          found.add(next);
    return [...found].sort((a, b) => a - b);
  };
  return { at, claimed, around };
}

/**
 * The mentions of a sentence as its claims read them: "two of its fighters" are those of the group named before, and who shares a number
 * with the harmed ("40 troops and militia") is no party of its own.
 */
function asHarmed(
  text: string,
  mentions: readonly ActorMention[],
  claims: readonly Casualty[],
  byName: ReadonlyMap<string, Actor>,
): readonly ActorMention[] {
  let read = mentions;
  for (const { victim_start, victim_end, victim_actor } of claims) {
    if (victim_start === null || victim_end === null) continue;
    const reach = endOfFallen(text, mentions, victim_end);
    const actor = victim_actor === null ? undefined : byName.get(victim_actor);
    read = read
      .filter(({ start }) => start < victim_end || start >= reach)
      .map((mention) =>
        actor && mention.actor.side === null && mention.start < victim_end && victim_start < mention.end
          ? { ...mention, actor }
          : mention,
      );
  }
  return read;
}
