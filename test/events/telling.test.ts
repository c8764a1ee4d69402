import { expect, test } from 'vitest';
import { extractArticle, openResources } from '../../src/pipeline.js';

const resources = openResources();

/** Text → who attacked and who was hit in its first event; who only tells of it is neither. */
const TOLD: [text: string, actor_1: string | null, actor_2: string | null][] = [
  ['A bomb exploded at a market in Karachi on Monday, killing five people, police said.', null, null],
  ['According to the police, a bomb killed five people at a market in Karachi on Monday.', null, null],
  ['Army officials in the town said a blast killed two people in Gao on Tuesday.', null, null],
  ['Gunmen killed three policemen in Karachi on Monday, the army said.', 'Gunmen', 'Pakistani Police'],
  ['Taliban fighters attacked Afghan police in Kunduz on Monday, killing four.', 'Taliban', 'Afghan Police'],
];

test.each(TOLD)('%s', (text, actor_1, actor_2) => {
  const source = {
    id: 'told',
    path: null,
    text,
    title: null,
    published: '2021-06-15',
    publishedBasis: 'option' as const,
  };
  const event = extractArticle({ ...source, publisher: null, url: null } as never, resources).events[0]!;
  expect([event.actor_1, event.actor_2]).toEqual([actor_1, actor_2]);
});
