import type { Sentence, Span, Token } from '../model.js';
import type { Phrase } from './chunk.js';
import { phrasesOf } from './chunk.js';
import { type EffectTrigger, triggersOf } from './effect-triggers.js';
import { BE_TRUE, HAVE, isAdverb, keyOf, MODALS, NEGATIONS, PREPOSITIONS } from './grammar.js';

/** One sentence as the rules see it: its tokens, its phrases, its effect words. */
export interface Clause {
  tokens: readonly Token[];
  sentence: Sentence;
  phrases: readonly Phrase[];
  triggers: readonly EffectTrigger[];
  /** Index of the phrase that covers a token, -1 where none does; from sentence.from. */
  phraseOf: readonly number[];
  triggerOf: readonly number[];
  /** Tokens that close a bracket or a pair of dashes → the token that opens it. */
  asides: ReadonlyMap<number, number>;
  /** The same the other way round: opening token → closing token. */
  closings: ReadonlyMap<number, number>;
}

/** The phrases and triggers of a sentence, or null where it has no trigger. */
export function clauseOf(
  tokens: readonly Token[],
  sentence: Sentence,
  told = false,
  names: readonly Span[] = [],
): Clause | null {
  const triggers = triggersOf(tokens, sentence).filter(({ from }) => !isNamed(names, tokens[from]!));
  if (triggers.length === 0 && !namesParts(tokens, sentence, told)) return null;
  const phrases = phrasesOf(tokens, sentence, triggers);
  const size = sentence.to - sentence.from;
  const phraseOf = new Array<number>(size).fill(-1);
  const triggerOf = new Array<number>(size).fill(-1);
  for (const [n, phrase] of phrases.entries()) phraseOf.fill(n, phrase.from - sentence.from, phrase.to - sentence.from);
  for (const [n, trigger] of triggers.entries())
    triggerOf.fill(n, trigger.from - sentence.from, trigger.to - sentence.from);
  const asides = asidesOf(tokens, sentence);
  const closings = new Map([...asides].map(([close, open]) => [open, close]));
  return { tokens, sentence, phrases, triggers, phraseOf, triggerOf, asides, closings };
}

/** Whether a word stands inside a name: "Raqqa is Being Slaughtered Silently". */
const isNamed = (names: readonly Span[], { start, end }: Token): boolean =>
  names.some((name) => name.start <= start && end <= name.end);

/** Whether a sentence without effect words may name parts of a number before it ("Three of the victims were nurses"). */
function namesParts(tokens: readonly Token[], { from, to }: Sentence, told: boolean): boolean {
  for (let i = from; i < Math.min(to, from + 12); i++) {
    const { lower } = tokens[i]!;
    if (lower === 'victims' || lower === 'fatalities') return true;
    if (i === from && lower === 'personnel' && /^[-‒–—:]$/.test(tokens[i + 1]?.text ?? '')) return true;
    if (told && lower === 'of' && tokens[i + 1]?.lower === 'them') return true;
  }
  return false;
}

const ASIDE = 30;

/** Brackets and pairs of dashes, closing token → opening token. */
function asidesOf(tokens: readonly Token[], { from, to }: Sentence): Map<number, number> {
  const asides = new Map<number, number>();
  const open: number[] = [];
  let dash = -1;
  for (let i = from; i < to; i++) {
    const { text, kind } = tokens[i]!;
    if (kind !== 'punct') continue;
    // "Karim Daoud, 31, and his sister": an age
    if (text === ',' && i + 2 < to && tokens[i + 2]!.text === ',' && /^\d{1,2}$/.test(tokens[i + 1]!.text)) {
      asides.set(i + 2, i);
      continue;
    }
    if (text === '(' || text === '[') open.push(i);
    else if (text === ')' || text === ']') {
      const at = open.pop();
      if (at !== undefined && i - at <= ASIDE) asides.set(i, at);
    } else if (
      text === '—' ||
      text === '–' ||
      (text === '-' && tokens[i - 1] && tokens[i - 1]!.end < tokens[i]!.start)
    ) {
      if (tokens[i - 1]?.kind === 'number' && tokens[i + 1]?.kind === 'number') continue;
      const last = tokens[i + 1]?.text === '-' && text === '-' ? i + 1 : i;
      if (dash >= 0 && i - dash <= ASIDE) {
        asides.set(last, dash);
        dash = -1;
      } else dash = i;
      i = last;
    }
  }
  return asides;
}

/** The token after the aside that opens at `k`, or `k`. */
export function leapRight(clause: Clause, k: number): number {
  const close = clause.closings.get(k);
  return close === undefined ? k : close + 1;
}

export function word(clause: Clause, i: number): string {
  return i >= clause.sentence.from && i < clause.sentence.to ? keyOf(clause.tokens[i]!, clause.sentence.upper) : '';
}

/** The phrase that covers token `i`, or null. */
export function phraseOn(clause: Clause, i: number): Phrase | null {
  if (i < clause.sentence.from || i >= clause.sentence.to) return null;
  const n = clause.phraseOf[i - clause.sentence.from]!;
  return n < 0 ? null : clause.phrases[n]!;
}

/** The trigger that covers token `i`, or null. */
export function triggerOn(clause: Clause, i: number): EffectTrigger | null {
  if (i < clause.sentence.from || i >= clause.sentence.to) return null;
  const n = clause.triggerOf[i - clause.sentence.from]!;
  return n < 0 ? null : clause.triggers[n]!;
}

export interface VerbGroup {
  kind: 'be' | 'have' | 'none';
  /** First token of the group. */
  start: number;
  modal: boolean;
  negated: boolean;
}

