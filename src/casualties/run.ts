import type { Effect, Token, VictimKind } from '../model.js';
import { numberAt } from '../quantities/numbers.js';
import { andOfSides, isPair } from './adjectives.js';
import { type EffectTrigger, isPrenominal } from './effect-triggers.js';
import {
  BE_TRUE,
  CONJUNCTIONS,
  DETERMINERS,
  HAVE,
  isAdverb,
  keyOf,
  MODALS,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
  VERBS,
} from './grammar.js';
import { groupHint, kindHint, type Noun, nounOf } from './nouns.js';

/** What a run of nouns and adjectives turned out to be. */
export interface Run {
  to: number;
  head: number;
  cls: 'person' | 'thing' | 'time' | 'unknown' | 'name';
  plural: boolean;
  kind: VictimKind;
  group: string | null;
  name: readonly [number, number] | null;
  adjective: Effect | null;
}

/** Words that no noun phrase contains. */
const CLOSED: ReadonlySet<string> = new Set([
  ...PREPOSITIONS,
  ...DETERMINERS,
  ...BE_TRUE,
  ...HAVE,
  ...MODALS,
  ...CONJUNCTIONS,
  ...SUBORDINATORS,
  ...PRONOUNS.keys(),
  ...VERBS,
]);

export const isClosed = (word: string): boolean => CLOSED.has(word);

const NAME_PARTS = new Set(['al', 'el', 'bin', 'ibn', 'abu', 'de', 'da', 'van', 'von', 'ul', 'ud']);
const NO_NAMES =
  /^(?:islamic|boko|al-qaeda|al-shabaab|taliban|taleban|isis|isil|hamas|hezbollah|army|police|government|ministry|state|city|town|village|province|district|region|north|south|east|west|northern|southern|eastern|western|central|un|us|u\.s\.|nato|eu|bbc|afp|reuters|god|islam|christmas|easter|internet|twitter|facebook|update|breaking|photo|video|dozens|others|officials|witnesses|residents)$/;
/** Forces whose name is a modifier too: "the Reserve Police Force", "police stations". */
const OF_POLICE = /^(?:police|gendarmerie)$/;
const TITLES = /^(?:sgt|lt|col|gen|maj|capt|dr|mr|mrs|ms|cpl|pvt|brig|adm|prof|rev|fr|sen|rep|gov|cmdr)$/;
const HELD = /^(?:hostage|hostages|captive|captives|prisoner|prisoners)$/;
/** Whether the word names people held: hostages, prisoners. */
export const isHeld = (word: string): boolean => HELD.test(word);
const VERBAL = /(?:ed|ing)$/;
/** Participles that only describe people: "soldiers and allied fighters". */
const DESCRIBING = /^(?:allied|affiliated|associated|armed|unarmed|uniformed|masked|hooded)$/;
const BRACKETS: ReadonlyMap<string, string> = new Map([
  ['[', ']'],
  ['(', ')'],
]);

/** "TWO US SOLDIERS": in a text in capitals "US" before people is the country. */
const isUs = (tokens: readonly Token[], k: number, upper: boolean): boolean =>
  upper && tokens[k]!.text === 'US' && nounOf(tokens[k + 1]?.lower ?? '')?.class === 'person';

/** The token after a short bracket that opens at `k`, or `k`. */
function overBracket(tokens: readonly Token[], k: number, end: number): number {
  const close = BRACKETS.get(tokens[k]!.text);
  if (!close) return k;
  for (let i = k + 1; i < Math.min(end, k + 9); i++) if (tokens[i]!.text === close) return i + 1;
  return k;
}

/** "we have 49 [troops] martyred": the people that an editor put in after their number, or null. */
function insertedNoun(tokens: readonly Token[], k: number, end: number): { head: number; noun: Noun } | null {
  const after = tokens[k]!.text === '[' ? overBracket(tokens, k, end) : k;
  const noun = after > k + 2 ? nounOf(tokens[after - 2]!.lower) : null;
  return noun?.class === 'person' ? { head: after - 2, noun } : null;
}

