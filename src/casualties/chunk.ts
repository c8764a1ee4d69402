import type { Effect, Sentence, Token, VictimKind } from '../model.js';
import { type Quantity, quantityAt } from '../quantities/index.js';
import { type EffectTrigger, isPrenominal } from './effect-triggers.js';
import { isAdverb, keyOf, PREPOSITIONS, PRONOUNS } from './grammar.js';
import { isMilitant, nounOf } from './nouns.js';
import { isClosed, isHeld, type Run, readRun } from './run.js';

export type PhraseClass = 'person' | 'thing' | 'time' | 'unknown' | 'bare' | 'pronoun' | 'name' | 'nobody';

/** A noun phrase of a sentence, tokens [from, to), its number included. */
export interface Phrase {
  from: number;
  to: number;
  q: Quantity | null;
  /** Token of the head noun, -1 for a bare number. */
  head: number;
  cls: PhraseClass;
  plural: boolean;
  /** "a", "an", "one of its". */
  article: boolean;
  /** "the", "his". */
  definite: boolean;
  /** After a preposition: neither subject nor object of a verb. */
  governed: boolean;
  /** Right after a comma. */
  afterComma: boolean;
  /** Named by "including", "among them": part of a number before it. */
  subset: boolean;
  /** "two of them", "three of whom": of people named before. */
  partitive: 'them' | 'group' | 'own' | null;
  kind: VictimKind;
  group: string | null;
  /** The head noun's key, '' for a bare number. */
  headWord: string;
  /** Irregulars: rebels, militants, gunmen. */
  militant: boolean;
  /** The head is written with a capital letter. */
  proper: boolean;
  /** Of names: the tokens [nameFrom, nameTo) of the name itself. */
  name: readonly [number, number] | null;
  /** "two wounded soldiers". */
  adjective: Effect | null;
}

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'his', 'her', 'their', 'its', 'our', 'my', 'your']);
const NOBODY = new Set(['nobody', 'none', 'no-one']);
const FAMILY = /^(?:family|families|household|group|team|crew|gang|party|band)$/;

const ONE_MORE: Quantity = {
  from: 0,
  to: 0,
  low: 1,
  best: 1,
  high: 1,
  qualifier: 'exact',
  form: 'number',
  more: true,
  definite: false,
  of: false,
};

/** The token after "everyone aboard", "all those on board", "all aboard", or -1. */
function everyoneAt(tokens: readonly Token[], i: number, end: number): number {
  const { lower } = tokens[i]!;
  if (!/^(?:everyone|everybody|all)$/.test(lower)) return -1;
  let k = i + 1;
  if (lower === 'all' && /^(?:those|people|passengers)$/.test(tokens[k]?.lower ?? '')) k++;
  const next = k < end ? tokens[k]!.lower : '';
  if (/^(?:aboard|inside)$/.test(next)) return k + 1;
  return next === 'on' && tokens[k + 1]?.lower === 'board' && k + 1 < end ? k + 2 : -1;
}

/** "dead and injured" before their noun. */
function isBoth(tokens: readonly Token[], k: number, triggerAt: ReadonlyMap<number, EffectTrigger>): boolean {
  const pair = `${tokens[k]?.lower} ${tokens[k + 2]?.lower}`;
  return (
    /^(?:and|or)$/.test(tokens[k + 1]?.lower ?? '') &&
    /^(?:dead|killed) (?:injured|wounded)$|^(?:injured|wounded) (?:dead|killed)$/.test(pair) &&
    nounOf(tokens[k + 3]?.lower ?? '')?.class === 'person' &&
    !triggerAt.has(k + 3)
  );
}

/** Whether "another" before token `k` has no noun: a verb or an effect follows. */
function standsAlone(tokens: readonly Token[], k: number, triggerAt: ReadonlyMap<number, EffectTrigger>): boolean {
  const { lower } = tokens[k]!;
  if (/^(?:was|were|is|has|one|[,.;]|in|at|near|on|when|while|after|before)$/.test(lower)) return true;
  const trigger = triggerAt.get(isAdverb(lower) ? k + 1 : k);
  if (!trigger?.readings.some((r) => r.form === 'ed' || r.form === 'adj')) return false;
  const next = tokens[trigger.to];
  return !(next && nounOf(next.lower)?.class === 'person');
}

/** "the last two militants", "the remaining 11 hostages": the number of people begins two words on. */
function lastOf(tokens: readonly Token[], i: number, begin: number, end: number): Quantity | null {
  if (!/^(?:last|first|final|remaining|surviving|other)$/.test(tokens[i + 1]?.lower ?? '')) return null;
  const q = i + 2 < end ? quantityAt(tokens, i + 2, begin, end) : null;
  const counts = q?.form === 'number' && q.to < end && nounOf(tokens[q.to]!.lower)?.class === 'person';
  return counts ? { ...q, definite: true } : null;
}

