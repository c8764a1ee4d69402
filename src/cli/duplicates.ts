import { withoutRows } from '../extract.js';
import { stringList, stringSet } from '../input/strings.js';
import type { ArticleObject } from '../model.js';

/** Hexadecimal digits that are kept of a text's SHA-256: among a billion articles no two texts share them but for one case in 10^11. */
const KEPT = 24;

/** Marks the articles of a run whose text was there before: they report no rows. A million of them are remembered in 75 MB. */
export function openDuplicates(): (article: ArticleObject) => ArticleObject {
  const texts = stringSet();
  const ids = stringList();
  return (article) => {
    const key = Buffer.from(article.text_sha256.slice(0, KEPT), 'hex').toString('utf16le');
    const first = texts.indexOf(key);
    if (first >= 0) return { ...withoutRows(article), duplicate_of: ids.get(first) };
    texts.add(key);
    ids.add(article.id);
    return article;
  };
}
