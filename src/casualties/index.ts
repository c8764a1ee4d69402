import type { ActorMention, Casualty, Count, Effect, ParsedArticle, VictimKind } from '../model.js';
import type { Phrase } from './chunk.js';
import { type Clause, clauseOf } from './clause.js';
import type { Draft } from './draft.js';
import { isDisaster } from './negative.js';
import { kindHint } from './nouns.js';
import { readTrigger } from './readers.js';
import { confidenceOf } from './rules.js';
import { scopeOf } from './scope.js';
import { markSubsets, readSubsets } from './subsets.js';

const ATTACKERS =
  /^(?:bomber|bombers|attacker|attackers|assailant|assailants|hijacker|hijackers|gunman|gunmen|shooter|shooters|perpetrator|perpetrators|knifeman|axeman|hostage-taker|hostage-takers|infiltrator|infiltrators)$/;

/** Claims about people, sentence by sentence: effect, count, victims, parts within the sentence. When, where and who says so come later. */
export function findCasualties(article: ParsedArticle, _actors: readonly ActorMention[]): Casualty[] {
  const claims: Casualty[] = [];
  const year = article.published.date ? Number(article.published.date.slice(0, 4)) : null;
  for (const sentence of article.sentences) {
    const clause = clauseOf(article.tokens, sentence);
    if (!clause) continue;
    const drafts = readClause(clause);
    if (drafts.length === 0) continue;
    emit(article, clause, drafts, year, claims);
  }
  return claims;
}

/** All drafts of a sentence, in text order. */
export function readClause(clause: Clause): Draft[] {
  const lists = markSubsets(clause);
  if (isDisaster(clause)) return [];
  const drafts: Draft[] = [];
  for (const trigger of clause.triggers) {
    for (const draft of readTrigger(clause, trigger, drafts)) if (!repeats(draft, drafts)) drafts.push(draft);
  }
  drafts.push(...readSubsets(lists, drafts));
  settleCasualties(drafts);
  settleTolls(drafts);
  return drafts;
}

/** Whether a draft counts the same words for the same effect as one before it. */
function repeats(draft: Draft, drafts: readonly Draft[]): boolean {
  return drafts.some(
    (d) =>
      d.whole === null &&
      draft.whole === null &&
      d.phrases.length > 0 &&
      d.phrases.some((p) => draft.phrases.includes(p)) &&
      (d.effect === draft.effect || d.effect === 'killed_or_wounded'),
  );
}

/** "Casualties" beside a number of wounded are dead; alone or beside a number of dead they are killed or wounded. */
function settleCasualties(drafts: Draft[]): void {
  const wounded = drafts.some((d) => d.effect === 'wounded');
  for (const draft of drafts)
    if (draft.effect === 'casualties') draft.effect = wounded && !draft.none ? 'killed' : 'killed_or_wounded';
}

/** "Three more died, bringing the death toll to 15": the toll includes them. */
function settleTolls(drafts: Draft[]): void {
  const toll = drafts.find((d) => d.rule === 'toll');
  if (!toll) return;
  const value = sumOf(toll).count_low ?? 0;
  for (const draft of drafts) {
    if (
      draft !== toll &&
      draft.whole === null &&
      draft.effect === 'killed' &&
      draft.rule !== 'toll' &&
      (sumOf(draft).count_low ?? 0) <= value
    )
      draft.whole = toll;
  }
}

type Value = Pick<Count, 'count_low' | 'count_best' | 'count_high' | 'count_qualifier'>;

function phraseValue(phrase: Phrase): Value {
  if (phrase.cls === 'nobody') return { count_low: 0, count_best: 0, count_high: 0, count_qualifier: 'exact' };
  const { q } = phrase;
  if (q) return { count_low: q.low, count_best: q.best, count_high: q.high, count_qualifier: q.qualifier };
  if (!phrase.plural) return { count_low: 1, count_best: 1, count_high: 1, count_qualifier: 'exact' };
  return { count_low: 2, count_best: null, count_high: null, count_qualifier: 'vague' };
}

/** The number of a draft: the sum over its coordinated phrases. */
export function sumOf(draft: Draft): Value {
  if (draft.none) return { count_low: 0, count_best: 0, count_high: 0, count_qualifier: 'exact' };
  const values = draft.phrases.map(phraseValue);
  if (draft.self)
    values.push({ count_low: draft.self, count_best: draft.self, count_high: draft.self, count_qualifier: 'exact' });
  const sum = (field: 'count_low' | 'count_best' | 'count_high'): number | null =>
    values.reduce<number | null>((n, v) => (n === null || v[field] === null ? null : n + v[field]), 0);
  const qualifier = values.find((v) => v.count_qualifier !== 'exact')?.count_qualifier ?? 'exact';
  return {
    count_low: sum('count_low'),
    count_best: sum('count_best'),
    count_high: sum('count_high'),
    count_qualifier: qualifier,
  };
}

function mergedKind(kinds: readonly VictimKind[]): VictimKind {
  const known = new Set(kinds.filter((kind) => kind !== 'unknown'));
  if (known.size === 0) return 'unknown';
  return known.size === 1 ? [...known][0]! : 'mixed';
}

/** The noun phrase that says who a bare number counts: the nearest people before it, else the nearest after. */
function ellipsis(clause: Clause, phrase: Phrase): Phrase | null {
  const n = clause.phrases.indexOf(phrase);
  for (let i = n - 1; i >= 0; i--) {
    const other = clause.phrases[i]!;
    if (other.cls === 'person' && other.q && !other.subset && !/^others?$/.test(clause.tokens[other.head]!.lower))
      return other;
  }
  return null;
}