/** Whether a word for people follows within three nouns or adjectives: "deputy provincial governor". */
function personAhead(
  tokens: readonly Token[],
  k: number,
  end: number,
  triggerAt: ReadonlyMap<number, EffectTrigger>,
): boolean {
  for (let i = k; i < Math.min(end, k + 4); i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word' || isClosed(keyOf(token, false)) || token.lower === "'s") return false;
    if (triggerAt.has(i) && !HELD.test(token.lower)) return false;
    const noun = nounOf(token.lower);
    if (noun?.class === 'time') return false;
    if (noun?.class === 'person' && i > k - 1) return true;
    if (!token.capital && VERBAL.test(token.lower) && token.lower.length > 4 && i === k) return false;
  }
  return false;
}

const FIGURE: Noun = { class: 'person', plural: false, kind: 'unknown', group: null };

/** "a prominent opposition figure": a person, where an adjective of standing or side stands before. */
function isFigure(tokens: readonly Token[], k: number, j: number): boolean {
  return (
    tokens[k]!.lower === 'figure' &&
    k > j &&
    /^(?:opposition|political|religious|separatist|rebel|militant|leading|senior|key|prominent|public|community|tribal|party|political|loyalist|pro-\w+|anti-\w+)$/.test(
      tokens[k - 1]!.lower,
    )
  );
}

/** "120 mostly women and children": people who are a part of the number. */
function isListed(tokens: readonly Token[], k: number): boolean {
  return nounOf(tokens[k]?.lower ?? '')?.class === 'person' && nounOf(tokens[k + 1]?.lower ?? '')?.class !== 'person';
}

/** "Nairobi Dozens wounded in blast": a place whose stop is lost is not part of the number after it. */
const countsAnew = (word: string, next: string, struck: boolean): boolean =>
  /^(?:dozens|scores|hundreds|thousands|several|many)$/.test(word) &&
  (next === 'of' || struck || nounOf(next)?.class === 'person');

const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|overnight)$/;

interface State {
  head: number;
  noun: Noun | null;
  unknown: number;
  hint: VictimKind | null;
  /** The group that a modifier names: the "police" of "police officers". */
  group: string | null;
  adjective: Effect | null;
  nameFrom: number;
  nameTo: number;
  capitals: boolean;
}

