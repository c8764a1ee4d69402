import { describe, expect, test } from 'vitest';
import { DATE_FORMS, parseDate, readDate, weekdayOf } from '../../src/article/day.js';
import { readArticle } from '../../src/article/index.js';
import type { Article, Published } from '../../src/model.js';

function read(text: string, given: string | null): Article {
  return readArticle({
    id: 'a',
    path: null,
    text,
    title: null,
    published: given,
    publishedBasis: given === null ? null : 'metadata',
    publisher: null,
    url: null,
  });
}

const published = (text: string, given: string | null = null): Published => read(text, given).published;

/** A date as a record or a sidecar gives it → the day it means. */
const GIVEN: [string, string | null, number?][] = [
  ['2014-08-04', '2014-08-04'],
  ['2014-8-4', '2014-08-04'],
  ['2014/08/04', '2014-08-04'],
  ['20140804', '2014-08-04'],
  ['2014-08-04T10:00:00Z', '2014-08-04'],
  ['2014-08-04T23:30:00+04:00', '2014-08-04'],
  ['2014-08-04T23:30:00.123-0500', '2014-08-04'],
  ['2014-08-04 10:00', '2014-08-04'],
  ['2014-08-04 10:00:00 UTC', '2014-08-04'],
  ['4 August 2014', '2014-08-04'],
  ['04 Aug 2014', '2014-08-04'],
  ['4th of August 2014', '2014-08-04'],
  ['Aug 4, 2014', '2014-08-04'],
  ['Aug. 4 2014', '2014-08-04'],
  ['August 4th, 2014', '2014-08-04'],
  ['Monday, August 4, 2014', '2014-08-04'],
  ['Mon, 04 Aug 2014 10:00:00 GMT', '2014-08-04'],
  ['Mon, 04 Aug 2014 10:00:00 +0000', '2014-08-04'],
  ['August 4, 2014 at 3:15 pm', '2014-08-04'],
  ['9:43 PM, Dec 9, 2016', '2016-12-09'],
  ['Published: 3 March 2020', '2020-03-03'],
  ['Posted on March 3, 2020', '2020-03-03'],
  ['04-Aug-2014', '2014-08-04'],
  ['14 Nov 89', '1989-11-14'],
  ['4 Aug 14', '2014-08-04'],
  ['25/12/2015', '2015-12-25'],
  ['12/25/2015', '2015-12-25'],
  ['04/04/2016', '2016-04-04'],
  ['Sunday 03/04/2016', '2016-04-03'],
  ['Friday 03/04/2016', '2016-03-04'],
  ['03.04.2016', '2016-04-03'],
  ['30-11-2014', '2014-11-30'],
  ['03/04/2016', '2016-01-01', 5],
  ['August 2014', '2014-08-01', 4],
  ['2014-08', '2014-08-01', 4],
  ['2014', '2014-01-01', 5],
  ['29 February 2016', '2016-02-29'],
  ['29 February 2015', null],
  ['31 April 2015', null],
  ['2014-13-01', null],
  ['13/13/2014', null],
  ['4:58 PM ET', null],
  ['Nov 29, 20', null],
  ['25 Novembe', null],
  ['Wed Nov 23', null],
  ['yesterday', null],
  ['undefined', null],
  ['n/a', null],
  ['2014-08-04 or so', null],
  ['issue 2014-08-04/7', null],
  ['14', null],
  ['1407110400', null],
];

describe('a given date is read strictly', () => {
  test.each(GIVEN)('%s', (given, date, precision = 1) => {
    const found = parseDate(given);
    expect(found ? [found.date, found.precision] : null).toEqual(date === null ? null : [date, precision]);
    const basis = date === null ? 'unknown' : 'metadata';
    expect(published('Nine soldiers were killed near Kabul, the ministry said.', given)).toEqual({
      date,
      precision: date === null ? null : precision,
      basis,
    });
  });
});

const NEWS = 'Nine soldiers were killed near the border, the defence ministry said in a statement.';

