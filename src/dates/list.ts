import type { Atom } from './types.js';
import { day } from './values.js';

/** The days that follow the first of a list ("May 14, 15 and 16, 2016"); what comes after shows that the last number counts nothing. */
const MORE_DAYS =
  /(?<more>(?:,\s{1,3}(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)?){0,4},?\s{1,3}(?:and|&)\s{1,3}(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)?)\b(?:,?\s{1,3}(?<year>(?:19|20)\d\d)\b)?(?=\s{0,3}(?:[;:)\]]|[.,](?!\d)|$)|\s{1,3}(?:in|at|near|by|when|as|after|before|during|with|while|against|outside)\b)/iy;

/** Further days of the month that `first` names: "May 14, 15 and 16". */
export function listedDays(first: Atom, text: string): Atom[] {
  const { expr } = first;
  if (expr.kind !== 'day' || !first.rule.startsWith('month-day') || expr.year !== null) return [];
  MORE_DAYS.lastIndex = first.end;
  const match = MORE_DAYS.exec(text);
  if (!match || first.end + match[0].length > first.sentence.end) return [];
  const year = match.groups?.year ? Number(match.groups.year) : null;
  const atoms: Atom[] = [];
  let before = expr.day;
  for (const number of (match.groups?.more ?? '').matchAll(/\d{1,2}/g)) {
    const date = Number(number[0]);
    const found = date > before ? day(year, expr.month, date) : null;
    if (!found) return [];
    const start = first.end + number.index;
    atoms.push({ ...first, start, end: start + number[0].length, expr: found, rule: 'month-day-list' });
    before = date;
  }
  if (year !== null) {
    const last = atoms.at(-1) as Atom;
    last.end = first.end + match[0].length;
    first.expr = { ...expr, year };
  }
  return atoms;
}
