import type { NamedActor, State } from './lexicon.js';
import type { Phrase } from './phrase.js';
import type { ActorTable } from './types.js';
import type { Unit } from './units.js';

/** Whom the words before a head name. */
export interface Owner {
  state: State | null;
  group: NamedActor | null;
  ethnic: { name: string; country: string | null } | null;
  /** Words of an unknown proper name or a place. */
  proper: Unit[];
  capitalOnly: boolean;
  byName: boolean;
}

/** Whom the words before the head of a phrase name, its possessor included. */
export function ownerOf(table: ActorTable, phrase: Phrase | null): Owner {
  const owner: Owner = { state: null, group: null, ethnic: null, proper: [], capitalOnly: false, byName: false };
  if (!phrase) return owner;
  for (const unit of phrase.qualifiers) {
    const { sense } = unit;
    if (unit.kind === 'cap') owner.proper.push(unit);
    else if (sense?.type === 'state') {
      // "Iranian Kurdish", "West African": the later one is nearer the noun; an adjective wins over a capital
      owner.capitalOnly = sense.capital && !sense.name && !sense.adjective;
      owner.byName = sense.name;
      owner.state = sense.state;
    } else if (sense?.type === 'person') {
      const institution = table.named.get(sense.person.institution ?? '');
      if (institution) owner.group = institution;
      else owner.state = sense.person.side ? (table.states.get(sense.person.side) ?? null) : null;
    } else if (sense?.type === 'group') owner.group = sense.group;
    else if (sense?.type === 'ethnic') owner.ethnic = sense;
  }
  const inherited = phrase.owner ? ownerOf(table, phrase.owner) : null;
  if (inherited && !owner.state) {
    owner.state = inherited.state;
    owner.byName = inherited.byName;
  }
  if (inherited && !owner.group) owner.group = inherited.group;
  return owner;
}
