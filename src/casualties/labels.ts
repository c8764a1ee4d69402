import type { Effect } from '../model.js';
import type { Phrase } from './chunk.js';
import { type Clause, phraseOn, triggerOn, word } from './clause.js';
import type { Draft } from './draft.js';
import { draft } from './drafts.js';

/** Labels that a number of people follows after a colon. */
const LABELS: ReadonlyMap<string, Effect> = new Map([
  ['deaths', 'killed'],
  ['killed', 'killed'],
  ['dead', 'killed'],
  ['fatalities', 'killed'],
  ['injured', 'wounded'],
  ['injuries', 'wounded'],
  ['wounded', 'wounded'],
  ['missing', 'missing'],
  ['abducted', 'abducted'],
  ['kidnapped', 'abducted'],
  ['displaced', 'displaced'],
]);
const BEFORE = /^[.,;|/(•·*-]$/;

/** "Deaths: 20", "Killed: 8; wounded: 3": the lines of a form, each a label and its number. */
export function readLabels(clause: Clause): Draft[] {
  const { sentence, tokens } = clause;
  const found: Draft[] = [];
  for (let k = sentence.from; k < sentence.to - 2; k++) {
    const effect = LABELS.get(word(clause, k));
    if (!effect || tokens[k + 1]!.text !== ':') continue;
    const before = tokens[k - 1];
    if (k > sentence.from && !BEFORE.test(before!.text) && !(before!.kind === 'number' && tokens[k]!.capital)) continue;
    const phrase = phraseOn(clause, k + 2);
    if (phrase?.from !== k + 2 || phrase.q?.form !== 'number' || !/^(?:bare|person)$/.test(phrase.cls)) continue;
    const none = phrase.q.best === 0;
    const trigger = triggerOn(clause, k) ?? { from: k, to: k + 1, readings: [] };
    for (const people of none ? [[]] : listed(clause, phrase))
      found.push(draft('label', trigger, { effect }, people, { none }));
  }
  return found;
}

/** "4 soldiers, 11 militants and 1 child": each number of people of the line, up to one that has an effect of its own ("4, 7 wounded"). */
function listed(clause: Clause, first: Phrase): Phrase[][] {
  const list = [[first]];
  for (let last = first; ; ) {
    let at = last.to;
    if (/^(?:[,;/&]|and)$/.test(word(clause, at))) at++;
    if (word(clause, at) === 'and') at++;
    const next = phraseOn(clause, at);
    if (at === last.to || next?.from !== at || next.q?.form !== 'number' || next.cls !== 'person') return list;
    if (triggerOn(clause, next.to)) return list;
    list.push([next]);
    last = next;
  }
}
