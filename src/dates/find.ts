import type { ParsedArticle, Sentence, Token } from '../model.js';
import { perWord } from '../text/words.js';
import { listedDays } from './list.js';
import { longTailAt } from './longtail.js';
import { RULES_BY_CLASS, RULES_BY_WORD } from './rules/index.js';
import type { Atom, Groups, Rule } from './types.js';
import { MONTHS } from './words.js';

const DAY_NUMBER = /^(?:0?[1-9]|[12]\d|3[01])$/;
const YEAR = /^(?:1[1-9]|20)\d\d$/;

/** What may follow the number of a day: a month, or a mark or word that leads to one. */
const AFTER_DAY = new Set([
  '/',
  '-',
  '‐',
  '‑',
  '–',
  '—',
  '.',
  ',',
  'of',
  'to',
  'and',
  'until',
  'till',
  'through',
  'thru',
  'day',
  ...Object.keys(MONTHS),
]);

/** Whether an expression can begin at a token or at a part of one. */
const mayBegin = perWord(({ kind, lower }) => {
  if (kind === 'punct') return false;
  const first = lower.charCodeAt(0);
  return (first <= 57 && first >= 48) || RULES_BY_WORD.has(lower) || lower.includes('-');
});

/** Every temporal expression of one sentence, left to right, not overlapping. */
export function findAtoms(article: ParsedArticle, sentence: Sentence): Atom[] {
  const { text, tokens } = article;
  const atoms: Atom[] = [];
  let done = sentence.start;
  for (let i = sentence.from; i < sentence.to; i++) {
    const token = tokens[i]!;
    if (!mayBegin(token) || token.end <= done) continue;
    const rules = token.start >= done ? rulesAt(token.lower, token.kind === 'word', tokens[i + 1]) : undefined;
    let atom =
      rules &&
      (longTailAt(text, tokens, sentence, i, done) ?? tryRules(rules, text, tokens, sentence, i, token.start, done));
    if (!atom && token.kind === 'word' && token.lower.includes('-')) atom = inParts(text, tokens, sentence, i, done);
    if (!atom) continue;
    const listed = listedDays(atom, text);
    atoms.push(atom, ...listed);
    done = (listed.at(-1) ?? atom).end;
    // what follows in the same token ("24 August-2 September") is looked at again
    if (done < token.end) i--;
  }
  return atoms;
}

/** The rules to try at a token (or a part of one) with that key; `next` is the token after it. */
function rulesAt(key: string, word: boolean, next: Token | undefined): readonly Rule[] | undefined {
  const first = key.charCodeAt(0);
  if (first > 57 || first < 48) return RULES_BY_WORD.get(key);
  if (word && !DAY_NUMBER.test(key) && !YEAR.test(key)) return RULES_BY_CLASS.digitWord;
  if (key.length === 4) return YEAR.test(key) ? RULES_BY_CLASS.year : undefined;
  if (key.length > 2) return next?.text === '.' || key.includes('.') ? RULES_BY_CLASS.dotted : undefined;
  return word || (next && (AFTER_DAY.has(next.lower) || next.lower.includes('-'))) ? RULES_BY_CLASS.number : undefined;
}

function tryRules(
  rules: readonly Rule[],
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  index: number,
  at: number,
  done: number,
): Atom | undefined {
  for (const rule of rules) {
    rule.pattern.lastIndex = at;
    const match = rule.pattern.exec(text);
    if (!match) continue;
    let end = at + match[0].length;
    // the full stop of an abbreviated month that ends the expression is the sentence's
    if (text.charCodeAt(end - 1) === 46) end--;
    const groups: Groups = match.groups ?? {};
    const start = at - (groups.left?.length ?? 0);
    if (end > sentence.end || start < done) continue;
    let first = index;
    while (first > sentence.from && tokens[first]!.start > start) first--;
    const expr = rule.value(groups, { text, tokens, sentence, index: first, start, end });
    if (expr) return { start, end, expr, part: null, rule: rule.name, sentence, token: first };
  }
  return undefined;
}

/** "24 August-2 September", "mid-1916", "Saturday-Sunday": hyphens join what is told apart here. */
function inParts(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  index: number,
  done: number,
): Atom | undefined {
  const token = tokens[index]!;
  let at = token.start;
  for (const part of token.lower.split('-')) {
    if (at >= done && part.length > 0) {
      const rules = rulesAt(part, true, tokens[index + 1]);
      const atom = rules && tryRules(rules, text, tokens, sentence, index, at, done);
      if (atom) return atom;
    }
    at += part.length + 1;
  }
  return undefined;
}
