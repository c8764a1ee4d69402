import { isQuietStory } from '../incidents/quiet.js';
import type { ActorMention, Casualty, ParsedArticle, Sentence } from '../model.js';
import { bySentence } from '../text/lookup.js';
import { ofTheDead, readAmong } from './among.js';
import type { Phrase } from './chunk.js';
import { emit, sumOf } from './claims.js';
import { type Clause, clauseOf, word } from './clause.js';
import { isDisaster, namesViolence } from './disasters.js';
import type { Draft } from './draft.js';
import { readFatally } from './fatally.js';
import { readLabels } from './labels.js';
import { besides, likewise } from './likewise.js';
import { readLosses } from './losses.js';
import { isFiction } from './negative.js';
import { readTrigger } from './readers.js';
import { RECENT, resolve, type Told } from './resolve.js';
import { settleSameNumber } from './same-number.js';
import { markSubsets, readSubsets } from './subsets.js';
import { totalOf } from './totals.js';

/** Kinds of actors whose names may hold words of violence: "Raqqa is Being Slaughtered Silently", "Families of the Missing". */
const BODIES = /^(?:ngo|igo|media|party)$/;

/** Short forms of groups that are words of a log too: the Kachin Independence Army is no one killed in action. */
const SHORT = /^(?:KIA|MIA|WIA)$/;

/** Claims about people, sentence by sentence: effect, count, victims, parts within the sentence. When, where and who says so come later. */
export function findCasualties(article: ParsedArticle, actors: readonly ActorMention[]): Casualty[] {
  const claims: Casualty[] = [];
  if (isQuietStory(article, actors)) return claims;
  const told: Told = { clause: null, ids: new Map(), parts: new Map() };
  const names = bySentence(
    actors.filter(({ actor, form, text }) => form === 'name' && (BODIES.test(actor.kind) || SHORT.test(text))),
  );
  const year = article.written.date ? Number(article.written.date.slice(0, 4)) : null;
  for (const sentence of article.sentences) {
    const clause = clauseOf(
      article.tokens,
      sentence,
      claims.length > 0 && sentence.index - claims.at(-1)!.sentence <= 2,
      names.get(sentence.index),
    );
    if (!clause || isAfterDisaster(article, sentence)) continue;
    const read = readClause(clause);
    linkParts(clause, read, claims, told);
    linkAmong(clause, read, claims, told);
    if (!claims.slice(-RECENT).some((claim) => claim.attackers && sentence.index - claim.sentence <= 3))
      read.push(...besides(clause, read));
    if (read.length === 0) continue;
    const { drafts, same } = resolve(article, clause, read, told, claims);
    told.ids = emit(article, clause, drafts, year, claims, same, told.parts);
    told.clause = clause;
  }
  settleSameNumber(claims);
  return claims;
}

/** "A fire killed eight inmates. Another 61 were injured.": more of those whom the disaster of the sentence before hurt. */
function isAfterDisaster(article: ParsedArticle, sentence: Sentence): boolean {
  const before = article.sentences[sentence.index - 1];
  if (before?.paragraph !== sentence.paragraph) return false;
  if (
    !/^(?:another|others|dozens|more|\d+|two|three|four|five|six|seven|eight|nine|ten)$/.test(
      article.tokens[sentence.from]!.lower,
    )
  )
    return false;
  const { tokens } = article;
  return isDisaster({ tokens, sentence: before }) && !namesViolence({ tokens, sentence });
}

/** All drafts of a sentence. */
export function readClause(clause: Clause): Draft[] {
  const lists = markSubsets(clause);
  if (isDisaster(clause) || isFiction(clause) || isQuestion(clause)) return [];
  const drafts: Draft[] = [];
  for (const trigger of clause.triggers) {
    for (const draft of readTrigger(clause, trigger, drafts)) if (!repeats(draft, drafts)) drafts.push(draft);
  }
  // "stabbed a soldier to death": he was not only stabbed
  replace(
    drafts,
    drafts.filter(({ rule }) => rule === 'done-to-death'),
  );
  replace(drafts, readLabels(clause));
  drafts.push(...readFatally(clause, drafts));
  for (const draft of drafts) {
    // "three children who drowned" of ten killed
    if (draft.whole || draft.phrases.length === 0 || !draft.phrases.every((p) => p.subset)) continue;
    draft.whole =
      drafts.find(
        (d) => d !== draft && d.effect === draft.effect && d.whole === null && !d.phrases.some((p) => p.subset),
      ) ?? null;
  }
  for (const draft of readSubsets(lists, drafts))
    if (!drafts.some((d) => d.phrases.some((p) => draft.phrases.some((o) => o.from === p.from)))) drafts.push(draft);
  dropKnownAttackers(drafts);
  drafts.push(...elsewhere(clause, drafts), ...likewise(clause, drafts));
  replace(drafts, readLosses(clause));
  settleCasualties(drafts);
  settleTolls(drafts);
  const total = totalOf(clause, drafts);
  if (total) drafts.push(total);
  return drafts;
}

