import { codesOf } from '../text/codes.js';
import { readDate, type WrittenDate } from './day.js';

/** The dateline that opens a paragraph: `end` is where its sentence begins. */
export interface Dateline {
  end: number;
  /** The place as words in title case, null for one that names only the agency. */
  place: string | null;
  /** The day it names, where the year is written. */
  date: WrittenDate | null;
}

const REACH = 160;
const MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]{0,6})\.?$/i;
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?$/i;
const CONNECTOR =
  /^(?:de|del|da|do|dos|la|las|los|el|al|ad|an|ar|as|ash|at|az|of|the|and|es|ez|ed|le|les|sur|ul|us|upon|y|&)$/i;
const SMALL = new Set(
  'de del da do dos la el al an ar as ash at ad az of the and es ez ed le les sur ul us upon y'.split(' '),
);
/** Cities that news is sent from, for datelines that nothing but the name proves ("Jerusalem: Nine people"). */
const KNOWN = new Set(
  (
    'abidjan|abu dhabi|abuja|accra|addis ababa|aden|aleppo|algiers|almaty|amman|ankara|antananarivo|ashgabat|asmara|astana|athens|baghdad|baku|bamako|bangkok|bangui|' +
    'banjul|basra|beijing|beirut|belfast|belgrade|benghazi|berlin|bishkek|bissau|bogota|bogotá|brazzaville|brussels|bucharest|budapest|buenos aires|bujumbura|cairo|' +
    'cali|caracas|chisinau|colombo|conakry|dakar|damascus|dhaka|diyarbakir|djibouti|doha|donetsk|dubai|dushanbe|erbil|freetown|gaza|gaza city|geneva|goma|guatemala city|' +
    'guwahati|hanoi|harare|havana|herat|hong kong|imphal|islamabad|istanbul|jakarta|jalalabad|jammu|jerusalem|juba|kabul|kampala|kandahar|kano|karachi|kathmandu|khartoum|' +
    'kharkiv|kherson|kiev|kigali|kinshasa|kirkuk|kolkata|kyiv|lahore|libreville|lima|lome|london|luanda|luhansk|lusaka|madrid|maiduguri|managua|manila|maputo|mexico city|' +
    "minsk|mogadishu|monrovia|moscow|mosul|mumbai|muscat|n'djamena|nairobi|new delhi|new york|niamey|nicosia|nouakchott|odesa|ouagadougou|panama city|paris|peshawar|" +
    "phnom penh|port-au-prince|pretoria|pristina|quetta|quito|rabat|ramallah|rawalpindi|riyadh|rome|san salvador|sanaa|sana'a|sarajevo|seoul|simferopol|skopje|sofia|" +
    'srinagar|stepanakert|sukhumi|tashkent|tbilisi|tegucigalpa|tehran|tel aviv|tirana|tokyo|tripoli|tunis|ulaanbaatar|united nations|vienna|vientiane|warsaw|washington|' +
    'yangon|yaounde|yerevan|zagreb|zamboanga city'
  ).split('|'),
);
/** Words before a dash or colon that are no place. */
const NO_PLACE = new Set(
  (
    'update updated breaking watch exclusive live opinion photo photos video videos read new analysis explainer factbox timeline listen correction ' +
    'note editorial comment report reports news alert urgent flash advisory summary background profile interview feature special review ' +
    'nato unhcr ocha unicef unesco unifil unama minusma monusco isis isil idf irgc hamas iraqi police question answer q a key quote quotes ' +
    'the a an he she it they we i on in at by but and no yes however meanwhile gunmen suspected police army at least reuters ap afp tass ' +
    'interfax xinhua ispr sohr wafa nina saba sana irna efe dpa upi pti ani ians armenpress trend context why what how who where when world conflict war local top story'
  ).split(' '),
);
/** Labels of a form that stand where a dateline would: "KILLED: 4 soldiers". */
const LABEL =
  /^(?:killed|dead|deaths|fatalities|injured|injuries|wounded|casualties|missing|abducted|kidnapped|captured|displaced|victims|toll|date|time|location|place|incident|source|weapon|target|attackers?|perpetrators?)$/i;
const AGENCY_TAIL =
  /(?:(?<!\s)\s+)?(?:\(([^()]{2,60})\)|\/([^/]{2,30})\/|\[([^[\]]{2,40})\]|\|([^|]{2,30})\|)\s*(?:[,.]\s*)?$/;
