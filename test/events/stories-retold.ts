import type { Story } from './stories.js';

/** Articles about one incident told again and again: updates, rival tolls, both sides' losses, quotations, what came of it; and what stands beside it. */
export const RETOLD: Story[] = [
  {
    name: 'a toll that rises through the text',
    published: '2021-08-28',
    text: `Death toll in Kabul airport bombing rises to 183

The number of people killed in the suicide bombing at Kabul airport has risen to 183, officials said on Saturday.

The bomber struck on Thursday as thousands of Afghans crowded at a gate. Health officials had earlier put the toll at 85. Thirteen American service members were among the dead.

The Islamic State group claimed the attack. At least 200 people were wounded.`,
    events: ['2021-08-26 | ~Kabul | 183 | 200 | incident | ~Islamic State'],
  },
  {
    name: 'police and hospital disagree',
    published: '2017-10-03',
    text: `Police fired on a crowd in the Kenyan town of Garissa on Monday. Four people were killed, according to a doctor at the county hospital.

The police said only two people had died and blamed the protesters for the violence.

"We have received four bodies and are treating 11 people for bullet wounds," the doctor said.`,
    events: ['2017-10-02 | Garissa | 4 | 11 | incident'],
  },
  {
    name: 'each army counts the other',
    published: '2020-07-15',
    text: `Eleven Azerbaijani soldiers, a general among them, have been killed in fighting on the border with Armenia since Sunday, Baku said on Tuesday.

Armenia said four of its soldiers had died. Azerbaijan claimed to have killed more than 100 Armenian servicemen, which Yerevan dismissed as untrue.

The fighting has taken place in the Tavush region, far from Nagorno-Karabakh.`,
    events: ['* | ~Tavush | 15 | - | total | * | *'],
  },
  {
    name: 'ambush with attackers killed',
    published: '2023-08-17',
    text: `Jihadists ambushed an army detachment near Koutougou in western Niger on Tuesday, killing 17 soldiers and wounding 20, the defence ministry said.

More than 100 assailants were "neutralised" as they withdrew, the ministry said. Six of the wounded soldiers were in a serious condition and were evacuated to Niamey.

The ambush was the deadliest since the coup on July 26.`,
    events: ['2023-08-15 | Koutougou | 117 | 20 | incident | ~jihad | ~Niger'],
  },
  {
    name: 'hostage-taking from beginning to end',
    todo: 'the last day of the siege has a row of its own',
    published: '2013-01-21',
    text: `At least 38 hostages were killed in the four-day siege of a gas plant in the Algerian desert, the prime minister said on Monday.

Islamist militants seized the plant at In Amenas on Wednesday. Algerian troops stormed it on Saturday and killed the last 11 militants. Three attackers were captured alive, and 29 were killed in all.

Five foreigners were still missing.`,
    events: ['* | ~Amenas | 67 | - | * | * | *'],
  },
  {
    name: 'children, and the children again',
    published: '2024-05-28',
    text: `Ten children were killed when a shell hit a playground in Omdurman on Monday, a volunteers' network said.

The children were killed as they played football. Their bodies were brought to the Al-Nao hospital. Fifteen others were wounded.

"They were between six and twelve years old," a doctor said.`,
    events: ['2024-05-27 | Omdurman | 10 | 15 | incident'],
  },
  {
    name: 'headline sum of two cities',
    published: '2014-10-02',
    text: `Dozens of children killed, 50 hurt in twin Homs blasts

Two bombs killed at least 39 people, 30 of them children, outside a school in the Syrian city of Homs on Wednesday. The governor said that 50 people were injured.

One of the bombers blew up a car at the gate. Minutes later the second blew himself up among the parents.`,
    events: ['2014-10-01 | Homs | 40 | 50 | incident'],
  },
  {
    name: 'headline sum over two towns',
    todo: 'a headline of two towns joins one of them',
    published: '2012-07-18',
    text: `Child killed, 20 wounded in Damascus, Homs

A child was killed in Damascus on Tuesday by a stray bullet, an activist said. Eight people were wounded in the same street.

In Homs, 12 people were wounded by mortar fire on Tuesday.`,
    events: [
      '* | * | * | 20 | total',
      '2012-07-17 | Damascus | 1 | 8 | incident',
      '2012-07-17 | Homs | - | 12 | incident',
    ],
  },
  {
    name: 'a headline without a stop',
    published: '2016-03-28',
    text: `Bomb kills 72 in Lahore park At least 72 people were killed and more than 230 wounded when a suicide bomber attacked a park in the Pakistani city of Lahore on Sunday, rescue workers said. Twenty-nine of the dead were children. A faction of the Pakistani Taliban claimed the attack. "Our target was Christians," its spokesman said.`,
    events: ['2016-03-27 | Lahore | 72 | 230 | incident | ~Taliban'],
  },
  {
    name: 'clash of two neighbours, its first day and its sum',
    published: '2021-04-30',
    text: `Fighting between Kyrgyzstan and Tajikistan killed 31 people and wounded more than 150 on Thursday, officials of both countries said.

Kyrgyzstan reported 23 dead. Tajikistan has not said how many of its people died, but local media spoke of eight.

The clash began over a water intake near the village of Kok-Tash. A ceasefire was agreed on Thursday evening.`,
    events: ['2021-04-29 | ~Kok | 31 | 150 | incident'],
  },
  {
    name: 'coup with a few dead',
    published: '2021-10-26',
    text: `Soldiers seized power in Sudan on Monday and arrested the prime minister, Abdalla Hamdok.

Troops opened fire on protesters outside the army headquarters in Khartoum. At least seven people were killed and 140 injured, a health official said.

A committee of doctors had earlier spoken of three dead and 80 wounded. The United Nations called for Hamdok's release.`,
    events: ['2021-10-25 | Khartoum | 7 | 140 | incident'],
  },
  {
    name: 'funeral of the victims',
    todo: 'a mosque that the gazetteer does not know',
    published: '2019-03-20',
    text: `The first funerals were held in Christchurch on Wednesday for victims of the attack on two mosques, in which 50 people were killed.

A Syrian refugee and his son were buried first. They were killed at the Al Noor mosque on Friday.

A man of 28 has been charged with murder. He is accused of having killed 42 people at Al Noor and seven at the Linwood mosque; one person died in hospital.`,
    events: [
      '2019-03-15 | Christchurch | 50 | - | *',
      '2019-03-15 | * | 42 | - | incident',
      '2019-03-15 | ~Linwood | 7 | - | incident',
    ],
  },
  {
    name: 'denied by the army',
    published: '2020-06-08',
    text: `Soldiers killed at least 26 civilians in the village of Binedama in central Mali on Friday, a Fulani association said. Two women and a girl of nine were among the dead, and the houses were burned.

The army said that it had opened an inquiry. It denied that its men had killed 20 people in Niangassadiou in May.`,
    events: ['2020-06-05 | Binedama | 26 | - | incident | ~Mali'],
  },
  {
    name: 'a bomb and the pursuit',
    published: '2019-02-19',
    text: `Four soldiers and a policeman were killed on Monday in a gun battle with militants in Pulwama in Indian-administered Kashmir. Three militants and a civilian also died.

The battle came four days after a suicide bomber killed 40 paramilitary police in the same district.

Police said that one of the militants, Kamran, had planned the bombing.`,
    events: ['2019-02-18 | Pulwama | 9 | - | incident'],
  },
  {
    name: 'two claimants and a vague lead',
    published: '2018-02-09',
    text: `Scores of fighters were killed when U.S.-led forces repelled an attack in Deir al-Zor, a U.S. official said on Thursday.

More than 100 fighters aligned with the government died in the battle late on Wednesday, the official said. State media called it an aggression and said dozens had been killed and wounded.

One fighter of the Syrian Democratic Forces was injured.`,
    events: ['2018-02-07 | ~Deir | 100 | * | incident'],
  },
  {
    name: 'the second attack this month',
    published: '2022-11-14',
    text: `A bomb exploded on a pedestrian street in Istanbul on Sunday, killing six people and wounding 81.

The interior minister said on Monday that a Syrian woman had left the bomb there on the orders of Kurdish militants. Police had arrested 46 people, he said.

The victims were members of three families. A girl of nine and her father died together.

The attack recalled the bombing at Ataturk airport, which killed 45 people in 2016.`,
    events: ['2022-11-13 | Istanbul | 6 | 81 | incident'],
  },
  {
    name: 'wounded who died',
    published: '2023-07-31',
    text: `The death toll from a suicide bombing at a political rally in Bajaur has climbed to 54, Pakistani police said on Monday, after nine of the wounded died overnight.

Sunday's bombing targeted the Jamiat Ulema-e-Islam party. Officials had at first reported 40 dead. Nearly 200 people were wounded, 90 of whom were still in hospital.

The regional branch of the Islamic State group said that it had carried out the attack.`,
    events: ['2023-07-30 | Bajaur | 54 | 200 | incident | ~Islamic State'],
  },
  {
    name: 'a tanker at sea',
    published: '2021-07-31',
    text: `Two crew members, a Briton and a Romanian, were killed in an attack on a tanker off Oman, the ship's operator said on Friday.

The Mercer Street was hit by a drone on Thursday night. Israel blamed Iran for the attack, which Tehran denied.

"The deaths of two people are unacceptable," the British foreign secretary said.`,
    events: ['2021-07-29 | * | 2 | - | incident | ~Iran'],
  },
  {
    name: 'a helicopter brought down',
    todo: 'fighting without figures or place beside incidents',
    published: '2022-03-30',
    text: `Eight United Nations peacekeepers were killed when their helicopter came down in eastern Congo on Tuesday. Six of them were from Pakistan, one from Russia and one from Serbia.

The Congolese army said M23 rebels had shot the helicopter down near Tshanzu. The rebels denied it and said the army had done so.

Fighting in the area had resumed on Sunday night, when the rebels attacked two army posts.`,
    events: ['2022-03-29 | Tshanzu | 8 | - | incident', '2022-03-27 | * | - | - | incident | M23'],
  },
  {
    name: 'the monitor and state television',
    todo: 'two kinds of victims against one figure for all',
    published: '2016-10-27',
    text: `Air strikes killed 22 children and six teachers at a school in the Syrian village of Hass on Wednesday, the United Nations children's agency said. The Observatory put the toll at 36.

On the same day rebel rockets hit a school in the government-held west of Aleppo. State television said that three children were killed and 14 wounded.`,
    events: ['2016-10-26 | Hass | 28 | - | incident', '2016-10-26 | Aleppo | 3 | 14 | incident'],
  },
  {
    name: 'mutual fire, in general words',
    todo: 'a sector of a line is told apart from the line',
    published: '2020-07-28',
    text: `Clashes between Indian and Pakistani troops along the Line of Control caused around 20 casualties on Monday, local media reported.

India said four of its soldiers were wounded in the Rajouri sector. The Pakistani military did not comment.

Each side accused the other of having broken the truce of 2003.`,
    events: ['2020-07-27 | * | - | 4 | incident | ~India | ~Pakistan'],
  },
  {
    name: 'prison break',
    published: '2022-07-07',
    text: `Attackers with explosives broke into Kuje prison in Nigeria's capital on Tuesday night and freed about 600 inmates. One guard was killed and three were wounded.

Around half of the prisoners have been recaptured, the interior ministry said. Four inmates died in the raid.

The Islamic State's West African branch claimed it.`,
    events: ['2022-07-05 | * | 5 | 3 | incident'],
  },
  {
    name: 'a massacre discovered late',
    published: '2022-04-08',
    text: `Ukrainian officials said on Friday that 320 bodies had been found in Bucha after Russian troops withdrew from the town at the end of March.

Most of them had been shot, the mayor said.

On Friday a missile hit the railway station in Kramatorsk. At least 50 people died there, five of them children. The Kremlin denied responsibility.`,
    events: ['* | Bucha | 320 | - | *', '2022-04-08 | Kramatorsk | 50 | - | incident'],
  },
  {
    name: 'a shooting, the manhunt and the last victim',
    todo: '"shot the suspect, NAME, dead" is no claim',
    published: '2018-12-14',
    text: `A gunman opened fire at the Christmas market in Strasbourg on Tuesday evening, killing two people and wounding 13.

French police shot the suspect, Cherif Chekatt, dead on Thursday in the district of Neudorf.

A third victim died of his wounds on Thursday, and a fourth was brain-dead.`,
    events: ['2018-12-11 | Strasbourg | 3 | 13 | incident', '2018-12-13 | * | 1 | - | incident'],
  },
  {
    name: 'strike and counter-strike with both sides counted',
    published: '2024-01-18',
    text: `Pakistan carried out strikes on militants in Iran's Sistan-Baluchestan province on Thursday, killing nine people. All of them were foreigners, Iran's interior minister said.

The strikes followed an Iranian attack on Tuesday in Pakistan's Balochistan province which killed two children.

Both countries said that they respected each other's sovereignty.`,
    events: ['2024-01-18 | ~Sistan | 9 | - | incident | ~Pakistan', '2024-01-16 | ~Baloch | 2 | - | incident | ~Iran'],
  },
  {
    name: 'a battle for a town',
    published: '2021-03-30',
    text: `Dozens of people have been killed in an assault on the Mozambican town of Palma, the government said on Sunday.

Insurgents attacked the gas hub from three sides on Wednesday. Seven people died on Friday when a convoy leaving a hotel was ambushed.

Islamic State said its fighters had killed more than 55 people, soldiers among them.`,
    events: ['* | Palma | * | - | * | *', '2021-03-26 | Palma | 7 | - | incident'],
  },
  {
    name: 'a village, its dead and its missing',
    todo: 'where the head of a council sits is taken for where it was',
    published: '2023-12-28',
    text: `At least 140 people were killed in attacks on 17 villages in Nigeria's Plateau state over the weekend, Amnesty International said on Wednesday.

"Officially, 113 bodies have been found," said the head of the Bokkos council. More than 300 wounded people were taken to hospitals in Bokkos, Jos and Barkin Ladi.

The attackers began on Saturday evening and went on until Monday. The governor described the attacks as unprovoked.`,
    events: ['* | ~Plateau | 140 | 300 | total'],
  },
  {
    name: 'soldiers killed at home, rebels abroad',
    published: '2019-06-24',
    text: `Ethiopia's army chief was shot dead by his bodyguard in Addis Ababa on Saturday, hours after an attempted coup in the northern city of Bahir Dar.

The president of Amhara region and his adviser were killed in Bahir Dar when gunmen burst into a meeting. The attorney general died of his wounds on Monday.

A retired general was shot in the same house as the army chief. The man accused of leading the plot was killed near Bahir Dar on Monday.`,
    events: [
      '2019-06-22 | Addis Ababa | 1 | * | incident',
      '2019-06-22 | ~Bahir | 3 | - | incident',
      '2019-06-24 | ~Bahir | 1 | - | incident',
    ],
  },
  {
    name: 'rival forces in one city, rising tolls',
    published: '2023-04-17',
    text: `Nearly 100 civilians have been killed in three days of fighting between Sudan's army and the Rapid Support Forces, a doctors' union said on Monday.

The union said on Sunday that 56 civilians were dead. Some 600 people, soldiers included, have been wounded.

Three workers of the World Food Programme were killed in Kabkabiya, in Darfur, on Saturday.`,
    events: ['* | * | 100 | 600 | total', '2023-04-15 | ~Kabka | 3 | - | incident'],
  },
  {
    name: 'friendly fire',
    published: '2023-12-16',
    text: `Israeli troops killed three hostages by mistake in the Gaza neighbourhood of Shejaiya on Friday, the military said. The three men had been taken from Israel on October 7.

On Tuesday nine soldiers, a colonel among them, were killed in an ambush in the same neighbourhood.

The army's losses in the ground operation stand at 119.`,
    events: [
      '2023-12-15 | ~Sh | 3 | - | incident | ~Israel',
      '2023-12-12 | ~Sh | 9 | - | incident',
      '* | * | 119 | - | total',
    ],
  },
];
