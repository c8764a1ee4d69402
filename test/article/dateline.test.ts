import { describe, expect, test } from 'vitest';
import { readDateline, titleCase } from '../../src/article/dateline.js';

/** First words of a first paragraph → place, and where its sentence begins. */
const ROWS: [string, string | null, string][] = [
  ['STEPANAKERT (Arminfo.am)—The army on Monday', 'Stepanakert', 'The army'],
  ['KABUL, Afghanistan (AP) — A bomb', 'Kabul', 'A bomb'],
  ['BAGHDAD, 14 Nov 89 (INA) -- Three soldiers', 'Baghdad', 'Three'],
  ['YEREVAN—Battles of varying', 'Yerevan', 'Battles'],
  ['Gaza City, Oct. 12 /Agency/ - Four people', 'Gaza City', 'Four'],
  ['BEIJING -- At least 141', 'Beijing', 'At least'],
  ['INNISFAIL - Nine-year-old', 'Innisfail', 'Nine-year-old'],
  ['LONDON, Ky. (WKYT) - Police', 'London', 'Police'],
  ['NEWARK, N.J. (AP) - Airlines', 'Newark', 'Airlines'],
  ['PARIS, Mo. — In 1999', 'Paris', 'In 1999'],
  ['MOGADISHU (Reuters) - Gunmen', 'Mogadishu', 'Gunmen'],
  ['BAGHDAD/KABUL (Reuters) - Gunmen', 'Baghdad', 'Gunmen'],
  ['Kabul (Pajhwok) – A roadside bomb', 'Kabul', 'A roadside'],
  ['ISLAMABAD, Dec 14 (APP): The army', 'Islamabad', 'The army'],
  ['PESHAWAR: Nine people were', 'Peshawar', 'Nine'],
  ['PORT-AU-PRINCE, Haiti (AP) — Gangs', 'Port-au-Prince', 'Gangs'],
  ["N'DJAMENA, Chad (AFP) - Rebels", "N'Djamena", 'Rebels'],
  ['DEIR EL-BALAH, Gaza Strip (AP) — Strikes', 'Deir el-Balah', 'Strikes'],
  ['DAR ES SALAAM, Tanzania — Police', 'Dar es Salaam', 'Police'],
  ['YEREVAN, SEPTEMBER 28, ARMENPRESS. The enemy', 'Yerevan', 'The enemy'],
  ['Moscow. March 3. INTERFAX - Two', 'Moscow', 'Two'],
  ['KYIV, March 3, 2022 (Ukrinform) — Shelling', 'Kyiv', 'Shelling'],
  ['Khartoum, Sudan, 15 April 2023 – Fighting', 'Khartoum', 'Fighting'],
  ['SAN SALVADOR, 3 JAN 90 (ACAN-EFE) -- [TEXT] THREE SOLDIERS', 'San Salvador', 'THREE'],
  ['BOGOTA, 14 NOV 89 (DOMESTIC SERVICE) -- [REPORT] [TEXT] POLICE', 'Bogota', 'POLICE'],
  ['Ramallah – Israeli forces', 'Ramallah', 'Israeli'],
  ['(Reuters) - The army said', null, 'The army'],
  ['GOMA, Congo (AP) — M23 rebels', 'Goma', 'M23'],
  ['WASHINGTON Barack Obama said', 'Washington', 'Barack'],
  ['WASHINGTON, D.C. — The president', 'Washington', 'The president'],
  ['UNITED NATIONS (AP) — The council', 'United Nations', 'The council'],
  ['SANAA, Yemen [Saba] – “We lost', 'Sanaa', '“We lost'],
  ['Mogadishu, Somalia |Radio Dal| Five', 'Mogadishu', 'Five'],
  ['MEXICO CITY.— Nine bodies', 'Mexico City', 'Nine'],
  ['AL-HASAKAH, Syria (NP) — Fighters', 'Al-Hasakah', 'Fighters'],
  ['LOUISVILLE, KY--(Wire - December 23, 2010) - The company', 'Louisville', 'The company'],
  ['DONETSK, February 5. /WIRE/. Two civilians', 'Donetsk', 'Two'],
  ['BAKU, May 20. /WIRE/. Azerbaijan’s army', 'Baku', 'Azerbaijan'],
  ['MANILA, Mar 10: Rebels', 'Manila', 'Rebels'],
  ['Jerusalem: An Israeli strike', 'Jerusalem', 'An Israeli'],
  ['Kabul (BNA) Ten civilians', 'Kabul', 'Ten'],
  ['Manila [Philippines], November 4 (ANI/Wire): Two soldiers', 'Manila', 'Two'],
  ['Deir al-Balah, Gaza Strip, Feb 4 – Israeli strikes', 'Deir al-Balah', 'Israeli'],
  ['Kano - The Islamist group', 'Kano', 'The Islamist'],
];

