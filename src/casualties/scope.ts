import { RECORDS } from '../incidents/data/records.js';
import type { Scope } from '../model.js';
import { MONTHS } from '../quantities/words.js';
import { wordClass } from '../text/classes.js';
import { type Clause, word } from './clause.js';
import type { Draft } from './draft.js';

const HISTORY_UNITS = /^(?:years?|decades?|months?|century|centuries)$/;
const CONFLICT =
  /^(?:conflict|war|insurgency|uprising|rebellion|unrest|crisis|violence|feud|dispute|fighting|revolt|occupation|genocide|crackdown|campaign)$/;

/** The tokens of the clause that a draft stands in: from the trigger to the next effect words on both sides. */
function reach(clause: Clause, draft: Draft): [number, number] {
  let from = clause.sentence.from;
  let to = clause.sentence.to;
  for (const trigger of clause.triggers) {
    if (trigger === draft.trigger || !trigger.readings.some((r) => /^(?:ed|ing|fin|intr|adj|toll|tally)$/.test(r.form)))
      continue;
    if (trigger.to <= draft.trigger.from) from = Math.max(from, trigger.to);
    else if (trigger.from >= draft.trigger.to) to = Math.min(to, trigger.from);
  }
  return [from, to];
}

const REASON =
  /^(?:avenge|avenged|avenging|retaliation|retaliate|retaliating|retaliated|revenge|reprisal|reprisals|mourn|mourning|mourners|mourned|funeral|burial|anniversary|commemorate|commemorating|commemoration|memorial|vengeance)$/;

const FUNERAL = /^(?:mourn|mourned|mourning|mourners|funeral|burial)$/;

/** An earlier killing that the text names as a reason or an occasion: "to avenge the death of", "mourners of a man slain in". */
function isHistory(clause: Clause, draft: Draft): boolean {
  const { from } = draft.trigger;
  if (/^(?:1[89]|20)\d\d$/.test(word(clause, from - 1)) && /^(?:the|a|an)$/.test(word(clause, from - 2))) return true;
  const isGerund = draft.trigger.readings.some((r) => r.form === 'ing');
  for (let k = from - 1; k >= Math.max(clause.sentence.from, from - 8); k--) {
    const w = word(clause, k);
    if (/^[;.]$/.test(w)) return false;
    // "at a funeral, killing nine": a consequence, no occasion
    if (w === ',' && (from - k > 1 || isGerund)) return false;
    if (REASON.test(w))
      return FUNERAL.test(w)
        ? isHeldFor(clause, k, from)
        : draft.trigger.readings.some((r) => r.form === 'noun' || r.form === 'ing');
  }
  return false;
}

/** "the funeral of a man shot dead on Friday": the dead are those who are mourned; a bomb "at a funeral procession killed 20" is news. */
function isHeldFor(clause: Clause, funeral: number, trigger: number): boolean {
  if (/^mourn(?:ed|ing)?$/.test(word(clause, funeral))) return true;
  for (let k = funeral + 1; k < trigger; k++) if (/^(?:of|for)$/.test(word(clause, k))) return true;
  return false;
}

function relativeBetween(clause: Clause, from: number, to: number): boolean {
  if (from - clause.sentence.from <= OPENING && opensAfterComma(clause, from, to)) return false;
  for (let k = from; k < to; k++) if (/^(?:that|which|who|when|in)$/.test(word(clause, k)) && to - k <= 12) return true;
  return false;
}

/** How many words into a sentence "A day after" opens it. */
const OPENING = 2;

/** "A day after the truce ended in Taiz, shells killed nine": the sentence proper begins after the comma. */
function opensAfterComma(clause: Clause, from: number, to: number): boolean {
  for (let k = to - 1; k > from; k--)
    if (word(clause, k) === ',') return !/^(?:that|which|who|when|killing|leaving)$/.test(word(clause, k + 1));
  return false;
}

