import type { PlaceKind, Token } from '../model.js';
import { keyOf, SUFFIX } from './match.js';
import { appositive, kindsOf, type View } from './view.js';
import {
  COUNTING,
  DIRECTIONS,
  DONE_TO_PLACES,
  EMBASSIES,
  FACILITY_AFTER,
  FACILITY_ORGANISATIONS,
  GENERIC_AFTER,
  GENERIC_BEFORE,
  GENERIC_OF,
  GOVERNS,
  INCIDENT_AFTER,
  LOWER_FACILITY,
  NAMING_GENERIC,
  NEVER,
  ORGANISATIONS,
  PREPOSITIONS,
  RESIDENTS,
  SPEECH,
  TITLES,
} from './words.js';

/** What a rule says for or against a place, and what else it knows of it. */
export interface Finding {
  score?: number;
  kinds?: readonly PlaceKind[];
  /** The whole is a place of its own, of this kind ("Kabul airport"). */
  proposed?: PlaceKind;
  generic?: string;
  from?: number;
  to?: number;
  /** The name stands inside a longer one that is no place. */
  inName?: true;
  /** A place, but not where something happened ("the Aleppo mayor"). */
  aside?: true;
}

export interface GrammarRule {
  name: string;
  /** The name stands in brackets. */
  eg: string;
  find(view: View): Finding | null | false | undefined;
}

const AUXILIARY = /^(?:was|were|is|has|have|had|been|being|again|also|heavily)$/;

/** The word after a name and its auxiliaries: "shelled" in "Kano has been shelled"; '' where it has none. */
function participleAfter(view: View): string {
  let i = view.end;
  while (AUXILIARY.test(lower(view, i))) i++;
  return i > view.end ? lower(view, i) : '';
}

const isCapital = (token: Token | undefined): boolean => token?.capital === true;
const lower = (view: View, i: number): string => (i >= view.from && i < view.to ? view.tokens[i]!.lower : '');

/** The organisation's word that a run of capitals after the name ends in, or ''. */
function organisationAfter({ tokens, end, to }: View): string {
  for (let i = end; i < to && i < end + 4; i++) {
    const token = tokens[i]!;
    if (ORGANISATIONS.has(token.lower) && token.capital) return token.lower;
    if (TITLES.has(token.lower)) return '';
    if (!token.capital && !(i > end && /^(?:of|for|and|&)$/.test(token.lower))) return '';
  }
  return '';
}

const isFirst = ({ at, from, tokens }: View): boolean =>
  at === from || (at === from + 1 && tokens[from]!.kind === 'punct');

const FUNCTION_WORDS = new Set(
  'and or but in on of to at by for with from as is was are were be has have had will would could should may might must can did does do said says that which who when where after before since during under over into against through this last next since until while because than then not also'.split(
    ' ',
  ),
);
/** Peoples are named like places. */
const KIN = /^(?:tribe|tribes|tribesmen|tribesman|clan|clans|clansmen|herders|herdsmen|pastoralists|ethnic)$/;
const STREETS = new Set('street road avenue boulevard highway lane drive'.split(' '));
/** Words of armed groups that carry a country in their name. */
const ALLIED = new Set(
  'state army front forces movement liberation salvation resistance union party republican emirate caliphate jihad council'.split(
    ' ',
  ),
);

