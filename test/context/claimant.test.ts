import { expect, test } from 'vitest';
import { CLAIMANT_RULES } from '../../src/context/claimant-rules.js';
import { extract, tellClaims, whoSays } from './claims.js';

/** Sentence → claimant (person) and status of its claims; "-" is the narrator, no status is asserted. */
const ROWS: [string, string][] = [
  ['Police said two people were killed in the blast.', 'Police'],
  // what the article makes of what is said
  ['The army accused rebels of breaking the truce, a sign that the war, which has killed 9,000 people, goes on.', '-'],
  // who claims an attack does not say how many it killed
  ['A suicide attack claimed by the Taliban killed nine people in Kabul.', '-'],
  ['Nine people were killed in Kabul in an attack that was claimed by the Taliban.', '-'],
  ['A blast claimed by the Taliban killed nine people, police said.', 'Police'],
  ['The Nigerian army said on Monday that it had killed 30 insurgents.', 'Nigerian Armed Forces'],
  ['Two people died in the blast, according to the Red Crescent.', 'Red Crescent'],
  ['According to the Red Crescent, two people died in the blast.', 'Red Crescent'],
  ['Ten soldiers were killed in the attack, the Nigerian army said in a statement.', 'Nigerian Armed Forces'],
  ['“Two of our men died,” said the mayor.', 'Mayor'],
  ['Witnesses said at least nine villagers were killed.', 'Witnesses'],
  ['At least nine villagers were killed, witnesses said.', 'Witnesses'],
  ['Activists reported that 20 civilians were killed by shelling.', 'Activists'],
  ['Ten people were killed, residents told Reuters.', 'Residents'],
  ['A doctor at the hospital told Reuters that 12 people had been killed.', 'Doctor'],
  ['State television reported that six policemen had been killed.', 'State television'],
  ['Ten people were killed, according to a Reuters tally.', 'Reuters'],
  ["Ukraine's General Staff said three soldiers were killed.", 'Ukrainian Armed Forces'],
  ['The Taliban claimed that 12 soldiers were killed in the ambush.', 'Taliban'],
  ['UN figures show 40 civilians were killed in July.', 'United Nations'],
  ['Azerbaijan accused Armenia of killing two soldiers on Monday.', 'Azerbaijan'],
  ['A medical source told Anadolu that three children were wounded.', 'Medical source'],
  [
    'Three soldiers were killed, Interfax reported, citing the Russian defence ministry.',
    'Ministry of Defence of Russia',
  ],
  ['At least 22 people were killed, local media reported.', 'Local media'],
  ['The army killed ten villagers, said Human Rights Watch.', 'Human Rights Watch'],
  ['Human Rights Watch documented the killing of 14 civilians.', 'Human Rights Watch'],
  ['The Syrian Observatory for Human Rights put the death toll at 58.', 'Syrian Observatory for Human Rights'],
  ['Kenyan police put the number of dead at 21.', 'Kenyan Police'],
  ['Nine people were killed, the Iraqi Observatory for Human Rights said.', 'Iraqi Observatory for Human Rights'],
  ['Nine people were killed, the Kenyan Centre for Truth and Justice said.', 'Kenyan Centre for Truth and Justice'],
  [
    'Nine people were killed, the Galmudug Network for Journalists and the army said.',
    'Galmudug Network for Journalists',
  ],
  ['Nine people died, according to the Sudanese Doctors’ Union.', 'Central Committee of Sudan Doctors'],
  [
    'Five policemen were killed, Iraqi Interior Minister Hassan Ali said, adding that eight civilians were also killed.',
    'Ministry of Interior of Iraq (Hassan Ali)',
  ],
  [
    'A spokesman for the Ugandan army, Paddy Ankunda, said three soldiers had been killed.',
    'Ugandan Armed Forces (Paddy Ankunda)',
  ],
  ['Ousmane Diallo, a teacher in the village, said gunmen killed four people.', 'Ousmane Diallo'],
  ['Two farmers died in the raid, said Musa Ibrahim, a resident.', 'Musa Ibrahim'],
  ['The attack, which claimed 20 lives, was carried out by Boko Haram.', '-'],
  ['Boko Haram claimed responsibility for the attack, which killed 10 people.', '-'],
  ['Ten people were killed in the attack.', '-'],
  ['MILITARY SOURCES SAID FIVE SOLDIERS WERE KILLED IN CHALATENANGO.', 'Salvadoran Armed Forces'],
  ['Police: two killed in market blast', 'Police'],
  [
    'The police chief said that 15 people had died, while witnesses spoke of 20 dead.',
    'Police chief disputed | Witnesses disputed',
  ],
  ['Ten people died in the blast, per the Red Cross.', 'International Committee of the Red Cross'],
  ['Ten people died in clashes, or 70 per week.', '-'],
  ['More than 50 people were killed by militants in the north, state media report.', 'State media'],
  ['A bomb killed at least 50 soldiers, a watchdog reported Monday.', 'Watchdog'],
  ['TEN PEASANTS WERE MURDERED, IT WAS REPORTED TODAY BY RADIO MONITORS.', 'Radio monitors'],
  [
    'At least 60 people were killed, the head of a local humanitarian group and a witness said on Wednesday.',
    'Witness',
  ],
  ['Doctors put the injured at 31.', 'Doctors'],
  ['Shelling killed 14 people in Abu Shouk camp, the Darfur emergency room said.', 'Darfur emergency room'],
  ['Gunmen killed six people in Irapuato, city hall said on Monday.', 'City hall'],
  ['Gunmen killed six people in Irapuato, according to the diocese.', 'Diocese'],
  ['Rebels killed at least 131 people in Kishishe, according to a UN probe.', 'United Nations'],
  ['Gunmen killed six people in Mali, the army there said.', 'Malian Armed Forces'],
  ['Two Palestinians were shot dead near Jenin, the army said.', 'Israel Defense Forces'],
  ['Gunmen killed six people in Mali, the army said on state television.', 'Malian Armed Forces'],
  ['Two people were killed in Marib, the ministry said on its Telegram channel.', 'Ministry'],
  ['Ten people were killed, medical sources and a spokesman for the southern forces said.', 'Medical sources'],
  ['Six people were killed in Mali, according to the army there.', 'Malian Armed Forces'],
  ['Gunmen killed six people in Irapuato, the group Causa en Comun said.', 'Causa en Comun'],
  ['Katiba Macina killed six people in Gao, the army said.', 'Malian Armed Forces'],
  ['Gunmen killed six people in Irapuato, many said.', '-'],
  ['Gunmen killed six people in Irapuato, the report said.', '-'],
  ['Gunmen killed six people in Irapuato, according to the latest figures.', '-'],
  ['Security and medical officials said 10 people were killed.', 'Medical officials'],
  ['At least 15 people were killed, officials and witnesses said.', 'Officials'],
  ['Islamic State said it had killed 11 soldiers in the ambush.', 'Islamic State'],
  ['The rebels claimed to have killed 40 soldiers.', 'Rebels'],
  ['The Kremlin said that two pilots were killed.', 'Kremlin'],
  ["Russia's defence ministry reported that two pilots were killed.", 'Ministry of Defence of Russia'],
  ['Hezbollah announced the death of three of its fighters.', 'Hezbollah'],
  ['The Israeli military confirmed that two soldiers were killed in southern Lebanon.', 'Israel Defense Forces'],
  [
    "Lebanon's National News Agency reported that an Israeli strike killed five people.",
    'National News Agency (Lebanon)',
  ],
  ['Amnesty International estimates that 300 civilians were killed.', 'Amnesty International estimate'],
  ['The Red Cross said that dozens of people were wounded.', 'International Committee of the Red Cross'],
  [
    'In a statement on Telegram, the Russian defence ministry said 12 civilians were killed.',
    'Ministry of Defence of Russia',
  ],
  ['Citing hospital sources, the agency said 14 people were killed.', 'Hospital sources'],
  ['Quoting police, the newspaper said three people had died.', 'Police'],
  ['The deaths of two soldiers were confirmed by the Malian army.', 'Malian Armed Forces'],
  ['As reported by the Ukrainian police, three civilians were killed in Kherson.', 'Ukrainian Police'],
  ['The governor of Kharkiv was quoted as saying that four people were killed.', 'Governor'],
  ["Mali's army was quoted by AFP as saying that 18 soldiers had died.", 'Malian Armed Forces'],
  ['Baku admitted that two of its soldiers were killed.', 'Government of Azerbaijan'],
  [
    'The Armenian Prime Minister, Nikol Pashinyan, told parliament that 49 soldiers were killed.',
    'Government of Armenia (Nikol Pashinyan)',
  ],
  [
    'Somali President Hassan Sheikh Mohamud said that 100 people were killed.',
    'Government of Somalia (Hassan Sheikh Mohamud)',
  ],
  ['Twelve people died, a hospital source who received the bodies said.', 'Hospital source'],
  ['A villager who fled the attack said six people were killed.', 'Villager'],
  ['Six people were killed, a villager who fled said on Sunday.', 'Villager'],
  ['Military officials denied the reports. Ten people were killed, the opposition said.', 'Opposition'],
  ['Nine people were killed, the M23 rebel group said.', 'M23 Movement'],
  ['Nine people died, Colombian police said, and four were wounded.', 'Colombian Police'],
  ['Nine people died, Colombian police said Monday.', 'Colombian Police'],
  ['“Nine people died here,” Colombian police said.', 'Colombian Police'],
  ['"We lost two soldiers," the Pakistani army said.', 'Pakistani Armed Forces'],
  [
    "“Our losses are two soldiers killed,” Ukraine's army said. “Four soldiers were wounded.”",
    'Ukrainian Armed Forces',
  ],
  [
    '“There was shooting all night. Six people were killed. We buried them at dawn,” said Amina Sow, a trader.',
    'Amina Sow',
  ],
  ['“Six people were killed,” she said.', '-'],
  ['The Somali army said: “We lost two soldiers.”', 'Somali Armed Forces'],
  ['The Somali army said the following day: “Ten civilians were killed by the militants.”', 'Somali Armed Forces'],
  ['Rescuers said they had recovered bodies, and police said 12 people were dead.', 'Police'],
  ['Ten people were killed, but the army said only three had died.', '- | Army'],
  ['The army said it had lost three soldiers. It added that eight civilians were killed.', 'Army'],
  [
    'The defence ministry of Mali said two soldiers died. The statement also said 12 civilians were killed.',
    'Ministry of Defence of Mali',
  ],
  [
    'The Ethiopian Human Rights Commission reported that 45 people were killed. The commission said 12 of the victims were children.',
    'Ethiopian Human Rights Commission',
  ],
  ['UNICEF said 14 children had been killed. The agency said 20 children were wounded.', 'UNICEF'],
  [
    'The Turkish defence ministry said four soldiers were killed. Five soldiers were wounded, the ministry said.',
    'Ministry of Defence of Turkey',
  ],
  ['Al Jazeera reported that 30 people had been killed.', 'Al Jazeera'],
  ['A resident told Al Jazeera that 30 people had been killed.', 'Resident'],
  ['Police told the BBC that 30 people had been killed.', 'Police'],
  ['Thirty people had been killed, police told the BBC.', 'Police'],
  ["An official of the governor's office said three people were injured.", 'Official'],
  ['An army officer said on condition of anonymity that eight soldiers were killed.', 'Army officer'],
  ['A senior Hamas official said four fighters were killed.', 'Hamas'],
  ['A Western diplomat said 40 people had been killed.', 'Western diplomat'],
  ['Sources in the Iraqi army said seven soldiers were killed.', 'Iraqi Armed Forces'],
  ['An Iraqi police source said seven soldiers were killed.', 'Iraqi Police'],
  ['The United Nations reported that some 900 civilians were killed.', 'United Nations'],
  ['The UN mission in Mali said that three peacekeepers were killed.', 'UN mission'],
  ['SANA said that four civilians were killed by rebel shelling.', 'Syrian Arab News Agency'],
  ["Syria's state news agency SANA reported that four civilians were killed.", 'Syrian Arab News Agency'],
  ['Four civilians were killed, the Syrian state news agency SANA reported.', 'Syrian Arab News Agency'],
  ['Local officials said the bandits abducted 40 students.', 'Local officials'],
  ['The families said that 12 of their relatives were killed.', 'Families'],
  ['Relatives of the victims said 12 people were killed.', 'Relatives'],
  ['According to local residents, 12 people were killed.', 'Local residents'],
  ['According to local reports, 12 people were killed.', 'local reports'],
  ['According to data from the Interior Ministry of Peru, 12 people were killed.', 'Ministry of Interior of Peru'],
  ['According to figures released by the Kenyan police, 12 people were killed.', 'Kenyan Police'],
  ['According to updated information, 12 people were killed.', '-'],
  ['According to the chairman of the council, Frank Etta, gunmen killed 10 people.', 'Frank Etta'],
  [
    'The Philippine military said in its report that three soldiers were killed. Two soldiers were wounded.',
    'Armed Forces of the Philippines',
  ],
  [
    'The Nigerian military released a report on the losses of the week. On Monday, two soldiers were killed near Bama. On Tuesday, three soldiers died in an ambush.',
    'Nigerian Armed Forces',
  ],
  [
    'The Ukrainian military listed the losses:\n\nTwo soldiers were killed near Bakhmut.\n\nFour soldiers were wounded near Lyman.',
    'Ukrainian Armed Forces',
  ],
  [
    "Three civilians were killed in Kherson on Sunday. The regional prosecutor's office reported this on Telegram.",
    "Regional prosecutor's office",
  ],
  ['The attack killed 12 people. This was announced by the Sudanese army.', 'Sudanese Armed Forces'],
  ['It is estimated that 300 people were killed.', '- estimate'],
  ['An estimated 300 people were killed.', '- estimate'],
  ['Some 300 people are believed to have been killed.', '- estimate'],
  ['More than 100 people are feared dead.', '- unconfirmed'],
  ['Six soldiers were reportedly killed.', '- unconfirmed'],
  ['Unconfirmed reports said six soldiers were killed.', '- unconfirmed'],
  ['According to preliminary information, six soldiers were killed.', '- unconfirmed'],
  ['Preliminary figures from the Iraqi army showed six soldiers were killed.', 'Iraqi Armed Forces unconfirmed'],
  ['Initial reports said six people were killed.', '- unconfirmed'],
  ['Rumours spread that the commander was killed.', '- unconfirmed'],
  ['Six people appear to have been killed.', '- unconfirmed'],
  ['Police believe that about 40 people were killed.', 'Police estimate'],
  [
    'The Israeli army said it killed 20 fighters. The claim could not be independently verified.',
    'Israel Defense Forces unconfirmed',
  ],
  ['The Houthis said they had killed 50 soldiers. Reuters could not verify the report.', 'Houthis unconfirmed'],
  ['The Syrian army denied that ten soldiers were killed.', 'Syrian Armed Forces denied'],
  ['The Syrian army denied reports that ten of its soldiers were killed.', 'Syrian Armed Forces denied'],
  ['Rebels said they killed 30 soldiers. The Syrian army denied the claim.', 'Rebels denied'],
  ['Rebels said they killed 30 soldiers. The Syrian army denied this.', 'Rebels denied'],
  ['Rebels said they killed 30 soldiers, but the Syrian army dismissed the report.', 'Rebels denied'],
  [
    "The Azeri army said it killed 100 Armenian soldiers. Armenia's government denied the Azeri report on casualties.",
    'Azerbaijani Armed Forces denied',
  ],
  ['Rebels said they killed 30 soldiers. The army had no information on casualties.', 'Rebels'],
  ['Armenia said its army killed 40 Azeri soldiers. Azerbaijan called the report a lie.', 'Armenia denied'],
  ['Ethiopian forces denied targeting civilians. Ten civilians were killed, residents said.', 'Residents'],
  ['The Sudanese army denied responsibility for the attack, in which 12 civilians were killed.', '-'],
  [
    'Police said three protesters died. Opposition activists said 20 protesters were killed.',
    'Police disputed | Opposition activists disputed',
  ],
  [
    'Police said five people were killed, while witnesses said at least 30 people were killed.',
    'Police disputed | Witnesses disputed',
  ],
  ['Police said at least five people were killed, while witnesses said 30 people were killed.', 'Police | Witnesses'],
  ['Police said five people were killed. Police said seven people were wounded.', 'Police'],
  ['The gunmen are believed to be members of a gang. They killed four people.', '-'],
  ['Gunmen suspected of belonging to Boko Haram killed six people.', '-'],
  ['There were no casualties, police said.', 'Police'],
  ['The governor condemned the attack that killed 12 people.', '-'],
  ['The president offered condolences to the families of the 12 people killed.', '-'],
  ['The minister visited the town where ten people were killed.', '-'],
  ['Turkish-backed fighters said nothing. Ten people were killed.', '-'],
  ['It said 12 people were killed.', '-'],
  ['The document says nothing of the 12 people killed.', '-'],
  ['The man accused of killing 12 people was arrested.', '-'],
  ['Twelve people were killed, the radio said.', 'Radio'],
  ['FMLN guerrillas said they had inflicted 12 casualties on the army.', 'Farabundo Marti National Liberation Front'],
  ['RADIO VENCEREMOS REPORTED THAT THREE SOLDIERS WERE KILLED.', 'Radio Venceremos'],
  ['THE ARMED FORCES PRESS COMMITTEE SAID THREE SOLDIERS WERE KILLED.', 'Armed forces press committee'],
  ['ACCORDING TO THE POLICE, THREE PEOPLE WERE KILLED.', 'Police'],
  ['Khaled Meshaal, the Hamas leader, said 20 people were killed.', 'Hamas (Khaled Meshaal)'],
  ['Al-Shabaab spokesman Abdiasis Abu Musab said the group killed 14 soldiers.', 'Al-Shabaab (Abdiasis Abu Musab)'],
  [
    'Rami Abdel Rahman, head of the Syrian Observatory for Human Rights, said 16 people were killed.',
    'Syrian Observatory for Human Rights (Rami Abdel Rahman)',
  ],
  [
    'Observatory head Rami Abdel Rahman said that 16 people were killed.',
    'Syrian Observatory for Human Rights (Rami Abdel Rahman)',
  ],
  ['Dr Ahmed Hassan of the main hospital said 16 people were killed.', 'Ahmed Hassan'],
  ['Mexican prosecutors said the bodies of seven men were found.', 'Government of Mexico'],
  ["The Guerrero state prosecutor's office said six people were shot dead.", "Guerrero state prosecutor's office"],
  ['The mayor of the town, Juan Perez, said six people were shot dead.', 'Juan Perez'],
  ["Six people were shot dead, the attorney general's office said.", "Attorney general's office"],
  ["Myanmar's junta said 12 soldiers were killed.", 'Government of Myanmar'],
  ['The Arakan Army said in a statement that 60 soldiers were killed.', 'Arakan Army'],
  [
    'A Karen National Union spokesperson said that six villagers were killed in the air strike.',
    'Karen National Union',
  ],
  ['The Sudan Doctors Network said RSF shelling killed nine people.', 'Sudan Doctors Network'],
  ['Emergency Lawyers, a rights group, said nine people were killed.', 'Emergency Lawyers'],
  ['A rights group said nine people were killed.', 'Rights group'],
];

