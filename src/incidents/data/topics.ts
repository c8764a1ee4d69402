/** What peaceful stories are about, and the words they say it with. */
export interface Topic {
  name: string;
  /** A sentence of such a story. */
  eg: string;
  /** Words that tell the topic by themselves. */
  tells: ReadonlySet<string>;
  /** Words of which several tell it. */
  hints: ReadonlySet<string>;
  /** Words of violence that mean something else, or nothing real, in a story whose beginning tells the topic. */
  figurative: ReadonlySet<string>;
}

const set = (words = ''): ReadonlySet<string> => new Set(words.split(' ').filter(Boolean));

/** What teams, players and prices do to each other. */
const CONTEST =
  'attack attacks attacked attackers assault blast blasts clash clashes fighting executed siege besieged raid raids shooting shoot-out ambushed massacre massacred slaughtered';

export const TOPICS: readonly Topic[] = [
  {
    name: 'disaster',
    eg: 'The earthquake killed more than 1,900 people in Nepal.',
    tells: set(
      'earthquake earthquakes quake tsunami flood floods flooding landslide landslides mudslide avalanche hurricane cyclone typhoon tornado tornadoes blizzard wildfire wildfires heatwave torrential inundated',
    ),
    hints: set(
      'famine drought storm storms lightning rain rains rainfall winds monsoon rescuers debris evacuated swept river weather forecasters',
    ),
    figurative: set(),
  },
  {
    name: 'accident',
    eg: 'Two drivers were killed when a lorry hit a queue of cars on the motorway.',
    tells: set(
      'accident accidents collision collided collides derailment capsized capsize crash-landed stampede skidded motorist motorists off-ramp pile-up pileup hit-and-run seatbelt roadworks drink-driving drunk-driving',
    ),
    hints: set(
      'crash crashes crashed crashing lorry truck bus car cars driver drivers driving driven road roads highway motorway interstate overturned derailed swerved speeding brakes coroner firefighters plunged veered pedestrian cyclist motorcycle ferry',
    ),
    figurative: set(),
  },
  {
    name: 'illness',
    eg: 'Typhoid has killed nine people in Delmas.',
    tells: set(
      'cholera ebola malaria measles dengue covid covid-19 coronavirus virus viruses influenza flu h5n1 h1n1 typhoid polio tuberculosis meningitis rabies hiv hiv-positive bacteria bacterial e.coli salmonella infected infection infections epidemic pandemic disease diseases cancer tumour tumor illness illnesses pneumonia overdose overdoses fentanyl opioid opioids vaccine vaccines vaccinated vaccination surgeon surgeons surgery transplant diagnosed botulism food-poisoning',
    ),
    hints: set(
      'outbreak ill sick patients patient symptoms operation clinical drug treatment hospital hospitalized hospitalised doctors cells ward nurses born poisoned poisoning ate eaten eating consuming tainted contaminated',
    ),
    figurative: set(),
  },
  {
    name: 'animals',
    eg: 'Rangers shot a wolf that had attacked sheep and hikers.',
    tells: set(
      'elephant elephants lion lions tiger tigers leopard crocodile crocodiles shark sharks wolf wolves rhino rhinos snake snakes snakebite hippo hippos poacher poachers hunter hunters swans poultry wildlife',
    ),
    hints: set(
      'bear bears sheep cattle rangers park zoo hikers hunting hunt animal animals dog dogs herd forest farm birds',
    ),
    figurative: set('attack attacks attacked attacking mauled'),
  },
  {
    name: 'sport',
    eg: 'The striker scored twice before half-time and killed the match.',
    tells: set(
      'goalkeeper striker midfielder semi-final semi-finals quarter-final quarter-finals half-time innings wicket wickets batsman bowler bowling unbeaten playoff playoffs quarterback touchdown touchdowns referee heavyweight knockout touchline birdie scrum wimbledon',
    ),
    hints: set(
      'defender penalties pitcher homers tries match matches coach goal goals league cup season team teams player players fans tournament championship champion manager bench round rounds points point belt score scored scorer win won victory bout final chase captain squad kick comeback fourth-set sixes',
    ),
    figurative: set(CONTEST),
  },
  {
    name: 'business',
    eg: 'Shares of the bank were battered as investors fled.',
    tells: set(
      'shareholders stocks investors depositors lender nasdaq earnings dividend dividends inflation hedge creditors bankruptcy quarterly',
    ),
    hints: set(
      'takeover shares share prices price market markets bank banks funds fund bid profits profit sales oil gold traders analysts company firm regulators rivals competitor rates billion economy barrel ounce',
    ),
    figurative: set(CONTEST),
  },
  {
    name: 'fiction',
    eg: 'In this thriller the hero has shot nine men by the end of the first reel.',
    tells: set(
      'thriller novel novels novelist gameplay multiplayer sequel prequel protagonist box-office screenplay zombie zombies videogame videogames sitcom whodunit chapter superhero playstation xbox nintendo',
    ),
    hints: set(
      'film films movie movies director starring stars festival reel audience audiences episode series book author publisher readers reader character characters mission level levels player players game games boss villain hero heroine inspector detective actor actress scene scenes opening script',
    ),
    figurative: set(
      `${CONTEST} bomb bombs murder murdered stabbed stabbing knife gunshot bullets hostage hostages violence explosions rebels rebel raids assassinated terrorist terrorists kidnapped gunman`,
    ),
  },
  {
    name: 'exercise',
    eg: 'Some 9,000 troops from 22 nations began exercises in Bulgaria.',
    tells: set('exercises drills manoeuvres maneuvers wargames'),
    hints: set('exercise drill troops nations allies simulated training interoperability nato joint annual'),
    figurative: set(
      'attack attacks attacked attacking assault artillery missile missiles rocket rockets drone drones shells mortar grenade grenades raid raids mine mines mock militants insurgents terrorists hostage hostages',
    ),
  },
];
