import type { State } from './lexicon.js';
import { ministryName } from './ministries.js';
import type { Owner } from './owner.js';
import type { Phrase } from './phrase.js';
import type { Context, Draft } from './reading.js';
import { sentenceCase, words } from './roles.js';
import { withArticle } from './table.js';
import type { Scope, Unit } from './units.js';

const LOCAL: ReadonlySet<string> = new Set(['local', 'police']);

/** What an office of that sort speaks for, in the country `state`; null where it cannot be told. */
function institutionOf(
  scope: Scope,
  sort: string,
  portfolio: string | null,
  state: State | null,
  stated: boolean,
): string | null {
  switch (sort) {
    case 'government':
      return state?.government ?? null;
    case 'security council':
      return state ? `Security Council of ${withArticle(state.name)}` : null;
    case 'ministry':
      return portfolio || state ? ministryName(scope.table, portfolio ?? '', state) : null;
    case 'defence':
      return ministryName(scope.table, 'Defence', state);
    case 'military':
      return state?.military ?? null;
    case 'rank':
      return stated ? (state?.military ?? null) : null;
    case 'police':
      return state ? `${state.adjective} Police` : 'Police';
    case 'parliament':
      return state ? `Parliament of ${withArticle(state.name)}` : null;
    case 'group':
      return stated ? (state?.government ?? null) : null;
    default:
      return null;
  }
}

const isRank = (unit: Unit): boolean => unit.sense?.type === 'office' && unit.sense.institution === 'rank';

const isTitle = (unit: Unit): boolean =>
  unit.sense?.type === 'office' && (unit.sense.institution === 'rank' || unit.sense.institution === 'self');

/**
 * The office that a phrase names: whom its holder speaks for, and what it is called in full ("Spokesperson of the Ministry of Defence of
 * Armenia"). `of` is the resolved complement, `blank` a draft of the phrase's span to fill in,
 * `resolve` tells what the other parts of the phrase describe.
 */
export function resolveOffice(
  scope: Scope,
  phrase: Phrase,
  owner: Owner,
  of: Draft | null,
  context: Context,
  blank: Draft,
  resolve: (phrase: Phrase) => Draft | null,
): Draft | null {
  // "spokesman Lieutenant X", "surgeon Dr. X": the office before a title counts
  let end = phrase.heads.length - 1;
  while (end > 0 && isTitle(phrase.heads[end]!) && phrase.heads[end - 1]!.sense?.type === 'office') end--;
  const titles = phrase.heads.length > 1 && phrase.heads.every(isRank);
  if (titles) end = phrase.heads.length - 1;
  const last = phrase.heads[end]!;
  const { sense } = last;
  if (sense?.type !== 'office') return null;
  // "Lt. Gen." is one rank
  let first = end;
  while (first > 0 && isRank(phrase.heads[first]!) && isRank(phrase.heads[first - 1]!)) first--;
  const office = words(scope, phrase.heads.slice(first, end + 1));
  const rest: Phrase = { ...phrase, heads: phrase.heads.slice(0, first), of: null };
  let body: Draft | null = of;
  if (!body && owner.group && rest.heads.length === 0) {
    const { name, kind, country, side } = owner.group;
    body = { ...blank, name, kind, category: 'group', country, side: side ?? name };
  }
  if (!body && rest.heads.length > 0) body = resolve(rest);
  if (!body && phrase.owner) {
    const possessor = resolve(phrase.owner);
    if (possessor && possessor.category !== 'state' && possessor.category !== 'capital') body = possessor;
  }
  const state = owner.state ?? of?.state ?? body?.state ?? null;
  const local = LOCAL.has(sense.institution);
  // "Homs Governor": of the country that the place lies in
  const code = phrase.qualifiers.find((unit) => unit.place)?.place?.place.country_code;
  const here = code ? (scope.table.statesByCode.get(code) ?? null) : null;
  const whose = state ?? here ?? context.home;
  const nation = body?.category === 'state' || body?.category === 'capital';
  let institution: string | null = body && !nation ? body.name : null;
  if (body?.category === 'office') institution = body.institution;
  institution ??= institutionOf(scope, sense.institution, sense.portfolio, whose, state !== null);
  const full =
    sense.portfolio && state
      ? `${/secretary/.test(office) ? sentenceCase(office) : `Minister of ${sense.portfolio}`} of ${withArticle(state.name)}`
      : roleTitle(office, nation ? null : body, state, phrase.preposition === 'to' ? 'to' : 'of');
  const assumed =
    sense.institution === 'rank' || sense.institution === 'self' || sense.institution === 'group' ? null : whose;
  return {
    ...blank,
    name: full,
    country: state?.code ?? body?.country ?? assumed?.code ?? null,
    side: state?.name ?? body?.side ?? null,
    role: full,
    institution,
    qualified: state !== null || body !== null,
    state: state ?? (assumed && !local ? assumed : null),
  };
}

function roleTitle(office: string, body: Draft | null, state: State | null, joint: string): string {
  const shown = sentenceCase(office);
  if (!body) return state ? `${shown} of ${withArticle(state.name)}` : shown;
  if (body.category === 'office') return `${shown} ${joint} the ${body.role ?? body.name}`;
  return `${shown} of ${/^(?:Ministry|Government|Parliament|Security|Syrian|United)/.test(body.name) ? 'the ' : ''}${body.name}`;
}
