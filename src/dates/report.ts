import type { ParsedArticle, Token } from '../model.js';
import type { Atom } from './types.js';

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** How many tokens before a day the word of speaking may stand; more where the speaker's name stands between. */
const REACH = 6;
const NAME_REACH = 12;

/** Verbs and nouns of speaking, and who is spoken to: a day right after one is when it was said. */
const SPEECH = list(
  'said says say told tells gathered learnt learned announced announces reported reports report confirmed confirms stated states added adds declared ' +
    'claimed claims wrote tweeted posted published issued updated quoted disclosed revealed statement testified explained noted warned acknowledged ' +
    'admitted denied condemned denounced urged demanded welcomed accused blamed vowed pledged speaking spoke voted reporters journalists afp reuters ap ' +
    'bbc cnn interview spokesman spokesperson spokeswoman conference briefing communique communiqué speech tweet newspaper telephone phone website ' +
    'correspondent correspondents investigation probe inquiry',
);
/** What may stand between a word of speaking and its day. */
const BETWEEN = list(
  'on late early earlier later in a an the by to here local via state television tv radio from issued released published posted made parliament lawmakers responsibility',
);
/** Verbs that end the reach of a word of speaking to their left: the day is theirs. */
const HAPPENED = list(
  'was were had has have which who did took broke began came left hit fell went struck fought shot blew set since following after occurred happened',
);
/** Verbs of speaking that may follow the day. */
const SPOKEN = list(
  'said announced reported confirmed released published told stated issued denied condemned denounced declared urged called accused vowed cited ' +
    'warned described blamed demanded welcomed voted pledged',
);
/** What is said has a day of its own: "a Sunday press release", "Friday's statement". */
const UTTERANCE = list(
  'statement report briefing interview conference release speech address article editorial broadcast telecast announcement tweet edition communique communiqué',
);
const BEFORE_UTTERANCE = list('press news television tv radio joint written');
/** Parts of a speaker's name or office: "said Defence Ministry spokesman Colonel John Smith on Monday". */
const OFFICE = list(
  'of the for and spokesman spokeswoman spokesperson minister ministry president chief head director commander governor mayor official officials police ' +
    'army military general colonel major captain secretary deputy leader analyst adviser doctor lawyer member coordinator resident',
);
const OPENS_SPEAKER = list('said says added told');

/**
 * Whether the expression says when something was said: "police said Tuesday", "told the radio on Monday", "in a statement issued on
 * Friday", "the governor yesterday condemned", "a Sunday press release".
 */
export function isReport(article: ParsedArticle, atom: Atom): boolean {
  const { tokens } = article;
  const { token, sentence, end } = atom;
  let next = token;
  while (next < sentence.to && tokens[next]!.start < end) next++;
  const follows = next < sentence.to ? tokens[next]! : undefined;
  if (follows && token > sentence.from && isSpoken(tokens, next, sentence.to)) return true;
  if (isOfUtterance(tokens, next, sentence.to)) return true;
  if (belongsToNoun(article, atom, follows)) return false;
  return isAfterSpeech(tokens, token, sentence.from);
}

/** How many words before its day the verb of a burial may stand. */
const MOURNING_REACH = 8;
const CEREMONY = list('funeral funerals burial burials vigil vigils memorial ceremony prayers procession');

/** "The first funerals were held in Christchurch on Wednesday", "they were buried on Thursday": the day of mourning is not that of the deaths. */
export function isOfMourning({ tokens }: ParsedArticle, { token, sentence: { from } }: Atom): boolean {
  for (let i = token - 1; i >= from && i >= token - MOURNING_REACH; i--) {
    const { lower, kind } = tokens[i]!;
    if (kind === 'punct' || lower === 'rubble' || lower === 'under' || lower === 'beneath') return false;
    if (lower === 'buried' || lower === 'cremated' || lower === 'mourned') return true;
    if (lower !== 'held' && lower !== 'attended') continue;
    const around = tokens.slice(Math.max(from, i - 4), token);
    return around.some((word) => CEREMONY.has(word.lower));
  }
  return false;
}

/** "on Monday said", but not "a bomb on Monday claimed six lives". */
function isSpoken(tokens: readonly Token[], next: number, to: number): boolean {
  const verb = tokens[next]!.lower;
  if (RAISED.has(verb)) {
    for (let i = next + 1; i < to && i <= next + 5; i++) if (TOLL.has(tokens[i]!.lower)) return true;
    return false;
  }
  if (verb === 'claimed') return next + 1 < to && CLAIMED.has(tokens[next + 1]!.lower);
  return SPOKEN.has(verb);
}
/** "on Monday raised the death toll" */
const RAISED = list('raised revised updated lowered put');
const TOLL = list('toll tolls figure figures count');
const CLAIMED = list('responsibility credit that to in it its they');

function isOfUtterance(tokens: readonly Token[], next: number, to: number): boolean {
  let i = next;
  if (i < to && /^['’]?s$/.test(tokens[i]!.lower)) i++;
  while (i < to && i < next + 3 && BEFORE_UTTERANCE.has(tokens[i]!.lower)) i++;
  return i < to && UTTERANCE.has(tokens[i]!.lower);
}

/** "said Saturday's clashes", "said the Sunday evening blast", "said Mondays airstrikes": the day of what happened. */
function belongsToNoun({ text, tokens }: ParsedArticle, atom: Atom, next: Token | undefined): boolean {
  if (/^['’]s\b/.test(text.slice(atom.end, atom.end + 3)) || atom.rule.startsWith('weekday-without')) return true;
  const before = atom.token > atom.sentence.from ? tokens[atom.token - 1]!.lower : '';
  const own = text.slice(atom.start, atom.start + 4).toLowerCase() === 'the ';
  return (
    (own || before === 'the' || before === 'a' || before === 'an') && next?.kind === 'word' && !STOPS.has(next.lower)
  );
}
const STOPS = list('that in on at of and by to for with as but after before when while said from during');

function isAfterSpeech(tokens: readonly Token[], token: number, from: number): boolean {
  let near = true;
  let speaker = true;
  for (let i = token - 1; i >= from && i >= token - NAME_REACH; i--) {
    const { lower, kind, capital } = tokens[i]!;
    const within = i >= token - REACH;
    if (lower === 'told' && within) return true;
    if (near && within && SPEECH.has(lower)) return lower !== 'reported' || !isPassive(tokens, i);
    if (speaker && OPENS_SPEAKER.has(lower)) return /^["”’',]$/.test(tokens[i - 1]?.text ?? '') && i < token - 1;
    if (kind === 'punct' && lower !== '.' && lower !== '-') break;
    if (lower === 'that' || HAPPENED.has(lower) || (lower.endsWith('ed') && !BETWEEN.has(lower) && !capital)) break;
    if (!BETWEEN.has(lower) && !lower.endsWith('ly')) near = false;
    if (!capital && !OFFICE.has(lower) && !BETWEEN.has(lower) && kind === 'word') speaker = false;
  }
  return false;
}

const isPassive = (tokens: readonly Token[], i: number): boolean =>
  /^(?:was|were|been|being)$/.test(tokens[i - 1]?.lower ?? '');
