import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { generatedTexts } from '../../bench/articles.mjs';
import { jsonColumns, TABLE_NAMES } from '../../src/output/columns.js';
import { run } from '../run.js';

const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
formats.default(ajv);

test('what is written obeys the schema that `extract schema` prints, and holds no other fields', async () => {
  const validate = ajv.compile(JSON.parse((await run(['schema'])).out));
  const lines = generatedTexts(60)
    .map((text) => JSON.stringify({ text, published: '2014-08-04' }))
    .join('\n');
  const { out } = await run(['-', '--format', 'ndjson'], lines);
  const articles = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(articles).toHaveLength(60);
  for (const article of articles) {
    validate(article);
    expect(validate.errors ?? []).toEqual([]);
    for (const table of TABLE_NAMES.filter((name) => name !== 'articles'))
      for (const row of article[table])
        expect(Object.keys(row)).toEqual(
          jsonColumns(table)
            .filter((column) => !column.optional)
            .map((column) => column.name),
        );
  }
});
