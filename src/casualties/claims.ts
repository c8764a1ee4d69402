import { blankContext } from '../context/blank.js';
import type { Casualty, Count, Effect, ParsedArticle, VictimKind } from '../model.js';
import { agesOf } from './ages.js';
import type { Phrase } from './chunk.js';
import { type Clause, phraseOn, word } from './clause.js';
import type { Draft } from './draft.js';
import { kindHint } from './nouns.js';
import { confidenceOf } from './rules.js';
import { isClosed } from './run.js';
import { scopeOf } from './scope.js';

const ATTACKERS =
  /^(?:accomplice|accomplices|bomber|bombers|attacker|attackers|assailant|assailants|hijacker|hijackers|gunman|gunmen|shooter|shooters|perpetrator|perpetrators|knifeman|axeman|hostage-taker|hostage-takers|infiltrator|infiltrators)$/;

type Value = Pick<Count, 'count_low' | 'count_best' | 'count_high' | 'count_qualifier'>;

function phraseValue(phrase: Phrase): Value {
  if (phrase.cls === 'nobody') return { count_low: 0, count_best: 0, count_high: 0, count_qualifier: 'exact' };
  const { q } = phrase;
  if (!q && /^(?:couple|pair|duo|twins)$/.test(phrase.headWord))
    return { count_low: 2, count_best: 2, count_high: 2, count_qualifier: 'exact' };
  if (!q && phrase.headWord === 'trio') return { count_low: 3, count_best: 3, count_high: 3, count_qualifier: 'exact' };
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

/** Who tells of the harmed or looks for them: "as rescuers searched for five missing". */
const HELPERS =
  /^(?:rescuers?|officials?|authorities|police|medics?|doctors?|paramedics?|witnesses|investigators?|firefighters?|divers?|reporters?|prosecutors?)$/;

/** "A few dozen of its fighters had killed hundreds": who stands right before the verb did it. */
function isAgent(clause: Clause, { to }: Phrase, verb: number): boolean {
  if (to > verb) return false;
  for (let k = to; k < verb; k++) if (!/^(?:had|has|have|also|then|later|already)$/.test(word(clause, k))) return false;
  return true;
}

/** The noun phrase that says who a bare number counts: the nearest people before it, else the nearest after. */
function ellipsis(clause: Clause, phrase: Phrase, { trigger }: Draft): Phrase | null {
  // "four children are among the 28 dead": not all of them are children
  const the = word(clause, phrase.from) === 'the' ? phrase.from : phrase.from - 1;
  if (word(clause, the) === 'the' && /^among(?:st)?$/.test(word(clause, the - 1))) return null;
  const n = clause.phrases.indexOf(phrase);
  for (let i = n - 1; i >= 0; i--) {
    const other = clause.phrases[i]!;
    if (
      other.cls === 'person' &&
      (other.q ||
        (other.plural &&
          other.governed &&
          n - i <= 3 &&
          !/^(?:by|between)$/.test(word(clause, other.from - 1)) &&
          !HELPERS.test(other.headWord) &&
          !VIOLENCE.test(word(clause, other.to)))) &&
      !other.subset &&
      !isAgent(clause, other, trigger.from) &&
      // "one of her children …, dozens of others"
      !(other.partitive === 'group' && phrase.headWord !== '') &&
      !(other.q && word(clause, other.from - 1) === 'of' && phraseOn(clause, other.from - 2)?.cls === 'person') &&
      !/^others?$/.test(other.headWord)
    )
      return other;
  }
  return null;
}

/** Writes the drafts of a sentence as claims, in text order; `same` says which claim a draft repeats. */
export function emit(
  article: ParsedArticle,
  clause: Clause,
  drafts: readonly Draft[],
  year: number | null,
  claims: Casualty[],
  same: ReadonlyMap<Draft, string>,
  parts: ReadonlyMap<Draft, string>,
): Map<Draft, string> {
  const { tokens, sentence } = clause;
  const ids = new Map<Draft, string>();
  const at = (draft: Draft): number =>
    draft.phrases[0]?.from ?? (draft.whole ? at(draft.whole) + 0.5 : draft.trigger.from);
  const ordered = [...drafts].sort((a, b) => at(a) - at(b));
  for (const [n, draft] of ordered.entries()) ids.set(draft, `${article.id}-c${claims.length + n + 1}`);
  for (const draft of ordered) {
    const value = soFar(clause, draft, sumOf(draft));
    const first = draft.phrases[0] ?? null;
    const last = draft.phrases.at(-1) ?? null;
    const counts = draft.phrases.filter((p) => p.q);
    const countFrom = counts[0]?.q ?? null;
    const victims = draft.victims ?? (first?.cls === 'bare' ? among(clause, draft, ordered) : null);
    const elliptic =
      first && (first.cls === 'bare' || (first.head >= 0 && /^others?$/.test(tokens[first.head]!.lower)))
        ? ellipsis(clause, first, draft)
        : null;
    const spoken = victims ?? elliptic ?? (first?.cls === 'bare' ? null : first);
    const until = victims ?? elliptic ?? last;
    const victimFrom = spoken ? tokens[wordsFrom(clause, spoken)]!.start : null;
    const victimTo = spoken && until ? tokens[wordsTo(clause, until) - 1]!.end : null;
    const people = [...draft.phrases, ...(victims ? [victims] : []), ...(elliptic ? [elliptic] : [])];
    const own = mergedKind(people.map((p) => kindOf(clause, p)));
    const kind =
      own === 'unknown' && draft.rule === 'including' && draft.whole
        ? mergedKind(draft.whole.phrases.map((p) => kindOf(clause, p)))
        : own;
    const names = draft.phrases.flatMap((p) =>
      p.name ? [article.text.slice(tokens[p.name[0]]!.start, tokens[p.name[1] - 1]!.end)] : [],
    );
    const ages = draft.phrases.flatMap((p) => agesOf(clause, p));
    const heads = people.filter((p) => p.head >= 0).map((p) => tokens[p.head]!.lower);
    const context = blankContext(article, sentence, {
      id: ids.get(draft)!,
      scope: scopeOf(clause, draft, year),
      rule: `${draft.effect}:${draft.rule}`,
      confidence: confidenceOf(draft.rule, value.count_best !== null),
      trigger: { start: tokens[draft.trigger.from]!.start, end: tokens[draft.trigger.to - 1]!.end },
    });
    const claim = Object.assign(context, {
      part_of: draft.whole ? (ids.get(draft.whole) ?? null) : (parts.get(draft) ?? null),
      same_as: same.get(draft) ?? null,
      effect: draft.effect as Effect,
      count_text:
        countFrom && counts.length === 1
          ? article.text.slice(tokens[countFrom.from]!.start, tokens[numberEnd(clause, countFrom) - 1]!.end)
          : null,
      count_start: countFrom && counts.length === 1 ? tokens[countFrom.from]!.start : null,
      count_end: countFrom && counts.length === 1 ? tokens[numberEnd(clause, countFrom) - 1]!.end : null,
      count_low: value.count_low,
      count_best: value.count_best,
      count_high: value.count_high,
      count_qualifier: value.count_qualifier,
      victim_text:
        victimFrom !== null && victimTo !== null && victimTo > victimFrom
          ? article.text.slice(victimFrom, victimTo)
          : null,
      victim_start: victimFrom,
      victim_end: victimTo,
      victim_actor: null,
      victim_kind: kind,
      victim_names: names.length > 0 ? names : null,
      victim_ages: ages.length > 0 ? ages : null,
      victim_group: people.find((p) => p.group)?.group ?? null,
      perpetrator_actor: null,
      attackers: draft.attackers || (heads.length > 0 && heads.every((h) => ATTACKERS.test(h))),
    });
    claims.push(claim);
  }
  return ids;
}

/** "25 dead and 30 wounded for the northern side": who suffered stands after the last effect word. */
function among(clause: Clause, draft: Draft, ordered: readonly Draft[]): Phrase | null {
  let k = draft.trigger.to;
  const next = ordered[ordered.indexOf(draft) + 1];
  if (word(clause, k) === 'and' && next?.phrases[0]?.cls === 'bare' && next.phrases[0].from === k + 1)
    k = next.trigger.to;
  if (!/^(?:among|amongst|for|on|within|from|in)$/.test(word(clause, k))) return null;
  const people = phraseOn(clause, k + 1);
  if (!people || people.from !== k + 1) return null;
  // "injured in regime chlorine attack", "the toll from Taliban attacks": the words go on
  if (
    /^(?:in|from|on)$/.test(word(clause, k)) &&
    clause.tokens[people.to]?.kind === 'word' &&
    people.to < clause.sentence.to
  ) {
    if (!isClosed(word(clause, people.to)) || VIOLENCE.test(word(clause, people.to))) return null;
  }
  return people.cls === 'person' || SIDES.test(people.headWord) ? people : null;
}

const VIOLENCE = /^(?:attacks?|strikes?|raids?|shelling|bombings?|bombardments?|fire|assaults?|offensives?)$/;

/** The token at which the words for the people begin, after their number: "of them women" are women, "of its soldiers" its soldiers. */
function wordsFrom(clause: Clause, phrase: Phrase): number {
  let k = phrase.q && phrase.q.from >= phrase.from && phrase.q.to < phrase.to ? phrase.q.to : phrase.from;
  // "rumours spread that General Haddad was captured": the general
  if (k === phrase.from) return word(clause, k) === 'that' && phrase.name && k + 1 < phrase.to ? k + 1 : k;
  while (clause.tokens[k]!.kind === 'punct' && k + 1 < phrase.to) k++;
  if (word(clause, k) === 'of' && k + 1 < phrase.to) k++;
  if (/^(?:them|whom|those)$/.test(word(clause, k)) && k + 1 < phrase.to) k++;
  // "three of the victims were nurses": nurses
  for (let i = phrase.to - 2; i >= k; i--) if (/^(?:were|was|are|is)$/.test(word(clause, i))) return i + 1;
  return k;
}

/** Where the words for the victims end: the bracket of "49 [troops]" opens before them. */
function wordsTo({ tokens }: Clause, { from, to }: Phrase): number {
  return to - from > 1 && /^[\])]$/.test(tokens[to - 1]!.text) ? to - 1 : to;
}

