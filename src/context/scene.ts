import type { DateMention, ParsedArticle, Place, PlaceMention, Sentence, Span } from '../model.js';
import { wordClass } from '../text/classes.js';
import { bySentence, tokenAt } from '../text/lookup.js';
import { isLateDeath, looksBack, type SentenceDates, sortDates } from './date.js';
import { areOtherMeans, meansOf } from './means.js';
import { choosePlace, liesIn, locations, narrowness } from './place.js';
import {
  ANOTHER_INCIDENT,
  ELSEWHERE,
  INCIDENT_NOUN,
  LISTING,
  REPRISALS,
  SEVERAL_PLACES,
  STRIKING,
  TALK,
} from './words.js';

/** What the narrative has set when a sentence begins, and what the sentence itself says. */
export interface Scene {
  own: SentenceDates;
  places: PlaceMention[];
  /** The day the sentences before were about, or null. */
  date: DateMention | null;
  /** A day on which the one or two sentences before said something, or null. */
  said: DateMention | null;
  /** Where the sentences before were, or null. */
  place: PlaceMention | null;
  /** The sentences before, in this paragraph, tell of history. */
  history: boolean;
  /** The sentence opens another incident than the one told so far. */
  another: boolean;
  /** Another incident has been opened without saying where: nothing may be assumed. */
  nowhere: boolean;
  /** Counts the incidents opened by such words so far: claims of different episodes are about different people. */
  episode: number;
}

/** How many sentences on the day of a statement still covers what is told. */
const SAID_REACH = 2;
const NONE: SentenceDates = { happened: [], said: [] };
const STORY: ReadonlySet<Sentence['zone']> = new Set(['body']);

/** How many words after "another", "a separate" its incident may stand: "another deadly car bombing". */
const INCIDENT_REACH = 4;

const OPENERS = wordClass((word) => ELSEWHERE.has(word) || ANOTHER_INCIDENT.has(word) || word === 'more');

const HOURS_LATER = /^(?:(?:some|a few|several|two|three) )?(?:hours|minutes) later\b/i;

/** In a text of one long paragraph, how many sentences after one that tells of history may go on with it. */
const HISTORY_REACH = 1;
/** A paragraph of more sentences is a text whose paragraphs were lost. */
const LONG_PARAGRAPH = 8;
/** First words of a sentence that turn back to the news. */
const MEANWHILE: ReadonlySet<string> = new Set(['meanwhile', 'separately', 'earlier', 'later', 'also']);

/** Whether a sentence opens another incident: "another attack", "in a separate raid", "elsewhere". */
export function opensAnother(article: ParsedArticle, sentence: Sentence): boolean {
  if (!OPENERS.in(article.tokens, sentence)) return false;
  for (let i = sentence.from; i < sentence.to; i++) {
    const { lower } = article.tokens[i]!;
    if (ELSEWHERE.has(lower)) return true;
    // "in two more incidents"
    if (lower === 'more' && INCIDENT_NOUN.test(article.tokens[i + 1]?.lower ?? '')) return true;
    if (!ANOTHER_INCIDENT.has(lower)) continue;
    for (let k = i + 1; k <= Math.min(i + INCIDENT_REACH, sentence.to - 1); k++) {
      const noun = article.tokens[k]!.lower;
      if (INCIDENT_NOUN.test(noun) && !(lower === 'different' && SEVERAL_PLACES.test(noun))) return true;
    }
  }
  return false;
}

const STILL_THERE =
  /\b(?:in|at|near|across|outside|inside|around|of|on|hit|struck) (?:the|that|this) (?:same )?(?:city|town|village|capital|district|area|province|state|region|camp|port)\b/i;

/** "In a separate incident in the city", "another bomb in the same district": where the first was. */
const isStillThere = ({ text }: ParsedArticle, { start, end }: Sentence): boolean =>
  STILL_THERE.test(text.slice(start, end));

