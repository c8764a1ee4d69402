import { mostBlamed } from '../context/perpetrator-blame.js';
import type { Actor, ActorKind } from '../model.js';
import type { Cluster } from './cluster.js';
import type { Readings } from './readings.js';

/** How many sentences after an incident's own somebody may be blamed for it. */
const REACH = 3;
const FIGHTERS: ReadonlySet<ActorKind> = new Set([
  'rebel',
  'militia',
  'military',
  'de_facto_state',
  'state',
  'party',
  'police',
  'other',
]);

/** Who claims an incident or is blamed for it, in its own sentences or the next ones that tell of no other; a named one before an unnamed one. */
export function blamedFor({ sentences }: Cluster, readings: Readings): Actor | null {
  const searched = [...sentences, ...readings.around(sentences, 0, REACH)];
  return mostBlamed(
    searched.flatMap((sentence) => {
      const { candidates, reading } = readings.at(sentence);
      return candidates
        .filter(({ rule, actor }) => rule === 'blamed' && FIGHTERS.has(actor.kind))
        .map(({ actor, deed }) => ({ actor, deed: reading.tokens[deed]! }));
    }),
  );
}
