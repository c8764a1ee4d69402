const list = (words: string): readonly string[] => words.split(' ');

/** Words of violence that also help, or mean something else, in stories of a disaster: they make no story one of violence. */
export const HELPERS: readonly string[] = list('soldiers troops police forces fire strike strikes shot war conflict');

const PLAIN = list(
  'attack attacks attacked attackers bomb bombs bombing bombings bomber blast blasts explosion explosions gunmen gunman gunfire shooting shelling shells airstrike airstrikes rocket rockets missile missiles militants militant rebels rebel insurgents clashes clash fighting murder murdered massacre assassinated terrorist terrorists terrorism sabotage hijacked grenade grenades riot riots protest violence mine landmine ied ambush ambushed executed besieged siege drone drones mortar artillery shrapnel insurgency bandits raid raids stabbed stabbing knife gunshot hostage hostages kidnapped jihadists extremists bullets gunboat gunboats torpedo torpedoed explosives detonated barracks',
);

/** Words of violence: a sentence that has one tells of more than an accident. */
export const VIOLENCE: ReadonlySet<string> = new Set([...PLAIN, ...HELPERS]);

/** Words of VIOLENCE that make a story one of violence, and others though a sentence that has them may tell of an accident: the captive's car overturned. */
export const VIOLENT_STORY: ReadonlySet<string> = new Set([
  ...PLAIN,
  ...list(
    'kidnappers kidnapping abducted abduction abductors assailant assailants attacking attacker beheaded lynched lynching tortured raped crossfire armed warplanes warplane junta paramilitary paramilitaries militia militias militiamen assault ambushes bombed bombers bombarded bombardment shelled gunned gunfight gunfights gunbattle shootout shootouts shoot-out firefight checkpoint checkpoints martyred martyrs martyrdom gang gangs cartel cartels guerrilla guerrillas insurgent jihadist extremist terror slain slaughtered massacred killings assassination genocide ceasefire hijackers hitmen sicarios sniper snipers pogrom rioters rioting mob lynch coup crackdown curfew mines landmines ieds separatist separatists secessionist secessionists fighters airstrikes air-strike air-strikes warlord warring mauled explosives gunpoint hacked shotgun machete machetes invaded invasion occupation arson arsonist arsonists ignited',
  ),
]);
