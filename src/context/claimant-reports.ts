import type { ParsedArticle, Sentence, Span } from '../model.js';
import { wordClass } from '../text/classes.js';
import type { Quote } from './claimant-quotes.js';
import type { Speaker } from './claimant-speaker.js';
import type { LocalAttribution } from './claimant-types.js';
import { PAPER_NOUNS, RELEASE_NOUNS, RELEASE_VERBS } from './claimant-words.js';

/** A sentence that belongs to a report announced before it. */
export interface GovernedSpan extends Span {
  speaker: Speaker;
  anchor: Span;
  sentence: number;
  rule: string;
}

interface Report {
  speaker: Speaker;
  rule: string;
  /** Last sentence it can govern. */
  until: number;
  paragraph: number;
}

const REPORT_REACH = 8;

/**
 * Sentences without a speaker of their own that go on with what somebody was said to have said: a report "released", a list after a
 * colon, a statement within its paragraph, "… reported this".
 */
export function governed(
  article: ParsedArticle,
  releases: readonly (LocalAttribution | null)[],
  local: readonly LocalAttribution[][],
  quotes: readonly Quote[],
): GovernedSpan[] {
  const out: GovernedSpan[] = [];
  const quoted = new Set<number>();
  for (const quote of quotes) {
    if (quote.end - quote.start < 40) continue;
    for (let s = quote.first; s <= quote.last; s++) quoted.add(s);
  }
  let report: Report | null = null;
  for (const sentence of article.sentences) {
    const own = local[sentence.index]!;
    const release = releases[sentence.index] ?? null;
    if (release) {
      report = {
        speaker: release.speaker,
        rule: 'report-released',
        until: reportEnd(article, local, sentence, release.speaker),
        paragraph: -1,
      };
      continue;
    }
    const back = own.find((found) => reportsThis(article, found));
    if (back) out.push(...previousOf(article, local, sentence, back.speaker));
    if (own.length > 0) {
      const { speaker } = own.at(-1)!;
      const same = report !== null && sameSpeaker(report.speaker, speaker);
      if (report?.rule === 'report-released' && same && report.until > sentence.index) continue;
      report = opens(article, sentence, own.at(-1)!);
      continue;
    }
    if (quoted.has(sentence.index) || !report) continue;
    const bullet =
      sentence.zone === 'bullet' || /^[•*·–-]/.test(article.text.slice(sentence.start, sentence.start + 1));
    const outside =
      report.paragraph >= 0 &&
      sentence.paragraph !== report.paragraph &&
      !(report.rule === 'report-list' && (bullet || isAlone(article, sentence)));
    if (sentence.index > report.until || outside || sentence.zone === 'title' || sentence.zone === 'caption') {
      if (!bullet) report = null;
      continue;
    }
    out.push({
      start: sentence.start,
      end: sentence.end,
      speaker: report.speaker,
      anchor: span(sentence),
      sentence: sentence.index,
      rule: report.rule,
    });
  }
  return out;
}

/** A paragraph of one sentence: an item of a list. */
function isAlone({ sentences }: ParsedArticle, { index, paragraph }: Sentence): boolean {
  return sentences[index - 1]?.paragraph !== paragraph && sentences[index + 1]?.paragraph !== paragraph;
}

const span = ({ start, end }: Span): Span => ({ start, end });

export function sameSpeaker(a: Speaker, b: Speaker): boolean {
  if (a.actor && b.actor) return a.actor === b.actor || (a.actor.side !== null && a.actor.side === b.actor.side);
  if (a.person && b.person) return a.person === b.person;
  return a.words !== '' && a.words === b.words;
}

/** What a statement stands in. */
const STATEMENTS = wordClass((word) => PAPER_NOUNS.has(word) || /^(?:twitter|facebook|telegram|briefing)$/.test(word));

/** What a sentence with a speaker lets go on after it: a list after a colon; a statement, to the end of its paragraph. */
function opens(article: ParsedArticle, sentence: Sentence, { speaker, rule }: LocalAttribution): Report | null {
  const { text, tokens } = article;
  if (text[sentence.end - 1] === ':')
    return { speaker, rule: 'report-list', until: sentence.index + 40, paragraph: nextParagraph(article, sentence) };
  // "SOHR: 27 people were killed …": the paragraph is its bulletin
  if (rule === 'headline-speaker-first' && sentence.zone === 'body' && speaker.actor)
    return { speaker, rule: 'report-statement', until: sentence.index + 4, paragraph: sentence.paragraph };
  if (!STATEMENTS.in(tokens, sentence)) return null;
  for (let i = sentence.from + 1; i < sentence.to; i++) {
    if (STATEMENTS.is(tokens[i]!))
      return { speaker, rule: 'report-statement', until: sentence.index + 4, paragraph: sentence.paragraph };
  }
  return null;
}

