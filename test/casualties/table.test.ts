import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Casualty } from '../../src/model.js';
import { claimsOf } from './show.js';

const lines = (file: string): string[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
const positive = lines('./positive.txt').map((line) => line.split(/ ?=> ?/) as [string, string]);
const negative = lines('./negative.txt');

/** A claim as the table writes it: "killed 9+ part military total". */
function short(claim: Casualty): string {
  const { count_low: low, count_best: best, count_high: high, count_qualifier: qualifier } = claim;
  let count = `${best}`;
  if (qualifier === 'at_least') count = `${best}+`;
  else if (qualifier === 'approximate') count = `~${best}`;
  else if (qualifier === 'at_most') count = `<${high}`;
  else if (qualifier === 'range') count = `${low}-${high}`;
  else if (qualifier === 'vague') count = low === null ? '?' : `>${low}`;
  const scope = claim.scope === 'incident' ? '' : ` ${claim.scope}`;
  return `${claim.effect} ${count}${claim.part_of ? ' part' : ''} ${claim.victim_kind}${scope}`;
}

/** The claim as far as the table's row states it: a kind left out is any. */
const stated = (text: string, wanted: string): string =>
  /\b(?:military|civilian|mixed|unknown)\b/.test(wanted)
    ? text
    : text.replace(/ (?:military|civilian|mixed|unknown)\b/, '');

describe('sentences with claims', () => {
  test.each(positive)('%s', (sentence, claims) => {
    const wanted = claims ? claims.split('; ') : [];
    const found = claimsOf(sentence).map(short);
    expect(found.map((text, n) => stated(text, wanted[n] ?? text))).toEqual(wanted);
  });
});

test.each(negative)('no claim: %s', (sentence) => {
  expect(claimsOf(sentence).map(short)).toEqual([]);
});

/** Numbers and names masked: what is left is the sentence's form. */
const mask = (sentence: string): string =>
  sentence
    .replace(/[\d,.]*\d/g, '#')
    .replace(/\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand)\b/gi, '#')
    .replace(/(?<!^)\b[A-Z][\w'-]*/g, '@');

test('the table holds 400 forms, a third of them negative, no two alike', () => {
  const forms = [...positive.map(([sentence]) => sentence), ...negative].map(mask);
  expect(new Set(forms).size).toBe(forms.length);
  expect(forms.length).toBeGreaterThanOrEqual(400);
  expect(negative.length * 3).toBeGreaterThanOrEqual(forms.length);
});
