import { describe, expect, it } from 'vitest';
import { extract } from './claims.js';

describe('when and where a claim was', () => {
  it.each([
    // the village wins over the province and the district that the sentence names before it
    [
      '2015-06-10',
      'The chief of a clan in Guma LGA of Benue State was killed in Spitakzor village on Monday.',
      'Spitakzor',
    ],
    [
      '2015-06-10',
      'Gunmen killed an aide of the Borno State governor, in an attack at Spitakzor village that left two others dead.',
      'Spitakzor',
    ],
    // a river of several countries says less than the province
    [
      '2015-06-10',
      'An air strike killed ten people on Monday as they tried to cross the Euphrates River in Syria’s Deir ez-Zor region.',
      'Deir ez-Zor Governorate',
    ],
    // a part of the country, and not the town of the dateline
    ['2015-06-10', 'BEIRUT (AP) — A strike in southern Lebanon killed two people on Monday.', 'Lebanon'],
    // what the next sentence says of where in the province it was
    // what the next sentence says of where in the province it was
    ['2015-06-10', 'Five people were killed in Borno State on Monday. The attack happened at Damboa.', 'Damboa'],
    // other people of the next sentence were killed elsewhere
    ['2015-06-10', 'Five people were killed in Borno State on Monday. Two were killed in Damboa.', 'Borno State'],
    // right behind the verb, and not where the victim was from or chief
    ['2015-06-10', 'The mayor of Zaria in Nigeria was killed in Kano on Monday.', 'Kano'],
    ['2015-06-10', 'In Kano, gunmen killed the mayor of Zaria, a Nigerian town, on Monday.', 'Kano'],
    ['2015-06-10', 'Officials in Kano say that five people were killed at Zaria on Monday.', 'Zaria'],
    ['2015-06-10', 'Officials in Kano say that five people were killed on Monday.', 'Kano'],
    ['2015-06-10', 'Ten people from Zaria, a town in Nigeria, were killed on Monday.', 'Zaria'],
    ['2015-06-10', 'A day after a raid on Homs, airstrikes killed ten people at Idlib in Syria.', 'Idlib'],
    ['2015-06-10', 'Outside Damascus, shelling killed ten Syrian civilians on Monday.', 'Damascus'],
    // a village that has not been named is not the town that the story was in
    ['2015-06-10', 'Jets bombed Daraa. Ten people were killed in a village in northern Syria on Monday.', 'Syria'],
    ['2015-06-10', 'Jets bombed Daraa. Ten people were killed, Syria said on Monday.', 'Daraa'],
    ['2015-06-10', 'Troops fought east of Spitakzor in Daraa province, killing ten Syrian rebels.', 'Spitakzor'],
    ['2015-06-10', 'Ten people from Zaria, a town in Nigeria, were killed in Kano.', 'Kano'],
    ['2015-06-10', 'A bomb hit a bus on its way from Mosul to a village, killing two civilians.', 'Mosul'],
    ['2015-06-10', 'Five people were killed in Borno State, including two in Damboa, on Monday.', 'Borno State'],
  ])('%s %s', (published, text, place) => {
    expect(extract(text, published).casualties[0]!.place).toBe(place);
  });

  it.each([
    ['Five soldiers were killed near Kidal in Mali.', 'Kidal 2 2'],
    ['Five soldiers were killed in Kidal in Mali.', 'Kidal 1 1'],
    ['Five soldiers were killed near Spitakzor village in Helmand province.', 'Spitakzor 4 4'],
  ])('%s', (text, told) => {
    const { casualties, events } = extract(text, '2015-06-10');
    expect(`${casualties[0]!.place} ${casualties[0]!.place_precision} ${events[0]!.place_precision}`).toBe(told);
  });

  it.each([
    ['2015-06-10', 'Five people were killed in Kano on Monday and Tuesday.', '2015-06-08..2015-06-09'],
    ['2015-06-10', 'Five people were killed in Kano on Monday and three on Tuesday.', '2015-06-08..2015-06-08'],
    ['2015-06-10', 'Clashes in Kano have killed at least 24 people since Sunday.', '2015-06-07..2015-06-10'],
    ['2015-06-10', 'Six men were shot dead at the end of an overnight siege Monday in Kano.', '2015-06-08..2015-06-08'],
    // the day of the history told beside it is not its day
    [
      '2015-06-10',
      'Gunmen have killed Juan Ruiz, a colleague of Ana Solis, who was slain almost two weeks ago. Two men shot Mr. Ruiz to death on Tuesday in Kano.',
      '2015-06-09..2015-06-09',
    ],
    // of two days that the next sentence names, the one beside the death
    [
      '2015-06-10',
      'A campaigner was killed with a knife, her group said. Maria Perez, abducted Sunday, was found dead Monday in Kano.',
      '2015-06-08..2015-06-08',
    ],
    ['2015-06-10', 'Five people were killed in Kano, the Daily Trust gathered yesterday.', '2015-06-10..2015-06-10'],
    // what happened, and not what was said or signed
    [
      '2015-06-10',
      'Five people were killed in Kano, police said. Officials said the Monday evening blast hit a market.',
      '2015-06-08..2015-06-08',
    ],
    [
      '2015-06-10',
      'Five people were killed in Kano. A trader told the radio that on Monday gunmen stormed the market.',
      '2015-06-08..2015-06-08',
    ],
    [
      '2015-06-10',
      'A monitor on Tuesday raised the toll of the raid on Kano the previous day to 61 dead.',
      '2015-06-08..2015-06-08',
    ],
    [
      '2015-06-10',
      'The clans signed a truce on Tuesday after fighting in Kano killed at least 24 since Saturday.',
      '2015-06-06..2015-06-10',
    ],
    [
      '2015-06-10',
      'Shelling has killed 12 and wounded 52 in Kano so far this month, says a Tuesday press release.',
      '2015-06-01..2015-06-10',
    ],
    // the day of the attack, where death came later
    [
      '2015-06-10',
      'A reporter died on Tuesday of wounds that he had suffered in an attack in Kano on Sunday.',
      '2015-06-07..2015-06-07',
    ],
    // that of more people killed is not that of those told before
    [
      '2015-06-10',
      'Five people were killed in Kano. Twenty people were also killed on Monday when jets hit Zaria.',
      '2015-06-10..2015-06-10',
    ],
    // nobody was killed after the day of publication
    ['2015-06-10', 'Five people were killed in Kano this week, police said.', '2015-06-08..2015-06-10'],
    ['2015-06-10', 'Mobs attacked shops in Kano this week, leaving five people dead.', '2015-06-08..2015-06-10'],
    // a story that was written the day before it was printed
    ['2015-06-10', 'KANO, June 9 (Reuters) - A bomb killed five people in Zaria today.', '2015-06-09..2015-06-09'],
    ['2015-06-10', 'KANO, June 9 (Reuters) - A bomb killed five people in Zaria overnight.', '2015-06-08..2015-06-09'],
    [
      '2015-06-10',
      'KANO, June 9 (Reuters) - A bomb killed five people in Zaria on Wednesday.',
      '2015-06-10..2015-06-10',
    ],
    ['2015-06-10', 'KANO, May 9 (Reuters) - A bomb killed five people in Zaria today.', '2015-06-10..2015-06-10'],
    // a team's coming is not the day of what is told beside it
    [
      '2015-06-10',
      'Inspectors are in Kano, where they arrived three days ago. Nurses said 213 people were killed by gas.',
      '2015-06-10..2015-06-10',
    ],
  ])('%s %s', (published, text, days) => {
    const [claim] = extract(text, published).casualties;
    expect(`${claim!.date_start}..${claim!.date_end}`).toBe(days);
  });

  it.each([
    ['in the city', 'In a separate incident in the city, gunmen shot dead two policemen.', 'Kirkuk'],
    ['in the same district', 'Another bomb in the same district killed three people.', 'Kirkuk'],
    ['elsewhere', 'In a separate incident, gunmen shot dead two policemen.', null],
    ['where he is who tells it', 'At least 30 were wounded, a council member in the town of Tikrit said.', 'Kirkuk'],
  ])('another incident %s', (_, text, place) => {
    const { casualties } = extract(`A bomb killed nine people in Kirkuk on Monday. ${text}`, '2015-06-10');
    expect(casualties.at(-1)!.place).toBe(place);
  });

  it('a toll is of the day that the attack is named by', () => {
    const { casualties } = extract(
      'The death toll rose to five on Tuesday from the June 5 attack in Farah, officials said.',
      '2015-06-10',
    );
    expect(casualties[0]!.date_start).toBe('2015-06-05');
  });

  it('the region around the town told of does not displace it', () => {
    const { casualties } = extract(
      'Fighting killed nine people in El Fasher on Monday. The clashes erupted in the last city of Darfur that the army holds. A shell hit a hospital on Tuesday, killing a nurse.',
      '2015-06-10',
    );
    expect(casualties.map(({ place }) => place)).toEqual(['El Fasher', 'El Fasher']);
  });

  it.each([
    [
      'A bomb hit a school in Homs in Syria. At least 17 people were killed in the attack, among them 13 police officers.',
    ],
    ['At least 17 people were killed in Homs in Syria, including 13 police officers.'],
  ])('a part is where its whole is: %s', (text) => {
    expect(extract(text).casualties.map(({ place }) => place)).toEqual(['Homs', 'Homs']);
  });

  it('a repeat of what is dated by publication alone says so', () => {
    const { casualties } = extract('Five killed in Kano\n\nA bomb killed five people in Kano.', '2015-06-10');
    expect(casualties.map((claim) => claim.date_basis)).toEqual(['published', 'published']);
  });

  it('an incident without figures takes the day beside its own words, else the one before as context', () => {
    const { events } = extract(
      'Police on Sunday closed the roads of Kano before gunmen attacked a bank in Zaria on Monday.',
      '2015-06-10',
    );
    expect(events.map(({ date_start }) => date_start)).toEqual(['2015-06-08']);
  });
});
