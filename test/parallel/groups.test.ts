import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../src/model.js';
import { GROUP, groupsOf, listsOf } from '../../src/parallel/groups.js';
import { extractArticles, openResources } from '../../src/pipeline.js';

const source = (id: string, text = 'Markets were calm.'): Source => ({
  id,
  path: null,
  text,
  title: null,
  published: '2020-03-04',
  publishedBasis: 'option',
  publisher: null,
  url: null,
});

const ids = (lists: Source[][]): string[] => lists.map((list) => list.map(({ id }) => id).join(''));

async function* slowly(pauses: readonly number[]): AsyncGenerator<Source> {
  for (const [n, pause] of pauses.entries()) {
    if (pause) await setTimeout(pause);
    yield source('abcdefgh'[n]!);
  }
}

async function read(lists: AsyncIterable<Source[]>): Promise<Source[][]> {
  const found: Source[][] = [];
  for await (const list of lists) found.push(list);
  return found;
}

describe('listsOf', () => {
  const two = { articles: 2, chars: 1000 };
  it.each([
    ['fills a list before the next', [0, 0, 0], two, true, ['ab', 'c']],
    ['cuts a list by its text', [0, 0, 0], { articles: 8, chars: 20 }, true, ['ab', 'c']],
    ['waits for a late source', [0, 60, 0], two, true, ['ab', 'c']],
    ['gives what is there instead of waiting', [0, 60, 0], two, false, ['a', 'bc']],
    ['gives nothing of nothing', [], two, true, []],
  ])('%s', async (_, pauses, size, patient, expected) => {
    expect(ids(await read(listsOf(slowly(pauses), size, patient)))).toEqual(expected);
  });

  it('closes its sources when nobody reads on', async () => {
    let closed = false;
    async function* endless(): AsyncGenerator<Source> {
      try {
        for (;;) yield source('a');
      } finally {
        closed = true;
      }
    }
    for await (const _ of listsOf(endless(), two, true)) break;
    await setTimeout(0);
    expect(closed).toBe(true);
  });

  it('passes on what goes wrong with the sources', async () => {
    async function* failing(): AsyncGenerator<Source> {
      yield source('a');
      throw new Error('unplugged');
    }
    await expect(read(listsOf(failing(), two, true))).rejects.toThrow('unplugged');
  });
});

describe('groupsOf', () => {
  it('keeps order and size', () => {
    const many = Array.from({ length: 20 }, (_, n) => source(String.fromCharCode(97 + n)));
    expect(ids(groupsOf(many))).toEqual(['abcdefgh', 'ijklmnop', 'qrst']);
    const long = 'x'.repeat(GROUP.chars);
    expect(ids(groupsOf([source('a'), source('b', long), source('c'), source('d')]))).toEqual(['ab', 'cd']);
  });
});

describe('extractArticles', () => {
  const resources = openResources();
  const texts = [
    'Three soldiers were killed in Kano on Sunday, police said.',
    'Markets were calm.',
    'A bomb wounded nine people in Mosul on Monday.',
  ];
  it('gives of each source what it gives alone', () => {
    const sources = texts.map((text, n) => source(`a${n}`, text));
    const together = extractArticles(sources, resources);
    expect(together).toEqual(sources.map((one) => extractArticles([one], resources)[0]));
    expect(together.map((one) => (one instanceof Error ? -1 : one.casualties.length))).toEqual([1, 0, 1]);
  });

  it('says of one source why it failed and goes on with the others', () => {
    const broken = { ...source('b'), text: undefined as unknown as string };
    const [first, second, third] = extractArticles([source('a', texts[0]), broken, source('c', texts[2])], resources);
    expect(second).toBeInstanceOf(Error);
    expect([first, third].map((one) => (one instanceof Error ? -1 : one!.casualties.length))).toEqual([1, 1]);
  });
});
