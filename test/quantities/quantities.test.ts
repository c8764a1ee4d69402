import { expect, test } from 'vitest';
import { quantityAt } from '../../src/quantities/index.js';
import { tokenize } from '../../src/text/tokens.js';

/** The first quantity of a text, written short: its words, its bounds. */
function first(text: string): string | null {
  const tokens = tokenize(text);
  for (let i = 0; i < tokens.length; i++) {
    const q = quantityAt(tokens, i, 0, tokens.length);
    if (!q) continue;
    const words = text.slice(tokens[q.from]!.start, tokens[q.to - 1]!.end);
    return `${words} = ${[q.low, q.best, q.high].map((n) => n ?? '-').join('/')} ${q.qualifier}`;
  }
  return null;
}

test.each([
  ['nine soldiers', 'nine = 9/9/9 exact'],
  ['1,036 men', '1,036 = 1036/1036/1036 exact'],
  ['30.000 people', '30.000 = 30000/30000/30000 exact'],
  ['1.2 million people', '1.2 million = 1200000/1200000/1200000 exact'],
  ['twenty-eight dead', 'twenty-eight = 28/28/28 exact'],
  ['Twenty five miners', 'Twenty five = 25/25/25 exact'],
  ['two hundred and fifty boys', 'two hundred and fifty = 250/250/250 exact'],
  ['one hundred one women', 'one hundred one = 101/101/101 exact'],
  ['three thousand five hundred refugees', 'three thousand five hundred = 3500/3500/3500 exact'],
  ['a hundred cadets', 'a hundred = 100/100/100 exact'],
  ['more than a 100 people', 'more than a 100 = 100/100/- at_least'],
  ['a dozen traders', 'a dozen = 12/12/12 exact'],
  ['two dozen lawyers', 'two dozen = 24/24/24 exact'],
  ['half a dozen shops', 'half a dozen = 6/6/6 exact'],
  ['half a million people', 'half a million = 500000/500000/500000 exact'],
  ['a couple of guards', 'a couple of = 2/2/2 exact'],
  ['dozens of worshippers', 'dozens of = 24/-/- vague'],
  ['scores wounded', 'scores = 40/-/- vague'],
  ['hundreds of families', 'hundreds of = 200/-/- vague'],
  ['several hundred fighters', 'several hundred = 300/-/- vague'],
  ['thousands fled', 'thousands = 2000/-/- vague'],
  ['tens of thousands of people', 'tens of thousands of = 20000/-/- vague'],
  ['several others', 'several = 2/-/- vague'],
  ['a number of clerics', 'a number of = 2/-/- vague'],
  ['an unspecified number of rebels', 'an unspecified number of = -/-/- vague'],
  ['at least 50 people', 'at least 50 = 50/50/- at_least'],
  ['no fewer than 17 men', 'no fewer than 17 = 17/17/- at_least'],
  ['over 100 cars', 'over 100 = 100/100/- at_least'],
  ['130 or more people', '130 or more = 130/130/- at_least'],
  ['up to a thousand troops', 'up to a thousand = -/-/1000 at_most'],
  ['as many as 90 boys', 'as many as 90 = -/-/90 at_most'],
  ['about 18 were', 'about 18 = 18/18/18 approximate'],
  ['some 30,000 people', 'some 30,000 = 30000/30000/30000 approximate'],
  ['nearly 100 dead', 'nearly 100 = 100/100/100 approximate'],
  ['12-15 gunmen', '12-15 = 12/-/15 range'],
  ['between 30 and 40 villagers', 'between 30 and 40 = 30/-/40 range'],
  ['eight to thirty persons', 'eight to thirty = 8/-/30 range'],
  ['two or three men', 'two or three = 2/-/3 range'],
  ['another three soldiers', 'another three = 3/3/3 exact'],
  ['an additional 25 people', 'an additional 25 = 25/25/25 exact'],
  ['20 other people', '20 other = 20/20/20 exact'],
  ['eleven (11) persons', 'eleven (11) = 11/11/11 exact'],
  ['at least another 10 died', 'at least another 10 = 10/10/- at_least'],
  ['both brothers', 'both = 2/2/2 exact'],
  ['all seven hijackers', 'all seven = 7/7/7 exact'],
  ['2x ANA KIA', '2x = 2/2/2 exact'],
  ['10 000 people', '10 000 = 10000/10000/10000 exact'],
  ['some 1 250 000 people', 'some 1 250 000 = 1250000/1250000/1250000 approximate'],
  ['on July 12 300 people', '300 = 300/300/300 exact'],
  ['2 155 mm guns', '2 = 2/2/2 exact'],
  ['BETWEEN 1000 AND 1800 CIVILIANS', 'BETWEEN 1000 AND 1800 = 1000/-/1800 range'],
])('%s', (text, value) => {
  expect(first(text)).toBe(value);
});

test.each([
  'on 14 March',
  'on March 14',
  'in 1994',
  'since 2011, the',
  'at 7:30 pm',
  '$1,500 a month',
  '61 percent',
  '30 kilometres away',
  'a Mi-24',
  'an F-16',
  'the 20-year-old',
  'aged 82',
  'Flight 370',
  'Highway 4',
  '82mm mortars',
  '9/11',
  'No. 5',
  'Article 5',
  'the 21st brigade',
  'Farook, 31, from',
  '24 hours',
  'two days',
  '2014-08-04',
])('no count: %s', (text) => {
  expect(first(text)).toBeNull();
});
