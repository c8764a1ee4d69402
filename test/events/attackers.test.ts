import { expect, test } from 'vitest';
import { extractArticle, openResources } from '../../src/pipeline.js';

const resources = openResources();

/** Killed and, of them, attackers: "7 (6)". */
function killed(text: string): string {
  const source = { id: 't', path: null, text, title: null, published: '2021-05-12', publisher: null, url: null };
  const { events } = extractArticle({ ...source, publishedBasis: 'option' }, resources, {});
  return events
    .filter((event) => event.killed_best !== null)
    .map((event) => `${event.killed_best} (${event.killed_attackers ?? 0})`)
    .join('; ');
}

test.each([
  ['A policeman and six militants were killed in an attack near Buea on Tuesday.', '7 (6)'],
  ['Four rebels were killed and a driver was hurt when militants tried to ambush an army convoy near Mon.', '4 (4)'],
  ['An assailant tried to stab soldiers in Hebron. A soldier was wounded; the assailant was killed.', '1 (1)'],
  ['At least 21 people, including nine suicide bombers, were killed in the attack on a hotel in Kabul.', '21 (9)'],
  ['A bomber killed himself and eight others on a bus in Jerusalem.', '9 (1)'],
  ['A car rammed the gates of the embassy in Bishkek, killing the driver.', '1 (1)'],
  [
    'Terrorists opened fire on a police convoy in Kech, killing six policemen. Four terrorists were later killed.',
    '10 (4)',
  ],
  // not in an attack of their own
  ['The army attacked a camp near Gao, killing six militants. A soldier was killed.', '7 (0)'],
  ['Three soldiers and two militants were killed in a clash near Rajouri.', '5 (0)'],
  ['An air strike killed five militants and two civilians near Hama.', '7 (0)'],
  ['Rebels repulsed an army attack near Idlib, but three rebels were killed.', '3 (0)'],
])('%s', (text, expected) => {
  expect(killed(text)).toBe(expected);
});
