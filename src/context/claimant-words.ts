/** Words that tell who says something. Keys are `token.lower`. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Verbs with a speaker as their subject, in the forms that finite clauses have. */
export const SAY_VERBS = words(
  `said say says stated told tell tells announced announces reported report reports confirmed confirms confirm claimed claims claim
  added adds admitted admits acknowledged acknowledges declared declares insisted insists noted notes explained alleged alleges
  asserted maintained stressed emphasised emphasized wrote tweeted posted informed informs revealed disclosed recalled recounted argued
  testified estimated estimates estimate believe believes believed denied denies deny conceded reiterated boasted warned warns
  specified clarified documented documents recorded counted tallied listed concluded put puts gave accused accuses blamed blames
  continued lamented remarked commented briefed read reads charged quoted suspect suspects think thinks denounced denounces`,
);

/** Forms of "say" that open a further claim of the same speaker: "adding that three were hurt". */
export const SAY_PARTICIPLES = words(
  'saying adding stating claiming reporting announcing confirming noting alleging insisting explaining admitting acknowledging telling denying estimating stressing accusing blaming warning',
);

/** Said of data: "UN figures show that", "police records indicate". */
export const SHOW_VERBS = words('show shows showed indicate indicates indicated suggest suggests suggested put puts');
export const DATA_NOUNS = words(
  'figures figure data records statistics estimates estimate tally tallies count toll documents investigation investigations survey inquiry study report reports database monitors footage',
);

/** Verbs that take a clause only in some uses. */
export const NEEDS_THAT = words(
  'believe believes believed found read reads charged quoted gave continued suspect suspects think thinks documents estimates report claims estimate reports counted listed recorded documented recalled',
);

/** After these a verb of saying is none: "claimed 20 lives", "claimed responsibility", "claimed victory". */
export const NOT_SAID = words('responsibility credit victory lives life control territory asylum');

/** May stand between a subject and its verb. */
export const BETWEEN = words(
  `has have had also later earlier however meanwhile separately again then now still first already just yesterday today tonight
  on in at late early monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december morning afternoon evening night midday noon midnight jan feb mar apr jun jul aug sep sept oct
  nov dec officially reportedly repeatedly previously subsequently initially publicly quickly briefly recently finally once
  will would did does do only even both all further not never twitter facebook telegram statement a his her their its the new press
  conference website account post message televised briefing release social media radio separate same day for part is being tv yet
  since over via through last this week month earlier interview an by phone there here anonymously independently specifically immediately`,
);

/** A noun phrase ends before these when it is read backwards from its verb. */
export const BREAKS = words(
  `that when after while as but because although though if since until before where who which whom whose and or so than what
  was were is are been be being killed wounded injured died dead said says say told reported added amid during from into against
  near leaving killing wounding injuring by`,
);

/** Nouns of those who speak for themselves or stay unnamed: claimant as they are called. */
export const SOURCE_NOUNS = words(
  `witness witnesses eyewitness eyewitnesses eye-witnesses eye-witness bystander bystanders activist activists resident residents villager villagers locals
  local survivor survivors doctor doctors medic medics nurse nurses surgeon physician paramedic paramedics relative relatives
  family families neighbour neighbours neighbor neighbors farmer farmers herder trader traders teacher worker workers driver
  shopkeeper man woman father mother son daughter brother sister wife husband uncle cousin elder elders leader leaders chief
  pastor priest bishop imam cleric refugees refugee hospital hospitals monitors monitor observers observer analyst analysts
  expert experts journalist journalists reporter reporters correspondent source sources official officials officer officers
  authorities spokesman spokeswoman spokesperson spokespeople spokesmen commander commanders captain mayor governor lawmaker
  lawmakers legislator senator deputy police policeman policemen army military soldier soldiers troops government ministry
  administration office command prosecutors prosecutor coroner investigators investigator rescuers rescuer firefighters
  group groups organization organisation organizations agency agencies ngo ngos charity aid media newspaper newspapers
  television tv radio broadcaster broadcasters channel channels station stations website websites websites press outlets rebels rebel militants insurgents guerrillas fighters
  lawyer lawyers critics opposition campaigners network coalition union committee council regime side sides diplomat diplomats
  administrator magistrate judge party junta chairman chairwoman chairperson commissioner commissioners director directors head superintendent inspector marshal sheriff prefect councillor councillors councilor mp mps king chieftain coordinator organiser organizer owner manager student students passenger passengers prisoner prisoners detainee detainees negotiator envoy ambassador ambassadors consul consulate embassy foundation association federation charities dealer guard guards deputies members member supporter supporters chiefs community communities unit team teams clan caller callers hotel company firm airline operator operators parliament senate congress department board bureau directorate headquarters militia militias militiamen paramilitaries insurgent separatists staff patients campaigner clinic mission observatory watchdog watchdogs
  aide adviser secretary minister president premier general colonel major spokesmen ambulance service services they both`,
);

/** Those who speak in person, whatever else is named in the phrase ("a doctor at the army hospital"). */
export const PERSONAL_NOUNS = words(
  `witness witnesses eyewitness eyewitnesses eye-witnesses eye-witness bystander bystanders activist activists resident residents villager villagers
  locals local survivor survivors doctor doctors medic medics nurse nurses surgeon physician paramedic paramedics relative
  relatives family families neighbour neighbours neighbor neighbors farmer farmers herder trader traders teacher driver
  shopkeeper father mother son daughter brother sister wife husband uncle cousin elder elders pastor priest bishop imam cleric
  refugees refugee analyst analysts expert experts man woman lawyer lawyers campaigner campaigners patients student students passenger passengers prisoner prisoners detainee detainees supporter supporters owner manager`,
);

/** Those who speak for the institution named with them: "a spokesman for the army", "an official of the ministry". */
export const DEPUTY_NOUNS = words(
  `spokesman spokeswoman spokesperson spokespeople spokesmen official officials officer officers commander commanders chief chiefs leader leaders
  source sources representative representatives member members statement report communique office head director secretary
  general colonel captain major lieutenant minister aide adviser figures data estimates tally count records bulletin account
  website press department president governor administrator ministry headquarters command branch wing arm chairman coordinator commissioner inspector superintendent staff supporters`,
);

/** Papers that speak: "the statement said", "an army statement said". */
export const PAPER_NOUNS = words(
  'statement statements report reports communique communiqué release bulletin message dispatch dispatches account accounts post tweet document briefing letter tally update probe inquiry investigation investigations survey study',
);

/** Media in general, where no outlet is named. */
export const MEDIA_NOUNS = words(
  'media newspaper newspapers television tv radio broadcaster channel channels station stations website websites press outlets agency agencies reports',
);

export const PRONOUNS = words('he she it they');

/** After "X released …", these tell that what follows is X's report. */
export const RELEASE_VERBS = words('released issued published provided gave presented shared circulated distributed');
export const RELEASE_NOUNS = words(
  'information statement report reports details figures data summary communique communiqué bulletin list account update toll breakdown',
);

/** Where a statement was made: the rest of the sentence adds no claim. */
export const TELLING = words(
  'in on at here late early to by via during from after following speaking told when without citing quoting',
);
