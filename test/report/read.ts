import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CorrectedTable, Correction } from '../../src/corrections/types.js';
import type { ReportArticle, ReportData, ReportRow } from '../../src/report/types.js';
import { openData } from '../../src/report/unpack.js';
import { folderWith, type Outcome, run } from '../run.js';

/** A report that was written: its page, the data in it, and what the run said. */
export interface Written extends Outcome {
  path: string;
  page: string;
  data: ReportData;
}

/** Writes the report of these files. */
export async function writeReport(files: Record<string, string>, options: string[] = []): Promise<Written> {
  const folder = folderWith(files);
  const path = join(folder, 'report.html');
  const outcome = await run([...Object.keys(files).map((name) => join(folder, name)), ...options, '--output', path]);
  const page = readFileSync(path, 'utf8');
  return { ...outcome, path, page, data: dataOf(page) };
}

/** The data that stand in a page. */
export function dataOf(page: string): ReportData {
  return openData(/<script type="application\/json" id="data">([\s\S]*?)<\/script>/.exec(page)![1]!);
}

/** A correction of a row of a report, as its page writes it. */
export function correct(
  article: ReportArticle,
  table: CorrectedTable,
  row: ReportRow,
  said: Partial<Correction>,
): Correction {
  const [start, end] = row.at;
  return {
    article_id: article.id,
    text_sha256: article.sha256,
    table,
    row_id: `${article.id}-${row.id}`,
    action: 'accept',
    field: '',
    value: '',
    start,
    end,
    words: article.text.slice(start, end),
    ...said,
  };
}
