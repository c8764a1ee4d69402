import type { ArticleObject, Source } from '../model.js';
import { filterArticle } from '../output/filter.js';
import { readArticles, tellWarnings } from './articles.js';
import { EXIT } from './errors.js';
import { type Io, printable } from './io.js';
import type { RunOptions } from './options.js';
import { colorsFor, MARKS, markPaints, markText, plainWords, wrap } from './paint.js';
import { claimWords, eventWords, several } from './words.js';

/** `extract show FILES…`: each article with its finds in colour, under every paragraph the rows of its claims. */
export async function show(files: string[], options: RunOptions, io: Io): Promise<number> {
  const { articles, problems } = await readArticles(files, options, io);
  let warned = 0;
  for await (const { source, article } of articles) {
    await io.stdout.write(articlePage(source, filterArticle(article, options), io));
    warned += tellWarnings(article, options, io);
    if (io.stdout.closed) break;
  }
  return problems() + warned ? EXIT.partly : EXIT.ok;
}

/** One article as `show` prints it. */
export function articlePage(source: Source, article: ArticleObject, io: Io): string {
  const colors = colorsFor(io);
  const width = Math.max(40, Math.min(io.stdout.columns, 100));
  const paints = markPaints(colors);
  const { published } = article;
  const facts = [
    `published ${published.date ?? 'unknown'} (${published.basis})`,
    ...(article.publisher ? [article.publisher] : []),
    ...(article.dateline ? [`dateline ${article.dateline}`] : []),
    `${several(article.events.length, 'event')}, ${several(article.casualties.length, 'claim')} of casualties, ${article.materiel.length} of materiel`,
  ];
  const short = shortIds(article);
  let page = wrap(plainWords(printable(article.title ?? article.id), colors.bold), width);
  page += wrap(plainWords(printable([article.id, ...facts].join(' · ')), colors.dim), width);
  if (colors.isColorSupported) page += `${MARKS.map((mark) => paints[mark](mark)).join(' ')}\n`;
  page += `\n${textWithClaims(source.text, article, width, colors)}`;
  if (article.events.length) page += `${colors.bold('Events')}\n`;
  for (const event of article.events) page += row(short(event.id), eventWords(event).map(short), width, colors);
  for (const { code, message } of article.warnings)
    page += wrap(plainWords(printable(`warning ${code}: ${message}`), colors.yellow), width);
  return `${page}\n`;
}

/** Ids of this article's rows without the article's own: "c1", as `explain` takes them too. */
const shortIds = (article: ArticleObject) => (words: string) => words.replaceAll(`${article.id}-`, '');

type Colors = ReturnType<typeof colorsFor>;

function textWithClaims(text: string, article: ArticleObject, width: number, colors: Colors): string {
  const marks = markText(article, text.length);
  const paints = markPaints(colors);
  const claims = [...article.casualties, ...article.materiel].sort((a, b) => a.trigger.start - b.trigger.start);
  const short = shortIds(article);
  const [bodyStart, bodyEnd] = article.body;
  let page = '';
  let next = 0;
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    const outside = line.index >= bodyEnd || line.index + line[0].length <= bodyStart;
    const words = [...line[0].matchAll(/\S+/g)].map((word) => {
      const start = line.index + word.index;
      return paintWord(text, start, start + word[0].length, marks, (mark, piece) =>
        mark ? paints[MARKS[mark - 1]!](piece) : outside ? colors.dim(piece) : piece,
      );
    });
    page += wrap(words, width);
    let found = '';
    for (; next < claims.length && claims[next]!.trigger.start < line.index + line[0].length; next++) {
      const claim = claims[next]!;
      found += row(
        short(claim.id),
        [...claimWords(claim).map(short), `${claim.rule} ${claim.confidence}`],
        width,
        colors,
      );
    }
    page += `${found}\n`;
  }
  return page;
}

function paintWord(
  text: string,
  start: number,
  end: number,
  marks: Uint8Array,
  paint: (mark: number, piece: string) => string,
): { visible: string; painted: string } {
  let painted = '';
  for (let from = start; from < end; ) {
    let to = from + 1;
    while (to < end && marks[to] === marks[from]) to++;
    painted += paint(marks[from]!, printable(text.slice(from, to)));
    from = to;
  }
  return { visible: printable(text.slice(start, end)), painted };
}

function row(id: string, words: string[], width: number, colors: Colors): string {
  const parts = words.join(' · ').split(/\s+/);
  return wrap(
    [
      { visible: '▸', painted: colors.dim('▸') },
      { visible: id, painted: colors.bold(id) },
      ...parts.map((part) => ({ visible: printable(part), painted: printable(part) })),
    ],
    width,
    '  ',
  );
}
