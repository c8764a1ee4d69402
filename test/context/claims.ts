import type { ArticleObject, Casualty, Materiel } from '../../src/model.js';
import { extractArticle, openResources } from '../../src/pipeline.js';

const resources = openResources();

/** What the whole program makes of a text without metadata. */
export function extract(text: string, published: string | null = null): ArticleObject {
  return extractArticle(
    {
      id: 'a',
      path: null,
      text,
      title: null,
      published,
      publishedBasis: published === null ? null : 'option',
      publisher: null,
      url: null,
    },
    resources,
  );
}

/** The claims of a text, people before equipment, each told by `tell`; what is told twice in a row is told once. */
export function tellClaims(text: string, tell: (claim: Casualty | Materiel) => string): string {
  const { casualties, materiel } = extract(text);
  const told = [...casualties, ...materiel].map(tell);
  return told.filter((words, i) => words !== told[i - 1]).join(' | ');
}

/** "Claimant (person) status", with "-" for the narrator; an asserted claim tells no status. */
export function whoSays({ claimant, claimant_person, status }: Casualty | Materiel): string {
  const person = claimant_person && claimant_person !== claimant ? ` (${claimant_person})` : '';
  return `${claimant ?? '-'}${person}${status === 'asserted' ? '' : ` ${status}`}`;
}

/** The perpetrator, or "-". */
export function whoDid({ perpetrator_actor }: Casualty | Materiel): string {
  return perpetrator_actor ?? '-';
}
