import type { Trigger, TriggerClass } from '../incidents/triggers.js';
import type { Casualty, Materiel, ParsedArticle, Weapon } from '../model.js';
import type { Cluster } from './cluster.js';

/** Classes that say no more than that somebody was attacked: how, other sentences tell. */
const GENERIC: ReadonlySet<TriggerClass> = new Set(['killing', 'attack', 'strike', 'arrest', 'capture', 'protest']);
/** Classes that say by what means. */
const MEANS: ReadonlySet<TriggerClass> = new Set([
  'shelling',
  'air',
  'bomb',
  'bombing',
  'grenade',
  'suicide',
  'chemical',
  'abduction',
  'mob',
  'rape',
]);
/** Classes that do not even say whether it was fighting. */
const PLAIN: ReadonlySet<TriggerClass> = new Set(['attack', 'strike']);
/** How many sentences away from its claims an incident's means may be told. */
const REACH = 2;

/**
 * The triggers that set an incident's type, weapon and sides: those of its own sentences; where these say only that people were killed or
 * attacked, also those that say by what means within two sentences of the same or the next paragraph.
 */
export function coreTriggers(article: ParsedArticle, { triggers, sentences }: Cluster): Trigger[] {
  const own = triggers.filter((trigger) => sentences.has(trigger.sentence));
  if (own.some((trigger) => !GENERIC.has(trigger.class))) return own;
  const near = triggers.filter((trigger) => !sentences.has(trigger.sentence) && isNear(article, sentences, trigger));
  const attacked = own.some((trigger) => trigger.class !== 'killing');
  const added = near.filter((trigger) => !attacked || MEANS.has(trigger.class));
  return own.length + added.length > 0 ? [...own, ...added] : [...triggers];
}

/** Weapons that a trigger names without saying more than that something went off. */
const VAGUE: ReadonlySet<Weapon> = new Set(['ied']);

/**
 * The weapons of an incident: those of its core triggers; where these name none, or only a blast, also those that the sentences beside
 * them tell ("Assailants threw a grenade at a shop. Two people died in the blast.").
 */
export function weaponsOf(article: ParsedArticle, cluster: Cluster, core: readonly Trigger[]): Set<Weapon> {
  const named = (triggers: readonly Trigger[]): Weapon[] => {
    const others = triggers.filter((trigger) => !isItem(article, cluster.materiel, trigger));
    const means = others.some(({ class: name }) => name !== 'strike') ? others : triggers;
    return means.flatMap(({ weapon }) => weapon ?? []);
  };
  const own = new Set(named(core));
  if (cluster.scope === 'total' || [...own].some((weapon) => !VAGUE.has(weapon))) return own;
  const { triggers, sentences } = cluster;
  const near = triggers.filter((trigger) => !sentences.has(trigger.sentence) && isNear(article, sentences, trigger));
  const added = own.size === 0 ? near : near.filter(({ class: name }) => MEANS.has(name));
  return new Set([...own, ...named(added)]);
}

/** Whether the word of a trigger is what somebody lost: of jets that bombed a town and a drone that was shot down the drone is no means. */
export function isItem(
  { text }: ParsedArticle,
  materiel: readonly Materiel[],
  { sentence, start, end }: Trigger,
): boolean {
  return materiel.some((claim) => claim.sentence === sentence && claim.item_text.includes(text.slice(start, end)));
}

function isNear(article: ParsedArticle, sentences: ReadonlySet<number>, { sentence }: Trigger): boolean {
  const paragraph = (index: number): number => article.sentences[index]?.paragraph ?? Number.NaN;
  for (let away = 1; away <= REACH; away++)
    for (const index of [sentence - away, sentence + away])
      if (sentences.has(index) && Math.abs(paragraph(index) - paragraph(sentence)) <= 1) return true;
  return false;
}

/** "killed" says no more than the claim; "executed", "gunned down" do. */
function isBareKilling({ text }: ParsedArticle, { class: name, start }: Trigger): boolean {
  return name === 'killing' && /^kill/i.test(text.slice(start, start + 4));
}

/**
 * The class of violence named nearest to the first claim's own words, in its sentence, the means ("an attack that included air strikes")
 * before the mere attack; null where it names none but the killing.
 */
export function nearestClass(
  article: ParsedArticle,
  casualties: readonly Casualty[],
  triggers: readonly Trigger[],
): TriggerClass | null {
  const [claim] = casualties;
  if (!claim) return null;
  const here = triggers.filter((trigger) => trigger.sentence === claim.sentence && !isBareKilling(article, trigger));
  const near = nearest(claim, here);
  const means =
    near && PLAIN.has(near.class)
      ? nearest(
          claim,
          here.filter((trigger) => MEANS.has(trigger.class)),
        )
      : null;
  return (means ?? near)?.class ?? null;
}

function nearest(claim: Casualty, triggers: readonly Trigger[]): Trigger | null {
  let best: Trigger | null = null;
  const away = (trigger: Trigger): number => Math.abs(trigger.start - claim.trigger.start);
  for (const trigger of triggers) if (!best || away(trigger) < away(best)) best = trigger;
  return best;
}
