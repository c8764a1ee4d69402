import { isMilitant } from '../casualties/nouns.js';
import type { Trigger } from '../incidents/triggers.js';
import type { ActorKind, Casualty, ParsedArticle } from '../model.js';
import type { Cluster } from './cluster.js';
import type { ToldSides } from './sides.js';

/** Attacks that somebody mounts; in a clash both sides fight. */
const MOUNTED: ReadonlySet<Trigger['class']> = new Set(['attack', 'suicide', 'bomb', 'killing', 'abduction']);
const IRREGULAR: ReadonlySet<ActorKind> = new Set(['rebel', 'militia', 'other']);
const OF_A_STATE: ReadonlySet<ActorKind> = new Set(['state', 'government', 'military', 'police', 'de_facto_state']);

/** Words of an attack that irregulars mount rather than an army: not "raid", "operation", "offensive". */
const ATTACK =
  /^(?:attack|ambush|assault|storm|suicide|blew|detonat|opened fire|fired on|shoot|shot|gunfire|infiltrat)/i;
const ATTEMPT =
  /\b(?:tried|tries|trying|attempt(?:s|ed|ing)?) to (?:\w+ )?(?:ambush|attack|storm|enter|infiltrate|stab|ram|raid|bomb|cross|breach|overrun|seize)|\b(?:ambush|attack|infiltration|stabbing) (?:attempt|bid)\b|\b(?:attempted|foiled|thwarted|repulsed|repelled|failed) (?:\w+ ){0,3}(?:attack|ambush|assault|stabbing|infiltration|raid)\b|\b(?:attack|ambush|assault|raid)\w* (?:\w+ ){0,3}(?:was|were|is) (?:\w+ )?(?:foiled|thwarted|repulsed|repelled|frustrated)\b/i;

/** A vehicle driven at its target. */
const RAMMED = /\b(?:rammed|ramming|ploughed|plowed|crashed (?:through|into)|drove .{0,40}\binto)\b/i;

/**
 * Marks irregulars who died in an attack that irregulars mounted, on somebody who is none: "Terrorists opened fire at the police. A
 * militant was killed.", "A soldier and six militants were killed in an ambush."
 */
export function markAttackers(article: ParsedArticle, cluster: Cluster, told: ToldSides): void {
  const { casualties } = cluster;
  const dead = casualties.filter((claim) => claim.effect === 'killed' && (claim.count_low ?? 1) > 0);
  const mixed = new Set(dead.filter((claim) => claim.attackers && claim.part_of).map((claim) => claim.part_of));
  for (const claim of dead)
    if (/^(?:the|its) driver$/i.test(claim.victim_text ?? '') && RAMMED.test(claim.evidence)) claim.attackers = true;
  const own = dead.filter((claim) => !claim.attackers && !mixed.has(claim.id) && isIrregular(claim, told));
  if (own.length === 0 || !mountedByIrregulars(article, cluster, told, own)) return;
  for (const claim of own) claim.attackers = true;
}

function mountedByIrregulars(
  article: ParsedArticle,
  { casualties, triggers, sentences }: Cluster,
  { sides: { attacker, target }, byGrammar }: ToldSides,
  own: readonly Casualty[],
): boolean {
  if (byGrammar && attacker && IRREGULAR.has(attacker.kind))
    return !(target && IRREGULAR.has(target.kind)) && triggers.some((trigger) => MOUNTED.has(trigger.class));
  const first = Math.min(...sentences);
  const attempted = [first - 1, ...sentences].some((sentence) => isAttempt(sentenceText(article, sentence)));
  if (attempted) return true;
  const mounts = triggers.filter((trigger) => ATTACK.test(article.text.slice(trigger.start, trigger.end)));
  const didIt = casualties.some(
    (claim) =>
      !own.includes(claim) &&
      claim.perpetrator_actor !== null &&
      own.some(({ victim_actor }) => victim_actor === claim.perpetrator_actor) &&
      mounts.some((trigger) => trigger.sentence === claim.sentence),
  );
  if (didIt) return true;
  if (byGrammar && attacker && OF_A_STATE.has(attacker.kind)) return false;
  const others = casualties.some(
    (claim) =>
      !own.includes(claim) &&
      !claim.attackers &&
      (claim.count_low ?? 1) > 0 &&
      (claim.victim_kind === 'civilian' || claim.victim_kind === 'military') &&
      !namesIrregulars(claim),
  );
  return (
    others &&
    mounts.length > 0 &&
    !triggers.some((trigger) => trigger.class === 'clash' || trigger.class === 'air' || trigger.class === 'shelling')
  );
}

/** Whether the sentence tells of an attack that failed, and not of an army's. */
function isAttempt(sentence: string): boolean {
  const found = ATTEMPT.exec(sentence)?.[0];
  return found !== undefined && !/\b(?:army|government|regime|coalition|police|troops|soldiers|forces)\b/i.test(found);
}

function sentenceText(article: ParsedArticle, sentence: number): string {
  const found = article.sentences[sentence];
  return found ? article.text.slice(found.start, found.end) : '';
}

function isIrregular(claim: Casualty, { sides: { attacker } }: ToldSides): boolean {
  if (namesIrregulars(claim)) return true;
  return attacker !== null && IRREGULAR.has(attacker.kind) && claim.victim_actor === attacker.name;
}

function namesIrregulars({ victim_kind, victim_text }: Casualty): boolean {
  return (
    victim_kind === 'military' &&
    (victim_text ?? '')
      .toLowerCase()
      .split(/[^a-z-]+/)
      .some(isMilitant)
  );
}
