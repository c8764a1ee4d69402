/** One sentence with a gap, what it tells, and the words that may stand in the gap without changing that. */
export interface Rewording {
  name: string;
  /** `~` is the gap. */
  text: string;
  /** What its claims share, whatever stands in the gap. */
  tells: Readonly<Record<string, unknown>>;
  /** Separated by "|". */
  ways: string;
}

const SEVEN = { count_low: 7, count_best: 7, count_high: 7, place: 'Goma', date_start: '2014-08-03' };
const ON_SUNDAY = 'near Goma on Sunday, police said.';

export const REWORDINGS: readonly Rewording[] = [
  {
    name: 'dead, passive and intransitive',
    text: `Seven villagers ~ in an attack ${ON_SUNDAY}`,
    tells: { effect: 'killed', victim_kind: 'civilian', claimant: 'Congolese Police', ...SEVEN },
    ways:
      'were killed|died|were slain|were shot dead|lost their lives|perished|were gunned down|were massacred|were murdered|were executed|were beheaded|were slaughtered|' +
      'have been killed|had been killed|have died|had died|have lost their lives|were reported killed|were reportedly killed|were left dead|were martyred|are dead|' +
      'were hacked to death|were burned to death|were stabbed to death|were beaten to death|met their deaths|got killed|were fatally shot|were fatally wounded|are confirmed dead|' +
      'were confirmed killed|were found dead|were assassinated|were lynched|were hanged|are believed to have been killed|are said to have been killed|are thought to have died|' +
      'were also killed|succumbed to their injuries|succumbed to their wounds|died of their wounds|died from their injuries|were put to death|were eliminated|were neutralised|' +
      'were mowed down|were crushed to death|bled to death|were tortured to death|were decapitated|were wiped out|were killed instantly|died on the spot|died in hospital|were pronounced dead',
  },
  {
    name: 'dead, active',
    text: `Rebels ~ seven villagers ${ON_SUNDAY}`,
    tells: { effect: 'killed', victim_kind: 'civilian', ...SEVEN },
    ways:
      'killed|shot dead|slew|gunned down|massacred|murdered|executed|beheaded|slaughtered|have killed|had killed|have shot dead|hacked to death|stabbed to death|beat to death|burned alive|' +
      'shot and killed|fatally shot|assassinated|lynched|hanged|took the lives of|claimed the lives of|mowed down|opened fire and killed|stormed a village and killed|are accused of killing|' +
      'were accused of killing|admitted killing|claimed to have killed|are believed to have killed|are said to have killed|reportedly killed|allegedly killed|also killed|kill|' +
      'slit the throats of|put to death|wiped out|caused the deaths of|are responsible for the deaths of',
  },
  {
    name: 'dead, by a strike',
    text: `An air strike ~ near Goma on Sunday, police said.`,
    tells: { effect: 'killed', victim_kind: 'civilian', ...SEVEN },
    ways:
      'killed seven villagers|has killed seven villagers|had killed seven villagers|left seven villagers dead|claimed the lives of seven villagers|took the lives of seven villagers|' +
      'resulted in the death of seven villagers|caused the death of seven villagers|cost the lives of seven villagers|led to the deaths of seven villagers|ended the lives of seven villagers',
  },
  {
    name: 'wounded, passive',
    text: `Seven villagers ~ in an attack ${ON_SUNDAY}`,
    tells: { effect: 'wounded', victim_kind: 'civilian', ...SEVEN },
    ways:
      'were wounded|were injured|were hurt|have been wounded|had been injured|sustained injuries|suffered injuries|were shot and wounded|were hospitalised|were hospitalized|received injuries|' +
      'got injured|were maimed|were left wounded|were seriously wounded|were lightly hurt|were critically injured|were badly hurt|sustained gunshot wounds|received wounds|suffered burns|' +
      'were treated for injuries|suffered shrapnel wounds|were reported wounded|are wounded|were slightly injured|were taken to hospital with injuries|escaped with minor injuries|' +
      'were evacuated with burns|survived with severe burns',
  },
  {
    name: 'wounded, active',
    text: `Rebels ~ seven villagers ${ON_SUNDAY}`,
    tells: { effect: 'wounded', ...SEVEN },
    ways: 'wounded|injured|hurt|have wounded|had injured|shot and wounded|maimed|seriously injured',
  },
  {
    name: 'abducted',
    text: `~ ${ON_SUNDAY}`,
    tells: { effect: 'abducted', victim_kind: 'civilian', ...SEVEN },
    ways:
      'Seven villagers were abducted|Seven villagers were kidnapped|Seven villagers were taken hostage|Seven villagers have been abducted|Seven villagers were snatched|Gunmen abducted seven villagers|' +
      'Gunmen kidnapped seven villagers|Gunmen have abducted seven villagers|Gunmen took seven villagers hostage|Gunmen took hostage seven villagers|Gunmen snatched seven villagers',
  },
  {
    name: 'captured',
    text: `~ ${ON_SUNDAY}`,
    tells: { effect: 'captured', victim_kind: 'military', ...SEVEN },
    ways: 'Seven soldiers were captured|Seven soldiers were taken prisoner|Seven soldiers were taken captive|Seven soldiers have been captured|Rebels captured seven soldiers|Rebels took seven soldiers prisoner',
  },
  {
    name: 'missing',
    text: `Seven villagers ~ after an attack ${ON_SUNDAY}`,
    tells: { effect: 'missing', ...SEVEN },
    ways: 'are missing|went missing|were reported missing|are unaccounted for|remain missing|have gone missing|disappeared|are still missing|remain unaccounted for|vanished',
  },
  {
    name: 'displaced',
    text: `Seven villagers ~ after an attack ${ON_SUNDAY}`,
    tells: { effect: 'displaced', ...SEVEN },
    ways:
      'were displaced|fled their homes|were forced to flee|have been displaced|were forced from their homes|have fled|were driven from their homes|were uprooted|were made homeless|left their homes|' +
      'have been forced to leave their homes|had to flee|were forced out of their homes',
  },
  {
    name: 'numbers',
    text: 'Rebels killed ~ civilians near Goma on Sunday.',
    tells: { effect: 'killed', count_low: 12, count_best: 12, count_high: 12, place: 'Goma' },
    ways: '12|twelve|a dozen|TWELVE|Twelve',
  },
  {
    name: 'thousands',
    text: 'The army says the war has killed ~ soldiers since 2011.',
    tells: { effect: 'killed', count_low: 12500, count_best: 12500, count_high: 12500 },
    ways: '12,500|12500|12.500|12 500|12\u00a0500|12\u202f500|12.5 thousand|twelve thousand five hundred|twelve thousand and five hundred',
  },
  {
    name: 'hedged from below',
    text: 'Police said ~ people died in the attack.',
    tells: { effect: 'killed', count_low: 30, count_best: 30, count_high: null },
    ways: 'at least 30|at least thirty|more than 30|over 30|no fewer than 30|not less than 30|30 or more|upwards of 30|a minimum of 30',
  },
  {
    name: 'about so many',
    text: 'Police said ~ people died in the attack.',
    tells: { effect: 'killed', count_low: 30, count_best: 30, count_high: 30 },
    ways: 'about 30|around 30|some 30|nearly 30|almost 30|approximately 30|an estimated 30|roughly thirty|close to 30',
  },
  {
    name: 'from … to',
    text: 'Police said ~ people died in the attack.',
    tells: { effect: 'killed', count_low: 30, count_best: null, count_high: 40 },
    ways: '30-40|30 to 40|between 30 and 40|from 30 to 40|30–40|between thirty and forty|thirty to forty',
  },
  {
    name: 'who says so',
    text: '~',
    tells: { effect: 'killed', claimant: 'International Committee of the Red Cross', ...SEVEN },
    ways: [
      ...'said reported announced confirmed stated claimed added declared disclosed revealed noted acknowledged tweeted says reports estimated maintained insisted recorded counted documented'
        .split(' ')
        .map((verb) => `The Red Cross ${verb} that seven villagers were killed near Goma on Sunday.`),
      ...'said reported announced confirmed stated claimed added declared revealed noted acknowledged says'
        .split(' ')
        .map((verb) => `Seven villagers were killed near Goma on Sunday, the Red Cross ${verb}.`),
      'According to the Red Cross, seven villagers were killed near Goma on Sunday.',
      'Seven villagers were killed near Goma on Sunday, according to the Red Cross.',
      'Seven villagers were killed near Goma on Sunday, said the Red Cross.',
      'The Red Cross said: "Seven villagers were killed near Goma on Sunday."',
      '"Seven villagers were killed near Goma on Sunday," the Red Cross said.',
      '“Seven villagers were killed near Goma on Sunday,” the Red Cross said in a statement.',
      'In a statement, the Red Cross said seven villagers were killed near Goma on Sunday.',
      'Seven villagers were killed near Goma on Sunday, the Red Cross told AFP.',
      'A spokesman for the Red Cross said seven villagers were killed near Goma on Sunday.',
      'Seven villagers were killed near Goma on Sunday, a spokeswoman for the Red Cross said.',
      'Seven villagers were killed near Goma on Sunday, said a spokesman for the Red Cross.',
      'A Red Cross official said seven villagers were killed near Goma on Sunday.',
      'A statement by the Red Cross said seven villagers were killed near Goma on Sunday.',
      'The Red Cross, in a statement on Monday, said that seven villagers were killed near Goma on Sunday.',
    ].join('|'),
  },
  {
    name: 'on Sunday',
    text: 'Rebels killed seven villagers ~ near Goma.',
    tells: { effect: 'killed', ...SEVEN },
    ways:
      'on Sunday|Sunday|on August 3|on 3 August|on August 3, 2014|on Aug. 3|on Sunday, August 3,|on Sunday 3 August 2014|on the 3rd of August|yesterday|on Sunday night|late on Sunday|' +
      'early on Sunday|on Sunday morning|early Sunday|last night|at dawn on Sunday|before dawn on Sunday|on Sunday afternoon|in the early hours of Sunday|at around 3 p.m. on Sunday|on 2014-08-03',
  },
];

