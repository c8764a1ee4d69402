import { expect, test } from 'vitest';
import { readParagraphs } from '../../src/article/paragraphs.js';

/** A text → its paragraphs; " | " stands for a line break, " || " for an empty line. */
const ROWS: [string, string, string[]][] = [
  ['lines are paragraphs', 'Nine died. | Two were hurt.', ['Nine died.', 'Two were hurt.']],
  ['empty lines', 'Nine died. || Two were hurt.', ['Nine died.', 'Two were hurt.']],
  [
    'hard-wrapped wire',
    'Guerrillas attacked a police station in the north of the | country today and killed three policemen and a woman who | was selling fruit in front of it, a radio station said | in the evening. The station was set on fire.',
    [
      'Guerrillas attacked a police station in the north of the country today and killed three policemen and a woman who was selling fruit in front of it, a radio station said in the evening. The station was set on fire.',
    ],
  ],
  [
    'hard-wrapped capitals',
    'LIMA, 3 MAY (AFP) -- GUERRILLAS ATTACKED A POLICE STATION | IN AYACUCHO TODAY AND KILLED THREE POLICEMEN. A WOMAN | WHO WAS SELLING FRUIT IN FRONT OF IT WAS WOUNDED IN | THE LEG. || THE STATION WAS SET ON FIRE BY THE ATTACKERS BEFORE THEY | LEFT.',
    [
      'LIMA, 3 MAY (AFP) -- GUERRILLAS ATTACKED A POLICE STATION IN AYACUCHO TODAY AND KILLED THREE POLICEMEN. A WOMAN WHO WAS SELLING FRUIT IN FRONT OF IT WAS WOUNDED IN THE LEG.',
      'THE STATION WAS SET ON FIRE BY THE ATTACKERS BEFORE THEY LEFT.',
    ],
  ],
  [
    'wrapped and indented, no empty lines',
    'A car bomb killed nine people in the north of the city on Sunday, the | ministry of the interior said, and it blamed a group that it has fought | for years.',
    [
      'A car bomb killed nine people in the north of the city on Sunday, the ministry of the interior said, and it blamed a group that it has fought for years.',
    ],
  ],
  [
    'indented paragraphs of a wire',
    '   A CAR BOMB WENT OFF IN FRONT OF THE EMBASSY, WHICH IS IN THE LIMA | RESIDENTIAL DISTRICT OF SAN ISIDRO. MEANWHILE TWO BOMBS HIT A CAR OF | THE MINISTRY. |    POLICE SAID THAT THE ATTACKS WERE THE WORK OF ONE GROUP.',
    [
      'A CAR BOMB WENT OFF IN FRONT OF THE EMBASSY, WHICH IS IN THE LIMA RESIDENTIAL DISTRICT OF SAN ISIDRO. MEANWHILE TWO BOMBS HIT A CAR OF THE MINISTRY.',
      'POLICE SAID THAT THE ATTACKS WERE THE WORK OF ONE GROUP.',
    ],
  ],
  [
    'a title is not wrapped into its text',
    'Nine killed in market bombing in the north of the country | A bomb killed nine people on Sunday.',
    ['Nine killed in market bombing in the north of the country', 'A bomb killed nine people on Sunday.'],
  ],
  [
    'a line that breaks off goes on',
    'A bomb killed nine people in the north of the | city on Sunday.',
    ['A bomb killed nine people in the north of the city on Sunday.'],
  ],
  [
    'entries of a log stay apart',
    '07/20/2015: Two policemen were killed in Helmand by gunmen | 07/21/2015: A car bomb killed five people in front of a | 07/22/2015: Mortar shells killed a shepherd in Kunar',
    [
      '07/20/2015: Two policemen were killed in Helmand by gunmen',
      '07/21/2015: A car bomb killed five people in front of a',
      '07/22/2015: Mortar shells killed a shepherd in Kunar',
    ],
  ],
  ['bullets', '• nine men dead | • two tanks lost', ['nine men dead', 'two tanks lost']],
  ['numbered', '1. Guns fall silent | 2. Prisoners go home', ['Guns fall silent', 'Prisoners go home']],
  [
    'a number that begins a line',
    '12 people died on Sunday. | 1.5 million fled.',
    ['12 people died on Sunday.', '1.5 million fled.'],
  ],
];

test.each(ROWS)('%s', (_, marked, expected) => {
  for (const newline of ['\n', '\r\n']) {
    const text = marked.replaceAll(' || ', newline + newline).replaceAll(' | ', newline);
    const found = readParagraphs(text).map((p) => text.slice(p.start, p.end).replace(/\s+/g, ' '));
    expect(found).toEqual(expected);
  }
});

test('list marks, indents and empty lines are told', () => {
  const [one, two, three] = readParagraphs('Title\n\n  • a b\n10) c.\n');
  expect(one).toMatchObject({ mark: null, spaced: true, words: 1, terminal: false });
  expect(two).toMatchObject({ mark: 'bullet', indent: 2, lineStart: 9, start: 11, words: 2, spaced: true });
  expect(three).toMatchObject({ mark: 'number', terminal: true, spaced: false });
});

test.each(['', ' ', '\n\n\n', '\r\n \t\r\n', '\u00a0'])('nothing in %j', (text) => {
  expect(readParagraphs(text)).toEqual([]);
});
