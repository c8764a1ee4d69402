import type { Effect } from '../model.js';

/**
 * How a trigger word takes its victims: `ed` passive subject or active object; `ing` object; `fin` object of a finite present or infinitive;
 * `intr` subject of an intransitive verb; `adj` noun before it ("five dead"); `noun` of-phrase ("deaths of five"); `counted` the number
 * stands before the noun ("five deaths"); the rest are constructions of their own, named in rules.ts.
 */
export type Form =
  | 'ed'
  | 'ing'
  | 'fin'
  | 'intr'
  | 'adj'
  | 'noun'
  | 'counted'
  | 'toll'
  | 'tally'
  | 'lives'
  | 'lost'
  | 'suicide'
  | 'bodies'
  | 'hospital'
  | 'burned'
  | 'injuries'
  | 'flee'
  | 'hostage'
  | 'tail';

export interface EffectWord {
  effect: Effect | 'casualties';
  form: Form;
  /** Victims must be a known word for people: the verb says other things too ("captured three towns"). */
  strict: boolean;
}

type Row = readonly [effect: Effect | 'casualties', form: Form, words: string, strict?: true];

/** "lost a leg", "lost both hands". */
const LIMBS = ['lost', 'loses', 'losing']
  .flatMap((verb) => ['a', 'an', 'one', 'his', 'her', 'both', 'their'].map((whose) => `${verb} ${whose}`))
  .flatMap((lost) =>
    'leg legs arm arms hand hands foot feet eye eyes limb limbs sight'.split(' ').map((limb) => `${lost} ${limb}`),
  )
  .join('|');

