import type { Actor, ActorMention, Casualty, Materiel, ParsedArticle, Span } from '../model.js';
import { wordClass } from '../text/classes.js';
import { bySentence, tokenAt } from '../text/lookup.js';
import { remembered } from '../text/remembered.js';
import { claimantKind, claimantNames } from './claimant-kind.js';
import { settleOwnTroops } from './claimant-own.js';
import { findQuotes, type Quote } from './claimant-quotes.js';
import { governed } from './claimant-reports.js';
import { findLocal } from './claimant-rules.js';
import type { Speaker } from './claimant-speaker.js';
import type { LocalAttribution } from './claimant-types.js';

/** A stretch of text and who says it. */
export interface Attribution extends Span {
  /** The institution or group, where the words name one. */
  speaker: Actor | null;
  /** The person quoted, if one is. */
  person: Actor | null;
  /** Who speaks, as the text calls them. */
  words: string;
  /** The verb of saying, or what stands for it. */
  anchor: Span;
  sentence: number;
  rule: string;
}

/** All stretches of the article that somebody is said to say, in text order; they may overlap, the innermost then counts. */
export function findClaimants(article: ParsedArticle, actors: readonly ActorMention[]): Attribution[] {
  const { local, releases } = localAttributions(article, actors);
  const attributed = (found: LocalAttribution): Attribution =>
    attribution(article, found, found.anchor, found.sentence, found.rule, found.speaker);
  const quotes = findQuotes(article);
  const quoted = quoteSpeakers(article, quotes, local);
  const later = governed(article, releases, local, quotes);
  const all: Attribution[] = [];
  for (const found of local) for (const each of found) all.push(attributed(each));
  return all.concat(quoted, later.map(attributed)).sort((a, b) => a.start - b.start || b.end - a.end);
}

function attribution(
  article: ParsedArticle,
  { start, end }: Span,
  anchor: Span,
  sentence: number,
  rule: string,
  speaker: Speaker,
): Attribution {
  return {
    start,
    end,
    speaker: speaker.actor,
    person: speaker.person,
    words: speaker.words || article.text.slice(speaker.start, speaker.end),
    anchor,
    sentence,
    rule,
  };
}

/** The attributions that stand in each sentence, media that only relay left out; and where a report is released. */
function localAttributions(
  article: ParsedArticle,
  actors: readonly ActorMention[],
): { local: LocalAttribution[][]; releases: (LocalAttribution | null)[] } {
  const mentions = bySentence(actors);
  const releases: (LocalAttribution | null)[] = [];
  const known = new Map<string, Actor>();
  let last: Speaker | null = null;
  let lastAt = -9;
  const local = article.sentences.map((sentence) => {
    const recent = sentence.index - lastAt <= 4 ? last : null;
    const found = findLocal(article, sentence, mentions.get(sentence.index) ?? [], recent, known);
    for (const mention of mentions.get(sentence.index) ?? []) noteNouns(known, mention);
    const own = found.filter(({ speaker }) => speaker.actor?.kind !== 'media');
    const kept = own.length > 0 ? own : found;
    releases.push(kept.find(({ rule }) => rule === 'report-opens') ?? null);
    if (kept.length > 0) {
      last = kept.at(-1)!.speaker;
      lastAt = sentence.index;
    }
    return kept;
  });
  return { local, releases };
}

const INSTITUTION =
  /^(?:ministry|observatory|agency|organi[sz]ation|committee|commission|mission|network|council|office|department|centre|center|watchdog|monitor|union|association|group|movement|coalition|command|statement)$/;

/** Remembers an institution by the nouns of its name: "the observatory" then means the Syrian Observatory. */
function noteNouns(known: Map<string, Actor>, { actor, text, form }: ActorMention): void {
  if (form === 'pronoun' || actor.kind === 'person' || actor.kind === 'civilians') return;
  for (const words of [text, actor.name]) for (const noun of institutionsIn(words)) known.set(noun, actor);
}

/** The nouns of institutions in some words. */
const institutionsIn = remembered((words): readonly string[] =>
  words
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => INSTITUTION.test(word)),
);

/** Gives each quote of some length the speaker named beside it, or the one of the quote it goes on from. */
function quoteSpeakers(article: ParsedArticle, quotes: readonly Quote[], local: LocalAttribution[][]): Attribution[] {
  const speakers: (Speaker | null)[] = [];
  const out: Attribution[] = [];
  quotes.forEach((quote, q) => {
    const before = quotes[q - 1];
    const speaker =
      speakerBeside(article, quote, local) ??
      (quote.from >= 0 ? speakers[quote.from]! : null) ??
      (before && follows(article, before, quote) ? speakers[q - 1]! : null);
    speakers.push(speaker);
    if (speaker) out.push(attribution(article, quote, quote, quote.last, 'quote', speaker));
  });
  // a quote that ends open takes its speaker from where it closes
  for (let q = quotes.length - 1; q > 0; q--) {
    const { from } = quotes[q]!;
    if (from < 0 || speakers[from] || !speakers[q]) continue;
    speakers[from] = speakers[q]!;
    const opening = quotes[from]!;
    out.push(attribution(article, opening, opening, opening.last, 'quote', speakers[q]!));
  }
  return out;
}

/** `“…,” X said. “…”`: the second goes on from the first in one paragraph, or opens the next one after a paragraph that was a quote. */
function follows(article: ParsedArticle, before: Quote, quote: Quote): boolean {
  if (quote.first - before.last > 1) return false;
  if (quote.paragraph === before.paragraph) return true;
  return quote.opensParagraph && before.opensParagraph && article.sentences[before.last]!.end <= before.end + 1;
}

