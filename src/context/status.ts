import type { Actor, ActorMention, Casualty, Materiel, ParsedArticle, Sentence, Status, Token } from '../model.js';
import { wordClass } from '../text/classes.js';
import { bySentence, tokenAt } from '../text/lookup.js';
import { sidesOf } from './claimant-kind.js';
import {
  CALLED_FALSE,
  DENIALS,
  DENIED_OBJECT,
  FIGURE_CALLED_FALSE,
  HEDGES,
  type Hedge,
  UNVERIFIED,
} from './status-words.js';

type Claim = Casualty | Materiel;

const WEIGHT: Record<Status, number> = { asserted: 0, estimate: 1, unconfirmed: 2, disputed: 3, denied: 4 };

interface Compiled extends Hedge {
  pattern: RegExp | null;
}

const BY_WORD = new Map<string, Compiled[]>();
for (const hedge of HEDGES) {
  const compiled = { ...hedge, pattern: hedge.next ? new RegExp(hedge.next) : null };
  for (const word of hedge.first.split(' ')) BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), compiled]);
}

const HEDGE_WORDS = wordClass(BY_WORD);

/**
 * Fills `status` of the claims in place: by the hedges of their own sentence, by sentences that deny or cannot verify them, and by rival
 * figures about the same people. Claimants must be set before.
 */
export function setStatus(article: ParsedArticle, claims: readonly Claim[], actors: readonly ActorMention[]): void {
  if (claims.length === 0) return;
  for (const claim of claims) raise(claim, hedgeOf(article, claim) ?? 'asserted');
  const byClaim = bySentence(claims);
  const mentions = bySentence(actors);
  const byName = new Map<string, Actor>();
  for (const { actor } of actors) byName.set(actor.name, actor);
  for (const sentence of article.sentences) {
    if (!DOUBT.in(article.tokens, sentence)) continue;
    const text = article.text.slice(sentence.start, sentence.end);
    if (UNVERIFIED.test(text))
      for (const claim of justBefore(article, sentence, byClaim, 2)) if (claim.claimant) raise(claim, 'unconfirmed');
    markDenied(article, sentence, text, byClaim, mentions.get(sentence.index) ?? [], byName);
  }
  markDisputed(claims, byName);
}

/** Words that a denial needs. */
const DOUBT = wordClass(
  /^(?:den(?:y|ied|ies|ying)|reject|refut|dismiss|disput|rebuff|rubbish|contradict|verif|confirm|false|fake|fabric|lie$|lies$|untrue|true$|baseless|unfounded|groundless|disinformation|misinformation|propaganda|nonsense|fiction|incorrect|inaccurate|exagger)/,
);

/** A stronger doubt replaces a weaker one. */
function raise(claim: Claim, status: Status): void {
  if (!claim.status || WEIGHT[status] > WEIGHT[claim.status]) claim.status = status;
}

// ---- hedges in the sentence ----------------------------------------------------------------------------------

function hedgeOf({ tokens, sentences }: ParsedArticle, claim: Claim): Status | null {
  const sentence = sentences[claim.sentence];
  if (!sentence) return null;
  const trigger = tokenAt(tokens, claim.trigger.start);
  const from = claim.count_start === null ? trigger : Math.min(trigger, tokenAt(tokens, claim.count_start));
  const to = claim.count_start === null ? trigger : Math.max(trigger, tokenAt(tokens, claim.count_start));
  let best: Status | null = null;
  for (let i = Math.max(sentence.from, from - 25); i < Math.min(sentence.to, to + 25); i++) {
    if (!HEDGE_WORDS.is(tokens[i]!)) continue;
    for (const hedge of BY_WORD.get(tokens[i]!.lower)!) {
      if (hedge.pattern && !hedge.pattern.test(following(tokens, i, sentence.to))) continue;
      if (i > to ? !hedge.after || i - to > hedge.reach : from - i > hedge.reach) continue;
      if (isIdentity(tokens, i)) continue;
      if (parts(tokens, Math.min(i, from), Math.max(i, to), i < from ? from : to, i)) continue;
      if (best === null || WEIGHT[hedge.status] > WEIGHT[best]) best = hedge.status;
    }
  }
  return best;
}