/** "Two guards and as many militants were killed": the number that stands before; not "as many as 20". */
function asMany(tokens: readonly Token[], i: number, before: readonly Phrase[]): Quantity | null {
  if (tokens[i]!.lower !== 'as' || tokens[i + 1]?.lower !== 'many' || tokens[i + 2]?.lower === 'as') return null;
  if (/^(?:twice|times|half|not|nearly|almost)$/.test(tokens[i - 1]?.lower ?? '')) return null;
  const q = before.findLast((phrase) => phrase.q?.form === 'number')?.q;
  const other = /^(?:more|others?)$/.test(tokens[i + 2]?.lower ?? '');
  return q ? { ...q, from: i, to: i + (other ? 3 : 2), more: other, definite: false, of: false } : null;
}

/** Whether a preposition stands before the phrase, over words like "suspected". */
function isGoverned(tokens: readonly Token[], begin: number, from: number): boolean {
  let k = from - 1;
  while (k > begin && isAdverb(tokens[k]!.lower) && !PREPOSITIONS.has(tokens[k]!.lower)) k--;
  return k >= begin && PREPOSITIONS.has(tokens[k]!.lower);
}

const NTH = /^(?:second|third|fourth|fifth|sixth)$/;

/** The noun phrases of a sentence, in order. */
export function phrasesOf(tokens: readonly Token[], sentence: Sentence, triggers: readonly EffectTrigger[]): Phrase[] {
  const { from: begin, to: end, upper } = sentence;
  const triggerAt = new Map<number, EffectTrigger>();
  for (const trigger of triggers) triggerAt.set(trigger.from, trigger);
  const phrases: Phrase[] = [];
  // "two were killed and a third wounded": one more of them
  const isNthOne = (from: number, to: number): boolean =>
    to - from === 2 &&
    NTH.test(tokens[from + 1]!.lower) &&
    tokens[from]!.lower === 'a' &&
    triggerAt.has(to < end && isAdverb(tokens[to]!.lower) ? to + 1 : to);
  const push = (from: number, to: number, q: Quantity | null, run: Run | null, more?: Partial<Phrase>): void => {
    const phrase: Phrase = {
      from,
      to,
      q,
      head: run?.head ?? -1,
      cls: isNthOne(from, to) ? 'person' : (run?.cls ?? 'bare'),
      plural: run?.plural ?? (q?.best ?? q?.low ?? 2) !== 1,
      article: false,
      definite: q?.definite ?? false,
      // "from 30 to 40 people died"
      governed: isGoverned(tokens, begin, from) && !(q?.qualifier === 'range' && tokens[from - 1]?.lower === 'from'),
      afterComma: from > begin && tokens[from - 1]!.text === ',',
      subset: false,
      partitive: null,
      kind: run?.kind ?? 'unknown',
      group: run?.group ?? null,
      headWord: run && run.head >= 0 ? tokens[run.head]!.lower : '',
      militant: run !== null && run.head >= 0 && isMilitant(tokens[run.head]!.lower),
      proper: run !== null && !upper && tokens[run.head]!.capital,
      name: run?.name ?? null,
      adjective: run?.adjective ?? null,
    };
    phrases.push(more ? Object.assign(phrase, more) : phrase);
  };
  let i = begin;
  while (i < end) {
    const token = tokens[i]!;
    const word = keyOf(token, upper);
    if (token.kind === 'punct') {
      i++;
      continue;
    }
    if (NOBODY.has(word) || (word === 'no' && tokens[i + 1]?.lower === 'one')) {
      const to = word === 'no' ? i + 2 : i + 1;
      push(i, to, null, null, { cls: 'nobody' });
      i = to;
      continue;
    }
    const q = asMany(tokens, i, phrases) ?? quantityAt(tokens, i, begin, end);
    if (q) {
      let j = q.to;
      let partitive: Phrase['partitive'] = null;
      if (!q.of && tokens[j]?.lower === 'of' && j + 1 < end) {
        const next = tokens[j + 1]!.lower;
        if (
          /^(?:them|whom|these|us|those)$/.test(next) &&
          !(next === 'those' && tokens[j + 2] && nounOf(tokens[j + 2]!.lower))
        ) {
          push(i, j + 2, q, null, { partitive: 'them', plural: q.best !== 1 });
          i = j + 2;
          continue;
        }
        if (
          /^(?:their|its|our|his)$/.test(next) &&
          tokens[j + 2]?.lower === 'own' &&
          !nounOf(tokens[j + 3]?.lower ?? '')
        ) {
          // "lost four of their own"
          push(i, j + 3, q, null, { cls: 'person', kind: 'military', partitive: 'own', plural: q.best !== 1 });
          i = j + 3;
          continue;
        }
        partitive = 'group';
        j++;
      } else if (!q.of && tokens[j]?.lower === 'among' && isMilitant(tokens[j + 2]?.lower ?? '')) {
        // "killing one among the attackers"
        partitive = 'group';
        j++;
      } else if (q.of && /^(?:them|whom)$/.test(tokens[j]?.lower ?? '')) {
        push(i, j + 1, q, null, { partitive: 'them' });
        i = j + 1;
        continue;
      }
      while (/^(?:x|×|×)$/.test(tokens[j]?.lower ?? '') && j < end - 1) j++;
      if ((q.of || partitive) && DEFINITE.has(tokens[j]?.lower ?? '')) j++;
      const both = isBoth(tokens, j, triggerAt) ? readRun(tokens, j + 3, end, triggerAt, upper, true) : null;
      if (both?.cls === 'person') {
        push(i, both.to, q, { ...both, adjective: 'killed_or_wounded' });
        i = both.to;
        continue;
      }
      const run =
        j < end && !(triggerAt.has(j) && !isPrenominal(tokens[j]!.lower) && !isHeld(tokens[j]!.lower))
          ? readRun(tokens, j, end, triggerAt, upper, true)
          : null;
      if (run?.cls === 'thing' && q.form === 'number' && tokens[run.head]!.lower === 'military' && run.head === j) {
        // "16 military were injured"
        push(i, run.to, q, { ...run, cls: 'person', plural: true, kind: 'military' });
        i = run.to;
      } else if (run) {
        push(i, run.to, q, run, { partitive });
        i = run.to;
      } else {
        if (partitive) {
          // "two of the wounded": the trigger follows
          push(i, q.to, q, null, { partitive: 'group' });
          i = q.to;
        } else {
          push(i, q.to, q, null);
          i = q.to;
        }
      }
      continue;
    }
    if (
      triggerAt.has(i) &&
      !(
        isPrenominal(word) &&
        tokens[i + 1] &&
        nounOf(tokens[i + 1]!.lower)?.class === 'person' &&
        i > begin &&
        tokens[i - 1]!.kind !== 'word'
      )
    ) {
      i = triggerAt.get(i)!.to;
      continue;
    }
    if (word === 'another' && i + 1 < end && standsAlone(tokens, i + 1, triggerAt)) {
      // "one was killed and another wounded", "wounding another.", "the injury of another one"
      const to = tokens[i + 1]!.lower === 'one' ? i + 2 : i + 1;
      push(i, to, { ...ONE_MORE, from: i, to }, null, { plural: false });
      i = to;
      continue;
    }
    const everyone = everyoneAt(tokens, i, end);
    if (everyone > 0) {
      push(i, everyone, null, null, { cls: 'person', plural: true, headWord: 'everyone' });
      i = everyone;
      continue;
    }
    if (word === 'the' && /^["“‘'`]$/.test(tokens[i + 1]?.text ?? '') && quantityAt(tokens, i + 2, begin, end)) {
      i += 2;
      continue;
    }
    const last = word === 'the' ? lastOf(tokens, i, begin, end) : null;
    const lastRun = last ? readRun(tokens, last.to, end, triggerAt, upper, true) : null;
    if (last && lastRun) {
      push(i, lastRun.to, last, lastRun);
      i = lastRun.to;
      continue;
    }
    const article = word === 'a' || word === 'an' || word === 'another';
    const definite = DEFINITE.has(word);
    if ((article || definite) && !(definite && quantityAt(tokens, i + 1, begin, end))) {
      const run = readRun(tokens, i + 1, end, triggerAt, upper, true);
      if (run) {
        // "a family of five": five
        const members =
          FAMILY.test(tokens[run.head]!.lower) && tokens[run.to]?.lower === 'of'
            ? quantityAt(tokens, run.to + 1, begin, end)
            : null;
        if (
          members?.form === 'number' &&
          !(
            tokens[members.to]?.kind === 'word' &&
            !isClosed(tokens[members.to]!.lower) &&
            nounOf(tokens[members.to]!.lower)?.class === 'thing'
          )
        ) {
          const { to } = members;
          // "a family of six displaced people"
          const noun = isPrenominal(tokens[to]?.lower ?? '') ? to + 1 : to;
          const after = nounOf(tokens[noun]?.lower ?? '')?.class === 'person' ? noun + 1 : to;
          push(i, after, { ...members, definite }, { ...run, cls: 'person', plural: true }, { definite });
          i = after;
          continue;
        }
        push(i, run.to, null, article ? { ...run, plural: false } : run, { article, definite });
        i = run.to;
        continue;
      }
      if (word === 'her' || word === 'his') {
        i++;
        continue;
      }
    }
    if (PRONOUNS.has(word)) {
      push(i, i + 1, null, null, { cls: 'pronoun', plural: PRONOUNS.get(word) === null });
      i++;
      continue;
    }
    if (isClosed(word) || (isAdverb(word) && !(token.capital && !upper))) {
      i++;
      continue;
    }
    const run = readRun(tokens, i, end, triggerAt, upper, false);
    if (run && run.to > i) {
      push(i, run.to, null, run);
      i = run.to;
      continue;
    }
    i++;
  }
  return phrases;
}
