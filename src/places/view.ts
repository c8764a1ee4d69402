import type { PlaceKind, Token } from '../model.js';
import type { Gazetteer } from './types.js';
import { GENERIC_OF } from './words.js';

/** A known name [at, end) in its sentence [from, to), as the rules look at it. */
export interface View {
  tokens: readonly Token[];
  at: number;
  end: number;
  from: number;
  to: number;
  /** Capitals say nothing here: a headline, or upper-case text. */
  loud: boolean;
  upper: boolean;
  /** The word before the name, articles skipped: its index and key ('' where there is none). */
  left: number;
  before: string;
  /** The key of the word after it, or ''. */
  after: string;
  next: Token | null;
  /** The name's plainest reading is a country. */
  country: boolean;
  gazetteer: Gazetteer;
}

const PLACES: readonly PlaceKind[] = ['settlement', 'village'];
const KINDS_OF: Partial<Record<PlaceKind, readonly PlaceKind[]>> = {
  settlement: PLACES,
  village: PLACES,
  province: ['province', 'district'],
  district: ['district', 'province'],
  other: ['settlement', 'village', 'district', 'region', 'province'],
};
/** The kinds of entry that a kind of place asked for may be, best first. */
export const kindsOf = (kind: PlaceKind): readonly PlaceKind[] =>
  KINDS_OF[kind] ?? ['province', 'district', 'region', 'settlement', 'village'];

/** The kind that ", a small farming town" after the name gives it, or null. */
export function appositive({ tokens, end, to, next }: Pick<View, 'tokens' | 'end' | 'to' | 'next'>): PlaceKind | null {
  if (next?.text !== ',' || end + 2 >= to || !/^(?:a|an|the)$/.test(tokens[end + 1]!.lower)) return null;
  for (let i = end + 2; i < to && i < end + 7; i++) {
    const { lower: word, kind } = tokens[i]!;
    if (kind === 'punct') return null;
    const found = APPOSITIVE.has(word) ? GENERIC_OF.get(word) : undefined;
    if (found) return found;
    if (/^(?:of|in|who|which|that|was|is|near)$/.test(word)) return null;
  }
  return null;
}
const APPOSITIVE = new Set(
  'town city village hamlet settlement suburb district neighborhood neighbourhood province region community locality stronghold port'.split(
    ' ',
  ),
);

/** The index of the word before `at`, articles skipped. */
export function wordBefore(tokens: readonly Token[], at: number, from: number): number {
  let i = at - 1;
  if (i >= from && (tokens[i]!.lower === 'the' || tokens[i]!.lower === 'a' || tokens[i]!.lower === 'an')) i--;
  return i;
}
