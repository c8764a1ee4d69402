import { hashKey } from './fold.js';
import type { Section, SectionType } from './format.js';

/** An index of folded names: a hash table of their numbers (0 for an empty slot, else number and one) over one pool of characters. */
export interface NameTable {
  table: Uint32Array;
  nameAt: Uint32Array;
  names: Uint8Array;
}

/** The number of a name in the table, or -1. */
export function numberOf({ table, nameAt, names }: NameTable, key: string): number {
  const mask = table.length - 1;
  let slot = hashKey(key) & mask;
  for (let name = table[slot]!; name !== 0; name = table[slot]!) {
    const at = nameAt[name - 1]!;
    if (nameAt[name]! - at === key.length) {
      let i = 0;
      while (i < key.length && names[at + i] === key.charCodeAt(i)) i++;
      if (i === key.length) return name - 1;
    }
    slot = (slot + 1) & mask;
  }
  return -1;
}

/** The sections of a table of names, which are numbered as they are given. */
export function nameSections(keys: readonly string[]): Record<keyof NameTable, [SectionType, Section]> {
  let slots = 1;
  while (slots < keys.length * 1.4) slots *= 2;
  const table = new Uint32Array(slots);
  const nameAt = new Uint32Array(keys.length + 1);
  let at = 0;
  keys.forEach((key, i) => {
    nameAt[i] = at;
    at += key.length;
    let slot = hashKey(key) & (slots - 1);
    while (table[slot] !== 0) slot = (slot + 1) & (slots - 1);
    table[slot] = i + 1;
  });
  nameAt[keys.length] = at;
  return { table: ['u32', table], nameAt: ['u32', nameAt], names: ['u8', Buffer.from(keys.join(''), 'latin1')] };
}
