import type { ActorKind } from '../model.js';
import type { NamedActor, RoleCategory, State } from './lexicon.js';
import type { Phrase } from './phrase.js';
import { withArticle } from './table.js';
import type { Scope, Unit } from './units.js';

/** What a phrase comes to before it is known whether the article names it as an actor. */
export interface Draft {
  name: string;
  kind: ActorKind;
  country: string | null;
  side: string | null;
  /** Of office holders without a name ("the Azerbaijani president"): the office. */
  role: string | null;
  institution: string | null;
  category: RoleCategory | 'state' | 'people' | 'capital' | 'group' | 'ethnic' | 'office' | 'unknown';
  /** It says itself whose it is; a bare "police" does not. */
  qualified: boolean;
  /** Tokens [from, to) of the mention. */
  from: number;
  to: number;
  state: State | null;
}

/** What bare words ("the army", "police") are taken to belong to. */
export interface Context {
  /** The country of the forces, ministries and offices spoken of, or null. */
  state: State | null;
  /** The country of the places spoken of: whose police and officials, or null. */
  local: State | null;
}

export const NO_CONTEXT: Context = { state: null, local: null };

interface Owner {
  state: State | null;
  group: NamedActor | null;
  ethnic: { name: string; country: string | null } | null;
  /** Words of an unknown proper name or a place. */
  proper: Unit[];
  capitalOnly: boolean;
  byName: boolean;
}

function ownerOf(phrase: Phrase | null): Owner {
  const owner: Owner = { state: null, group: null, ethnic: null, proper: [], capitalOnly: false, byName: false };
  if (!phrase) return owner;
  for (const unit of phrase.qualifiers) {
    const { sense } = unit;
    if (unit.kind === 'cap') owner.proper.push(unit);
    else if (sense?.type === 'state') {
      // "Iranian Kurdish", "West African": the later one is nearer the noun; an adjective wins over a capital
      owner.capitalOnly = sense.capital && !sense.name && !sense.adjective;
      owner.byName = sense.name;
      owner.state = sense.state;
    } else if (sense?.type === 'group') owner.group = sense.group;
    else if (sense?.type === 'ethnic') owner.ethnic = sense;
  }
  const inherited = phrase.owner ? ownerOf(phrase.owner) : null;
  if (inherited && !owner.state) owner.state = inherited.state;
  if (inherited && !owner.group) owner.group = inherited.group;
  return owner;
}

const SOFT_REBEL =
  /^(?:rebel|insurgent|separatist|opposition|militant|jihadist|islamist|extremist|terrorist|terror|guerrilla|guerilla|secessionist|maoist|communist|dissident|resistance|revolutionary)$/;
const SELF = new Set([
  'officials',
  'official',
  'authorities',
  'authority',
  'leadership',
  'representatives',
  'spokesmen',
  'side',
  'departments',
]);
const TROOPS = new Set([
  'forces',
  'force',
  'units',
  'unit',
  'personnel',
  'contingent',
  'contingents',
  'patrol',
  'patrols',
  'convoy',
  'detachment',
  'detachments',
  'brigade',
  'brigades',
  'battalion',
  'battalions',
  'regiment',
  'regiments',
  'division',
  'garrison',
  'squad',
  'elements',
  'commanders',
  'headquarters',
]);

function words(scope: Scope, units: readonly Unit[], lowerAll = false): string {
  return units
    .map((unit) => {
      const sense = unit.sense;
      if (unit.kind === 'lex' && (sense?.type === 'state' || sense?.type === 'group' || sense?.type === 'ethnic'))
        return unit.phrase;
      const text = scope.tokens
        .slice(unit.from, unit.to)
        .map((token) => token.text)
        .join(' ');
      if (unit.kind === 'cap')
        return text === text.toUpperCase() && lowerAll ? text[0] + text.slice(1).toLowerCase() : text;
      return lowerCase(text);
    })
    .join(' ');
}

const lowerCase = (text: string): string =>
  text.replace(/\S+/g, (word) => (/-\p{Lu}/u.test(word) ? word[0]!.toLowerCase() + word.slice(1) : word.toLowerCase()));