const SEQUEL = wordClass(new Set(['hours', ...REPRISALS]));
const TELLS = /^(?: \w+){0,2} (?:said|claimed|told|reported|announced|released|posted|denied)\b/;
/** How many words after "hours later" the attackers may stand: "three unidentified armed men". */
const SUBJECT = 4;
const DEFINITE = /^(?:the|these|those|his|their)$/;

/** Whether a sentence goes on to the next attack in the same place: "Hours later, gunmen attacked a patrol", "killed two in reprisal attacks". What follows within minutes belongs to the first. */
function opensSequel(article: ParsedArticle, sentence: Sentence): boolean {
  const { text, tokens } = article;
  if (!SEQUEL.in(tokens, sentence)) return false;
  for (let i = sentence.from + 1; i + 1 < sentence.to; i++)
    if (REPRISALS.has(tokens[i]!.lower) && INCIDENT_NOUN.test(tokens[i + 1]!.lower))
      return !/^(?:the|these|those|such)$/.test(tokens[i - 1]!.lower);
  const later = HOURS_LATER.exec(text.slice(sentence.start, sentence.start + 40));
  if (!later || /minutes/i.test(later[0])) return false;
  let at = tokenAt(tokens, sentence.start + later[0].length - 1) + 1;
  if (tokens[at]?.text === ',') at++;
  for (const end = Math.min(sentence.to, at + SUBJECT); at < end && !DEFINITE.test(tokens[at]!.lower); at++)
    if (STRIKING.test(tokens[at]!.lower)) return !TELLS.test(text.slice(tokens[at]!.end, sentence.end));
  return false;
}

/**
 * The scene of every sentence, in one walk through the article: history lasts to the end of its paragraph or until a day of the news or "meanwhile" ends it, another incident forgets the
 * place, talk sets nothing. `telling` holds the sentences that tell of an incident or make a claim.
 */
