import type { AnyRow } from './bind.js';
import { editableColumns } from './fields.js';
import { type Line, type Plan, warn } from './plan.js';
import type { CorrectedTable } from './types.js';
import { parseValue } from './values.js';

/** Sets the columns that are named, where column and value are right; warns of the others. */
export function setFields(
  plan: Plan,
  table: CorrectedTable,
  row: AnyRow,
  lines: ReadonlyMap<string, Line>,
): Set<string> {
  const set = new Set<string>();
  for (const [field, line] of lines) {
    const column = editableColumns(table).find(({ name }) => name === field);
    if (!column) {
      warn(plan, line, `"${field}" is no column of ${table} that can be corrected`);
      continue;
    }
    try {
      row[field] = parseValue(column, line.value);
      set.add(field);
    } catch (error) {
      warn(plan, line, (error as Error).message);
    }
  }
  return set;
}