function emit(
  article: ParsedArticle,
  clause: Clause,
  drafts: readonly Draft[],
  year: number | null,
  claims: Casualty[],
): void {
  const { tokens, sentence } = clause;
  const ids = new Map<Draft, string>();
  const at = (draft: Draft): number =>
    draft.phrases[0]?.from ?? (draft.whole ? at(draft.whole) + 0.5 : draft.trigger.from);
  const ordered = [...drafts].sort((a, b) => at(a) - at(b));
  for (const [n, draft] of ordered.entries()) ids.set(draft, `${article.id}-c${claims.length + n + 1}`);
  for (const draft of ordered) {
    const value = sumOf(draft);
    const first = draft.phrases[0] ?? null;
    const last = draft.phrases.at(-1) ?? null;
    const counts = draft.phrases.filter((p) => p.q);
    const countFrom = counts[0]?.q ?? null;
    const elliptic =
      first && (first.cls === 'bare' || (first.head >= 0 && /^others?$/.test(tokens[first.head]!.lower)))
        ? ellipsis(clause, first)
        : null;
    const spoken = draft.victims ?? elliptic ?? (first?.cls === 'bare' ? null : first);
    const until = draft.victims ?? elliptic ?? last;
    const victimFrom = spoken ? tokens[spoken.q && spoken.q.to < spoken.to ? spoken.q.to : spoken.from]!.start : null;
    const victimTo = spoken && until ? tokens[until.to - 1]!.end : null;
    const people = [...draft.phrases, ...(draft.victims ? [draft.victims] : []), ...(elliptic ? [elliptic] : [])];
    const kind = mergedKind(people.map((p) => kindOf(clause, p)));
    const names = draft.phrases.flatMap((p) =>
      p.name ? [article.text.slice(tokens[p.name[0]]!.start, tokens[p.name[1] - 1]!.end)] : [],
    );
    const heads = people.filter((p) => p.head >= 0).map((p) => tokens[p.head]!.lower);
    claims.push({
      id: ids.get(draft)!,
      event_id: null,
      effect: draft.effect as Effect,
      count_text:
        countFrom && counts.length === 1
          ? article.text.slice(tokens[countFrom.from]!.start, tokens[numberEnd(clause, countFrom.to) - 1]!.end)
          : null,
      count_start: countFrom && counts.length === 1 ? tokens[countFrom.from]!.start : null,
      count_end: countFrom && counts.length === 1 ? tokens[numberEnd(clause, countFrom.to) - 1]!.end : null,
      ...value,
      victim_text:
        victimFrom !== null && victimTo !== null && victimTo > victimFrom
          ? article.text.slice(victimFrom, victimTo)
          : null,
      victim_start: victimFrom,
      victim_end: victimTo,
      victim_actor: null,
      victim_kind: kind,
      victim_names: names.length > 0 ? names : null,
      victim_ages: null,
      victim_group: people.find((p) => p.group)?.group ?? null,
      perpetrator_actor: null,
      attackers: draft.attackers || (heads.length > 0 && heads.every((h) => ATTACKERS.test(h))),
      date_start: null,
      date_end: null,
      date_precision: null,
      date_basis: null,
      date_text: null,
      place: null,
      place_basis: null,
      country: null,
      latitude: null,
      longitude: null,
      place_precision: null,
      claimant: null,
      claimant_person: null,
      claimant_kind: 'narrator',
      status: 'asserted',
      scope: scopeOf(clause, draft, year),
      part_of: draft.whole ? (ids.get(draft.whole) ?? null) : null,
      same_as: null,
      evidence: article.text.slice(sentence.start, sentence.end),
      start: sentence.start,
      end: sentence.end,
      rule: `${draft.effect}:${draft.rule}`,
      confidence: confidenceOf(draft.rule, value.count_best !== null),
      placeRef: null,
      otherPlaces: [],
      sentence: sentence.index,
      trigger: { start: tokens[draft.trigger.from]!.start, end: tokens[draft.trigger.to - 1]!.end },
    });
  }
}

/** The number's words end before "other" and "of". */
function numberEnd(clause: Clause, to: number): number {
  let end = to;
  while (end > 1 && /^(?:of|other|more|fellow)$/.test(clause.tokens[end - 1]!.lower)) end--;
  return end;
}

const OF_FORCE =
  /^(?:army|police|forces|military|militia|security|guard|taliban|troops|navy|battalion|brigade|regiment|group|gang)$/;

function kindOf(clause: Clause, phrase: Phrase): VictimKind {
  if (phrase.kind !== 'unknown') return phrase.kind;
  if (
    phrase.head >= 0 &&
    /^(?:member|members|chief|leader|leaders|head|personnel|men|recruits)$/.test(clause.tokens[phrase.head]!.lower)
  ) {
    for (let k = phrase.to; k < Math.min(phrase.to + 9, clause.sentence.to); k++) {
      const w = clause.tokens[k]!.lower;
      if (OF_FORCE.test(w) || kindHint(w) === 'military') return 'military';
      if (/^(?:,|were|was|have|has|in|at|on)$/.test(w)) break;
    }
  }
  if (phrase.cls === 'unknown' || phrase.cls === 'bare') {
    for (let k = phrase.from; k < phrase.to; k++) {
      const hint = kindHint(clause.tokens[k]!.lower);
      if (hint) return hint;
    }
  }
  return 'unknown';
}
