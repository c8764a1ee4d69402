import { expect, test } from 'vitest';
import { mentionsOf } from './read.js';

type Row = [text: string, name: string, role: string | null, country: string | null, institution: string | null];

const ROWS: Row[] = [
  [
    'Azerbaijani President Ilham Aliyev spoke.',
    'Ilham Aliyev',
    'President of Azerbaijan',
    'AZE',
    'Government of Azerbaijan',
  ],
  [
    'Kenyan Foreign Minister Amina Odhiambo flew home.',
    'Amina Odhiambo',
    'Minister of Foreign Affairs of Kenya',
    'KEN',
    'Ministry of Foreign Affairs of Kenya',
  ],
  [
    'Armenia’s Defense Ministry spokesperson Anahit Petrosyan said so.',
    'Anahit Petrosyan',
    'Spokesperson of the Ministry of Defence of Armenia',
    'ARM',
    'Ministry of Defence of Armenia',
  ],
  [
    'Armenian defense spokesperson Armen Vardanyan said so.',
    'Armen Vardanyan',
    'Defense spokesperson of Armenia',
    'ARM',
    'Ministry of Defence of Armenia',
  ],
  [
    'Artsakh President Levon Avagyan’s spokesperson Karen Sahakyan said so.',
    'Karen Sahakyan',
    'Spokesperson of the President of Artsakh',
    null,
    'Government of Artsakh',
  ],
  [
    'Assistant to the President of Azerbaijan Kamran Quliyev denied it.',
    'Kamran Quliyev',
    'Assistant to the President of Azerbaijan',
    'AZE',
    'Government of Azerbaijan',
  ],
  [
    'Taliban spokesman Qari Hamid Wardak claimed the raid.',
    'Qari Hamid Wardak',
    'Spokesman of Taliban',
    'AFG',
    'Taliban',
  ],
  [
    'Nigerian police spokesman Musa Danladi confirmed the attack.',
    'Musa Danladi',
    'Police spokesman of Nigeria',
    'NGA',
    'Nigerian Police',
  ],
  [
    'Syrian Observatory for Human Rights director Omar Idlibi said so.',
    'Omar Idlibi',
    'Director of the Syrian Observatory for Human Rights',
    null,
    'Syrian Observatory for Human Rights',
  ],
  ['Local chief Bukar Modu told reporters.', 'Bukar Modu', 'Local chief', null, null],
  ['Lt. Gen. Oleh Marchenko commands the sector.', 'Oleh Marchenko', 'Lt gen', null, null],
  ['Dr. Samira Haddad treated the wounded.', 'Samira Haddad', 'Dr', null, null],
  ['Petra Novak, a lecturer at the university, said it was over.', 'Petra Novak', 'Lecturer', null, null],
  [
    'Hamid Karimi, spokesman for the Afghan Interior Ministry, said so.',
    'Hamid Karimi',
    'Spokesman of the Ministry of Interior of Afghanistan',
    'AFG',
    'Ministry of Interior of Afghanistan',
  ],
  [
    'The director of Human Rights Watch, Lena Brandt, said so.',
    'Lena Brandt',
    'Director of Human Rights Watch',
    'USA',
    'Human Rights Watch',
  ],
  [
    'U.S. Secretary of State Harold Jensen arrived.',
    'Harold Jensen',
    'Secretary of state of the United States',
    'USA',
    'U.S. Department of State',
  ],
  [
    'Volodymyr Zelensky thanked the pilots.',
    'Volodymyr Zelensky',
    'President of Ukraine',
    'UKR',
    'Government of Ukraine',
  ],
  [
    'Russian Defence Ministry spokesman Pavel Orlov said so.',
    'Pavel Orlov',
    'Spokesman of the Ministry of Defence of Russia',
    'RUS',
    'Ministry of Defence of Russia',
  ],
  ['Kremlin spokesman Arkady Belov declined to comment.', 'Arkady Belov', 'Spokesman of Kremlin', 'RUS', 'Kremlin'],
  [
    'UN Secretary-General Antonio Guterres urged calm.',
    'Antonio Guterres',
    'UN Secretary-General',
    null,
    'United Nations',
  ],
  ['Mayor Elmar Qaraxanbəyli resigned.', 'Elmar Qaraxanbəyli', 'Mayor', null, null],
  ['Zarko Petrović, 34, was wounded.', 'Zarko Petrović', null, null, null],
  [
    'Turkish Interior Minister Süleyman Aydın visited.',
    'Süleyman Aydın',
    'Minister of Interior of Turkey',
    'TUR',
    'Ministry of Interior of Turkey',
  ],
  ['Ivan Kral, a Slovak tourist, shot two guards.', 'Ivan Kral', null, null, null],
];

test.each(ROWS)('%s', (text, name, role, country, institution) => {
  const person = mentionsOf(text).find((mention) => mention.actor.name === name)?.actor;
  expect(person?.kind).toBe('person');
  expect(person?.role).toBe(role);
  expect(person?.country_code).toBe(country);
  expect(person?.institution).toBe(institution);
});

const JOINED: [text: string, words: string, name: string][] = [
  ['Armenian Prime Minister Nikol Pashinyan spoke. Pashinyan then left.', 'Pashinyan', 'Nikol Pashinyan'],
  ['Syrian Observatory director Omar Idlibi said so. Idlibi gave no figures.', 'Idlibi', 'Omar Idlibi'],
  ['Ombudsman Artak Danielian said so. Danielyan’s office gave figures.', 'Danielyan', 'Artak Danielian'],
  ['Kenyan President Peter Wafula spoke. The president called for calm.', 'president', 'Peter Wafula'],
  ['Kenyan President Peter Wafula spoke. President Wafula called for calm.', 'Wafula', 'Peter Wafula'],
  ['Police chief Tom Achebe came. He saw the bodies.', 'He', 'Tom Achebe'],
  ['A woman met Musa Danladi there. Police spokesman Danladi said so.', 'Musa Danladi', 'Musa Danladi'],
];

test.each(JOINED)('%s: %s is %s', (text, words, name) => {
  const mentions = mentionsOf(text).filter((mention) => mention.text === words);
  expect(mentions.map((mention) => mention.actor.name)).toContain(name);
});

const NOBODY: string[] = [
  'The Grand Palace Hotel said it was full.',
  'On Monday Morning Star reported it.',
  'They met in New York and San Francisco.',
  'The Treaty of Lausanne was signed.',
  'In the Gulf of Aden ships burned.',
];

test.each(NOBODY)('nobody: %s', (text) => {
  expect(mentionsOf(text).filter((mention) => mention.actor.kind === 'person')).toEqual([]);
});
