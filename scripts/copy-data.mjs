// Copies the data tables (CSV) that stand beside the code from src/ to dist/, where the compiled code reads them.
import { cpSync } from 'node:fs';

cpSync('src', 'dist', { recursive: true, filter: (path) => !/\.[a-z]+$/.test(path) || path.endsWith('.csv') });
