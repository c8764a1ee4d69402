import { daysBetween } from '../dates/calendar.js';
import { precisionOf } from '../dates/period.js';
import type { Casualty, ParsedArticle } from '../model.js';
import { sameSide } from './same-people.js';

/** "Total for the week: 10 killed, 7 injured.", "TOTAL: …", "Totals this month: …". */
const SUM_LINE = /^(?:grand |overall |weekly |daily |monthly )?totals?\b[^.:;]{0,40}:/i;
/** How many claims before it such a line may sum up. */
const LOOKED_AT = 60;

/** Of a log's last line that gives the sum: the claims before it, back to the sum before, are its parts, and its days are theirs. */
export function linkSumLines(article: ParsedArticle, claims: readonly Casualty[]): void {
  for (const [i, whole] of claims.entries()) {
    const { start, end } = article.sentences[whole.sentence]!;
    if (whole.scope === 'background' || whole.part_of || !SUM_LINE.test(article.text.slice(start, end))) continue;
    const parts = partsBefore(claims, i);
    const sum = parts.reduce((n, part) => n + (part.count_best ?? part.count_low ?? 0), 0);
    whole.scope = 'total';
    if (parts.length === 0 || sum > (whole.count_best ?? whole.count_low ?? 0)) continue;
    for (const part of parts) part.part_of = whole.id;
    span(whole, parts);
  }
}

function partsBefore(claims: readonly Casualty[], i: number): Casualty[] {
  const whole = claims[i]!;
  const parts: Casualty[] = [];
  for (let k = i - 1; k >= Math.max(0, i - LOOKED_AT); k--) {
    const part = claims[k]!;
    if (part.effect !== whole.effect || part.sentence === whole.sentence) continue;
    if (part.scope === 'total') break;
    if (part.scope === 'incident' && !part.part_of && !part.same_as) parts.push(part);
  }
  return parts;
}

/** Gives the sum the days from the first of its parts to the last, and no place where they lie in several. */
function span(whole: Casualty, parts: readonly Casualty[]): void {
  const days = parts.flatMap(({ date_start, date_end }) => (date_start && date_end ? [[date_start, date_end]] : []));
  if (days.length === 0) return;
  const first = days.map(([from]) => from!).sort()[0]!;
  const last = days
    .map(([, to]) => to!)
    .sort()
    .at(-1)!;
  Object.assign(whole, {
    date_start: first,
    date_end: last,
    date_precision: precisionOf(0, daysBetween(first, last)),
    date_basis: 'context',
  });
  if (whole.place_basis === 'stated' || new Set(parts.map(({ place }) => place)).size < 2) return;
  Object.assign(whole, {
    place: null,
    latitude: null,
    longitude: null,
    place_precision: null,
    place_basis: null,
    placeRef: null,
  });
}

/** "One more was shot dead on Sunday, taking the toll to 14", after the 13 of Saturday: a toll over incidents of several days or places is a total. */
export function settleTolls(claims: readonly Casualty[]): void {
  const partsOf = new Map<string, Casualty[]>();
  for (const part of claims) if (part.part_of) add(partsOf, part.part_of, part);
  for (const [i, whole] of claims.entries()) {
    if (whole.scope !== 'incident' || whole.count_best === null || !whole.rule.endsWith(':toll')) continue;
    const parts = (partsOf.get(whole.id) ?? []).filter(({ effect }) => effect === whole.effect);
    const before = earlierPart(claims, i, parts);
    if (before) parts.push(before);
    const sum = parts.reduce((n, part) => n + (part.count_best ?? 0), 0);
    if (sum !== whole.count_best || new Set(parts.map(({ date_start, place }) => `${date_start} ${place}`)).size < 2)
      continue;
    if (before) before.part_of = whole.id;
    whole.scope = 'total';
    span(whole, parts);
  }
}

/** "One more was shot dead, taking the toll to 14": the 13 told before, wherever, are its other part. */
function earlierPart(claims: readonly Casualty[], i: number, parts: readonly Casualty[]): Casualty | undefined {
  const whole = claims[i]!;
  const beside = parts.find(({ sentence }) => sentence === whole.sentence);
  if (!beside) return undefined;
  return claims
    .slice(Math.max(0, i - LOOKED_AT), i)
    .findLast(
      (other) =>
        other.sentence < whole.sentence &&
        other.effect === whole.effect &&
        other.scope === 'incident' &&
        !other.part_of &&
        !other.same_as &&
        (other.count_best ?? 0) + (beside.count_best ?? 0) === whole.count_best &&
        (!other.country || !whole.country || other.country === whole.country) &&
        sameSide(other, whole),
    );
}

function add(lists: Map<string, Casualty[]>, key: string, claim: Casualty): void {
  const list = lists.get(key);
  if (list) list.push(claim);
  else lists.set(key, [claim]);
}
