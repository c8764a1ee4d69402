import { victimActor } from '../actors/victim.js';
import type { ActorMention, Casualty, ParsedArticle, VictimKind } from '../model.js';
import { bySentence, tokenAt } from '../text/lookup.js';
import { speaksForArmy } from './claimant-own.js';
import { forcesOf } from './owners.js';
import { isOfBothSides, loserBefore } from './parties.js';
import { ATTACK_NOUNS } from './perpetrator-words.js';
import type { Findings } from './types.js';

/** Rules whose subject owns the victims: "they lost two soldiers", "suffering two casualties". */
const OWNER_SUBJECT = /lost-soldiers|suffered/;
const SUFFERED: ReadonlySet<string> = new Set(
  'suffer suffers suffered suffering lost lose loses losing sustained sustaining incurred reported reports'.split(' '),
);
const KIND_OF_ACTOR: Partial<Record<ActorMention['actor']['kind'], VictimKind>> = {
  military: 'military',
  police: 'military',
  rebel: 'military',
  militia: 'military',
  civilians: 'civilian',
};

/** Whose the victims are: their own words, then "for the Azeri side", then the subject that lost them, then the other victims of the sentence. */
export function setVictims(article: ParsedArticle, casualties: readonly Casualty[], findings: Findings): void {
  const mentions = findings.actors;
  const mentionsOf = bySentence(mentions);
  const kinds = new Map(mentions.map(({ actor }) => [actor.name, actor.kind]));
  const both = new Set<Casualty>();
  for (const group of bySentence(casualties).values()) {
    for (const claim of group) {
      const here = mentionsOf.get(claim.sentence) ?? [];
      if (isBothSides(article, claim, here) || namesBoth(claim)) {
        both.add(claim);
        continue;
      }
      claim.victim_actor =
        loserOfBare(article, claim, here, findings) ??
        nationOf(article, claim, here) ??
        ofAll(claim, ownWords(article, claim, mentions, findings)) ??
        sideNamedAfter(article, claim, here) ??
        subjectThatLost(article, claim, here);
    }
    for (const claim of group) {
      if (claim.victim_actor || both.has(claim) || hasOwnNoun(claim)) continue;
      const sibling = nearestSibling(claim, group);
      claim.victim_actor = sibling?.victim_actor ?? null;
      if (sibling && claim.victim_kind === 'unknown') claim.victim_kind = sibling.victim_kind;
    }
    for (const claim of group) {
      // "22 soldiers, two of them officers": a part is of the same side
      if (claim.victim_actor || !claim.part_of || claim.victim_kind !== 'military') continue;
      claim.victim_actor =
        group.find((whole) => whole.id === claim.part_of && whole.victim_kind === 'military')?.victim_actor ?? null;
    }
    for (const claim of group) {
      const kind = claim.victim_actor?.startsWith('Civilians of ') ? 'civilians' : kinds.get(claim.victim_actor ?? '');
      if (claim.victim_kind === 'unknown' && kind) claim.victim_kind = KIND_OF_ACTOR[kind] ?? 'unknown';
    }
  }
}

const LISTED = /(?:,| and) (?:an?|one|two|three|four|five|six|\d+) /i;

/** "A Frenchman, two Germans and a Kenyan" are not all of the one nation that is read. */
const ofAll = ({ victim_text }: Casualty, actor: string | null): string | null =>
  actor?.startsWith('Civilians of ') && LISTED.test(victim_text ?? '') ? null : actor;

/** Whether the mention in a claim's own words is a bare noun ("soldiers") or there is none: the words do not say whose. */
function isBare(claim: Casualty, here: readonly ActorMention[]): boolean {
  const { victim_start: start, victim_end: end } = claim;
  if (start === null || end === null) return true;
  return !here.some((mention) => mention.start < end && mention.end > start && !/^\p{Ll}+$/u.test(mention.text));
}

/** Losses of both sides together are of no one actor. */
function isBothSides(article: ParsedArticle, claim: Casualty, here: readonly ActorMention[]): boolean {
  const start = Math.min(claim.trigger.start, claim.victim_start ?? claim.trigger.start);
  const end = claim.victim_end ?? claim.trigger.end;
  return isBare(claim, here) && isOfBothSides(article, article.sentences[claim.sentence]!, { start, end });
}

