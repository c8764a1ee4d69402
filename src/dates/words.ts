/** The words of dates: tables without logic. Keys are lower-case. */

export const MONTHS: Readonly<Record<string, number>> = {
  january: 1,
  jan: 1,
  february: 2,
  feb: 2,
  febr: 2,
  march: 3,
  mar: 3,
  april: 4,
  apr: 4,
  may: 5,
  june: 6,
  jun: 6,
  july: 7,
  jul: 7,
  august: 8,
  aug: 8,
  september: 9,
  sept: 9,
  sep: 9,
  october: 10,
  oct: 10,
  november: 11,
  nov: 11,
  december: 12,
  dec: 12,
};

export const WEEKDAYS: Readonly<Record<string, number>> = {
  monday: 1,
  mon: 1,
  tuesday: 2,
  tues: 2,
  tue: 2,
  wednesday: 3,
  weds: 3,
  wed: 3,
  thursday: 4,
  thurs: 4,
  thur: 4,
  thu: 4,
  friday: 5,
  fri: 5,
  saturday: 6,
  sat: 6,
  sunday: 7,
  sun: 7,
};

/** First month of a season (northern hemisphere); winter runs from December into the next year. */
export const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };

/** Days that have a name and always the same date: month and day. */
export const HOLIDAYS: Readonly<Record<string, readonly [number, number]>> = {
  'christmas day': [12, 25],
  'christmas eve': [12, 24],
  'boxing day': [12, 26],
  "new year's day": [1, 1],
  "new year's eve": [12, 31],
  "valentine's day": [2, 14],
  'may day': [5, 1],
  'bastille day': [7, 14],
  halloween: [10, 31],
};

/** Days that are known by their date alone, with the words around and (where other places know the day too) in the article that show it. */
export const EVENT_DAYS: readonly { month: number; day: number; year: number; nouns: RegExp; about?: RegExp }[] = [
  { month: 9, day: 11, year: 2001, nouns: /\b(?:attacks|hijackers|terror)/i },
  { month: 7, day: 7, year: 2005, nouns: /\b(?:attacks|bombings|bombers)/i, about: /\bLondon\b/ },
  { month: 10, day: 7, year: 2023, nouns: /\b(?:attacks?|massacre|assault|hamas)\b/i, about: /\bHamas\b/i },
];

/** What is called after a day: "6th of October City", "7 July Square". */
export const NAMED_AFTER_DAYS: ReadonlySet<string> = new Set(
  (
    'city street st avenue ave square bridge road roundabout hospital university school stadium barracks camp airport dam park district neighborhood ' +
    'neighbourhood movement alliance coalition bloc front party brigade brigades battalion division group organization organisation martyrs revolution'
  ).split(' '),
);
/** Of those, what is so called in lower case too: "the March 14 alliance". */
export const NAMED_BLOCS: ReadonlySet<string> = new Set('alliance coalition bloc movement camp'.split(' '));

export type Unit = 'day' | 'week' | 'month' | 'year' | 'decade';

export const UNITS: Readonly<Record<string, Unit>> = {
  day: 'day',
  days: 'day',
  week: 'week',
  weeks: 'week',
  fortnight: 'week',
  month: 'month',
  months: 'month',
  year: 'year',
  years: 'year',
  decade: 'decade',
  decades: 'decade',
};

/** Small numbers in words; vague ones ("a few") are none. */
export const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
};

/** Which n-th part of a week, month or year the words name: early, mid and late are its thirds. */
export const PARTS: Readonly<Record<string, 'early' | 'mid' | 'late'>> = {
  early: 'early',
  beginning: 'early',
  start: 'early',
  outset: 'early',
  onset: 'early',
  'first days': 'early',
  'early days': 'early',
  'opening days': 'early',
  mid: 'mid',
  middle: 'mid',
  late: 'late',
  end: 'late',
  close: 'late',
  'last days': 'late',
  'final days': 'late',
  'closing days': 'late',
};

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Month names that are also other words or first names: on their own they need a preposition before them. */
export const AMBIGUOUS_MONTHS = list('may march april june august');

