import type { Story } from './stories.js';

/** Articles of several incidents: daily round-ups, logs, two towns, repeated attacks, what is the same and what is not. */
export const ROUNDUPS: Story[] = [
  {
    name: 'a day of shelling over four regions',
    published: '2024-03-12',
    text: `Russian attacks killed at least seven civilians and injured 31 across Ukraine over the past day, regional officials said on Tuesday.

In the Kharkiv region, a guided bomb hit a house in Vovchansk on Monday, killing two people and wounding five. In Kherson, shelling of a bus stop on Monday afternoon killed three people and injured 14.

In the Donetsk region, two people were killed and 12 injured in Kurakhove.`,
    events: [
      '* | Ukraine | 7 | 31 | total | ~Russia',
      '2024-03-11 | Vovchansk | 2 | 5 | incident | ~Russia',
      '2024-03-11 | Kherson | 3 | 14 | incident | ~Russia',
      '* | Kurakhove | 2 | 12 | incident | ~Russia',
    ],
  },
  {
    name: 'three bombs in one city on one morning',
    published: '2013-09-04',
    text: `Three car bombs exploded in Baghdad on Tuesday, killing at least 19 people and wounding 52, police and medics said.

The first bomb went off near a restaurant in Sadr City, killing eight people. Minutes later a second car bomb killed seven people in the district of Husseiniya. A third exploded outside a petrol station in Talibiya, killing four.

No group claimed responsibility for the attacks.`,
    events: [
      '2013-09-03 | Baghdad | 19 | 52 | total',
      '2013-09-03 | Sadr City | 8 | - | incident',
      '2013-09-03 | ~Husseini | 7 | - | incident',
      '2013-09-03 | ~Talibi | 4 | - | incident',
    ],
  },
  {
    name: 'gunmen in two villages, and the army after them',
    published: '2022-06-14',
    text: `Gunmen on motorcycles killed 12 people in the village of Seytenga in northern Burkina Faso on Saturday night, the government said on Tuesday.

On Sunday evening another group attacked the town of Djibo and killed three militiamen.

The army said that it had killed eight of the attackers in an air strike near Djibo on Monday.`,
    events: [
      '2022-06-11 | Seytenga | 12 | - | incident',
      '2022-06-12 | Djibo | 3 | - | incident',
      '2022-06-13 | Djibo | 8 | - | incident',
    ],
  },
  {
    name: 'a raid and the funeral after it',
    published: '2023-02-24',
    text: `Israeli forces killed 11 Palestinians in a raid on Nablus in the occupied West Bank on Wednesday. More than 100 people were wounded by gunfire, the health ministry said.

Thousands of people attended the funerals of the dead on Thursday.

Hours later, a rocket was fired from Gaza at Ashkelon. It was intercepted and nobody was hurt. Israeli jets then bombed two sites in Gaza City, without causing casualties.`,
    events: [
      '2023-02-22 | Nablus | 11 | 100 | incident | ~Israel',
      '2023-02-23 | Ashkelon | * | 0 | incident',
      '2023-02-23 | Gaza City | * | * | incident | ~Israel',
    ],
  },
  {
    name: 'two suicide attacks in one sentence',
    published: '2015-07-07',
    text: `Two bombs killed 51 people in the Nigerian city of Jos late on Sunday, the emergency agency said.

One of them exploded at a restaurant and the other at a mosque where a cleric was preaching. Another 67 people were wounded in the two blasts.

On Monday a suicide bomber killed five people at a church in Potiskum. A woman who had been praying lost both of her children.`,
    events: ['2015-07-05 | Jos | 51 | 67 | *', '2015-07-06 | Potiskum | 5 | - | incident'],
  },
  {
    name: 'a log of three entries',
    published: '2021-08-09',
    text: `Weekly security report

5 August: Armed men ambushed a convoy on the road between Bunia and Komanda. Four civilians were killed and 16 taken hostage.

6 August: Suspected ADF fighters killed nine villagers in Mavivi. Two soldiers were wounded in the response.

8 August: A grenade thrown into a bar in Goma injured seven people.`,
    events: [
      '2021-08-05 | * | 4 | - | incident',
      '2021-08-06 | Mavivi | 9 | 2 | incident',
      '2021-08-08 | Goma | - | 7 | incident',
    ],
  },
  {
    name: 'cartel killings in one state',
    published: '2019-10-18',
    text: `Gunmen killed 14 state police officers in an ambush in Aguililla, in the Mexican state of Michoacan, on Monday.

A day later soldiers killed 14 civilians in a shootout near Iguala, in neighbouring Guerrero. One soldier also died.

On Thursday members of the Sinaloa cartel fought the security forces in Culiacan. Eight people were killed there and 21 wounded, the defence minister said.`,
    events: [
      '2019-10-14 | Aguililla | 14 | - | incident',
      '2019-10-15 | Iguala | 15 | - | incident',
      '2019-10-17 | ~Culiac | 8 | 21 | incident',
    ],
  },
  {
    name: 'junta strikes and a resistance ambush',
    published: '2023-04-13',
    text: `A military air strike on the village of Pazigyi in Sagaing region killed at least 100 people on Tuesday, residents said. Dozens of the dead were women and children.

The National Unity Government condemned the attack.

In a separate incident, resistance fighters said that they had killed 12 soldiers in an ambush on a convoy in Kani township on Wednesday. Three of their own men died.`,
    events: ['2023-04-11 | Pazigyi | 100 | - | incident', '2023-04-12 | ~Kani | 15 | - | incident'],
  },
  {
    name: 'yesterday and today',
    published: '2019-01-17',
    text: `Two people were shot dead during protests in Harare on Tuesday, doctors said.

On Monday three protesters had been killed when police opened fire in Chitungwiza. At least 26 people were treated for gunshot wounds that day.

The government has cut off the internet. Lawyers said that more than 600 people had been arrested.`,
    events: ['2019-01-15 | Harare | 2 | - | incident', '2019-01-14 | Chitungwiza | 3 | 26 | incident'],
  },
  {
    name: 'naval and aerial incidents of a week',
    todo: 'missiles and a drone destroyed on the ground are no materiel',
    published: '2024-03-08',
    text: `A missile hit the bulk carrier True Confidence in the Gulf of Aden on Wednesday, killing three sailors and wounding four, the U.S. military said. It was the first fatal attack since the Houthis began targeting ships.

The Houthis said that they had fired the missile.

On Thursday U.S. forces destroyed four anti-ship missiles and a drone in Yemen. There was no report of casualties.`,
    events: [
      '2024-03-06 | Gulf of Aden | 3 | 4 | incident | ~Houthi',
      '2024-03-07 | Yemen | * | * | incident | ~United States',
    ],
  },
  {
    name: 'communal violence in two places',
    published: '2018-06-26',
    text: `Herdsmen attacked several villages in the Barkin Ladi area of Plateau state on Saturday, killing 86 people, Nigerian police said. Six others were injured and 50 houses were burned.

The next day youths from the Berom community blocked a road near Jos and killed 11 motorists in revenge.

Police said that they had arrested two suspects.`,
    events: ['2018-06-23 | Barkin Ladi | 86 | 6 | *', '2018-06-24 | Jos | 11 | - | incident'],
  },
  {
    name: 'a week of violence, its incidents and its sum',
    published: '2014-06-23',
    text: `Violence in Libya's second city killed 14 people in the past week, hospital officials said on Monday.

Five soldiers died on Tuesday when a bomb hit their checkpoint in Benghazi. On Thursday four policemen were shot dead in Benghazi. A rocket killed a family of five there on Saturday.`,
    events: [
      '* | * | 14 | - | total',
      '2014-06-17 | Benghazi | 5 | - | incident',
      '2014-06-19 | Benghazi | 4 | - | incident',
      '2014-06-21 | Benghazi | 5 | - | incident',
    ],
  },
  {
    name: 'the same village twice',
    todo: 'a village that the gazetteer does not know, named without a word for it',
    published: '2020-02-18',
    text: `Gunmen killed 31 people in the Malian village of Ogossagou early on Friday, the government said. Nine soldiers were killed the same day in Bentia in the north.

Ogossagou is the village where about 160 people were massacred in March last year.

Nobody has claimed the attacks.`,
    events: ['2020-02-14 | Ogossagou | 31 | - | incident', '2020-02-14 | Bentia | 9 | - | incident'],
  },
  {
    name: 'front-line reports of both armies',
    published: '2020-10-19',
    text: `The defence ministry in Stepanakert said on Monday that 37 more of its soldiers had been killed on Sunday, bringing its losses to 710 since September 27.

Azerbaijan said shells fired by Armenian forces on Sunday killed a farmer in Aghjabadi and wounded two others.

Armenia's defence ministry said a drone hit an ambulance near Martuni on Sunday, wounding a doctor.`,
    events: [
      '* | * | 710 | - | total',
      '2020-10-18 | * | 37 | - | incident',
      '2020-10-18 | ~A | 1 | 2 | incident',
      '2020-10-18 | ~Mart | - | 1 | incident',
    ],
  },
  {
    name: 'bombs in two provinces, told by agency',
    published: '2019-05-09',
    text: `KABUL, May 9 - Taliban fighters attacked the offices of an aid group in Kabul on Wednesday, killing at least nine people and wounding 24. The siege lasted for seven hours before police killed the five attackers.

Separately, a roadside bomb killed seven civilians in Ghazni province on Wednesday, a provincial official said.

In the north, an officer and three policemen were killed when the Taliban overran a checkpoint in Baghlan.`,
    events: [
      '2019-05-08 | Kabul | 14 | 24 | incident | ~Taliban',
      '2019-05-08 | ~Ghazni | 7 | - | incident',
      '* | ~Baghlan | 4 | - | incident | ~Taliban',
    ],
  },
  {
    name: 'raids of one night',
    published: '2017-09-20',
    text: `Jets hit hospitals and towns in Idlib province on Tuesday, the Syrian Observatory for Human Rights said. At least three people were killed in Khan Sheikhoun and two in Jisr al-Shughur.

"The strikes killed five people in all," its director said.

In Hama province rebels shelled the government-held town of Mahardah and killed a woman.`,
    events: [
      '2017-09-19 | * | 5 | - | total',
      '2017-09-19 | ~Khan Sh | 3 | - | incident',
      '2017-09-19 | ~Jisr | 2 | - | incident',
      '* | ~M | 1 | - | incident',
    ],
  },
  {
    name: 'three ambushes on one road',
    published: '2021-12-06',
    text: `A bus was attacked on the road from Songho to Bandiagara in Mali on Friday; at least 31 people were burned to death, the transitional government said.

It was the third attack on the road in a month. On 15 November gunmen killed two drivers there.

The regional authorities announced three days of mourning on Sunday.`,
    events: ['2021-12-03 | * | 31 | - | incident'],
  },
  {
    name: 'two towns of one sum, the wounded apart',
    todo: '"the wounded, 30 of them" is no claim',
    published: '2024-04-02',
    text: `Drones struck two towns in Sudan's Gedaref state on Tuesday, killing 12 people, a medical source said. Seven died in Gedaref and five in Doka. The wounded, 30 of them, were taken to the same hospital.

The Rapid Support Forces did not comment.`,
    events: [
      '2024-04-02 | * | 12 | 30 | total',
      '2024-04-02 | ~G | 7 | - | incident',
      '2024-04-02 | ~D | 5 | - | incident',
    ],
  },
  {
    name: 'a strike, its victims told one by one',
    published: '2022-07-15',
    text: `Russian missiles killed 23 people, three children among them, in the Ukrainian city of Vinnytsia on Thursday. At least 100 people were wounded.

Liza, a four-year-old girl with Down syndrome, was killed as she walked with her mother. The mother lost a leg.

A neurologist and two of his patients died when a missile hit a medical centre, the mayor said.

On the same day two people were killed by shells in Mykolaiv.`,
    events: ['2022-07-14 | Vinnytsia | 23 | 100 | incident | ~Russia', '2022-07-14 | Mykolaiv | 2 | - | incident'],
  },
  {
    name: 'afghan checkpoint attacks in one night',
    todo: 'the district is called otherwise',
    published: '2018-11-06',
    text: `The Taliban attacked three checkpoints in Ghazni, Takhar and Kunduz overnight, officials said on Tuesday.

Thirteen soldiers and policemen were killed at the checkpoint in Khogyani district of Ghazni. In Takhar, the militants killed eight policemen and lost three men of their own. Four soldiers were wounded in Kunduz.`,
    events: [
      '* | ~K | 13 | - | incident | ~Taliban',
      '* | ~Takhar | 11 | - | incident | ~Taliban',
      '* | ~Kunduz | * | 4 | incident | ~Taliban',
    ],
  },
  {
    name: 'crackdown in several cities',
    published: '2021-03-29',
    text: `Security forces killed 114 people across Myanmar on Saturday, the bloodiest day since the coup on February 1, according to the Myanmar Now news site.

At least 40 people, including a girl of 13, died in Mandalay, and 27 in Yangon.

On Sunday troops opened fire on a funeral in Bago, near Yangon, but nobody was reported killed. Two protesters were shot dead elsewhere in the country.`,
    events: [
      '2021-03-27 | Myanmar | 114 | - | total',
      '2021-03-27 | Mandalay | 40 | - | incident',
      '2021-03-27 | Yangon | 27 | - | incident',
      '2021-03-28 | Bago | * | - | incident',
      '2021-03-28 | * | 2 | - | *',
    ],
  },
  {
    name: 'kidnap, rescue and a second kidnap',
    published: '2024-03-11',
    text: `Gunmen abducted 287 pupils from a school in Kuriga, in Nigeria's Kaduna state, on Thursday. One person was shot dead as he tried to stop them.

Two days later, armed men broke into a boarding school in Gidan Bakuso in Sokoto state and kidnapped 15 children as they slept.

The president ordered troops to rescue the victims.`,
    events: ['2024-03-07 | Kuriga | 1 | - | incident', '2024-03-09 | ~Gidan | - | - | incident'],
  },
  {
    name: 'border fire on two days',
    todo: 'shelling of a country, without figures, beside incidents with figures',
    published: '2023-10-16',
    text: `Hezbollah fired anti-tank missiles at the Israeli village of Shtula on Sunday, killing one civilian and wounding three others.

Israel shelled southern Lebanon in response. On Friday, shelling in the same area killed the Reuters journalist Issam Abdallah and wounded six other reporters near Alma al-Shaab.`,
    events: [
      '2023-10-15 | Shtula | 1 | 3 | incident | ~Hezbollah',
      '2023-10-15 | * | - | - | incident | ~Israel',
      '2023-10-13 | ~Alma | 1 | 6 | incident',
    ],
  },
  {
    name: 'insurgents in two districts of Mozambique',
    published: '2020-11-09',
    text: `Militants beheaded more than 50 people in northern Mozambique over three days, state media reported on Monday. They herded villagers onto a football pitch in Muatide.

In the village of Nanjaba gunmen beheaded two people and abducted several women on Friday night.`,
    events: ['* | * | 50 | - | total', '2020-11-06 | Nanjaba | 2 | - | incident'],
  },
  {
    name: 'mine victims of one month',
    published: '2022-04-28',
    text: `Four farmers were killed when their tractor hit a mine near Chernihiv on Wednesday, the regional governor said.

A mine also wounded two sappers in Bucha on Tuesday.

Since the beginning of April, mines have killed 13 civilians in the Kyiv region, according to the police.`,
    events: [
      '2022-04-27 | Chernihiv | 4 | - | incident',
      '2022-04-26 | Bucha | - | 2 | incident',
      '* | ~Kyiv | 13 | - | total',
    ],
  },
  {
    name: 'upper case wire of two attacks',
    todo: 'a town in capitals behind "leader in"',
    published: '1989-03-06',
    text: `GUATEMALA CITY, 5 MAR 89 -- GUERRILLAS ATTACKED A MILITARY PATROL NEAR COBAN YESTERDAY, KILLING TWO SOLDIERS AND WOUNDING FIVE. THE ARMY SAID THAT THREE GUERRILLAS DIED IN THE CLASH.

IN A SEPARATE ATTACK TODAY, UNIDENTIFIED MEN MACHINE-GUNNED A UNION LEADER IN ESCUINTLA. HE DIED AT THE SCENE.`,
    events: ['1989-03-04 | ~Cob | 5 | 5 | incident', '1989-03-05 | Escuintla | 1 | - | incident'],
  },
  {
    name: 'a monitor counts one day',
    todo: 'a village that the gazetteer does not know gives way to the city it is near',
    published: '2013-04-22',
    text: `At least 85 people were killed in a five-day battle for Jdaidet al-Fadel near Damascus, the Syrian Observatory for Human Rights said on Monday.

In Homs, a sniper killed a child on Sunday. A mortar shell killed two men in the Damascus suburb of Jaramana on the same day.`,
    events: [
      '* | ~J | 85 | - | total',
      '2013-04-21 | Homs | 1 | - | incident',
      '2013-04-21 | Jaramana | 2 | - | incident',
    ],
  },
  {
    name: 'drones on a market and on a convoy',
    published: '2024-10-22',
    text: `A drone strike on a market in El Fasher killed 18 people on Monday, a local activist group said. The victims included four women.

Also on Monday, the army bombed a fuel convoy near Kutum and killed nine drivers, the group said.

The war has killed tens of thousands of people since April 2023.`,
    events: ['2024-10-21 | ~Fasher | 18 | - | incident', '2024-10-21 | Kutum | 9 | - | incident'],
  },
  {
    name: 'pakistan, three provinces',
    todo: 'a paragraph without a place takes that of the one before',
    published: '2024-08-27',
    text: `Separatist militants killed at least 23 passengers after stopping buses and trucks in Musakhail district of Balochistan on Monday, officials said.

In Kalat, gunmen killed ten people, including five policemen, in attacks on a police station and a highway. Six people were found shot dead in Bolan, where a railway bridge was blown up.

Security forces killed 21 militants, the military said.`,
    events: [
      '2024-08-26 | ~Musa | 23 | - | incident',
      '* | Kalat | 10 | - | incident',
      '* | ~Bolan | 6 | - | incident',
      '* | * | 21 | - | *',
    ],
  },
  {
    name: 'quiet day',
    published: '2021-06-22',
    text: `No one was hurt when a rocket landed in an open field near Sderot on Monday, the army said.

Palestinian medics said that two men were lightly wounded later that day when a tank fired at a watchtower near Rafah.

The truce had held since May 21, when 11 days of fighting ended.`,
    events: ['2021-06-21 | Sderot | * | 0 | incident', '2021-06-21 | Rafah | - | 2 | incident'],
  },
  {
    name: 'a clash of no day, and two attacks of a day before in the same province',
    published: '2024-04-28',
    text: `Four Colombian soldiers were killed and another injured in clashes with FARC dissidents in the southwestern province of Cauca, the army said.

On Saturday, a bomb exploded outside a police station in Morales, wounding two officers and a passer-by. Hours earlier, gunmen had shot dead an indigenous leader in Toribío.`,
    events: [
      '* | Cauca | 4 | 1 | incident',
      '2024-04-27 | Morales | - | 3 | incident',
      '2024-04-27 | ~Torib | 1 | - | incident',
    ],
  },
];
