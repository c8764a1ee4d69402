import { describe, expect, test } from 'vitest';
import { mentionsOf, namesIn, pointsTo } from './read.js';

/** A sentence and the actors it names, in order. */
const NAMED: [text: string, names: string[]][] = [
  ['Turkey offered condolences.', ['Turkey']],
  ['Azerbaijan attacked at dawn.', ['Azerbaijan']],
  ['Azerbaijan, for its part, has claimed the hill.', ['Azerbaijan']],
  ['Baku admitted the loss.', ['Government of Azerbaijan']],
  ['France will raise the matter.', ['France']],
  ['The village was shelled by Ethiopia.', ['Ethiopia']],
  ['War broke out between Eritrea and Ethiopia.', ['Eritrea', 'Ethiopia']],
  ['They condemned Turkey’s intervention.', ['Turkey']],
  ['Ten people died in Turkey.', []],
  ['A strike in southern Lebanon killed two people.', []],
  ['Fighting in northern Ethiopia has killed ten people.', []],
  ['A road between Armenia and Georgia was closed.', []],
  ['The border with Iran is quiet.', []],
  ['They fled to Chad.', []],
  ['Bombs fell on Baghdad.', []],
  ['He ate turkey and said nothing.', []],
  ['Afghan and NATO forces clashed with Taliban fighters.', ['NATO', 'Taliban']],
  [
    'Artsakh and Armenia defense ministries confirmed it.',
    ['Ministry of Defence of Artsakh', 'Ministry of Defence of Armenia'],
  ],
  ['Gunmen believed to be from the Islamist group Boko Haram shot five people.', ['Boko Haram']],
  ['Gunmen suspected to be Fulani herdsmen shot five people.', ['Fulani herdsmen']],
  ['Suspected Boko Haram militants shot five people.', ['Boko Haram']],
  ['Real Irish Republican Army (RIRA) gunmen shot two people.', ['Real Irish Republican Army']],
  ['Men in masks (see page 2) and gunmen shot two people.', ['Gunmen']],
  ['Al-Shabaab said its fighters shot five people.', ['Al-Shabaab']],
  ['Suspected jihadists shot five people.', ['Suspected jihadists']],
  ['In July rebels shot five people.', ['Rebels']],
  ['12 Palestinians were killed.', ['Palestinians']],
  ['1,200 Israelis were killed.', ['Israelis']],
  ['The battle cost 158 American lives.', []],
  [
    'It was said by the Iraqi Observatory for Human Rights and police.',
    ['Iraqi Observatory for Human Rights', 'Police'],
  ],
  ['Militants from the Islamist militant group Al-Shabaab fled.', ['Al-Shabaab']],
  ['The rights group Justice for Peace condemned it.', ['Justice for Peace']],
  ['The militant group Lakurawa in Kebbi shot five people.', ['Lakurawa']],
  ['The bomb was blamed on fascist group Ordine Zero.', ['Ordine Zero']],
  ['Two soldiers of the Ugandan army fled.', ['Ugandan Armed Forces']],
  ['Clashes between the Guerze and Konianke ethnic groups went on.', ['Guerze', 'Konianke']],
  ['Clashes broke out between the rival Awlad Badr and al-Zuwaya clans.', ['Awlad Badr clan', 'Al-Zuwaya clan']],
  ['Fighting between two communities of Anyor and Thiik killed ninety.', ['Anyor community', 'Thiik community']],
  ['A Palestinian man stabbed an Israeli soldier.', ['Palestinian man', 'Israel Defense Forces']],
  ['Three unidentified men shot a trader.', ['Unidentified men']],
  ['A Taliban spokesman claimed responsibility.', ['Taliban']],
  ['Israeli air strikes hit the camp.', ['Israel Defense Forces']],
  ['Shelling from Syria wounded two.', ['Syrian Armed Forces']],
  ['The Azeris lost three soldiers.', ['Azerbaijani Armed Forces']],
  ['The Norvan United Front (NVUF) denied it. Later the NVUF left.', ['Norvan United Front']],
  ['The Front for the Liberation of the Coast claimed the raid.', ['Front for the Liberation of the Coast']],
  ['Rebels loyal to Assad’s government fled.', ['Rebels', 'Government of Syria']],
  ['Haftar’s forces advanced.', ['Libyan National Army']],
  ['The militant said to belong to ISIS was held.', ['Islamic State']],
  ['Police said a gang fled.', ['Police', 'Gang']],
  ['The IS group said so, but it is unclear.', ['Islamic State']],
  ['He said the army base and the police station were hit.', []],
  ['Residents of Agatu Local Government Area fled.', []],
  ['The cease-fire regime held.', []],
  ['Armenia’s official recognition came late.', ['Armenia']],
  ['Social media reported nothing.', []],
];

