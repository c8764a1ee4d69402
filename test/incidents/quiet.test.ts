import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/index.js';
import { TOPICS } from '../../src/incidents/data/topics.js';
import { isQuietStory } from '../../src/incidents/quiet.js';
import { parseText } from '../../src/text/index.js';

function quiet(text: string): boolean {
  const source = { id: 'a', path: null, text, title: null, published: null, publishedBasis: null, publisher: null };
  return isQuietStory(parseText(readArticle({ ...source, url: null })), []);
}

describe('stories of a topic in which nothing violent happens', () => {
  test.each(TOPICS.map(({ name, eg }) => [name, eg]))('%s: %s', (_, eg) => {
    expect(quiet(eg)).toBe(true);
  });
  test.each([
    'A lorry driver died when his truck crashed into a bus on the coast road.',
    'The referee stopped the bout. The champion had attacked from the first round and his team won.',
    'The tornado killed nine people. It looked like a bomb had gone off, a resident said.',
    'Surgeons in Pune said the child had died.',
  ])('%s', (text) => {
    expect(quiet(text)).toBe(true);
  });
});

describe('stories of violence that use words of another topic', () => {
  test.each([
    'A bomb killed nine fans at the match between the two league teams, and the referee was hurt.',
    'Gunmen shot a bus driver dead on the highway.',
    'Their car was struck on the road to the camp; the driver and two nurses were killed.',
    'Soldiers killed a bus driver and four passengers on the highway and burned his truck.',
    'The army said the exercises were over. Five soldiers were killed by militants near the camp.',
    'Rebels attacked a hospital in which cholera patients lay and killed two nurses.',
    'Troops urged to exercise restraint killed four people in the city.',
    'Nine people were killed in Kano on Monday.',
    'Police fired on a crowd after the flood and two people died; an air strike had broken the dam.',
    'The oil price rose after militants shelled the terminal, killing three traders.',
  ])('%s', (text) => {
    expect(quiet(text)).toBe(false);
  });
});
