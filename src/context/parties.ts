import type { ActorTable } from '../actors/index.js';
import type { State } from '../actors/lexicon.js';
import type { Actor, ActorMention, ParsedArticle, Span, Token } from '../model.js';
import { bySentence, tokenAt } from '../text/lookup.js';
import { adversaryOf } from './adversaries.js';
import { type Attribution, attributionAt, findClaimants } from './claimant.js';
import { readingOf } from './claimant-speaker.js';
import { readCandidates } from './perpetrator-read.js';

/** Words that name a party to the fighting by who speaks: whom they mean (`party`, null where the text does not settle it). */
export const PARTY_RULES = [
  {
    name: 'the-enemy',
    eg: 'Russian forces shelled Sumy. The Ukrainian army said the enemy fired 20 shells.',
    words: 'the enemy',
    party: 'Russian Armed Forces',
  },
  {
    name: 'enemy-troops',
    eg: 'Russian forces shelled Sumy. “We shot at enemy drones,” the Ukrainian army said.',
    words: 'enemy',
    party: 'Russian Armed Forces',
  },
  {
    name: 'enemy-of-rebels',
    eg: 'Israeli troops entered Rafah. Hamas said its fighters ambushed enemy soldiers.',
    words: 'enemy soldiers',
    party: 'Israel Defense Forces',
  },
  {
    name: 'enemy-of-several',
    eg: 'Hamas and Hezbollah fired rockets. The Israeli army said the enemy fired again.',
    words: 'the enemy',
    party: null,
  },
  {
    name: 'our-soldiers',
    eg: 'Russian forces shelled Sumy. “Our soldiers fired back,” said the Ukrainian army.',
    words: 'Our soldiers',
    party: 'Ukrainian Armed Forces',
  },
  {
    name: 'our-soldiers-of-ministry',
    eg: 'Azerbaijan attacked. “Two of our servicemen died,” the Armenian Defence Ministry said.',
    words: 'our servicemen',
    party: 'Armenian Armed Forces',
  },
  {
    name: 'our-fighters',
    eg: 'Israeli troops entered Rafah. “Two of our fighters died,” Hamas said.',
    words: 'our fighters',
    party: 'Hamas',
  },
  {
    name: 'our-of-a-helper',
    eg: 'Russian forces shelled Sumy. “Our forces are tired,” said the Red Cross.',
    words: 'Our forces',
    party: null,
  },
] as const;

const OURS =
  /^(?:soldiers?|troops|servicem[ae]n|servicewom[ae]n|forces|army|military|defenders|fighters|mujahideen|units|positions|personnel|commandos|pilots|marines)$/;
const MEN = /^(?:forces|troops|soldiers?|fighters?|servicem[ae]n|personnel|units?|army|infantry|commandos|invaders)$/;
const STATEMENT =
  /\b(?:statement|communiqu[eé]|bulletin|briefing|press release|summary|operational (?:information|update|report)|daily report)\b/i;
const ARMED = /^(?:military|rebel|militia)$/;
const OF_A_STATE = /^(?:state|de_facto_state|government|military|person)$/;

/** Mentions of an article with "the enemy" and "our soldiers" among them, as those who speak mean them; what reads them otherwise gives way. */
export function nameParties(
  article: ParsedArticle,
  actors: readonly ActorMention[],
  table: ActorTable,
): readonly ActorMention[] {
  const spans = partySpans(article);
  if (actors.length === 0) return actors;
  return settleLosers(article, withParties(article, actors, spans, table), table);
}

function withParties(
  article: ParsedArticle,
  actors: readonly ActorMention[],
  spans: readonly PartySpan[],
  table: ActorTable,
): readonly ActorMention[] {
  if (spans.length === 0) return actors;
  const attributions = findClaimants(article, actors);
  const narrator = statedBy(article, actors, table);
  const opponents = new Map<string, Actor | null>();
  const made: ActorMention[] = [];
  for (const { span, sentence, ours } of spans) {
    const found = attributionAt(article, attributions, span.start);
    const party = (by: Attribution): Party | null => partyOf(by.speaker, table) ?? partyOf(by.person, table);
    const told = found ? null : attributions.findLast(({ anchor }) => anchor.start < span.start);
    const near = told && sentence - told.sentence <= TOLD_REACH ? party(told) : null;
    const voice = found ? party(found) : (narrator ?? near);
    if (!voice) continue;
    if (!opponents.has(voice.side))
      opponents.set(voice.side, opponentOf(article, actors, voice, table) ?? warEnemy(article, actors, voice, table));
    const actor = ours ? forcesOf(voice, actors) : opponents.get(voice.side)!;
    if (actor)
      made.push({
        start: span.start,
        end: span.end,
        text: article.text.slice(span.start, span.end),
        actor,
        form: 'description',
        sentence,
      });
  }
  return replaced(actors, made);
}

