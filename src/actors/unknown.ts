import type { ActorKind } from '../model.js';
import { tidied } from '../text/tidy.js';
import { actorOf, mention } from './book.js';
import { addName } from './lexicon.js';
import type { Draft, Reading } from './reading.js';
import type { Unit } from './units.js';

/** Words that a proper name of an organisation ends with, and what such an organisation is. */
const ENDINGS: ReadonlyMap<string, ActorKind> = new Map(
  Object.entries<ActorKind>({
    front: 'rebel',
    army: 'rebel',
    movement: 'rebel',
    brigade: 'rebel',
    brigades: 'rebel',
    battalion: 'military',
    battalions: 'rebel',
    regiment: 'military',
    militia: 'militia',
    cartel: 'other',
    gang: 'other',
    mujahideen: 'rebel',
    jamaat: 'rebel',
    faction: 'rebel',
    resistance: 'rebel',
    guerrillas: 'rebel',
    party: 'party',
    congress: 'party',
    league: 'party',
    union: 'party',
    coalition: 'other',
    alliance: 'other',
    council: 'other',
    committee: 'ngo',
    observatory: 'ngo',
    network: 'ngo',
    foundation: 'ngo',
    association: 'ngo',
    society: 'ngo',
    organisation: 'other',
    organization: 'other',
    initiative: 'ngo',
    commission: 'government',
    agency: 'government',
    department: 'government',
    authority: 'government',
    court: 'government',
    tribunal: 'government',
    bureau: 'government',
    command: 'military',
    corps: 'military',
    force: 'military',
    forces: 'military',
    guard: 'military',
    guards: 'military',
    division: 'military',
    news: 'media',
    times: 'media',
    post: 'media',
    tv: 'media',
    radio: 'media',
    television: 'media',
    newspaper: 'media',
    weekly: 'media',
    daily: 'media',
    tribune: 'media',
    herald: 'media',
    press: 'media',
    group: 'other',
    infocenter: 'government',
    police: 'police',
  }),
);
const REBEL_WORD =
  /^(?:liberation|islamic|people|peoples|national|revolutionary|democratic|popular|united|freedom|patriotic|resistance|salvation|socialist|republican|martyrs|jihad|tigers|volunteer|defence|defense)$/;
const SMALL = new Set([
  'of',
  'for',
  'the',
  'and',
  'de',
  'del',
  'la',
  'le',
  'du',
  'des',
  'al',
  'el',
  'e',
  'ul',
  '-',
  '–',
  "'s",
]);
const WEAK = new Set([
  'party',
  'post',
  'news',
  'guard',
  'force',
  'forces',
  'group',
  'press',
  'court',
  'times',
  'division',
  'department',
  'command',
  'council',
  'police',
  'army',
  'authority',
  'radio',
  'tv',
  'network',
  'center',
  'centre',
]);

/** Of bodies called so, what stands behind "for" belongs to the name. */
const CIVIC = new Set(
  'observatory network committee commission council centre center institute association foundation organisation organization society initiative agency coalition union'.split(
    ' ',
  ),
);

/** A capitalised word that names nobody: what a body's name goes on with behind "and". */
const isPlainCapital = (unit: Unit | undefined): boolean => unit?.kind === 'cap' || unit?.kind === 'word';

/** "Observatory | for Human Rights", "Centre | for Truth and Justice": the last unit of the name; the same unit where "for" opens none. */
function purposeAfter({ units, scope: { tokens } }: Reading, at: number): number {
  const capital = (u: number): boolean => !!units[u] && tokens[units[u]!.from]!.capital;
  let last = at;
  let u = at + 1;
  if (units[u]?.lower !== 'for') return at;
  for (u++; u < units.length && u - at < 9; u++) {
    if (capital(u)) last = u;
    else if (!SMALL.has(units[u]!.lower) || (units[u]!.lower === 'and' && !isPlainCapital(units[u + 1]))) break;
  }
  return last;
}

/**
 * Reads the proper name of an organisation that no table has ("the Zeliangrong United Front", "Front for the Liberation of the Enclave of
 * Cabinda"): capitalised words whose last (or first, before "of"/"for") says what it is. Returns the unit after it, or 0 where there is none.
 */
