import { describe, expect, it } from 'vitest';
import { explainPlace, findPlaces, openGazetteer, withoutActing, withoutPlaces } from '../../src/places/index.js';
import { parsed } from './article.js';

const gazetteer = openGazetteer();
const find = (text: string, countries: string[] = []) => findPlaces(parsed(text), gazetteer, countries);
/** "Gujba LGA=district NGA location; …" without what stands inside names. */
const shown = (text: string): string =>
  find(text)
    .filter((mention) => mention.role !== 'part_of_name')
    .map(({ text: words, place, role }) => `${words}=${place.kind} ${place.country_code} ${role}`)
    .join('; ');

describe('finds places in their grammar', () => {
  it.each([
    ['A bomb killed five in Kano on Monday.', 'Kano=settlement NGA location'],
    ['Rebels left the town of Damboa.', 'Damboa=settlement NGA location'],
    [
      "They died at Shuja in Gujba LGA in northeast Nigeria's Yobe State.",
      'Shuja=village NGA location; Gujba LGA=district NGA container; Nigeria=country NGA container; Yobe State=province NGA container',
    ],
    ['It happened in the village of Spitakzor.', 'Spitakzor=village null location'],
    ['It happened in the village of Spitakzor Tuesday.', 'Spitakzor=village null location'],
    ['It happened in the village of Spitakzor July 4.', 'Spitakzor=village null location'],
    ['Two men were slain in Spitakzor.', 'Spitakzor=village null location'],
    ['Nigerian troops entered Zurumbo village.', 'Zurumbo=village NGA location'],
    ['Fighters from Libya came.', 'Libya=country LBY origin'],
    ['The town lies 640 km southwest of Quetta.', 'Quetta=settlement PAK origin'],
    ['Two died in Peshawar, Pakistan.', 'Peshawar=settlement PAK location; Pakistan=country PAK container'],
    ['A London-based monitor counted the dead in Homs.', 'London=settlement GBR other; Homs=settlement SYR location'],
    ['Gunmen struck in the Somali capital on Thursday.', 'Somali capital=settlement SOM location'],
    ['Gunmen killed four people in Jalisco.', 'Jalisco=province MEX location'],
    ['Rockets hit Kupiansk on Monday, killing a woman.', 'Kupiansk=settlement UKR location'],
    ['Gwoza was attacked again on Monday.', 'Gwoza=settlement NGA location'],
    ['Bannu came under fire on Monday.', 'Bannu=settlement PAK location'],
    ['Toretsk: two killed by shelling.', 'Toretsk=settlement UKR location'],
    ['Vovchansk residents said nine people had died.', 'Vovchansk=settlement UKR location'],
    ['Gwoza attack leaves nine dead.', 'Gwoza=settlement NGA location'],
    ['Soldiers surrounded Abdi and shot him in Baidoa.', 'Baidoa=settlement SOM location'],
    ['Kerry came under fire over the deaths in Aleppo.', 'Aleppo=settlement SYR location'],
    [
      'Car bombs hit the United Arab Emirates embassy in Tripoli.',
      'United Arab Emirates=country ARE other; Tripoli=settlement LBY location',
    ],
    ['Shells fell on RSF-held Nyala.', 'Nyala=settlement SDN location'],
    [
      'They took orders from the coalition fighting the group in Iraq and Syria.',
      'Iraq=country IRQ other; Syria=country SYR other',
    ],
    ['Soldiers died in fighting in Iraq.', 'Iraq=country IRQ location'],
    ['Syrias army shelled Homs.', 'Syria=country SYR location; Homs=settlement SYR location'],
    ['FIVE PEOPLE DIED IN BOGOTA ON SUNDAY, POLICE SAID IN THE REPORT.', 'BOGOTA=settlement COL location'],
  ])('%s', (text, places) => expect(shown(text)).toBe(places));
});

