import {
  BE_TRUE,
  CONJUNCTIONS,
  DETERMINERS,
  HAVE,
  isAdverb,
  MODALS,
  NEGATIONS,
  PREPOSITIONS,
  SUBORDINATORS,
  VERBS,
} from '../casualties/grammar.js';
import { nounOf } from '../casualties/nouns.js';
import { blankContext } from '../context/blank.js';
import type { ActorMention, Materiel, MaterielEffect, MaterielItem, ParsedArticle, Sentence, Token } from '../model.js';
import { bounds, phraseAt, phraseTable, type Quantity, quantityAt } from '../quantities/index.js';
import { GEAR_EFFECTS, GEAR_RULES, type GearForm } from './effects.js';
import { ITEMS } from './items.js';

interface GearWord {
  effect: MaterielEffect;
  form: GearForm;
}

/** A named piece of equipment with its number and the words around it, tokens [from, to). */
interface Gear {
  from: number;
  to: number;
  item: MaterielItem;
  /** Tokens of the item's own words. */
  itemFrom: number;
  q: Quantity | null;
  plural: boolean;
  /** Further items of the same list. */
  rest: Gear[];
}

const readings = new Map<string, GearWord[]>();
for (const [effect, form, words] of GEAR_EFFECTS)
  for (const phrase of words.split('|')) readings.set(phrase, [...(readings.get(phrase) ?? []), { effect, form }]);
const EFFECTS = phraseTable([...readings]);
const CONFIDENCE = new Map(GEAR_RULES.map((rule) => [rule.name, rule.confidence]));

const isClosed = (word: string): boolean =>
  PREPOSITIONS.has(word) ||
  BE_TRUE.has(word) ||
  HAVE.has(word) ||
  MODALS.has(word) ||
  CONJUNCTIONS.has(word) ||
  SUBORDINATORS.has(word) ||
  VERBS.has(word);

const COLLECTIVE = /s$|equipment|hardware|weaponry|artillery|armou?r$/;

