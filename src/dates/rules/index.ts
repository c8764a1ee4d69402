import type { Rule, TokenClass } from '../types.js';
import { MONTHS, WEEKDAYS } from '../words.js';
import { DAY_RULES } from './days.js';
import { NARRATIVE_RULES } from './narrative.js';
import { PERIOD_RULES } from './periods.js';
import { QUARTER_RULES } from './quarters.js';
import { RELATIVE_RULES } from './relative.js';

/** All rules; of those that are tried at one token, the first that fits wins. */
export const RULES: readonly Rule[] = [
  ...DAY_RULES,
  ...QUARTER_RULES,
  ...PERIOD_RULES,
  ...NARRATIVE_RULES,
  ...RELATIVE_RULES,
];

/** The rules by the word that they are tried at. */
export const RULES_BY_WORD: ReadonlyMap<string, readonly Rule[]> = (() => {
  const byWord = new Map<string, Rule[]>();
  for (const rule of RULES) {
    for (const word of wordsOf(rule)) {
      const rules = byWord.get(word);
      if (rules) rules.push(rule);
      else byWord.set(word, [rule]);
    }
  }
  return byWord;
})();

const ofClass = (...classes: TokenClass[]): readonly Rule[] =>
  RULES.filter((rule) => classes.includes(rule.on as TokenClass));

/** The rules by the class of a token that begins with a digit: `digitWord` "2nd", "1990s"; `dotted` "14.03.2013". */
export const RULES_BY_CLASS = {
  number: ofClass('number'),
  year: ofClass('year'),
  digitWord: ofClass('number', 'ordinal'),
  dotted: RULES.filter((rule) => rule.name === 'numeric-dots'),
};

function wordsOf(rule: Rule): readonly string[] {
  if (rule.on === 'month') return Object.keys(MONTHS);
  if (rule.on === 'weekday') return Object.keys(WEEKDAYS);
  return typeof rule.on === 'string' ? [] : rule.on;
}
