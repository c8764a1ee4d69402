import type { Actor } from '../model.js';
import { tokenize } from '../text/tokens.js';
import { type Phrase, phraseAt } from './phrase.js';
import type { Draft } from './reading.js';
import { NO_CONTEXT, resolvePhrase } from './resolve.js';
import { openActors } from './table.js';
import type { ActorTable } from './types.js';
import { type Scope, unitsOf } from './units.js';

/** The draft of a phrase read by itself, and the phrase; null where it names no actor. */
function read(text: string, table: ActorTable): { draft: Draft; phrase: Phrase } | null {
  const tokens = tokenize(text);
  const scope: Scope = { tokens, table, taught: new Map(), placeAt: new Map(), store: [], codes: new Set() };
  const units = unitsOf(scope, 0, tokens.length, false);
  for (let u = 0; u < units.length; u++) {
    const unit = units[u]!;
    if (unit.kind === 'word' || unit.kind === 'punct' || unit.kind === 'number' || unit.kind === 'poss') continue;
    const phrase = phraseAt(scope, units, u);
    const draft = phrase && phrase.from >= 0 ? resolvePhrase(scope, phrase, NO_CONTEXT) : null;
    if (phrase && draft) return { draft, phrase };
  }
  return null;
}

/** The actor that a phrase names by itself, without an article around it ("Azeri soldiers"), or null. */
export function resolveActor(phrase: string, table: ActorTable = openActors()): Actor | null {
  const found = read(phrase, table)?.draft;
  if (!found) return null;
  const { name, kind, country, role, side, institution } = found;
  return {
    name,
    kind,
    country_code: country,
    role,
    side,
    institution,
    mentions: [{ text: phrase, start: 0, end: phrase.length }],
  };
}

/** How a phrase resolves, line by line, for people: the actor, its kind and country, and the words that made it so. */
export function explainActor(phrase: string, table: ActorTable = openActors()): string[] {
  const found = read(phrase, table);
  if (!found) return [`${phrase}: no actor known`];
  const { draft } = found;
  const lines = [`${phrase} → ${draft.name}`, `  kind: ${draft.kind}`, `  country: ${draft.country ?? '(none)'}`];
  if (draft.side) lines.push(`  side: ${draft.side}`);
  if (draft.institution) lines.push(`  speaks for: ${draft.institution}`);
  const show = (units: Phrase['heads']): string =>
    units.map((unit) => `${unit.phrase || unit.lower} (${unit.sense?.type ?? unit.kind})`).join(', ');
  if (found.phrase.qualifiers.length > 0) lines.push(`  qualified by: ${show(found.phrase.qualifiers)}`);
  if (found.phrase.heads.length > 0) lines.push(`  head: ${show(found.phrase.heads)}`);
  return lines;
}