const sentenceCase = (text: string): string => (text ? text[0]!.toUpperCase() + text.slice(1) : text);

function effectiveRole(
  scope: Scope,
  phrase: Phrase,
): { category: RoleCategory; kind: ActorKind; label: string } | null {
  const roles = phrase.heads.filter((unit) => unit.sense?.type === 'role');
  const last = phrase.heads.at(-1);
  if (!last || last.sense?.type !== 'role') return null;
  const sense = last.sense;
  const before = roles.length > 1 ? roles[roles.length - 2]!.sense : null;
  const soft = phrase.qualifiers.some((unit) => unit.kind === 'modifier' && SOFT_REBEL.test(unit.lower));
  const beforeRole = before?.type === 'role' ? before : null;
  const key = scope.tokens[last.to - 1]!.lower;
  if (sense.category === 'force' && soft && !last.lower.startsWith('army') && last.lower !== 'military')
    return { category: 'rebel', kind: 'rebel', label: '' };
  if (sense.category === 'generic') {
    if (beforeRole && beforeRole.category !== 'generic') {
      if (beforeRole.category === 'government' && TROOPS.has(key))
        return { category: 'force', kind: 'military', label: '' };
      return { category: beforeRole.category, kind: beforeRole.kind, label: beforeRole.label };
    }
    if (soft) return { category: 'rebel', kind: 'rebel', label: '' };
    const modifiers = new Set(phrase.qualifiers.filter((unit) => unit.kind === 'modifier').map((unit) => unit.lower));
    if (TROOPS.has(key) && (modifiers.has('militia') || modifiers.has('tribal')))
      return { category: 'militia', kind: 'militia', label: '' };
    if (modifiers.has('security')) return { category: 'security', kind: 'military', label: '' };
    if (modifiers.has('medical') || modifiers.has('health')) return { category: 'source', kind: 'other', label: '' };
    if (modifiers.has('intelligence')) return { category: 'intelligence', kind: 'government', label: '' };
    if (modifiers.has('military') || modifiers.has('army') || (modifiers.has('government') && TROOPS.has(key)))
      return { category: 'force', kind: 'military', label: '' };
    if (modifiers.has('police')) return { category: 'police', kind: 'police', label: '' };
    if (key === 'side') return { category: 'force', kind: 'military', label: '' };
    if (SELF.has(key)) return { category: 'government', kind: 'government', label: '' };
    if (TROOPS.has(key)) return { category: 'force', kind: 'military', label: 'generic' };
    return { category: 'generic', kind: 'other', label: '' };
  }
  if (sense.category === 'force' && beforeRole && beforeRole.category !== 'force') {
    if (beforeRole.category === 'government') return { category: 'force', kind: 'military', label: '' };
    if (beforeRole.category === 'rebel' || beforeRole.category === 'militia' || beforeRole.category === 'branch')
      return { category: beforeRole.category, kind: beforeRole.kind, label: beforeRole.label };
  }
  // "rebel group", "militia members", "gang members", "police attackers": a transparent head takes what stands before it
  if (sense.category === 'member') {
    if (beforeRole && beforeRole.category !== 'member' && beforeRole.category !== 'civilian') return beforeRole;
    return soft ? { category: 'rebel', kind: 'rebel', label: '' } : sense;
  }
  return sense;
}

const title = (portfolio: string): string => `Ministry of ${portfolio}`;

const DEPARTMENTS: Record<string, string> = {
  Defence: 'U.S. Department of Defense',
  'Foreign Affairs': 'U.S. Department of State',
  Health: 'U.S. Department of Health',
};

function ministryName(portfolio: string, owner: Owner, state: State | null): string {
  if (!portfolio) return state ? `Ministry of ${withArticle(state.name)}` : 'Ministry';
  if (owner.group && !owner.state) return `${owner.group.name} ${title(portfolio)}`;
  if (!state) return title(portfolio);
  if (state.code === 'USA' && DEPARTMENTS[portfolio]) return DEPARTMENTS[portfolio];
  if (state.name === 'Artsakh' && portfolio === 'Defence') return 'Ministry of Defence of Artsakh';
  return `${title(portfolio)} of ${withArticle(state.name)}`;
}

