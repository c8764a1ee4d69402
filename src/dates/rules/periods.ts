import { pattern } from '../patterns.js';
import type { Expr, Groups, Rule, Site, YearHint } from '../types.js';
import { month, monthOf, range } from '../values.js';
import {
  AMBIGUOUS_MONTHS,
  COUNTED,
  COUNTERS,
  MAY_LEADS,
  MONTH_LEADS,
  NAME_LEADS,
  SEASONS,
  SHORT_FORMS,
  STREETS,
  TITLES,
  VIOLENCE,
  YEAR_DETERMINERS,
  YEAR_FOLLOWERS,
  YEAR_LEADS,
} from '../words.js';
import { after, before, isNameGiver, named } from './site.js';

const LAST_YEAR = 2100;
const HINTS: Readonly<Record<string, YearHint>> = {
  last: 'previous',
  this: 'this',
  next: 'following',
  coming: 'following',
  previous: 'previous',
  preceding: 'previous',
  following: 'following',
  that: 'that',
};

/** Whether the month's name, alone, is a date here: neither a verb nor a person nor a part of a name. */
function isMonthAlone(groups: Groups, site: Site): boolean {
  const word = (groups.month as string).toLowerCase();
  const lead = before(site);
  const next = after(site);
  const first = site.text[site.start] as string;
  const lower = first === first.toLowerCase();
  if (SHORT_FORMS.has(word) || isNameGiver(site, next?.kind === 'number' ? after(site, 2) : next)) return false;
  if (lower && (AMBIGUOUS_MONTHS.has(word) || !MONTH_LEADS.has(lead?.lower ?? ''))) return false;
  if (lead && (NAME_LEADS.has(lead.lower) || TITLES.has(lead.lower))) return false;
  const led = lead !== undefined && (MONTH_LEADS.has(lead.lower) || /^(?:early|mid|late)-/.test(lead.lower));
  if (site.sentence.upper) return led && !/^(?:the|and|to|this|next|every|each|on|over)$/.test(lead.lower);
  const nameFollows = named(site, next) && next!.kind === 'word' && next!.start - site.end <= 1;
  // "the April War" is an era, "in April Ukrainian forces" a date
  if (nameFollows && (lead?.lower === 'the' || !led)) return false;
  const towards = /^(?:to|on|for|of|towards?|from|through|was|in)$/.test(next?.lower ?? '');
  if (word === 'march' && lead?.lower === 'the' && towards) return false;
  if (AMBIGUOUS_MONTHS.has(word) && word !== 'may' && VIOLENCE.has(next?.lower ?? '')) return true;
  if (lead?.lower === 'and' || lead?.lower === 'or')
    return monthOf(before(site, 2)?.text) !== null || !AMBIGUOUS_MONTHS.has(word);
  // "Trump and May said", "after May resigned": the person is called so
  if (word === 'may') return led && MAY_LEADS.has(lead.lower);
  if (AMBIGUOUS_MONTHS.has(word)) return led || (lead !== undefined && /^[,(–-]$/.test(lead.lower) && !nameFollows);
  return !(lead && named(site, lead) && !led && lead.start > site.sentence.start);
}

/** A year that stands alone on a line above others. */
const isLine = ({ text, start, end }: Site): boolean =>
  (start === 0 || text[start - 1] === '\n') && /^[ \t]*\r?\n/.test(text.slice(end, end + 9));

/** Whether four digits are a year here, and no count, street number or time. */
function isYear(year: number, site: Site): boolean {
  if (year >= 1900 && isLine(site)) return true;
  const lead = before(site);
  const next = after(site);
  const nextWord = next?.kind === 'word' ? next.lower : null;
  const round = year % 100 === 0;
  if (nextWord && COUNTED.has(nextWord)) return false;
  if (next && /^(?:[%°$€£]|bce?|b\.c\.)$/.test(next.kind === 'word' ? next.lower : next.text)) return false;
  // "from 2000 to a few hundred"
  if (round && lead?.lower === 'from' && nextWord === 'to' && after(site, 2)?.kind !== 'number') return false;
  if (next && named(site, next) && isStreet(site)) return false;
  if (lead && /^[$€£#.:/+]$/.test(lead.text) && lead.end === site.start) return false;
  const led = lead !== undefined && (YEAR_LEADS.has(lead.lower) || /^(?:early|mid|late|pre|post)-/.test(lead.lower));
  const plural = nextWord !== null && !next!.capital && /[^su]s$/.test(nextWord) && !YEAR_FOLLOWERS.has(nextWord);
  if ((round || year < 1500) && plural) return false;
  if (led) return !(year < 1100);
  if (lead && COUNTERS.has(lead.lower)) return false;
  if (lead && YEAR_DETERMINERS.has(lead.lower)) return nextWord !== null && !round;
  const adjective = before(site, 2);
  if (
    adjective &&
    YEAR_DETERMINERS.has(adjective.lower) &&
    !lead?.capital &&
    !round &&
    year >= 1850 &&
    nextWord !== null
  )
    return !plural && !YEAR_FOLLOWERS.has(nextWord);
  if (!lead)
    return (
      year >= 1900 && (nextWord !== null ? !plural || !round : true) && !(round && nextWord !== null && !next!.capital)
    );
  if (lead.text === '(' || lead.text === '[') return year >= 1400;
  if (/^(?:,|and|or|&)$/.test(lead.lower) && /^(?:1[5-9]|20)\d\d$/.test(before(site, 2)?.text ?? '')) return true;
  if (year < 1900 || year > 2050) return false;
  if (/^[,;]$/.test(lead.text) || lead.lower === 'and' || lead.lower === 'or')
    return !plural && !round && (next === undefined || next.kind === 'punct' || YEAR_FOLLOWERS.has(nextWord ?? ''));
  if (round) return false;
  if (next === undefined) return lead.capital || lead.kind === 'word';
  if (/^[,.;:)]$/.test(next.text)) return lead.kind === 'word';
  return lead.kind === 'word' && YEAR_FOLLOWERS.has(nextWord ?? '');
}

/** "2015 Kaplan Street": a word for a street within three words of the number. */
function isStreet(site: Site): boolean {
  for (let n = 2; n <= 3; n++) {
    const word = after(site, n);
    if (word && named(site, word) && STREETS.has(word.lower)) return true;
  }
  return false;
}

function season(word: string, year: number | null, hint: YearHint | null): Expr {
  return { kind: 'season', year, month: SEASONS[word.toLowerCase()] as number, hint };
}

/** Months, seasons, years and what is longer. */
export const PERIOD_RULES: readonly Rule[] = [
  {
    name: 'month-to-month-year',
    on: 'month',
    pattern: pattern('{month}{to}{month2}(?:,? |,? of ){year}'),
    value: (g) => range(month(Number(g.year), monthOf(g.month)), month(Number(g.year), monthOf(g.month2))),
    eg: 'In February-March 1994 they met twice.',
  },
  {
    name: 'month-year',
    on: 'month',
    pattern: pattern('{month}(?:,? |,? of |{dash}){year}(?!-?\\d)'),
    value: (g, site) =>
      after(site)?.lower && COUNTED.has(after(site)!.lower) ? null : month(Number(g.year), monthOf(g.month)),
    eg: 'The war began in March 2011.',
  },
  {
    name: 'hinted-month',
    on: 'month',
    pattern: pattern('(?<=\\b(?<left>(?:the )?(?<hint>last|this|next|previous|preceding|following|coming) )){month}'),
    value: (g, site) => {
      const word = (g.month as string).toLowerCase();
      if (SHORT_FORMS.has(word)) return null;
      // "this may have", "the last march": a verb, a walk
      const first = site.text[site.start + (g.left?.length ?? 0)] as string;
      if ((word === 'may' || word === 'march') && (site.sentence.upper || first === first.toLowerCase())) return null;
      return month(null, monthOf(g.month), HINTS[(g.hint as string).toLowerCase()] ?? null);
    },
    eg: 'It was seized the previous April.',
  },
  {
    name: 'month',
    on: 'month',
    pattern: pattern('{month}(?!\\w)'),
    value: (g, site) => (isMonthAlone(g, site) ? month(null, monthOf(g.month)) : null),
    eg: 'The city fell in December.',
  },
  {
    name: 'season-year',
    on: Object.keys(SEASONS),
    pattern: pattern('(?<=\\b(?<left>the )?){season}(?:,? |,? of |{dash}){year}'),
    value: (g) => season(g.season as string, Number(g.year), null),
    eg: 'They met in the summer of 1940.',
  },
  {
    name: 'season-listed',
    on: Object.keys(SEASONS),
    pattern: pattern(
      '{season}(?=(?: (?:and|or|to) |{dash})(?:the )?(?:early |late )?(?:spring|summer|autumn|fall|winter)(?: of|,)? (?:1[5-9]|20)\\d\\d\\b)',
    ),
    value: (g) => season(g.season as string, null, null),
    eg: 'Fighting in summer and autumn 1918 was fierce.',
  },
  {
    name: 'season-hint',
    on: Object.keys(SEASONS),
    pattern: pattern('(?<=\\b(?<left>(?:the )?(?<hint>last|this|next|previous|following|that) )){season}'),
    value: (g) => season(g.season as string, null, HINTS[(g.hint as string).toLowerCase()] ?? null),
    eg: 'Talks broke down last summer.',
  },
  {
    name: 'season',
    on: ['spring', 'summer', 'autumn', 'winter'],
    pattern: pattern(
      '(?<=\\b(?:in|during|by|throughout|until|since|of|over|early|late|mid|that|and|for) (?<left>the )?){season}(?! (?:offensive|holidays?|camp|school|clothes|clothing|olympics|games|water|break|residence|months|capital|coat|uniform|palace|vacation)\\b)',
    ),
    value: (g, site) => (named(site, after(site)) ? null : season(g.season as string, null, null)),
    eg: 'Fighting lasted throughout the summer.',
  },
  {
    name: 'decade',
    on: 'ordinal',
    pattern: pattern("(?<=\\b(?<left>the )?)(?<decade>1[5-9]\\d|20\\d)0[’']?s\\b"),
    value: (g) => ({ kind: 'years', from: Number(`${g.decade}0`), to: Number(`${g.decade}9`) }),
    eg: 'The group emerged in the 1990s.',
  },
  {
    name: 'decade-short',
    on: 'ordinal',
    pattern: pattern("(?<=(?:\\b(?:the|early|mid|late|early-|mid-|late-) ?)(?<left>['’‘]))(?<decade>[3-9]0)s\\b"),
    value: (g) => ({ kind: 'years', from: 1900 + Number(g.decade), to: 1909 + Number(g.decade) }),
    eg: "The group emerged in the '90s.",
  },
  {
    name: 'year-range',
    on: 'year',
    pattern: pattern(
      '(?<year>1[1-9]\\d\\d|20\\d\\d)(?:{dash}|/)(?<until>1[1-9]\\d\\d|20\\d\\d|\\d\\d)\\b(?![-.,/]?\\d)',
    ),
    value: (g, site) => {
      const from = Number(g.year);
      const to = (g.until as string).length === 2 ? Math.floor(from / 100) * 100 + Number(g.until) : Number(g.until);
      const lead = before(site);
      if (to <= from || to - from > 200 || (lead && COUNTERS.has(lead.lower) && lead.lower !== 'the')) return null;
      if (
        (g.until as string).length === 2 &&
        Number(g.until) <= 12 &&
        site.text.slice(site.start, site.end).includes('/')
      )
        return null;
      return { kind: 'range', from: { kind: 'year', year: from }, to: { kind: 'year', year: to } };
    },
    eg: 'The junta of 1967–1974 fell.',
  },
  {
    name: 'year-to-year',
    on: 'year',
    pattern: pattern('{year}(?: (?:to|through|until|till) | and ){year2}'),
    value: (g, site) => {
      const [from, to] = [Number(g.year), Number(g.year2)];
      const lead = before(site)?.lower;
      if (to <= from || (lead !== 'from' && lead !== 'between') || !isYear(from, { ...site, end: site.start + 4 }))
        return null;
      return { kind: 'range', from: { kind: 'year', year: from }, to: { kind: 'year', year: to } };
    },
    eg: 'From 1990 to 1994 he was in exile.',
  },
  {
    name: 'year',
    on: 'year',
    pattern: pattern('{year}(?!:?\\d)'),
    value: (g, site) => {
      const year = Number(g.year);
      return year <= LAST_YEAR && isYear(year, site) ? { kind: 'year', year } : null;
    },
    eg: 'A separatist war ended in 1994.',
  },
  {
    name: 'same-period',
    on: ['same', 'that'],
    pattern: pattern(
      '(?<=(?:\\bof )?(?<left>(?:the|that) )?)(?:same|that) (?:very )?(?<unit>month|year|week)\\b(?!{dash})',
    ),
    value: (g, site) => {
      const word = site.text.slice(site.start, site.end).toLowerCase();
      if (word.startsWith('same') && g.left === undefined) return null;
      return { kind: 'same', unit: g.unit!.toLowerCase() as 'month' };
    },
    eg: 'In March 2010 it was quiet. In the same month a pylon fell.',
  },
];
