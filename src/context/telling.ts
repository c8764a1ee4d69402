import type { Casualty, ParsedArticle } from '../model.js';
import { tokenAt } from '../text/lookup.js';
import { remembered } from '../text/remembered.js';
import { amount } from './same-people.js';
import { ADDITIVE, UPDATE } from './words.js';

/** "another three", "two others": more people, not the same. */
export function adds(article: ParsedArticle, claim: Casualty): boolean {
  return (
    saysMore(`${claim.count_text ?? ''} ${claim.victim_text ?? ''}`) ||
    isOneMore(claim) ||
    moreFollows(claim) ||
    alsoBefore(article, claim)
  );
}

/** "Two further soldiers", "two other soldiers": the word that adds stands behind the number, in or after its words. */
export const moreFollows = ({ count_text, count_end, evidence, start }: Casualty): boolean =>
  /\b(?:additional|further)$/i.test(count_text ?? '') ||
  (count_end !== null && /^ (?:more|others?|additional|further)\b(?! than\b)/i.test(evidence.slice(count_end - start)));

const saysMore = remembered((text) => {
  const words = text.toLowerCase().split(/[^a-z]+/);
  return (
    words.some((word) => ADDITIVE.has(word) && word !== 'more') ||
    /\b(another|\d+ more|(one|two|three|four|five|six|seven|eight|nine|ten) more)\b/.test(words.join(' '))
  );
});

