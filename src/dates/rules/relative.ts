import { pattern } from '../patterns.js';
import type { Expr, Groups, Rule, Site } from '../types.js';
import { countOf, monthOf, unitOf, weekdayOfWord } from '../values.js';
import { NAME_FOLLOWERS, NAME_LEADS, ORDINALS, SHORT_FORMS, TITLES, VIOLENCE } from '../words.js';
import { after, before, named } from './site.js';

const published = (unit: 'day' | 'week' | 'month' | 'year' | 'decade', n: number): Expr => ({
  kind: 'unit',
  unit,
  n,
  anchor: 'published',
});

/** Whether a weekday's name is a day here, and no person, paper or habit. */
function isWeekday(groups: Groups, site: Site): boolean {
  const word = (groups.weekday as string).toLowerCase();
  const lead = before(site);
  const next = after(site);
  if (SHORT_FORMS.has(word)) return false;
  if (
    !site.sentence.upper &&
    site.text[site.start] === site.text[site.start]!.toLowerCase() &&
    !/^(?:on|last|this|next|early|late|since)$/.test(lead?.lower ?? '')
  )
    return false;
  if (lead && ORDINALS.has(lead.lower) && /^(?:in|of)$/.test(next?.lower ?? '')) return false;
  if (lead && (NAME_LEADS.has(lead.lower) || TITLES.has(lead.lower) || lead.lower === 'every' || lead.lower === 'each'))
    return false;
  if (next && NAME_FOLLOWERS.has(next.lower) && named(site, next)) return false;
  if (named(site, next) && next!.start - site.end === 1 && next!.kind === 'word') {
    // "Sunday Jacob said", "killed Chief Monday Okoro": a surname follows
    if (!lead || lead.text === '“' || lead.text === '"')
      return /^(?:morning|night|evening|afternoon|in|at)$/.test(next!.lower);
    if (
      named(site, lead) &&
      lead.kind === 'word' &&
      lead.start > site.sentence.start &&
      !/^(?:on|last|late|early)$/.test(lead.lower)
    )
      return false;
  }
  return true;
}

/** "Tuesdays attack", "Saturdays convoy attack" lost their apostrophe; "on Fridays violence flares up" is a habit. */
function isOwner(site: Site): boolean {
  for (let n = 1; n <= OWNED_REACH; n++) {
    const next = after(site, n);
    if (next?.kind !== 'word') return false;
    if (VIOLENCE.has(next.lower))
      return (
        before(site)?.lower !== 'on' ||
        /(?:attack|bombing|blast|explosion|raid|strike|shooting|massacre|ambush)$/.test(next.lower)
      );
  }
  return false;
}
/** How many words on what happened may stand: "Thursdays air strikes", "Tuesdays alleged attack". */
const OWNED_REACH = 2;

const SPAN_UNITS: Readonly<Record<string, { unit: 'day' | 'week' | 'month' | 'year' | 'decade'; hours?: boolean }>> = {
  hour: { unit: 'day', hours: true },
  day: { unit: 'day' },
  night: { unit: 'day' },
  week: { unit: 'week' },
  month: { unit: 'month' },
  year: { unit: 'year' },
  decade: { unit: 'decade' },
};

function span(count: number | null, word: string): Expr | null {
  const unit = SPAN_UNITS[word.toLowerCase().replace(/s$/, '')];
  if (!unit || count === null || count < 1) return null;
  return { kind: 'span', unit: unit.unit, n: unit.hours ? Math.max(1, Math.ceil(count / 24)) : count };
}

const HARMED = /^(?:killed|died|dead|wounded|injured|murdered|displaced|fled|kidnapped|abducted|arrested|slain|shot)$/;

/** "… have been killed in seven months", "were killed in two days of fighting": a count up to now; "in three days they killed" is told of any. */
function isRunning({ tokens, sentence }: Site): boolean {
  for (let i = sentence.from; i < sentence.to; i++)
    if (/^(?:has|have|was|were)$/.test(tokens[i]!.lower))
      for (let k = i + 1; k < Math.min(i + 5, sentence.to); k++) if (HARMED.test(tokens[k]!.lower)) return true;
  return false;
}

