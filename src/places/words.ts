import type { PlaceKind } from '../model.js';

/** Word tables of the place finder; keys are lower-case token keys. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Words that follow a name and say what kind of place it is ("Kano State", "Gujba LGA"): the kinds of entry they may mean, best first. */
export const GENERIC_AFTER: ReadonlyMap<string, readonly PlaceKind[]> = new Map(
  Object.entries({
    'province provinces governorate governorates oblast oblasts state states emirate wilaya vilayat krai okrug prefecture canton voivodeship':
      ['province', 'district'],
    'region regions': ['province', 'district', 'region'],
    'department departments': ['province', 'district'],
    'county counties district districts upazila upazilas thana mandal kebele payam raion rayon lga lgas township townships municipality municipalities subdistrict sub-district cercle commune woreda taluk tehsil sub-county subcounty circle division constituency regency':
      ['district', 'province'],
    'town city village villages settlement suburb neighborhood neighbourhood neighbourhoods neighborhoods hamlet quarter ward towns cities':
      ['settlement', 'village'],
    'community communities locality localities': ['settlement', 'village'],
    'chiefdom territory territories': ['district', 'province', 'settlement', 'village'],
    countryside: ['province', 'district'],
    'area areas zone sector': ['settlement', 'village', 'district', 'region', 'province'],
  } satisfies Record<string, PlaceKind[]>).flatMap(([words, kinds]) =>
    words.split(' ').map((word) => [word, kinds] as const),
  ),
);

/** Of those, the ones that are part of the place's own name when they follow it ("Yobe State", "Helmand province"). */
export const NAMING_GENERIC = set(
  'province governorate oblast state emirate wilaya krai prefecture canton voivodeship region department county district raion rayon lga township municipality subdistrict cercle',
);

/** Kinds of places that have no entry as a rule and are proposed from their grammar ("Jalozai Camp"): kind of the place they make. */
export const FACILITY_AFTER: ReadonlyMap<string, PlaceKind> = new Map([
  ...[
    ...set(
      'airport airfield airbase camp hospital prison jail stadium mosque church cathedral market bazaar barracks base checkpoint refinery dam bridge tunnel plant station port harbor harbour hotel square roundabout crossing synagogue temple shrine monastery mall junction cemetery clinic checkpost depot garrison outpost',
    ),
  ].map((word) => [word, 'facility'] as const),
  ...[...set('mountain mountains hill hills mount peak heights valley pass ridge gorge plateau')].map(
    (word) => [word, 'mountain'] as const,
  ),
  ...[...set('river lake sea gulf bay strait straits ocean canal creek channel reservoir')].map(
    (word) => [word, 'water'] as const,
  ),
  ...[...set('island islands desert forest peninsula basin jungle corridor delta marshes park reserve')].map(
    (word) => [word, 'other'] as const,
  ),
]);

/** Of those, the ones that name a facility in lower case too ("Kabul airport"). */
export const LOWER_FACILITY = set('airport airfield airbase camp prison dam crossing stadium');

/** Words before "of NAME" that say that NAME is a place, and of which kind. */
export const GENERIC_OF: ReadonlyMap<string, PlaceKind> = new Map([
  ...[
    ...set(
      'town city capital port outskirts suburb suburbs neighborhood neighbourhood center centre stronghold enclave',
    ),
  ].map((w) => [w, 'settlement'] as const),
  ...[...set('village villages hamlet hamlets settlement settlements community communities locality')].map(
    (w) => [w, 'village'] as const,
  ),
  ...[...set('province state governorate oblast')].map((w) => [w, 'province'] as const),
  ...[...set('district districts county municipality township subdistrict commune cercle department')].map(
    (w) => [w, 'district'] as const,
  ),
  ...[...set('region regions island valley')].map((w) => [w, 'region'] as const),
  ...[...set('area areas')].map((w) => [w, 'other'] as const),
  ...[...set('towns cities')].map((w) => [w, 'settlement'] as const),
]);

/** Words that stand right before a name and say that it is a place ("Camp Bastion", "Mount Sinjar"). */
export const GENERIC_BEFORE: ReadonlyMap<string, PlaceKind> = new Map([
  ['camp', 'facility'],
  ['fort', 'facility'],
  ['mount', 'mountain'],
  ['mt', 'mountain'],
  ['jebel', 'mountain'],
  ['jabal', 'mountain'],
  ['lake', 'water'],
  ['river', 'water'],
  ['port', 'settlement'],
  ['wadi', 'other'],
]);

/** How much a word right before a name speaks for a place. */
export const PREPOSITIONS: ReadonlyMap<string, number> = new Map([
  ...[...set('in near outside around inside')].map((w) => [w, 2] as const),
  ...[...set('at throughout across into toward towards')].map((w) => [w, 1.5] as const),
  ...[...set('from to between beyond via through over off above along neighbouring neighboring nearby')].map(
    (w) => [w, 1] as const,
  ),
  ...[...set('of on for against with and or')].map((w) => [w, 0.4] as const),
  ...[
    ...set(
      'northern southern eastern western central north south east west northeast northwest southeast southwest northeastern northwestern southeastern southwestern north-eastern north-western south-eastern south-western north-east north-west south-east south-west mainland downtown upstate rural greater war-torn embattled',
    ),
  ].map((w) => [w, 2] as const),
]);

