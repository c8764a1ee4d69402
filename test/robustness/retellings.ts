/** A way to tell a text otherwise without telling anything else: gives the texts that differ from it in one spot each. */
export interface Retelling {
  name: string;
  retold: (text: string) => string[];
  /** Only numbers, kinds and days stay: who says so, and what belongs together, may hang on the words changed. */
  loose?: true;
}

const UNITS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const MONTH =
  '(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?)';
/** Whom a number may count, as the texts name them. */
const COUNTED =
  '(?=(?: [a-z-]+){0,3} (?:people|persons|civilians|soldiers|villagers|children|women|men|militants|fighters|policemen|officers|troops|rebels|gunmen|insurgents|terrorists|students|passengers|workers|others|dead|deaths|bodies|residents|worshippers|farmers|miners|journalists|students|guards|prisoners|hostages|servicemen|jawans|terrorists|killed|wounded|injured)\\b)';

/** "forty-two" for 42; nothing above 99. */
function inWords(value: number): string {
  if (value < 20) return UNITS[value - 1]!;
  const ten = TENS[Math.floor(value / 10) - 2]!;
  return value % 10 ? `${ten}-${UNITS[(value % 10) - 1]}` : ten;
}
const WORDS = Array.from({ length: 99 }, (_, n) => inWords(n + 1));

