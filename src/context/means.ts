import type { ParsedArticle, Sentence } from '../model.js';

type Means = 'air' | 'artillery' | 'mine' | 'vehicle' | 'gun';

const MEANS: readonly (readonly [Means, RegExp])[] = [
  ['air', /^(?:an? )?(?:\S+ ){0,2}(?:air ?strikes?|air raids?|drone strikes?|drones?|warplanes?|jets?|helicopters?)$/],
  ['artillery', /^(?:an? )?(?:\S+ ){0,2}(?:shelling|mortars?|shells?|shellfire|artillery|artillery fire)$/],
  ['mine', /^(?:an? )?(?:\S+ ){0,1}(?:mines?|landmines?|roadside bombs?|ieds?)$/],
  ['vehicle', /^(?:an? )?(?:\S+ ){0,1}(?:car bombs?|truck bombs?)$/],
  ['gun', /^(?:an? )?(?:\S+ ){0,1}(?:gunm[ae]n|snipers?)$/],
];
const STRIKES = /^(?:killed|kills|left|wounded|injured|claimed|hit|struck|shot)$/;
/** How many words an attack's means and what stands before them may take. */
const REACH = 5;

/** What does the killing in a sentence that opens with it as news of its own: "An airstrike left", "Roadside bombs killed"; not "The airstrike left". */
export function meansOf({ tokens }: ParsedArticle, { from, to }: Sentence): Means | null {
  const words: string[] = [];
  for (let i = from; i < Math.min(to, from + REACH + 1); i++) {
    const { lower, kind } = tokens[i]!;
    if (kind !== 'word') return null;
    if (STRIKES.test(lower)) {
      const subject = words.join(' ');
      return MEANS.find(([, form]) => form.test(subject))?.[0] ?? null;
    }
    if (OPENING.test(lower)) return null;
    words.push(lower);
  }
  return null;
}

/** Words that no such subject holds. */
const OPENING = /^(?:the|this|that|these|those|his|their|its|same|first|when|after|as|in|on|at|of|by|was|were)$/;

/** Whether one means follows another that is no part of one attack: a mine after an air strike. Guns go with bombs, whichever came first; not gunmen's killings and then bombs beside a road. */
export function areOtherMeans(before: Means | null, now: Means | null): boolean {
  if (before === null || now === null || before === now) return false;
  if (before === 'gun') return now !== 'vehicle';
  return now !== 'gun' || before === 'air';
}