const CUES = new Set(
  'since past last previous recent year years decade decades month months century centuries week weeks day days in so this total altogether overall years-long decades-long decade-long years-old decades-old decade-old'.split(
    ' ',
  ),
);
const CUE = wordClass((word) => CUES.has(word) || /-(?:year|decade)(?:-old)?$/.test(word));
const cached = new WeakMap<Clause, readonly number[]>();

/** The tokens of the sentence that may say something about scope. */
function cuesOf(clause: Clause): readonly number[] {
  const known = cached.get(clause);
  if (known) return known;
  const cues: number[] = [];
  for (let i = clause.sentence.from; i < clause.sentence.to; i++) {
    if (CUE.is(clause.tokens[i]!)) cues.push(i);
  }
  cached.set(clause, cues);
  return cues;
}

/** Whether a number in a list of losses has one with a plus sign behind it, or its heading speaks of a total. */
function isRunning({ tokens, sentence }: Clause, { phrases }: Draft): boolean {
  const end = phrases[0]!.q!.to;
  if (tokens[end]?.text === '(' && tokens[end + 1]?.text === '+') return true;
  return tokens.slice(sentence.from, end).some(({ lower }) => lower === 'total' || lower === 'since');
}

/** The word that tells what a count runs from: of "27 September", "the 3rd of May" the month. */
function sinceWhat(clause: Clause, at: number): string {
  let i = at;
  if (word(clause, i) === 'the' && DAY.test(word(clause, i + 1))) i++;
  if (!DAY.test(word(clause, i))) return word(clause, at);
  i += word(clause, i + 1) === 'of' ? 2 : 1;
  return MONTHS.has(word(clause, i)) ? word(clause, i) : word(clause, at);
}
const DAY = /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/;

const RECORD_REACH = 16;

/** "In the first deaths reported in areas covered by a ceasefire since it began", "the deadliest attack since": a record, not a count since then. */
function isRecord(clause: Clause, since: number, after: number): boolean {
  for (let k = since - 1; k >= Math.max(after, since - RECORD_REACH); k--)
    if (RECORDS.has(word(clause, k)) || (since - k <= 6 && /^(?:attack|single)$/.test(word(clause, k)))) return true;
  return false;
}

/** "Sentenced over the 2015 attack that killed 130": what a year before the article's names. */
function isOfYear(clause: Clause, { trigger }: Draft, year: number | null): boolean {
  if (year === null) return false;
  let k = trigger.from - 1;
  while (k > trigger.from - 4 && /^(?:had|have|has|also)$/.test(word(clause, k))) k--;
  if (!/^(?:that|which)$/.test(word(clause, k))) return false;
  for (let i = k - 1; i >= Math.max(clause.sentence.from + 1, k - YEAR_REACH); i--)
    if (/^(?:19|20)\d\d$/.test(word(clause, i)))
      return Number(word(clause, i)) < year && /^(?:the|a|an|that)$/.test(word(clause, i - 1));
  return false;
}
const YEAR_REACH = 4;