export function traceScenes(
  article: ParsedArticle,
  dates: readonly DateMention[],
  places: readonly PlaceMention[],
  telling: ReadonlySet<number>,
): Scene[] {
  const datesOf = bySentence(dates);
  const placesOf = bySentence(locations(places));
  const named = bySentence(places);
  const scenes: Scene[] = [];
  let date: DateMention | null = null;
  let place: PlaceMention | null = null;
  let kept: { date: DateMention | null; place: PlaceMention | null } | null = null;
  let nowhere = false;
  let episode = 0;
  let lastSaid: DateMention | null = null;
  let mourned: DateMention | null = null;
  let paragraph = -1;
  let means: ReturnType<typeof meansOf> = null;
  let toldOfHistory = 0;
  const runsOn = longParagraphs(article);
  for (const sentence of article.sentences) {
    const found = datesOf.get(sentence.index) ?? [];
    const own = found.length > 0 ? sortDates(article, found, false) : NONE;
    const elsewhere = opensAnother(article, sentence);
    const tells = telling.has(sentence.index);
    const now = tells ? meansOf(article, sentence) : null;
    const another = elsewhere || (tells && opensSequel(article, sentence)) || areOtherMeans(means, now);
    means = now;
    const back =
      sentence.paragraph !== paragraph ||
      another ||
      own.happened.some((mention) => (mention.date_precision ?? 5) <= 3) ||
      MEANWHILE.has(article.tokens[sentence.from]?.lower ?? '') ||
      (runsOn.has(sentence.paragraph) && sentence.index - toldOfHistory > HISTORY_REACH);
    if (back && kept) {
      ({ date, place } = kept);
      kept = null;
    }
    paragraph = sentence.paragraph;
    const here = unlisted(article, sentence, placesOf.get(sentence.index) ?? []);
    if (!STORY.has(sentence.zone)) {
      const heading = headingOf(article, sentence, found, named.get(sentence.index) ?? []);
      if (heading) {
        // a digest's entries: each heading begins another
        episode++;
        kept = null;
        nowhere = false;
        if (heading.date) [date, place] = [heading.date, null];
        if (heading.place) place = heading.place;
      }
      scenes.push({
        own,
        places: here,
        date: null,
        said: null,
        place: null,
        history: false,
        another: false,
        nowhere: false,
        episode: 0,
      });
      continue;
    }
    // "Thousands attended the funerals on Thursday. Hours later, …"
    if (
      mourned?.sentence === sentence.index - 1 &&
      HOURS_LATER.test(article.text.slice(sentence.start, sentence.start + 40))
    )
      date = mourned;
    mourned = found.find(({ role }) => role === 'mourning') ?? null;
    const history = found.length > 0 && found.every((mention) => mention.background);
    if (history && found.some(({ role }) => role !== 'since')) {
      kept ??= { date, place };
      toldOfHistory = sentence.index;
    }
    if (another) episode++;
    if (elsewhere && !(place && isStillThere(article, sentence)))
      [place, nowhere] = here.length === 0 ? [null, true] : [place, false];
    const said = lastSaid && sentence.index - lastSaid.sentence <= SAID_REACH ? lastSaid : null;
    scenes.push({
      own,
      places: here,
      date: history ? null : date,
      said,
      place,
      history: history || kept !== null,
      another,
      nowhere,
      episode,
    });
    lastSaid = own.said.at(-1) ?? lastSaid;
    if (!telling.has(sentence.index) && isTalk(article, sentence, own.happened)) continue;
    const happened = telling.has(sentence.index) ? own.happened : own.happened.filter((mention) => !looksBack(mention));
    const told = date === null ? happened : happened.filter((mention) => !isLateDeath(article, mention));
    const day = told.find((mention) => (mention.date_precision ?? 5) <= 2) ?? told[0];
    if (history) date = null;
    else if (day) date = day;
    if (place && !day && !telling.has(sentence.index)) continue;
    const spot = choosePlace(here, sentence, sentence).place;
    if (spot) nowhere = false;
    if (spot && place && isExample(article, sentence, spot, place.place)) continue;
    if (spot && place && isAround(article, sentence, spot, place.place)) continue;
    if (spot && (!place || narrowness(spot.place) > 1 || spot.place.country !== place.place.country)) place = spot;
  }
  return scenes;
}

interface Heading {
  date: DateMention | null;
  place: PlaceMention | null;
}

/** How many words a heading of a digest has at most. */
const HEADING = 6;

/** A sub-heading of nothing but a place or a day ("El Obeid", "5 October"): where, or when, what stands under it was. */
function headingOf(
  article: ParsedArticle,
  sentence: Sentence,
  dates: readonly DateMention[],
  places: readonly PlaceMention[],
): Heading | null {
  if (sentence.zone !== 'title' || sentence.to - sentence.from > HEADING || !isInBody(article, sentence)) return null;
  const covers = (found: Span): boolean => /^[\s,.:;()–—-]*$/.test(rest(article.text, sentence, found));
  const date = dates.find((found) => found.date_start !== null && (found.date_precision ?? 5) <= 2 && covers(found));
  if (date) return { date, place: null };
  const place = places.find((found) => covers({ start: found.phrase ?? found.start, end: found.end }));
  return place ? { date: null, place } : null;
}

/** Whether a title stands under the article's own, at the head of what it heads. */
const isInBody = ({ sentences }: ParsedArticle, { index }: Sentence): boolean =>
  index > 0 && sentences[index + 1]?.zone === 'body';

const rest = (text: string, sentence: Span, found: Span): string =>
  text.slice(sentence.start, found.start) + text.slice(found.end, sentence.end);

function longParagraphs({ sentences }: ParsedArticle): ReadonlySet<number> {
  const sizes = new Map<number, number>();
  for (const { paragraph } of sentences) sizes.set(paragraph, (sizes.get(paragraph) ?? 0) + 1);
  return new Set([...sizes].filter(([, size]) => size > LONG_PARAGRAPH).map(([paragraph]) => paragraph));
}

