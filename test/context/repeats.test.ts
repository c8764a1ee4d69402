import { expect, test, vi } from 'vitest';
import { OTHER_NUMBER, SAME_NUMBER } from '../../src/context/link-rules.js';
import { claimsOf } from './show.js';

/** Text → its claims of people killed, and what they repeat or are part of. */
const REPEATS: [name: string, text: string, claims: string[]][] = [
  [
    'a headline repeats the lead',
    'Bomb kills nine in Kano market\n\nA bomb killed nine people at a market in Kano on Tuesday, police said.',
    ['9 incident = 9', '9 incident'],
  ],
  [
    'an army’s own count of whom its strike killed',
    'Israeli airstrikes killed at least 35 Palestinians in Rafah on Tuesday, medics said. The Israeli military said it killed two Hamas commanders in Rafah.',
    ['35 incident', '2 incident < 35'],
  ],
  [
    'the attackers who were killed later are none of their victims',
    'Jihadists killed 40 people at a post near Ouahigouya on Tuesday. The army responded with a strike that killed 20 terrorists near Ouahigouya, it said.',
    ['40 incident', '20 incident'],
  ],
  [
    'the same number again, with other words for the victims',
    'Soldiers killed 31 insurgents near Maiduguri on Tuesday, the army said. The raid left 31 jihadists dead, a spokesman said.',
    ['31 incident', '31 incident = 31'],
  ],
  [
    'the same number where the village is not known',
    'Gunmen killed 14 people in Sokoto state on Monday. The raid on Tungar Dorowa left 14 people dead, the mayor said.',
    ['14 incident', '14 incident = 14'],
  ],
  [
    'a summary that has run into the story',
    'Shelling killed 12 people in Donetsk on Tuesday according to doctors who spoke to reporters 12 people were killed in the shelling of the city.',
    ['12 incident', '12 incident = 12'],
  ],
  [
    'hours later the next attack',
    'Gunmen killed 19 worshippers at a church near Okene on Monday. Hours later, gunmen on a motorcycle attacked a patrol, killing two soldiers and a trader.',
    ['19 incident', '2 incident', '1 incident'],
  ],
  [
    'hours later only told',
    'Gunmen killed 19 worshippers at a church near Okene on Monday. Hours later, militants said that they had killed 19 people there.',
    ['19 incident', '19 incident = 19'],
  ],
  [
    'the second driver is not the first',
    'A driver was killed in Jerusalem on Monday. The second driver was killed near his house.',
    ['1 incident', '1 incident'],
  ],
  [
    'two further ones, on the same day',
    'Two soldiers were killed in Gao on Monday. Two further soldiers were killed there in the evening.',
    ['2 incident', '2 incident'],
  ],
  [
    'three more, and another one',
    'A policeman was shot dead in Karachi on Friday. Another policeman was killed by a grenade. Three more died in hospital.',
    ['1 incident', '1 incident', '3 incident'],
  ],
  [
    'more of them told twice',
    'Two more soldiers were killed in Gao on Monday. The army said that two more soldiers had died.',
    ['2 incident', '2 incident = 2'],
  ],
  [
    'a headline of two more',
    'Two more killed in Gao\n\nTwo soldiers were killed in Gao on Monday, the army said.',
    ['2 incident = 2', '2 incident'],
  ],
  [
    'a vague headline over fewer',
    'Scores killed in Raqqa air raids\n\nAir raids on Raqqa killed at least 25 civilians on Tuesday, a monitor said.',
    ['40 incident = 25', '25 incident'],
  ],
  [
    'an exact number after a vague one',
    'Dozens of people were killed in Aden on Tuesday. The hospital counted 31 dead.',
    ['24 incident < 31', '31 incident'],
  ],
  [
    'two agencies give a toll each',
    'A bombing in Qamishli left 44 dead on Wednesday, state media said. The Observatory gave a toll of 48 dead.',
    ['44 incident', '48 incident'],
  ],
  [
    'a number that sums up the one before',
    'Strikes killed 40 terrorists near Idlib on Monday. A total of 70 militants were eliminated there, the ministry said.',
    ['40 incident < 70', '70 incident'],
  ],
  [
    'a vague headline is not the number that it begins at',
    'Scores killed in Raqqa air raids\n\nAir raids on Raqqa killed at least 25 civilians on Tuesday. The army lost 40 soldiers near Homs on Sunday.',
    ['40 incident = 25', '25 incident', '40 incident'],
  ],
  [
    'a part that was told before',
    'Some 50 civilians were killed in air strikes on Raqqa on Monday. The report said 865 people were killed on Monday, including 50 civilians.',
    ['50 incident < 865', '865 incident', '50 incident = 50 < 865'],
  ],
  [
    'a toll that rose',
    'A blast in Quetta killed eight people on Tuesday. The death toll later rose to 11, doctors said.',
    ['8 incident < 11', '11 incident'],
  ],
  [
    'an earlier figure, told later',
    'A strike on Idlib killed 28 people on Tuesday, the monitor said. The monitor had earlier reported 12 dead.',
    ['28 incident', '12 incident < 28'],
  ],
  [
    'one victim named after the number',
    'An air strike killed 20 people in Aleppo on Tuesday. Omar Haddad was killed as he unloaded a lorry.',
    ['20 incident', '1 incident < 20'],
  ],
  [
    'another attack is no repeat',
    'A bomb killed six people in Kano on Tuesday. Six people were killed in another attack in Kano.',
    ['6 incident', '6 incident'],
  ],
  [
    'different parts of the front are no other incident',
    'A woman and her child were killed in Martuni on Sunday, the governor said. The enemy attacked in different parts of the front. Two civilians were killed in Martuni, the ombudsman said.',
    ['2 incident', '2 incident = 2'],
  ],
  [
    'another part of the town is one',
    'Two people were killed in Kano on Sunday. Two people were killed in other parts of Kano.',
    ['2 incident', '2 incident'],
  ],
  [
    'two claimants, and no place named alone',
    'Dozens of people were killed in Borno on Sunday. More than ten were killed in Damboa, he said.',
    ['24 incident', '10 incident'],
  ],
  [
    'a pair of numbers, the people called otherwise',
    'At least 14 children were killed and three injured in a rocket attack on a school in Aleppo on Tuesday. "Three people were injured and 14 journalists were killed in a rocket attack on the school," the agency said.',
    ['14 incident', '14 incident = 14'],
  ],
  [
    'of the other people',
    'At least 35 rebels were killed on Monday in clashes around Raqqa. In a separate attack 22 of the soldiers were killed in Homs.',
    ['35 incident', '22 incident'],
  ],
  [
    'more people are no part',
    'A bomb killed 20 people in Kano on Tuesday. Three more people were killed in Kano by gunfire.',
    ['20 incident', '3 incident'],
  ],
  [
    'the same small number in two towns',
    'Gunmen killed two people in Kano on Tuesday. Two people were killed in Lagos on Tuesday.',
    ['2 incident', '2 incident'],
  ],
  [
    'two sides with the same number',
    'The rebels killed seven soldiers near Goma on Tuesday. Seven rebels were killed in the fighting.',
    ['7 incident', '7 incident'],
  ],
  [
    'a range and a rival figure above it',
    'Between 25 and 30 people were killed in Idlib on Tuesday, the Syrian Observatory for Human Rights said. The White Helmets said 34 people were killed.',
    ['25 incident', '34 incident'],
  ],
];