const SEPARATOR =
  /(?:(?<!\s)\s+)?(?:—|–|―|--{1,2})\s*|(?<=[)\]/|])\s*-\s*|\s-\s|(?<=[)\]/|])\.\s(?=["“\p{Lu}])|(?<=[)\]\p{L}\d])\s?:\s|(?<=\p{Lu}{3})(?:\.|,)\s(?=\p{Lu}\p{Ll}|["“])|(?<=[)\]|/])\s(?=["“\p{Lu}])/gu;
const TAGS = /^(?:\s*\[[^[\]]{2,60}\]\s*)+|^\s*[-–—]{1,2}\s+/;
const PIECES = /,\s*|(?<!\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|st))\.\s+|\s\/\s|;\s*/i;
/** In brackets, where somebody stands in a picture. */
const PICTURED = /^(?:left|right|cent(?:er|re)|[lrc]|pictured|above|below|file|file photo|photo|\d+)$/i;

interface Left {
  place: string | null;
  strong: boolean;
  upper: boolean;
  date: WrittenDate | null;
}

function isUpper(words: string): boolean {
  return words === words.toUpperCase() && words !== words.toLowerCase();
}

function isDatePiece(piece: string): boolean {
  const words = piece.split(/[\s-]+/);
  return (
    words.length <= 5 &&
    words.some((word) => MONTH.test(word) || WEEKDAY.test(word) || /^(?:19|20)\d\d$/.test(word)) &&
    words.every((word) => MONTH.test(word) || WEEKDAY.test(word) || /^\d{1,4}(?:st|nd|rd|th)?[.:]?$/.test(word))
  );
}

function isPlacePiece(piece: string): boolean {
  const words = piece.split(/\s+/);
  if (words.length > 5 || !/^\p{Lu}/u.test(piece) || piece.length < 3) return false;
  if (LABEL.test(piece)) return false;
  let named = 0;
  for (const word of words) {
    if (NO_PLACE.has(word.toLowerCase()) && !CONNECTOR.test(word)) return false;
    if (
      /^\p{Lu}[\p{L}\p{M}'’ʻ.-]*(?:\/\p{Lu}[\p{L}\p{M}'’ʻ.-]*)?$/u.test(word) ||
      /^(?:al|el|an|ar|as|ash|d|l)[-'’]\p{Lu}/u.test(word)
    )
      named++;
    else if (!CONNECTOR.test(word)) return false;
  }
  return named > 0 && !(words.length === 1 && CONNECTOR.test(words[0]!));
}

/** What stands before the dash, taken apart: place[, region][, date] (agency). */
function readLeft(words: string): Left | null {
  let rest = words.trim();
  let strong = false;
  let date: WrittenDate | null = null;
  for (let i = 0; i < 3; i++) {
    const agency = AGENCY_TAIL.exec(rest);
    if (!agency || PICTURED.test(agency.slice(1).find(Boolean)!)) break;
    strong = true;
    date ??= dateIn(agency.slice(1).find(Boolean) ?? '');
    rest = rest.slice(0, agency.index).replace(/(?<![,.\s])[,.\s]+$/, '');
  }
  const dateAt = /(?:[,.]|(?<!\s)\s)\s*((?:\p{L}{3,9}\.?,?\s+)?(?:\d{1,2}|\p{L}{3,9}\.?)[\s-].{0,24})$/u.exec(rest);
  date ??= dateIn(rest) ?? (dateAt ? dateIn(dateAt[1]!) : null);
  const pieces = rest
    .replace(/\s\[[\p{L} ]{2,30}\]/gu, '')
    .split(PIECES)
    .map((piece) => piece.trim())
    .filter(Boolean);
  if (pieces.length === 0) return strong ? { place: null, strong, upper: false, date } : null;
  const place = pieces[0]!;
  if (isDatePiece(place) || !isPlacePiece(place)) return null;
  if (pieces.length > 6) return null;
  for (const [i, piece] of pieces.slice(1).entries()) {
    if (isDatePiece(piece)) strong = true;
    else if (i >= 1 && /^[\p{L}.]{2,14}$/u.test(piece) && strong) continue;
    else if (!isPlacePiece(piece) && !/^(?:\p{Lu}\.){2,}$|^\p{Lu}\p{Ll}{1,5}\.?$/u.test(piece)) return null;
  }
  return { place, strong, upper: isUpper(place.replace(/\b(?:al|el|an|ar|as|ash|d|l)(?=[-'’])/g, '')), date };
}

function dateIn(words: string): WrittenDate | null {
  const at =
    /(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s)?(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/gi;
  for (const match of words.matchAll(at)) {
    const before = words[match.index - 1];
    if (before && /[\p{L}\d]/u.test(before)) continue;
    const found = readDate(words, match.index);
    if (found) return found;
  }
  return null;
}

/** "PORT-AU-PRINCE" → "Port-au-Prince"; names in mixed case stay as they are. */
export function titleCase(place: string): string {
  if (!isUpper(place)) return place;
  const parts = place.split(/([\s\-/]+)/);
  return parts
    .map((part, i) => {
      if (i % 2 === 1 || /\.\p{Lu}/u.test(part)) return part;
      const lower = part.toLowerCase();
      const inner = i > 0 && i < parts.length - 1;
      const article = parts[i + 1] === '-' && /^(?:al|el|an|ar|as|ash|at|az)$/.test(lower);
      if (
        ((inner && (SMALL.has(lower) || lower === 'au' || lower === 'aux')) || (article && i > 0)) &&
        !/^\.$/.test(part)
      )
        return lower;
      return lower.replace(
        /^(\P{L}{0,2}[dln]['’])?(\p{L})/u,
        (_, first: string | undefined, letter: string) => (first ?? '').toUpperCase() + letter.toUpperCase(),
      );
    })
    .join('');
}

/** How far on the mark that ends a later paragraph's dateline can stand. */
const MARK_REACH = 90;

/** Whether capitals or the mark behind an agency stand where those of a later paragraph's dateline must: told without a pattern. */
function mayProve(text: string, start: number, end: number): boolean {
  const length = Math.min(end - start, MARK_REACH);
  const codes = codesOf(text, start, start + length);
  const isSmall = (code: number): boolean => code >= 97 && code <= 122;
  if (length > 2 && !isSmall(codes[1]!) && !isSmall(codes[2]!)) return true;
  for (let i = 0; i < length; i++) {
    const code = codes[i]!;
    // ) / ] |
    if (code === 41 || code === 47 || code === 93 || code === 124) return true;
  }
  return false;
}

/**
 * Reads the dateline that opens the paragraph at `start`. `first`: it is the first news paragraph, where a place and a dash are enough;
 * elsewhere capitals, a date or an agency must say so too. `allUpper`: the text is in capitals, which then prove nothing.
 */
export function readDateline(
  text: string,
  start: number,
  end: number,
  first: boolean,
  allUpper: boolean,
): Dateline | null {
  if (!first && !mayProve(text, start, end)) return null;
  const reach = text.slice(start, Math.min(end, start + REACH)).replace(/[\r\n\t\u00a0]/g, ' ');
  if (!/^[\p{Lu}("“/[|]/u.test(reach) && !/^(?:al|el|an|ar|as|ash)-\p{Lu}/u.test(reach)) return null;
  // cheap first: something must stand where a dateline ends, and in later paragraphs capitals or an agency must prove it
  if (!first && !/^\p{Lu}{3}|^[^a-z]{0,3}[^.!?]{2,80}[)/\]|]\s?(?:[-–—:]|\s[“"\p{Lu}])/u.test(reach)) return null;
  if (!/[—–―:)\]/|]|--|\s-\s|^\p{Lu}{3}/u.test(reach)) return null;
  let tried = 0;
  for (const mark of reach.matchAll(SEPARATOR)) {
    if (++tried > 5) break;
    if (mark.index === 0) continue;
    const raw = mark[0];
    const left = readLeft(reach.slice(0, mark.index));
    if (!left) continue;
    let at = mark.index + raw.length;
    const tags = TAGS.exec(reach.slice(at));
    if (tags) at += tags[0].length;
    const after = reach.slice(at);
    if (!/^["“‘'([«]?[\p{Lu}\d$€£]/u.test(after) && !(left.strong && /^\p{L}/u.test(after))) continue;
    if (!accepts(raw, left, after, first, allUpper, tags !== null, reach.slice(0, mark.index))) continue;
    const place = left.place
      ? titleCase(
          left.place
            .split('/')[0]!
            .trim()
            .replace(/(?<=\p{L}{4})\.$/u, ''),
        )
      : null;
    return { end: start + at, place, date: left.date };
  }
  return bare(reach, start, first, allUpper);
}

function accepts(
  raw: string,
  left: Left,
  after: string,
  first: boolean,
  allUpper: boolean,
  tagged: boolean,
  before: string,
): boolean {
  const mark = raw.trim();
  const capitals = left.upper && !allUpper;
  if (mark === '')
    return (
      left.strong &&
      left.place !== null &&
      !allUpper &&
      (left.upper || (first && (before.endsWith('|') || KNOWN.has(left.place.toLowerCase()))))
    );
  if (mark === '.' || mark === ',') return left.strong && (capitals || (mark === '.' && /[)\]/|]$/.test(before)));
  if (mark === ':') {
    if (left.place === null) return false;
    return left.strong || (first && ((capitals && left.place.length >= 4) || KNOWN.has(left.place.toLowerCase())));
  }
  if (left.place === null) return left.strong && first;
  if (left.strong || tagged) return true;
  if (capitals) return first || (left.place.length >= 4 && /[—–―]|--/.test(mark));
  if (!first) return false;
  if (allUpper) return /—|--/.test(mark) && left.place.split(/\s+/).length <= 4;
  return (
    left.place.split(/\s+/).length <= 3 && !/\s[—–-]{1,2}\s|—/.test(after.slice(0, 80)) && /^["“]?\p{Lu}/u.test(after)
  );
}

/** "WASHINGTON Barack Obama said": capitals alone, where the page lost its dash. */
function bare(reach: string, start: number, first: boolean, allUpper: boolean): Dateline | null {
  if (!first || allUpper) return null;
  const match =
    /^((?:\p{Lu}{2,}[ -]){0,2}\p{Lu}{5,}) (?=(?:(?:The|A|An|At|In|On) )?\p{Lu}\p{Ll}|(?:The|A|An|At|In|On|U\.S\.) )/u.exec(
      reach,
    );
  if (!match || !isPlacePiece(match[1]!)) return null;
  return { end: start + match[0].length, place: titleCase(match[1]!), date: null };
}
