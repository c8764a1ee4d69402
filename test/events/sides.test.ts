import { expect, test } from 'vitest';
import { extractArticle, openResources } from '../../src/pipeline.js';

const resources = openResources();

/** Text → the sides of its first event, "attacker > target", with "-" where none is told. */
const SIDES: [text: string, sides: string][] = [
  // ---- the harmed, and who shares their number, are one side
  [
    'At least 128 soldiers and allied militiamen were killed in an Islamic State counter-attack near Palmyra on Monday.',
    'Islamic State > Syrian Armed Forces',
  ],
  [
    'Hezbollah said two of its fighters were killed in an Israeli strike near Sidon on Monday.',
    'Israel Defense Forces > Hezbollah',
  ],
  ['The Turkish army said 31 Islamic State (IS) group militants were killed in Syria on Monday.', '- > Islamic State'],
  [
    'Eleven Malian soldiers and 30 jihadists were killed on Monday in an attack claimed by JNIM.',
    "Jama'at Nasr al-Islam wal Muslimin > Malian Armed Forces",
  ],
  ['Forty troops and militia were killed on Monday as the army battled to hold the road.', 'Troops > -'],
  // ---- where a raid hit is not whom it hit
  ['US-led raids on Syria killed 14 jihadists on Monday.', 'Global Coalition against Daesh > Jihadists'],
  ['Russian strikes on Syria killed 12 Islamic State fighters on Monday.', 'Russian Armed Forces > Islamic State'],
  [
    "Air strikes on the Islamic State group's de facto capital Raqqa killed 25 civilians on Monday.",
    '- > Civilians of Syria',
  ],
  ['An air strike on Islamic State positions near Raqqa killed 25 fighters on Monday.', '- > Islamic State'],

  // ---- who only tells, reacts, helps or holds the ground is no side
  ['A bomb killed nine people in Mosul on Monday, Iraqi police said.', '- > -'],
  ['A car bomb killed nine people in Mosul on Monday, the Iraqi government announced.', '- > -'],
  ['Pakistani police are investigating a blast that killed four people in Lahore on Monday.', '- > -'],
  [
    'Afghan security forces rescued 30 guests from a hotel in Kabul where a blast killed six people on Monday.',
    '- > -',
  ],
  ['Turkey condemned a bombing that killed nine people in Mogadishu on Monday.', '- > -'],
  ['A blast killed nine people in a town controlled by Boko Haram in Borno State on Monday.', '- > -'],
  ['A bomb went off in Raqqa, a stronghold of the Islamic State, on Monday, killing nine people.', '- > -'],
  ['Gunmen killed a trader in Bama Local Government Area of Borno State on Monday.', 'Gunmen > Civilians of Nigeria'],
  ['Gunmen killed five people in Bama on Monday, local officials and medical officials said.', 'Gunmen > -'],
  ['A blast in northeast Kenya killed nine people in Mandera on Monday.', '- > -'],
  ['A bomb killed six people in Kabul on Monday. The Taliban have carried out many attacks in the city.', '- > -'],
  ['A mine killed six people near Lamu on Monday. Such attacks are usually carried out by al Shabaab.', '- > -'],
  ['Bombs killed six people in Kabul on Monday. The Taliban have carried out the attacks, police said.', 'Taliban > -'],
  [
    'A suicide bomber blew himself up in Kabul on Monday, killing six people. The Taliban claimed responsibility.',
    'Taliban > -',
  ],
  ['A Palestinian stabbed a soldier to death in Hebron on Monday.', '- > Israel Defense Forces'],
  ['Two members of the Palestinian security forces were killed in Jenin on Monday.', '- > Palestinian Security Forces'],
  ['A Frenchman, two Germans and a Kenyan were killed in an attack in Mogadishu on Monday.', '- > -'],
  ['Iran-backed Houthis killed 12 government soldiers in Marib on Monday.', 'Houthis > Government soldiers'],
  // ---- the grammar of the attack
  // ---- the grammar of the attack
  // ---- the grammar of the attack
  // ---- the grammar of the attack
  [
    'Al-Shabaab fighters attacked an Ethiopian army base in Bardere on Monday, killing 12 soldiers.',
    'Al-Shabaab > Ethiopian Armed Forces',
  ],
  ['Nine Afghan policemen died when the Taliban attacked them in Zabul on Monday.', 'Taliban > Afghan Police'],
  ['An Afghan army convoy was attacked by the Taliban in Kunduz on Monday.', 'Taliban > Afghan Armed Forces'],
  ['Two gunmen armed with rifles killed a policeman in Marseille on Monday.', 'Gunmen > French Police'],
  [
    'A group of soldiers stationed in Kismayo killed five civilians in the town on Monday.',
    'Somali Armed Forces > Civilians of Somalia',
  ],
  [
    'Nine farmers were killed in shelling from the Pakistani side in Poonch, India, on Monday.',
    'Pakistani Armed Forces > Civilians of India',
  ],
  ['Six farmers were killed in an army raid near Jos on Monday.', 'Nigerian Armed Forces > Civilians of Nigeria'],
  ['Four men were killed in a police operation in Rio de Janeiro on Monday.', 'Brazilian Police > -'],
  [
    'Two Yemeni soldiers were killed when their vehicle struck a roadside bomb near Seiyun on Monday.',
    '- > Yemeni Armed Forces',
  ],
  [
    'The rebels thwarted an attack by the Malian army on Monday near Gao, killing six soldiers.',
    'Malian Armed Forces > Rebels',
  ],
  [
    'Nine people were killed when rockets hit a market in Taiz on Monday. The rockets were fired by Houthi rebels.',
    'Houthis > -',
  ],
  [
    'Islamic State drones killed 11 civilians in areas recaptured by Iraqi forces in Mosul on Monday.',
    'Islamic State > Civilians of Iraq',
  ],
  [
    'Five civilians were killed in Sanaa on Monday by government Rapid Support Forces.',
    'Rapid Support Forces > Civilians of Yemen',
  ],
  // the officials who tell of it were not hit, and the whole tells who those were
  [
    'Officials in Farah Province reported that the Taliban stopped a bus in Bala Buluk on Monday; they killed seven passengers and injured two other civilians.',
    'Taliban > Civilians of Afghanistan',
  ],
  [
    'Islamic State gunmen killed 37 civilians, mostly Hutus, in Goma on Monday.',
    'Islamic State > Civilians of the Democratic Republic of the Congo',
  ],
  // ---- who claims it or is blamed stands in for an unnamed attacker
  [
    'A suicide bomber killed nine people in Quetta on Monday. Lashkar-e-Jhangvi claimed responsibility.',
    'Lashkar-e-Jhangvi > -',
  ],
  ['Gunmen killed two people in Garissa on Monday. Al-Shabaab is being blamed for the attack.', 'Al-Shabaab > -'],
  [
    'A bomb wounded a policeman in Mosul on Monday. The Islamic State was most likely behind the attack.',
    'Islamic State > Iraqi Police',
  ],
  ['A bomb killed nine people in Mandera on Monday, in an attack claimed by Shabaab militants.', 'Al-Shabaab > -'],
  ['A blast killed nine people in Jolo on Monday. Authorities suspect Abu Sayyaf.', 'Abu Sayyaf > -'],
  [
    'Militants killed ten policemen in Kunduz on Monday. Officials blamed the Islamic State, but the Taliban later claimed the attack.',
    'Taliban > Afghan Police',
  ],
  ['A blast killed six people in Kabul on Monday. A Taliban spokesman claimed responsibility.', 'Taliban > -'],
  ['A blast killed six people in Kabul on Monday. No group claimed responsibility.', '- > -'],
  ['Twenty people, and four attackers, died in an assault on a hotel in Mogadishu on Monday.', 'Attackers > -'],
  // ---- mutual clashes, in the order of the text
  [
    'Nine people were killed in clashes between Turkana and Samburu herders in Isiolo on Monday.',
    'Turkana herders > Samburu herders',
  ],
  [
    'A shootout between militants and Indian security forces left three militants dead in Kulgam on Monday.',
    'Militants > Indian Security Forces',
  ],
  ['Nine Palestinians were killed in clashes between two armed groups in Tyre on Monday.', 'Armed groups > -'],
  [
    'Clashes erupted late on Monday in Bria between Seleka fighters and Anti-balaka militiamen, leaving nine dead.',
    'Seleka > Anti-balaka',
  ],
  // ---- a state attacks by its armed forces
  [
    'Azerbaijan shelled villages near Kapan on Monday, killing a woman.',
    'Azerbaijani Armed Forces > Civilians of Armenia',
  ],
  [
    'The Syrian regime dropped barrel bombs on Daraya on Monday, killing four children.',
    'Syrian Armed Forces > Civilians of Syria',
  ],
];

