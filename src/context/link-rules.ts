import type { Casualty, ParsedArticle } from '../model.js';
import { liesIn } from './place.js';
import {
  areOpposed,
  datesAgree,
  didIt,
  isNarrower,
  isSingled,
  isUnknownPlace,
  isVagueFormOf,
  notRivals,
  sameClaimant,
  sameSide,
  sameVictims,
} from './same-people.js';
import { areSomeOf, isEarlierFigure, raises, sumsUp } from './telling.js';

/** A claim, and one of the same effect that was read before it: the story's before those of titles, bullets and captions. */
export interface Pair {
  article: ParsedArticle;
  claim: Casualty;
  other: Casualty;
  /** Their numbers. */
  now: number;
  before: number;
  /** The claim stands in a title, bullet or caption. */
  headline: boolean;
  /** The claim adds people to those counted before: "another three". */
  added: boolean;
  /** The claim speaks of the incident told before: "They killed three". */
  back: boolean;
  /** Same day, place and kind of people as far as both say. */
  occasion: boolean;
  /** Both stand beside the same number of another effect: "four killed and six wounded". */
  paired: boolean;
  /** The claim was made on an earlier day, by the same: "on Sunday the union had spoken of 56". */
  saidBefore: boolean;
  /** No words like "another attack" stand between the two. */
  sameEpisode: boolean;
}

/**
 * A rule that binds two claims: `same_as` the claim repeats the other, `part_of` it is included in the other, `takes_in` it includes the
 * other. `eg` is a text and what it makes of its killed: `= number` repeats, `< number` is part of.
 */
export interface LinkRule {
  name: string;
  link: 'same_as' | 'part_of' | 'takes_in';
  eg: { text: string; claims: string[] };
  when: (pair: Pair) => boolean;
}

/** Two incidents of one article hardly ever have the same number from here on; below it, the place must agree too. */
const TELLING = 6;
/** A headline is about its own story: from here on the same number is enough. */
const HEADLINE_TELLING = 4;
/** How many sentences on an earlier figure is still given. */
const EARLIER_REACH = 4;

function sameParagraphRange({ article, other, claim }: Pair): boolean {
  return Math.abs(article.sentences[other.sentence]!.paragraph - article.sentences[claim.sentence]!.paragraph) <= 1;
}

/** How many sentences of the story are its lead. */
const LEAD_SENTENCES = 2;

function isInLead({ article, other }: Pair): boolean {
  const first = article.sentences.findIndex(({ zone }) => zone === 'body');
  return other.sentence < first + LEAD_SENTENCES;
}

/** How many characters after a claim's words "alone" may end: "killed in the town of Damboa alone". */
const ALONE_REACH = 60;

/** "in Damboa alone". */
function isAlone({ article, claim }: Pair): boolean {
  const from = Math.max(claim.trigger.end, claim.count_end ?? 0);
  const to = Math.min(from + ALONE_REACH, article.sentences[claim.sentence]!.end);
  return /\balone\b/.test(article.text.slice(from, to));
}

const OF_BOTH =
  /\b(?:fighting|clash(?:es)?|battles?|firefights?|exchanges? of fire|hostilities|war)\b[^.;]{0,30}\bbetween\b|\b(?:both|two) (?:sides|countries|armies)\b/i;

/** The other counts the dead of a fight between two. */
function isOfBoth({ other }: Pair): boolean {
  return OF_BOTH.test(other.evidence);
}

function isElsewhereWithin({ claim, other }: Pair): boolean {
  const [inner, outer] = [claim.placeRef, other.placeRef];
  return inner !== null && outer !== null && inner !== outer && liesIn(inner, outer);
}

/** What two claims with the same number are to each other: the first rule that holds decides. */
export const SAME_NUMBER: readonly LinkRule[] = [
  {
    name: 'same-occasion',
    link: 'same_as',
    eg: {
      text: 'A bomb killed three people in Kano on Tuesday. Three people died in the Kano blast, police said.',
      claims: ['3 incident', '3 incident = 3'],
    },
    when: ({ occasion, sameEpisode }) => occasion && sameEpisode,
  },
  {
    name: 'number-pair',
    link: 'same_as',
    eg: {
      text: 'Four people were killed and six injured in a blast in Damascus on Tuesday. A car bomb near Homs killed four people and wounded six others, the agency said.',
      claims: ['4 incident', '4 incident = 4'],
    },
    when: ({ other, claim, paired, headline }) =>
      paired && sameSide(other, claim) && datesAgree(other, claim, headline),
  },
  {
    name: 'headline-number',
    link: 'same_as',
    eg: {
      text: 'Bomb kills nine in Nigeria\n\nNine soldiers were killed by a mine near Gao on Tuesday.',
      claims: ['9 incident = 9', '9 incident'],
    },
    when: ({ headline, now, added }) => headline && !added && now >= HEADLINE_TELLING,
  },
  {
    name: 'telling-number',
    link: 'same_as',
    eg: {
      text: 'Gunmen killed 31 people in Bama on Monday. The raid left 31 people dead, a senator from Lagos said near Lagos.',
      claims: ['31 incident', '31 incident = 31'],
    },
    when: ({ other, claim, headline, now, added }) =>
      !added && now >= TELLING && sameVictims(other, claim) && datesAgree(other, claim, headline),
  },
  {
    name: 'unknown-village',
    link: 'same_as',
    eg: {
      text: 'Gunmen killed four people in Gusau on Monday. Four people died in the village of Tungar Dorowa, the mayor said.',
      claims: ['4 incident', '4 incident = 4'],
    },
    when: ({ other, claim, headline, now, added, sameEpisode }) =>
      !added &&
      now > 1 &&
      sameEpisode &&
      other.scope === claim.scope &&
      (isUnknownPlace(other) || isUnknownPlace(claim)) &&
      sameVictims(other, claim) &&
      datesAgree(other, claim, headline),
  },
];

