import { describe, expect, test } from 'vitest';
import type { DateMention } from '../../src/model.js';
import { datesOf } from './read.js';

/** The last date of a text published on Monday, 4 August 2014. */
function last(text: string, published: string | null = '2014-08-04'): DateMention {
  const mention = datesOf(text, published).at(-1);
  if (!mention) throw new Error(`no date in "${text}"`);
  return mention;
}

describe('the words of a date', () => {
  test.each([
    ['On the night of August 1 to 2, an attack was thwarted.', 'the night of August 1 to 2'],
    ['They attacked on July 28.', 'July 28'],
    ['They attacked on Aug. 2 and fled.', 'Aug. 2'],
    ['They attacked in Aug.', null],
    ['Five were killed last week.', 'last week'],
    ['Five were killed on Sunday morning.', 'Sunday morning'],
    ['Five were killed in the early hours of Sunday.', 'the early hours of Sunday'],
    ['Five were killed early yesterday.', 'early yesterday'],
    ['Five were killed on Friday [1 August] evening.', 'Friday [1 August] evening'],
    ['Five were killed on Friday (August 1st).', 'Friday (August 1st)'],
    ['Five were killed in the past 20 months.', 'the past 20 months'],
    ['They meet at the end of this week.', 'the end of this week'],
    ['They met in the summer of 1940.', 'the summer of 1940'],
    ['They met in mid-October 2013.', 'mid-October 2013'],
    ['It began four days ago.', 'four days ago'],
    ['It lasted from September 27 to November 10, 2013.', 'September 27 to November 10, 2013'],
    ['Sunday 03/08/2014: nothing new.', 'Sunday 03/08/2014'],
  ])('%s: %s', (text, words) => expect(datesOf(text, '2014-08-04').at(-1)?.text ?? null).toBe(words));
});

describe('precision and basis', () => {
  test.each<[string, number | null, DateMention['date_basis']]>([
    ['They attacked on July 28, 2014.', 1, 'explicit'],
    ['They attacked on 03/14/2014.', 1, 'explicit'],
    ['They attacked on Monday, July 28, 2014.', 1, 'explicit'],
    ['They attacked on July 28.', 1, 'relative'],
    ['They attacked on Sunday.', 1, 'relative'],
    ['They attacked on Monday night.', 1, 'relative'],
    ['They attacked yesterday.', 1, 'relative'],
    ['They attacked on the night of August 1 to 2.', 2, 'relative'],
    ['They attacked overnight.', 2, 'relative'],
    ['They attacked over the weekend.', 2, 'relative'],
    ['They attacked in the last 48 hours.', 2, 'relative'],
    ['They attacked on July 12-14.', 2, 'relative'],
    ['They attacked from July 12 to 14, 2014.', 2, 'explicit'],
    ['They attacked last week.', 3, 'relative'],
    ['They attacked six weeks ago.', 3, 'relative'],
    ['They attacked in the past week.', 3, 'relative'],
    ['They meet later this week.', 3, 'relative'],
    ['They meet at the end of this week.', 2, 'relative'],
    ['They attacked last month.', 4, 'relative'],
    ['They attacked in July.', 4, 'relative'],
    ['They attacked in March 2011.', 4, 'explicit'],
    ['They attacked in early March 2011.', 4, 'explicit'],
    ['They attacked earlier this month.', 4, 'relative'],
    ['They attacked over the last two weeks.', 4, 'relative'],
    ['They attacked in 1994.', 5, 'explicit'],
    ['They have fought since 1994.', 5, 'explicit'],
    ['They attacked in the summer of 1940.', 5, 'explicit'],
    ['They attacked last year.', 5, 'relative'],
    ['They attacked earlier this year.', 5, 'relative'],
    ['They attacked four years ago.', 5, 'relative'],
    ['They attacked in the 1990s.', 5, 'explicit'],
    ['They attacked in the past 20 months.', 5, 'relative'],
    ['On July 28 they fled. The same day they came back.', 1, 'context'],
    ['On the night of August 1 to 2 they fled. The same night they came back.', 2, 'context'],
    ['On July 28 they fled. That night they came back.', 1, 'context'],
    ['On July 28 they fled. The next day they came back.', 1, 'relative'],
    ['On July 28 they fled. Three days later they came back.', 1, 'relative'],
    ['They fled on the same day.', null, 'unresolved'],
  ])('%s: %s, %s', (text, precision, basis) => {
    const { date_precision, date_basis } = last(text);
    expect([date_precision, date_basis]).toEqual([precision, basis]);
  });
});

