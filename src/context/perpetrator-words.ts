/** Words that tell who did it. Keys are `token.lower`. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Forms of verbs whose subject does violence. */
export const ATTACK_VERBS = words(
  `attacked attack attacks attacking raided raid raids raiding stormed storm storms storming ambushed ambush ambushes ambushing bombed bomb
  bombing shelled shell shells shelling struck strike strikes striking hit hits hitting targeted target targets targeting fired fire fires
  firing takes taking throw throws hurl hurls plant plants activate activated activates opened opens opening launched launch launches launching conducted carried carry carries carrying detonated detonates
  detonating gunned shot shoot shoots shooting executed execute executes executing massacred massacres massacring murdered murders murdering
  slaughtered slaughters slaughtering beheaded behead beheads beheading abducted abduct abducts abducting kidnapped kidnap kidnaps
  kidnapping burned burnt burn burning torched torching invaded invade invades invading repel repels repelled repels repelling repulsed repulsing thwart thwarts thwarted thwarting
  foiled foiling stopped destroyed destroy destroys destroying captured capture captures capturing seized seize seizes seizing overran
  overrun dropped drop drops dropping pounded pound pounds pounding rammed hurled threw throwing lobbed rampaged staged stage stages planted laid exploded
  slay slays slew slain slaying kill kills killed killing wound wounds wounded wounding injured injure injures injuring neutralised neutralized neutralise neutralize
  neutralises neutralizes eliminated eliminate eliminates eliminating assassinated assassinate assassinates assassinating hacked hack stabbed stab stabs
  stabbing lynched lynch beat beaten clubbed tortured gassed downed attacking caused causing inflicted inflicting blew blows assaulted assault assaults
  sank sink sinks sinking sunk drove drives driving ploughed ploughs ploughing plowed plows plowing crashed crashes crashing
  advanced crossed pushed rounded took left leaves leaving liquidated liquidate hanged strafed mowed sprayed rained crushed
  detonate detonating activate activated activates seizing takes taking ram rams ramming assassinating hurl hurls throw throws plant plants
  besieged commit commits committed committing perpetrated perpetrate perpetrating unleashed unleash unleashes mounted mount waged wage take tried attempted attempts intercepted ransacked looted hijacked hijack forced displaced set dispersed entered swept descended`,
);

/** Of these the verb needs its object to be violent: "opened fire", "launched rockets", "set ablaze". */
export const LIGHT_VERBS = words(
  `commit commits committed committing perpetrated perpetrate perpetrating unleashed unleash unleashes mounted mount waged wage take tried attempted attempts intercepted opened opens opening launched launch launches launching conducted carried carry carries carrying staged stage stages planted laid threw throwing hurled dropped drop drops dropping hit hits
  took left leaves leaving caused causing stopped crossed pushed rounded advanced fired fire forced set entered exploded blew blows beat`,
);
export const VIOLENT_OBJECTS = words(
  `fire out attack attacks assault assaults offensive offensives raid raids strike strikes airstrike airstrikes air missile missiles rocket rockets
  drone drones operation operations ambush shells mortars bomb bombs bombing bombings grenade grenades grenades explosives mine mines out up himself
  herself themselves dead ablaze massacre abduction killings killing hostage hostages people villagers civilians soldiers casualties losses incursion invasion counter-offensive counteroffensive barrage bombardment shelling
  houses homes village town suicide violence atrocities takeover ied ieds explosive roadside vest belt suicide car`,
);

/** Nouns of attacks: whose they are did it. */
export const ATTACK_NOUNS = words(
  `attack attacks assault assaults ambush ambushes raid raids strike strikes airstrike airstrikes bombing bombings bombardment
  bombardments shelling shellings offensive offensives invasion aggression incursion incursions operation operations rocket rockets missile missiles
  drone drones fire gunfire shellfire massacre killings killing onslaught rampage barrage crackdown ambushed sniper snipers artillery warplanes jets
  helicopters helicopter aircraft gunships tanks firing mortar mortars sortie sorties bullets shells bomb bombs mine mines grenade counter-offensive counteroffensive
  counterattack counterattacks counter-attack counter-attacks attackers gunmen fighters`,
);

/** Nouns and verbs of fighting that both sides do. */
export const CLASH_WORDS = words(
  'clash clashes clashed clashing fighting fought battle battles battled battling gunbattle gunbattles gunfight gunfights firefight firefights shootout shootouts skirmish skirmishes skirmished confrontation confrontations confronted combat engagement encounter encounters exchange exchanged hostilities duel standoff',
);

/** "X by Y" where Y does no violence by it. */
export const PEACEFUL_BY = words(
  `backed supported led controlled held owned run organised organized reported confirmed said announced condemned followed accompanied
  guarded protected escorted visited used manned operated driven inhabited populated liberated welcomed told signed brokered mediated
  helped treated buried cited quoted released published issued provided seen recognised recognized occupied administered governed patrolled
  secured rescued stated given made received interviewed verified found recovered compiled documented recorded assisted joined met
  recaptured retaken reclaimed regained freed hosted visited besieged trained caused sparked triggered denied rejected called named known claimed accused blamed`,
);

/** Between a subject and its verb. */
export const SKIPPED = words(
  `has have had also then later again reportedly allegedly apparently mistakenly accidentally deliberately indiscriminately simultaneously
  and who which that began started continued kept tried to attempted managed trying early late on sunday monday tuesday wednesday thursday friday
  saturday overnight twice once first suddenly meanwhile both all jointly together successfully immediately subsequently repeatedly
  attempting does did do not earlier yesterday today`,
);
