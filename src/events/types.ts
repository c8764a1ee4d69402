import type { TriggerClass } from '../incidents/triggers.js';
import type { ActorKind, Weapon } from '../model.js';

/** What is known of an incident when its type is chosen. */
export interface TypeFacts {
  classes: ReadonlySet<TriggerClass>;
  weapons: ReadonlySet<Weapon>;
  attacker: ActorKind | null;
  target: ActorKind | null;
  /** Civilians were harmed and, as far as is said, nobody who bears arms. */
  civilianVictims: boolean;
  /** The class of violence named nearest to the words of the first claim, or null. */
  nearest: TriggerClass | null;
  /** Aircraft, or those who attack from the air, are named with the violence. */
  aircraft: boolean;
  /** Something is told of as a strike on a place or on people, with no word of what struck. */
  strike: boolean;
  /** Nothing is told but aircraft shot down: with a crew, or drones and missiles alone; else null. */
  downed: 'crewed' | 'unmanned' | null;
}

export interface TypeRule {
  name: string;
  eg: string;
  event_type: string;
  sub_event_type: string;
  when: (facts: TypeFacts) => boolean;
}

const ARMED: ReadonlySet<ActorKind> = new Set([
  'military',
  'police',
  'rebel',
  'militia',
  'state',
  'de_facto_state',
  'government',
]);
const isArmed = (kind: ActorKind | null): boolean => kind !== null && ARMED.has(kind);
const has = (facts: TypeFacts, ...classes: TriggerClass[]): boolean => classes.some((name) => facts.classes.has(name));
/** Bombings, raids and strikes are from the air where aircraft are named with them or a state's forces bomb, and no device or bomber is. */
const byAir = (f: TypeFacts): boolean =>
  !has(f, 'bomb', 'suicide', 'shelling') &&
  ((f.aircraft && has(f, 'bombing', 'strike', 'attack', 'killing')) ||
    (has(f, 'bombing') && bombsFromAbove(f.attacker)));
const bombsFromAbove = (kind: ActorKind | null): boolean =>
  kind === 'military' || kind === 'state' || kind === 'government';
/** "Israeli strikes on Khan Younis": those of a state's forces, or nobody's, on who has no army of his own. */
const struck = (f: TypeFacts): boolean =>
  f.strike &&
  !has(f, 'clash') &&
  (f.attacker === null || bombsFromAbove(f.attacker)) &&
  (!isArmed(f.target) || f.target === 'rebel' || f.target === 'militia');
/** Fighting of two sides, and not one side's attack on civilians told beside it. */
const clashed = (f: TypeFacts): boolean =>
  has(f, 'clash') && !(f.civilianVictims && f.nearest !== null && f.nearest !== 'clash' && f.nearest !== 'capture');

