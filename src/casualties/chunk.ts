import type { Effect, Sentence, Token, VictimKind } from '../model.js';
import { type Quantity, quantityAt } from '../quantities/index.js';
import {
  BE_TRUE,
  CONJUNCTIONS,
  DETERMINERS,
  HAVE,
  isAdverb,
  MODALS,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
  VERBS,
} from './grammar.js';
import { kindHint, nounOf } from './nouns.js';
import { isPrenominal, type Trigger } from './triggers.js';

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
  /** Named by "including", "among them": part of a number before it. */
  subset: boolean;
  /** "two of them", "three of whom": of people named before. */
  partitive: 'them' | 'group' | null;
  kind: VictimKind;
  group: string | null;
  /** Of names: the tokens [nameFrom, nameTo) of the name itself. */
  name: readonly [number, number] | null;
  /** "two wounded soldiers". */
  adjective: Effect | null;
}

interface Run {
  to: number;
  head: number;
  cls: PhraseClass;
  plural: boolean;
  kind: VictimKind;
  group: string | null;
  name: readonly [number, number] | null;
  adjective: Effect | null;
}

const isClosed = (word: string): boolean =>
  PREPOSITIONS.has(word) ||
  DETERMINERS.has(word) ||
  BE_TRUE.has(word) ||
  HAVE.has(word) ||
  MODALS.has(word) ||
  CONJUNCTIONS.has(word) ||
  SUBORDINATORS.has(word) ||
  PRONOUNS.has(word) ||
  VERBS.has(word);

const NAME_PARTS = new Set(['al', 'el', 'bin', 'ibn', 'abu', 'de', 'da', 'van', 'von', 'ul', 'ud']);
const NO_NAMES =
  /^(?:islamic|boko|al-qaeda|al-shabaab|taliban|taleban|isis|isil|hamas|hezbollah|army|police|government|ministry|state|city|town|village|province|district|region|north|south|east|west|northern|southern|eastern|western|central|mr|un|us|u\.s\.|nato|eu|bbc|afp|reuters|god|islam|christmas|easter|internet|twitter|facebook|monday|tuesday|wednesday|thursday|friday|saturday|sunday|update|breaking|photo|video|dozens|others|officials|witnesses|residents)$/;

