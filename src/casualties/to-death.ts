// Verbs that kill or drive people away with what stands behind their object: "beat a man to death", "forced 500 from their homes".

import { phraseOn, verbGroup, word } from './clause.js';
import { ofObject } from './constructions.js';
import { adjacentLeft, claims, passive, type Reader } from './drafts.js';
import { isPeople, objectOf } from './people.js';

const LEADS = /^(?:led|lead|leads|leading|contributed)$/;
const DRIVES =
  /^(?:forced|forcing|forces|force|drove|driving|drives|driven|compelled|compelling|chased|chasing|pushed|pushing|prompted|prompting|caused|causing)$/;

export const tail: Reader = (clause, trigger, reading) => {
  if (reading.effect === 'displaced') {
    // "forced 11,000 from their homes"
    const people = adjacentLeft(clause, trigger.from);
    const driven = people?.q && isPeople(people, true) && DRIVES.test(word(clause, people.from - 1));
    return driven && !verbGroup(clause, people.from - 1).modal
      ? claims('fled-homes', trigger, reading, [people])
      : null;
  }
  if (word(clause, trigger.to) === 'of')
    return LEADS.test(word(clause, trigger.from - 1)) ? ofObject(clause, trigger, reading, trigger.to) : null;
  // "was kicked to death"
  const verb = word(clause, trigger.from - 1);
  if (/(?:ed|ten)$/.test(verb) && !/^(?:sentenced|condemned|scared|bored|worried)$/.test(verb)) {
    const group = verbGroup(clause, trigger.from - 1);
    if (group.kind === 'be' && !group.negated && !group.modal)
      return passive(clause, trigger, reading, group.start, 'done-to-death');
  }
  const left = adjacentLeft(clause, trigger.from);
  if (!left || !isPeople(left, false) || left.cls === 'unknown') return null;
  const people = [left];
  for (let n = 0; n < 6 && /^(?:and|,)$/.test(word(clause, people[0]!.from - 1)); n++) {
    const before = phraseOn(clause, people[0]!.from - 2);
    if (before?.to !== people[0]!.from - 1 || !isPeople(before, true)) break;
    people.unshift(before);
  }
  if (
    !/^(?:beat|beating|hacked|hack|hacking|stabbed|stab|stabbing|clubbed|clubbing|burned|burnt|burning|stoned|stoning|bludgeoned|tortured|torturing|crushed|crushing|trampled|shot|shooting|starved|knifed|slashed|choked|put)$/.test(
      word(clause, people[0]!.from - 1),
    )
  )
    return null;
  return claims('done-to-death', trigger, reading, people);
};

const HOME = /^(?:houses?|homes?|huts?|cars?|beds?|tents?|shops?|vehicles?|church|mosque)$/;

/** "burned two people in their houses": with "in" and what is theirs the verb kills; "burned two houses" does not. */
export const burned: Reader = (clause, trigger, reading) => {
  const group = verbGroup(clause, trigger.from);
  if (group.negated || group.modal) return [];
  const passively = group.kind === 'be';
  const object = passively ? null : objectOf(clause, trigger.to, true);
  const end = passively ? trigger.to : (object?.to ?? -1);
  const inside =
    /^(?:in|inside)$/.test(word(clause, end)) &&
    /^(?:their|his|her)$/.test(word(clause, end + 1)) &&
    (HOME.test(word(clause, end + 2)) || HOME.test(word(clause, end + 3)));
  if (!inside) return [];
  if (passively) return passive(clause, trigger, reading, group.start, 'done-to-death');
  return object && isPeople(object, true) && object.q ? claims('done-to-death', trigger, reading, [object]) : [];
};