const sideOf = (state: State | null): string | null => (state ? state.name : null);

/** The actor that a phrase describes, or null where it describes none. `context` supplies whose a bare "army" is. */
export function resolvePhrase(scope: Scope, phrase: Phrase, context: Context): Draft | null {
  const owner = ownerOf(phrase);
  if (phrase.owner && !owner.state && !owner.group && phrase.owner.heads.length > 0) {
    const possessor = resolvePhrase(scope, phrase.owner, context);
    if (possessor?.state) owner.state = possessor.state;
    if (possessor?.category === 'group') owner.group = scope.table.named.get(possessor.name) ?? null;
  }
  const draft = (values: Partial<Draft> & Pick<Draft, 'name' | 'kind' | 'category'>): Draft => ({
    country: null,
    side: null,
    role: null,
    institution: null,
    qualified: true,
    from: phrase.from,
    to: phrase.to,
    state: null,
    ...values,
  });
  const ofState = (state: State, name: string, kind: ActorKind, category: Draft['category']): Draft =>
    draft({ name, kind, category, country: state.code, side: sideOf(state), state });
  const ofGroup = (group: NamedActor): Draft =>
    draft({
      name: group.name,
      kind: group.kind,
      category: 'group',
      country: group.country,
      side: group.side ?? group.name,
    });

  const last = phrase.heads.at(-1);
  if (!last) return resolveBare(phrase, owner, draft, ofState, ofGroup);

  // "members of Boko Haram", "soldiers from Chad", "President of Azerbaijan"
  let ofOwner: Owner | null = null;
  let ofDraft: Draft | null = null;
  if (
    phrase.of &&
    (phrase.preposition === 'of' ||
      phrase.preposition === 'for' ||
      phrase.preposition === 'from' ||
      (phrase.preposition === 'to' && last.sense?.type === 'office'))
  ) {
    ofOwner = ownerOf(phrase.of);
    ofDraft = resolvePhrase(scope, phrase.of, context);
  }
  const end = (used: boolean): { to: number } => ({
    to: used && phrase.of ? (ofDraft?.to ?? phrase.of.to) : phrase.to,
  });

  if (last.sense?.type === 'office') {
    const used = ofDraft !== null && ofDraft.category !== 'unknown' && phrase.preposition !== 'from';
    return resolveOffice(scope, phrase, owner, used ? ofDraft : null, context, (values) =>
      draft({ ...values, ...end(used) }),
    );
  }
  const role = effectiveRole(scope, phrase);
  if (!role) return null;
  const fromState =
    ofOwner &&
    phrase.of!.heads.length === 0 &&
    ofOwner.state &&
    !ofOwner.capitalOnly &&
    phrase.of!.qualifiers.every((unit) => unit.sense?.type !== 'state' || unit.sense.name || unit.sense.people)
      ? ofOwner.state
      : null;
  const fromGroup = ofDraft?.category === 'group' ? ofDraft : null;
  let state = owner.state;
  let used = false;
  if (!state && !owner.group && fromState && (phrase.preposition !== 'from' || phrase.heads.length > 0)) {
    state = fromState;
    used = true;
  }
  const finish = (made: Draft): Draft => (used ? { ...made, ...end(true) } : made);
  const described = (kind: ActorKind, category: RoleCategory): Draft => {
    const units = [...phrase.qualifiers, ...phrase.heads];
    const named = state !== null || owner.ethnic !== null || owner.proper.length > 0;
    const text = words(scope, units, true);
    const name = phrase.suspected && !named ? `suspected ${text}` : text;
    return finish(
      draft({
        name: sentenceCase(name),
        kind,
        category,
        country: state?.code ?? owner.ethnic?.country ?? null,
        state: owner.state,
        qualified: named || units.length > 1,
      }),
    );
  };
  const bare = (name: string, kind: ActorKind, category: RoleCategory): Draft =>
    draft({ name: sentenceCase(name), kind, category, qualified: false });
  const text = words(scope, [...phrase.qualifiers, ...phrase.heads], true);

  switch (role.category) {
    case 'ministry': {
      const whose = state ?? (owner.group ? null : context.state);
      if (used || state || owner.group || whose)
        return finish(
          draft({
            name: ministryName(role.label, owner, whose),
            kind: 'government',
            category: 'ministry',
            country: whose?.code ?? owner.group?.country ?? null,
            side: sideOf(whose) ?? owner.group?.name ?? null,
            qualified: Boolean(state || owner.group),
            state: whose,
          }),
        );
      return bare(role.label ? title(role.label) : text, 'government', 'ministry');
    }
    case 'force':
    case 'branch':
    case 'security':
    case 'strike': {
      if (owner.group && !owner.state) return ofGroup(owner.group);
      if (fromGroup && role.category !== 'strike') return { ...fromGroup, from: phrase.from, to: fromGroup.to };
      if (role.category === 'strike') {
        if (owner.byName && phrase.owner && owner.state)
          return ofState(owner.state, owner.state.name, stateKind(owner.state), 'state');
        return owner.state && !owner.capitalOnly
          ? ofState(owner.state, owner.state.military, 'military', 'strike')
          : null;
      }
      if (!state && (owner.ethnic || owner.proper.length > 0)) {
        if (owner.proper.length > 0 && !owner.ethnic && (role.label === 'generic' || !plausibleProper(owner.proper)))
          return null;
        return described(role.category === 'force' && owner.ethnic ? 'rebel' : 'military', role.category);
      }
      const bound = phrase.qualifiers.find(
        (unit) =>
          unit.kind === 'modifier' && /^(?:pro|anti)-|-(?:led|backed|supported|allied|aligned)$/.test(unit.lower),
      );
      if (bound && !state)
        return described(/^pro-\p{L}+(?:n|i|sh)$/u.test(bound.lower) ? 'rebel' : 'military', role.category);
      const whose = state ?? (role.label === 'generic' ? null : context.state);
      if (!whose) return role.label === 'generic' ? null : bare(text, 'military', role.category);
      const name =
        role.category === 'force'
          ? role.label === 'Defence Army'
            ? `${whose.name} Defence Army`
            : whose.military
          : role.category === 'security'
            ? `${whose.adjective} Security Forces`
            : `${whose.adjective} ${role.label}`;
      const made = finish(ofState(whose, name, 'military', role.category));
      return { ...made, qualified: state !== null };
    }
    case 'police': {
      if (owner.group && !owner.state && owner.group.kind !== 'police') return ofGroup(owner.group);
      if (!state && owner.proper.length > 0 && plausibleProper(owner.proper))
        return { ...described('police', 'police'), country: context.local?.code ?? null, state: context.local };
      const whose = state ?? context.local;
      if (!whose) return bare(text, 'police', 'police');
      return { ...finish(ofState(whose, `${whose.adjective} Police`, 'police', 'police')), qualified: state !== null };
    }
    case 'intelligence':
    case 'government':
    case 'parliament':
    case 'council': {
      if (owner.group && !owner.state) return ofGroup(owner.group);
      if (fromGroup) return { ...fromGroup, from: phrase.from };
      const official = role.category === 'government' && SELF.has(scope.tokens[last.to - 1]!.lower);
      if (!state && owner.proper.length > 0) return described('government', 'local');
      const whose = state ?? (role.category === 'government' && official ? context.local : context.state);
      if (!whose) return bare(text, 'government', role.category);
      const name =
        role.category === 'government'
          ? whose.government
          : role.category === 'parliament'
            ? `Parliament of ${withArticle(whose.name)}`
            : role.category === 'council'
              ? `${role.label} of ${withArticle(whose.name)}`
              : `${whose.adjective} intelligence services`;
      const kind = whose.kind === 'de_facto_state' && role.category === 'government' ? 'government' : 'government';
      return { ...finish(ofState(whose, name, kind, role.category)), qualified: state !== null };
    }
    case 'local': {
      const made = described('government', 'local');
      return { ...made, country: state?.code ?? context.local?.code ?? null, qualified: state !== null };
    }
    case 'civilian': {
      if (owner.group && !owner.state) return null;
      if (state) return finish(ofState(state, `Civilians of ${withArticle(state.name)}`, 'civilians', 'civilian'));
      if (owner.ethnic)
        return draft({
          name: `${owner.ethnic.name} civilians`,
          kind: 'civilians',
          category: 'civilian',
          country: owner.ethnic.country,
        });
      return bare(text, 'civilians', 'civilian');
    }
    case 'member': {
      if (owner.group) return ofGroup(owner.group);
      if (fromGroup) return { ...fromGroup, from: phrase.from, to: fromGroup.to };
      if (
        ofDraft &&
        phrase.preposition === 'of' &&
        ofDraft.category !== 'people' &&
        ofDraft.category !== 'state' &&
        ofDraft.category !== 'unknown' &&
        ofDraft.category !== 'capital' &&
        ofDraft.category !== 'civilian' &&
        ofDraft.category !== 'source'
      )
        return { ...ofDraft, from: phrase.from };
      if (owner.ethnic && /^(?:movement|organi[sz]ation|party|coalition|alliance|network|front)$/.test(last.lower))
        return described('other', 'member');
      return null;
    }
    case 'generic': {
      if (owner.group && !owner.state) return ofGroup(owner.group);
      return null;
    }
    case 'media':
      return state || phrase.qualifiers.length > 0 ? described('media', 'media') : bare(text, 'media', 'media');
    default: {
      // rebels, gunmen, militias, herders, crowds: what they are called
      if (owner.group && (role.category !== 'communal' || owner.group.kind !== 'party')) return ofGroup(owner.group);
      if (fromGroup) return { ...fromGroup, from: phrase.from, to: fromGroup.to };
      if (ofOwner?.ethnic && phrase.preposition === 'of' && role.category === 'communal') {
        used = true;
        return finish({
          ...described('civilians', 'communal'),
          name: sentenceCase(`${words(scope, phrase.of!.qualifiers)} ${words(scope, phrase.heads)}`),
        });
      }
      return described(kindOf(role.category, role.kind, owner), role.category);
    }
  }
}