export const DIRECTIONS = set(
  'northern southern eastern western central north south east west northeast northwest southeast southwest northeastern northwestern southeastern southwestern north-eastern north-western south-eastern south-western north-east north-west south-east south-west upper lower mainland downtown coastal rural far greater inner outer war-torn embattled restive volatile troubled neighbouring neighboring nearby mostly predominantly mainly remote tribal',
);

/** Words before a capitalised run that make it a person. */
export const TITLES = set(
  'mr mrs ms dr prof professor sir dame lord lady president vice-president premier chancellor king queen prince princess emperor sultan emir sheikh shaykh sheik imam mullah maulana ayatollah pope archbishop bishop cardinal rev reverend father pastor rabbi minister senator sen rep congressman congresswoman mayor governor gov gen general lt lieutenant col colonel maj major capt captain cmdr commander sgt sergeant cpl corporal pvt private adm admiral brig brigadier marshal inspector superintendent supt commissioner constable detective officer spokesman spokeswoman spokesperson secretary ambassador envoy judge justice attorney lawyer journalist correspondent reporter analyst activist dictator leader chief hajji haji qari mufti comrade warlord chairman chairwoman director deputy activist pfc spc msgr hon presidente',
);

/** Speech verbs: a name right before or after them is a person, or acts. */
export const SPEECH = set(
  'said says told added stated claimed announced reported confirmed explained wrote tweeted insisted warned noted argued recalled',
);

/** A capitalised run that ends in one of these is an organisation, a paper, a team, not a place. */
export const ORGANISATIONS = set(
  'police army command ministry university college institute academy council court agency news times post herald tribune gazette journal today daily telegraph guardian observer mail sun star mirror chronicle press radio tv television broadcasting network fc united club party movement front federation association union league organization organisation centre center foundation observatory brigade brigades battalion regiment division corps guard guards force forces navy marines airlines airways airline air bank group company corp inc ltd limited co authority commission committee bureau department office embassy consulate assembly parliament senate congress government administration coalition alliance bloc act accord accords agreement treaty protocol declaration deal pact process plan resolution constitution conference summit talks cup championship olympics games war wars uprising revolution spring crisis massacre bombings bombing attacks declaration museum society trust fund forum initiative mission operation project research review tigers rangers lions eagles bulls bears giants cowboys patriots yankees rebels rifles volunteers scouts column watch rights house hall oil petroleum gas energy electric motors stock exchange virus fever syndrome flu convention treaties republican democrats workers peoples national liberation salvation resistance islamic defense defence security intelligence interior foreign health education justice finance',
);

/** A capitalised run that holds one of these is the name of an incident, not of a place. */
export const INCIDENTS = set(
  'attack attacks bomb bomber bombers blast blasts explosion explosions strike strikes airstrike airstrikes raid raids shooting shootings siege clash clashes killing killings murder murders assault ambush terrorist terrorists militants gunmen suicide',
);

/** "the Orthodox Church": what stands before "Church" and names a faith, not a building. */
export const DENOMINATIONS = set(
  'orthodox catholic adventist methodist baptist anglican lutheran presbyterian evangelical pentecostal coptic reformed protestant maronite apostolic',
);

/** Of those, ones that name a place themselves too: kept when the name stands in a place's grammar. */
export const FACILITY_ORGANISATIONS = set('university hospital embassy consulate museum center centre college academy');

/** Never a place by themselves, whatever the gazetteer says. */
export const NEVER = set(
  'the a an of and or in on at to by for from with as but if so is are was were be been he she it they we i you his her its their our my your this that these those there here who what when where why how which not no yes all some many most more few one two three four five six seven eight nine ten ' +
    'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday ' +
    'mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec ' +
    "islam islamic muslim muslims christian christians jewish jews hindu hindus buddhist buddhists sunni shia shiite shiites shi'ite shi'ites shi'a sunnis alawite alawites druze yazidi yazidis yezidi yezidis ismaili maronite catholic catholics protestant protestants orthodox coptic copts salafi salafis salafists sufi sufis ahmadi ahmadis kurd kurds kurdish arab arabs african asian european western eastern northern southern central north south east west northeast northwest southeast southwest northeastern northwestern southeastern southwestern north-eastern north-western south-eastern south-western north-east north-west south-east south-west " +
    'god allah lord sir madam mr mrs ms dr president minister prime general colonel major captain sheikh king queen prince pope saint ' +
    'police army navy force forces military government state states republic kingdom union nation nations party council court ministry ' +
    'taliban hamas hezbollah isis isil daesh fatah boko haram al-shabaab al-qaeda eta ira plo un nato eu au ecowas unicef who icrc cia fbi afp ap reuters bbc cnn tass xinhua interfax ' +
    'said says told local nearby meanwhile however also after before during while since until although because according authorities officials ' +
    'news times post daily university hospital school college airport camp church mosque agriculture environment management market international national federal security defense defense interior foreign united new old great city town village province district region county center centre world war peace christmas easter ramadan eid internet english latin gulf',
);

