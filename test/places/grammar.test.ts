import { describe, expect, it } from 'vitest';
import { openGazetteer } from '../../src/places/gazetteer.js';
import { GRAMMAR } from '../../src/places/grammar.js';
import { matcherOf } from '../../src/places/match.js';
import { findPersons } from '../../src/places/persons.js';
import { PROPOSALS } from '../../src/places/proposals.js';
import { findCandidates } from '../../src/places/spans.js';
import { parsed } from './article.js';

const gazetteer = openGazetteer();

/** The candidates of an example, each as its name's words and the rules that spoke. */
function candidates(eg: string): { name: string; rules: string[] }[] {
  const article = parsed(eg.replace(/[[\]]/g, ''));
  const matchAt = matcherOf(article.tokens, gazetteer);
  const persons = findPersons(article, gazetteer, matchAt);
  return article.sentences
    .flatMap((sentence) => findCandidates(article, sentence, gazetteer, persons, matchAt))
    .map(({ nameFrom, nameTo, rules }) => ({
      name: article.text.slice(article.tokens[nameFrom]!.start, article.tokens[nameTo - 1]!.end),
      rules,
    }));
}

describe.each([
  ['grammar', GRAMMAR],
  ['proposals', PROPOSALS],
] as const)('%s', (_, rules) => {
  it.each(rules.map(({ name, eg }) => [name, eg] as const))('%s: %s', (name, eg) => {
    const words = /\[(.+)\]/.exec(eg)![1];
    expect(candidates(eg).find((candidate) => candidate.name === words)?.rules ?? []).toContain(name);
  });

  it('has no two rules of one name', () => {
    expect(new Set(rules.map((rule) => rule.name)).size).toBe(rules.length);
  });
});
