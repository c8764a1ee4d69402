import type { Column } from '../columns.js';
import { ACLED_COLUMNS } from './acled.js';
import { UCDP_COLUMNS } from './ucdp.js';

/** Other projects' ways to write the events table (`--codebook`): one file each, one line here. */
export const CODEBOOKS: Record<string, { about: string; columns: readonly Column[] }> = {
  acled: { about: "ACLED's column names, codes and precision scales.", columns: ACLED_COLUMNS },
  ucdp: { about: "UCDP GED's column names, codes and precision scales.", columns: UCDP_COLUMNS },
};
