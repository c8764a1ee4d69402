// Closed classes of words: what a phrase may not contain, and what joins phrases.

import type { Token } from '../model.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const PREPOSITIONS = set(
  'of in at on by with near from to for against among amongst between into onto outside inside during amid amidst over under across through throughout ' +
    'toward towards within without around behind before after until till since upon via per about above below beside besides along off out up down like than as despite following ' +
    'concerning regarding targeting involving versus vs due',
);
export const DETERMINERS = set(
  "the a an this that these those his her its their our my your each every any another such 's'",
);
export const BE_TRUE = set("is are was were be been being am got get gets isn't aren't wasn't weren't");
export const HAVE = set("has have had having hasn't haven't hadn't 've");
export const MODALS = set("will would could may might can shall should must won't wouldn't couldn't cannot can't");
export const NEGATIONS = set(
  "not never n't neither nor without hasn't haven't hadn't isn't aren't wasn't weren't didn't don't doesn't won't wouldn't couldn't can't cannot no",
);
export const CONJUNCTIONS = set('and or & plus but nor');
export const SUBORDINATORS = set(
  'that when while because if where whereas although though unless whether after before as since until whose which who whom what how why so then',
);
export const PRONOUNS = new Map<string, 1 | null>([
  ['he', 1],
  ['she', 1],
  ['him', 1],
  ['her', 1],
  ['himself', 1],
  ['herself', 1],
  ['themselves', null],
  ['they', null],
  ['them', null],
  ['we', null],
  ['us', null],
  ['i', 1],
  ['me', 1],
]);
export const RELATIVES = set('who whom which that whose');

/** Words between the parts of a verb group, or between a noun and its participle: "were reportedly killed", "feared killed". */
export const ADVERBS = set(
  'also both all reported feared believed confirmed said presumed thought known suspected alleged later since instantly immediately initially allegedly reportedly apparently ' +
    'critically seriously badly fatally severely slightly lightly gravely mortally wounded- either even just only now still already then subsequently finally eventually recently accidentally ' +
    'deliberately brutally gruesomely yesterday today never not ever once again officially mysteriously always often sometimes thus respectively together mistakenly and/or certainly likely probably possibly late early outright',
);
export const isAdverb = (word: string): boolean =>
  ADVERBS.has(word) ||
  (word.length > 4 &&
    word.endsWith('ly') &&
    word !== 'family' &&
    word !== 'italy' &&
    word !== 'assembly' &&
    word !== 'elderly' &&
    word !== 'july');

/** Lower-case words that end a noun phrase though they are in no other list: common verbs and particles. */
export const VERBS = set(
  'do does did done go goes went gone say says said told tell added reported reports report announced announces confirmed confirms claimed claims admitted denied saying telling adding ' +
    'opened open fire opens took take takes taking taken made make makes came come comes began begin begins broke break breaks struck strike hit hits blew blow blows set sets went ran run runs fell fall falls ' +
    'stormed attacked attack attacks ambushed raided shot shoot shoots fired fires detonated detonates exploded explodes explode ripped rips tore rammed targeted targets threw throw hurled opened ' +
    'left leave leaves leaving caused causes causing cause resulted resulting result results led leading lead brought bring bringing brings put putting puts sent send sending include includes included including ' +
    'became become remain remained remains found find finds seen saw see believe believes think thinks know knows want wants continue continues continued fled flee flees escaped escape escapes ' +
    'rose rises rise risen climbed climbs jumped reached reaches stands stood stand suffered suffer suffers suffering sustained sustain sustaining inflicted inflict inflicting received lost lose loses losing ' +
    'too very much there here yet also not never near ago apiece alone each else when where while why how if because although though unless until whether either neither nor so such as than ' +
    'among amid meanwhile however today yesterday tomorrow tonight overnight instead only thereby hence thus just even still already again later earlier soon now then',
);

/** The key of a token, where capitals tell "IS" and "US" from the verb and the pronoun. */
export function keyOf(token: Token, upper: boolean): string {
  if (!upper && token.text === 'IS') return 'isis';
  return !upper && token.text === 'US' ? 'u.s.' : token.lower;
}