export function unknownGroupAt(reading: Reading, u: number): number {
  const { units, scope, book, sentence } = reading;
  const { tokens } = scope;
  const first = units[u]!;
  if (!tokens[first.from]!.capital || first.kind === 'number') return 0;
  if (first.kind === 'modifier' && first.use !== 'keep') return 0;
  let end = u;
  let kind: ActorKind | null = null;
  let best = -1;
  let bestKind: ActorKind = 'other';
  let proper = 0;
  let rebel = false;
  // "Guerrillas of the National Liberation Army" are that army's
  const opens = ENDINGS.has(first.lower) && first.lower !== 'guerrillas';
  for (; end < units.length && end - u < 9; end++) {
    const unit = units[end]!;
    const token = tokens[unit.from]!;
    if (!token.capital) {
      const ahead =
        tokens[unit.to]?.capital || (SMALL.has(tokens[unit.to]?.lower ?? '') && tokens[unit.to + 1]?.capital);
      if (end > u && SMALL.has(unit.lower) && unit.kind !== 'punct' && ahead) continue;
      break;
    }
    if (unit.kind === 'word' || (unit.sense?.type === 'office' && end > u)) break;
    if (unit.sense?.type === 'group' && unit.to - unit.from > 1) break;
    const word = tokens[unit.to - 1]!.lower;
    if (unit.kind === 'cap' || unit.kind === 'modifier' || unit.sense?.type === 'ethnic') proper++;
    if (REBEL_WORD.test(token.lower) || REBEL_WORD.test(word)) rebel = true;
    kind = ENDINGS.get(word) ?? null;
    if (kind && end > u && !(WEAK.has(word) && proper < 1)) {
      best = end;
      bestKind = kind;
    }
    const purpose = end > u && CIVIC.has(word) ? purposeAfter(reading, end) : end;
    if (purpose > end) {
      proper++;
      best = purpose;
      bestKind = kind ?? 'ngo';
      break;
    }
  }
  if (
    opens &&
    units[u + 1] &&
    (units[u + 1]!.lower === 'for' || units[u + 1]!.lower === 'of') &&
    end - u >= 3 &&
    proper >= 1 &&
    first.sense?.type !== 'group'
  ) {
    best = end - 1;
    while (best > u && !tokens[units[best]!.from]!.capital) best--;
    bestKind = ENDINGS.get(first.lower)!;
    rebel = rebel || first.lower === 'front';
  }
  if (best < 0) return 0;
  const last = units[best]!;
  // what the grammar composes by itself ("Azerbaijani Armed Forces", "Nigerian Police Force") or the tables know is not unknown
  if (units.slice(u, best + 1).some((unit) => unit.kind === 'poss')) return 0;
  const inner = units.slice(u, best + 1);
  if (proper === 0) return 0;
  if (inner.length === 1) return 0;
  if (
    inner.some((unit) => unit.sense?.type === 'state' && unit.sense.adjective) &&
    last.sense?.type === 'role' &&
    inner.every((unit) => unit.kind !== 'cap')
  )
    return 0;
  if (inner.some((unit) => unit.sense?.type === 'role' && unit.sense.category === 'ministry')) return 0;
  if (bestKind === 'military' && rebel) bestKind = 'rebel';
  if (bestKind === 'rebel' && !rebel && last.lower === 'army') bestKind = 'military';
  const from = first.from;
  const to = last.to;
  const name = tidied(book.article.text.slice(tokens[from]!.start, tokens[to - 1]!.end));
  const state = inner.find((unit) => unit.sense?.type === 'state')?.sense;
  const draft: Draft = {
    name,
    kind: bestKind,
    category: 'group',
    country: state?.type === 'state' ? state.state.code : null,
    side: null,
    role: null,
    institution: null,
    qualified: true,
    from,
    to,
    state: null,
  };
  const next = units[best + 1];
  const after = units[best + 2];
  // "X Front spokesman Y" is read by the office grammar once the name is known
  const actor = actorOf(book, draft);
  if (actor.side === null && (bestKind === 'rebel' || bestKind === 'militia')) actor.side = name;
  const group = {
    name: actor.name,
    kind: actor.kind,
    country: actor.country_code,
    side: actor.side,
    countries: [],
    ended: false,
  };
  addName(scope.taught, name, { type: 'group', group });
  mention(book, actor, 'name', tokens[from]!.start, tokens[to - 1]!.end, sentence);
  if (
    next?.lower === '(' &&
    after &&
    tokens[after.to]?.text === ')' &&
    /^\p{Lu}[\p{Lu}\p{Ll}\d/-]{1,11}$/u.test(tokens[after.from]!.text)
  )
    addName(scope.taught, tokens[after.from]!.text, { type: 'group', group });
  return best + 1;
}