describe('history is background', () => {
  test.each([
    ['Six died on Sunday, the most since 1994.', true],
    ['Six died on Sunday in breach of a 1994 ceasefire.', true],
    ['Six died on Sunday, as in the events of May.', true],
    ['Six died on Sunday, as in August 2013.', true],
    ['Six died on Sunday; tension has grown for the past 20 months.', true],
    ['Six died on Sunday, as in the attack of July 28.', false],
    ['Six died on Sunday, as last month.', false],
    ['Six died on Sunday, after a quiet week since last Tuesday.', false],
    ['Six died on Sunday and eight in the last 48 hours.', false],
    ['Six died on Sunday and eight this year.', false],
    ['A report says that six died on 14 March 2014.', false],
    ['Officials said on Sunday that six had died on 14 March 2014.', false],
    ['Six died on Sunday, where six died on 14 March 2014.', true],
  ])('%s: %s', (text, background) => expect(last(text).background).toBe(background));
  test.each([
    ['Six died on Sunday, the most since 1994.', true],
    ['2004 market bombing: six died.', false],
    ['On 3 May 2010 six died, the most since 1994.', true],
  ])('without a publication date: %s: %s', (text, background) => expect(last(text, null).background).toBe(background));
});

describe('what is ahead, and what is only the day of saying', () => {
  test.each<[string, DateMention['tense'], DateMention['role']]>([
    ['They will meet on Friday.', 'future', undefined],
    ['They are set to meet later this week.', 'future', undefined],
    ['They met on Friday.', undefined, undefined],
    ['Police said Friday that six died.', undefined, 'report'],
    ['Police said on Friday that six will die.', undefined, 'report'],
    ['Six died, the ministry said in a statement issued on Friday.', undefined, 'report'],
    ['Six died, he told Radio Dabanga on Friday.', undefined, 'report'],
    ['The police yesterday confirmed that six died.', undefined, 'report'],
    ['The governor on Friday condemned the attack.', undefined, 'report'],
    ['A group claimed responsibility on Friday.', undefined, 'report'],
    ['A bomb on Friday claimed six lives.', undefined, undefined],
    ['Six deaths were reported on Friday.', undefined, undefined],
    ['Twelve have died so far, according to a Friday press release from the ministry.', undefined, 'report'],
    ["Friday's statement named six dead.", undefined, 'report'],
    ['“Six are dead,” said Defence Ministry spokesman Colonel Ali Hasan on Friday.', undefined, 'report'],
    ['Speaking on Friday, the envoy named six dead.', undefined, 'report'],
    ['Six died, says a report by the monitors published on Friday.', undefined, 'report'],
    ['Lawmakers voted narrowly Friday to condemn the killing of six.', undefined, 'report'],
    ['A group on Friday claimed responsibility for the deaths of six.', undefined, 'report'],
    ['The mayor told reporters the attack happened on Friday.', undefined, undefined],
    ['A herder told the radio that on Friday gunmen shot six.', undefined, undefined],
    ["Officials say Friday's clashes killed six.", undefined, undefined],
    ['Officials said the Friday evening blast killed six.', undefined, undefined],
    ['The monitor said Fridays raids killed six.', undefined, undefined],
    ['Six died in a blast in Kurram Agency on Friday.', undefined, undefined],
    ['The army said Russian forces in the town on Friday shot six.', undefined, undefined],
    ['Six have died since Friday.', undefined, 'since'],
    ['Six will be honoured for the past three days.', undefined, undefined],
  ])('%s: %s, %s', (text, tense, role) => {
    const mention = last(text);
    expect([mention.tense, mention.role]).toEqual([tense, role]);
  });
});
