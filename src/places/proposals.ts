import type { PlaceKind, Token } from '../model.js';
import { plainPlace } from './gazetteer.js';
import { keyOf, startsName } from './match.js';
import { appositive, type View } from './view.js';
import {
  DIRECTIONS,
  FACILITY_AFTER,
  GENERIC_AFTER,
  GENERIC_BEFORE,
  GENERIC_OF,
  INVADED,
  LOWER_FACILITY,
  NAMING_GENERIC,
  NEVER,
  PREPOSITIONS,
} from './words.js';

/** A name that only its grammar makes a place: kind of the place, and the part of the rule that names it. */
export interface Proposal {
  kind: PlaceKind;
  score: number;
  from: number;
  to: number;
  generic: string | null;
  /** Only a spelling of something known in the article's countries, no place of its own. */
  weak?: true;
}

/** An unknown capitalised run [at, end) as the proposing rules look at it. */
export interface Unknown extends Omit<View, 'country' | 'loud' | 'upper'> {}

export interface ProposalRule {
  name: string;
  eg: string;
  find(view: Unknown): Proposal | null | false | undefined;
}

const PROPOSING = new Set(
  'village villages town city district districts county lga lgas township upazila thana subdistrict sub-district municipality woreda kebele payam commune suburb hamlet settlement neighborhood neighbourhood tehsil raion rayon governorate oblast province'.split(
    ' ',
  ),
);
/** Words that propose a place only after a preposition of place: there are Eggon communities and areas of agreement too. */
const PROPOSING_IN_PLACE = new Set(
  'area areas community communities locality localities chiefdom territory ward quarter sector zone'.split(' '),
);
export const isProposing = (word: string): boolean =>
  PROPOSING.has(word) || PROPOSING_IN_PLACE.has(word) || FACILITY_AFTER.has(word);
const LOCATIVE = /^(?:in|near|at|outside|around|inside)$/;
const isOnto = (word: string): boolean => INVADED.has(word) || /^(?:on|into|to)$/.test(word);
/** Plurals that several names stand before; peoples have communities too. */
const SEVERAL = /^(?:villages|hamlets|towns|districts|counties|settlements|neighborhoods|neighbourhoods)$/;
const PEOPLES = /^(?:communities|areas|localities)$/;
const VILLAGE = /^(?:village|villages|hamlet|settlement)$/;

/** What "the area of" names is a village as a rule. */
const proposedKind = (kind: PlaceKind): PlaceKind => (kind === 'other' ? 'village' : kind);

/** Whether a name stands where a place does: "in X", "in the mountainous X", "residents of X", "attacked X". */
function isInPlace({ tokens, at, left, from, after }: Unknown): boolean {
  if (left < from) return false;
  const { lower } = tokens[left]!;
  if (isListedInPlace(tokens, at, from)) return true;
  // "in Tiv communities", "belong to the Hazara community" are people
  if (/^communit(?:y|ies)$/.test(after) && !(after === 'community' && !/^(?:to|on)$/.test(lower))) return false;
  if (LOCATIVE.test(lower) || isOnto(lower)) return true;
  if (left <= from) return false;
  if (lower === 'of') return LIVING.test(tokens[left - 1]!.lower);
  const described = left === at - 1 && tokens[left - 1]!.lower === 'the' && tokens[left]!.kind === 'word';
  return described && !tokens[left]!.capital && left - 2 >= from && LOCATIVE.test(tokens[left - 2]!.lower);
}
/** Who lives in a place, and the parts of one. */
const LIVING = /^(?:residents?|inhabitants?|villagers|parts?|outskirts|edge)$/;

/** Whether the names before "and" at `at` - 1 follow a preposition of place: "in Akenfa and X communities". */
function isListedInPlace(tokens: readonly Token[], at: number, from: number): boolean {
  if (tokens[at - 1]?.lower !== 'and') return false;
  let i = at - 2;
  while (i > from && i > at - 9 && (startsName(tokens[i]!) || tokens[i]!.text === ',')) i--;
  if (tokens.slice(i + 1, at - 1).some(({ lower }) => isProposing(lower))) return false;
  return i >= from && i < at - 2 && (LOCATIVE.test(tokens[i]!.lower) || isOnto(tokens[i]!.lower));
}

