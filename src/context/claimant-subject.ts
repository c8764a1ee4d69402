import type { Span } from '../model.js';
import {
  institutionKnown,
  phraseEnd,
  phraseStart,
  type Reading,
  type Speaker,
  speakerIn,
  unknownName,
} from './claimant-speaker.js';
import type { LocalAttribution } from './claimant-types.js';
import { BETWEEN, DATA_NOUNS, MEDIA_NOUNS, SOURCE_NOUNS, TELLING } from './claimant-words.js';

export const QUOTE_MARK = /^["“”»«]$/;
export const DAY =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** "according to the governor, John Doe": the name behind the comma. */
export function named(reading: Reading, speaker: Speaker, comma: number): Speaker {
  const { tokens, sentence, at } = reading;
  if (speaker.person || tokens[comma]?.text !== ',' || comma + 1 >= sentence.to) return speaker;
  const mention = at.get(comma + 1);
  if (mention?.actor.kind === 'person' && mention.form === 'name')
    return {
      ...speaker,
      actor: speaker.actor ?? institutionKnown(reading, mention),
      person: mention.actor,
      start: mention.start,
      end: mention.end,
    };
  if (mention || speaker.actor) return speaker;
  const name = unknownName(reading, comma + 1, phraseEnd(reading, comma + 1));
  return name && name.start === tokens[comma + 1]!.start ? { ...name, words: '' } : speaker;
}

/** "according to figures released by the ministry", "… to data from the army": the first body named in the phrase or right behind it. */
export function speakerBehind(reading: Reading, from: number, to: number): Speaker | null {
  const { tokens, sentence } = reading;
  if (![...Array(to - from).keys()].some((k) => DATA_NOUNS.has(tokens[from + k]!.lower))) return null;
  for (let i = to; i < Math.min(to + 4, sentence.to); i++) {
    if (/^(?:by|from|of)$/.test(tokens[i]!.lower)) return speakerIn(reading, i + 1, phraseEnd(reading, i + 1));
  }
  const inside = reading.mentions.find(
    (mention) =>
      mention.start >= tokens[from]!.start && mention.end <= tokens[to - 1]!.end && mention.actor.kind !== 'civilians',
  );
  return inside ? { actor: inside.actor, person: null, words: '', start: inside.start, end: inside.end } : null;
}

/** "according to local reports", "… media reports". */
export function mediaIn(reading: Reading, from: number, to: number): Speaker | null {
  const { tokens, article } = reading;
  for (let i = to - 1; i >= from; i--) {
    if (!MEDIA_NOUNS.has(tokens[i]!.lower)) continue;
    let first = from;
    while (first < i && /^(?:the|a|an|some|several|various)$/.test(tokens[first]!.lower)) first++;
    if (first === i && tokens[i]!.lower === 'reports') return null;
    return {
      actor: null,
      person: null,
      words: article.text.slice(tokens[first]!.start, tokens[i]!.end),
      start: tokens[first]!.start,
      end: tokens[i]!.end,
    };
  }
  return null;
}

/** The subject to the left of token `verb`, over auxiliaries, times and appositions. */
export function leftSpeaker(reading: Reading, verb: number): Speaker | null {
  const { tokens, sentence } = reading;
  for (const end of subjectEnds(reading, verb)) {
    if (end <= sentence.from) continue;
    if (tokens[end - 1]!.text === ',' || tokens[end - 1]!.text === ')') {
      const speaker = beforeApposition(reading, end - 1);
      if (speaker) return speaker;
      continue;
    }
    const from = phraseStart(reading, end);
    const speaker = speakerIn(reading, from, end);
    if (speaker) return firstOfPair(reading, from, speaker);
  }
  return beforeRelative(reading, verb);
}

/** "a hospital source who received the bodies said". */
function beforeRelative(reading: Reading, verb: number): Speaker | null {
  const { tokens, sentence } = reading;
  for (let i = verb - 2; i > sentence.from && verb - i < 14; i--) {
    const { lower, text } = tokens[i]!;
    if (text === ',' || text === '”' || text === '"') return null;
    if (lower !== 'who' && lower !== 'which') continue;
    const from = phraseStart(reading, i);
    const speaker = from < i ? speakerIn(reading, from, i) : null;
    return speaker && firstOfPair(reading, from, speaker);
  }
  return null;
}

/** Where a subject may end before its verb: right before it, before its auxiliaries, before "in a statement on Monday". */
function subjectEnds({ tokens, sentence, at }: Reading, verb: number): number[] {
  const ends = [verb];
  let i = verb;
  while (i > sentence.from && verb - i < 12) {
    const token = tokens[i - 1]!;
    if (at.get(i - 1)?.form === 'name' && at.get(i - 1)!.actor.kind !== 'media') break;
    if (!BETWEEN.has(token.lower) && token.kind !== 'number' && !/ly$/.test(token.lower)) break;
    i--;
    ends.push(i);
  }
  if (tokens[i - 1]?.text === ',' && i < verb) ends.push(i);
  return ends;
}

/** "Col. X, a spokesman for the army, said": the subject stands before the apposition that closes with the comma at `close`. */
function beforeApposition(reading: Reading, close: number): Speaker | null {
  const { tokens, sentence, at } = reading;
  const opener = tokens[close]!.text === ')' ? '(' : ',';
  let tried = 0;
  for (let k = close - 1; k > sentence.from && close - k < 40 && tried < 3; k--) {
    if (tokens[k]!.text !== opener) continue;
    tried++;
    const inner = at.get(k + 1);
    const from = phraseStart(reading, k);
    const outer = from < k ? speakerIn(reading, from, k) : null;
    if (inner?.actor.kind === 'person' && inner.form === 'name' && tokens[close - 1]!.end <= inner.end)
      return {
        actor: outer?.actor ?? institutionKnown(reading, inner),
        person: inner.actor,
        words: '',
        start: inner.start,
        end: inner.end,
      };
    const name = inner || !outer || outer.person ? null : unknownName(reading, k + 1, close);
    if (name?.person && name.start === tokens[k + 1]!.start) return { ...name, actor: outer!.actor };
    if (!outer) continue;
    if (outer.person && !outer.actor) {
      // the role may name the institution: "X, a spokesman for the army,"
      const role = speakerIn(reading, k + 1, Math.max(k + 2, phraseEnd(reading, k + 1)));
      if (role?.actor && role.actor.kind !== 'media' && role.actor.kind !== 'person')
        return { ...outer, actor: role.actor };
    } else if (!outer.actor && outer.words) {
      const role = speakerIn(reading, k + 1, Math.max(k + 2, phraseEnd(reading, k + 1)));
      if (role?.actor && !role.person) return { ...outer, actor: role.actor };
    }
    return outer;
  }
  return null;
}

/** Of "police and witnesses said" the first. */
function firstOfPair(reading: Reading, from: number, speaker: Speaker): Speaker {
  const { tokens, sentence, at } = reading;
  if (tokens[from - 1]?.lower !== 'and' || from - 2 < sentence.from) return speaker;
  const first = at.get(from - 2);
  // "medical sources and a spokesman for the forces"
  const unnamed = !first && /s$/.test(tokens[from - 2]!.lower) && SOURCE_NOUNS.has(tokens[from - 2]!.lower);
  if (!unnamed && (!first || first.actor.kind === 'civilians' || first.form === 'pronoun')) return speaker;
  const start = phraseStart(reading, from - 1);
  const opens = start === sentence.from || /^(?:[,"“”—:]|that|but|and)$/.test(tokens[start - 1]!.lower);
  return (opens && speakerIn(reading, start, from - 1)) || speaker;
}

/** What part of the sentence a subject and its verb of saying govern: what follows, or all of it where they stand in brackets or last. */
export function scopeOf({ tokens, sentence, at }: Reading, verb: number, speaker: Speaker): Span {
  let subject = verb;
  while (subject > sentence.from && tokens[subject - 1]!.start >= speaker.start) subject--;
  // "security and medical officials said"
  if (subject - 2 > sentence.from && /^(?:and|or)$/.test(tokens[subject - 1]!.lower)) {
    let first = subject - 1;
    while (first > sentence.from && subject - first < 12 && tokens[first - 1]!.kind !== 'punct') first--;
    if (tokens[first - 1]?.text === ',' || first === sentence.from) subject = first;
  }
  const before = tokens[subject - 1]?.text ?? '';
  const closes = before === ',' || QUOTE_MARK.test(before) || before === '—' || before === '–' || before === '-';
  const forward = { start: tokens[subject]!.start, end: sentence.end };
  if (!closes && subject > sentence.from) {
    // "…killed ten police said": a comma forgotten; only where nothing follows
    return telling() &&
      subject - sentence.from > 3 &&
      !/^(?:that|and|but|while|when|as|after)$/.test(tokens[subject - 1]!.lower)
      ? { start: sentence.start, end: sentence.end }
      : forward;
  }
  return closes && telling() ? { start: sentence.start, end: sentence.end } : forward;

  /** Nothing but where and when it was said follows, up to a comma or the end. */
  function telling(): boolean {
    for (let i = verb + 1; i < sentence.to; i++) {
      const token = tokens[i]!;
      if (token.kind === 'punct') {
        if (token.text === ',' || token.text === '.' || token.text === ';' || token.text === '—') return true;
        if (token.text === ':' || QUOTE_MARK.test(token.text)) return false;
        continue;
      }
      if (token.lower === 'that') return false;
      if (
        i === verb + 1 &&
        !at.has(i) &&
        !TELLING.has(token.lower) &&
        !DAY.test(token.lower) &&
        !/ly$/.test(token.lower) &&
        !/^(?:a|the|reporters|journalists|yesterday|today|last|this)$/.test(token.lower)
      )
        return false;
    }
    return true;
  }
}

/** What a speaker says: the words [start, end) by the verb, or what stands for it, at token `from`. */
export function attributionOf(
  reading: Reading,
  from: number,
  speaker: Speaker,
  rule: string,
  start: number,
  end: number,
): LocalAttribution {
  const token = reading.tokens[from]!;
  return {
    start,
    end,
    speaker,
    anchor: { start: token.start, end: token.end },
    sentence: reading.sentence.index,
    rule,
  };
}
