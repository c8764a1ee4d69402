import type { Token } from '../model.js';
import { LABELS, MEASURES, MONTHS, SCALES, TENS, UNITS } from './words.js';

/** The value of digits with separators ("1,500", "30.000", "2.5"), or null where they are no number. */
export function digitsValue(text: string): number | null {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  if (/^\d{1,3}(?:,\d{2,3})*,\d{3}$/.test(text)) return Number(text.replaceAll(',', ''));
  if (/^[1-9]\d{0,2}(?:\.\d{3})+$/.test(text)) return Number(text.replaceAll('.', ''));
  if (/^\d{1,4}\.\d{1,2}$/.test(text)) return Number(text);
  return null;
}

/** The value of one number word ("nine", "twenty-five"), or null. */
export function wordValue(word: string): number | null {
  const plain = UNITS.get(word) ?? TENS.get(word);
  if (plain !== undefined) return plain;
  const dash = word.indexOf('-');
  if (dash < 0) return null;
  const tens = TENS.get(word.slice(0, dash));
  const unit = UNITS.get(word.slice(dash + 1));
  if (tens !== undefined && unit !== undefined && unit > 0 && unit < 10) return tens + unit;
  if (unit === undefined && SCALES.has(word.slice(dash + 1))) {
    const times = UNITS.get(word.slice(0, dash));
    if (times !== undefined) return times * SCALES.get(word.slice(dash + 1))!;
  }
  return null;
}

/** The token after the groups of three digits that a space parts: "10 000 people", "1 200 000"; "July 12 300 people" and "two 155 mm guns" have none. */
function spacedEnd(tokens: readonly Token[], at: number, to: number): number {
  const before = at > 0 ? tokens[at - 1]!.lower : '';
  if (!/^[1-9]\d{0,2}$/.test(tokens[at]!.text) || MONTHS.has(before) || LABELS.has(before)) return at + 1;
  let end = at + 1;
  while (end < to && /^\d{3}$/.test(tokens[end]!.text) && tokens[end]!.start === tokens[end - 1]!.end + 1) end++;
  return end < to && MEASURES.has(tokens[end]!.lower) ? at + 1 : end;
}

const joinedDigits = (tokens: readonly Token[], from: number, to: number): string =>
  to === from + 1
    ? tokens[from]!.text
    : tokens
        .slice(from, to)
        .map(({ text }) => text)
        .join('');

/** A number in digits or words at token `i` ("two hundred and fifty", "1.2 million", "a hundred", "twenty eight"), with the index after it. */
export function numberAt(tokens: readonly Token[], i: number, to: number): { value: number; to: number } | null {
  let j = i;
  if (j >= to) return null;
  if (tokens[j]!.lower === 'a' && j + 1 < to) {
    // "a hundred", "a 100"; "a dozen" too
    const next = tokens[j + 1]!;
    if (!(SCALES.has(next.lower) || (next.kind === 'number' && Number(next.text) >= 100))) return null;
    j++;
  }
  const first = tokens[j]!;
  if (first.kind === 'number') {
    const grouped = spacedEnd(tokens, j, to);
    let value = digitsValue(joinedDigits(tokens, j, grouped));
    if (value === null) return null;
    j = grouped;
    const scale = j < to ? SCALES.get(tokens[j]!.lower) : undefined;
    if (scale !== undefined) {
      value = Math.round(value * scale);
      j++;
    }
    return Number.isInteger(value) ? { value, to: j } : null;
  }
  if (first.kind !== 'word') return null;
  const times = /^(\d{1,4})x$/.exec(first.lower);
  if (times) return { value: Number(times[1]), to: j + 1 };
  let total = 0;
  let current = 0;
  let last: 'none' | 'unit' | 'tens' | 'scale' = 'none';
  while (j < to) {
    const word = tokens[j]!.lower;
    const scale = SCALES.get(word);
    if (scale !== undefined) {
      if (scale === 100 || scale === 12) current = (current || 1) * scale;
      else {
        total += (current || 1) * scale;
        current = 0;
      }
      last = 'scale';
      j++;
      continue;
    }
    if (word === 'and' && last === 'scale' && j + 1 < to) {
      const next = wordValue(tokens[j + 1]!.lower);
      const after = tokens[j + 1]!;
      if (next === null || after.lower === 'one') break;
      const before = tokens[j - 1]!.lower;
      if (before === 'dozen') break;
      j++;
      continue;
    }
    const value = wordValue(word);
    if (value === null) break;
    if (last === 'unit' || (last === 'tens' && value >= 10)) break;
    if (last === 'tens' && value === 0) break;
    current += value;
    last = value >= 20 && value % 10 === 0 && value < 100 ? 'tens' : 'unit';
    j++;
  }
  if (last === 'none') return null;
  return { value: total + current, to: j };
}