/** Reads the nouns and adjectives from token `j`: the head is the last noun before a verb, a preposition or a mark. */
function readRun(
  tokens: readonly Token[],
  j: number,
  end: number,
  triggerAt: ReadonlyMap<number, Trigger>,
  upper: boolean,
  counted: boolean,
): Run | null {
  let k = j;
  let head = -1;
  let noun = null as ReturnType<typeof nounOf>;
  let lastUnknown = -1;
  let adjective: Effect | null = null;
  let nameFrom = -1;
  let nameTo = -1;
  let hint: VictimKind | null = null;
  let group: string | null = null;
  let capitals = true;
  for (let n = 0; k < end && n < 14; n++, k++) {
    const token = tokens[k]!;
    if (token.kind === 'punct') {
      if (head < 0 && lastUnknown < 0 && /^["“‘'«]$/.test(token.text) && n === 0) continue;
      if (token.text === '-' && k > j && tokens[k + 1]?.start === token.end) continue;
      if (
        token.text === '.' &&
        nounOf(tokens[k - 1]!.lower) &&
        head === k - 1 &&
        tokens[k + 1]?.capital &&
        k - 1 === head &&
        /^(?:sgt|lt|col|gen|maj|capt|dr|mr|cpl|pvt|brig|adm)$/.test(tokens[k - 1]!.lower)
      )
        continue;
      break;
    }
    if (token.kind === 'number') break;
    const capital = token.capital && !upper;
    const word = token.lower;
    const trigger = triggerAt.get(k);
    if (trigger) {
      const next = tokens[k + 1];
      const nextNoun = next && !(next.capital && !upper && !nounOf(next.lower)) ? nounOf(next.lower) : null;
      if (
        trigger.to === k + 1 &&
        isPrenominal(word) &&
        nextNoun?.class === 'person' &&
        !/^others?$/.test(next!.lower) &&
        head < 0 &&
        (counted || k > j || !triggerAt.get(k + 2))
      ) {
        const reading = trigger.readings.find((r) => r.effect !== 'casualties');
        adjective = (reading?.effect as Effect | undefined) ?? null;
        continue;
      }
      break;
    }
    if (word === "'s" || word === '’s') {
      if (k === j) break;
      head = -1;
      noun = null;
      nameFrom = -1;
      hint = null;
      group = null;
      lastUnknown = -1;
      continue;
    }
    if (isClosed(word) && !(capital && nameFrom >= 0 && NAME_PARTS.has(word))) {
      if (!(capital && k > j && /^(?:may|will|mark)$/.test(word))) break;
    }
    const known = capital && nameFrom >= 0 && head >= 0 ? null : nounOf(word);
    if (head >= 0 && noun) {
      if (known && known.class !== 'time') {
        if (noun.class === 'person' && noun.plural && known.class !== 'person') break;
        if (noun.class === 'thing' && known.class === 'person' && !counted && capital && !tokens[head]!.capital) break;
      } else if (
        capital &&
        noun.class === 'person' &&
        !noun.plural &&
        !NO_NAMES.test(word) &&
        !(known?.class === 'time')
      ) {
        if (nameFrom < 0) nameFrom = k;
        nameTo = k + 1;
        continue;
      } else if (NAME_PARTS.has(word) && nameFrom >= 0 && tokens[k + 1]?.capital) continue;
      else break;
    }
    hint = kindHint(word) ?? hint;
    if (known) {
      if (known.class === 'time' && (head >= 0 || (lastUnknown >= 0 && k > j))) break;
      head = k;
      noun = known;
      if (known.class === 'person') {
        group = known.group ?? group;
      }
      if (known.class === 'time') {
        k++;
        break;
      }
      continue;
    }
    if (isAdverb(word)) {
      if (head >= 0 || lastUnknown >= 0) break;
      continue;
    }
    if (!capital && word.length > 4 && /(?:ed|ing)$/.test(word)) {
      if (lastUnknown >= 0 && !counted && capitals) break; // "Boko Haram attacked"
      continue;
    }
    if (!capital) capitals = false;
    lastUnknown = k;
  }
  if (head >= 0 && noun) {
    const to = nameTo > 0 ? nameTo : head + 1;
    const kind =
      noun.class === 'person' && noun.kind === 'unknown' && hint
        ? hint
        : noun.kind === 'civilian' &&
            hint === 'military' &&
            /^(?:military)$/.test(hint) &&
            noun.group !== 'children' &&
            noun.group !== 'women'
          ? hint
          : noun.kind;
    return {
      to,
      head,
      cls: noun.class,
      plural: noun.plural,
      kind,
      group: noun.group ?? null,
      name: nameTo > 0 ? [nameFrom, nameTo] : null,
      adjective,
    };
  }
  if (lastUnknown >= 0) {
    const first = tokens[j]!;
    let all = !upper;
    for (let i = j; i <= lastUnknown && all; i++)
      if (tokens[i]!.kind === 'word' && !tokens[i]!.capital && !NAME_PARTS.has(tokens[i]!.lower)) all = false;
    const isName = all && !counted && capitals && first.capital;
    return {
      to: lastUnknown + 1,
      head: lastUnknown,
      cls: isName ? 'name' : 'unknown',
      plural: /[^s]s$/.test(tokens[lastUnknown]!.lower),
      kind: hint ?? 'unknown',
      group: null,
      name: isName ? [j, lastUnknown + 1] : null,
      adjective,
    };
  }
  return null;
}

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'his', 'her', 'their', 'its', 'our', 'my', 'your']);
const NOBODY = new Set(['nobody', 'none', 'no-one', 'anyone', 'anybody']);

/** The noun phrases of a sentence, in order. */
export function phrasesOf(tokens: readonly Token[], sentence: Sentence, triggers: readonly Trigger[]): Phrase[] {
  const { from: begin, to: end, upper } = sentence;
  const triggerAt = new Map<number, Trigger>();
  for (const trigger of triggers) triggerAt.set(trigger.from, trigger);
  const phrases: Phrase[] = [];
  const push = (from: number, to: number, q: Quantity | null, run: Run | null, more: Partial<Phrase> = {}): void => {
    phrases.push({
      from,
      to,
      q,
      head: run?.head ?? -1,
      cls: run?.cls ?? 'bare',
      plural: run?.plural ?? (q?.best ?? q?.low ?? 2) !== 1,
      article: false,
      definite: q?.definite ?? false,
      governed: from > begin && PREPOSITIONS.has(tokens[from - 1]!.lower),
      subset: false,
      partitive: null,
      kind: run?.kind ?? 'unknown',
      group: run?.group ?? null,
      name: run?.name ?? null,
      adjective: run?.adjective ?? null,
      ...more,
    });
  };
  let i = begin;
  while (i < end) {
    const token = tokens[i]!;
    const word = token.lower;
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
    const q = quantityAt(tokens, i, begin, end);
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
        partitive = 'group';
        j++;
      } else if (q.of && /^(?:them|whom)$/.test(tokens[j]?.lower ?? '')) {
        push(i, j + 1, q, null, { partitive: 'them' });
        i = j + 1;
        continue;
      }
      if ((q.of || partitive) && DEFINITE.has(tokens[j]?.lower ?? '')) j++;
      const run =
        j < end && !(triggerAt.has(j) && !isPrenominal(tokens[j]!.lower))
          ? readRun(tokens, j, end, triggerAt, upper, true)
          : null;
      if (run) {
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
    const article = word === 'a' || word === 'an' || word === 'another';
    const definite = DEFINITE.has(word);
    if (article || definite) {
      const run = readRun(tokens, i + 1, end, triggerAt, upper, true);
      if (run) {
        push(i, run.to, null, run, { article, definite });
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
    if (isClosed(word)) {
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