/** First words of a first paragraph that has no dateline. */
const NONE: string[] = [
  'The army—long feared—was beaten.',
  'Turkey — which denies it — sent drones to the front.',
  'UPDATE: Nine people died in Kabul.',
  'BREAKING - Nine people died in Kabul.',
  'WATCH: Smoke rises over the port.',
  'UNICEF Director Ana Ruiz said children died.',
  'HAMAS Leader killed in Gaza strike.',
  'Residents said: “They came at night.”',
  'Gunmen killed nine people - three of them children - in Kano.',
  'Six children - three of them from one family - died.',
  'NATO: Two soldiers were killed in Helmand.',
  'KILLED: 4 soldiers, 11 militants.',
  'On Sunday — hours after the truce — guns fired.',
  'U.S.-led forces killed nine men in Kabul.',
  'President Ali Karimi (left) - The army is ready.',
  '“It is over” — Ministry of Defence.',
  '14:30 - Shelling resumes in Kharkiv.',
  'FARC attacks a police station: five dead.',
  'Five dead in Kabul: Ministry blames the Taliban.',
  'Petrov: Nine people died in Donetsk.',
  'Hamas (IRM) Fighters left the town.',
  'Mazar (left) Governor of the province.',
];

describe('datelines', () => {
  test.each(ROWS)('%s', (text, place, begins) => {
    const upper = text === text.toUpperCase();
    const found = readDateline(text, 0, text.length, true, upper);
    expect(found && [found.place, text.slice(found.end).startsWith(begins)]).toEqual([place, true]);
  });
  test.each(NONE)('none in %s', (text) => {
    expect(readDateline(text, 0, text.length, true, false)).toBeNull();
  });
  test('in later paragraphs capitals and an agency must prove it', () => {
    const at = (text: string) => readDateline(text, 0, text.length, false, false)?.place ?? null;
    expect(at('Ramallah – Israeli forces left.')).toBeNull();
    expect(at('WASHINGTON Barack Obama said.')).toBeNull();
    expect(at('KABUL (AP) — Nine died.')).toBe('Kabul');
  });
  test('capitals prove nothing in an upper-case text', () => {
    const at = (text: string) => readDateline(text, 0, text.length, true, true)?.place ?? null;
    expect(at('THE ARMY - WHICH LOST TWO MEN - LEFT.')).toBeNull();
    expect(at('THE REBELS: NINE DIED.')).toBeNull();
    expect(at('MATTA: NINE DIED.')).toBeNull();
    expect(at('PESHAWAR: NINE DIED.')).toBe('Peshawar');
    expect(at('LIMA, 3 MAY (AFP) -- NINE DIED.')).toBe('Lima');
  });
});

test.each([
  ['RIO DE JANEIRO', 'Rio de Janeiro'],
  ['EL FASHER', 'El Fasher'],
  ["SANA'A", "Sana'a"],
  ['RAS AL-AYN', 'Ras al-Ayn'],
  ['Deir ez-Zor', 'Deir ez-Zor'],
  ['WASHINGTON D.C.', 'Washington D.C.'],
  ['ST. PETERSBURG', 'St. Petersburg'],
])('%s in title case', (place, expected) => {
  expect(titleCase(place)).toBe(expected);
});
