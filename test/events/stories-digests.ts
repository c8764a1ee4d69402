import type { Story } from './stories.js';

/** Articles of several incidents in further styles: digests under headings, dated logs, sums by place, mutual clashes, what came after. */
export const DIGESTS: Story[] = [
  {
    name: 'figures with their places share one verb',
    published: '2016-05-24',
    text: `Suicide attacks killed 100 people on Syria's coast on Monday, a monitoring group said: 65 in Jableh and 35 in Tartus.

Islamic State said through its news agency that its fighters had carried out the attacks. Both cities are strongholds of the government.`,
    events: [
      '2016-05-23 | * | 100 | - | total | Islamic State',
      '2016-05-23 | Jableh | 65 | - | incident | Islamic State',
      '2016-05-23 | Tartus | 35 | - | incident | Islamic State',
    ],
  },
  {
    name: 'places as headings',
    published: '2023-05-10',
    text: `Sudan: what happened on Tuesday

Khartoum
An air strike killed seven people in the Mayo market and wounded 20.

El Obeid
Shelling killed three people near the station.

Nyala
Gunmen looted a bank and shot dead two guards.`,
    events: [
      '2023-05-09 | Mayo | 7 | 20 | incident',
      '2023-05-09 | ~Obeid | 3 | - | incident',
      '2023-05-09 | Nyala | 2 | - | incident',
    ],
  },
  {
    name: 'days as headings',
    published: '2022-10-12',
    text: `Incidents in Cabo Delgado

3 October
Insurgents killed four farmers in a village near Macomia.

5 October
A patrol was ambushed near Nangade. Two soldiers died and one was wounded.

9 October
In Muidumbe, the army killed six insurgents.`,
    events: [
      '2022-10-03 | Macomia | 4 | - | incident',
      '2022-10-05 | Nangade | 2 | 1 | incident',
      '2022-10-09 | ~Muidumbe | 6 | - | incident',
    ],
  },
  {
    name: 'two days later is another day',
    todo: "a hotel's name is taken for a village",
    published: '2015-11-23',
    text: `Islamist gunmen killed 20 people at the Radisson hotel in Bamako on Friday. Two of the attackers were shot.

Two days later the president declared ten days of emergency. Security forces killed a man in a raid on a house in the suburb of Kati the following morning.

The dead at the hotel included six Russians and three Chinese.`,
    events: ['2015-11-20 | Bamako | 20 | - | incident', '2015-11-23 | Kati | 1 | - | incident'],
  },
  {
    name: 'clash between a named army and a named group',
    published: '2022-11-21',
    text: `Fighting between the Congolese army and M23 rebels killed at least nine civilians near Kibumba on Sunday, a local leader said. Two soldiers and five rebels also died.

The rebels have advanced towards Goma since October.`,
    events: ['2022-11-20 | Kibumba | 16 | - | incident | ~Congo | ~M23'],
  },
  {
    name: 'helicopter shot down with its pilot',
    published: '2020-02-12',
    text: `Syrian rebels shot down an army helicopter near Nayrab on Tuesday, killing its two pilots, state media said.

Hours later air strikes killed nine civilians in the city of Idlib, rescue workers said.`,
    events: ['2020-02-11 | ~Nayrab | 2 | - | incident | Syrian opposition', '2020-02-11 | Idlib | 9 | - | incident'],
  },
  {
    name: 'a drone war at night',
    todo: 'what drones did is not told to be of who launched them; those who speak in a city are not where it was',
    published: '2024-07-22',
    text: `Russia launched 20 drones at Ukraine overnight, the air force in Kyiv said on Monday. It said that 17 were shot down over five regions.

Two people were hurt by debris in the Sumy region. In Russia, a Ukrainian drone killed a woman in the border village of Tyotkino, the governor of Kursk region said.`,
    events: [
      '* | ~Sumy | - | 2 | incident | ~Russia',
      '* | ~Ty | 1 | - | incident | ~Ukrain',
      '* | ~Ukraine | * | * | incident | ~Russia',
    ],
  },
  {
    name: 'raid, rescue and earlier abduction',
    published: '2021-05-22',
    text: `Nigerian troops freed 30 hostages in a forest near Birnin Gwari on Friday after killing five bandits, the army said. A soldier was killed.

The hostages had been taken from a train on Monday, when eight passengers were shot dead near Rijana.`,
    events: ['2021-05-21 | ~Gwari | 6 | - | incident', '2021-05-17 | Rijana | 8 | - | incident'],
  },
  {
    name: 'a provincial round-up of the police',
    published: '2013-07-16',
    text: `Bombs and shootings across Iraq killed 17 people on Monday, police and medics said.

In Mosul, gunmen with silenced pistols killed three policemen. A roadside bomb in Baquba killed two brothers and wounded a third. Four people died when a car bomb went off in Kirkuk, and eight were killed by two blasts in the town of Musayyib.`,
    events: [
      '2013-07-15 | Iraq | 17 | - | total',
      '2013-07-15 | Mosul | 3 | - | incident',
      '2013-07-15 | ~Ba | 2 | 1 | incident',
      '2013-07-15 | Kirkuk | 4 | - | incident',
      '2013-07-15 | ~Musay | 8 | - | incident',
    ],
  },
  {
    name: 'a ministry counts the enemy by direction',
    published: '2023-02-17',
    text: `The Russian Defence Ministry said on Friday that its forces had killed up to 80 Ukrainian soldiers in the Kupiansk direction and more than 120 in the Donetsk direction over the past day. Three tanks were destroyed.

Ukraine does not comment on its losses. Its General Staff said that 15 attacks had been repelled near Bakhmut on Thursday.`,
    events: ['* | * | 120 | - | * | ~Russia | ~Ukrain', '2023-02-16 | Bakhmut | * | * | incident'],
  },
  {
    name: 'a monitor corrects itself',
    published: '2017-04-05',
    text: `A gas attack on Khan Sheikhoun killed 72 people on Tuesday, 20 children among them, the Syrian Observatory for Human Rights said. The group had put the toll at 58 on Tuesday evening.

In Salqin an air strike killed 11 people on the same day.`,
    events: ['2017-04-04 | ~Khan Sh | 72 | - | incident', '2017-04-04 | ~Salqin | 11 | - | incident'],
  },
  {
    name: 'guerrillas and paramilitaries, old wire',
    published: '1990-11-14',
    text: `BOGOTA, 13 NOV 90 -- AT LEAST 12 PEASANTS WERE MURDERED LAST NIGHT IN SEGOVIA, THE POLICE REPORTED. PARAMILITARIES WERE BLAMED FOR THE MASSACRE.

IN TIBU, NEAR THE VENEZUELAN BORDER, ELN GUERRILLAS AMBUSHED A CONVOY TODAY AND KILLED SEVEN POLICEMEN.`,
    events: [
      '1990-11-12 | Segovia | 12 | - | incident | ~aramilitar',
      '1990-11-13 | ~Tib | 7 | - | incident | National Liberation Army (Colombia)',
    ],
  },
  {
    name: 'both sides of one exchange of fire',
    published: '2023-09-14',
    text: `Armenian and Azerbaijani forces exchanged fire near Sotk on Wednesday. Armenia said three of its soldiers were killed; Azerbaijan said it had lost two.

Each side accused the other of shooting first.`,
    events: ['2023-09-13 | Sotk | 5 | - | incident | ~Armenia | ~Azerbaijan'],
  },
  {
    name: 'deaths of a protest and of a prison',
    published: '2022-10-17',
    text: `A fire at Evin prison in Tehran on Saturday night killed eight inmates, the judiciary said. Another 61 were injured.

Separately, security forces shot dead three protesters in Sanandaj on Saturday, the rights group Hengaw said. A policeman was stabbed to death in Mashhad on Sunday.`,
    events: ['2022-10-15 | Sanandaj | 3 | - | incident', '2022-10-16 | Mashhad | 1 | - | incident'],
  },
  {
    name: 'village attacks over two nights and their sum',
    todo: 'a village that the gazetteer does not know, named without a word for it',
    published: '2024-01-25',
    text: `Armed men killed 31 people in raids on two villages in Ituri province, the head of the civil society group said on Thursday.

On Tuesday night 19 people were hacked to death in Mangina. The attackers struck again on Wednesday night in Beu Manyama and killed 12.`,
    events: [
      '* | ~Ituri | 31 | - | total',
      '2024-01-23 | Mangina | 19 | - | incident',
      '2024-01-24 | ~Beu | 12 | - | incident',
    ],
  },
  {
    name: 'a convoy and a base in one attack',
    published: '2019-11-04',
    text: `Militants attacked an army post at Indelimane in Mali on Friday and killed 49 soldiers, the government said. Twenty survivors were found.

On Saturday a French soldier was killed when his armoured vehicle hit a mine near the border with Niger. Islamic State claimed both attacks.`,
    events: [
      '2019-11-01 | Indelimane | 49 | - | incident | Islamic State',
      '2019-11-02 | * | 1 | - | incident | Islamic State',
    ],
  },
  {
    name: 'shelled town, wounded brought to another',
    published: '2022-03-17',
    text: `Shelling killed ten people who were queueing for bread in Chernihiv on Wednesday. The wounded were driven to Kyiv.

Five bodies were pulled from a hostel in the same city on Thursday, the emergency service said; a rocket had hit it at night.`,
    events: ['2022-03-16 | Chernihiv | 10 | * | incident', '2022-03-17 | Chernihiv | 5 | - | incident'],
  },
  {
    name: 'naxal gunfight with claims of both sides',
    published: '2021-04-05',
    text: `Twenty-two security personnel were killed and 31 injured in a gunfight with Maoists on the border of Bijapur and Sukma districts on Saturday, the Chhattisgarh police said.

The Maoists said that they had lost four fighters and were holding a policeman captive. The police put the rebels' losses at 12.`,
    events: ['2021-04-03 | * | 26 | 31 | incident'],
  },
  {
    name: 'a list of strikes in one sentence',
    published: '2023-11-21',
    text: `Israeli air strikes killed 17 people in Nuseirat, nine in Khan Younis and five in Rafah on Monday night, Palestinian medics said.

The Israeli military said that two of its soldiers had been killed in the north of the Gaza Strip.`,
    events: [
      '2023-11-20 | Nuseirat | 17 | - | incident | ~Israel',
      '2023-11-20 | ~Khan Y | 9 | - | incident | ~Israel',
      '2023-11-20 | Rafah | 5 | - | incident | ~Israel',
      '* | ~Gaza | 2 | - | incident',
    ],
  },
  {
    name: 'cartel war in a week',
    published: '2024-09-18',
    text: `Violence between two factions of the Sinaloa cartel has left 30 people dead since 9 September, the state prosecutor said on Tuesday.

Five bodies were found beside a road south of Culiacan on Tuesday. On Monday soldiers shot dead two gunmen in Concordia.`,
    events: [
      '2024-09-09..2024-09-18 | * | 30 | - | total',
      '2024-09-17 | ~Culiac | 5 | - | incident',
      '2024-09-16 | Concordia | 2 | - | incident',
    ],
  },
  {
    name: 'the toll of a siege and its last day',
    published: '2017-10-24',
    text: `The five-month battle for Marawi left 920 militants, 165 soldiers and 47 civilians dead, the Philippine military said.

In the final clash on Sunday troops killed 42 gunmen in two buildings. Four soldiers were wounded.`,
    events: ['* | Marawi | 1132 | - | total', '2017-10-22 | Marawi | 42 | 4 | incident'],
  },
  {
    name: 'one bomber, two claims, one denial',
    published: '2018-09-24',
    text: `Gunmen disguised as soldiers fired at a military parade in Ahvaz on Saturday, killing 25 people, Iranian state media said. All four attackers were killed.

An Arab separatist group and Islamic State both said that they had done it. Saudi Arabia denied any role.`,
    events: ['2018-09-22 | Ahvaz | 29 | - | incident'],
  },
  {
    name: 'twin attacks in two countries',
    published: '2010-07-13',
    text: `Bombs killed 74 people who were watching the World Cup final at a restaurant and a rugby club in Kampala on Sunday, Ugandan police said. Al-Shabaab, a Somali group, said that it had sent the bombers.

In Mogadishu, shells killed five people on Monday as the rebels fought African Union troops.`,
    events: ['2010-07-11 | Kampala | 74 | - | incident | ~Shabaab', '2010-07-12 | Mogadishu | 5 | - | incident'],
  },
  {
    name: 'hospital figures for one city over two days',
    published: '2019-04-09',
    text: `Clashes south of Tripoli have killed 32 people and wounded 50 in two days, Libya's health ministry said on Monday.

On Monday a jet bombed Mitiga airport, without hurting anybody. The forces of Khalifa Haftar said 14 of their men had died.`,
    events: ['* | Tripoli | 32 | 50 | total', '2019-04-08 | ~Mitiga | * | * | incident'],
  },
  {
    name: 'an ambush on two vehicles and an old one',
    todo: 'two shootings of one day in one city are one row',
    published: '2014-02-21',
    text: `Two Ukrainian policemen were killed and 13 hurt in Kiev on Thursday night. Hours before, snipers had killed at least 39 protesters on the city's Independence Square, doctors said.

It was the deadliest day since the protests began in November, when nobody had been killed.`,
    events: ['2014-02-20 | ~K | * | * | incident', '2014-02-20 | ~K | 39 | - | incident'],
  },
  {
    name: 'log with bullets',
    published: '2021-07-19',
    text: `Afghanistan security log, 18 July

- Kandahar: a roadside bomb hit a minibus in Spin Boldak, killing four civilians.
- Takhar: Taliban fighters overran a base in Taloqan; nine soldiers killed, 12 captured.
- Kabul: no incidents reported.
- Herat: gunmen shot dead a journalist.`,
    events: [
      '2021-07-18 | ~Spin | 4 | - | incident',
      '2021-07-18 | Taloqan | 9 | - | incident | Taliban',
      '2021-07-18 | Herat | 1 | - | incident',
    ],
  },
  {
    name: 'an army and its general, told twice',
    published: '2022-12-28',
    text: `General and 15 soldiers killed in Shan state ambush

Ethnic Kokang fighters killed an army general and 15 soldiers in an ambush near Laukkai on Monday, a resistance spokesman said. The column had left Lashio the day before.

The general, whose name was not given, is the highest officer to die since the coup. The junta said nothing about the ambush; it reported that its jets had killed ten rebels near Hpakant on Tuesday.`,
    events: ['2022-12-26 | ~Lau | 16 | - | incident', '2022-12-27 | ~pakant | 10 | - | incident'],
  },
  {
    name: 'two ships and a port',
    published: '2024-02-19',
    text: `The crew of the Rubymar abandoned ship in the Bab al-Mandab strait after it was hit by a Houthi missile late on Sunday. Nobody was hurt.

In Hodeidah, U.S. strikes killed two fighters on Monday, Houthi media reported. A second vessel, the Sea Champion, was damaged near Aden the same day.`,
    events: [
      '2024-02-18 | ~Bab | * | 0 | incident | ~Houthi',
      '2024-02-19 | ~Hod | 2 | - | incident | ~United States',
      '2024-02-19 | Aden | * | * | incident',
    ],
  },
  {
    name: 'children at a well',
    published: '2024-06-10',
    text: `Five children drowned in a river near Jalalabad on Saturday.

In Khost, a mine killed three children who were playing with it on Sunday, police said. Four others were injured. Their father died when he tried to help them.`,
    events: ['2024-06-09 | Khost | 4 | 4 | incident'],
  },
  {
    name: 'a toll that includes yesterday',
    published: '2021-05-17',
    text: `Israeli strikes killed 42 Palestinians in Gaza City on Sunday, raising the death toll in a week of fighting to 197, health officials said. Ten people have died in Israel, two children among them.

The military said it had hit tunnels in the city. On Monday morning a rocket wounded seven people in Ashdod.`,
    events: [
      '* | * | 197 | - | total',
      '* | Israel | 10 | - | total',
      '2021-05-16 | Gaza City | 42 | - | incident | ~Israel',
      '2021-05-17 | Ashdod | - | 7 | incident',
    ],
  },
];
