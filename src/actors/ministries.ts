import type { NamedActor, State } from './lexicon.js';
import { withArticle } from './table.js';
import type { ActorTable } from './types.js';

/** How the United States call what others call ministries. */
const DEPARTMENTS: Record<string, string> = {
  Defence: 'U.S. Department of Defense',
  'Foreign Affairs': 'U.S. Department of State',
  Health: 'U.S. Department of Health',
};

/** The canonical name of a ministry ("Ministry of Defence of Armenia"); of a group that governs, "Taliban Ministry of Interior". */
export function ministryName(
  table: ActorTable,
  portfolio: string,
  state: State | null,
  group: NamedActor | null = null,
): string {
  if (!portfolio) return state ? `Ministry of ${withArticle(state.name)}` : 'Ministry';
  if (group && !state) return `${group.name} Ministry of ${portfolio}`;
  if (!state) return `Ministry of ${portfolio}`;
  if (state.code === 'USA' && DEPARTMENTS[portfolio]) return DEPARTMENTS[portfolio];
  // some are known by a name of their own ("Gaza Health Ministry")
  const own = table.named.get(`${state.name} ${portfolio} Ministry`);
  return own ? own.name : `Ministry of ${portfolio} of ${withArticle(state.name)}`;
}