/** Month and weekday abbreviations that are also words or names: they need a number beside them. */
export const SHORT_FORMS = list(
  'jan feb febr mar apr jun jul aug sept sep oct nov dec mon tues tue weds wed thurs thur thu fri sat sun',
);

/** What may stand before the name of a month that has neither day nor year. */
export const MONTH_LEADS = list(
  'in since by until till from during of before after throughout through to between around early mid late last this next previous following ' +
    'the and every each for beginning ending starting begun began into over',
);

/** Of those, what may stand before May, which is a name and a verb too. */
export const MAY_LEADS = list(
  'in since until till by during of early late mid last this next previous following from throughout through between beginning ending the',
);

/** What may stand before a year. */
export const YEAR_LEADS = list(
  'in since by until till from during of before after throughout through between around circa early mid late year years into spring summer ' +
    'autumn fall winter c',
);

/** Determiners before a year that is used as an adjective: "the 1994 ceasefire". */
export const YEAR_DETERMINERS = list("the a an this that 's its his her their our another both following");

/** Function words and verbs that may follow a year standing alone ("1985 was the bloodiest year"). */
export const YEAR_FOLLOWERS = list(
  'the and or was were when saw to but as that which with until after before had has is a an at in by on there for while under he she they it',
);

/** Words that count or measure the number before them: no year. */
export const COUNTED = list(
  'people persons civilians soldiers troops men women children fighters militants rebels police policemen officers personnel houses homes families ' +
    'villagers residents refugees inmates prisoners tons tonnes kg km kilometers kilometres miles metres meters feet ft m gmt hours hrs hr utc local ' +
    'dollars euros rounds shells tanks vehicles casualties dead deaths wounded victims bodies members others more metre-high sq square acres hectares ' +
    'pounds liters litres percent per detainees hostages protesters demonstrators students workers migrants square-mile strong years days weeks months hectare',
);

/** Words before a number that say it is a count: "some 2000", "killed 1987". */
export const COUNTERS = list(
  'some about nearly almost approximately over than least most around only another roughly estimated total no number nos no. # killed killing wounded ' +
    'injured injuring room flat route highway flight page article resolution law unit su mig mi tu km plus minus',
);

/** Words that make a street address of the number before them. */
export const STREETS = list('street st avenue ave road rd boulevard blvd drive lane square way terrace highway plaza');

/** Days of the month in words. */
export const ORDINALS = list(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth ' +
    'eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth ' +
    'twenty-ninth thirtieth thirty-first',
);

/** Adjectives that make a name, not a date, of the weekday or month after them ("Black September", "Bloody Sunday"). */
export const NAME_LEADS = list('black bloody good palm easter ash holy super red white maundy shrove cyber daily');

/** What follows a weekday that is the name of a paper or of something else. */
export const NAME_FOLLOWERS = list(
  'times telegraph mirror express trust punch school newspaper magazine mail post league offensive',
);

/** Titles: the name of a month or weekday after them is a person's. */
export const TITLES = list(
  'mr mrs ms miss dr prof professor chief alhaji mallam pastor rev reverend sir lady gen general col colonel maj major capt captain lt lieutenant sgt ' +
    'sergeant cpl corporal pte inspector senator governor president minister comrade engr barrister barr justice judge theresa prince princess',
);

/** Nouns of violence: after a weekday without its apostrophe ("Tuesdays attack") they show that it is a day. */
export const VIOLENCE = list(
  'attack attacks bombing bombings blast blasts explosion explosions raid raids strike strikes airstrike airstrikes shooting shootings clash clashes ' +
    'massacre assault executions execution violence ambush offensive battles battle war uprising coup protests riots shelling bombardment incident killing killings fighting',
);