/** A text → what it proves about its own day. */
const TEXTS: [string, string, string | null, Published['basis'], number?][] = [
  ['front matter', `Title: Raid\nDate: 4 August 2014\n\n${NEWS}`, '2014-08-04', 'header'],
  ['yaml', `---\ntitle: "Raid"\ndate: 2014-08-04T10:00:00Z\n---\n${NEWS}`, '2014-08-04', 'header'],
  ['published line', `Border raid kills nine\n\nPublished: 3 March 2020\n\n${NEWS}`, '2020-03-03', 'header'],
  ['posted line', `Border raid kills nine\n\nPosted on March 3, 2020 by admin\n\n${NEWS}`, '2020-03-03', 'header'],
  [
    'published before updated',
    `Raid kills nine\n\nUpdated: 5 March 2020\nPublished: 3 March 2020\n\n${NEWS}`,
    '2020-03-03',
    'header',
  ],
  ['update with weekday', `Raid kills nine\n\nUpdate Sunday 03/04/2016:\n\n${NEWS}`, '2016-04-03', 'header'],
  [
    'update with weekday, month first',
    `Raid kills nine\n\nUpdate Friday 03/04/2016:\n\n${NEWS}`,
    '2016-03-04',
    'header',
  ],
  ['plain line', `Raid kills nine\n\n3 March 2020\n\n${NEWS}`, '2020-03-03', 'header'],
  ['plain line with clock', `Raid kills nine\n\nMarch 3, 2020 14:05 GMT\n\n${NEWS}`, '2020-03-03', 'header'],
  ['by and date', `Raid kills nine\n\nBy Ana Ruiz, March 3, 2020\n\n${NEWS}`, '2020-03-03', 'header'],
  ['by, bar, date', `Raid kills nine\n\nBy Ana Ruiz | 3 Mar 2020 | 4 min read\n\n${NEWS}`, '2020-03-03', 'header'],
  ['month only', `Raid kills nine\n\nPublished: March 2020\n\n${NEWS}`, '2020-03-01', 'header', 4],
  ['ambiguous line', `Raid kills nine\n\nPublished: 03/04/2020\n\n${NEWS}`, '2020-01-01', 'header', 5],
  [
    'clear beats ambiguous',
    `Raid kills nine\n\nPublished: 03/04/2020\n\nUpdated: 5 April 2020\n\n${NEWS}`,
    '2020-04-05',
    'header',
  ],
  [
    'date before the first sentence',
    `Raid kills nine soldiers near border\n\nWed 05 Apr 2017 ${NEWS}`,
    '2017-04-05',
    'header',
  ],
  [
    'title and date before the first sentence',
    `Raid kills nine soldiers near border\n\nRaid kills nine soldiers near border AFP Friday 3 Jun 2016 ${NEWS}`,
    '2016-06-03',
    'header',
  ],
  ['dateline with year', `BAGHDAD, 14 Nov 89 (INA) -- ${NEWS}`, '1989-11-14', 'header'],
  [
    'dateline, upper case',
    'SAN SALVADOR, 3 JAN 90 (ACAN-EFE) -- [TEXT] THREE SOLDIERS DIED TODAY IN AN AMBUSH NEAR THE CITY.',
    '1990-01-03',
    'header',
  ],
  ['dateline without year', `BAGHDAD, Nov. 14 (INA) -- ${NEWS}`, null, 'unknown'],
  [
    'line below the news',
    `Raid kills nine\n\n${NEWS}\n\n${NEWS.replace('Nine', 'Ten')}\n\nPublished: 3 March 2020`,
    '2020-03-03',
    'header',
  ],
  [
    'date of a comment',
    `${NEWS}\n\n${NEWS.replace('Nine', 'Ten')}\n\n2 Comments\n\nJoe\nMarch 3, 2020 at 3:15 pm\nGod help us all!`,
    null,
    'unknown',
  ],
  [
    'log entries',
    `07/20/2015: Two policemen were killed in Helmand.\n07/21/2015: A car bomb killed five in Kabul.\n07/25/2015: Nobody was hurt in a blast in Herat.`,
    null,
    'unknown',
  ],
  ['one log entry', '07/20/2015: Two policemen were killed in Helmand.', null, 'unknown'],
  [
    'chronology',
    `A year of war\n\n3 January 2015\n\n${NEWS}\n\n7 February 2015\n\n${NEWS}\n\n9 March 2015\n\n${NEWS}`,
    null,
    'unknown',
  ],
  ['today and full date', `The army said today, 3 April 2016, that nine soldiers had died.`, '2016-04-03', 'inferred'],
  [
    'full date and today',
    `On Sunday, April 3, 2016 (today), nine soldiers died in the raid.`,
    '2016-04-03',
    'inferred',
  ],
  ['so far in', `At least 900 people have been killed so far in 2014, the group said.`, '2014-01-01', 'inferred', 5],
  [
    'history',
    `The war, which ended in 1994, killed 30,000 people. Fighting broke out again on Sunday.`,
    null,
    'unknown',
  ],
  ['a day of the past', `The village fell on 4 August 2014, residents said on Monday.`, null, 'unknown'],
  ['nothing', NEWS, null, 'unknown'],
];