/** Equipment named in the sentence: the item's words, the modifiers before them, and the number before those. */
function gearOf(tokens: readonly Token[], sentence: Sentence, effectAt: ReadonlySet<number>): Gear[] {
  const found: Gear[] = [];
  let floor = sentence.from;
  for (let i = sentence.from; i < sentence.to; i++) {
    const hit = phraseAt(ITEMS, tokens, i, sentence.to);
    if (!hit) continue;
    let to = hit.to;
    // the longest run of items is one: "Mi-24 helicopter"; the last names the class
    let item = hit.value;
    for (let next = phraseAt(ITEMS, tokens, to, sentence.to); next; next = phraseAt(ITEMS, tokens, to, sentence.to)) {
      item = next.value;
      to = next.to;
    }
    // "tank fire", "drone attack", "helicopter crew", "truck bomb": not the thing itself
    const after = to < sentence.to ? tokens[to]! : null;
    if (
      after?.kind === 'word' &&
      !isClosed(after.lower) &&
      !effectAt.has(to) &&
      ((nounOf(after.lower)?.class !== undefined && nounOf(after.lower)!.class !== 'time') ||
        /^(?:fire|shells?|strikes?|pilots?|base|bases|factory|parts|driver|drivers|carrier|column|columns|traffic|rounds?|loads?|positions?|division|brigade|attacks?)$/.test(
          after.lower,
        ))
    ) {
      i = to - 1;
      continue;
    }
    if (after?.lower === "'s" || (after?.text === '-' && tokens[to + 1]?.start === after.end)) {
      i = to - 1;
      continue;
    }
    let from = i;
    let q: Quantity | null = null;
    let ofAt = -1;
    for (let k = i; k >= floor && i - k <= 8; k--) {
      const quantity = quantityAt(tokens, k, sentence.from, sentence.to);
      if (quantity && ofAt >= 0 && quantity.to !== ofAt && quantity.to !== ofAt + 1) break;
      if (quantity && quantity.to <= i && quantity.from >= floor) {
        q = quantity;
        from = k;
        // hedges stand before: take the longest reading
        for (let h = k - 1; h >= Math.max(floor, k - 4); h--) {
          const wider = quantityAt(tokens, h, sentence.from, sentence.to);
          if (wider && wider.to === quantity.to) {
            q = wider;
            from = h;
          }
        }
        const share =
          tokens[from - 1]?.lower === 'of' && from - 2 >= floor
            ? quantityAt(tokens, from - 2, sentence.from, sentence.to)
            : null;
        if (share?.form === 'number' && share.to === from - 1) {
          // "18 of 20 drones"
          q = share;
          from = share.from;
        }
        break;
      }
      if (k === i) continue;
      const token = tokens[k]!;
      if (token.kind !== 'word' && token.text !== '-') break;
      if (token.lower === 'of' && ofAt < 0) {
        ofAt = k;
        continue;
      }
      if (ofAt >= 0 && k < ofAt - 3) break;
      if (ofAt >= 0) continue;
      if (DETERMINERS.has(token.lower)) {
        from = k;
        // "one of its helicopters"
        const share =
          tokens[k - 1]?.lower === 'of' && k - 2 >= floor
            ? quantityAt(tokens, k - 2, sentence.from, sentence.to)
            : null;
        if (share && share.to === k - 1) {
          q = share;
          from = share.from;
          break;
        }
        if (token.lower !== "'s" && token.lower !== '’s') break;
        continue;
      }
      if (token.lower === "'s") {
        from = k;
        continue;
      }
      if (isClosed(token.lower) || effectAt.has(k)) break;
      from = k;
    }
    const word = tokens[to - 1]!.lower;
    found.push({
      from,
      to,
      item,
      itemFrom: i,
      q,
      plural:
        word === 'aircraft'
          ? !/^(?:was|is|has)$/.test(tokens[to]?.lower ?? '') && !DETERMINERS.has(tokens[from]!.lower)
          : COLLECTIVE.test(word) && !/^(?:himars|mlrs)$/.test(word),
      rest: [],
    });
    floor = to;
    i = to - 1;
  }
  return joined(tokens, found);
}

/** "tanks, drones and heavy equipment" is one list. */
function joined(tokens: readonly Token[], gear: readonly Gear[]): Gear[] {
  const lists: Gear[] = [];
  for (const one of gear) {
    const last = lists.at(-1);
    const end = last ? (last.rest.at(-1) ?? last).to : -1;
    let k = end;
    if (last && tokens[k]?.text === '(') {
      // "27 unmanned aerial vehicles (UAV)"
      let close = k;
      while (close < k + 4 && tokens[close]?.text !== ')') close++;
      if (one.to <= close + 1) continue;
      k = close + 1;
    }
    if (last && k < one.from) {
      while (
        k < one.from &&
        (tokens[k]!.text === ',' ||
          CONJUNCTIONS.has(tokens[k]!.lower) ||
          /^(?:as|well|also|it)$/.test(tokens[k]!.lower))
      )
        k++;
      if (k === one.from) {
        last.rest.push(one);
        continue;
      }
    }
    lists.push(one);
  }
  return lists;
}

const UNREAL =
  /^(?:will|would|could|may|might|should|to|plan|plans|planned|threatened|try|tried|trying|attempt|attempted|failed|if|capable|able|not|never|deny|denied|order|ordered|want|wanted)$/;

interface Effect {
  from: number;
  to: number;
  readings: readonly GearWord[];
}

/** An effect word, its reading and the rule that saw it. */
interface Hit {
  effect: Effect;
  word: GearWord;
  rule: string;
}