/** "70 regime and rebel fighters" are of no one actor. */
function namesBoth({ victim_text }: Casualty): boolean {
  return BOTH_KINDS.test(victim_text ?? '');
}
const BOTH_KINDS =
  /\b(?:regime|government|army|police|military) and (?:rebel|insurgent|militant|jihadist|opposition)\b|\b(?:rebel|insurgent|militant|jihadist|opposition) and (?:regime|government|army|police|military)\b/i;

/** "The enemy lost 64 soldiers killed and 98 wounded": the loser's, whoever says so. */
function loserOfBare(
  article: ParsedArticle,
  claim: Casualty,
  here: readonly ActorMention[],
  findings: Findings,
): string | null {
  if (
    here.length === 0 ||
    !isBare(claim, here) ||
    (claim.victim_kind !== 'military' && claim.victim_kind !== 'unknown')
  )
    return null;
  const { from } = article.sentences[claim.sentence]!;
  const loser = loserBefore(
    article,
    here,
    Math.min(claim.trigger.start, claim.victim_start ?? claim.trigger.start),
    from,
  );
  if (!loser) return null;
  const state = loser.actor.kind === 'state' || loser.actor.kind === 'de_facto_state';
  if (state && claim.victim_kind !== 'military') return null;
  return forcesOf(loser.actor, findings);
}

/** "Its forces had killed up to a thousand Armenians": whom an army kills of another nation need not be civilians; their words tell the nation only. */
function nationOf({ text }: ParsedArticle, claim: Casualty, here: readonly ActorMention[]): string | null {
  const { victim_start: start, victim_end: end } = claim;
  if (start === null || end === null || claim.victim_kind === 'military') return null;
  const people = here.find((mention) => mention.start < end && mention.end > start);
  const nation = people?.actor.side ?? null;
  if (people?.actor.kind !== 'civilians' || nation === null || /[ -]/.test(people.actor.name)) return null;
  // a noun of its own says what they were: "Armenian villagers"
  if (people.end !== end || !/^\p{Lu}\p{L}+s?$/u.test(text.slice(people.start, end))) return null;
  const enemy = here.some(({ actor }) => speaksForArmy(actor) && actor.side !== null && actor.side !== nation);
  if (!enemy) return null;
  claim.victim_kind = 'unknown';
  return nation;
}

function ownWords(
  article: ParsedArticle,
  claim: Casualty,
  mentions: readonly ActorMention[],
  findings: Findings,
): string | null {
  if (claim.victim_start === null || claim.victim_end === null) return null;
  return victimActor(article, mentions, { start: claim.victim_start, end: claim.victim_end }, findings.actorTable);
}

/** "30 wounded for the Azerbaijani side", "losses among Tigrayan forces". */
function sideNamedAfter(article: ParsedArticle, claim: Casualty, here: readonly ActorMention[]): string | null {
  for (const mention of here) {
    if (mention.start < claim.trigger.end || mention.actor.kind === 'person') continue;
    const before = wordsBefore(article, mention.start, 2);
    if (
      /\b(for|among|on|from)( the)?$/.test(before) &&
      mention.start - claim.trigger.end < 60 &&
      !attacks(article, mention.end) &&
      hasOwnNoun(claim) === false
    )
      return mention.actor.name;
  }
  return null;
}

/** "The toll from rebel rockets": who attacked, not who lost. */
function attacks({ tokens }: ParsedArticle, end: number): boolean {
  const next = tokenAt(tokens, end - 1) + 1;
  return tokens.slice(next, next + 3).some(({ lower, kind }, i, all) => {
    const before = all.slice(0, i);
    return (
      ATTACK_NOUNS.has(lower) && kind === 'word' && before.every(({ lower: w }) => w === "'s" || /^[a-z-]{3,}$/.test(w))
    );
  });
}

function wordsBefore(article: ParsedArticle, offset: number, count: number): string {
  const at = tokenAt(article.tokens, offset);
  return article.tokens
    .slice(Math.max(0, at - count), at)
    .map((token) => token.lower)
    .join(' ');
}