/** Reads the nouns and adjectives from token `j`: the head is the last noun before a verb, a preposition or a mark. */
export function readRun(
  tokens: readonly Token[],
  j: number,
  end: number,
  triggerAt: ReadonlyMap<number, EffectTrigger>,
  upper: boolean,
  counted: boolean,
): Run | null {
  const s: State = {
    head: -1,
    noun: null,
    unknown: -1,
    hint: null,
    group: null,
    adjective: null,
    nameFrom: -1,
    nameTo: -1,
    capitals: true,
  };
  for (let k = j, n = 0; k < end && n < 16; n++, k++) {
    const token = tokens[k]!;
    const word = isUs(tokens, k, upper) ? 'u.s.' : keyOf(token, upper);
    if (token.kind === 'number') break;
    if (token.kind === 'punct') {
      if (s.head < 0 && s.unknown < 0 && n === 0 && /^["“‘'«`]$/.test(token.text)) continue;
      if (token.text === '-' && k > j && tokens[k + 1]?.start === token.end && k + 1 < end) continue;
      if (token.text === '.' && k > j && TITLES.test(tokens[k - 1]!.lower) && tokens[k + 1]?.capital) continue;
      const and = counted ? andOfSides(tokens, k, j, end, upper) : -1;
      if (and > 0) {
        Object.assign(s, { head: -1, noun: null, unknown: and });
        k = and;
        continue;
      }
      const inserted = counted && n === 0 ? insertedNoun(tokens, k, end) : null;
      if (inserted) return { ...conclude(tokens, k, upper, counted, { ...s, ...inserted })!, to: inserted.head + 2 };
      // "[rebel] fighters", "Islamic State (IS) group militants"
      if (counted && (token.text === '[' || (token.text === '(' && tokens[k + 2]?.text === ')' && k > j))) {
        const after = overBracket(tokens, k, end);
        if (after > k && after < end && personAhead(tokens, after, end, triggerAt)) {
          k = after - 1;
          continue;
        }
      }
      break;
    }
    const capital = token.capital && !upper;
    // "killed five Thursday", "wounded 70 late Wednesday": the day is not counted
    if (k === j && counted && DAY.test(/^(?:late|early)$/.test(word) ? (tokens[k + 1]?.lower ?? '') : word))
      return null;
    if (triggerAt.has(k)) {
      if (HELD.test(word) && counted && s.head < 0) {
        s.head = k;
        s.noun = nounOf(word);
        continue;
      }
      if (!adjectiveAt(tokens, k, triggerAt, upper, s.head, counted || k > j)) break;
      const reading = triggerAt.get(k)!.readings.find((r) => r.effect !== 'casualties');
      s.adjective = (reading?.effect as Effect | undefined) ?? null;
      continue;
    }
    if (word === "'s") {
      if (k === j) break;
      Object.assign(s, { head: -1, noun: null, unknown: -1, hint: null, group: null, nameFrom: -1, nameTo: -1 });
      continue;
    }
    if (
      k === j &&
      counted &&
      word !== 'including' &&
      VERBS.has(word) &&
      VERBAL.test(word) &&
      personAhead(tokens, k + 1, end, triggerAt)
    )
      continue;
    if (word === 'and' && counted && k > j && isPair(tokens, k, j, end, upper)) {
      Object.assign(s, { head: -1, noun: null, unknown: k });
      continue;
    }
    if (isClosed(word) && !(capital && s.nameFrom >= 0 && NAME_PARTS.has(word))) {
      if (!(capital && k > j && /^(?:may|will|mark|ali)$/.test(word))) break;
    }
    if (k > j && /^[a-z]+(?:-[a-z]+)?$/.test(word) && word !== 'one' && numberAt(tokens, k, end)) break;
    if (k > j && s.head < 0 && countsAnew(word, tokens[k + 1]?.lower ?? '', triggerAt.has(k + 1))) break;
    const known = isFigure(tokens, k, j) ? FIGURE : nounOf(word);
    if (s.head >= 0 && s.noun) {
      const step = extend(tokens, k, end, triggerAt, s, known, capital);
      if (step === 'stop') break;
      if (step === 'name') continue;
      if (step === 'modifier') {
        s.hint = kindHint(word) ?? s.hint;
        s.group = groupHint(word) ?? s.group;
        continue;
      }
      if (step === 'unknown') {
        s.head = k;
        s.noun = {
          class: s.noun.class === 'thing' ? 'thing' : 'person',
          plural: /[^s]s$/.test(word),
          kind: 'unknown',
          group: null,
        };
        if (s.noun.class === 'person') {
          s.noun = null;
          s.head = -1;
          s.unknown = k;
        }
        continue;
      }
    }
    s.hint = kindHint(word) ?? s.hint;
    s.group = groupHint(word) ?? s.group;
    if (known) {
      if (known.class === 'time' && (s.head >= 0 || (s.unknown >= 0 && k > j))) break;
      s.head = k;
      s.noun = known;
      if (known.class === 'time') break;
      continue;
    }
    if (k === j && counted && /^(?:mostly|mainly|largely)$/.test(word) && isListed(tokens, k + 1)) break;
    if (isAdverb(word)) {
      if (s.head >= 0 || s.unknown >= 0) break;
      continue;
    }
    if (!capital && word.length > 4 && VERBAL.test(word)) {
      if (s.unknown >= 0 && !personAhead(tokens, k + 1, end, triggerAt)) break;
      if (k === j && !counted && !DESCRIBING.test(word)) break;
      continue;
    }
    if (!capital) s.capitals = false;
    s.unknown = k;
  }
  return conclude(tokens, j, upper, counted, s);
}

/** Whether the effect word at `k` is an adjective before its noun: "two wounded soldiers". */
function adjectiveAt(
  tokens: readonly Token[],
  k: number,
  triggerAt: ReadonlyMap<number, EffectTrigger>,
  upper: boolean,
  head: number,
  inside: boolean,
): boolean {
  const trigger = triggerAt.get(k)!;
  const next = tokens[k + 1];
  if (!next || trigger.to !== k + 1 || head >= 0 || !isPrenominal(tokens[k]!.lower)) return false;
  if (!inside && triggerAt.has(k + 2)) return false;
  const noun = next.capital && !upper && !nounOf(next.lower) ? null : nounOf(next.lower);
  return noun?.class === 'person' && !/^others?$/.test(next.lower);
}

/** How a word after the head goes on: as part of a compound, of a name, or not at all. */
function extend(
  tokens: readonly Token[],
  k: number,
  end: number,
  triggerAt: ReadonlyMap<number, EffectTrigger>,
  s: State,
  known: Noun | null,
  capital: boolean,
): 'stop' | 'name' | 'modifier' | 'head' | 'unknown' {
  const word = tokens[k]!.lower;
  const noun = s.noun!;
  const verbal = !capital && word.length > 4 && VERBAL.test(word);
  if (s.nameFrom >= 0) {
    if (capital && known?.class !== 'time') {
      s.nameTo = k + 1;
      return 'name';
    }
    return NAME_PARTS.has(word) && tokens[k + 1]?.capital ? 'name' : 'stop';
  }
  if (known?.class === 'time') return 'stop';
  if (known) {
    // headlines: "132 fighters Monitor"
    if (noun.class === 'person' && noun.plural && capital && known.class === 'person' && !known.plural) return 'stop';
    if (
      noun.class === 'person' &&
      noun.plural &&
      known.class !== 'person' &&
      !(OF_POLICE.test(tokens[s.head]!.lower) && known.class === 'thing')
    )
      return 'stop';
    if (
      noun.class === 'person' &&
      !noun.plural &&
      capital &&
      known.class === 'person' &&
      TITLES.test(tokens[s.head]!.lower)
    ) {
      s.nameFrom = k;
      s.nameTo = k + 1;
      return 'name';
    }
    return 'head';
  }
  if (isAdverb(word)) return 'stop';
  if (noun.class === 'person' && noun.plural) return 'stop';
  if (capital) {
    const ahead = personAhead(tokens, k, end, triggerAt);
    if (noun.class === 'thing') return tokens[s.head]!.capital || ahead ? (ahead ? 'modifier' : 'unknown') : 'stop';
    if (ahead && noun.kind === 'unknown') return 'modifier';
    if (NO_NAMES.test(word)) return 'stop';
    s.nameFrom = k;
    s.nameTo = k + 1;
    return 'name';
  }
  if (!verbal && personAhead(tokens, k, end, triggerAt)) return 'modifier';
  // "an Iraqi outpost": a demonym before an unknown noun is an adjective
  if (
    noun.class === 'person' &&
    noun.kind === 'unknown' &&
    tokens[s.head]!.capital &&
    !verbal &&
    s.head > 0 &&
    word.length > 2
  )
    return 'unknown';
  return 'stop';
}

function conclude(tokens: readonly Token[], j: number, upper: boolean, counted: boolean, s: State): Run | null {
  if (s.head >= 0 && s.noun) {
    const { noun } = s;
    let kind = noun.kind;
    if (noun.class === 'person' && s.hint) {
      if (kind === 'unknown') kind = s.hint;
      else if (
        kind === 'civilian' &&
        s.hint === 'military' &&
        !/^(?:children|women|journalists|students|clergy)$/.test(noun.group ?? '')
      )
        kind = 'military';
    }
    return {
      to: s.nameTo > 0 ? s.nameTo : s.head + 1,
      head: s.head,
      cls: noun.class,
      plural: noun.plural,
      kind,
      group: noun.group ?? s.group,
      name: s.nameTo > 0 ? [s.nameFrom, s.nameTo] : null,
      adjective: s.adjective,
    };
  }
  if (s.unknown < 0) return null;
  let all = !upper && !counted && s.capitals && tokens[j]!.capital;
  for (let i = j; i <= s.unknown && all; i++)
    if (tokens[i]!.kind === 'word' && !tokens[i]!.capital && !NAME_PARTS.has(tokens[i]!.lower)) all = false;
  return {
    to: s.unknown + 1,
    head: s.unknown,
    cls: all ? 'name' : 'unknown',
    plural: !all && /[^s]s$/.test(tokens[s.unknown]!.lower),
    kind: s.hint ?? 'unknown',
    group: null,
    name: all ? [j, s.unknown + 1] : null,
    adjective: s.adjective,
  };
}
