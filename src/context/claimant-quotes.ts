import type { ParsedArticle, Span } from '../model.js';

/** Words between quotation marks; over several sentences, and over paragraphs where each opens anew and only the last one closes. */
export interface Quote extends Span {
  /** First and last sentence it touches. */
  first: number;
  last: number;
  paragraph: number;
  /** The quote whose unclosed end it goes on from, as an index, or -1. */
  from: number;
  /** Its first mark opens a paragraph. */
  opensParagraph: boolean;
}

const OPEN = new Set(['“', '„', '«', '‟']);
const CLOSE = new Set(['”', '»']);
const STRAIGHT = '"';

/** All quotes of an article in text order, the marks included. Single quotes are not read: they are apostrophes too often. */
export function findQuotes(article: ParsedArticle): Quote[] {
  const { sentences, tokens } = article;
  const quotes: Quote[] = [];
  let open: Quote | null = null;
  let carried = -1;
  const close = (end: number, last: number): void => {
    if (!open) return;
    open.end = end;
    open.last = last;
    quotes.push(open);
    open = null;
  };
  for (let s = 0; s < sentences.length; s++) {
    const sentence = sentences[s]!;
    const opensParagraph = s === 0 || sentences[s - 1]!.paragraph !== sentence.paragraph;
    for (let i = sentence.from; i < sentence.to; i++) {
      const token = tokens[i]!;
      if (token.kind !== 'punct') continue;
      const opens: boolean = OPEN.has(token.text) || (token.text === STRAIGHT && !open);
      const closes: boolean = CLOSE.has(token.text) || (token.text === STRAIGHT && open !== null);
      if (opens && !open) {
        const first = opensParagraph && i === sentence.from;
        open = {
          start: token.start,
          end: token.end,
          first: s,
          last: s,
          paragraph: sentence.paragraph,
          from: first ? carried : -1,
          opensParagraph: first,
        };
        carried = -1;
      } else if (closes && open) close(token.end, s);
    }
    const next = sentences[s + 1];
    if (!open || (next && next.paragraph === sentence.paragraph)) continue;
    // an unclosed quote runs to the end of its paragraph, and on where the next one opens with a mark
    close(sentence.end, s);
    const mark = next ? tokens[next.from]!.text : '';
    carried = OPEN.has(mark) || mark === STRAIGHT ? quotes.length - 1 : -1;
  }
  return quotes;
}