const PARTICIPLE =
  /ed$|^(?:taken|beaten|driven|thrown|caught|bound|held|led|hit|shot|put|set|brought|cut|hung|sent|seen|woken|overrun|forbidden|fallen|made|found)$/;
const PARTICLE = /^(?:up|off|out|down|away|back|together|aside|apart|over|alive|one)$/;
/** How far before "and" the auxiliary of the first participle may stand. */
const JOINED_REACH = 14;

/**
 * "were waylaid and killed", "were dragged from their homes and shot", "were blindfolded, tied up and executed": the auxiliary (a form of
 * "be" or "have") that the participle at `at` shares with the one joined to it by the "and" at `and`, or -1.
 */
function auxiliaryBefore(clause: Clause, and: number, at: number): number {
  // "were arrested and killed two guards": a verb with an object of its own
  const end = triggerOn(clause, at)?.to ?? at + 1;
  const object = phraseOn(clause, end);
  const owned = object?.from === end && object.q !== null && object.cls !== 'time';
  for (let b = and - 1, n = 0; b >= clause.sentence.from && n < JOINED_REACH; b--, n++) {
    const w = word(clause, b);
    const trigger = triggerOn(clause, b);
    // "taken to a forest", "dragged from their homes" go on to what was done then
    const moved = trigger?.readings.every(({ effect }) => effect === 'displaced') ?? false;
    if (trigger && !moved && !/^(?:taken|led|driven)$/.test(w)) return -1;
    if (BE_TRUE.has(w) || HAVE.has(w)) {
      let first = b + 1;
      while (first < and && isAdverb(word(clause, first))) first++;
      const token = clause.tokens[first]!;
      if (token.kind !== 'word' || (token.capital && !clause.sentence.upper)) return -1;
      if (first === and - 1) return b;
      const next = word(clause, first + 1);
      const goesOn = next === ',' || PARTICLE.test(next) || PREPOSITIONS.has(next);
      return BE_TRUE.has(w) && !owned && goesOn && PARTICIPLE.test(token.lower) ? b : -1;
    }
    if (clause.tokens[b]!.kind === 'punct' && !(w === ',' && PARTICIPLE.test(word(clause, b + 1)))) return -1;
    if (/^(?:who|which|that|when|while|after|before|where|as|but|and|or|said)$/.test(w)) return -1;
  }
  return -1;
}

/** The auxiliaries before a participle: "were reportedly", "have also been", "are believed to have been". */
export function verbGroup(clause: Clause, at: number): VerbGroup {
  let k = at - 1;
  let start = at;
  let kind: VerbGroup['kind'] = 'none';
  let modal = false;
  let negated = false;
  let have = false;
  for (let n = 0; n < 10 && k >= clause.sentence.from; n++, k--) {
    const token = clause.tokens[k]!;
    const w = token.lower;
    if (/^["“”`]$/.test(w) || (/^(?:last|this)$/.test(w) && kind === 'none')) continue;
    if (token.kind === 'punct') {
      if (w === ',' && isAdverb(word(clause, k - 1)) && !phraseOn(clause, k - 1)) continue;
      break;
    }
    if (w === 'and' && n < 3) {
      const be = auxiliaryBefore(clause, k, at);
      if (be < 0) break;
      k = be + 1;
      continue;
    }
    if (phraseOn(clause, k) && !isAdverb(w)) {
      // "were on Sunday killed": a time between the auxiliary and its participle
      const p = phraseOn(clause, k)!;
      if (kind === 'none' && p.cls === 'time' && k >= p.from) {
        k = p.from;
        while (/^(?:on|in|at|late|early|during)$/.test(word(clause, k - 1))) k--;
        continue;
      }
      break;
    }
    const trigger = triggerOn(clause, k);
    if (trigger) break;
    if (BE_TRUE.has(w)) {
      // "are believed to have killed" is active: whoever is believed did it
      if (!(have && kind === 'have' && word(clause, start) === 'to')) kind = 'be';
      start = k;
      if (/n't$/.test(w)) negated = true;
    } else if (HAVE.has(w)) {
      if (kind === 'none') kind = 'have';
      have = true;
      start = k;
      if (/n't$/.test(w)) negated = true;
    } else if (MODALS.has(w)) {
      modal = !have;
      if (/n't$|cannot/.test(w)) negated = true;
      start = k;
      if (kind === 'none') kind = 'have';
    } else if (w === 'to' && (have || kind === 'be')) {
      start = k;
      if (!have) modal = true;
    } else if ((NEGATIONS.has(w) && w !== 'no') || (k === at - 1 && /^(?:nearly|almost|narrowly)$/.test(w))) {
      // "was nearly beaten to death" too
      negated = true;
    } else if (w === 'left' && BE_TRUE.has(word(clause, k - 1))) {
      // "was left seriously injured"
    } else if (isAdverb(w) || /^(?:expected|found|alone|first|being|been)$/.test(w)) {
      if (w === 'expected') modal = true;
    } else break;
  }
  return { kind, start, modal, negated };
}

/** Whether a verb or effect begins at token `i` (adverbs skipped): what stands before is its subject. */
export function startsVerb(clause: Clause, i: number): boolean {
  let k = i;
  while (k < clause.sentence.to && isAdverb(word(clause, k)) && !triggerOn(clause, k)) k++;
  const w = word(clause, k);
  if (BE_TRUE.has(w) || HAVE.has(w) || MODALS.has(w)) return true;
  const trigger = triggerOn(clause, k);
  if (trigger && trigger.from === k)
    return trigger.readings.some(
      (r) => r.form === 'ed' || r.form === 'intr' || r.form === 'adj' || r.form === 'fin' || r.form === 'hostage',
    );
  return false;
}