/** The paragraph that a colon announces: its own, or the next one where the sentence ends it. */
function nextParagraph({ sentences }: ParsedArticle, sentence: Sentence): number {
  return sentences[sentence.index + 1]?.paragraph ?? sentence.paragraph;
}

/** The last sentence of a released report: where "the statement" is named again, else before another speaker. */
function reportEnd(
  article: ParsedArticle,
  local: readonly LocalAttribution[][],
  from: Sentence,
  speaker: Speaker,
): number {
  let other = Math.min(article.sentences.length - 1, from.index + 40);
  let named = -1;
  for (let s = from.index + 1; s <= other; s++) {
    const own = local[s]!;
    if (own.some((found) => !sameSpeaker(found.speaker, speaker))) {
      other = s - 1;
      break;
    }
    if (own.length > 0 && namesPaper(article, article.sentences[s]!)) named = s;
  }
  return named > 0 ? named : Math.min(other, from.index + REPORT_REACH);
}

function namesPaper({ tokens }: ParsedArticle, sentence: Sentence): boolean {
  for (let i = sentence.from; i < sentence.to; i++)
    if (PAPER_NOUNS.has(tokens[i]!.lower) && /^(?:the|its|their|same)$/.test(tokens[i - 1]?.lower ?? '')) return true;
  return false;
}

/** Whether a token is "released" with "information", "figures" or the like behind it. */
export function releasesReport({ tokens }: ParsedArticle, sentence: Sentence, at: number): boolean {
  if (!RELEASE_VERBS.has(tokens[at]!.lower)) return false;
  for (let i = at + 1; i < Math.min(at + 9, sentence.to); i++) {
    if (!RELEASE_NOUNS.has(tokens[i]!.lower)) continue;
    for (let k = i + 1; k < sentence.to; k++) {
      const { lower } = tokens[k]!;
      if (/^(?:calling|urging|condemning|denying|saying|expressing|welcoming|that)$/.test(lower)) return false;
      if (/^(?:on|regarding|about|of|concerning|detailing|listing|with|summarising|summarizing|covering)$/.test(lower))
        return true;
      if (tokens[k]!.kind === 'punct') break;
    }
    return tokens[i]!.lower !== 'statement' && tokens[i]!.lower !== 'account';
  }
  return false;
}

/** "The General Staff reported this on Facebook." */
function reportsThis({ tokens, sentences }: ParsedArticle, found: LocalAttribution): boolean {
  const sentence = sentences[found.sentence]!;
  if (found.rule === 'subject-said') {
    for (let i = sentence.from; i < sentence.to - 1; i++)
      if (tokens[i]!.start === found.anchor.start)
        return (
          /^(?:this|so)$/.test(tokens[i + 1]!.lower) &&
          !/^(?:was|is|attack|incident|week|month|year|morning|far|many)$/.test(tokens[i + 2]?.lower ?? '')
        );
    return false;
  }
  if (found.rule === 'according-to')
    return (
      /^(?:this|that)$/.test(tokens[sentence.from]!.lower) &&
      sentence.to - sentence.from < 16 &&
      /^(?:is|was|'s)$/.test(tokens[sentence.from + 1]!.lower)
    );
  return found.rule === 'reported-by' && /^this$/.test(tokens[sentence.from]!.lower);
}

/** The sentences before "X reported this", back to the beginning of the paragraph before. */
function previousOf(
  article: ParsedArticle,
  local: readonly LocalAttribution[][],
  sentence: Sentence,
  speaker: Speaker,
): GovernedSpan[] {
  const out: GovernedSpan[] = [];
  let paragraphs = 0;
  for (let s = sentence.index - 1; s >= 0 && sentence.index - s < 6; s--) {
    const before = article.sentences[s]!;
    if (before.paragraph !== article.sentences[s + 1]!.paragraph) paragraphs++;
    if (paragraphs > 1 || local[s]!.length > 0 || before.zone === 'title') break;
    const { start, end } = before;
    out.push({ start, end, speaker, anchor: { start, end }, sentence: s, rule: 'report-this' });
  }
  return out;
}