describe('takes no other words for places', () => {
  it.each([
    'The police said on Friday that they were reading the report.',
    'Of the men, many said in March that they would march.',
    'Along the way, Said Karimi told reporters nice things.',
    'George Washington and Paris Hilton met reporters there.',
    'Aleppo Police Command denied the report.',
    'Azerbaijani and Turkish officers talked.',
    'The Kumasi Herald raised its price.',
    'Man charged over bath towels.',
    'It cost US$5 million.',
    'President Jordan spoke to Gen. Lagos.',
  ])('%s', (text) => expect(shown(text)).toBe(''));
});

describe('tells where something happened from what only stands near', () => {
  it.each([
    ['The Borno State governor was killed in Damboa.', 'Borno State other; Damboa location'],
    ['Two soldiers were flown to Bamako.', 'Bamako other'],
    ['A bomb hit Homs, he told reporters in Damascus.', 'Homs location; Damascus other'],
    ['The wounded died in a hospital in Cairo.', 'Cairo other'],
    ['Shells hit a hospital in Cairo.', 'Cairo location'],
    ['A group based in Idlib claimed it.', 'Idlib other'],
    ['A blast north of Baghdad killed two in Muqdadiyah.', 'Baghdad location beside; Muqdadiyah location'],
    ['2019 Jalalabad bombing: A bomb killed two in Kama.', 'Jalalabad location beside; Kama location'],
    ['Government forces fighting rebels in Aleppo killed 12 people.', 'Aleppo location'],
    ['The coalition fighting rebels in Iraq killed 12 people in Raqqa.', 'Iraq other; Raqqa location'],
    ['Clashes shook the north of Mali.', 'Mali location'],
  ])('%s', (text, roles) => {
    const found = find(text).filter(({ role }) => role !== 'part_of_name');
    expect(found.map(({ text: words, role, beside }) => `${words} ${role}${beside ? ' beside' : ''}`).join('; ')).toBe(
      roles,
    );
  });
});

describe('adjectives, faiths and peoples are no places', () => {
  it.each([
    ['They hold the Shiite-majority town of Balad in Iraq.', 'Balad, Iraq'],
    ['Bombs hit the Kurdish-held Zorkan district of Aleppo.', 'Zorkan district, Aleppo'],
    ['Gunmen entered the mainly Druze city of Jaramana.', 'Jaramana'],
    ['The Russian Orthodox Church mourned.', ''],
    ['Hamar and Tor tribesmen clashed in Darfur.', 'Darfur'],
  ])('%s', (text, names) => {
    const found = find(text).filter(({ role }) => role !== 'part_of_name');
    expect(found.map(({ text: words }) => words).join(', ')).toBe(names);
  });
});

describe('namesakes that the sentence rules out', () => {
  it.each([
    ['Shells fell in northwestern Aleppo province.', 'Aleppo province', 'province SYR'],
    ['Nigerian herders raided Zango village, Gulani Local Government Area.', 'Zango', 'village NGA'],
    ['Al-Shabaab raided the Bay region.', 'Bay region', 'province SOM'],
    ['Gunmen entered Tunga Malam village in Niger State, Nigeria.', 'Tunga Malam', 'village NGA'],
    ['Gunmen struck in General Santos City in the Philippines.', 'General Santos', 'settlement PHL'],
  ])('%s', (text, words, place) => {
    const hit = find(text).find((mention) => mention.text === words);
    expect(hit && `${hit.place.kind} ${hit.place.country_code}`).toBe(place);
  });
});

