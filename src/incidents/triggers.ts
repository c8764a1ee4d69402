import { readFileSync } from 'node:fs';
import type { ParsedArticle, Span, Token, Weapon } from '../model.js';
import { perWord } from '../text/words.js';
import { UNREAL, WEAK_WORDS } from './data/unreal.js';

export type TriggerClass =
  | 'attack'
  | 'clash'
  | 'shelling'
  | 'air'
  | 'strike'
  | 'bomb'
  | 'bombing'
  | 'grenade'
  | 'suicide'
  | 'chemical'
  | 'killing'
  | 'mob'
  | 'abduction'
  | 'rape'
  | 'protest'
  | 'riot'
  | 'arrest'
  | 'arson'
  | 'looting'
  | 'capture';

/** A word that tells of an incident. */
export interface Trigger extends Span {
  sentence: number;
  class: TriggerClass;
  weapon: Weapon | null;
  /** "the attack", "this blast": speaks of an incident that is known already. */
  definite: boolean;
  /** Tells of something violent by itself (not "a strike", "a march"). */
  strong: boolean;
}

interface Row {
  class: TriggerClass;
  weapon: Weapon | null;
  words: number;
}

const LONGEST = 4;

function readRows(): Map<string, Row> {
  const rows = new Map<string, Row>();
  const lines = readFileSync(new URL('./data/triggers.csv', import.meta.url), 'utf8')
    .split('\n')
    .slice(1);
  for (const line of lines) {
    const [word, name, weapon] = line.split(',');
    if (word)
      rows.set(word, {
        class: name as TriggerClass,
        weapon: (weapon || null) as Weapon | null,
        words: word.split(' ').length,
      });
  }
  return rows;
}

let table: Map<string, Row> | null = null;

/** The trigger lexicon, word or phrase → class and weapon; read once. */
export function triggerTable(): Map<string, Row> {
  table ??= readRows();
  return table;
}

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'its', 'their', 'his']);

let openings: Set<string> | null = null;

/** The words that phrases of the lexicon begin with. */
function phraseOpenings(): Set<string> {
  openings ??= new Set([...triggerTable().keys()].filter((key) => key.includes(' ')).map((key) => key.split(' ')[0]!));
  return openings;
}

const opensTrigger = perWord(
  ({ kind, lower }) => kind === 'word' && (triggerTable().has(lower) || phraseOpenings().has(lower)),
);

/** Every asserted trigger of the article in text order; planned, threatened and prevented ones are left out. */
export function findTriggers(article: ParsedArticle): Trigger[] {
  const rows = triggerTable();
  const begins = phraseOpenings();
  const { tokens } = article;
  const triggers: Trigger[] = [];
  for (const sentence of article.sentences) {
    for (let i = sentence.from; i < sentence.to; i++) {
      const first = tokens[i]!;
      if (!opensTrigger(first)) continue;
      let row = rows.get(first.lower);
      const longest = begins.has(first.lower) ? LONGEST : 1;
      let last = i;
      for (let n = 2; n <= longest && i + n <= sentence.to; n++) {
        let phrase = first.lower;
        for (let k = 1; k < n; k++) phrase += ` ${tokens[i + k]!.lower}`;
        const longer = rows.get(phrase);
        if (longer) [row, last] = [longer, i + n - 1];
      }
      if (!row) continue;
      const undone = row.class === 'abduction' && isUndone(article, sentence.from, i);
      if (
        !undone &&
        !isAtLarge(tokens, i) &&
        !(row.class === 'protest' && isLeft(tokens, sentence.from, i)) &&
        !isMission(tokens, sentence.from, i) &&
        !isUnreal(article, sentence.from, i) &&
        !isModal(article, last + 1, sentence.to)
      ) {
        triggers.push({
          start: first.start,
          end: tokens[last]!.end,
          sentence: sentence.index,
          class: row.class,
          weapon: row.weapon,
          definite: isDefinite(article, sentence.from, i),
          strong:
            !WEAK_WORDS.has(first.lower) ||
            last > i ||
            isLoosed(article, sentence, i) ||
            isShooter(article, sentence, i),
        });
      }
      i = last;
    }
  }
  return triggers;
}

/** "Such attacks are usually carried out by": none that the article tells. */
const isAtLarge = (tokens: readonly Token[], at: number): boolean =>
  /s$/.test(tokens[at]!.lower) && /^(?:such|similar|previous|past)$/.test(tokens[at - 1]?.lower ?? '');