/** First guess from the words of the clause: history, a sum over days or incidents, or one incident. */
export function scopeOf(clause: Clause, draft: Draft, year: number | null): Scope {
  if (isHistory(clause, draft) || isOfYear(clause, draft, year)) return 'background';
  // a running list of losses counts the war, its last day what the article reports
  if (draft.rule === 'loss-list') return draft.whole || !isRunning(clause, draft) ? 'total' : 'background';
  if (draft.rule === 'toll' && draft.trigger.readings.some(({ form }) => form === 'tally')) return 'total';
  // "Total: 14 dead."
  if (word(clause, clause.sentence.from) === 'total' && word(clause, clause.sentence.from + 1) === ':') return 'total';
  const [from, to] = reach(clause, draft);
  let total = false;
  for (const i of cuesOf(clause)) {
    if (i < from || i >= to) continue;
    const w = word(clause, i);
    const next = word(clause, i + 1);
    if (w === 'since') {
      const begin = sinceWhat(clause, i + 1);
      if (i > draft.trigger.to && isRecord(clause, i, draft.trigger.to)) continue;
      if (
        /^(?:1[89]|20)\d\d$/.test(begin) ||
        MONTHS.has(begin) ||
        /^(?:last|mid|late|early|the|a|it|then|their|they|fighting)$/.test(begin)
      ) {
        if (next === 'the' && /^(?:morning|night|day|weekend|early)$/.test(word(clause, i + 2))) continue;
        else return 'background';
      } else if (/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday)$/.test(begin)) total = true;
    }
    if (/^(?:past|last|previous|recent)$/.test(w)) {
      let k = i + 1;
      while (k < i + 4 && !HISTORY_UNITS.test(word(clause, k)) && !/^(?:weeks?|days?|hours?)$/.test(word(clause, k)))
        k++;
      const unit = word(clause, k);
      if (HISTORY_UNITS.test(unit) && !(unit === 'month' && w === 'recent')) return 'background';
      if (/^(?:weeks?|days?|hours)$/.test(unit) && k > i + 1) total = true;
      if (/^(?:weeks?|days)$/.test(unit) && k === i + 1) {
        if (/^(?:the|this)$/.test(word(clause, i - 1)) || w === 'recent') total = true;
        else if (w === 'last' && clause.triggers.length > 1) return 'background';
      }
    }
    const ends = /^[,.;)"”]?$/.test(word(clause, i + 2));
    if (HISTORY_UNITS.test(w) && (/^(?:ago|earlier)$/.test(next) || (next === 'before' && ends))) return 'background';
    if (/^(?:days|weeks)$/.test(w) && (next === 'of' || /^(?:in|over|during)$/.test(word(clause, i - 2)))) total = true;
    if (/^(?:weeks?|days?)$/.test(w) && clause.triggers.length > 1) {
      if (i > draft.trigger.from && (/^(?:ago|earlier)$/.test(next) || (next === 'before' && ends)))
        return 'background';
      if (i < draft.trigger.from && next === 'after' && relativeBetween(clause, i, draft.trigger.from))
        return 'background';
    }
    if (/^(?:years|decades|months)$/.test(w) && next === 'of' && i < draft.trigger.from) return 'background';
    if (/-(?:year|decade)(?:-old)?$/.test(w) && CONFLICT.test(word(clause, i + 1))) return 'background';
    if (/^(?:years-long|decades-long|decade-long|years-old|decades-old|decade-old)$/.test(w) || /-decade-old$/.test(w))
      return 'background';
    if (
      w === 'in' &&
      year !== null &&
      /^(?:1[89]|20)\d\d$/.test(next) &&
      Number(next) < year &&
      Math.abs(i - draft.trigger.from) <= 10
    )
      return 'background';
    if (/^(?:so)$/.test(w) && next === 'far') {
      if (word(clause, i + 2) === 'this') return 'background';
      // "80 bodies so far" are those of one strike
      if (/^(?:in|during|since|over)$/.test(word(clause, i + 2))) total = true;
    }
    if (
      w === 'this' &&
      /^(?:year|month)$/.test(next) &&
      Math.abs(i - draft.trigger.from) <= 9 &&
      !(i > draft.trigger.to && /^(?:who|which|that)$/.test(word(clause, i - 4)))
    ) {
      if (/^(?:earlier|far|already)$/.test(word(clause, i - 1))) return 'background';
      total = true;
    }
    if (w === 'this' && next === 'week' && /^(?:alone)$/.test(word(clause, i + 2))) total = true;
    if (
      (w === 'total' && word(clause, i - 1) === 'a' && next === 'of' && word(clause, i - 2) === 'for') ||
      w === 'altogether' ||
      w === 'overall' ||
      (w === 'in' && /^(?:all|total)$/.test(next) && /^[,.]?$/.test(word(clause, i + 2)))
    )
      total = true;
  }
  return total ? 'total' : 'incident';
}
