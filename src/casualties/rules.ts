/** A rule as users see it in `casualties.rule` (after its effect): what it matches, an example, and how far to trust it. */
export interface Rule {
  name: string;
  confidence: number;
  /** A sentence, and the claims it makes: "effect low/best/high". */
  eg: string;
  claims: string;
}

export const RULES: readonly Rule[] = [
  { name: 'passive', confidence: 0.95, eg: 'Nine soldiers were killed near the bridge.', claims: 'killed 9/9/9' },
  { name: 'active', confidence: 0.95, eg: 'The blast killed at least 12 shoppers.', claims: 'killed 12/12/-' },
  { name: 'reduced', confidence: 0.9, eg: 'Seven policemen wounded in ambush', claims: 'wounded 7/7/7' },
  { name: 'gerund', confidence: 0.95, eg: 'A shell hit the market, killing three traders.', claims: 'killed 3/3/3' },
  { name: 'finite', confidence: 0.9, eg: 'Raid kills 14 rebels in the hills', claims: 'killed 14/14/14' },
  { name: 'intransitive', confidence: 0.9, eg: 'Two of the passengers died in the gunfire.', claims: 'killed 2/2/2' },
  { name: 'predicate', confidence: 0.9, eg: 'Four guards were found dead at the depot.', claims: 'killed 4/4/4' },
  { name: 'adjective', confidence: 0.9, eg: 'The strike left six people dead.', claims: 'killed 6/6/6' },
  {
    name: 'noun-of',
    confidence: 0.85,
    eg: 'The army confirmed the deaths of 42 servicemen.',
    claims: 'killed 42/42/42',
  },
  {
    name: 'counted-noun',
    confidence: 0.85,
    eg: 'Officials spoke of 17 deaths in the shelling.',
    claims: 'killed 17/17/17',
  },
  { name: 'none', confidence: 0.9, eg: 'There were no casualties in the bombing.', claims: 'killed_or_wounded 0/0/0' },
  { name: 'toll', confidence: 0.85, eg: 'The death toll from the bombing rose to 31.', claims: 'killed 31/31/31' },
  { name: 'lives', confidence: 0.9, eg: 'The raid claimed 22 more lives.', claims: 'killed 22/22/22' },
  { name: 'lost-soldiers', confidence: 0.85, eg: 'They lost six soldiers in the assault.', claims: 'killed 6/6/6' },
  { name: 'suicide', confidence: 0.8, eg: 'A bomber blew himself up outside the station.', claims: 'killed 1/1/1' },
  {
    name: 'suicide-and',
    confidence: 0.85,
    eg: 'The attacker killed himself and eight others.',
    claims: 'killed 9/9/9; killed 1/1/1 part',
  },
  { name: 'bodies', confidence: 0.75, eg: 'The bodies of five men were found in a ditch.', claims: 'killed 5/5/5' },
  {
    name: 'hospital',
    confidence: 0.75,
    eg: 'The explosion sent 42 people to the hospital.',
    claims: 'wounded 42/42/42',
  },
  {
    name: 'injuries-to',
    confidence: 0.8,
    eg: 'The gang inflicted injuries on three traders.',
    claims: 'wounded 3/3/3',
  },
  {
    name: 'suffered-injuries',
    confidence: 0.85,
    eg: 'Eleven people suffered minor injuries in the blast.',
    claims: 'wounded 11/11/11',
  },
  {
    name: 'with-injuries',
    confidence: 0.8,
    eg: 'The blast left four residents with injuries.',
    claims: 'wounded 4/4/4',
  },
  { name: 'treated-injuries', confidence: 0.75, eg: 'Six officers were treated for wounds.', claims: 'wounded 6/6/6' },
  {
    name: 'fled-homes',
    confidence: 0.75,
    eg: 'Some 4,000 villagers fled their homes.',
    claims: 'displaced 4000/4000/4000',
  },
  { name: 'took-hostage', confidence: 0.85, eg: 'Gunmen took 12 workers hostage.', claims: 'abducted 12/12/12' },
  { name: 'done-to-death', confidence: 0.85, eg: 'A crowd beat a man to death.', claims: 'killed 1/1/1' },
  {
    name: 'among-the-dead',
    confidence: 0.8,
    eg: 'The bomb killed nine people. Among the dead were two nurses.',
    claims: 'killed 9/9/9; killed 2/2/2 part',
  },
  {
    name: 'elsewhere',
    confidence: 0.8,
    eg: 'Six died in the raid on Ariha and three in Saraqib.',
    claims: 'killed 6/6/6; killed 3/3/3',
  },
  {
    name: 'likewise',
    confidence: 0.8,
    eg: 'Nine soldiers were killed, as were two shepherds.',
    claims: 'killed 9/9/9; killed 2/2/2',
  },
  {
    name: 'besides',
    confidence: 0.75,
    eg: 'In addition to the bomber, four people were killed.',
    claims: 'killed 1/1/1; killed 4/4/4',
  },
  {
    name: 'loss-list',
    confidence: 0.85,
    eg: 'Losses of the enemy today: personnel – about 950, tanks – 8.',
    claims: 'killed 950/950/950 total',
  },
  { name: 'label', confidence: 0.85, eg: 'Deaths: 20', claims: 'killed 20/20/20' },
  {
    name: 'fatally',
    confidence: 0.85,
    eg: 'Twenty people were hurt by a bomb, three of them fatally.',
    claims: 'wounded 20/20/20; killed 3/3/3',
  },
  {
    name: 'condition',
    confidence: 0.85,
    eg: 'The bomb wounded nine people. Two of the wounded are in critical condition.',
    claims: 'wounded 9/9/9; wounded 2/2/2 part',
  },
  {
    name: 'including',
    confidence: 0.85,
    eg: 'Ten people, including two nurses, were killed.',
    claims: 'killed 10/10/10; killed 2/2/2 part',
  },
];

const CONFIDENCE = new Map(RULES.map((rule) => [rule.name, rule.confidence]));

/** How far a claim of this rule is to be trusted, 0–1: less where the number is only a word. */
export function confidenceOf(rule: string, exact: boolean): number {
  return Math.round(((CONFIDENCE.get(rule) ?? 0.7) - (exact ? 0 : 0.15)) * 100) / 100;
}
