import { expect, test } from 'vitest';
import { extractArticle, openResources } from '../../src/pipeline.js';

const resources = openResources();
const ROWS: [string, string[]][] = [
  [
    'Gunmen stormed Giza on Tuesday. Residents said 19 people were killed. Police said 15 people were killed.',
    ['killed: 19 (residents) or 15'],
  ],
  ['Gunmen killed nine people in Bama on Tuesday. Nine people were killed, police said.', []],
];

test.each(ROWS)('%s', (text, expected) => {
  const source = {
    id: 'a',
    path: null,
    text,
    title: null,
    published: '2024-03-06',
    publishedBasis: 'option' as const,
    publisher: null,
    url: null,
  };
  const warnings = extractArticle(source, resources).events.flatMap((event) => event.warnings);
  expect(warnings).toHaveLength(expected.length);
  for (const [i, start] of expected.entries()) expect(warnings[i]!.toLowerCase()).toContain(start);
});
