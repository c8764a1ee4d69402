import type { Actor, ActorMention, ParsedArticle, Sentence } from '../model.js';
import { wordClass } from '../text/classes.js';
import { perWord } from '../text/words.js';
import { readHeadline } from './claimant-headline.js';
import { closingSpeaker, namedAfter } from './claimant-nameless.js';
import { releasesReport } from './claimant-reports.js';
import { phraseEnd, phraseStart, type Reading, readingOf, type Speaker, speakerIn } from './claimant-speaker.js';
import {
  attributionOf,
  DAY,
  leftSpeaker,
  mediaIn,
  named,
  QUOTE_MARK,
  scopeOf,
  speakerBehind,
} from './claimant-subject.js';
import type { LocalAttribution } from './claimant-types.js';
import {
  DATA_NOUNS,
  NEEDS_THAT,
  NOT_SAID,
  RELEASE_VERBS,
  SAY_PARTICIPLES,
  SAY_VERBS,
  SHOW_VERBS,
  TELLING,
} from './claimant-words.js';

/** A way to name a speaker. `read` is tried at every token that is a key. */
export interface ClaimantRule {
  name: string;
  eg: string;
  /** The speaker that `eg` names. */
  says: string;
  keys: ReadonlySet<string>;
  read: (reading: Reading, at: number) => LocalAttribution | null;
}

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** The rules, tried in this order at each token; the first that reads a speaker wins. */
export const CLAIMANT_RULES: readonly ClaimantRule[] = [
  {
    name: 'according-to',
    eg: 'Two people died in the blast, according to the Red Crescent.',
    says: 'Red Crescent',
    keys: set('according'),
    read: (reading, at) =>
      reading.tokens[at + 1]?.lower === 'to' ? spoken(reading, at, at + 2, 'according-to') : null,
  },
  {
    name: 'citing',
    eg: 'Two soldiers died, the agency reported, citing police.',
    says: 'police',
    keys: set('citing quoting'),
    read: (reading, at) => spoken(reading, at, at + 1, 'citing'),
  },
  {
    name: 'per',
    eg: 'Two people died in the blast, per the Red Crescent.',
    says: 'Red Crescent',
    keys: set('per'),
    read: perSource,
  },
  {
    name: 'spoke-of',
    eg: 'The army spoke of 17 deaths in the shelling.',
    says: 'army',
    keys: set('spoke speaks talked'),
    read: (reading, at) => {
      const speaker = reading.tokens[at + 1]?.lower === 'of' ? leftSpeaker(reading, at) : null;
      return (
        speaker && attributionOf(reading, at, speaker, 'spoke-of', reading.tokens[at]!.start, reading.sentence.end)
      );
    },
  },
  {
    name: 'quoted-as-saying',
    eg: 'Two were killed, the mayor was quoted as saying.',
    says: 'mayor',
    keys: set('quoted cited'),
    read: quotedAsSaying,
  },
  {
    name: 'reported-by',
    eg: 'The death of two soldiers was confirmed by the army.',
    says: 'army',
    keys: set('reported confirmed announced released published issued provided documented recorded compiled collected'),
    read: (reading, at) => {
      // "it was reported today by police"
      const by = /^(?:today|yesterday|\w+day)$/.test(reading.tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
      return reading.tokens[by]?.lower === 'by' ? spoken(reading, at, by + 1, 'reported-by') : null;
    },
  },
  {
    name: 'said-subject',
    eg: '“Two of our men died,” said the governor.',
    says: 'governor',
    keys: SAY_VERBS,
    read: saidSubject,
  },
  {
    name: 'subject-said',
    eg: 'Police said two people were killed.',
    says: 'police',
    keys: new Set([...SAY_VERBS, 'telling']),
    read: subjectSaid,
  },
  {
    name: 'data-show',
    eg: 'United Nations figures show 40 civilians died.',
    says: 'United Nations',
    keys: SHOW_VERBS,
    read: dataShow,
  },
  {
    name: 'report-opens',
    eg: 'The Defence Army released figures on casualties of the week.',
    says: 'Defence Army',
    keys: RELEASE_VERBS,
    read: (reading, at) => {
      if (!releasesReport(reading.article, reading.sentence, at)) return null;
      const speaker = leftSpeaker(reading, at);
      return (
        speaker && attributionOf(reading, at, speaker, 'report-opens', reading.tokens[at]!.start, reading.sentence.end)
      );
    },
  },
  {
    name: 'subject-saying',
    eg: 'The army issued a statement saying two soldiers died.',
    says: 'army',
    keys: SAY_PARTICIPLES,
    read: subjectSaying,
  },
];

const HEADLINE_MARK = wordClass(/^[:–—-]$/);
const BY_KEY = new Map<string, ClaimantRule[]>();
for (const rule of CLAIMANT_RULES) for (const key of rule.keys) BY_KEY.set(key, [...(BY_KEY.get(key) ?? []), rule]);

const rulesOf = perWord(({ lower }) => BY_KEY.get(lower) ?? null);

/** The attributions that stand in a sentence, in text order. */
export function findLocal(
  article: ParsedArticle,
  sentence: Sentence,
  mentions: readonly ActorMention[],
  last: Speaker | null,
  known?: ReadonlyMap<string, Actor>,
): LocalAttribution[] {
  const { tokens } = article;
  const found: LocalAttribution[] = [];
  let reading: Reading | null = null;
  let marked = false;
  for (let i = sentence.from; i < sentence.to; i++) {
    if (tokens[i]!.kind === 'punct') {
      marked ||= HEADLINE_MARK.is(tokens[i]!);
      continue;
    }
    const rules = rulesOf(tokens[i]!);
    if (!rules) continue;
    reading ??= readingOf(article, sentence, mentions, last, known);
    if (reading.at.get(i)?.form === 'name') continue;
    for (const rule of rules) {
      const attribution = rule.read(reading, i);
      if (!attribution) continue;
      found.push(attribution);
      reading.last = attribution.speaker;
      break;
    }
  }
  if (
    marked &&
    found.length === 0 &&
    (sentence.zone === 'title' ||
      sentence.zone === 'bullet' ||
      sentence.to - sentence.from < 25 ||
      opensParagraph(article, sentence))
  ) {
    reading ??= readingOf(article, sentence, mentions, last, known);
    const headline = readHeadline(reading);
    if (headline) found.push(headline);
  }
  return found;
}

/** Speaker to the right of fixed words ("according to", "citing"): the whole sentence is theirs. */
function spoken(reading: Reading, anchor: number, at: number, rule: string): LocalAttribution | null {
  const { sentence, tokens } = reading;
  const end = phraseEnd(reading, at);
  if (end <= at) return null;
  let speaker =
    speakerIn(reading, at, end) ??
    speakerBehind(reading, at, end) ??
    mediaIn(reading, at, end) ??
    namedAfter(reading, at);
  if (!speaker) return null;
  speaker = named(reading, speaker, end);
  // "…, but according to X, Y": what stands before the contrast is not X's
  const before = tokens[anchor - 1]?.lower;
  const start = before === 'but' || before === 'while' || before === 'and' ? tokens[anchor]!.start : sentence.start;
  return attributionOf(reading, anchor, speaker, rule, start, sentence.end);
}

/** ", per the Red Cross" behind a comma: who says it; "per day" and "per cent" are none. */
function perSource(reading: Reading, at: number): LocalAttribution | null {
  const { tokens, sentence } = reading;
  if (at === sentence.from || tokens[at - 1]!.text !== ',') return null;
  const next = tokens[at + 1];
  return next && (/^(?:the|an?|local|state)$/.test(next.lower) || next.capital)
    ? spoken(reading, at, at + 1, 'per')
    : null;
}

function quotedAsSaying(reading: Reading, at: number): LocalAttribution | null {
  const { tokens, sentence } = reading;
  if (tokens[at + 1]?.lower === 'by') {
    // "the ministry, quoted by the agency, said": its own verb follows
    for (let i = at + 2; i < Math.min(at + 12, sentence.to); i++) {
      if (tokens[i]!.lower === 'as') break;
      if (i === at + 11) return null;
    }
  }
  let as = at + 1;
  while (as < Math.min(at + 14, sentence.to) && tokens[as]!.lower !== 'as') as++;
  if (tokens[as + 1]?.lower !== 'saying' && tokens[at + 1]?.lower !== 'by') return null;
  const passive = /^(?:was|were|is|been|being)$/.test(tokens[at - 1]?.lower ?? '');
  const speaker = passive
    ? leftSpeaker(reading, at - 1)
    : speakerIn(reading, at + 1, Math.min(as, phraseEnd(reading, at + 1)));
  return speaker && attributionOf(reading, at, speaker, 'quoted-as-saying', sentence.start, sentence.end);
}

/** `"…", said X`: inverted, after a comma or a quote. */
function saidSubject(reading: Reading, at: number): LocalAttribution | null {
  const { tokens, sentence } = reading;
  const before = tokens[at - 1];
  if (at === sentence.from || !before || at + 1 >= sentence.to || tokens[at + 1]!.kind === 'punct') return null;
  const end = phraseEnd(reading, at + 1);
  const parted = before.text === ',' || QUOTE_MARK.test(before.text) || before.text === '—';
  // a comma forgotten: only where nothing but the speaker follows
  if (!parted && !(tokens[at]!.lower === 'said' && end >= sentence.to - 1 && at - sentence.from > 5)) return null;
  if (!endsInversion(reading, at, end)) return null;
  let speaker = speakerIn(reading, at + 1, end);
  if (speaker) speaker = named(reading, speaker, end);
  return speaker && attributionOf(reading, at, speaker, 'said-subject', sentence.start, sentence.end);
}

/** `…, said X on Sunday.` but not `X, a teacher, said gunmen killed …`: no clause follows the name. */
function endsInversion({ tokens, sentence }: Reading, verb: number, end: number): boolean {
  if (/^(?:told|tells|informed|accused|blamed|put|gave|briefed)$/.test(tokens[verb]!.lower)) return false;
  const next = tokens[end];
  if (!next || end >= sentence.to || next.kind === 'punct') return true;
  if (next.lower === 'that' || SAY_VERBS.has(next.lower)) return false;
  return (
    TELLING.has(next.lower) ||
    DAY.test(next.lower) ||
    /^(?:who|whose|and|as|adding|saying|through|yesterday|today|earlier|about)$/.test(next.lower)
  );
}

/** X said (that) …; …, X said. */
function subjectSaid(reading: Reading, at: number): LocalAttribution | null {
  const { tokens, sentence } = reading;
  const verb = tokens[at]!.lower;
  const next = tokens[at + 1]?.lower ?? '';
  const before = tokens[at - 1]?.lower ?? '';
  // "the governor is telling us that 60 people are dead"
  const telling = verb === 'telling' && /^(?:is|are|was|were)$/.test(before);
  if (verb === 'telling' && !telling) return null;
  if (
    at === sentence.from ||
    (!telling && /^(?:was|were|is|are|been|be|being|the|a|an|to|of|these|those|its|their)$/.test(before))
  )
    return null;
  if (verb.startsWith('accused') && next === 'of') return null;
  // "…, the union denounced.", but not "denounced the killing"
  if (verb.startsWith('denounce') && !/^(?:that|[.,:])$/.test(next)) return null;
  if (/^den/.test(verb) && deniesDeed(reading, at)) return null;
  if (/^(?:alleged|reported|believed|estimated|thought|suspected|alleges)$/.test(verb) && next === 'to') return null;
  if (/^(?:claim|gave|put|reports?|records?|counts?)/.test(verb) && takesObject(reading, at)) return null;
  const list = tokens[sentence.to - 1]!.text === ':';
  if (
    NEEDS_THAT.has(verb) &&
    !list &&
    !/^(?:that|["“]|:|,)$/.test(next) &&
    !endsWithIt(reading, at) &&
    !clauseFollows(reading, at)
  )
    return null;
  if (
    /^(?:reports|claims|estimates|estimate|claim|report)$/.test(verb) &&
    /^(?:of|on|about|from|by|said|say|says|have|were|are|is|was|that)$/.test(next) &&
    !reading.at.has(at - 1)
  )
    return null;
  const speaker = leftSpeaker(reading, telling ? at - 1 : at) ?? closingSpeaker(reading, at);
  if (!speaker) return null;
  const { start, end } = scopeOf(reading, at, speaker);
  return attributionOf(reading, at, speaker, 'subject-said', start, end);
}

/** "…, state media report.", "…, a watchdog reported Monday.": nothing follows the verb but the day. */
function endsWithIt(reading: Reading, at: number): boolean {
  const { tokens, sentence } = reading;
  const after = DAY.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  if (after < sentence.to && !/^[.;]$/.test(tokens[after]!.text)) return false;
  const from = phraseStart(reading, at);
  return from < at && from > sentence.from && tokens[from - 1]!.text === ',';
}

/** "denied responsibility for the attack, in which ten died" says nothing of the ten. */
function deniesDeed({ tokens, sentence }: Reading, at: number): boolean {
  for (let i = at + 1; i < Math.min(at + 5, sentence.to); i++) {
    if (
      /^(?:responsibility|involvement|targeting|carrying|role|access|accusations?|charges?|allegations?|entry)$/.test(
        tokens[i]!.lower,
      )
    )
      return true;
  }
  return false;
}

/** "claimed 20 lives", "claimed responsibility", "gave him": no saying. */
function takesObject({ tokens, sentence }: Reading, at: number): boolean {
  const verb = tokens[at]!.lower;
  for (let i = at + 1; i < Math.min(at + 6, sentence.to); i++) {
    const { lower } = tokens[i]!;
    if (NOT_SAID.has(lower)) return true;
    if (/^(?:toll|tolls|number|figure|death|count|total|casualties|dead|losses|injured|wounded)$/.test(lower))
      return false;
    if (/^(?:that|to|it)$/.test(lower) && verb.startsWith('claim')) return false;
  }
  return verb === 'gave' || verb.startsWith('put');
}

/** Whether what follows a verb reads like a clause or a toll. */
function clauseFollows({ tokens, sentence }: Reading, at: number): boolean {
  for (let i = at + 1; i < Math.min(at + 14, sentence.to); i++) {
    const token = tokens[i]!;
    if (token.kind === 'punct') return false;
    if (
      /^(?:that|was|were|had|have|has|is|are|dead|killed|died|death|deaths|killing|killings|bodies|fatalities|wounded|casualties|injured)$/.test(
        token.lower,
      )
    )
      return true;
  }
  return false;
}

/** "UN figures show …": data speak for who keeps them. */
function dataShow(reading: Reading, at: number): LocalAttribution | null {
  const { tokens, sentence } = reading;
  let from = phraseStart(reading, at);
  if (from - 2 > sentence.from && /^(?:from|by|of)$/.test(tokens[from - 1]!.lower))
    from = phraseStart(reading, from - 1);
  let data = -1;
  for (let i = from; i < at; i++) if (DATA_NOUNS.has(tokens[i]!.lower)) data = i;
  if (data < 0) return null;
  const owner = reading.mentions.find(
    (mention) =>
      mention.start >= tokens[from]!.start && mention.end <= tokens[at]!.start && mention.actor.kind !== 'civilians',
  );
  const speaker = owner
    ? { actor: owner.actor, person: null, words: '', start: owner.start, end: owner.end }
    : (mediaIn(reading, from, at) ?? speakerIn(reading, from, data));
  return speaker && attributionOf(reading, at, speaker, 'data-show', tokens[from]!.start, sentence.end);
}

/** ", adding that …", "issued a statement saying …": the speaker of the sentence, or its subject. */
function subjectSaying(reading: Reading, at: number): LocalAttribution | null {
  const { tokens, sentence, mentions } = reading;
  if (at === sentence.from || /^(?:is|are|was|were|as|without|than)$/.test(tokens[at - 1]!.lower)) return null;
  const { last } = reading;
  const own = last && last.start >= sentence.start && last.end <= sentence.end ? last : null;
  const subject = mentions.find((mention) => mention.end < tokens[at]!.start && mention.form !== 'description');
  const fits =
    subject &&
    /^(?:[,]|statement|report|communique|communiqué|message|letter|video|tweet)$/.test(tokens[at - 1]!.lower) &&
    !/^(?:civilians|media)$/.test(subject.actor.kind);
  const speaker =
    own ??
    (fits
      ? subject.actor.kind === 'person'
        ? speakerIn(reading, tokenOf(reading, subject.start), tokenOf(reading, subject.end - 1) + 1)
        : { actor: subject.actor, person: null, words: '', start: subject.start, end: subject.end }
      : null);
  return speaker && attributionOf(reading, at, speaker, 'subject-saying', tokens[at]!.start, sentence.end);
}

function tokenOf({ tokens, sentence }: Reading, offset: number): number {
  let i = sentence.from;
  while (i < sentence.to - 1 && tokens[i]!.end <= offset) i++;
  return i;
}

const opensParagraph = ({ sentences }: ParsedArticle, { index, paragraph }: Sentence): boolean =>
  sentences[index - 1]?.paragraph !== paragraph;
