import type { ArticleObject } from '../../model.js';
import { articleJson, cellsOf, tableJson } from '../rows.js';
import type { Format, View } from './types.js';

/** The objects an article gives: itself, or its rows in the table asked for. */
function objects(article: ArticleObject, { table, codebook }: View): object[] {
  if (codebook)
    return cellsOf(article, 'events', codebook).map((cells) =>
      Object.fromEntries(codebook.map((column, n) => [column.name, cells[n]])),
    );
  return table ? tableJson(article, table) : [articleJson(article)];
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
          text += separator + JSON.stringify(object);
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
        .map((object) => `${JSON.stringify(object)}\n`)
        .join(''),
    end: () => '',
  }),
};