/** A label and its numbers ("Killed: 4, wounded: 7"), a line of a list of losses take the place of what else was read of these numbers. */
function replace(drafts: Draft[], lines: readonly Draft[]): void {
  if (lines.length === 0) return;
  const own = new Set(lines.flatMap(({ phrases }) => phrases.map(({ from }) => from)));
  const others = drafts.filter(({ phrases }) => !phrases.some(({ from }) => own.has(from)));
  drafts.splice(0, drafts.length, ...others, ...lines);
}

/** "Five people, including the attacker, were killed when a bomber blew himself up": the bomber is counted already. */
function dropKnownAttackers(drafts: Draft[]): void {
  const known = drafts.some(
    (d) => d.whole && d.phrases.length === 1 && /^(?:bomber|attacker|assailant|gunman)s?$/.test(d.phrases[0]!.headWord),
  );
  if (!known) return;
  const at = drafts.findIndex((d) => d.rule === 'suicide' && d.whole === null);
  if (at >= 0) drafts.splice(at, 1);
}

/** "Fifteen died in Karbala and ten in Hilla", "killed six in Potiskum on Tuesday, and another six at a church": a number that shares the verb. */
function elsewhere(clause: Clause, drafts: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  for (const phrase of clause.phrases) {
    if (phrase.cls !== 'bare' || phrase.q?.form !== 'number' || phrase.subset || phrase.partitive) continue;
    if (!isPlacedAt(clause, phrase)) continue;
    const listed = word(clause, phrase.from - 1);
    // "100 people: 65 in Jableh and 35 in Tartus"
    const opens = listed === ':' && clause.phrases.some((next) => next.from > phrase.to && isListed(clause, next));
    if (listed !== 'and' && !opens && !(listed === ',' && isListed(clause, phrase))) continue;
    const before = drafts.findLast((d) => d.whole === null && !d.none && d.trigger.from < phrase.from);
    if (before?.phrases.length !== 1 || !before.phrases[0]!.q) continue;
    if (drafts.some((d) => d.phrases.some((p) => p.from === phrase.from))) continue;
    const trigger = { from: phrase.from, to: phrase.to, readings: before.trigger.readings };
    const whole = opens ? before : found.some((d) => d.whole === before) ? before : null;
    found.push({ ...before, rule: 'elsewhere', trigger, phrases: [phrase], victims: null, self: 0, whole });
  }
  return found;
}

/** "65 in Jableh". */
function isPlacedAt(clause: Clause, { to }: Phrase): boolean {
  if (!/^(?:in|at|near|outside|inside|around|along)$/.test(word(clause, to))) return false;
  const place = clause.tokens[to + 1];
  return place !== undefined && (place.capital || /^(?:a|an|the|another|its|their)$/.test(place.lower));
}

/** How many words on a list of numbers with their places goes on. */
const LISTED_REACH = 14;

/** "17 in Nuseirat, nine in Khan Younis and five in Rafah": a bare number with its place that "and" leads to, or that one so led to follows. */
function isListed(clause: Clause, phrase: Phrase): boolean {
  if (phrase.cls !== 'bare' || phrase.q?.form !== 'number' || !isPlacedAt(clause, phrase)) return false;
  const led = (at: number): boolean => {
    const before = word(clause, at - 1);
    return before === 'and' || (before === ',' && word(clause, at) === 'and');
  };
  if (led(phrase.from)) return true;
  return clause.phrases.some(
    (next) =>
      next.from > phrase.to &&
      next.from - phrase.to <= LISTED_REACH &&
      next.cls === 'bare' &&
      led(next.from) &&
      isPlacedAt(clause, next),
  );
}

const INCLUDES = /^(?:this|these|that|they|it) (?:includes?|included)$/;

