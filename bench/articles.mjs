// Articles to measure with: the fixtures, and as many more as wanted from a generator that gives the same ones every time.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const FIXTURES = new URL('../fixtures/articles/', import.meta.url);

/** The fixture articles' texts, or none where there are no fixtures. */
export function fixtureTexts() {
  if (!existsSync(FIXTURES)) return [];
  return readdirSync(FIXTURES)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(new URL(name, FIXTURES), 'utf8'));
}

const PLACES =
  'Kano, Aleppo, Kharkiv, Mosul, Hodeidah, Goma, Kandahar, Benghazi, Mogadishu, Sloviansk, Maiduguri, Deir ez-Zor'.split(
    ', ',
  );
const ACTORS =
  'the Syrian army, Ukrainian forces, Boko Haram, the Taliban, Houthi rebels, al-Shabab, Russian troops, the Defence Ministry, local police, Islamic State'.split(
    ', ',
  );
const COUNTS =
  'three, nine, at least 12, about 30, dozens of, more than 100, two, 17, between 12 and 15, several'.split(', ');
const VICTIMS = 'soldiers, civilians, people, militants, police officers, children, fighters, villagers'.split(', ');
const DAYS =
  'on Sunday, late on Monday, on July 12, on 3 August 2014, overnight, last week, the same day, earlier this month'.split(
    ', ',
  );
const MEANS = 'an air strike, a roadside bomb, shelling, a suicide attack, gunfire, a drone strike, mortar fire'.split(
  ', ',
);
/** About one sentence in three reports something, as in the news. */
const SENTENCES = [
  '$COUNT $VICTIMS were killed and $COUNT wounded in $MEANS in $PLACE $DAY, $ACTOR said.',
  '$ACTOR said $DAY that $ACTOR had lost $COUNT $VICTIMS and two tanks near $PLACE.',
  'A spokesman for $ACTOR denied the report.',
  'Residents of $PLACE told reporters that markets had reopened and that the price of bread had doubled since the spring.',
  'The talks, which began $DAY under the auspices of the United Nations, are expected to continue in $PLACE.',
  '“We will not leave our homes,” said a teacher who asked not to be named, standing beside what was left of the school.',
  'The road between $PLACE and $PLACE has been closed to traffic for most of the year, and aid agencies say that supplies are running low.',
  'Analysts say the front line has hardly moved, although both sides have brought in reinforcements and heavier weapons.',
  '$ACTOR shot down a helicopter $DAY, according to $ACTOR.',
  'In a statement, the foreign ministry called on all parties to show restraint and to respect the ceasefire.',
];

/** `count` articles of about `sentences` sentences each, the same on every machine. */
export function generatedTexts(count, sentences = 25, seed = 1) {
  let state = seed;
  const next = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const lists = { COUNT: COUNTS, VICTIMS, MEANS, PLACE: PLACES, DAY: DAYS, ACTOR: ACTORS };
  const sentence = () => {
    const words = SENTENCES[next(SENTENCES.length)].replace(
      /\$([A-Z]+)/g,
      (_, list) => lists[list][next(lists[list].length)],
    );
    return words[0].toUpperCase() + words.slice(1);
  };
  return Array.from({ length: count }, () => {
    const paragraphs = [`Fighting reported near ${PLACES[next(PLACES.length)]}`];
    for (let left = sentences; left > 0; left -= 3)
      paragraphs.push(Array.from({ length: Math.min(3, left) }, sentence).join(' '));
    return `${paragraphs.join('\n\n')}\n`;
  });
}

/** One article of `length` characters, made of generated ones. */
export function longText(length) {
  const parts = [];
  for (let size = 0, seed = 1; size < length; seed++) {
    const [text] = generatedTexts(1, 3000, seed);
    parts.push(text);
    size += text.length + 1;
  }
  return parts.join('\n').slice(0, length);
}