/** "killed five people in X on Monday": a name in the place of where, at the end of a clause that tells of harm. */
function isHarmed(tokens: readonly Token[], left: number, at: number, end: number): boolean {
  if (left !== at - 1 || !/^(?:in|near|outside)$/.test(tokens[left]!.lower)) return false;
  const next = tokens[end];
  if (next && !/^(?:[.,;]|on|last|yesterday|today|early|late|when|after|during|by|and)$/.test(next.lower)) return false;
  for (let i = left - 1; i >= 0 && i >= left - 8 && !/^[.,;]$/.test(tokens[i]!.text); i--)
    if (HARM.test(tokens[i]!.lower)) return true;
  return false;
}
const HARM =
  /^(?:killed|killing|wounded|wounding|injured|injuring|dead|attacks?|attacked|shelling|bombardments?|airstrikes?|strikes?|raids?|blasts?|explosions?|bombings?|ambush(?:es)?|ambushed|clash(?:es|ed)?|fighting|shot|massacres?|massacred|slain|murdered|executed|slaughtered|beheaded|lynched|exploded|abducted|kidnapped)$/;

/** Names of places that no gazetteer has, by their grammar; the first that fits wins. */
export const PROPOSALS: readonly ProposalRule[] = [
  {
    name: 'kind-of-unknown',
    eg: 'It happened in the village of [Spitakzor]',
    find: ({ before, left, at, end, tokens, from }) => {
      const noun = before === 'of' && left === at - 1 && left > from ? tokens[left - 1]! : null;
      const kind = noun && !noun.capital ? GENERIC_OF.get(noun.lower) : undefined;
      return kind && { kind: proposedKind(kind), score: 3, from: at, to: end, generic: null };
    },
  },
  {
    name: 'kind-named-unknown',
    eg: 'They fled a village called [Spitakzor]',
    find: ({ before, left, at, end, tokens, from }) =>
      /^(?:called|named)$/.test(before) &&
      left > from &&
      GENERIC_OF.has(tokens[left - 1]!.lower) && { kind: 'village', score: 3, from: at, to: end, generic: null },
  },
  {
    name: 'unknown-kind',
    eg: 'Gunmen entered [Spitakzor] village',
    find: ({ after, at, end }) =>
      PROPOSING.has(after) && {
        kind: VILLAGE.test(after) ? 'village' : GENERIC_AFTER.get(after)![0]!,
        score: 2.5,
        from: at,
        to: NAMING_GENERIC.has(after) ? end + 1 : end,
        generic: after,
      },
  },
  {
    name: 'unknown-area',
    eg: 'Two died in the [Spitakzor] area',
    find: (view) =>
      PROPOSING_IN_PLACE.has(view.after) &&
      isInPlace(view) &&
      !/^an?$/.test(view.tokens[view.at - 1]!.lower) && {
        kind: 'village',
        score: 2,
        from: view.at,
        to: view.end,
        generic: view.after,
      },
  },
  {
    name: 'kind-of-several-unknown',
    eg: 'Shells hit the towns of Nerkin and [Spitakzor]',
    find: ({ before, left, at, end, tokens, from }) => {
      if (before !== 'and' || left !== at - 1) return null;
      let i = left - 1;
      while (i > from && i > left - 9 && (startsName(tokens[i]!) || tokens[i]!.text === ',')) i--;
      const noun = i > from && i < left - 1 && tokens[i]!.lower === 'of' ? tokens[i - 1]!.lower : '';
      const kind = SEVERAL.test(noun) || PEOPLES.test(noun) ? GENERIC_OF.get(noun) : undefined;
      return kind && { kind: proposedKind(kind), score: 2.5, from: at, to: end, generic: null };
    },
  },
  {
    name: 'unknown-of-several',
    eg: 'Herders burned [Spitakzor] and Nerkin villages',
    find: ({ next, before, tokens, at, end, to }) => {
      let i = end;
      for (let names = 0; names < 4 && next && i < to && /^(?:and|,|&)$/.test(tokens[i]!.lower); names++) {
        const from = tokens[i]!.text === ',' && tokens[i + 1]?.lower === 'and' ? i + 2 : i + 1;
        i = from;
        while (i < to && i < from + 3 && startsName(tokens[i]!)) i++;
        if (i === from || i >= to) return null;
        const { lower: word, capital } = tokens[i]!;
        if (capital) return null;
        if (SEVERAL.test(word) || (PEOPLES.test(word) && LOCATIVE.test(before)))
          return {
            kind: /^(?:district|count)/.test(word) ? 'district' : 'village',
            score: 2.5,
            from: at,
            to: end,
            generic: null,
          };
      }
      return null;
    },
  },
  {
    name: 'unknown-appositive',
    eg: 'Gunmen entered [Spitakzor], a farming village near Mopti',
    find: (view) => {
      const kind = appositive(view);
      return kind && { kind, score: 2, from: view.at, to: view.end, generic: null };
    },
  },
  {
    name: 'unknown-apposed',
    eg: 'The raids hit a Yemeni town, [Spitakzor], on Tuesday',
    find: ({ tokens, at, end, from, next }) => {
      const noun = at - 2 >= from && tokens[at - 1]!.text === ',' && next?.text === ',' ? tokens[at - 2]! : null;
      const kind = noun && !noun.capital ? GENERIC_OF.get(noun.lower) : undefined;
      return kind && { kind: proposedKind(kind), score: 2, from: at, to: end, generic: null };
    },
  },
  {
    name: 'unknown-local-government',
    eg: 'Bandits struck [Spitakzor] Local Government Area',
    find: ({ after, tokens, at, end, to }) =>
      after === 'local' &&
      end + 2 < to &&
      tokens[end + 1]!.lower === 'government' && {
        kind: 'district',
        score: 3,
        from: at,
        to: end + (/^(?:area|areas|council)$/.test(tokens[end + 2]!.lower) ? 3 : 2),
        generic: 'lga',
      },
  },
  {
    name: 'unknown-facility',
    eg: 'Shells hit the [Spitakzor] Hospital',
    find: ({ after, next, before, at, end }) =>
      FACILITY_AFTER.has(after) &&
      (next!.capital || LOWER_FACILITY.has(after) || after === 'hospital') &&
      (PREPOSITIONS.has(before) || next!.capital) && {
        kind: FACILITY_AFTER.get(after)!,
        score: 2,
        from: at,
        to: end + 1,
        generic: after,
      },
  },
  {
    name: 'unknown-before-container',
    eg: 'Gunmen killed five in [Spitakzor], Nigeria',
    find: ({ next, end, to, tokens, before, left, at, gazetteer }) => {
      if (next?.text !== ',' || end + 1 >= to || !/^(?:in|near|at|of|outside)$/.test(before) || left < at - 2)
        return null;
      const first = tokens[end + 1]!;
      if (!startsName(first)) return null;
      const two = end + 2 < to ? `${keyOf(first)} ${keyOf(tokens[end + 2]!)}` : '';
      const around = plainPlace(gazetteer, keyOf(first)) ?? plainPlace(gazetteer, two);
      return around && { kind: 'village', score: 2, from: at, to: end, generic: null };
    },
  },
  {
    name: 'unknown-in-container',
    eg: 'Herders were shot at [Spitakzor] in northern Nigeria',
    find: ({ after, end, to, tokens, before, left, at, from, gazetteer }) => {
      if (!/^(?:in|of)$/.test(after) || left < at - 2) return null;
      const invaded = isOnto(before);
      // "east of X in Daraa"
      const beside = before === 'of' && left > from && DIRECTIONS.has(tokens[left - 1]!.lower);
      if (!invaded && !beside && !LOCATIVE.test(before)) return null;
      let i = end + 1;
      while (
        i < to &&
        i < end + 5 &&
        (tokens[i]!.lower === 'the' ||
          DIRECTIONS.has(tokens[i]!.lower) ||
          GENERIC_OF.has(tokens[i]!.lower) ||
          tokens[i]!.lower === 'of')
      )
        i++;
      if (i >= to || !startsName(tokens[i]!) || NEVER.has(tokens[i]!.lower)) return null;
      const two = i + 1 < to ? `${keyOf(tokens[i]!)} ${keyOf(tokens[i + 1]!)}` : '';
      const generic = i + 1 < to && GENERIC_AFTER.has(tokens[i + 1]!.lower);
      // "an attack on Fulani in northern Mali" is on people
      if (invaded && (!generic || after !== 'in')) return null;
      const kindOf = i - end > 2 && tokens[i - 1]!.lower === 'of' && GENERIC_OF.has(tokens[i - 2]!.lower);
      const around = generic || kindOf || plainPlace(gazetteer, keyOf(tokens[i]!)) || plainPlace(gazetteer, two);
      return around && { kind: 'village', score: 2, from: at, to: end, generic: null };
    },
  },
  {
    name: 'generic-before-unknown',
    eg: 'Troops flew to Camp [Spitakzor]',
    find: ({ tokens, at, end, from }) => {
      const noun = at - 1 >= from ? tokens[at - 1]! : null;
      const kind = noun?.capital ? GENERIC_BEFORE.get(noun.lower) : undefined;
      return kind && { kind, score: 2, from: at - 1, to: end, generic: noun!.lower };
    },
  },
  {
    name: 'unknown-after-preposition',
    eg: 'A convoy came under fire near [Spitakzor] on Monday',
    find: ({ before, at, end, tokens, gazetteer, left }) => {
      if (!(LOCATIVE.test(before) || PREPOSITIONS.has(before)) || end - at > 3 || left < at - 2) return null;
      if (
        tokens
          .slice(at, end)
          .some(
            ({ text, lower: word }) =>
              text.length < 4 || text === text.toUpperCase() || gazetteer.store.isEnglish(word),
          )
      )
        return null;
      return {
        kind: 'village',
        score: LOCATIVE.test(before) ? 1.5 : 0.5,
        from: at,
        to: end,
        generic: null,
        ...(!isHarmed(tokens, left, at, end) && { weak: true }),
      };
    },
  },
];