/** Whether single quotation marks open shortly before: "`at least 100' people". */
function isQuoted(tokens: readonly Token[], from: number, begin: number): boolean {
  for (let k = from - 1; k >= Math.max(begin, from - 4); k--) if (/^['`‘]$/.test(tokens[k]!.text)) return true;
  return false;
}

/** Whether the number [from, to) is part of a date, a time, a price, an age, a measure, a score or a name. */
export function isNoCount(tokens: readonly Token[], from: number, to: number, begin: number, end: number): boolean {
  const before = from > begin ? tokens[from - 1]! : null;
  const before2 = from - 1 > begin ? tokens[from - 2]! : null;
  const after = to < end ? tokens[to]! : null;
  const after2 = to + 1 < end ? tokens[to + 1]! : null;
  const digits = to - from === 1 && tokens[from]!.kind === 'number';
  const text = tokens[from]!.text;
  if (after) {
    if (/^[%$€£°]$/.test(after.text)) return true;
    if (MEASURES.has(after.lower)) return !(after.lower === 'm' && after.start > tokens[to - 1]!.end && after.capital);
    if (after.text === '-' && after2 && MEASURES.has(after2.lower)) return true;
    if ((after.text === ':' || after.text === ';') && after2?.kind === 'number' && after2.text.length === 2)
      return true;
    if (after.text === '/' && after2?.kind === 'number') return true;
    if (MONTHS.has(after.lower) && digits && text.length <= 2 && (after.capital || after.lower !== 'may')) return true;
    if (after.lower === 'per' && after2?.lower === 'cent') return true;
    if (after.lower === "'s" || (after.text === "'" && !isQuoted(tokens, from, begin))) return true;
  }
  if (before) {
    if (/^[$€£#₦+]$/.test(before.text)) return true;
    if (/^(?:us\$|usd|ngn|n|rs|sh|shs|ksh|eur|gbp|pkr|inr)$/.test(before.lower) && digits) return true;
    if (before.text === '/' && before2?.kind === 'number') return true;
    if (before.text === ':' && before2?.kind === 'number' && digits && text.length === 2) return true;
    if (MONTHS.has(before.lower) && before.capital && digits && Number(text) <= 31) return true;
    if (MONTHS.has(before.lower) && before.capital && digits && text.length === 4) return true;
    if (before.text === '.' && digits && /^(?:no|nos|fig|art|vol|ch)$/.test(before2?.lower ?? '')) return true;
    if (before.text === '.' && before2 && MONTHS.has(before2.lower) && digits && Number(text) <= 31) return true;
    if (LABELS.has(before.lower) && digits && !(before.lower === 'no' && !before.capital))
      return before.capital || /^(?:aged|age|number|day|phase|level)$/.test(before.lower);
    if (/^(?:aged|age|ages)$/.test(before.lower)) return true;
  }
  if (digits && /^(?:1[4-9]|20)\d\d$/.test(text)) {
    if (!after || after.kind === 'punct') return true;
    // "AFP 2018 JOHN SMITH": the year of a picture
    if (before?.capital && /^[A-Z]{3,}$/.test(after.text) && /^[A-Z]{2,}$/.test(before.text)) return true;
    if (
      before &&
      /^(?:in|since|of|by|from|until|till|during|between|early|late|mid|the|through|to|after|before|and|summer|spring|autumn|winter|year)$/.test(
        before.lower,
      )
    )
      return true;
    if (
      after.kind === 'word' &&
      /^(?:and|to|when|in|the|by|with|after|on|at|for|was|were|has|have|is)$/.test(after.lower)
    )
      return true;
    if (before && MONTHS.has(before.lower)) return true;
  }
  if (digits && text.length > 1 && text[0] === '0') return true;
  // "H. Farook, 31, from the estate": an age
  if (digits && before?.text === ',' && after?.text === ',' && before2?.capital && Number(text) < 100) return true;
  return false;
}
