import type { State } from './lexicon.js';

/** The states by code, polities of a war left out; of two with one code the first. */
export function statesByCode(states: Iterable<State>): Map<string, State> {
  const byCode = new Map<string, State>();
  for (const state of states)
    if (state.code && state.kind === 'state' && !byCode.has(state.code)) byCode.set(state.code, state);
  return byCode;
}