const stateKind = (state: State): ActorKind => state.kind;

function kindOf(category: RoleCategory, kind: ActorKind, owner: Owner): ActorKind {
  if (category === 'communal' && (owner.ethnic || owner.proper.length > 0)) return 'militia';
  return kind;
}

function plausibleProper(units: readonly Unit[]): boolean {
  return units.every((unit) => unit.to - unit.from === 1) && units.length <= 4;
}

function resolveBare(
  phrase: Phrase,
  owner: Owner,
  draft: (values: Partial<Draft> & Pick<Draft, 'name' | 'kind' | 'category'>) => Draft,
  ofState: (state: State, name: string, kind: ActorKind, category: Draft['category']) => Draft,
  ofGroup: (group: NamedActor) => Draft,
): Draft | null {
  const named = phrase.qualifiers.filter((unit) => unit.kind === 'lex');
  const unit = named.at(-1);
  if (!unit) return null;
  const span = { from: unit.from, to: unit.to };
  const { sense } = unit;
  if (sense?.type === 'group') return { ...ofGroup(sense.group), ...span };
  if (sense?.type === 'ethnic')
    return draft({
      name: sense.plural ? unit.phrase : sense.name,
      kind: 'civilians',
      category: 'ethnic',
      country: sense.country,
      ...span,
      qualified: sense.plural,
    });
  if (sense?.type !== 'state' || !owner.state) return null;
  const { state } = sense;
  if (sense.name) return { ...ofState(state, state.name, stateKind(state), 'state'), ...span };
  if (sense.people) return { ...ofState(state, unit.phrase, 'civilians', 'people'), ...span };
  if (sense.capital) return { ...ofState(state, state.government, 'government', 'capital'), ...span };
  return null;
}

