// Speed of the dates pass alone, on one core: text with a date every 200 characters. `node bench/dates.mjs`, after a build.

import { readArticle } from '../dist/article/index.js';
import { findDates } from '../dist/dates/index.js';
import { parseText } from '../dist/text/index.js';

const FILLER =
  'The regional governor told reporters that soldiers had pushed the fighters back from the edge of the town, where families were sheltering in a school and in two mosques. ';
const DATED = [
  'It began on July 28 near the river. ',
  'A second raid came on Sunday night. ',
  'Nine men died the same day there. ',
  'Three were hurt on the night of August 1 to 2. ',
  'The truce of 1994 had held so far. ',
  'Shelling resumed last week, he said. ',
  'They fled between July 12 and 14. ',
  'A convoy was hit two days later. ',
];

/** `size` characters of news text with a date every 200 characters, as an article. */
export function datedArticle(size) {
  const lines = [];
  let length = 0;
  for (let i = 0; length < size; i++) {
    const line = FILLER + DATED[i % DATED.length];
    lines.push(line);
    length += line.length + 1;
  }
  const text = lines.join('\n');
  return parseText(
    readArticle({
      id: 'bench',
      path: null,
      text,
      title: null,
      published: '2014-08-04',
      publishedBasis: 'metadata',
      publisher: null,
      url: null,
    }),
  );
}

/** Megabytes (of characters) a second of the dates pass over an article, the best of some runs; processor time, so that a busy machine does not count. */
export function datesSpeed(article, runs = 7) {
  let best = Infinity;
  for (let i = 0; i < runs; i++) {
    const from = process.cpuUsage();
    findDates(article);
    const { user, system } = process.cpuUsage(from);
    best = Math.min(best, (user + system) / 1e6);
  }
  return article.text.length / 1e6 / best;
}

if (process.argv[1]?.endsWith('dates.mjs')) {
  const article = datedArticle(2e6);
  const found = findDates(article).length;
  console.log(
    `dates: ${datesSpeed(article).toFixed(1)} MB/s (${found} dates in ${(article.text.length / 1e6).toFixed(1)} MB)`,
  );
}
