import { readFileSync } from 'node:fs';
import type { MaterielItem } from '../model.js';
import { phraseTable } from '../quantities/index.js';

const rows = readFileSync(new URL('./data/items.csv', import.meta.url), 'utf8')
  .split(/\r?\n/)
  .slice(1)
  .filter(Boolean)
  .flatMap((line) => {
    const comma = line.indexOf(',');
    const phrases = new Set(line.slice(comma + 1).split('|'));
    return [...phrases].map((phrase) => [phrase, line.slice(0, comma) as MaterielItem] as const);
  });

/** Names of equipment by their words. */
export const ITEMS = phraseTable(rows);