const startsSentence = (text: string, at: number): boolean => /(?:^|[.!?\n:"“]\s*)$/.test(text.slice(0, at));
const capitalised = (words: string): string => words[0]!.toUpperCase() + words.slice(1);

/** The texts with one match each replaced; none where `by` gives null. */
function oneByOne(text: string, regex: RegExp, by: (match: RegExpExecArray) => string | null): string[] {
  return [...text.matchAll(regex)].flatMap((match) => {
    const words = by(match);
    if (words === null || words === match[0]) return [];
    return [text.slice(0, match.index) + words + text.slice(match.index + match[0].length)];
  });
}

/** The whole text changed, once. */
function changed(text: string, change: (text: string) => string): string[] {
  const after = change(text);
  return after === text ? [] : [after];
}

/** The text with names changed in a circle: each that stands in it becomes the next of its kind; nothing where none does. */
function renamed(text: string, circles: readonly (readonly string[])[]): string[] {
  const next = new Map(circles.flatMap((circle) => circle.map((name, n) => [name, circle[(n + 1) % circle.length]!])));
  const names = [...next.keys()].sort((a, b) => b.length - a.length).join('|');
  const regex = new RegExp(`(?<![\\p{L}-])(?:${names})(?![\\p{L}-])`, 'gu');
  return changed(text, () => text.replace(regex, (name) => next.get(name)!));
}

const COUNTRIES =
  'Nigeria Nigerian Abuja|Somalia Somali Mogadishu|Syria Syrian Damascus|Iraq Iraqi Baghdad|Yemen Yemeni Sanaa|Libya Libyan Tripoli|Pakistan Pakistani Islamabad|Ethiopia Ethiopian Addis-Ababa|Colombia Colombian Bogota|Kenya Kenyan Nairobi|Ukraine Ukrainian Kyiv|Cameroon Cameroonian Yaounde'
    .split('|')
    .map((row) => row.split(' ').map((name) => name.replace('-', ' ')));
const GROUPS = 'Boko Haram|Al-Shabaab|JNIM|M23|Hezbollah|PKK|Taliban|ISWAP';
const TOWNS =
  'Kano|Aleppo|Kharkiv|Kandahar|Mosul|Quetta|Benghazi|Bamako|Niamey|Beirut|Srinagar|Mandalay|Maiduguri|Kunduz|Peshawar|Sirte|Homs|Fallujah|Kirkuk|Gao|Kidal|Goma|Kismayo|Nyala';

const VERBS = '(killed|wounded|injured|captured|kidnapped|abducted)';
const SOME = '(?:at least |about |some |more than )?';
const FEW = '(?:\\d|two|three|four|five|six|seven|eight|nine|ten|an? )';
/** Where a plain sentence of subject, verb and object ends. */
const END = '(?=\\.| in [A-Z]| near [A-Z]| on [A-Z])';
const ACTIVE = new RegExp(
  `(?<=^|\\n|[.!?] )(?!In |On |At |As |After )([A-Z][\\w-]*(?: [\\w-]+){0,3}) ${VERBS} (${SOME}(?:\\d+|[a-z]+(?:-[a-z]+)?) [a-z]+)${END}`,
  'g',
);
const PASSIVE = new RegExp(
  `(?<=^|\\n|[.!?] )((?:At least |About |Some |More than )?(?:\\d+|[A-Z]?[a-z]*(?:-[a-z]+)?)(?: [a-z\\d-]+){1,2}) (?:was|were) ${VERBS} by ([a-z][a-z-]*(?: [\\w-]+){0,3}?)${END}`,
  'g',
);
const FORCES =
  'militants|gunmen|soldiers|rebels|insurgents|troops|forces|fighters|attackers|assailants|terrorists|bandits|strikes|airstrikes';
const ATTACKS = 'bomb|blast|explosion|attack|bomber|strike|airstrike|raid|ambush|mine|rocket|shell|shelling';
const CLAUSE = /\b(?:who|that|which|and|have|has|had|said|was|were|not)\b/;

/** The first word as it stands within a sentence: small where it is no name. */
function lower(words: string): string {
  return /^(?:A|An|The|At|Some|More|About|Up|Nearly|Almost|Over|In|On|Gunmen|Militants|Rebels|Soldiers|Troops|Police|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Several|Dozens|Hundreds|Unidentified|Unknown|Suspected|Armed|Bombs|Shelling)\b/.test(
    words,
  )
    ? words[0]!.toLowerCase() + words.slice(1)
    : words;
}

/** One word for another wherever it stands, in small letters or with a capital. */
const instead =
  (one: string, other: string) =>
  (text: string): string[] =>
    changed(text, () =>
      text.replace(new RegExp(`\\b${one}\\b`, 'gi'), (word) =>
        /^[a-z]+$/.test(word) ? other : /^[A-Z][a-z]+$/.test(word) ? capitalised(other) : word,
      ),
    );

export const RETELLINGS: readonly Retelling[] = [
  {
    name: 'digits become words',
    retold: (text) =>
      oneByOne(
        text,
        new RegExp(`(?<!${MONTH} )(?<![\\p{L}\\d.,:/$€£#-])(\\d{1,2})(?![\\d.,:/%-])${COUNTED}`, 'gu'),
        ({ 1: digits, index }) => {
          if (Number(digits) === 0) return null;
          const words = inWords(Number(digits));
          return startsSentence(text, index) ? capitalised(words) : words;
        },
      ),
  },
  {
    name: 'words become digits',
    retold: (text) =>
      oneByOne(
        text,
        new RegExp(
          `(?<!\\b(?:${TENS.join('|')}) )(?<![\\p{L}-])(${WORDS.slice(1).join('|')})(?![-\\p{L}]| (?:${[...WORDS, 'hundred', 'thousand'].join('|')}))${COUNTED}`,
          'giu',
        ),
        ([words]) => String(WORDS.indexOf(words.toLowerCase()) + 1),
      ),
  },
  {
    name: 'thousands without comma',
    retold: (text) =>
      oneByOne(text, /(?<![\d,.$€£])\d{1,3}(?:,\d{3})+(?![\d,.])/g, ([words]) => words.replaceAll(',', '')),
  },
  {
    name: 'past becomes perfect, passive',
    loose: true,
    retold: (text) =>
      oneByOne(text, new RegExp(`\\b(were|was) ((?:also |reportedly )?${VERBS})\\b`, 'g'), ([, be, verb]) =>
        be === 'were' ? `have been ${verb}` : `has been ${verb}`,
      ),
  },
  {
    name: 'perfect becomes past, passive',
    loose: true,
    retold: (text) =>
      oneByOne(text, new RegExp(`(?<!to )\\b(have|has) been ${VERBS}\\b`, 'g'), ([, have, verb]) =>
        have === 'have' ? `were ${verb}` : `was ${verb}`,
      ),
  },
  {
    name: 'past becomes perfect, active',
    loose: true,
    retold: (text) => [
      ...oneByOne(
        text,
        new RegExp(`(?<=\\b(?:${FORCES})) ${VERBS} (?=${SOME}${FEW})`, 'gi'),
        ([, verb]) => ` have ${verb} `,
      ),
      ...oneByOne(
        text,
        new RegExp(`(?<=\\b(?:${ATTACKS})) ${VERBS} (?=${SOME}${FEW})`, 'gi'),
        ([, verb]) => ` has ${verb} `,
      ),
    ],
  },
  {
    name: 'active becomes passive',
    retold: (text) =>
      oneByOne(text, ACTIVE, ([, who, verb, whom]) =>
        CLAUSE.test(who!)
          ? null
          : `${capitalised(whom!)} ${/^(?:an?|one) /.test(whom!) ? 'was' : 'were'} ${verb} by ${lower(who!)}`,
      ),
  },
  {
    name: 'passive becomes active',
    retold: (text) => oneByOne(text, PASSIVE, ([, whom, verb, who]) => `${capitalised(who!)} ${verb} ${lower(whom!)}`),
  },
  {
    name: 'day before month',
    retold: (text) =>
      oneByOne(
        text,
        new RegExp(
          `(?<![\\d-] ?)\\b(${MONTH}) (\\d{1,2})(?:, (\\d{4}))?(?![\\d:-]|st|nd|rd|th| to | and \\d|,? \\d)`,
          'g',
        ),
        ([, month, day, year]) => `${day} ${month}${year ? ` ${year}` : ''}`,
      ),
  },
  {
    name: 'month before day',
    retold: (text) =>
      oneByOne(
        text,
        new RegExp(`(?<![\\d:/.-] ?|and |to )\\b(\\d{1,2}) (${MONTH})(?: (\\d{4}))?(?![\\w-])(?!\\s?[-–])`, 'g'),
        ([, day, month, year]) => `${month} ${day}${year ? `, ${year}` : ''}`,
      ),
  },
  {
    name: 'curly quotes',
    retold: (text) => changed(text, () => text.replace(/"([^"\n]*)"/g, '“$1”').replace(/(?<=\p{L})'/gu, '’')),
  },
  {
    name: 'straight quotes',
    retold: (text) => changed(text, () => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'")),
  },
  {
    name: 'who says it comes first',
    loose: true,
    retold: (text) =>
      oneByOne(
        text,
        /(?<=^|\n|[a-z][.!?] )([A-Z][^"“”;:.?!()–—\n]*), ((?:the |a |an )?[A-Za-z'’ -]{3,50} said)\.(?=\s|$)/g,
        ([, what, who]) => (/ -/.test(what!) ? null : `${capitalised(who!)} ${lower(what!)}.`),
      ),
  },
  {
    name: 'according to whom comes first',
    loose: true,
    retold: (text) =>
      oneByOne(
        text,
        /(?<=^|\n|[.!?] )([A-Z][^"“”;:.?!()–—\n]*),? according to ([A-Za-z'’ -]{3,60})\.(?=\s|$)/g,
        ([, what, who]) => `According to ${who}, ${lower(what!.replace(/,$/, ''))}.`,
      ),
  },
  { name: 'injured for wounded', retold: instead('wounded', 'injured') },
  { name: 'wounded for injured', retold: instead('injured', 'wounded') },
  { name: 'persons for people', retold: (text) => changed(text, () => text.replace(/\bpeople\b(?!['’])/g, 'persons')) },
  { name: 'troops for soldiers', loose: true, retold: instead('soldiers', 'troops') },
  { name: 'attackers for gunmen', loose: true, retold: instead('gunmen', 'attackers') },
  { name: 'fighters for militants', loose: true, retold: instead('militants', 'fighters') },
  {
    name: 'slain for killed, passive',
    retold: (text) => oneByOne(text, /\b(were|was) killed\b/g, ([, be]) => `${be} slain`),
  },
  { name: 'announced for said', loose: true, retold: instead('said', 'announced') },
  {
    name: 'without on',
    retold: (text) => oneByOne(text, /(?<=[a-z]) on (?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)/g, () => ' '),
  },
  {
    name: 'other countries',
    loose: true,
    retold: (text) =>
      renamed(
        text,
        [0, 1, 2].map((n) => COUNTRIES.map((row) => row[n]!)),
      ),
  },
  { name: 'other groups', loose: true, retold: (text) => renamed(text, [GROUPS.split('|')]) },
  { name: 'other towns', loose: true, retold: (text) => renamed(text, [TOWNS.split('|')]) },
];