const HEADS_OF_GOVERNMENT =
  /^(?:acting |interim |former |deputy |vice |ex-)?(?:president|prime minister|premier|chancellor|king|queen|emperor|emir|sultan|crown prince|supreme leader)$/;

/** The office of a phrase: who the holder speaks for, and how the office is called in full. */
function resolveOffice(
  scope: Scope,
  phrase: Phrase,
  owner: Owner,
  of: Draft | null,
  context: Context,
  draft: (values: Partial<Draft> & Pick<Draft, 'name' | 'kind' | 'category'>) => Draft,
): Draft | null {
  const last = phrase.heads.at(-1)!;
  const sense = last.sense;
  if (sense?.type !== 'office') return null;
  const office = words(scope, [last]);
  const rest: Phrase = { ...phrase, heads: phrase.heads.slice(0, -1), of: null };
  let body: Draft | null = of;
  if (!body && (rest.heads.length > 0 || owner.group)) {
    body =
      owner.group && rest.heads.length === 0
        ? resolveBareGroup(owner.group, draft)
        : resolvePhrase(scope, rest, context);
  }
  const possessor = phrase.owner && !body ? resolvePhrase(scope, phrase.owner, context) : null;
  if (!body && possessor && possessor.category !== 'state' && possessor.category !== 'capital') body = possessor;
  const state = owner.state ?? of?.state ?? body?.state ?? null;
  const whose =
    state ?? (sense.institution === 'local' || sense.institution === 'police' ? context.local : context.state);
  let institution: string | null = body ? body.name : null;
  if (body?.category === 'office') institution = body.institution;
  else if (body && (body.category === 'state' || body.category === 'capital') && body.state)
    institution = body.state.government;
  const side = sideOf(state) ?? body?.side ?? null;
  if (!institution || (body?.category === 'state' && sense.institution !== 'group')) {
    switch (sense.institution) {
      case 'government':
        institution = whose ? whose.government : institution;
        break;
      case 'security council':
        institution = whose ? `Security Council of ${withArticle(whose.name)}` : null;
        break;
      case 'ministry':
        institution =
          whose || sense.portfolio ? ministryName(sense.portfolio ?? '', { ...owner, group: null }, whose) : null;
        break;
      case 'military':
        institution = whose ? whose.military : null;
        break;
      case 'defence':
        institution = ministryName('Defence', { ...owner, group: null }, whose);
        break;
      case 'police':
        institution = whose ? `${whose.adjective} Police` : 'Police';
        break;
      case 'parliament':
        institution = whose ? `Parliament of ${withArticle(whose.name)}` : null;
        break;
      case 'rank':
        institution = state ? state.military : institution;
        break;
      case 'group':
        institution = owner.state ? owner.state.government : institution;
        break;
    }
  }
  const full =
    sense.portfolio && state
      ? `${office.includes('secretary') ? sentenceCase(office) : `Minister of ${sense.portfolio}`} of ${withArticle(state.name)}`
      : roleTitle(office, body, state);
  const country =
    state?.code ??
    body?.country ??
    (sense.institution === 'local' || sense.institution === 'police' ? (context.local?.code ?? null) : null);
  return draft({
    name: full,
    kind: 'person',
    category: 'office',
    country,
    side,
    role: full,
    institution,
    qualified: state !== null || body !== null,
    state,
  });
}

function resolveBareGroup(
  group: NamedActor,
  draft: (values: Partial<Draft> & Pick<Draft, 'name' | 'kind' | 'category'>) => Draft,
): Draft {
  return draft({
    name: group.name,
    kind: group.kind,
    category: 'group',
    country: group.country,
    side: group.side ?? group.name,
  });
}

function roleTitle(office: string, body: Draft | null, state: State | null): string {
  const shown = sentenceCase(office);
  if (body && body.category !== 'state' && body.category !== 'capital')
    return body.category === 'office'
      ? `${shown} of the ${body.role ?? body.name}`
      : `${shown} of ${/^(?:Ministry|Government|Parliament|Security)/.test(body.name) ? 'the ' : ''}${body.name}`;
  return state ? `${shown} of ${withArticle(state.name)}` : shown;
}

export const isHeadOfGovernment = (office: string): boolean => HEADS_OF_GOVERNMENT.test(office.toLowerCase());
