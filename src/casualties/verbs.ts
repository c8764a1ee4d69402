import { phraseOn, verbGroup, word } from './clause.js';
import { claims, passive, type Reader } from './drafts.js';
import { isAdverb } from './grammar.js';
import { joinedRight } from './joined.js';
import { isNaturalDeath } from './natural.js';
import { isPeople, objectOf } from './people.js';
import { followedByTrigger, shared } from './shared-victims.js';

export const ing: Reader = (clause, trigger, reading, done) => {
  if (word(clause, trigger.to) === 'of') return null;
  if (
    /^(?:the|a|an|his|her|their|its|of)$/.test(word(clause, trigger.from - 1)) &&
    word(clause, trigger.from - 1) !== 'of'
  )
    return null;
  const group = verbGroup(clause, trigger.from);
  if (group.kind === 'be' && group.modal) return [];
  const object = objectOf(clause, trigger.to, reading.strict);
  if (object) {
    const rest = joinedRight(clause, object, reading.strict);
    return claims('gerund', trigger, reading, rest);
  }
  return followedByTrigger(clause, trigger, reading) ?? shared(clause, trigger, reading, done, 'gerund');
};

export const fin: Reader = (clause, trigger, reading, done) => {
  const group = verbGroup(clause, trigger.from);
  if (group.negated || group.modal) return [];
  const before = word(clause, trigger.from - 1);
  if (before === 'to' || (isAdverb(before) && word(clause, trigger.from - 2) === 'to')) {
    if (
      !/^(?:managed|proceeded|went|gone|came)$/.test(word(clause, trigger.from - 2)) &&
      word(clause, trigger.from - 2) !== 'on'
    )
      return [];
  }
  if (/^(?:the|a|an|his|her|their|its|attempted|mass|of|for|this|that|another|alleged)$/.test(before)) return null;
  if (/^(?:did|does|do|didn't|don't|doesn't|let|help)$/.test(before)) return [];
  if (word(clause, trigger.to) === 'of') return null;
  if (/^(?:and|or|,)$/.test(before) && !/s$/.test(word(clause, trigger.from))) {
    for (let k = trigger.from - 2, n = 0; n < 12 && k >= clause.sentence.from; k--, n++)
      if (/^(?:to|may|might|will|would|could|can|should)$/.test(word(clause, k)) && !phraseOn(clause, k)) return [];
  }
  const object = objectOf(clause, trigger.to, reading.strict);
  if (object && isPeople(object, reading.strict))
    return claims('finite', trigger, reading, joinedRight(clause, object, reading.strict));
  return followedByTrigger(clause, trigger, reading) ?? shared(clause, trigger, reading, done, 'finite');
};

export const intr: Reader = (clause, trigger, reading, done) => {
  const group = verbGroup(clause, trigger.from);
  if (group.negated || group.modal) return [];
  if (/^(?:down|out|away|hard|off)$/.test(word(clause, trigger.to))) return [];
  const before = word(clause, trigger.from - 1);
  if (before === 'to' || /^(?:the|a)$/.test(before)) return [];
  if (isNaturalDeath(clause, trigger)) return [];
  if (word(clause, trigger.to) === 'to' && /^(?:die|dies|dying)$/.test(word(clause, trigger.from))) return [];
  const start = group.kind === 'none' ? trigger.from : group.start;
  const found = passive(clause, trigger, reading, start, 'intransitive');
  if (found) return found;
  return shared(clause, trigger, reading, done, 'intransitive');
};
