import type { Phrase } from './phrase.js';
import type { Draft, Reading } from './reading.js';
import { ACT_FORMS, ACT_NOUNS, AUXILIARIES, SPEECH_FORMS } from './verbs.js';

const LOCATIVE = new Set(
  'in at near to from into across through inside outside around throughout within of over off for via toward towards leaving visiting'.split(
    ' ',
  ),
);
const OBJECT_OF = new Set(
  'accuse accuses accused accusing blame blames blamed blaming urge urges urged urging warn warns warned warning condemn condemns condemned condemning attack attacks attacked attacking support supports supported supporting back backs backed help helps threaten threatened'.split(
    ' ',
  ),
);
const PART = /^(?:(?:north|south)?-?(?:east|west|north|south)ern|central|upper|lower|mainland|coastal|rural)$/;
const AGENT = new Set(['by']);
const ADVERB = /ly$/;

/**
 * Whether a country, capital, people or unnamed crowd acts or speaks where it stands: subject of a verb of saying or doing, agent after
 * "by", one of two parties ("between Armenia and Azerbaijan", "war with Ukraine"), accused or urged, or owner of an act ("Turkey's intervention").
 */
export function acts(reading: Reading, phrase: Phrase, draft: Draft): boolean {
  const { units, scope } = reading;
  const { tokens } = scope;
  let first = phrase.first;
  while (first < phrase.next && units[first]!.to <= draft.from) first++;
  let before = units[first - 1];
  let b = first - 1;
  // "Ukraine accused Russia of it"; "the accused rebels" are none that anybody accuses
  if (before?.lower === 'accused' && !/^(?:the|an?|its|their)$/.test(units[b - 1]?.lower ?? 'the'))
    return draft.category !== 'capital';
  if (before?.lower === 'the' || before?.use === 'drop' || before?.use === 'status') before = units[--b];
  const speaking = draft.category === 'capital';
  if (phrase.possessive) {
    for (let u = phrase.next + 1, n = 0; u < units.length && n < 4; u++, n++) {
      const unit = units[u]!;
      if (unit.kind === 'punct') break;
      if (ACT_NOUNS.has(tokens[unit.to - 1]!.lower)) return !speaking;
      if (unit.kind === 'word' && !/(?:al|ed|ive|ous|ic|ing|ent|st)$/.test(unit.lower)) break;
    }
    return false;
  }
  if (before && AGENT.has(before.lower)) return !speaking;
  if (before && OBJECT_OF.has(before.lower)) return !speaking;
  const previous = units[b - 1];
  if (before?.lower === 'against' || before?.lower === 'with' || before?.lower === 'on') {
    if (
      /^(?:war|clash|clashes|fighting|fight|battle|battles|conflict|ceasefire|truce|talks|fought|clashed|sanctions|ties|blame|called|call|calls|alliance|agreement|deal)$/.test(
        previous?.lower ?? '',
      )
    )
      return !speaking;
    if (before.lower === 'against' && draft.category !== 'state') return true;
  }
  if (before?.lower === 'between' || (before?.lower === 'and' && between(reading, b)))
    return partiesAt(reading, b) && !speaking;
  // "a strike in southern Lebanon killed two": a part of a country is a place
  if (before && (LOCATIVE.has(before.lower) || PART.test(before.lower))) return false;
  let u = phrase.next;
  // "Turkey, Azerbaijan's close ally, accused", "Azerbaijan, for its part, has claimed"
  if (units[u]?.lower === ',') {
    let close = u + 1;
    while (close < units.length && close - u < 9 && units[close]!.lower !== ',') close++;
    if (units[close]?.lower === ',' && !(before && (before.lower === ',' || before.lower === 'and'))) u = close + 1;
    else return false;
  }
  if (units[u]?.lower === 'and') {
    let other = u + 1;
    while (other < u + 4 && (units[other]?.kind === 'word' || units[other]?.kind === 'modifier')) other++;
    if (units[other]?.kind === 'lex' && units[other]!.sense!.type !== 'office') u = other + 1;
  }
  if (
    units[u]?.lower === 'and' &&
    units[u + 1] &&
    (units[u + 1]!.sense?.type === 'state' ||
      units[u + 1]!.sense?.type === 'ethnic' ||
      units[u + 1]!.sense?.type === 'role')
  )
    u += 2;
  let auxiliary = false;
  for (let n = 0; u < units.length && n < 4; u++, n++) {
    const { lower } = units[u]!;
    if (AUXILIARIES.has(lower)) {
      auxiliary = true;
      if (/^(?:is|was|are|were)$/.test(lower)) {
        const next = units[u + 1]?.lower ?? '';
        return /ing$/.test(next) && (ACT_FORMS.has(next) || !speaking);
      }
      continue;
    }
    if (
      ADVERB.test(lower) ||
      lower === 'also' ||
      lower === 'not' ||
      lower === 'then' ||
      lower === 'later' ||
      lower === 'again' ||
      lower === 'itself' ||
      lower === 'who'
    )
      continue;
    if (speaking) return SPEECH_FORMS.has(lower) || (auxiliary && ACT_FORMS.has(lower));
    if (lower === 'been' || lower === 'be') return false;
    if (ACT_FORMS.has(lower)) return !/ing$/.test(lower) || auxiliary;
    return auxiliary
      ? /(?:ed|en)$/.test(lower) || units[u]!.kind === 'word'
      : /ed$/.test(lower) && units[u]!.kind === 'word';
  }
  return false;
}

/** Whether the phrase is one of two parties to a dealing ("clashes between the Borana and the Gabra"). */
export function dealing(reading: Reading, phrase: Phrase): boolean {
  let b = phrase.first - 1;
  while (b >= 0 && reading.units[b]!.use === 'drop') b--;
  return (reading.units[b]?.lower === 'between' || between(reading, b + 1)) && partiesAt(reading, Math.max(b, 0));
}

/** "… between A and": the "and" at unit `b` joins two parties. */
function between(reading: Reading, b: number): boolean {
  for (let u = b - 1, n = 0; u >= 0 && n < 6; u--, n++) if (reading.units[u]!.lower === 'between') return true;
  return false;
}

/** Whether what stands before "between" is a dealing of parties and not a border, a road or a line. */
export function partiesAt(reading: Reading, b: number): boolean {
  let u = b;
  for (let n = 0; u >= 0 && n < 9 && reading.units[u]!.lower !== 'between'; n++) u--;
  for (let k = u - 1, n = 0; k >= 0 && n < 7; k--, n++) {
    const { lower } = reading.units[k]!;
    if (
      /^(?:border|boundary|road|highway|line|frontier|distance|route|area|strip|corridor|contact|located|pass|crossing|flight|zone)$/.test(
        lower,
      )
    )
      return false;
    if (
      /^(?:war|clash|clashes|fighting|fight|battle|battles|conflict|ceasefire|cease-fire|truce|talks|dispute|tensions|hostilities|violence|agreement|exchange|row|shootout|gunfight|skirmish|skirmishes|fire|peace|relations|deal|confrontation|confrontations|gunbattle|feud)$/.test(
        lower,
      )
    )
      return true;
  }
  return false;
}