/** Read from top to bottom; scores add up, of the other findings the first counts. */
export const GRAMMAR: readonly GrammarRule[] = [
  {
    name: 'generic-after',
    eg: 'Gunmen raided [Helmand] region',
    find: ({ after, next, loud, end }) => {
      const kinds = GENERIC_AFTER.get(after);
      if (!kinds || (loud && !NAMING_GENERIC.has(after))) return null;
      const weak = !next!.capital && (after === 'state' || after === 'division');
      return {
        score: weak ? 0.5 : 2.5,
        kinds,
        generic: after,
        ...(NAMING_GENERIC.has(after) && !weak && { to: end + 1 }),
      };
    },
  },
  {
    name: 'local-government-after',
    eg: 'Bandits struck [Gujba] Local Government Area',
    find: (view) =>
      view.after === 'local' &&
      lower(view, view.end + 1) === 'government' && {
        score: 3,
        kinds: ['district'],
        generic: 'lga',
        to: Math.min(view.to, view.end + (/^(?:area|areas|council)$/.test(lower(view, view.end + 2)) ? 3 : 2)),
      },
  },
  {
    name: 'generic-within',
    eg: 'The sheriff of [Barren County] spoke',
    find: ({ tokens, at, end }) =>
      end - at > 1 && GENERIC_AFTER.has(tokens[end - 1]!.lower) && { score: 2, generic: tokens[end - 1]!.lower },
  },
  {
    name: 'facility-after',
    eg: 'A rocket hit [Kabul] airport',
    find: ({ after, next, loud, end, at, tokens }) =>
      FACILITY_AFTER.has(after) &&
      (next!.capital ? !loud : LOWER_FACILITY.has(after)) &&
      !/^['’]s$/.test(tokens[at - 1]?.text ?? '') && {
        score: 1.5,
        proposed: FACILITY_AFTER.get(after)!,
        generic: after,
        to: end + 1,
      },
  },
  {
    name: 'facility-two-words-after',
    eg: 'A rocket hit [Peshawar] International Airport',
    find: (view) => {
      const word = lower(view, view.end + 1);
      const joins =
        /^(?:international|refugee|central|military|air|general|teaching|university|grand|naval|nuclear|power|displacement|idp)$/;
      return (
        joins.test(view.after) &&
        (FACILITY_AFTER.get(word) === 'facility' || LOWER_FACILITY.has(word)) &&
        (view.tokens[view.end + 1]!.capital || LOWER_FACILITY.has(word)) && {
          score: 1.5,
          proposed: 'facility',
          generic: word,
          to: view.end + 2,
        }
      );
    },
  },
  {
    name: 'preposition',
    eg: 'A bomb went off in [Kano]',
    find: ({ before }) => PREPOSITIONS.has(before) && { score: PREPOSITIONS.get(before)! },
  },
  {
    name: 'object-of',
    eg: 'Rockets hit [Kano] on Monday',
    find: ({ before, left, at }) => left === at - 1 && DONE_TO_PLACES.has(before) && { score: 1.4 },
  },
  {
    name: 'done-to',
    eg: '[Kano] was shelled on Monday',
    find: (view) => DONE_TO_PLACES.has(participleAfter(view)) && { score: 1.4 },
  },
  {
    name: 'under-fire',
    eg: '[Kano] came under fire',
    find: (view) =>
      ((/^(?:came|comes?)$/.test(view.after) && lower(view, view.end + 1) === 'under') ||
        (/^f[ae]lls?$/.test(view.after) && lower(view, view.end + 1) === 'to')) && { score: 1.4 },
  },
  {
    name: 'incident-after',
    eg: '[Kano] blast leaves nine dead',
    find: ({ after, next, at, from, loud }) =>
      (loud || at === from || !next?.capital) && INCIDENT_AFTER.has(after) && { score: 1.2 },
  },
  {
    name: 'count-after-colon',
    eg: '[Kano]: two killed by a mine',
    find: (view) => {
      const { next, at, end, from } = view;
      if (at !== from || next?.text !== ':') return null;
      const first = lower(view, end + 1);
      return (COUNTING.has(first) || /^\d{1,3}$/.test(first)) && { score: 1.4 };
    },
  },
  {
    name: 'residents-after',
    eg: 'Shells hit homes, [Kano] residents said',
    find: ({ after, next }) => !next?.capital && RESIDENTS.has(after) && { score: 1.4 },
  },
  {
    name: 'residents-of',
    eg: 'The mayor of [Kano] spoke',
    find: (view) => {
      const who = view.before === 'of' ? lower(view, view.left - 1) : '';
      return (RESIDENTS.has(who) || GOVERNS.has(who)) && { score: 1.2 };
    },
  },
  {
    name: 'kind-of',
    eg: 'Fighting reached the town of [Damboa]',
    find: (view) => {
      const kind = view.before === 'of' ? GENERIC_OF.get(lower(view, view.left - 1)) : undefined;
      return kind && { score: 2.6, kinds: kindsOf(kind) };
    },
  },
  {
    name: 'direction-of',
    eg: 'They met south of [Damboa]',
    find: (view) => view.before === 'of' && DIRECTIONS.has(lower(view, view.left - 1)) && { score: 1.6 },
  },
  {
    name: 'kind-before',
    eg: 'Shells fell on the city [Homs]',
    find: ({ before, left, at }) =>
      GENERIC_OF.has(before) && left === at - 1 && { score: 1.5, kinds: kindsOf(GENERIC_OF.get(before)!) },
  },
  {
    name: 'generic-before',
    eg: 'Troops flew to Camp [Damboa]',
    find: ({ before, left, at, tokens }) =>
      GENERIC_BEFORE.has(before) &&
      left === at - 1 &&
      tokens[left]!.capital && { score: 2, proposed: GENERIC_BEFORE.get(before)!, generic: before, from: left },
  },
  {
    name: 'direction-before',
    eg: 'Clashes shook northern [Mali]',
    find: ({ before }) => DIRECTIONS.has(before) && { score: 0.5 },
  },
  {
    name: 'residence',
    eg: 'John Doe, 43, of [Damboa] was hurt',
    find: (view) =>
      view.before === 'of' &&
      lower(view, view.left - 1) === ',' &&
      /^\d\d$/.test(lower(view, view.left - 2)) && { score: 1.6 },
  },
  {
    name: 'dateline',
    eg: '[DAMBOA] - Troops have arrived',
    find: ({ tokens, at, end, from, next, upper }) =>
      at === from &&
      !upper &&
      next !== null &&
      /^(?:[-–—(]|,)$/.test(next.text) &&
      tokens[end - 1]!.text.length > 2 &&
      tokens[end - 1]!.text === tokens[end - 1]!.text.toUpperCase() && { score: 2.5, aside: true },
  },
  {
    name: 'title-after',
    eg: 'He met [Aleppo] Mayor Hasan',
    find: ({ after, next, loud }) =>
      !loud && isCapital(next ?? undefined) && TITLES.has(after) && { score: 1, aside: true },
  },
  {
    name: 'appositive-after',
    eg: 'A street of [Damboa], a Sunni town near Mopti',
    find: (view) => appositive(view) !== null && { score: 2.5, kinds: kindsOf(appositive(view)!) },
  },
  {
    name: 'apposed',
    eg: 'The raids hit a Malian town, [Damboa], on Tuesday',
    find: ({ tokens, at, from, next }) => {
      const noun = at - 2 >= from && tokens[at - 1]!.text === ',' && next?.text === ',' ? tokens[at - 2]! : null;
      const kind = noun && !noun.capital ? GENERIC_OF.get(noun.lower) : undefined;
      return kind && { score: 2, kinds: kindsOf(kind) };
    },
  },
  {
    name: 'suffix-after',
    eg: 'The [U.K.]-based monitor counted them',
    find: ({ next, tokens, end }) =>
      next !== null && /^[-‐‑]$/.test(next.text) && next.start === tokens[end - 1]!.end && { aside: true },
  },
  { name: 'money', eg: 'It cost [US]$5', find: ({ next }) => next?.text === '$' && { inName: true } },
  {
    name: 'disease-after',
    eg: 'Cases of [Reston] virus rose',
    find: ({ after }) =>
      /^(?:virus|fever|strain|strains|ebolavirus|flu|syndrome|variant)$/.test(after) && { inName: true },
  },
  {
    name: 'street-after',
    eg: 'They marched down [Damboa] Street',
    find: ({ after, next }) => STREETS.has(after) && next!.capital && { inName: true },
  },
  {
    name: 'organisation-in',
    eg: 'The Islamic State in Iraq and [Libya] claimed it',
    find: ({ tokens, at, from }) => {
      // back over "of Iraq and the" to an organisation's word
      for (let i = at - 1; i >= from && i >= at - 7; i--) {
        const token = tokens[i]!;
        if (token.capital && /^(?:of|in|for)$/.test(tokens[i + 1]!.lower) && i + 1 < at && ALLIED.has(token.lower))
          return { inName: true };
        if (!token.capital && !/^(?:of|in|for|and|the|&)$/.test(token.lower)) return null;
      }
      return null;
    },
  },
  {
    name: 'acronym-before-noun',
    eg: 'They were killed in the [US] latest airstrike',
    find: ({ tokens, at, end, next }) =>
      /^(?:US|U\.S\.|UK|U\.K\.|UAE)$/.test(tokens[at]!.text) &&
      end - at === 1 &&
      next?.kind === 'word' &&
      !next.capital &&
      !FUNCTION_WORDS.has(next.lower) && { aside: true },
  },
  {
    name: 'banks-of',
    eg: 'Troops hold the eastern banks of the [Nile]',
    find: ({ tokens, before, left, from }) =>
      before === 'of' &&
      left > from &&
      /^(?:bank|banks|shore|shores|waters|mouth)$/.test(tokens[left - 1]!.lower) && { aside: true },
  },
  {
    name: 'border-with',
    eg: 'It lies on the border with [Turkey]',
    find: ({ tokens, left, before, from }) =>
      (/^(?:bordering|neighbouring)$/.test(before) ||
        (/^(?:with|to)$/.test(before) &&
          left > from &&
          /^(?:border|borders|frontier|boundary)$/.test(tokens[left - 1]!.lower))) && { aside: true },
  },
  {
    name: 'organisation-of',
    eg: 'The Bank of [Ghana] closed',
    find: (view) => {
      const word = view.before === 'of' && isCapital(view.tokens[view.left - 1]) ? lower(view, view.left - 1) : '';
      if (!word || !ORGANISATIONS.has(word)) return null;
      return FACILITY_ORGANISATIONS.has(word) || word === 'government' || view.country
        ? { score: 0.5, aside: true }
        : { inName: true };
    },
  },
  {
    name: 'embassy-after',
    eg: 'A bomb hit the [Qatar] embassy compound',
    find: ({ country, after }) => country && EMBASSIES.has(after) && { aside: true },
  },
  {
    name: 'organisation-after',
    eg: 'The [Aleppo] Police Command denied it',
    find: (view) => {
      if (view.upper || !organisationAfter(view)) return null;
      return view.country ? { aside: true } : { inName: true };
    },
  },
  {
    name: 'name-after',
    eg: 'He read the [Queensland] Bugle',
    find: ({ next, loud, end, at, after, country, tokens, gazetteer }) => {
      if (loud || !next?.capital || NEVER.has(after) || GENERIC_AFTER.has(after) || FACILITY_AFTER.has(after))
        return null;
      if (TITLES.has(after) || GENERIC_AFTER.has(tokens[end - 1]!.lower)) return null;
      if (country) return { aside: true };
      if (end - at > 1 || /^[A-Z]{2,}$/.test(next.text) || gazetteer.demonyms.has(keyOf(next))) return null;
      return { inName: true };
    },
  },
  {
    name: 'held-before',
    eg: 'Shells fell on RSF-held [Nyala]',
    find: ({ tokens, at, from }) =>
      at > from &&
      /[-‐‑](?:held|controlled|occupied|administered|ruled|besieged|dominated)$/.test(tokens[at - 1]!.lower) && {
        score: 1,
      },
  },
  {
    name: 'capital-before',
    eg: 'A man called Zorka [Damboa] spoke',
    find: (view) => {
      const previous = view.tokens[view.at - 1];
      if (view.loud || isFirst(view) || view.at - 1 < view.from || !previous!.capital) return null;
      const word = previous!.lower;
      if (DIRECTIONS.has(word) || PREPOSITIONS.has(word) || NEVER.has(word) || GENERIC_BEFORE.has(word)) return null;
      if (view.gazetteer.demonyms.has(keyOf(previous!)) || GENERIC_OF.has(word) || SUFFIX.test(word)) return null;
      return { score: -1.5 };
    },
  },
  {
    name: 'people-after',
    eg: 'Clashes broke out between the [Hamar] and Tor tribesmen',
    find: ({ tokens, end, to, country }) => {
      let i = end;
      if (/^(?:and|,)$/.test(tokens[i]?.lower ?? '') && i + 2 < to && isCapital(tokens[i + 1])) i += 2;
      return !country && i < to && KIN.test(tokens[i]!.lower) && { inName: true };
    },
  },
  {
    name: 'speech-after',
    eg: '[Damboa] said it would fight on',
    find: ({ after }) => SPEECH.has(after) && { score: -1 },
  },
  {
    name: 'speech-before',
    eg: 'It is over, said [Damboa]',
    find: ({ before, left, at }) => SPEECH.has(before) && left === at - 1 && { score: -1 },
  },
];