const SIDES = /^(?:side|sides|army|military|forces|force|navy|police|population|regime|militia)$/;

/** The number's words end before "other" and "of". */
function numberEnd(clause: Clause, { from, to }: { from: number; to: number }): number {
  let end = to;
  while (end > from + 1 && /^(?:of|other|more|fellow)$/.test(clause.tokens[end - 1]!.lower)) end--;
  return end;
}

const OF_FORCE =
  /^(?:army|police|forces|military|militia|security|guard|taliban|troops|navy|battalion|brigade|regiment|group|gang)$/;

function kindOf(clause: Clause, phrase: Phrase): VictimKind {
  if (phrase.kind !== 'unknown') return phrase.kind;
  if (phrase.cls === 'name' || phrase.name) {
    const role = roleOf(clause, phrase);
    if (role) return role.kind;
  }
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

/** The role beside a name: "the mayor of X, NAME", "NAME, a geologist". */
function roleOf(clause: Clause, phrase: Phrase): Phrase | null {
  if (word(clause, phrase.to) === ',') {
    const after = phraseOn(clause, phrase.to + 1);
    if (after?.cls === 'person' && !after.plural && !after.q) return after;
  }
  if (word(clause, phrase.from - 1) !== ',') return null;
  for (let k = phrase.from - 2, n = 0; n < 4; n++) {
    const before = phraseOn(clause, k);
    if (!before) return null;
    if (before.cls === 'person' && !before.plural && !before.q && !before.governed) return before;
    k = before.from - 2;
  }
  return null;
}

/** "So far 61": not the last word, so at least. */
function soFar(clause: Clause, draft: Draft, value: Value): Value {
  if (value.count_qualifier !== 'exact' || !value.count_best) return value;
  const at = draft.phrases[0]?.from ?? draft.trigger.from;
  for (let k = at - 6; k < draft.trigger.to + 8; k++)
    if (word(clause, k) === 'so' && word(clause, k + 1) === 'far')
      return { ...value, count_high: null, count_qualifier: 'at_least' };
  return value;
}