/** US states and the like as agencies abbreviate them after a comma: the folded name they stand for. */
export const ABBREVIATED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ala: 'alabama',
    ariz: 'arizona',
    ark: 'arkansas',
    calif: 'california',
    colo: 'colorado',
    conn: 'connecticut',
    del: 'delaware',
    fla: 'florida',
    ga: 'georgia',
    ill: 'illinois',
    ind: 'indiana',
    kan: 'kansas',
    ky: 'kentucky',
    la: 'louisiana',
    md: 'maryland',
    mass: 'massachusetts',
    mich: 'michigan',
    minn: 'minnesota',
    miss: 'mississippi',
    mo: 'missouri',
    mont: 'montana',
    neb: 'nebraska',
    nev: 'nevada',
    okla: 'oklahoma',
    ore: 'oregon',
    pa: 'pennsylvania',
    tenn: 'tennessee',
    tex: 'texas',
    tx: 'texas',
    va: 'virginia',
    vt: 'vermont',
    wash: 'washington',
    wis: 'wisconsin',
    wyo: 'wyoming',
    ny: 'new york',
    nj: 'new jersey',
    nc: 'north carolina',
    sc: 'south carolina',
    nd: 'north dakota',
    sd: 'south dakota',
    nh: 'new hampshire',
    nm: 'new mexico',
    ri: 'rhode island',
    wv: 'west virginia',
    ca: 'california',
    az: 'arizona',
    oh: 'ohio',
    mi: 'michigan',
    mn: 'minnesota',
    wi: 'wisconsin',
    fl: 'florida',
    ma: 'massachusetts',
    ont: 'ontario',
    que: 'quebec',
    alta: 'alberta',
    man: 'manitoba',
    sask: 'saskatchewan',
    bc: 'british columbia',
    nb: 'new brunswick',
    nl: 'newfoundland and labrador',
    nsw: 'new south wales',
    qld: 'queensland',
    tas: 'tasmania',
    vic: 'victoria',
  }),
);

/** Small words inside names ("Rio de Janeiro", "Deir al Zor", "Dar es Salaam"). */
export const PARTICLES = set(
  'de la las los el al of the and du des del di da do dos das sur am ash as ar ad az an es e y upon on en bin ibn ez es-sur le les a d i ul ud',
);

/** Nouns of people who come from somewhere: "fighters from Libya". */
export const PEOPLE = set(
  'fighters fighter militants militant migrants migrant refugees refugee troops soldiers soldier men man woman women people families workers worker tourists tourist nationals citizens civilians mercenaries volunteers jihadists rebels gunmen students student insurgents extremists members delegation team immigrants peacekeepers contingent forces reporters journalists doctors activists',
);

/** Who governs or guards a division: "the Borno State governor", "Kano State police". */
export const OFFICIALS = set(
  'governor governors government police commissioner mayor chairman command council assembly lawmaker lawmakers senator deputy secretary officials authorities spokesman spokesperson parliament house',
);

/** Verbs after which "from PLACE" says where it happened. */
export const TAKEN_FROM = set(
  'kidnapped abducted taken captured seized expelled evacuated displaced driven fled flee fleeing flees recovered rescued reported retreat retreated withdrew withdraw pulled removed stolen arrested snatched escaped disappeared missing',
);

/** Verbs that are done to a place, by which even a name that nothing knows is one. */
export const INVADED = set('invaded raided stormed shelled bombed overran entered besieged razed attacked');

/** Verbs that are done to places more often than to people. */
export const DONE_TO_PLACES: ReadonlySet<string> = new Set([
  ...INVADED,
  ...set(
    'hit struck bombarded pounded rocked seized captured recaptured retook reached liberated hits pounds rocks storms raids overruns seizes captures recaptures retakes enters shelling bombing bombarding pounding storming raiding besieging seizing capturing recapturing entering attacking targeting fled flee fleeing control controls controlled occupy occupied occupying',
  ),
]);

/** Incidents that a place's name stands before: "Kano blast leaves nine dead". */
export const INCIDENT_AFTER = set(
  'attack attacks bombing bombings blast blasts explosion explosions shelling massacre massacres clash clashes shooting shootings siege ambush raid raids airstrike airstrikes',
);

/** First words of a count: "Kano: at least two killed". */
export const COUNTING = set('a an one two three four five six seven eight nine ten dozens several at');

/** Who lives in a place. */
export const RESIDENTS = set('resident residents villagers locals inhabitants townspeople dwellers');

/** Who governs it. */
export const GOVERNS = set('mayor governor');

/** What a country keeps abroad. */
export const EMBASSIES = set('embassy embassies consulate consulates ambassador');
