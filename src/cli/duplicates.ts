import { withoutRows } from '../extract.js';
import { stringList } from '../input/strings.js';
import type { ArticleObject } from '../model.js';

/** Words of 32 bits that are kept of a text's SHA-256: among a billion articles no two texts share them but for one case in 10^11. */
const KEPT = 3;
/** Numbers a slot takes: those words, and the number of the article and one (0: empty). */
const SLOT = KEPT + 1;
const FIRST_SLOTS = 1 << 10;

/** Marks the articles of a run whose text was there before: they report no rows. A million of them are remembered in 50 MB. */
export function openDuplicates(): (article: ArticleObject) => ArticleObject {
  let table = new Int32Array(SLOT * FIRST_SLOTS);
  const ids = stringList();
  const key = new Int32Array(KEPT);

  /** The slot where a key of `from` stands, or the empty one where it belongs. */
  const slotOf = (from: Int32Array, at: number): number => {
    const slots = table.length / SLOT;
    for (let slot = from[at]! & (slots - 1); ; slot = (slot + 1) & (slots - 1)) {
      const start = SLOT * slot;
      if (table[start + KEPT] === 0) return start;
      let same = true;
      for (let i = 0; i < KEPT; i++) if (table[start + i] !== from[at + i]) same = false;
      if (same) return start;
    }
  };
  const grow = (): void => {
    const before = table;
    table = new Int32Array(2 * before.length);
    for (let at = 0; at < before.length; at += SLOT)
      if (before[at + KEPT] !== 0) table.set(before.subarray(at, at + SLOT), slotOf(before, at));
  };

  return (article) => {
    for (let i = 0; i < KEPT; i++) key[i] = Number.parseInt(article.text_sha256.slice(8 * i, 8 * i + 8), 16);
    const slot = slotOf(key, 0);
    const first = table[slot + KEPT]!;
    if (first > 0) return { ...withoutRows(article), duplicate_of: ids.get(first - 1) };
    table.set(key, slot);
    table[slot + KEPT] = ids.add(article.id);
    if (SLOT * 2 * ids.count() > table.length) grow();
    return article;
  };
}