/** Trigger words and phrases; `|` separates them, longer ones win. */
export const EFFECT_ROWS: readonly Row[] = [
  [
    'killed',
    'ed',
    'killed|shot dead|shot and killed|shot to death|gunned down|mowed down|mown down|murdered|assassinated|executed|massacred|slaughtered|beheaded|decapitated|lynched|slain|slayed|' +
      'martyred|sent to hell|dispatched to hell|neutralised|neutralized|eliminated|liquidated|hacked to death|stabbed to death|beaten to death|burned to death|burnt to death|burned alive|burnt alive|clubbed to death|stoned to death|' +
      'bludgeoned to death|tortured to death|strangled|strangled to death|crushed to death|trampled to death|choked to death|starved to death|knifed to death|battered to death|run over and killed|' +
      'shot in the head|shot in the heart|shot at close range|shot at point-blank range|shot execution-style|suffocated|throats slit|machine-gunned|machine-gunned to death|put to death|fatally shot|fatally stabbed|fatally wounded|mortally wounded|fatally injured|mortally injured|shot down and killed|butchered|blown to pieces|buried alive|hanged|wiped out|' +
      'attacked and killed|stabbed and killed|ambushed and killed|abducted and killed|blown to bits|incinerated|electrocuted|exterminated|annihilated|killed and burned|hit and killed|knifed and killed|shot fatally|found murdered|slit|beat to death|hacked and killed|clubbed and killed|stoned and killed|hunted down and killed|poisoned and murdered|tortured and killed|kia|killed in action|shot dead and|burned to ashes|' +
      'shot or beheaded|beheaded or shot|shot or hacked to death|shot or stabbed to death|shot or burned to death|lined up and shot|rounded up and shot|taken away and shot|led away and shot|blown up and killed',
  ],
  [
    'killed',
    'ing',
    'killing|murdering|assassinating|executing|massacring|slaughtering|beheading|slaying|shooting dead|gunning down|instantly killing|eliminating|neutralising|neutralizing|mowing down|burning to death|hacking to death|stabbing to death|beating to death|clubbing to death|stoning to death|burning alive|burying alive',
  ],
  [
    'killed',
    'fin',
    'kill|kills|murder|murders|assassinate|assassinates|execute|executes|massacre|massacres|slaughter|slaughters|behead|beheads|gun down|guns down|shoot dead|shoots dead|slay|slays|slew|lynch|neutralise|neutralize|eliminate|eliminates|shoot and kill|shoots and kills',
  ],
  ['killed', 'fin', 'martyr', true],
  ['killed', 'ed', 'destroyed', true],
  ['killed', 'ing', 'destroying', true],
  [
    'killed',
    'intr',
    'fell in combat|fell in battle|fell in action|fell on the battlefield|fell in the line of duty',
    true,
  ],
  ['wounded', 'ed', 'wia|wounded in action'],
  ['missing', 'ed', 'mia'],
  [
    'killed',
    'intr',
    'died|dies|die|perished|perish|succumbed|succumbed to|drowned|bled to death|burned to death|lost their lives|lost his life|lost her life|lost their life|lose their lives|loses his life|losing their lives|lost lives|met their deaths|met his death|fell dead|were martyrs|dying|breathed his last|attained martyrdom|embraced martyrdom|embraced shahadat|embraced shahadah|attained shahadat|fell martyr|fell martyrs|fell as martyrs|fell as a martyr|fall martyr|fall martyrs|laid down their lives|laid down his life|laid down her life',
  ],
  [
    'killed',
    'adj',
    'dead|found dead|feared dead|confirmed dead|presumed dead|pronounced dead|declared dead|reported dead|believed dead|lifeless',
  ],
  [
    'killed',
    'noun',
    'death|deaths|killing|killings|murder|murders|assassination|assassinations|execution|executions|massacre|slaying|slayings|lynching|beheading|beheadings|slaughter|martyrdom|loss|burning alive|burning to death|lynchings|shooting to death|immolation|slit the throats|slit the throat|slitting the throats|slitting the throat|cut the throats|cut the throat',
  ],
  [
    'killed',
    'counted',
    'deaths|fatalities|fatality|death|martyrs|dead bodies|executions|murders|killings|assassinations|lynchings|beheadings',
  ],
  ['casualties', 'counted', 'casualties|casualty|losses'],
  ['killed', 'tally', 'losses'],
  [
    'killed',
    'toll',
    'death toll|toll|body count|number of dead|number of deaths|number of fatalities|number killed|death count|number of people dead|number of victims|death tally|death total|casualty toll|casualty figure|put the dead at|puts the dead at|putting the dead at|the dead numbered|dead numbered|dead are numbered at|' +
      'earlier figure of|previous figure of|initial figure of|earlier count of|previous count of|initial count of|earlier tally of|previous tally of|initial tally of|earlier estimate of|previous estimate of|initial estimate of',
  ],
  [
    'wounded',
    'toll',
    'put the wounded at|puts the wounded at|put the injured at|the wounded numbered|the injured numbered|and the wounded at|and the injured at|number of wounded|number of injured',
  ],
  [
    'killed',
    'lives',
    'claimed|claiming|claims|cost|costing|costs|took|taking|take|takes|claim|loss of|lost|ended|taken',
  ],
  ['killed', 'lost', 'lost|lose|loses|losing'],
  [
    'killed',
    'suicide',
    'blew himself up|blew herself up|blew themselves up|blowing himself up|blowing herself up|blowing themselves up|blows himself up|blows herself up|blow themselves up|blown himself up|blown herself up|blown themselves up|blew him self up|blew himself and|committed suicide|shot himself|shot himself dead|killed himself|kills himself|killing himself|killed herself|killing herself|killed themselves|killing themselves|turned the gun on himself|took his own life|detonated himself|exploded himself|detonating himself|detonated herself',
  ],
  ['killed', 'bodies', 'bodies|corpses|body|corpse'],
  ['killed', 'tail', 'to death'],
  ['killed', 'burned', 'burned|burnt|burning|burn'],
  [
    'wounded',
    'ed',
    'wounded|injured|injuried|hurt|maimed|shot in the leg|shot in the legs|shot in the arm|shot in the foot|shot in the knee|shot in the shoulder|shot in the hand|shot in both legs|shot in both arms|shot and wounded|shot and injured|hospitalised|hospitalized|lacerated|critically wounded|stabbed and wounded|stabbed|knifed',
  ],
  ['wounded', 'intr', LIMBS],
  ['wounded', 'ing', 'wounding|injuring|hurting|maiming|hospitalizing|hospitalising'],
  ['wounded', 'fin', 'wound|wounds|injure|injures|maim|maims|hurts|hurt'],
  ['wounded', 'counted', 'injuries|wounded|injured|injury|injureds'],
  [
    'wounded',
    'injuries',
    'injuries|wounds|burns|injury|wound|concussion|concussions|trauma|shock|asphyxiation|breathing difficulties|breathing problems|smoke inhalation',
  ],
  ['wounded', 'hospital', 'hospital|hospitals|the hospital'],
  ['wounded', 'noun', 'injury|injuries|wounding|maiming'],
  ['captured', 'ed', 'captured|taken prisoner|taken captive|taken prisoners', true],
  ['captured', 'ing', 'capturing', true],
  ['captured', 'fin', 'capture|captures', true],
  ['captured', 'noun', 'capture', true],
  [
    'abducted',
    'ed',
    'abducted|kidnapped|kidnaped|taken hostage|seized and taken hostage|snatched|took hostage|forcibly disappeared|held up and abducted',
  ],
  ['abducted', 'ed', 'seized', true],
  ['abducted', 'ing', 'seizing', true],
  ['abducted', 'fin', 'seize|seizes', true],
  ['abducted', 'ing', 'abducting|kidnapping|kidnaping'],
  ['abducted', 'fin', 'abduct|abducts|kidnap|kidnaps'],
  ['abducted', 'noun', 'abduction|kidnapping|kidnappings|abductions'],
  ['abducted', 'counted', 'abductions|kidnappings'],
  ['abducted', 'hostage', 'hostage|hostages|captive|captives|prisoner|prisoners'],
  ['missing', 'adj', 'missing|unaccounted for|disappeared|vanished'],
  [
    'displaced',
    'ed',
    'displaced|uprooted|made homeless|rendered homeless|left homeless|driven from their homes|forced from their homes|forced to flee|forced to leave their homes|displaced from their homes|forced out of their homes|driven out of their homes|chased from their homes|forced from their villages|driven from their villages',
  ],
  ['displaced', 'ing', 'displacing|uprooting'],
  ['displaced', 'fin', 'displace|displaces'],
  ['displaced', 'adj', 'homeless'],
  ['displaced', 'noun', 'displacement'],
  [
    'displaced',
    'tail',
    'from their homes|out of their homes|from their villages|to flee|to flee their homes|to leave their homes',
  ],
  [
    'displaced',
    'flee',
    'fled their homes|flee their homes|fled their villages|flee their villages|fled the area|fled from their homes|fleeing their homes|have fled|had fled|has fled|abandoned their homes|left their homes|leave their homes|leaving their homes|had to flee|fled the fighting|fled the violence|fled',
  ],
];
