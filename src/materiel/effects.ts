import type { MaterielEffect } from '../model.js';

/** How an effect word takes its object: `ed` passive subject or active object, `ing` and `fin` object, `noun` of-phrase. */
export type GearForm = 'ed' | 'ing' | 'fin' | 'noun';

export const GEAR_EFFECTS: readonly (readonly [effect: MaterielEffect, form: GearForm, words: string])[] = [
  [
    'destroyed',
    'ed',
    'destroyed|knocked out|blown up|wrecked|burned|burnt|torched|set ablaze|set on fire|sunk|sank|wiped out|obliterated|eliminated|neutralised|neutralized|incinerated|put out of action|disabled|crippled|smashed|torpedoed|set alight|taken out|annihilated|demolished',
  ],
  [
    'destroyed',
    'ing',
    'destroying|knocking out|blowing up|burning|torching|setting fire to|sinking|wrecking|eliminating|disabling',
  ],
  ['destroyed', 'fin', 'destroy|destroys|sink|sinks|torch|torches|knock out|blew up|blows up'],
  ['destroyed', 'noun', 'destruction|sinking'],
  ['destroyed', 'ed', 'lost'],
  ['destroyed', 'ing', 'losing'],
  ['destroyed', 'fin', 'loses|lose'],
  ['destroyed', 'noun', 'loss|loses|losses'],
  ['lost', 'ed', 'abandoned'],
  ['lost', 'ing', 'abandoning'],
  ['damaged', 'ed', 'damaged|hit and damaged'],
  ['damaged', 'ing', 'damaging'],
  ['damaged', 'fin', 'damage|damages'],
  ['captured', 'ed', 'captured|seized|taken as trophies|taken intact'],
  ['captured', 'ing', 'capturing|seizing'],
  ['captured', 'fin', 'capture|captures|seize|seizes'],
  ['captured', 'noun', 'capture|seizure'],
  [
    'shot_down',
    'ed',
    'shot down|downed|brought down|intercepted|shot out of the sky|intercepted and destroyed|shot down and destroyed',
  ],
  ['shot_down', 'ing', 'shooting down|downing|bringing down|intercepting'],
  ['shot_down', 'fin', 'shoot down|shoots down|downs|bring down|brings down|intercept|intercepts'],
  ['shot_down', 'noun', 'downing|shooting down'],
];

export interface GearRule {
  name: string;
  confidence: number;
  /** A sentence, and the claims it makes: "item effect low/best/high". */
  eg: string;
  claims: string;
}

export const GEAR_RULES: readonly GearRule[] = [
  { name: 'passive', confidence: 0.9, eg: 'Six enemy tanks were destroyed.', claims: 'tank destroyed 6/6/6' },
  {
    name: 'active',
    confidence: 0.9,
    eg: 'The rebels captured two armoured vehicles.',
    claims: 'armoured_vehicle captured 2/2/2',
  },
  {
    name: 'reduced',
    confidence: 0.8,
    eg: 'Army helicopter shot down near the border',
    claims: 'helicopter shot_down 1/1/1',
  },
  {
    name: 'gerund',
    confidence: 0.9,
    eg: 'They hit the convoy, destroying three trucks.',
    claims: 'vehicle destroyed 3/3/3',
  },
  {
    name: 'finite',
    confidence: 0.85,
    eg: 'Rebels down a drone over the capital; gunners sink two gunboats',
    claims: 'ship destroyed 2/2/2',
  },
  {
    name: 'noun-of',
    confidence: 0.8,
    eg: 'The ministry confirmed the loss of 12 howitzers.',
    claims: 'artillery destroyed 12/12/12',
  },
  {
    name: 'losses-in',
    confidence: 0.75,
    eg: 'He put enemy losses in tanks and armour at over 40.',
    claims: 'mixed destroyed 40/40/-',
  },
  {
    name: 'including',
    confidence: 0.8,
    eg: 'The brigade destroyed 20 trucks, including six fuel tankers.',
    claims: 'vehicle destroyed 20/20/20; vehicle destroyed 6/6/6',
  },
];