/** "Five of the dead had been beheaded", "This included 11 children killed": parts of the last number of that effect. */
function linkParts(clause: Clause, drafts: readonly Draft[], claims: readonly Casualty[], told: Told): void {
  const { from, index } = clause.sentence;
  const all = INCLUDES.test(`${word(clause, from)} ${word(clause, from + 1)}`);
  for (const draft of drafts) {
    const [phrase] = draft.phrases;
    if (draft.whole || !phrase?.q) continue;
    if (!all && ofTheDead(clause, phrase.q.of ? phrase.to - 1 : phrase.to)?.effect !== draft.effect) continue;
    const last = claims
      .slice(-RECENT)
      .findLast(
        (c) => c.effect === draft.effect && !isPart(c, claims) && c.same_as === null && index - c.sentence <= 2,
      );
    if (last && (last.count_low ?? 0) >= (sumOf(draft).count_low ?? 0)) told.parts.set(draft, last.id);
  }
}

/** Whether a claim is part of a number of the same effect; the dead of "26 casualties" are none. */
const isPart = (claim: Casualty, claims: readonly Casualty[]): boolean =>
  claim.part_of !== null &&
  claims.slice(-RECENT).some(({ id, effect }) => id === claim.part_of && effect === claim.effect);

/** Parts named in a sentence of their own belong to the last number of that effect, here or up to two sentences before. */
function linkAmong(clause: Clause, drafts: Draft[], claims: readonly Casualty[], told: Told): void {
  for (const draft of readAmong(clause)) {
    const taken = drafts.some((d) => d.phrases.some((p) => draft.phrases.some((o) => o.from === p.from)));
    if (taken) continue;
    const here = drafts.find((d) => d.effect === draft.effect && d.whole === null && d.rule !== 'among-the-dead');
    if (here) draft.whole = here;
    else {
      const last = claims
        .slice(-RECENT)
        .findLast(
          (c) =>
            (c.effect === draft.effect || (draft.ofThem && c.effect !== 'displaced')) &&
            c.part_of === null &&
            c.same_as === null &&
            clause.sentence.index - c.sentence <= 2,
        );
      if (!last && draft.rule === 'among-the-dead' && draft.trigger.readings.length === 0 && claims.length > 0)
        continue;
      if (last) {
        told.parts.set(draft, last.id);
        draft.effect = last.effect;
      }
    }
    drafts.push(draft);
  }
}

function isQuestion({ tokens, sentence }: Clause): boolean {
  return (
    tokens[sentence.to - 1]!.text === '?' &&
    /^(?:will|would|could|did|do|does|is|are|was|were|can|who|why|how|what|should|have|has)$/.test(
      tokens[sentence.from]!.lower,
    )
  );
}

/** Whether a draft counts the same words for the same effect as one before it. */
function repeats(draft: Draft, drafts: readonly Draft[]): boolean {
  return drafts.some(
    (d) =>
      d.whole === null &&
      draft.whole === null &&
      d.phrases.length > 0 &&
      d.phrases.some((p) => draft.phrases.some((other) => other.from === p.from)) &&
      (d.effect === draft.effect || d.effect === 'killed_or_wounded'),
  );
}

/** "26 casualties: 11 dead and 15 wounded": a number that the dead and the wounded make up, who are then parts of it. */
function isSumOfBoth(draft: Draft, drafts: readonly Draft[]): boolean {
  const of = (effect: Draft['effect']) => drafts.filter((d) => d.effect === effect && d.whole === null);
  const [killed, wounded] = [of('killed'), of('wounded')];
  if (killed.length !== 1 || wounded.length !== 1) return false;
  const [whole, dead, hurt] = [draft, killed[0]!, wounded[0]!].map((d) => sumOf(d).count_best);
  if (whole === null || dead === null || hurt === null || whole !== dead! + hurt!) return false;
  killed[0]!.whole = draft;
  wounded[0]!.whole = draft;
  return true;
}

/** "Casualties" beside a number of wounded are dead; alone or beside a number of dead they are killed or wounded. */
function settleCasualties(drafts: Draft[]): void {
  const sum = drafts.find((d) => d.effect === 'casualties' && isSumOfBoth(d, drafts));
  if (sum) sum.effect = 'killed_or_wounded';
  const wounded = drafts.some((d) => d.effect === 'wounded');
  for (const draft of drafts)
    if (draft.effect === 'casualties') draft.effect = wounded && !draft.none ? 'killed' : 'killed_or_wounded';
}

/** "Three more died, bringing the death toll to 15": the toll includes them. */
function settleTolls(drafts: Draft[]): void {
  const toll = drafts.find((d) => d.rule === 'toll');
  if (!toll) return;
  const value = sumOf(toll).count_low ?? 0;
  for (const draft of drafts) {
    if (
      draft !== toll &&
      draft.whole === null &&
      draft.effect === 'killed' &&
      draft.rule !== 'toll' &&
      (sumOf(draft).count_low ?? 0) <= value
    )
      draft.whole = toll;
  }
}