/** How many sentences after somebody spoke "the enemy" may still be his word. */
const TOLD_REACH = 4;

/** The state that the speaker's state was at war with when the article was written, where the text names none that it fights. */
function warEnemy(
  article: ParsedArticle,
  actors: readonly ActorMention[],
  { state }: Party,
  table: ActorTable,
): Actor | null {
  const { date } = article.written;
  const enemy = state && date ? table.states.get(adversaryOf(state.name, Number(date.slice(0, 4))) ?? '') : undefined;
  if (!enemy || namesArmed(actors, state!, enemy)) return null;
  const party = { side: enemy.name, country: enemy.code, state: enemy, actor: unlisted(enemy) };
  return forcesOf(party, actors);
}

/** Whether somebody armed is named who is of neither state. */
function namesArmed(actors: readonly ActorMention[], own: State, enemy: State): boolean {
  return actors.some(
    ({ actor, form }) =>
      form !== 'pronoun' &&
      ARMED.test(actor.kind) &&
      actor.side !== null &&
      actor.side !== own.name &&
      actor.side !== enemy.name,
  );
}

/** "Russia lost 64 soldiers, the Ukrainian army said": bare soldiers who were lost are the loser's. */
function settleLosers(
  article: ParsedArticle,
  actors: readonly ActorMention[],
  table: ActorTable,
): readonly ActorMention[] {
  const bare = actors.filter(({ text, form }) => form !== 'pronoun' && OURS.test(text));
  if (bare.length === 0) return actors;
  const mentions = bySentence(actors);
  const made: ActorMention[] = [];
  for (const mention of bare) {
    const { from } = article.sentences[mention.sentence]!;
    const near = Math.max(from, tokenAt(article.tokens, mention.start) - 6);
    const loser = loserBefore(article, mentions.get(mention.sentence) ?? [], mention.start, near);
    const party = loser && loser.form !== 'pronoun' ? partyOf(loser.actor, table) : null;
    const forces = party && party.side !== mention.actor.side ? forcesOf(party, actors) : null;
    if (forces) made.push({ ...mention, actor: forces });
  }
  return replaced(actors, made);
}

/** Mentions with those of `made` in the place of what they overlap. */
function replaced(actors: readonly ActorMention[], made: readonly ActorMention[]): readonly ActorMention[] {
  if (made.length === 0) return actors;
  const at = [...made].sort((a, b) => a.start - b.start);
  const gone = new Set<ActorMention>();
  const kept = actors.filter((mention) => {
    const own = at[tokenAt(at, mention.start)];
    const overlaps = own !== undefined && own.start < mention.end;
    if (overlaps) gone.add(mention);
    return !overlaps;
  });
  for (const { actor, start } of gone) actor.mentions = actor.mentions.filter((mention) => mention.start !== start);
  for (const { actor, text, start, end } of made) actor.mentions.push({ text, start, end });
  return [...kept, ...made].sort((a, b) => a.start - b.start || b.end - a.end);
}

interface PartySpan {
  span: Span;
  sentence: number;
  ours: boolean;
}

function partySpans({ tokens, sentences }: ParsedArticle): PartySpan[] {
  const spans: PartySpan[] = [];
  for (const sentence of sentences)
    for (let i = sentence.from; i < sentence.to; i++) {
      const { lower } = tokens[i]!;
      if (lower !== 'enemy' && lower !== 'our') continue;
      const next: Token | undefined = i + 1 < sentence.to ? tokens[i + 1] : undefined;
      const ours = lower === 'our';
      const takes = (ours ? OURS : MEN).test(next?.lower ?? '');
      if (ours && !takes) continue;
      const definite = !ours && i > sentence.from && tokens[i - 1]!.lower === 'the';
      // "an enemy of the state", "public enemy", "enemies"
      if (
        !ours &&
        !definite &&
        (next?.kind !== 'word' ||
          next.lower === 'of' ||
          /^(?:an?|public|their|its|his|our|number|worst)$/.test(tokens[i - 1]?.lower ?? ''))
      )
        continue;
      if (!ours && next?.lower === 'of') continue;
      const start = tokens[definite ? i - 1 : i]!.start;
      spans.push({ span: { start, end: (takes ? next! : tokens[i]!).end }, sentence: sentence.index, ours });
    }
  return spans;
}

/** A belligerent: a state, or a group that fights for itself. */
interface Party {
  side: string;
  country: string | null;
  state: State | null;
  actor: Actor;
}