/** What two claims with different numbers are to each other: the first rule that holds decides. */
export const OTHER_NUMBER: readonly LinkRule[] = [
  {
    name: 'earlier-figure',
    link: 'part_of',
    eg: {
      text: 'A strike on Idlib killed 28 people on Tuesday, the monitor said. It had earlier reported 12 dead in Homs.',
      claims: ['28 incident', '12 incident < 28'],
    },
    when: ({ article, other, claim, headline, added, now, before, sameEpisode, saidBefore }) =>
      sameEpisode &&
      !headline &&
      !added &&
      now < before &&
      !other.part_of &&
      claim.sentence - other.sentence <= EARLIER_REACH &&
      (isEarlierFigure(article, claim) || saidBefore) &&
      sameVictims(other, claim) &&
      datesAgree(other, claim),
  },
  {
    name: 'toll-rose',
    link: 'takes_in',
    eg: {
      text: 'A blast in Quetta killed eight people on Tuesday. The death toll later rose to 11, doctors said.',
      claims: ['8 incident < 11', '11 incident'],
    },
    when: (pair) => comparable(pair) && pair.now > pair.before && raises(pair.article, pair.claim),
  },
  {
    name: 'summed-up',
    link: 'takes_in',
    eg: {
      text: 'An air strike killed 34 militants near Idlib on Tuesday. A total of 70 militants were killed in the area, the ministry said.',
      claims: ['34 incident < 70', '70 incident'],
    },
    when: (pair) =>
      !pair.headline &&
      pair.now > pair.before &&
      !pair.other.part_of &&
      sumsUp(pair.article, pair.claim) &&
      pair.claim.sentence - pair.other.sentence <= EARLIER_REACH &&
      pair.claim.scope === pair.other.scope &&
      (!pair.claim.country || !pair.other.country || pair.claim.country === pair.other.country) &&
      sameVictims(pair.other, pair.claim) &&
      datesAgree(pair.other, pair.claim),
  },
  {
    name: 'vague-then-exact',
    link: 'takes_in',
    eg: {
      text: 'Dozens of people were killed in Aden on Tuesday. The hospital counted 31 dead.',
      claims: ['24 incident < 31', '31 incident'],
    },
    when: (pair) => comparable(pair) && isVagueFormOf(pair.other, pair.claim) && notRivals(pair.other, pair.claim),
  },
  {
    name: 'vague-headline',
    link: 'same_as',
    eg: {
      text: 'Dozens killed in Aden blast\n\nA bomb killed 31 people in Aden on Tuesday, police said.',
      claims: ['24 incident = 31', '31 incident'],
    },
    when: (pair) => comparable(pair) && pair.headline && isVagueFormOf(pair.claim, pair.other),
  },
  {
    name: 'exact-then-vague',
    link: 'part_of',
    eg: {
      text: 'A bomb killed 31 people in Aden on Tuesday. The blast killed dozens of people, the mayor said.',
      claims: ['31 incident', '24 incident < 31'],
    },
    when: (pair) => comparable(pair) && isVagueFormOf(pair.claim, pair.other) && notRivals(pair.other, pair.claim),
  },
  {
    name: 'of-those-told',
    link: 'part_of',
    eg: {
      text: 'At least 35 rebels were killed on Monday in clashes with the army around Raqqa. They came in three separate clashes. At least 22 of the rebels were killed in fighting near Homs.',
      claims: ['35 incident', '22 incident < 35'],
    },
    when: ({ article, claim, other, now, before, added, headline }) =>
      !added &&
      !headline &&
      !other.part_of &&
      now < before &&
      datesAgree(other, claim) &&
      areSomeOf(article, claim, other),
  },
  {
    name: 'singled-out',
    link: 'part_of',
    eg: {
      text: 'An air strike killed 20 people in Aleppo on Tuesday. Omar Haddad was killed as he unloaded a lorry.',
      claims: ['20 incident', '1 incident < 20'],
    },
    when: (pair) =>
      comparable(pair) &&
      pair.now < pair.before &&
      isSingled(pair.claim, pair.other) &&
      (sameClaimant(pair.claim, pair.other) || !areOpposed(pair.claim, pair.other)),
  },
  {
    name: 'some-of-them',
    link: 'part_of',
    eg: {
      text: 'Ten people were killed in an attack on Bama on Tuesday. Four children were killed.',
      claims: ['10 incident', '4 incident < 10'],
    },
    when: (pair) =>
      comparable(pair) &&
      pair.now < pair.before &&
      (pair.back || isNarrower(pair.claim, pair.other)) &&
      sameParagraphRange(pair) &&
      sameClaimant(pair.claim, pair.other),
  },
  {
    name: 'own-of-both',
    link: 'part_of',
    eg: {
      text: 'Fighting between Kyrgyzstan and Tajikistan killed 31 people on Thursday, officials in Moscow said. Kyrgyzstan reported 23 dead.',
      claims: ['31 incident', '23 incident < 31'],
    },
    when: (pair) =>
      comparable(pair) &&
      pair.now < pair.before &&
      pair.claim.victim_actor !== null &&
      pair.other.victim_actor === null &&
      isOfBoth(pair),
  },
  {
    name: 'among-the-lead',
    link: 'part_of',
    eg: {
      text: 'At least 16 people died in the shelling of Bama on Sunday, officials said. The governor called for help. The market was burning.\n\nThe army said nothing.\n\nAid workers left.\n\nTwo civilians had died in Bama on Sunday, the ombudsman said.',
      claims: ['16 incident', '2 incident < 16'],
    },
    when: (pair) =>
      comparable(pair) &&
      pair.now < pair.before &&
      isNarrower(pair.claim, pair.other) &&
      isInLead(pair) &&
      !areOpposed(pair.claim, pair.other),
  },
  {
    name: 'in-one-place-alone',
    link: 'part_of',
    eg: {
      text: 'Dozens of people were killed in Borno on Sunday. More than ten were killed in Damboa alone, he said.',
      claims: ['24 incident', '10 incident < 24'],
    },
    when: (pair) => comparable(pair) && pair.now < pair.before && isAlone(pair) && isElsewhereWithin(pair),
  },
  {
    name: 'attackers-own-count',
    link: 'part_of',
    eg: {
      text: 'An Israeli air strike killed 16 people in Gaza City on Tuesday, medics said. The Israeli military said that it had killed four militants.',
      claims: ['16 incident', '4 incident < 16'],
    },
    when: (pair) =>
      comparable(pair) &&
      pair.now < pair.before &&
      pair.claim.claimant !== null &&
      pair.claim.claimant === pair.other.perpetrator_actor &&
      isNarrower(pair.claim, pair.other),
  },
  {
    name: 'uncounted-headline',
    link: 'same_as',
    eg: {
      text: 'Scores killed in Raqqa air raids\n\nAir raids on Raqqa killed at least 25 civilians on Tuesday, a monitor said.',
      claims: ['40 incident = 25', '25 incident'],
    },
    when: (pair) =>
      comparable(pair) &&
      pair.headline &&
      pair.claim.count_best === null &&
      pair.claim.count_low !== null &&
      (pair.other.count_best ?? 0) > 2,
  },
  {
    name: 'headline-sum',
    link: 'takes_in',
    eg: {
      text: 'Raids kill 12 in Homs\n\nRaids on Homs killed five people in a market on Tuesday. Seven soldiers were killed at a checkpoint in Homs.',
      claims: ['12 incident', '5 incident < 12', '7 incident < 12'],
    },
    when: (pair) => comparable(pair) && pair.headline && pair.now > pair.before && pair.claim.count_best !== null,
  },
  {
    name: 'whole-after-part',
    link: 'takes_in',
    eg: {
      text: 'Four children were killed in an attack on Bama on Tuesday. The attack killed ten people, police said.',
      claims: ['4 incident < 10', '10 incident'],
    },
    when: (pair) =>
      comparable(pair) &&
      !pair.headline &&
      pair.now > pair.before &&
      pair.claim.count_best !== null &&
      isNarrower(pair.other, pair.claim) &&
      sameParagraphRange(pair) &&
      sameClaimant(pair.other, pair.claim),
  },
];

/** Numbers of people who may be the same, none of them known to be more people or part of others; attackers are none of those they killed. */
function comparable({ added, claim, other, occasion, sameEpisode }: Pair): boolean {
  if (added || other.part_of || !occasion || !sameEpisode || claim.attackers !== other.attackers) return false;
  return !didIt(claim, other) && !didIt(other, claim);
}