test.each(ROWS)('%s', (text, said) => expect(tellClaims(text, whoSays)).toBe(said));

/** Whose soldiers an army tells of. */
test.each([
  ['Two soldiers were killed in southern Gaza, the Israeli military said.', 'Israel Defense Forces'],
  ['Rebels killed two soldiers in Syria, the Israeli military said.', 'other'],
  ['Hamas said two soldiers were killed in southern Gaza.', 'Israel Defense Forces'],
])('%s', (text, whose) => {
  const { victim_actor } = extract(text).casualties[0]!;
  expect(victim_actor === 'Israel Defense Forces' ? victim_actor : 'other').toBe(whose);
});

test('there are at least 150 rows', () => expect(ROWS.length).toBeGreaterThanOrEqual(150));

test.each(CLAIMANT_RULES.filter(({ name }) => name !== 'report-opens').map(({ name, eg, says }) => [name, eg, says]))(
  'the example of %s: %s',
  (_name, eg, says) => {
    const { claimant } = extract(eg).casualties[0]!;
    expect(claimant?.toLowerCase()).toContain(says.toLowerCase());
  },
);

test('rule names and examples are unique', () => {
  expect(new Set(CLAIMANT_RULES.map(({ name }) => name)).size).toBe(CLAIMANT_RULES.length);
  expect(new Set(CLAIMANT_RULES.map(({ eg }) => eg)).size).toBe(CLAIMANT_RULES.length);
});

test.each([
  ['Ethiopia said on Monday that 18 of its soldiers were killed.', ['victim_side']],
  // where each side's losses are told, the bare figure of a side's head counts its own
  [
    'Eritrea said 40 Ethiopian soldiers were killed on Monday. Ethiopia said 30 Eritrean soldiers were killed. Ethiopia’s prime minister said that about 18 were killed.',
    ['third_party', 'third_party', 'victim_side'],
  ],
])('whose side says so: %s', (text, kinds) => {
  expect(extract(text).casualties.map(({ claimant_kind }) => claimant_kind)).toEqual(kinds);
});