function partyOf(actor: Actor | null, { states }: ActorTable): Party | null {
  if (!actor) return null;
  if (OF_A_STATE.test(actor.kind)) {
    const state = states.get(actor.side ?? actor.name);
    if (state) return { side: state.name, country: state.code, state, actor };
  }
  if (actor.side === null || !/^(?:military|rebel|militia|person|party)$/.test(actor.kind)) return null;
  return { side: actor.side, country: actor.country_code, state: null, actor };
}

/** The armed forces of a party, as the article names them where it does. */
function forcesOf({ side, state, actor }: Party, actors: readonly ActorMention[]): Actor | null {
  const name = state ? state.military : side;
  const named = actors.find((mention) => mention.actor.name === name)?.actor;
  if (named || !state) return named ?? (actor.kind === 'person' ? null : actor);
  return unlisted(state);
}

/** The armed forces of a state that the article does not name. */
function unlisted({ name, military, code }: State): Actor {
  return {
    name: military,
    kind: 'military',
    country_code: code,
    role: null,
    side: name,
    institution: null,
    mentions: [],
  };
}

/** Whose statement the article is, where its opening says so: who "we" are where nobody is quoted. */
function statedBy(article: ParsedArticle, actors: readonly ActorMention[], table: ActorTable): Party | null {
  const [first] = article.sentences;
  if (!first || !STATEMENT.test(article.text.slice(first.start, first.end))) return null;
  const named = actors.filter(({ sentence }) => sentence === first.index).map(({ actor }) => partyOf(actor, table));
  const sides = new Set(named.map((party) => party?.side));
  return sides.size === 1 ? (named[0] ?? null) : null;
}

/** The one armed party of the article that is not of the speaker's side; where none is, the one state that does violence; null where there are several. */
function opponentOf(
  article: ParsedArticle,
  actors: readonly ActorMention[],
  own: Party,
  table: ActorTable,
): Actor | null {
  const others = new Map<string, Party>();
  for (const { actor, form } of actors) {
    if (form === 'pronoun' || !ARMED.test(actor.kind)) continue;
    const party = partyOf(actor, table);
    if (party && party.side !== own.side && !others.has(party.side)) others.set(party.side, party);
  }
  if (others.size === 0) {
    const fighting = new Map<string, Party>();
    const mentions = bySentence(actors);
    for (const sentence of article.sentences) {
      const here = mentions.get(sentence.index);
      if (!here) continue;
      for (const { actor } of readCandidates(readingOf(article, sentence, here, null))) {
        const party = actor.kind === 'person' ? null : partyOf(actor, table);
        if (party && party.side !== own.side) fighting.set(party.side, party);
      }
    }
    const [only] = fighting.values();
    return only && fighting.size === 1 ? forcesOf(only, actors) : null;
  }
  const [only] = others.values();
  return only && others.size === 1 ? forcesOf(only, actors) : null;
}

const LOSING = /^(?:lost|loses?|losing|suffered|suffers?|suffering|sustained)$/;

/** The mention right before a verb of loss up to which nothing but auxiliaries stands: "the enemy has lost". */
export function loserBefore(
  { tokens }: ParsedArticle,
  here: readonly ActorMention[],
  offset: number,
  from: number,
): ActorMention | null {
  for (let i = Math.min(tokenAt(tokens, offset), tokens.length - 1); i >= from; i--) {
    if (!LOSING.test(tokens[i]!.lower)) continue;
    let last = i - 1;
    while (last > from && /^(?:has|have|had|also|then|itself|alone)$/.test(tokens[last]!.lower)) last--;
    const { end } = tokens[Math.max(last, 0)]!;
    return here.find((mention) => mention.end === end && mention.actor.kind !== 'person') ?? null;
  }
  return null;
}

const BOTH = String.raw`\b(?:both|the two|either|the opposing|the warring) (?:sides?|part(?:ies|y)|armies|camps)\b`;
const AFTER = new RegExp(String.raw`^[^.;,]{0,60}\b(?:on|of|from|for|among|between) ${BOTH}`, 'i');
const BEFORE = new RegExp(
  String.raw`${BOTH}[^.;,]{0,20}\b(?:lost|los(?:e|ing)|suffered|suffering|sustained|reported)\b[^.;]{0,40}$`,
  'i',
);

/** Whether a loss at [start, end) is that of both sides together: "ten soldiers on both sides", "both sides lost ten". */
export function isOfBothSides({ text }: ParsedArticle, sentence: Span, { start, end }: Span): boolean {
  return (
    AFTER.test(text.slice(end, Math.min(end + 100, sentence.end))) ||
    BEFORE.test(text.slice(Math.max(sentence.start, start - 120), end))
  );
}