/** "An ambush after a campaign rally", "returning from a march": where the harmed had been. */
function isLeft(tokens: readonly Token[], from: number, at: number): boolean {
  for (let i = at - 1; i >= Math.max(from, at - 3); i--) {
    const { lower } = tokens[i]!;
    if (/^(?:after|from|before)$/.test(lower))
      return lower === 'after'
        ? i + 2 < at
        : /^(?:returning|returned|home|back|way|coming)$/.test(tokens[i - 1]?.lower ?? '');
  }
  return false;
}

const MISSION = /^(?:coalition|alliance|mission|campaign)$/;

/** "the coalition fighting the group": what it is there for, no fight that the sentence tells. */
export function isMission(tokens: readonly Token[], from: number, at: number): boolean {
  return (
    at > from && /^(?:fighting|battling|combating)$/.test(tokens[at]!.lower) && MISSION.test(tokens[at - 1]!.lower)
  );
}

const LOOSED =
  /^(?:fired|fires|fire|firing|launched|launches|launch|launching|lobbed|rained|hit|hits|struck|strikes|landed|fell|slammed|exploded|hitting|striking|landing)$/;
const AMMUNITION = /^(?:rockets?|missiles?|shells?|drones?)$/;

/** "Fired three rockets at", "a rocket hit": ammunition that was used. */
function isLoosed({ tokens }: ParsedArticle, { from, to }: { from: number; to: number }, i: number): boolean {
  if (!AMMUNITION.test(tokens[i]!.lower)) return false;
  for (let k = Math.max(from, i - 4); k < Math.min(to, i + 3); k++) if (LOOSED.test(tokens[k]!.lower)) return true;
  return false;
}

const SHOOTERS =
  /^(?:gunm[ae]n|snipers?|assailants?|attackers?|militants?|insurgents?|hitm[ae]n|bandits?|robbers?|militiam[ae]n|soldiers?|troops|police|policem[ae]n|guards?)$/;

/** "Gunmen shot two drivers": those who shoot, where no photographer does. */
function isShooter({ tokens }: ParsedArticle, { from }: { from: number }, i: number): boolean {
  if (tokens[i]!.lower !== 'shot') return false;
  const before = tokens[i - 1]?.lower ?? '';
  return i > from && SHOOTERS.test(/ly$|^also$/.test(before) ? (tokens[i - 2]?.lower ?? '') : before);
}

/** How many words before a trigger, within its clause, a threat, plan or denial may stand. */
const UNREAL_REACH = 9;
/** "The ministry denied on Tuesday that any of its soldiers in the town had been killed": a denial reaches further. */
const DENIED_REACH = 16;
const DENIED = /^den(?:y|ied|ies|ying)$/;
const CLAUSE_START = new Set([
  'and',
  'but',
  'when',
  'after',
  'as',
  'while',
  'who',
  'which',
  'where',
  'since',
  'following',
  'amid',
  'before',
]);

function isUnreal(article: ParsedArticle, from: number, at: number): boolean {
  for (let i = at - 1; i >= Math.max(from, at - DENIED_REACH); i--) {
    const { lower, kind } = article.tokens[i]!;
    if (kind === 'punct' ? /[.,;:]/.test(lower) : CLAUSE_START.has(lower)) return false;
    if (i >= at - UNREAL_REACH ? UNREAL.has(lower) : DENIED.test(lower)) return true;
  }
  return false;
}

const FREED = /^(?:released|freed|rescued|escaped|recovered|liberated|freeing|releasing|rescuing)$/;
const WHO = /^(?:who|that|which|whom)$/;

/** "Gunmen released 27 students who had been abducted in Kagara": the news is that they are free. `from` is the sentence's first token. */
export function isUndone({ tokens }: ParsedArticle, from: number, at: number): boolean {
  let who = false;
  for (let i = at - 1; i >= from; i--) {
    const { lower } = tokens[i]!;
    if (WHO.test(lower)) who = true;
    else if (who && FREED.test(lower)) return true;
  }
  return false;
}

const MODAL = new Set(['could', 'would', 'may', 'might', 'can']);

/** "An assault on Idlib could …": what the trigger names has not happened. */
function isModal(article: ParsedArticle, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 4); i++) {
    const { lower, kind } = article.tokens[i]!;
    if (kind === 'punct') return false;
    if (MODAL.has(lower)) return true;
  }
  return false;
}

function isDefinite(article: ParsedArticle, from: number, at: number): boolean {
  for (let i = at - 1; i >= Math.max(from, at - 3); i--) {
    const { lower, kind } = article.tokens[i]!;
    if (DEFINITE.has(lower)) return true;
    if (kind !== 'word' || lower === 'a' || lower === 'an') return false;
  }
  return false;
}