describe('a text dates itself as far as its words prove it', () => {
  test.each(TEXTS)('%s', (_, text, date, basis, precision = 1) => {
    expect(published(text)).toEqual({ date, precision: date === null ? null : precision, basis });
  });
});

test('the option and the metadata win over the text', () => {
  expect(published(`Published: 3 March 2020\n\n${NEWS}`, '2020-03-04')).toMatchObject({
    date: '2020-03-04',
    basis: 'metadata',
  });
  expect(published(`Published: 3 March 2020\n\n${NEWS}`, 'rubbish')).toMatchObject({
    date: '2020-03-03',
    basis: 'header',
  });
});

/** Text, the day given beside it → the day its weekdays count from. */
const WRITTEN: [string, string | null, string | null][] = [
  [
    'Shelling kills six\n\nAFP Monday 2 Feb 2015 Six people were killed on Monday in Douma.',
    '2015-02-13',
    '2015-02-02',
  ],
  ['Published: 3 March 2020\n\nSix people were killed on Monday in Douma.', '2020-04-19', '2020-03-03'],
  // a day apart is a night or a time zone
  ['Published: 3 March 2020\n\nSix people were killed on Monday in Douma.', '2020-03-04', '2020-03-04'],
  // an update is later than the text
  ['Updated: 9 March 2020\n\nSix people were killed on Monday in Douma.', '2020-03-03', '2020-03-03'],
  ['Published: 03/04/2016\n\nSix people were killed on Monday in Douma.', '2016-05-01', '2016-05-01'],
  ['Six people were killed on 2 February 2015 in Douma.', '2015-02-13', '2015-02-13'],
  ['Published: 3 March 2020\n\nSix people were killed on Monday in Douma.', null, '2020-03-03'],
  ['Six people were killed on Monday in Douma.', null, null],
];

test.each(WRITTEN)('%j given as %s was written %s', (text, given, written) => {
  const article = read(text, given);
  expect(article.written.date).toBe(written);
  expect(article.published.date).toBe(given ?? written);
  const differs = given !== null && written !== given;
  expect(article.warnings.map((w) => w.code)).toEqual(differs ? ['published-differs'] : []);
});

test('what cannot be read or doubted is a warning', () => {
  const warnings = (given: string) =>
    readArticle({
      id: 'a',
      path: null,
      text: NEWS,
      title: null,
      published: given,
      publishedBasis: 'option',
      publisher: null,
      url: null,
    }).warnings;
  expect(warnings('rubbish').map((w) => w.code)).toEqual(['published-unreadable']);
  expect(warnings('03/04/2016').map((w) => w.code)).toEqual(['published-ambiguous']);
  expect(warnings('Monday 5 August 2014').map((w) => w.code)).toEqual(['published-weekday']);
  expect(warnings('2014-08-04')).toEqual([]);
});

test.each(DATE_FORMS.map((form) => [form.name, form] as const))('form %s reads its example', (_, form) => {
  form.pattern.lastIndex = 0;
  expect(form.pattern.test(form.eg)).toBe(true);
  expect(readDate(form.eg)?.length).toBe(form.eg.length);
});

test.each([
  [2016, 4, 3, 0],
  [2000, 2, 29, 2],
  [1899, 12, 31, 0],
  [2015, 2, 29, null],
])('%i-%i-%i is weekday %s', (year, month, day, weekday) => {
  expect(weekdayOf(year, month, day)).toBe(weekday);
});
