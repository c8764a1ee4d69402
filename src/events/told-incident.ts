import { HABIT } from '../incidents/habit.js';
import type { Trigger } from '../incidents/triggers.js';
import type { ParsedArticle, Token } from '../model.js';
import { tokenAt } from '../text/lookup.js';
import { HAPPENED, HAPPENED_PHRASE, NOT_TOLD, SET_BACK, TOOK_PLACE } from './data/happening.js';

/** A trigger in its sentence. */
interface Telling {
  tokens: readonly Token[];
  trigger: Trigger;
  /** Its first token, and those of the sentence. */
  at: number;
  from: number;
  to: number;
}

/** Why a trigger tells of no incident of its own, beside others with figures. `eg` is a sentence told after such an incident. */
export interface Refusal {
  name: string;
  eg: string;
  when: (telling: Telling) => boolean;
}

const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun|yester)day$/;
/** With the apostrophe lost. */
const DAYS = /^(?:mon|tues|wednes|thurs|fri|satur|sun|yester)days$/;
/** How many words after a noun of violence the verb stands that says it took place. */
const VERB_REACH = 9;
/** How many words before a trigger the word stands that sets its clause back. */
const CLAUSE_REACH = 12;

export const REFUSALS: readonly Refusal[] = [
  {
    name: 'nothing-happens',
    eg: 'Bombings of Idlib are the talk of Homs.',
    when: (telling) => !isVerb(telling) && !tookPlace(telling),
  },
  {
    name: 'told-before',
    eg: 'Monday’s air strike hit a school in Idlib.',
    when: ({ tokens, at, from }) =>
      tokens
        .slice(Math.max(from, at - 4), at)
        .some(({ lower }, i, before) => (lower === "'s" ? DAY.test(before[i - 1]?.lower ?? '') : DAYS.test(lower))),
  },
  {
    name: 'set-back',
    eg: 'Doctors returned to Idlib after gunmen attacked a clinic there.',
    when: (telling) =>
      wordsBefore(telling, CLAUSE_REACH).some(
        (lower, i, all) => SET_BACK.has(lower) && !(lower === 'from' && i < all.length - 2),
      ),
  },
  {
    name: 'habit',
    eg: 'Rebels in Idlib regularly attacked the road.',
    when: ({ tokens, from, to }) => tokens.slice(from, to).some(({ lower }) => HABIT.has(lower)),
  },
  {
    name: 'for-months',
    eg: 'The army has attacked Idlib for months.',
    when: ({ tokens, from, to }) =>
      tokens
        .slice(from, to - 1)
        .some(
          ({ lower }, i) =>
            /^(?:for|in|of|over)$/.test(lower) &&
            /^(?:months|years|weeks|decades|recent)$/.test(tokens[from + i + 1]!.lower),
        ),
  },
  {
    name: 'accused-of',
    eg: 'The monitor accused the army of having bombed hospitals in Idlib.',
    when: (telling) =>
      wordsBefore(telling, CLAUSE_REACH).some((lower) =>
        /^(?:accused|accuses|accusing|condemned|condemns|denounced|blamed|blames|blaming|denied|denies)$/.test(lower),
      ),
  },
];

/** Whether one of a sentence's triggers tells of something that happened, not of a habit, a charge or what was before. */
export function tellsIncident(article: ParsedArticle, sentence: number, triggers: readonly Trigger[]): boolean {
  const { from, to } = article.sentences[sentence]!;
  const { tokens } = article;
  if (takesGround(tokens, from, to)) return true;
  return triggers.some((trigger) => {
    const telling = { tokens, trigger, at: tokenAt(tokens, trigger.start), from, to };
    return !REFUSALS.some((refusal) => refusal.when(telling));
  });
}

const TOOK = /^(?:took|takes|retook|recaptured|seized|captured|overran|entered)$/;
const GROUND =
  /^(?:village|villages|town|towns|city|cities|district|districts|base|bases|post|posts|airport|positions)$/;
const GROUND_REACH = 4;

/** "Rebels took two villages after heavy fighting": what follows "after" is the same news. */
function takesGround(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from + 1; i < to - 1; i++) {
    if (!TOOK.test(tokens[i]!.lower) || NOT_TOLD.has(tokens[i - 1]!.lower)) continue;
    if (tokens.slice(i + 1, Math.min(to, i + 1 + GROUND_REACH)).some(({ lower }) => GROUND.test(lower))) return true;
  }
  return false;
}

function wordsBefore({ tokens, at, from }: Telling, reach: number): string[] {
  const words: string[] = [];
  for (let i = at - 1; i >= Math.max(from, at - reach); i--) {
    const { lower, kind } = tokens[i]!;
    if (kind === 'punct' && /[.,;:]/.test(lower)) break;
    words.push(lower);
  }
  return words;
}

/** "Rebels stormed the town", "a bomb went off"; not "the besieged", "backed by", "to attack". */
function isVerb({ tokens, at, from, trigger }: Telling): boolean {
  const word = tokens[at]!.lower;
  const phrase = tokenAt(tokens, trigger.end - 1) > at;
  if (phrase ? !HAPPENED_PHRASE.test(word) : !HAPPENED.has(word)) return false;
  return at === from || !NOT_TOLD.has(tokens[at - 1]!.lower);
}

/** "Shells fell on", "clashes broke out", "launched an attack". */
function tookPlace({ tokens, at, from, to, trigger }: Telling): boolean {
  const last = tokenAt(tokens, trigger.end - 1);
  for (let i = last + 1; i < Math.min(to, last + 1 + VERB_REACH); i++) {
    const { lower } = tokens[i]!;
    if (/^(?:[.;:]|and|but|which|who|that|to)$/.test(lower)) break;
    if (TOOK_PLACE.has(lower) && !NOT_TOLD.has(tokens[i - 1]!.lower)) return true;
  }
  const before = tokens.slice(Math.max(from, at - 5), at);
  return before.some(
    ({ lower }, i) => LAUNCHED.test(lower) && !NOT_TOLD.has(tokens[at - before.length + i - 1]?.lower ?? ''),
  );
}

const LAUNCHED =
  /^(?:launched|launch|carried|conducted|staged|mounted|detonated|fired|dropped|lobbed|planted|threw|hurled|came)$/;
