import type { Casualty } from '../../src/model.js';
import { extractArticle, openResources } from '../../src/pipeline.js';

const resources = openResources();

/** The claims of one effect as `number scope`, with `= number` where it repeats and `< number` where it is part of another claim. */
export function claimsOf(text: string, published: string | null = '2021-05-12', effect = 'killed'): string[] {
  const { casualties } = extractArticle(
    { id: 't', path: null, text, title: null, published, publishedBasis: 'option', publisher: null, url: null },
    resources,
  );
  const byId = new Map(casualties.map((claim) => [claim.id, claim]));
  const number = (claim: Casualty | undefined): string =>
    `${claim?.count_best ?? claim?.count_low ?? claim?.count_high ?? '?'}`;
  return casualties
    .filter((claim) => claim.effect === effect)
    .map((claim) => {
      const link = claim.same_as ? ` = ${number(byId.get(claim.same_as))}` : '';
      const part = claim.part_of ? ` < ${number(byId.get(claim.part_of))}` : '';
      return `${number(claim)} ${claim.scope}${link}${part}`;
    });
}