/** ACLED's event and sub-event types, the first rule that fits (acleddata.com codebook, 2023). */
export const TYPE_RULES: readonly TypeRule[] = [
  {
    name: 'drone-downed',
    eg: 'The army said it had shot down two drones near Askeran.',
    event_type: 'Strategic developments',
    sub_event_type: 'Disrupted weapons use',
    when: (f) => f.downed === 'unmanned',
  },
  {
    name: 'aircraft-downed',
    eg: 'The army said it had shot down a helicopter near Askeran.',
    event_type: 'Battles',
    sub_event_type: 'Armed clash',
    when: (f) => f.downed === 'crewed',
  },
  {
    name: 'chemical',
    eg: 'A sarin attack killed 70 people in Ghouta.',
    event_type: 'Explosions/Remote violence',
    sub_event_type: 'Chemical weapon',
    when: (f) => has(f, 'chemical'),
  },
  {
    name: 'suicide',
    eg: 'A suicide bomber killed nine in Kabul.',
    event_type: 'Explosions/Remote violence',
    sub_event_type: 'Suicide bomb',
    when: (f) => has(f, 'suicide'),
  },
  {
    name: 'air',
    eg: 'An air strike killed six in Idlib.',
    event_type: 'Explosions/Remote violence',
    sub_event_type: 'Air/drone strike',
    when: (f) => (has(f, 'air') || byAir(f)) && (!has(f, 'clash') || f.nearest === 'air'),
  },
  {
    name: 'sexual-violence',
    eg: 'Soldiers raped two women in Bor.',
    event_type: 'Violence against civilians',
    sub_event_type: 'Sexual violence',
    when: (f) => has(f, 'rape') && !has(f, 'killing', 'attack'),
  },
  {
    name: 'abduction',
    eg: 'Gunmen abducted five villagers near Jos.',
    event_type: 'Violence against civilians',
    sub_event_type: 'Abduction/forced disappearance',
    when: (f) => has(f, 'abduction') && !has(f, 'killing', 'bomb', 'bombing', 'clash'),
  },
  {
    name: 'both-armed-clash',
    eg: 'Soldiers clashed with rebels near Goma.',
    event_type: 'Battles',
    sub_event_type: 'Armed clash',
    when: (f) => clashed(f) && isArmed(f.attacker) && isArmed(f.target),
  },
  {
    name: 'shelling',
    eg: 'Shelling killed three in Donetsk.',
    event_type: 'Explosions/Remote violence',
    sub_event_type: 'Shelling/artillery/missile attack',
    when: (f) =>
      has(f, 'shelling') && !has(f, 'clash', 'bomb') && (!isArmed(f.target) || !has(f, 'attack') || f.civilianVictims),
  },
  {
    name: 'bomb',
    eg: 'A roadside bomb killed four in Mosul.',
    event_type: 'Explosions/Remote violence',
    sub_event_type: 'Remote explosive/landmine/IED',
    when: (f) => has(f, 'bomb', 'bombing') && !clashed(f),
  },
  {
    name: 'grenade',
    eg: 'A grenade wounded two in Bujumbura.',
    event_type: 'Explosions/Remote violence',
    sub_event_type: 'Grenade',
    when: (f) => has(f, 'grenade') && !clashed(f),
  },
  {
    name: 'strike',
    eg: 'Israeli strikes on Khan Younis killed nine people.',
    event_type: 'Explosions/Remote violence',
    sub_event_type: 'Air/drone strike',
    when: struck,
  },
  {
    name: 'riot',
    eg: 'Rioters killed a man in Delhi.',
    event_type: 'Riots',
    sub_event_type: 'Violent demonstration',
    when: (f) => has(f, 'riot') && !has(f, 'clash'),
  },
  {
    name: 'mob',
    eg: 'A mob lynched two men in Bangui.',
    event_type: 'Riots',
    sub_event_type: 'Mob violence',
    when: (f) => has(f, 'mob'),
  },
  {
    name: 'force-against-protest',
    eg: 'Police shot dead three protesters in Khartoum.',
    event_type: 'Protests',
    sub_event_type: 'Excessive force against protesters',
    when: (f) =>
      has(f, 'protest') &&
      has(f, 'killing', 'attack') &&
      !isArmed(f.target) &&
      f.attacker !== 'rebel' &&
      f.attacker !== 'militia',
  },
  {
    name: 'protest',
    eg: 'Thousands protested in Tbilisi.',
    event_type: 'Protests',
    sub_event_type: 'Peaceful protest',
    when: (f) => has(f, 'protest') && !has(f, 'clash', 'killing', 'attack', 'bomb', 'bombing'),
  },
  {
    name: 'protest-clash',
    eg: 'Police clashed with protesters in Beirut.',
    event_type: 'Riots',
    sub_event_type: 'Violent demonstration',
    when: (f) => has(f, 'protest', 'riot') && has(f, 'clash'),
  },
  {
    name: 'clash',
    eg: 'Fighting killed ten in Malakal.',
    event_type: 'Battles',
    sub_event_type: 'Armed clash',
    when: clashed,
  },
  {
    name: 'armed-target',
    eg: 'Gunmen killed two soldiers in Gao.',
    event_type: 'Battles',
    sub_event_type: 'Armed clash',
    when: (f) => has(f, 'attack', 'killing', 'strike', 'shelling') && isArmed(f.target) && !f.civilianVictims,
  },
  {
    name: 'attack-on-civilians',
    eg: 'Gunmen killed nine villagers in Bama.',
    event_type: 'Violence against civilians',
    sub_event_type: 'Attack',
    when: (f) => has(f, 'attack', 'killing', 'strike'),
  },
  {
    name: 'arson',
    eg: 'Gunmen set fire to a school in Benue.',
    event_type: 'Strategic developments',
    sub_event_type: 'Looting/property destruction',
    when: (f) => has(f, 'arson', 'looting'),
  },
  {
    name: 'arrest',
    eg: 'Police arrested nine militants in Lahore.',
    event_type: 'Strategic developments',
    sub_event_type: 'Arrests',
    when: (f) => has(f, 'arrest'),
  },
  {
    name: 'capture',
    eg: 'Rebels captured the town of Bunia.',
    event_type: 'Battles',
    sub_event_type: 'Non-state actor overtakes territory',
    when: (f) => has(f, 'capture') && (f.attacker === 'rebel' || f.attacker === 'militia'),
  },
  {
    name: 'regain',
    eg: 'The army recaptured Palmyra.',
    event_type: 'Battles',
    sub_event_type: 'Government regains territory',
    when: (f) => has(f, 'capture'),
  },
];

/** The first type rule that fits, or null. */
export function typeOf(facts: TypeFacts): TypeRule | null {
  return TYPE_RULES.find((rule) => rule.when(facts)) ?? null;
}

/** The most telling weapon first. */
const WEAPON_ORDER: readonly Weapon[] = [
  'chemical',
  'suicide_bomb',
  'vehicle_bomb',
  'drone',
  'air_strike',
  'landmine',
  'grenade',
  'rocket_or_missile',
  'artillery',
  'ied',
  'small_arms',
  'blade',
  'arson',
  'vehicle',
  'other',
];

/** The weapon of an incident of a type: a bombing from the air is no improvised device, and with what an aircraft was shot down is not said. */
export function weaponOf(weapons: ReadonlySet<Weapon>, type: TypeRule | null): Weapon | null {
  if (type?.name === 'drone-downed' || type?.name === 'aircraft-downed') return null;
  if (type?.name === 'air') return weapons.has('drone') ? 'drone' : 'air_strike';
  return WEAPON_ORDER.find((weapon) => weapons.has(weapon)) ?? null;
}