/** "targets in Artsakh, including Stepanakert and Askeran": what "including" lists are parts of the place named before it. */
function unlisted(article: ParsedArticle, sentence: Sentence, places: PlaceMention[]): PlaceMention[] {
  if (places.length < 3) return places;
  for (let i = sentence.from; i < sentence.to; i++) {
    if (!LISTING.has(article.tokens[i]!.lower)) continue;
    const before = places.filter((mention) => mention.end <= article.tokens[i]!.start);
    if (before.length > 0 && places.length - before.length > 1) return before;
  }
  return places;
}

/** "The clashes erupted in the last city of Darfur that the army holds", of those in El Fasher: the region around the place told of does not widen it. */
function isAround({ tokens }: ParsedArticle, { from, to }: Sentence, spot: PlaceMention, told: Place): boolean {
  if (spot.place === told || narrowness(spot.place) >= narrowness(told) || !liesIn(told, spot.place)) return false;
  if (!/^(?:the|this|these|those)$/.test(tokens[from]!.lower)) return false;
  return tokens.slice(from + 1, Math.min(from + 3, to)).some(({ lower }) => INCIDENT_NOUN.test(lower));
}

/** "settlements are bombarded, including Stepanakert": an example within the place the story is about does not narrow it. */
export function isExample(article: ParsedArticle, sentence: Sentence, spot: PlaceMention, wide: Place): boolean {
  if (spot.place === wide || !liesIn(spot.place, wide)) return false;
  for (let i = tokenAt(article.tokens, spot.start) - 1, n = 0; i >= sentence.from && n < EXAMPLE_REACH; i--, n++)
    if (LISTING.has(article.tokens[i]!.lower)) return true;
  return false;
}
/** How many words after "including" its first place may stand: "including the capital city of". */
const EXAMPLE_REACH = 6;

/** A sentence of talk: what was said, called for or condemned. */
const TALKING = wordClass(TALK);

/** Whether a sentence only talks; what "…, the monitor said" closes, and gives a day of its own, is told. */
function isTalk({ tokens, text }: ParsedArticle, sentence: Sentence, happened: readonly DateMention[]): boolean {
  if (!TALKING.in(tokens, sentence)) return false;
  const closing = happened.length > 0 && ATTRIBUTED.exec(text.slice(sentence.start, sentence.end));
  if (!closing) return true;
  const told = sentence.start + closing.index;
  for (let i = sentence.from; i < sentence.to && tokens[i]!.start < told; i++) if (TALKING.is(tokens[i]!)) return true;
  return happened.some((date) => date.start > told);
}
const ATTRIBUTED = /, (?:[\p{L}\p{N}'’.-]+ ){1,10}(?:said|told [^,.;]{1,40})\.?$/u;

/** What a number over several incidents counts: "air strikes on towns across the country". */
const SEVERAL = wordClass(
  /^(?:attacks|strikes|airstrikes|raids|bombings|blasts|explosions|clashes|operations|battles|incidents|shootings|assaults|ambushes|offensives|towns|villages|areas|provinces|districts|neighbourhoods|neighborhoods|cities|parts|across)$/,
);

/** Whether a sentence speaks of several incidents or towns at once. */
export function namesSeveral(article: ParsedArticle, sentence: number): boolean {
  return SEVERAL.in(article.tokens, article.sentences[sentence]!);
}

const IN_SEVERAL =
  /\bin (?:two|three|four|five|six|seven|several|many|various|different|\d{1,2}) (?:parts|places|towns|cities|villages|provinces|districts|states|regions|areas|locations)\b/i;

/** Whether a sentence says that what it counts was in several places: "in three parts of Myanmar". */
export function isInSeveralPlaces({ text, sentences }: ParsedArticle, sentence: number): boolean {
  const { start, end } = sentences[sentence]!;
  return IN_SEVERAL.test(text.slice(start, end));
}
