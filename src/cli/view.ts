import { CODEBOOKS } from '../output/codebooks/index.js';
import { cellColumns, selectColumns } from '../output/columns.js';
import type { View } from '../output/formats/types.js';
import { UsageError } from './errors.js';
import type { RunOptions } from './options.js';

/** The view that the options ask for; throws a UsageError where they contradict each other or a column is unknown. */
export function viewOf(
  {
    table,
    columns,
    codebook,
    bom,
    corrections,
  }: Pick<RunOptions, 'table' | 'columns' | 'codebook' | 'bom' | 'corrections'>,
  folder = false,
): View {
  if (codebook && (columns !== undefined || (table ?? 'events') !== 'events' || folder))
    throw new UsageError(
      'option --codebook: it writes the events table in its own columns: leave out --table and --columns',
    );
  if (folder && !table && columns !== undefined && !['all', 'default'].includes(columns))
    throw new UsageError('option --columns: a folder holds every table: give default or all, or name one --table');
  const wanted = columns ?? 'default';
  try {
    selectColumns(table ?? 'events', wanted);
  } catch (error) {
    throw new UsageError(`option --columns: ${(error as Error).message}`);
  }
  // Where corrections are applied, the rows that bear one say so.
  const checked = corrections !== undefined && wanted === 'default';
  const own = codebook ? CODEBOOKS[codebook]!.columns : undefined;
  return {
    table: codebook ? 'events' : (table ?? null),
    columnsOf: (name) =>
      own ?? [...selectColumns(name, wanted), ...(checked ? cellColumns(name).filter(isCorrected) : [])],
    codebook: own,
    bom: bom === true,
  };
}

const isCorrected = ({ name }: { name: string }) => name === 'corrected';