test.each(NAMED)('%s', (text, names) => {
  expect(namesIn(text)).toEqual(names);
});

const POINTING: [text: string, words: string, name: string | null][] = [
  ['Azeri soldiers attacked. They were repelled.', 'they', 'Azerbaijani Armed Forces'],
  ['Azerbaijan attacked. It lost two tanks.', 'it', 'Azerbaijan'],
  ['Boko Haram attacked the town. The group has not commented.', 'the group', 'Boko Haram'],
  [
    'The Azeri Defense Ministry denied it. The ministry gave no figures.',
    'the ministry',
    'Ministry of Defence of Azerbaijan',
  ],
  ['Unknown gunmen opened fire. The attackers fled.', 'attackers', 'Unknown gunmen'],
  ['Suspected Fulani herdsmen shot ten. The gunmen fled.', 'gunmen', 'Fulani herdsmen'],
  ['Boko Haram gunmen shot ten. The militants fled.', 'militants', 'Boko Haram'],
  ['Azerbaijan attacked. It was not clear why.', 'it', null],
  ['Ten houses burned. They were empty.', 'they', null],
];

test.each(POINTING)('%s: %s → %s', (text, words, name) => {
  expect(pointsTo(text, words)).toBe(name);
});

const CONTEXT: [text: string, words: string, name: string][] = [
  ['The Azeri defense ministry said the army had taken heights.', 'army', 'Azerbaijani Armed Forces'],
  ['Turkey reacted at once. The army sent tanks.', 'army', 'Turkish Armed Forces'],
  ['Armenian Prime Minister Nikol Pashinyan came. He told parliament about it.', 'parliament', 'Parliament of Armenia'],
];

test.each(CONTEXT)('%s: %s is the %s', (text, words, name) => {
  expect(mentionsOf(text).find((mention) => mention.text === words)?.actor.name).toBe(name);
});

describe('offsets', () => {
  test('every mention is its words', () => {
    const text =
      'Nine Azeri soldiers and a Kurdish fighter met Col. Ivan Kral of Ukraine’s army — they said Baku lied.';
    const mentions = mentionsOf(text);
    expect(mentions.length).toBeGreaterThan(3);
    for (const { start, end, text: words } of mentions) expect(text.slice(start, end)).toBe(words);
  });
});

describe('upper case wires', () => {
  test('actors are read without help of capitals', () => {
    const text =
      'SALVADORAN ARMY TROOPS KILLED NINE FMLN GUERRILLAS NEAR THE CAPITAL ON SUNDAY, THE DEFENSE MINISTRY SAID.';
    expect(namesIn(text).slice(0, 2)).toEqual(['Salvadoran Armed Forces', 'Farabundo Marti National Liberation Front']);
    expect(mentionsOf(text).filter((mention) => mention.actor.kind === 'person')).toEqual([]);
  });
});

describe('hostile text', () => {
  const TEXTS = [
    'Abc ',
    'ABC ',
    'Russia’s ',
    'the ',
    'Russia said they ',
    '12 ',
    'army soldiers ',
    'members of ',
    'between Abc and Def ',
    '"',
    'constructor ',
    'the constructor ',
  ];
  test.each(TEXTS)('%s repeated is read in time', (piece) => {
    const before = performance.now();
    mentionsOf(piece.repeat(Math.ceil(60_000 / piece.length)));
    expect(performance.now() - before).toBeLessThan(6000);
  });
});
