import type { ActorKind } from '../model.js';
import { bareStrike } from './bare-strike.js';
import type { NamedActor, RoleCategory, State } from './lexicon.js';
import { ministryName } from './ministries.js';
import { resolveOffice } from './offices.js';
import { type Owner, ownerOf } from './owner.js';
import type { Phrase } from './phrase.js';
import type { Context, Draft, DraftValues } from './reading.js';
import { effectiveRole, rawText, SELF, sentenceCase, singular, words } from './roles.js';
import { withArticle } from './table.js';
import type { Scope, Unit } from './units.js';

export const NO_CONTEXT: Context = { state: null, local: null, home: null, speaker: null, told: false };

const BLANK: DraftValues = { name: '', kind: 'person', category: 'office' };

/** The actor that a phrase describes, or null where it describes none. `context` supplies whose a bare "army" is. */
export function resolvePhrase(scope: Scope, phrase: Phrase, context: Context): Draft | null {
  const owner = ownerOf(scope.table, phrase);
  if (phrase.owner && !owner.state && !owner.group && phrase.owner.heads.length > 0) {
    const possessor = resolvePhrase(scope, phrase.owner, context);
    if (possessor?.state) owner.state = possessor.state;
    if (possessor?.category === 'group') owner.group = scope.table.named.get(possessor.name) ?? null;
  }
  const draft = (values: DraftValues): Draft => ({
    name: values.name,
    kind: values.kind,
    category: values.category,
    country: values.country ?? null,
    side: values.side ?? null,
    role: values.role ?? null,
    institution: values.institution ?? null,
    qualified: values.qualified ?? true,
    from: values.from ?? phrase.from,
    to: values.to ?? phrase.to,
    state: values.state ?? null,
  });
  const ofState = (state: State, name: string, kind: ActorKind, category: Draft['category']): Draft =>
    draft({ name, kind, category, country: state.code, side: state.name, state });
  const ofGroup = (group: NamedActor): Draft =>
    draft({
      name: group.name,
      kind: group.kind,
      category: 'group',
      country: group.country,
      side: group.side ?? group.name,
    });

  const last = phrase.heads.at(-1);
  if (phrase.apposed.length > 0) return resolveApposed(scope, phrase, owner, draft);
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
    ofOwner = ownerOf(scope.table, phrase.of);
    ofDraft = resolvePhrase(scope, phrase.of, context);
  }
  const end = (used: boolean): { to: number } => ({
    to: used && phrase.of ? (ofDraft?.to ?? phrase.of.to) : phrase.to,
  });

  if (last.sense?.type === 'office') {
    const used = ofDraft !== null && ofDraft.category !== 'unknown' && phrase.preposition !== 'from';
    return resolveOffice(
      scope,
      phrase,
      owner,
      used ? ofDraft : null,
      context,
      { ...draft(BLANK), ...end(used) },
      (part) => resolvePhrase(scope, part, context),
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
    const raw = owner.proper.length > 0 && owner.proper.every((unit) => unit.phrase === '');
    const text = raw ? rawText(scope, units) : words(scope, units, true);
    const name = phrase.suspected && !named ? `suspected ${text}` : text;
    return finish(
      draft({
        name: sentenceCase(
          category === 'communal' && COLLECTIVE.test(last.phrase) ? collective(name, last.phrase) : name,
        ),
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
  const text = (): string => words(scope, [...phrase.qualifiers, ...phrase.heads], true);

  switch (role.category) {
    case 'ministry': {
      if (!role.label && !state && !owner.group) return null;
      const whose = state ?? (owner.group ? null : (context.speaker ?? context.state));
      if (used || state || owner.group || whose)
        return finish(
          draft({
            name: ministryName(scope.table, role.label, whose, owner.group),
            kind: 'government',
            category: 'ministry',
            country: whose?.code ?? owner.group?.country ?? null,
            side: whose?.name ?? owner.group?.name ?? null,
            qualified: Boolean(state || owner.group),
            state: whose,
          }),
        );
      return role.label ? bare(`Ministry of ${role.label}`, 'government', 'ministry') : null;
    }
    case 'force':
    case 'branch':
    case 'security':
    case 'strike': {
      if (owner.group && !owner.state)
        return role.category === 'strike'
          ? { ...ofGroup(owner.group), ...qualifierSpan(phrase) }
          : ofGroup(owner.group);
      if (fromGroup && role.category !== 'strike') return { ...fromGroup, from: phrase.from, to: fromGroup.to };
      if (role.category === 'strike' && !owner.state && fromState && phrase.preposition === 'from')
        return {
          ...ofState(fromState, fromState.military, 'military', 'strike'),
          from: ofDraft!.from,
          to: ofDraft!.to,
        };
      if (role.category === 'strike') {
        if (owner.byName && phrase.owner && owner.state)
          return ofState(owner.state, owner.state.name, stateKind(owner.state), 'state');
        return owner.state && !owner.capitalOnly
          ? { ...ofState(owner.state, owner.state.military, 'military', 'strike'), ...qualifierSpan(phrase) }
          : bareStrike(phrase, context, draft, ofState);
      }
      // "military units of the Defence Army"
      if (
        !state &&
        ofDraft &&
        phrase.preposition === 'of' &&
        BODIES.has(ofDraft.category) &&
        phrase.of!.heads.length > 0
      )
        return { ...ofDraft, from: phrase.from };
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
      // "the General Staff said that the enemy": of the country the news is from
      const home = context.told ? context.state : (context.home ?? context.state);
      const forces = armyIn(scope, last.phrase === 'general staff' ? home : context.state);
      const whose = state ?? (role.label === 'generic' ? null : forces);
      if (!whose) return role.label === 'generic' ? null : bare(text(), 'military', role.category);
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
      if (!whose) return bare(text(), 'police', 'police');
      // the federal state has no police of that name
      if (!state && whose.code === 'USA') return { ...bare(text(), 'police', 'police'), country: 'USA', state: whose };
      return { ...finish(ofState(whose, `${whose.adjective} Police`, 'police', 'police')), qualified: state !== null };
    }
    case 'intelligence':
    case 'government':
    case 'parliament':
    case 'council': {
      if (owner.group && !owner.state) return ofGroup(owner.group);
      if (fromGroup) return { ...fromGroup, from: phrase.from };
      const official = role.category === 'government' && SELF.has(scope.tokens[last.to - 1]!.lower);
      if (!state && owner.proper.length > 0) return inPlace(phrase) ? described('government', 'local') : null;
      const whose =
        state ??
        (official
          ? context.local
          : role.category === 'government'
            ? context.state
            : (context.speaker ?? context.state));
      if (!whose) return bare(text(), 'government', role.category);
      const name =
        role.category === 'government'
          ? whose.government
          : role.category === 'parliament'
            ? whose.code === 'USA'
              ? 'United States Congress'
              : `Parliament of ${withArticle(whose.name)}`
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
      return bare(text(), 'civilians', 'civilian');
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
      if (owner.ethnic && /^(?:members?|groups?|leaders|elements)$/.test(last.lower))
        return described('militia', 'communal');
      if (owner.ethnic && /^(?:movement|organi[sz]ation|party|coalition|alliance|network|front)$/.test(last.lower))
        return described('other', 'member');
      return null;
    }
    case 'generic': {
      if (owner.group && !owner.state) return ofGroup(owner.group);
      return null;
    }
    case 'media':
      if (phrase.qualifiers.some((unit) => unit.lower === 'social')) return null;
      if (state && last.lower === 'news' && !text().endsWith('agency'))
        return finish({ ...described('media', 'media'), name: `${state.adjective} media` });
      return state || phrase.qualifiers.length > 0 ? described('media', 'media') : bare(text(), 'media', 'media');
    default: {
      // rebels, gunmen, militias, herders, crowds: what they are called
      if (owner.group && (role.category !== 'communal' || owner.group.kind !== 'party')) return ofGroup(owner.group);
      if (fromGroup) return { ...fromGroup, from: phrase.from, to: fromGroup.to };
      // "gunmen of the Abbala tribe"
      if (ofDraft?.category === 'communal' && phrase.preposition === 'of' && role.category !== 'communal')
        return { ...ofDraft, from: phrase.from };
      if (
        (ofOwner?.ethnic || ofOwner?.proper.length) &&
        phrase.preposition === 'of' &&
        role.category === 'communal' &&
        phrase.of!.heads.length === 0
      ) {
        used = true;
        return finish({
          ...described('civilians', 'communal'),
          name: sentenceCase(`${words(scope, phrase.of!.qualifiers)} ${singular(words(scope, phrase.heads))}`),
        });
      }
      return described(kindOf(role.category, role.kind, owner, last.lower), role.category);
    }
  }
}

/** Lands without an army of their own, and whose soldiers "the army" there are. */
const OCCUPIED: ReadonlyMap<string, string> = new Map([['PSE', 'ISR']]);

/** "Hamas said its fighters killed 12 soldiers in Jabalia": the state whose army stands there. */
const armyIn = ({ table }: Scope, state: State | null): State | null =>
  (state?.code && table.statesByCode.get(OCCUPIED.get(state.code) ?? '')) || state;

/** "the militant group Boko Haram" is Boko Haram; "fascist group Ordine Nero" is a group that no table has. */
function resolveApposed(scope: Scope, phrase: Phrase, owner: Owner, draft: (values: DraftValues) => Draft): Draft {
  const [unit] = phrase.apposed;
  const to = phrase.apposed.at(-1)!.to;
  const { sense } = unit!;
  if (sense?.type === 'group') {
    const { name, kind, country, side } = sense.group;
    return draft({ name, kind, category: 'group', country, side: side ?? name, to });
  }
  const role = effectiveRole(scope, phrase);
  const party = phrase.heads.at(-1)!.lower === 'party';
  const kind = party ? 'party' : role && role.kind !== 'civilians' ? role.kind : 'other';
  return draft({ name: words(scope, phrase.apposed), kind, category: 'group', country: owner.state?.code ?? null, to });
}

const COLLECTIVE = /^(?:communities|tribes|clans|subclans|ethnic groups?)$/;

/** "Borana clans" are the Borana clan, "Konianke ethnic groups" the Konianke. */
function collective(name: string, head: string): string {
  return `${name.slice(0, -head.length)}${singular(head)}`.trim();
}

/** Categories that soldiers, policemen and members can be "of". */
const BODIES: ReadonlySet<string> = new Set([
  'force',
  'branch',
  'police',
  'security',
  'group',
  'rebel',
  'militia',
  'ministry',
]);

/** The span of what qualifies a phrase: of "Israeli air strikes" the "Israeli". */
function qualifierSpan(phrase: Phrase): { from: number; to: number } {
  const last = phrase.qualifiers.at(-1);
  return { from: phrase.from, to: last ? last.to : phrase.to };
}

/** Whether the proper name before a role is that of a place ("Kano government"). */
const inPlace = (phrase: Phrase): boolean => phrase.qualifiers.some((unit) => unit.place !== null);

const stateKind = (state: State): ActorKind => state.kind;

const PEACEFUL = /^(?:farmers?|villagers?|worshippers|supporters|peasants|miners|immigrants|migrants|landowners)$/;

function kindOf(category: RoleCategory, kind: ActorKind, owner: Owner, word: string): ActorKind {
  const owned = owner.ethnic !== null || owner.proper.length > 0;
  if (category === 'communal' && owned && !PEACEFUL.test(word)) return 'militia';
  if (category === 'attacker' && owner.ethnic) return 'militia';
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
