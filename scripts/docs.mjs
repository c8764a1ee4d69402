// Writes docs/columns.md from the built column definition.
import { writeFileSync } from 'node:fs';
import { columnsPage } from '../dist/output/page.js';

writeFileSync(new URL('../docs/columns.md', import.meta.url), columnsPage());