describe('a division rather than the town or country of its name', () => {
  it.each([
    ['A bomb went off in downtown Buffalo, New York, on Monday.', 'New York', 'province USA'],
    ['The shooting was in Manhattan in New York on Monday.', 'New York', 'settlement USA'],
    ['He was shot in Atlanta, Georgia, on Monday.', 'Georgia', 'province USA'],
    ['Shells fell on Gori, Georgia, on Monday.', 'Georgia', 'country GEO'],
    ["A mine killed two in Kandahar's Shah Wali Kot District.", 'Kandahar', 'province AFG'],
    ['A mine killed two in Kandahar.', 'Kandahar', 'settlement AFG'],
    ['They met in Nashville, Tennessee, Richmond, Virginia, and Austin, Texas.', 'Richmond', 'settlement USA'],
    ['A couple left Melville, Sask. for good.', 'Sask', 'province CAN'],
    ['Three rebels died in the Mon district of India.', 'Mon district', 'district IND'],
    ['Two people in the West Midlands in England were shot.', 'Midlands', 'village GBR'],
    // the province of another country is the first word of a longer name
    ['Six died in the Zorkan area in Markazi Baghlan District, Afghan officials said.', 'Zorkan', 'village AFG'],
    ['Jets hit Zorkan village in the northeastern parts of Aleppo.', 'Zorkan', 'village SYR'],
    ['Rebels shelled the western Aleppo countryside in Syria.', 'Aleppo', 'province SYR'],
    ['Rebels shelled western Aleppo in Syria.', 'Aleppo', 'settlement SYR'],
    // a town that nobody's article is about
    ['The Sudanese army fought in East Darfur, in Dar Es Salam area.', 'Dar Es Salam', 'village SDN'],
    ['Tanzanian police fought in Dar Es Salam area.', 'Dar Es Salam', 'settlement TZA'],
  ])('%s', (text, words, place) => {
    const hit = find(text).find((mention) => mention.text === words);
    expect(hit && `${hit.place.kind} ${hit.place.country_code}`).toBe(place);
  });
});

it('does not take a city for the division that it was once named for', () => {
  const found = find("Rebels shelled Aleppo's Khan Touman town in Syria. Ten Syrians died in Aleppo on Monday.");
  const kinds = found.filter(({ text }) => text === 'Aleppo').map(({ place }) => place.kind);
  expect(kinds.at(-1)).toBe('settlement');
});

describe('names of their own', () => {
  it.each([
    ['SANA quoted a doctor in Aleppo, a Syrian town.', 'Aleppo'],
    ['Troops left Sana in Yemen.', 'Sana, Yemen'],
    ['Gunmen struck in the area of Abu Zorkan in Darfur.', 'Abu Zorkan, Darfur'],
    ['The soldier Abu Zorkan spoke in Darfur.', 'Darfur'],
    ['Shells fell in the mountainous Zorkan area near Mansehra.', 'Zorkan, Mansehra'],
    ['Gunmen killed five in Zorkan and Nerkin communities of Nigeria.', 'Zorkan, Nerkin, Nigeria'],
    ['The dead belonged to Zorkan community in Nigeria.', 'Nigeria'],
    ['Mortars hit Bab al-Zorkan in Aleppo.', 'Aleppo'],
    ['Mortars hit Al-Bab in Aleppo.', 'Al-Bab, Aleppo'],
    ['Troops fought east of Zorkan in Aleppo.', 'Zorkan, Aleppo'],
    ['An airstrike killed ten Syrian civilians in Zorkan.', 'Zorkan'],
    ['The army killed ten rebels in Operation Zorkan in Mali.', 'Mali'],
    ['Ten soldiers were killed in Ramadan in Mali.', 'Mali'],
    ['Ten soldiers smiled in Zorkan.', ''],
    ['Rebels shelled a Yemeni town, Mahfid, on Monday.', 'Mahfid'],
  ])('%s', (text, names) => {
    const found = find(text).filter(({ role }) => role !== 'part_of_name');
    expect(found.map(({ text: words }) => words).join(', ')).toBe(names);
  });
});

