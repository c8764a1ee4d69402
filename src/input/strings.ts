/** Strings by number, in as little memory as their characters take: a run may read millions of articles, each with an id. */
export interface StringList {
  count(): number;
  /** Gives how many strings there are with it. */
  add(text: string): number;
  get(n: number): string;
}

/** Different strings, each with a number. */
export interface StringSet {
  has(text: string): boolean;
  /** The number of a string that is there, or -1. */
  indexOf(text: string): number;
  add(text: string): void;
}

const FIRST = 1 << 10;

/** An empty list of strings. */
export function stringList(): StringList {
  let bytes = Buffer.alloc(16 * FIRST);
  let ends = new Float64Array(FIRST);
  let count = 0;
  const startOf = (n: number): number => (n > 0 ? ends[n - 1]! : 0);
  return {
    count: () => count,
    add(text) {
      const start = startOf(count);
      const end = start + 2 * text.length;
      if (end > bytes.length) bytes = Buffer.concat([bytes], 2 * end);
      if (count === ends.length) {
        const more = new Float64Array(2 * count);
        more.set(ends);
        ends = more;
      }
      bytes.write(text, start, 'utf16le');
      ends[count] = end;
      return ++count;
    },
    get: (n) => bytes.toString('utf16le', startOf(n), ends[n]),
  };
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** An empty set of strings: open addressing, for each slot a hash and the number of its string and one (0: empty). */
export function stringSet(): StringSet {
  const list = stringList();
  let table = new Int32Array(2 * FIRST);
  /** The slot of a string, or the empty one where it belongs. */
  const slotOf = (hash: number, text: string | null): number => {
    const mask = table.length / 2 - 1;
    let slot = hash & mask;
    while (table[2 * slot + 1] !== 0) {
      if (text !== null && table[2 * slot] === hash && list.get(table[2 * slot + 1]! - 1) === text) break;
      slot = (slot + 1) & mask;
    }
    return 2 * slot;
  };
  const grow = (): void => {
    const before = table;
    table = new Int32Array(2 * before.length);
    for (let at = 0; at < before.length; at += 2) {
      if (before[at + 1] === 0) continue;
      const slot = slotOf(before[at]!, null);
      table[slot] = before[at]!;
      table[slot + 1] = before[at + 1]!;
    }
  };
  const indexOf = (text: string): number => table[slotOf(hashOf(text), text) + 1]! - 1;
  return {
    has: (text) => indexOf(text) >= 0,
    indexOf,
    add(text) {
      const hash = hashOf(text);
      const slot = slotOf(hash, text);
      if (table[slot + 1] !== 0) return;
      table[slot] = hash;
      table[slot + 1] = list.add(text);
      if (4 * list.count() > table.length) grow();
    },
  };
}
