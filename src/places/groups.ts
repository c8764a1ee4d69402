import type { Token } from '../model.js';

/**
 * Armed groups and peoples whose name says in which country a text plays that names none; lower-case words, parted by semicolons, by
 * ISO 3166-1 alpha-3 code. One that fights in several countries stands under the one where it is named most.
 */
export const GROUPS: Readonly<Record<string, string>> = {
  NGA: 'boko haram; fulani; ipob; mend; black axe; ombatse',
  SOM: 'al-shabaab; al-shabab; shabaab',
  AFG: 'taliban; haqqani',
  PAK: 'ttp; baloch; baluch; lashkar-e-jhangvi; jundallah; jamaat-ul-ahrar',
  YEM: 'houthi; houthis; huthi; huthis; aqap; ansar allah',
  LBN: 'hezbollah; hizbullah',
  PSE: 'hamas',
  COL: 'farc; eln; auc',
  PRY: 'epp',
  PHL: "abu sayyaf; npa; milf; biff; maute; moro; new people's army",
  COD: 'm23; fdlr; mai-mai; mayi-mayi; codeco; adf',
  MLI: 'jnim; tuareg; dogon',
  IND: 'naxalite; naxalites; naxals; maoists; ulfa; ndfb; lashkar-e-taiba; hizbul mujahideen',
  TUR: "pkk; kurdistan workers' party",
  LKA: 'ltte; tamil tigers',
  ESP: 'eta',
  GBR: 'ira; provisional ira; uvf',
  PER: 'shining path; sendero luminoso; tupac amaru',
  SLV: 'fmln; ms-13',
  NIC: 'contras; sandinista',
  AGO: 'unita; mpla',
  MOZ: 'renamo; frelimo',
  CAF: 'seleka; anti-balaka',
  SDN: 'janjaweed; rapid support forces; rizeigat',
  ETH: 'tplf; fano; liyu',
  SSD: 'dinka; nuer; murle; splm; spla',
  CMR: 'ambazonia; ambazonian; ambazonians',
  MMR: 'arakan army; tatmadaw; rohingya',
  KHM: 'khmer rouge',
  VNM: 'viet cong',
  THA: 'pattani',
  MEX: 'zetas; sinaloa cartel',
  ESH: 'polisario',
  DZA: 'gia',
  SYR: 'daesh; ypg; syrian democratic forces; nusra front; al-nusra',
  IRQ: 'peshmerga',
  UGA: "lord's resistance army; lra",
  RWA: 'interahamwe',
};

/** Words for divisions that only one country has. */
export const DIVISIONS: Readonly<Record<string, string>> = {
  NGA: 'local government area; local government areas; lga; lgas',
  PHL: 'barangay; barangays',
  BGD: 'upazila',
  ETH: 'woreda; kebele',
  SSD: 'payam',
};

/** The groups by their first word: the words that follow, and the country's code. */
const BY_WORD = new Map<string, { rest: string[]; code: string; named: boolean }[]>();
for (const [table, named] of [
  [GROUPS, true],
  [DIVISIONS, false],
] as const)
  for (const [code, words] of Object.entries(table))
    for (const name of words.split('; ')) {
      const [first, ...rest] = name.split(' ');
      BY_WORD.set(first!, [...(BY_WORD.get(first!) ?? []), { rest, code, named }]);
    }

/** The countries (ISO 3166-1 alpha-3) of the groups and divisions that a text names, each word once. */
export function groupCountries(tokens: readonly Token[]): string[] {
  const found = new Map<string, string>();
  tokens.forEach(({ capital, lower }, i) => {
    for (const { rest, code, named } of BY_WORD.get(lower) ?? [])
      if (named && !capital && !lower.startsWith('al-')) continue;
      else if (rest.every((word, n) => tokens[i + 1 + n]?.lower === word)) found.set([lower, ...rest].join(' '), code);
  });
  return [...found.values()];
}
