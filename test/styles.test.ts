import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extract } from '../src/index.js';
import { compare, readStyles, type StyleText } from './styles/read.js';

/**
 * Texts with the rows a careful analyst writes; a row marked `todo` must fail. test/styles has one file a style; test/fresh has short texts
 * whose rows were written down before the program had seen them.
 */
for (const folder of ['styles/', 'fresh/'].map((name) => new URL(name, import.meta.url).pathname))
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt')))
    describe(file.replace('.txt', ''), () => {
      for (const story of readStyles(readFileSync(folder + file, 'utf8'))) describe(story.name, () => check(story));
    });

async function check({ name, published, text, claims, events, more }: StyleText): Promise<void> {
  const article = await extract({ text, id: name, ...(published ? { published } : {}) });
  const tables = [
    { table: 'claims', wanted: claims, rows: article.casualties, why: more.claims },
    { table: 'events', wanted: events, rows: article.events, why: more.events },
  ];
  for (const { table, wanted, rows, why } of tables) {
    const found = compare(wanted, rows as unknown as Record<string, unknown>[]);
    for (const row of found.rows)
      (row.wanted.todo ? test.fails : test)(`${table}: ${row.wanted.line}`, () => expect(row.wrong).toEqual([]));
    (why ? test.fails : test)(`${table}: no more than these`, () => expect(found.extra).toEqual([]));
  }
}