/** What is told from the publication day. */
export const RELATIVE_RULES: readonly Rule[] = [
  {
    name: 'weekday-hint',
    on: 'weekday',
    pattern: pattern(
      '(?<=\\b(?<left>(?:the )?(?<hint>last|this past|past|this|next|coming|following|previous) )){weekday}(?!\\w)',
    ),
    value: (g, site) => {
      // "the last Thursday in November"
      if (/^(?:in|of)$/.test(after(site)?.lower ?? '') && monthOf(after(site, 2)?.text) !== null) return null;
      const hint = (g.hint as string).toLowerCase().replace(/\s+/g, ' ');
      if (SHORT_FORMS.has((g.weekday as string).toLowerCase())) return null;
      if (NAME_FOLLOWERS.has(after(site)?.lower ?? '') && named(site, after(site))) return null;
      const which =
        hint === 'this'
          ? 'this'
          : hint === 'next' || hint === 'coming'
            ? 'next'
            : hint === 'following'
              ? 'following'
              : 'last';
      return { kind: 'weekday', weekday: weekdayOfWord(g.weekday) as number, which, week: null };
    },
    eg: 'They had met last Tuesday.',
  },
  {
    name: 'weekday-before-last',
    on: 'weekday',
    pattern: pattern('(?<=\\b(?<left>the )?){weekday} before last\\b'),
    value: (g) => ({ kind: 'weekday', weekday: weekdayOfWord(g.weekday) as number, which: 'beforeLast', week: null }),
    eg: 'They had met on the Sunday before last.',
  },
  {
    name: 'weekday-last',
    on: 'weekday',
    pattern: pattern('{weekday} last(?=\\s*(?:[,.;:)]|$)| (?:when|at|in|by|near|and|was|were)\\b)'),
    value: (g) => ({ kind: 'weekday', weekday: weekdayOfWord(g.weekday) as number, which: 'last', week: null }),
    eg: 'He was shot on Friday last.',
  },
  {
    name: 'weekday-nth',
    on: 'weekday',
    pattern: pattern(
      '{weekday},? (?:the )?(?<day>3[01]|[12]\\d|[1-9])(?:st|nd|rd|th)\\b(?=\\s*(?:[,.;:)]|$)| (?:when|at|in|by|near|and|was|were)\\b)',
    ),
    value: (g) => ({
      kind: 'monthday',
      day: Number(g.day),
      weekday: weekdayOfWord(g.weekday) as number,
      months: null,
    }),
    eg: 'They had met on Tuesday the 17th.',
  },
  {
    name: 'weekday',
    on: 'weekday',
    pattern: pattern('{weekday}(?!\\w)'),
    value: (g, site) =>
      isWeekday(g, site)
        ? { kind: 'weekday', weekday: weekdayOfWord(g.weekday) as number, which: null, week: null }
        : null,
    eg: 'Six people were killed on Sunday.',
  },
  {
    name: 'weekday-without-apostrophe',
    on: ['mondays', 'tuesdays', 'wednesdays', 'thursdays', 'fridays', 'saturdays', 'sundays'],
    pattern: pattern('(?<weekday>[a-z]+day)s\\b'),
    value: (g, site) =>
      isOwner(site) ? { kind: 'weekday', weekday: weekdayOfWord(g.weekday) as number, which: null, week: null } : null,
    eg: 'The group claimed Tuesdays attack.',
  },
  {
    name: 'yesterday-without-apostrophe',
    on: ['yesterdays'],
    pattern: pattern('yesterdays\\b'),
    value: (_, site) => (isOwner(site) ? published('day', -1) : null),
    eg: 'The group claimed yesterdays attack.',
  },
  {
    name: 'weekday-abbreviated',
    on: ['mon', 'tue', 'tues', 'wed', 'weds', 'thu', 'thur', 'thurs', 'fri', 'sat', 'sun'],
    pattern: pattern('{weekday}(?=,? (?:{day} {month}|{month2} {day2}|{num}/)|,? at \\d)'),
    value: (g, site) =>
      site.text[site.start] === site.text[site.start]!.toLowerCase()
        ? null
        : { kind: 'weekday', weekday: weekdayOfWord(g.weekday) as number, which: null, week: null },
    eg: 'Wed 05 Mar 2014 Bomb blast kills six',
  },
  {
    name: 'day-before-yesterday',
    on: ['day'],
    pattern: pattern('(?<=\\b(?<left>the )?)day before yesterday\\b'),
    value: () => published('day', -2),
    eg: 'It happened the day before yesterday.',
  },
  {
    name: 'day-after-tomorrow',
    on: ['day'],
    pattern: pattern('(?<=\\b(?<left>the )?)day after tomorrow\\b'),
    value: () => published('day', 2),
    eg: 'Talks resume the day after tomorrow.',
  },
  {
    name: 'yesterday',
    on: ['yesterday'],
    pattern: pattern('yesterday\\b'),
    value: () => published('day', -1),
    eg: 'Five people were yesterday killed.',
  },
  {
    name: 'today',
    on: ['today', 'tonight'],
    pattern: pattern('(?:today|tonight)\\b'),
    value: (_, site) => {
      const lead = before(site);
      // "USA Today", "Aleppo Today" are media
      return site.text[site.start] === 'T' && lead && named(site, lead) && !site.sentence.upper
        ? null
        : published('day', 0);
    },
    eg: 'Rebels today killed five civilians.',
  },
  {
    name: 'tomorrow',
    on: ['tomorrow'],
    pattern: pattern('tomorrow\\b'),
    value: () => published('day', 1),
    eg: 'The leaders will meet tomorrow.',
  },
  {
    name: 'last-night',
    on: ['last'],
    pattern: pattern('last (?:night|evening)\\b'),
    value: () => published('day', -1),
    eg: 'Armed men last night killed a clan chief.',
  },
  {
    name: 'this-morning',
    on: ['this'],
    pattern: pattern('this (?:morning|afternoon|evening)\\b'),
    value: () => published('day', 0),
    eg: 'Shelling began early this morning.',
  },
  {
    name: 'overnight',
    on: ['overnight'],
    pattern: pattern('overnight\\b(?!(?: into| on| from| between)? (?:{weekday}|{month}|\\d))'),
    value: (_, site) =>
      /^(?:stay|stays|bus|train|flight|curfew|guest|guests|accommodation)$/.test(after(site)?.lower ?? '')
        ? null
        : { kind: 'overnight' },
    eg: 'Nine civilians were killed overnight.',
  },
  {
    name: 'weekend',
    on: ['weekend'],
    pattern: pattern(
      '(?<=\\b(?<left>(?:the )?(?<hint>last|this past|past|previous|this|next|coming) |the )?)weekend\\b',
    ),
    value: (g) => ({
      kind: 'weekend',
      n: /last|previous/i.test(g.hint ?? '') ? -1 : /next|coming/i.test(g.hint ?? '') ? 1 : 0,
    }),
    eg: 'Clashes broke out over the weekend.',
  },
  {
    name: 'period-before-last',
    on: ['week', 'month', 'year', 'night', 'day'],
    pattern: pattern(
      '(?<=\\b(?<left>the ))(?<unit>week|month|year|night|day) before last\\b(?! (?:week|month|year)\\b)',
    ),
    value: (g) => published(unitOf(g.unit) ?? 'day', -2),
    eg: 'Similar violence was reported the month before last.',
  },
  {
    name: 'period-last',
    on: ['last'],
    pattern: pattern('last (?<unit>week|month|year)\\b(?!{dash}(?:long|old)| of\\b| and a half\\b)'),
    value: (g) => published(unitOf(g.unit) as 'week', -1),
    eg: 'Similar violence was reported last month.',
  },
  {
    name: 'period-this',
    on: ['this'],
    pattern: pattern('this (?<unit>week|month|year)\\b(?!{dash}(?:long|old))'),
    value: (g) => published(unitOf(g.unit) as 'week', 0),
    eg: 'Two truces failed this year.',
  },
  {
    name: 'period-next',
    on: ['next', 'coming'],
    pattern: pattern('(?<=\\b(?<left>the )?)(?:next|coming) (?<unit>week|month|year)\\b(?!{dash})'),
    value: (g, site) => {
      const at = site.text.slice(site.start, site.end).toLowerCase();
      // "the next year" is told from the narrative
      return published(unitOf(g.unit) as 'week', 1) && at.startsWith('the next')
        ? { kind: 'unit', unit: unitOf(g.unit) as 'week', n: 1, anchor: 'narrative' }
        : published(unitOf(g.unit) as 'week', 1);
    },
    eg: 'A referendum is due next month.',
  },
  {
    name: 'past-units',
    on: ['past', 'last', 'previous', 'preceding'],
    pattern: pattern(
      '(?<=\\b(?<left>(?:the|these) )?)(?:past|last|previous|preceding) (?:{count} )(?<unit>hours?|days?|nights?|weeks?|months?|years?|decades?)\\b(?! of (?:the |this |last )?(?:year|month|{month}|{year})\\b)',
    ),
    value: (g) => span(countOf(g.count), g.unit as string),
    eg: 'Fifty tanks were lost in the last 48 hours.',
  },
  {
    name: 'in-units-until-now',
    on: ['hours', 'day', 'days', 'week', 'weeks', 'month', 'months', 'years'],
    pattern: pattern(
      '(?<=\\b(?<left>(?:in|within) (?:(?:the space of|less than|just|only|about|some|nearly|almost|over|more than) )?{count} ))(?<unit>hours|days?|weeks?|months?|years)\\b(?!{dash})',
    ),
    value: (g, site) => (isRunning(site) ? span(countOf(g.count), g.unit as string) : null),
    eg: 'At least 413 people have been killed in seven months.',
  },
  {
    name: 'past-unit',
    on: ['past', 'last'],
    pattern: pattern(
      '(?<=\\b(?<left>(?:the|this) ))(?:past (?<unit>day|week|fortnight|month|year|decade)|last (?<unit2>day|fortnight|decade))\\b(?!{dash}| and a half\\b| of\\b)',
    ),
    value: (g) => {
      const unit = (g.unit ?? g.unit2) as string;
      return /^fortnight$/i.test(unit) ? span(2, 'week') : span(1, unit);
    },
    eg: 'A hundred died over the past year.',
  },
  {
    name: 'from-now',
    on: ['now'],
    pattern: pattern('(?<=\\b(?<left>{count} {unit} from ))now\\b'),
    value: (g) => {
      const [count, unit] = [countOf(g.count), unitOf(g.unit)];
      return count === null || !unit ? null : published(unit, count);
    },
    eg: 'Elections are held two weeks from now.',
  },
  {
    name: 'units-ago',
    on: ['ago'],
    pattern: pattern(
      '(?<=\\b(?<left>(?:(?:some|about|nearly|almost|just|only|barely|exactly|more than|over) )?{count} {unit} ))ago\\b',
    ),
    value: (g) => {
      const count = countOf(g.count);
      const unit = unitOf(g.unit);
      if (count === null || !unit) return null;
      const fortnight = g.unit!.toLowerCase() === 'fortnight' ? 2 : 1;
      return published(unit, -count * fortnight);
    },
    eg: 'The clashes began four days ago.',
  },
  {
    name: 'hours-ago',
    on: ['ago'],
    pattern: pattern('(?<=\\b(?<left>{count} hours? ))ago\\b'),
    value: (g) => {
      const count = countOf(g.count);
      return count === null
        ? null
        : count <= 6
          ? published('day', 0)
          : count % 24 === 0
            ? published('day', -count / 24)
            : null;
    },
    eg: 'The village was hit 24 hours ago.',
  },
  {
    name: 'in-units',
    on: ['time'],
    pattern: pattern("(?<=\\bin (?<left>{count} (?<unit>days?|weeks?|months?|years?)['’]?s? ))time\\b"),
    value: (g) => {
      const count = countOf(g.count);
      const unit = unitOf(g.unit);
      return count === null || !unit ? null : published(unit, count);
    },
    eg: 'Elections are held in two weeks time.',
  },
];