function following(tokens: readonly Token[], at: number, end: number): string {
  return tokens
    .slice(at + 1, Math.min(at + 7, end))
    .map(({ lower }) => lower)
    .join(' ');
}

/** "believed to be members of …" is about who they are; "no fear", "the first reports" of other things are left to the patterns. */
function isIdentity(tokens: readonly Token[], at: number): boolean {
  if (/^fear/.test(tokens[at]!.lower)) return /^(?:of|among|in|for)$/.test(tokens[at + 1]?.lower ?? '');
  if (!/^(?:believed|thought|presumed|assumed)$/.test(tokens[at]!.lower)) return false;
  return (
    tokens[at + 1]?.lower === 'to' &&
    tokens[at + 2]?.lower === 'be' &&
    !/^(?:dead|killed|among|buried|trapped|missing)$/.test(tokens[at + 3]?.lower ?? '')
  );
}

/** Whether another clause begins between a hedge and the claim. */
function parts(tokens: readonly Token[], from: number, to: number, edge: number, hedge: number): boolean {
  const [a, b] = hedge < edge ? [hedge, edge] : [edge, hedge];
  for (let i = Math.max(a, from); i < Math.min(b, to); i++)
    if (/^(?:while|whereas|;|but|although)$/.test(tokens[i]!.lower)) return true;
  return false;
}

// ---- denials -------------------------------------------------------------------------------------------------

/** The claims of the sentences before, back to `reach` sentences within this and the paragraph before; the nearest first. */
function justBefore(
  article: ParsedArticle,
  sentence: Sentence,
  byClaim: ReadonlyMap<number, Claim[]>,
  reach: number,
): Claim[] {
  const found: Claim[] = [];
  for (let s = sentence.index - 1; s >= 0 && sentence.index - s <= reach; s--) {
    const before = article.sentences[s]!;
    if (sentence.paragraph - before.paragraph > 1 || before.zone === 'title') break;
    found.push(...(byClaim.get(s) ?? []));
  }
  return found;
}

/** "The Azeri side denied this", "denied the report on casualties", "the information was a lie": claims of the other side before it. */
function markDenied(
  article: ParsedArticle,
  sentence: Sentence,
  text: string,
  byClaim: ReadonlyMap<number, Claim[]>,
  mentions: readonly ActorMention[],
  byName: ReadonlyMap<string, Actor>,
): void {
  const figure = FIGURE_CALLED_FALSE.exec(text);
  if (figure) {
    for (const claim of byClaim.get(sentence.index) ?? [])
      if (claim.trigger.end <= sentence.start + figure.index) raise(claim, 'denied');
    return;
  }
  const verb = DENIALS.exec(text);
  const falsehood = verb ? null : CALLED_FALSE.exec(text);
  if (!verb && !falsehood) return;
  if (falsehood)
    for (const claim of byClaim.get(sentence.index) ?? [])
      if (within(claim, sentence, falsehood)) raise(claim, 'denied');
  if (verb) {
    const object = text.slice(verb.index + verb[0].length);
    const by = /^\s+by\b/.test(object);
    if (!by && !DENIED_OBJECT.test(object)) return;
  }
  const at = sentence.start + (verb ?? falsehood!).index;
  const denier = mentions.findLast((mention) => mention.end <= at && mention.actor.kind !== 'media')?.actor ?? null;
  const own = denier ? sidesOf(denier.name, byName) : new Set<string>();
  if (denier?.institution) for (const side of sidesOf(denier.institution, byName)) own.add(side);
  const inside = (byClaim.get(sentence.index) ?? []).filter((claim) => claim.trigger.end <= at);
  // "rumours spread that a general was captured, but officials denied that claim": what nobody claims by name
  const unclaimed = inside.filter((claim) => claim.claimant === null);
  if (verb && unclaimed.length > 0) {
    for (const claim of unclaimed) raise(claim, 'denied');
    return;
  }
  const wide = [...inside, ...justBefore(article, sentence, byClaim, falsehood ? 8 : 4)];
  const others = wide.filter((claim) => claim.claimant !== null && !meets(own, sidesOf(claim.claimant, byName)));
  const words = text.slice((verb ?? falsehood!).index).toLowerCase();
  const people = /casualt|death|toll|killed|loss|dead/.test(words);
  const fitting = others.filter((claim) =>
    'item' in claim ? names(claim, words) || (!people && !falsehood) : people || !EQUIPMENT.test(words),
  );
  if (fitting.length === 0) return;
  const nearest = fitting[0]!.sentence;
  // what is denied first of all is the denier's own losses
  const ownLosses = fitting.filter((claim) => meets(own, sidesOf(victimOf(claim), byName)));
  for (const claim of ownLosses.length > 0 ? ownLosses : fitting)
    if (falsehood || claim.sentence === nearest || nearest - claim.sentence <= 1) raise(claim, 'denied');
}

