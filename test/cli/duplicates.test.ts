import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { openDuplicates } from '../../src/cli/duplicates.js';
import type { ArticleObject } from '../../src/model.js';

const articleOf = (id: string, text: string) =>
  ({
    id,
    text_sha256: createHash('sha256').update(text).digest('hex'),
    duplicate_of: null,
    events: [{}],
  }) as ArticleObject;

test('of five thousand texts each second one is known, by the id of its first', () => {
  const mark = openDuplicates();
  for (let n = 0; n < 5000; n++) expect(mark(articleOf(`first “${n}”`, `text ${n}`)).duplicate_of).toBeNull();
  for (let n = 4999; n >= 0; n--) {
    const again = mark(articleOf(`again ${n}`, `text ${n}`));
    expect(again.duplicate_of).toBe(`first “${n}”`);
    expect(again.events).toEqual([]);
  }
  expect(mark(articleOf('other', 'text 5000')).duplicate_of).toBeNull();
});

test('an empty id and one of half a character come back as they were', () => {
  const mark = openDuplicates();
  for (const id of ['', '\ud83d', 'a'.repeat(40_000)]) {
    mark(articleOf(id, `text of ${id.length} ${id}`));
    expect(mark(articleOf('again', `text of ${id.length} ${id}`)).duplicate_of).toBe(id);
  }
});
