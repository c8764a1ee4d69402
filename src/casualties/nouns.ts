import { readFileSync } from 'node:fs';
import type { VictimKind } from '../model.js';
import { remembered } from '../text/remembered.js';

/** A word for people (or what looks like one), or for what is no victim. */
export interface Noun {
  class: 'person' | 'thing' | 'time';
  plural: boolean;
  kind: VictimKind;
  group: string | null;
}

function rows(file: string): string[][] {
  return readFileSync(new URL(`./data/${file}`, import.meta.url), 'utf8')
    .split(/\r?\n/)
    .slice(1)
    .filter(Boolean)
    .map((line) => line.split(','));
}

function load(): Map<string, Noun> {
  const nouns = new Map<string, Noun>();
  for (const [name, words] of rows('things.csv')) {
    const noun: Noun = { class: name === 'time' ? 'time' : 'thing', plural: false, kind: 'unknown', group: null };
    for (const word of words!.split(' ')) nouns.set(word, noun);
  }
  for (const [singular, plural, kind, group] of rows('persons.csv')) {
    const noun = (plural: boolean): Noun => ({
      class: 'person',
      plural,
      kind: kind as VictimKind,
      group: group || null,
    });
    if (plural) nouns.set(plural, noun(true));
    if (singular && singular !== plural) nouns.set(singular, noun(false));
  }
  return nouns;
}

const NOUNS = load();
const PERSON_ENDINGS =
  /(?:men|women|persons|people|workers|fighters|ists|guards|officers|leaders|soldiers|man|woman|worker|fighter|guard|officer|leader|soldier|person|driver|drivers|keeper|keepers)$/;

/** What a word stands for, by the tables and then by its ending ("businessmen", "bus-drivers"); null if nothing is known of it. */
export function nounOf(word: string): Noun | null {
  return NOUNS.get(word) ?? (word.length < 6 ? null : derived(word));
}

/** What the ending of an unknown word says. */
const derived = remembered((word): Noun | null => {
  const dash = word.lastIndexOf('-');
  if (dash > 0) {
    const last = NOUNS.get(word.slice(dash + 1));
    if (last && last.class === 'person' && !/-old$/.test(word)) return last;
    if (/-(?:year|month|week|day)s?-olds$/.test(word))
      return { class: 'person', plural: true, kind: 'unknown', group: null };
    if (/-(?:year|month|week|day)s?-old$/.test(word))
      return { class: 'person', plural: false, kind: 'unknown', group: null };
    return null;
  }
  const ending = PERSON_ENDINGS.exec(word)?.[0];
  if (!ending || /^(?:human|german|ottoman|roman|command|demand|specimen|regimen|omen)$/.test(word)) return null;
  const known2 = NOUNS.get(ending);
  return {
    class: 'person',
    plural: /s$|men$|people$/.test(word),
    kind: known2?.kind ?? 'unknown',
    group: known2?.group ?? null,
  };
});

const MILITARY_WORDS: ReadonlySet<string> = new Set(
  'army military armed police security forces soldier soldiers troops militant militants militia rebel rebels insurgent insurgents taliban shabaab al-shabaab jihadist jihadists islamist guerrilla guerrillas terrorist terrorists naval navy marine commando commandos combat fighter fighters gendarmerie paramilitary suicide defence defense hezbollah hamas isis isil daesh pkk ltte farc eln regiment battalion brigade infantry peshmerga frontier nato isaf border enemy regime pro-regime wagner contras mujahideen maoist maoists naxalite garrison special counter-terrorism swat ranger rangers'.split(
    ' ',
  ),
);
const CIVILIAN_WORDS: ReadonlySet<string> = new Set(
  'civilian civilians unarmed innocent non-combatant bystander tourist muslim christian shiite shia sunni hindu jewish student school social community peasant campesino indigenous village neighborhood neighbourhood union'.split(
    ' ',
  ),
);

/** Whether a word beside a head noun says that the people are military or civilian ("army" officers, "civilian" contractors). */
export function kindHint(word: string): VictimKind | null {
  if (MILITARY_WORDS.has(word)) return 'military';
  if (CIVILIAN_WORDS.has(word)) return 'civilian';
  return null;
}

const GROUP_WORDS: ReadonlyMap<string, string> = new Map([
  ['police', 'police'],
  ['medical', 'medics'],
  ['health', 'medics'],
  ['ambulance', 'medics'],
  ['aid', 'aid_workers'],
  ['humanitarian', 'aid_workers'],
  ['relief', 'aid_workers'],
]);

/** The group that a word beside a head noun names ("police" officers, "aid" workers), or null. */
export const groupHint = (word: string): string | null => GROUP_WORDS.get(word) ?? null;

const MILITANT_WORDS: ReadonlySet<string> = new Set(
  'accomplice accomplices aggressor aggressors assailant assailants assassin assassins attacker attackers bandit bandits bomber bombers cadre cadres criminal criminals dacoit dacoits extremist extremists fighter fighters gangster gangsters guerilla guerillas guerrilla guerrillas gunman gunmans gunmen gunmens hijacker hijackers hitman hitmans hostage-taker hostage-takers infiltrator infiltrators insurgent insurgents intruder intruders islamist islamists jihadi jihadis jihadist jihadists kidnapper kidnappers knifeman knifemans looter looters maoist maoists mercenaries mercenariess mercenary mercenarys militant militants militiaman militiamans militiamen militiamens mujahideen mujahideens naxal naxalite naxalites naxals operative operatives paramilitary paramilitarys perpetrator perpetrators pirate pirates raider raiders rebel rebels robber robbers rustler rustlers separatist separatists shooter shooters sicario sicarios smuggler smugglers suspect suspects talib taliban talibans talibs terrorist terrorists thief thiefs thieves thievess'.split(
    ' ',
  ),
);

/** Whether the word names irregular fighters or attackers. */
export const isMilitant = (word: string): boolean => MILITANT_WORDS.has(word);