function speakerBeside(article: ParsedArticle, quote: Quote, local: LocalAttribution[][]): Speaker | null {
  let best: LocalAttribution | null = null;
  let bestGap = Number.POSITIVE_INFINITY;
  for (const s of new Set([quote.last, quote.first])) {
    for (const found of local[s]!) {
      const { anchor } = found;
      if (anchor.start >= quote.start && anchor.end <= quote.end) continue;
      const gap = anchor.start >= quote.end ? anchor.start - quote.end : quote.start - anchor.end;
      if (gap < bestGap) {
        best = found;
        bestGap = gap;
      }
    }
  }
  if (best) return best.speaker;
  // `X said:` ends the sentence before
  const previous = article.sentences[quote.first - 1];
  if (!previous || quote.start > article.sentences[quote.first]!.start + 1) return null;
  return article.text[previous.end - 1] === ':' ? (local[previous.index]!.at(-1)?.speaker ?? null) : null;
}

/** Fills claimant, claimant_person and claimant_kind of the claims in place, by the innermost attribution around each one's trigger. */
export function attributeClaims(
  article: ParsedArticle,
  claims: readonly (Casualty | Materiel)[],
  actors: readonly ActorMention[],
): void {
  if (claims.length === 0) return;
  const attributions = findClaimants(article, actors);
  const byName = new Map<string, Actor>();
  const mentions = bySentence(actors);
  for (const { actor } of actors) byName.set(actor.name, actor);
  for (const claim of claims) {
    const found = attributionAt(article, attributions, claim.trigger.start) ?? partisan(article, attributions, claim);
    const { claimant, person } = found ? claimantNames(found) : { claimant: null, person: null };
    claim.claimant = claimant;
    claim.claimant_person = person;
    if (
      found &&
      (found.rule === 'subject-said' || found.rule.startsWith('headline')) &&
      found.sentence === claim.sentence
    ) {
      settleOwnTroops(claim, found.speaker, mentions.get(claim.sentence) ?? []);
    }
    claim.claimant_kind = found ? claimantKind(found, claim, byName) : 'narrator';
  }
}

/** How many sentences after a party spoke its own words may go on. */
const PARTISAN_REACH = 3;
const PARTISAN =
  /\b(?:the enemy|enemy (?:troops|soldiers|forces|fighters)|our (?:troops|soldiers|forces|fighters|servicemen))\b/i;

/** "The ministry said … . The enemy lost 40 soldiers": who spoke last, where the words are still those of a party. */
function partisan(
  article: ParsedArticle,
  attributions: readonly Attribution[],
  claim: Casualty | Materiel,
): Attribution | null {
  const { start, end, paragraph } = article.sentences[claim.sentence]!;
  if (!PARTISAN.test(article.text.slice(start, Math.min(end, start + 400)))) return null;
  const last = attributions.findLast(({ anchor }) => anchor.start < start);
  const spoke = last && article.sentences[last.sentence];
  const near = spoke && claim.sentence - last.sentence <= PARTISAN_REACH && spoke.paragraph === paragraph;
  return near && last.speaker && /^(?:military|government|rebel|militia)$/.test(last.speaker.kind) ? last : null;
}

/** What a rule's attributions are worth against others around the same words; a quote's speaker comes first, a whole report's last. */
function rank(found: Attribution): number {
  if (found.rule === 'quote' || found.rule === 'citing') return 0;
  return found.rule.startsWith('report-') ? 2 : 1;
}

/** Who says what stands at an offset: the innermost attribution around it, or null where it is told by the article. */
export function attributionAt(
  article: ParsedArticle,
  attributions: readonly Attribution[],
  at: number,
): Attribution | null {
  let best: Attribution | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  // attributions are sorted by start; all that can hold the trigger begin before it
  for (let i = lastBefore(attributions, at), seen = 0; i >= 0 && seen < 40; i--, seen++) {
    const found = attributions[i]!;
    if (found.end <= at || isComment(article, found, at)) continue;
    const cost = rank(found) * 1000 + breaksBetween(article, found, at);
    if (cost < bestCost) {
      best = found;
      bestCost = cost;
    }
  }
  return best;
}

const COMMENT =
  /,\s(?:(?:in )?(?:a|an|the|yet) )?(?:\w+ )?(?:sign|reminder|indication|evidence|proof|testament) (?:that|of|to)\b/;

/** "Police said nine had died, a sign that the war, which has killed thousands, goes on": what the article makes of it. */
function isComment({ text }: ParsedArticle, { anchor, rule }: Attribution, at: number): boolean {
  return rule !== 'quote' && anchor.end < at && COMMENT.test(text.slice(anchor.end, at));
}

function lastBefore(attributions: readonly Attribution[], at: number): number {
  let low = 0;
  let high = attributions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (attributions[middle]!.start <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const BREAK = wordClass(/^(?:[,;:—–()]|while|but|whereas|although|though|however)$/);

/** Clause breaks between a claim and the verb of saying; 0 for spans that have none. */
function breaksBetween(article: ParsedArticle, found: Attribution, at: number): number {
  const { anchor } = found;
  if (anchor.start <= at && at < anchor.end) return 0;
  const [a, b] = anchor.start < at ? [anchor.end, at] : [at, anchor.start];
  let breaks = 0;
  for (let i = tokenAt(article.tokens, a); i < article.tokens.length && article.tokens[i]!.start < b; i++)
    if (BREAK.is(article.tokens[i]!)) breaks++;
  return breaks;
}
