import { describe, expect, test } from 'vitest';
import { BOX_HEADINGS, COMMENT_MARKERS, COMMENT_OPENERS, FORMULAE, findRow } from '../../src/article/formulae.js';

describe('each row reads its example', () => {
  test.each(FORMULAE.map((row) => [row.name, row] as const))('%s', (_, row) => {
    expect(row.pattern.test(row.eg)).toBe(true);
    expect(row.eg.length).toBeLessThanOrEqual(row.max ?? 160);
    if (row.has) expect(row.has.some((word) => row.eg.toLowerCase().includes(word))).toBe(true);
  });
  test.each([...COMMENT_OPENERS, ...BOX_HEADINGS, ...COMMENT_MARKERS].map((row) => [row.name, row] as const))(
    '%s',
    (_, row) => {
      expect(row.pattern.test(row.eg)).toBe(true);
    },
  );
});

test('names are given once', () => {
  const names = [...FORMULAE, ...COMMENT_OPENERS, ...BOX_HEADINGS, ...COMMENT_MARKERS].map((row) => row.name);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

/** Sentences of news that no row may take. */
const NEWS: string[] = [
  'Share prices fell in Karachi after the bombing killed 12 people.',
  'Follow-on forces crossed the river at dawn and lost two tanks.',
  'By Sunday evening the toll had risen to 45.',
  'By noon, 12 people had died.',
  'Reporting by human rights groups has put the toll at 300.',
  'Loading ramps were hit and nine dockers killed.',
  'Copyright officers were among the dead.',
  'More from the ministry is expected on Monday, the spokesman said.',
  'Most popular of the commanders, Ruslan Hnat, was killed on Friday.',
  'Related violence killed four people in Jos.',
  'Trending downwards, the number of attacks fell to 12 in May.',
  'Menu cards of the bombed hotel lay in the street.',
  'Search teams found four more bodies.',
  'Register offices were burned down in three towns.',
  'View from the hills: guns, tanks and nine burned lorries.',
  'Photographs show at least 20 bodies beside the road.',
  'Images of the strike showed a burned lorry, and the army said six men had died in it.',
  'Video from the town shows soldiers beating a man to death.',
  'Sources said that nine men had died.',
  'Editors of the paper were abducted on Monday.',
  'Staff of the hospital said that 14 people had died.',
  'Tags on the shells showed that they had been made in 1987.',
  'Print shops were set on fire, and two workers died.',
  'Save the Children said that 31 children had been killed.',
  'Instagram, Facebook and Telegram were blocked after the coup that killed 40.',
  'Home to 40,000 people, the town fell on Monday.',
  'Read the names aloud, the widows asked, and 23 names were read.',
  'Watch towers were destroyed and three guards killed.',
  'Subscribers to the rebel channel saw the execution of five men.',
  'Get out, the soldiers shouted, and shot two men.',
  'Submit or die, the leaflet said.',
  'Like his brother, he was killed by a mine.',
  'The latest news from the front is bad, the general said.',
  'Comment: the army has lost 40 men since May and says nothing about it.',
  'One thought on everybody’s mind was the 19 hostages.',
  'No comments were made by the army on the death of six farmers.',
  'Two replies were sent, and the guns fell silent.',
  'Be the first to leave, the soldiers told the villagers, and shot the last.',
  'Start of the conversation between the two presidents was delayed by the shelling.',
  'Popular fighters of the Mai-Mai killed nine soldiers.',
  'Download speeds fell to nothing as the exchange was bombed.',
  'Illustrations of the weapon were found on nine captured men.',
  'Disclaimers by the army did not convince the families of the 12 dead.',
  'Authors of the report counted 2,300 dead.',
  'Donate blood, the hospital asked, after 70 wounded came in.',
  'Help us, the trapped miners wrote; six of them were dead.',
];

const line = (text: string): boolean =>
  FORMULAE.some((row) => text.length <= (row.max ?? 160) && !row.open && row.pattern.test(text));

test.each(NEWS)('%s', (text) => {
  expect(line(text)).toBe(false);
  expect(findRow([...COMMENT_OPENERS, ...BOX_HEADINGS, ...COMMENT_MARKERS], text)).toBeNull();
});