test.each(REPEATS)('%s', (_name, text, claims) => {
  expect(claimsOf(text)).toEqual(claims);
});

for (const rule of [...SAME_NUMBER, ...OTHER_NUMBER]) {
  test(`the rule ${rule.name} links its example`, () => {
    const when = vi.spyOn(rule, 'when');
    expect(claimsOf(rule.eg.text)).toEqual(rule.eg.claims);
    expect(when).toHaveReturnedWith(true);
    when.mockRestore();
  });
}

test('no two rules have one name', () => {
  const names = [...SAME_NUMBER, ...OTHER_NUMBER].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test.each([
  ['100 civilian casualties in Taiz shelling', ['100 incident = 100']],
  ['Army suffers 100 casualties in Taiz', ['100 incident']],
  ['120 civilian casualties in Taiz shelling', ['120 incident']],
])('a headline of casualties over 100 wounded civilians: %s', (title, claims) => {
  const text = `${title}\n\nShelling of Taiz wounded 100 civilians on Tuesday, doctors said.`;
  expect(claimsOf(text, '2021-05-12', 'killed_or_wounded')).toEqual(claims);
});

test.each([
  ['Two other people were injured in the blast', ['2 incident', '2 incident = 2']],
  ['Another two were wounded, doctors said', ['2 incident', '2 incident = 2']],
])('others than the dead are no more wounded: %s', (sentence, claims) => {
  const text = `A blast killed four people in Quetta on Monday and wounded two others. ${sentence}.`;
  expect(claimsOf(text, '2021-05-12', 'wounded')).toEqual(claims);
});
