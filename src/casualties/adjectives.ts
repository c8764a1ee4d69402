import type { Token } from '../model.js';
import { nounOf } from './nouns.js';

const SIDE =
  /^(?:regime|government|army|military|rebel|opposition|loyalist|security|civilian|local|foreign|state|pro-\w+|anti-\w+)$/;

const sideTest =
  (upper: boolean) =>
  (token: Token): boolean =>
    token.kind === 'word' && (SIDE.test(token.lower) || (token.capital && !upper && !/s$/.test(token.lower)));

/** "22 Chadian, Nigerien and Sudanese miners": where the "and" of a list of adjectives stands whose first comma is at `comma`, or -1. */
export function andOfSides(tokens: readonly Token[], comma: number, j: number, end: number, upper: boolean): number {
  const isSide = sideTest(upper);
  if (tokens[comma]!.text !== ',' || comma !== j + 1 || !isSide(tokens[j]!)) return -1;
  let k = comma;
  while (k + 3 < end && k < comma + 8 && tokens[k]!.text === ',' && isSide(tokens[k + 1]!)) k += 2;
  if (k === comma || tokens[k]!.lower !== 'and' || k + 2 >= end || !isSide(tokens[k + 1]!)) return -1;
  const noun = nounOf(tokens[k + 2]!.lower);
  return noun?.class === 'person' && noun.plural ? k : -1;
}

/** "70 regime and rebel fighters", "nine Iraqi and Syrian soldiers": the adjectives at both sides of "and" share one noun. */
export function isPair(tokens: readonly Token[], and: number, j: number, end: number, upper: boolean): boolean {
  const isSide = sideTest(upper);
  if (and - j > 2 || and + 2 >= end || !isSide(tokens[and - 1]!) || !isSide(tokens[and + 1]!)) return false;
  const noun = nounOf(tokens[and + 2]!.lower);
  return noun?.class === 'person' && noun.plural && nounOf(tokens[and - 1]!.lower)?.plural !== true;
}