/** Days of the week before Monday, 4 August 2014. */
export const WEEKDAYS: Readonly<Record<string, string>> = {
  Monday: '2014-08-04',
  Tuesday: '2014-07-29',
  Wednesday: '2014-07-30',
  Thursday: '2014-07-31',
  Friday: '2014-08-01',
  Saturday: '2014-08-02',
  Sunday: '2014-08-03',
};

/** Places swapped: a town of each war, and its country. */
export const TOWNS =
  'Kano Nigeria|Aleppo Syria|Kharkiv Ukraine|Kandahar Afghanistan|Mekelle Ethiopia|Mosul Iraq|Quetta Pakistan|Benghazi Libya|Mogadishu Somalia|Khartoum Sudan|Bamako Mali|Niamey Niger|' +
  'Sanaa Yemen|Beirut Lebanon|Grozny Russia|Srinagar India|Mandalay Myanmar|Sittwe Myanmar|Maiduguri Nigeria|Diyarbakir Turkey|Kunduz Afghanistan|Peshawar Pakistan|Sirte Libya|Jolo Philippines|' +
  'Pattani Thailand|Homs Syria|Raqqa Syria|Fallujah Iraq|Kirkuk Iraq|Gao Mali|Kidal Mali|Diffa Niger|Bamenda Cameroon|Kismayo Somalia|Garissa Kenya|Nyala Sudan|Malakal South-Sudan|Cali Colombia';

/** What a change of lay-out, of case or of punctuation does to a text; the numbers stay. */
export const LAYOUTS: Readonly<Record<string, (text: string) => string>> = {
  'two spaces': (text) => text.replace(/ /g, '  '),
  'spaces that do not break': (text) => text.replace(/ /g, '\u00a0'),
  tabs: (text) => text.replace(/ /g, '\t'),
  'zero-width spaces': (text) => text.replace(/ /g, ' \u200b'),
  'marks of direction': (text) => text.replace(/ /g, ' \u200e'),
  'curly quotes': (text) => text.replace(/"([^"]*)"/g, '“$1”').replace(/(?<=\p{L})'/gu, '’'),
  'straight quotes': (text) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"),
  indented: (text) => `    ${text}`,
  'a list mark': (text) => `- ${text}`,
  'a byte-order mark': (text) => `\ufeff${text}`,
  'a paragraph of something else before': (text) =>
    `The bridge had been closed for weeks, residents of the valley told visitors.\n\n${text}`,
  'a sentence of something else behind': (text) => `${text} The road is still closed.`,
};
