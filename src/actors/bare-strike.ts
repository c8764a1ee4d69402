import type { ActorKind } from '../model.js';
import type { State } from './lexicon.js';
import type { Phrase } from './phrase.js';
import type { Context, Draft, DraftValues } from './reading.js';
import { sentenceCase } from './roles.js';

/** "a police raid", "army shelling", "regime barrel bombs": whose it is where the country is known; "rebel shelling" is the rebels'. */
export function bareStrike(
  phrase: Phrase,
  { local, state }: Context,
  draft: (values: DraftValues) => Draft,
  ofState: (state: State, name: string, kind: ActorKind, category: Draft['category']) => Draft,
): Draft | null {
  const [whose] = phrase.heads;
  if (phrase.heads.length !== 2 || whose?.sense?.type !== 'role' || phrase.qualifiers.length > 0) return null;
  const span = { from: whose.from, to: whose.to };
  const { category } = whose.sense;
  if (IRREGULARS.has(category))
    return draft({ name: sentenceCase(pluralOf(whose.phrase)), kind: whose.sense.kind, category, ...span });
  const country = category === 'police' ? local : (local ?? state);
  if (!country || country.code === 'USA') return null;
  if (category === 'police') return { ...ofState(country, `${country.adjective} Police`, 'police', 'police'), ...span };
  return category === 'force' || category === 'government'
    ? { ...ofState(country, country.military, 'military', 'strike'), ...span }
    : null;
}

/** Categories whose bare noun before a noun of violence says who did it: "a gang ambush", "settler attacks". */
const IRREGULARS: ReadonlySet<string> = new Set(['rebel', 'attacker', 'crime', 'militia', 'communal', 'crowd']);

/** "militant" as those of "a militant attack" are called. */
function pluralOf(word: string): string {
  if (/s$|men$|^(?:opposition|resistance|mafia|crowd|mob)$/.test(word)) return word;
  if (word.endsWith('man')) return `${word.slice(0, -3)}men`;
  return word.endsWith('ry') ? `${word.slice(0, -1)}ies` : `${word}s`;
}
