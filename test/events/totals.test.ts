import { expect, test } from 'vitest';
import type { Reconcile } from '../../src/events/totals.js';
import { extractArticle, openResources } from '../../src/pipeline.js';

const resources = openResources();

function killed(text: string, reconcile: Reconcile): string[] {
  const source = { id: 't', path: null, text, title: null, published: '2021-05-12', publisher: null, url: null };
  const { events } = extractArticle({ ...source, publishedBasis: 'option' }, resources, { reconcile });
  return events
    .filter((event) => event.killed_low !== null)
    .map((event) => `${event.killed_low}/${event.killed_best}/${event.killed_high}`);
}

const BOTH_SIDES =
  'Azerbaijan said on Tuesday that it had lost 12 soldiers near Talish. The Armenian Defence Ministry said that 70 Azerbaijani soldiers were killed near Talish.';
const MONITORS =
  'State media said 18 people were killed in Hama on Tuesday. The Syrian Observatory for Human Rights said 15 people were killed in Hama. Amnesty International said 15 people were killed in Hama.';

/** Text and rule → killed low/best/high of its events. */
const TOTALS: [name: string, text: string, reconcile: Reconcile, killed: string[]][] = [
  [
    'rebels and rebel fighters',
    'More than 50 rebels were killed near Goma on Tuesday, a monitor said. The number of rebel fighters killed near Goma has risen to 39, an aid group said.',
    'victim-side',
    ['39/50/null'],
  ],
  ['one figure', 'A bomb killed nine people in Kano on Tuesday.', 'victim-side', ['9/9/9']],
  [
    'two groups of victims add up',
    'A raid killed three soldiers and nine militants near Goma on Tuesday.',
    'victim-side',
    ['12/12/12'],
  ],
  ['own losses first', BOTH_SIDES, 'victim-side', ['12/12/70']],
  ['the highest', BOTH_SIDES, 'range', ['12/70/70']],
  ['the last one told', BOTH_SIDES, 'latest', ['12/70/70']],
  ['what most say', MONITORS, 'majority', ['15/15/18']],
  [
    'among equals the headline decides',
    'Blast kills 48 in Qamishli\n\nA news agency said that 44 people were killed in Qamishli on Tuesday. The Syrian Observatory for Human Rights said that 48 people were killed in Qamishli.',
    'victim-side',
    ['44/48/48'],
  ],
  [
    'four more people are added to those before',
    'A bomb killed three people in a market in Kabul on Monday. Four more people were killed in a shooting at a checkpoint.',
    'victim-side',
    ['7/7/7'],
  ],
  [
    '"people" of one and "civilians" of another',
    'The Syrian Observatory for Human Rights said shelling killed four civilians in Damascus on Tuesday. State news agency SANA said two people were killed in Damascus.',
    'victim-side',
    ['2/4/4'],
  ],
  [
    'more people are added',
    'A raid killed 20 civilians in Aleppo on Tuesday. Three more civilians were killed in Aleppo by shells.',
    'victim-side',
    ['23/23/23'],
  ],
  [
    'a part counts once',
    'A bomb killed nine people, including three children, in Kano on Tuesday.',
    'range',
    ['9/9/9'],
  ],
];

test.each(TOTALS)('%s (%s, %s)', (_name, text, reconcile, figures) => {
  expect(killed(text, reconcile)).toEqual(figures);
});

/** Text → wounded best of its events. */
const WOUNDED: [name: string, text: string, wounded: (number | null)[]][] = [
  [
    '"others" beside the dead told again are no more people',
    'A car bomb killed 13 people and wounded 37 in Kano on Tuesday, police said. The explosion killed 13 people and wounded 40 others, a doctor said.',
    [37],
  ],
  [
    'the wounded of "four more" who were killed are more too',
    'A bomb in a market in Kabul killed three people and wounded six on Monday. Four more people were killed and two injured in a shooting at a checkpoint.',
    [8],
  ],
  [
    'the second driver is not the first',
    'A driver was wounded in Jerusalem on Monday when his taxi was stoned. The second driver was lightly hurt and taken to hospital.',
    [2],
  ],
  [
    'two wounded guards, each at an embassy, are those told of before',
    'Car bombs struck two embassies in Tripoli on Monday, injuring five guards. Two were injured at the Egyptian embassy and three at the United Arab Emirates embassy compound.',
    [5],
  ],
];

test.each(WOUNDED)('%s', (_name, text, wounded) => {
  const source = { id: 't', path: null, text, title: null, published: '2021-05-12', publisher: null, url: null };
  const { events } = extractArticle({ ...source, publishedBasis: 'option' }, resources);
  expect(events.map((event) => event.wounded_best)).toEqual(wounded);
});

/** Text → the killed of the rows that are added up. */
const ADDED_UP: [name: string, text: string, killed: number[]][] = [
  [
    'an incident of a total stays out',
    'The army said it killed 40 militants in Waziristan over the past week. On Monday it killed seven militants in Waziristan, it said.',
    [40],
  ],
  [
    'nobody of one side is among the dead of the other',
    'The army said it killed 40 militants in Waziristan over the past week. Seven soldiers were killed in Waziristan on Monday.',
    [40, 7],
  ],
  [
    'what happened in another town is none of a town’s sum',
    'Fighting has killed 27 people in El Fasher over the past three days. On Monday gunmen shot dead 26 men in Nyala.',
    [27, 26],
  ],
  [
    'no incident is larger than the total it belongs to',
    'At least eight people were killed in Culiacan in the past two weeks. On Monday gunmen killed 14 people in Culiacan.',
    [8, 14],
  ],
  [
    'a headline’s sum of several incidents',
    'Eight killed in attacks in southern Thailand\n\nInsurgents shot dead two men in Yarang district on Monday. In Narathiwat, four rangers were killed when a bomb exploded under their truck on Monday. A couple were found dead in Bannang Sata, Yala, on Monday.',
    [2, 4, 2],
  ],
  [
    'the toll of two days, and a soldier beside the villagers',
    'At least 13 villagers were killed in Mon district on Saturday. A soldier also died. Soldiers opened fire near Oting on Saturday, killing six men. In the firing that followed, seven more villagers were killed. On Sunday one more civilian was shot dead in Mon, taking the toll to 14.',
    [14, 1],
  ],
  [
    'a log’s last line sums up what stands above',
    '7 May: two men were beheaded in Nairoto.\n8 May: three soldiers were killed in Macomia.\nTotal for the week: 5 killed.',
    [2, 3],
  ],
  [
    'nor a civilian among fighters',
    'The army said it killed 40 militants in Waziristan over the past week. Seven civilians were killed in Waziristan on Monday.',
    [40, 7],
  ],
];

test.each(ADDED_UP)('%s', (_, text, killed) => {
  const source = { id: 't', path: null, text, title: null, published: '2021-05-12', publisher: null, url: null };
  const { events } = extractArticle({ ...source, publishedBasis: 'option' }, resources);
  expect(events.filter(({ additive }) => additive).map(({ killed_best }) => killed_best)).toEqual(killed);
});
