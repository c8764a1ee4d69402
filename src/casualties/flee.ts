import type { Phrase } from './chunk.js';
import { type Clause, verbGroup } from './clause.js';
import { claims, type Reader } from './drafts.js';
import type { EffectTrigger } from './effect-triggers.js';
import { subjectOf } from './people.js';

/** "Some 30,000 residents have fled their homes", "600 people fled Nairoto". */
export const flee: Reader = (clause, trigger, reading) => {
  const group = verbGroup(clause, trigger.from);
  if (group.negated || group.modal) return [];
  const subject = subjectOf(clause, group.kind === 'none' ? trigger.from : group.start, true);
  if (!subject?.q || subject.cls === 'pronoun') return null;
  const bare = trigger.to - trigger.from === 1 && group.kind !== 'have';
  return bare && !isExodus(clause, trigger, subject) ? null : claims('fled-homes', trigger, reading, [subject]);
};

/** Fewer who flee have run away from something: gunmen from the scene, inmates from a prison. */
const EXODUS = 50;

/** "Some 600 residents fled to Montepuez", "fled Nairoto": many, none of them armed, who went to or left a place. */
function isExodus({ tokens }: Clause, { to }: EffectTrigger, { q, kind, militant }: Phrase): boolean {
  if ((q?.low ?? 0) < EXODUS || kind === 'military' || militant) return false;
  const next = tokens[to];
  return (
    next !== undefined &&
    (next.capital || /^(?:to|into|across|towards?|from|north|south|east|west|abroad)$/.test(next.lower))
  );
}