/** The effect that befell the list, and the rule that saw it. */
function effectOn(tokens: readonly Token[], sentence: Sentence, list: Gear, effects: readonly Effect[]): Hit | null {
  const end = (list.rest.at(-1) ?? list).to;
  let before: Effect | null = null;
  let after: Effect | null = null;
  for (const effect of effects) {
    if (effect.to <= list.from) before = effect;
    else if (effect.from >= end && !after) after = effect;
  }
  if (before) {
    // object right after the verb
    let k = before.to;
    while (k < list.from && (isAdverb(tokens[k]!.lower) || /^(?:also|over|some|the)$/.test(tokens[k]!.lower))) k++;
    const of = tokens[k]?.lower === 'of' || tokens[k]?.lower === 'in';
    if (k === list.from && !hedged(tokens, sentence, before.from)) {
      const word = before.readings.find((r) => r.form !== 'noun');
      if (word) {
        const rule = word.form === 'ed' ? 'active' : word.form === 'ing' ? 'gerund' : 'finite';
        if (!(word.form === 'fin' && /^(?:the|a|its|heavy)$/.test(tokens[before.from - 1]?.lower ?? '')))
          return { effect: before, word, rule };
      }
    } else if (of && k + 1 === list.from) {
      const word = before.readings.find((r) => r.form === 'noun');
      if (word) return { effect: before, word, rule: tokens[k]!.lower === 'in' ? 'losses-in' : 'noun-of' };
    }
  }
  if (after) {
    let be = false;
    let ok = true;
    for (let k = end, n = 0; k < after.from; k++, n++) {
      const w = tokens[k]!.lower;
      if (BE_TRUE.has(w)) be = true;
      else if (UNREAL.test(w) || NEGATIONS.has(w)) ok = false;
      else if (HAVE.has(w) || isAdverb(w)) continue;
      else if (be) ok = false;
      else if (n > 10 || /^[;:]$/.test(w) || SUBORDINATORS.has(w) || (VERBS.has(w) && !/^(?:belonging|used)$/.test(w)))
        ok = false;
      if (!ok) break;
    }
    const word = after.readings.find((r) => r.form === 'ed');
    if (ok && word && tokens[after.from]!.lower !== 'lost') {
      if (be) return { effect: after, word, rule: 'passive' };
      const governed = PREPOSITIONS.has(tokens[list.from - 1]?.lower ?? '');
      const next = tokens[after.to];
      const objectFollows =
        next &&
        next.kind !== 'punct' &&
        !PREPOSITIONS.has(next.lower) &&
        !CONJUNCTIONS.has(next.lower) &&
        next.lower !== 'by' &&
        nounOf(next.lower)?.class !== 'time';
      if (after.from === end && !governed && !objectFollows) return { effect: after, word, rule: 'reduced' };
    }
  }
  return null;
}

/** Whether what the verb at `at` says is planned, possible or denied. */
function hedged(tokens: readonly Token[], sentence: Sentence, at: number): boolean {
  for (let k = at - 1; k >= Math.max(sentence.from, at - 3); k--) {
    const w = tokens[k]!.lower;
    if (w === 'have' || w === 'has' || w === 'had') return tokens[k - 1]?.lower === 'not';
    if (UNREAL.test(w)) return true;
    if (!isAdverb(w)) return false;
  }
  return false;
}

/** "losses in tanks and armor to be over 50": the number stands after the items. */
function numberAfter(tokens: readonly Token[], sentence: Sentence, at: number): Quantity | null {
  for (let k = at; k < Math.min(at + 8, sentence.to); k++) {
    const q = quantityAt(tokens, k, sentence.from, sentence.to);
    if (q && q.form === 'number') return q;
  }
  return null;
}

