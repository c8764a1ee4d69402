import { VIOLENCE } from '../incidents/data/violence.js';
import type { Sentence, Token } from '../model.js';
import { wordClass } from '../text/classes.js';
import { isSaying } from './people.js';

/** Words that by themselves tell of a disaster, an accident or an illness. */
const DISASTER: ReadonlySet<string> = new Set(
  'earthquake earthquakes quake tsunami flood floods flooding landslide landslides mudslide avalanche hurricane cyclone typhoon tornado tornadoes storm storms lightning cholera ebola malaria measles dengue covid covid-19 coronavirus virus influenza infected infections epidemic pandemic disease famine starvation drought heatwave cancer illness pneumonia stroke overdose capsized capsize derailed derailment stampede accident accidents collision collided overturned wildfire wildfires crash-landed heatstroke'.split(
    ' ',
  ),
);
/** What befalls a bus or a boat: an accident where the sentence names one and nothing violent. */
const MISHAP: ReadonlySet<string> = new Set(
  'crash crashes crashed sank sunk sinks sinking plunged plunges veered skidded swerved'.split(' '),
);
const VEHICLE =
  /^(?:bus|buses|minibus|minibuses|cars?|trains?|trams?|road|traffic|trucks?|lorry|lorries|coach|motorway|highway|ferry|ferries|boats?|ships?|vessels?|dinghy|trawler|planes?|airliner|jet|vans?|motorcycles?)$/;

/** What happens to a mine or a bridge without anybody's doing. */
const CAVE_IN = /^(?:collapse|collapses|collapsed|collapsing|cave-in|caved)$/;
const BUILT =
  /^(?:bridge|dam|building|roof|stadium|stands?|church|mosque|school|mall|wall|apartment|tower|block|factory|warehouse|scaffolding|ceiling|balcony)$/;
/** What explodes by itself. */
const FUEL = /^(?:gas|methane|firedamp|boiler|fireworks?|tanker|transformer)$/;
const BLAST = /^(?:explosions?|blasts?|leaks?)$/;
/** Where these work, a mine is no weapon. */
const PIT = /^(?:mining|miners?|quarry|gold|coal|cobalt|diamond|jade|shaft|pit)$/;

const DISASTERS = wordClass(
  (word) => DISASTER.has(word) || MISHAP.has(word) || word === 'fire' || CAVE_IN.test(word) || FUEL.test(word),
);
const VIOLENT = wordClass(VIOLENCE);

/** Tokens and the sentence of them that is asked about. */
interface Told {
  tokens: readonly Token[];
  sentence: Sentence;
}

/** Whether the sentence tells of a disaster, an accident or an illness and of no violence. */
export function isDisaster(told: Told): boolean {
  if (!namesDisaster(told)) return false;
  const { tokens, sentence } = told;
  if (!VIOLENT.in(tokens, sentence)) return true;
  const pit = isPit(told);
  for (let i = sentence.from; i < sentence.to; i++)
    if (VIOLENCE.has(tokens[i]!.lower) && !isSource(told, i) && !(pit && tokens[i]!.lower === 'mine'))
      if (!isBlaze(tokens, i, sentence) && !isFuel(tokens, i)) return false;
  return true;
}

/** Whether the sentence has a word of violence. */
export const namesViolence = ({ tokens, sentence }: Told): boolean => VIOLENT.in(tokens, sentence);

function namesDisaster({ tokens, sentence }: Told): boolean {
  if (!DISASTERS.in(tokens, sentence)) return false;
  if (isCaveIn({ tokens, sentence })) return true;
  let mishap = false;
  let vehicle = false;
  for (let i = sentence.from; i < sentence.to; i++) {
    const { lower } = tokens[i]!;
    if (DISASTER.has(lower) && !isStorming(tokens, i, sentence)) return true;
    if (isBlaze(tokens, i, sentence) || isFuel(tokens, i)) return true;
    mishap ||= MISHAP.has(lower) && !isSunk(tokens, i, sentence);
    vehicle ||= VEHICLE.test(lower);
  }
  return mishap && vehicle;
}

/** "The navy sank two boats": an attack; a boat that sank is a mishap. */
function isSunk(tokens: readonly Token[], i: number, { to }: Sentence): boolean {
  if (!/^(?:sank|sinks?|sunk|sinking)$/.test(tokens[i]!.lower)) return false;
  const object = tokens.slice(i + 1, Math.min(to, i + 4));
  const ends = object.findIndex(({ kind, lower }) => kind === 'punct' || /^(?:in|on|off|after|as|with)$/.test(lower));
  return object.slice(0, ends < 0 ? object.length : ends).some(({ lower }) => VEHICLE.test(lower));
}

/** "A tunnel collapsed at a gold mine", "the collapse of a bridge". */
function isCaveIn({ tokens, sentence }: Told): boolean {
  const words = tokens.slice(sentence.from, sentence.to);
  return (
    words.some(({ lower }) => CAVE_IN.test(lower)) && words.some(({ lower }) => PIT.test(lower) || BUILT.test(lower))
  );
}

const isPit = ({ tokens, sentence }: Told): boolean =>
  tokens.slice(sentence.from, sentence.to).some(({ lower }) => PIT.test(lower));

/** "A gas explosion", "a boiler blast": the word for what went off. */
const isFuel = (tokens: readonly Token[], i: number): boolean =>
  BLAST.test(tokens[i]!.lower) && FUEL.test(tokens[i - 1]?.lower ?? '');

/** "A fire at a prison", "a fire that swept through": no gunfire. */
function isBlaze(tokens: readonly Token[], i: number, { from, to }: Sentence): boolean {
  if (
    tokens[i]!.lower !== 'fire' ||
    i === from ||
    i + 1 >= to ||
    !/^(?:a|the|huge|big|massive|large)$/.test(tokens[i - 1]!.lower)
  )
    return false;
  return /^(?:at|in|broke|swept|ripped|tore|that|which|engulfed|gutted|destroyed|killed)$/.test(tokens[i + 1]!.lower);
}

/** "Gunmen storm a hotel", "a mob storms the embassy": an attack. */
function isStorming(tokens: readonly Token[], i: number, { from, to }: Sentence): boolean {
  if (!/^storms?$/.test(tokens[i]!.lower) || i === from || i + 1 >= to) return false;
  const next = tokens[i + 1]!;
  if (!/^(?:a|an|the|their|its|his|two|three|four|several)$/.test(next.lower) && !next.capital) return false;
  return !/^(?:the|a|an|this|that|winter|tropical|snow|ice|rain|sand|dust|severe|violent|heavy|monsoon)$/.test(
    tokens[i - 1]!.lower,
  );
}

/** "police said", "according to police": who tells of it. */
function isSource({ tokens, sentence }: Told, i: number): boolean {
  const word = (k: number): string => (k >= sentence.from && k < sentence.to ? tokens[k]!.lower : '');
  if (isSaying(word(i + 1))) return true;
  const of = /^(?:the|local)$/.test(word(i - 1)) ? i - 2 : i - 1;
  return word(of) === 'to' && word(of - 1) === 'according';
}