/** "They lost six soldiers", "were repelled, suffering two casualties": the subject before the verb. */
function subjectThatLost(article: ParsedArticle, claim: Casualty, here: readonly ActorMention[]): string | null {
  const sentence = article.sentences[claim.sentence]!;
  const count = claim.count_start ?? claim.trigger.start;
  let verb = OWNER_SUBJECT.test(claim.rule) ? Math.min(claim.trigger.start, count) : -1;
  for (let i = tokenAt(article.tokens, Math.min(claim.trigger.start, count)); verb < 0 && i >= sentence.from; i--) {
    if (SUFFERED.has(article.tokens[i]!.lower)) verb = article.tokens[i]!.start;
  }
  if (verb < 0) return null;
  // "officials reported 40 dead", "police reported nine fatalities": not theirs
  const reports = /^reported|^reports/.test(article.text.slice(verb, verb + 8).toLowerCase());
  const before = here.filter(
    (mention) =>
      mention.end <= verb &&
      !HAS_NO_TROOPS.test(mention.actor.kind) &&
      !(reports && !REPORTS_OWN.test(mention.actor.kind)) &&
      !isAgent(article, mention),
  );
  // "Armenia said that three were killed; Azerbaijan said that it had lost two": the subject of the last clause
  const clause = article.text.slice(sentence.start, verb).lastIndexOf(';') + sentence.start;
  return (before.find((mention) => mention.start >= clause) ?? before[0])?.actor.name ?? null;
}

/** Whose report of losses is of their own: armies, armed groups, countries. */
const REPORTS_OWN = /^(?:military|rebel|militia|state|de_facto_state)$/;

/** Who reports losses without having any: a monitor, a news agency. */
const HAS_NO_TROOPS = /^(?:person|ngo|media|igo)$/;

/** "repelled by Artsakh forces": not the subject. */
function isAgent(article: ParsedArticle, mention: ActorMention): boolean {
  return /\b(by|against|from|with)( the)?$/.test(wordsBefore(article, mention.start, 2));
}

/** Whether the claim names its victims by a noun of its own ("three children"), not by a bare number or "casualties". */
function hasOwnNoun(claim: Casualty): boolean {
  return (
    claim.victim_text !== null &&
    claim.victim_start !== null &&
    !/^(casualt|injur|fatalit|death|dead|wounded|victim|loss|other|an? (second|third|fourth|fifth|sixth|other)$|another$)/i.test(
      claim.victim_text,
    )
  );
}

function nearestSibling(claim: Casualty, group: readonly Casualty[]): Casualty | null {
  let best: Casualty | null = null;
  for (const other of group) {
    if (other === claim || !other.victim_actor || (other.attackers && !claim.attackers)) continue;
    if (
      !best ||
      Math.abs(other.trigger.start - claim.trigger.start) < Math.abs(best.trigger.start - claim.trigger.start)
    )
      best = other;
  }
  return best;
}

const SPEAKS_FOR_TROOPS = /defen[cs]e|president|prime minister|army|military|armed forces|commander/i;

/** A belligerent's own bare figure ("about 18 were killed", says its president) counts its own forces, where another side's losses are reported too. */
export function setOwnVictims(casualties: readonly Casualty[], findings: Findings): void {
  const sides = new Set(
    casualties.filter((claim) => claim.victim_kind === 'military').map((claim) => claim.victim_actor),
  );
  sides.delete(null);
  if (sides.size < 2) return;
  const actors = new Map(findings.actors.map(({ actor }) => [actor.name, actor]));
  for (const claim of casualties) {
    if (claim.victim_actor || claim.victim_text || !claim.claimant) continue;
    const claimant = actors.get(claim.claimant);
    const person = claim.claimant_person ? actors.get(claim.claimant_person) : null;
    if (!SPEAKS_FOR_TROOPS.test(`${claimant?.name ?? ''} ${person?.role ?? ''}`)) continue;
    const speaker = claimant ?? person;
    const forces = speaker ? forcesOf(speaker, findings) : null;
    if (forces && sides.has(forces)) Object.assign(claim, { victim_actor: forces, claimant_kind: 'victim_side' });
  }
}