/** Whether only "including", "among them" and marks stand between token `from` and a list that begins at `to`. */
function isPart(tokens: readonly Token[], from: number, to: number): boolean {
  let marked = false;
  for (let k = from; k < to; k++) {
    const { lower, kind } = tokens[k]!;
    if (/^(?:including|among|include)$/.test(lower)) marked = true;
    else if (!(kind === 'punct' && /^[,(–—-]$/.test(lower)) && !/^(?:them|at|least|also)$/.test(lower)) return false;
  }
  return marked;
}

/** Claims about equipment lost, sentence by sentence. */
export function findMateriel(article: ParsedArticle, _actors: readonly ActorMention[]): Materiel[] {
  const claims: Materiel[] = [];
  const { tokens } = article;
  for (const sentence of article.sentences) {
    if (!EFFECTS.opens.in(tokens, sentence)) continue;
    const effects: Effect[] = [];
    const effectAt = new Set<number>();
    for (let i = sentence.from; i < sentence.to; i++) {
      const hit = phraseAt(EFFECTS, tokens, i, sentence.to);
      if (!hit) continue;
      effects.push({ from: i, to: hit.to, readings: hit.value });
      for (let k = i; k < hit.to; k++) effectAt.add(k);
      i = hit.to - 1;
    }
    if (effects.length === 0) continue;
    let last: { hit: Hit; to: number; id: string } | null = null;
    for (const list of gearOf(tokens, sentence, effectAt)) {
      const found = effectOn(tokens, sentence, list, effects);
      // "20 vehicles, including six tanks"
      const within: boolean = last !== null && !found && isPart(tokens, last.to, list.from);
      const hit: Hit | null = within ? { ...last!.hit, rule: 'including' } : found;
      if (!hit) continue;
      for (const gear of [list, ...list.rest]) {
        const q = hit.rule === 'losses-in' ? numberAfter(tokens, sentence, gear.to) : gear.q;
        if (q?.best === 0) continue;
        push(article, sentence, gear, q, hit, claims, within ? last!.id : null);
      }
      const whole = claims.at(-1);
      if (!within && whole) last = { hit, to: (list.rest.at(-1) ?? list).to, id: whole.id };
    }
  }
  return claims;
}

function push(
  article: ParsedArticle,
  sentence: Sentence,
  gear: Gear,
  q: Quantity | null,
  hit: Hit,
  claims: Materiel[],
  part: string | null,
): void {
  const { tokens, text } = article;
  const vague = { low: 2, best: null, high: null, qualifier: 'vague' as const };
  const value = q ? (q.low === null && q.high === null ? vague : q) : gear.plural ? vague : bounds(1, 'exact');
  const losses = hit.rule === 'losses-in';
  const span = q ? { start: tokens[q.from]!.start, end: tokens[(q.of ? q.to - 1 : q.to) - 1]!.end } : null;
  const total = /\b(?:in the (?:last|past) (?:\w+ )?(?:hours|days|weeks?)|so far|since)\b/i.test(
    text.slice(sentence.start, sentence.end),
  );
  const context = blankContext(article, sentence, {
    id: `${article.id}-m${claims.length + 1}`,
    scope: total || value.qualifier === 'vague' ? 'total' : 'incident',
    rule: `${hit.word.effect}:${hit.rule}`,
    confidence: CONFIDENCE.get(hit.rule) ?? 0.7,
    trigger: { start: tokens[hit.effect.from]!.start, end: tokens[hit.effect.to - 1]!.end },
  });
  const claim = Object.assign(context, {
    part_of: part,
    phrase: { start: tokens[gear.from]!.start, end: tokens[gear.to - 1]!.end },
    item: gear.item,
    item_text: text.slice(tokens[gear.itemFrom]!.start, tokens[gear.to - 1]!.end),
    effect: losses ? 'destroyed' : hit.word.effect,
    owner_actor: null,
    perpetrator_actor: null,
    count_text: span ? text.slice(span.start, span.end) : null,
    count_low: value.low,
    count_best: value.best,
    count_high: value.high,
    count_qualifier: value.qualifier,
    count_start: span?.start ?? null,
    count_end: span?.end ?? null,
  });
  claims.push(claim);
}
