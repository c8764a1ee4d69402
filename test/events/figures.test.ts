import { describe, expect, test } from 'vitest';
import type { Event } from '../../src/model.js';
import { extractArticle, openResources } from '../../src/pipeline.js';

const resources = openResources();
const shown = (value: number | null): string => (value === null ? '-' : String(value));

function rowsOf(text: string): Event[] {
  const source = {
    id: 'a',
    path: null,
    text,
    title: null,
    published: '2021-05-12',
    publishedBasis: 'option' as const,
    publisher: null,
    url: null,
  };
  return extractArticle(source, resources).events;
}

/** Days, killed low/best/high, dead of actor_1, actor_2, civilians and of no side, and the status. */
const ROWS: [name: string, text: string, rows: string[]][] = [
  [
    'a nation killed by an army, in a total, beside its own count of them: one range',
    'Georgian officials said 84 soldiers had died in the fighting on Monday and Tuesday. Russia denied this, saying that its army had killed up to a thousand Georgians.',
    ['2021-05-10..2021-05-11 84/84/1000 - 84 - - denied'],
  ],
  [
    'a rumour that is denied is no row and no part of one',
    'Rebels killed four soldiers in Bama on Tuesday. Rumours spread that their commander was captured there, but the army denied it.',
    ['2021-05-11 4/4/4 - 4 - - asserted'],
  ],
  [
    'one of the wounded dies and the toll is raised: nobody is counted twice, and the police whom the bomb hit are no attackers',
    'A bomb targeting a police van killed two constables and injured three in Bama on Monday. One of the injured later died in hospital, raising the toll to three.',
    ['2021-05-10 3/3/3 - 2 - 1 asserted'],
  ],
  [
    'what only remembers a day of old is no incident of today',
    'Rebels killed 69 peasants in Bama on April 3, 1983.',
    [],
  ],
  [
    'the accused deny: the figure stands',
    'Residents said soldiers had killed 26 villagers in Bama on Monday. The army denied it.',
    ['2021-05-10 26/26/26 - - 26 - denied'],
  ],
  [
    'the victims deny what the enemy boasts of: the most that may be true',
    'A shell hit Bama on Monday. Chad said it had killed 30 Nigerian soldiers there. Nigeria denied the claim.',
    ['2021-05-10 -/-/30 - - - - denied'],
  ],
  [
    'who denies ten dead tells of none',
    'A blast hit a base near Gao on Monday, killing two civilians. The army denied that ten soldiers had been killed.',
    ['2021-05-10 2/2/2 - - 2 - denied'],
  ],
  [
    'one number by the sides of its parts, in a night that reaches into the day after',
    'Fighting between Armenia and Azerbaijan began on Monday night, with around 100 casualties. The clashes have killed almost 100 people. Armenia shelled the border after midnight on Tuesday.\n\nArmenia said that it lost 49 soldiers. Azerbaijan said that it lost 50 soldiers.',
    ['2021-05-10..2021-05-11 100/100/100 49 50 - 1 asserted'],
  ],
  [
    'casualties of the number that is killed elsewhere in the article',
    'Shelling of Bama on Monday caused 23 casualties. The 23 killed were civilians, the mayor said.',
    ['2021-05-10 23/23/23 - - - 23 asserted'],
  ],
  [
    'children among people, the rest of no side',
    'A strike on Gaza City on Tuesday killed 16 people, six children among them.',
    ['2021-05-11 16/16/16 - - 6 10 asserted'],
  ],
  [
    'a few told of one by one are no rival of the many',
    'Shells killed 23 people in Bama on Tuesday, officials said. A doctor and two of his patients died there, the mayor said.',
    ['2021-05-11 23/23/23 - - 3 20 asserted'],
  ],
  [
    'a third victim is one more',
    'A gunman killed two people in Bama on Monday. A third victim died of her wounds in hospital on Tuesday.',
    ['2021-05-10 3/3/3 - - - 3 asserted'],
  ],
  [
    'what officials had at first reported is not theirs, and no rival',
    'The toll from the bombing of Bama on Monday has climbed to 54, police said. Officials had at first reported 40 dead.',
    ['2021-05-10 54/54/54 - - - 54 unconfirmed'],
  ],
  [
    'a battle of five days is a sum',
    'At least 85 people were killed in a five-day battle for Bama, a monitor said.',
    ['2021-05-12 85/85/- - - - 85 asserted'],
  ],
  [
    'figures with their places are parts of the number before the colon, which is where both are',
    'Blasts killed nine people in Syria on Tuesday: six in Jableh and three in Tartus.',
    ['2021-05-11 9/9/9 - - - 9 asserted', '2021-05-11 6/6/6 - - - 6 asserted', '2021-05-11 3/3/3 - - - 3 asserted'],
  ],
  [
    'who fights the harmed adds the dead of its own',
    'Twenty-two policemen were killed in a gunfight with Maoists near Sukma on Monday. The Maoists said that they had lost four fighters.',
    ['2021-05-10 26/26/26 22 4 - - asserted'],
  ],
  [
    'what a country lost, the number alone',
    'Armenian and Azerbaijani forces exchanged fire near Sotk on Monday. Armenia said three of its soldiers were killed; Azerbaijan said it had lost two.',
    ['2021-05-10 5/5/5 3 2 - - asserted'],
  ],
  [
    'a father is none of the children',
    'A mine killed three children near Khost on Monday. Their father died when he tried to help them.',
    ['2021-05-10 4/4/4 - - 4 - asserted'],
  ],
  ['a fire is no gunfire', 'A fire at a prison in Kano on Monday killed eight inmates. Another 61 were injured.', []],
  ['who drowned was killed by nobody', 'Five children drowned in a river near Khost on Monday.', []],
  [
    'the day of a title',
    'Security log, 10 May\n\nHerat: gunmen shot dead a journalist in the city.\n\nKabul: a bomb killed three people in the city.',
    ['2021-05-10 1/1/1 - - 1 - asserted', '2021-05-10 3/3/3 - - - 3 asserted'],
  ],
  [
    'a toll of all the dead stands against the boast',
    'Al-Shabaab said it killed 33 soldiers in an attack on a base near Galkayo on Monday. The government put the death toll at seven.',
    ['2021-05-10 7/7/33 - - - 7 asserted'],
  ],
  [
    'a toll of civilians does not',
    'The army said it killed 20 rebels in Goma on Monday. Doctors put the civilian death toll at four.',
    ['2021-05-10 24/24/24 - 20 - 4 asserted'],
  ],
  [
    'whom gunmen shot may live: a row without figures',
    'Gunmen shot two drivers near Gao on Monday.',
    ['2021-05-10 -/-/- - - - - asserted'],
  ],
  ['a shot at goal', 'A guard took a shot at goal in Gao on Monday.', []],
  [
    'two places that share a verb',
    'Shelling killed three people in Toretsk and one in Chasiv Yar on Monday.',
    ['2021-05-10 3/3/3 - - - 3 asserted', '2021-05-10 1/1/1 - - - 1 asserted'],
  ],
  [
    'one place behind two numbers',
    'Shelling killed three women and two soldiers in Toretsk on Monday.',
    ['2021-05-10 5/5/5 - 2 3 - asserted'],
  ],
  [
    'two means, each in a sentence of its own, are two incidents',
    'An air strike killed 12 people in Idlib on Monday. Shelling killed four people.',
    ['2021-05-10 12/12/12 - - - 12 asserted', '2021-05-10 4/4/4 - - - 4 asserted'],
  ],
  [
    'a mine after gunmen, with one number',
    'Gunmen killed three people in Gao on Monday. A roadside bomb killed three people.',
    ['2021-05-10 3/3/3 - - - 3 asserted', '2021-05-10 3/3/3 - - - 3 asserted'],
  ],
  [
    'the means told again is no other one',
    'An air strike killed 12 people in Idlib on Monday. The drone killed 12 people at a market, medics said.',
    ['2021-05-10 12/12/12 - - - 12 asserted'],
  ],
  [
    'a bomb beside a road and then gunmen are one ambush',
    'A roadside bomb killed three soldiers in Gao on Monday. Gunmen shot dead two teachers.',
    ['2021-05-10 5/5/5 - 3 2 - asserted'],
  ],
  [
    'the dead of a day, in a toll of more',
    'Strikes killed 42 people in Gaza City on Sunday, raising the death toll in a week of fighting to 197, doctors said.',
    ['2021-05-09 42/42/42 - - - 42 asserted', '2021-05-09 197/197/197 - - - 197 asserted'],
  ],
];

describe('figures of rows', () => {
  test.each(ROWS)('%s', (_, text, expected) => {
    const rows = rowsOf(text).map((event) => {
      const { date_start: from, date_end: to, killed_low, killed_best, killed_high } = event;
      const sides = [event.killed_actor_1, event.killed_actor_2, event.killed_civilians, event.killed_unknown];
      const figures = [killed_low, killed_best, killed_high].map(shown).join('/');
      return `${from === to ? from : `${from}..${to}`} ${figures} ${sides.map(shown).join(' ')} ${event.status}`;
    });
    expect(rows).toEqual(expected);
  });
});