/** "A third victim": one more than those before. */
export const isOneMore = ({ victim_text }: Casualty): boolean =>
  /^an? (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b/i.test(victim_text ?? '');

/** "The second driver": not the one told of before, where that is one. */
export const isNextOne = ({ evidence, start, victim_start }: Casualty): boolean =>
  victim_start !== null && NEXT_ONE.test(evidence.slice(0, victim_start - start));

const NEXT_ONE = /\bthe (?:second|third|fourth|fifth|other) $/i;

/** "was also killed". */
export function alsoBefore(article: ParsedArticle, claim: Casualty): boolean {
  const around = article.text.slice(Math.max(0, claim.trigger.start - 12), claim.trigger.start).toLowerCase();
  return /\balso\b/.test(around);
}

/** "The toll rose to 12", "now 12": a figure that replaces lower ones. */
export function raises(article: ParsedArticle, claim: Casualty): boolean {
  const sentence = article.sentences[claim.sentence]!;
  for (let i = sentence.from; i < sentence.to; i++) {
    if (!UPDATE.has(article.tokens[i]!.lower)) continue;
    // "gave a toll of 48": a figure beside others
    const [second, first] = [article.tokens[i - 2]?.lower, article.tokens[i - 1]?.lower];
    if (first === 'a' || (second === 'a' && first === 'death')) continue;
    return true;
  }
  return false;
}

const SUMMED =
  /\b(?:a (?:combined )?total of|altogether|in total|in all|overall)\s(?:some |about |around |at least |nearly |more than )?$/i;
const SUMMED_AFTER = /^(?: \w+){0,3},? (?:in (?:total|all)|altogether|overall)\b/i;

/** "A total of 70 militants were killed", "70 people in all": a number that sums up those before it. */
export function sumsUp({ text }: ParsedArticle, { count_start, count_end }: Casualty): boolean {
  if (count_start === null || count_end === null) return false;
  return (
    SUMMED.test(text.slice(Math.max(0, count_start - 40), count_start)) ||
    /^a total of\b/i.test(text.slice(count_start, count_end)) ||
    SUMMED_AFTER.test(text.slice(count_end, count_end + 50))
  );
}

const EARLIER_FIGURE: ReadonlySet<string> = new Set(
  'earlier previously initially initial preliminary first'.split(' '),
);

/** "It had earlier reported 12 dead", "initial reports spoke of nine": a figure that has been raised since. */
export function isEarlierFigure(article: ParsedArticle, claim: Casualty): boolean {
  const sentence = article.sentences[claim.sentence]!;
  for (let i = sentence.from; i < sentence.to; i++) {
    const { lower, start } = article.tokens[i]!;
    if (start >= claim.trigger.end) return false;
    if (EARLIER_FIGURE.has(lower) && !/^(?:on|this|today|attacks?|bombings?)$/.test(article.tokens[i + 1]?.lower ?? ''))
      return true;
  }
  return false;
}

const BACKWARD = /^(the|they|he|she|it|this|these|those|both)$/;
const PERSONS =
  /^(gunm[ae]n|attackers?|assailants?|militants?|bandits?|insurgents?|terrorists?|rebels?|raiders|herdsmen|bombers?|men|killings?|deaths?|murders?|incident|attacks?|blasts?|explosions?|victims?|dead|deceased)$/;

/** "The gunmen shot dead 20", "They killed three", "the killing of": speaks of the incident told before. */
export function pointsBack(article: ParsedArticle, claim: Casualty): boolean {
  const { tokens } = article;
  const at = tokenAt(tokens, claim.trigger.start);
  if (tokens[at - 1]?.lower === 'the' && PERSONS.test(tokens[at]!.lower)) return true;
  const { from } = article.sentences[claim.sentence]!;
  const first = tokens[from]?.kind === 'punct' ? from + 1 : from;
  if (!BACKWARD.test(tokens[first]?.lower ?? '') || at - first > 14) return false;
  return tokens[first]!.lower !== 'the' || PERSONS.test(tokens[first + 1]!.lower);
}

/** So far apart in one sentence a number is told twice: a headline or a summary has run into it. */
const TOLD_AGAIN = 40;
const TOLD_TWICE = 3;

/** A number given twice in one sentence of two headlines, or of a headline and the story that follows without a stop. */
export function isToldAgain(article: ParsedArticle, other: Casualty, claim: Casualty): boolean {
  if (amount(other) !== amount(claim)) return false;
  if (isRunOn(article, other, claim)) return true;
  if ((amount(claim) ?? 0) < TOLD_TWICE) return false;
  const from = Math.min(other.trigger.end, claim.trigger.end);
  const to = Math.max(other.trigger.start, claim.trigger.start);
  return to - from >= TOLD_AGAIN && !/\b(?:another|also|respectively|each)\b/.test(article.text.slice(from, to));
}

/** Readings of headlines: "bomb kills nine", "three killed in blast". */
const HEADLINE_RULE = /:(?:finite|reduced|adjective)$/;
/** A capital in the middle that only the first word of a sentence has: "shelling A child was". */
const BEGINS =
  /[a-z0-9] (?:An?|The|At least|More than|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Dozens|Scores|Several|Some|About) [a-z]/;
const JOINING = /[,;:]|\b(?:and|or|but|while|as|after|another|also|respectively|each)\b/;

/** "Three killed in Homs blast Three people were killed …": a headline without a stop, and the story that says it again in full. */
function isRunOn({ text, sentences }: ParsedArticle, other: Casualty, claim: Casualty): boolean {
  if (!HEADLINE_RULE.test(other.rule) || HEADLINE_RULE.test(claim.rule) || other.trigger.end > claim.trigger.start)
    return false;
  const { index, start } = sentences[claim.sentence]!;
  if (index > 1 || /[,;]/.test(text.slice(start, other.trigger.start))) return false;
  const between = text.slice(other.trigger.end, claim.trigger.start);
  return BEGINS.test(between) || !JOINING.test(between);
}

const OF_THE = /^\s+of (?:the|those|these)\s/;
/** How many sentences on the people told of are still "the" ones. */
const OF_THE_REACH = 6;

/** "Twenty-two of the jihadists were killed near the border", after the 35 jihadists killed: some of those, wherever they died. */
export function areSomeOf(article: ParsedArticle, claim: Casualty, other: Casualty): boolean {
  if (claim.count_end === null || claim.sentence - other.sentence > OF_THE_REACH) return false;
  if (!OF_THE.test(article.text.slice(claim.count_end, claim.count_end + 12))) return false;
  const head = (victims: string | null): string =>
    (victims ?? '')
      .toLowerCase()
      .split(/[^a-z]+/)
      .at(-1) ?? '';
  return head(claim.victim_text).length > 2 && head(claim.victim_text) === head(other.victim_text);
}