/** Text → the sub-event type and weapon of its first event. */
const TYPES: [text: string, type: string][] = [
  ['Coalition raids killed 21 civilians in Manbij on Monday.', 'Air/drone strike air_strike'],
  ['Bombing raids killed 21 people in Manbij on Monday.', 'Air/drone strike air_strike'],
  ['Warplanes bombed a market in Idlib on Monday, killing nine people.', 'Air/drone strike air_strike'],
  ['Russian forces bombed a market in Idlib on Monday, killing nine people.', 'Air/drone strike air_strike'],
  [
    'Fighter jets of the alliance hit a house in Hodeidah on Monday, killing six people.',
    'Air/drone strike air_strike',
  ],
  ['A drone attack killed six people in Miranshah on Monday.', 'Air/drone strike drone'],
  ['A car bomb killed nine people in Mosul on Monday.', 'Remote explosive/landmine/IED vehicle_bomb'],
  ['A mine killed nine people near Lamu on Monday.', 'Remote explosive/landmine/IED landmine'],
  ['A senator was killed in an ambush after a campaign rally in Maguindanao on Monday.', 'Attack -'],
  ['Police shot dead three men at a rally in Khartoum on Monday.', 'Excessive force against protesters small_arms'],
  ['Two farmers died on Monday when they stepped on a mine near Izyum.', 'Remote explosive/landmine/IED landmine'],
  ['Gunmen attacked a gold mine near Djibo on Monday, killing nine people.', 'Attack -'],
  ['Militants bombed a market in Maiduguri on Monday, killing nine people.', 'Remote explosive/landmine/IED ied'],
  ['Rebels detonate a bomb in Bogota, injuring nobody.', 'Remote explosive/landmine/IED ied'],
  ['A suicide car-bomber killed nine people in Kabul on Monday.', 'Suicide bomb suicide_bomb'],
  ['Rockets killed four people in Sderot on Monday.', 'Shelling/artillery/missile attack rocket_or_missile'],
  [
    'Azerbaijan attacked villages with artillery near Goris on Monday, killing a child.',
    'Shelling/artillery/missile attack artillery',
  ],
  ['Boko Haram attacked Madagali community on Monday and killed 24 people.', 'Attack -'],
  [
    'RSF fighters killed five civilians in a raid near Kutum that witnessed fighting with rebels on Monday.',
    'Attack -',
  ],
  ['Federal police executed 22 civilians in Tanhuato and later spoke of a gunbattle.', 'Attack small_arms'],
  ['Police shot dead three protesters in Khartoum on Monday.', 'Excessive force against protesters small_arms'],
  ['During a protest in Dhaka on Monday a policeman was shot dead by extremists.', 'Armed clash small_arms'],
  ['Gunmen attacked an outpost on Monday, leaving 12 soldiers dead.', 'Armed clash -'],
  ['Hostilities between the Malian army and rebels killed nine near Gao on Monday.', 'Armed clash -'],
  ['Gunmen abducted 12 farmers near Jibia on Monday.', 'Abduction/forced disappearance -'],
  ['Chlorine was dropped from helicopters on Saraqeb on Monday, killing six people.', 'Chemical weapon chemical'],
];

function firstEvent(text: string) {
  const source = { id: 'a', path: null, text, title: null, published: '2021-06-15', publishedBasis: 'option' as const };
  return extractArticle({ ...source, publisher: null, url: null }, resources).events[0];
}

test.each(SIDES)('%s', (text, sides) => {
  const event = firstEvent(text);
  expect(`${event?.actor_1 ?? '-'} > ${event?.actor_2 ?? '-'}`).toBe(sides);
});

test.each(TYPES)('%s', (text, type) => {
  const event = firstEvent(text);
  expect(`${event?.sub_event_type ?? '-'} ${event?.weapon ?? '-'}`).toBe(type);
});
