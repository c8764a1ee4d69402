import type { ArticleObject } from '../../model.js';
import { articleText, tableTexts } from '../json.js';
import { cellsOf } from '../rows.js';
import type { Format, View } from './types.js';

/** The objects an article gives, as texts: itself, or its rows in the table asked for. */
function objects(article: ArticleObject, { table, codebook }: View): string[] {
  if (codebook)
    return cellsOf(article, 'events', codebook).map((cells) =>
      JSON.stringify(Object.fromEntries(codebook.map((column, n) => [column.name, cells[n]]))),
    );
  return table ? tableTexts(article, table) : [articleText(article)];
}

export const json: Format = {
  name: 'json',
  extensions: ['json'],
  about: 'one array of article objects, or of rows with --table',
  open: (view) => {
    let separator = '[\n';
    return {
      article: (article) => {
        let text = '';
        for (const object of objects(article, view)) {
          text += separator + object;
          separator = ',\n';
        }
        return text;
      },
      end: () => (separator === '[\n' ? '[]\n' : '\n]\n'),
    };
  },
};

export const ndjson: Format = {
  name: 'ndjson',
  extensions: ['ndjson', 'jsonl'],
  about: 'one article object a line, or one row a line with --table',
  apart: true,
  open: (view) => ({
    article: (article) =>
      objects(article, view)
        .map((object) => `${object}\n`)
        .join(''),
    end: () => '',
  }),
};
