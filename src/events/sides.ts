import type { Findings } from '../context/index.js';
import type { Actor, ParsedArticle } from '../model.js';
import type { Cluster } from './group.js';

export interface Sides {
  attacker: Actor | null;
  target: Actor | null;
}

const PARTIES = new Set([
  'state',
  'military',
  'police',
  'rebel',
  'militia',
  'de_facto_state',
  'civilians',
  'other',
  'government',
  'party',
]);

/** Attacker and target of an incident: the perpetrator and the victims of its claims, else the actors of its sentences in text order. */
export function sidesOf(
  article: ParsedArticle,
  cluster: Cluster,
  actors: ReadonlyMap<string, Actor>,
  findings: Findings,
): Sides {
  const named = (names: (string | null)[]): Actor | null => {
    for (const name of names) {
      const actor = name === null ? undefined : actors.get(name);
      if (actor) return actor;
      if (name !== null)
        return {
          name,
          kind: /^Civilians/.test(name) ? 'civilians' : 'other',
          country_code: null,
          role: null,
          side: null,
          institution: null,
          mentions: [],
        };
    }
    return null;
  };
  const perpetrators = [...cluster.casualties, ...cluster.materiel].map((claim) => claim.perpetrator_actor);
  const victims = [
    ...cluster.casualties.map((claim) => claim.victim_actor),
    ...cluster.materiel.map((claim) => claim.owner_actor),
  ];
  let attacker = named(perpetrators.filter((name) => name !== null));
  let target = named(victims.filter((name) => name !== null && name !== attacker?.name));
  if (!attacker || !target) {
    const here = findings.actors.filter(
      (mention) =>
        cluster.sentences.has(mention.sentence) &&
        mention.form === 'name' &&
        PARTIES.has(mention.actor.kind) &&
        article.sentences[mention.sentence]!.zone !== 'title',
    );
    const free = here
      .map((mention) => mention.actor)
      .filter((actor) => actor.name !== attacker?.name && actor.name !== target?.name);
    if (!attacker) attacker = free.find((actor) => actor.kind !== 'civilians') ?? null;
    if (!target) target = free.find((actor) => actor !== attacker) ?? null;
  }
  return { attacker, target };
}