describe('what the words around a name say of where it lies', () => {
  const told = (text: string): string =>
    find(text)
      .filter(({ role }) => role !== 'part_of_name')
      .map(({ text: words, role, near, beside }) =>
        [words, role !== 'location' && role, near && 'near', beside && 'beside'].filter(Boolean).join(' '),
      )
      .join('; ');
  it.each([
    ['A convoy was hit outside the town of Kidal.', 'Kidal near'],
    ['A convoy was hit in the town of Kidal.', 'Kidal'],
    ['A convoy was hit on the outskirts of Kidal.', 'Kidal near'],
    ['A convoy was hit close to Kidal.', 'Kidal near'],
    ['Two died in the north of Kabul.', 'Kabul'],
    ['Two died north of Kabul.', 'Kabul near beside'],
    ['A mine killed two on the road from Caldono to Cali.', 'Caldono beside; Cali beside'],
    ['They fled from Caldono to Cali.', 'Caldono; Cali'],
    ['Officials in Kano say that two died in Zaria.', 'Kano beside; Zaria'],
    ['Officials died in Kano, reporters say.', 'Kano'],
    ['Gunmen shot three men in Salamanca, prosecutors in Guanajuato said.', 'Salamanca; Guanajuato other beside'],
    ['Shells killed three, doctors in Taiz said.', 'Taiz beside'],
    ['Shells killed three, a council member in the town of Taiz said.', 'Taiz beside'],
    ['Evacuees from the towns of Kidal and Gao were killed at Mopti.', 'Kidal origin; Gao origin; Mopti'],
    ['Rebels abducted 11 women and girls from Macomia.', 'Macomia'],
    ['Rebels killed three workers from Macomia.', 'Macomia origin'],
    ['He was shot in the Nairobi suburb of Syokimau.', 'Nairobi container; Syokimau'],
    ['He was shot in the Miraflores district of Lima.', 'Miraflores district; Lima container'],
    ['Outside Damascus, shells fell on Douma.', 'Damascus near beside; Douma'],
    ['Shells fell on Douma outside Damascus.', 'Douma; Damascus near'],
    ['The U.K.-based monitor spoke of Homs.', 'U.K. other; Homs'],
    ['They bombed houses 50km northeast of Homs and left.', 'Homs origin near beside'],
    ['Jets hit Homs a day after a raid on a school in Idlib.', 'Homs; Idlib beside'],
    ['Jets hit Homs after a raid on a school in Idlib.', 'Homs; Idlib'],
    ["A car bomb went off in Baghdad's Sadr City.", 'Baghdad container; Sadr City'],
  ])('%s', (text, words) => expect(told(text)).toBe(words));
});

it('keeps the sense that a name has where most is said of it', () => {
  const found = find(
    'The army took Minian town in Aleppo, Syria. Control over Minian was kept. Syrian troops died in Minian.',
  );
  const senses = found.filter(({ text }) => text === 'Minian').map(({ place }) => place);
  expect(senses.map(({ country }) => country)).toEqual(['Syria', 'Syria', 'Syria']);
  expect(new Set(senses).size).toBe(1);
});

describe('offsets', () => {
  it.each([
    'A bomb killed five in Kano, and a London-based monitor said 170 km southeast of Ouagadougou.',
    '"Syrias" and Côte d\'Ivoire’s north; the Line of Contact — Nagorno-Karabakh; İstanbul, Şuşa.',
  ])('%s', (text) => {
    const mentions = find(text);
    expect(mentions.length).toBeGreaterThan(2);
    for (const { start, end, text: words } of mentions) expect(text.slice(start, end)).toBe(words);
  });
});

describe('chooses among namesakes', () => {
  it.each([
    ['Killeen, Tex. is calm. A man died in Paris, Tex.', 'Paris', 'USA'],
    ['French police said a man died in Paris.', 'Paris', 'FRA'],
    ['Syrian rebels took Tripoli? No: Lebanese troops hold Tripoli, Lebanon.', 'Tripoli', 'LBN'],
    ['Libyan militias fought in Tripoli.', 'Tripoli', 'LBY'],
    ['Venezuelan soldiers were in Valencia.', 'Valencia', 'VEN'],
    ['Spanish police searched Valencia.', 'Valencia', 'ESP'],
    ['Gunmen attacked San Fernando in Mexico, and Mexican marines came.', 'San Fernando', 'MEX'],
    ['Philippine troops guard San Fernando in the Philippines.', 'San Fernando', 'PHL'],
  ])('%s', (text, name, country) => {
    const hits = find(text).filter((mention) => mention.text === name);
    expect([...new Set(hits.map((hit) => hit.place.country_code))]).toEqual([country]);
  });

  it('takes the option as a prior', () => {
    const country = (codes: string[]) => find('Five died in San Fernando.', codes)[0]?.place.country_code;
    expect([country(['PHL']), country(['MX'])]).toEqual(['PHL', 'MEX']);
  });
});

