import { pattern } from '../patterns.js';
import type { Expr, Rule } from '../types.js';
import { countOf, unitOf } from '../values.js';
import type { Unit } from '../words.js';
import { after, before } from './site.js';

const shift = (unit: Unit, n: number): Expr => ({ kind: 'unit', unit, n, anchor: 'narrative' });

const PARTS = 'day|night|evening|morning|afternoon|date';

/** What is told from the date that the text named last. */
export const NARRATIVE_RULES: readonly Rule[] = [
  {
    name: 'same-day',
    on: ['same'],
    pattern: pattern(`(?<=\\b(?<left>(?:the|that|this|very) ))same (?:${PARTS})\\b`),
    value: () => ({ kind: 'same', unit: 'day' }),
    eg: 'On 3 May 2010 he fled. The same day, his house was burnt.',
  },
  {
    name: 'that-day',
    on: ['that'],
    pattern: pattern(`that (?:very )?(?:${PARTS})\\b(?! (?:that|when|the|before|after)\\b)`),
    value: () => ({ kind: 'same', unit: 'day' }),
    eg: 'On 3 May 2010 he fled. That night, his house was burnt.',
  },
  {
    name: 'this-day',
    on: ['this'],
    pattern: pattern('this (?:very )?(?:same )?(?:day|date)\\b(?! (?:in|of|when|forward|and age)\\b)'),
    value: (_, site) => (before(site)?.lower === 'to' ? null : { kind: 'same', unit: 'day' }),
    eg: 'They attacked on 3 May 2010. This day became a holiday.',
  },
  {
    name: 'next-day',
    on: ['next', 'following'],
    pattern: pattern(`(?<=\\b(?<left>(?:the|very) )?)(?:next|following) (?:${PARTS})\\b`),
    value: (g, site) => (g.left === undefined && site.text[site.start] === 'f' ? null : shift('day', 1)),
    eg: 'On 3 May 2010 he fled. The next day, his house was burnt.',
  },
  {
    name: 'previous-day',
    on: ['previous', 'preceding'],
    pattern: pattern(`(?<=\\b(?<left>the ))(?:previous|preceding) (?:${PARTS})\\b`),
    value: () => shift('day', -1),
    eg: 'He spoke on Monday of an attack launched the previous day.',
  },
  {
    name: 'day-before',
    on: ['day', 'night', 'evening'],
    pattern: pattern(
      '(?<=\\b(?<left>(?:the|a|one) ))(?:day|night|evening) (?:before|earlier)\\b(?! (?:yesterday|last)\\b)',
    ),
    value: (_, site) => {
      // "the day before the election" is told from the election
      const next = after(site);
      return next?.kind === 'word' && /^(?:the|a|an|his|her|its|their|he|she|it|they|president|prime)$/.test(next.lower)
        ? null
        : shift('day', -1);
    },
    eg: 'He died on Wednesday of a wound inflicted the night before.',
  },
  {
    name: 'day-after',
    on: ['day', 'morning'],
    pattern: pattern(
      '(?<=\\b(?<left>(?:the|a|one) ))(?:day|morning) (?:after|later)\\b(?=\\s*(?:[,.;:)]|$)| (?:and|but|when|by|in|at|on|with)\\b)',
    ),
    value: () => shift('day', 1),
    eg: 'On 3 May 2010 he fled. His house was burnt the day after.',
  },
  {
    name: 'units-later',
    on: ['later', 'afterwards', 'afterward'],
    pattern: pattern(
      '(?<=\\b(?<left>(?:(?:some|about|nearly|almost|just|only|barely) )?{count} {unit} ))(?:later|afterwards?)\\b',
    ),
    value: (g) => {
      const [count, unit] = [countOf(g.count), unitOf(g.unit)];
      return count === null || !unit ? null : shift(unit, count);
    },
    eg: 'On 3 May 2010 he fled. Three days later he was caught.',
  },
  {
    name: 'units-earlier',
    on: ['earlier', 'before', 'previously'],
    pattern: pattern(
      '(?<=\\b(?<left>(?:(?:some|about|nearly|almost|just|only|barely) )?{count} {unit} ))(?:earlier|before|previously)\\b',
    ),
    value: (g, site) => {
      const [count, unit] = [countOf(g.count), unitOf(g.unit)];
      const next = after(site);
      if (/^before$/i.test(site.text.slice(site.start, site.end).split(/\s/).at(-1) ?? '') && next?.kind === 'word')
        return null;
      return count === null || !unit ? null : shift(unit, -count);
    },
    eg: 'On Monday it was hit again. Two days earlier a raid had failed.',
  },
  {
    name: 'narrative-unit',
    on: ['following', 'previous', 'preceding', 'next'],
    pattern: pattern(
      '(?<=\\b(?<left>the ))(?:following|previous|preceding|next) (?<unit>week|month|year)\\b(?!{dash})',
    ),
    value: (g, site) =>
      shift(unitOf(g.unit) as Unit, /\b(?:previous|preceding)\b/i.test(site.text.slice(site.start, site.end)) ? -1 : 1),
    eg: 'The battle of March 2010 was lost, and the following year the war.',
  },
  {
    name: 'the-period',
    on: ['month', 'year', 'week'],
    pattern: pattern(
      "(?<=\\b(?:end|beginning|start|middle|close|half|part|days|weeks|months|earlier|later|late|early) (?:of|in) (?<left>the ))(?<unit>month|year|week)\\b(?!{dash}|['’])",
    ),
    value: (g) => ({ kind: 'unit', unit: unitOf(g.unit) as Unit, n: 0, anchor: 'present' }),
    eg: 'In March 2010 it was quiet. By the end of the month two were dead.',
  },
  {
    name: 'later-that-day',
    on: ['later', 'earlier'],
    pattern: pattern('(?:later|earlier) (?:in|on|during) (?:the|that) (?:day|evening|night|afternoon|morning)\\b'),
    value: () => ({ kind: 'same', unit: 'day' }),
    eg: 'A bomb went off on 3 May 2010. Later in the day a second one did.',
  },
  {
    name: 'part-of-the-day',
    on: ['morning', 'afternoon', 'evening', 'night', 'dawn', 'midnight'],
    pattern: pattern(
      '(?:(?<=\\b(?:in|during|by|throughout) (?<left>the (?:early |late )?))(?:morning|afternoon|evening|night)\\b(?! (?:hours?|of|before|after|between|from)\\b)|(?<=\\bat )(?:dawn|midnight)\\b)(?!,? (?:on |of )?(?:yesterday|today|tomorrow|{weekday}|{month}|\\d))',
    ),
    value: () => ({ kind: 'same', unit: 'day' }),
    eg: 'Troops moved on 3 May 2010. In the evening they were shelled.',
  },
];
