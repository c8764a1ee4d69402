/** Adjectives that open another incident before its noun: "another attack", "a separate raid". */
export const ANOTHER_INCIDENT: ReadonlySet<string> = new Set(
  'another separate different second third fourth other simultaneous similar'.split(' '),
);

/** "In different parts of the front": places of what is told, no other incident. */
export const SEVERAL_PLACES = /^(?:locations|villages|parts)$/;

/** Adverbs that do so alone. */
export const ELSEWHERE: ReadonlySet<string> = new Set('elsewhere separately simultaneously'.split(' '));

/** Words before an incident's noun that make it an answer to the one told before. */
export const REPRISALS: ReadonlySet<string> = new Set(['reprisal', 'revenge', 'retaliatory']);

/** Who or what strikes: men who attack, and what is fired, flown or laid. */
export const STRIKING =
  /^(?:gunm[ae]n|militants?|insurgents?|rebels?|bombers?|attackers?|assailants?|fighters?|youths?|mobs?|herdsmen|bandits?|jihadists?|extremists?|drones?|warplanes?|jets?|helicopters?|missiles?|rockets?|shells?|bombs?|mines?|explosions?|airstrikes?)$/;

/** Nouns of incidents. */
export const INCIDENT_NOUN =
  /^(attacks?|incidents?|raids?|bomb(?:s|ing|ings)?|blasts?|explosions?|clash(?:es)?|ambush(?:es)?|strikes?|airstrikes?|shootings?|assaults?|shelling|bombers?|events?|cases?|operations?|offensive|engagements?|battles?|firefights?|gunm[ae]n|episodes?|locations?|villages?|parts?)$/;

/** Words that add victims to those counted before. */
export const ADDITIVE: ReadonlySet<string> = new Set(
  'another additional others other more also further else'.split(' '),
);

/** Words that raise an earlier figure. */
export const UPDATE: ReadonlySet<string> = new Set(
  'rose risen rises rising climbed climbs increased jumped updated revised now toll'.split(' '),
);

/** Verbs of talk and diplomacy: a sentence of theirs without an incident sets no scene. */
export const TALK: ReadonlySet<string> = new Set(
  'said says called urged met meet talks visit visited statement told condemned spoke warned appealed announced expressed welcomed'.split(
    ' ',
  ),
);

/** Words that open a list of parts of what was named before. */
export const LISTING: ReadonlySet<string> = new Set(['including', 'include', 'included', 'notably', 'namely']);