describe('unknown places', () => {
  it('take the coordinates and the precision of their container', () => {
    const [village] = find('Gunmen entered Spitakzor village in Helmand province.');
    expect([village!.place.country_code, village!.place.place_precision, village!.place.latitude]).toEqual([
      'AFG',
      4,
      expect.any(Number),
    ]);
  });
  it('lie where the distance and direction from a known place put them', () => {
    const [village] = find('They died in the village of Spitakzor, 111 kilometres north of Quetta in Pakistan.');
    const quetta = explainPlace('Quetta', gazetteer)[0]!.place;
    expect(village!.place.latitude).toBeCloseTo(quetta.latitude! + 1, 1);
    expect(village!.place.longitude).toBeCloseTo(quetta.longitude!, 1);
  });
  it('lie so far from the capital of a nation too', () => {
    const [village] = find("They fled Spitakzor village, 111 km north of the west African nation's capital Bamako.");
    expect(village!.place.latitude).toBeCloseTo(explainPlace('Bamako', gazetteer)[0]!.place.latitude! + 1, 1);
  });
  it('have no coordinates where nothing is said', () => {
    expect(find('It happened in the village of Spitakzor.')[0]!.place.latitude).toBeNull();
  });
  it.each([
    ['Nigerian police in Maidugari, Nigeria, said so.', 'Maiduguri'],
    ['Nigerian police said so in Maidougurri.', 'Maiduguri'],
  ])('are looked for under other spellings: %s', (text, name) => {
    expect(find(text).map(({ place }) => place.name)).toContain(name);
  });
  it('are not respelt where the country is another', () => {
    expect(find('Peruvian police said so in Maidougurri.').map(({ place }) => place.name)).not.toContain('Maiduguri');
  });
});

describe('withoutActing', () => {
  it('marks places inside the names of actors', () => {
    const places = find('Rebels fought in Kano and in Homs.');
    const actor = { start: places[1]!.start - 3, end: places[1]!.end, form: 'name' } as never;
    expect(withoutActing(places, [actor]).map(({ role }) => role)).toEqual(['location', 'part_of_name']);
  });
});

describe('a name that the words around it call a place', () => {
  const actor = (text: string, words: string) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, form: 'name' } as never;
  };
  it.each([
    ['Boko Haram attacked Madagali community in Nigeria.', 'Madagali community', 'location'],
    ['The Madagali community in Nigeria mourned.', 'Madagali community', 'part_of_name'],
    ['Bombs fell in Shah Wali Kot District in Afghanistan.', 'Wali Kot', 'location'],
  ])('%s', (text, words, role) => {
    expect(withoutActing(find(text), [actor(text, words)])[0]!.role).toBe(role);
  });
  it('is nobody', () => {
    const text = 'Bombs fell in Shah Wali Kot District in Afghanistan, Hamid Kot said.';
    const kept = withoutPlaces([actor(text, 'Wali Kot'), actor(text, 'Hamid Kot')], find(text));
    expect(kept.map(({ start, end }) => text.slice(start, end))).toEqual(['Hamid Kot']);
  });
});

describe('explainPlace', () => {
  it('lists readings with reasons, best first', () => {
    const readings = explainPlace('Tripoli', gazetteer, ['LBN']);
    expect(readings[0]!.place.country_code).toBe('LBN');
    expect(readings[0]!.reasons.map(({ name }) => name)).toContain('country of the article');
    expect(explainPlace('Tripoli', gazetteer)[0]!.place.country_code).toBe('LBY');
  });
  it('knows nothing of unknown names', () => expect(explainPlace('Qwxyzzy', gazetteer)).toEqual([]));
});

describe('hostile text', () => {
  it.each([
    ['capitals', 'A'.repeat(50_000)],
    ['capital words', 'Kano '.repeat(10_000)],
    ['quotes', "'".repeat(50_000)],
    ['hyphens', 'A-'.repeat(25_000)],
    ['commas', 'Kano, '.repeat(10_000)],
  ])('%s end in time', (_, text) => {
    const began = process.cpuUsage().user;
    find(text);
    expect((process.cpuUsage().user - began) / 1e6).toBeLessThan(5);
  });
});
