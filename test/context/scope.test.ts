import { expect, test } from 'vitest';
import { claimsOf } from './show.js';

/** Text (published on 12 May 2021) → its claims of people killed, with their scope. */
const SCOPES: [name: string, text: string, claims: string[]][] = [
  [
    'the toll of a war',
    'A bomb killed nine people in Aleppo on Tuesday. The war has killed more than 380000 people since it began.',
    ['9 incident', '380000 background'],
  ],
  [
    'so many that no incident kills them',
    'A bomb killed nine people in Aleppo on Tuesday. More than 200000 people have been killed and half of the population has fled.',
    ['9 incident', '200000 background'],
  ],
  [
    'so many that no day’s fighting kills them',
    'An air strike killed nine people in Rafah on Tuesday. More than 35000 people have been killed in the offensive, the health ministry said.',
    ['9 incident', '35000 background'],
  ],
  [
    'so many, where the article is about them',
    'More than 10000 people have been killed in Gaza, the health ministry said. More than 25000 have been injured.',
    ['10000 incident'],
  ],
  [
    'so far: of one strike, and of a war',
    'A jet bombed Pazigyi on Tuesday. Rescuers have recovered 80 bodies so far. The army has killed 300 people so far in the campaign.',
    ['80 incident < 300', '300 total'],
  ],
  [
    'last month, where a vague headline is about it',
    'Dozens killed in Merawi\n\nAt least 45 people were killed in Merawi late last month, the commission said on Tuesday.',
    ['24 total = 45', '45 total'],
  ],
  [
    'last month, beside the news',
    'Nine killed in Merawi\n\nNine people were killed in Merawi on Tuesday. At least 45 people were killed in Merawi late last month.',
    ['9 incident = 9', '9 incident', '45 background'],
  ],
  [
    'an attack of an earlier year in court',
    'A court in Paris on Monday sentenced a man over the 2015 attack that killed 130 people.',
    ['130 background'],
  ],
  [
    'many, on a day that is said',
    'An air strike killed nine people in Rafah on Tuesday. The bombing of Hamburg killed 40000 people on Monday.',
    ['9 incident', '40000 incident'],
  ],
  [
    'all that stands in the perfect beside a running toll',
    'A strike killed two fighters in Naqoura on Tuesday. Strikes have killed about 300 fighters and dozens of civilians, while rockets have killed a dozen soldiers.',
    ['2 incident < 300', '300 total', '24 total', '12 total'],
  ],
  [
    'what is done again and again',
    'A strike killed nine people in Raqqa on Tuesday. Rebels regularly fire rockets into the city, often killing civilians.',
    ['9 incident', '2 background'],
  ],
  [
    'what came days before, however far its numbers stand from "after"',
    'Rebels ambushed a patrol near Mardin on Tuesday and killed three soldiers. The attack came ten days after another firefight that left 13 soldiers and seven militants dead.',
    ['3 incident', '13 background', '7 background'],
  ],
  [
    'the first deaths since a truce began are news',
    'Two civilians have been killed in Aleppo in the first deaths reported in areas covered by a ceasefire since it began this week.',
    ['2 incident'],
  ],
  [
    'the deadliest attack since a war began sets no history',
    'A bomb killed at least 44 people in Qamishli on Tuesday. It was the deadliest attack since the beginning of the conflict in March 2011. State media gave a toll of 44 dead.',
    ['44 incident', '44 incident = 44'],
  ],
  [
    'a sentence that opens with "a day after" tells its own news behind the comma',
    'A day after the truce ended in Taiz, shells killed nine people on Tuesday.',
    ['9 incident'],
  ],
  [
    'a war’s toll in a clause beside the news of a day',
    'Police said nine people were killed in Kano on Monday, the latest sign that the insurgency, which has killed 9,000 people, is spreading.',
    ['9 incident', '9000 background'],
  ],
  [
    'what a day’s attack has killed is no war’s toll',
    'The attack on Kano, which has killed 900 people since it began on Monday, goes on.',
    ['900 total'],
  ],
  [
    'a count that somebody keeps',
    'A strike killed nine people in Raqqa on Tuesday. The group has reported hundreds of civilians killed in operations around the city.',
    ['9 incident', '200 background'],
  ],
  [
    'a part of a war’s toll',
    'A strike killed nine people in Raqqa on Tuesday. The war has killed more than 3000 people since it began, including 955 civilians.',
    ['9 incident', '3000 background', '955 background < 3000'],
  ],
  [
    'a campaign that has claimed hundreds',
    'A strike killed nine people in Raqqa on Tuesday. The air strikes have claimed hundreds of lives.',
    ['9 incident < 200', '200 total'],
  ],
  [
    'a number that has been running since a day, however the day is written',
    'A strike killed nine people in Raqqa on Tuesday. At least 400 people have been killed since 2 April.',
    ['9 incident < 400', '400 total'],
  ],
  [
    'since something began',
    'A mine killed two soldiers near Bouar on Tuesday. There were reports of 17 soldiers killed since air strikes began.',
    ['2 incident < 17', '17 total'],
  ],
  [
    'the first since it began is an incident',
    'Two civilians were killed in Taiz on Tuesday, the first deaths since the truce began.',
    ['2 incident'],
  ],
  [
    'a period since a year turns nothing into history',
    'Shells hit Taiz on Tuesday. The city has been split between two forces since 2015. Three civilians were killed by shells in the east.',
    ['3 incident'],
  ],
  [
    'history in a paragraph, to its end',
    'A mine killed two soldiers near Bouar on Tuesday.\n\nRebels entered the town in June 2013. The garrison fled. Nine officers were killed at the bridge.',
    ['2 incident', '9 background'],
  ],
  [
    'history in a text whose paragraphs were lost',
    'A mine killed two soldiers near Bouar on Tuesday. It lay on a road. A convoy had left the base. Rebels entered the town in June 2013. The garrison fled. Elders said that talks go on. Traders stay away. Shops are closed. Five farmers were killed by bandits near the ferry.',
    ['2 incident', '5 incident'],
  ],
  [
    'meanwhile turns back to the news',
    'A mine killed two soldiers near Bouar on Tuesday. Rebels entered the town in June 2013. Meanwhile five farmers were killed by bandits near the ferry.',
    ['2 incident', '5 incident'],
  ],
  ['days of fighting', 'Six days of shelling have killed 66 people in Douma.', ['66 total']],
  [
    'after days of calm',
    'A mortar shell killed four people in Donetsk on Tuesday after a calm of three days.',
    ['4 incident'],
  ],
  [
    'days before the news of the headline',
    'Blast kills six in Aleppo\n\nA blast killed six people in Aleppo on Tuesday. On May 4 a bomb on a convoy killed 126 people near the city.',
    ['6 incident = 6', '6 incident', '126 background'],
  ],
  [
    'the day before is news too',
    'Blast kills six in Aleppo\n\nA blast killed six people in Aleppo on Tuesday. On Monday gunmen killed three people in Homs.',
    ['6 incident = 6', '6 incident', '3 incident'],
  ],
  [
    'a round-up without a headline keeps its week',
    'A blast killed six people in Aleppo on Tuesday. On May 7 gunmen killed three people in Homs.',
    ['6 incident', '3 incident'],
  ],
  [
    'weeks before a lead without a headline',
    'A blast killed six people in Aleppo on Tuesday. On April 20 gunmen killed three people in Homs.',
    ['6 incident', '3 background'],
  ],
  [
    'days after something worse',
    'Buses left the town on Wednesday, days after a bombing killed more than 120 evacuees.',
    ['120 background'],
  ],
  [
    "the headline's own number is never background",
    'Sniper kills two in Taiz\n\nA sniper has killed two people in Taiz since the truce began on Monday.',
    ['2 incident = 2', '2 incident'],
  ],
];

test.each(SCOPES)('%s', (_name, text, claims) => {
  expect(claimsOf(text)).toEqual(claims);
});

test.each([
  [
    'the wounded of the dead just told',
    'A car bomb killed 187 people in Kuta on Tuesday. More than 300 have been injured.',
    ['300 incident'],
  ],
  [
    'the wounded of a toll that has been running',
    'A shell killed two people in Homs on Tuesday. The strikes have killed 187 people since 2 April. More than 300 have been injured.',
    ['300 total'],
  ],
])('%s', (_, text, claims) => expect(claimsOf(text, '2021-05-12', 'wounded')).toEqual(claims));

test('those taken when a war’s dead were killed', () =>
  expect(
    claimsOf(
      'Two soldiers were killed in Rafah on Tuesday. The war began when gunmen killed some 1200 people and took 253 hostages.',
      '2021-05-12',
      'abducted',
    ),
  ).toEqual(['253 background']));
