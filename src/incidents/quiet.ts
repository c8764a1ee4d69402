import type { ActorMention, ParsedArticle, Token } from '../model.js';
import { wordClass } from '../text/classes.js';
import { TOPICS, type Topic } from './data/topics.js';
import { HELPERS, VIOLENT_STORY } from './data/violence.js';

const HELPING = new Set(HELPERS.filter((word) => word !== 'police'));
const TOPICAL = wordClass(
  (word) => HELPING.has(word) || TOPICS.some(({ tells, hints }) => tells.has(word) || hints.has(word)),
);
const OPENS_PHRASE = /^(?:shot|opened|air|shots)$/;
const VIOLENT = wordClass((word) => VIOLENT_STORY.has(word) || OPENS_PHRASE.test(word));

/** How many sentences of a story say what it is about. */
const LEAD_SENTENCES = 3;
/** How many different hints tell a topic where no word does by itself. */
const ENOUGH_HINTS = 4;
/** And how many there must be beside one that does, where the topic has figures of speech. */
const BESIDE_FIGURES = 2;

/**
 * Whether a story is about a disaster, an accident, an illness, sport, business, fiction or an exercise and tells of no violence
 * anywhere: nothing in it is a claim or an incident. Armed groups that are named make any story one of violence.
 */
export function isQuietStory({ tokens, sentences }: ParsedArticle, actors: readonly ActorMention[]): boolean {
  const told = sentences.filter(({ zone }) => zone === 'title' || zone === 'body' || zone === 'bullet');
  const violent = new Set<string>();
  for (const sentence of told) {
    if (!VIOLENT.in(tokens, sentence)) continue;
    for (let i = sentence.from; i < sentence.to; i++) {
      const { lower } = tokens[i]!;
      if (!(VIOLENT_STORY.has(lower) || isPhrase(tokens, i)) || isLikened(tokens, i)) continue;
      if (!TOPICS.some(({ figurative }) => figurative.has(lower))) return false;
      violent.add(lower);
    }
  }
  if (actors.some(({ actor, form }) => form === 'name' && (actor.kind === 'rebel' || actor.kind === 'militia')))
    return false;
  const words = new Set<string>();
  const lead = new Set<string>();
  for (const [n, sentence] of told.entries()) {
    if (!TOPICAL.in(tokens, sentence)) continue;
    for (let i = sentence.from; i < sentence.to; i++) {
      const token = tokens[i]!;
      if (!TOPICAL.is(token)) continue;
      words.add(token.lower);
      if (n < LEAD_SENTENCES) lead.add(token.lower);
    }
  }
  return TOPICS.some((topic) => isAbout(topic, words, lead, violent));
}

function isAbout(
  { tells, hints, figurative }: Topic,
  words: ReadonlySet<string>,
  lead: ReadonlySet<string>,
  violent: ReadonlySet<string>,
): boolean {
  for (const word of violent) if (!figurative.has(word)) return false;
  const hinted = [...words].filter((word) => hints.has(word)).length;
  if ([...lead].some((word) => tells.has(word))) return hinted >= (figurative.size > 0 ? BESIDE_FIGURES : 0);
  const helped = [...words].some((word) => HELPING.has(word));
  if (violent.size === 0) return hinted >= (helped ? 2 * ENOUGH_HINTS : ENOUGH_HINTS);
  return hinted >= ENOUGH_HINTS && [...words].some((word) => tells.has(word));
}

/** "Shot dead", "opened fire", "air strikes". */
function isPhrase(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]?.lower ?? '';
  switch (tokens[i]!.lower) {
    case 'shot':
      return next === 'dead' || (next === 'and' && /^(?:killed|wounded|injured)$/.test(tokens[i + 2]?.lower ?? ''));
    case 'opened':
      return next === 'fire';
    case 'shots':
      return next === 'fired';
    case 'air':
      return /^(?:strikes?|raids?)$/.test(next);
    default:
      return false;
  }
}

/** "It looked like a bomb had gone off": likened to violence. */
function isLikened(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.lower ?? '';
  return before === 'like' || (/^an?$/.test(before) && tokens[i - 2]?.lower === 'like');
}
