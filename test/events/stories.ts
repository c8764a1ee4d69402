/**
 * Short articles and the events a careful reader would enter: `days | place | killed | wounded | scope | attacker | target`; the last ones
 * may be left out, `*` where any value is right, `-` where none is known, `~part` of a name.
 */
export interface Story {
  name: string;
  published: string | null;
  text: string;
  events: string[];
  /** Not right yet, and why: the test then expects it to fail, so that a fix is noticed. */
  todo?: string;
}

export const STORIES: Story[] = [
  // ---- one incident, told plainly
  {
    name: 'lead only',
    published: '2024-03-06',
    text: 'Gunmen killed nine villagers in Bama, northeastern Nigeria, on Tuesday, police said.',
    events: ['2024-03-05 | Bama | 9 | - | incident'],
  },
  {
    name: 'killed and wounded',
    published: '2024-05-10',
    text: 'A roadside bomb killed four soldiers and wounded seven others near Gao on Thursday.',
    events: ['2024-05-09 | Gao | 4 | 7 | incident'],
  },
  {
    name: 'ellipsis',
    published: '2023-11-02',
    text: 'Three people were killed and eleven wounded when shells hit a market in Kherson on Wednesday.',
    events: ['2023-11-01 | Kherson | 3 | 11 | incident'],
  },
  {
    name: 'no figures',
    published: '2022-08-18',
    text: 'Militants attacked a police station in Peshawar on Wednesday night, officials said. There were no immediate reports of casualties.',
    events: ['2022-08-17 | Peshawar | * | * | incident'],
  },
  {
    name: 'single victim',
    published: '2021-02-15',
    text: 'A journalist was shot dead in Kabul on Sunday.',
    events: ['2021-02-14 | Kabul | 1 | - | incident'],
  },
  {
    name: 'attackers die too',
    published: '2019-06-04',
    text: 'Soldiers killed six insurgents who attacked their base in Maiduguri on Monday.',
    events: ['2019-06-03 | Maiduguri | 6 | - | incident'],
  },
  {
    name: 'suicide bomber',
    published: '2017-05-31',
    text: 'A suicide bomber killed 12 people and injured 30 outside a mosque in Baghdad on Tuesday.',
    events: ['2017-05-30 | Baghdad | 12 | 30 | incident'],
  },
  {
    name: 'kidnapping',
    published: '2022-07-11',
    text: 'Gunmen abducted 15 farmers in Jibia on Saturday, residents said.',
    events: ['2022-07-09 | Jibia | - | - | incident'],
  },
  {
    name: 'mutual clash',
    published: '2014-10-08',
    text: 'Ukrainian troops clashed with separatists in Donetsk on Tuesday. Five soldiers and eight rebels were killed.',
    events: ['2014-10-07 | Donetsk | 13 | - | incident'],
  },
  {
    name: 'two kinds of victims',
    published: '2018-04-23',
    text: 'A blast in Mogadishu on Sunday killed three soldiers and two civilians, police said.',
    events: ['2018-04-22 | Mogadishu | 5 | - | incident'],
  },
  {
    name: 'upper case wire',
    published: '1989-11-14',
    text: 'SAN SALVADOR, 13 NOV 89 -- GUERRILLAS ATTACKED AN ARMY POST IN SOYAPANGO TODAY. FOUR SOLDIERS WERE KILLED AND NINE WERE WOUNDED.',
    events: ['1989-11-13 | Soyapango | 4 | 9 | incident'],
  },
  {
    name: 'incident log',
    published: null,
    text: '07/20/2015: Kirkuk, Iraq. An IED detonated beside a police patrol, killing two officers and wounding three.',
    events: ['2015-07-20 | Kirkuk | 2 | 3 | incident'],
  },
  {
    name: 'present tense chronicle',
    published: null,
    text: 'March 4, 1972: A bomb explodes in a restaurant in Belfast, killing two people and injuring more than 100.',
    events: ['1972-03-04 | Belfast | 2 | 100 | incident'],
  },
  {
    name: 'date at the end',
    published: '2020-10-25',
    text: 'At least seven children died when attackers opened fire at a school in Kumba, Cameroon, local officials said. The attack happened on Saturday.',
    events: ['2020-10-24 | Kumba | 7 | - | incident'],
  },
  {
    name: 'air strike',
    published: '2018-08-10',
    text: 'An air strike hit a bus in Dahyan, northern Yemen, on Thursday, killing 29 children.',
    events: ['2018-08-09 | Dahyan | 29 | - | incident'],
  },
  {
    name: 'without a date',
    published: '2023-06-20',
    text: 'Cartel gunmen ambushed a police convoy in Coatepec Harinas, killing 13 officers.',
    events: ['2023-06-20 | Coatepec Harinas | 13 | - | incident'],
  },
  {
    name: 'passive with by',
    published: '2016-01-13',
    text: 'Ten tourists were killed by a suicide bomber in Istanbul on Tuesday. Fifteen others were hurt.',
    events: ['2016-01-12 | Istanbul | 10 | 15 | incident'],
  },
  {
    name: 'massacre noun',
    published: '2024-06-14',
    text: 'The massacre of 40 displaced people in the town of Drodro on Monday night was blamed on CODECO fighters.',
    events: ['2024-06-10 | Drodro | 40 | - | incident'],
  },

  {
    name: 'hostages',
    published: '2013-09-22',
    text: 'Gunmen stormed a shopping centre in Nairobi on Saturday, killing at least 39 people and wounding 150.',
    events: ['2013-09-21 | Nairobi | 39 | 150 | incident'],
  },
  {
    name: 'dead of both sides',
    published: '2009-07-20',
    text: 'Twenty-two insurgents and one Afghan soldier died in a battle in Musa Qala on Sunday.',
    events: ['2009-07-19 | Musa Qalah | 23 | - | incident'],
  },
  {
    name: 'boat attack',
    published: '2018-05-22',
    text: 'Pirates attacked a fishing boat off Sandakan on Monday and abducted two sailors.',
    events: ['2018-05-21 | * | - | - | incident'],
  },

  // ---- one incident in several places' names
  {
    name: 'the attack, and where its gunners stood',
    published: '2016-09-14',
    text: 'Shells killed nine people in Aleppo on Monday. The attack also wounded 20 and was launched by men who had come from positions that they hold in Homs.',
    events: ['2016-09-12 | Aleppo | 9 | 20 | incident'],
  },
  {
    name: 'one breath, two districts',
    published: '2016-09-14',
    text: 'Snipers in the district of Bustan fired into the district of Karm on Tuesday killing two men and wounding three others.',
    events: ['2016-09-13 | * | 2 | 3 | incident'],
  },
  {
    name: 'the country first, the province in a quotation',
    published: '2015-07-24',
    text: 'Jets killed nine fighters in strikes on bases in Syria on Friday, a monitor said. "They carried out three strikes in Idlib province, killing nine and wounding 12," its head said.',
    events: ['2015-07-24 | * | 9 | 12 | *'],
  },
  {
    name: 'the wounded, with nothing else said',
    published: '2015-02-06',
    text: 'At least 45 people were killed in air strikes on Damascus on Thursday. At least 140 people were wounded, the group added.',
    events: ['2015-02-05 | Damascus | 45 | 140 | incident'],
  },
  {
    name: 'background without figures',
    published: '2016-09-14',
    text: 'A bomb killed nine people in Aleppo on Monday. The monitor accused the army of having bombed hospitals in Idlib. Rebels in Homs regularly attacked the road.',
    events: ['2016-09-12 | Aleppo | 9 | - | incident'],
  },
  // ---- the same incident told twice or more
  {
    name: 'title and lead',
    published: '2024-01-16',
    text: 'Drone strike kills five in Erbil\n\nA drone strike killed five people in Erbil on Monday, the interior ministry said.',
    events: ['2024-01-15 | Erbil | 5 | - | incident'],
  },
  {
    name: 'quote repeats',
    published: '2013-01-22',
    text: 'Gunmen opened fire at a market in Damboa on Monday, killing 18 people. "Eighteen people were killed in the attack," a local chief said.',
    events: ['2013-01-21 | Damboa | 18 | - | incident'],
  },
  {
    name: 'lead and detail',
    published: '2019-03-20',
    text: 'Twenty-one people were killed in an attack on an army base at Dioura on Sunday.\n\nThe army said 21 soldiers died when gunmen stormed the base before dawn.',
    events: ['2019-03-17 | Dioura | 21 | - | incident'],
  },
  {
    name: 'subset in the next sentence',
    published: '2022-05-25',
    text: 'An explosion in Mazar-i-Sharif killed nine people on Wednesday. Four of them were children.',
    events: ['2022-05-25 | Mazar-i-Sharif | 9 | - | incident'],
  },
  {
    name: 'including',
    published: '2015-12-03',
    text: 'Fourteen people, including two women, were killed in a shooting in San Bernardino on Wednesday.',
    events: ['2015-12-02 | San Bernardino | 14 | - | incident'],
  },
  {
    name: 'later died',
    published: '2020-08-11',
    text: 'Six people were wounded when a grenade exploded at a bar in Bujumbura on Monday. Two of them later died.',
    events: ['2020-08-10 | Bujumbura | 2 | 6 | incident'],
  },
  {
    name: 'toll rose',
    published: '2017-10-15',
    text: 'A truck bomb killed 90 people in Mogadishu on Saturday. By Sunday the death toll had risen to 270.',
    events: ['2017-10-14 | Mogadishu | 270 | - | incident'],
  },
  {
    name: 'same number by another source',
    published: '2021-11-15',
    text: 'Rebels killed 28 gendarmes at Inata on Sunday. The security minister said 28 gendarmes had died.',
    events: ['2021-11-14 | Inata | 28 | - | incident'],
  },
  {
    name: 'rival claims',
    published: '2016-04-03',
    text: 'The Armenian defence ministry said 18 of its soldiers were killed on Saturday near Martakert. Azerbaijan said more than 100 Armenian soldiers were killed.',
    events: ['2016-04-02 | * | 18 | - | *'],
  },
  {
    name: 'bodies found',
    published: '2012-05-26',
    text: 'At least 92 people were killed in Houla on Friday. U.N. observers counted 92 bodies.',
    events: ['2012-05-25 | Houla | 92 | - | incident'],
  },
  {
    name: 'including the attacker',
    published: '2014-09-25',
    text: 'Five people, including the attacker, were killed when a suicide bomber blew himself up at a checkpoint in Sirte on Wednesday.',
    events: ['2014-09-24 | Sirte | 5 | - | incident'],
  },
  {
    name: 'sum given first',
    published: '2014-08-04',
    text: 'Five people were killed in Luhansk on Sunday: three civilians and two soldiers.',
    events: ['2014-08-03 | Luhansk | 5 | - | incident'],
  },

  // ---- two and more incidents
  {
    name: 'two places in one sentence',
    published: '2014-01-24',
    text: 'Ten people were killed in Njaba on Tuesday while eight others were killed in Kaya on Wednesday.',
    events: ['2014-01-21 | Njaba | 10 | - | incident', '2014-01-22 | Kaya | 8 | - | incident'],
  },
  {
    name: 'separate attack',
    published: '2013-07-10',
    text: 'A car bomb killed six people in Kirkuk on Tuesday. In a separate attack, gunmen shot dead two policemen in Mosul.',
    events: ['2013-07-09 | Kirkuk | 6 | - | incident', '2013-07-09 | Mosul | 2 | - | incident'],
  },
  {
    name: 'elsewhere',
    published: '2009-08-20',
    text: 'A rocket killed one child in Kandahar on Thursday. Elsewhere, a bomb killed two election workers in Kunduz.',
    events: ['2009-08-20 | Kandahar | 1 | - | incident', '2009-08-20 | Kunduz | 2 | - | incident'],
  },
  {
    name: 'next day',
    published: '2023-10-20',
    text: 'On Tuesday shelling killed three people in Avdiivka. The next day two more died in Kupiansk.',
    events: ['2023-10-17 | Avdiivka | 3 | - | incident', '2023-10-18 | Kupiansk | 2 | - | incident'],
  },
  {
    name: 'same day, another place',
    published: '2014-08-04',
    text: 'On July 28 rebels attacked Azaz and killed two soldiers. The same day one soldier was killed in a different attack on Manbij.',
    events: ['2014-07-28 | Azaz | 2 | - | incident', '2014-07-28 | Manbij | 1 | - | incident'],
  },
  {
    name: 'two towns named apart',
    published: '2012-12-26',
    text: 'Gunmen killed six worshippers at a church in Potiskum on Tuesday, and another six at a church in Maiduguri.',
    events: ['2012-12-25 | Potiskum | 6 | - | incident', '2012-12-25 | Maiduguri | 6 | - | incident'],
  },
  {
    name: 'wounded elsewhere',
    published: '2018-03-19',
    text: 'A bombing in Jalalabad on Sunday killed three people. In Kabul, a grenade wounded four.',
    events: ['2018-03-18 | Jalalabad | 3 | - | incident', '2018-03-18 | Kabul | - | 4 | incident'],
  },
  {
    name: 'log of two days',
    published: '2020-10-03',
    text: 'Oct. 1: Shelling killed one civilian in Martuni.\n\nOct. 2: A drone killed two soldiers in Hadrut.',
    events: ['2020-10-01 | * | 1 | - | incident', '2020-10-02 | * | 2 | - | incident'],
  },
  {
    name: 'bombings in two cities with a total',
    published: '2014-08-25',
    text: 'Twenty-five people were killed on Monday in car bombings in Karbala and Hilla. Fifteen died in Karbala and ten in Hilla.',
    events: [
      '* | * | 25 | - | total',
      '2014-08-25 | Karbala | 15 | - | incident',
      '2014-08-25 | Hilla | 10 | - | incident',
    ],
  },
  {
    name: 'retaliation',
    published: '2019-05-05',
    text: 'Rockets from Gaza killed one man in Ashkelon on Sunday. Israeli air strikes then killed six Palestinians in Gaza City.',
    events: ['2019-05-05 | Ashkelon | 1 | - | incident', '2019-05-05 | Gaza City | 6 | - | incident'],
  },

  // ---- totals
  {
    name: 'past week',
    published: '2023-05-02',
    text: 'At least 40 people have been killed in fighting in Khartoum in the past week, the doctors union said.',
    events: ['* | Khartoum | 40 | - | total'],
  },
  {
    name: 'toll of the fighting',
    published: '2020-10-05',
    text: 'The death toll in the fighting around Stepanakert since September 27 has risen to 220, officials said on Monday.',
    events: ['* | Stepanakert | 220 | - | total'],
  },
  {
    name: 'total and its incidents',
    published: '2014-08-05',
    text: 'The army reported nine dead in the last week around Tal Afar. On July 28 four soldiers were killed in Zummar. On August 1 five soldiers were killed in Sinjar.',
    events: [
      '2014-07-28.. | * | 9 | - | total',
      '2014-07-28 | Zummar | 4 | - | incident',
      '2014-08-01 | Sinjar | 5 | - | incident',
    ],
  },
  {
    name: 'total with one big incident',
    published: '2016-07-25',
    text: 'Attacks across Iraq have killed 300 people this month. A truck bomb killed 292 of them in Baghdad on July 3.',
    events: ['* | * | 300 | - | total', '2016-07-03 | Baghdad | 292 | - | incident'],
  },
  {
    name: 'dozens in several places over a weekend',
    published: '2024-06-10',
    text: 'Fighting killed dozens of people in three parts of Ukraine over the weekend, officials said. Shells killed four people in Kherson on Saturday. On Sunday a missile killed 22 people in Kharkiv.',
    events: [
      '2024-06-08..2024-06-09 | Ukraine | 24 | - | total',
      '2024-06-08 | Kherson | 4 | - | incident',
      '2024-06-09 | Kharkiv | 22 | - | incident',
    ],
  },
  {
    name: 'one town alone of a whole region',
    published: '2020-09-28',
    text: 'At least 16 people were killed and more than 100 wounded on Sunday in air strikes on Nagorno-Karabakh, including its towns of Martuni and Hadrut, the officials said. More than ten were wounded in Stepanakert alone, the ombudsman said.',
    events: ['2020-09-27 | Nagorno-Karabakh | 16 | 100 | total', '2020-09-27 | Stepanakert | - | 10 | incident'],
  },
  {
    name: 'two of five in one town',
    published: '2015-06-10',
    text: 'Five people were killed in raids in Borno State on Monday, including two in Damboa.',
    events: ['2015-06-08 | Borno State | 5 | - | incident', '2015-06-08 | Damboa | 2 | - | incident'],
  },
  {
    name: 'over three days',
    published: '2016-02-22',
    text: 'Nineteen people were killed in three days of rioting in Rohtak, the police said on Monday.',
    events: ['* | Rohtak | 19 | - | total'],
  },

  // ---- traps: history
  {
    name: 'a whole war',
    published: '2016-04-03',
    text: 'Two soldiers were killed near Agdam on Saturday. The war over the region killed some 30,000 people before a ceasefire in 1994.',
    events: ['2016-04-02 | Aghdam | 2 | - | incident'],
  },
  {
    name: 'since then',
    published: '2014-02-10',
    text: 'Gunmen shot a teacher dead in Pattani on Sunday. More than 5,900 people have died in the insurgency since 2004.',
    events: ['2014-02-09 | Pattani | 1 | - | incident'],
  },
  {
    name: 'anniversary',
    published: '2020-07-11',
    text: 'Thousands gathered in Srebrenica on Saturday to remember the 8,000 men killed there in July 1995.',
    events: [],
  },
  {
    name: 'last year',
    published: '2018-10-02',
    text: "Two people were stabbed in Marseille on Monday. In 2017, a man killed two women at the city's main station.",
    events: ['2018-10-01 | Marseille | - | 2 | incident'],
  },
  {
    name: 'trial of the past',
    published: '2021-03-18',
    text: 'The court sentenced a former militia leader for the killing of 14 villagers in Ituri in 2003.',
    events: [],
  },
  {
    name: 'country total to date',
    published: '2019-08-14',
    text: 'A policeman was killed in Srinagar on Tuesday. The conflict has left more than 40,000 people dead.',
    events: ['2019-08-13 | Srinagar | 1 | - | incident'],
  },
  {
    name: 'earlier massacre recalled',
    published: '2014-11-24',
    text: 'Al-Shabaab gunmen killed 28 bus passengers near Mandera on Saturday. The group killed 67 people at a Nairobi shopping mall in September 2013.',
    events: ['2014-11-22 | Mandera | 28 | - | incident'],
  },
  {
    name: 'background paragraph',
    published: '2015-01-08',
    text: 'Twelve people were shot dead in Paris on Wednesday.\n\nIn 1995 a bomb on a commuter train killed eight people. Another 150 were wounded.',
    events: ['2015-01-07 | Paris | 12 | - | incident'],
  },

  {
    name: 'the cradle of an uprising',
    published: '2021-05-12',
    text: 'A bomb killed 12 people in Inkhil on Tuesday. Daraa was the cradle of the uprising in 2011 when demonstrators took to the streets.',
    events: ['2021-05-11 | Inkhil | 12 | - | incident'],
  },
  {
    name: 'counterattack and its claims',
    published: '2021-05-12',
    text: 'A counterattack on army positions near Tabqa on Monday left 28 rebels dead, a monitor said.',
    events: ['2021-05-10 | Tabqa | 28 | - | incident'],
  },

  // ---- traps: not happened, denied, not violence
  {
    name: 'threat',
    published: '2022-01-20',
    text: 'The rebels threatened on Thursday to kill ten hostages unless the army leaves Goma.',
    events: [],
  },
  {
    name: 'could',
    published: '2018-09-03',
    text: 'An assault on Idlib could kill thousands of people, the United Nations warned on Monday.',
    events: [],
  },
  {
    name: 'foiled plot',
    published: '2016-06-02',
    text: 'Police in Düsseldorf said on Thursday they had foiled a plot to kill dozens of people in the old town.',
    events: [],
  },
  {
    name: 'traffic accident',
    published: '2019-04-30',
    text: 'A bus crash near Sucre killed 25 people on Tuesday, the transport ministry said.',
    events: [],
  },
  {
    name: 'earthquake',
    published: '2020-10-31',
    text: 'The earthquake that struck Izmir on Friday killed 27 people and injured 800.',
    events: [],
  },
  {
    name: 'epidemic',
    published: '2018-12-05',
    text: 'Ebola has killed 268 people in North Kivu, the health ministry said on Wednesday.',
    events: [],
  },
  {
    name: 'sports',
    published: '2017-09-11',
    text: 'Barcelona killed off the match with two late goals on Saturday and shot to the top.',
    events: [],
  },
  {
    name: 'prices',
    published: '2022-03-09',
    text: 'Wheat prices exploded on Tuesday as traders attacked the market; shares in 12 firms were hammered.',
    events: [],
  },
  {
    name: 'drill',
    published: '2023-08-21',
    text: 'South Korean troops fired rockets in an exercise near Cheorwon on Monday, the ministry said.',
    events: [],
  },
  {
    name: 'nobody hurt',
    published: '2021-09-09',
    text: 'Three rockets landed near the airport in Erbil on Wednesday. Nobody was hurt.',
    events: ['2021-09-08 | Erbil | * | 0 | incident'],
  },
  {
    name: 'denial',
    published: '2022-10-05',
    text: 'The ministry denied on Tuesday that any of its soldiers had been killed in Lyman.',
    events: [],
  },
  {
    name: 'freed, and one taken',
    published: '2021-02-27',
    text: 'Gunmen who had freed two teachers abducted 30 students in Kagara on Friday.',
    events: ['2021-02-26 | Kagara | - | - | incident'],
  },
  {
    name: 'call for calm',
    published: '2021-05-12',
    text: 'The foreign minister urged both sides on Tuesday to stop the attacks and return to talks.',
    events: [],
  },
  {
    name: 'troop numbers',
    published: '2022-02-15',
    text: 'Russia has massed 130,000 troops near Kharkiv, and about 500 tanks, officials said on Monday.',
    events: [],
  },
  {
    name: 'ages and sentences',
    published: '2020-02-20',
    text: 'A 43-year-old man was jailed for 12 years in Hanau on Tuesday for selling 30 rifles.',
    events: [],
  },
  {
    name: 'metaphor',
    published: '2015-06-02',
    text: 'Hopes for a deal died down on Monday after the talks in Geneva collapsed.',
    events: [],
  },
  {
    name: 'video game',
    published: '2019-11-05',
    text: 'The new game lets players kill hundreds of soldiers in a ruined Berlin, its maker said on Monday.',
    events: [],
  },
  {
    name: 'film',
    published: '2016-09-12',
    text: 'In the film, a sniper kills a child in Sarajevo. It opened in cinemas on Friday.',
    events: [],
  },

  // ---- traps: numbers beside victims
  {
    name: 'age of the victim',
    published: '2018-05-15',
    text: 'A 14-year-old boy was killed by gunfire in Rafah on Monday.',
    events: ['2018-05-14 | Rafah | 1 | - | incident'],
  },
  {
    name: 'number of attackers',
    published: '2020-03-25',
    text: 'About 50 gunmen attacked an army camp in Bourem on Tuesday and killed 29 soldiers.',
    events: ['2020-03-24 | Bourem | 29 | - | incident'],
  },
  {
    name: 'distance and calibre',
    published: '2014-06-16',
    text: 'Two 122mm rockets fired from 20 kilometres away killed three people in Kramatorsk on Sunday.',
    events: ['2014-06-15 | Kramatorsk | 3 | - | incident'],
  },
  {
    name: 'houses burned',
    published: '2018-07-03',
    text: 'Attackers burned 50 houses in Barkin Ladi on Monday and killed 11 people.',
    events: ['2018-07-02 | Barkin Ladi | 11 | - | incident'],
  },
  {
    name: 'crowd size',
    published: '2019-10-06',
    text: 'Some 3,000 protesters marched in Nasiriyah on Saturday; police opened fire and killed five of them.',
    events: ['2019-10-05 | Nasiriyah | 5 | - | incident'],
  },
  {
    name: 'day of the war',
    published: '2022-04-09',
    text: 'On the 44th day of the war a missile killed 52 people at the station in Kramatorsk on Friday.',
    events: ['2022-04-08 | Kramatorsk | 52 | - | incident'],
  },
  {
    name: 'released, not taken',
    published: '2021-02-27',
    text: 'Gunmen released 27 students on Saturday who had been abducted in Kagara.',
    events: [],
  },
  {
    name: 'materiel only',
    published: '2020-09-28',
    text: 'Armenian forces shot down two helicopters and destroyed three tanks near Talish on Sunday, the ministry said.',
    events: ['2020-09-27 | * | - | - | incident'],
  },
  {
    name: 'said-date is not the day',
    published: '2015-03-04',
    text: 'Police said on Tuesday that gunmen had killed five herders near Wukari on Sunday.',
    events: ['2015-03-01 | Wukari | 5 | - | incident'],
  },
];
