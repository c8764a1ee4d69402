import { blankContext } from '../context/blank.js';
import type { Casualty, Materiel, ParsedArticle } from '../model.js';
import type { AnyRow } from './bind.js';
import { type Line, type Plan, warn } from './plan.js';
import { setFields } from './set.js';

/** A claim that the reader added, and which of its fields were said. */
interface Added {
  table: 'casualties' | 'materiel';
  claim: Casualty | Materiel;
  fields: ReadonlySet<string>;
}

/** The claims that a file adds to an article: the lines of one row id are one claim, bound to the words they name. */
export function addedClaims(
  plan: Plan,
  article: ParsedArticle,
  casualties: readonly Casualty[],
  materiel: readonly Materiel[],
): Added[] {
  const groups = new Map<string, Line[]>();
  for (const line of plan.lines) {
    if (line.action !== 'add') continue;
    const key = `${line.table} ${line.row_id} ${line.start} ${line.end}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const added: Added[] = [];
  const next = { casualties: casualties.length, materiel: materiel.length };
  for (const lines of groups.values()) {
    const [first] = lines as [Line];
    const { start, end } = first;
    const sentence = article.sentences.find((one) => one.start <= start && start < one.end);
    if (start >= end || article.text.slice(start, end) !== first.words) {
      warn(plan, first, `“${first.words.slice(0, 40)}” does not stand at ${start}–${end}`);
      continue;
    }
    if (!sentence) {
      warn(plan, first, 'its words stand in no sentence of the article');
      continue;
    }
    const table = first.table as Added['table'];
    const letter = table === 'casualties' ? 'c' : 'm';
    const taken = new Set((table === 'casualties' ? casualties : materiel).map(({ id }) => id));
    do next[table]++;
    while (taken.has(`${article.id}-${letter}${next[table]}`));
    const context = blankContext(article, sentence, {
      id: `${article.id}-${letter}${next[table]}`,
      scope: 'incident',
      rule: 'added',
      confidence: 1,
      trigger: { start, end },
    });
    context.corrected = 'added';
    const claim = { ...context, ...COUNT, ...(table === 'casualties' ? CASUALTY : MATERIEL) };
    const row: AnyRow = claim;
    const fields = setFields(plan, table, row, new Map(lines.map((line) => [line.field, line])));
    if (row.effect === null || row.item === null) {
      warn(plan, first, `a claim needs ${table === 'casualties' ? 'an effect' : 'an effect and an item'}`);
      continue;
    }
    if (table === 'materiel') row.item_text = first.words;
    added.push({ table, claim: row as unknown as Casualty | Materiel, fields });
  }
  return added;
}

const COUNT = {
  count_text: null,
  count_low: null,
  count_best: null,
  count_high: null,
  count_qualifier: 'vague',
  count_start: null,
  count_end: null,
} as const;

const CASUALTY = {
  effect: null,
  victim_text: null,
  victim_start: null,
  victim_end: null,
  victim_actor: null,
  victim_kind: 'unknown',
  victim_names: null,
  victim_ages: null,
  victim_group: null,
  perpetrator_actor: null,
  attackers: false,
} as const;

const MATERIEL = { item: null, item_text: '', effect: null, owner_actor: null, perpetrator_actor: null } as const;
