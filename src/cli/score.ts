import { planFor } from '../corrections/plan.js';
import { type FieldScore, precisionOf, recallOf, scoreArticle } from '../corrections/score.js';
import { readArticles } from './articles.js';
import { EXIT, UsageError } from './errors.js';
import { complain, type Io, printable } from './io.js';
import type { RunOptions } from './options.js';

/** `extract score --corrections FILE FILES…`: how right the rows are, field by field, where readers have checked them. */
export async function score(files: string[], options: RunOptions, io: Io): Promise<number> {
  if (!options.corrections) throw new UsageError('option --corrections: score needs the file that a report gave');
  const { articles, problems, book } = await readArticles(files, options, io, { apply: false });
  const scores = new Map<string, FieldScore>();
  let checked = 0;
  for await (const { article } of articles) {
    const plan = planFor(book, article.id, article.text_sha256);
    if (!plan || article.duplicate_of !== null) continue;
    for (const problem of plan.problems) complain(io, `${plan.file} ${problem}`);
    if (plan.lines.length) checked++;
    scoreArticle(plan, article, scores);
  }
  if (!scores.size) {
    complain(io, `${options.corrections}: none of its rows is of these articles`);
    return EXIT.partly;
  }
  const cells = [
    ['table', 'field', 'precision', 'recall', 'right', 'wrong', 'spurious', 'missed'],
    ...[...scores.values()].map((one) => [
      one.table,
      one.field,
      percent(precisionOf(one)),
      percent(recallOf(one)),
      ...[one.right, one.wrong, one.spurious, one.missed].map(String),
    ]),
  ];
  const widths = cells[0]!.map((_, n) => Math.max(...cells.map((row) => row[n]!.length)));
  for (const row of cells) {
    const line = row.map((cell, n) => (n < 2 ? cell.padEnd(widths[n]!) : cell.padStart(widths[n]!))).join('  ');
    await io.stdout.write(`${printable(line)}\n`);
  }
  await io.stdout.write(`${checked === 1 ? '1 article' : `${checked} articles`} checked\n`);
  return problems() ? EXIT.partly : EXIT.ok;
}

const percent = (share: number | null) => (share === null ? '' : `${(100 * share).toFixed(1)} %`);
