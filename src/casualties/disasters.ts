import type { ParsedArticle, Sentence, Token } from '../model.js';
import { wordClass } from '../text/classes.js';
import { isSaying } from './people.js';

/** Words that by themselves tell of a disaster, an accident or an illness. */
const DISASTER: ReadonlySet<string> = new Set(
  'earthquake earthquakes quake tsunami flood floods flooding landslide landslides mudslide avalanche hurricane cyclone typhoon tornado storm storms lightning cholera ebola malaria measles dengue covid covid-19 coronavirus virus influenza infected infections epidemic pandemic disease famine starvation drought heatwave cancer illness pneumonia stroke overdose capsized capsize derailed derailment stampede accident accidents collision collided overturned wildfire wildfires crash-landed'.split(
    ' ',
  ),
);
/** What befalls a bus or a boat: an accident where the sentence names one and nothing violent. */
const MISHAP: ReadonlySet<string> = new Set(
  'crash crashes crashed sank sunk sinks sinking plunged plunges veered skidded swerved'.split(' '),
);
const VEHICLE =
  /^(?:bus|buses|minibus|minibuses|cars?|trains?|trams?|road|traffic|trucks?|lorry|lorries|coach|motorway|highway|ferry|ferries|boats?|ships?|vessels?|dinghy|trawler|planes?|airliner|jet|vans?|motorcycles?)$/;
const VIOLENCE: ReadonlySet<string> = new Set(
  'attack attacks attacked attackers bomb bombs bombing bombings bomber blast blasts explosion explosions gunmen gunman gunfire shooting shot shelling shells airstrike airstrikes strike strikes rocket rockets missile missiles militants militant rebels rebel insurgents clashes clash fighting war conflict soldiers troops police murder murdered massacre assassinated terrorist terrorists terrorism sabotage hijacked grenade grenades riot riots protest violence mine landmine ied ambush ambushed executed besieged siege forces drone drones mortar artillery shrapnel insurgency bandits raid raids stabbed stabbing knife fire gunshot hostage hostages kidnapped jihadists extremists bullets gunboat gunboats torpedo torpedoed'.split(
    ' ',
  ),
);
/** Words that make a story one of violence, though a sentence that has them may tell of an accident: the captive's car overturned. */
const OF_VIOLENCE: ReadonlySet<string> = new Set(
  'kidnappers kidnapping abducted abduction abductors assailant assailants beheaded lynched tortured raped crossfire armed warplanes junta paramilitary paramilitaries militia militias'.split(
    ' ',
  ),
);
/** Of VIOLENCE the ones that also help after a disaster: they make no story one of violence. */
const HELPERS = new Set('soldiers troops police forces fire strike strikes shot war conflict'.split(' '));

const DISASTERS = wordClass((word) => DISASTER.has(word) || MISHAP.has(word));
const VIOLENT = wordClass(VIOLENCE);
const PLAINLY_VIOLENT = wordClass((word) => (VIOLENCE.has(word) && !HELPERS.has(word)) || OF_VIOLENCE.has(word));

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
  for (let i = sentence.from; i < sentence.to; i++)
    if (VIOLENCE.has(tokens[i]!.lower) && !isSource(told, i)) return false;
  return true;
}

function namesDisaster({ tokens, sentence }: Told): boolean {
  if (!DISASTERS.in(tokens, sentence)) return false;
  let mishap = false;
  let vehicle = false;
  for (let i = sentence.from; i < sentence.to; i++) {
    const { lower } = tokens[i]!;
    if (DISASTER.has(lower)) return true;
    mishap ||= MISHAP.has(lower);
    vehicle ||= VEHICLE.test(lower);
  }
  return mishap && vehicle;
}

/** How many sentences of a story say what it is about. */
const LEAD_SENTENCES = 3;

/** Whether an article opens with a disaster, an accident or an illness and tells of no violence anywhere: its tolls are no claims. */
export function isDisasterStory({ tokens, sentences }: ParsedArticle): boolean {
  const told = sentences.filter(({ zone }) => zone === 'title' || zone === 'body' || zone === 'bullet');
  return (
    told.slice(0, LEAD_SENTENCES).some((sentence) => isDisaster({ tokens, sentence })) &&
    !told.some((sentence) => PLAINLY_VIOLENT.in(tokens, sentence))
  );
}

/** "police said", "according to police": who tells of it. */
function isSource({ tokens, sentence }: Told, i: number): boolean {
  const word = (k: number): string => (k >= sentence.from && k < sentence.to ? tokens[k]!.lower : '');
  if (isSaying(word(i + 1))) return true;
  const of = /^(?:the|local)$/.test(word(i - 1)) ? i - 2 : i - 1;
  return word(of) === 'to' && word(of - 1) === 'according';
}