/** Equipment that a denial speaks of: it is not of people then. */
const EQUIPMENT =
  /\b(?:tanks?|helicopters?|aircraft|planes?|jets?|drones?|ships?|vehicles?|uavs?|missiles?|warships?)\b/;

function within(claim: Claim, sentence: Sentence, found: RegExpExecArray): boolean {
  const start = sentence.start + found.index;
  return claim.trigger.start >= start && claim.trigger.start < start + found[0].length;
}

function names(claim: Materiel, words: string): boolean {
  return words.includes(claim.item) || words.includes(claim.item_text.toLowerCase().replace(/s$/, ''));
}

function victimOf(claim: Claim): string | null {
  return 'item' in claim ? claim.owner_actor : claim.victim_actor;
}

const meets = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((side) => b.has(side));

// ---- rival figures -------------------------------------------------------------------------------------------

const REACH = 3;

/** Two parties' figures about the same people that cannot both be true make both claims disputed. */
function markDisputed(claims: readonly Claim[], byName: ReadonlyMap<string, Actor>): void {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (claim.claimant === null || claim.scope === 'background' || claim.part_of !== null || claim.same_as !== null)
      continue;
    const what = 'item' in claim ? claim.item : claim.effect;
    const key = `${what}|${claim.scope}`;
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  for (const group of groups.values()) {
    for (let i = 1; i < group.length; i++) {
      for (let k = Math.max(0, i - 6); k < i; k++) {
        const [a, b] = [group[k]!, group[i]!];
        if (Math.abs(a.sentence - b.sentence) > REACH || !rivals(a, b, byName)) continue;
        raise(a, 'disputed');
        raise(b, 'disputed');
      }
    }
  }
}

function victimWords(claim: Claim): string {
  if ('item' in claim) return claim.item_text.toLowerCase();
  const words = (claim.victim_text ?? '').toLowerCase();
  return /^(?:people|persons?|others|)$/.test(words) ? '' : words.split(' ').at(-1)!;
}

/** "soldiers": whose is taken from around it. */
function isBare(claim: Claim): boolean {
  return !('item' in claim) && /^(?:\d+ |no )?\p{Ll}+$/u.test(claim.victim_text ?? '');
}

function rivals(a: Claim, b: Claim, byName: ReadonlyMap<string, Actor>): boolean {
  const [victimA, victimB] = [victimOf(a), victimOf(b)];
  const sure = victimA !== null && victimB !== null && !isBare(a) && !isBare(b);
  if (sure ? victimA !== victimB : victimA !== victimB && victimWords(a) !== victimWords(b)) return false;
  if (a.claimant === b.claimant || meets(sidesOf(a.claimant, byName), sidesOf(b.claimant, byName))) return false;
  if (a.place && b.place && a.place !== b.place) return false;
  if (
    a.date_start &&
    b.date_start &&
    (a.date_start > (b.date_end ?? b.date_start) || b.date_start > (a.date_end ?? a.date_start))
  )
    return false;
  const [lowA, highA] = [a.count_low ?? 0, a.count_high ?? Number.POSITIVE_INFINITY];
  const [lowB, highB] = [b.count_low ?? 0, b.count_high ?? Number.POSITIVE_INFINITY];
  if (a.count_text === null || b.count_text === null) return false;
  return lowA > highB || lowB > highA;
}
