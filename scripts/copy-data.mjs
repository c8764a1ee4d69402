// Copies the data tables (CSV) that stand beside the code from src/ to dist/, where the compiled code reads them; tables that are gone go,
// and what was compiled from the earlier ones.
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

for (const entry of readdirSync('dist', { recursive: true, withFileTypes: true })) {
  if (entry.isFile() && entry.name.endsWith('.csv')) rmSync(join(entry.parentPath, entry.name));
}
cpSync('src', 'dist', { recursive: true, filter: (path) => !/\.[a-z]+$/.test(path) || path.endsWith('.csv') });
rmSync('dist/actors.json', { force: true });
